/* SPDX-License-Identifier: MIT */
/* Statements: those of a line, and those with a block. */
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

static node *parse_bare(parser *p, node_kind kind)
{
    node *made = new_node(p, kind, &p->now);
    advance(p);
    return made;
}

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

static node *parse_type_parameters(parser *p);

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

static bool parse_line(parser *p, list *to)
{
    do {
        if (at(p, T_NEWLINE)) break;
        node *made = parse_simple(p);
        if (made == NULL) return false;
        list_add(to, made);
    } while (accept(p, ';'));
    return expect(p, T_NEWLINE, "invalid syntax");
}

/* ---- Blocks ---- */

node *parse_block(parser *p)
{
    list body;
    list_start(&body);
    if (!expect(p, ':', "expected ':'")) return NULL;
    if (!accept(p, T_NEWLINE)) return parse_line(p, &body) ? body.first : NULL;
    if (!expect(p, T_INDENT, "expected an indented block")) return NULL;
    while (!at(p, T_DEDENT) && !at(p, T_EOF))
        if (!parse_statement(p, &body)) return NULL;
    accept(p, T_DEDENT);
    return body.first;
}

static bool parse_else(parser *p, node **orelse)
{
    if (!accept(p, K_ELSE)) return true;
    *orelse = parse_block(p);
    return *orelse != NULL;
}

/* elif is an if in the else: a chain, made from the front. */
static node *parse_if(parser *p)
{
    node *first = NULL, **place = &first;
    do {
        node *made = parse_bare(p, N_IF);
        made->if_.test = parse_named(p);
        if (made->if_.test == NULL) return NULL;
        made->if_.body = parse_block(p);
        if (made->if_.body == NULL) return NULL;
        *place = made;
        place = &made->if_.orelse;
    } while (at(p, K_ELIF));
    return parse_else(p, place) ? first : NULL;
}

static node *parse_while(parser *p)
{
    node *made = parse_bare(p, N_WHILE);
    made->if_.test = parse_named(p);
    if (made->if_.test == NULL) return NULL;
    made->if_.body = parse_block(p);
    return made->if_.body != NULL && parse_else(p, &made->if_.orelse) ? made : NULL;
}

static node *parse_for(parser *p)
{
    node *made = parse_bare(p, N_FOR);
    made->for_.target = parse_targets(p);
    if (made->for_.target == NULL || !check_target(p, made->for_.target, USE_FOR) ||
        !expect(p, K_IN, "invalid syntax"))
        return NULL;
    made->for_.iter = parse_star_expressions(p);
    if (made->for_.iter == NULL) return NULL;
    made->for_.body = parse_block(p);
    return made->for_.body != NULL && parse_else(p, &made->for_.orelse) ? made : NULL;
}

/* ---- try ---- */

/* What except catches: an expression, or from 3.14 several without brackets. */
static node *parse_caught(parser *p)
{
    node *type = parse_expression(p);
    if (type == NULL || !p->lex.rules->bare_except_list || !at(p, ',')) return type;
    node *made = node_over(p, N_TUPLE, type);
    list types;
    list_start(&types);
    list_add(&types, type);
    while (accept(p, ',') && !at(p, ':')) {
        node *next = parse_expression(p);
        if (next == NULL) return NULL;
        list_add(&types, next);
    }
    made->many.elements = types.first;
    if (at(p, K_AS)) return fail_node(p, made, "multiple exception types must be parenthesized");
    return made;
}

static bool parse_caught_as(parser *p, node *made)
{
    if (p->lex.rules->old && (accept(p, K_AS) || accept(p, ','))) {
        made->handler.target = parse_expression(p);
        return made->handler.target != NULL && check_target(p, made->handler.target, USE_ASSIGN);
    }
    if (!accept(p, K_AS)) return true;
    made->handler.id = expect_name(p);
    return made->handler.id != NULL;
}

static node *parse_handler(parser *p, bool *star)
{
    node *made = parse_bare(p, N_EXCEPT_HANDLER);
    bool starred = p->lex.rules->except_star && accept(p, '*');
    *star = starred;
    if (!at(p, ':')) {
        made->handler.type = parse_caught(p);
        if (made->handler.type == NULL || !parse_caught_as(p, made)) return NULL;
    } else if (starred) {
        return fail_here(p, "expected one or more exception types");
    }
    made->handler.body = parse_block(p);
    return made->handler.body != NULL ? made : NULL;
}

