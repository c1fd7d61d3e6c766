/* SPDX-License-Identifier: MIT */
/* The statements of a line; those with a block are in parse_compound.c. */
#include <string.h>

#include "python/parse.h"

/* ---- Expression statements and assignments ---- */

static node *parse_value(parser *p)
{
    return at(p, K_YIELD) ? parse_yield(p) : parse_star_expressions(p);
}

static node *parse_augmented(parser *p, node *target)
{
    if (!check_target(p, target, USE_AUGMENT)) return NULL;
    node *made = node_over(p, N_AUG_ASSIGN, target);
    made->op = p->now.op;
    advance(p);
    made->store.target = target;
    made->store.value = parse_value(p);
    return made->store.value != NULL ? made : NULL;
}

static node *parse_annotated(parser *p, node *target)
{
    if (!p->lex.rules->f_strings) return fail_here(p, "invalid syntax");
    if (target->kind == N_TUPLE || target->kind == N_LIST)
        return fail_node(p, target, "only single target (not tuple or list) can be annotated");
    if (!check_target(p, target, USE_ANNOTATE)) return NULL;
    node *made = node_over(p, N_ANN_ASSIGN, target);
    made->flag = target->kind == N_NAME && !target->in_brackets;
    made->store.target = target;
    advance(p);
    made->store.annotation = parse_expression(p);
    if (made->store.annotation == NULL) return NULL;
    if (!accept(p, '=')) return made;
    made->store.value = parse_value(p);
    return made->store.value != NULL ? made : NULL;
}

static node *parse_assignment(parser *p, node *first)
{
    node *made = node_over(p, N_ASSIGN, first), *value = first;
    list targets;
    list_start(&targets);
    while (accept(p, '=')) {
        if (!check_target(p, value, USE_ASSIGN)) return NULL;
        list_add(&targets, value);
        value = parse_value(p);
        if (value == NULL) return NULL;
    }
    made->assign.targets = targets.first;
    made->assign.value = value;
    return made;
}

/* A star alone is only a target: *a, = b has its comma already. */
static node *parse_left(parser *p)
{
    if (at(p, K_YIELD)) return parse_yield(p);
    return parse_star_expressions(p);
}

static node *parse_expression_statement(parser *p)
{
    node *first = parse_left(p);
    if (first == NULL) return NULL;
    if (at(p, T_AUGMENT)) return parse_augmented(p, first);
    if (at(p, ':')) return parse_annotated(p, first);
    if (at(p, '=')) return parse_assignment(p, first);
    node *made = node_over(p, N_EXPR, first);
    made->value.value = first;
    return made;
}

/* ---- One keyword and what follows ---- */

static bool ends_line(const parser *p)
{
    return at(p, T_NEWLINE) || at(p, ';') || at(p, T_EOF);
}

static node *parse_return(parser *p)
{
    node *made = parse_bare(p, N_RETURN);
    if (ends_line(p)) return made;
    made->value.value = parse_star_expressions(p);
    return made->value.value != NULL ? made : NULL;
}

static node *parse_delete(parser *p)
{
    node *made = parse_bare(p, N_DELETE);
    node *targets = parse_targets(p);
    if (targets == NULL || !check_target(p, targets, USE_DELETE)) return NULL;
    bool bare = targets->kind == N_TUPLE && !targets->flag;
    made->assign.targets = bare ? targets->many.elements : targets;
    return made;
}

static node *parse_assert(parser *p)
{
    node *made = parse_bare(p, N_ASSERT);
    made->three.first = parse_expression(p);
    if (made->three.first == NULL) return NULL;
    if (!accept(p, ',')) return made;
    made->three.second = parse_expression(p);
    return made->three.second != NULL ? made : NULL;
}

static node *parse_raise(parser *p)
{
    node *made = parse_bare(p, N_RAISE);
    if (ends_line(p)) return made;
    made->three.first = parse_expression(p);
    if (made->three.first == NULL) return NULL;
    if (p->lex.rules->old ? !accept(p, ',') : !accept(p, K_FROM)) return made;
    made->three.second = parse_expression(p);
    if (made->three.second == NULL) return NULL;
    if (!p->lex.rules->old || !accept(p, ',')) return made;
    made->three.third = parse_expression(p);
    return made->three.third != NULL ? made : NULL;
}

