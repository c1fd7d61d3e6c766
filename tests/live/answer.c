/* SPDX-License-Identifier: MIT */
/*
 * What the library says of a class, for live.py to compare with what an interpreter says.
 *
 *     answer --pythons       the newest patch of every version and build
 *     answer < QUESTIONS     PYTHON ABI SLOTS ATTRIBUTES, names between commas; "-" for SLOTS is
 *                            a class without __slots__, "()" an empty list of either
 *     answer --types PYTHON ABI < NAMES
 *                            class C(NAME): __slots__ = (), and: pass; for library.py
 *
 * One line per question: FACT=VALUE ..., or "unknown" where the tables do not have it.
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

/* ---- Types that come with CPython ---- */

static void say_instance(const char *prefix, const layout_type *type)
{
    layout_instance made;
    if (!layout_type_weighable(type)) return;
    if (layout_instance_make(type, LAYOUT_STEADY, &made) != LAYOUT_OK) return;
    printf(" %sgetsizeof=%llu %srequested=%llu", prefix, (unsigned long long)made.getsizeof, prefix,
           (unsigned long long)requested(&made));
}

static void say_type(const char *prefix, const layout_type *type)
{
    if (type->error.exception != NULL) {
        printf("%serror=%s ", prefix, type->error.exception);
        return;
    }
    printf("%sbasicsize=%llu %sitemsize=%llu ", prefix, (unsigned long long)type->basicsize, prefix,
           (unsigned long long)type->itemsize);
    printf("%sdictoffset=%lld %sweakrefoffset=%lld ", prefix, (long long)type->dictoffset, prefix,
           (long long)type->weakrefoffset);
    printf("%sgc=%d %sbase=%s %smro=", prefix, type->gc, prefix, type->base->name, prefix);
    for (size_t i = 0; i < type->mro_count; i++)
        printf("%s%s", i > 0 ? "," : "", type->mro[i]->name);
    say_instance(prefix, type);
    putchar(' ');
}

/* What a type written in C says of itself; a class derived from a final one is an error. */
static void say_own(const layout_type *type)
{
    if (type->written == NULL && type->base != NULL) say_type("own.", type);
}

static int answer_types(const char *python, const char *abi)
{
    static char bytes[1 << 18], name[256];
    layout_target target;
    if (layout_target_find(python, abi, &target) != LAYOUT_OK) return 2;
    while (scanf("%255s", name) == 1) {
        layout_room room = {bytes, sizeof bytes, 0};
        const layout_type *base;
        layout_type type;
        layout_class written = {.name = "C", .bases = &base, .base_count = 1};
        if (layout_type_builtin(name, &target, &room, &base) == LAYOUT_OK) {
            say_own(base);
            for (int plain = 0; plain < 2; plain++) {
                written.has_slots = !plain;
                if (layout_type_make(&written, &target, &room, &type) == LAYOUT_OK)
                    say_type(plain ? "plain." : "", &type);
            }
        }
        putchar('\n');
    }
    return 0;
}

int main(int argc, char **argv)
{
    static question asked;
    if (argc == 2 && strcmp(argv[1], "--pythons") == 0) return list_pythons();
    if (argc == 4 && strcmp(argv[1], "--types") == 0) return answer_types(argv[2], argv[3]);
    while (scanf("%63s %31s %4095s %4095s", asked.python, asked.abi, asked.slots,
                 asked.attributes) == 4)
        answer(&asked);
    return 0;
}
