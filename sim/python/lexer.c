/* SPDX-License-Identifier: MIT */
/*
 * The lexer: one token at a time, as Parser/tokenizer.c cuts them.
 *
 * Indentation is measured twice, with tabs to every eighth column and to every single one; where
 * the two disagree about what is deeper, the file is refused, as Python 3 does. Within brackets
 * lines do not count, and so in the fields of f-strings, whose braces are among the brackets.
 */
#include "python/lexer.h"

#include <stdio.h>
#include <string.h>

#include "python/characters.h"

/* The brace of a field of an f-string, among the open brackets. */
enum { FIELD_BRACE = 'f' };

/* ---- Failing ---- */

bool lexer_fail(lexer *of, const char *at, const char *message)
{
    if (of->error->message[0] != '\0') return false;
    if (at >= of->end && at > of->text && at[-1] == '\n') at--; /* the last line, not one behind */
    const char *line = at;
    while (line > of->text && line[-1] != '\n') line--;
    uint32_t number = of->line, column = 1;
    for (const char *c = line; c < of->line_start; c++) number -= *c == '\n';
    for (const char *c = of->line_start; c < line; c++) number += *c == '\n';
    for (const char *c = line; c < at; c++) column += ((unsigned char)*c & 0xc0) != 0x80;
    of->error->line = number;
    of->error->column = column;
    snprintf(of->error->message, sizeof of->error->message, "%s", message);
    return false;
}

void lexer_begin(const lexer *of, token *found, const char *start)
{
    found->start = start;
    found->place = (place){of->line, (uint32_t)(start - of->line_start)};
}

void lexer_take(lexer *of, token *found, int kind)
{
    found->kind = kind;
    found->end = of->at;
}

void lexer_bad(lexer *of, token *found, const char *message)
{
    lexer_fail(of, found->start, message);
    lexer_take(of, found, T_ERROR);
}

const char *lexer_text_at(const lexer *of, place where)
{
    const char *line = of->line_start;
    for (uint32_t number = of->line; number > where.line && line > of->text; number--) {
        line--;
        while (line > of->text && line[-1] != '\n') line--;
    }
    return line + where.column;
}

bool lexer_fail_unclosed(lexer *of)
{
    unsigned innermost = of->bracket_count - 1;
    char message[40];
    int open = of->brackets[innermost] == FIELD_BRACE ? '{' : of->brackets[innermost];
    snprintf(message, sizeof message, "'%c' was never closed", open);
    return lexer_fail(of, lexer_text_at(of, of->bracket_places[innermost]), message);
}

/* ---- Lines ---- */

static void next_line(lexer *of)
{
    of->at++;
    of->line++;
    of->line_start = of->at;
}

typedef struct indentation {
    unsigned column, alternate;
} indentation;

static indentation measure(lexer *of)
{
    indentation made = {0, 0};
    for (;; of->at++) {
        if (*of->at == ' ') made.column++, made.alternate++;
        else if (*of->at == '\t') made.column = (made.column / 8 + 1) * 8, made.alternate++;
        else if (*of->at == '\f') made = (indentation){0, 0};
        else return made;
    }
}

static void skip_comment(lexer *of)
{
    const char *stop = memchr(of->at, '\n', (size_t)(of->end - of->at));
    if (stop == NULL) stop = of->end;
    if (of->comment != NULL) of->comment(of->comment_for, of, stop);
    of->at = stop;
}

static bool fail_line(lexer *of, const char *at, const char *message)
{
    of->weak = true;
    return lexer_fail(of, at, message);
}

static bool mixed(lexer *of)
{
    return fail_line(of, of->at, "inconsistent use of tabs and spaces in indentation");
}

static bool deepen(lexer *of, indentation now)
{
    if (of->indent_count + 1 == MOST_INDENTS)
        return fail_line(of, of->at, "too many levels of indentation");
    if (!of->rules->old && now.alternate <= of->alternate[of->indent_count]) return mixed(of);
    of->indent_count++;
    of->indents[of->indent_count] = now.column;
    of->alternate[of->indent_count] = now.alternate;
    return true;
}

