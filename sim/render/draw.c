/* SPDX-License-Identifier: MIT */
/*
 * The drawing of a layout: a box with a line per row, offsets on the left.
 *
 *     +--------+------+-----------------+-----------+
 *     | offset | size | what            | whose     |
 *
 * A long run of equal rows is folded into its first and last few.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "render.h"

enum { COLUMNS = 4, FOLD_FROM = 48, FOLD_HEAD = 4, FOLD_TAIL = 2, CELL = 160 };

/* ---- Getting rows ---- */

static layout_row *make_rows(size_t count)
{
    layout_row *rows = malloc((count + 1) * sizeof *rows);
    if (rows == NULL) fail("out of memory for a drawing of %zu rows", count);
    return rows;
}

drawing draw_block(const layout_instance *instance, size_t block)
{
    drawing made = {NULL, 0};
    layout_instance_rows(instance, block, NULL, 0, &made.count);
    made.rows = make_rows(made.count);
    layout_instance_rows(instance, block, made.rows, made.count, &made.count);
    return made;
}

drawing draw_struct(const layout_target *target, const layout_struct *structure)
{
    drawing made = {NULL, 0};
    layout_struct_rows(target, structure, NULL, 0, &made.count);
    made.rows = make_rows(made.count);
    layout_struct_rows(target, structure, made.rows, made.count, &made.count);
    return made;
}

/* ---- Cells ---- */

typedef struct line {
    char cells[COLUMNS][CELL];
    const char *colour;
} line;

static const char *row_colour(layout_row_kind kind)
{
    switch (kind) {
    case LAYOUT_ROW_PREHEADER:
    case LAYOUT_ROW_GC_HEAD: return "\033[36m";
    case LAYOUT_ROW_HEAD: return "\033[34m";
    case LAYOUT_ROW_SLOT:
    case LAYOUT_ROW_VALUE:
    case LAYOUT_ROW_ENTRY: return "\033[32m";
    case LAYOUT_ROW_DICT_WORD:
    case LAYOUT_ROW_WEAKREF_WORD: return "\033[33m";
    case LAYOUT_ROW_SPARE:
    case LAYOUT_ROW_DEAD_SLOT:
    case LAYOUT_ROW_HOLE:
    case LAYOUT_ROW_PADDING: return "\033[2m";
    case LAYOUT_ROW_MEMBER:
    case LAYOUT_ROW_ORDER:
    case LAYOUT_ROW_INDEX:
    case LAYOUT_ROW_ITEMS: break;
    }
    return "";
}

static line row_line(const layout_row *row)
{
    line made = {.colour = row_colour(row->kind)};
    snprintf(made.cells[0], CELL, "%lld", (long long)row->offset);
    snprintf(made.cells[1], CELL, "%llu", (unsigned long long)row->size);
    if (row->count > 1)
        snprintf(made.cells[2], CELL, "%s [%llu]", row->name, (unsigned long long)row->count);
    else snprintf(made.cells[2], CELL, "%s", row->name);
    const char *kind = layout_row_kind_name(row->kind);
    bool says_more = row->kind == LAYOUT_ROW_SLOT || row->kind == LAYOUT_ROW_VALUE ||
                     row->kind == LAYOUT_ROW_ENTRY || row->kind == LAYOUT_ROW_SPARE ||
                     row->kind == LAYOUT_ROW_DEAD_SLOT;
    snprintf(made.cells[3], CELL, says_more ? "%s, %s" : "%s", row->owner, kind);
    return made;
}

static line fold_line(const layout_row *row, size_t count, uint64_t size, bool utf8)
{
    line made = {.colour = row_colour(row->kind)};
    snprintf(made.cells[0], CELL, "%s", utf8 ? "⋮" : ":");
    snprintf(made.cells[1], CELL, "%llu", (unsigned long long)size);
    snprintf(made.cells[2], CELL, "%zu more", count);
    snprintf(made.cells[3], CELL, "%s", layout_row_kind_name(row->kind));
    return made;
}

/* How many rows from here on are alike. */
static size_t run_length(const drawing *made, size_t from)
{
    size_t count = 1;
    while (from + count < made->count && made->rows[from + count].kind == made->rows[from].kind &&
           made->rows[from + count].size == made->rows[from].size)
        count++;
    return count;
}

