/* SPDX-License-Identifier: MIT */
/* Classes and events as they are written: 'Point: x y z' and 'new*30; set late; dict'. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "history.h"

enum { MOST_TIMES = 10000000 };

#define COPY_HOOKS                                                                                 \
    "__copy__ __reduce__ __reduce_ex__ __getstate__ __setstate__ __getnewargs__ "                  \
    "__getnewargs_ex__ __new__ __getattribute__ __getattr__ __dict__ __class__"

const event_rule event_rules[EVENTS] = {
    [EVENT_NEW] = {"new", OPERAND_CLASS, true, ""},
    [EVENT_BARE] = {"bare", OPERAND_CLASS, true, "__new__"},
    [EVENT_SET] = {"set", OPERAND_NAME, false, "__setattr__"},
    [EVENT_DEL] = {"del", OPERAND_NAME, false, "__delattr__"},
    [EVENT_GET] = {"get", OPERAND_NAME, false, "__getattribute__ __getattr__"},
    [EVENT_DICT] = {"dict", OPERAND_NONE, true, "__getattribute__ __dict__"},
    [EVENT_DELDICT] = {"deldict", OPERAND_NONE, true, "__delattr__ __dict__"},
    [EVENT_REPLACE] = {"replace", OPERAND_NONE, true, "__setattr__ __dict__"},
    [EVENT_CLASS] = {"class", OPERAND_CLASS, false, "__setattr__ __class__"},
    [EVENT_COPY] = {"copy", OPERAND_NONE, true, COPY_HOOKS},
    [EVENT_WEAKREF] = {"weakref", OPERAND_NONE, true, ""},
    [EVENT_FREE] = {"free", OPERAND_OBJECT, true, "__del__"},
    [EVENT_THIN] = {"thin", OPERAND_NONE, true, "__del__"},
    [EVENT_CLEAR] = {"clear", OPERAND_NONE, true, "__del__"},
    [EVENT_USE] = {"use", OPERAND_OBJECT, false, ""},
    [EVENT_DRAW] = {"draw", OPERAND_NONE, true, ""},
};

static void *grow(void *items, size_t count, size_t size)
{
    /* Twice the room whenever the count is a power of two. */
    if ((count & (count - 1)) != 0) return items;
    void *more = realloc(items, (count == 0 ? 1 : 2 * count) * size);
    if (more == NULL) fail("out of memory for a script");
    return more;
}

/* ---- Names ---- */

static void check_name(const char *what, const char *name)
{
    bool fine = name[0] != '\0' && !isdigit((unsigned char)name[0]);
    for (const char *at = name; *at != '\0'; at++)
        fine = fine && (isalnum((unsigned char)*at) || *at == '_' || (unsigned char)*at >= 0x80);
    if (!fine) fail("'%s' is no name of %s", name, what);
}

static size_t add_name(script *made, const char *name)
{
    for (size_t i = 0; i < made->name_count; i++)
        if (strcmp(made->names[i], name) == 0) return i;
    made->names = grow(made->names, made->name_count, sizeof *made->names);
    made->names[made->name_count] = name;
    return made->name_count++;
}

/* The next word, cut off the text; NULL at its end. */
static char *next_word(char **text)
{
    char *word = *text + strspn(*text, " \t\r\n");
    if (*word == '\0') return NULL;
    *text = word + strcspn(word, " \t\r\n");
    if (**text != '\0') *(*text)++ = '\0';
    return word;
}

/* ---- Classes ---- */

static history_class *add_class(script *made, const char *name)
{
    made->classes = grow(made->classes, made->class_count, sizeof *made->classes);
    history_class *added = &made->classes[made->class_count++];
    *added = (history_class){.name = name};
    return added;
}

static void add_store(script *made, history_class *to, const char *name)
{
    size_t index = add_name(made, name);
    for (size_t i = 0; i < to->store_count; i++)
        if (to->stores[i] == index) fail("class %s names %s twice", to->name, name);
    to->stores = grow(to->stores, to->store_count, sizeof *to->stores);
    to->stores[to->store_count++] = index;
}

