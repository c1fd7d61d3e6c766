/* SPDX-License-Identifier: MIT */
/* Sets of edits, put together, and the file written beside its place and moved there. */
#if !defined(_WIN32)
#define _XOPEN_SOURCE 700 /* mkstemp, fchmod, realpath */
#endif
#include "check/fix.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(_WIN32)
#include <io.h>
#include <sys/stat.h>
#else
#include <sys/stat.h>
#include <unistd.h>
#endif

#include "cli.h"
#include "python/parser.h"

/* ---- Making ---- */

static bool overlap(const edit *a, const edit *b)
{
    return a->start == b->start || (a->start < b->end && b->start < a->end);
}

/* The first of those made that does not end before an edit begins, or their number. */
static size_t find_edit(const fixed *of, const edit *one)
{
    size_t low = 0, high = of->edit_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (of->edits[middle].start < one->start) low = middle + 1;
        else high = middle;
    }
    return low;
}

static bool is_free(const fixed *of, const edit *one)
{
    size_t i = find_edit(of, one);
    if (i > 0 && overlap(&of->edits[i - 1], one)) return false;
    return i == of->edit_count || !overlap(&of->edits[i], one);
}

static void add_edit(fixed *to, const edit *one)
{
    size_t i = find_edit(to, one);
    memmove(&to->edits[i + 1], &to->edits[i], (to->edit_count - i) * sizeof *to->edits);
    to->edits[i] = *one;
    to->edit_count++;
}

static bool is_set_free(const fixed *of, const edit_set *set)
{
    for (size_t i = 0; i < set->count; i++)
        if (!is_free(of, &set->edits[i])) return false;
    return true;
}

static void choose_edits(arena *memory, edit_set *sets, size_t count, fixed *made)
{
    size_t room = 1;
    for (size_t i = 0; i < count; i++) room += sets[i].count;
    made->edits = arena_alloc(memory, room * sizeof *made->edits);
    for (size_t i = 0; i < count; i++) {
        sets[i].made = is_set_free(made, &sets[i]);
        for (size_t e = 0; sets[i].made && e < sets[i].count; e++)
            add_edit(made, &sets[i].edits[e]);
    }
}

static void copy(char **to, const char *from, size_t length)
{
    memcpy(*to, from, length);
    *to += length;
}

void fix_make(arena *memory, const char *path, span bytes, edit_set *sets, size_t count,
              fixed *made)
{
    *made = (fixed){.path = path, .before = bytes};
    choose_edits(memory, sets, count, made);
    size_t room = bytes.length + 1, at = 0;
    for (size_t i = 0; i < made->edit_count; i++) room += strlen(made->edits[i].text);
    char *text = arena_alloc(memory, room), *to = text;
    for (size_t i = 0; i < made->edit_count; i++) {
        const edit *one = &made->edits[i];
        copy(&to, bytes.bytes + at, one->start - at);
        copy(&to, one->text, strlen(one->text));
        at = one->end;
    }
    copy(&to, bytes.bytes + at, bytes.length - at);
    *to = '\0';
    made->after = (span){text, (size_t)(to - text)};
}

/* ---- Checking ---- */

bool fix_check(const fixed *of, const grammar *const *rules, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        syntax_error error;
        arena *memory = arena_new();
        bool fine =
            parse_module(memory, rules[i], of->after.bytes, of->after.length, &error) != NULL;
        arena_free(memory);
        if (fine) continue;
        complain("cannot mend %s: it would be no Python %u.%u any more, line %u: %s", of->path,
                 rules[i]->major, rules[i]->minor, (unsigned)error.line, error.message);
        return false;
    }
    return true;
}

/* ---- Writing ---- */

static bool write_all(FILE *to, span bytes)
{
    bool fine = fwrite(bytes.bytes, 1, bytes.length, to) == bytes.length;
    return (fclose(to) == 0) & fine;
}

#if defined(_WIN32)

/* rename() replaces no file here. */
static bool replace(const char *from, const char *path)
{
    char old[FILENAME_MAX];
    snprintf(old, sizeof old, "%s.old", path);
    if (rename(path, old) != 0) return false;
    if (rename(from, path) != 0) {
        rename(old, path);
        return false;
    }
    remove(old);
    return true;
}

static FILE *open_beside(char *made_path, const char *path)
{
    struct _stat is;
    (void)_mktemp(made_path);
    if (_stat(path, &is) != 0 || (is.st_mode & _S_IWRITE) == 0) return NULL;
    return fopen(made_path, "wb");
}

static char *real_path(const char *path)
{
    return strcpy(memory_get(strlen(path) + 1, 1), path);
}

#else

static bool replace(const char *from, const char *path)
{
    return rename(from, path) == 0;
}

/* Fails where the file could not have been written to. */
static FILE *open_beside(char *made_path, const char *path)
{
    struct stat is;
    if (access(path, W_OK) != 0 || stat(path, &is) != 0) return NULL;
    int made = mkstemp(made_path);
    if (made < 0) return NULL;
    FILE *to = fchmod(made, is.st_mode & 07777) == 0 ? fdopen(made, "wb") : NULL;
    if (to != NULL) return to;
    close(made);
    unlink(made_path);
    return NULL;
}

static char *real_path(const char *path)
{
    return realpath(path, NULL);
}

#endif

static bool write_beside(const char *path, span bytes)
{
    static const char suffix[] = ".XXXXXX";
    size_t length = strlen(path);
    char *made_path = memory_get(length + sizeof suffix, 1);
    memcpy(made_path, path, length);
    memcpy(made_path + length, suffix, sizeof suffix);
    FILE *to = open_beside(made_path, path);
    bool fine = to != NULL && write_all(to, bytes) && replace(made_path, path);
    int why = errno;
    if (to != NULL && !fine) remove(made_path);
    free(made_path);
    errno = why;
    return fine;
}

bool fix_write(const fixed *of)
{
    char *path = real_path(of->path);
    bool fine = path != NULL && write_beside(path, of->after);
    if (!fine) complain("cannot write %s: %s", of->path, strerror(errno));
    free(path);
    return fine;
}
