/* SPDX-License-Identifier: MIT */
/*
 * Lines, keys and tables.
 *
 * Tables are made by headers, by what headers pass through, and by dotted keys; which of these may
 * add to one is all that is intricate in TOML, and is kept as each table's origin. What a table has
 * is a list, as settings are few.
 */
#include "check/toml.h"

#include <stdio.h>
#include <string.h>

#include "check/toml_reader.h"

/* ---- Places and errors ---- */

void toml_place(span text, const char *at, uint32_t *line, uint32_t *column)
{
    *line = *column = 1;
    for (const char *c = text.bytes; c < at; c++) {
        if (*c == '\n') ++*line, *column = 1;
        else if (((unsigned char)*c & 0xc0) != 0x80) ++*column;
    }
}

bool toml_fail(toml_reader *of, const char *at, const char *message)
{
    toml_place(of->whole, at, &of->error->line, &of->error->column);
    snprintf(of->error->message, sizeof of->error->message, "%s", message);
    return false;
}

/* A key, as far as it can be shown, and what is wrong with it. */
static bool fail_key(toml_reader *of, const char *at, const char *text, const char *what)
{
    char message[120], shown[60];
    size_t length = 0;
    for (; text[length] != '\0' && length < sizeof shown - 1; length++) {
        shown[length] = text[length];
        if ((unsigned char)text[length] < ' ') shown[length] = '?';
    }
    while (length > 0 && ((unsigned char)text[length] & 0xc0) == 0x80) length--;
    shown[length] = '\0';
    snprintf(message, sizeof message, "%s %s", shown, what);
    return toml_fail(of, at, message);
}

const char *toml_kind_name(toml_kind kind)
{
    static const char *const names[] = {
        [TOML_STRING] = "a string",       [TOML_INTEGER] = "an integer",  [TOML_FLOAT] = "a float",
        [TOML_BOOLEAN] = "a truth value", [TOML_DATE] = "a date or time", [TOML_ARRAY] = "an array",
        [TOML_TABLE] = "a table",
    };
    return names[kind];
}

/* ---- Lines ---- */

void toml_skip_blanks(toml_reader *of)
{
    while (*of->at == ' ' || *of->at == '\t') of->at++;
}

bool toml_at_line_end(const toml_reader *of)
{
    return of->at == of->end || *of->at == '\n' || (*of->at == '\r' && of->at[1] == '\n');
}

void toml_next_line(toml_reader *of)
{
    if (*of->at == '\r') of->at++;
    if (of->at < of->end) of->at++;
}

bool toml_skip_comment(toml_reader *of)
{
    if (*of->at != '#') return true;
    for (; !toml_at_line_end(of); of->at++) {
        unsigned char c = (unsigned char)*of->at;
        if ((c < ' ' && c != '\t') || c == 0x7f)
            return toml_fail(of, of->at, "a control character in a comment");
    }
    return true;
}

/* ---- Keys ---- */

typedef struct key {
    const char *text, *at;
    size_t length;
} key;

static bool is_bare(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
}

/* One part of a dotted key, and the blanks behind it. */
static bool read_part(toml_reader *of, key *part)
{
    const char *start = of->at;
    part->at = start;
    if (*start == '"' || *start == '\'') {
        if (!toml_read_string(of, false, &part->text, &part->length)) return false;
    } else {
        while (is_bare(*of->at)) of->at++;
        part->length = (size_t)(of->at - start);
        if (part->length == 0) return toml_fail(of, start, "a key must stand here");
        part->text = arena_intern(of->memory, start, part->length);
    }
    toml_skip_blanks(of);
    return true;
}

/* Past a dot, with which a key goes on. */
static bool goes_on(toml_reader *of)
{
    if (*of->at != '.') return false;
    of->at++;
    toml_skip_blanks(of);
    return true;
}

/* ---- Tables ---- */

/* Equal keys are the same text. */
static toml_value *find(const toml_value *table, const key *wanted)
{
    toml_value *at = table->first;
    while (at != NULL && at->key != wanted->text) at = at->next;
    return at;
}

static void put_under(toml_value *table, const key *under, toml_value *item)
{
    item->key = under->text;
    item->key_at = under->at;
    item->key_length = under->length;
    toml_append(table, item);
}

static toml_value *add_table(toml_reader *of, toml_value *table, const key *under,
                             toml_origin origin)
{
    toml_value *made = toml_new(of, TOML_TABLE, under->at);
    made->origin = origin;
    made->section = of->section;
    put_under(table, under, made);
    return made;
}

static toml_value *refuse(toml_reader *of, const key *at)
{
    fail_key(of, at->at, at->text, "is defined already, and cannot be added to here");
    return NULL;
}

/* The table that a part of a header leads through. */
static toml_value *pass(toml_reader *of, toml_value *table, const key *part)
{
    toml_value *found = find(table, part);
    if (found == NULL) return add_table(of, table, part, TOML_PASSED);
    if (found->kind == TOML_ARRAY && found->origin == TOML_ELEMENTS) return found->last;
    if (found->kind != TOML_TABLE || found->origin == TOML_CLOSED) return refuse(of, part);
    return found;
}

