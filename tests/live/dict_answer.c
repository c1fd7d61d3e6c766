/* SPDX-License-Identifier: MIT */
/*
 * What the library says of dicts, step by step, for dicts.py to compare with what lies in an
 * interpreter's memory.
 *
 *     dict_answer --pythons    the newest patch of every version and build
 *     dict_answer PYTHON ABI SEED < STEPS
 *
 * A step is a word; one line is printed after each. Keys are i and a number, or s and a text.
 *
 *     {} dict()           starts anew
 *     set:K del:K         dict[K] = None, del dict[K] if it is there
 *     popitem clear copy fromkeys
 *     update:K,K,...      with a dict of those keys, stored one by one
 *     dict:K,K,...        dict() of such a dict
 *     display:K,K,...     {K: None, ...}
 *     fromset:K,K,...     dict.fromkeys() of a set whose order that is
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "corpus.h"

enum { MOST = 512, LINE = 1 << 14, LINES = 1 << 20, WORDS = 40000 };

typedef struct shelf {
    layout_target target;
    layout_secret secret;
    layout_dict now, other;
    bool swapped; /* now is in the second memory, other in the first */
    uint64_t memory[2][WORDS];
    layout_key keys[MOST];
    char lines[LINES]; /* since the dict was started anew: its keys point into them */
    size_t filled;
} shelf;

static void check(layout_status status)
{
    if (status == LAYOUT_OK) return;
    fprintf(stderr, "dict_answer: %s\n", layout_status_text(status));
    exit(3);
}

static void start(shelf *on, layout_birth birth, layout_dict *dict)
{
    bool second = (dict == &on->other) != on->swapped;
    layout_room room = {on->memory[second], sizeof on->memory[0], 0};
    check(layout_dict_start(&on->target, birth, MOST, &room, dict));
}

static layout_key read_key(const shelf *on, const char *word)
{
    layout_key key;
    if (word[0] == 'i') return layout_key_int(&on->target, strtoll(word + 1, NULL, 10));
    check(layout_key_str(&on->target, &on->secret, word + 1, strlen(word + 1), &key));
    return key;
}

/* Keys between commas; their texts stay in the line. */
static size_t read_keys(shelf *on, char *list)
{
    size_t count = 0;
    for (char *word = strtok(list, ","); word != NULL; word = strtok(NULL, ","))
        on->keys[count++] = read_key(on, word);
    return count;
}

static void store(layout_dict *dict, const layout_key *keys, size_t count)
{
    layout_lookup at;
    for (size_t i = 0; i < count; i++) check(layout_dict_set(dict, &keys[i], &at));
}

/* The other dict becomes the dict. */
static void swap(shelf *on)
{
    layout_dict before = on->now;
    on->now = on->other;
    on->other = before;
    on->swapped = !on->swapped;
}

static void do_plain(shelf *on, const char *step)
{
    layout_key key;
    if (strcmp(step, "{}") == 0) start(on, LAYOUT_BORN_EMPTY, &on->now);
    else if (strcmp(step, "dict()") == 0) start(on, LAYOUT_BORN_CALL, &on->now);
    else if (strcmp(step, "clear") == 0) layout_dict_clear(&on->now);
    else if (strcmp(step, "popitem") == 0) layout_dict_popitem(&on->now, &key);
    else if (strcmp(step, "copy") == 0) check(layout_dict_copy(&on->now, &on->other)), swap(on);
    else if (strcmp(step, "fromkeys") == 0)
        check(layout_dict_fromkeys(&on->now, &on->other)), swap(on);
    else check(LAYOUT_UNKNOWN_MEMBER);
}

static void do_keys(shelf *on, const char *step, char *list)
{
    size_t count = read_keys(on, list);
    bool call = strcmp(step, "dict") == 0;
    if (strcmp(step, "set") == 0) store(&on->now, on->keys, count);
    else if (strcmp(step, "del") == 0) layout_dict_delete(&on->now, on->keys);
    else if (strcmp(step, "display") == 0) check(layout_dict_display(on->keys, count, &on->now));
    else if (strcmp(step, "fromset") == 0) check(layout_dict_fromset(on->keys, count, &on->now));
    else {
        start(on, LAYOUT_BORN_EMPTY, &on->other);
        store(&on->other, on->keys, count);
        if (call) start(on, LAYOUT_BORN_CALL, &on->now);
        check(layout_dict_update(&on->now, &on->other));
    }
}

static void say(const layout_dict *dict)
{
    bool open = dict->keys.index_size == 0;
    printf("%llu", (unsigned long long)layout_dict_sizeof(dict));
    if (dict->keys.slots == 0) {
        puts(" no table");
        return;
    }
    printf(" slots=%llu used=%llu entries=%llu usable=%llu unicode=%d index=",
           (unsigned long long)dict->keys.slots, (unsigned long long)dict->keys.used,
           (unsigned long long)dict->entries, (unsigned long long)dict->usable, dict->keys.unicode);
    for (uint64_t i = 0; i < dict->keys.slots; i++)
        printf("%lld,", (long long)layout_dict_index(dict, i));
    fputs(" hashes=", stdout);
    for (uint64_t i = 0; i < (open ? dict->keys.slots : dict->entries); i++) {
        const layout_key *key = layout_dict_entry(dict, i);
        if (key == NULL) fputs("-,", stdout);
        else printf("%lld,", (long long)key->hash);
    }
    putchar('\n');
}

/* A line that stays until the dict is started anew. */
static char *read_line(shelf *on)
{
    char *line = on->lines + on->filled;
    if (LINES - on->filled < LINE || fgets(line, LINE, stdin) == NULL) return NULL;
    on->filled += strlen(line) + 1;
    line[strcspn(line, "\n")] = '\0';
    return line;
}

int main(int argc, char **argv)
{
    static shelf on;
    char *step;
    if (argc == 2 && strcmp(argv[1], "--pythons") == 0) return list_pythons();
    if (argc != 4) return 2;
    check(layout_target_find(argv[1], argv[2], &on.target));
    layout_secret_make((uint32_t)strtoul(argv[3], NULL, 10), &on.secret);
    start(&on, LAYOUT_BORN_EMPTY, &on.now);
    start(&on, LAYOUT_BORN_EMPTY, &on.other);
    while ((step = read_line(&on)) != NULL) {
        char *list = strchr(step, ':');
        if (list != NULL) *list++ = '\0';
        if (list != NULL) do_keys(&on, step, list);
        else do_plain(&on, step);
        if (on.now.keys.used == 0) on.filled = 0;
        say(&on.now);
    }
    return 0;
}
