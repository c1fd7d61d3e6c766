/* SPDX-License-Identifier: MIT */
/* Characters of a text that may not be UTF-8 everywhere, as paths may not. */
#ifndef LAYOUTSIM_UTF8_H
#define LAYOUTSIM_UTF8_H

#include <stddef.h>
#include <stdint.h>

enum { NOT_A_CHARACTER = 0xfffd };

/* The character a text begins with, and its bytes: NOT_A_CHARACTER and one byte where it is no
   UTF-8; 0 and one byte at its end. */
uint32_t utf8_first(const char *text, size_t *length);

#endif
