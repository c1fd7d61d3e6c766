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

bool add_text(parser *p, pieces *to, const literal *of, span run)
{
    span text;
    if (run.length == 0) return true;
    if (!decode(p, of, run, &text)) return false;
    if (to->last != NULL) {
        append(p, to, text);
        return true;
    }
    node *made = new_node(p, N_CONSTANT, to->place);
    made->op = CONSTANT_STR;
    made->constant.text = text;
    list_add(&to->list, made);
    to->last = made;
    to->room = 0;
    return true;
}

/* ---- Adjacent literals ---- */

static bool has_foreign_bytes(const literal *of)
{
    for (const char *c = of->body; c < of->end; c++)
        if ((unsigned char)*c >= 0x80) return true;
    return false;
}

static bool check_mixture(parser *p, const literal *first, const literal *next)
{
    const char *message = NULL;
    bool old = p->lex.rules->old;
    if (first->bytes != next->bytes && !old) message = "cannot mix bytes and nonbytes literals";
    if (first->template != next->template) message = "cannot mix t-strings with other strings";
    if (next->bytes && !old && has_foreign_bytes(next))
        message = "bytes can only contain ASCII literal characters";
    return message == NULL || fail_check(p, first->place, message);
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
    bool fine = of->formatted ? parse_old_format(p, to, of)
                              : add_text(p, to, of, (span){of->body, (size_t)(of->end - of->body)});
    fine = fine || postpone(p, &string);
    if (fine) advance(p);
    return fine;
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

node *parse_strings(parser *p)
{
    literal first = literal_of(p);
    bool formatted = false, bytes = first.bytes;
    pieces made;
    pieces_start(&made);
    while (at(p, T_STRING) || at(p, T_FORMAT)) {
        literal next = literal_of(p);
        if (!check_mixture(p, &first, &next) || !add_literal(p, &made, &next)) return NULL;
        formatted |= next.formatted;
        bytes &= next.bytes; /* 2.7: one unicode part makes all of it unicode */
    }
    if (at(p, T_ERROR)) return NULL;
    if (!formatted) return join_constant(p, &first, made.list.first, bytes);
    node *joined = new_node(p, first.template ? N_TEMPLATE_STR : N_JOINED_STR, first.place);
    joined->many.elements = made.list.first;
    return joined;
}
