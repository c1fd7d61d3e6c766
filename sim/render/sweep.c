/* SPDX-License-Identifier: MIT */
/*
 * The matrix as text: a section per machine, Python or number of fields; in it a table or a plot
 * per kind of storage, with a column per group of targets that answer alike, and the steps.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "sweep_parts.h"

enum { FIELDS_WIDTH = 9, GAP = 2, LEAST_COLUMN = 7 };

static const char *dash_of(const out *output)
{
    return output->utf8 ? "–" : "-";
}

/* ---- Groups: the columns of a table ---- */

/* The axis whose members are put side by side in a section. */
static axis across(const sweep *of)
{
    return of->by == AXIS_ARCH ? AXIS_PYTHON : AXIS_ARCH;
}

sweep_groups groups_make(const sweep *of, slice in, const out *output)
{
    axis along = across(of);
    sweep_groups made = {NULL, 0};
    made.items = malloc(of->counts[along] * sizeof *made.items);
    if (made.items == NULL) fail("out of memory for %zu groups", of->counts[along]);
    for (size_t i = in.from[along]; i < in.to[along]; i++) {
        if (first_alike(of, in, along, i) != i) continue;
        sweep_group *group = &made.items[made.count++];
        group->in = narrowed(in, along, i);
        group->label = along == AXIS_PYTHON ? label_pythons(of, in, i, dash_of(output))
                                            : label_archs(of, in, i);
    }
    return made;
}

/* ---- Steps ---- */

static const char *ordinal(uint64_t n)
{
    static const char *const ends[] = {"th", "st", "nd", "rd"};
    return n % 10 > 3 || n / 10 % 10 == 1 ? "th" : ends[n % 10];
}

static const figures *cell_at(const sweep *of, slice in, size_t field)
{
    in.from[AXIS_FIELDS] = field;
    return sweep_cell(of, in.from);
}

static void add_step(const sweep *of, slice in, size_t field, const out *output, out *into)
{
    put(into, "%s%" PRIu64 "%s %s ", into->length > 0 ? ", " : "", of->fields[field],
        ordinal(of->fields[field]), group(cell_at(of, in, field - 1)->requested).text);
    put(into, "%s %s", output->utf8 ? "→" : "->", group(cell_at(of, in, field)->requested).text);
}

/* The steps of the slice's first target and kind, on a line of their own. */
static void put_group_steps(const sweep *of, const sweep_group *in, out *output)
{
    out line = {0};
    for (size_t i = 0; i < of->counts[AXIS_FIELDS]; i++)
        if (is_step(of, in->in, i)) add_step(of, in->in, i, output, &line);
    if (line.length > 0) {
        out whole = {0};
        put(&whole, "%s: %s", in->label.text, line.bytes);
        put_wrapped(output, "  ", whole.bytes);
        free(whole.bytes);
    }
    free(line.bytes);
}

static bool any_step(const sweep *of, const sweep_groups *groups)
{
    for (size_t g = 0; g < groups->count; g++)
        for (size_t i = 0; i < of->counts[AXIS_FIELDS]; i++)
            if (is_step(of, groups->items[g].in, i)) return true;
    return false;
}

void put_steps(const sweep *of, const sweep_groups *groups, out *output)
{
    if (!any_step(of, groups)) return;
    put(output, "steps: an attribute that takes over four words more than the one before it\n");
    for (size_t g = 0; g < groups->count; g++) put_group_steps(of, &groups->items[g], output);
}

/* ---- Tables: a line per number of fields ---- */

static size_t label_width(const char *text)
{
    size_t width = 0;
    for (; *text != '\0'; text++) width += ((unsigned char)*text & 0xc0) != 0x80;
    return width;
}

static size_t column_width(const sweep_group *of)
{
    size_t width = label_width(of->label.text);
    return (width < LEAST_COLUMN ? LEAST_COLUMN : width) + GAP;
}

/* How many columns from `first` on fit a line; at least one. */
static size_t columns_that_fit(const sweep_groups *groups, size_t first, const out *output)
{
    size_t width = FIELDS_WIDTH, count = 0;
    while (first + count < groups->count) {
        width += column_width(&groups->items[first + count]);
        if (count > 0 && width > output->width) break;
        count++;
    }
    return count;
}

