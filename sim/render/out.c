/* SPDX-License-Identifier: MIT */
/* Output as a growing buffer, and what the terminal can show. */
#if !defined(_WIN32) && !defined(_DEFAULT_SOURCE)
#define _DEFAULT_SOURCE
#endif
#include "out.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(_WIN32)
#include <io.h>
#define isatty        _isatty
#define STDOUT_FILENO 1
#else
#include <sys/ioctl.h>
#include <unistd.h>
#endif

#include "cli.h"

static void reserve(out *output, size_t more)
{
    if (output->capacity - output->length >= more) return;
    size_t capacity = (output->capacity + more) * 2;
    char *bytes = realloc(output->bytes, capacity);
    if (bytes == NULL)
        fail("out of memory for %zu bytes of output; ask for less at once", capacity);
    output->bytes = bytes;
    output->capacity = capacity;
}

void put_bytes(out *output, const char *bytes, size_t length)
{
    reserve(output, length);
    memcpy(output->bytes + output->length, bytes, length);
    output->length += length;
}

/* Formats into the room there is, and once more if that was too little. */
void put(out *output, const char *format, ...)
{
    size_t room = 0;
    int length = 120;
    while ((size_t)length >= room) {
        va_list list;
        reserve(output, (size_t)length + 1);
        room = output->capacity - output->length;
        va_start(list, format);
        length = vsnprintf(output->bytes + output->length, room, format, list);
        va_end(list);
    }
    output->length += (size_t)length;
}

grouped group(uint64_t number)
{
    grouped result;
    char *at = result.text + sizeof result.text - 1;
    *at = '\0';
    for (unsigned digits = 0; digits == 0 || number > 0; digits++, number /= 10) {
        if (digits > 0 && digits % 3 == 0) *--at = ',';
        *--at = (char)('0' + number % 10);
    }
    memmove(result.text, at, strlen(at) + 1);
    return result;
}

bool out_flush(out *output)
{
    bool written =
        output->length == 0 || fwrite(output->bytes, 1, output->length, stdout) == output->length;
    return fflush(stdout) == 0 && written;
}

enum { USUAL_WIDTH = 80, WIDEST = 10000 };

unsigned terminal_width(void)
{
    const char *columns = getenv("COLUMNS");
    unsigned long wanted = columns != NULL ? strtoul(columns, NULL, 10) : 0;
    if (wanted > 0 && wanted <= WIDEST) return (unsigned)wanted;
#if defined(TIOCGWINSZ)
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
#endif
    return USUAL_WIDTH;
}

bool terminal_colour(void)
{
    const char *no = getenv("NO_COLOR"), *term = getenv("TERM");
    if (no != NULL && *no != '\0') return false;
    return isatty(STDOUT_FILENO) && term != NULL && strcmp(term, "dumb") != 0;
}

/* The locale's name ends in its encoding: "en_GB.UTF-8", "C.utf8". */
bool locale_utf8(void)
{
    static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (size_t i = 0; i < 3; i++) {
        const char *value = getenv(names[i]);
        if (value == NULL || *value == '\0') continue;
        return strstr(value, "UTF-8") || strstr(value, "utf8") || strstr(value, "utf-8") ||
               strstr(value, "UTF8");
    }
    return false;
}
