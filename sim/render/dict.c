/* SPDX-License-Identifier: MIT */
/* Text of layoutsim dict: a table's growth, a line per event, several targets a line each. */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "render.h"

/* ---- Words ---- */

key_text label_key(const layout_key *key)
{
    key_text made;
    int most = (int)sizeof made.text - 8, length = (int)key->length;
    switch (key->kind) {
    case LAYOUT_KEY_NONE: made.text[0] = '\0'; break;
    case LAYOUT_KEY_STR:
        snprintf(made.text, sizeof made.text, "'%.*s%s'", length > most ? most : length, key->text,
                 length > most ? "..." : "");
        break;
    case LAYOUT_KEY_INT: snprintf(made.text, sizeof made.text, "%" PRId64, key->number); break;
    case LAYOUT_KEY_OBJECT:
        snprintf(made.text, sizeof made.text, "<object, hash %" PRId64 ">", key->number);
        break;
    }
    return made;
}

static const char *kind_of(const dict_history *made, const layout_keys *keys)
{
    layout_struct entry;
    if (layout_struct_find(&made->target, "unicode_entry", &entry) != LAYOUT_OK) return "";
    if (keys->slots == 0) return "";
    return keys->unicode ? "unicode" : "general";
}

static uint64_t holes(const dict_moment *at)
{
    return at->entries - at->keys.used;
}

/* ---- Growth ---- */

static void put_allocated(const dict_moment *at, int width, out *output)
{
    put(output, " %*s", width, at->one.known ? group(at->one.allocated).text : "?");
}

static void put_growth_line(const dict_history *made, const dict_moment *at, int width, out *output)
{
    const char *kind = at->keys.slots == 0 ? "none" : kind_of(made, &at->keys);
    put(output, "%*s %*s", width, group(at->keys.used).text, width, group(at->keys.slots).text);
    put(output, " %*s %6u %*s", width, group(at->keys.usable).text, at->keys.index_size, width,
        group(at->getsizeof).text);
    put_allocated(at, width, output);
    put(output, "%s%s\n", *kind != '\0' ? "  " : "", kind);
}

static void put_growth(const dict_history *made, out *output)
{
    int width = (int)strlen(group(made->last.getsizeof).text);
    if (width < 10) width = 10;
    put(output, "%*s %*s %*s %6s %*s %*s  table\n", width, "keys", width, "slots", width, "entries",
        "index", width, "getsizeof", width, "allocated");
    for (size_t i = 0; i < made->count && made->steps[i].event == NULL; i++)
        put_growth_line(made, &made->steps[i].after, width, output);
    put(output, "keys: stored when the size changed; entries: what the table has room for;\n"
                "index: bytes of each slot's; allocated: bytes handed out for dict and table\n");
}

/* ---- Events ---- */

/* A sentence being put together, part by part. */
typedef struct sentence {
    char text[200];
    size_t length;
} sentence;

#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
static void
say(sentence *to, const char *format, ...)
{
    va_list list;
    if (to->length > 0)
        to->length +=
            (size_t)snprintf(to->text + to->length, sizeof to->text - to->length, "%s", "; ");
    va_start(list, format);
    to->length +=
        (size_t)vsnprintf(to->text + to->length, sizeof to->text - to->length, format, list);
    va_end(list);
    if (to->length >= sizeof to->text) to->length = sizeof to->text - 1;
}

static void say_table(const dict_step *step, bool utf8, sentence *to)
{
    uint64_t before = step->before.keys.slots, after = step->after.keys.slots;
    if (before == 0 && after > 0) say(to, "a first table");
    else if (after == 0 && before > 0) say(to, "no table");
    else if (before != after)
        say(to, "%" PRIu64 " %s %" PRIu64 " slots", before, utf8 ? "→" : "->", after);
    else if (step->at.resized) say(to, "table made anew");
    if (before > 0 && step->before.keys.unicode && after > 0 && !step->after.keys.unicode)
        say(to, "now general");
}

static void say_place(const dict_step *step, sentence *to)
{
    uint64_t tried = step->at.probes - 1;
    if (step->at.found) {
        say(to, "was there, slot %" PRIu64, step->at.slot);
        return;
    }
    char after[48] = "";
    if (tried > 0)
        snprintf(after, sizeof after, " after %" PRIu64 " collision%s", tried, plural(tried));
    if (step->after.keys.index_size == 0) say(to, "slot %" PRIu64 "%s", step->at.slot, after);
    else say(to, "slot %" PRIu64 "%s, entry %" PRIu64, step->at.slot, after, step->at.entry);
}

static void say_count(const dict_step *step, sentence *to)
{
    say(to, "%zu key%s", step->event->count, plural(step->event->count));
}

static void say_taken(const dict_step *step, sentence *to)
{
    if (step->after.keys.index_size == 0) say(to, "slot %" PRIu64 " is a dummy", step->at.slot);
    else
        say(to, "slot %" PRIu64 " is a dummy, entry %" PRIu64 " a hole", step->at.slot,
            step->at.entry);
}

static void say_missing(const dict_history *made, const dict_step *step, sentence *to)
{
    const dict_event *event = step->event;
    if (event->words == NULL) {
        say(to, "KeyError: 'popitem(): dictionary is empty'");
        return;
    }
    layout_key key = dict_history_key(made, &event->words[event->count - 1]);
    say(to, "KeyError: %s", label_key(&key).text);
}

