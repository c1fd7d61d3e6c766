/* SPDX-License-Identifier: MIT */
/*
 * The lexer: one token at a time, as Parser/tokenizer.c cuts them.
 *
 * Indentation is measured twice, with tabs to every eighth column and to every single one; where
 * the two disagree about what is deeper, the file is refused, as Python 3 does. Within brackets,
 * and within the braces of an f-string, lines do not count.
 */
#include "python/lexer.h"

#include <stdio.h>
#include <string.h>

#include "python/characters.h"

/* ---- Failing ---- */

bool lexer_fail(lexer *of, const char *at, const char *message)
{
    if (of->error->message[0] != '\0') return false;
    const char *line = of->line_start;
    if (at < line)
        for (line = at; line > of->text && line[-1] != '\n';) line--;
    uint32_t number = of->line;
    for (const char *c = line; c < of->line_start; c++) number -= *c == '\n';
    uint32_t column = 1;
    for (const char *c = line; c < at; c++) column += ((unsigned char)*c & 0xc0) != 0x80;
    of->error->line = number;
    of->error->column = column;
    snprintf(of->error->message, sizeof of->error->message, "%s", message);
    return false;
}

static token bad(lexer *of, const char *at, const char *message)
{
    lexer_fail(of, at, message);
    return (token){
        .kind = T_ERROR, .start = at, .end = at, .line_start = of->line_start, .line = of->line};
}

/* ---- Keywords ---- */

void lexer_keywords(arena *memory, const grammar *rules, name keywords[TOKEN_KINDS - K_AND])
{
    static const char *const texts[TOKEN_KINDS - K_AND] = {
        "and",  "as",       "assert", "async", "await",  "break", "class", "continue",
        "def",  "del",      "elif",   "else",  "except", "exec",  "False", "finally",
        "for",  "from",     "global", "if",    "import", "in",    "is",    "lambda",
        "None", "nonlocal", "not",    "or",    "pass",   "print", "raise", "return",
        "True", "try",      "while",  "with",  "yield",
    };
    static const int only_old[] = {K_EXEC, K_PRINT},
                     only_new[] = {K_FALSE, K_NONE, K_NONLOCAL, K_TRUE};
    for (size_t i = 0; i < TOKEN_KINDS - K_AND; i++)
        keywords[i] = arena_intern(memory, texts[i], strlen(texts[i]));
    for (size_t i = 0; i < 2 && !rules->old; i++) keywords[only_old[i] - K_AND] = NULL;
    for (size_t i = 0; i < 4 && rules->old; i++) keywords[only_new[i] - K_AND] = NULL;
    if (rules->async_names) keywords[K_ASYNC - K_AND] = keywords[K_AWAIT - K_AND] = NULL;
}

