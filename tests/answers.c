/* SPDX-License-Identifier: MIT */
/* Reads the tables of tests/golden. */
#include "answers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char texts[2][1 << 19]; /* targets.tsv; one table */

static void stop(const char *file, const char *why)
{
    fprintf(stderr, "tests/golden/%s: %s\n", file, why);
    exit(2);
}

static char *read_text(const char *file, char *text, size_t size)
{
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", GOLDEN_DIR, file);
    FILE *stream = fopen(path, "rb");
    if (stream == NULL) stop(path, "cannot be opened");
    size_t length = fread(text, 1, size, stream);
    fclose(stream);
    if (length == size) stop(file, "is too long");
    text[length] = '\0';
    return text;
}

/* Cuts the text up to `end` off and moves on; NULL when nothing is left. */
static char *cut(char **text, char end)
{
    char *start = *text, *at = strchr(start, end);
    if (*start == '\0') return NULL;
    *text = at == NULL ? start + strlen(start) : at + 1;
    if (at != NULL) *at = '\0';
    return start;
}

/* ---- Columns ---- */

static void read_column(char *line, column *out)
{
    out->name = cut(&line, '\t');
    out->python = cut(&line, '\t');
    out->abi = cut(&line, '\t');
    if (layout_target_find(out->python, out->abi, &out->target) != LAYOUT_OK)
        stop(out->name, "is no target of the library");
}

const column *columns_read(size_t *count)
{
    static column columns[MAX_COLUMNS];
    static size_t known;
    if (known == 0) {
        char *text = read_text("targets.tsv", texts[0], sizeof texts[0]), *line;
        cut(&text, '\n'); /* the header */
        while ((line = cut(&text, '\n')) != NULL) {
            if (known == MAX_COLUMNS) stop("targets.tsv", "has too many columns");
            read_column(line, &columns[known++]);
        }
    }
    *count = known;
    return columns;
}

static size_t column_index(const char *name)
{
    size_t count;
    const column *columns = columns_read(&count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(columns[i].name, name) == 0) return i;
    stop(name, "is not in targets.tsv");
    return 0;
}

/* ---- Tables ---- */

static size_t group_number(const char *text)
{
    size_t number = text == NULL ? MAX_GROUPS : strtoul(text + 1, NULL, 10);
    if (number >= MAX_GROUPS) stop("?", "has a wrong group");
    return number;
}

static void read_group(answers *table, char *line)
{
    size_t group = group_number(cut(&line, '\t'));
    const char *name;
    while ((name = cut(&line, ' ')) != NULL) table->groups[group][column_index(name)] = true;
}

static void read_answer(answers *table, char *line)
{
    if (table->count == MAX_ANSWERS) stop("?", "has too many answers");
    answer *row = &table->rows[table->count++];
    row->subject = cut(&line, '\t');
    row->fact = cut(&line, '\t');
    row->value = cut(&line, '\t');
    row->group = group_number(cut(&line, '\t'));
}

const answers *answers_read(const char *file)
{
    static answers table;
    memset(&table, 0, sizeof table);
    char *text = read_text(file, texts[1], sizeof texts[1]), *line;
    while ((line = cut(&text, '\n')) != NULL) {
        if (line[0] == '#') continue;
        if (line[0] == '@') read_group(&table, line);
        else read_answer(&table, line);
    }
    return &table;
}

bool answered_by(const answers *table, const answer *row, size_t index)
{
    return table->groups[row->group][index];
}

size_t columns_of(const answers *table, size_t *indexes)
{
    size_t count, found = 0;
    columns_read(&count);
    for (size_t i = 0; i < count; i++) {
        bool any = false;
        for (size_t group = 0; group < MAX_GROUPS; group++) any = any || table->groups[group][i];
        if (any) indexes[found++] = i;
    }
    return found;
}