static bool level(lexer *of, indentation now)
{
    unsigned top = of->indent_count;
    while (of->indents[top] > now.column) top--;
    if (of->indents[top] != now.column)
        return fail_line(of, of->at, "unindent does not match any outer indentation level");
    of->dedents = of->indent_count - top;
    if (!of->rules->old && of->alternate[top] != now.alternate) return mixed(of);
    return true;
}

static bool fail_end(lexer *of)
{
    bool unclosed = of->rules->rest_is_read && of->bracket_count > 0;
    of->weak = true;
    return unclosed ? lexer_fail_unclosed(of)
                    : lexer_fail(of, of->at, "unexpected EOF while parsing");
}

/* A backslash at the end of a line joins it with the next. */
static bool continue_line(lexer *of)
{
    bool at_end = of->at + 1 >= of->end, lax = of->rules->lax_continuation;
    of->at++;
    if (!at_end && *of->at != '\n')
        return fail_line(of, of->at - 1, "unexpected character after line continuation character");
    if (!at_end) next_line(of);
    return of->at < of->end || lax || fail_end(of);
}

static bool at_continuation(const lexer *of)
{
    return *of->at == '\\' && of->at[1] == '\n' && of->at + 2 < of->end;
}

/* Blank lines and comments have no indentation, and of joined lines the first one has it, from 3.10
   if it has any. True if a line with something on it starts here. */
static bool find_line(lexer *of, indentation *now)
{
    for (;;) {
        *now = measure(of);
        while (at_continuation(of)) {
            continue_line(of);
            indentation next = measure(of);
            if (now->column == 0 && of->rules->rest_is_read) *now = next;
        }
        if (*of->at == '#') skip_comment(of);
        if (of->at >= of->end) return false;
        if (*of->at != '\n') return true;
        next_line(of);
    }
}

/* The start of a line: an INDENT, an ERROR, or nothing but `dedents` counted. */
static bool start_line(lexer *of, token *found)
{
    indentation now;
    of->at_line_start = false;
    if (!find_line(of, &now)) {
        of->dedents = of->indent_count;
        return false;
    }
    lexer_begin(of, found, of->at);
    if (now.column > of->indents[of->indent_count]) {
        lexer_take(of, found, deepen(of, now) ? T_INDENT : T_ERROR);
        return true;
    }
    lexer_take(of, found, T_ERROR);
    return !level(of, now);
}

/* ---- Names ---- */

/* A letter of ASCII, or a byte of a longer character: 1; a digit: 2. */
static unsigned name_class(const lexer *of, char c)
{
    if ((unsigned char)((c | 0x20) - 'a') < 26 || c == '_') return 1;
    if ((unsigned char)(c - '0') < 10) return 2;
    return (unsigned char)c >= 0x80 && !of->rules->old;
}

/* Whether the characters beyond ASCII may stand in a name where they do. */
static bool is_name(const char *start, const char *end)
{
    size_t length = 1;
    for (const char *c = start; c < end; c += length) {
        length = 1;
        if ((unsigned char)*c < 0x80) continue;
        uint32_t point = point_at(c, &length);
        if (c == start ? !is_name_start(point) : !is_name_part(point)) return false;
    }
    return true;
}

static void read_name(lexer *of, token *found)
{
    const char *start = of->at;
    bool foreign = false;
    for (; name_class(of, *of->at) != 0; of->at++) foreign |= (unsigned char)*of->at >= 0x80;
    size_t length = (size_t)(of->at - start);
    bool quoted = *of->at == '"' || *of->at == '\'';
    if (quoted && lexer_is_prefix(of, start, length)) {
        lexer_string(of, start, found);
        return;
    }
    if (foreign && !is_name(start, of->at)) {
        lexer_bad(of, found, "invalid character in identifier");
        return;
    }
    unsigned tag;
    found->name = arena_intern_tagged(of->memory, start, length, &tag);
    lexer_take(of, found, tag == 0 ? T_NAME : (int)(K_AND + tag - 1));
}

