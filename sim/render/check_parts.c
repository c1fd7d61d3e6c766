/* SPDX-License-Identifier: MIT */
/* Columns, fingerprints and messages of findings. */
#include "check_parts.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "utf8.h"

/* ---- Columns ---- */

/* The characters, or UTF-16's units, of the first bytes of a line. */
static uint32_t units(const char *line, size_t bytes, bool utf16)
{
    uint32_t count = 0;
    const char *end = line + bytes;
    for (size_t length; line < end && *line != '\0'; line += length)
        count += utf8_first(line, &length) > 0xffff && utf16 ? 2 : 1;
    return count;
}

static columns measure(const source_place *at, bool utf16)
{
    size_t end = (size_t)at->column + at->length;
    if (at->text == NULL) return (columns){at->column + 1, (uint32_t)end + 1};
    return (columns){units(at->text, at->column, utf16) + 1, units(at->text, end, utf16) + 1};
}

columns columns_of(const source_place *at)
{
    return measure(at, false);
}

columns utf16_columns_of(const source_place *at)
{
    return measure(at, true);
}

/* ---- What there is to say ---- */

fingerprint fingerprint_of(const finding *at)
{
    fingerprint made;
    snprintf(made.text, sizeof made.text, "%016" PRIx64 "-%" PRIu32, at->digest, at->ordinal);
    return made;
}

severity severity_of(const finding *at)
{
    return check_codes[at->code].severity;
}

severity_counts count_severities(const findings *of)
{
    severity_counts counts = {{0}};
    for (size_t i = 0; i < of->count; i++) counts.of[severity_of(&of->at[i])]++;
    return counts;
}

static bool has_one_price(const findings *of, const finding *at)
{
    const target_price *first = first_price(of, at);
    for (size_t i = 0; i < of->targets->count; i++)
        if (at->prices[i].priced && at->prices[i].allocated != first->allocated) return false;
    return true;
}

void put_message(const findings *of, const finding *at, out *output)
{
    put(output, "%s", at->message);
    if (first_price(of, at) == NULL) return;
    int64_t most = highest_price(of, at);
    put(output, " [%s%s byte%s an object]", has_one_price(of, at) ? "" : "up to ",
        group((uint64_t)most).text, plural((uint64_t)most));
}

/* ---- JSON ---- */

static void put_price(json *to, const layout_target *target, const target_price *price)
{
    layout_target_info info = describe(target);
    json_open_flat(to, NULL, '{');
    json_string(to, "python", info.python);
    json_string(to, "arch", info.abi);
    json_bool(to, "holds", price->holds);
    if (price->priced) {
        json_signed(to, "requested_bytes", price->requested);
        json_signed(to, "allocated_bytes", price->allocated);
        json_signed(to, "all_bytes", price->all);
    } else {
        json_null(to, "requested_bytes");
        json_null(to, "allocated_bytes");
        json_null(to, "all_bytes");
    }
    json_close(to, '}');
}

void json_prices(json *to, const findings *of, const finding *at)
{
    json_open(to, "prices", '[');
    for (size_t i = 0; i < of->targets->count; i++)
        put_price(to, &of->targets->items[i], &at->prices[i]);
    json_close(to, ']');
}
