layoutsim population --python 3.12 --arch wasm32 --fields 3