void lexer_keyword(lexer *of, const char *text, int kind)
{
    name word = arena_intern(of->memory, text, strlen(text));
    arena_set_tag(of->memory, word, kind == 0 ? 0 : (unsigned)(kind - K_AND + 1));
}

static void set_keywords(lexer *of)
{
    static const char *const texts[TOKEN_KINDS - K_AND] = {
        "and",  "as",       "assert", "async", "await",  "break", "class", "continue",
        "def",  "del",      "elif",   "else",  "except", "exec",  "False", "finally",
        "for",  "from",     "global", "if",    "import", "in",    "is",    "lambda",
        "None", "nonlocal", "not",    "or",    "pass",   "print", "raise", "return",
        "True", "try",      "while",  "with",  "yield",
    };
    static const unsigned char only_old[] = {K_EXEC - K_AND, K_PRINT - K_AND},
                               only_new[] = {K_FALSE - K_AND, K_NONE - K_AND,  K_NONLOCAL - K_AND,
                                             K_TRUE - K_AND,  K_ASYNC - K_AND, K_AWAIT - K_AND};
    bool old = of->rules->old;
    for (int i = 0; i < TOKEN_KINDS - K_AND; i++) lexer_keyword(of, texts[i], K_AND + i);
    for (size_t i = 0; i < sizeof only_old && !old; i++) lexer_keyword(of, texts[only_old[i]], 0);
    for (size_t i = 0; i < sizeof only_new && old; i++) lexer_keyword(of, texts[only_new[i]], 0);
    if (!of->rules->soft_async) return;
    lexer_keyword(of, "async", 0);
    lexer_keyword(of, "await", 0);
}

/* ---- Punctuation ---- */

/* Whether a field of an f-string is open and no bracket within it. */
static bool in_field(const lexer *of)
{
    return of->bracket_count > 0 && of->brackets[of->bracket_count - 1] == FIELD_BRACE;
}

static void open_bracket(lexer *of, token *found, int kind, char bracket)
{
    if (of->bracket_count == MOST_BRACKETS) {
        lexer_bad(of, found, "too many nested parentheses");
        return;
    }
    of->brackets[of->bracket_count] = bracket;
    of->bracket_places[of->bracket_count++] = found->place;
    of->at++;
    lexer_take(of, found, kind);
}

/* The brace that opens a field of an f-string. */
static void open_field(lexer *of, token *found)
{
    format *in = &of->formats[of->format_count - 1];
    if (in->fields == MOST_FIELDS) {
        lexer_bad(of, found, "f-string: expressions nested too deeply");
        return;
    }
    in->fields++;
    of->in_text = false;
    open_bracket(of, found, T_FIELD, FIELD_BRACE);
}

static void close_bracket(lexer *of, token *found)
{
    char c = *of->at;
    int open = c == ')' ? '(' : c == ']' ? '[' : '{';
    bool field = c == '}' && in_field(of);
    if (!field && (of->bracket_count == 0 || of->brackets[of->bracket_count - 1] != open)) {
        char message[40];
        snprintf(message, sizeof message, "unmatched '%c'", c);
        lexer_bad(of, found, message);
        return;
    }
    of->bracket_count--;
    if (field) of->formats[of->format_count - 1].fields--;
    of->in_text = field;
    of->at++;
    lexer_take(of, found, c);
}

/* A mark of one, two or three characters, maybe with a = behind it. */
static void take_mark(lexer *of, token *found, size_t length, int kind)
{
    of->at += length;
    lexer_take(of, found, kind);
}