static node *parse_names(parser *p, node_kind kind)
{
    node *made = parse_bare(p, kind);
    list names;
    list_start(&names);
    do {
        node *one = new_node(p, N_NAME, &p->now);
        one->name.id = expect_name(p);
        if (one->name.id == NULL) return NULL;
        list_add(&names, one);
    } while (accept(p, ','));
    made->global.names = names.first;
    return made;
}

static node *parse_print(parser *p)
{
    node *made = parse_bare(p, N_PRINT);
    list values;
    list_start(&values);
    made->flag = true;
    if (accept(p, T_RIGHT)) {
        made->print.dest = parse_expression(p);
        if (made->print.dest == NULL) return NULL;
        if (!ends_line(p) && !expect(p, ',', "invalid syntax")) return NULL;
    }
    while (!ends_line(p)) {
        node *value = parse_expression(p);
        if (value == NULL) return NULL;
        list_add(&values, value);
        made->flag = !accept(p, ',');
        if (made->flag) break;
    }
    made->print.values = values.first;
    return made;
}

/* exec(code, globals, locals) is a tuple in brackets that stands for the statement's parts. */
static node *open_exec(node *made)
{
    node *code = made->three.first, *at = code->many.elements;
    bool parts = code->kind == N_TUPLE && code->flag && at != NULL && at->next != NULL &&
                 (at->next->next == NULL || at->next->next->next == NULL);
    if (!parts) return made;
    made->three.first = at;
    made->three.second = at->next;
    made->three.third = at->next->next;
    at->next = made->three.second->next = NULL;
    return made;
}

static node *parse_exec(parser *p)
{
    node *made = parse_bare(p, N_EXEC);
    made->three.first = parse_operand(p);
    if (made->three.first == NULL) return NULL;
    if (!accept(p, K_IN)) return open_exec(made);
    made->three.second = parse_expression(p);
    if (made->three.second == NULL) return NULL;
    if (!accept(p, ',')) return made;
    made->three.third = parse_expression(p);
    return made->three.third != NULL ? made : NULL;
}

/* ---- Imports ---- */

/* a.b.c as one name. */
static name parse_dotted(parser *p)
{
    const char *start = p->now.start;
    name found = expect_name(p);
    if (found == NULL || !at(p, '.')) return found;
    char text[1000];
    size_t length = strlen(found);
    if (length >= sizeof text) return fail_at(p, start, "a module's name is too long");
    memcpy(text, found, length);
    while (accept(p, '.')) {
        name part = expect_name(p);
        if (part == NULL) return NULL;
        size_t more = strlen(part);
        if (length + more + 1 >= sizeof text)
            return fail_at(p, start, "a module's name is too long");
        text[length++] = '.';
        memcpy(text + length, part, more);
        length += more;
    }
    return arena_intern(p->lex.memory, text, length);
}

static node *parse_alias(parser *p, bool dotted)
{
    node *made = new_node(p, N_ALIAS, &p->now);
    made->alias.id = dotted ? parse_dotted(p) : expect_name(p);
    if (made->alias.id == NULL) return NULL;
    if (!accept(p, K_AS)) return made;
    made->alias.asname = expect_name(p);
    return made->alias.asname != NULL ? made : NULL;
}

static node *parse_import(parser *p)
{
    node *made = parse_bare(p, N_IMPORT);
    list names;
    list_start(&names);
    do {
        node *one = parse_alias(p, true);
        if (one == NULL) return NULL;
        list_add(&names, one);
    } while (accept(p, ','));
    made->import.names = names.first;
    return made;
}

static bool parse_from_names(parser *p, node **names)
{
    list made;
    list_start(&made);
    bool brackets = accept(p, '(');
    do {
        if (brackets && made.first != NULL && at(p, ')')) break;
        node *one = parse_alias(p, false);
        if (one == NULL) return false;
        list_add(&made, one);
    } while (accept(p, ','));
    *names = made.first;
    if (brackets) return expect(p, ')', "invalid syntax");
    return p->before.kind != ',' ||
           fail_here(p, "trailing comma not allowed without surrounding parentheses") != NULL;
}

