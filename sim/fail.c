/* SPDX-License-Identifier: MIT */
/* What goes wrong, a line each on standard error. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"

enum { COMPLAINT = 8192 };

static const char *where = "";

void fail_where(const char *place)
{
    where = place != NULL ? place : "";
}

static void say(const char *format, va_list list)
{
    fprintf(stderr, "layoutsim: %s", where);
    vfprintf(stderr, format, list);
    fputc('\n', stderr);
}

_Noreturn void fail(const char *format, ...)
{
    va_list list;
    va_start(list, format);
    say(format, list);
    va_end(list);
    exit(EXIT_USAGE);
}

/* What has been complained about: a file that is read for several Pythons is told of once. */
static char **complaints;
static size_t complaint_count;

static bool is_told(const char *text)
{
    for (size_t i = 0; i < complaint_count; i++)
        if (strcmp(complaints[i], text) == 0) return true;
    return false;
}

static void keep(char *text)
{
    char **grown = realloc(complaints, (complaint_count + 1) * sizeof *grown);
    if (grown == NULL) fail("out of memory for %zu complaints", complaint_count);
    complaints = grown;
    complaints[complaint_count++] = text;
}

void complain(const char *format, ...)
{
    char text[COMPLAINT];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    if (is_told(text)) return;
    fprintf(stderr, "layoutsim: %s%s\n", where, text);
    size_t size = strlen(text) + 1;
    char *kept = malloc(size);
    if (kept == NULL) fail("out of memory for %zu complaints", complaint_count);
    memcpy(kept, text, size);
    keep(kept);
}

bool complained(void)
{
    return complaint_count > 0;
}

static bool any_finding;

void found_something(void)
{
    any_finding = true;
}

bool is_something_found(void)
{
    return any_finding;
}

_Noreturn void fail_choice(const char *what, const char *word, const char *choices)
{
    size_t length = 0;
    const char *near = nearest(word, choices, &length);
    if (near != NULL)
        fail("unknown %s '%s'; did you mean %.*s? Known: %s", what, word, (int)length, near,
             choices);
    fail("unknown %s '%s'; known: %s", what, word, choices);
}