/* 'Point: x y z', or a name alone. */
static void read_class(script *made, char *text)
{
    char *colon = strchr(text, ':'), *names = colon != NULL ? colon + 1 : NULL, *word;
    if (colon != NULL) *colon = '\0';
    char *name = next_word(&text);
    if (name == NULL) fail("a class has no name: write 'NAME: ATTRIBUTE...'");
    check_name("a class", name);
    if (next_word(&text) != NULL)
        fail("class %s: a colon stands before the attributes: '%s: ...'", name, name);
    history_class *added = add_class(made, name);
    while (names != NULL && (word = next_word(&names)) != NULL) {
        check_name("an attribute", word);
        add_store(made, added, word);
    }
}

/* ---- Events ---- */

static _Noreturn void fail_event(const char *word)
{
    char list[256] = "";
    for (size_t i = 0; i < EVENTS; i++) {
        size_t length = strlen(list);
        snprintf(list + length, sizeof list - length, "%s%s", i > 0 ? " " : "",
                 event_rules[i].name);
    }
    fail_choice("event", word, list);
}

static event_kind find_event(const char *word)
{
    for (size_t i = 0; i < EVENTS; i++)
        if (strcmp(event_rules[i].name, word) == 0) return (event_kind)i;
    fail_event(word);
}

static uint64_t read_number(const char *what, const char *text, uint64_t most)
{
    uint64_t number = 0;
    bool fine = *text != '\0';
    for (; fine && *text != '\0'; text++) {
        fine = *text >= '0' && *text <= '9' && number <= most / 10;
        number = number * 10 + (uint64_t)(*text - '0');
    }
    if (!fine || number == 0 || number > most)
        fail("%s is a number from 1 to %llu", what, (unsigned long long)most);
    return number;
}

/* One that is not known yet may be another class of the file. */
static size_t find_class(script *made, const char *name)
{
    for (size_t i = 0; i < made->class_count; i++)
        if (strcmp(made->classes[i].name, name) == 0) return i;
    if (made->file != NULL) {
        add_class(made, name)->in_file = true;
        return made->class_count - 1;
    }
    out list = {0};
    for (size_t i = 0; i < made->class_count; i++)
        put(&list, "%s%s", i > 0 ? " " : "", made->classes[i].name);
    fail_choice("class", name, list.bytes);
}

/* __class__, __doc__: what object and type have under such names is no attribute of the object. */
static void check_special(const event_rule *rule, const char *name)
{
    size_t length = strlen(name);
    if (length < 5 || strncmp(name, "__", 2) != 0 || strcmp(name + length - 2, "__") != 0) return;
    fail("event %s %s: names with two underscores around them are not followed; what can be is "
         "dict, deldict, replace, class and weakref",
         rule->name, name);
}

static void read_operand(script *made, const event_rule *rule, char *word, object_event *into)
{
    into->operand = word;
    switch (rule->operand) {
    case OPERAND_NAME:
        check_name("an attribute", word);
        check_special(rule, word);
        into->index = add_name(made, word);
        break;
    case OPERAND_CLASS: into->index = find_class(made, word); break;
    case OPERAND_OBJECT: into->number = read_number("the object", word, MOST_TIMES); break;
    case OPERAND_NONE: fail("event %s takes nothing, not '%s'", rule->name, word);
    }
}

static void add_event(script *made, const object_event *added)
{
    made->events = grow(made->events, made->event_count, sizeof *made->events);
    made->events[made->event_count++] = *added;
}

