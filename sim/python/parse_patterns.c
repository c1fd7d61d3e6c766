/* SPDX-License-Identifier: MIT */
/*
 * match statements (PEP 634). "match" is a keyword only where a match statement is: that is tried,
 * and taken back if no block of cases follows.
 */
#include "python/parse.h"

static node *parse_pattern(parser *p);

/* ---- Parts ---- */

static node *new_capture(parser *p, node_kind kind, place start, name id)
{
    node *made = new_node(p, kind, start);
    made->match_as.id = id == p->underscore ? NULL : id;
    return made;
}

static node *new_value(parser *p, place start, node *value)
{
    if (value == NULL) return NULL;
    node *made = new_node(p, N_MATCH_VALUE, start);
    made->value.value = value;
    return made;
}

static node *refuse(parser *p, place where)
{
    return fail_place(p, where, "patterns may only match literals and attribute lookups");
}

/* ---- Literals ---- */

static bool is_number(const node *at, bool imaginary)
{
    return at->kind == N_CONSTANT && at->op >= CONSTANT_INT && at->op <= CONSTANT_COMPLEX &&
           !at->in_brackets && (at->op == CONSTANT_COMPLEX) == imaginary;
}

/* A number, perhaps behind a sign: -1, and from 3.15 +1. */
static const node *without_sign(const parser *p, const node *at)
{
    bool plus = at->op == OP_U_ADD && p->lex.rules->unpacked_comprehension;
    bool sign = at->kind == N_UNARY_OP && (at->op == OP_U_SUB || plus) && !at->in_brackets;
    return sign ? at->value.value : at;
}

/* -1, 2j, 1 + 2j */
static bool is_literal(const parser *p, const node *at)
{
    bool sum = at->kind == N_BIN_OP && (at->op == OP_ADD || at->op == OP_SUB) && !at->in_brackets;
    if (sum && !is_number(at->two.right, true)) return false;
    const node *left = without_sign(p, sum ? at->two.left : at);
    return is_number(left, false) || (!sum && is_number(left, true));
}

static node *parse_literal(parser *p)
{
    place start = p->now.place;
    bool text = at(p, T_STRING) || at(p, T_FORMAT);
    node *value = text ? parse_strings(p) : parse_sum(p);
    if (value == NULL) return NULL;
    return text || is_literal(p, value) ? new_value(p, start, value) : refuse(p, start);
}

static bool at_singleton(const parser *p)
{
    return at(p, K_NONE) || at(p, K_TRUE) || at(p, K_FALSE);
}

static node *parse_singleton(parser *p)
{
    place start = p->now.place;
    node *made = new_value(p, start, parse_atom(p));
    if (made != NULL) made->kind = N_MATCH_SINGLETON;
    return made;
}

/* ---- Classes ---- */

typedef struct class_parts {
    list patterns, keywords;
} class_parts;

static bool add_keyword(parser *p, class_parts *to, place start)
{
    node *keyword = new_node(p, N_KEYWORD, start);
    keyword->keyword.id = expect_name(p);
    if (keyword->keyword.id == NULL || !expect(p, '=', "invalid syntax")) return false;
    keyword->keyword.value = parse_pattern(p);
    if (keyword->keyword.value == NULL) return false;
    list_add(&to->keywords, keyword);
    return true;
}

static bool add_class_argument(parser *p, class_parts *to)
{
    place start = p->now.place;
    if (at(p, T_NAME) && peek(p) == '=') return add_keyword(p, to, start);
    node *one = parse_pattern(p);
    if (one == NULL) return false;
    if (to->keywords.first != NULL)
        return fail_place(p, start, "positional patterns follow keyword patterns") != NULL;
    list_add(&to->patterns, one);
    return true;
}

static node *parse_class_pattern(parser *p, node *cls, place start)
{
    node *made = new_node(p, N_MATCH_CLASS, start);
    class_parts parts;
    list_start(&parts.patterns);
    list_start(&parts.keywords);
    advance(p);
    while (!at(p, ')')) {
        if (!add_class_argument(p, &parts)) return NULL;
        if (!accept(p, ',')) break;
    }
    made->match_class.cls = cls;
    made->match_class.patterns = parts.patterns.first;
    made->match_class.keywords = parts.keywords.first;
    return expect(p, ')', "invalid syntax") ? made : NULL;
}

