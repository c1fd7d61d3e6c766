/* SPDX-License-Identifier: MIT */
/* Objects over time: a line per event, what happened inside, and bytes before and after. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "history.h"
#include "json_parts.h"

/* ---- What happened inside ---- */

/* Adds a clause, with what joins it to the one before. */
#define CLAUSE(into, ...) (put(into, "%s", (into)->length > 0 ? ", " : ""), put(into, __VA_ARGS__))

static void tell_table(const object_step *of, const char *arrow, const char *what, out *into)
{
    if (of->slots_before == 0) CLAUSE(into, "%s of %" PRIu64 " slots", what, of->slots_after);
    else
        CLAUSE(into, "%s grew %" PRIu64 " %s %" PRIu64, what, of->slots_before, arrow,
               of->slots_after);
}

static void tell_keys(const object_step *of, const char *arrow, out *into)
{
    unsigned changes = of->changes;
    if ((changes & LAYOUT_KEYS_LEFT) != 0)
        CLAUSE(into, "left the shared keys: own keys of %" PRIu64 " slots", of->slots_after);
    else if ((changes & LAYOUT_CLASS_KEYS_GREW) != 0 && of->slots_before == of->slots_after)
        CLAUSE(into, "its class took its keys");
    else if ((changes & LAYOUT_CLASS_KEYS_GREW) != 0) tell_table(of, arrow, "shared keys", into);
    else if ((changes & LAYOUT_TABLE_GREW) != 0) tell_table(of, arrow, "keys", into);
    if ((changes & LAYOUT_CLASS_STOPPED) != 0) CLAUSE(into, "its class stops sharing keys");
}

static void tell_room(const object_step *of, const char *arrow, out *into)
{
    if ((of->changes & LAYOUT_KEY_SHARED) != 0 && of->of->kind != EVENT_NEW)
        CLAUSE(into, "a new shared key");
    if (of->room_before == of->room_after) return;
    CLAUSE(into, "room for new keys %" PRIu64 " %s %" PRIu64, of->room_before, arrow,
           of->room_after);
}

/* Clauses, perhaps none; to be freed. */
static char *tell(const object_step *of, bool utf8)
{
    static const struct {
        unsigned change;
        const char *text;
    } simple[] = {{LAYOUT_DICT_GONE, "attributes freed"},
                  {LAYOUT_DICT_MADE, "dict made"},
                  {LAYOUT_VALUES_TAKEN, "over its values"},
                  {LAYOUT_INLINE_LEFT, "values behind it abandoned"},
                  {LAYOUT_WEAKREF_MADE, "weak reference made"}};
    const char *arrow = utf8 ? "→" : "->";
    out into = {0};
    for (size_t i = 0; i < sizeof simple / sizeof simple[0]; i++)
        if ((of->changes & simple[i].change) != 0) CLAUSE(&into, "%s", simple[i].text);
    tell_keys(of, arrow, &into);
    tell_room(of, arrow, &into);
    if (of->gone && of->object != 0) CLAUSE(&into, "freed");
    else if (of->gone && of->pools + of->arenas == 0)
        CLAUSE(&into, "%s object%s freed", group(of->freed).text, plural(of->freed));
    else if (of->gone)
        CLAUSE(&into, "%s object%s freed; %s pool%s and %s arena%s stay in use",
               group(of->freed).text, plural(of->freed), group(of->pools).text, plural(of->pools),
               group(of->arenas).text, plural(of->arenas));
    put(&into, "%s", "");
    return into.bytes;
}

/* ---- Text ---- */

enum { EVENT_WIDTH = 14, FIGURE = 9 };

static void name_event(const object_step *of, char *into, size_t room)
{
    const object_event *at = of->of;
    snprintf(into, room, "%s%s%s", event_rules[at->kind].name, at->operand != NULL ? " " : "",
             at->operand != NULL ? at->operand : "");
}

static void number_step(const object_step *of, const char *dash, char *into, size_t room)
{
    if (of->first == of->last) snprintf(into, room, "%" PRIu64, of->first);
    else snprintf(into, room, "%" PRIu64 "%s%" PRIu64, of->first, dash, of->last);
}

static void number_objects(const object_step *of, const char *dash, char *into, size_t room)
{
    if (of->object == 0) snprintf(into, room, "all");
    else if (of->object == of->last_object) snprintf(into, room, "#%zu", of->object);
    else snprintf(into, room, "#%zu%s%zu", of->object, dash, of->last_object);
}

/* printf counts bytes; a dash beyond ASCII has three. */
static void put_cell(const char *text, int width, out *output)
{
    int more = 0;
    for (const char *at = text; *at != '\0'; at++) more += ((unsigned char)*at & 0xc0) == 0x80;
    put(output, "%-*s ", width + more, text);
}

