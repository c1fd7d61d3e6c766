layoutsim instance 'P: a b c d e' --python 2.7 --do 'new; set f; del a b c; set a; deldict; set z; draw; del none'
