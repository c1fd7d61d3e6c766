/* SPDX-License-Identifier: MIT */
/* What every part of the evaluator stands on: memory, limits, UNKNOWNs and exceptions. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "python/machine.h"

/* ---- Memory ---- */

/* What is large costs steps too, so that memory is bounded with them. */
void *take(machine *m, size_t size)
{
    spend(m, size / 512);
    return arena_alloc(m->arena, size);
}

name intern_span(machine *m, span text)
{
    return arena_intern(m->arena, text.bytes, text.length);
}

name intern(machine *m, const char *text)
{
    return intern_span(m, (span){text, strlen(text)});
}

static void copy_parts(char *to, const char *const parts[])
{
    for (size_t i = 0; parts[i] != NULL; i++) {
        size_t length = strlen(parts[i]);
        memcpy(to, parts[i], length);
        to += length;
    }
}

/* Most texts are short and made again and again: reasons, qualified names. */
const char *join_text(machine *m, const char *const parts[])
{
    char small[256];
    size_t size = 0;
    for (size_t i = 0; parts[i] != NULL; i++) size += strlen(parts[i]);
    if (size <= sizeof small) {
        copy_parts(small, parts);
        return arena_intern(m->arena, small, size);
    }
    char *text = take(m, size + 1);
    copy_parts(text, parts);
    return text;
}

const char *number_text(machine *m, int64_t number)
{
    char text[24];
    snprintf(text, sizeof text, "%" PRId64, number);
    return intern(m, text);
}

layout_room library_room(machine *m, size_t size)
{
    return (layout_room){take(m, size), size, 0};
}

void close_room(machine *m, layout_room *room)
{
    arena_give_back(m->arena, room->bytes, room->size, room->used);
    room->size = room->used;
}

/* ---- Limits ---- */

/* A level of the syntax tree is some hundred bytes of stack, more under a sanitizer. */
enum { MOST_DEPTH = 1500 };

static bool lose(machine *m, const node *at, const char *what)
{
    if (m->lost == NULL) m->lost = unknown(m, at, what);
    return false;
}

bool step(machine *m, const node *at)
{
    if (m->watch != NULL && at != NULL) m->watch->at = at;
    if (m->lost != NULL) return false;
    if (m->steps == 0) return lose(m, at, "this takes too many steps");
    m->steps--;
    return true;
}

void spend(machine *m, size_t steps)
{
    m->steps -= m->steps < steps ? m->steps : steps;
}

bool enter(machine *m, const node *at)
{
    if (!step(m, at)) return false;
    if (m->depth >= MOST_DEPTH) return lose(m, at, "this is nested too deeply");
    m->depth++;
    return true;
}

void leave(machine *m)
{
    m->depth--;
}

/* ---- UNKNOWN ---- */

const module_source *running_source(const machine *m)
{
    return m->running != NULL ? m->running->source : m->source;
}

value *unknown(machine *m, const node *at, const char *what)
{
    const module_source *file = running_source(m);
    value *made = new_value(m, V_UNKNOWN);
    made->unknown.what = what;
    if (at != NULL) made->unknown.line = at->line;
    if (at != NULL && file != NULL) made->unknown.path = file->path;
    return made;
}

/* "line 3: what", or in a tree "base.py:3: what". Most are never asked for it. */
const char *reason_of(machine *m, const value *why)
{
    if (why == NULL) return NULL;
    const char *path = why->unknown.path, *called = why->unknown.called;
    char line[24] = "";
    if (why->unknown.line > 0)
        snprintf(line, sizeof line, "%s%" PRIu32 ": ", path == NULL ? "line " : ":",
                 why->unknown.line);
    const char *const parts[] = {path == NULL ? "" : path,
                                 line,
                                 why->unknown.what,
                                 called == NULL ? "" : called,
                                 called == NULL ? "" : " is not known",
                                 NULL};
    return join_text(m, parts);
}

/* A reason as it is told of something in a module: its own lines need no path. */
const char *local_reason(machine *m, const char *reason)
{
    size_t length = m->source == NULL ? 0 : strlen(m->source->path);
    if (reason == NULL || length == 0 || strncmp(reason, m->source->path, length) != 0 ||
        reason[length] != ':')
        return reason;
    return join_text(m, (const char *[]){"line ", reason + length + 1, NULL});
}

value *unknown_name(machine *m, const node *at, const char *what, const char *called)
{
    value *made = unknown(m, at, what);
    made->unknown.called = called;
    return made;
}

void doubt(machine *m, value *why)
{
    if (m->doubt == NULL) m->doubt = why;
}

value *doubtful(machine *m, const node *at, const char *what)
{
    value *made = unknown(m, at, what);
    doubt(m, made);
    return made;
}

/* ---- Exceptions ---- */

value *raise_value(machine *m, value *exception)
{
    m->raised = exception;
    return NULL;
}

static value *raise_of(machine *m, const char *type, value *message)
{
    value *of = library_class(m, type);
    if (of == NULL) return raise_value(m, unknown_name(m, NULL, "the exception ", type));
    value *exception = new_instance(m, of);
    exception->instance.content = new_tuple(m, &message, 1);
    return raise_value(m, exception);
}

value *raise_text(machine *m, const char *type, const char *const parts[])
{
    return raise_of(m, type, new_str(m, join_text(m, parts)));
}

value *raise_vague(machine *m, const node *at, const char *type)
{
    return raise_of(m, type, unknown(m, at, "the text of this error is not known"));
}

bool exception_is(machine *m, const value *exception, const char *type)
{
    value *of = library_class(m, type);
    return !is_unknown(exception) && of != NULL && is_instance(m, exception, of) == YES;
}

const char *exception_name(const value *exception)
{
    return is_unknown(exception) ? NULL : exception->instance.of->class_->name;
}

/* str() of an exception that has not its own. */
const char *exception_text(machine *m, const value *exception)
{
    const value *args = exception->instance.content;
    name text = intern(m, "__str__");
    const value *of = exception->instance.of;
    for (size_t i = 0; i < of->class_->mro_count; i++)
        if (of->class_->mro[i]->class_->dict->unsure != NULL ||
            look_up(of->class_->mro[i]->class_->dict, text) != NULL)
            return NULL;
    if (args == NULL || args->kind != V_TUPLE || args->tuple.count > 1) return NULL;
    if (args->tuple.count == 0) return "";
    if (!is_text(m, args->tuple.at[0]) || exception_is(m, exception, "UnicodeError")) return NULL;
    if (exception_is(m, exception, "KeyError")) return quoted(m, text_name(m, args->tuple.at[0]));
    return args->tuple.at[0]->text.bytes;
}
