/* SPDX-License-Identifier: MIT */
/*
 * Edits of __slots__: how somebody wrote a class, and how they would write it without a name, or
 * with names. Thousands more are judged by Python's own ast in live/fixes.py.
 */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <criterion/parameterized.h>
#include <stdio.h>
#include <string.h>

#include "check/edits.h"
#include "check/fix.h"
#include "python/parser.h"

enum { MOST_NAMES = 12, MOST_TEXT = 4000 };

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

#define INDEXES(suite, test, table)                                                                \
    ParameterizedTestParameters(suite, test)                                                       \
    {                                                                                              \
        static size_t indexes[COUNT(table)];                                                       \
        for (size_t i = 0; i < COUNT(table); i++) indexes[i] = i;                                  \
        return cr_make_param_array(size_t, indexes, COUNT(table));                                 \
    }

/* ---- A file with one class at its end ---- */

typedef struct sample {
    arena *memory;
    span bytes;
    written in;
    const node *module, *class_;
    const char *why; /* it was declined; NULL: it was not */
    const char *after;
} sample;

static const node *last_of(const node *list)
{
    while (list != NULL && list->next != NULL) list = list->next;
    return list;
}

static sample open_sample(const char *text)
{
    sample made = {.memory = arena_new(), .bytes = {text, strlen(text)}};
    syntax_error error = {.line = 0};
    const grammar *rules = grammar_find(3, 12);
    made.module = parse_module(made.memory, rules, text, made.bytes.length, &error);
    cr_assert(made.module != NULL, "%s\n%u: %s", text, (unsigned)error.line, error.message);
    made.class_ = last_of(made.module->module.body);
    cr_assert(made.class_->kind == N_CLASS_DEF, "%s", text);
    if (written_open(made.memory, rules, made.bytes, &made.in, &made.why)) made.why = NULL;
    return made;
}

static void finish(sample *of, bool done, const edit *made)
{
    edit_set set = {.edits = made, .count = 1};
    fixed result;
    if (!done) {
        cr_assert(of->why != NULL);
        return;
    }
    of->why = NULL;
    fix_make(of->memory, "file.py", of->bytes, &set, 1, &result);
    cr_assert(set.made);
    cr_assert(fix_check(&result, &of->in.rules, 1));
    of->after = result.after.bytes;
}

static void remove_slot(sample *of, const char *text, slot_choice which)
{
    edit made;
    const node *statement = of->why == NULL ? slots_statement(of->class_, &of->why) : NULL;
    bool done =
        statement != NULL && edit_remove_slot(&of->in, statement, text, which, &made, &of->why);
    finish(of, done, &made);
}

static void wrap_string(sample *of)
{
    edit made;
    written_slots all;
    const node *statement = slots_statement(of->class_, &of->why);
    bool done = statement != NULL && slots_read(&of->in, statement, &all, &of->why) &&
                edit_wrap_string(&all, &made, &of->why);
    finish(of, done, &made);
}

static void expect_text(const sample *of, const char *want, const char *before)
{
    if (want == NULL) cr_assert(of->after == NULL, "%s became\n%s", before, of->after);
    else cr_assert(of->after != NULL, "%s is declined: %s", before, of->why);
    if (want != NULL) cr_assert(eq(str, (char *)of->after, (char *)want), "%s", before);
}

/* ---- Values: x goes ---- */

typedef struct value_row {
    const char *before, *after; /* of __slots__ =; NULL: declined */
} value_row;

