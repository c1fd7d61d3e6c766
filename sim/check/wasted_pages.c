/* SPDX-License-Identifier: MIT */
/* The pages about codes: what takes bytes, LAY2 and LAY3. */
#include "check/findings.h"

/* clang-format off */
const code_page wasted_pages[CODES] = {
    [CODE_REDUNDANT_SLOT] = {
        .why =
            "The class statement makes a slot for each name that `__slots__` lists, and does not "
            "ask whether a base has it. Its descriptor hides the base's, also from the base's own "
            "methods, so the base's word stays empty in each object: 8 bytes on 64-bit machines. "
            "The allocator rounds to 16 bytes (to 8 up to 3.6), so that it gives 16 more or none.",
        .example =
            "class Shape:\n"
            "    __slots__ = ('name',)\n"
            "\n"
            "    def __init__(self, name):\n"
            "        self.name = name\n"
            "\n"
            "class Circle(Shape):\n"
            "    __slots__ = ('name', 'radius')\n"
            "\n"
            "    def __init__(self, name, radius):\n"
            "        super().__init__(name)\n"
            "        self.radius = radius\n",
        .mend = "Leave the name out of `__slots__`; the base's slot serves both.",
        .mended =
            "class Shape:\n"
            "    __slots__ = ('name',)\n"
            "\n"
            "    def __init__(self, name):\n"
            "        self.name = name\n"
            "\n"
            "class Circle(Shape):\n"
            "    __slots__ = ('radius',)\n"
            "\n"
            "    def __init__(self, name, radius):\n"
            "        super().__init__(name)\n"
            "        self.radius = radius\n",
        .fix = "--fix",
    },
    [CODE_SLOTS_BESIDE_DICT] = {
        .why =
            "Slots save bytes where they stand in place of a `__dict__`. A base without "
            "`__slots__`, or one that lists `__dict__`, brings a `__dict__` to all classes that "
            "derive from it. Where something is kept there, its objects have the dict and a word "
            "for each slot beside it, and are no smaller than without the slots. Nothing is said "
            "where slots hold all that would be in the dict: it is not made then.",
        .example =
            "class Shape:\n"
            "    def __init__(self, name):\n"
            "        self.name = name\n"
            "\n"
            "class Circle(Shape):\n"
            "    __slots__ = ('radius',)\n"
            "\n"
            "    def __init__(self, name, radius):\n"
            "        super().__init__(name)\n"
            "        self.radius = radius\n",
        .mend = "Give the base `__slots__` as well, or drop those of the class.",
        .mended =
            "class Shape:\n"
            "    __slots__ = ('name',)\n"
            "\n"
            "    def __init__(self, name):\n"
            "        self.name = name\n"
            "\n"
            "class Circle(Shape):\n"
            "    __slots__ = ('radius',)\n"
            "\n"
            "    def __init__(self, name, radius):\n"
            "        super().__init__(name)\n"
            "        self.radius = radius\n",
    },
    [CODE_UNUSED_DICT] = {
        .why =
            "A class that lists `__dict__` has objects with one. It costs each object a word, 8 "
            "bytes on 64-bit machines, up to 3.10. In 3.11 and 3.12 it takes two words in front of "
            "the object, and values are set aside when it is made. From 3.13 it takes two words in "
            "front; from 3.14 room for values inside the object as well. None of the files stores "
            "an attribute there.",
        .example =
            "class Point:\n"
            "    __slots__ = ('x', 'y', '__dict__')\n"
            "\n"
            "    def __init__(self, x, y):\n"
            "        self.x = x\n"
            "        self.y = y\n",
        .mend =
            "Leave `__dict__` out of `__slots__`. Code elsewhere that sets other attributes would "
            "raise `AttributeError` then.",
        .mended =
            "class Point:\n"
            "    __slots__ = ('x', 'y')\n"
            "\n"
            "    def __init__(self, x, y):\n"
            "        self.x = x\n"
            "        self.y = y\n",
        .fix = "--fix --unsafe-fixes",
    },
    [CODE_DUPLICATE_SLOT] = {
        .why =
            "The class statement makes a word for each item of `__slots__`, also for one that is "
            "there already. The name leads to the first of them; the other stays empty in each "
            "object: 8 bytes on 64-bit machines. The allocator rounds to 16 bytes (to 8 up to "
            "3.6), so that it gives 16 more or none.",
        .example =
            "class Point:\n"
            "    __slots__ = ('x', 'y', 'x')\n"
            "\n"
            "    def __init__(self, x, y):\n"
            "        self.x = x\n"
            "        self.y = y\n",
        .mend = "List the name once.",
        .mended =
            "class Point:\n"
            "    __slots__ = ('x', 'y')\n"
            "\n"
            "    def __init__(self, x, y):\n"
            "        self.x = x\n"
            "        self.y = y\n",
        .fix = "--fix",
    },
    [CODE_DATACLASS_REPEATS] = {
        .why =
            "In 3.10 `dataclass(slots=True)` lists all fields in `__slots__`, those of bases too. "
            "Each of the bases' is a slot again, and its word in the base stays empty in every "
            "object: 8 bytes on 64-bit machines for each. From 3.11 on those that a base has are "
            "left out.",
        .options = "--python 3.10",
        .example =
            "from dataclasses import dataclass\n"
            "\n"
            "@dataclass(slots=True)\n"
            "class Shape:\n"
            "    name: str\n"
            "\n"
            "@dataclass(slots=True)\n"
            "class Circle(Shape):\n"
            "    radius: float\n",
        .mend =
            "Write the `__slots__` of the subclass, with its own fields alone. Fields with a "
            "default cannot be written so (LAY103).",
        .mended =
            "from dataclasses import dataclass\n"
            "\n"
            "@dataclass(slots=True)\n"
            "class Shape:\n"
            "    name: str\n"
            "\n"
            "@dataclass\n"
            "class Circle(Shape):\n"
            "    __slots__ = ('radius',)\n"
            "    radius: float\n",
    },
    [CODE_COSTLY_WEAKREF] = {
        .why =
            "A class that lists `__weakref__` lets weak references be made to its objects. Up to "
            "3.11 that is a word behind the object's head. From 3.12 on it is two words in front "
            "of the object (16 bytes on 64-bit machines), one of which goes unused if the object "
            "has no `__dict__`. None of the files makes a weak reference to an object of the "
            "class, or to one that cannot be told.",
        .example =
            "class Point:\n"
            "    __slots__ = ('x', 'y', '__weakref__')\n"
            "\n"
            "    def __init__(self, x, y):\n"
            "        self.x = x\n"
            "        self.y = y\n",
        .mend =
            "Leave `__weakref__` out of `__slots__`. Code elsewhere that makes a weak reference "
            "would raise `TypeError` then.",
        .mended =
            "class Point:\n"
            "    __slots__ = ('x', 'y')\n"
            "\n"
            "    def __init__(self, x, y):\n"
            "        self.x = x\n"
            "        self.y = y\n",
        .fix = "--fix --unsafe-fixes",
    },
    [CODE_PADDING] = {
        .why =
            "Told of 32-bit machines alone. Where 64-bit members of a C struct align to 8 bytes "
            "(armhf, win32, wasm32), 4 bytes before one may be unused, as in dict; structs whose "
            "last member is shorter than a word are filled up; and up to 3.7 the head of objects "
            "that the garbage collector tracks is 16 bytes there, of which it uses 12. Slots are "
            "words, and leave no gaps between them.",
        .options = "--arch armhf",
        .example =
            "class Registry(dict):\n"
            "    __slots__ = ()\n"
            "\n"
            "    def register(self, name, handler):\n"
            "        self[name] = handler\n",
        .mend =
            "A class cannot mend it, as the padding is in what it derives from. It is told "
            "because it makes objects larger on one machine than on another.",
    },
    [CODE_MISSING_SLOTS] = {
        .why =
            "A class without `__slots__` brings a `__dict__` and `__weakref__`, whatever its "
            "bases do. What the bases save by slots, or by being written in C, is lost to its "
            "objects: each has a dict, or room for values, as well. All attributes of the class "
            "are known and set when an object is made, so that slots could hold them.",
        .example =
            "class Shape:\n"
            "    __slots__ = ('name',)\n"
            "\n"
            "    def __init__(self, name):\n"
            "        self.name = name\n"
            "\n"
            "class Circle(Shape):\n"
            "    def __init__(self, name, radius):\n"
            "        super().__init__(name)\n"
            "        self.radius = radius\n",
        .mend =
            "Give the class `__slots__` of the attributes that it adds; empty ones if it adds "
            "none. Other attributes cannot be set then, nor weak references made, unless "
            "`__dict__` or `__weakref__` is listed.",
        .mended =
            "class Shape:\n"
            "    __slots__ = ('name',)\n"
            "\n"
            "    def __init__(self, name):\n"
            "        self.name = name\n"
            "\n"
            "class Circle(Shape):\n"
            "    __slots__ = ('radius',)\n"
            "\n"
            "    def __init__(self, name, radius):\n"
            "        super().__init__(name)\n"
            "        self.radius = radius\n",
        .fix = "--fix --unsafe-fixes",
    },
    [CODE_COULD_USE_SLOTS] = {
        .why =
            "Told of classes that are called in a loop or a comprehension, or named by `--count`. "
            "All attributes are known and set when an object is made. With `__slots__` each is a "
            "word of the object; without, the object has a dict (up to 3.10) or room for values "
            "(from 3.11) and the words that lead there. The price is the difference of the two "
            "objects.",
        .example =
            "class Point:\n"
            "    def __init__(self, x, y):\n"
            "        self.x = x\n"
            "        self.y = y\n"
            "\n"
            "points = [Point(i, i * i) for i in range(1000)]\n",
        .mend =
            "List the attributes in `__slots__`. Other attributes cannot be set then, nor weak "
            "references made; a class cannot derive from two that have slots (LAY101).",
        .mended =
            "class Point:\n"
            "    __slots__ = ('x', 'y')\n"
            "\n"
            "    def __init__(self, x, y):\n"
            "        self.x = x\n"
            "        self.y = y\n"
            "\n"
            "points = [Point(i, i * i) for i in range(1000)]\n",
        .fix = "--fix --unsafe-fixes",
    },
    [CODE_LEAVES_SHARING] = {
        .why =
            "Up to 3.10 the dicts of a class's objects share one table of keys, and each has its "
            "values alone. A dict leaves it when a key is deleted, or when a key comes that the "
            "shared table has no room for; from then on it has a table of its own, with hashes "
            "and keys. From 3.11 on a deletion leaves the values as they are. The price is what "
            "an object takes more that does so after forty others were made.",
        .options = "--python 3.10",
        .example =
            "class Job:\n"
            "    def __init__(self, name):\n"
            "        self.name = name\n"
            "        self.result = None\n"
            "\n"
            "    def reset(self):\n"
            "        del self.result\n",
        .mend =
            "Set all attributes in `__init__`, and set one to None in place of deleting it.",
        .mended =
            "class Job:\n"
            "    def __init__(self, name):\n"
            "        self.name = name\n"
            "        self.result = None\n"
            "\n"
            "    def reset(self):\n"
            "        self.result = None\n",
    },
    [CODE_TOO_MANY_TO_SHARE] = {
        .why =
            "From 3.11 on an object's attributes are values, without a dict, and the names are "
            "kept once for the class. There are 30 names at most, and up to 3.13 room for one "
            "must be left. An object with more gets a dict with a table of its own.",
        .example =
            "class Row:\n"
            "    def __init__(self):\n"
            "        self.a = self.b = self.c = self.d = self.e = self.f = self.g = self.h = 0\n"
            "        self.i = self.j = self.k = self.l = self.m = self.n = self.o = self.p = 0\n"
            "        self.q = self.r = self.s = self.t = self.u = self.v = self.w = self.x = 0\n"
            "        self.y = self.z = self.m1 = self.m2 = self.m3 = self.m4 = self.m5 = self.m6 = 0\n",
        .mend =
            "Use `__slots__`, or keep some of the attributes in another object, a list or a dict.",
        .mended =
            "class Row:\n"
            "    def __init__(self):\n"
            "        self.a = self.b = self.c = self.d = self.e = self.f = self.g = self.h = 0\n"
            "        self.i = self.j = self.k = self.l = self.m = self.n = self.o = self.p = 0\n"
            "        self.q = self.r = self.s = self.t = self.u = self.v = self.w = self.x = 0\n"
            "        self.m = [0] * 8\n",
    },
};
/* clang-format on */
