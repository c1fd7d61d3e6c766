for what in man bash zsh fish; do layoutsim --generate $what > "$TMP/$what" && wc -l < "$TMP/$what"; done
