/* SPDX-License-Identifier: MIT */
/* Comma-separated values: a line per target and storage (docs/json.md names the columns). */
#include <inttypes.h>

#include "render.h"

void csv_compare_head(out *output)
{
    put(output, "python,arch,measured,kind,fields,instance,values,basicsize_bytes,requested_bytes,"
                "allocated_bytes,getsizeof_bytes,dict_getsizeof_bytes,summed_bytes,count,"
                "total_requested_bytes,total_allocated_bytes,total_resident_bytes,"
                "total_reserved_bytes\n");
}

/* An unknown number is an empty cell. */
static void put_number(uint64_t number, bool known, out *output)
{
    if (known) put(output, ",%" PRIu64, number);
    else put(output, ",");
}

static void put_storage(const comparison *made, const storage *at, out *output)
{
    layout_target_info info = describe(&made->target);
    put(output, "%s,%s,%s,%s,%" PRIu64 ",%s,%s", info.python, info.abi,
        info.measured ? "true" : "false", at->kind->name, made->asked->fields,
        made->asked->moment == LAYOUT_FIRST ? "first" : "steady", made->asked->fill);
    put_number(at->type->basicsize, true, output);
    put_number(at->one.requested, true, output);
    put_number(at->one.allocated, at->one.known, output);
    put_number(at->instance.getsizeof, true, output);
    put_number(at->instance.dict_getsizeof, at->type->dictoffset != 0, output);
    put_number(storage_summed(at), true, output);
    put_number(made->asked->count, true, output);
    put_number(at->all.requested, true, output);
    put_number(at->all.allocated, at->all.known, output);
    put_number(at->all.resident, at->all.known, output);
    put_number(at->all.reserved, at->all.known, output);
    put(output, "\n");
}

void csv_compare(const comparison *made, out *output)
{
    for (size_t i = 0; i < made->count; i++) put_storage(made, &made->storages[i], output);
}
