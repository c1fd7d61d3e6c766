/* SPDX-License-Identifier: MIT */
/* What numbers stand for. The lexer has made sure that their digits are right. */
#include <string.h>

#include "python/parse.h"

int digit_of(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f') return (c | 0x20) - 'a' + 10;
    return 99;
}

/* Moves behind the mark of the base. */
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
    for (; at < end && !made->constant.big; at++) {
        int digit = digit_of(*at);
        if (*at == '_') continue;
        made->constant.big = value > (INT64_MAX - digit) / base;
        if (!made->constant.big) value = value * base + digit;
    }
    made->constant.integer = made->constant.big ? 0 : value;
}

static constant_kind kind_of(const char *start, const char *end)
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
    node *made = new_node(p, N_CONSTANT, p->now.place);
    made->op = (unsigned char)kind_of(start, end);
    made->constant.text = (span){start, (size_t)(end - start)};
    if (made->op == CONSTANT_LONG) read_integer(made, start, end - 1);
    if (made->op == CONSTANT_INT) read_integer(made, start, end);
    if (made->constant.big && p->lex.rules->old) made->op = CONSTANT_LONG;
    advance(p);
    return made;
}
