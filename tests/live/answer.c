/* SPDX-License-Identifier: MIT */
/*
 * What the library says of a class, for live.py to compare with what an interpreter says.
 *
 *     answer --pythons       the newest patch of every version and build
 *     answer < QUESTIONS     PYTHON ABI SLOTS ATTRIBUTES, names between commas; "-" for SLOTS is
 *                            a class without __slots__, "()" an empty list of either
 *
 * One line per question: FACT=VALUE ..., or "unknown" where the target is not in the tables.
 */
#include <stdio.h>
#include <string.h>

#include "corpus.h"

typedef struct question {
    char python[64], abi[32], slots[4096], attributes[4096];
} question;

/* Cuts a list in place. */
static size_t split(char *list, const char **names)
{
    size_t count = 0;
    if (strcmp(list, "()") == 0) return 0;
    for (char *name = strtok(list, ","); name != NULL && count < MAX_FIELDS;
         name = strtok(NULL, ","))
        names[count++] = name;
    return count;
}

static void say_members(const layout_type *type)
{
    fputs(" members=", stdout);
    for (size_t i = 0; i < type->member_count; i++)
        printf("%s%s:%lld", i > 0 ? "," : "", type->members[i].name,
               (long long)type->members[i].offset);
    if (type->member_count == 0) putchar('-');
}

static void say(const subject *made)
{
    const layout_type *type = &made->type;
    printf("basicsize=%llu dictoffset=%lld weakrefoffset=%lld gc=%d",
           (unsigned long long)type->basicsize, (long long)type->dictoffset,
           (long long)type->weakrefoffset, type->gc);
    printf(" first=%llu getsizeof=%llu requested=%llu", (unsigned long long)made->first.getsizeof,
           (unsigned long long)made->steady.getsizeof,
           (unsigned long long)requested(&made->steady));
    if (type->dictoffset != 0)
        printf(" dict_getsizeof=%llu", (unsigned long long)made->steady.dict_getsizeof);
    say_members(type);
    putchar('\n');
}

static void answer(question *asked)
{
    static subject made;
    static const char *attributes[MAX_FIELDS];
    layout_target target;
    if (layout_target_find(asked->python, asked->abi, &target) != LAYOUT_OK) {
        puts("unknown");
        return;
    }
    made.written = (layout_class){.name = "C", .slots = made.slots, .attributes = attributes};
    made.written.has_slots = strcmp(asked->slots, "-") != 0;
    if (made.written.has_slots) made.written.slot_count = split(asked->slots, made.slots);
    made.written.attribute_count = split(asked->attributes, attributes);
    subject_fill(&target, &made);
    say(&made);
}

static int list_pythons(void)
{
    for (size_t i = 0; i < layout_python_count(); i++) {
        layout_target target;
        layout_target_info info;
        layout_target_at(i, 0, &target);
        layout_target_describe(&target, &info);
        if (info.newest_patch) printf("%u.%u%s\n", info.major, info.minor, info.build);
    }
    return 0;
}

int main(int argc, char **argv)
{
    static question asked;
    if (argc == 2 && strcmp(argv[1], "--pythons") == 0) return list_pythons();
    while (scanf("%63s %31s %4095s %4095s", asked.python, asked.abi, asked.slots,
                 asked.attributes) == 4)
        answer(&asked);
    return 0;
}
