/* SPDX-License-Identifier: MIT */
/* What goes wrong, a line each on standard error. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli.h"

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

static bool any_complaint;

void complain(const char *format, ...)
{
    va_list list;
    va_start(list, format);
    say(format, list);
    va_end(list);
    any_complaint = true;
}

bool complained(void)
{
    return any_complaint;
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
