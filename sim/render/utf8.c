/* SPDX-License-Identifier: MIT */
/* UTF-8, as RFC 3629 has it: nothing longer than needed, no surrogates, none above U+10FFFF. */
#include "render/utf8.h"

#include <stdbool.h>

/* How many bytes the first of them says there are; 0: none begins so. */
static size_t announced(unsigned char first)
{
    if (first < 0x80) return 1;
    if (first < 0xc2 || first > 0xf4) return 0;
    return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

static bool is_allowed(uint32_t point, size_t length)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    return point >= least[length] && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
}

uint32_t utf8_first(const char *text, size_t *length)
{
    const unsigned char *at = (const unsigned char *)text;
    size_t bytes = announced(at[0]);
    *length = 1;
    if (bytes < 2) return bytes == 1 ? at[0] : NOT_A_CHARACTER;
    uint32_t point = at[0] & (0x7fu >> bytes);
    for (size_t i = 1; i < bytes; i++) {
        if ((at[i] & 0xc0) != 0x80) return NOT_A_CHARACTER;
        point = point << 6 | (at[i] & 0x3fu);
    }
    if (!is_allowed(point, bytes)) return NOT_A_CHARACTER;
    *length = bytes;
    return point;
}
