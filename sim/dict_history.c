/* SPDX-License-Identifier: MIT */
/*
 * Carrying a plan out, step by step, with the library's dicts.
 *
 * There are two of them: the dict, and one that updates come from and copies go to. A copy changes
 * places with the dict.
 */
#include "dict_history.h"

#include <stdlib.h>

#include "select.h"

/* The dict, and the one beside it. */
typedef struct pair {
    dict_history *of;
    layout_dict other;
    bool swapped; /* the dict is in the second memory, the other in the first */
} pair;

static void check(const pair *on, layout_status status)
{
    if (status == LAYOUT_OK) return;
    fail("a dict of %llu keys on CPython %s: %s", (unsigned long long)on->of->dict.keys.used,
         label_python(&on->of->target).text, layout_status_text(status));
}

/* ---- Keys and dicts ---- */

layout_key dict_history_key(const dict_history *of, const dict_word *word)
{
    layout_key key = {.kind = word->kind, .number = word->number, .hash = word->number};
    if (word->kind == LAYOUT_KEY_INT) return layout_key_int(&of->target, word->number);
    if (word->kind == LAYOUT_KEY_STR && word->text != NULL &&
        layout_key_str(&of->target, &of->plan->secret, word->text, word->length, &key) != LAYOUT_OK)
        fail("a key of %zu bytes is too long", word->length);
    return key;
}

static void start(pair *on, layout_birth birth, layout_dict *dict)
{
    dict_history *of = on->of;
    bool second = (dict == &on->other) != on->swapped;
    uint64_t most = of->plan->most;
    size_t size = of->plan->kept ? layout_dict_room(&of->target, most) : 0;
    layout_room room = {of->memory[second], size, 0};
    check(on, layout_dict_start(&of->target, birth, most, of->plan->kept ? &room : NULL, dict));
}

static void swap(pair *on)
{
    layout_dict before = on->of->dict;
    on->of->dict = on->other;
    on->other = before;
    on->swapped = !on->swapped;
}

static dict_moment moment_of(const layout_dict *dict)
{
    layout_cost cost;
    dict_moment now = {dict->keys, dict->entries, dict->usable, layout_dict_sizeof(dict), {0}};
    layout_dict_cost(dict, &cost);
    if (layout_cost_totals(&cost, 1, &now.one) != LAYOUT_OK) now.one = (layout_totals){0};
    return now;
}

/* ---- Steps ---- */

static void add_step(dict_history *of, dict_step step)
{
    if (of->count == of->room) {
        of->room = of->room * 2 + 8;
        of->steps = realloc(of->steps, of->room * sizeof *of->steps);
        if (of->steps == NULL) fail("out of memory for %zu steps", of->room);
    }
    of->steps[of->count++] = step;
}

/* Keys made up: a step wherever the table changes. */
static void fill(pair *on)
{
    dict_history *of = on->of;
    dict_step step = {.after = moment_of(&of->dict)};
    step.before = step.after;
    if (of->plan->fill > 0 || of->plan->count == 0) add_step(of, step);
    for (uint64_t i = 0; i < of->plan->fill; i++) {
        dict_word word = dict_plan_key(of->plan, i);
        layout_key key = dict_history_key(of, &word);
        check(on, layout_dict_set(&of->dict, &key, &step.at));
        if (!step.at.resized) continue;
        step.before = step.after;
        step.after = moment_of(&of->dict);
        add_step(of, step);
    }
}

static void set_all(pair *on, layout_dict *dict, const dict_event *event, dict_step *step)
{
    bool resized = false;
    for (size_t i = 0; i < event->count; i++) {
        layout_key key = dict_history_key(on->of, &event->words[i]);
        check(on, layout_dict_set(dict, &key, &step->at));
        resized = resized || step->at.resized;
    }
    step->at.resized = resized;
}

