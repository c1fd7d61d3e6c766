/* SPDX-License-Identifier: MIT */
/* The table of grammars: Grammar/Grammar (2.7 to 3.8), Grammar/python.gram (from 3.9). */
#include "python/grammar.h"

#include <stddef.h>

/* clang-format off */
static const grammar grammars[] = {
    /* version  old    f      nested t      async  walrus with   decor. match  except types  defs   except comp.  lazy   return
                                            names                              *                     list                 starred */
    {2, 7,      true,  false, false, false, true,  false, false, false, false, false, false, false, false, false, false, false},
    {3, 6,      false, true,  false, false, true,  false, false, false, false, false, false, false, false, false, false, false},
    {3, 7,      false, true,  false, false, false, false, false, false, false, false, false, false, false, false, false, false},
    {3, 8,      false, true,  false, false, false, true,  false, false, false, false, false, false, false, false, false, true},
    {3, 9,      false, true,  false, false, false, true,  true,  true,  false, false, false, false, false, false, false, true},
    {3, 10,     false, true,  false, false, false, true,  true,  true,  true,  false, false, false, false, false, false, true},
    {3, 11,     false, true,  false, false, false, true,  true,  true,  true,  true,  false, false, false, false, false, true},
    {3, 12,     false, true,  true,  false, false, true,  true,  true,  true,  true,  true,  false, false, false, false, true},
    {3, 13,     false, true,  true,  false, false, true,  true,  true,  true,  true,  true,  true,  false, false, false, true},
    {3, 14,     false, true,  true,  true,  false, true,  true,  true,  true,  true,  true,  true,  true,  false, false, true},
    {3, 15,     false, true,  true,  true,  false, true,  true,  true,  true,  true,  true,  true,  true,  true,  true,  true},
};
/* clang-format on */

const grammar *grammar_find(unsigned major, unsigned minor)
{
    for (size_t i = 0; i < sizeof grammars / sizeof grammars[0]; i++)
        if (grammars[i].major == major && grammars[i].minor == minor) return &grammars[i];
    return NULL;
}
