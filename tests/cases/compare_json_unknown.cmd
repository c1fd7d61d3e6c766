layoutsim --python 3.12 --arch wasm32 --fields 1 --kind slots --json
