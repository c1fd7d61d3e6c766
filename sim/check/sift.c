/* SPDX-License-Identifier: MIT */
/*
 * Comments are read from the files that have one which may be meant, as the last target reads them.
 * Whether one is of use is known when all targets have been asked.
 */
#include "check/sift.h"

#include <stdlib.h>
#include <string.h>

#include "check/ignores.h"
#include "python/grammar.h"

typedef struct ignoring {
    const char *path; /* interned */
    file source;
    ignores *comments;
    struct ignoring *next;
} ignoring;

struct sift {
    const check_settings *how;
    findings *of;
    ignoring *files;
};

sift *sift_new(const check_settings *how, findings *of)
{
    sift *made = arena_alloc(of->memory, sizeof *made);
    *made = (sift){.how = how, .of = of};
    return made;
}

/* ---- Comments ---- */

static const char *shown(const char *path)
{
    while (strncmp(path, "./", 2) == 0 && path[2] != '\0') path += 2;
    return path;
}

static void read_comments(sift *to, const reading *in)
{
    layout_target_info info = describe(&in->target);
    arena *memory = to->of->memory;
    const file *source = in->source;
    const char *path = shown(source->path);
    ignoring *made = arena_alloc(memory, sizeof *made);
    made->path = arena_intern(memory, path, strlen(path));
    made->source = *source;
    made->source.bytes = arena_alloc(memory, source->length + 1);
    memcpy(made->source.bytes, source->bytes, source->length);
    made->comments = ignores_read(memory, grammar_find(info.major, info.minor), made->source.bytes,
                                  source->length);
    made->next = to->files;
    to->files = made;
}

void sift_read(sift *to, const readings *all)
{
    to->files = NULL;
    for (size_t i = 0; i < all->count; i++) {
        const reading *in = &all->layouts[i].readings[0];
        if (ignores_may_be(in->source->bytes, in->source->length)) read_comments(to, in);
    }
}

static const ignoring *find_file(const sift *in, const char *path)
{
    const ignoring *at = in->files;
    while (at != NULL && at->path != path) at = at->next;
    return at;
}

/* ---- What is told ---- */

static void sift_one(const sift *by, finding *at)
{
    bool told[CODES];
    settings_codes(by->how, by->of->memory, at->at.path, told);
    const ignoring *in = find_file(by, at->at.path);
    at->left_out = !told[at->code];
    if (at->left_out || in == NULL || !ignores_take(in->comments, at->at.line, at->code)) return;
    at->left_out = true;
    by->of->ignored++;
}

/* ---- Comments of no use ---- */

static const char *line_text(const ignoring *in, uint32_t line, arena *memory)
{
    const char *at = in->source.bytes;
    while (--line > 0 && *at != '\0') {
        at += strcspn(at, "\r\n");
        at += at[0] == '\r' && at[1] == '\n' ? 2 : *at != '\0';
    }
    return arena_intern(memory, at, strcspn(at, "\r\n"));
}

static void add_unused(const sift *by, const ignoring *in, const unused_ignore *at)
{
    finding made = {.code = CODE_UNUSED_IGNORE, .class_ = "", .subject = at->text, .count = 1};
    out text = {0};
    put(&text, at->whole ? "nothing is ignored by '%s'" : "nothing of '%s' is found here",
        at->text);
    made.message = text.bytes;
    made.help = at->whole ? "Remove the comment." : "Remove the code from the comment.";
    made.at = (source_place){.path = in->path,
                             .line = at->line,
                             .column = at->column,
                             .length = at->length,
                             .text = line_text(in, at->line, by->of->memory)};
    for (size_t i = 0; i < by->of->targets->count; i++) findings_add(by->of, &made, i);
    free(text.bytes);
}

static void find_unused(const sift *by, const ignoring *in)
{
    bool told[CODES];
    size_t count;
    settings_codes(by->how, by->of->memory, in->path, told);
    if (!told[CODE_UNUSED_IGNORE]) return;
    const unused_ignore *at = ignores_unused(in->comments, told, &count);
    for (size_t i = 0; i < count; i++) add_unused(by, in, &at[i]);
}

void sift_all(sift *by)
{
    for (size_t i = 0; i < by->of->count; i++) sift_one(by, &by->of->at[i]);
    for (const ignoring *at = by->files; at != NULL; at = at->next) find_unused(by, at);
}

/* ---- What is left ---- */

static bool is_cheap(const check_settings *how, findings *of, const finding *at)
{
    int64_t bytes = highest_price(of, at);
    if (first_price(of, at) == NULL || bytes >= (int64_t)how->min_bytes) return false;
    if (check_codes[at->code].severity == SEVERITY_ERROR) return false;
    of->cheap++;
    of->cheap_bytes += bytes;
    return true;
}

void sift_drop(const check_settings *how, findings *of)
{
    size_t kept = 0;
    for (size_t i = 0; i < of->count; i++)
        if (!of->at[i].left_out && !is_cheap(how, of, &of->at[i])) of->at[kept++] = of->at[i];
    of->count = kept;
}
