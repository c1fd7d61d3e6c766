layoutsim instance --class ../../examples/shapes.py:Circle --python 3.13 --do 'new; set x; del radius; dict'
