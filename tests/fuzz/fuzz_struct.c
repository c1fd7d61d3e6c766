/* SPDX-License-Identifier: MIT */
/*
 * Any string as the name of a struct and, behind a line break, of a member, on a target that the
 * first byte picks: it is refused, or the member lies inside the struct.
 */
#include <stdlib.h>
#include <string.h>

#include "liblayout.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_member(const layout_target *target, const layout_struct *found,
                         const char *member)
{
    layout_row row = {.count = 77};
    layout_status status = layout_struct_member(target, found, member, &row);
    if (status != LAYOUT_OK) {
        if (status != LAYOUT_UNKNOWN_MEMBER || row.count != 77) abort();
        return;
    }
    if (row.offset < 0 || (uint64_t)row.offset + row.size > found->size) abort();
    if (row.name == NULL || row.owner == NULL) abort();
}

static void check_struct(const layout_target *target, const layout_struct *found)
{
    size_t count = 0;
    layout_status status = layout_struct_rows(target, found, NULL, 0, &count);
    if (status != (count > 0 ? LAYOUT_BUFFER_TOO_SMALL : LAYOUT_OK)) abort();
    if (found->alignment == 0 || found->size % found->alignment != 0) abort();
    if (found->basicsize > found->size + found->alignment) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0) return 0;
    size_t targets = layout_python_count() * layout_abi_count();
    size_t pick = (size_t)data[0] * 7 % targets;
    layout_target target;
    layout_target_at(pick / layout_abi_count(), pick % layout_abi_count(), &target);

    char *text = malloc(size);
    if (text == NULL) return 0;
    memcpy(text, data + 1, size - 1);
    text[size - 1] = '\0';
    char *member = strchr(text, '\n');
    if (member != NULL) *member++ = '\0';

    layout_struct found;
    if (layout_struct_find(&target, text, &found) == LAYOUT_OK) {
        check_struct(&target, &found);
        check_member(&target, &found, member != NULL ? member : "");
    }
    free(text);
    return 0;
}