static void put_figures(const object_step *of, out *output)
{
    put(output, "%*s", FIGURE, group(of->before).text);
    if (of->gone) {
        put(output, "%*s", FIGURE, "0");
        return;
    }
    put(output, "%*s", FIGURE, group(of->one.requested).text);
    put(output, "%*s", FIGURE, of->one.known ? group(of->one.allocated).text : "?");
    put(output, "%*s", FIGURE, group(of->instance.getsizeof).text);
    if (of->instance.dict_getsizeof > 0)
        put(output, "%*s", FIGURE, group(of->instance.dict_getsizeof).text);
}

static void put_rows(const object_step *of, out *output)
{
    for (size_t i = 0; of->rows[0] != NULL && i < of->instance.block_count; i++) {
        drawing rows = {of->rows[i], of->row_counts[i]};
        put(output, "  %s: %s bytes requested\n",
            layout_block_kind_name(of->instance.blocks[i].kind),
            group(of->instance.blocks[i].requested).text);
        table_rows(&rows, output);
    }
}

/* How wide the numbers of events and objects are. */
typedef struct widths {
    int event, object;
} widths;

static int least_width(int least, const char *text)
{
    int width = 0;
    for (; *text != '\0'; text++) width += ((unsigned char)*text & 0xc0) != 0x80;
    return width > least ? width : least;
}

static widths widths_of(const history *of)
{
    widths made = {2, 6};
    for (size_t i = 0; i < of->step_count; i++) {
        char text[48];
        number_step(&of->steps[i], "-", text, sizeof text);
        made.event = least_width(made.event, text);
        number_objects(&of->steps[i], "-", text, sizeof text);
        made.object = least_width(made.object, text);
    }
    return made;
}

static void put_step(const object_step *of, widths columns, out *output)
{
    const char *dash = output->utf8 ? "–" : "-";
    char name[64], numbers[48], objects[48];
    char *what = tell(of, output->utf8);
    name_event(of, name, sizeof name);
    number_step(of, dash, numbers, sizeof numbers);
    number_objects(of, dash, objects, sizeof objects);
    put_cell(numbers, columns.event, output);
    put_cell(name, EVENT_WIDTH, output);
    put_cell(objects, columns.object, output);
    put_figures(of, output);
    put(output, "\n");
    if (of->error[0] != '\0') put_wrapped(output, "        ", of->error);
    if (what[0] != '\0') put_wrapped(output, "        ", what);
    put_rows(of, output);
    free(what);
}

/* Whether the objects' blocks are in pools: there is no pymalloc on every machine. */
static bool has_pools(const history *of)
{
    return describe(&of->target).pool_size > 0 && (of->known || of->objects == 0);
}

static void put_end(const history *of, out *output)
{
    out text = {0};
    put(&text, "%s object%s at the end: %s bytes requested", group(of->objects).text,
        plural(of->objects), group(of->requested).text);
    if (of->known) put(&text, ", %s allocated", group(of->allocated).text);
    put(&text, "; shared keys of %s: %s bytes",
        of->of->class_count == 1 ? "the class" : "the classes", group(of->keys).text);
    if (has_pools(of))
        put(&text, "; %s pool%s in %s arena%s (at most %s), %s bytes reserved",
            group(of->heap.pools).text, plural(of->heap.pools), group(of->heap.arenas).text,
            plural(of->heap.arenas), group(of->heap.most_arenas).text,
            group(of->totals.reserved).text);
    put(output, "\n");
    put_wrapped(output, "", text.bytes);
    free(text.bytes);
}

void text_history(const history *of, out *output)
{
    layout_target_info info = describe(&of->target);
    widths columns = widths_of(of);
    out head = {0};
    put(&head, "CPython %s on %s", info.python, info.abi);
    put_bold(output, head.bytes);
    free(head.bytes);
    put(output, "%s\n\n", info.measured ? "" : " (known from source only)");
    put(output, "%-*s %-*s %-*s %*s%*s%*s%*s%*s\n", columns.event, "", EVENT_WIDTH, "event",
        columns.object, "object", FIGURE, "before", FIGURE, "req.", FIGURE, "alloc.", FIGURE,
        "sizeof", FIGURE, "dict");
    for (size_t i = 0; i < of->step_count; i++) put_step(&of->steps[i], columns, output);
    put_end(of, output);
    put_wrapped(output, "",
                "before, req.: bytes the object requests; sizeof: sys.getsizeof(obj); dict: what "
                "sys.getsizeof(obj.__dict__) would say, which makes the dict where there is none");
    if (has_pools(of) && strcmp(info.allocator, "mimalloc") == 0)
        put_wrapped(output, "",
                    "pools and arenas are mimalloc's pages and segments, as its source has them; "
                    "no interpreter tells how many it has");
}

/* ---- CSV ---- */

void csv_history_head(out *output)
{
    put(output, "python,arch,measured,event,last_event,what,operand,object,last_object,class,"
                "happened,error,before_bytes,requested_bytes,allocated_bytes,getsizeof_bytes,"
                "dict_getsizeof_bytes\n");
}

