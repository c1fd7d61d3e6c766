"""A subclass without slots has a __dict__, whatever its base is."""
from dataclasses import dataclass


@dataclass(slots=True)
class Base:
    x: int


class Plain(Base):
    def note(self, text):
        self.text = text
        del self.text


Plain(1).note('late')
