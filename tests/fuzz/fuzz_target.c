/* SPDX-License-Identifier: MIT */
/*
 * Any string as the name of a Python and, behind a line break, of a machine: it is refused and the
 * target left alone, or found again by the name its description gives.
 */
#include <stdlib.h>
#include <string.h>

#include "liblayout.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_found(const layout_target *target)
{
    layout_target_info info;
    layout_target again;
    layout_target_describe(target, &info);
    if (layout_target_find(info.python, info.abi, &again) != LAYOUT_OK) abort();
    if (again.python != target->python || again.abi != target->abi) abort();
    if (again.patch != target->patch || info.patch != target->patch) abort();
    if (target->patch < info.first_patch || target->patch > info.last_patch) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = malloc(size + 1);
    if (text == NULL) return 0;
    memcpy(text, data, size);
    text[size] = '\0';
    char *abi = strchr(text, '\n');
    if (abi != NULL) *abi++ = '\0';

    layout_target target = {NULL, NULL, 77};
    layout_status status = layout_target_find(text, abi != NULL ? abi : "lp64", &target);
    if (status == LAYOUT_OK) check_found(&target);
    else if (target.python != NULL || target.abi != NULL || target.patch != 77) abort();
    free(text);
    return 0;
}
