/* SPDX-License-Identifier: MIT */
/*
 * match statements (PEP 634). "match" is a keyword only where a match statement is: that is tried,
 * and taken back if no block of cases follows.
 */
#include "python/parse.h"

static node *parse_pattern(parser *p);
static node *parse_open_pattern(parser *p, int end, bool flagged);

/* ---- Parts ---- */

static node *capture(parser *p, const token *start, name id)
{
    node *made = new_node(p, N_MATCH_AS, start);
    made->match_as.id = id == p->underscore ? NULL : id;
    return made;
}

static node *value_pattern(parser *p, node *value)
{
    if (value == NULL) return NULL;
    node *made = node_over(p, N_MATCH_VALUE, value);
    made->value.value = value;
    return made;
}

/* A signed number, perhaps with an imaginary part; a string. */
static node *parse_literal(parser *p)
{
    if (at(p, T_STRING)) {
        node *text = parse_strings(p);
        if (text != NULL && text->kind != N_CONSTANT)
            return fail_node(p, text, "patterns may only match literals and attribute lookups");
        return value_pattern(p, text);
    }
    return value_pattern(p, parse_sum(p));
}

static node *parse_singleton(parser *p)
{
    node *value = parse_atom(p);
    node *made = value_pattern(p, value);
    if (made != NULL) made->kind = N_MATCH_SINGLETON;
    return made;
}

/* ---- Classes ---- */

static bool add_class_argument(parser *p, node *made, list *patterns, list *keywords)
{
    token start = p->now;
    node *one = parse_pattern(p);
    if (one == NULL) return false;
    if (!accept(p, '=')) {
        if (keywords->first != NULL)
            return fail_node(p, one, "positional patterns follow keyword patterns") != NULL;
        list_add(patterns, one);
        return true;
    }
    if (one->kind != N_MATCH_AS || one->match_as.pattern != NULL)
        return fail_node(p, made, "invalid syntax") != NULL;
    node *keyword = new_node(p, N_KEYWORD, &start);
    keyword->keyword.id = start.name;
    keyword->keyword.value = parse_pattern(p);
    if (keyword->keyword.value != NULL) list_add(keywords, keyword);
    return keyword->keyword.value != NULL;
}

static node *parse_class_pattern(parser *p, node *cls)
{
    node *made = node_over(p, N_MATCH_CLASS, cls);
    list patterns, keywords;
    list_start(&patterns);
    list_start(&keywords);
    made->match_class.cls = cls;
    advance(p);
    while (!at(p, ')')) {
        if (!add_class_argument(p, made, &patterns, &keywords)) return NULL;
        if (!accept(p, ',')) break;
    }
    made->match_class.patterns = patterns.first;
    made->match_class.keywords = keywords.first;
    return expect(p, ')', "invalid syntax") ? made : NULL;
}

/* A name: captured, or the start of a.b or of a class. */
static node *parse_name_pattern(parser *p)
{
    token start = p->now;
    node *value = new_node(p, N_NAME, &start);
    value->name.id = start.name;
    advance(p);
    while (accept(p, '.')) {
        node *made = node_over(p, N_ATTRIBUTE, value);
        made->attribute.value = value;
        made->attribute.attr = expect_name(p);
        if (made->attribute.attr == NULL) return NULL;
        value = made;
    }
    if (at(p, '(')) return parse_class_pattern(p, value);
    if (value->kind == N_NAME) return capture(p, &start, start.name);
    return value_pattern(p, value);
}

/* ---- Mappings ---- */

static bool add_pair(parser *p, list *keys, list *patterns)
{
    node *key = at(p, T_NAME)                                      ? parse_name_pattern(p)
                : at(p, K_NONE) || at(p, K_TRUE) || at(p, K_FALSE) ? parse_singleton(p)
                                                                   : parse_literal(p);
    if (key == NULL || !expect(p, ':', "invalid syntax")) return false;
    if (key->kind != N_MATCH_VALUE && key->kind != N_MATCH_SINGLETON)
        return fail_node(p, key,
                         "mapping pattern keys may only match literals and attribute lookups");
    node *pattern = parse_pattern(p);
    if (pattern == NULL) return false;
    list_add(keys, key->value.value);
    list_add(patterns, pattern);
    return true;
}

static node *parse_mapping(parser *p)
{
    node *made = new_node(p, N_MATCH_MAPPING, &p->now);
    list keys, patterns;
    list_start(&keys);
    list_start(&patterns);
    advance(p);
    while (!at(p, '}')) {
        if (accept(p, T_POWER)) {
            made->match_mapping.rest = expect_name(p);
            if (made->match_mapping.rest == NULL) return NULL;
        } else if (!add_pair(p, &keys, &patterns)) {
            return NULL;
        }
        if (!accept(p, ',')) break;
    }
    made->match_mapping.keys = keys.first;
    made->match_mapping.patterns = patterns.first;
    return expect(p, '}', "invalid syntax") ? made : NULL;
}

/* ---- Sequences and groups ---- */

