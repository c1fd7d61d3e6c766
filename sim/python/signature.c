/* SPDX-License-Identifier: MIT */
/*
 * Arguments to parameters, and what Python says when they do not fit (Python/ceval.c:
 * initialize_locals, too_many_positional, missing_arguments; 2.7: PyEval_EvalCodeEx).
 */
#include <string.h>

#include "python/machine.h"

static const char *shown(const machine *m, const signature *of)
{
    return m->rules->qualnames ? of->qualname : of->name;
}

static size_t required(const signature *of)
{
    size_t count = 0;
    for (size_t i = 0; i < of->positional; i++) count += of->at[i].default_ == NULL;
    return count;
}

/* ---- Errors ---- */

static value *old_count_error(machine *m, const signature *of, const arguments *given, bool many)
{
    size_t least = required(of), limit = many ? of->positional : least;
    bool exact = least == of->positional && !of->more;
    const char *how = exact ? "exactly " : many ? "at most " : "at least ";
    return raise_text(m, "TypeError",
                      (const char *[]){of->name, "() takes ", limit == 0 ? "no" : how,
                                       limit == 0 ? "" : number_text(m, (int64_t)limit),
                                       limit == 1 ? " argument (" : " arguments (",
                                       number_text(m, (int64_t)given->count), " given)", NULL});
}

static value *too_many(machine *m, const signature *of, const arguments *given)
{
    if (m->rules->text_is_bytes) return old_count_error(m, of, given, true);
    if (of->keyword_only > 0) return raise_vague(m, given->node, "TypeError");
    size_t least = required(of), count = positional(given);
    const char *most = number_text(m, (int64_t)of->positional);
    const char *from = least == of->positional ? "" : number_text(m, (int64_t)least);
    return raise_text(m, "TypeError",
                      (const char *[]){shown(m, of), "() takes ", *from == '\0' ? "" : "from ",
                                       from, *from == '\0' ? "" : " to ", most,
                                       of->positional == 1 && *from == '\0'
                                           ? " positional argument but "
                                           : " positional arguments but ",
                                       number_text(m, (int64_t)count),
                                       count == 1 ? " was given" : " were given", NULL});
}

/* 'a', 'b', and 'c' */
static const char *listed(machine *m, const char *const list[], size_t count)
{
    const char *text = "";
    for (size_t i = 0; i < count; i++) {
        const char *link = i == 0 ? "" : count == 2 ? " and " : i + 1 == count ? ", and " : ", ";
        text = join_text(m, (const char *[]){text, link, "'", list[i], "'", NULL});
    }
    return text;
}

static value *missing(machine *m, const signature *of, value *const *bound, bool keyword_only)
{
    size_t from = keyword_only ? of->positional : 0, count = 0;
    size_t to = from + (keyword_only ? of->keyword_only : of->positional);
    const char **list = take(m, (to + 1) * sizeof *list);
    for (size_t i = from; i < to; i++)
        if (bound[i] == NULL) list[count++] = of->at[i].name;
    return raise_text(m, "TypeError",
                      (const char *[]){shown(m, of), "() missing ", number_text(m, (int64_t)count),
                                       " required ", keyword_only ? "keyword-only" : "positional",
                                       count == 1 ? " argument: " : " arguments: ",
                                       listed(m, list, count), NULL});
}

/* ---- Binding ---- */

static size_t find_parameter(const signature *of, const char *called)
{
    size_t count = of->positional + of->keyword_only;
    for (size_t i = of->positional_only; i < count; i++)
        if (strcmp(of->at[i].name, called) == 0) return i;
    return count;
}

static bool bind_keywords(machine *m, const signature *of, const arguments *given, value **to)
{
    size_t count = of->positional + of->keyword_only, first = positional(given);
    value *rest = m->empty;
    for (size_t i = 0; i < given->keyword_count; i++) {
        const char *called = given->keywords[i];
        size_t at = find_parameter(of, called);
        if (at == count && !of->more_keywords)
            return raise_vague(m, given->node, "TypeError") != NULL;
        if (at == count) {
            rest = append(m, append(m, rest, new_str(m, called)), given->at[first + i]);
            continue;
        }
        if (to[at] != NULL)
            return raise_text(m, "TypeError",
                              (const char *[]){shown(m, of), "() got multiple values for ",
                                               m->rules->text_is_bytes ? "keyword " : "",
                                               "argument '", called, "'", NULL}) != NULL;
        to[at] = given->at[first + i];
    }
    to[count + 1] = new_container(m, V_DICT, rest);
    return true;
}

static bool fill_defaults(machine *m, const signature *of, const arguments *given, value **to)
{
    size_t count = of->positional + of->keyword_only;
    for (size_t i = 0; i < count; i++)
        if (to[i] == NULL) to[i] = of->at[i].default_;
    for (size_t i = 0; i < of->positional; i++)
        if (to[i] == NULL) {
            if (m->rules->text_is_bytes) return old_count_error(m, of, given, false) != NULL;
            return missing(m, of, to, false) != NULL;
        }
    for (size_t i = of->positional; i < count; i++)
        if (to[i] == NULL) return missing(m, of, to, true) != NULL;
    return true;
}

value **bind_arguments(machine *m, const signature *of, const arguments *given)
{
    size_t count = of->positional + of->keyword_only, given_count = positional(given);
    value **to = take(m, (count + 2) * sizeof *to);
    size_t taken = given_count < of->positional ? given_count : of->positional;
    for (size_t i = 0; i < taken; i++) to[i] = given->at[i];
    to[count] = of->more ? new_tuple(m, given->at + taken, given_count - taken) : m->empty;
    if (!bind_keywords(m, of, given, to)) return NULL;
    if (given_count > of->positional && !of->more) return too_many(m, of, given), NULL;
    return fill_defaults(m, of, given, to) ? to : NULL;
}