/* ---- Characters ---- */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_hex(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

static bool starts_name(const lexer *of, char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           ((unsigned char)c >= 0x80 && !of->rules->old);
}

static bool in_name(const lexer *of, char c)
{
    return starts_name(of, c) || is_digit(c);
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
    while (of->at < of->end && *of->at != '\n') of->at++;
}

static bool mixed(lexer *of)
{
    return lexer_fail(of, of->at, "inconsistent use of tabs and spaces in indentation");
}

static bool deepen(lexer *of, indentation now)
{
    if (of->indent_count == MOST_INDENTS)
        return lexer_fail(of, of->at, "too many levels of indentation");
    if (!of->rules->old && now.alternate <= of->alternate[of->indent_count]) return mixed(of);
    of->indent_count++;
    of->indents[of->indent_count] = now.column;
    of->alternate[of->indent_count] = now.alternate;
    return true;
}

static bool level(lexer *of, indentation now)
{
    unsigned top = of->indent_count;
    while (of->indents[of->indent_count - of->dedents] > now.column) of->dedents++;
    top -= of->dedents;
    if (of->indents[top] != now.column)
        return lexer_fail(of, of->at, "unindent does not match any outer indentation level");
    if (!of->rules->old && of->alternate[top] != now.alternate) return mixed(of);
    return true;
}

/* Blank lines and comments have no indentation. True if a line with something on it starts here. */
static bool find_line(lexer *of, indentation *now)
{
    for (;;) {
        *now = measure(of);
        if (*of->at == '#') skip_comment(of);
        if (of->at >= of->end) return false;
        if (*of->at != '\n') return true;
        next_line(of);
    }
}

static token make(const lexer *of, int kind, const char *start)
{
    return (token){.kind = kind,
                   .start = start,
                   .end = of->at,
                   .line_start = of->line_start,
                   .line = of->line};
}

/* The INDENT or DEDENT that starts a line, or 0 in its kind. */
static token start_line(lexer *of)
{
    indentation now;
    token nothing = {.kind = 0};
    of->at_line_start = false;
    if (!find_line(of, &now)) {
        of->dedents = of->indent_count;
        return nothing;
    }
    if (now.column > of->indents[of->indent_count]) {
        if (!deepen(of, now)) return make(of, T_ERROR, of->at);
        return make(of, T_INDENT, of->at);
    }
    if (!level(of, now)) return make(of, T_ERROR, of->at);
    return nothing;
}

/* ---- Strings ---- */

static const char *plain_end(const char *at, const char *end, const char *quote, bool triple)
{
    for (; at < end; at++) {
        if (*at == '\\') at++;
        else if (*at == '\n' && !triple) return NULL;
        else if (*at == *quote && (!triple || (at[1] == *quote && at[2] == *quote)))
            return at + (triple ? 3 : 1);
    }
    return NULL;
}

enum { DEEPEST_FORMAT = 150 }; /* CPython: MAXFSTRINGLEVEL */

static const char *formatted_end(const lexer *of, const char *quote, unsigned depth);

/* After the prefix of a string: whether it is formatted. */
static bool is_formatted(const char *start, const char *quote)
{
    for (; start < quote; start++)
        if (*start == 'f' || *start == 'F' || *start == 't' || *start == 'T') return true;
    return false;
}

static const char *nested_string(const lexer *of, const char *start, unsigned depth)
{
    const char *quote = start;
    while (*quote != '"' && *quote != '\'') quote++;
    if (is_formatted(start, quote)) return formatted_end(of, quote, depth);
    bool triple = quote[1] == *quote && quote[2] == *quote;
    return plain_end(quote + (triple ? 3 : 1), of->end, quote, triple);
}

/* How many letters of a string's prefix stand here; 0: no prefix. */
static size_t prefix_length(const lexer *of, const char *at)
{
    size_t length = 0;
    while (length < 3 && at[length] != '\0' && strchr("rRbBuUfFtT", at[length]) != NULL) length++;
    (void)of;
    return at[length] == '"' || at[length] == '\'' ? length : 0;
}

static const char *spec_end(const lexer *of, const char *at, const char *quote, unsigned depth);

/* From behind the brace of a field to behind the one that closes it. */
static const char *field_end(const lexer *of, const char *at, const char *quote, unsigned depth)
{
    unsigned brackets = 0;
    if (depth == DEEPEST_FORMAT) return NULL;
    while (at < of->end) {
        if (*at == '"' || *at == '\'' || prefix_length(of, at) > 0) {
            at = nested_string(of, at, depth + 1);
            if (at == NULL) return NULL;
        } else if (in_name(of, *at)) {
            while (in_name(of, *at)) at++;
        } else if (*at == '#') {
            while (at < of->end && *at != '\n') at++;
        } else if (brackets == 0 && *at == '}') {
            return at + 1;
        } else if (brackets == 0 && *at == ':') {
            return spec_end(of, at + 1, quote, depth);
        } else {
            if (strchr("([{", *at) != NULL) brackets++;
            if (brackets > 0 && strchr(")]}", *at) != NULL) brackets--;
            at++;
        }
    }
    return NULL;
}

/* A format: text and fields up to the closing brace. */
static const char *spec_end(const lexer *of, const char *at, const char *quote, unsigned depth)
{
    bool triple = quote[1] == *quote && quote[2] == *quote;
    while (at != NULL && at < of->end) {
        if (*at == '}') return at + 1;
        if (*at == *quote && (!triple || (at[1] == *quote && at[2] == *quote))) return NULL;
        if (*at == '{') at = field_end(of, at + 1, quote, depth + 1);
        else at++;
    }
    return NULL;
}

static const char *formatted_end(const lexer *of, const char *quote, unsigned depth)
{
    bool triple = quote[1] == *quote && quote[2] == *quote;
    const char *at = quote + (triple ? 3 : 1);
    while (at != NULL && at < of->end) {
        if (*at == '\\' && at[1] != '{' && at[1] != '}') at += 2;
        else if (*at == '\n' && !triple) return NULL;
        else if (*at == *quote && (!triple || (at[1] == *quote && at[2] == *quote)))
            return at + (triple ? 3 : 1);
        else if (*at == '{' && at[1] == '{') at += 2;
        else if (*at == '{') at = field_end(of, at + 1, quote, depth);
        else at++;
    }
    return NULL;
}

const char *string_end(const lexer *of, const char *quote, bool formatted)
{
    bool triple = quote[1] == *quote && quote[2] == *quote;
    if (formatted && of->rules->nested_f_strings) return formatted_end(of, quote, 0);
    return plain_end(quote + (triple ? 3 : 1), of->end, quote, triple);
}

/* Which letters before a quote are a prefix is the version's. */
static bool is_prefix(const lexer *of, const char *at, size_t length)
{
    char text[4] = "";
    for (size_t i = 0; i < length; i++) text[i] = (char)(at[i] | 0x20);
    static const char *const old[] = {"r", "u", "b", "ur", "br"};
    static const char *const any[] = {"r", "u", "b", "br", "rb"};
    static const char *const f[] = {"f", "fr", "rf"}, *const t[] = {"t", "tr", "rt"};
    for (size_t i = 0; i < 5; i++)
        if (strcmp(text, of->rules->old ? old[i] : any[i]) == 0) return true;
    for (size_t i = 0; i < 3; i++)
        if ((of->rules->f_strings && strcmp(text, f[i]) == 0) ||
            (of->rules->t_strings && strcmp(text, t[i]) == 0))
            return true;
    return false;
}

static token read_string(lexer *of, const char *start)
{
    token made = make(of, T_STRING, start);
    const char *quote = of->at;
    const char *end = string_end(of, quote, is_formatted(start, quote));
    if (end == NULL || end > of->end) {
        bool triple = quote[1] == *quote && quote[2] == *quote;
        return bad(of, start,
                   triple ? "unterminated triple-quoted string literal"
                          : "unterminated string literal");
    }
    for (; of->at < end; of->at++)
        if (*of->at == '\n') of->line++, of->line_start = of->at + 1;
    made.end = end;
    return made;
}

/* ---- Names and numbers ---- */

static token read_name(lexer *of)
{
    const char *start = of->at;
    while (in_name(of, *of->at)) of->at++;
    size_t length = (size_t)(of->at - start);
    if ((*of->at == '"' || *of->at == '\'') && length <= 3 && is_prefix(of, start, length))
        return read_string(of, start);
    if (!is_name(start, of->at)) return bad(of, start, "invalid character in identifier");
    token made = make(of, T_NAME, start);
    made.name = arena_intern(of->memory, start, length);
    for (int i = 0; i < TOKEN_KINDS - K_AND; i++)
        if (of->keywords[i] == made.name) made.kind = K_AND + i;
    return made;
}

typedef bool digit_test(char c);

static bool is_octal(char c)
{
    return c >= '0' && c <= '7';
}

static bool is_binary(char c)
{
    return c == '0' || c == '1';
}

/* Digits with single underscores between them; false if there is none, or one too many. */
static bool skip_digits(lexer *of, digit_test *test)
{
    if (!test(*of->at)) return false;
    for (;;) {
        while (test(*of->at)) of->at++;
        if (*of->at != '_' || !of->rules->f_strings) return true;
        of->at++;
        if (!test(*of->at)) return false;
    }
}

static void skip_exponent(lexer *of)
{
    if ((*of->at | 0x20) != 'e') return;
    size_t sign = of->at[1] == '+' || of->at[1] == '-';
    if (!is_digit(of->at[1 + sign])) return;
    of->at += 1 + sign;
    skip_digits(of, is_digit);
}

static token end_number(lexer *of, const char *start)
{
    if (of->rules->old && (*of->at | 0x20) == 'l') of->at++;
    return make(of, T_NUMBER, start);
}

static token read_based(lexer *of, digit_test *test)
{
    const char *start = of->at;
    of->at += 2;
    if (*of->at == '_' && of->rules->f_strings) of->at++;
    if (!skip_digits(of, test) || is_digit(*of->at)) return bad(of, start, "invalid number");
    return end_number(of, start);
}

static bool is_fraction(const lexer *of, const char *start)
{
    char c = *of->at;
    if (c == '.' || (c | 0x20) == 'j') return true;
    (void)start;
    return (c | 0x20) == 'e' &&
           (is_digit(of->at[1]) || ((of->at[1] == '+' || of->at[1] == '-') && is_digit(of->at[2])));
}

static bool leading_zero(const char *start, const char *end)
{
    if (*start != '0') return false;
    for (; start < end; start++)
        if (*start != '0' && *start != '_') return true;
    return false;
}

static token read_number(lexer *of)
{
    const char *start = of->at;
    char base = (char)(start[1] | 0x20);
    if (*start == '0' && base == 'x') return read_based(of, is_hex);
    if (*start == '0' && base == 'o') return read_based(of, is_octal);
    if (*start == '0' && base == 'b') return read_based(of, is_binary);
    if (*start != '.' && !skip_digits(of, is_digit))
        return bad(of, start, "invalid decimal literal");
    if (!is_fraction(of, start)) {
        if (!of->rules->old && leading_zero(start, of->at))
            return bad(of, start, "leading zeros in decimal integer literals are not permitted");
        return end_number(of, start);
    }
    if (*of->at == '.') {
        of->at++;
        if (is_digit(*of->at) && !skip_digits(of, is_digit))
            return bad(of, start, "invalid decimal literal");
    }
    skip_exponent(of);
    if ((*of->at | 0x20) == 'j') of->at++;
    return make(of, T_NUMBER, start);
}

/* ---- Punctuation ---- */

typedef struct mark {
    const char *text;
    int kind;
    operator_kind op;
} mark;

/* Longest first. */
static const mark marks[] = {
    {"**=", T_AUGMENT, OP_POW},     {"//=", T_AUGMENT, OP_FLOOR_DIV},
    {"<<=", T_AUGMENT, OP_L_SHIFT}, {">>=", T_AUGMENT, OP_R_SHIFT},
    {"...", T_DOTS, OP_NONE},       {"**", T_POWER, OP_NONE},
    {"//", T_FLOOR, OP_NONE},       {"<<", T_LEFT, OP_NONE},
    {">>", T_RIGHT, OP_NONE},       {"==", T_EQ, OP_NONE},
    {"!=", T_NE, OP_NONE},          {"<>", T_NE, OP_NONE},
    {"<=", T_LE, OP_NONE},          {">=", T_GE, OP_NONE},
    {"->", T_ARROW, OP_NONE},       {":=", T_WALRUS, OP_NONE},
    {"+=", T_AUGMENT, OP_ADD},      {"-=", T_AUGMENT, OP_SUB},
    {"*=", T_AUGMENT, OP_MULT},     {"/=", T_AUGMENT, OP_DIV},
    {"%=", T_AUGMENT, OP_MOD},      {"&=", T_AUGMENT, OP_BIT_AND},
    {"|=", T_AUGMENT, OP_BIT_OR},   {"^=", T_AUGMENT, OP_BIT_XOR},
    {"@=", T_AUGMENT, OP_MAT_MULT},
};

static bool has_mark(const lexer *of, const mark *at)
{
    if (at->kind == T_NE && at->text[0] == '<') return of->rules->old;
    if (at->kind == T_WALRUS) return of->rules->walrus;
    if (at->kind == T_ARROW || at->op == OP_MAT_MULT) return !of->rules->old;
    return true;
}

static token open_bracket(lexer *of)
{
    if (of->bracket_count == MOST_BRACKETS) return bad(of, of->at, "too many nested parentheses");
    of->brackets[of->bracket_count] = *of->at;
    of->bracket_lines[of->bracket_count++] = of->line;
    of->at++;
    return make(of, of->at[-1], of->at - 1);
}

static token close_bracket(lexer *of)
{
    char c = *of->at, open = c == ')' ? '(' : c == ']' ? '[' : '{';
    bool end_of_field = of->expression && of->bracket_count == 0 && c == '}';
    if (!end_of_field && (of->bracket_count == 0 || of->brackets[of->bracket_count - 1] != open)) {
        char message[40];
        snprintf(message, sizeof message, "unmatched '%c'", c);
        return bad(of, of->at, message);
    }
    of->bracket_count -= !end_of_field;
    of->at++;
    return make(of, c, of->at - 1);
}

static token read_mark(lexer *of)
{
    const char *start = of->at;
    if (*start == '(' || *start == '[' || *start == '{') return open_bracket(of);
    if (*start == ')' || *start == ']' || *start == '}') return close_bracket(of);
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        size_t length = strlen(marks[i].text);
        if (strncmp(start, marks[i].text, length) != 0 || !has_mark(of, &marks[i])) continue;
        of->at += length;
        token made = make(of, marks[i].kind, start);
        made.op = (unsigned char)marks[i].op;
        return made;
    }
    if (strchr(of->rules->old ? "+-*/%&|^~<>=.,:;@`" : "+-*/%&|^~<>=.,:;@!", *start) == NULL)
        return bad(of, start, "invalid character");
    of->at++;
    return make(of, *start, start);
}