static const value_row removals[] = {
    {"('x', 'y')", "('y',)"},
    {"('y', 'x')", "('y',)"},
    {"('y', 'x',)", "('y',)"},
    {"('a', 'x', 'b')", "('a', 'b')"},
    {"('a', 'b', 'x', )", "('a', 'b', )"},
    {"( 'a', 'x' )", "( 'a', )"},
    {"('x',)", "()"},
    {"( 'x', )", "()"},
    {"('x', 'y', 'x')", "('y',)"},
    {"('x', 'x')", "()"},
    {"'x', 'y'", "'y',"},
    {"'y', 'x'  # why", "'y',  # why"},
    {"'x',", "()"},
    {"'a', \\\n        'x'", "'a',"},
    {"'x', \\\n        'a', \\\n        'b'", "'a', \\\n        'b'"},
    {"['x', 'y']", "['y']"},
    {"['x']", "[]"},
    {"{'x', 'y'}", "{'y'}"},
    {"{'x'}", "()"},
    {"{'x': 'text', 'y': None}", "{'y': None}"},
    {"{'y': lambda a, b: a, 'x': 1}", "{'y': lambda a, b: a}"},
    {"{'x': (1, 2)}", "{}"},
    {"{'x': 1, **other}", "{**other}"},
    {"(*Base.__slots__, 'x')", "(*Base.__slots__,)"},
    {"(NAME, 'x')", "(NAME,)"},
    {"(f'{a}, {b}', 'x')", "(f'{a}, {b}',)"},
    {"(('x'), 'y')", "('y',)"},
    {"(u'x', r'y')", "(r'y',)"},
    {"('\\x78', 'y')", "('y',)"},
    {"('''x''', 'y')", "('y',)"},
    {"'x'", "()"},
    {"('x')", "()"},
    {"(\n        'x'  # why\n    )", "()"},
    {"(  # which\n        'x'\n    )", "(  # which\n    )"},
    /* lines */
    {"(\n        'a',\n        'x',\n        'b',\n    )", "(\n        'a',\n        'b',\n    )"},
    {"(\n        'a',\n        'x',\n    )", "(\n        'a',\n    )"},
    {"(\n        'a',\n        'x'\n    )", "(\n        'a',\n    )"},
    {"(\n        'a',\n        'b',\n        'x'\n    )", "(\n        'a',\n        'b'\n    )"},
    {"[\n        'a',\n        'x'\n    ]", "[\n        'a'\n    ]"},
    {"(\n        'x',\n    )", "()"},
    {"(\n        'a',\n        'x')", "(\n        'a',)"},
    {"('a',\n                 'x')", "('a',)"},
    {"('x',\n                 'a')", "('a',)"},
    {"('x', 'a',\n                 'b', 'c')", "('a',\n                 'b', 'c')"},
    {"('a', 'x',\n                 'b', 'c')", "('a',\n                 'b', 'c')"},
    {"('a', 'b',\n                 'x', 'c')", "('a', 'b',\n                 'c')"},
    {"(\n        'a',\n\n        'x',\n        'b')", "(\n        'a',\n\n        'b')"},
    {"( 'x'\n                , 'a'\n                )", "( 'a',\n                )"},
    {"( 'a'\n                , 'x'\n                , 'b'\n                )",
     "( 'a'\n                , 'b'\n                )"},
    {"( 'a'\n                , 'b'\n                , 'x'\n                )",
     "( 'a'\n                , 'b'\n                )"},
    /* comments */
    {"(\n        'a',  # why a\n        'x',  # why x\n        'b',  # why b\n    )",
     "(\n        'a',  # why a\n        'b',  # why b\n    )"},
    {"(\n        # the letters\n        'x',  # why x\n        'a',\n    )  # end",
     "(\n        # the letters\n        'a',\n    )  # end"},
    {"(\n        'a', 'x',  # both\n        'b',\n    )",
     "(\n        'a',  # both\n        'b',\n    )"},
    {"('x',  # why x\n                 'a')  # why a", "('a',)  # why a"},
    {"('a',  # why a\n                 'x')", "('a',  # why a\n                 )"},
    {"(\n        'x',\n        # and no other\n    )", "(\n        # and no other\n    )"},
    {"{\n        'x':  # why x\n            1,\n        'y': 2}", "{\n        'y': 2}"},
    /* strings */
    {"'x y z'.split()", "'y z'.split()"},
    {"'a x'.split()", "'a'.split()"},
    {"'a  x  b'.split()", "'a  b'.split()"},
    {"'a, x, b'.split(', ')", "'a, b'.split(', ')"},
    {"'x'.split()", "[]"},
    {"tuple('x'.split())", "tuple(''.split())"},
    {"tuple('x'.split(','))", NULL},
    {"'''\n        a\n        x\n        b\n    '''.split()",
     "'''\n        a\n        b\n    '''.split()"},
    {"('a ' 'x').split()", NULL},
    {"'a\\x20x'.split()", NULL},
    {"'a x'.split(None)", NULL},
    {"'a x'.rsplit()", NULL},
    /* sums, and what is not known */
    {"Base.__slots__ + ('x', 'y')", "Base.__slots__ + ('y',)"},
    {"Base.__slots__ + ('x',)", "Base.__slots__ + ()"},
    {"('a', 'x') + ('x', 'b') + c", "('a',) + ('b',) + c"},
    {"{'x', 'y'} | z", "{'y'} | z"},
    {"{'x'} | z", NULL},
    {"{'x': 1} | z", "{} | z"},
    {"tuple(['x', 'y'])", "tuple(['y'])"},
    {"('x' 'y', 'z')", NULL},
    {"('' 'x', 'z')", NULL},
    {"'x' + 'y'", NULL},
    {"tuple('x')", NULL},
    {"make('x', 'y')", NULL},
    {"('x', 'y') if z else ()", NULL},
    {"(name for name in ('x', 'y'))", NULL},
    {"('y',)", NULL},
    {"()", NULL},
};

