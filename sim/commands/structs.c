/* SPDX-License-Identifier: MIT */
/* layoutsim structs: CPython's C structs with offsets and holes, as drawing, JSON or C header. */
#include <stdlib.h>
#include <string.h>

#include "commands/commands.h"
#include "render/render.h"

static layout_struct *make_room(size_t count)
{
    layout_struct *structs = malloc((count + 1) * sizeof *structs);
    if (structs == NULL) fail("out of memory for %zu structs", count);
    return structs;
}

static anatomy every_struct(const layout_target *target)
{
    size_t most = layout_struct_count();
    anatomy made = {.target = *target, .structs = make_room(most)};
    for (size_t i = 0; i < most; i++)
        if (layout_struct_at(target, i, &made.structs[made.count]) == LAYOUT_OK) made.count++;
    return made;
}

static _Noreturn void fail_struct(const layout_target *target, const char *name)
{
    anatomy all = every_struct(target);
    out list = {0};
    for (size_t i = 0; i < all.count; i++)
        put(&list, "%s%s %s", i > 0 ? " " : "", all.structs[i].name, all.structs[i].c_name);
    size_t length = 0;
    const char *near = nearest(name, list.bytes, &length);
    fail("CPython %s has no struct '%s'%s%.*s%s; layoutsim structs lists them",
         label_python(target).text, name, near != NULL ? "; did you mean " : "", (int)length,
         near != NULL ? near : "", near != NULL ? "?" : "");
}

static anatomy named_structs(const arguments *given, const layout_target *target)
{
    anatomy made = {.target = *target, .structs = make_room(given->operand_count), .drawn = true};
    for (size_t i = 0; i < given->operand_count; i++)
        if (layout_struct_find(target, given->operands[i], &made.structs[made.count++]) !=
            LAYOUT_OK)
            fail_struct(target, given->operands[i]);
    return made;
}

static void put_all(const arguments *given, const anatomy *made, size_t count, out *output)
{
    if (given->values[OPTION_JSON] != NULL) {
        json_structs(made, count, output);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        if (given->values[OPTION_C] != NULL) header_structs(&made[i], output);
        else text_structs(&made[i], output);
    }
}

static void check(const arguments *given, const targets *chosen)
{
    bool c = given->values[OPTION_C] != NULL;
    if (c && given->values[OPTION_JSON] != NULL)
        fail("--c and --json exclude each other; choose one");
    if (c && chosen->count > 1)
        fail("--c makes a header for one target, not %zu; name one version and one machine",
             chosen->count);
}

void run_structs(const arguments *given, out *output)
{
    targets chosen = select_targets(given);
    check(given, &chosen);
    anatomy *made = malloc(chosen.count * sizeof *made);
    if (made == NULL) fail("out of memory for %zu targets", chosen.count);
    for (size_t i = 0; i < chosen.count; i++)
        made[i] = given->operand_count > 0 ? named_structs(given, &chosen.items[i])
                                           : every_struct(&chosen.items[i]);
    put_all(given, made, chosen.count, output);
    for (size_t i = 0; i < chosen.count; i++) free(made[i].structs);
    free(made);
    free(chosen.items);
}
