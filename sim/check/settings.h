/* SPDX-License-Identifier: MIT */
/* What is to be checked, and how: the command line, and layoutsim.toml or pyproject.toml. */
#ifndef LAYOUTSIM_SETTINGS_H
#define LAYOUTSIM_SETTINGS_H

#include "check/findings.h"
#include "check/globs.h"
#include "cli.h"

/* Codes that are not told of the files that a pattern covers; of the others, if it is negated. */
typedef struct file_rule {
    glob files;
    bool codes[CODES];
} file_rule;

typedef struct check_settings {
    arguments given;  /* the command line; where that is silent, what the file says in its place */
    const char *file; /* as it is to be named; NULL: there is none */
    const char *folder;  /* it is in, absolute; without a file the current one */
    const char *project; /* the pyproject.toml that --python was made of; or NULL */
    bool chosen[CODES];
    globs exclude;
    file_rule *rules; /* in the order of the file */
    size_t rule_count;
    uint64_t min_bytes;
} check_settings;

/* Looks from the first operand, or the current folder, upwards. Fails if what is written there, or
   on the command line, is no setting. All that is in it lasts as long as the memory. */
void settings_read(arena *memory, const arguments *given, check_settings *made);

/* The codes that are told of a file. */
void settings_codes(const check_settings *of, arena *memory, const char *path, bool told[CODES]);

#endif
