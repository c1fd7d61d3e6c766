/* SPDX-License-Identifier: MIT */
/* What a finding costs, as a sentence. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "check_parts.h"

/* ---- Amounts: "8 MB", "1.5 kB", "960 bytes" ---- */

typedef struct amount {
    char number[40];
    const char *unit;
} amount;

static const struct {
    double bytes, from; /* it is used from so many bytes on */
    const char *name;
} amount_units[] = {{1e9, 1e9, "GB"}, {1e6, 1e6, "MB"}, {1e3, 1e4, "kB"}, {1, 0, "bytes"}};

static amount amount_of(int64_t bytes)
{
    double size = bytes < 0 ? -(double)bytes : (double)bytes;
    size_t i = 0;
    while (size < amount_units[i].from) i++;
    amount made = {.unit = amount_units[i].name};
    snprintf(made.number, sizeof made.number, "%.1f", (double)bytes / amount_units[i].bytes);
    char *tenths = strchr(made.number, '.');
    if (strcmp(tenths, ".0") == 0) *tenths = '\0';
    return made;
}

/* "8 MB", "8 and 16 MB", "960 kB and 16 MB" */
static void put_amounts(int64_t first, int64_t last, out *output)
{
    amount a = amount_of(first), b = amount_of(last);
    if (first != last) {
        put(output, "%s", a.number);
        if (first != 0 && last != 0 && strcmp(a.unit, b.unit) != 0) put(output, " %s", a.unit);
        put(output, " and ");
    }
    put(output, "%s %s", b.number, last == 0 ? a.unit : b.unit);
}

/* ---- The sentence ---- */

static bool is_rounded(const target_price *price)
{
    return price->requested != price->allocated;
}

static bool are_equal(const target_price *a, const target_price *b)
{
    return a->requested == b->requested && a->allocated == b->allocated && a->all == b->all;
}

/* "8 bytes an object", "8 bytes requested, 16 allocated an object"; the second of two shorter. */
static void put_figures(const target_price *price, bool first, out *output)
{
    put(output, "%" PRId64, price->requested);
    if (first) put(output, " byte%s", price->requested == 1 ? "" : "s");
    if (is_rounded(price)) put(output, " requested, %" PRId64 " allocated", price->allocated);
    if (first) put(output, " an object");
}

static void put_python(const findings *of, const finding *at, const target_price *price,
                       out *output)
{
    const layout_target *target = &of->targets->items[price - at->prices];
    put(output, "%s", label_python(target).text);
    if (is_of_machines(of)) put(output, " %s", describe(target).abi);
}

static void put_pythons(const findings *of, const finding *at, const target_price *first,
                        const target_price *last, out *output)
{
    bool two = first != last, equal = are_equal(first, last);
    if (of->targets->count == 1) return;
    put(output, " on ");
    put_python(of, at, first, output);
    if (!two) return;
    put(output, equal ? " and " : is_rounded(first) || is_rounded(last) ? "; " : ", ");
    if (!equal) put_figures(last, false, output);
    if (!equal) put(output, " on ");
    put_python(of, at, last, output);
}

void put_prices(const findings *of, const finding *at, out *output)
{
    const target_price *first = first_price(of, at), *last = last_price(of, at);
    if (first == NULL) return;
    put_figures(first, true, output);
    put_pythons(of, at, first, last, output);
    put(output, " (");
    put_amounts(first->all, last->all, output);
    if (at->count == 1000000) put(output, " a million)");
    else put(output, " for %s object%s)", group(at->count).text, plural(at->count));
}
