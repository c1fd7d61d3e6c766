/* SPDX-License-Identifier: MIT */
/* From findings with edits to files without. */
#include "check/repair.h"

#include <stdlib.h>
#include <string.h>

#include "check/diff.h"
#include "check/fix.h"
#include "cli.h"
#include "files.h"
#include "render/render.h"

static bool is_wanted(const repair *how, const findings *of, const finding *at)
{
    if (at->edit_count == 0 || (!at->safe && !how->unsafe)) return false;
    for (size_t i = 0; i < of->targets->count; i++)
        if (!at->prices[i].holds) return false;
    return true;
}

/* A file's findings, from `first` up to the next file's. */
typedef struct share {
    size_t first, count;
    edit_set *sets;
    finding **of; /* of each set */
    size_t set_count;
} share;

static share collect(const repair *how, const findings *of, size_t first)
{
    share made = {.first = first};
    while (first + made.count < of->count &&
           of->at[first + made.count].at.path == of->at[first].at.path)
        made.count++;
    made.sets = memory_get(made.count, sizeof *made.sets);
    made.of = memory_get(made.count, sizeof(finding *));
    for (size_t i = first; i < first + made.count; i++) {
        finding *at = &of->at[i];
        if (!is_wanted(how, of, at)) continue;
        made.of[made.set_count] = at;
        made.sets[made.set_count++] = (edit_set){at->edits, at->edit_count, false};
    }
    return made;
}

static const grammar **grammars_of(const targets *of)
{
    const grammar **rules = memory_get(of->count, sizeof *rules);
    for (size_t i = 0; i < of->count; i++) {
        layout_target_info info = describe(&of->items[i]);
        rules[i] = grammar_find(info.major, info.minor);
    }
    return rules;
}

/* Whether the edits are made, or shown. */
static bool carry_out(const repair *how, const findings *of, const fixed *made)
{
    const grammar **rules = grammars_of(of->targets);
    bool fine = made->edit_count > 0 && fix_check(made, rules, of->targets->count);
    free(rules);
    if (!fine || how->diff == NULL) return fine && fix_write(made);
    diff shown;
    diff_make(of->memory, made, &shown);
    text_diff(&shown, how->diff);
    return true;
}

/* True: an edit could not be made together with the others. */
static bool repair_file(const repair *how, findings *of, const share *in)
{
    file source;
    fixed made;
    bool again = false;
    if (in->set_count == 0 || !file_read(of->at[in->first].at.path, &source)) return false;
    fix_make(of->memory, source.path, (span){source.bytes, source.length}, in->sets, in->set_count,
             &made);
    bool done = carry_out(how, of, &made);
    for (size_t i = 0; i < in->set_count; i++) {
        in->of[i]->mended = done && in->sets[i].made;
        again = again || (done && !in->sets[i].made);
    }
    file_free(&source);
    return again;
}

static void drop_mended(findings *of)
{
    size_t kept = 0;
    for (size_t i = 0; i < of->count; i++) {
        if (of->at[i].mended) of->mended++;
        else of->at[kept++] = of->at[i];
    }
    of->count = kept;
}

bool repair_files(const repair *how, findings *of)
{
    bool again = false;
    for (size_t i = 0; i < of->count;) {
        share one = collect(how, of, i);
        again = repair_file(how, of, &one) || again;
        i += one.count;
        free(one.sets);
        free(one.of);
    }
    drop_mended(of);
    return again;
}
