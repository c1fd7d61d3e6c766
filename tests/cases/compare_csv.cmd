layoutsim --python 3.10,3.13 --arch 64,wasm32 --fields 3 --kind all --csv
