/* SPDX-License-Identifier: MIT */
/* Names of the tree's nodes. */
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
