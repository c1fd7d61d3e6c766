/* SPDX-License-Identifier: MIT */
/*
 * Prints syntax trees, a line per node: "field: Kind line:column what the node itself holds",
 * indented by depth. oracle.py prints CPython's own trees alike, and compare.py compares the two.
 *
 *     dump 3.12 FILE      the tree, or FILE:LINE:COLUMN: message and exit status 2
 *     dump 3.12 -         files named on standard input, each headed by "== NAME"
 *     dump 3.12 -n -      the same, printing nothing but errors: for measuring
 */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "python/parser.h"

/* The parser's arena ends the program by this when memory runs out. */
_Noreturn void fail(const char *format, ...);

_Noreturn void fail(const char *format, ...)
{
    va_list list;
    va_start(list, format);
    vfprintf(stderr, format, list);
    va_end(list);
    exit(3);
}

static void print_node(const node *at, int depth, const char *label);

static void print_list(const node *first, int depth, const char *label)
{
    for (const node *at = first; at != NULL; at = at->next) print_node(at, depth, label);
}

/* ---- What stands on a node's own line ---- */

static void print_text(const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)bytes[i];
        if (c >= 32 && c < 127 && c != '\\') putchar(c);
        else printf("\\x%02x", c);
    }
}

static void print_name(const char *field, name text)
{
    if (text == NULL) return;
    printf(" %s=", field);
    print_text(text, strlen(text));
}

static const char *operator_text(unsigned op)
{
    static const char *const texts[] = {
        [OP_AND] = "and",       [OP_OR] = "or",      [OP_ADD] = "+",         [OP_SUB] = "-",
        [OP_MULT] = "*",        [OP_MAT_MULT] = "@", [OP_DIV] = "/",         [OP_MOD] = "%",
        [OP_POW] = "**",        [OP_L_SHIFT] = "<<", [OP_R_SHIFT] = ">>",    [OP_BIT_OR] = "|",
        [OP_BIT_XOR] = "^",     [OP_BIT_AND] = "&",  [OP_FLOOR_DIV] = "//",  [OP_INVERT] = "~",
        [OP_NOT] = "not",       [OP_U_ADD] = "+",    [OP_U_SUB] = "-",       [OP_EQ] = "==",
        [OP_NOT_EQ] = "!=",     [OP_LT] = "<",       [OP_LT_E] = "<=",       [OP_GT] = ">",
        [OP_GT_E] = ">=",       [OP_IS] = "is",      [OP_IS_NOT] = "is not", [OP_IN] = "in",
        [OP_NOT_IN] = "not in",
    };
    return texts[op];
}

/* The number without its underscores, for strtod. */
static double float_of(span text)
{
    char digits[400];
    size_t length = 0;
    for (size_t i = 0; i < text.length && length + 1 < sizeof digits; i++)
        if (text.bytes[i] != '_') digits[length++] = text.bytes[i];
    digits[length] = '\0';
    return strtod(digits, NULL);
}

/* A number beyond 64 bits, by its remainder. */
static uint64_t remainder_of(span text)
{
    const uint64_t prime = 1000000007;
    uint64_t base = 10, value = 0;
    bool based = text.length > 2 && text.bytes[0] == '0';
    int mark = based ? text.bytes[1] | 0x20 : ' ';
    if (based) base = mark == 'x' ? 16 : mark == 'b' ? 2 : 8;
    for (size_t i = mark >= 'a' ? 2 : 0; i < text.length; i++) {
        char c = (char)(text.bytes[i] | 0x20);
        if (c >= '0' && c <= '9') value = (value * base + (uint64_t)(c - '0')) % prime;
        else if (c >= 'a' && c <= 'f') value = (value * base + (uint64_t)(c - 'a' + 10)) % prime;
    }
    return value;
}

static void print_integer(const node *at)
{
    if (at->constant.big) printf("mod %" PRIu64, remainder_of(at->constant.text));
    else printf("%" PRId64, at->constant.integer);
}

