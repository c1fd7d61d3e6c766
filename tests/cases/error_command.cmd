layoutsim compar --fields 3
