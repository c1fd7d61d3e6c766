# What cannot be a setting is refused with its place, and the nearest there is.
cd "$TMP"
echo 'x = 1' > a.py
wrong() {
    printf "$1" > layoutsim.toml
    layoutsim check | head -1
}
wrong 'selct = ["LAY1"]\n'
wrong 'min-bytes = "16"\n'
wrong 'exclude = ["a", "[b"]\n'
wrong 'python = "3.9-3.99"\n'
wrong '[per-file-ignores]\n"a.py" = [\n  1\n]\n'
wrong 'select = ["LAY1"\n'
rm layoutsim.toml
printf '[project]\nrequires-python = ">=3.9 <4"\n' > pyproject.toml
layoutsim check
