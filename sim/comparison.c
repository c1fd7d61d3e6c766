/* SPDX-License-Identifier: MIT */
/* Storages side by side. */
#include "comparison.h"

#include <stdlib.h>

#include "cli.h"

void comparison_make(const question *asked, const layout_target *target,
                     const bool which[KINDS_COUNT], const bool drawn[KINDS_COUNT], comparison *made)
{
    *made = (comparison){.asked = asked, .target = *target};
    made->storages = malloc(KINDS_COUNT * sizeof *made->storages);
    if (made->storages == NULL) fail("out of memory for %d storages", KINDS_COUNT);
    for (size_t i = 0; i < KINDS_COUNT; i++) {
        if (!which[i]) continue;
        storage *at = &made->storages[made->count++];
        storage_make(asked, &storage_kinds[i], target, at);
        at->drawn = drawn[i];
    }
}

void comparison_free(comparison *made)
{
    for (size_t i = 0; i < made->count; i++) storage_free(&made->storages[i]);
    free(made->storages);
}

bool has_saving(const comparison *made)
{
    return made->count > 1 && made->storages[0].kind == &storage_kinds[0] &&
           made->storages[1].kind == &storage_kinds[1];
}

saving saving_of(const comparison *made)
{
    const layout_totals *dict = &made->storages[0].one, *slots = &made->storages[1].one;
    saving result = {.known = dict->known && slots->known};
    uint64_t before = result.known ? dict->allocated : dict->requested;
    uint64_t after = result.known ? slots->allocated : slots->requested;
    result.bytes = (int64_t)(before - after);
    result.percent = before == 0 ? 0 : 100.0 * (double)result.bytes / (double)before;
    return result;
}