static void print_constant(const node *at)
{
    static const char *const words[] = {"None",  "False",  "True",     "...",  "int ",
                                        "long ", "float ", "complex ", "str ", "bytes "};
    if (at->constant.unicode) printf(" u");
    printf(" %s", words[at->op]);
    switch ((constant_kind)at->op) {
    case CONSTANT_INT:
    case CONSTANT_LONG: print_integer(at); break;
    case CONSTANT_FLOAT:
    case CONSTANT_COMPLEX: printf("%.17g", float_of(at->constant.text)); break;
    case CONSTANT_STR:
    case CONSTANT_BYTES: print_text(at->constant.text.bytes, at->constant.text.length); break;
    default: break;
    }
}

static void print_operators(const node *at)
{
    size_t i = 0;
    for (const node *one = at->compare.comparators; one != NULL; one = one->next)
        printf(" %s", operator_text(at->compare.ops[i++]));
}

static void print_own(const node *at)
{
    switch ((node_kind)at->kind) {
    case N_FUNCTION_DEF: print_name("name", at->function.name); break;
    case N_CLASS_DEF: print_name("name", at->class_.name); break;
    case N_NAME: print_name("id", at->name.id); break;
    case N_ATTRIBUTE: print_name("attr", at->attribute.attr); break;
    case N_IMPORT_FROM:
        print_name("module", at->import.module);
        if (at->import.level > 0) printf(" level=%" PRIu32, at->import.level);
        break;
    case N_ALIAS:
        print_name("name", at->alias.id);
        print_name("asname", at->alias.asname);
        break;
    case N_ARG: print_name("arg", at->arg.id); break;
    case N_KEYWORD: print_name("arg", at->keyword.id); break;
    case N_EXCEPT_HANDLER: print_name("name", at->handler.id); break;
    case N_MATCH_AS:
    case N_MATCH_STAR: print_name("name", at->match_as.id); break;
    case N_MATCH_MAPPING: print_name("rest", at->match_mapping.rest); break;
    case N_TYPE_VAR:
    case N_PARAM_SPEC:
    case N_TYPE_VAR_TUPLE: print_name("name", at->type_param.id); break;
    case N_CONSTANT: print_constant(at); break;
    case N_COMPARE: print_operators(at); break;
    case N_BOOL_OP:
    case N_BIN_OP:
    case N_UNARY_OP:
    case N_AUG_ASSIGN: printf(" %s", operator_text(at->op)); break;
    default: break;
    }
}

static void print_field_text(const node *at)
{
    if (at->formatted.conversion != 0) printf(" !%c", at->formatted.conversion);
    if (at->kind != N_INTERPOLATION) return;
    printf(" str=");
    print_text(at->formatted.text.bytes, at->formatted.text.length);
}

/* What the flag of a kind says. */
static const char *flag_text(const node *at)
{
    switch ((node_kind)at->kind) {
    case N_FUNCTION_DEF:
    case N_FOR:
    case N_WITH: return at->flag ? " async" : "";
    case N_IMPORT:
    case N_IMPORT_FROM: return at->flag ? " lazy" : "";
    case N_ANN_ASSIGN: return at->flag ? " simple=1" : "";
    case N_COMPREHENSION: return at->flag ? " is_async=1" : "";
    case N_TRY: return at->flag ? " star" : "";
    case N_PRINT: return at->flag ? " nl=1" : "";
    default: return "";
    }
}

/* ---- What stands below it ---- */

static void print_arguments(const arguments_node *of, int depth)
{
    print_list(of->posonly, depth, "posonlyargs");
    print_list(of->args, depth, "args");
    print_list(of->vararg, depth, "vararg");
    print_list(of->kwonly, depth, "kwonlyargs");
    print_list(of->kwarg, depth, "kwarg");
}

static void print_definition(const node *at, int depth)
{
    if (at->kind == N_FUNCTION_DEF) {
        print_list(at->function.decorators, depth, "decorator_list");
        print_list(at->function.type_params, depth, "type_params");
        print_arguments(at->function.arguments, depth);
        print_list(at->function.returns, depth, "returns");
        print_list(at->function.body, depth, "body");
        return;
    }
    print_list(at->class_.decorators, depth, "decorator_list");
    print_list(at->class_.type_params, depth, "type_params");
    print_list(at->class_.bases, depth, "bases");
    print_list(at->class_.keywords, depth, "keywords");
    print_list(at->class_.body, depth, "body");
}