static void note_future(parser *p, const node *names)
{
    for (; names != NULL; names = names->next) {
        if (strcmp(names->alias.id, "print_function") == 0) p->keywords[K_PRINT - K_AND] = NULL;
        if (strcmp(names->alias.id, "unicode_literals") == 0) p->unicode_literals = true;
    }
}

static node *parse_from(parser *p)
{
    node *made = parse_bare(p, N_IMPORT_FROM);
    while (at(p, '.') || at(p, T_DOTS)) {
        made->import.level += at(p, '.') ? 1 : 3;
        advance(p);
    }
    if (!at(p, K_IMPORT) || made->import.level == 0) {
        made->import.module = parse_dotted(p);
        if (made->import.module == NULL) return NULL;
    }
    if (!expect(p, K_IMPORT, "expected 'import'")) return NULL;
    if (at(p, '*')) {
        made->import.names = parse_bare(p, N_ALIAS);
        made->import.names->alias.id = arena_intern(p->lex.memory, "*", 1);
        return made;
    }
    if (!parse_from_names(p, &made->import.names)) return NULL;
    bool future = made->import.module != NULL && strcmp(made->import.module, "__future__") == 0;
    if (future && made->import.level == 0) note_future(p, made->import.names);
    return made;
}

/* ---- The statements of a line ---- */

static bool next_is_name(const parser *p)
{
    lexer ahead = p->lex;
    syntax_error ignored = {.message = ""};
    ahead.error = &ignored;
    return lexer_next(&ahead).kind == T_NAME;
}

static node *parse_type_alias(parser *p)
{
    node *made = parse_bare(p, N_TYPE_ALIAS);
    made->type_alias.name = parse_atom(p);
    if (made->type_alias.name == NULL) return NULL;
    if (at(p, '[')) {
        made->type_alias.type_params = parse_type_parameters(p);
        if (made->type_alias.type_params == NULL) return NULL;
    }
    if (!expect(p, '=', "invalid syntax")) return NULL;
    made->type_alias.value = parse_expression(p);
    return made->type_alias.value != NULL ? made : NULL;
}

static bool at_type_alias(const parser *p)
{
    return p->lex.rules->type_parameters && at(p, T_NAME) && p->now.name == p->type &&
           next_is_name(p);
}

static bool at_lazy_import(const parser *p)
{
    if (!p->lex.rules->lazy_imports || !at(p, T_NAME) || p->now.name != p->lazy) return false;
    lexer ahead = p->lex;
    syntax_error ignored = {.message = ""};
    ahead.error = &ignored;
    int kind = lexer_next(&ahead).kind;
    return kind == K_IMPORT || kind == K_FROM;
}

static node *parse_simple(parser *p)
{
    if (at_lazy_import(p)) advance(p);
    switch (p->now.kind) {
    case K_PASS: return parse_bare(p, N_PASS);
    case K_BREAK: return parse_bare(p, N_BREAK);
    case K_CONTINUE: return parse_bare(p, N_CONTINUE);
    case K_RETURN: return parse_return(p);
    case K_RAISE: return parse_raise(p);
    case K_IMPORT: return parse_import(p);
    case K_FROM: return parse_from(p);
    case K_DEL: return parse_delete(p);
    case K_ASSERT: return parse_assert(p);
    case K_GLOBAL: return parse_names(p, N_GLOBAL);
    case K_NONLOCAL: return parse_names(p, N_NONLOCAL);
    case K_PRINT: return parse_print(p);
    case K_EXEC: return parse_exec(p);
    default: return at_type_alias(p) ? parse_type_alias(p) : parse_expression_statement(p);
    }
}

bool parse_line(parser *p, list *to)
{
    do {
        if (at(p, T_NEWLINE)) break;
        node *made = parse_simple(p);
        if (made == NULL) return false;
        list_add(to, made);
    } while (accept(p, ';'));
    return expect(p, T_NEWLINE, "invalid syntax");
}
