/* SPDX-License-Identifier: MIT */
/*
 * --python and --arch: names, lists, ranges, all.
 *
 * A range goes, version by version, through the builds of its first end; both ends are taken as
 * written. So 3.8-3.15 is every release between, 3.13t-3.15t the free-threaded builds, and
 * 3.11-3.13t is 3.11, 3.12, 3.13 and 3.13t.
 */
#include "select.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ITEM = 64 };

bool next_item(const char **list, char *item, size_t room)
{
    if (**list == '\0') return false;
    size_t length = strcspn(*list, ",");
    snprintf(item, room, "%.*s", (int)length, *list);
    *list += length;
    if (**list == ',') (*list)++;
    return true;
}

layout_target_info describe(const layout_target *target)
{
    layout_target_info info;
    layout_target_describe(target, &info);
    return info;
}

python_label label_python(const layout_target *target)
{
    layout_target_info info = describe(target);
    python_label label;
    if (info.newest_patch)
        snprintf(label.text, sizeof label.text, "%u.%u%s", info.major, info.minor, info.build);
    else snprintf(label.text, sizeof label.text, "%s", info.python);
    return label;
}

bool is_next_release(const layout_target *after, const layout_target *before)
{
    layout_target_info a = describe(after), b = describe(before);
    return after->abi == before->abi && strcmp(a.build, b.build) == 0 && a.major == b.major &&
           a.minor == b.minor + 1;
}

/* ---- Failing ---- */

static void append(char *list, size_t room, const char *word)
{
    size_t length = strlen(list);
    snprintf(list + length, room - length, "%s%s", length > 0 ? " " : "", word);
}

/* Lists the releases; the other builds would be too many, but count for the nearest. */
static _Noreturn void fail_python(const char *word)
{
    char all[2048] = "", releases[256] = "";
    for (size_t i = 0; i < layout_python_count(); i++) {
        layout_target target;
        layout_target_at(i, 0, &target);
        layout_target_info info = describe(&target);
        if (!info.newest_patch) continue;
        append(all, sizeof all, label_python(&target).text);
        if (info.build[0] == '\0') append(releases, sizeof releases, label_python(&target).text);
    }
    size_t length = 0;
    const char *near = nearest(word, all, &length);
    if (near == NULL) near = "", length = 0;
    fail("unknown Python '%s'%s%.*s%s known: %s, with builds d, t (3.13 on), u (2.7), +trace-refs "
         "(3.8 on), +align16 (3.6); see layoutsim targets",
         word, length > 0 ? "; did you mean " : ";", (int)length, near, length > 0 ? "?" : "",
         releases);
}

static _Noreturn void fail_abi(const char *word)
{
    char all[1024] = "";
    for (size_t i = 0; i < layout_abi_count(); i++)
        for (size_t alias = 0; layout_abi_name(i, alias) != NULL; alias++)
            append(all, sizeof all, layout_abi_name(i, alias));
    fail_choice("machine", word, all);
}

static layout_target find(const char *python, const char *abi)
{
    layout_target target;
    layout_status status = layout_target_find(python, abi, &target);
    if (status == LAYOUT_UNKNOWN_PYTHON) fail_python(python);
    if (status == LAYOUT_UNKNOWN_ABI) fail_abi(abi);
    return target;
}

/* ---- Lists ---- */

static bool same(const layout_target *a, const layout_target *b)
{
    return a->python == b->python && a->abi == b->abi && a->patch == b->patch;
}

/* Adds a target, once. */
static void add(targets *list, const layout_target *target)
{
    for (size_t i = 0; i < list->count; i++)
        if (same(&list->items[i], target)) return;
    layout_target *items = realloc(list->items, (list->count + 1) * sizeof *items);
    if (items == NULL) fail("out of memory for %zu targets", list->count + 1);
    items[list->count++] = *target;
    list->items = items;
}

static unsigned version(const layout_target_info *info)
{
    return info->major << 8 | info->minor;
}

static void add_range(targets *list, const layout_target *first, const layout_target *last,
                      size_t abi)
{
    layout_target_info from = describe(first), to = describe(last);
    bool same_build = strcmp(from.build, to.build) == 0;
    if (version(&from) > version(&to))
        fail("the range %s-%s runs backwards; write the older version first",
             label_python(first).text, label_python(last).text);
    add(list, first);
    for (size_t i = 0; i < layout_python_count(); i++) {
        layout_target target;
        layout_target_at(i, abi, &target);
        layout_target_info info = describe(&target);
        bool between =
            version(&info) > version(&from) && version(&info) < version(&to) + !same_build;
        if (between && info.newest_patch && strcmp(info.build, from.build) == 0) add(list, &target);
    }
    add(list, last);
}

/* The dash of a range: one before a digit, as "trace-refs" has one too, and behind something. */
static char *range_dash(char *item)
{
    for (char *dash = item + 1; (dash = strchr(dash, '-')) != NULL; dash++)
        if (dash[1] >= '0' && dash[1] <= '9') return dash;
    return NULL;
}

static void add_item(targets *list, char *item, size_t abi)
{
    const char *machine = layout_abi_name(abi, 0);
    char *dash = range_dash(item);
    if (dash != NULL) *dash = '\0';
    layout_target first = find(item, machine);
    if (dash == NULL) {
        add(list, &first);
        return;
    }
    layout_target last = find(dash + 1, machine);
    add_range(list, &first, &last, abi);
}

static void add_all(targets *list, size_t abi)
{
    for (size_t i = 0; i < layout_python_count(); i++) {
        layout_target target;
        layout_target_at(i, abi, &target);
        add(list, &target);
    }
}

static void add_pythons(targets *list, const char *pythons, size_t abi)
{
    char item[ITEM];
    while (next_item(&pythons, item, sizeof item)) {
        if (strcmp(item, "all") == 0) add_all(list, abi);
        else add_item(list, item, abi);
    }
}

static bool abi_is(size_t abi, const char *name)
{
    for (size_t alias = 0; layout_abi_name(abi, alias) != NULL; alias++)
        if (strcmp(layout_abi_name(abi, alias), name) == 0) return true;
    return false;
}

static const char *value_or(const arguments *given, option_id id, const char *otherwise)
{
    return given->values[id] != NULL ? given->values[id] : otherwise;
}

targets select_targets(const arguments *given)
{
    targets list = {NULL, 0};
    const char *pythons = value_or(given, OPTION_PYTHON, "3");
    const char *machines = value_or(given, OPTION_ARCH, "64");
    char item[ITEM];
    while (next_item(&machines, item, sizeof item)) {
        bool known = false;
        for (size_t abi = 0; abi < layout_abi_count(); abi++) {
            if (strcmp(item, "all") != 0 && !abi_is(abi, item)) continue;
            add_pythons(&list, pythons, abi);
            known = true;
        }
        if (!known) fail_abi(item);
    }
    return list;
}
