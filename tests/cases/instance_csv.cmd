layoutsim instance 'A: x y' --python 3.12 --arch 32,wasm32 --do 'new*3; set late; get nothing; free' --csv
