/* SPDX-License-Identifier: MIT */
/* From a file's bytes to its syntax tree. */
#ifndef LAYOUTSIM_PARSER_H
#define LAYOUTSIM_PARSER_H

#include "python/source.h"

/* The tree, in the arena, which also keeps pointing at `bytes`; these are followed by NUL. NULL,
   and the error filled, if a Python of that grammar would refuse the text. */
node *parse_module(arena *memory, const grammar *rules, const char *bytes, size_t length,
                   syntax_error *error);

#endif
