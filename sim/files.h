/* SPDX-License-Identifier: MIT */
/* Files as bytes. */
#ifndef LAYOUTSIM_FILES_H
#define LAYOUTSIM_FILES_H

#include <stdbool.h>
#include <stddef.h>

typedef struct file {
    const char *path; /* as named; "<stdin>" for "-" */
    char *bytes;      /* to be freed; followed by NUL */
    size_t length;
} file;

/* Reads a whole file: 0, or the errno that says why not. */
int file_load(const char *path, file *read);

/* The same; complains, and says false, if that fails. */
bool file_read(const char *path, file *read);
void file_free(file *read);

/* Writes a whole file: 0, or the errno that says why not. */
int file_save(const char *path, const char *bytes, size_t length);

bool file_exists(const char *path);

#endif