static void print_dict(const node *at, int depth)
{
    const node *value = at->dict.values;
    for (const node *key = at->dict.keys; key != NULL; key = key->next, value = value->next) {
        if (key->kind == N_EXPR) printf("%*s%s\n", depth, "", "keys: **");
        else print_node(key, depth, "keys");
        print_node(value, depth, "values");
    }
}

static void print_block_statement(const node *at, int depth)
{
    switch ((node_kind)at->kind) {
    case N_FOR:
        print_list(at->for_.target, depth, "target");
        print_list(at->for_.iter, depth, "iter");
        print_list(at->for_.body, depth, "body");
        print_list(at->for_.orelse, depth, "orelse");
        break;
    case N_WHILE:
    case N_IF:
    case N_IF_EXP:
        print_list(at->if_.test, depth, "test");
        print_list(at->if_.body, depth, "body");
        print_list(at->if_.orelse, depth, "orelse");
        break;
    case N_WITH:
        print_list(at->with.items, depth, "items");
        print_list(at->with.body, depth, "body");
        break;
    case N_TRY:
        print_list(at->try_.body, depth, "body");
        print_list(at->try_.handlers, depth, "handlers");
        print_list(at->try_.orelse, depth, "orelse");
        print_list(at->try_.final, depth, "finalbody");
        break;
    case N_EXCEPT_HANDLER:
        print_list(at->handler.type, depth, "type");
        print_list(at->handler.target, depth, "target");
        print_list(at->handler.body, depth, "body");
        break;
    default:
        print_list(at->match.subject, depth, "subject");
        print_list(at->match.cases, depth, "cases");
    }
}

static void print_statement(const node *at, int depth)
{
    switch ((node_kind)at->kind) {
    case N_DELETE: print_list(at->assign.targets, depth, "targets"); break;
    case N_ASSIGN:
        print_list(at->assign.targets, depth, "targets");
        print_list(at->assign.value, depth, "value");
        break;
    case N_TYPE_ALIAS:
        print_list(at->type_alias.name, depth, "name");
        print_list(at->type_alias.type_params, depth, "type_params");
        print_list(at->type_alias.value, depth, "value");
        break;
    case N_AUG_ASSIGN:
    case N_ANN_ASSIGN:
    case N_NAMED_EXPR:
        print_list(at->store.target, depth, "target");
        print_list(at->store.annotation, depth, "annotation");
        print_list(at->store.value, depth, "value");
        break;
    case N_RAISE:
    case N_EXEC:
        print_list(at->three.first, depth, "value");
        print_list(at->three.second, depth, "value");
        print_list(at->three.third, depth, "value");
        break;
    case N_ASSERT:
        print_list(at->three.first, depth, "test");
        print_list(at->three.second, depth, "msg");
        break;
    case N_IMPORT:
    case N_IMPORT_FROM: print_list(at->import.names, depth, "names"); break;
    case N_GLOBAL:
    case N_NONLOCAL: print_list(at->global.names, depth, "names"); break;
    default:
        print_list(at->print.dest, depth, "dest");
        print_list(at->print.values, depth, "values");
    }
}

static void print_pattern(const node *at, int depth)
{
    switch ((node_kind)at->kind) {
    case N_MATCH_CASE:
        print_list(at->match_case.pattern, depth, "pattern");
        print_list(at->match_case.guard, depth, "guard");
        print_list(at->match_case.body, depth, "body");
        break;
    case N_MATCH_VALUE: print_list(at->value.value, depth, "value"); break;
    case N_MATCH_SEQUENCE:
    case N_MATCH_OR: print_list(at->many.elements, depth, "patterns"); break;
    case N_MATCH_MAPPING:
        print_list(at->match_mapping.keys, depth, "keys");
        print_list(at->match_mapping.patterns, depth, "patterns");
        break;
    case N_MATCH_CLASS:
        print_list(at->match_class.cls, depth, "cls");
        print_list(at->match_class.patterns, depth, "patterns");
        print_list(at->match_class.keywords, depth, "keywords");
        break;
    case N_MATCH_AS: print_list(at->match_as.pattern, depth, "pattern"); break;
    default: break;
    }
}

