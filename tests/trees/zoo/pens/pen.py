from zoo import marks
import zoo.marks as again


class Fenced(again.Marked):
    __slots__ = marks.FIELDS[:1]


assert again is marks
