/* SPDX-License-Identifier: MIT */
/*
 * parse VERSION ROUNDS : parses the files named on standard input, read beforehand, each into an
 * arena of its own; prints how many bytes they have, the seconds of the fastest round, and the
 * bytes of memory that their trees take, all files together.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "files.h"
#include "python/parser.h"

typedef struct sources {
    file *at;
    size_t count, room, bytes;
} sources;

static void add(sources *to, const char *path)
{
    if (to->count == to->room) {
        to->room = to->room == 0 ? 256 : to->room * 2;
        to->at = memory_resize(to->at, to->room, sizeof *to->at);
    }
    if (file_load(path, &to->at[to->count]) != 0) return;
    to->bytes += to->at[to->count++].length;
}

static sources read_all(void)
{
    sources made = {NULL, 0, 0, 0};
    char path[4096];
    while (fgets(path, sizeof path, stdin) != NULL) {
        path[strcspn(path, "\n")] = '\0';
        add(&made, path);
    }
    return made;
}

static size_t parse_all(const sources *of, const grammar *rules)
{
    size_t memory = 0;
    for (size_t i = 0; i < of->count; i++) {
        syntax_error error = {0};
        arena *trees = arena_new();
        parse_module(trees, rules, of->at[i].bytes, of->at[i].length, &error);
        memory += arena_size(trees);
        arena_free(trees);
    }
    return memory;
}

int main(int argc, char **argv)
{
    unsigned major = 0, minor = 0;
    if (argc != 3 || sscanf(argv[1], "%u.%u", &major, &minor) != 2) return 2;
    const grammar *rules = grammar_find(major, minor);
    if (rules == NULL) return 2;
    sources all = read_all();
    double fastest = 0;
    size_t memory = 0;
    for (int round = atoi(argv[2]); round > 0; round--) {
        clock_t start = clock();
        memory = parse_all(&all, rules);
        double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
        if (fastest <= 0 || seconds < fastest) fastest = seconds;
    }
    printf("%zu %.6f %zu\n", all.bytes, fastest, memory);
    for (size_t i = 0; i < all.count; i++) file_free(&all.at[i]);
    free(all.at);
    return 0;
}