/* ---- Between tokens ---- */

/* A backslash at the end of a line joins it with the next. */
static bool continue_line(lexer *of)
{
    if (of->at[1] != '\n')
        return lexer_fail(of, of->at + 1, "unexpected character after line continuation character");
    of->at++;
    next_line(of);
    return of->at < of->end || lexer_fail(of, of->at - 1, "unexpected end of file");
}

static bool skip_space(lexer *of)
{
    for (;;) {
        char c = *of->at;
        if (c == ' ' || c == '\t' || c == '\f') of->at++;
        else if (c == '#') skip_comment(of);
        else if (c == '\n' && (of->bracket_count > 0 || of->expression)) next_line(of);
        else if (c == '\\') {
            if (!continue_line(of)) return false;
        } else return true;
    }
}

static token end_of_text(lexer *of)
{
    if (of->bracket_count > 0 && !of->expression) {
        char message[40];
        snprintf(message, sizeof message, "'%c' was never closed",
                 of->brackets[of->bracket_count - 1]);
        return bad(of, of->at, message);
    }
    if (!of->ended && !of->expression) {
        of->ended = true;
        of->dedents = of->indent_count;
        return make(of, T_NEWLINE, of->at);
    }
    return make(of, T_EOF, of->at);
}

static token read_token(lexer *of)
{
    if (of->at >= of->end) return end_of_text(of);
    char c = *of->at;
    if (c == '\n') {
        token made = make(of, T_NEWLINE, of->at);
        next_line(of);
        of->at_line_start = of->ended = true;
        return made;
    }
    of->ended = false;
    if (starts_name(of, c)) return read_name(of);
    if (is_digit(c) || (c == '.' && is_digit(of->at[1]))) return read_number(of);
    if (c == '"' || c == '\'') return read_string(of, of->at);
    return read_mark(of);
}

token lexer_next(lexer *of)
{
    if (of->error->message[0] != '\0') return make(of, T_ERROR, of->at);
    if (of->at_line_start) {
        token started = start_line(of);
        if (started.kind != 0) return started;
    }
    if (of->dedents > 0) {
        of->dedents--;
        of->indent_count--;
        return make(of, T_DEDENT, of->at);
    }
    if (!skip_space(of)) return make(of, T_ERROR, of->at);
    return read_token(of);
}

void lexer_start(lexer *made, arena *memory, const grammar *rules, span text)
{
    *made = (lexer){.memory = memory,
                    .rules = rules,
                    .text = text.bytes,
                    .at = text.bytes,
                    .end = text.bytes + text.length,
                    .line_start = text.bytes,
                    .line = 1,
                    .at_line_start = true,
                    .ended = true};
}