static void say_holes(const dict_step *step, sentence *to)
{
    uint64_t before = holes(&step->before), after = holes(&step->after);
    if (after > 0) say(to, "with its %" PRIu64 " hole%s", after, plural(after));
    else if (before > 0) say(to, "without the %" PRIu64 " hole%s", before, plural(before));
    else say(to, "the same %s", step->after.keys.slots == 0 ? "without a table" : "keys");
}

static void say_event(const dict_history *made, const dict_step *step, bool utf8, sentence *to)
{
    if (step->missing) {
        say_missing(made, step, to);
        return;
    }
    switch (step->event->action) {
    case DICT_SET:
    case DICT_SETDEFAULT:
        if (step->event->count == 1) say_place(step, to);
        else say_count(step, to);
        break;
    case DICT_DEL:
    case DICT_POP: say_taken(step, to); break;
    case DICT_POPITEM:
        say(to, "%s", label_key(&step->popped).text);
        say_taken(step, to);
        break;
    case DICT_COPY:
    case DICT_OF:
    case DICT_FROMKEYS: say_holes(step, to); break;
    case DICT_UPDATE:
    case DICT_DISPLAY:
    case DICT_FROMSET: say_count(step, to); break;
    case DICT_EMPTY:
    case DICT_CALL:
    case DICT_CLEAR: break;
    }
    say_table(step, utf8, to);
}

/* The event in its column; one that is wider has a line of its own. */
static void put_event_text(const char *text, size_t width, out *output)
{
    size_t own = text_width(text);
    if (own > width) put(output, "%s\n%*s", text, (int)width, "");
    else put(output, "%s%*s", text, (int)(width - own), "");
}

static void put_event(const dict_history *made, const dict_step *step, size_t width, out *output)
{
    sentence what = {"", 0};
    const dict_moment *at = &step->after;
    say_event(made, step, output->utf8, &what);
    put_event_text(step->event->text, width, output);
    put(output, " %5" PRIu64 " %7" PRIu64 " %9" PRIu64, at->keys.used, at->keys.slots,
        at->getsizeof);
    put_allocated(at, 9, output);
    put(output, "%s%s\n", what.length > 0 ? "  " : "", what.text);
}

static void put_events(const dict_history *made, out *output)
{
    size_t width = strlen("event");
    for (size_t i = 0; i < made->count; i++) {
        const dict_event *event = made->steps[i].event;
        size_t own = event == NULL ? 0 : text_width(event->text);
        if (own > width) width = own < 24 ? own : 24;
    }
    put(output, "%-*s %5s %7s %9s %9s  %s\n", (int)width, "event", "keys", "slots", "getsizeof",
        "alloc.", "what happened");
    for (size_t i = 0; i < made->count; i++)
        if (made->steps[i].event != NULL) put_event(made, &made->steps[i], width, output);
}

static bool was_filled(const dict_history *made)
{
    return made->count > 0 && made->steps[0].event == NULL;
}

void text_dict(const dict_history *made, out *output)
{
    layout_target_info info = describe(&made->target);
    bool events = made->plan->count > 0;
    put(output, "CPython %s on %s%s: a dict, str hashed under PYTHONHASHSEED=%" PRIu32 "\n\n",
        info.python, info.abi, info.measured ? "" : " (known from source only)", made->plan->seed);
    if (was_filled(made)) put_growth(made, output);
    if (was_filled(made) && events) put(output, "\n");
    if (events) put_events(made, output);
    if (made->plan->drawn) draw_dict(made, output);
}

/* ---- Several targets ---- */

static void put_label(const dict_history *made, out *output)
{
    layout_target_info info = describe(&made->target);
    char python[40];
    snprintf(python, sizeof python, "%s%s", label_python(&made->target).text,
             info.measured ? "" : "*");
    put(output, "%-16s %-6s", python, info.abi);
}

static void put_last(const dict_history *made, out *output)
{
    const dict_moment *at = &made->last;
    put_label(made, output);
    put(output, " %9s %9s %13s %13s", group(at->keys.used).text, group(at->keys.slots).text,
        group(at->getsizeof).text, group(at->one.requested).text);
    put_allocated(at, 13, output);
    put(output, "\n");
}

/* KEYS:SIZE wherever the size changed. */
static void put_sizes(const dict_history *made, out *output)
{
    enum { INDENT = 23 };
    size_t column = INDENT;
    put_label(made, output);
    for (size_t i = 0; i < made->count; i++) {
        char step[64];
        const dict_moment *at = &made->steps[i].after;
        int length =
            snprintf(step, sizeof step, " %" PRIu64 ":%" PRIu64, at->keys.used, at->getsizeof);
        if (column + (size_t)length > output->width) {
            put(output, "\n%*s", INDENT, "");
            column = INDENT;
        }
        put(output, "%s", step);
        column += (size_t)length;
    }
    put(output, "\n");
}

static void put_lines(const dict_history *made, size_t count, out *output)
{
    bool starred = false, events = made->plan->count > 0;
    if (events)
        put(output, "%-16s %-6s %9s %9s %13s %13s %13s\n", "python", "arch", "keys", "slots",
            "getsizeof", "requested", "allocated");
    else put(output, "%-16s %-6s KEYS:GETSIZEOF, where it changes\n", "python", "arch");
    for (size_t i = 0; i < count; i++) {
        if (events) put_last(&made[i], output);
        else put_sizes(&made[i], output);
        starred = starred || !describe(&made[i].target).measured;
    }
    if (starred) put(output, "* known from CPython's source only, no interpreter was measured\n");
}

void text_dict_lines(const dict_history *made, size_t count, out *output)
{
    if (!made->plan->drawn) {
        put_lines(made, count, output);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        put(output, i > 0 ? "\n" : "");
        text_dict(&made[i], output);
    }
}
