# Settings of a project, the Pythons it runs on, and comments that ignore.
cd "$TMP"
mkdir -p shop tests build
cat > pyproject.toml <<'END'
[project]
requires-python = ">=3.9,<3.11"
[tool.layoutsim]
select = ["redundant-slot", "unused-ignore"]
[tool.layoutsim.per-file-ignores]
"tests/" = ["LAY2"]
END
cat > shop/items.py <<'END'
class Item:
    __slots__ = ("name",)

class Book(Item):
    __slots__ = ("name", "pages")  # layoutsim: ignore[redundant-slot]

class Pen(Item):
    __slots__ = ("ink",)  # noqa: LAY201, E501
END
cp shop/items.py tests/items.py
sed -i 's/  #.*//' tests/items.py
cp tests/items.py build/items.py
layoutsim check
echo "exit $?"
layoutsim check build --statistics
echo "exit $?"
cd shop && layoutsim check --select LAY101 .. ; echo "exit $?"
