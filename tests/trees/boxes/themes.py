"""A dataclass that goes through its own fields."""
from dataclasses import dataclass


class Colours:
    RED = '\x1b[31m'


class Section:
    def __post_init__(self):
        by_name = {}
        for name in self.__dataclass_fields__:
            by_name[name] = getattr(self, name)
        super().__setattr__('_by_name', by_name.__getitem__)


@dataclass(frozen=True)
class Usage(Section):
    usage: str = Colours.RED
    prog: str = Colours.RED


@dataclass
class Options:
    usage: str = Colours.RED
