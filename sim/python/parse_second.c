/* SPDX-License-Identifier: MIT */
/*
 * What CPython finds from 3.10 on once a token has been refused: a second pass looks whether a
 * comma is missing (invalid_expression, invalid_legacy_expression in Grammar/python.gram), and
 * errors of the tokenizer in the rest of the file count more than that of the parser.
 */
#include <string.h>

#include "python/parse.h"

/* Whether the last token was a name and started here. */
static bool follows_name(const parser *p, const char *start)
{
    return p->before == T_NAME && p->before_start == start;
}

static bool starts_with(name whole, const char *start, size_t length)
{
    return strncmp(whole, start, length) == 0;
}

/* What invalid_expression leaves out: NAME STRING, and what starts with a soft keyword, or with
   letters that one starts with (_PyPegen_soft_keyword_token compares no more). */
static bool is_left_out(const parser *p)
{
    const char *start = lexer_text_at(&p->lex, p->last), *end = start;
    while (*end == '_' || (unsigned char)*end >= 0x80 || (*end >= '0' && *end <= '9') ||
           ((unsigned char)((*end | 0x20) - 'a') < 26))
        end++;
    size_t length = (size_t)(end - start);
    if (length == 0) return false;
    if (starts_with(p->match, start, length) || starts_with(p->case_, start, length)) return true;
    if (starts_with(p->underscore, start, length)) return true;
    if (p->lex.rules->type_parameters && starts_with(p->type, start, length)) return true;
    return at(p, T_STRING) && follows_name(p, start);
}

/* How many brackets are open in front of the next token. */
static unsigned open_brackets(const parser *p)
{
    switch (p->now.kind) {
    case '(':
    case '[':
    case '{':
    case T_FIELD: return p->lex.bracket_count - 1;
    case ')':
    case ']':
    case '}': return p->lex.bracket_count + 1;
    default: return p->lex.bracket_count;
    }
}

/* Whether a line starts here with match. */
static bool is_match(const parser *p, const char *start)
{
    if (strncmp(start, p->match, strlen(p->match)) != 0) return false;
    while (start > p->lex.text && (start[-1] == ' ' || start[-1] == '\t')) start--;
    return start == p->lex.text || start[-1] == '\n';
}

/* ---- Reading behind the refused token ---- */

/* Reads something whose own errors do not matter. False: the lexer found one, which does. */
static bool read_aside(parser *p, parse_function *part, bool *whole)
{
    p->refused = false;
    p->stopped = 0;
    *whole = part(p) != NULL;
    return p->lex.error->message[0] == '\0' || p->refused;
}

static void forget(parser *p)
{
    p->lex.error->message[0] = '\0';
    p->refused = true;
}

/* The expression that follows another one; in brackets a comma is missing between them. */
static bool read_other(parser *p, bool *whole)
{
    place last = p->last;
    bool operand = is_operand(p->now.kind);
    unsigned open = open_brackets(p);
    if (!read_aside(p, parse_expression, whole)) return false;
    forget(p);
    if (*whole) open = open_brackets(p);
    if (open == 0 || !(*whole || operand)) return true;
    return fail_place(p, last, "invalid syntax. Perhaps you forgot a comma?") != NULL;
}

static node *parse_more(parser *p)
{
    advance(p);
    return starts_expression(p) ? parse_star_expressions(p) : NULL;
}

/* What invalid_legacy_expression reads: behind a name, which might be print, a list, with errors of
   its own. */
static bool read_list(parser *p, parse_function *part)
{
    bool whole = true;
    if (part != NULL && !read_aside(p, part, &whole)) return false;
    if (whole && starts_operand(p)) p->stopped = p->now.kind;
    bool told = p->stopped == 0 && p->lex.error->message[0] != '\0' && !is_plain(p);
    if (!told) forget(p);
    return !told;
}

/* At an expression behind another one: false if there is an error that is told. Where the next
   such place is, is left in `stopped`. */
static bool look_at(parser *p)
{
    const char *start = lexer_text_at(&p->lex, p->last);
    bool lone = follows_name(p, start), left_out = is_left_out(p), whole = false;
    if (!left_out && !read_other(p, &whole)) return false;
    p->stopped = 0;
    if (!lone || (!left_out && !whole)) return true;
    if (!read_list(p, left_out ? parse_star_expressions : at(p, ',') ? parse_more : NULL))
        return false;
    bool lacks_colon = at(p, T_NEWLINE) && is_match(p, start);
    return !lacks_colon || fail_at(p, p->now.start, "expected ':'") != NULL;
}

static void look_on(parser *p)
{
    syntax_error first = *p->lex.error;
    const char *before;
    p->lex.error->message[0] = '\0';
    do {
        before = p->now.start;
        p->now.kind = p->stopped;
        if (!look_at(p)) return;
    } while (p->stopped != 0 && p->now.start > before);
    if (p->at_last) fail_at(p, p->now.start, first.message);
    else *p->lex.error = first;
}

void read_on(parser *p)
{
    if (p->stopped != 0) look_on(p);
    if (p->refused) lexer_read_rest(&p->lex, p->now.place.line);
}
