/* SPDX-License-Identifier: MIT */
/* The header alone, as C99. */
#include <liblayout.h>

int header_compiles(void);

int header_compiles(void)
{
    return LAYOUT_VERSION_MAJOR;
}
