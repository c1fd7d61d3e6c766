/* SPDX-License-Identifier: MIT */
/*
 * layoutsim population: what COUNT instances take, as TSV that can be compared line by line with
 * what a script measures inside a real interpreter.
 *
 *     KIND <tab> FIELDS <tab> FACT <tab> VALUE
 *
 * allocated   bytes per instance in pymalloc blocks; larger requests are malloc's and not in it
 * arenas      arenas gained
 * resident    bytes per instance by which the resident set grows
 */
#include <inttypes.h>
#include <stdlib.h>

#include "commands/commands.h"
#include "render/render.h"

static const char usual_fields[] = "0,1,2,3,4,5,6,8,10,16,29,30,31,48,64";

static void put_fields(const arguments *given, const layout_target *target, const storage_kind *of,
                       uint64_t fields, out *output)
{
    bool which[KINDS_COUNT] = {false};
    which[of - storage_kinds] = true;
    question asked = question_of_fields(given, fields);
    comparison made;
    comparison_make(&asked, target, which, which, &made);
    text_population(&made, output);
    comparison_free(&made);
    question_free(&asked);
}

void run_population(const arguments *given, out *output)
{
    /* The order of the measuring script: slots before dict. */
    static const size_t order[KINDS_COUNT] = {1, 0, 2, 3, 4};
    uint64_t count =
        given->values[OPTION_COUNT] ? cli_number(given, OPTION_COUNT, UINT64_MAX) : 1000000;
    bool which[KINDS_COUNT];
    kinds_read(given, "dict,slots", which);
    field_list fields = fields_read(given, usual_fields);
    targets chosen = select_targets(given);
    for (size_t i = 0; i < chosen.count; i++) {
        text_population_head(&chosen.items[i], count, output);
        for (size_t j = 0; j < KINDS_COUNT; j++)
            for (size_t n = 0; n < fields.count && which[order[j]]; n++)
                put_fields(given, &chosen.items[i], &storage_kinds[order[j]], fields.items[n],
                           output);
    }
    free(fields.items);
    free(chosen.items);
}
