layoutsim instance 'Point: x y z' --python 3.9 --do 'new*2; set a b c d; new; del y; new; set late'
