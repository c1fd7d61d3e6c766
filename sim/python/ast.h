/* SPDX-License-Identifier: MIT */
/*
 * The syntax tree of a Python file.
 *
 * Kinds and fields bear the names of CPython's ast module, as its newest version has them; what
 * only 2.7 had (print, exec, backquotes) has kinds of its own. A list of nodes is its first node,
 * linked by `next`; NULL is the empty list, and an optional node that is not there. Everything a
 * tree points at lives in the arena it was parsed into.
 *
 * A name is interned in its arena: equal names are equal pointers.
 */
#ifndef LAYOUTSIM_AST_H
#define LAYOUTSIM_AST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef const char *name;
typedef struct node node;

/* ---- Kinds: X(C name, ast's name) ---- */

/* clang-format off */
#define STATEMENT_KINDS(X)                                                                         \
    X(FUNCTION_DEF, "FunctionDef") X(CLASS_DEF, "ClassDef") X(RETURN, "Return")                    \
    X(DELETE, "Delete") X(ASSIGN, "Assign") X(TYPE_ALIAS, "TypeAlias")                             \
    X(AUG_ASSIGN, "AugAssign") X(ANN_ASSIGN, "AnnAssign") X(FOR, "For") X(WHILE, "While")          \
    X(IF, "If") X(WITH, "With") X(MATCH, "Match") X(RAISE, "Raise") X(TRY, "Try")                  \
    X(ASSERT, "Assert") X(IMPORT, "Import") X(IMPORT_FROM, "ImportFrom") X(GLOBAL, "Global")       \
    X(NONLOCAL, "Nonlocal") X(EXPR, "Expr") X(PASS, "Pass") X(BREAK, "Break")                      \
    X(CONTINUE, "Continue") X(PRINT, "Print") X(EXEC, "Exec")

#define EXPRESSION_KINDS(X)                                                                        \
    X(BOOL_OP, "BoolOp") X(NAMED_EXPR, "NamedExpr") X(BIN_OP, "BinOp") X(UNARY_OP, "UnaryOp")      \
    X(LAMBDA, "Lambda") X(IF_EXP, "IfExp") X(DICT, "Dict") X(SET, "Set")                           \
    X(LIST_COMP, "ListComp") X(SET_COMP, "SetComp") X(DICT_COMP, "DictComp")                       \
    X(GENERATOR_EXP, "GeneratorExp") X(AWAIT, "Await") X(YIELD, "Yield")                           \
    X(YIELD_FROM, "YieldFrom") X(COMPARE, "Compare") X(CALL, "Call")                               \
    X(FORMATTED_VALUE, "FormattedValue") X(INTERPOLATION, "Interpolation")                         \
    X(JOINED_STR, "JoinedStr") X(TEMPLATE_STR, "TemplateStr") X(CONSTANT, "Constant")              \
    X(ATTRIBUTE, "Attribute") X(SUBSCRIPT, "Subscript") X(STARRED, "Starred") X(NAME, "Name")      \
    X(LIST, "List") X(TUPLE, "Tuple") X(SLICE, "Slice") X(REPR, "Repr")

#define OTHER_KINDS(X)                                                                             \
    X(MODULE, "Module") X(COMPREHENSION, "comprehension") X(EXCEPT_HANDLER, "ExceptHandler")       \
    X(ARG, "arg") X(KEYWORD, "keyword") X(ALIAS, "alias") X(WITH_ITEM, "withitem")                 \
    X(MATCH_CASE, "match_case") X(MATCH_VALUE, "MatchValue")                                       \
    X(MATCH_SINGLETON, "MatchSingleton") X(MATCH_SEQUENCE, "MatchSequence")                        \
    X(MATCH_MAPPING, "MatchMapping") X(MATCH_CLASS, "MatchClass") X(MATCH_STAR, "MatchStar")       \
    X(MATCH_AS, "MatchAs") X(MATCH_OR, "MatchOr") X(TYPE_VAR, "TypeVar")                           \
    X(PARAM_SPEC, "ParamSpec") X(TYPE_VAR_TUPLE, "TypeVarTuple")
/* clang-format on */

