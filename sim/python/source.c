/* SPDX-License-Identifier: MIT */
/*
 * Byte order mark, encoding cookie (PEP 263) and line ends.
 *
 * The cookie is a comment in one of the first two lines. Latin-1 and ASCII are what old files have
 * beside UTF-8; other encodings are refused by name.
 */
#include "python/source.h"

#include <stdio.h>
#include <string.h>

#include "python/characters.h"

typedef enum encoding {
    ENCODING_UTF8,
    ENCODING_LATIN1,
    ENCODING_ASCII,
    ENCODING_TABLE,
    ENCODING_OTHER
} encoding;

static bool refuse(span bytes, size_t at, const char *message, syntax_error *error)
{
    uint32_t line = 1, column = 1;
    for (size_t i = 0; i < at; i++) {
        if (bytes.bytes[i] == '\n') line++, column = 1;
        else if (((unsigned char)bytes.bytes[i] & 0xc0) != 0x80) column++;
    }
    *error = (syntax_error){.line = line, .column = column};
    snprintf(error->message, sizeof error->message, "%s", message);
    return false;
}

/* ---- The cookie ---- */

static bool is_name_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
}

/* The name after "coding:" or "coding=" in a comment line; length 0: none. */
static span cookie_of(const char *line, const char *end)
{
    const char *at = line;
    while (at < end && (*at == ' ' || *at == '\t' || *at == '\f')) at++;
    if (at == end || *at != '#') return (span){NULL, 0};
    for (; at + 7 <= end; at++) {
        if (memcmp(at, "coding", 6) != 0 || (at[6] != ':' && at[6] != '=')) continue;
        const char *word = at + 7;
        while (word < end && (*word == ' ' || *word == '\t')) word++;
        const char *stop = word;
        while (stop < end && is_name_char(*stop)) stop++;
        if (stop > word) return (span){word, (size_t)(stop - word)};
    }
    return (span){NULL, 0};
}

static bool is_blank(const char *line, const char *end)
{
    while (line < end && (*line == ' ' || *line == '\t' || *line == '\f' || *line == '\r')) line++;
    return line == end || *line == '#';
}

static span find_cookie(span bytes)
{
    const char *at = bytes.bytes, *stop = bytes.bytes + bytes.length;
    for (int line = 0; line < 2 && at < stop; line++) {
        const char *end = memchr(at, '\n', (size_t)(stop - at));
        if (end == NULL) end = stop;
        const char *bare = memchr(at, '\r', (size_t)(end - at));
        if (bare != NULL && bare + 1 < end) end = bare;
        span found = cookie_of(at, end);
        if (found.length > 0 || !is_blank(at, end)) return found;
        at = end + 1;
    }
    return (span){NULL, 0};
}

typedef struct plain_name {
    char text[32];
} plain_name;

/* Case does not matter, nor what stands between letters and digits: one dash. */
static plain_name plain(span given)
{
    plain_name made = {""};
    size_t length = 0;
    bool dash = false;
    for (size_t i = 0; i < given.length && length + 2 < sizeof made.text; i++) {
        char c = given.bytes[i];
        bool mark = c == '-' || c == '_';
        if (!mark && dash && length > 0) made.text[length++] = '-';
        if (!mark) made.text[length++] = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        dash = mark;
    }
    return made;
}

/* A name, or one with something behind a dash: latin-1-unix. */
static bool is_named(span given, const char *known)
{
    plain_name written = plain(given);
    size_t length = strlen(known);
    return strncmp(written.text, known, length) == 0 &&
           (written.text[length] == '\0' || written.text[length] == '-');
}

/* How a byte order mark asks for it, without what else Python's codecs know it by. */
static bool is_plainly_utf8(span given)
{
    return given.length >= 5 && given.bytes[4] == '8' && is_named(given, "utf-8");
}

static encoding encoding_of(span cookie)
{
    if (encoding_points(plain(cookie).text) != NULL) return ENCODING_TABLE;
    static const char *const latin1[] = {"latin-1",   "latin1", "iso-8859-1",
                                         "iso8859-1", "l1",     "latin"};
    static const char *const utf8[] = {"u8", "utf"};
    static const char *const ascii[] = {"ascii", "us-ascii", "646"};
    if (is_named(cookie, "utf-8") || is_named(cookie, "utf8")) return ENCODING_UTF8;
    for (size_t i = 0; i < sizeof utf8 / sizeof utf8[0]; i++)
        if (strcmp(plain(cookie).text, utf8[i]) == 0) return ENCODING_UTF8;
    for (size_t i = 0; i < sizeof latin1 / sizeof latin1[0]; i++)
        if (is_named(cookie, latin1[i])) return ENCODING_LATIN1;
    for (size_t i = 0; i < sizeof ascii / sizeof ascii[0]; i++)
        if (is_named(cookie, ascii[i])) return ENCODING_ASCII;
    return ENCODING_OTHER;
}

/* ---- Characters ---- */

size_t utf8_length(const char *text, size_t left)
{
    const unsigned char *at = (const unsigned char *)text;
    size_t length = at[0] < 0x80 ? 1 : at[0] < 0xc2 ? 0 : at[0] < 0xe0 ? 2 : at[0] < 0xf0 ? 3 : 4;
    if (length == 0 || length > left || at[0] > 0xf4) return 0;
    for (size_t i = 1; i < length; i++)
        if ((at[i] & 0xc0) != 0x80) return 0;
    if ((at[0] == 0xe0 && at[1] < 0xa0) || (at[0] == 0xed && at[1] > 0x9f)) return 0;
    if ((at[0] == 0xf0 && at[1] < 0x90) || (at[0] == 0xf4 && at[1] > 0x8f)) return 0;
    return length;
}