/* A name, and what stands behind dots. */
static node *parse_dotted(parser *p)
{
    place start = p->now.place;
    node *value = new_node(p, N_NAME, start);
    value->name.id = p->now.name;
    advance(p);
    while (accept(p, '.')) {
        node *made = new_node(p, N_ATTRIBUTE, start);
        made->attribute.value = value;
        made->attribute.attr = expect_name(p);
        if (made->attribute.attr == NULL) return NULL;
        value = made;
    }
    return value;
}

/* A name: captured, or the start of a.b or of a class. */
static node *parse_name_pattern(parser *p)
{
    place start = p->now.place;
    bool wild = p->now.name == p->underscore;
    node *value = wild ? parse_atom(p) : parse_dotted(p);
    if (value == NULL) return NULL;
    if (at(p, '(') && !wild) return parse_class_pattern(p, value, start);
    if (value->kind == N_NAME) return new_capture(p, N_MATCH_AS, start, value->name.id);
    return new_value(p, start, value);
}

/* ---- Mappings ---- */

static node *parse_key(parser *p)
{
    place start = p->now.place;
    node *key = at_singleton(p) ? parse_singleton(p)
                : at(p, T_NAME) ? parse_name_pattern(p)
                                : parse_literal(p);
    if (key == NULL) return NULL;
    if (key->kind == N_MATCH_VALUE || key->kind == N_MATCH_SINGLETON) return key->value.value;
    return refuse(p, start);
}

static bool add_pair(parser *p, list *keys, list *patterns)
{
    node *key = parse_key(p);
    if (key == NULL || !expect(p, ':', "invalid syntax")) return false;
    node *pattern = parse_pattern(p);
    if (pattern == NULL) return false;
    list_add(keys, key);
    list_add(patterns, pattern);
    return true;
}

/* **rest is the last. */
static bool parse_rest(parser *p, node *made)
{
    advance(p);
    made->match_mapping.rest = expect_name(p);
    if (made->match_mapping.rest == p->underscore) return fail_here(p, "invalid syntax") != NULL;
    accept(p, ',');
    return made->match_mapping.rest != NULL;
}

static node *parse_mapping(parser *p)
{
    node *made = new_node(p, N_MATCH_MAPPING, p->now.place);
    list keys, patterns;
    list_start(&keys);
    list_start(&patterns);
    advance(p);
    while (!at(p, '}') && !at(p, T_POWER)) {
        if (!add_pair(p, &keys, &patterns)) return NULL;
        if (!accept(p, ',')) break;
    }
    bool rest = at(p, T_POWER) && (keys.first == NULL || p->before == ',');
    if (rest && !parse_rest(p, made)) return NULL;
    made->match_mapping.keys = keys.first;
    made->match_mapping.patterns = patterns.first;
    return expect(p, '}', "invalid syntax") ? made : NULL;
}

/* ---- Sequences and groups ---- */

static node *parse_star_or_pattern(parser *p)
{
    place start = p->now.place;
    if (!accept(p, '*')) return parse_pattern(p);
    name id = expect_name(p);
    return id != NULL ? new_capture(p, N_MATCH_STAR, start, id) : NULL;
}

/* What stands between brackets, or before ':' or "if"; *comma: whether there was one. */
static node *parse_sequence(parser *p, int end, bool *comma)
{
    node *made = new_node(p, N_MATCH_SEQUENCE, p->now.place);
    list elements;
    list_start(&elements);
    *comma = false;
    while (!at(p, end) && !(end == ':' && at(p, K_IF) && elements.first != NULL)) {
        node *one = parse_star_or_pattern(p);
        if (one == NULL) return NULL;
        list_add(&elements, one);
        if (!accept(p, ',')) break;
        *comma = true;
    }
    made->many.elements = elements.first;
    return made;
}

