/* SPDX-License-Identifier: MIT */
/* Escapes in strings. */
#include <string.h>

#include "python/parse.h"

typedef struct decoder {
    parser *p;
    const literal *of;
    const char *at, *end;
    char *to;
} decoder;

static void put_point(decoder *d, uint32_t c)
{
    if (c < 0x80) {
        *d->to++ = (char)c;
        return;
    }
    int rest = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    static const unsigned char heads[] = {0, 0xc0, 0xe0, 0xf0};
    *d->to++ = (char)(heads[rest] | c >> 6 * rest);
    while (rest-- > 0) *d->to++ = (char)(0x80 | (c >> 6 * rest & 0x3f));
}

static void refuse(decoder *d, const char *message)
{
    if (d->p->bad_string == NULL) d->p->bad_string = message;
    d->at = d->end;
}

static void put(decoder *d, uint32_t c)
{
    if (c > 0x10ffff) refuse(d, "illegal Unicode character in a string");
    else if (d->of->bytes) *d->to++ = (char)c;
    else put_point(d, c);
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
    put(d, c);
}

static void put_octal(decoder *d)
{
    uint32_t c = 0;
    for (int i = 0; i < 3 && d->at < d->end && *d->at >= '0' && *d->at <= '7'; i++, d->at++)
        c = c * 8 + (uint32_t)(*d->at - '0');
    put(d, c);
}

/* \N{NAME}: the table of names is not here, so a character that stands for any. */
static void put_named(decoder *d)
{
    const char *close =
        d->at < d->end && *d->at == '{' ? memchr(d->at, '}', (size_t)(d->end - d->at)) : NULL;
    if (close == NULL || close == d->at + 1) {
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
    const char *known = memchr(letters, c, sizeof letters - 1);
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

/* 2.7's ur"": \u and \U alone, behind an odd number of backslashes. */
static void put_raw_escape(decoder *d)
{
    size_t slashes = 0;
    for (; d->at < d->end && *d->at == '\\'; slashes++) d->at++;
    bool point = slashes % 2 == 1 && d->at < d->end && (*d->at == 'u' || *d->at == 'U');
    for (size_t i = point; i < slashes; i++) *d->to++ = '\\';
    if (point) put_hex(d, *d->at++ == 'u' ? 4 : 8);
}

span decode(parser *p, const literal *of, span run)
{
    bool old_raw = of->raw && p->lex.rules->old && !of->bytes;
    if ((of->raw && !old_raw) || memchr(run.bytes, '\\', run.length) == NULL) return run;
    char *text = arena_alloc(p->lex.memory, run.length * 2 + 4);
    decoder d = {p, of, run.bytes, run.bytes + run.length, text};
    while (d.at < d.end) {
        bool last = d.at + 1 == d.end && !old_raw;
        if (*d.at != '\\' || last) *d.to++ = *d.at++;
        else if (old_raw) put_raw_escape(&d);
        else {
            d.at++;
            put_escape(&d);
        }
    }
    return (span){text, (size_t)(d.to - text)};
}
