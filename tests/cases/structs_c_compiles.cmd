for python in 2.7 3.6 3.9 3.11 3.12 3.13t 3.15; do layoutsim structs --c --python $python > "$TMP/offsets.h" && ${CC:-cc} -Werror -fsyntax-only -x c "$TMP/offsets.h" && echo "$python compiles"; done
