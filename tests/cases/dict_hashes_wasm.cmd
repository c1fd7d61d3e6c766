layoutsim dict spam é --draw --python 3.12 --arch wasm32
