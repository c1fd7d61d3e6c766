layoutsim --python 3.6+align16,3.11-3.13t --arch x86_64,armhf,wasm32 --fields 3
