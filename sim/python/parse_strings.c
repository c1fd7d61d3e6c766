/* SPDX-License-Identifier: MIT */
/* Strings of all kinds; adjacent ones are joined. */
#include <string.h>

#include "python/parse.h"

/* ---- What a string's prefix and quotes say ---- */

literal literal_of(const parser *p)
{
    const char *quote = p->now.start, *end = p->now.end;
    literal made = {.start = quote, .place = p->now.place};
    for (; *quote != '"' && *quote != '\''; quote++) {
        char c = (char)(*quote | 0x20);
        made.raw |= c == 'r';
        made.bytes |= c == 'b';
        made.formatted |= c == 'f' || c == 't';
        made.template |= c == 't';
        made.unicode |= c == 'u';
    }
    size_t width = quote[1] == *quote && quote[2] == *quote && end - quote >= 6 ? 3 : 1;
    if (p->lex.rules->old && !made.unicode && !p->unicode_literals) made.bytes = true;
    made.body = quote + width;
    made.end = end - width;
    return made;
}

/* ---- Pieces ---- */

void pieces_start(pieces *made)
{
    *made = (pieces){.last = NULL};
    list_start(&made->list);
}

void pieces_add(pieces *to, node *field)
{
    list_add(&to->list, field);
    to->last = NULL;
}

/* The room at least doubles, so that many parts take time and memory of their length. */
static void append(parser *p, pieces *to, span more)
{
    span *text = &to->last->constant.text;
    size_t length = text->length + more.length;
    if (length > to->room) {
        to->room = 2 * length;
        text->bytes = memcpy(arena_alloc(p->lex.memory, to->room), text->bytes, text->length);
    }
    memcpy((char *)text->bytes + text->length, more.bytes, more.length);
    text->length = length;
}

void add_text(parser *p, pieces *to, const literal *of, span run)
{
    if (run.length == 0) return;
    span text = decode(p, of, run);
    if (to->last != NULL) {
        append(p, to, text);
        return;
    }
    node *made = new_node(p, N_CONSTANT, to->place);
    made->op = CONSTANT_STR;
    made->constant.text = text;
    list_add(&to->list, made);
    to->last = made;
    to->room = 0;
}

/* ---- Adjacent literals ---- */

static bool has_foreign_bytes(const literal *of)
{
    for (const char *c = of->body; c < of->end; c++)
        if ((unsigned char)*c >= 0x80) return true;
    return false;
}

/* What is wrong with a literal behind the first one, or NULL. */
static const char *mixture(const parser *p, const literal *first, const literal *next)
{
    bool old = p->lex.rules->old;
    if (first->template != next->template) return "cannot mix t-strings with other strings";
    if (next->bytes && !old && has_foreign_bytes(next))
        return "bytes can only contain ASCII literal characters";
    return first->bytes != next->bytes && !old ? "cannot mix bytes and nonbytes literals" : NULL;
}

/* Before 3.9 escapes and the fields of f-strings were read when the file was parsed; see
   fail_check. */
static bool postpone(parser *p, const token *string)
{
    if (p->lex.rules->peg) return false;
    if (p->late.message[0] == '\0') p->late = *p->lex.error;
    p->lex.error->message[0] = '\0';
    p->now = *string;
    p->refused = false;
    return true;
}

static bool add_literal(parser *p, pieces *to, const literal *of)
{
    to->place = of->place;
    if (at(p, T_FORMAT)) return parse_format(p, to, of);
    token string = p->now;
    if (of->formatted) return parse_old_format(p, to, of) || postpone(p, &string);
    add_text(p, to, of, (span){of->body, (size_t)(of->end - of->body)});
    return true;
}

/* From 3.12 each literal is read on its own; before that all were once the token behind them had
   been, and before 3.9 trees were made when the file was parsed. Until 3.7 a string stood where it
   ends. */
static bool check_strings(parser *p, place first)
{
    const char *message = p->bad_string;
    p->bad_string = NULL;
    if (message == NULL || at(p, T_ERROR)) return message == NULL;
    return p->lex.rules->peg ? fail_at(p, p->now.start, message) != NULL
                             : fail_check(p, first, message);
}

static bool parse_literal(parser *p, pieces *to, const literal *of)
{
    if (!add_literal(p, to, of)) return false;
    if (p->lex.rules->nested_f_strings && !check_strings(p, of->place)) return false;
    advance(p);
    return true;
}

/* All parts' texts as one; an empty string has none. */
static node *join_constant(parser *p, const literal *first, node *only, bool bytes)
{
    node *made = only != NULL ? only : new_node(p, N_CONSTANT, first->place);
    if (made->constant.text.bytes == NULL) made->constant.text = (span){"", 0};
    made->line = first->place.line;
    made->column = first->place.column;
    made->op = bytes ? CONSTANT_BYTES : CONSTANT_STR;
    made->constant.unicode = first->unicode;
    return made;
}

static place end_of_last(const parser *p)
{
    return (place){p->lex.line, (uint32_t)(p->lex.at - 1 - p->lex.line_start)};
}

node *parse_strings(parser *p)
{
    literal first = literal_of(p);
    place start = p->lex.rules->walrus ? first.place : end_of_last(p);
    const char *mixed = NULL;
    bool formatted = false, bytes = first.bytes;
    pieces made;
    pieces_start(&made);
    while (at(p, T_STRING) || at(p, T_FORMAT)) {
        literal next = literal_of(p);
        if (mixed == NULL) mixed = mixture(p, &first, &next);
        if (!parse_literal(p, &made, &next)) return NULL;
        formatted |= next.formatted;
        bytes &= next.bytes; /* 2.7: one unicode part makes all of it unicode */
    }
    if (p->bad_string == NULL) p->bad_string = mixed;
    if (!check_strings(p, start) || at(p, T_ERROR)) return NULL;
    if (!formatted) return join_constant(p, &first, made.list.first, bytes);
    node *joined = new_node(p, first.template ? N_TEMPLATE_STR : N_JOINED_STR, first.place);
    joined->many.elements = made.list.first;
    return joined;
}
