/* SPDX-License-Identifier: MIT */
/*
 * What settings are made of, on anything. The first byte picks: patterns of a .gitignore and a
 * path; a requirement of Python; comments that ignore findings.
 */
#include <stdlib.h>
#include <string.h>

#include "check/globs.h"
#include "check/ignores.h"
#include "check/paths.h"
#include "check/requires.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds) abort();
}

/* The last line is the path. A pattern that is wrong matches nothing. */
static void try_globs(arena *memory, char *text)
{
    char *path = strrchr(text, '\n');
    globs read = {.folder = "/"};
    if (path == NULL) return;
    *path++ = '\0';
    globs_read(memory, &read, text);
    globs_about(&read, path_joined(memory, "/", path), true);
    for (size_t i = 0; i < read.count; i++) {
        bool wrong = glob_wrong(&read.at[i]) != NULL;
        require(!glob_matches(&read.at[i], path, true) || !wrong || *path == '\0');
        if (glob_matches(&read.at[i], path, false)) require(glob_covers(&read.at[i], path));
    }
}

static void try_requirement(arena *memory, const char *text, bool poetry)
{
    const char *why = NULL;
    const char *pythons = requires_pythons(memory, text, poetry, &why);
    require((pythons == NULL) == (why != NULL));
}

static void try_comments(arena *memory, const char *text, size_t length)
{
    static const bool nothing[CODES] = {false};
    bool all[CODES];
    size_t few, many;
    memset(all, true, sizeof all);
    ignores *read = ignores_read(memory, grammar_find(3, 13), text, length);
    ignores_take(read, 1, CODE_REDUNDANT_SLOT);
    ignores_unused(read, nothing, &few);
    const unused_ignore *unused = ignores_unused(read, all, &many);
    require(few <= many);
    for (size_t i = 0; i < many; i++) require(strlen(unused[i].text) == unused[i].length);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0) return 0;
    char *text = malloc(size);
    require(text != NULL);
    memcpy(text, data + 1, size - 1);
    text[size - 1] = '\0';

    arena *memory = arena_new();
    switch (data[0] % 4) {
    case 0: try_globs(memory, text); break;
    case 1: try_requirement(memory, text, false); break;
    case 2: try_requirement(memory, text, true); break;
    default: try_comments(memory, text, size - 1);
    }
    arena_free(memory);
    free(text);
    return 0;
}
