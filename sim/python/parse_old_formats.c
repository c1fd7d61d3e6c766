/* SPDX-License-Identifier: MIT */
/*
 * f-strings of 3.6 to 3.11: a string is cut first, then its fields are looked for in it. The end of
 * an expression is found by counting brackets and quotes, and a parser of its own reads what is
 * before that as if it stood in round brackets.
 */
#include <string.h>

#include "python/parse.h"

typedef struct reader {
    parser *p;
    const literal *of;
    const char *at;
    const char *known, *line_start; /* a place on the way, and its line */
    uint32_t line;
} reader;

static bool refuse(reader *r, const char *message)
{
    return fail_place(r->p, r->of->place, message) != NULL;
}

/* ---- Expressions ---- */

enum { MOST_OPEN = 200 };

typedef struct scan {
    char open[MOST_OPEN];
    unsigned count;
} scan;

/* Behind the quotes of a string within an expression; NULL if they are not closed. */
static const char *skip_string(const char *at, const char *end)
{
    char quote = *at;
    size_t width = end - at >= 3 && at[1] == quote && at[2] == quote ? 3 : 1;
    for (at += width; at < end; at++) {
        if (*at == '\\') return at;
        bool closed = width == 1
                          ? *at == quote
                          : end - at >= 3 && *at == quote && at[1] == quote && at[2] == quote;
        if (closed) return at + width;
    }
    return NULL;
}

/* 0: in balance so far. */
static bool count_bracket(reader *r, scan *brackets, char c)
{
    if (strchr("([{", c) != NULL) {
        if (brackets->count == MOST_OPEN) return refuse(r, "f-string: too many nested parenthesis");
        brackets->open[brackets->count++] = c;
        return true;
    }
    int open = c == ')' ? '(' : c == ']' ? '[' : '{';
    if (brackets->count == 0 || brackets->open[brackets->count - 1] != open)
        return refuse(r, "f-string: unmatched bracket");
    brackets->count--;
    return true;
}

/* Whether the expression ends here; == and the like do not end it. */
static bool ends_expression(const reader *r, const char **at)
{
    char c = **at, next = (*at)[1];
    bool shows = r->p->lex.rules->walrus;
    if (next == '=' && (c == '!' || (shows && (c == '=' || c == '<' || c == '>')))) {
        ++*at;
        return false;
    }
    return c == '!' || c == ':' || c == '}' || (c == '=' && shows);
}

/* The end of an expression; NULL, and an error, if there is none. */
static const char *find_end(reader *r)
{
    scan brackets = {.count = 0};
    const char *at = r->at, *end = r->of->end;
    while (at != NULL && at < end) {
        char c = *at;
        if (c == '\\' || c == '#') {
            refuse(r, "f-string expression part cannot include a backslash or '#'");
            return NULL;
        }
        if (c == '"' || c == '\'') {
            at = skip_string(at, end);
            continue;
        }
        if (brackets.count == 0 && ends_expression(r, &at)) return at;
        if (strchr("()[]{}", c) != NULL && !count_bracket(r, &brackets, c)) return NULL;
        at++;
    }
    refuse(r, at == NULL ? "f-string: unterminated string" : "f-string: expecting '}'");
    return NULL;
}

static void find_line(reader *r, const char *at)
{
    for (; r->known < at; r->known++)
        if (*r->known == '\n') r->line++, r->line_start = r->known + 1;
}

static parser parser_at(reader *r, const char *end)
{
    parser made = *r->p;
    find_line(r, r->at);
    made.lex.at = r->at;
    made.lex.end = end;
    made.lex.line = r->line;
    made.lex.line_start = r->line_start;
    made.lex.lines = made.lex.at_line_start = false;
    made.lex.bracket_count = made.lex.dedents = 0;
    return made;
}

static node *parse_until(reader *r, const char *end)
{
    parser inner = parser_at(r, end);
    if (!deeper(&inner, DEPTH_WHOLE)) return NULL;
    advance(&inner);
    node *made = at(&inner, T_EOF) ? fail_here(&inner, "f-string: empty expression not allowed")
                                   : parse_inside(&inner, inner.now.place, T_EOF);
    bool fine =
        made != NULL && (at(&inner, T_EOF) || fail_here(&inner, "f-string: invalid syntax"));
    r->p->refused |= inner.refused;
    return fine ? made : NULL;
}