/* ---- Boxes ---- */

size_t text_width(const char *text)
{
    size_t width = 0;
    for (; *text != '\0'; text++) width += ((unsigned char)*text & 0xc0) != 0x80;
    return width;
}

typedef struct box {
    size_t widths[COLUMNS];
    out *output;
} box;

static void put_rule(const box *into, const char *left, const char *middle, const char *right)
{
    out *output = into->output;
    put(output, "  %s", output->utf8 ? left : "+");
    for (size_t i = 0; i < COLUMNS; i++) {
        for (size_t j = 0; j < into->widths[i] + 2; j++)
            put(output, "%s", output->utf8 ? "─" : "-");
        put(output, "%s", output->utf8 ? (i + 1 < COLUMNS ? middle : right) : "+");
    }
    put(output, "\n");
}

/* Bytes of the first so many characters. */
static int bytes_of(const char *text, size_t characters)
{
    const char *at = text;
    for (; *at != '\0' && characters > 0; characters--) do
            at++;
        while (((unsigned char)*at & 0xc0) == 0x80);
    return (int)(at - text);
}

/* Numbers stand on the right of their column, text on the left, its end cut off to fit. */
static void put_cell(const box *into, size_t column, const char *text)
{
    size_t room = into->widths[column], width = text_width(text);
    int pad = room > width ? (int)(room - width) : 0;
    const char *cut = into->output->utf8 ? "…" : "~";
    if (width > room) put(into->output, " %.*s%s ", bytes_of(text, room - 1), text, cut);
    else if (column < 2) put(into->output, " %*s%s ", pad, "", text);
    else put(into->output, " %s%*s ", text, pad, "");
}

static void put_line(const box *into, const line *shown)
{
    out *output = into->output;
    const char *bar = output->utf8 ? "│" : "|";
    put(output, "  %s", bar);
    for (size_t i = 0; i < COLUMNS; i++) {
        if (output->colour) put(output, "%s", shown->colour);
        put_cell(into, i, shown->cells[i]);
        if (output->colour && shown->colour[0] != '\0') put(output, "\033[0m");
        put(output, "%s", bar);
    }
    put(output, "\n");
}

static void widen(box *into, const line *shown)
{
    for (size_t i = 0; i < COLUMNS; i++) {
        size_t width = text_width(shown->cells[i]);
        if (width > into->widths[i]) into->widths[i] = width;
    }
}

/* Text columns give way where the whole is wider than the output. */
static void narrow(box *into)
{
    size_t frame = 3 + 3 * COLUMNS, whole = frame;
    for (size_t i = 0; i < COLUMNS; i++) whole += into->widths[i];
    for (size_t i = COLUMNS; i-- > 2 && whole > into->output->width;) {
        size_t over = whole - into->output->width, spare = into->widths[i] - 8;
        if (into->widths[i] <= 8) continue;
        into->widths[i] -= over < spare ? over : spare;
        whole -= over < spare ? over : spare;
    }
}

typedef void visit(box *into, const line *shown);

static void put_visited(box *into, const line *shown)
{
    put_line(into, shown);
}

static void each_line(const drawing *made, box *into, visit *show)
{
    for (size_t i = 0; i < made->count; i++) {
        size_t run = run_length(made, i);
        bool fold = run >= FOLD_FROM;
        for (size_t j = 0; j < run; j++) {
            if (fold && j == FOLD_HEAD) {
                size_t hidden = run - FOLD_HEAD - FOLD_TAIL;
                line folded = fold_line(&made->rows[i], hidden, hidden * made->rows[i].size,
                                        into->output->utf8);
                show(into, &folded);
                j += hidden;
            }
            line shown = row_line(&made->rows[i + j]);
            show(into, &shown);
        }
        i += run - 1;
    }
}

void table_rows(const drawing *made, out *output)
{
    line head = {{"offset", "size", "what", "whose"}, ""};
    box into = {{0}, output};
    widen(&into, &head);
    each_line(made, &into, widen);
    narrow(&into);
    put_rule(&into, "┌", "┬", "┐");
    put_line(&into, &head);
    put_rule(&into, "├", "┼", "┤");
    each_line(made, &into, put_visited);
    put_rule(&into, "└", "┴", "┘");
}