static void take_operator(lexer *of, token *found, size_t length, operator_kind op)
{
    static const int kinds[] = {[OP_POW] = T_POWER,
                                [OP_FLOOR_DIV] = T_FLOOR,
                                [OP_L_SHIFT] = T_LEFT,
                                [OP_R_SHIFT] = T_RIGHT};
    bool augmented = of->at[length] == '=';
    int kind = augmented ? T_AUGMENT : length == 2 ? kinds[op] : *of->at;
    found->op = (unsigned char)op;
    take_mark(of, found, length + augmented, kind);
}

static void take_colon(lexer *of, token *found)
{
    if (in_field(of) && of->format_count > 0) {
        of->in_text = true;
        take_mark(of, found, 1, T_SPEC);
    } else if (of->at[1] == '=' && of->rules->walrus && !in_field(of)) {
        take_mark(of, found, 2, T_WALRUS);
    } else {
        take_mark(of, found, 1, ':');
    }
}

static void take_less(lexer *of, token *found)
{
    char next = of->at[1];
    if (next == '<') take_operator(of, found, 2, OP_L_SHIFT);
    else if (next == '=') take_mark(of, found, 2, T_LE);
    else if (next == '>' && (of->rules->old || of->flufl)) take_mark(of, found, 2, T_NE);
    else take_mark(of, found, 1, '<');
}

static void take_greater(lexer *of, token *found)
{
    char next = of->at[1];
    if (next == '>') take_operator(of, found, 2, OP_R_SHIFT);
    else if (next == '=') take_mark(of, found, 2, T_GE);
    else take_mark(of, found, 1, '>');
}

static void take_bang(lexer *of, token *found)
{
    bool unequal = of->at[1] == '=';
    if (unequal && of->flufl) lexer_bad(of, found, "with Barry as BDFL, use '<>' instead of '!='");
    else take_mark(of, found, unequal ? 2 : 1, unequal ? T_NE : '!');
}

static void take_dots(lexer *of, token *found)
{
    bool three = of->at[1] == '.' && of->at[2] == '.' && !of->rules->old;
    if (three) take_mark(of, found, 3, T_DOTS);
    else take_mark(of, found, 1, '.');
}

/* - and @ have meanings that 2.7 does not know. */
static void take_minus_or_at(lexer *of, token *found)
{
    bool old = of->rules->old, minus = *of->at == '-';
    if (minus && of->at[1] == '>' && !old) take_mark(of, found, 2, T_ARROW);
    else if (!minus && old) take_mark(of, found, 1, '@');
    else take_operator(of, found, 1, minus ? OP_SUB : OP_MAT_MULT);
}

/* A mark that may be doubled, as it is with * and /, and have a = behind it. */
static void take_arithmetic(lexer *of, token *found)
{
    bool twice = of->at[1] == of->at[0];
    switch (*of->at) {
    case '+': take_operator(of, found, 1, OP_ADD); return;
    case '*': take_operator(of, found, twice ? 2 : 1, twice ? OP_POW : OP_MULT); return;
    case '/': take_operator(of, found, twice ? 2 : 1, twice ? OP_FLOOR_DIV : OP_DIV); return;
    case '%': take_operator(of, found, 1, OP_MOD); return;
    case '&': take_operator(of, found, 1, OP_BIT_AND); return;
    case '|': take_operator(of, found, 1, OP_BIT_OR); return;
    default: take_operator(of, found, 1, OP_BIT_XOR);
    }
}

static void read_mark(lexer *of, token *found)
{
    char c = *of->at;
    switch (c) {
    case '(':
    case '[':
    case '{': open_bracket(of, found, c, c); return;
    case ')':
    case ']':
    case '}': close_bracket(of, found); return;
    case ',':
    case ';':
    case '~': take_mark(of, found, 1, c); return;
    case ':': take_colon(of, found); return;
    case '=': take_mark(of, found, of->at[1] == c ? 2 : 1, of->at[1] == c ? T_EQ : c); return;
    case '.': take_dots(of, found); return;
    case '-':
    case '@': take_minus_or_at(of, found); return;
    case '<': take_less(of, found); return;
    case '>': take_greater(of, found); return;
    case '!': take_bang(of, found); return;
    default: break;
    }
    if (c != '\0' && strchr("+*/%&|^", c) != NULL) take_arithmetic(of, found);
    else if (c == '`' || c == '$' || c == '?') take_mark(of, found, 1, c); /* for the parser */
    else lexer_bad(of, found, "invalid character");
}

