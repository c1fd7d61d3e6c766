cd ../quiet
for file in *.py; do
    echo "$file"
    layoutsim check --ignore dataclass-raises --python 3.6-3.15 "$file"
done
