/* SPDX-License-Identifier: MIT */
/* The matrix for programs: a line per target, kind and number of fields, as CSV or JSON. */
#include <inttypes.h>

#include "json_parts.h"

typedef void cell_writer(const sweep *of, slice at, const char *alike, out *output);

static void each_field(const sweep *of, slice in, cell_writer *write, out *output)
{
    slice machine = in;
    machine.from[AXIS_PYTHON] = 0;
    machine.to[AXIS_PYTHON] = of->counts[AXIS_PYTHON];
    size_t first = first_alike(of, machine, AXIS_PYTHON, in.from[AXIS_PYTHON]);
    group_label alike = label_pythons(of, machine, first, "-");
    for (size_t i = 0; i < of->counts[AXIS_FIELDS]; i++)
        write(of, narrowed(in, AXIS_FIELDS, i), alike.text, output);
}

static void each_cell(const sweep *of, cell_writer *write, out *output)
{
    for (size_t arch = 0; arch < of->counts[AXIS_ARCH]; arch++)
        for (size_t python = 0; python < of->counts[AXIS_PYTHON]; python++)
            for (size_t kind = 0; kind < of->counts[AXIS_KIND]; kind++) {
                slice in = narrowed(whole_sweep(of), AXIS_ARCH, arch);
                in = narrowed(narrowed(in, AXIS_PYTHON, python), AXIS_KIND, kind);
                each_field(of, in, write, output);
            }
}

static layout_target_info info_of(const sweep *of, const slice *at)
{
    return describe(sweep_target(of, at->from[AXIS_ARCH], at->from[AXIS_PYTHON]));
}

/* ---- CSV ---- */

static void put_csv(const sweep *of, slice at, const char *alike, out *output)
{
    const figures *cell = sweep_cell(of, at.from);
    layout_target_info info = info_of(of, &at);
    put(output, "%s,%s,%s,\"%s\",%s,%" PRIu64 ",%s,%s", info.python, info.abi,
        info.measured ? "true" : "false", alike, of->kinds[at.from[AXIS_KIND]]->name,
        of->fields[at.from[AXIS_FIELDS]], of->moment == LAYOUT_FIRST ? "first" : "steady",
        of->fill);
    put(output, ",%" PRIu64, cell->requested);
    if (cell->known) put(output, ",%" PRIu64, cell->allocated);
    else put(output, ",");
    put(output, ",%" PRIu64, cell->getsizeof_object);
    if (cell->dict) put(output, ",%" PRIu64, cell->getsizeof_dict);
    else put(output, ",");
    put(output, ",%" PRIu64 ",%s\n", cell->summed,
        is_step(of, at, at.from[AXIS_FIELDS]) ? "true" : "false");
}

void csv_sweep(const sweep *of, out *output)
{
    put(output, "python,arch,measured,alike,kind,fields,instance,values,requested_bytes,"
                "allocated_bytes,getsizeof_bytes,dict_getsizeof_bytes,summed_bytes,step\n");
    each_cell(of, put_csv, output);
}

/* ---- JSON lines ---- */

static void put_known(json *to, const char *key, uint64_t number, bool known)
{
    if (known) json_number(to, key, number);
    else json_null(to, key);
}

static void put_json(const sweep *of, slice at, const char *alike, out *output)
{
    const figures *cell = sweep_cell(of, at.from);
    layout_target_info info = info_of(of, &at);
    json to = {output, 0, 0, true};
    json_open_flat(&to, NULL, '{');
    json_number(&to, "schema", 1);
    json_string(&to, "command", "sweep");
    json_string(&to, "python", info.python);
    json_string(&to, "arch", info.abi);
    json_bool(&to, "measured", info.measured);
    json_string(&to, "alike", alike);
    json_string(&to, "kind", of->kinds[at.from[AXIS_KIND]]->name);
    json_number(&to, "fields", of->fields[at.from[AXIS_FIELDS]]);
    json_string(&to, "instance", of->moment == LAYOUT_FIRST ? "first" : "steady");
    json_string(&to, "values", of->fill);
    json_number(&to, "requested_bytes", cell->requested);
    put_known(&to, "allocated_bytes", cell->allocated, cell->known);
    json_number(&to, "getsizeof_bytes", cell->getsizeof_object);
    put_known(&to, "dict_getsizeof_bytes", cell->getsizeof_dict, cell->dict);
    json_number(&to, "summed_bytes", cell->summed);
    json_bool(&to, "step", is_step(of, at, at.from[AXIS_FIELDS]));
    json_close(&to, '}');
}

void json_sweep(const sweep *of, out *output)
{
    each_cell(of, put_json, output);
}
