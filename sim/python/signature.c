/* SPDX-License-Identifier: MIT */
/*
 * Arguments to parameters, and what Python says when they do not fit (Python/ceval.c:
 * initialize_locals, too_many_positional, missing_arguments; 2.7: PyEval_EvalCodeEx).
 */
#include <ctype.h>
#include <string.h>

#include "python/machine.h"
#include "python/modules.h"

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
    for (size_t i = of->positional; i < of->positional + of->keyword_only; i++)
        if (keyword(given, of->at[i].name) != NULL) return raise_vague(m, given->node, "TypeError");
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

enum { LONGEST = 40 };

/* Letters to add, drop or change, whatever their case; SIZE_MAX: too long to be told. */
static size_t distance(const char *a, const char *b)
{
    size_t row[LONGEST + 1], width = strlen(b);
    if (width > LONGEST) return SIZE_MAX;
    for (size_t j = 0; j <= width; j++) row[j] = j;
    for (size_t i = 0; a[i] != '\0'; i++) {
        size_t corner = row[0];
        row[0] = i + 1;
        for (size_t j = 0; j < width; j++) {
            size_t changed = corner + (size_t)(tolower(a[i]) != tolower(b[j]));
            size_t other = (row[j] < row[j + 1] ? row[j] : row[j + 1]) + 1;
            corner = row[j + 1];
            row[j + 1] = changed < other ? changed : other;
        }
    }
    return row[width];
}

/* From 3.13 on it is also said which name was meant, if one is near: Python/suggestions.c, where
   a letter costs 2, its case 1, and no more than a third of all letters may cost. */
static bool may_be_meant(const signature *of, const char *called)
{
    for (size_t i = 0; i < of->positional + of->keyword_only; i++) {
        size_t letters = strlen(of->at[i].name) + strlen(called) + 3;
        size_t away = distance(called, of->at[i].name);
        if (away == SIZE_MAX || away * 2 <= letters * 2 / 6) return true;
    }
    return false;
}

static value *unexpected(machine *m, const signature *of, const arguments *given,
                         const char *called)
{
    bool suggests = !has_version(m->rules, V_2_7, V_3_12);
    if (suggests && may_be_meant(of, called)) return raise_vague(m, given->node, "TypeError");
    return raise_text(m, "TypeError",
                      (const char *[]){shown(m, of), "() got an unexpected keyword argument '",
                                       called, "'", NULL});
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
        if (at == count && !of->more_keywords) return unexpected(m, of, given, called) != NULL;
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

/* Whatever may be given besides. */
static void fill_open(const signature *of, const arguments *given, value **to)
{
    size_t count = of->positional + of->keyword_only;
    for (size_t i = 0; i < count; i++)
        if (to[i] == NULL) to[i] = given->open;
    if (of->more) to[count] = given->open;
    if (of->more_keywords) to[count + 1] = given->open;
}

static bool fill_defaults(machine *m, const signature *of, const arguments *given, value **to)
{
    size_t count = of->positional + of->keyword_only;
    if (given->open != NULL) fill_open(of, given, to);
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

/* ---- Functions that are known by their parameters ---- */

static void add_written(machine *m, signature *to, span word, bool keyword_only, value *absent)
{
    bool optional = word.bytes[word.length - 1] == '=';
    if (optional) word.length--;
    size_t at = to->positional + to->keyword_only;
    to->at[at] = (parameter){intern_span(m, word), optional ? absent : NULL};
    if (keyword_only) to->keyword_only++;
    else to->positional++;
}

static signature read_parameters(machine *m, const char *text, value *absent)
{
    signature made = {0};
    bool keyword_only = false;
    made.at = take(m, (strlen(text) + 1) * sizeof *made.at);
    for (; *text != '\0'; text += strspn(text, " ")) {
        span word = {text, strcspn(text, " ")};
        if (*text == '*') keyword_only = true;
        else add_written(m, &made, word, keyword_only, absent);
        text += word.length;
    }
    return made;
}

value **bind_written(machine *m, const char *function, const char *parameters,
                     const arguments *given)
{
    value *absent = new_value(m, V_NONE);
    signature of = read_parameters(m, parameters, absent);
    of.name = of.qualname = function;
    value **bound = bind_arguments(m, &of, given);
    for (size_t i = 0; bound != NULL && i < of.positional + of.keyword_only; i++)
        if (bound[i] == absent) bound[i] = NULL;
    return bound;
}
