/* SPDX-License-Identifier: MIT */
/* Strings, numbers, dates and times, and truth values of TOML. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "check/toml_reader.h"

/* ---- Strings ---- */

typedef struct writing {
    toml_reader *of;
    char *to;
    char quote;
    bool lines; /* three quotes */
} writing;

static int digit_of(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return 16;
}

static void put_point(writing *in, uint32_t point)
{
    unsigned more = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    static const unsigned char first[] = {0, 0xc0, 0xe0, 0xf0};
    *in->to++ = (char)(first[more] | point >> 6 * more);
    while (more-- > 0) *in->to++ = (char)(0x80 | (point >> 6 * more & 0x3f));
}

/* \u00e9, at its first digit. */
static bool read_point(writing *in, unsigned digits)
{
    toml_reader *of = in->of;
    const char *start = of->at - 2;
    uint32_t point = 0;
    for (unsigned i = 0; i < digits; i++, of->at++) {
        int digit = digit_of(*of->at);
        if (digit == 16) return toml_fail(of, start, "this escape needs more hexadecimal digits");
        point = point << 4 | (uint32_t)digit;
    }
    if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000))
        return toml_fail(of, start, "this escape is no character");
    put_point(in, point);
    return true;
}

/* A backslash at the end of a line takes all white space behind it away. */
static bool join_lines(writing *in)
{
    toml_reader *of = in->of;
    const char *start = of->at - 1;
    toml_skip_blanks(of);
    if (of->at == of->end || !toml_at_line_end(of))
        return toml_fail(of, start, "only blanks may stand between \\ and the end of the line");
    while (of->at < of->end && toml_at_line_end(of)) {
        toml_next_line(of);
        toml_skip_blanks(of);
    }
    return true;
}

static bool read_escape(writing *in)
{
    static const char letters[] = "btnfr\"\\", meant[] = "\b\t\n\f\r\"\\";
    toml_reader *of = in->of;
    char c = *++of->at;
    if (in->lines && (c == ' ' || c == '\t' || (c != '\0' && toml_at_line_end(of))))
        return join_lines(in);
    const char *letter = c == '\0' ? NULL : strchr(letters, c);
    if (letter == NULL && c != 'u' && c != 'U')
        return toml_fail(of, of->at - 1, "no such escape; a plain \\ is written \\\\");
    of->at++;
    if (letter == NULL) return read_point(in, c == 'u' ? 4 : 8);
    *in->to++ = meant[letter - letters];
    return true;
}

/* One character of a string, or an escape. */
static bool read_character(writing *in)
{
    toml_reader *of = in->of;
    unsigned char c = (unsigned char)*of->at;
    if (c == '\\' && in->quote == '"') return read_escape(in);
    if (of->at == of->end || (!in->lines && toml_at_line_end(of)))
        return toml_fail(of, of->at, "the string is not closed");
    if (in->lines && toml_at_line_end(of)) {
        toml_next_line(of);
        *in->to++ = '\n';
        return true;
    }
    if ((c < ' ' && c != '\t') || c == 0x7f)
        return toml_fail(of, of->at, "a control character in a string; write an escape");
    *in->to++ = *of->at++;
    return true;
}

/* Of five quotes at the end of a string on several lines two are its own. */
static bool at_end(writing *in)
{
    toml_reader *of = in->of;
    size_t quotes = 0;
    if (!in->lines) return *of->at == in->quote;
    while (quotes < 5 && of->at[quotes] == in->quote) quotes++;
    if (quotes < 3) return false;
    for (; quotes > 3; quotes--) *in->to++ = *of->at++;
    return true;
}

bool toml_read_string(toml_reader *of, bool lines, const char **text, size_t *length)
{
    writing in = {of, of->scratch, *of->at, false};
    in.lines = lines && of->at[1] == in.quote && of->at[2] == in.quote;
    of->at += in.lines ? 3 : 1;
    if (in.lines && of->at < of->end && toml_at_line_end(of)) toml_next_line(of);
    while (!at_end(&in))
        if (!read_character(&in)) return false;
    of->at += in.lines ? 3 : 1;
    *length = (size_t)(in.to - of->scratch);
    *text = arena_intern(of->memory, of->scratch, *length);
    return true;
}

/* ---- Numbers ---- */

/* Behind the digits of a base, single underscores between them; NULL: there are none. */
static const char *digits(const char *at, int base)
{
    if (digit_of(*at) >= base) return NULL;
    while (digit_of(*at) < base || (*at == '_' && digit_of(at[1]) < base)) at++;
    return at;
}

/* Behind a decimal number, which has no zero in front. */
static const char *decimal(const char *at)
{
    at += *at == '+' || *at == '-';
    return *at == '0' ? at + 1 : digits(at, 10);
}

static const char *exponent(const char *at)
{
    if (*at != 'e' && *at != 'E') return NULL;
    at++;
    at += *at == '+' || *at == '-';
    return digits(at, 10);
}