static bool is_group(const node *sequence, bool comma)
{
    return !comma && sequence->many.elements != NULL;
}

static node *parse_bracketed(parser *p)
{
    place start = p->now.place;
    int end = at(p, '(') ? ')' : ']';
    bool comma;
    advance(p);
    node *made = parse_sequence(p, end, &comma);
    if (made == NULL || !expect(p, end, "invalid syntax")) return NULL;
    made->line = start.line;
    made->column = start.column;
    if (end == ']' || !is_group(made, comma)) return made;
    bool starred = made->many.elements->kind == N_MATCH_STAR;
    return starred ? fail_place(p, start, "invalid syntax") : made->many.elements;
}

/* A whole case's pattern, which may be a sequence without brackets. */
static node *parse_open_pattern(parser *p)
{
    bool comma;
    if (at(p, ':')) return fail_here(p, "invalid syntax");
    node *made = parse_sequence(p, ':', &comma);
    if (made == NULL || !is_group(made, comma)) return made;
    bool starred = made->many.elements->kind == N_MATCH_STAR;
    return starred ? fail_here(p, "invalid syntax") : made->many.elements;
}

/* ---- Patterns ---- */

static node *parse_closed(parser *p)
{
    switch (p->now.kind) {
    case T_NAME: return parse_name_pattern(p);
    case T_NUMBER:
    case T_STRING:
    case T_FORMAT:
    case '+':
    case '-': return parse_literal(p);
    case K_NONE:
    case K_TRUE:
    case K_FALSE: return parse_singleton(p);
    case '(':
    case '[': return parse_bracketed(p);
    case '{': return parse_mapping(p);
    default: return fail_here(p, "invalid syntax");
    }
}

static node *parse_or_pattern(parser *p)
{
    place start = p->now.place;
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
    node *made = new_node(p, N_MATCH_OR, start);
    made->many.elements = first;
    return made;
}

static node *parse_pattern(parser *p)
{
    place start = p->now.place;
    node *pattern = parse_or_pattern(p);
    if (pattern == NULL || !accept(p, K_AS)) return pattern;
    node *made = new_node(p, N_MATCH_AS, start);
    bool wild = at(p, T_NAME) && p->now.name == p->underscore;
    if (wild) return fail_here(p, "cannot use '_' as a target");
    made->match_as.pattern = pattern;
    made->match_as.id = expect_name(p);
    return made->match_as.id != NULL ? made : NULL;
}

/* ---- The statement ---- */

static bool at_case(const parser *p)
{
    return at(p, T_NAME) && p->now.name == p->case_;
}

static node *parse_case(parser *p)
{
    node *made = new_node(p, N_MATCH_CASE, p->now.place);
    advance(p);
    made->match_case.pattern = parse_open_pattern(p);
    if (made->match_case.pattern == NULL) return NULL;
    if (accept(p, K_IF)) {
        made->match_case.guard = parse_named(p);
        if (made->match_case.guard == NULL) return NULL;
    }
    made->match_case.body = parse_block(p, "'case' statement");
    return made->match_case.body != NULL ? made : NULL;
}

/* Several subjects are a tuple; a single one has no star. */
static node *parse_subject(parser *p)
{
    advance(p);
    if (!starts_expression(p)) return NULL;
    node *subject = parse_tuple(p, parse_star_or_named);
    bool opened = subject != NULL && accept(p, ':') && accept(p, T_NEWLINE);
    return opened && subject->kind != N_STARRED ? subject : NULL;
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
    node *made = new_node(p, N_MATCH, p->now.place);
    list cases;
    list_start(&cases);
    made->match.subject = parse_subject(p);
    if (!expect(p, T_INDENT, "expected an indented block after 'match' statement")) return NULL;
    if (!at_case(p)) return fail_here(p, "invalid syntax");
    while (at_case(p)) {
        node *one = parse_case(p);
        if (one == NULL) return NULL;
        list_add(&cases, one);
    }
    made->match.cases = cases.first;
    if (!at(p, T_EOF) && !expect(p, T_DEDENT, "invalid syntax")) return NULL;
    return made;
}
