layoutsim instance 'A: x y' 'B: x' --python 3.9,3.11,3.14 --do 'new A; class B; set z; copy; new B; weakref; use 1; replace; free; free 2'