INDEXES(edits, remove_a_slot, removals)

static void fill(char *text, const char *value)
{
    snprintf(text, MOST_TEXT, "x = ('x', 'y')\nclass A(Base):\n    __slots__ = %s\n    y = 'x'\n",
             value);
}

ParameterizedTest(size_t *index, edits, remove_a_slot)
{
    const value_row *row = &removals[*index];
    char before[MOST_TEXT], after[MOST_TEXT];
    fill(before, row->before);
    if (row->after != NULL) fill(after, row->after);
    sample of = open_sample(before);
    remove_slot(&of, "x", SLOT_EVERY);
    expect_text(&of, row->after != NULL ? after : NULL, before);
    arena_free(of.memory);
}

static const value_row repetitions[] = {
    {"('x', 'y', 'x')", "('x', 'y')"},
    {"('x', 'x')", "('x',)"},
    {"('x', 'x',)", "('x',)"},
    {"['x', 'x', 'x']", "['x']"},
    {"(\n        'x',  # first\n        'x',  # second\n    )", "(\n        'x',  # first\n    )"},
    {"('x', 'y') + ('x',)", "('x', 'y') + ()"},
    {"'x x'.split()", "'x'.split()"},
    {"('x', 'y')", NULL},
};

INDEXES(edits, remove_repetitions, repetitions)

ParameterizedTest(size_t *index, edits, remove_repetitions)
{
    const value_row *row = &repetitions[*index];
    char before[MOST_TEXT], after[MOST_TEXT];
    fill(before, row->before);
    if (row->after != NULL) fill(after, row->after);
    sample of = open_sample(before);
    remove_slot(&of, "x", SLOT_LATER);
    expect_text(&of, row->after != NULL ? after : NULL, before);
    arena_free(of.memory);
}

static const value_row strings[] = {
    {"'x'", "('x',)"},
    {"\"x\"  # why", "(\"x\",)  # why"},
    {"('x')", "('x',)"},
    {"( 'x' )", "( 'x', )"},
    {"(\n        'x'  # why\n    )", "(\n        'x',  # why\n    )"},
    {"'x' 'y'", NULL},
    {"f'x'", NULL},
    {"('x',)", NULL},
    {"'x'.split()", NULL},
};

INDEXES(edits, wrap_a_string, strings)

ParameterizedTest(size_t *index, edits, wrap_a_string)
{
    const value_row *row = &strings[*index];
    char before[MOST_TEXT], after[MOST_TEXT];
    fill(before, row->before);
    if (row->after != NULL) fill(after, row->after);
    sample of = open_sample(before);
    wrap_string(&of);
    expect_text(&of, row->after != NULL ? after : NULL, before);
    arena_free(of.memory);
}

