/* SPDX-License-Identifier: MIT */
/* f-strings and t-strings of 3.12 and later, which come as tokens; see lexer.h. */
#include <string.h>

#include "python/parse.h"

static bool parse_parts(parser *p, pieces *to, const literal *of, int end);

/* !r and the like, without blanks between. */
static bool parse_conversion(parser *p, node *field)
{
    const char *mark = p->now.start;
    if (!accept(p, '!')) return true;
    bool near = at(p, T_NAME) && p->now.start == mark + 1;
    bool fine = near && p->now.end == mark + 2 && strchr("sra", mark[1]) != NULL;
    if (!fine) return fail_here(p, "f-string: invalid conversion character") != NULL;
    field->formatted.conversion = mark[1];
    advance(p);
    return true;
}

static bool parse_spec(parser *p, node *field, const literal *of)
{
    pieces spec;
    literal plain = *of;
    plain.template = false; /* a t-string's formats are f-strings */
    if (!at(p, T_SPEC)) return true;
    field->formatted.format = new_node(p, N_JOINED_STR, p->now.place);
    pieces_start(&spec);
    advance(p);
    if (!parse_parts(p, &spec, &plain, '}')) return false;
    field->formatted.format->many.elements = spec.list.first;
    return true;
}

void add_debug(parser *p, pieces *to, node *field, span text)
{
    literal plain = {.raw = true};
    bool bare = field->formatted.conversion == 0 && field->formatted.format == NULL;
    if (bare) field->formatted.conversion = 'r';
    add_text(p, to, &plain, text);
}

/* Without comments, which may be in a field's text since 3.12. */
static span shown_text(parser *p, const char *start, const char *end)
{
    char *text = arena_alloc(p->lex.memory, (size_t)(end - start) + 1), *to = text, quote = '\0';
    for (const char *c = start; c < end; c++) {
        if (quote == '\0' && *c == '#') c = memchr(c, '\n', (size_t)(end - c));
        if (c == NULL) break;
        if (quote == '\0' && (*c == '"' || *c == '\'')) quote = *c;
        else if (quote == *c) quote = '\0';
        *to++ = *c;
    }
    return (span){text, (size_t)(to - text)};
}

static span text_between(const char *start, const char *end)
{
    return (span){start, (size_t)(end - start)};
}

/* The expression of a field and its '='; *shown is the text to show for that. */
static bool parse_shown(parser *p, node *field, span *shown)
{
    const char *start = p->now.end;
    advance(p);
    if (!starts_expression(p) && !at(p, K_YIELD))
        return fail_here(p, "f-string: valid expression required before '}'") != NULL;
    field->formatted.value = parse_value(p);
    if (field->formatted.value == NULL) return false;
    field->formatted.text = text_between(start, p->now.start);
    if (accept(p, '=')) *shown = shown_text(p, start, p->now.start);
    return true;
}

static bool parse_field(parser *p, pieces *to, const literal *of)
{
    place start = p->now.place;
    node *field = new_node(p, of->template ? N_INTERPOLATION : N_FORMATTED_VALUE, start);
    span shown = {NULL, 0};
    if (!parse_shown(p, field, &shown) || !parse_conversion(p, field) || !parse_spec(p, field, of))
        return false;
    if (!at(p, '}')) return fail_here(p, "f-string: expecting '}'") != NULL;
    if (to->last == NULL) to->place = (place){start.line, start.column + 1};
    if (shown.length > 0) add_debug(p, to, field, shown);
    pieces_add(to, field);
    advance(p);
    return true;
}

/* Text and fields up to a token, which is left. */
static bool parse_parts(parser *p, pieces *to, const literal *of, int end)
{
    while (!at(p, end)) {
        if (at(p, T_FIELD)) {
            if (!parse_field(p, to, of)) return false;
        } else if (at(p, T_TEXT)) {
            if (to->last == NULL) to->place = p->now.place;
            add_text(p, to, of, text_between(p->now.start, p->now.end));
            advance(p);
        } else {
            return fail_here(p, "f-string: expecting '}'") != NULL;
        }
    }
    return true;
}

bool parse_format(parser *p, pieces *to, const literal *of)
{
    advance(p);
    return parse_parts(p, to, of, T_FORMAT_END);
}
