layoutsim --python 3.10 --fields 3 --count 1 --csv; layoutsim --python 3.10 --fields 3 --count 0 --csv; layoutsim --python 3.10 --fields 3 --count 1_000 --csv