static bool parse_handlers(parser *p, node *made)
{
    list handlers;
    list_start(&handlers);
    bool all = false, star = false;
    while (at(p, K_EXCEPT)) {
        if (all) return fail_here(p, "default 'except:' must be last") != NULL;
        node *one = parse_handler(p, &star);
        if (one == NULL) return false;
        if (handlers.first != NULL && star != made->flag)
            return fail_node(p, one, "cannot have both 'except' and 'except*' on the same 'try'") !=
                   NULL;
        made->flag = star;
        all = one->handler.type == NULL;
        list_add(&handlers, one);
    }
    made->try_.handlers = handlers.first;
    return true;
}

static node *parse_try(parser *p)
{
    node *made = parse_bare(p, N_TRY);
    made->try_.body = parse_block(p);
    if (made->try_.body == NULL || !parse_handlers(p, made)) return NULL;
    if (made->try_.handlers != NULL && !parse_else(p, &made->try_.orelse)) return NULL;
    if (accept(p, K_FINALLY)) {
        made->try_.final = parse_block(p);
        if (made->try_.final == NULL) return NULL;
    }
    if (made->try_.handlers == NULL && made->try_.final == NULL)
        return fail_here(p, "expected 'except' or 'finally' block");
    return made;
}

/* ---- with ---- */

static node *parse_with_item(parser *p)
{
    node *made = new_node(p, N_WITH_ITEM, &p->now);
    made->with_item.context = parse_expression(p);
    if (made->with_item.context == NULL) return NULL;
    if (!accept(p, K_AS)) return made;
    made->with_item.vars = at(p, '*') ? fail_here(p, "invalid syntax") : parse_primary(p);
    if (made->with_item.vars == NULL || !check_target(p, made->with_item.vars, USE_ASSIGN))
        return NULL;
    return made;
}

static bool parse_with_items(parser *p, bool brackets, node **items)
{
    list made;
    list_start(&made);
    do {
        if (brackets && made.first != NULL && at(p, ')')) break;
        node *one = parse_with_item(p);
        if (one == NULL) return false;
        list_add(&made, one);
    } while (accept(p, ','));
    *items = made.first;
    return true;
}

/* with (a as b, c): tried first; if it does not work out, the brackets are an expression's. */
static bool parse_bracketed(parser *p, node **items)
{
    parser before = *p;
    syntax_error *error = p->lex.error, ignored = {.message = ""};
    p->lex.error = &ignored;
    bool fine = accept(p, '(') && parse_with_items(p, true, items) && accept(p, ')') && at(p, ':');
    if (!fine) *p = before;
    p->lex.error = error;
    return fine;
}

static node *parse_with(parser *p)
{
    node *made = parse_bare(p, N_WITH);
    bool done = p->lex.rules->bracketed_with && at(p, '(') && parse_bracketed(p, &made->with.items);
    if (!done && !parse_with_items(p, false, &made->with.items)) return NULL;
    made->with.body = parse_block(p);
    return made->with.body != NULL ? made : NULL;
}

/* ---- Functions and classes ---- */

static node *parse_type_parameter(parser *p)
{
    node_kind kind = at(p, '*') ? N_TYPE_VAR_TUPLE : at(p, T_POWER) ? N_PARAM_SPEC : N_TYPE_VAR;
    node *made = new_node(p, kind, &p->now);
    if (kind != N_TYPE_VAR) advance(p);
    made->type_param.id = expect_name(p);
    if (made->type_param.id == NULL) return NULL;
    if (kind == N_TYPE_VAR && accept(p, ':')) {
        made->type_param.bound = parse_expression(p);
        if (made->type_param.bound == NULL) return NULL;
    }
    if (!p->lex.rules->type_defaults || !accept(p, '=')) return made;
    made->type_param.default_ =
        kind == N_TYPE_VAR_TUPLE ? parse_star_or_named(p) : parse_expression(p);
    return made->type_param.default_ != NULL ? made : NULL;
}

static node *parse_type_parameters(parser *p)
{
    list made;
    list_start(&made);
    advance(p);
    do {
        if (made.first != NULL && at(p, ']')) break;
        node *one = parse_type_parameter(p);
        if (one == NULL) return NULL;
        list_add(&made, one);
    } while (accept(p, ','));
    return expect(p, ']', "invalid syntax") ? made.first : NULL;
}

static bool maybe_type_parameters(parser *p, node **to)
{
    if (!at(p, '[') || !p->lex.rules->type_parameters) return true;
    *to = parse_type_parameters(p);
    return *to != NULL;
}

static node *parse_function_of(parser *p, node *made)
{
    advance(p);
    made->function.name = expect_name(p);
    if (made->function.name == NULL || !maybe_type_parameters(p, &made->function.type_params) ||
        !expect(p, '(', "expected '('"))
        return NULL;
    made->function.arguments = parse_parameters(p, ')', true);
    if (made->function.arguments == NULL || !expect(p, ')', "invalid syntax")) return NULL;
    if (!p->lex.rules->old && accept(p, T_ARROW)) {
        made->function.returns = parse_expression(p);
        if (made->function.returns == NULL) return NULL;
    }
    made->function.body = parse_block(p);
    return made->function.body != NULL ? made : NULL;
}

