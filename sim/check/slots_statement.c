/* SPDX-License-Identifier: MIT */
/* Which statement assigns a class's __slots__, and where else they are named. */
#include <string.h>

#include "check/slots.h"

static const char slots_name[] = "__slots__";

/* ---- The statement ---- */

static bool is_slots(const node *at)
{
    return at->kind == N_NAME && strcmp(at->name.id, slots_name) == 0;
}

/* Whether one of the targets of = is __slots__, or holds it. */
static bool binds_slots(const node *target)
{
    if (target->kind != N_TUPLE && target->kind != N_LIST) return is_slots(target);
    for (const node *one = target->many.elements; one != NULL; one = one->next)
        if (is_slots(one)) return true;
    return false;
}

static bool assigns_slots(const node *at)
{
    if (at->kind == N_ANN_ASSIGN) return at->store.value != NULL && is_slots(at->store.target);
    if (at->kind != N_ASSIGN) return false;
    for (const node *one = at->assign.targets; one != NULL; one = one->next)
        if (binds_slots(one)) return true;
    return false;
}

static bool is_simple(const node *at)
{
    const node *target = at->kind == N_ASSIGN ? at->assign.targets : at->store.target;
    return is_slots(target) && target->next == NULL && !target->in_brackets;
}

const node *slots_statement(const node *class_, const char **why)
{
    const node *found = NULL;
    for (const node *at = class_->class_.body; at != NULL; at = at->next) {
        if (!assigns_slots(at)) continue;
        if (found != NULL) {
            *why = "__slots__ is assigned more than once";
            return NULL;
        }
        found = at;
    }
    if (found == NULL) *why = "no statement of the class's body assigns __slots__";
    else if (!is_simple(found)) *why = "the statement binds other names than __slots__ too";
    return found != NULL && is_simple(found) ? found : NULL;
}

/* ---- Uses ---- */

static bool is_end(const token *of)
{
    return of->kind == T_EOF || of->kind == T_ERROR;
}

static bool is_text(const token *of, const char *text)
{
    size_t length = strlen(text);
    return (size_t)(of->end - of->start) == length && memcmp(of->start, text, length) == 0;
}

static bool has_text(const token *of, const char *text)
{
    size_t length = strlen(text);
    for (const char *at = of->start; at + length <= of->end; at++)
        if (memcmp(at, text, length) == 0) return true;
    return false;
}

static void find_in_file(const written *in, slots_uses *made)
{
    lexer lex;
    syntax_error error;
    token before, now = {.kind = T_EOF};
    written_lex(in, in->text.bytes, &lex, &error);
    lex.at_line_start = true;
    do {
        before = now;
        lexer_next(&lex, &now);
        made->attributes += before.kind == '.' && now.kind == T_NAME && is_text(&now, slots_name);
        bool text = now.kind == T_STRING || now.kind == T_TEXT;
        made->texts += text && has_text(&now, slots_name);
    } while (!is_end(&now));
}

/* A class's body, token by token: those of functions and classes in it are not its own. */
typedef struct body {
    lexer lex;
    syntax_error error;
    token before, now;
    int brackets, indents;
} body;

static void take(body *of)
{
    of->before = of->now;
    lexer_next(&of->lex, &of->now);
    of->brackets += token_depth(&of->now);
    of->indents += of->now.kind == T_INDENT ? 1 : of->now.kind == T_DEDENT ? -1 : 0;
}

/* A bare __slots__, not an attribute, nor the name of an argument. */
static bool names_slots(const body *of)
{
    return of->now.kind == T_NAME && of->before.kind != '.' && is_text(&of->now, slots_name);
}

/* From a header to its colon, and to the end of the block behind it, if that is to be skipped.
   Returns how often the header names __slots__. */
static size_t take_header(body *of)
{
    size_t count = 0;
    while (!is_end(&of->now) && !(of->now.kind == ':' && of->brackets == 0)) {
        take(of);
        count += names_slots(of);
    }
    take(of);
    return count;
}

/* From behind the colon to the last token of the block. */
static void skip_block(body *of)
{
    int outer = of->indents;
    if (of->now.kind == T_NEWLINE) {
        take(of);
        while (!is_end(&of->now) && of->indents > outer) take(of);
        return;
    }
    while (!is_end(&of->now) && of->now.kind != T_NEWLINE) take(of);
}

static size_t count_in_block(body *of)
{
    size_t count = 0;
    bool indented = of->now.kind == T_NEWLINE;
    if (indented) take(of);
    int inner = of->indents;
    while (!is_end(&of->now) && of->indents >= inner) {
        if (of->now.kind == K_DEF || of->now.kind == K_CLASS) {
            count += take_header(of);
            skip_block(of);
        }
        count += names_slots(of);
        if (!indented && of->now.kind == T_NEWLINE) break;
        take(of);
    }
    return count;
}

slots_uses find_slots_uses(const written *in, const node *class_)
{
    slots_uses made = {0, 0, 0};
    body of = {.before = {.kind = T_EOF}, .now = {.kind = T_EOF}};
    find_in_file(in, &made);
    written_lex(in, written_at(in, class_->line, class_->column), &of.lex, &of.error);
    take(&of);
    take_header(&of);
    size_t count = count_in_block(&of);
    made.in_body = count > 0 ? count - 1 : 0;
    return made;
}
