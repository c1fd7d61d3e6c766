for k in slots slots+dict slots+both; do layoutsim instance 'A: x y' --kind $k --python 3.10,3.14 --do 'new; bare; get x; set z; del x; del x; weakref; dict; deldict; copy'; done