static node *parse_class(parser *p)
{
    node *made = parse_bare(p, N_CLASS_DEF);
    made->class_.name = expect_name(p);
    if (made->class_.name == NULL || !maybe_type_parameters(p, &made->class_.type_params))
        return NULL;
    if (accept(p, '(') && !parse_arguments(p, &made->class_.bases, &made->class_.keywords))
        return NULL;
    made->class_.body = parse_block(p);
    return made->class_.body != NULL ? made : NULL;
}

/* Where async is a name, it and await are keywords inside of the function: the tokenizer's way. */
static void set_async(parser *p, bool on)
{
    p->keywords[K_ASYNC - K_AND] = on ? arena_intern(p->lex.memory, "async", 5) : NULL;
    p->keywords[K_AWAIT - K_AND] = on ? arena_intern(p->lex.memory, "await", 5) : NULL;
}

static bool at_async_name(const parser *p)
{
    if (!p->lex.rules->async_names || p->lex.rules->old || !at(p, T_NAME)) return false;
    if (p->now.end - p->now.start != 5 || memcmp(p->now.start, "async", 5) != 0) return false;
    lexer ahead = p->lex;
    syntax_error ignored = {.message = ""};
    ahead.error = &ignored;
    return lexer_next(&ahead).kind == K_DEF;
}

static node *parse_async(parser *p)
{
    token start = p->now;
    bool soft = p->lex.rules->async_names, before = p->keywords[K_ASYNC - K_AND] != NULL;
    if (soft) set_async(p, true);
    advance(p);
    node *made = NULL;
    if (at(p, K_DEF)) made = parse_function_of(p, new_node(p, N_FUNCTION_DEF, &start));
    else if (at(p, K_FOR)) made = parse_for(p);
    else if (at(p, K_WITH)) made = parse_with(p);
    else return fail_here(p, "invalid syntax");
    if (soft) set_async(p, before);
    if (made == NULL) return NULL;
    made->flag = true;
    made->column = (uint32_t)(start.start - start.line_start);
    return made;
}

static bool is_plain_decorator(const node *at)
{
    if (at->kind == N_CALL) at = at->call.func;
    while (at->kind == N_ATTRIBUTE) at = at->attribute.value;
    return at->kind == N_NAME;
}

static bool parse_decorators(parser *p, node **decorators)
{
    list made;
    list_start(&made);
    while (accept(p, '@')) {
        node *one = parse_named(p);
        if (one == NULL) return false;
        if (!p->lex.rules->any_decorator && !is_plain_decorator(one))
            return fail_node(p, one, "invalid syntax") != NULL;
        list_add(&made, one);
        if (!expect(p, T_NEWLINE, "invalid syntax")) return false;
    }
    *decorators = made.first;
    return true;
}

static node *parse_compound(parser *p)
{
    switch (p->now.kind) {
    case K_IF: return parse_if(p);
    case K_WHILE: return parse_while(p);
    case K_FOR: return parse_for(p);
    case K_TRY: return parse_try(p);
    case K_WITH: return parse_with(p);
    case K_CLASS: return parse_class(p);
    case K_DEF: return parse_function_of(p, new_node(p, N_FUNCTION_DEF, &p->now));
    default: return parse_async(p);
    }
}

static node *parse_decorated(parser *p)
{
    node *decorators = NULL;
    if (!parse_decorators(p, &decorators)) return NULL;
    bool fine = at(p, K_DEF) || at(p, K_CLASS) || at(p, K_ASYNC) || at_async_name(p);
    if (!fine) return fail_here(p, "invalid syntax");
    node *made = parse_compound(p);
    if (made == NULL) return NULL;
    if (made->kind == N_CLASS_DEF) made->class_.decorators = decorators;
    else if (made->kind == N_FUNCTION_DEF) made->function.decorators = decorators;
    else return fail_node(p, made, "invalid syntax");
    return made;
}

static bool at_compound(const parser *p)
{
    switch (p->now.kind) {
    case K_IF:
    case K_WHILE:
    case K_FOR:
    case K_TRY:
    case K_WITH:
    case K_CLASS:
    case K_DEF:
    case K_ASYNC: return true;
    default: return at_async_name(p);
    }
}

bool parse_statement(parser *p, list *to)
{
    node *made;
    if (at(p, '@')) made = parse_decorated(p);
    else if (at_compound(p)) made = parse_compound(p);
    else if (at_match(p)) made = parse_match(p);
    else return parse_line(p, to);
    if (made == NULL) return false;
    list_add(to, made);
    return true;
}