/* The table that a part of a dotted key leads through: from then on it is the keys' own. */
static toml_value *step(toml_reader *of, toml_value *table, const key *part)
{
    toml_value *found = find(table, part);
    if (found == NULL) return add_table(of, table, part, TOML_DOTTED);
    bool open = found->kind == TOML_TABLE &&
                (found->origin == TOML_PASSED ||
                 (found->origin == TOML_DOTTED && found->section == of->section));
    if (!open) return refuse(of, part);
    found->origin = TOML_DOTTED;
    found->section = of->section;
    return found;
}

/* The table of [name]. */
static toml_value *head(toml_reader *of, toml_value *table, const key *last)
{
    toml_value *found = find(table, last);
    if (found == NULL) return add_table(of, table, last, TOML_HEADED);
    if (found->kind != TOML_TABLE || found->origin != TOML_PASSED) return refuse(of, last);
    found->origin = TOML_HEADED;
    found->at = found->key_at = last->at;
    return found;
}

/* The new table of [[name]]. */
static toml_value *head_element(toml_reader *of, toml_value *table, const key *last)
{
    toml_value *array = find(table, last);
    if (array == NULL) {
        array = toml_new(of, TOML_ARRAY, last->at);
        array->origin = TOML_ELEMENTS;
        put_under(table, last, array);
    }
    if (array->kind != TOML_ARRAY || array->origin != TOML_ELEMENTS) return refuse(of, last);
    toml_value *made = toml_new(of, TOML_TABLE, last->at);
    made->origin = TOML_HEADED;
    toml_append(array, made);
    return made;
}

/* ---- Statements ---- */

bool toml_read_pair(toml_reader *of, toml_value *table)
{
    key part;
    for (;;) {
        if (!read_part(of, &part)) return false;
        if (!goes_on(of)) break;
        table = step(of, table, &part);
        if (table == NULL) return false;
    }
    if (*of->at != '=') return toml_fail(of, of->at, "a key needs = and a value behind it");
    of->at++;
    toml_skip_blanks(of);
    toml_value *value = toml_read_value(of);
    if (value == NULL) return false;
    if (find(table, &part) != NULL) return fail_key(of, part.at, part.text, "is there twice");
    put_under(table, &part, value);
    return true;
}

/* [a.b] or [[a.b]]; the table that the lines below belong to. */
static toml_value *read_header(toml_reader *of, toml_value *root)
{
    bool element = of->at[1] == '[';
    key part;
    of->at += 1 + element;
    of->section++;
    toml_skip_blanks(of);
    for (;;) {
        if (!read_part(of, &part)) return NULL;
        if (!goes_on(of)) break;
        root = pass(of, root, &part);
        if (root == NULL) return NULL;
    }
    if (*of->at != ']' || (element && of->at[1] != ']')) {
        toml_fail(of, of->at, element ? "]] must end the header" : "] must end the header");
        return NULL;
    }
    of->at += 1 + element;
    return element ? head_element(of, root, &part) : head(of, root, &part);
}

static bool end_line(toml_reader *of)
{
    toml_skip_blanks(of);
    if (!toml_skip_comment(of)) return false;
    if (!toml_at_line_end(of)) return toml_fail(of, of->at, "the line must end here");
    toml_next_line(of);
    return true;
}

static bool read_lines(toml_reader *of, toml_value *root)
{
    toml_value *table = root;
    while (of->at < of->end) {
        toml_skip_blanks(of);
        if (*of->at == '[') {
            table = read_header(of, root);
            if (table == NULL) return false;
        } else if (*of->at != '#' && !toml_at_line_end(of) && !toml_read_pair(of, table)) {
            return false;
        }
        if (!end_line(of)) return false;
    }
    return true;
}

/* A byte order mark is not part of the text. */
static bool start(toml_reader *of)
{
    if (strncmp(of->at, "\xef\xbb\xbf", 3) == 0) of->at += 3;
    for (const char *at = of->at; at < of->end;) {
        size_t length = utf8_length(at, (size_t)(of->end - at));
        if (length == 0) return toml_fail(of, at, "this byte is not UTF-8");
        at += length;
    }
    return true;
}

toml_value *toml_read(arena *memory, span text, syntax_error *error)
{
    toml_reader of = {.memory = memory,
                      .whole = text,
                      .at = text.bytes,
                      .end = text.bytes + text.length,
                      .scratch = arena_alloc(memory, text.length + 1),
                      .error = error};
    toml_value *root = toml_new(&of, TOML_TABLE, text.bytes);
    root->origin = TOML_HEADED;
    return start(&of) && read_lines(&of, root) ? root : NULL;
}

const toml_value *toml_find(const toml_value *table, const char *wanted)
{
    if (table == NULL || table->kind != TOML_TABLE) return NULL;
    for (const toml_value *at = table->first; at != NULL; at = at->next)
        if (at->key_length == strlen(wanted) && memcmp(at->key, wanted, at->key_length) == 0)
            return at;
    return NULL;
}
