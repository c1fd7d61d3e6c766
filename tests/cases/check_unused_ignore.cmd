cd "$(mktemp -d)"; printf 'class S:\n    __slots__ = "x"  # layoutsim: ignore[LAY116]\n\nclass T:  # layoutsim: ignore[LAY101]\n    pass\n' >m.py; layoutsim check --python 3.13; rm m.py
