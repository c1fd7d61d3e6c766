/* SPDX-License-Identifier: MIT */
/* The caller's memory, handed out from the front: arrays, and texts put together. */
#include <string.h>

#include "model.h"

/* `size` zeroed bytes, aligned for anything; NULL if they are not there. */
void *room_cut(layout_room *room, size_t size)
{
    uintptr_t start = (uintptr_t)room->bytes + room->used;
    size_t gap = (size_t)(-start & (sizeof(uint64_t) - 1));
    if (room->bytes == NULL || gap > room->size - room->used ||
        size > room->size - room->used - gap)
        return NULL;
    room->used += gap + size;
    return memset((char *)room->bytes + room->used - size, 0, size);
}

/* A text of parts, the last of which is followed by NULL. */
const char *room_text(layout_room *room, const char *const parts[])
{
    size_t length = 0;
    for (size_t i = 0; parts[i] != NULL; i++) length += strlen(parts[i]);
    char *text = room_cut(room, length + 1), *at = text;
    if (text == NULL) return NULL;
    for (size_t i = 0; parts[i] != NULL; i++) {
        size_t part = strlen(parts[i]);
        memcpy(at, parts[i], part);
        at += part;
    }
    return text;
}

/* The text, or its first `most` bytes. */
const char *room_cut_text(layout_room *room, const char *text, size_t most)
{
    if (strlen(text) <= most) return text;
    char *copy = room_cut(room, most + 1);
    if (copy != NULL) memcpy(copy, text, most);
    return copy;
}