typedef enum node_kind {
#define NODE_KIND(id, text) N_##id,
    STATEMENT_KINDS(NODE_KIND) EXPRESSION_KINDS(NODE_KIND) OTHER_KINDS(NODE_KIND)
#undef NODE_KIND
} node_kind;

/* Operators of BOOL_OP, BIN_OP, AUG_ASSIGN, UNARY_OP and COMPARE. 2.7's <> is NOT_EQ. */
typedef enum operator_kind {
    OP_NONE,
    OP_AND,
    OP_OR,
    OP_ADD,
    OP_SUB,
    OP_MULT,
    OP_MAT_MULT,
    OP_DIV,
    OP_MOD,
    OP_POW,
    OP_L_SHIFT,
    OP_R_SHIFT,
    OP_BIT_OR,
    OP_BIT_XOR,
    OP_BIT_AND,
    OP_FLOOR_DIV,
    OP_INVERT,
    OP_NOT,
    OP_U_ADD,
    OP_U_SUB,
    OP_EQ,
    OP_NOT_EQ,
    OP_LT,
    OP_LT_E,
    OP_GT,
    OP_GT_E,
    OP_IS,
    OP_IS_NOT,
    OP_IN,
    OP_NOT_IN,
} operator_kind;

typedef enum constant_kind {
    CONSTANT_NONE,
    CONSTANT_FALSE,
    CONSTANT_TRUE,
    CONSTANT_ELLIPSIS,
    CONSTANT_INT,     /* `integer`, unless `big`; its digits are in `text` as written */
    CONSTANT_LONG,    /* 2.7's 1L; the same */
    CONSTANT_FLOAT,   /* `text` as written */
    CONSTANT_COMPLEX, /* an imaginary literal; `text` as written */
    CONSTANT_STR,     /* `text` decoded to UTF-8 (lone surrogates as three bytes), parts joined;
                         2.7: only with a u prefix or unicode_literals */
    CONSTANT_BYTES,   /* `text` decoded; 2.7: a plain string */
} constant_kind;

/* A run of bytes; may hold NUL, and need not be followed by one. */
typedef struct span {
    const char *bytes;
    size_t length;
} span;

/* Parameters of a function or lambda; lists of ARG. */
typedef struct arguments_node {
    node *posonly, *args, *kwonly; /* ARG; a default is the ARG's own `value` */
    node *vararg, *kwarg;          /* one ARG or NULL */
} arguments_node;

/* ---- Nodes ---- */

struct node {
    unsigned char kind; /* a node_kind */
    unsigned char op;   /* an operator_kind, or for CONSTANT a constant_kind */
    bool flag;          /* see the kinds */
    bool in_brackets;   /* an expression that stands in round brackets of its own */
    uint32_t line;      /* from 1 */
    uint32_t column;    /* from 0, in bytes of UTF-8, as ast's col_offset */
    node *next;         /* in its list */
    union {
        /* MODULE, and bodies */
        struct {
            node *body;
        } module;
        /* flag: async. 2.7 parameters may be tuples: an ARG with `target`. */
        struct {
            name name;
            node *decorators, *type_params, *returns, *body;
            arguments_node *arguments;
        } function;
        struct {
            name name;
            node *decorators, *type_params, *bases /* and STARRED */, *keywords /* KEYWORD */,
                *body;
        } class_;
        /* RETURN, EXPR, AWAIT, YIELD, YIELD_FROM, STARRED, REPR; MATCH_VALUE, MATCH_SINGLETON.
           value may be NULL for RETURN and YIELD */
        struct {
            node *value;
        } value;
        /* DELETE: targets; ASSIGN: targets (a list, one for each =) and value */
        struct {
            node *targets, *value;
        } assign;
        /* AUG_ASSIGN (op), NAMED_EXPR; ANN_ASSIGN: annotation, value may be NULL, flag: the target
           is a bare name without parentheses */
        struct {
            node *target, *value, *annotation;
        } store;
        struct {
            node *name, *type_params, *value;
        } type_alias;
        /* FOR: flag: async */
        struct {
            node *target, *iter, *body, *orelse;
        } for_;
        /* WHILE, IF, IF_EXP (body and orelse are single expressions) */
        struct {
            node *test, *body, *orelse;
        } if_;
        /* WITH: WITH_ITEMs; flag: async */
        struct {
            node *items, *body;
        } with;
        struct {
            node *subject, *cases;
        } match;
        /* RAISE: exc and cause (3.x), or type, value and traceback (2.7); ASSERT: test and msg;
           EXEC: body, globals, locals */
        struct {
            node *first, *second, *third;
        } three;
        /* flag: except* */
        struct {
            node *body, *handlers, *orelse, *final;
        } try_;
        /* IMPORT, IMPORT_FROM: ALIASes (its name is "*" for a star); module may be NULL; flag: lazy
           (3.15) */
        struct {
            name module;
            node *names;
            uint32_t level;
        } import;
        /* GLOBAL, NONLOCAL: NAMEs */
        struct {
            node *names;
        } global;
        /* flag: a newline at the end */
        struct {
            node *dest, *values;
        } print;