/* 'set x y' is two events, 'new*30' thirty. */
static void read_event(script *made, char *text)
{
    char *star = strchr(text, '*'), *word;
    uint64_t times = 1;
    if (star != NULL) {
        *star++ = '\0';
        word = next_word(&star);
        times = read_number("how often an event happens", word != NULL ? word : "", MOST_TIMES);
        if (next_word(&star) != NULL) fail("events stand between semicolons: 'new*30; set x'");
    }
    word = next_word(&text);
    if (word == NULL && times == 1) return;
    object_event read = {.kind = find_event(word != NULL ? word : ""), .index = (size_t)-1};
    const event_rule *rule = &event_rules[read.kind];
    read.times = times;
    if ((word = next_word(&text)) == NULL && rule->optional) add_event(made, &read);
    else if (word == NULL) fail("event %s needs a name or number behind it", rule->name);
    for (; word != NULL; word = next_word(&text)) {
        read_operand(made, rule, word, &read);
        add_event(made, &read);
    }
}

/* Semicolons and new lines end an event; '#' hides the rest of a line. */
static void read_events(script *made, char *text)
{
    while (*text != '\0') {
        size_t length = strcspn(text, ";\n#");
        bool comment = text[length] == '#';
        char *next = text + length + (text[length] != '\0');
        if (comment) next += strcspn(next, "\n");
        text[length] = '\0';
        read_event(made, text);
        text = next;
    }
}

/* ---- Arguments ---- */

static char *keep(script *made, const char *text)
{
    made->kept = grow(made->kept, made->kept_count, sizeof *made->kept);
    size_t size = strlen(text) + 1;
    char *copy = malloc(size);
    if (copy == NULL) fail("out of memory for a script");
    made->kept[made->kept_count++] = copy;
    return memcpy(copy, text, size);
}

/* FILE:CLASS, cut at its last colon. */
static void read_file_class(script *made, const char *given)
{
    char *text = keep(made, given), *colon = strrchr(text, ':');
    if (colon == NULL || colon == text || colon[1] == '\0')
        fail("--class needs a file and a class: --class FILE:CLASS, not '%s'", given);
    *colon = '\0';
    made->file = text;
    add_class(made, colon + 1)->in_file = true;
}

static void read_events_of(const arguments *given, script *made)
{
    const char *events = given->values[OPTION_DO], *path = given->values[OPTION_SCRIPT];
    file source;
    if ((events == NULL) == (path == NULL))
        fail("instance needs its events: --do 'new; set x; dict', or --script FILE");
    if (events != NULL) {
        read_events(made, keep(made, events));
        return;
    }
    if (!file_read(path, &source)) exit(EXIT_USAGE);
    if (strlen(source.bytes) != source.length) fail("%s has a NUL byte", source.path);
    read_events(made, keep(made, source.bytes));
    file_free(&source);
}

static const storage_kind *read_kind(const arguments *given)
{
    const storage_kind *kind = NULL;
    bool which[KINDS_COUNT];
    kinds_read(given, "dict", which);
    for (size_t i = 0; i < KINDS_COUNT; i++) {
        if (!which[i]) continue;
        if (kind != NULL) fail("instance takes one --kind, not several");
        kind = &storage_kinds[i];
    }
    return kind;
}

void script_read(const arguments *given, script *made)
{
    *made = (script){.kind = read_kind(given)};
    if (given->values[OPTION_CLASS] != NULL) read_file_class(made, given->values[OPTION_CLASS]);
    for (size_t i = 0; i < given->operand_count; i++)
        read_class(made, keep(made, given->operands[i]));
    if (made->class_count == 0)
        fail("instance needs a class: layoutsim instance 'NAME: ATTRIBUTE...', or --class "
             "FILE:CLASS");
    read_events_of(given, made);
    if (made->event_count == 0) fail("there are no events: --do 'new; set x; dict'");
}

void script_free(script *made)
{
    for (size_t i = 0; i < made->kept_count; i++) free(made->kept[i]);
    for (size_t i = 0; i < made->class_count; i++) free(made->classes[i].stores);
    free(made->kept);
    free(made->names);
    free(made->classes);
    free(made->events);
}
