/* SPDX-License-Identifier: MIT */
/*
 * The parser's verdicts and trees, for parser.py to compare with what an interpreter says.
 *
 *     tree MAJOR MINOR [--trees] < PATHS
 *
 * A line per file: PATH, "ok" or "bad", LINE, MESSAGE; with --trees the tree in brackets follows a
 * good one: (Kind field ...), lists in square brackets, absent fields as "-".
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "files.h"
#include "python/parser.h"

static void put_node(const node *at);

static void put_list(const node *at)
{
    putchar('[');
    for (; at != NULL; at = at->next) put_node(at);
    putchar(']');
}

static void put_name(const char *text)
{
    printf(" %s", text != NULL ? text : "-");
}

static void put_bytes(span text)
{
    putchar(' ');
    for (size_t i = 0; i < text.length; i++) printf("%02x", (unsigned char)text.bytes[i]);
}

static void put_constant(const node *at)
{
    switch (at->op) {
    case CONSTANT_NONE: printf(" None"); break;
    case CONSTANT_TRUE: printf(" True"); break;
    case CONSTANT_FALSE: printf(" False"); break;
    case CONSTANT_ELLIPSIS: printf(" Ellipsis"); break;
    case CONSTANT_INT:
    case CONSTANT_LONG:
        if (at->constant.big) printf(" big");
        else printf(" %" PRId64, at->constant.integer);
        break;
    case CONSTANT_FLOAT: printf(" float"); break;
    case CONSTANT_COMPLEX: printf(" complex"); break;
    case CONSTANT_STR: printf(" s"), put_bytes(at->constant.text); break;
    default: printf(" b"), put_bytes(at->constant.text); break;
    }
}

static void put_arguments(const arguments_node *at)
{
    const node *lists[] = {at->posonly, at->args, at->vararg, at->kwonly, at->kwarg};
    for (size_t i = 0; i < 5; i++) put_list(lists[i]);
}

/* 2.7 nests the items of a with statement. */
static bool nested;

static void put_with(const node *items, const node *body)
{
    if (!nested) {
        put_list(items), put_list(body);
        return;
    }
    putchar('['), put_node(items), printf("][");
    if (items->next == NULL) {
        for (; body != NULL; body = body->next) put_node(body);
    } else {
        printf("(With"), put_with(items->next, body), putchar(')');
    }
    putchar(']');
}

static void put_statement(const node *at)
{
    switch (at->kind) {
    case N_FUNCTION_DEF:
        put_name(at->function.name);
        put_arguments(at->function.arguments);
        put_list(at->function.body);
        put_list(at->function.decorators);
        put_node(at->function.returns);
        put_list(at->function.type_params);
        break;
    case N_CLASS_DEF:
        put_name(at->class_.name);
        put_list(at->class_.bases);
        put_list(at->class_.keywords);
        put_list(at->class_.body);
        put_list(at->class_.decorators);
        put_list(at->class_.type_params);
        break;
    case N_DELETE: put_list(at->assign.targets); break;
    case N_ASSIGN: put_list(at->assign.targets), put_node(at->assign.value); break;
    case N_TYPE_ALIAS:
        put_node(at->type_alias.name);
        put_list(at->type_alias.type_params);
        put_node(at->type_alias.value);
        break;
    case N_AUG_ASSIGN:
        put_node(at->store.target), printf(" %d", at->op), put_node(at->store.value);
        break;
    case N_ANN_ASSIGN:
        put_node(at->store.target), put_node(at->store.annotation), put_node(at->store.value);
        printf(" %d", at->flag);
        break;
    case N_FOR:
        put_node(at->for_.target), put_node(at->for_.iter);
        put_list(at->for_.body), put_list(at->for_.orelse);
        break;
    case N_WHILE:
    case N_IF: put_node(at->if_.test), put_list(at->if_.body), put_list(at->if_.orelse); break;
    case N_WITH: put_with(at->with.items, at->with.body); break;
    case N_MATCH: put_node(at->match.subject), put_list(at->match.cases); break;
    case N_RAISE:
    case N_ASSERT:
    case N_EXEC:
        put_node(at->three.first), put_node(at->three.second), put_node(at->three.third);
        break;
    case N_TRY:
        put_list(at->try_.body), put_list(at->try_.handlers);
        put_list(at->try_.orelse), put_list(at->try_.final);
        break;
    case N_IMPORT: put_list(at->import.names); break;
    case N_IMPORT_FROM:
        put_name(at->import.module), put_list(at->import.names);
        printf(" %" PRIu32, at->import.level);
        break;
    case N_GLOBAL:
    case N_NONLOCAL: put_list(at->global.names); break;
    case N_PRINT:
        put_node(at->print.dest), put_list(at->print.values), printf(" %d", at->flag);
        break;
    case N_RETURN:
    case N_EXPR: put_node(at->value.value); break;
    default: break;
    }
}

static void put_compare(const node *at)
{
    size_t i = 0;
    put_node(at->compare.left);
    for (const node *next = at->compare.comparators; next != NULL; next = next->next)
        printf(" %d", at->compare.ops[i++]), put_node(next);
}