/* ---- Between tokens ---- */

static bool skip_space(lexer *of)
{
    for (;;) {
        char c = *of->at;
        if (c == ' ' || c == '\t' || c == '\f') of->at++;
        else if (c == '#') skip_comment(of);
        else if (c == '\n' && (of->bracket_count > 0 || !of->lines)) next_line(of);
        else if (c == '\\') {
            if (!continue_line(of)) return false;
        } else return true;
    }
}

static void end_of_text(lexer *of, token *found)
{
    lexer_begin(of, found, of->at);
    if (of->bracket_count == 0 && !of->ended && of->lines) {
        of->ended = true;
        of->dedents = of->indent_count;
        lexer_take(of, found, T_NEWLINE);
    } else {
        lexer_take(of, found, T_EOF);
    }
}

static void end_of_line(lexer *of, token *found)
{
    lexer_take(of, found, T_NEWLINE);
    next_line(of);
    of->at_line_start = of->ended = true;
}

static void read_token(lexer *of, token *found)
{
    if (of->at >= of->end) {
        end_of_text(of, found);
        return;
    }
    char c = *of->at;
    lexer_begin(of, found, of->at);
    if (c == '\n') {
        end_of_line(of, found);
        return;
    }
    of->ended = false;
    unsigned name_like = name_class(of, c);
    if (name_like == 1) read_name(of, found);
    else if (name_like == 2 || (c == '.' && name_class(of, of->at[1]) == 2))
        lexer_number(of, found);
    else if (c == '"' || c == '\'') lexer_string(of, of->at, found);
    else read_mark(of, found);
}

static void read_in_text(lexer *of, token *found)
{
    int c = of->at < of->end ? *of->at : '\0';
    bool in_spec = of->formats[of->format_count - 1].fields > 0;
    lexer_begin(of, found, of->at);
    if (c == '{' && (in_spec || of->at[1] != '{')) open_field(of, found);
    else if (c == '}' && in_spec) close_bracket(of, found);
    else lexer_text(of, found);
}

void lexer_next(lexer *of, token *found)
{
    if (of->error->message[0] != '\0') {
        lexer_begin(of, found, of->at);
        lexer_take(of, found, T_ERROR);
        return;
    }
    if (of->in_text) {
        read_in_text(of, found);
        return;
    }
    if (of->at_line_start && start_line(of, found)) return;
    if (of->dedents > 0) {
        of->dedents--;
        of->indent_count--;
        lexer_begin(of, found, of->at);
        lexer_take(of, found, T_DEDENT);
        return;
    }
    if (skip_space(of)) read_token(of, found);
    else lexer_take(of, found, T_ERROR);
}

/* ---- Starting, and reading on behind an error ---- */

void lexer_start(lexer *made, arena *memory, const grammar *rules, span text)
{
    made->memory = memory;
    made->rules = rules;
    made->text = made->at = made->line_start = text.bytes;
    made->end = text.bytes + text.length;
    made->line = 1;
    made->at_line_start = made->ended = made->lines = true;
    set_keywords(made);
}

void lexer_read_rest(lexer *of, uint32_t line)
{
    syntax_error first = *of->error;
    token found;
    of->error->message[0] = '\0';
    do lexer_next(of, &found);
    while (found.kind != T_EOF && found.kind != T_ERROR);
    if (found.kind == T_ERROR && !of->weak && of->format_count == 0) return;
    *of->error = first;
    if (of->bracket_count == 0 || of->format_count > 0) return;
    if (line <= of->bracket_places[of->bracket_count - 1].line) return;
    of->error->message[0] = '\0';
    lexer_fail_unclosed(of);
}
