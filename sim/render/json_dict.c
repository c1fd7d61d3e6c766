/* SPDX-License-Identifier: MIT */
/* JSON of layoutsim dict: each step, and the table in the end (docs/json.md). */
#include "json_parts.h"

static bool is_open(const dict_history *made)
{
    layout_struct keys;
    return layout_struct_find(&made->target, "keys", &keys) != LAYOUT_OK;
}

static void put_moment(json *to, const dict_history *made, const dict_moment *at)
{
    json_number(to, "len", at->keys.used);
    json_number(to, "slots", at->keys.slots);
    json_number(to, "entries_most", at->keys.usable);
    json_number(to, "dk_nentries", at->entries);
    if (is_open(made)) json_null(to, "dk_usable");
    else json_number(to, "dk_usable", at->usable);
    json_number(to, "index_bytes", at->keys.index_size);
    json_bool(to, "unicode", at->keys.unicode);
    json_number(to, "getsizeof_bytes", at->getsizeof);
    json_number(to, "requested_bytes", at->one.requested);
    if (at->one.known) json_number(to, "allocated_bytes", at->one.allocated);
    else json_null(to, "allocated_bytes");
}

/* ---- Steps ---- */

/* Of an event about a single key that is still there, or was: where that is. */
static void put_place(json *to, const dict_step *step)
{
    const dict_event *event = step->event;
    bool single = event->action <= DICT_POPITEM && event->action >= DICT_SET && event->count == 1;
    json_bool(to, "key_error", step->missing);
    if (!single || step->missing) {
        json_null(to, "found");
        json_null(to, "slot");
        json_null(to, "entry");
        return;
    }
    json_bool(to, "found", step->at.found);
    json_number(to, "slot", step->at.slot);
    json_number(to, "entry", step->at.entry);
}

static void put_step(json *to, const dict_history *made, const dict_step *step)
{
    json_open_flat(to, NULL, '{');
    if (step->event == NULL) json_null(to, "do");
    else json_string(to, "do", step->event->text);
    if (step->event != NULL) put_place(to, step);
    put_moment(to, made, &step->after);
    json_close(to, '}');
}

/* ---- The table ---- */

static void put_indices(json *to, const dict_history *made)
{
    if (!made->plan->kept) {
        json_null(to, "dk_indices");
        return;
    }
    json_open_flat(to, "dk_indices", '[');
    for (uint64_t i = 0; i < made->dict.keys.slots; i++)
        json_signed(to, NULL, layout_dict_index(&made->dict, i));
    json_close(to, ']');
}

static void put_key(json *to, const layout_key *key)
{
    static const char *const kinds[] = {
        [LAYOUT_KEY_STR] = "str", [LAYOUT_KEY_INT] = "int", [LAYOUT_KEY_OBJECT] = "object"};
    json_string(to, "kind", kinds[key->kind]);
    if (key->kind == LAYOUT_KEY_STR) json_string(to, "key", key->text);
    else json_signed(to, "key", key->number);
    json_signed(to, "hash", key->hash);
}

static void put_way(json *to, const dict_history *made, const layout_key *key)
{
    layout_lookup at = layout_dict_find(&made->dict, key);
    layout_probe probe = layout_probe_start(&made->target, key->hash, made->dict.keys.slots);
    json_open(to, "slots_tried", '[');
    for (; probe.slot != at.slot; layout_probe_next(&probe)) json_number(to, NULL, probe.slot);
    json_number(to, NULL, at.slot);
    json_close(to, ']');
}

static void put_entries(json *to, const dict_history *made)
{
    const layout_dict *dict = &made->dict;
    uint64_t count = is_open(made) ? dict->keys.slots : dict->entries;
    if (!made->plan->kept) {
        json_null(to, "entries");
        return;
    }
    json_open(to, "entries", '[');
    for (uint64_t i = 0; i < count; i++) {
        const layout_key *key = layout_dict_entry(dict, i);
        if (key == NULL) {
            json_null(to, NULL);
            continue;
        }
        json_open_flat(to, NULL, '{');
        put_key(to, key);
        put_way(to, made, key);
        json_close(to, '}');
    }
    json_close(to, ']');
}

static void put_parts(json *to, const dict_history *made)
{
    layout_cost cost;
    layout_dict_cost(&made->dict, &cost);
    json_open(to, "parts", '[');
    for (size_t i = 0; i < cost.part_count; i++) json_part(to, &cost.parts[i]);
    json_close(to, ']');
}

static void put_history(json *to, const dict_history *made)
{
    json_open(to, NULL, '{');
    json_target(to, &made->target);
    json_open(to, "steps", '[');
    for (size_t i = 0; i < made->count; i++) put_step(to, made, &made->steps[i]);
    json_close(to, ']');
    json_open(to, "dict", '{');
    put_moment(to, made, &made->last);
    put_parts(to, made);
    put_indices(to, made);
    put_entries(to, made);
    json_close(to, '}');
    json_close(to, '}');
}

void json_dict(const dict_history *made, size_t count, out *output)
{
    json to = json_start("dict", output);
    json_number(&to, "seed", made->plan->seed);
    json_open(&to, "targets", '[');
    for (size_t i = 0; i < count; i++) put_history(&to, &made[i]);
    json_close(&to, ']');
    json_close(&to, '}');
}