/* Several at once: each takes one comma. */
Test(edits, remove_several_slots)
{
    sample of =
        open_sample("class A:\n    __slots__ = ('a', 'b', 'c',\n                 'd', 'e')\n");
    written_slots all;
    edit made;
    cr_assert(slots_read(&of.in, slots_statement(of.class_, &of.why), &all, &of.why));
    cr_assert(eq(sz, all.count, 5));
    for (size_t i = 1; i < 4; i++) all.items[i].doomed = true;
    finish(&of, edit_remove_slots(&all, &made, &of.why), &made);
    expect_text(&of, "class A:\n    __slots__ = ('a',\n                 'e')\n", "five");
    arena_free(of.memory);
}

/* ---- Whole files ---- */

typedef struct file_row {
    const char *before, *after; /* NULL: declined */
} file_row;

static const file_row files[] = {
    {"class A:\r\n  __slots__ = ('x',\r\n    'y')\r\n  z = 1\r\n",
     "class A:\r\n  __slots__ = ('y',)\r\n  z = 1\r\n"},
    {"class A:\r  __slots__ = [\r    'x',\r    'y',\r  ]\r",
     "class A:\r  __slots__ = [\r    'y',\r  ]\r"},
    {"\xef\xbb\xbf"
     "class A:\n\t__slots__ = ('x', '\xc3\xa4')",
     "\xef\xbb\xbf"
     "class A:\n\t__slots__ = ('\xc3\xa4',)"},
    {"\fclass A:\n\f  __slots__ = ('x', 'y')\n", "\fclass A:\n\f  __slots__ = ('y',)\n"},
    {"class A: __slots__ = 'x', 'y'; z = 1\n", "class A: __slots__ = 'y',; z = 1\n"},
    {"class A:\n  __slots__: tuple[str, ...] = ('x', 'y')\n",
     "class A:\n  __slots__: tuple[str, ...] = ('y',)\n"},
    {"# coding: latin-1\nclass A:\n  __slots__ = ('x', 'y')\n",
     "# coding: latin-1\nclass A:\n  __slots__ = ('y',)\n"},
    {"# coding: latin-1\n# \xe4\nclass A:\n  __slots__ = ('x', 'y')\n", NULL},
    {"class A:\n  __slots__: lambda x=1: x = ('x', 'y')\n", NULL},
    {"class A:\n  __slots__ = names = ('x', 'y')\n", NULL},
    {"class A:\n  __slots__, names = ('x', 'y'), 1\n", NULL},
    {"class A:\n  (__slots__) = ('x', 'y')\n", NULL},
    {"class A:\n  __slots__ = ('x', 'y')\n  __slots__ = ('x', 'y')\n", NULL},
    {"class A:\n  if z:\n    __slots__ = ('x', 'y')\n", NULL},
    {"class A:\n  __slots__ += ('x', 'y')\n", NULL},
    {"class A:\n  __slots__: tuple\n", NULL},
    {"class A:\n  pass\n", NULL},
};

INDEXES(edits, remove_from_a_file, files)

ParameterizedTest(size_t *index, edits, remove_from_a_file)
{
    const file_row *row = &files[*index];
    sample of = open_sample(row->before);
    remove_slot(&of, "x", SLOT_EVERY);
    expect_text(&of, row->after, row->before);
    arena_free(of.memory);
}

/* ---- Adding ---- */

typedef struct addition_row {
    const char *names; /* blanks between them */
    const char *before, *after;
} addition_row;

