/* SPDX-License-Identifier: MIT */
/* What the files of settings share. */
#ifndef LAYOUTSIM_SETTINGS_FILE_H
#define LAYOUTSIM_SETTINGS_FILE_H

#include "check/settings.h"
#include "check/toml.h"

/* A file of TOML. */
typedef struct toml_file {
    const char *shown; /* its path, as it is to be named */
    span text;
    const toml_value *root; /* NULL: there is none */
} toml_file;

/* Which files count; without a root: none. */
typedef struct found_files {
    toml_file own, project;  /* that has the settings; that says which Pythons it runs on */
    const toml_value *table; /* of the settings */
    const char *folder;      /* it is in */
} found_files;

/* Looks in a folder and those above it. */
void settings_find(arena *memory, const char *folder, found_files *found);

/* The place in a file of what is looked at from here on: fail() says it. */
void settings_look_at(arena *memory, const toml_file *in, const char *at);

#endif