static bool same_line(const sweep *of, const sweep_group *columns, size_t count, size_t field)
{
    for (size_t i = 0; i < count; i++)
        if (cell_at(of, columns[i].in, field)->requested !=
            cell_at(of, columns[i].in, field - 1)->requested)
            return false;
    return true;
}

static void put_cells(const sweep *of, const sweep_group *columns, size_t count, size_t field,
                      out *output)
{
    for (size_t i = 0; i < count; i++) {
        char text[40];
        snprintf(text, sizeof text, "%s%s", is_step(of, columns[i].in, field) ? "*" : "",
                 group(cell_at(of, columns[i].in, field)->requested).text);
        put(output, "%*s", (int)column_width(&columns[i]), text);
    }
    put(output, "\n");
}

/* Lines of equal figures are one, "2–5". */
static void put_lines(const sweep *of, const sweep_group *columns, size_t count, out *output)
{
    for (size_t first = 0, next; first < of->counts[AXIS_FIELDS]; first = next) {
        for (next = first + 1; next < of->counts[AXIS_FIELDS]; next++)
            if (!same_line(of, columns, count, next)) break;
        char text[48];
        int room = FIELDS_WIDTH + (next > first + 1 && output->utf8 ? 2 : 0);
        snprintf(text, sizeof text, "%" PRIu64, of->fields[first]);
        if (next > first + 1)
            snprintf(text, sizeof text, "%" PRIu64 "%s%" PRIu64, of->fields[first], dash_of(output),
                     of->fields[next - 1]);
        put(output, "%-*s", room, text);
        put_cells(of, columns, count, first, output);
    }
}

static void put_table(const sweep *of, const sweep_groups *groups, out *output)
{
    for (size_t first = 0, count; first < groups->count; first += count) {
        const sweep_group *columns = &groups->items[first];
        count = columns_that_fit(groups, first, output);
        put(output, "%s%-*s", first > 0 ? "\n" : "", FIELDS_WIDTH, "fields");
        for (size_t i = 0; i < count; i++)
            put(output, "%*s%s",
                (int)(column_width(&columns[i]) - label_width(columns[i].label.text)), "",
                columns[i].label.text);
        put(output, "\n");
        put_lines(of, columns, count, output);
    }
}

/* ---- Sections by machine or Python ---- */

static void put_heading(const sweep *of, slice in, const char *label, out *output)
{
    out text = {0};
    put(&text, "%s, %s", label, of->kinds[in.from[AXIS_KIND]]->title);
    put_bold(output, text.bytes);
    put(output, ": bytes requested for one object%s\n",
        of->moment == LAYOUT_FIRST ? ", the first of its class" : "");
    free(text.bytes);
}

static void put_kinds(const sweep *of, slice section, const char *label, out *output)
{
    for (size_t kind = 0; kind < of->counts[AXIS_KIND]; kind++) {
        slice in = narrowed(section, AXIS_KIND, kind);
        sweep_groups groups = groups_make(of, in, output);
        put(output, "\n");
        put_heading(of, in, label, output);
        put_table(of, &groups, output);
        put_steps(of, &groups, output);
        free(groups.items);
    }
}

typedef void section_writer(const sweep *of, slice section, const char *label, out *output);

static void each_section(const sweep *of, section_writer *write, out *output)
{
    slice all = whole_sweep(of);
    for (size_t i = 0; i < of->counts[of->by]; i++) {
        if (first_alike(of, all, of->by, i) != i) continue;
        group_label label = of->by == AXIS_ARCH ? label_archs(of, all, i)
                                                : label_pythons(of, all, i, dash_of(output));
        write(of, narrowed(all, of->by, i), label.text, output);
    }
}

/* ---- Sections by number of fields: a line, or a bar, per group of targets ---- */

static void put_figure(uint64_t number, bool known, out *output)
{
    if (known) put(output, "%9s", group(number).text);
    else put(output, "%9s", "?");
}

