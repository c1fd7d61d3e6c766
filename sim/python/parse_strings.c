/* SPDX-License-Identifier: MIT */
/*
 * Literals: numbers; strings of all kinds, decoded and joined.
 *
 * An f-string becomes a list of constants and fields. A field's expression is parsed where it
 * stands, by a lexer of its own that counts no lines and ends where the string does.
 */
#include <string.h>

#include "python/parse.h"

/* ---- Numbers ---- */

static int digit_of(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') return (c | 0x20) - 'a' + 10;
    return 99;
}

static int base_of(const char **at, const char *end)
{
    if (end - *at < 2 || **at != '0') return 10;
    char mark = (char)((*at)[1] | 0x20);
    if (mark == 'x' || mark == 'o' || mark == 'b') {
        *at += 2;
        return mark == 'x' ? 16 : mark == 'o' ? 8 : 2;
    }
    return 8; /* 2.7's 0777; in 3.x only zeros follow a zero */
}

static void read_integer(node *made, const char *at, const char *end)
{
    int base = base_of(&at, end);
    int64_t value = 0;
    for (; at < end; at++) {
        int digit = digit_of(*at);
        if (*at == '_') continue;
        if (value > (INT64_MAX - digit) / base) made->constant.big = true;
        else value = value * base + digit;
    }
    made->constant.integer = value;
}

static constant_kind number_kind(const char *start, const char *end)
{
    bool based = end - start > 1 && *start == '0' && strchr("xXoObB", start[1]) != NULL;
    if ((end[-1] | 0x20) == 'l') return CONSTANT_LONG;
    if (based) return CONSTANT_INT;
    if ((end[-1] | 0x20) == 'j') return CONSTANT_COMPLEX;
    for (; start < end; start++)
        if (*start == '.' || (*start | 0x20) == 'e') return CONSTANT_FLOAT;
    return CONSTANT_INT;
}

node *parse_number(parser *p)
{
    const char *start = p->now.start, *end = p->now.end;
    node *made = new_node(p, N_CONSTANT, &p->now);
    made->op = (unsigned char)number_kind(start, end);
    made->constant.text = (span){start, (size_t)(end - start)};
    if (made->op == CONSTANT_LONG) read_integer(made, start, end - 1);
    if (made->op == CONSTANT_INT) read_integer(made, start, end);
    advance(p);
    return made;
}

/* ---- What a string's prefix and quotes say ---- */

typedef struct literal {
    const char *start, *body, *end; /* without the quotes */
    bool raw, bytes, formatted, template, unicode;
} literal;

static literal literal_of(const parser *p, const token *from)
{
    literal made = {.start = from->start};
    const char *quote = from->start;
    for (; *quote != '"' && *quote != '\''; quote++) {
        char c = (char)(*quote | 0x20);
        made.raw |= c == 'r';
        made.bytes |= c == 'b';
        made.formatted |= c == 'f' || c == 't';
        made.template |= c == 't';
        made.unicode |= c == 'u';
    }
    size_t width = quote[1] == *quote && quote[2] == *quote && from->end - quote >= 6 ? 3 : 1;
    if (p->lex.rules->old && !made.unicode && !p->unicode_literals) made.bytes = true;
    made.body = quote + width;
    made.end = from->end - width;
    return made;
}

/* ---- Escapes ---- */

typedef struct decoder {
    parser *p;
    const literal *of;
    const char *at, *end;
    char *to;
    bool failed;
} decoder;

