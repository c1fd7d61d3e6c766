try() { layoutsim savings "$@"; echo $?; }
try
try nowhere.py
try ../../examples/orders.py --count Lime=3
try ../../examples/orders.py --count Line=
try ../../examples/orders.py --count Line=x
try ../../examples/orders.py --csv --json
try ../../examples/orders.py --fields 3