static bool is_float(const char *at)
{
    const char *unsigned_ = at + (*at == '+' || *at == '-');
    if (strcmp(unsigned_, "inf") == 0 || strcmp(unsigned_, "nan") == 0) return true;
    at = decimal(at);
    if (at == NULL) return false;
    const char *fraction = *at == '.' ? digits(at + 1, 10) : at;
    const char *end = fraction == NULL ? NULL : exponent(fraction);
    return (end != NULL && *end == '\0') ||
           (fraction != NULL && fraction > at && *fraction == '\0');
}

/* 0 if it is no integer. */
static int base_of(const char *at)
{
    static const char letters[] = "xob";
    static const int bases[] = {16, 8, 2};
    const char *letter = at[0] == '0' && at[1] != '\0' ? strchr(letters, at[1]) : NULL;
    int base = letter != NULL ? bases[letter - letters] : 10;
    const char *end = base == 10 ? decimal(at) : digits(at + 2, base);
    return end != NULL && *end == '\0' ? base : 0;
}

/* A 64-bit integer in signed digits without underscores. */
static toml_value *read_integer(toml_reader *of, const char *start, char *token, int base)
{
    toml_value *made = toml_new(of, TOML_INTEGER, start);
    errno = 0;
    long long number = strtoll(base == 10 ? token : token + 2, NULL, base);
    made->integer = number;
    if (errno == 0 && number >= INT64_MIN && number <= INT64_MAX) return made;
    toml_fail(of, start, "the integer does not fit 64 bits");
    return NULL;
}

static void drop_underscores(char *token)
{
    char *to = token;
    for (const char *at = token; *at != '\0'; at++)
        if (*at != '_') *to++ = *at;
    *to = '\0';
}

/* ---- Dates and times ---- */

/* Each 0 of a form is a digit; the rest is itself. Behind it, or NULL. */
static const char *shaped(const char *at, const char *form)
{
    for (; *form != '\0'; form++, at++)
        if (*form == '0' ? digit_of(*at) >= 10 : *at != *form) return NULL;
    return at;
}

static int two(const char *at)
{
    return digit_of(at[0]) * 10 + digit_of(at[1]);
}

/* Days of a month of the Gregorian calendar. */
static int days_in(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return days[month - 1] + (month == 2 && leap);
}

static const char *date(const char *at)
{
    const char *end = shaped(at, "0000-00-00");
    if (end == NULL) return NULL;
    int month = two(at + 5), day = two(at + 8);
    if (month < 1 || month > 12 || day < 1) return NULL;
    return day <= days_in(two(at) * 100 + two(at + 2), month) ? end : NULL;
}

static const char *time_of_day(const char *at)
{
    const char *end = shaped(at, "00:00:00");
    if (end == NULL || two(at) > 23 || two(at + 3) > 59 || two(at + 6) > 59) return NULL;
    return *end == '.' ? shaped(end, ".0") == NULL ? NULL : end + 1 + strspn(end + 1, "0123456789")
                       : end;
}

static const char *zone(const char *at)
{
    if (*at == 'Z' || *at == 'z') return at + 1;
    if (*at != '+' && *at != '-') return at;
    const char *end = shaped(at + 1, "00:00");
    return end != NULL && two(at + 1) <= 23 && two(at + 4) <= 59 ? end : NULL;
}

/* A date, a time, or a date, a T or blank, a time and perhaps its zone. */
static bool is_date(const char *token)
{
    const char *end = date(token);
    if (end == NULL) end = time_of_day(token);
    else if (*end != '\0') {
        end = strchr("Tt ", *end) != NULL ? time_of_day(end + 1) : NULL;
        if (end != NULL) end = zone(end);
    }
    return end != NULL && *end == '\0';
}

/* ---- All that has no quotes or brackets ---- */

static size_t token_length(const char *at)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                  "0123456789_+-.:";
    size_t length = strspn(at, letters);
    bool both = shaped(at, "0000-00-00") == at + length && shaped(at + length, " 0") != NULL;
    return both ? length + 1 + strspn(at + length + 1, letters) : length;
}

/* A copy of the token here, in the reader's scratch. */
static char *take_token(toml_reader *of)
{
    size_t length = token_length(of->at);
    memcpy(of->scratch, of->at, length);
    of->scratch[length] = '\0';
    of->at += length;
    return of->scratch;
}

static toml_value *read_date(toml_reader *of, const char *start, const char *token)
{
    toml_value *made = toml_new(of, TOML_DATE, start);
    made->length = strlen(token);
    made->text = arena_intern(of->memory, token, made->length);
    return made;
}

static toml_value *read_float(toml_reader *of, const char *start, const char *token)
{
    toml_value *made = toml_new(of, TOML_FLOAT, start);
    made->real = strtod(token, NULL);
    return made;
}

toml_value *toml_read_scalar(toml_reader *of)
{
    const char *start = of->at;
    char *token = take_token(of);
    bool truth = strcmp(token, "true") == 0;
    if (truth || strcmp(token, "false") == 0) {
        toml_value *made = toml_new(of, TOML_BOOLEAN, start);
        made->truth = truth;
        return made;
    }
    if (is_date(token)) return read_date(of, start, token);
    int base = base_of(token);
    bool real = base == 0 && is_float(token);
    drop_underscores(token);
    if (base != 0) return read_integer(of, start, token, base);
    if (real) return read_float(of, start, token);
    toml_fail(of, start, "no value; a string needs quotes");
    return NULL;
}
