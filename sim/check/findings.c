/* SPDX-License-Identifier: MIT */
/*
 * The list of findings: what is made under each target comes in, the same finding once.
 *
 * While they come, a table leads from code, place and subject to the one that is there: open
 * addressing, at most half full. Texts are interned, so equal ones are equal pointers. When all are
 * there they are sorted, and the table, which knows places in the list, is gone.
 */
#include "check/findings.h"

#include <stdlib.h>
#include <string.h>

#include "render/out.h"

enum { FIRST_ROOM = 64 };

/* ---- Hashing: FNV-1a ---- */

static const uint64_t fnv_start = 14695981039346656037u;

static uint64_t fnv(uint64_t hash, const void *bytes, size_t length)
{
    const unsigned char *at = bytes;
    for (size_t i = 0; i < length; i++) hash = (hash ^ at[i]) * 1099511628211u;
    return hash;
}

/* With its NUL, which keeps it apart from the next. */
static uint64_t fnv_text(uint64_t hash, const char *text)
{
    return fnv(hash, text, strlen(text) + 1);
}

uint64_t finding_digest(const char *code, const char *path, const char *class_, const char *subject)
{
    return fnv_text(fnv_text(fnv_text(fnv_text(fnv_start, code), path), class_), subject);
}

static size_t hash_of(const finding *at)
{
    uint64_t hash = fnv(fnv_start, &at->code, sizeof at->code);
    hash = fnv(hash, &at->at.path, sizeof at->at.path);
    hash = fnv(hash, &at->at.line, sizeof at->at.line);
    hash = fnv(hash, &at->at.column, sizeof at->at.column);
    return (size_t)fnv(hash, &at->subject, sizeof at->subject);
}

/* ---- Adding ---- */

static bool is_same(const finding *a, const finding *b)
{
    return a->code == b->code && a->at.path == b->at.path && a->at.line == b->at.line &&
           a->at.column == b->at.column && a->subject == b->subject;
}

/* Where the finding's number is kept, or would be. */
static uint32_t *find(const findings *in, const finding *wanted)
{
    size_t mask = in->table_size - 1, i = hash_of(wanted) & mask;
    while (in->table[i] != 0 && !is_same(&in->at[in->table[i] - 1], wanted)) i = (i + 1) & mask;
    return &in->table[i];
}

static void make_room(findings *in)
{
    if (in->count < in->room) return;
    in->room = in->room == 0 ? FIRST_ROOM : in->room * 2;
    in->at = memory_resize(in->at, in->room, sizeof *in->at);
    free(in->table);
    in->table_size = in->room * 2;
    in->table = memory_get(in->table_size, sizeof *in->table);
    for (size_t i = 0; i < in->count; i++) *find(in, &in->at[i]) = (uint32_t)(i + 1);
}

static const char *keep(findings *in, const char *text)
{
    return text == NULL ? NULL : arena_intern(in->memory, text, strlen(text));
}

static source_place keep_place(findings *in, const source_place *made)
{
    source_place kept = *made;
    const char *path = made->path;
    while (strncmp(path, "./", 2) == 0 && path[2] != '\0') path += 2;
    kept.path = keep(in, path);
    kept.text = keep(in, made->text);
    kept.note = keep(in, made->note);
    return kept;
}

static const edit *keep_edits(findings *in, const finding *made)
{
    if (made->edit_count == 0) return NULL;
    edit *kept = arena_alloc(in->memory, made->edit_count * sizeof *kept);
    for (size_t i = 0; i < made->edit_count; i++) {
        kept[i] = made->edits[i];
        kept[i].text = keep(in, made->edits[i].text);
    }
    return kept;
}

static void keep_finding(findings *in, const finding *made, finding *kept)
{
    source_place at = kept->at;
    const char *subject = kept->subject;
    *kept = *made;
    kept->at = at;
    kept->subject = subject;
    for (size_t i = 0; i < made->also_count; i++) kept->also[i] = keep_place(in, &made->also[i]);
    kept->class_ = keep(in, made->class_);
    kept->message = keep(in, made->message);
    kept->help = keep(in, made->help);
    kept->edits = keep_edits(in, made);
    kept->prices = arena_alloc(in->memory, in->targets->count * sizeof *kept->prices);
}

static bool are_same_edits(const finding *a, const finding *b)
{
    bool same = a->edit_count == b->edit_count;
    for (size_t i = 0; same && i < a->edit_count; i++)
        same = a->edits[i].start == b->edits[i].start && a->edits[i].end == b->edits[i].end &&
               strcmp(a->edits[i].text, b->edits[i].text) == 0;
    return same;
}

static void keep_price(finding *of, const finding *made, size_t target)
{
    target_price *price = &of->prices[target];
    if (price->holds) return;
    if (made->prices != NULL) *price = *made->prices;
    price->holds = true;
}

finding *findings_add(findings *to, const finding *made, size_t target)
{
    make_room(to);
    finding *kept = &to->at[to->count];
    *kept = (finding){
        .code = made->code, .at = keep_place(to, &made->at), .subject = keep(to, made->subject)};
    uint32_t *number = find(to, kept);
    if (*number == 0) {
        keep_finding(to, made, kept);
        *number = (uint32_t)++to->count;
    }
    kept = &to->at[*number - 1];
    kept->safe = kept->safe && made->safe && are_same_edits(kept, made);
    keep_price(kept, made, target);
    return kept;
}

/* ---- Sorting ---- */

