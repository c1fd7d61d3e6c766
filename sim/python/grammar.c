/* SPDX-License-Identifier: MIT */
/* The table of grammars: Grammar/Grammar, Parser/tokenizer.c and Python/ast.c (2.7 to 3.8),
   Grammar/python.gram and Parser/ (from 3.9). */
#include "python/grammar.h"

#include <stddef.h>

/* Columns in the order of the struct. */
enum { o = false, Y = true };

/* clang-format off */
static const grammar grammars[] = {
    /*      |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  lazy_imports */
    /*      |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  unpacked_comprehension */
    /*      |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  futures_checked */
    /*      |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  bare_except_list */
    /*      |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  type_defaults */
    /*      |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  type_parameters */
    /*      |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  except_star */
    /*      |  |  |  |  |  |  |  |  |  |  |  |  |  |  match */
    /*      |  |  |  |  |  |  |  |  |  |  |  |  |  rest_is_read */
    /*      |  |  |  |  |  |  |  |  |  |  |  |  strict_numbers */
    /*      |  |  |  |  |  |  |  |  |  |  |  walrus_index */
    /*      |  |  |  |  |  |  |  |  |  |  walrus */
    /*      |  |  |  |  |  |  |  |  |  lax_continuation */
    /*      |  |  |  |  |  |  |  |  bracketed_keyword */
    /*      |  |  |  |  |  |  |  lone_generator */
    /*      |  |  |  |  |  |  soft_async */
    /*      |  |  |  |  |  t_strings */
    /*      |  |  |  |  format_lines */
    /*      |  |  |  nested_f_strings */
    /*      |  |  f_strings */
    /*      |  peg */
    /*      old */
    {2, 7,  Y, o, o, o, o, o, o, o, Y, Y, o, o, o, o, o, o, o, o, o, o, o, o},
    {3, 6,  o, o, Y, o, o, o, Y, Y, Y, Y, o, o, o, o, o, o, o, o, o, o, o, o},
    {3, 7,  o, o, Y, o, o, o, o, o, Y, Y, o, o, o, o, o, o, o, o, o, o, o, o},
    {3, 8,  o, o, Y, o, o, o, o, o, o, o, Y, o, o, o, o, o, o, o, o, o, o, o},
    {3, 9,  o, Y, Y, o, o, o, o, o, o, o, Y, o, o, o, o, o, o, o, o, o, o, o},
    {3, 10, o, Y, Y, o, o, o, o, o, o, o, Y, Y, Y, Y, Y, o, o, o, o, o, o, o},
    {3, 11, o, Y, Y, o, o, o, o, o, o, o, Y, Y, Y, Y, Y, Y, o, o, o, o, o, o},
    {3, 12, o, Y, Y, Y, Y, o, o, o, o, o, Y, Y, Y, Y, Y, Y, Y, o, o, o, o, o},
    {3, 13, o, Y, Y, Y, Y, o, o, o, o, o, Y, Y, Y, Y, Y, Y, Y, Y, o, o, o, o},
    {3, 14, o, Y, Y, Y, o, Y, o, o, o, o, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, o, o},
    {3, 15, o, Y, Y, Y, o, Y, o, o, o, o, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y},
};
/* clang-format on */

const grammar *grammar_find(unsigned major, unsigned minor)
{
    for (size_t i = 0; i < sizeof grammars / sizeof grammars[0]; i++)
        if (grammars[i].major == major && grammars[i].minor == minor) return &grammars[i];
    return NULL;
}
