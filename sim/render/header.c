/* SPDX-License-Identifier: MIT */
/*
 * A C header of sizes and offsets. Macros are the struct's and the member's C names in capitals:
 * PYDICTOBJECT_SIZE, PYDICTOBJECT_MA_KEYS.
 */
#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>

#include "render.h"

static void put_capitals(out *output, const char *name)
{
    for (; *name != '\0'; name++) {
        char c = (char)toupper((unsigned char)*name);
        put_bytes(output, isalnum((unsigned char)c) ? &c : "_", 1);
    }
}

static void put_macro(const char *structure, const char *member, int64_t number, out *output)
{
    put(output, "#define ");
    put_capitals(output, structure);
    put(output, "_");
    put_capitals(output, member);
    put(output, " %" PRId64 "\n", number);
}

static bool is_gap(const layout_row *row)
{
    return row->kind == LAYOUT_ROW_HOLE || row->kind == LAYOUT_ROW_PADDING;
}

static void put_struct(const layout_target *target, const layout_struct *at, out *output)
{
    drawing rows = draw_struct(target, at);
    put(output, "\n/* %s: %s */\n", at->name, at->source);
    put_macro(at->c_name, "SIZE", (int64_t)at->size, output);
    if (at->itemsize > 0) {
        put_macro(at->c_name, "BASICSIZE", (int64_t)at->basicsize, output);
        put_macro(at->c_name, "ITEMSIZE", (int64_t)at->itemsize, output);
    }
    for (size_t i = 0; i < rows.count; i++)
        if (!is_gap(&rows.rows[i]))
            put_macro(at->c_name, rows.rows[i].name, rows.rows[i].offset, output);
    free(rows.rows);
}

/* Several types may have one C struct. */
static bool seen_before(const anatomy *made, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (made->structs[i].fact == made->structs[index].fact) return true;
    return false;
}

void header_structs(const anatomy *made, out *output)
{
    layout_target_info info = describe(&made->target);
    put(output, "/* CPython %s on %s: sizes and offsets in bytes, made by layoutsim %s. */\n",
        info.python, info.abi, layout_version());
    put(output, "#ifndef CPYTHON_OFFSETS_H\n#define CPYTHON_OFFSETS_H\n");
    for (size_t i = 0; i < made->count; i++)
        if (!seen_before(made, i)) put_struct(&made->target, &made->structs[i], output);
    put(output, "\n#endif\n");
}
