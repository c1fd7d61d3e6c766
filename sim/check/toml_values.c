/* SPDX-License-Identifier: MIT */
/* Values of TOML that hold others: arrays and inline tables. */
#include "check/toml_reader.h"

toml_value *toml_new(toml_reader *of, toml_kind kind, const char *at)
{
    toml_value *made = arena_alloc(of->memory, sizeof *made);
    made->kind = kind;
    made->at = at;
    return made;
}

void toml_append(toml_value *to, toml_value *item)
{
    if (to->last == NULL) to->first = item;
    else to->last->next = item;
    to->last = item;
    to->count++;
}

/* Between the items of an array lines and comments may stand. */
static bool skip_lines(toml_reader *of)
{
    for (;;) {
        toml_skip_blanks(of);
        if (!toml_skip_comment(of)) return false;
        if (of->at == of->end || !toml_at_line_end(of)) return true;
        toml_next_line(of);
    }
}

static bool read_items(toml_reader *of, toml_value *array)
{
    if (!skip_lines(of)) return false;
    while (*of->at != ']') {
        toml_value *item = toml_read_value(of);
        if (item == NULL) return false;
        toml_append(array, item);
        if (!skip_lines(of)) return false;
        if (*of->at == ']') break;
        if (*of->at != ',') return toml_fail(of, of->at, "a comma or ] must stand here");
        of->at++;
        if (!skip_lines(of)) return false;
    }
    of->at++;
    return true;
}

/* All on one line, and no comma at the end. */
static bool read_pairs(toml_reader *of, toml_value *table)
{
    toml_skip_blanks(of);
    if (*of->at == '}') {
        of->at++;
        return true;
    }
    for (;;) {
        if (!toml_read_pair(of, table)) return false;
        toml_skip_blanks(of);
        char c = *of->at;
        if (c != ',' && c != '}') return toml_fail(of, of->at, "a comma or } must stand here");
        of->at++;
        if (c == '}') return true;
        toml_skip_blanks(of);
    }
}

toml_value *toml_read_value(toml_reader *of)
{
    const char *start = of->at;
    if (*start == '"' || *start == '\'') {
        toml_value *made = toml_new(of, TOML_STRING, start);
        return toml_read_string(of, true, &made->text, &made->length) ? made : NULL;
    }
    if (*start != '[' && *start != '{') return toml_read_scalar(of);
    bool array = *start == '[';
    toml_value *made = toml_new(of, array ? TOML_ARRAY : TOML_TABLE, start);
    if (of->depth == MOST_TOML_DEPTH) {
        toml_fail(of, start, "too many arrays or tables within each other");
        return NULL;
    }
    of->at++;
    of->depth++;
    bool read = array ? read_items(of, made) : read_pairs(of, made);
    of->depth--;
    return read ? made : NULL;
}