/* All keys of the event until one is not there. */
static void delete_all(pair *on, const dict_event *event, dict_step *step)
{
    for (size_t i = 0; i < event->count && !step->missing; i++) {
        layout_key key = dict_history_key(on->of, &event->words[i]);
        step->at = layout_dict_delete(&on->of->dict, &key);
        step->missing = !step->at.found;
    }
}

static void pop_all(pair *on, const dict_event *event, dict_step *step)
{
    for (size_t i = 0; i < event->count && !step->missing; i++) {
        step->at = layout_dict_popitem(&on->of->dict, &step->popped);
        step->missing = !step->at.found;
    }
}

static layout_key *hash_all(const pair *on, const dict_event *event)
{
    layout_key *keys = malloc((event->count + 1) * sizeof *keys);
    if (keys == NULL) fail("out of memory for %zu keys", event->count);
    for (size_t i = 0; i < event->count; i++) keys[i] = dict_history_key(on->of, &event->words[i]);
    return keys;
}

static void make_of_keys(pair *on, const dict_event *event)
{
    layout_key *keys = hash_all(on, event);
    layout_dict *dict = &on->of->dict;
    bool display = event->action == DICT_DISPLAY;
    layout_status status = display ? layout_dict_display(keys, event->count, dict)
                                   : layout_dict_fromset(keys, event->count, dict);
    free(keys);
    check(on, status);
}

static void update(pair *on, const dict_event *event)
{
    dict_step aside = {.event = event};
    start(on, LAYOUT_BORN_EMPTY, &on->other);
    set_all(on, &on->other, event, &aside);
    check(on, layout_dict_update(&on->of->dict, &on->other));
}

static void copy(pair *on, const dict_event *event)
{
    layout_dict *dict = &on->of->dict;
    start(on, event->action == DICT_OF ? LAYOUT_BORN_CALL : LAYOUT_BORN_EMPTY, &on->other);
    switch (event->action) {
    case DICT_OF: check(on, layout_dict_update(&on->other, dict)); break;
    case DICT_FROMKEYS: check(on, layout_dict_fromkeys(dict, &on->other)); break;
    default: check(on, layout_dict_copy(dict, &on->other)); break;
    }
    swap(on);
}

static void do_event(pair *on, const dict_event *event, dict_step *step)
{
    layout_dict *dict = &on->of->dict;
    switch (event->action) {
    case DICT_EMPTY: start(on, LAYOUT_BORN_EMPTY, dict); break;
    case DICT_CALL: start(on, LAYOUT_BORN_CALL, dict); break;
    case DICT_SET:
    case DICT_SETDEFAULT: set_all(on, dict, event, step); break;
    case DICT_DEL:
    case DICT_POP: delete_all(on, event, step); break;
    case DICT_POPITEM: pop_all(on, event, step); break;
    case DICT_CLEAR: layout_dict_clear(dict); break;
    case DICT_COPY:
    case DICT_OF:
    case DICT_FROMKEYS: copy(on, event); break;
    case DICT_UPDATE: update(on, event); break;
    case DICT_DISPLAY:
    case DICT_FROMSET: make_of_keys(on, event); break;
    }
}

void dict_history_make(const dict_plan *plan, const layout_target *target, dict_history *made)
{
    *made = (dict_history){.target = *target, .plan = plan};
    pair on = {.of = made};
    for (size_t i = 0; plan->kept && i < 2; i++) {
        made->memory[i] = malloc(layout_dict_room(target, plan->most));
        if (made->memory[i] == NULL) fail("out of memory for a dict");
    }
    start(&on, LAYOUT_BORN_EMPTY, &made->dict);
    start(&on, LAYOUT_BORN_EMPTY, &on.other);
    fill(&on);
    for (size_t i = 0; i < plan->count; i++) {
        dict_step step = {.event = &plan->events[i], .before = moment_of(&made->dict)};
        do_event(&on, step.event, &step);
        step.after = moment_of(&made->dict);
        add_step(made, step);
    }
    made->last = moment_of(&made->dict);
}

void dict_history_free(dict_history *made)
{
    free(made->steps);
    free(made->memory[0]);
    free(made->memory[1]);
}
