printf 'from dataclasses import dataclass\n@dataclass(slots=True)\nclass A:\n    x: int\n@dataclass(slots=True)\nclass B(A):\n    y: int = 0\n' | layoutsim layout - B --python 3.9-3.12 --ascii
