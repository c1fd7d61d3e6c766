try() { layoutsim instance "$@"; echo $?; }
try --do new
try 'A: x'
try 'A: x' --do new --script x
try 'A: x' --do ''
try 'A: x' --do 'make'
try 'A: x' --do 'set x'
try 'A: x' --do 'new; set'
try 'A: x' --do 'new; set 1x'
try 'A: x' --do 'new; dict x'
try 'A: x' --do 'new B'
try 'A: x' --do 'new*0'
try 'A: x' --do 'new*x'
try 'A: x' --do 'new*99999999999'
try 'A: x' --do 'new*2 new'
try 'A: x' --do 'new; use 2'
try 'A: x' --do 'new; use x'
try 'A: x' --do 'new; free; set x'
try 'A x' --do new
try ': x' --do new
try '1: x' --do new
try 'A: x-y' --do new
try 'A: x x' --do new
try 'A: x' --kind all --do new
try 'A: x' --do new --json --csv
try 'A: x' --script nowhere
try --class nowhere.py:A --do new
try --class nowhere.py --do new
try --class ../../examples/shapes.py:Cicle --do new
try --class ../../examples/shapes.py:Label --do new
try 'A: __weakref__' --kind slots+weakref --do new