static void print_comprehension(const node *at, int depth)
{
    switch ((node_kind)at->kind) {
    case N_COMPREHENSION:
        print_list(at->comprehension.target, depth, "target");
        print_list(at->comprehension.iter, depth, "iter");
        print_list(at->comprehension.ifs, depth, "ifs");
        break;
    case N_DICT_COMP: /* of {**x for ...} ast has x as the key */
        if (at->comp.element->kind != N_EXPR) print_list(at->comp.element, depth, "key");
        print_list(at->comp.value, depth, at->comp.element->kind != N_EXPR ? "value" : "key");
        print_list(at->comp.generators, depth, "generators");
        break;
    default:
        print_list(at->comp.element, depth, "elt");
        print_list(at->comp.generators, depth, "generators");
    }
}

static void print_expression(const node *at, int depth)
{
    switch ((node_kind)at->kind) {
    case N_BIN_OP:
        print_list(at->two.left, depth, "left");
        print_list(at->two.right, depth, "right");
        break;
    case N_SUBSCRIPT:
        print_list(at->two.left, depth, "value");
        print_list(at->two.right, depth, "slice");
        break;
    case N_UNARY_OP: print_list(at->value.value, depth, "operand"); break;
    case N_LAMBDA:
        print_arguments(at->lambda.arguments, depth);
        print_list(at->lambda.body, depth, "body");
        break;
    case N_COMPARE:
        print_list(at->compare.left, depth, "left");
        print_list(at->compare.comparators, depth, "comparators");
        break;
    case N_CALL:
        print_list(at->call.func, depth, "func");
        print_list(at->call.args, depth, "args");
        print_list(at->call.keywords, depth, "keywords");
        break;
    case N_FORMATTED_VALUE:
    case N_INTERPOLATION:
        print_list(at->formatted.value, depth, "value");
        print_list(at->formatted.format, depth, "format_spec");
        break;
    case N_SLICE:
        print_list(at->slice.lower, depth, "lower");
        print_list(at->slice.upper, depth, "upper");
        print_list(at->slice.step, depth, "step");
        break;
    default: print_list(at->attribute.value, depth, "value");
    }
}

static void print_part(const node *at, int depth)
{
    switch ((node_kind)at->kind) {
    case N_ARG:
        print_list(at->arg.target, depth, "target");
        print_list(at->arg.annotation, depth, "annotation");
        print_list(at->arg.value, depth, "default");
        break;
    case N_KEYWORD: print_list(at->keyword.value, depth, "value"); break;
    case N_WITH_ITEM:
        print_list(at->with_item.context, depth, "context_expr");
        print_list(at->with_item.vars, depth, "optional_vars");
        break;
    default:
        print_list(at->type_param.bound, depth, "bound");
        print_list(at->type_param.default_, depth, "default_value");
    }
}

static void print_below(const node *at, int depth)
{
    switch ((node_kind)at->kind) {
    case N_MODULE: print_list(at->module.body, depth, "body"); break;
    case N_FUNCTION_DEF:
    case N_CLASS_DEF: print_definition(at, depth); break;
    case N_FOR:
    case N_WHILE:
    case N_IF:
    case N_IF_EXP:
    case N_WITH:
    case N_MATCH:
    case N_TRY:
    case N_EXCEPT_HANDLER: print_block_statement(at, depth); break;
    case N_DELETE:
    case N_ASSIGN:
    case N_TYPE_ALIAS:
    case N_AUG_ASSIGN:
    case N_ANN_ASSIGN:
    case N_NAMED_EXPR:
    case N_RAISE:
    case N_ASSERT:
    case N_IMPORT:
    case N_IMPORT_FROM:
    case N_GLOBAL:
    case N_NONLOCAL:
    case N_PRINT:
    case N_EXEC: print_statement(at, depth); break;
    case N_RETURN:
    case N_EXPR:
    case N_AWAIT:
    case N_YIELD:
    case N_YIELD_FROM:
    case N_STARRED:
    case N_REPR: print_list(at->value.value, depth, "value"); break;
    case N_BOOL_OP:
    case N_JOINED_STR:
    case N_TEMPLATE_STR: print_list(at->many.elements, depth, "values"); break;
    case N_SET:
    case N_LIST:
    case N_TUPLE: print_list(at->many.elements, depth, "elts"); break;
    case N_DICT: print_dict(at, depth); break;
    case N_LIST_COMP:
    case N_SET_COMP:
    case N_DICT_COMP:
    case N_GENERATOR_EXP:
    case N_COMPREHENSION: print_comprehension(at, depth); break;
    case N_MATCH_CASE:
    case N_MATCH_VALUE:
    case N_MATCH_SINGLETON:
    case N_MATCH_SEQUENCE:
    case N_MATCH_MAPPING:
    case N_MATCH_CLASS:
    case N_MATCH_STAR:
    case N_MATCH_AS:
    case N_MATCH_OR: print_pattern(at, depth); break;
    case N_ARG:
    case N_KEYWORD:
    case N_WITH_ITEM:
    case N_TYPE_VAR:
    case N_PARAM_SPEC:
    case N_TYPE_VAR_TUPLE: print_part(at, depth); break;
    case N_CONSTANT:
    case N_NAME:
    case N_PASS:
    case N_BREAK:
    case N_CONTINUE:
    case N_ALIAS: break;
    default: print_expression(at, depth);
    }
}

