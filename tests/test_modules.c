/* SPDX-License-Identifier: MIT */
/* The table of what modules have: what is looked up in it, and the order that looking up needs. */
#include <criterion/criterion.h>
#include <liblayout.h>
#include <string.h>

#include "python/modules.h"

static const behaviour *rules_of(const char *python)
{
    layout_target target;
    cr_assert_eq(layout_target_find(python, "lp64", &target), LAYOUT_OK);
    return behaviour_of(&target);
}

Test(modules, rows_are_sorted)
{
    for (size_t i = 1; i < module_name_count; i++) {
        const char *before = module_name_rows[i - 1].module, *module = module_name_rows[i].module;
        cr_assert(before == NULL || (module != NULL && strcmp(before, module) <= 0),
                  "row %zu, of %s, stands behind one of %s", i, module, before);
    }
}

/* dir() of 3.6 and of 3.13: math.dist came with 3.8; dir(abc) of 2.7 has WeakSet. */
Test(modules, names_are_found_by_version)
{
    const behaviour *old = rules_of("2.7"), *middle = rules_of("3.6"), *new = rules_of("3.13");
    cr_assert_eq(name_presence(old, "abc", "WeakSet"), PRESENT);
    cr_assert_eq(name_presence(new, "abc", "WeakSet"), ABSENT);
    cr_assert_eq(name_presence(middle, "math", "dist"), ABSENT);
    cr_assert_eq(name_presence(new, "math", "dist"), PRESENT);
    cr_assert_eq(name_presence(new, "nosuch", "dist"), UNHEARD);
    cr_assert_eq(module_presence(old, "linux2", "sets"), PRESENT);
    cr_assert_eq(module_presence(new, "linux", "sets"), ABSENT);
    cr_assert_eq(module_presence(new, "linux", "zlib"), PRESENT);
}

Test(modules, names_follow_row_by_row)
{
    const behaviour *new = rules_of("3.13");
    size_t count = 0;
    for (const module_names *row = NULL; (row = next_names(new, "abc", row)) != NULL; count++)
        cr_assert_str_eq(row->module, "abc");
    cr_assert_gt(count, 1);
    cr_assert_null(next_names(new, "nosuch", NULL));
}
