layoutsim targets 3.11-3.12 3.13t,2.7 --arch i386 | grep -A5 CPython
