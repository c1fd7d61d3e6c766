layoutsim instance 'A: x' --python 3.11 --do 'new*3; dict; del y; free 1' --draw --json