/* Whether the next eight bytes are ASCII, as in most of a file they are. */
static bool all_ascii(const char *at, size_t left)
{
    uint64_t eight;
    if (left < sizeof eight) return false;
    memcpy(&eight, at, sizeof eight);
    return (eight & 0x8080808080808080u) == 0;
}

static bool check_utf8(span bytes, syntax_error *error)
{
    for (size_t i = 0, length; i < bytes.length; i += length) {
        length = sizeof(uint64_t);
        if (all_ascii(bytes.bytes + i, bytes.length - i)) continue;
        length = utf8_length(bytes.bytes + i, bytes.length - i);
        if (length == 0) return refuse(bytes, i, "this byte is not UTF-8", error);
    }
    return true;
}

static bool check_ascii(span bytes, const char *message, syntax_error *error)
{
    for (size_t i = 0; i < bytes.length; i++)
        if ((unsigned char)bytes.bytes[i] >= 0x80) return refuse(bytes, i, message, error);
    return true;
}

static span from_latin1(arena *memory, span bytes)
{
    char *text = arena_alloc(memory, 2 * bytes.length + 1), *at = text;
    for (size_t i = 0; i < bytes.length; i++) {
        unsigned char c = (unsigned char)bytes.bytes[i];
        if (c >= 0x80) *at++ = (char)(0xc0 | c >> 6);
        *at++ = (char)(c < 0x80 ? c : (0x80 | (c & 0x3f)));
    }
    return (span){text, (size_t)(at - text)};
}

static bool from_table(arena *memory, span *bytes, const uint16_t *points, syntax_error *error)
{
    char *text = arena_alloc(memory, 3 * bytes->length + 1), *to = text;
    for (size_t i = 0; i < bytes->length; i++) {
        unsigned char c = (unsigned char)bytes->bytes[i];
        uint16_t point = c < 0x80 ? c : points[c - 0x80];
        if (point == 0) return refuse(*bytes, i, "no character of the declared encoding", error);
        if (point >= 0x800) *to++ = (char)(0xe0 | point >> 12);
        if (point >= 0x80) *to++ = (char)((point >= 0x800 ? 0x80 : 0xc0) | (point >> 6 & 0x3f));
        *to++ = (char)(point < 0x80 ? point : (0x80 | (point & 0x3f)));
    }
    *bytes = (span){text, (size_t)(to - text)};
    return true;
}

/* CR and CR LF become LF. */
static span join_ends(arena *memory, span bytes)
{
    if (memchr(bytes.bytes, '\r', bytes.length) == NULL) return bytes;
    char *text = arena_alloc(memory, bytes.length + 1), *at = text;
    for (size_t i = 0; i < bytes.length; i++) {
        bool end = bytes.bytes[i] == '\r';
        if (end && i + 1 < bytes.length && bytes.bytes[i + 1] == '\n') continue;
        *at++ = (char)(end ? '\n' : bytes.bytes[i]);
    }
    return (span){text, (size_t)(at - text)};
}

/* ---- All of it ---- */

static bool decode(arena *memory, const grammar *rules, span *bytes, syntax_error *error)
{
    span cookie = find_cookie(*bytes);
    char message[160];
    switch (cookie.length > 0 ? encoding_of(cookie) : rules->old ? ENCODING_ASCII : ENCODING_UTF8) {
    case ENCODING_UTF8: return check_utf8(*bytes, error);
    case ENCODING_LATIN1: *bytes = from_latin1(memory, *bytes); return true;
    case ENCODING_ASCII:
        return check_ascii(*bytes, "this byte is not ASCII, and no encoding is declared", error);
    case ENCODING_TABLE:
        return from_table(memory, bytes, encoding_points(plain(cookie).text), error);
    case ENCODING_OTHER: break;
    }
    snprintf(message, sizeof message, "the encoding %.*s is not known; save the file as UTF-8",
             (int)(cookie.length < 40 ? cookie.length : 40), cookie.bytes);
    return refuse(*bytes, (size_t)(cookie.bytes - bytes->bytes), message, error);
}

bool source_decode(arena *memory, const grammar *rules, span bytes, span *text, syntax_error *error)
{
    const char *nul = memchr(bytes.bytes, '\0', bytes.length);
    if (nul != NULL)
        return refuse(bytes, (size_t)(nul - bytes.bytes), "source code cannot contain null bytes",
                      error);
    bool mark = bytes.length >= 3 && memcmp(bytes.bytes, "\xef\xbb\xbf", 3) == 0;
    if (mark) bytes = (span){bytes.bytes + 3, bytes.length - 3};
    span cookie = mark ? find_cookie(bytes) : (span){NULL, 0};
    if (cookie.length > 0 && !is_plainly_utf8(cookie))
        return refuse(bytes, 0, "a byte order mark, and yet another encoding is declared", error);
    if (mark ? !check_utf8(bytes, error) : !decode(memory, rules, &bytes, error)) return false;
    *text = join_ends(memory, bytes);
    return true;
}
