/* SPDX-License-Identifier: MIT */
/*
 * A C header of sizes and offsets. Macros are C's own operators and the C names, in capitals:
 * SIZEOF_PYDICTOBJECT, OFFSETOF_PYDICTOBJECT_MA_KEYS.
 */
#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "render.h"

static void put_capitals(out *output, const char *name)
{
    for (; *name != '\0'; name++) {
        char c = (char)toupper((unsigned char)*name);
        put_bytes(output, isalnum((unsigned char)c) ? &c : "_", 1);
    }
}

static void put_macro(const char *operator_, const char *structure, const char *member,
                      int64_t number, out *output)
{
    put(output, "#define %s_", operator_);
    put_capitals(output, structure);
    if (member != NULL) put(output, "_");
    if (member != NULL) put_capitals(output, member);
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
    put_macro("SIZEOF", at->c_name, NULL, (int64_t)at->size, output);
    if (at->itemsize > 0) {
        put_macro("BASICSIZE", at->c_name, NULL, (int64_t)at->basicsize, output);
        put_macro("ITEMSIZE", at->c_name, NULL, (int64_t)at->itemsize, output);
    }
    for (size_t i = 0; i < rows.count; i++)
        if (!is_gap(&rows.rows[i]))
            put_macro("OFFSETOF", at->c_name, rows.rows[i].name, rows.rows[i].offset, output);
    free(rows.rows);
}

/* Several types may have one C struct; the first has its say. */
static bool seen_before(const anatomy *made, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (strcmp(made->structs[i].c_name, made->structs[index].c_name) == 0) return true;
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