static bool has_place(const node *at)
{
    return at->kind != N_MODULE && at->kind != N_COMPREHENSION && at->kind != N_WITH_ITEM &&
           at->kind != N_MATCH_CASE;
}

/* ast has one class a pattern for constants. */
static void print_node(const node *at, int depth, const char *label)
{
    printf("%*s%s: %s", depth, "", label, node_kind_name((node_kind)at->kind));
    if (has_place(at)) printf(" %" PRIu32 ":%" PRIu32, at->line, at->column);
    if (at->kind == N_MATCH_SINGLETON) print_constant(at->value.value);
    if (at->kind == N_FORMATTED_VALUE || at->kind == N_INTERPOLATION) print_field_text(at);
    printf("%s", flag_text(at));
    print_own(at);
    putchar('\n');
    print_below(at, depth + 1);
}

/* ---- Files ---- */

typedef struct options {
    const grammar *rules;
    bool quiet, headed;
} options;

static span read_file(const char *path)
{
    FILE *from = fopen(path, "rb");
    if (from == NULL) fail("cannot read %s\n", path);
    size_t room = 1 << 16, length = 0, got;
    char *bytes = malloc(room);
    while (bytes != NULL && (got = fread(bytes + length, 1, room - length - 1, from)) > 0) {
        length += got;
        if (length + 1 == room) bytes = realloc(bytes, room *= 2);
    }
    if (bytes == NULL) fail("no memory for %s\n", path);
    bytes[length] = '\0';
    fclose(from);
    return (span){bytes, length};
}

static bool dump(const options *asked, const char *path)
{
    span bytes = read_file(path);
    arena *memory = arena_new();
    syntax_error error;
    node *module = parse_module(memory, asked->rules, bytes.bytes, bytes.length, &error);
    if (asked->headed && !(asked->quiet && module != NULL)) printf("== %s\n", path);
    if (module != NULL && !asked->quiet) print_node(module, 0, "module");
    if (module == NULL && asked->headed)
        printf("error %" PRIu32 ":%" PRIu32 ": %s\n", error.line, error.column, error.message);
    if (module == NULL && !asked->headed)
        fprintf(stderr, "%s:%" PRIu32 ":%" PRIu32 ": %s\n", path, error.line, error.column,
                error.message);
    arena_free(memory);
    free((void *)bytes.bytes);
    return module != NULL;
}

static void dump_listed(options *asked)
{
    char path[4096];
    asked->headed = true;
    while (fgets(path, sizeof path, stdin) != NULL) {
        path[strcspn(path, "\n")] = '\0';
        dump(asked, path);
    }
}

static const grammar *find_rules(const char *version)
{
    char *end;
    unsigned long major = strtoul(version, &end, 10);
    unsigned long minor = *end == '.' ? strtoul(end + 1, &end, 10) : 0;
    return *end == '\0' ? grammar_find((unsigned)major, (unsigned)minor) : NULL;
}

int main(int argc, char **argv)
{
    options asked = {.rules = argc > 1 ? find_rules(argv[1]) : NULL};
    int first = 2;
    if (argc > first && strcmp(argv[first], "-n") == 0) asked.quiet = true, first++;
    if (asked.rules == NULL || argc != first + 1) fail("usage: dump VERSION [-n] FILE\n");
    if (strcmp(argv[first], "-") != 0) return dump(&asked, argv[first]) ? 0 : 2;
    dump_listed(&asked);
    return 0;
}
