layoutsim structs --c --python 3.13 > "$TMP/offsets.h" && ${CC:-cc} -fsyntax-only -x c "$TMP/offsets.h" && echo compiles
