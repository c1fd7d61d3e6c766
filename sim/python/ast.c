/* SPDX-License-Identifier: MIT */
/* Names and sizes of the tree's nodes. */
#include "python/ast.h"

const char *node_kind_name(node_kind kind)
{
    static const char *const names[] = {
#define KIND_NAME(id, text) text,
        STATEMENT_KINDS(KIND_NAME) EXPRESSION_KINDS(KIND_NAME) OTHER_KINDS(KIND_NAME)
#undef KIND_NAME
    };
    return names[kind];
}

/* What is in front of the fields and the fields of one kind. */
#define UP_TO(fields) (offsetof(node, fields) + sizeof(((node *)0)->fields))

static const unsigned char sizes[] = {
    [N_MODULE] = UP_TO(module),
    [N_FUNCTION_DEF] = UP_TO(function),
    [N_CLASS_DEF] = UP_TO(class_),
    [N_RETURN] = UP_TO(value),
    [N_DELETE] = UP_TO(assign),
    [N_ASSIGN] = UP_TO(assign),
    [N_TYPE_ALIAS] = UP_TO(type_alias),
    [N_AUG_ASSIGN] = UP_TO(store),
    [N_ANN_ASSIGN] = UP_TO(store),
    [N_FOR] = UP_TO(for_),
    [N_WHILE] = UP_TO(if_),
    [N_IF] = UP_TO(if_),
    [N_WITH] = UP_TO(with),
    [N_MATCH] = UP_TO(match),
    [N_RAISE] = UP_TO(three),
    [N_TRY] = UP_TO(try_),
    [N_ASSERT] = UP_TO(three),
    [N_IMPORT] = UP_TO(import),
    [N_IMPORT_FROM] = UP_TO(import),
    [N_GLOBAL] = UP_TO(global),
    [N_NONLOCAL] = UP_TO(global),
    [N_EXPR] = UP_TO(value),
    [N_PASS] = UP_TO(value),
    [N_BREAK] = UP_TO(value),
    [N_CONTINUE] = UP_TO(value),
    [N_PRINT] = UP_TO(print),
    [N_EXEC] = UP_TO(three),
    [N_BOOL_OP] = UP_TO(many),
    [N_NAMED_EXPR] = UP_TO(store),
    [N_BIN_OP] = UP_TO(two),
    [N_UNARY_OP] = UP_TO(value),
    [N_LAMBDA] = UP_TO(lambda),
    [N_IF_EXP] = UP_TO(if_),
    [N_DICT] = UP_TO(dict),
    [N_SET] = UP_TO(many),
    [N_LIST_COMP] = UP_TO(comp),
    [N_SET_COMP] = UP_TO(comp),
    [N_DICT_COMP] = UP_TO(comp),
    [N_GENERATOR_EXP] = UP_TO(comp),
    [N_AWAIT] = UP_TO(value),
    [N_YIELD] = UP_TO(value),
    [N_YIELD_FROM] = UP_TO(value),
    [N_COMPARE] = UP_TO(compare),
    [N_CALL] = UP_TO(call),
    [N_FORMATTED_VALUE] = UP_TO(formatted),
    [N_INTERPOLATION] = UP_TO(formatted),
    [N_JOINED_STR] = UP_TO(many),
    [N_TEMPLATE_STR] = UP_TO(many),
    [N_CONSTANT] = UP_TO(constant),
    [N_ATTRIBUTE] = UP_TO(attribute),
    [N_SUBSCRIPT] = UP_TO(two),
    [N_STARRED] = UP_TO(value),
    [N_NAME] = UP_TO(name),
    [N_LIST] = UP_TO(many),
    [N_TUPLE] = UP_TO(many),
    [N_SLICE] = UP_TO(slice),
    [N_REPR] = UP_TO(value),
    [N_COMPREHENSION] = UP_TO(comprehension),
    [N_EXCEPT_HANDLER] = UP_TO(handler),
    [N_ARG] = UP_TO(arg),
    [N_KEYWORD] = UP_TO(keyword),
    [N_ALIAS] = UP_TO(alias),
    [N_WITH_ITEM] = UP_TO(with_item),
    [N_MATCH_CASE] = UP_TO(match_case),
    [N_MATCH_VALUE] = UP_TO(value),
    [N_MATCH_SINGLETON] = UP_TO(value),
    [N_MATCH_SEQUENCE] = UP_TO(many),
    [N_MATCH_MAPPING] = UP_TO(match_mapping),
    [N_MATCH_CLASS] = UP_TO(match_class),
    [N_MATCH_STAR] = UP_TO(match_as),
    [N_MATCH_AS] = UP_TO(match_as),
    [N_MATCH_OR] = UP_TO(many),
    [N_TYPE_VAR] = UP_TO(type_param),
    [N_PARAM_SPEC] = UP_TO(type_param),
    [N_TYPE_VAR_TUPLE] = UP_TO(type_param),
};

size_t node_size(node_kind kind)
{
    return sizes[kind];
}
