layoutsim sweep --python 3.8-3.11 --fields 29-30 --values int --first --csv; layoutsim sweep --arch win32 --fields 3 --csv
