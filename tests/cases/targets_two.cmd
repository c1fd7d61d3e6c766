layoutsim targets 3.7.3 3.13t --arch i386
