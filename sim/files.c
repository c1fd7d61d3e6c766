/* SPDX-License-Identifier: MIT */
/* Reading and writing files whole; "-" is standard input. */
#include "files.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"

enum { FIRST_ROOM = 1 << 16 };

/* Doubles the room when it is full; one byte stays free for the NUL. */
static void make_room(file *into, size_t *room)
{
    if (into->length + 1 < *room) return;
    *room = *room == 0 ? FIRST_ROOM : *room * 2;
    char *bytes = realloc(into->bytes, *room);
    if (bytes == NULL) fail("out of memory for %s", into->path);
    into->bytes = bytes;
}

static bool read_all(FILE *from, file *into)
{
    size_t room = 0, got;
    do {
        make_room(into, &room);
        got = fread(into->bytes + into->length, 1, room - 1 - into->length, from);
        into->length += got;
    } while (got > 0);
    into->bytes[into->length] = '\0';
    char *fitting = realloc(into->bytes, into->length + 1);
    if (fitting != NULL) into->bytes = fitting;
    return !ferror(from);
}

int file_load(const char *path, file *read)
{
    bool in = strcmp(path, "-") == 0;
    *read = (file){.path = in ? "<stdin>" : path};
    FILE *from = in ? stdin : fopen(path, "rb");
    bool fine = from != NULL && read_all(from, read);
    int why = errno;
    if (from != NULL && !in) fclose(from);
    if (fine) return 0;
    file_free(read);
    return why != 0 ? why : EIO;
}

bool file_read(const char *path, file *read)
{
    int why = file_load(path, read);
    if (why != 0) complain("cannot read %s: %s", read->path, strerror(why));
    return why == 0;
}

void file_free(file *read)
{
    free(read->bytes);
    read->bytes = NULL;
}

int file_save(const char *path, const char *bytes, size_t length)
{
    FILE *to = fopen(path, "wb");
    if (to == NULL) return errno;
    bool fine = fwrite(bytes, 1, length, to) == length;
    fine = fclose(to) == 0 && fine;
    return fine ? 0 : errno != 0 ? errno : EIO;
}

bool file_exists(const char *path)
{
    FILE *opened = fopen(path, "rb");
    if (opened != NULL) fclose(opened);
    return opened != NULL;
}