static void put_expression(const node *at)
{
    switch (at->kind) {
    case N_BOOL_OP: printf(" %d", at->op), put_list(at->many.elements); break;
    case N_NAMED_EXPR: put_node(at->store.target), put_node(at->store.value); break;
    case N_BIN_OP: put_node(at->two.left), printf(" %d", at->op), put_node(at->two.right); break;
    case N_UNARY_OP: printf(" %d", at->op), put_node(at->value.value); break;
    case N_LAMBDA: put_arguments(at->lambda.arguments), put_node(at->lambda.body); break;
    case N_IF_EXP: put_node(at->if_.test), put_node(at->if_.body), put_node(at->if_.orelse); break;
    case N_DICT: put_list(at->dict.keys), put_list(at->dict.values); break;
    case N_SET:
    case N_LIST:
    case N_TUPLE: put_list(at->many.elements); break;
    case N_LIST_COMP:
    case N_SET_COMP:
    case N_GENERATOR_EXP: put_node(at->comp.element), put_list(at->comp.generators); break;
    case N_DICT_COMP:
        put_node(at->comp.element), put_node(at->comp.value), put_list(at->comp.generators);
        break;
    case N_COMPARE: put_compare(at); break;
    case N_CALL:
        put_node(at->call.func), put_list(at->call.args), put_list(at->call.keywords);
        break;
    case N_CONSTANT: put_constant(at); break;
    case N_ATTRIBUTE: put_node(at->attribute.value), put_name(at->attribute.attr); break;
    case N_SUBSCRIPT: put_node(at->two.left), put_node(at->two.right); break;
    case N_NAME: put_name(at->name.id); break;
    case N_SLICE:
        put_node(at->slice.lower), put_node(at->slice.upper), put_node(at->slice.step);
        break;
    case N_JOINED_STR:
    case N_TEMPLATE_STR: break; /* how text is cut up around fields differs between versions */
    default: put_node(at->value.value); break;
    }
}

static void put_other(const node *at)
{
    switch (at->kind) {
    case N_COMPREHENSION:
        put_node(at->comprehension.target), put_node(at->comprehension.iter);
        put_list(at->comprehension.ifs), printf(" %d", at->flag);
        break;
    case N_EXCEPT_HANDLER:
        put_node(at->handler.type), put_node(at->handler.target), put_name(at->handler.id);
        put_list(at->handler.body);
        break;
    case N_ARG:
        put_name(at->arg.id), put_node(at->arg.target), put_node(at->arg.annotation);
        put_node(at->arg.value);
        break;
    case N_KEYWORD: put_name(at->keyword.id), put_node(at->keyword.value); break;
    case N_ALIAS: put_name(at->alias.id), put_name(at->alias.asname); break;
    case N_WITH_ITEM: put_node(at->with_item.context), put_node(at->with_item.vars); break;
    case N_MATCH_CASE:
        put_node(at->match_case.pattern), put_node(at->match_case.guard);
        put_list(at->match_case.body);
        break;
    case N_MATCH_VALUE:
    case N_MATCH_SINGLETON: put_node(at->value.value); break;
    case N_MATCH_SEQUENCE:
    case N_MATCH_OR: put_list(at->many.elements); break;
    case N_MATCH_MAPPING:
        put_list(at->match_mapping.keys), put_list(at->match_mapping.patterns);
        put_name(at->match_mapping.rest);
        break;
    case N_MATCH_CLASS:
        put_node(at->match_class.cls), put_list(at->match_class.patterns);
        put_list(at->match_class.keywords);
        break;
    case N_MATCH_STAR:
    case N_MATCH_AS: put_node(at->match_as.pattern), put_name(at->match_as.id); break;
    default:
        put_name(at->type_param.id), put_node(at->type_param.bound);
        put_node(at->type_param.default_);
        break;
    }
}

static void put_node(const node *at)
{
    if (at == NULL) {
        printf(" -");
        return;
    }
    printf("(%s", node_kind_name(at->kind));
    if (at->kind <= N_EXEC) put_statement(at);
    else if (at->kind <= N_REPR) put_expression(at);
    else if (at->kind == N_MODULE) put_list(at->module.body);
    else put_other(at);
    putchar(')');
}

static void put_file(const char *path, const grammar *rules, bool trees)
{
    file source;
    syntax_error error = {.line = 0};
    arena *memory = arena_new();
    if (!file_read(path, &source)) return;
    const node *module = parse_module(memory, rules, source.bytes, source.length, &error);
    if (module == NULL) printf("%s\tbad\t%" PRIu32 "\t%s", path, error.line, error.message);
    else printf("%s\tok\t0\t", path);
    if (module != NULL && trees) put_node(module);
    putchar('\n');
    arena_free(memory);
    file_free(&source);
}

int main(int argc, char **argv)
{
    char path[4096];
    if (argc < 3) return 2;
    const grammar *rules =
        grammar_find((unsigned)strtoul(argv[1], NULL, 10), (unsigned)strtoul(argv[2], NULL, 10));
    if (rules == NULL) return 2;
    nested = rules->old;
    while (fgets(path, sizeof path, stdin) != NULL) {
        path[strcspn(path, "\n")] = '\0';
        put_file(path, rules, argc > 3);
    }
    return 0;
}
