"""Methods annotated Self, also as the type of their first parameter."""
from typing import Self


class Node:
    __slots__ = ('next', 'value')

    def __init__(self, value: int) -> None:
        self.value = value
        self.next: Self | None = None

    def link(self: Self, other: Self) -> Self:
        self.next = other
        return self

    @classmethod
    def make(cls, value: int) -> Self:
        made = cls(value)
        made.value = value
        return made


Node(1).link(Node.make(2))