static void put_point(decoder *d, uint32_t c)
{
    if (c < 0x80) {
        *d->to++ = (char)c;
    } else if (c < 0x800) {
        *d->to++ = (char)(0xc0 | c >> 6);
        *d->to++ = (char)(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        *d->to++ = (char)(0xe0 | c >> 12);
        *d->to++ = (char)(0x80 | (c >> 6 & 0x3f));
        *d->to++ = (char)(0x80 | (c & 0x3f));
    } else {
        *d->to++ = (char)(0xf0 | c >> 18);
        *d->to++ = (char)(0x80 | (c >> 12 & 0x3f));
        *d->to++ = (char)(0x80 | (c >> 6 & 0x3f));
        *d->to++ = (char)(0x80 | (c & 0x3f));
    }
}

static void refuse(decoder *d, const char *message)
{
    if (!d->failed) fail_at(d->p, d->of->start, message);
    d->failed = true;
    d->at = d->end;
}

/* Exactly `count` hexadecimal digits. */
static void put_hex(decoder *d, int count)
{
    uint32_t c = 0;
    for (int i = 0; i < count; i++, d->at++) {
        if (d->at >= d->end || digit_of(*d->at) > 15) {
            refuse(d, "truncated escape in a string");
            return;
        }
        c = c * 16 + (uint32_t)digit_of(*d->at);
    }
    if (c > 0x10ffff) refuse(d, "illegal Unicode character in a string");
    else if (d->of->bytes) *d->to++ = (char)c;
    else put_point(d, c);
}

static void put_octal(decoder *d)
{
    uint32_t c = 0;
    for (int i = 0; i < 3 && d->at < d->end && *d->at >= '0' && *d->at <= '7'; i++, d->at++)
        c = c * 8 + (uint32_t)(*d->at - '0');
    if (d->of->bytes) *d->to++ = (char)c;
    else put_point(d, c);
}

/* \N{NAME}: the table of names is not here, so a character that stands for any. */
static void put_named(decoder *d)
{
    const char *close = *d->at == '{' ? memchr(d->at, '}', (size_t)(d->end - d->at)) : NULL;
    if (close == NULL) {
        refuse(d, "malformed \\N character escape");
        return;
    }
    d->at = close + 1;
    put_point(d, 0xfffd);
}

static void put_escape(decoder *d)
{
    static const char letters[] = "\\'\"abfnrtv", values[] = "\\'\"\a\b\f\n\r\t\v";
    char c = *d->at;
    const char *known = c != '\0' ? strchr(letters, c) : NULL;
    bool text = !d->of->bytes;
    if (c >= '0' && c <= '7') {
        put_octal(d);
        return;
    }
    d->at++;
    if (c == '\n') return;
    if (known != NULL) *d->to++ = values[known - letters];
    else if (c == 'x') put_hex(d, 2);
    else if (c == 'u' && text) put_hex(d, 4);
    else if (c == 'U' && text) put_hex(d, 8);
    else if (c == 'N' && text) put_named(d);
    else {
        *d->to++ = '\\';
        *d->to++ = c;
    }
}

/* What a run of a literal stands for. */
static bool decode(parser *p, const literal *of, span run, span *made)
{
    if (of->raw || memchr(run.bytes, '\\', run.length) == NULL) {
        *made = run;
        return true;
    }
    char *text = arena_alloc(p->lex.memory, run.length * 2 + 4);
    decoder d = {p, of, run.bytes, run.bytes + run.length, text, false};
    while (d.at < d.end) {
        if (*d.at != '\\' || d.at + 1 == d.end) *d.to++ = *d.at++;
        else {
            d.at++;
            put_escape(&d);
        }
    }
    *made = (span){text, (size_t)(d.to - text)};
    return !d.failed;
}

/* ---- Parts of a string ---- */

typedef struct pieces {
    list list;
    node *last; /* the last one, if it is a constant that can be added to */
} pieces;

static bool add_text(parser *p, pieces *to, const literal *of, span run)
{
    span text;
    if (run.length == 0) return true;
    if (!decode(p, of, run, &text)) return false;
    if (to->last != NULL) {
        span old = to->last->constant.text;
        char *joined = arena_alloc(p->lex.memory, old.length + text.length + 1);
        memcpy(joined, old.bytes, old.length);
        memcpy(joined + old.length, text.bytes, text.length);
        to->last->constant.text = (span){joined, old.length + text.length};
        return true;
    }
    node *made = new_node(p, N_CONSTANT, &p->now);
    made->op = CONSTANT_STR;
    made->constant.text = text;
    list_add(&to->list, made);
    to->last = made;
    return true;
}

static const char *parse_pieces(parser *p, pieces *to, const literal *of, const char *start,
                                bool spec);

/* A parser of its own for what stands from `start` on. */
static parser parser_at(const parser *p, const literal *of, const char *start)
{
    parser made = *p;
    made.lex.at = start;
    made.lex.end = of->end;
    made.lex.expression = true;
    made.lex.bracket_count = made.lex.dedents = 0;
    made.lex.at_line_start = false;
    made.lex.line = p->now.line;
    made.lex.line_start = p->now.line_start;
    for (const char *c = p->now.start; c < start; c++)
        if (*c == '\n') made.lex.line++, made.lex.line_start = c + 1;
    advance(&made);
    return made;
}

/* !r and the like; the place behind it. */
static bool parse_conversion(parser *p, node *field)
{
    if (!accept(p, '!')) return true;
    bool fine =
        at(p, T_NAME) && p->now.end - p->now.start == 1 && strchr("sra", p->now.start[0]) != NULL;
    if (!fine) return fail_here(p, "f-string: invalid conversion character") != NULL;
    field->formatted.conversion = p->now.start[0];
    advance(p);
    return true;
}

static const char *parse_spec(parser *p, const literal *of, node *field, const char *start)
{
    pieces spec = {.last = NULL};
    list_start(&spec.list);
    field->formatted.format = new_node(p, N_JOINED_STR, &p->now);
    const char *end = deeper(p) ? parse_pieces(p, &spec, of, start, true) : NULL;
    p->depth--;
    field->formatted.format->many.elements = spec.list.first;
    return end;
}

/* From behind the { to behind the }. */
static const char *parse_field(parser *p, pieces *to, const literal *of, const char *start)
{
    parser inner = parser_at(p, of, start);
    inner.depth++;
    node *field = new_node(p, of->template ? N_INTERPOLATION : N_FORMATTED_VALUE, &inner.now);
    field->formatted.value =
        at(&inner, K_YIELD) ? parse_yield(&inner) : parse_star_expressions(&inner);
    if (field->formatted.value == NULL) return NULL;
    const char *end = inner.now.start;
    field->formatted.text = (span){start, (size_t)(end - start)};
    if (p->lex.rules->walrus) accept(&inner, '=');
    if (!parse_conversion(&inner, field)) return NULL;
    list_add(&to->list, field);
    to->last = NULL;
    if (at(&inner, '}')) return inner.now.end;
    if (at(&inner, ':') || at(&inner, T_WALRUS))
        return parse_spec(p, of, field, inner.now.start + 1);
    return fail_here(&inner, "f-string: expecting '}'");
}

/* The end of a run of text: a brace, or the literal's end. */
static const char *end_of_run(const literal *of, const char *at)
{
    for (; at < of->end && *at != '{' && *at != '}'; at++) {
        if (*at != '\\' || of->raw) continue;
        if (at[1] == 'N' && at[2] == '{') {
            while (at + 1 < of->end && at[1] != '}') at++;
            at++;
        } else if (at[1] != '{' && at[1] != '}') {
            at++;
        }
        if (at >= of->end) return of->end;
    }
    return at;
}

/* Text and fields, up to the end, or in a format up to its brace; the place behind. */
static const char *parse_pieces(parser *p, pieces *to, const literal *of, const char *start,
                                bool spec)
{
    const char *at = start;
    while (at < of->end) {
        const char *end = end_of_run(of, at);
        bool twice = end < of->end && end + 1 < of->end && end[1] == *end && !spec;
        if (!add_text(p, to, of, (span){at, (size_t)(end - at) + twice})) return NULL;
        if (end == of->end) break;
        if (twice) at = end + 2;
        else if (*end == '{') at = parse_field(p, to, of, end + 1);
        else if (spec) return end + 1;
        else return fail_at(p, end, "f-string: single '}' is not allowed");
        if (at == NULL) return NULL;
    }
    return spec ? fail_at(p, of->end, "f-string: expecting '}'") : of->end;
}

/* ---- Adjacent literals ---- */

static bool add_literal(parser *p, pieces *to, const literal *of)
{
    if (of->formatted) return parse_pieces(p, to, of, of->body, false) != NULL;
    return add_text(p, to, of, (span){of->body, (size_t)(of->end - of->body)});
}

static bool check_mixture(parser *p, const literal *first, const literal *next)
{
    if (first->bytes != next->bytes && !p->lex.rules->old)
        return fail_at(p, next->start, "cannot mix bytes and nonbytes literals") != NULL;
    if (first->template != next->template)
        return fail_at(p, next->start, "cannot mix t-strings with other strings") != NULL;
    return true;
}

static bool has_foreign_bytes(const literal *of)
{
    for (const char *c = of->body; c < of->end; c++)
        if ((unsigned char)*c >= 0x80) return true;
    return false;
}

/* All parts' texts as one; an empty string has none. */
static node *join_constant(parser *p, const token *start, const pieces *from, bool bytes)
{
    node *made = from->list.first;
    if (made == NULL) made = new_node(p, N_CONSTANT, start);
    if (made->constant.text.bytes == NULL) made->constant.text = (span){"", 0};
    made->line = start->line;
    made->column = (uint32_t)(start->start - start->line_start);
    made->op = bytes ? CONSTANT_BYTES : CONSTANT_STR;
    return made;
}

node *parse_strings(parser *p)
{
    token start = p->now;
    literal first = literal_of(p, &start);
    bool formatted = false, bytes = first.bytes;
    pieces made = {.last = NULL};
    list_start(&made.list);
    while (at(p, T_STRING)) {
        literal next = literal_of(p, &p->now);
        if (!check_mixture(p, &first, &next)) return NULL;
        if (next.bytes && !p->lex.rules->old && has_foreign_bytes(&next))
            return fail_at(p, next.start, "bytes can only contain ASCII literal characters");
        if (!add_literal(p, &made, &next)) return NULL;
        formatted |= next.formatted;
        bytes &= next.bytes; /* 2.7: one unicode part makes all of it unicode */
        advance(p);
    }
    if (!formatted) {
        node *constant = join_constant(p, &start, &made, bytes);
        constant->constant.unicode = first.unicode;
        return constant;
    }
    node *joined = new_node(p, first.template ? N_TEMPLATE_STR : N_JOINED_STR, &start);
    joined->many.elements = made.list.first;
    return joined;
}
