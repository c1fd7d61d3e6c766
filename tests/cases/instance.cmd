layoutsim instance 'Point: x y z' --do 'new*30; set late; del y; dict; new' --python 3.13 --draw