        /* BOOL_OP, SET, LIST, TUPLE, JOINED_STR, TEMPLATE_STR, MATCH_SEQUENCE, MATCH_OR: elements.
           TUPLE: flag: written in parentheses */
        struct {
            node *elements;
        } many;
        /* BIN_OP (op); SUBSCRIPT: left[right]; MATCH_AS has its own */
        struct {
            node *left, *right;
        } two;
        /* UNARY_OP (op) uses value. LAMBDA: */
        struct {
            arguments_node *arguments;
            node *body;
        } lambda;
        /* DICT: two lists of one length. {**x} has the value x, and for its key an EXPR node whose
           own value is NULL */
        struct {
            node *keys, *values;
        } dict;
        /* LIST_COMP, SET_COMP, GENERATOR_EXP: element, from 3.15 perhaps STARRED; DICT_COMP:
           element is the key, of {**x for ...} an EXPR as in DICT */
        struct {
            node *element, *value, *generators;
        } comp;
        /* COMPREHENSION: flag: async */
        struct {
            node *target, *iter, *ifs;
        } comprehension;
        /* COMPARE: first operand; each further operand is a node whose own `op` cannot be used, so
           the operators stand in an array as long as the list of comparators */
        struct {
            node *left, *comparators;
            const unsigned char *ops;
        } compare;
        struct {
            node *func, *args /* and STARRED */, *keywords;
        } call;
        /* FORMATTED_VALUE, INTERPOLATION: conversion is 's', 'r', 'a' or 0; format a JOINED_STR or
           NULL; text: the expression as written */
        struct {
            node *value, *format;
            span text;
            char conversion;
        } formatted;
        /* CONSTANT. big: does not fit integer; unicode: written with u */
        struct {
            span text;
            int64_t integer;
            bool big, unicode;
        } constant;
        struct {
            node *value;
            name attr;
        } attribute;
        struct {
            name id;
        } name;
        struct {
            node *lower, *upper, *step;
        } slice;

        /* type may be NULL, id too; 2.7: target may be any expression */
        struct {
            node *type, *target, *body;
            name id;
        } handler;
        /* annotation and value (its default) may be NULL; target: 2.7's tuple parameter */
        struct {
            name id;
            node *annotation, *value, *target;
        } arg;
        /* id NULL: **value */
        struct {
            name id;
            node *value;
        } keyword;
        struct {
            name id, asname;
        } alias;
        struct {
            node *context, *vars;
        } with_item;
        struct {
            node *pattern, *guard, *body;
        } match_case;
        struct {
            node *keys, *patterns;
            name rest;
        } match_mapping;
        /* keywords: KEYWORDs whose value is a pattern */
        struct {
            node *cls, *patterns, *keywords;
        } match_class;
        /* MATCH_STAR, MATCH_AS: id NULL: _ */
        struct {
            node *pattern;
            name id;
        } match_as;
        /* TYPE_VAR, PARAM_SPEC, TYPE_VAR_TUPLE */
        struct {
            name id;
            node *bound, *default_;
        } type_param;
    };
};

/* "ClassDef" */
const char *node_kind_name(node_kind kind);

/* A node takes only the room of the fields of its kind: it is never copied whole. */
size_t node_size(node_kind kind);

#endif
