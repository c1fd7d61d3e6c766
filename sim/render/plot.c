/* SPDX-License-Identifier: MIT */
/*
 * Lines in the terminal. A cell of a chart is one Braille character, two dots wide and four high,
 * or outside UTF-8 one letter; a line of dots joins each two points.
 *
 *     dots of a Braille character, bit by bit     1 8
 *                                                 2 16
 *                                                 4 32
 *                                                64 128
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "sweep_parts.h"

enum { ROWS = 12, AXIS_WIDTH = 9, NAME_WIDTH = 15, MOST_COLUMNS = 100, LEAST_COLUMNS = 16 };

typedef struct cell {
    unsigned char dots, owner; /* whose line it shows: 1 is the first */
} cell;

typedef struct chart {
    size_t columns, wide, high; /* dots of a cell */
    uint64_t most;              /* the greatest value */
    cell *cells;                /* row by row, from the top */
    size_t end_rows[KINDS_COUNT];
} chart;

static chart chart_new(const out *output, uint64_t most)
{
    chart made = {.wide = output->utf8 ? 2 : 1, .high = output->utf8 ? 4 : 1, .most = most};
    made.columns = output->width - AXIS_WIDTH - NAME_WIDTH - 2;
    if (output->width < AXIS_WIDTH + NAME_WIDTH + 2 + LEAST_COLUMNS) made.columns = LEAST_COLUMNS;
    if (made.columns > MOST_COLUMNS) made.columns = MOST_COLUMNS;
    made.cells = calloc(made.columns * ROWS, sizeof *made.cells);
    if (made.cells == NULL) fail("out of memory for a plot");
    return made;
}

static void set_dot(chart *on, size_t x, size_t y, size_t owner)
{
    static const unsigned char bits[4][2] = {{1, 8}, {2, 16}, {4, 32}, {64, 128}};
    cell *at = &on->cells[y / on->high * on->columns + x / on->wide];
    at->dots |= bits[y % on->high][x % on->wide];
    if (at->owner == 0) at->owner = (unsigned char)owner;
}

/* From one point to the next: along, then up or down. */
static void draw_line(chart *on, const size_t from[2], const size_t to[2], size_t owner)
{
    for (size_t x = from[0]; x < to[0]; x++) set_dot(on, x, from[1], owner);
    size_t low = from[1] < to[1] ? from[1] : to[1], high = from[1] < to[1] ? to[1] : from[1];
    for (size_t y = low; y <= high; y++) set_dot(on, to[0], y, owner);
}

static size_t scaled(uint64_t part, uint64_t whole, size_t room)
{
    return whole == 0 ? 0 : (size_t)((double)part / (double)whole * (double)(room - 1) + 0.5);
}

static void draw_kind(const sweep *of, slice in, size_t owner, chart *on)
{
    size_t width = on->columns * on->wide, height = ROWS * on->high, last[2] = {0, 0};
    uint64_t least = of->fields[0], most = of->fields[of->counts[AXIS_FIELDS] - 1];
    for (size_t i = 0; i < of->counts[AXIS_FIELDS]; i++) {
        slice one = narrowed(in, AXIS_FIELDS, i);
        uint64_t bytes = sweep_cell(of, one.from)->requested;
        size_t at[2] = {scaled(of->fields[i] - least, most - least, width),
                        height - 1 - scaled(bytes, on->most, height)};
        draw_line(on, i == 0 ? at : last, at, owner);
        memcpy(last, at, sizeof last);
    }
    on->end_rows[owner - 1] = last[1] / on->high;
}

/* ---- Putting it out ---- */

static const char *const colours[KINDS_COUNT] = {"\033[32m", "\033[34m", "\033[33m", "\033[35m",
                                                 "\033[36m"};

static void put_cell(const cell *at, out *output)
{
    static const char letters[] = " *o+x#";
    if (output->colour && at->owner > 0) put(output, "%s", colours[at->owner - 1]);
    if (!output->utf8) put(output, "%c", letters[at->owner]);
    else if (at->dots == 0) put(output, " ");
    else put(output, "\xe2%c%c", (char)(0xa0 | at->dots >> 6), (char)(0x80 | (at->dots & 63)));
    if (output->colour && at->owner > 0) put(output, "\033[0m");
}

/* The names of the lines that end in a row. */
static void put_names(const sweep *of, const chart *on, size_t row, out *output)
{
    static const char letters[] = "*o+x#";
    bool any = false;
    for (size_t kind = 0; kind < of->counts[AXIS_KIND]; kind++) {
        if (on->end_rows[kind] != row) continue;
        put(output, "%s", any ? ", " : " ");
        if (!output->utf8) put(output, "%c ", letters[kind]);
        put(output, "%s", of->kinds[kind]->name);
        any = true;
    }
}

static void put_chart(const sweep *of, const chart *on, out *output)
{
    for (size_t row = 0; row < ROWS; row++) {
        bool said = row == 0 || row == ROWS - 1;
        put(output, "%*s%s", AXIS_WIDTH - 1, said ? group(row == 0 ? on->most : 0).text : "",
            output->utf8 ? "│" : "|");
        size_t end = on->columns;
        for (size_t i = 0; i < end; i++) put_cell(&on->cells[row * on->columns + i], output);
        put_names(of, on, row, output);
        put(output, "\n");
    }
    char last[24];
    snprintf(last, sizeof last, "%" PRIu64, of->fields[of->counts[AXIS_FIELDS] - 1]);
    put(output, "%*s%-*" PRIu64 "%s fields\n", AXIS_WIDTH, "", (int)(on->columns - strlen(last)),
        of->fields[0], last);
}

static uint64_t greatest(const sweep *of, slice in)
{
    uint64_t most = 0;
    for (size_t kind = 0; kind < of->counts[AXIS_KIND]; kind++)
        for (size_t i = 0; i < of->counts[AXIS_FIELDS]; i++) {
            slice one = narrowed(narrowed(in, AXIS_KIND, kind), AXIS_FIELDS, i);
            uint64_t bytes = sweep_cell(of, one.from)->requested;
            if (bytes > most) most = bytes;
        }
    return most;
}

static void plot_group(const sweep *of, const sweep_group *shown, const char *label, out *output)
{
    chart on = chart_new(output, greatest(of, shown->in));
    out head = {0};
    put(&head, "%s, %s", label, shown->label.text);
    put(output, "\n");
    put_bold(output, head.bytes);
    put(output, ": bytes requested for one object\n");
    for (size_t kind = 0; kind < of->counts[AXIS_KIND]; kind++)
        draw_kind(of, narrowed(shown->in, AXIS_KIND, kind), kind + 1, &on);
    put_chart(of, &on, output);
    free(head.bytes);
    free(on.cells);
}

void plot_section(const sweep *of, slice section, const char *label, out *output)
{
    sweep_groups groups = groups_make(of, section, output);
    for (size_t i = 0; i < groups.count; i++) {
        sweep_groups one = {&groups.items[i], 1};
        plot_group(of, &groups.items[i], label, output);
        put_steps(of, &one, output);
    }
    free(groups.items);
}