static void put_target_line(const sweep *of, slice in, const char *label, out *output)
{
    const figures *at = cell_at(of, in, in.from[AXIS_FIELDS]);
    put_figure(at->requested, true, output);
    put_figure(at->allocated, at->known, output);
    put_figure(at->getsizeof_object, true, output);
    put_figure(at->summed, true, output);
    put(output, "  %s\n", label);
}

static void put_bar(uint64_t bytes, uint64_t most, const char *label, out *output)
{
    size_t room = output->width > 50 ? output->width / 2 : 20;
    size_t length = most == 0 ? 0 : (size_t)((double)bytes / (double)most * (double)room);
    put(output, "%9s ", group(bytes).text);
    for (size_t i = 0; i < room; i++)
        put(output, "%s", i >= length ? " " : output->utf8 ? "█" : "#");
    put(output, " %s\n", label);
}

static uint64_t most_requested(const sweep *of, slice in)
{
    uint64_t most = 0;
    for (size_t arch = in.from[AXIS_ARCH]; arch < in.to[AXIS_ARCH]; arch++)
        for (size_t python = in.from[AXIS_PYTHON]; python < in.to[AXIS_PYTHON]; python++) {
            slice one = narrowed(narrowed(in, AXIS_ARCH, arch), AXIS_PYTHON, python);
            uint64_t bytes = sweep_cell(of, one.from)->requested;
            if (bytes > most) most = bytes;
        }
    return most;
}

/* The groups of Pythons of each group of machines. */
static void put_targets(const sweep *of, slice in, bool plot, out *output)
{
    uint64_t most = most_requested(of, in);
    for (size_t arch = 0; arch < of->counts[AXIS_ARCH]; arch++) {
        if (first_alike(of, in, AXIS_ARCH, arch) != arch) continue;
        slice machine = narrowed(in, AXIS_ARCH, arch);
        group_label archs = label_archs(of, in, arch);
        for (size_t python = 0; python < of->counts[AXIS_PYTHON]; python++) {
            if (first_alike(of, machine, AXIS_PYTHON, python) != python) continue;
            slice one = narrowed(machine, AXIS_PYTHON, python);
            out label = {0};
            put(&label, "%s on %s", label_pythons(of, machine, python, dash_of(output)).text,
                archs.text);
            if (plot) put_bar(sweep_cell(of, one.from)->requested, most, label.bytes, output);
            else put_target_line(of, one, label.bytes, output);
            free(label.bytes);
        }
    }
}

static void put_field(const sweep *of, slice in, bool plot, out *output)
{
    uint64_t fields = of->fields[in.from[AXIS_FIELDS]];
    char label[48];
    snprintf(label, sizeof label, "%" PRIu64 " attribute%s", fields, plural(fields));
    for (size_t kind = 0; kind < of->counts[AXIS_KIND]; kind++) {
        slice one = narrowed(in, AXIS_KIND, kind);
        put(output, "\n");
        put_heading(of, one, label, output);
        if (!plot) put(output, "%9s%9s%9s%9s\n", "req.", "alloc.", "sizeof", "sum");
        put_targets(of, one, plot, output);
    }
}

/* ---- All of it ---- */

static void add_count(const sweep *of, axis along, const char *what, out *into)
{
    size_t count = of->counts[along];
    put(into, "%s %s%s, ", group(count).text, what, plural(count));
}

static void put_title(const sweep *of, out *output)
{
    out text = {0};
    add_count(of, AXIS_FIELDS, "attribute count", &text);
    add_count(of, AXIS_PYTHON, "Python", &text);
    add_count(of, AXIS_ARCH, "machine", &text);
    add_count(of, AXIS_KIND, "kind", &text);
    put(&text, of->moment == LAYOUT_FIRST ? "first instances" : "one of many instances");
    put_wrapped(output, "", text.bytes);
    free(text.bytes);
}

void text_sweep(const sweep *of, bool plot, out *output)
{
    put_title(of, output);
    if (of->by != AXIS_FIELDS) {
        each_section(of, plot ? plot_section : put_kinds, output);
        return;
    }
    for (size_t i = 0; i < of->counts[AXIS_FIELDS]; i++)
        put_field(of, narrowed(whole_sweep(of), AXIS_FIELDS, i), plot, output);
}