/* ---- Fields ---- */

static bool parse_pieces(reader *r, pieces *to, unsigned level);

static bool parse_conversion(reader *r, node *field)
{
    if (*r->at != '!') return true;
    int c = r->at + 1 < r->of->end ? r->at[1] : '\0';
    if (c != 's' && c != 'r' && c != 'a')
        return refuse(r, "f-string: invalid conversion character: expected 's', 'r', or 'a'");
    field->formatted.conversion = (char)c;
    r->at += 2;
    return true;
}

static bool parse_spec(reader *r, node *field, unsigned level)
{
    pieces spec;
    if (r->at == r->of->end || *r->at != ':') return true;
    find_line(r, r->at);
    r->at++;
    place start = {r->line, (uint32_t)(r->at - r->line_start)};
    field->formatted.format = new_node(r->p, N_JOINED_STR, start);
    pieces_start(&spec);
    if (!parse_pieces(r, &spec, level + 1)) return false;
    field->formatted.format->many.elements = spec.list.first;
    return true;
}

/* Behind an expression: '=' and the blanks behind it. */
static bool skip_equals(reader *r)
{
    if (*r->at != '=') return false;
    r->at++;
    while (r->at < r->of->end && strchr(" \t\n\f\v", *r->at) != NULL) r->at++;
    return true;
}

/* From behind the { to behind the }. */
static bool parse_field(reader *r, pieces *to, unsigned level)
{
    const char *start = r->at;
    if (level == 2) return refuse(r, "f-string: expressions nested too deeply");
    const char *end = find_end(r);
    if (end == NULL) return false;
    find_line(r, start);
    node *field =
        new_node(r->p, N_FORMATTED_VALUE, (place){r->line, (uint32_t)(start - 1 - r->line_start)});
    field->formatted.value = parse_until(r, end);
    if (field->formatted.value == NULL) return false;
    field->formatted.text = (span){start, (size_t)(end - start)};
    r->at = end;
    bool shown = skip_equals(r);
    span text = {start, (size_t)(r->at - start)};
    if (r->at < r->of->end && !parse_conversion(r, field)) return false;
    if (!parse_spec(r, field, level)) return false;
    if (r->at >= r->of->end || *r->at != '}') return refuse(r, "f-string: expecting '}'");
    r->at++;
    if (shown) add_debug(r->p, to, field, text);
    pieces_add(to, field);
    return true;
}

/* ---- Text ---- */

/* The end of a run of text: a brace, or the literal's end. \N{NAME} has no field. */
static const char *end_of_run(const literal *of, const char *at)
{
    for (; at < of->end && *at != '{' && *at != '}'; at++) {
        if (*at != '\\' || of->raw || at + 1 == of->end) continue;
        bool named = at[1] == 'N' && at + 2 < of->end && at[2] == '{';
        if (at[1] != '{' && at[1] != '}') at++;
        while (named && at + 1 < of->end && *at != '}') at++;
    }
    return at;
}

/* Text and fields, up to the end, or in a format up to its brace. */
static bool parse_pieces(reader *r, pieces *to, unsigned level)
{
    const literal *of = r->of;
    while (r->at < of->end) {
        const char *stop = end_of_run(of, r->at);
        bool twice = level == 0 && stop + 1 < of->end && stop[1] == *stop;
        add_text(r->p, to, of, (span){r->at, (size_t)(stop - r->at) + twice});
        r->at = stop;
        if (stop == of->end) return true;
        if (*stop == '}' && !twice)
            return level > 0 || refuse(r, "f-string: single '}' is not allowed");
        r->at += 1 + twice;
        if (!twice && !parse_field(r, to, level)) return false;
    }
    return true;
}

bool parse_old_format(parser *p, pieces *to, const literal *of)
{
    reader r = {.p = p,
                .of = of,
                .at = of->body,
                .known = of->start,
                .line = of->place.line,
                .line_start = of->start - of->place.column};
    return parse_pieces(&r, to, 0);
}