static void put_quoted(const char *text, out *output)
{
    put(output, ",\"");
    for (; *text != '\0'; text++) put(output, "%s%c", *text == '"' ? "\"" : "", *text);
    put(output, "\"");
}

static void csv_step(const history *of, const object_step *at, out *output)
{
    layout_target_info info = describe(&of->target);
    char *what = tell(at, false);
    put(output, "%s,%s,%s,%" PRIu64 ",%" PRIu64 ",%s,%s,%zu,%zu,%s", info.python, info.abi,
        info.measured ? "true" : "false", at->first, at->last, event_rules[at->of->kind].name,
        at->of->operand != NULL ? at->of->operand : "", at->object, at->last_object,
        at->class_name != NULL ? at->class_name : "");
    put_quoted(what, output);
    put_quoted(at->error, output);
    put(output, ",%" PRIu64, at->before);
    if (at->gone) put(output, ",0,,,\n");
    else {
        put(output, ",%" PRIu64 ",", at->one.requested);
        if (at->one.known) put(output, "%" PRIu64, at->one.allocated);
        put(output, ",%" PRIu64 ",", at->instance.getsizeof);
        if (at->instance.dict_getsizeof > 0) put(output, "%" PRIu64, at->instance.dict_getsizeof);
        put(output, "\n");
    }
    free(what);
}

void csv_history(const history *of, out *output)
{
    for (size_t i = 0; i < of->step_count; i++) csv_step(of, &of->steps[i], output);
}

/* ---- JSON ---- */

static void json_known(json *to, const char *key, uint64_t number, bool known)
{
    if (known) json_number(to, key, number);
    else json_null(to, key);
}

static void json_text(json *to, const char *key, const char *text)
{
    if (text == NULL || text[0] == '\0') json_null(to, key);
    else json_string(to, key, text);
}

static void json_blocks(json *to, const object_step *of)
{
    json_open(to, "blocks", '[');
    for (size_t i = 0; !of->gone && i < of->instance.block_count; i++) {
        const layout_block *block = &of->instance.blocks[i];
        drawing rows = {of->rows[i], of->row_counts[i]};
        bool drawn = rows.rows != NULL;
        if (drawn) json_open(to, NULL, '{');
        else json_open_flat(to, NULL, '{');
        json_string(to, "kind", layout_block_kind_name(block->kind));
        json_number(to, "count", block->count);
        json_number(to, "requested_bytes", block->requested);
        json_number(to, "prefix_bytes", block->prefix);
        if (drawn) json_rows(to, &rows);
        json_close(to, '}');
    }
    json_close(to, ']');
}

static void json_step(json *to, const object_step *of)
{
    char *what = tell(of, false);
    bool there = !of->gone;
    json_open(to, NULL, '{');
    json_number(to, "event", of->first);
    json_number(to, "last_event", of->last);
    json_string(to, "what", event_rules[of->of->kind].name);
    json_text(to, "operand", of->of->operand);
    json_known(to, "object", of->object, of->object != 0);
    json_known(to, "last_object", of->last_object, of->object != 0);
    json_text(to, "class", of->class_name);
    json_text(to, "happened", what);
    json_text(to, "error", of->error);
    json_number(to, "before_bytes", of->before);
    json_known(to, "requested_bytes", of->one.requested, there);
    json_known(to, "allocated_bytes", of->one.allocated, there && of->one.known);
    json_known(to, "getsizeof_bytes", of->instance.getsizeof, there);
    json_known(to, "dict_getsizeof_bytes", of->instance.dict_getsizeof,
               there && of->instance.dict_getsizeof > 0);
    json_blocks(to, of);
    json_close(to, '}');
    free(what);
}

static void json_heap(json *to, const history *of)
{
    if (!has_pools(of)) {
        json_null(to, "heap");
        return;
    }
    json_open_flat(to, "heap", '{');
    json_number(to, "pools", of->heap.pools);
    json_number(to, "arenas", of->heap.arenas);
    json_number(to, "most_arenas", of->heap.most_arenas);
    json_number(to, "resident_bytes", of->totals.resident);
    json_number(to, "reserved_bytes", of->totals.reserved);
    json_close(to, '}');
}

void json_history(const history *of, size_t count, out *output)
{
    json to = json_start("instance", output);
    json_open(&to, "targets", '[');
    for (size_t i = 0; i < count; i++) {
        json_open(&to, NULL, '{');
        json_target(&to, &of[i].target);
        json_open(&to, "events", '[');
        for (size_t j = 0; j < of[i].step_count; j++) json_step(&to, &of[i].steps[j]);
        json_close(&to, ']');
        json_number(&to, "objects", of[i].objects);
        json_number(&to, "requested_bytes", of[i].requested);
        json_known(&to, "allocated_bytes", of[i].allocated, of[i].known);
        json_number(&to, "shared_keys_bytes", of[i].keys);
        json_heap(&to, &of[i]);
        json_close(&to, '}');
    }
    json_close(&to, ']');
    json_close(&to, '}');
}
