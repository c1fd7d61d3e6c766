layoutsim sweep --python 3.12-3.13 --fields 29-31 --kind dict --json
