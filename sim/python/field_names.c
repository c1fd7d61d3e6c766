/* SPDX-License-Identifier: MIT */
/*
 * Names of fields as namedtuple and make_dataclass are given them, and what they say of bad ones.
 * Lib/collections/__init__.py: namedtuple; Lib/dataclasses.py: make_dataclass; Lib/keyword.py.
 */
#include <ctype.h>
#include <string.h>

#include "python/machine.h"
#include "python/modules.h"

static const struct keywords {
    unsigned char since, until;
    const char *names;
} keywords[] = {
    {V_2_7, V_3_15,
     "and as assert break class continue def del elif else except finally for from global if "
     "import in is lambda not or pass raise return try while with yield"},
    {V_2_7, V_2_7, "exec print"},
    {V_3_6, V_3_15, "False None True nonlocal"},
    {V_3_7, V_3_15, "async await"},
};

bool is_keyword(const behaviour *rules, const char *called)
{
    for (size_t i = 0; i < sizeof keywords / sizeof keywords[0]; i++)
        if (has_version(rules, keywords[i].since, keywords[i].until) &&
            in_names(keywords[i].names, called))
            return true;
    return false;
}

/* MAYBE: letters beyond ASCII. */
answer is_identifier(const char *called)
{
    answer is = called[0] == '\0' || isdigit((unsigned char)called[0]) ? NO : YES;
    for (; *called != '\0' && is != NO; called++) {
        unsigned char c = (unsigned char)*called;
        if (c > 127) is = MAYBE;
        else if (c != '_' && !isalnum(c)) is = NO;
    }
    return is;
}

/* repr() of a plain text; NULL: it has something to be escaped. */
const char *quoted(machine *m, const char *text)
{
    for (const char *at = text; *at != '\0'; at++)
        if (*at < ' ' || *at == '\'' || *at == '\\' || (unsigned char)*at > 126) return NULL;
    return join_text(m, (const char *[]){"'", text, "'", NULL});
}

/* Raises; always false. */
static bool refuse(machine *m, const node *at, const char *why, const char *called)
{
    const char *shown = quoted(m, called);
    if (shown == NULL) return raise_vague(m, at, "ValueError") != NULL;
    return raise_text(m, "ValueError", (const char *[]){why, shown, NULL}) != NULL;
}

/* ---- namedtuple ---- */

/* 2.7 tells more cases apart. */
static const char *old_fault(const behaviour *rules, const char *called)
{
    static const char only[] = "Type names and field names can only contain alphanumeric "
                               "characters and underscores: ";
    for (const char *at = called; *at != '\0'; at++)
        if (*at != '_' && !isalnum((unsigned char)*at)) return only;
    if (is_keyword(rules, called)) return "Type names and field names cannot be a keyword: ";
    return isdigit((unsigned char)called[0])
               ? "Type names and field names cannot start with a number: "
               : NULL;
}

static const char *fault(const behaviour *rules, const char *called)
{
    if (rules->text_is_bytes) return old_fault(rules, called);
    if (is_identifier(called) == NO)
        return "Type names and field names must be valid identifiers: ";
    return is_keyword(rules, called) ? "Type names and field names cannot be a keyword: " : NULL;
}

static bool is_among(const value *names_, size_t until, const char *called)
{
    for (size_t i = 0; i < until; i++)
        if (strcmp(names_->tuple.at[i]->text.bytes, called) == 0) return true;
    return false;
}

/* _0, _1 ... for what may not stand there. */
value *rename_fields(machine *m, const value *fields)
{
    value *made = m->empty;
    for (size_t i = 0; i < fields->tuple.count; i++) {
        const char *called = fields->tuple.at[i]->text.bytes;
        bool bad = is_identifier(called) == NO || is_keyword(m->rules, called) ||
                   called[0] == '_' || is_among(fields, i, called);
        const char *other = join_text(m, (const char *[]){"_", number_text(m, (int64_t)i), NULL});
        made = append(m, made, bad ? new_str(m, other) : fields->tuple.at[i]);
    }
    return made;
}

/* That a named tuple can have this name and these fields. false: raised, or m->doubt is set. */
bool check_fields(machine *m, const node *at, const char *type, const value *fields, bool renamed)
{
    const char *why = fault(m->rules, type);
    if (why != NULL) return refuse(m, at, why, type);
    for (size_t i = 0; i < fields->tuple.count; i++) {
        const char *called = fields->tuple.at[i]->text.bytes;
        why = fault(m->rules, called);
        if (why != NULL) return refuse(m, at, why, called);
        if (is_identifier(called) == MAYBE) doubtful(m, at, "whether this is an identifier");
    }
    for (size_t i = 0; i < fields->tuple.count; i++) {
        const char *called = fields->tuple.at[i]->text.bytes;
        if (called[0] == '_' && !renamed)
            return refuse(m, at, "Field names cannot start with an underscore: ", called);
        if (is_among(fields, i, called))
            return refuse(m, at, "Encountered duplicate field name: ", called);
    }
    return true;
}

/* ---- Reading them ---- */

/* 'a b', 'a, b' */
static value *split_names(machine *m, const value *given)
{
    static const char between[] = " ,\t\n\r\f\v";
    value *made = m->empty;
    for (const char *text = given->text.bytes; *(text += strspn(text, between)) != '\0';) {
        size_t length = strcspn(text, between);
        made = append(m, made, new_str(m, intern_span(m, (span){text, length})));
        text += length;
    }
    return made;
}

static value *not_iterable(machine *m, const value *given)
{
    bool old = m->rules->text_is_bytes;
    const char *type = type_name(m, given);
    return raise_text(m, "TypeError",
                      (const char *[]){old ? "argument 2 to map() must support iteration" : "'",
                                       old ? "" : type, old ? "" : "' object is not iterable",
                                       NULL});
}

/* A tuple of strings, of the text they are or of the items; an UNKNOWN. NULL: raised. */
value *field_names(machine *m, const node *at, value *given)
{
    value *made = m->empty;
    if (is_text(m, given)) return split_names(m, given);
    if (given->kind == V_NONE || given->kind == V_INT) return not_iterable(m, given);
    value *all = iterate(m, at, given);
    if (all == NULL || is_unknown(all)) return all;
    if (all->flag) return unknown(m, at, "in which order a set gives these fields is not known");
    for (size_t i = 0; i < all->tuple.count; i++) {
        const char *text = plain_text(m, all->tuple.at[i]);
        if (text == NULL) return unknown(m, at, "what this field is called is not known");
        made = append(m, made, new_str(m, intern(m, text)));
    }
    return made;
}
