/* SPDX-License-Identifier: MIT */
/* The pages about codes: what does not work, LAY0 and LAY1. */
#include "check/findings.h"

/* clang-format off */
const code_page broken_pages[CODES] = {
    [CODE_UNUSED_IGNORE] = {
        .why =
            "A comment leaves out findings of its own line. This one leaves out none: the finding "
            "is mended, has another code, or stands on another line. It would hide the next one "
            "of its code that comes to the line.",
        .example =
            "class Point:\n"
            "    __slots__ = ('x', 'y')  # layoutsim: ignore[LAY204]\n"
            "\n"
            "    def __init__(self, x, y):\n"
            "        self.x = x\n"
            "        self.y = y\n",
        .mend = "Delete the comment, or the code from its list.",
        .mended =
            "class Point:\n"
            "    __slots__ = ('x', 'y')\n"
            "\n"
            "    def __init__(self, x, y):\n"
            "        self.x = x\n"
            "        self.y = y\n",
    },
    [CODE_LAYOUT_CONFLICT] = {
        .why =
            "CPython gives each slot an offset behind the members of the base. `Named` and "
            "`Priced` both put a word behind the head of the object, so an object of `Item` would "
            "need two words in one place. The class statement raises `TypeError: multiple bases "
            "have instance lay-out conflict`. Of several bases, all but one must leave the layout "
            "as they found it; names do not matter, so two bases with the same slots conflict "
            "too. Types written in C count as well, as their structs are members; `__dict__` and "
            "`__weakref__` do not.",
        .example =
            "class Named:\n"
            "    __slots__ = ('name',)\n"
            "\n"
            "class Priced:\n"
            "    __slots__ = ('price',)\n"
            "\n"
            "class Item(Named, Priced):\n"
            "    __slots__ = ()\n",
        .mend =
            "Give all bases but one empty `__slots__`, and let the class list their slots. An "
            "object takes the same bytes then: one word for each slot.",
        .mended =
            "class Named:\n"
            "    __slots__ = ('name',)\n"
            "\n"
            "class Priced:\n"
            "    __slots__ = ()\n"
            "\n"
            "class Item(Named, Priced):\n"
            "    __slots__ = ('price',)\n",
    },
    [CODE_MRO_CONFLICT] = {
        .why =
            "The method resolution order (C3) keeps bases in the order they are listed, and every "
            "class before its own bases. Here the list wants `Shape` before `Circle`, and "
            "`Circle(Shape)` wants it behind. There is no such order, and the class statement "
            "raises `TypeError`. Python 2.7 asks this of classes that derive from object only.",
        .example =
            "class Shape(object):\n"
            "    __slots__ = ()\n"
            "\n"
            "class Circle(Shape):\n"
            "    __slots__ = ()\n"
            "\n"
            "class Disc(Shape, Circle):\n"
            "    __slots__ = ()\n",
        .mend =
            "Name a base behind the classes that derive from it, or leave it out: they bring it.",
        .mended =
            "class Shape(object):\n"
            "    __slots__ = ()\n"
            "\n"
            "class Circle(Shape):\n"
            "    __slots__ = ()\n"
            "\n"
            "class Disc(Circle, Shape):\n"
            "    __slots__ = ()\n",
    },
    [CODE_SLOT_SHADOWS] = {
        .why =
            "A slot is read and stored through a descriptor that stands in the class under the "
            "slot's name. A class variable of that name stands in the same place: Python 3 raises "
            "`ValueError`. Python 2.7 does not; it keeps the variable and makes no descriptor, so "
            "each object has a word (8 bytes on 64-bit machines) that nothing can reach.",
        .example =
            "class Account:\n"
            "    __slots__ = ('owner', 'balance')\n"
            "    balance = 0\n"
            "\n"
            "    def __init__(self, owner):\n"
            "        self.owner = owner\n",
        .mend = "Set the default in `__init__`.",
        .mended =
            "class Account:\n"
            "    __slots__ = ('owner', 'balance')\n"
            "\n"
            "    def __init__(self, owner):\n"
            "        self.owner = owner\n"
            "        self.balance = 0\n",
    },
    [CODE_SLOT_DISALLOWED] = {
        .why =
            "An object has one `__dict__` and one list of weak references at most. A class that "
            "lists `__dict__` or `__weakref__` although a base brings it, or lists it twice, "
            "raises `TypeError: __weakref__ slot disallowed: we already got one`. A base without "
            "`__slots__` brings both.",
        .example =
            "import weakref\n"
            "\n"
            "class Node:\n"
            "    __slots__ = ('value', '__weakref__')\n"
            "\n"
            "    def __init__(self, value):\n"
            "        self.value = value\n"
            "\n"
            "class Leaf(Node):\n"
            "    __slots__ = ('__weakref__',)\n"
            "\n"
            "leaf = Leaf(1)\n"
            "weakref.ref(leaf)\n",
        .mend = "Leave it out of `__slots__`: objects have it from the base.",
        .mended =
            "import weakref\n"
            "\n"
            "class Node:\n"
            "    __slots__ = ('value', '__weakref__')\n"
            "\n"
            "    def __init__(self, value):\n"
            "        self.value = value\n"
            "\n"
            "class Leaf(Node):\n"
            "    __slots__ = ()\n"
            "\n"
            "leaf = Leaf(1)\n"
            "weakref.ref(leaf)\n",
    },
    [CODE_SLOTS_ON_VARIABLE_SIZE] = {
        .why =
            "Objects of `int`, `bytes`, `tuple` and `type` differ in length: items stand where "
            "slots would. Up to 3.14 a class that derives from one and lists a slot raises "
            "`TypeError: nonempty __slots__ not supported for subtype of 'int'`. From 3.15 "
            "subclasses of `tuple` may have slots, and the others may list `__dict__` and "
            "`__weakref__` alone.",
        .example =
            "class Seconds(int):\n"
            "    __slots__ = ('source',)\n"
            "\n"
            "    def __str__(self):\n"
            "        return '%d s' % self\n",
        .mend =
            "Write `__slots__ = ()`, which adds no bytes to what the base takes; or leave "
            "`__slots__` out, and objects keep attributes in a `__dict__`; or keep the value in a "
            "slot of a class that does not derive from it.",
        .mended =
            "class Seconds(int):\n"
            "    __slots__ = ()\n"
            "\n"
            "    def __str__(self):\n"
            "        return '%d s' % self\n",
    },
    [CODE_BAD_SLOT_NAME] = {
        .why =
            "Each item of `__slots__` becomes an attribute's name. One that is not a `str` raises "
            "`TypeError: __slots__ items must be strings, not 'int'`; a `str` that is no "
            "identifier raises `TypeError: __slots__ must be identifiers`. In Python 2.7 "
            "identifiers are ASCII.",
        .example =
            "class Person:\n"
            "    __slots__ = ('first-name', 'age')\n"
            "\n"
            "    def __init__(self, first_name, age):\n"
            "        self.first_name = first_name\n"
            "        self.age = age\n",
        .mend =
            "List identifiers. A keyword is taken, though only `getattr()` and `setattr()` reach "
            "it.",
        .mended =
            "class Person:\n"
            "    __slots__ = ('first_name', 'age')\n"
            "\n"
            "    def __init__(self, first_name, age):\n"
            "        self.first_name = first_name\n"
            "        self.age = age\n",
    },
    [CODE_DATACLASS_RAISES] = {
        .why =
            "`dataclass(slots=True)` makes the class a second time, with `__slots__` of its "
            "fields, and raises `TypeError` if it has `__slots__` already. Before 3.10 "
            "`dataclass()` has no parameter slots, which raises `TypeError` too. It also raises "
            "for a field without a default behind one with a default (`TypeError`), and for a "
            "default that is a list, a dict or a set (`ValueError`).",
        .example =
            "from dataclasses import dataclass\n"
            "\n"
            "@dataclass(slots=True)\n"
            "class Point:\n"
            "    __slots__ = ('x', 'y')\n"
            "    x: int\n"
            "    y: int\n",
        .mend =
            "Leave `__slots__` to `dataclass()`; or write it, and leave `slots=True` out, which "
            "all versions take.",
        .mended =
            "from dataclasses import dataclass\n"
            "\n"
            "@dataclass(slots=True)\n"
            "class Point:\n"
            "    x: int\n"
            "    y: int\n",
    },
    [CODE_CLASS_RAISES] = {
        .why =
            "The class statement raises for a reason that has no code of its own: a base that is "
            "not a class, or that none may derive from, as `bool`; metaclasses of which none "
            "derives from the others; an `Enum` with members as a base; `__init_subclass__` or "
            "`__set_name__` that raises. The message is the one that CPython gives.",
        .example =
            "class Answer(bool):\n"
            "    __slots__ = ()\n"
            "\n"
            "    def __str__(self):\n"
            "        return 'yes' if self else 'no'\n",
        .mend = "Derive from a class that allows it; what to do else depends on the message.",
        .mended =
            "class Answer(int):\n"
            "    __slots__ = ()\n"
            "\n"
            "    def __str__(self):\n"
            "        return 'yes' if self else 'no'\n",
    },
    [CODE_UNASSIGNABLE] = {
        .why =
            "An attribute is stored in a slot, in the `__dict__`, or by a descriptor of the "
            "class. If every class in the method resolution order (but object) has `__slots__`, "
            "and none lists `__dict__`, there is no `__dict__`: to store to a name that is not a "
            "slot raises `AttributeError`, and so does a name that is a variable of the class. "
            "Nothing is said of what stands in a `try` with handlers or behind a question such as "
            "`hasattr()`, of classes with a `__setattr__`, nor if a class that derives from this "
            "one has the place.",
        .example =
            "class Point:\n"
            "    __slots__ = ('x', 'y')\n"
            "\n"
            "    def __init__(self, x, y):\n"
            "        self.x = x\n"
            "        self.y = y\n"
            "        self.length = (x * x + y * y) ** 0.5\n"
            "\n"
            "Point(3, 4)\n",
        .mend =
            "List the name in `__slots__`, which takes a word of each object: 8 bytes on 64-bit "
            "machines.",
        .mended =
            "class Point:\n"
            "    __slots__ = ('x', 'y', 'length')\n"
            "\n"
            "    def __init__(self, x, y):\n"
            "        self.x = x\n"
            "        self.y = y\n"
            "        self.length = (x * x + y * y) ** 0.5\n"
            "\n"
            "Point(3, 4)\n",
    },
    [CODE_SLOT_NEVER_SET] = {
        .why =
            "A slot is empty until something is stored there, and to read it raises "
            "`AttributeError`: unlike a class variable, it has no default. None of the files "
            "stores to an attribute of this name. Its word is in each object all the same: 8 "
            "bytes on 64-bit machines.",
        .example =
            "class Job:\n"
            "    __slots__ = ('name', 'result')\n"
            "\n"
            "    def __init__(self, name):\n"
            "        self.name = name\n"
            "\n"
            "    def show(self):\n"
            "        return self.result\n"
            "\n"
            "Job('copy').show()\n",
        .mend = "Set it in `__init__`, or drop the slot and what reads it.",
        .mended =
            "class Job:\n"
            "    __slots__ = ('name', 'result')\n"
            "\n"
            "    def __init__(self, name):\n"
            "        self.name = name\n"
            "        self.result = None\n"
            "\n"
            "    def show(self):\n"
            "        return self.result\n"
            "\n"
            "Job('copy').show()\n",
    },
    [CODE_UNDELETABLE] = {
        .why =
            "`del` removes what the object itself has under the name. Objects of this class have "
            "no `__dict__` and no slot of that name; the class has a variable of it, which `del` "
            "does not touch, or nothing has. `AttributeError` is raised.",
        .example =
            "class Cart:\n"
            "    __slots__ = ('items',)\n"
            "    total = 0\n"
            "\n"
            "    def clear(self):\n"
            "        self.items = []\n"
            "        del self.total\n"
            "\n"
            "Cart().clear()\n",
        .mend =
            "Drop the `del`; or delete it from the class, or give objects a slot of that name and "
            "the class no variable.",
        .mended =
            "class Cart:\n"
            "    __slots__ = ('items',)\n"
            "    total = 0\n"
            "\n"
            "    def clear(self):\n"
            "        self.items = []\n"
            "\n"
            "Cart().clear()\n",
    },
    [CODE_CACHED_PROPERTY] = {
        .why =
            "`functools.cached_property` (3.8) computes a value once and keeps it in the object's "
            "`__dict__` under the name of the property. An object without `__dict__` cannot keep "
            "it: to read the property raises `TypeError`, each time.",
        .example =
            "from functools import cached_property\n"
            "\n"
            "class Circle:\n"
            "    __slots__ = ('radius',)\n"
            "\n"
            "    def __init__(self, radius):\n"
            "        self.radius = radius\n"
            "\n"
            "    @cached_property\n"
            "    def area(self):\n"
            "        return 3.14159 * self.radius ** 2\n"
            "\n"
            "Circle(1.0).area\n",
        .mend =
            "List `__dict__` in `__slots__`. An object then has the words that lead to its dict, "
            "and the dict once the value is kept. Or keep the value in a slot of another name, "
            "behind a plain property.",
        .mended =
            "from functools import cached_property\n"
            "\n"
            "class Circle:\n"
            "    __slots__ = ('radius', '__dict__')\n"
            "\n"
            "    def __init__(self, radius):\n"
            "        self.radius = radius\n"
            "\n"
            "    @cached_property\n"
            "    def area(self):\n"
            "        return 3.14159 * self.radius ** 2\n"
            "\n"
            "Circle(1.0).area\n",
    },
    [CODE_NO_WEAKREF] = {
        .why =
            "Weak references to an object are kept in a list that begins in a word of the object. "
            "If every class in the method resolution order (but object) has `__slots__`, and none "
            "lists `__weakref__`, the word is not there: `weakref.ref()`, `proxy()`, `finalize()` "
            "and the `WeakKeyDictionary` raise `TypeError`.",
        .example =
            "import weakref\n"
            "\n"
            "class Node:\n"
            "    __slots__ = ('value',)\n"
            "\n"
            "    def __init__(self, value):\n"
            "        self.value = value\n"
            "\n"
            "root = Node(1)\n"
            "weakref.ref(root)\n",
        .mend =
            "List `__weakref__` in `__slots__`. It takes a word of each object up to 3.11; from "
            "3.12 on two words in front of it, unless it has a `__dict__`, which shares them. A "
            "word is 8 bytes on 64-bit machines.",
        .mended =
            "import weakref\n"
            "\n"
            "class Node:\n"
            "    __slots__ = ('value', '__weakref__')\n"
            "\n"
            "    def __init__(self, value):\n"
            "        self.value = value\n"
            "\n"
            "root = Node(1)\n"
            "weakref.ref(root)\n",
    },
    [CODE_PICKLE] = {
        .why =
            "Protocols 0 and 1 of pickle know an object's `__dict__` only. Where the class has "
            "`__slots__` that are not empty and no `__getstate__` of its own, `copyreg` raises "
            "`TypeError`. Protocol 2 (Python 2.3) keeps slots. If none is given, Python 2.7 uses "
            "0, and Python 3 uses 3, 4 (from 3.8) or 5 (from 3.14).",
        .example =
            "import pickle\n"
            "\n"
            "class Point:\n"
            "    __slots__ = ('x', 'y')\n"
            "\n"
            "    def __init__(self, x, y):\n"
            "        self.x = x\n"
            "        self.y = y\n"
            "\n"
            "pickle.dumps(Point(3, 4), 0)\n",
        .mend = "Use protocol 2 or later, or give the class `__getstate__` and `__setstate__`.",
        .mended =
            "import pickle\n"
            "\n"
            "class Point:\n"
            "    __slots__ = ('x', 'y')\n"
            "\n"
            "    def __init__(self, x, y):\n"
            "        self.x = x\n"
            "        self.y = y\n"
            "\n"
            "pickle.dumps(Point(3, 4), 2)\n",
    },
    [CODE_SINGLE_STRING] = {
        .why =
            "A string as `__slots__` is one name, not its letters; brackets without a comma make "
            "no tuple. The class has the one slot, as it was perhaps meant; but who adds a second "
            "name in the same way writes `('name' 'age')`, which is the slot `nameage`, or `'name "
            "age'`, which raises `TypeError`.",
        .example =
            "class Job:\n"
            "    __slots__ = ('name')\n"
            "\n"
            "    def __init__(self, name):\n"
            "        self.name = name\n",
        .mend = "Write a tuple.",
        .mended =
            "class Job:\n"
            "    __slots__ = ('name',)\n"
            "\n"
            "    def __init__(self, name):\n"
            "        self.name = name\n",
        .fix = "--fix",
    },
    [CODE_ASSIGNED_LATE] = {
        .why =
            "The class statement reads `__slots__` once. What is assigned to it later is a class "
            "variable: no slot is made, objects keep their `__dict__` and its bytes. Some code "
            "reads the variable, as copy and pickle do, and is misled.",
        .example =
            "class Point:\n"
            "    def __init__(self, x, y):\n"
            "        self.x = x\n"
            "        self.y = y\n"
            "\n"
            "Point.__slots__ = ('x', 'y')\n",
        .mend = "Assign `__slots__` in the body of the class.",
        .mended =
            "class Point:\n"
            "    __slots__ = ('x', 'y')\n"
            "\n"
            "    def __init__(self, x, y):\n"
            "        self.x = x\n"
            "        self.y = y\n",
    },
};
/* clang-format on */
