/* SPDX-License-Identifier: MIT */
/*
 * Matching as git does it, byte by byte: * and ? and [a-z] stay within a name, ** between slashes,
 * or at an end, stands for any folders.
 *
 * A text is matched from the left. Where it fails, the last * takes one byte more, and when that
 * comes to the end of its name the last **. Those before them need not be tried again: what they
 * would leave to the later ones is a part of what these have had already. So it takes the product
 * of the lengths at most.
 */
#include "check/globs.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "check/paths.h"

/* ---- [a-z] ---- */

/* The name of a class as in [[:alpha:]]; an unknown one makes a set that matches nothing. */
static bool in_class(const char *of, size_t length, int c, bool *known)
{
    static const struct {
        const char *name;
        int (*holds)(int);
    } classes[] = {{"alnum", isalnum}, {"alpha", isalpha}, {"blank", isblank},
                   {"cntrl", iscntrl}, {"digit", isdigit}, {"graph", isgraph},
                   {"lower", islower}, {"print", isprint}, {"punct", ispunct},
                   {"space", isspace}, {"upper", isupper}, {"xdigit", isxdigit}};
    for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++)
        if (strlen(classes[i].name) == length && memcmp(classes[i].name, of, length) == 0)
            return c < 0x80 && classes[i].holds(c) != 0;
    *known = false;
    return false;
}

/* A class at "[:": its length with the brackets; 0: there is none, and [ is itself. */
static size_t class_length(const char *at)
{
    size_t length = strcspn(at, "]");
    return at[length] == ']' && length >= 3 && at[length - 1] == ':' ? length + 1 : 0;
}

/* A byte of a set, or of the end of a range, perhaps behind a backslash. */
static const char *set_byte(const char *at, unsigned char *c)
{
    if (*at == '\\') at++;
    *c = (unsigned char)*at;
    return *at == '\0' ? NULL : at + 1;
}

/* Behind the set at '['; NULL: it is not closed, or has a class that there is not. */
static const char *match_set(const char *at, unsigned char c, bool *matches)
{
    bool negated = at[1] == '!' || at[1] == '^', found = false, known = true;
    const char *first = at + 1 + negated;
    for (at = first; *at != ']' || at == first;) {
        unsigned char low, high;
        size_t length = at[0] == '[' && at[1] == ':' ? class_length(at) : 0;
        if (length > 0) {
            found |= in_class(at + 2, length - 4, c, &known);
            at += length;
            continue;
        }
        at = set_byte(at, &low);
        if (at == NULL) return NULL;
        high = low;
        if (*at == '-' && at[1] != ']' && at[1] != '\0') at = set_byte(at + 1, &high);
        if (at == NULL) return NULL;
        found |= c == low || (c > low && c <= high); /* the start of a range in any case */
    }
    *matches = found != negated && c != '/';
    return known ? at + 1 : NULL;
}

/* ---- A pattern ---- */

/* Behind what one byte of the text is to be matched by; NULL: it is not. */
static const char *match_byte(const char *at, char c)
{
    bool matches = false;
    if (c == '\0' || *at == '\0') return NULL;
    if (*at == '?') return c != '/' ? at + 1 : NULL;
    if (*at == '[') {
        const char *end = match_set(at, (unsigned char)c, &matches);
        return matches ? end : NULL;
    }
    if (*at == '\\') at++;
    return *at == c ? at + 1 : NULL;
}

/* Stars, as many as there are, that stand for folders. */
static bool is_deep(const char *pattern, const char *stars, const char *behind)
{
    if (behind - stars < 2 || (stars > pattern && stars[-1] != '/')) return false;
    return *behind == '\0' || *behind == '/' || (behind[0] == '\\' && behind[1] == '/');
}

/* Where to go on when what is behind a star does not match. */
typedef struct retry {
    const char *pattern, *text; /* NULL: there was no star */
} retry;

typedef struct matching {
    const char *whole, *pattern, *text;
    retry star, deep;
} matching;

/* At stars; true: they match all that is left. */
static bool take_stars(matching *of)
{
    const char *stars = of->pattern, *behind = stars + strspn(stars, "*");
    of->pattern = behind;
    if (!is_deep(of->whole, stars, behind)) {
        of->star = (retry){behind, of->text};
        return false;
    }
    of->deep = (retry){behind, of->text};
    of->star.pattern = NULL;
    if (*behind == '/') of->pattern++; /* no folder at all */
    return *behind == '\0';
}