static node *parse_star_pattern(parser *p)
{
    node *made = new_node(p, N_MATCH_STAR, &p->now);
    advance(p);
    name id = expect_name(p);
    made->match_as.id = id == p->underscore ? NULL : id;
    return id != NULL ? made : NULL;
}

static node *parse_star_or_pattern(parser *p)
{
    return at(p, '*') ? parse_star_pattern(p) : parse_pattern(p);
}

/* Patterns up to `end`: a sequence, or one alone if it is not flagged as a sequence. */
static node *parse_open_pattern(parser *p, int end, bool flagged)
{
    node *made = new_node(p, N_MATCH_SEQUENCE, &p->now);
    list elements;
    list_start(&elements);
    bool comma = flagged;
    while (!at(p, end)) {
        node *one = parse_star_or_pattern(p);
        if (one == NULL) return NULL;
        list_add(&elements, one);
        if (!accept(p, ',')) break;
        comma = true;
    }
    made->many.elements = elements.first;
    bool alone = !comma && elements.first != NULL;
    if (alone && elements.first->kind != N_MATCH_STAR) return elements.first;
    if (alone) return fail_node(p, elements.first, "invalid syntax");
    return made;
}

static node *parse_bracketed_pattern(parser *p)
{
    token start = p->now;
    int end = at(p, '(') ? ')' : ']';
    advance(p);
    node *made = parse_open_pattern(p, end, end == ']');
    if (made == NULL || !expect(p, end, "invalid syntax")) return NULL;
    if (made->kind == N_MATCH_SEQUENCE)
        made->column = (uint32_t)(start.start - start.line_start), made->line = start.line;
    return made;
}

/* ---- Patterns ---- */

static node *parse_closed(parser *p)
{
    switch (p->now.kind) {
    case T_NAME: return parse_name_pattern(p);
    case T_NUMBER:
    case T_STRING:
    case '-': return parse_literal(p);
    case K_NONE:
    case K_TRUE:
    case K_FALSE: return parse_singleton(p);
    case '(':
    case '[': return parse_bracketed_pattern(p);
    case '{': return parse_mapping(p);
    default: return fail_here(p, "invalid syntax");
    }
}

/* A number's own | would be taken for the pattern's: operands of + and - only. */
static node *parse_or_pattern(parser *p)
{
    node *first = parse_closed(p);
    if (first == NULL || !at(p, '|')) return first;
    list patterns;
    list_start(&patterns);
    list_add(&patterns, first);
    while (accept(p, '|')) {
        node *next = parse_closed(p);
        if (next == NULL) return NULL;
        list_add(&patterns, next);
    }
    node *made = node_over(p, N_MATCH_OR, first);
    made->many.elements = first;
    return made;
}

static node *parse_pattern(parser *p)
{
    if (!deeper(p)) return NULL;
    node *pattern = parse_or_pattern(p);
    p->depth--;
    if (pattern == NULL || !accept(p, K_AS)) return pattern;
    node *made = node_over(p, N_MATCH_AS, pattern);
    made->match_as.pattern = pattern;
    made->match_as.id = expect_name(p);
    if (made->match_as.id == p->underscore) return fail_node(p, made, "cannot use '_' as a target");
    return made->match_as.id != NULL ? made : NULL;
}

/* ---- The statement ---- */

static node *parse_case(parser *p)
{
    node *made = new_node(p, N_MATCH_CASE, &p->now);
    advance(p);
    made->match_case.pattern = parse_open_pattern(p, ':', false);
    if (made->match_case.pattern == NULL) return NULL;
    if (accept(p, K_IF)) {
        made->match_case.guard = parse_named(p);
        if (made->match_case.guard == NULL) return NULL;
    }
    made->match_case.body = parse_block(p);
    return made->match_case.body != NULL ? made : NULL;
}

static bool at_case(const parser *p)
{
    return at(p, T_NAME) && p->now.name == p->case_;
}

/* The subject, and the start of the block. */
static node *parse_subject(parser *p)
{
    advance(p);
    if (!starts_expression(p)) return NULL;
    node *subject = parse_subject_expression(p);
    bool opened = subject != NULL && accept(p, ':') && accept(p, T_NEWLINE) &&
                  accept(p, T_INDENT) && at_case(p);
    return opened ? subject : NULL;
}

bool at_match(parser *p)
{
    if (!p->lex.rules->match || !at(p, T_NAME) || p->now.name != p->match) return false;
    parser before = *p;
    syntax_error ignored = {.message = ""};
    p->lex.error = &ignored;
    bool found = parse_subject(p) != NULL;
    *p = before;
    return found;
}

node *parse_match(parser *p)
{
    node *made = new_node(p, N_MATCH, &p->now);
    list cases;
    list_start(&cases);
    made->match.subject = parse_subject(p);
    while (at_case(p)) {
        node *one = parse_case(p);
        if (one == NULL) return NULL;
        list_add(&cases, one);
    }
    made->match.cases = cases.first;
    return expect(p, T_DEDENT, "expected 'case'") ? made : NULL;
}
