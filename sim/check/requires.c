/* SPDX-License-Identifier: MIT */
/*
 * Version specifiers, of which a final release of CPython is asked whether it meets them.
 *
 * So of the version that is written it only matters whether it comes before or after the final
 * release of the same number: 3.9rc1 does before, 3.9.post1 after.
 */
#include "check/requires.h"

#include <stdio.h>
#include <string.h>

#include "liblayout.h"
#include "select.h"

enum { MOST_PARTS = 8, LONGEST_LIST = 2048 };

typedef struct version {
    unsigned long epoch, parts[MOST_PARTS];
    size_t count;
    int side;   /* of its final release: before -1, after 1, it itself 0 */
    bool local; /* 3.9+own */
    bool all;   /* 3.9.* */
} version;

typedef enum relation {
    EQUAL,
    UNEQUAL,
    AT_MOST,
    AT_LEAST,
    LESS,
    MORE,
    COMPATIBLE, /* ~=3.9.1: at least, and 3.9.* */
    SAME_TEXT,  /* === */
    CARET,      /* ^3.9: at least, and below the next of the first part that is not 0 */
    TILDE,      /* ~3.9.1: at least, and 3.9.*; ~3: 3.* */
    RELATIONS
} relation;

typedef struct specifier {
    relation relation;
    version version;
    const char *text; /* of the version */
    size_t length;
} specifier;

/* ---- Reading a version ---- */

typedef struct cursor {
    const char *at;
    const char *why; /* what is wrong; or NULL */
    bool poetry;
} cursor;