static bool try_again(matching *of)
{
    if (of->star.pattern != NULL && *of->star.text != '\0' && *of->star.text != '/') {
        of->pattern = of->star.pattern;
        of->text = ++of->star.text;
        return true;
    }
    if (of->deep.pattern == NULL || *of->deep.text == '\0') return false;
    of->star.pattern = NULL;
    of->pattern = of->deep.pattern;
    of->text = of->deep.text++;
    return true;
}

static bool match(const char *pattern, const char *text)
{
    matching of = {.whole = pattern, .pattern = pattern, .text = text};
    while (*of.pattern != '\0' || *of.text != '\0') {
        if (*of.pattern == '*') {
            if (take_stars(&of)) return true;
            continue;
        }
        const char *behind = match_byte(of.pattern, *of.text);
        if (behind != NULL) of.pattern = behind, of.text++;
        else if (!try_again(&of)) return false;
    }
    return true;
}

/* ---- Patterns ---- */

glob glob_make(arena *memory, const char *text, size_t length)
{
    glob made = {.negated = length > 0 && *text == '!'};
    text += made.negated;
    length -= made.negated;
    made.folders_only = length > 0 && text[length - 1] == '/';
    length -= made.folders_only;
    made.anywhere = memchr(text, '/', length) == NULL;
    bool rooted = length > 0 && *text == '/';
    made.pattern = arena_intern(memory, text + rooted, length - rooted);
    return made;
}

void globs_add(arena *memory, globs *to, glob made)
{
    if (to->count == to->room) {
        size_t room = to->room == 0 ? 8 : to->room * 2;
        glob *at = arena_alloc(memory, room * sizeof *at);
        if (to->count > 0) memcpy(at, to->at, to->count * sizeof *at);
        to->at = at;
        to->room = room;
    }
    to->at[to->count++] = made;
}

/* A line without blanks at its end, but for one behind a backslash. */
static size_t trimmed(const char *line, size_t length)
{
    size_t kept = 0;
    if (length > 0 && line[length - 1] == '\r') length--;
    for (size_t i = 0; i < length; i++) {
        bool escaped = line[i] == '\\';
        if (escaped && ++i == length) return length;
        if (escaped || line[i] != ' ') kept = i + 1;
    }
    return kept;
}

void globs_read(arena *memory, globs *to, const char *text)
{
    if (strncmp(text, "\xef\xbb\xbf", 3) == 0) text += 3;
    while (*text != '\0') {
        size_t line = strcspn(text, "\n"), length = trimmed(text, line);
        if (length > 0 && *text != '#') globs_add(memory, to, glob_make(memory, text, length));
        text += line + (text[line] == '\n');
    }
}

const char *glob_wrong(const glob *of)
{
    bool matches;
    if (of->pattern[0] == '\0') return "it is empty";
    for (const char *at = of->pattern; *at != '\0'; at++) {
        if (*at == '[') {
            at = match_set(at, 'a', &matches);
            if (at == NULL) return "[ is not closed, or has a [:class:] that there is not";
            at--;
        }
        if (*at == '\\' && *++at == '\0') return "nothing is behind the backslash";
    }
    return NULL;
}

bool glob_matches(const glob *of, const char *path, bool folder)
{
    if (of->folders_only && !folder) return false;
    const char *slash = of->anywhere ? strrchr(path, '/') : NULL;
    return match(of->pattern, slash != NULL ? slash + 1 : path);
}

bool glob_covers(const glob *of, const char *path)
{
    char above[LONGEST_PATH];
    if (glob_matches(of, path, false)) return true;
    for (const char *slash = path; (slash = strchr(slash, '/')) != NULL; slash++) {
        snprintf(above, sizeof above, "%.*s", (int)(slash - path), path);
        if (glob_matches(of, above, true)) return true;
    }
    return false;
}

glob_verdict globs_about(const globs *of, const char *path, bool folder)
{
    const char *relative = path_below(of->folder, path);
    for (size_t i = of->count; i-- > 0 && relative != NULL;)
        if (glob_matches(&of->at[i], relative, folder))
            return of->at[i].negated ? GLOB_NOT_MEANT : GLOB_MEANT;
    return GLOB_SILENT;
}
