/* SPDX-License-Identifier: MIT */
/*
 * Where output is put together. It reaches standard output whole and at the end, so that a command
 * that fails half-way prints nothing.
 */
#ifndef LAYOUTSIM_OUT_H
#define LAYOUTSIM_OUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct out {
    char *bytes;
    size_t length, capacity;
    unsigned width; /* columns text may take */
    bool utf8;      /* boxes and dashes beyond ASCII */
    bool colour;
} out;

#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
void put(out *output, const char *format, ...);
void put_bytes(out *output, const char *bytes, size_t length);

/* A number with commas between thousands. */
typedef struct grouped {
    char text[32];
} grouped;
grouped group(uint64_t number);

/* Writes everything to standard output; false, with errno, if that fails. */
bool out_flush(out *output);

/* What the surroundings say: width and colour of a terminal, the locale's encoding. */
unsigned terminal_width(void);
bool terminal_colour(void);
bool locale_utf8(void);

#endif
