for python in 3.13T 3.16 3.13.99 3.13.5.1 3.15.0b1 2.7ud 3.11+trace-ref -3.8; do layoutsim --fields 3 --python $python 2>&1 | sed "s/ known: .*//"; done
for arch in armfh LP64 AMD64 wasm64 aarch46; do layoutsim --fields 3 --arch $arch 2>&1 | sed "s/ Known: .*//"; done
layoutsim strucst
layoutsim structs pydictobject
