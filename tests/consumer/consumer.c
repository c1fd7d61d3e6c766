/* SPDX-License-Identifier: MIT */
/* A program as a user of the installed library writes it; C11, and C++17 as it stands. */
#include <liblayout.h>

#include <stdio.h>
#include <string.h>

int main(void)
{
    layout_target target;
    layout_target_info info;
    layout_struct dict;
    if (layout_target_find("3.13", "x86_64", &target) != LAYOUT_OK) return 1;
    if (layout_struct_find(&target, "dict", &dict) != LAYOUT_OK) return 1;
    layout_target_describe(&target, &info);
    printf("liblayout %s: PyDictObject of %s has %d bytes\n", layout_version(), info.python,
           (int)dict.size);
    return dict.size == 48 && strcmp(info.abi, "lp64") == 0 ? 0 : 1;
}
