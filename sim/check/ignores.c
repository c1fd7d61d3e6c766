/* SPDX-License-Identifier: MIT */
/*
 * A file is read by the lexer, which knows what is a comment and what a string, but only if some #
 * in it, be it in a string, is followed by the right word.
 */
#include "check/ignores.h"

#include <string.h>

#include "python/lexer.h"

enum { LONGEST_WORD = 60 };

/* What is ignored by one code of a comment, or by one without codes. */
typedef struct item {
    bool codes[CODES];
    const char *at; /* in the text */
    uint32_t length;
    bool used;
    bool shared; /* a bare noqa, or a code of others: nobody knows what it is there for */
    struct item *next;
} item;

typedef struct comment {
    const char *line_start, *at;
    uint32_t line, length;
    item *first, **end;
    struct comment *next;
} comment;

struct ignores {
    arena *memory;
    comment *first, **end; /* by line */
};

/* ---- The beginning of a comment ---- */

static const char *skip_blanks(const char *at)
{
    return at + strspn(at, " \t");
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Behind a word in letters of either case, which ends there; NULL: it is another one. */
static const char *behind_word(const char *at, const char *word)
{
    for (; *word != '\0'; word++, at++)
        if ((*at | 0x20) != *word) return NULL;
    return is_letter(*at) || is_digit(*at) || *at == '_' || *at == '-' ? NULL : at;
}

/* Behind "# layoutsim: ignore". */
static const char *behind_ignore(const char *at)
{
    static const char own[] = "layoutsim:", ignore[] = "ignore";
    at = skip_blanks(at + 1);
    if (strncmp(at, own, strlen(own)) != 0) return NULL;
    at = skip_blanks(at + strlen(own));
    return strncmp(at, ignore, strlen(ignore)) == 0 ? behind_word(at, ignore) : NULL;
}

/* Behind "# noqa". */
static const char *behind_noqa(const char *at)
{
    return behind_word(skip_blanks(at + 1), "noqa");
}

/* ---- Codes ---- */

static comment *add_comment(ignores *of, const lexer *from, const char *at)
{
    comment *made = arena_alloc(of->memory, sizeof *made);
    *made = (comment){.line_start = from->line_start, .line = from->line, .at = at};
    made->end = &made->first;
    *of->end = made;
    of->end = &made->next;
    return made;
}

static item *add_item(ignores *of, comment *to, const char *at, const char *end)
{
    item *made = arena_alloc(of->memory, sizeof *made);
    made->at = at;
    made->length = (uint32_t)(end - at);
    *to->end = made;
    to->end = &made->next;
    return made;
}

/* A comment without codes is about all of them; LAY001, which may be about itself, apart. */
static item *add_all(ignores *of, comment *to, const char *end)
{
    item *made = add_item(of, to, to->at, end);
    for (int i = 0; i < CODES; i++) made->codes[i] = i != CODE_UNUSED_IGNORE;
    return made;
}

static const char *behind_item(const char *at, const char *end)
{
    while (at < end && *at != ',' && *at != ']') at++;
    return at;
}

/* "[LAY201, redundant-slot]": behind it. An empty list ignores nothing. */
static const char *read_codes(ignores *of, comment *to, const char *at, const char *end)
{
    const char *list = at;
    do {
        const char *start = skip_blanks(at + 1), *last = behind_item(start, end);
        at = last;
        while (last > start && (last[-1] == ' ' || last[-1] == '\t')) last--;
        if (last > start) {
            item *made = add_item(of, to, start, last);
            add_codes(start, made->length, made->codes);
        }
    } while (at < end && *at == ',');
    at += at < end;
    if (to->first == NULL) add_item(of, to, list, at);
    return at;
}

static void read_ignore(ignores *of, comment *to, const char *at, const char *end)
{
    const char *list = skip_blanks(at);
    if (list < end && *list == '[') at = read_codes(of, to, list, end);
    if (to->first == NULL) add_all(of, to, at);
    to->length = (uint32_t)(at - to->at);
}

/* LAY201 in letters of either case: behind it; NULL: no code. */
static const char *behind_code(const char *at)
{
    const char *digits = at;
    while (is_letter(*digits)) digits++;
    const char *end = digits;
    while (is_digit(*end)) end++;
    return digits > at && end > digits ? end : NULL;
}

static void add_code(ignores *of, comment *to, const char *at, const char *end)
{
    char word[LONGEST_WORD];
    item *made = add_item(of, to, at, end);
    size_t length = made->length < sizeof word ? made->length : 0;
    for (size_t i = 0; i < length; i++) word[i] = (char)(is_letter(at[i]) ? at[i] & ~0x20 : at[i]);
    made->shared = !add_codes(word, length, made->codes);
}

/* ": LAY201, E501"; without a code it is about all. */
static void read_noqa(ignores *of, comment *to, const char *at)
{
    const char *next = *at == ':' ? skip_blanks(at + 1) : at, *end;
    while ((end = behind_code(next)) != NULL) {
        add_code(of, to, next, end);
        at = end;
        next = end + strspn(end, ", \t");
        if (next == end) break;
    }
    if (to->first == NULL) add_all(of, to, at)->shared = true;
    to->length = (uint32_t)(at - to->at);
}

/* ---- Files ---- */

/* A comment of Python, in which several may follow each other. */
static void take_comment(void *into, const lexer *from, const char *end)
{
    ignores *of = into;
    for (const char *at = from->at; at < end; at++) {
        if (*at != '#') continue;
        const char *ignore = behind_ignore(at), *noqa = behind_noqa(at);
        if (ignore != NULL) read_ignore(of, add_comment(of, from, at), ignore, end);
        else if (noqa != NULL) read_noqa(of, add_comment(of, from, at), noqa);
    }
}

bool ignores_may_be(const char *bytes, size_t length)
{
    const char *at = bytes, *end = bytes + length;
    for (; (at = memchr(at, '#', (size_t)(end - at))) != NULL; at++)
        if (behind_ignore(at) != NULL || behind_noqa(at) != NULL) return true;
    return false;
}

static void read_comments(ignores *of, arena *words, const grammar *rules, span text)
{
    syntax_error error = {0};
    lexer *reading = arena_alloc(words, sizeof *reading);
    token next = {0};
    reading->error = &error;
    reading->comment = take_comment;
    reading->comment_for = of;
    lexer_start(reading, words, rules, text);
    do lexer_next(reading, &next);
    while (next.kind != T_EOF && next.kind != T_ERROR);
}

ignores *ignores_read(arena *memory, const grammar *rules, const char *bytes, size_t length)
{
    ignores *made = arena_alloc(memory, sizeof *made);
    *made = (ignores){.memory = memory};
    made->end = &made->first;
    span text = {bytes, length};
    syntax_error error = {0};
    if (!ignores_may_be(bytes, length)) return made;
    arena *words = arena_new();
    char *kept = arena_alloc(memory, length + 1);
    memcpy(kept, bytes, length);
    if (source_decode(memory, rules, (span){kept, length}, &text, &error))
        read_comments(made, words, rules, text);
    arena_free(words);
    return made;
}

bool ignores_take(ignores *of, uint32_t line, check_code code)
{
    bool taken = false;
    for (comment *at = of->first; at != NULL && at->line <= line; at = at->next)
        for (item *one = at->line == line ? at->first : NULL; one != NULL; one = one->next)
            if (one->codes[code]) taken = one->used = true;
    return taken;
}

/* ---- What was of no use ---- */

static bool is_useless(const item *of, const bool told[CODES])
{
    if (of->used || of->shared || of->codes[CODE_UNUSED_IGNORE]) return false;
    for (int i = 0; i < CODES; i++)
        if (of->codes[i] && !told[i]) return false;
    return true;
}

static unused_ignore unused_at(arena *memory, const comment *in, const char *at, uint32_t length)
{
    return (unused_ignore){.line = in->line,
                           .column = (uint32_t)(at - in->line_start),
                           .length = length,
                           .text = arena_intern(memory, at, length),
                           .whole = at == in->at};
}

/* All items of a comment, or those that are useless. */
static size_t count_items(const comment *of, const bool *told)
{
    size_t count = 0;
    for (const item *at = of->first; at != NULL; at = at->next)
        count += told == NULL || is_useless(at, told);
    return count;
}

const unused_ignore *ignores_unused(const ignores *of, const bool told[CODES], size_t *count)
{
    size_t most = 0, made = 0;
    for (const comment *at = of->first; at != NULL; at = at->next) most += count_items(at, told);
    unused_ignore *found = arena_alloc(of->memory, most * sizeof *found);
    for (const comment *at = of->first; at != NULL; at = at->next) {
        bool whole = count_items(at, told) == count_items(at, NULL);
        if (whole) found[made++] = unused_at(of->memory, at, at->at, at->length);
        for (const item *one = whole ? NULL : at->first; one != NULL; one = one->next)
            if (is_useless(one, told))
                found[made++] = unused_at(of->memory, at, one->at, one->length);
    }
    *count = made;
    return found;
}
