/* SPDX-License-Identifier: MIT */
/* A code as somebody names it. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "check/findings.h"
#include "cli.h"

/* Codes have digits, and names none: what is offered is of the kind that was meant. */
static bool has_digit(const char *word)
{
    while (*word != '\0' && !isdigit((unsigned char)*word)) word++;
    return *word != '\0';
}

check_code choose_code(const char *word)
{
    char list[2048] = "";
    size_t length = 0;
    check_code found = find_code(word, strlen(word));
    if (found < CODES) return found;
    for (int i = 0; i < CODES; i++)
        length += (size_t)snprintf(list + length, sizeof list - length, "%s%s", i > 0 ? " " : "",
                                   has_digit(word) ? check_codes[i].code : check_codes[i].name);
    fail_choice("code", word, list);
}