static int order(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int by_place(const void *left, const void *right)
{
    const finding *a = left, *b = right;
    int way = strcmp(a->at.path, b->at.path);
    if (way == 0) way = order(a->at.line, b->at.line);
    if (way == 0) way = order(a->at.column, b->at.column);
    if (way == 0) way = order(a->code, b->code);
    return way != 0 ? way : strcmp(a->subject, b->subject);
}

static int by_code(const void *left, const void *right)
{
    const finding *a = left, *b = right;
    return a->code != b->code ? order(a->code, b->code) : by_place(a, b);
}

typedef struct ranked {
    int64_t bytes;
    finding of;
} ranked;

static int by_bytes(const void *left, const void *right)
{
    const ranked *a = left, *b = right;
    return a->bytes != b->bytes ? order(b->bytes, a->bytes) : by_place(&a->of, &b->of);
}

static void sort_by_bytes(findings *of)
{
    ranked *all = memory_get(of->count, sizeof *all);
    for (size_t i = 0; i < of->count; i++)
        all[i] = (ranked){highest_price(of, &of->at[i]), of->at[i]};
    qsort(all, of->count, sizeof *all, by_bytes);
    for (size_t i = 0; i < of->count; i++) of->at[i] = all[i].of;
    free(all);
}

void findings_sort(findings *of, finding_order by)
{
    if (of->count == 0) return;
    if (by == ORDER_BYTES) sort_by_bytes(of);
    else qsort(of->at, of->count, sizeof *of->at, by == ORDER_CODE ? by_code : by_place);
}

/* ---- Digests and ordinals ---- */

typedef struct digested {
    uint64_t digest;
    size_t number;
} digested;

static int by_digest(const void *left, const void *right)
{
    const digested *a = left, *b = right;
    if (a->digest != b->digest) return a->digest < b->digest ? -1 : 1;
    return order((int64_t)a->number, (int64_t)b->number);
}

static void number_equals(findings *of)
{
    digested *all = memory_get(of->count, sizeof *all);
    for (size_t i = 0; i < of->count; i++) all[i] = (digested){of->at[i].digest, i};
    qsort(all, of->count, sizeof *all, by_digest);
    for (size_t i = 1; i < of->count; i++)
        if (all[i].digest == all[i - 1].digest)
            of->at[all[i].number].ordinal = of->at[all[i - 1].number].ordinal + 1;
    free(all);
}

void findings_finish(findings *of)
{
    free(of->table);
    of->table = NULL;
    of->table_size = 0;
    findings_sort(of, ORDER_PLACE);
    for (size_t i = 0; i < of->count; i++) {
        finding *at = &of->at[i];
        at->ordinal = 0;
        at->digest =
            finding_digest(check_codes[at->code].code, at->at.path, at->class_, at->subject);
    }
    number_equals(of);
}

void findings_free(findings *of)
{
    free(of->table);
    free(of->at);
    of->table = NULL;
    of->at = NULL;
    of->count = of->room = of->table_size = 0;
}

/* ---- Prices ---- */

const target_price *first_price(const findings *of, const finding *at)
{
    for (size_t i = 0; i < of->targets->count; i++)
        if (at->prices[i].priced) return &at->prices[i];
    return NULL;
}

const target_price *last_price(const findings *of, const finding *at)
{
    for (size_t i = of->targets->count; i-- > 0;)
        if (at->prices[i].priced) return &at->prices[i];
    return NULL;
}

int64_t highest_price(const findings *of, const finding *at)
{
    int64_t most = 0;
    for (size_t i = 0; i < of->targets->count; i++)
        if (at->prices[i].priced && at->prices[i].allocated > most) most = at->prices[i].allocated;
    return most;
}

/* ---- Pythons ---- */

bool is_of_machines(const findings *of)
{
    for (size_t i = 1; i < of->targets->count; i++)
        if (of->targets->items[i].abi != of->targets->items[0].abi) return true;
    return false;
}

static bool holds_under_all(const findings *of, const finding *at)
{
    size_t held = 0;
    for (size_t i = 0; i < of->targets->count; i++) held += at->prices[i].holds;
    return held == of->targets->count;
}

/* The target of the next release, or of the one before, under which it holds too; the count of
   targets if there is none. */
static size_t neighbour(const findings *of, const finding *at, size_t target, bool next)
{
    const layout_target *items = of->targets->items;
    for (size_t i = 0; i < of->targets->count; i++)
        if (at->prices[i].holds && (next ? is_next_release(&items[i], &items[target])
                                         : is_next_release(&items[target], &items[i])))
            return i;
    return of->targets->count;
}

static void put_range(const findings *of, const finding *at, size_t first, out *into)
{
    const layout_target *items = of->targets->items;
    size_t last = first, next;
    while ((next = neighbour(of, at, last, true)) < of->targets->count) last = next;
    put(into, "%s%s", into->length > 0 ? ", " : "", label_python(&items[first]).text);
    if (last != first) put(into, "-%s", label_python(&items[last]).text);
    if (is_of_machines(of)) put(into, " %s", describe(&items[first]).abi);
}

const char *pythons_of(const findings *of, const finding *at)
{
    out text = {0};
    if (holds_under_all(of, at)) return "";
    for (size_t i = 0; i < of->targets->count; i++)
        if (at->prices[i].holds && neighbour(of, at, i, false) == of->targets->count)
            put_range(of, at, i, &text);
    const char *kept = arena_intern(of->memory, text.bytes, text.length);
    free(text.bytes);
    return kept;
}