static bool wrong(cursor *in, const char *why)
{
    in->why = why;
    return false;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Numbers that no Python has are all alike. */
static unsigned long read_number(cursor *in)
{
    unsigned long number = 0;
    for (; is_digit(*in->at); in->at++)
        if (number < 1000000) number = number * 10 + (unsigned long)(*in->at - '0');
    return number;
}

static bool is_separator(char c)
{
    return c == '-' || c == '_' || c == '.';
}

/* Past one of some words in letters of either case, perhaps a number behind it. */
static bool take_word(cursor *in, const char *words)
{
    const char *start = in->at + is_separator(*in->at);
    for (; *words != '\0'; words += strspn(words, " ")) {
        size_t length = strcspn(words, " "), i = 0;
        while (i < length && ((unsigned char)start[i] | 0x20) == (unsigned char)words[i]) i++;
        words += length;
        if (i < length) continue;
        in->at = start + length;
        if (is_separator(*in->at) && is_digit(in->at[1])) in->at++;
        read_number(in);
        return true;
    }
    return false;
}

/* 3.9-1 is 3.9.post1. */
static bool take_post(cursor *in)
{
    if (*in->at == '-' && is_digit(in->at[1])) {
        in->at++;
        read_number(in);
        return true;
    }
    return take_word(in, "post rev r");
}

/* The letters behind the numbers. Longer words are tried first. */
static void read_suffix(cursor *in, version *made)
{
    bool early = take_word(in, "alpha beta preview pre rc a b c");
    bool late = take_post(in);
    bool dev = take_word(in, "dev");
    made->side = early || (dev && !late) ? -1 : late;
    made->local = *in->at == '+';
    if (made->local)
        in->at += 1 + strspn(in->at + 1, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                         "0123456789-_.");
}

static bool read_parts(cursor *in, version *made)
{
    if (*in->at == 'v' || *in->at == 'V') in->at++;
    for (;;) {
        if (!is_digit(*in->at)) return wrong(in, "a version must begin with a number");
        if (made->count == MOST_PARTS) return wrong(in, "the version has too many parts");
        made->parts[made->count++] = read_number(in);
        if (*in->at == '!' && made->count == 1 && made->epoch == 0) {
            made->epoch = made->parts[--made->count];
            in->at++;
        } else if (*in->at != '.' || !is_digit(in->at[1])) {
            return true;
        } else {
            in->at++;
        }
    }
}

static bool read_version(cursor *in, specifier *made)
{
    version *of = &made->version;
    made->text = in->at;
    if (in->poetry && *in->at == '*') {
        in->at++;
        of->all = true;
    } else {
        if (!read_parts(in, of)) return false;
        of->all = strncmp(in->at, ".*", 2) == 0;
        if (of->all) in->at += 2;
        else read_suffix(in, of);
    }
    made->length = (size_t)(in->at - made->text);
    return *in->at == '\0' || strchr(" \t\n\r,|", *in->at) != NULL ||
           wrong(in, "this is no version");
}

/* ---- Reading a requirement ---- */

static void skip_space(cursor *in)
{
    in->at += strspn(in->at, " \t\n\r");
}

/* Longer ones first, where one begins another. */
static relation read_relation(cursor *in)
{
    static const struct {
        const char *text;
        relation relation;
        bool poetry;
    } rows[] = {{"===", SAME_TEXT, false}, {"==", EQUAL, false},      {"!=", UNEQUAL, false},
                {"<=", AT_MOST, false},    {">=", AT_LEAST, false},   {"<", LESS, false},
                {">", MORE, false},        {"~=", COMPATIBLE, false}, {"~", TILDE, true},
                {"^", CARET, true},        {"=", EQUAL, true}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        size_t length = strlen(rows[i].text);
        if (strncmp(in->at, rows[i].text, length) != 0 || (rows[i].poetry && !in->poetry)) continue;
        in->at += length;
        skip_space(in);
        return rows[i].relation;
    }
    return in->poetry ? EQUAL : RELATIONS;
}

/* What a relation cannot have on its right. */
static const char *misfit(const specifier *of)
{
    bool exact = of->relation == EQUAL || of->relation == UNEQUAL;
    if (of->version.all && !exact) return ".* goes with == and != only";
    if (of->version.local && !exact && of->relation != SAME_TEXT)
        return "+ goes with == and != only";
    if (of->relation == COMPATIBLE && of->version.count < 2) return "~= needs two numbers or more";
    return NULL;
}

static bool read_specifier(cursor *in, specifier *made)
{
    *made = (specifier){.relation = read_relation(in)};
    if (made->relation == RELATIONS)
        return wrong(in, "a version needs ==, !=, <=, >=, <, >, ~= or === in front");
    if (!read_version(in, made)) return false;
    const char *why = misfit(made);
    return why == NULL || wrong(in, why);
}

/* ---- Asking a release ---- */

typedef struct release {
    unsigned long parts[3];
} release;

static unsigned long part_of(const version *of, size_t i)
{
    return i < of->count ? of->parts[i] : 0;
}

/* Whether a release's first numbers are these. */
static bool begins(const release *at, const version *with, size_t count)
{
    if (with->epoch > 0) return false;
    for (size_t i = 0; i < count; i++)
        if ((i < 3 ? at->parts[i] : 0) != part_of(with, i)) return false;
    return true;
}

/* Below 0 if the release comes before the version. */
static int order(const release *at, const version *with)
{
    if (with->epoch > 0) return -1;
    for (size_t i = 0; i < MOST_PARTS; i++) {
        unsigned long own = i < 3 ? at->parts[i] : 0;
        if (own != part_of(with, i)) return own < part_of(with, i) ? -1 : 1;
    }
    return -with->side;
}

static bool is_equal(const release *at, const version *with)
{
    if (with->all) return begins(at, with, with->count);
    return order(at, with) == 0 && !with->local;
}

static bool is_text(const release *at, const specifier *of)
{
    char text[64];
    snprintf(text, sizeof text, "%lu.%lu.%lu", at->parts[0], at->parts[1], at->parts[2]);
    return strlen(text) == of->length && memcmp(text, of->text, of->length) == 0;
}

/* How many numbers ^ keeps: up to the first that is not 0. */
static size_t kept(const version *of)
{
    size_t zeros = 0;
    while (zeros + 1 < of->count && of->parts[zeros] == 0) zeros++;
    return zeros + 1;
}

static bool meets(const release *at, const specifier *of)
{
    const version *with = &of->version;
    int is = order(at, with);
    switch (of->relation) {
    case EQUAL: return is_equal(at, with);
    case UNEQUAL: return !is_equal(at, with);
    case AT_MOST: return is <= 0;
    case AT_LEAST: return is >= 0;
    case LESS: return is < 0;
    case MORE: return is > 0;
    case COMPATIBLE: return is >= 0 && begins(at, with, with->count - 1);
    case SAME_TEXT: return is_text(at, of);
    case CARET: return is >= 0 && begins(at, with, kept(with));
    case TILDE: return is >= 0 && begins(at, with, with->count < 2 ? with->count : 2);
    case RELATIONS: break;
    }
    return false;
}

/* ---- Asking all of them ---- */

/* Specifiers that must all be met, up to the end or a bar; also read if the first is not. */
static bool meets_all(cursor *in, const release *at)
{
    bool met = true;
    specifier next;
    for (;;) {
        skip_space(in);
        while (*in->at == ',') {
            in->at++;
            skip_space(in);
        }
        if (*in->at == '\0' || (in->poetry && *in->at == '|')) return met;
        if (!read_specifier(in, &next)) return false;
        met &= meets(at, &next);
        skip_space(in);
        if (!in->poetry && *in->at != ',' && *in->at != '\0')
            return wrong(in, "a comma must stand between two requirements");
    }
}

/* Poetry's || stands between requirements of which one must be met. */
static bool meets_any(cursor *in, const release *at)
{
    bool met = meets_all(in, at);
    while (in->why == NULL && *in->at == '|') {
        in->at += strspn(in->at, "|");
        met |= meets_all(in, at);
    }
    return met && in->why == NULL;
}

static bool is_older(const layout_target_info *one, const layout_target_info *other)
{
    if (one->major != other->major) return one->major < other->major;
    return one->minor < other->minor;
}

/* The newest release of a row that meets a requirement. */
static bool newest_of(const layout_target_info *row, const cursor *text, unsigned *patch)
{
    for (unsigned next = row->last_patch + 1; next > row->first_patch; next--) {
        cursor in = *text;
        *patch = next - 1;
        if (meets_any(&in, &(release){{row->major, row->minor, *patch}})) return true;
    }
    return false;
}

/* Rows of a version follow each other: a newer one's release goes in the place of an older's. */
static const char *list_pythons(arena *memory, const cursor *text, const layout_target_info *newest)
{
    char list[LONGEST_LIST] = "";
    size_t length = 0, start = 0;
    layout_target_info last = {.build = NULL};
    for (size_t i = 0; i < layout_python_count(); i++) {
        layout_target target;
        unsigned patch;
        layout_target_at(i, 0, &target);
        layout_target_info row = describe(&target);
        if (row.build[0] != '\0' || is_older(newest, &row) || !newest_of(&row, text, &patch))
            continue;
        if (last.build == NULL || is_older(&last, &row)) start = length;
        length = start + (size_t)snprintf(list + start, sizeof list - start, "%s%u.%u",
                                          start > 0 ? "," : "", row.major, row.minor);
        if (!row.newest_patch || patch < row.last_patch)
            length += (size_t)snprintf(list + length, sizeof list - length, ".%u", patch);
        last = row;
    }
    return arena_intern(memory, list, length);
}

const char *requires_pythons(arena *memory, const char *text, bool poetry, const char **why)
{
    cursor in = {.at = text, .poetry = poetry};
    layout_target newest;
    meets_any(&in, &(release){{0, 0, 0}});
    *why = in.why;
    if (*why != NULL || layout_target_find("3", "lp64", &newest) != LAYOUT_OK) return NULL;
    layout_target_info info = describe(&newest);
    return list_pythons(memory, &(cursor){.at = text, .poetry = poetry}, &info);
}