static const addition_row additions[] = {
    {"", "class A(B):\n    x = 1\n", "class A(B):\n    __slots__ = ()\n    x = 1\n"},
    {"x", "class A(B):\n    y = \"y\"\n", "class A(B):\n    __slots__ = (\"x\",)\n    y = \"y\"\n"},
    {"x y", "class A(B):\n\n    y = 1\n", "class A(B):\n\n    __slots__ = ('x', 'y')\n    y = 1\n"},
    {"x", "class A(B):\r\n\ty = 1", "class A(B):\r\n\t__slots__ = ('x',)\r\n\ty = 1"},
    {"x", "class A(B):  # why\n    # y\n    y = 1\n",
     "class A(B):  # why\n    __slots__ = ('x',)\n    # y\n    y = 1\n"},
    {"x", "class A(B):\n    # A.\n\n    y = 1\n",
     "class A(B):\n    # A.\n\n    __slots__ = ('x',)\n    y = 1\n"},
    {"", "class A:\n\\\n # y\n  y = 1\n", "class A:\n\\\n # y\n  __slots__ = ()\n  y = 1\n"},
    {"", "class A:\n  # x \\\n  y = 1\n", "class A:\n  __slots__ = ()\n  # x \\\n  y = 1\n"},
    /* before functions */
    {"x", "class A:\n    def f(self): pass\n",
     "class A:\n    __slots__ = ('x',)\n\n    def f(self): pass\n"},
    {"x", "class A:\n    def f(self): pass\n    def g(self): pass\n",
     "class A:\n    __slots__ = ('x',)\n    def f(self): pass\n    def g(self): pass\n"},
    {"x", "class A:\n    @f\n    def f(self): pass\n\n    # g\n    @f\n    def g(self): pass\n",
     "class A:\n    __slots__ = ('x',)\n\n    @f\n    def f(self): pass\n\n    # g\n    @f\n"
     "    def g(self): pass\n"},
    {"x", "class A:\n    '''A.'''\n\n    def f(self): pass\n",
     "class A:\n    '''A.'''\n\n    __slots__ = ('x',)\n\n    def f(self): pass\n"},
    /* docstrings */
    {"x", "class A:\n    '''A.\n\n    B.\n    '''\n    y = 1\n",
     "class A:\n    '''A.\n\n    B.\n    '''\n    __slots__ = ('x',)\n    y = 1\n"},
    {"x", "class A:\n    ('a' 'b')  # A\n",
     "class A:\n    ('a' 'b')  # A\n\n    __slots__ = ('x',)\n"},
    {"x", "class A:\n    '''A.'''", "class A:\n    '''A.'''\n\n    __slots__ = ('x',)"},
    {"x", "class A:\n    '''A.'''; y = 1\n", "class A:\n    '''A.'''; __slots__ = ('x',); y = 1\n"},
    {"x", "class A:\n    f'{y}'\n", "class A:\n    __slots__ = ('x',)\n    f'{y}'\n"},
    {"x", "class A:\n    b'y'\n", "class A:\n    __slots__ = ('x',)\n    b'y'\n"},
    /* in place of nothing */
    {"x", "class A:\n    pass  # why\n", "class A:\n    __slots__ = ('x',)  # why\n"},
    {"", "class A:\n    '''A.'''\n    ...\n", "class A:\n    '''A.'''\n    __slots__ = ()\n"},
    {"", "class A(B): pass\n", "class A(B): __slots__ = ()\n"},
    {"", "class A(B): pass; pass\n", "class A(B): __slots__ = (); pass; pass\n"},
    {"", "class A: 'A.'\n", "class A: 'A.'; __slots__ = ()\n"},
    {"", "class A: 'A.';\n", "class A: 'A.'; __slots__ = ();\n"},
    {"", "class A(x[1:2], y={1: 2}): z: int = 1\n",
     "class A(x[1:2], y={1: 2}): __slots__ = (); z: int = 1\n"},
    {"", "@f(y)\nclass A(B, metaclass=M):\n  y = 1\n",
     "@f(y)\nclass A(B, metaclass=M):\n  __slots__ = ()\n  y = 1\n"},
    /* long lines */
    {"first_name second_name third_name fourth_name fifth_name", "class A:\n  y = 1\n",
     "class A:\n  __slots__ = (\n    'first_name',\n    'second_name',\n    'third_name',\n"
     "    'fourth_name',\n    'fifth_name',\n  )\n  y = 1\n"},
    {"first_name second_name third_name fourth_name fifth_name",
     "# 90 columns, as other lines of this file may have, so that one of eighty is not too long.\n"
     "class A:\n  y = 1\n",
     "# 90 columns, as other lines of this file may have, so that one of eighty is not too long.\n"
     "class A:\n  __slots__ = ('first_name', 'second_name', 'third_name', 'fourth_name', "
     "'fifth_name')\n  y = 1\n"},
    /* declined */
    {"x'y", "class A:\n  y = 1\n", NULL},
    {"x", "class A:\n  \\\n  y = 1\n", NULL},
};

