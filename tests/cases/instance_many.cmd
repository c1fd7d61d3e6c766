layoutsim instance 'A: x y z' --python 3.13 --do 'new*100000' | tail -5
