/* SPDX-License-Identifier: MIT */
/* The Pythons that a project says it runs on. */
#ifndef LAYOUTSIM_REQUIRES_H
#define LAYOUTSIM_REQUIRES_H

#include <stdbool.h>

#include "python/arena.h"

/* What --python is to be for all released, stable versions that a requirement is met by, each with
   its newest patch release that meets it: "3.9,3.10,3.12.3"; "" if there is none. NULL, and why, if
   it is no requirement. It is written as PEP 440 has it (">=3.9,<3.13"), or as Poetry
   ("^3.9 || ~3.12"). */
const char *requires_pythons(arena *memory, const char *text, bool poetry, const char **why);

#endif
