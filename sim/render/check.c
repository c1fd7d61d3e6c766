/* SPDX-License-Identifier: MIT */
/*
 * Findings as people read them. The first line of each is what editors look for, and is never
 * broken:
 *
 *   shop.py:12:18: LAY201 redundant-slot: Base has x already. [up to 16 bytes an object]
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check_parts.h"

static const char *const colours[] = {
    [SEVERITY_ERROR] = "\033[31m", [SEVERITY_WARNING] = "\033[33m", [SEVERITY_NOTE] = "\033[36m"};

/* ---- A finding ---- */

static void put_place(const source_place *at, out *output)
{
    put_plain(output, at->path);
    put(output, ":%" PRIu32 ":%" PRIu32 ": ", at->line, columns_of(at).start);
}

static void put_heading(const findings *of, const finding *at, out *output)
{
    const code_row *row = &check_codes[at->code];
    out message = {0};
    put_message(of, at, &message);
    put_place(&at->at, output);
    put(output, output->colour ? "\033[1m%s%s %s\033[0m: " : "%s%s %s: ",
        output->colour ? colours[row->severity] : "", row->code, row->name);
    put_plain(output, message.bytes);
    put(output, "\n");
    free(message.bytes);
}

static int digits(uint32_t line)
{
    int count = 1;
    while (line >= 10) line /= 10, count++;
    return count;
}

/* Two columns more than the longest line number of the finding has. */
static int gutter_of(const finding *at)
{
    int most = digits(at->at.line);
    for (size_t i = 0; i < at->also_count; i++) {
        int count = digits(at->also[i].line);
        if (count > most) most = count;
    }
    return most + 2;
}

static void put_places(const finding *at, int gutter, out *output)
{
    put_excerpt(&(excerpt){&at->at, gutter, colours[severity_of(at)]}, output);
    for (size_t i = 0; i < at->also_count; i++) {
        put(output, "  ");
        put_place(&at->also[i], output);
        put_plain(output, at->also[i].note != NULL ? at->also[i].note : "see here");
        put(output, "\n");
        put_excerpt(&(excerpt){&at->also[i], gutter, ""}, output);
    }
}

/* A paragraph under the gutter, its lines behind the first indented like that. */
static void put_remark(const char *text, int gutter, out *output)
{
    char indent[40];
    out paragraph = {.width = output->width};
    snprintf(indent, sizeof indent, "%*s   ", gutter, "");
    put_wrapped(&paragraph, indent, text);
    put(output, "%*s = ", gutter, "");
    put_bytes(output, paragraph.bytes + gutter + 3, paragraph.length - (size_t)gutter - 3);
    free(paragraph.bytes);
}

static void put_remarks(const findings *of, const finding *at, int gutter, out *output)
{
    out price = {0}, pythons = {0}, help = {0};
    put_prices(of, at, &price);
    if (price.length > 0) put_remark(price.bytes, gutter, output);
    put(&pythons, "on %s only", pythons_of(of, at));
    if (*pythons_of(of, at) != '\0') put_remark(pythons.bytes, gutter, output);
    put(&help, "help: %s", at->help != NULL ? at->help : "");
    if (at->help != NULL) put_remark(help.bytes, gutter, output);
    free(price.bytes);
    free(pythons.bytes);
    free(help.bytes);
}

static void put_finding(const findings *of, const finding *at, out *output)
{
    int gutter = gutter_of(at);
    put_heading(of, at, output);
    put_places(at, gutter, output);
    put_remarks(of, at, gutter, output);
    put(output, "\n");
}

/* ---- All of them ---- */

/* "2 errors, 1 note" */
static void put_severities(const findings *of, out *into)
{
    severity_counts counts = count_severities(of);
    const char *comma = "";
    for (int i = SEVERITY_ERROR; i <= SEVERITY_NOTE; i++) {
        if (counts.of[i] == 0) continue;
        put(into, "%s%s %s%s", comma, group(counts.of[i]).text, severity_name((severity)i),
            plural(counts.of[i]));
        comma = ", ";
    }
}

static void put_left_out(const findings *of, out *into)
{
    size_t all = of->mended + of->ignored + of->known + of->cheap;
    const char *comma = "";
    if (all == 0) return;
    put(into, " Left out: ");
    if (of->ignored > 0) put(into, "%s ignored by comments", group(of->ignored).text), comma = ", ";
    if (of->mended > 0) put(into, "%s%s mended", comma, group(of->mended).text), comma = ", ";
    if (of->known > 0)
        put(into, "%s%s in the baseline", comma, group(of->known).text), comma = ", ";
    if (of->cheap > 0)
        put(into, "%s%s cheaper than --min-bytes (%" PRId64 " bytes of one object each)", comma,
            group(of->cheap).text, of->cheap_bytes);
    put(into, ".");
}

static void put_summary(const findings *of, out *output)
{
    out text = {0};
    put(&text, "%s finding%s", of->count == 0 ? "No" : group(of->count).text, plural(of->count));
    if (of->count > 0) put(&text, " (");
    put_severities(of, &text);
    put(&text, "%s in %s file%s; %s class%s looked at", of->count > 0 ? ")" : "",
        group(of->files).text, plural(of->files), group(of->classes).text,
        of->classes == 1 ? "" : "es");
    if (of->unknown_classes > 0) put(&text, ", %s not known", group(of->unknown_classes).text);
    put(&text, ".");
    put_left_out(of, &text);
    put_wrapped(output, "", text.bytes);
    free(text.bytes);
}

void text_check(const findings *of, out *output)
{
    for (size_t i = 0; i < of->count; i++) put_finding(of, &of->at[i], output);
    put_summary(of, output);
}

/* ---- --statistics ---- */

typedef struct code_sum {
    check_code code;
    size_t count;
    int64_t bytes;
} code_sum;

static int compare(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int by_count(const void *left, const void *right)
{
    const code_sum *a = left, *b = right;
    int way = compare((int64_t)b->count, (int64_t)a->count);
    return way != 0 ? way : compare(a->code, b->code);
}

static int by_bytes(const void *left, const void *right)
{
    const code_sum *a = left, *b = right;
    int way = compare(b->bytes, a->bytes);
    return way != 0 ? way : by_count(a, b);
}

static int by_code(const void *left, const void *right)
{
    const code_sum *a = left, *b = right;
    return compare(a->code, b->code);
}

static void sum_up(const findings *of, code_sum sums[CODES])
{
    for (int i = 0; i < CODES; i++) sums[i] = (code_sum){.code = (check_code)i};
    for (size_t i = 0; i < of->count; i++) {
        code_sum *sum = &sums[of->at[i].code];
        sum->count++;
        sum->bytes += highest_price(of, &of->at[i]);
    }
}

void text_check_statistics(const findings *of, finding_order by, out *output)
{
    code_sum sums[CODES];
    sum_up(of, sums);
    qsort(sums, CODES, sizeof *sums,
          by == ORDER_BYTES  ? by_bytes
          : by == ORDER_CODE ? by_code
                             : by_count);
    if (of->count > 0) put(output, "%-7s %-30s %9s %9s\n", "code", "name", "findings", "bytes*");
    for (size_t i = 0; i < CODES; i++) {
        const code_row *row = &check_codes[sums[i].code];
        if (sums[i].count == 0) continue;
        put(output, "%-7s %-30s %9s ", row->code, row->name, group(sums[i].count).text);
        put(output, "%9s\n", group((uint64_t)sums[i].bytes).text);
    }
    if (of->count > 0)
        put_wrapped(output, "  ",
                    "* of one object for each finding, under the Python where that is most");
    put_summary(of, output);
}
