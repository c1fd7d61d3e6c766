/* SPDX-License-Identifier: MIT */
/* What characters beyond ASCII are. */
#ifndef LAYOUTSIM_CHARACTERS_H
#define LAYOUTSIM_CHARACTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

bool is_name_start(uint32_t point);
bool is_name_part(uint32_t point);

/* The character of a UTF-8 sequence of more than one byte. */
uint32_t point_at(const char *text, size_t *length);

/* The characters of the bytes from 0x80 on, 0 for none; NULL if the encoding is not known. */
const uint16_t *encoding_points(const char *name);

#endif
