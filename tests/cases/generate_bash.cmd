layoutsim --generate bash > "$TMP/completion"
cat >> "$TMP/completion" <<'EOF'
try() {
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    _layoutsim
    echo "$* -> ${COMPREPLY[*]}"
}
try layoutsim st
try layoutsim --fi
try layoutsim --kind sl
try layoutsim --kind dict,slots+
try layoutsim --arch 64,w
try layoutsim --python 3.13
try layoutsim structs dict --
try layoutsim layout shapes.p
EOF
bash "$TMP/completion"