INDEXES(edits, add_slots, additions)

static size_t split(char *text, const char **names)
{
    size_t count = 0;
    for (char *at = strtok(text, " "); at != NULL; at = strtok(NULL, " ")) names[count++] = at;
    return count;
}

ParameterizedTest(size_t *index, edits, add_slots)
{
    const addition_row *row = &additions[*index];
    char text[MOST_TEXT];
    const char *names[MOST_NAMES];
    edit made;
    snprintf(text, sizeof text, "%s", row->names);
    size_t count = split(text, names);
    sample of = open_sample(row->before);
    bool done = edit_add_slots(&of.in, of.class_, names, count, &made, &of.why);
    finish(&of, done, &made);
    expect_text(&of, row->after, row->before);
    arena_free(of.memory);
}

/* ---- Where slots are, and where they are read ---- */

Test(edits, know_where_each_slot_is)
{
    sample of =
        open_sample("class A:\n    __slots__ = ('a', \"bc\",\n        'x' 'y', *B, 'd e')\n");
    written_slots all;
    cr_assert(slots_read(&of.in, slots_statement(of.class_, &of.why), &all, &of.why));
    static const struct {
        const char *text;
        unsigned line, column, length;
        bool stays;
    } want[] = {{"a", 2, 17, 3, false},
                {"bc", 2, 22, 4, false},
                {"xy", 3, 8, 3, true},
                {"d e", 3, 21, 5, false}};
    cr_assert(eq(sz, all.count, COUNT(want)));
    cr_assert(all.others);
    for (size_t i = 0; i < COUNT(want); i++) {
        cr_assert(is_slot(&all.items[i], want[i].text));
        cr_assert(eq(uint, all.items[i].place.line, want[i].line));
        cr_assert(eq(uint, all.items[i].place.column, want[i].column));
        cr_assert(eq(sz, all.items[i].length, want[i].length));
        bool stays = all.items[i].stays != NULL;
        cr_assert(stays == want[i].stays);
    }
    arena_free(of.memory);
}

static const struct {
    const char *text;
    slots_uses want;
} uses[] = {
    {"class A:\n  __slots__ = ()\n", {0, 0, 0}},
    {"class A:\n  __slots__ = ()\n  names = __slots__\n", {1, 0, 0}},
    {"class A:\n  __slots__ = ()\n  if x:\n    __slots__ += y\n  z = 1\n", {1, 0, 0}},
    {"class A:\n  __slots__ = ()\n  def f(self, x=__slots__):\n    return __slots__\n", {1, 0, 0}},
    {"class A:\n  __slots__ = ()\n  class B:\n    __slots__ = ()\n  def f(self): __slots__\n  x = "
     "1\n",
     {0, 0, 0}},
    {"print(A.__slots__, getattr(A, '__slots__'))\nclass A: __slots__ = ()\n", {0, 1, 1}},
    {"if x:\n  pass\n__slots__ = 1\nclass A:\n  '__slots__ are few'\n  __slots__ = ()\n",
     {0, 0, 1}},
};

INDEXES(edits, find_uses, uses)

ParameterizedTest(size_t *index, edits, find_uses)
{
    sample of = open_sample(uses[*index].text);
    slots_uses found = find_slots_uses(&of.in, of.class_), want = uses[*index].want;
    cr_assert(eq(sz, found.in_body, want.in_body), "%s", uses[*index].text);
    cr_assert(eq(sz, found.attributes, want.attributes), "%s", uses[*index].text);
    cr_assert(eq(sz, found.texts, want.texts), "%s", uses[*index].text);
    arena_free(of.memory);
}
