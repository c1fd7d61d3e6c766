/* SPDX-License-Identifier: MIT */
/* Strings: prefixes, where they end, and the text of f-strings. */
#include "python/lexer.h"

#include <string.h>

/* Which letters may stand before a quote, in any case and order that a version allows. */
bool lexer_is_prefix(const lexer *of, const char *at, size_t length)
{
    static const char *const any[] = {"r", "u", "b", "br"}, *const old[] = {"ur"},
                             *const since[] = {"rb"}, *const f[] = {"f", "fr", "rf"},
                             *const t[] = {"t", "tr", "rt"};
    const struct {
        const char *const *texts;
        size_t count;
        bool there;
    } sets[] = {{any, 4, true},
                {old, 1, of->rules->old},
                {since, 1, !of->rules->old},
                {f, 3, of->rules->f_strings},
                {t, 3, of->rules->t_strings}};
    char text[3] = "";
    if (length > 2) return false;
    for (size_t i = 0; i < length; i++) text[i] = (char)(at[i] | 0x20);
    for (size_t i = 0; i < sizeof sets / sizeof sets[0]; i++)
        for (size_t j = 0; sets[i].there && j < sets[i].count; j++)
            if (strcmp(text, sets[i].texts[j]) == 0) return true;
    return false;
}

static bool has_letter(const char *start, const char *end, char letter)
{
    for (; start < end; start++)
        if ((*start | 0x20) == letter) return true;
    return false;
}

/* ---- Strings without fields ---- */

static void new_line(lexer *of)
{
    of->line++;
    of->line_start = of->at + 1;
}

static bool ends_here(const lexer *of, char quote, bool triple)
{
    return *of->at == quote && (!triple || (of->at[1] == quote && of->at[2] == quote));
}

/* Moves behind the closing quotes. */
static bool find_end(lexer *of, char quote, bool triple)
{
    for (; of->at < of->end; of->at++) {
        char c = *of->at;
        if (c == '\\' && of->at + 1 < of->end) c = *++of->at;
        else if (ends_here(of, quote, triple)) {
            of->at += triple ? 3 : 1;
            return true;
        } else if (c == '\n' && !triple) return false;
        if (c == '\n') new_line(of);
    }
    return false;
}

/* Until 3.9 a string was reported where the line ends, or for one of several lines the file. */
static void unterminated(lexer *of, token *found, bool triple)
{
    if (!of->rules->rest_is_read)
        lexer_fail(of, triple ? of->end : of->at,
                   triple ? "EOF while scanning triple-quoted string literal"
                          : "EOL while scanning string literal");
    lexer_bad(of, found,
              triple ? "unterminated triple-quoted string literal" : "unterminated string literal");
}

static void start_format(lexer *of, const char *start, token *found, bool triple)
{
    if (of->format_count == MOST_FORMATS) {
        lexer_bad(of, found, "too many nested f-strings");
        return;
    }
    of->formats[of->format_count++] = (format){
        .start = start, .quote = *of->at, .triple = triple, .raw = has_letter(start, of->at, 'r')};
    of->at += triple ? 3 : 1;
    of->in_text = true;
    lexer_take(of, found, T_FORMAT);
}

void lexer_string(lexer *of, const char *start, token *found)
{
    char quote = *of->at;
    bool triple = of->at[1] == quote && of->at[2] == quote;
    bool formatted = has_letter(start, of->at, 'f') || has_letter(start, of->at, 't');
    if (formatted && of->rules->nested_f_strings) {
        start_format(of, start, found, triple);
        return;
    }
    of->at += triple ? 3 : 1;
    if (find_end(of, quote, triple)) lexer_take(of, found, T_STRING);
    else unterminated(of, found, triple);
}

/* ---- The text of f-strings ---- */

/* \N{NAME} has no field. */
static void skip_escape(lexer *of, const format *in)
{
    of->at++;
    if (of->at >= of->end || *of->at == '{' || *of->at == '}') return;
    bool named = *of->at == 'N' && of->at[1] == '{' && !in->raw;
    if (*of->at == '\n') new_line(of);
    of->at++;
    if (!named) return;
    while (of->at < of->end && *of->at != '}' && *of->at != '\n' && *of->at != in->quote) of->at++;
    if (*of->at == '}') of->at++;
}

/* A format, and with it the text, may end at a newline; see grammar.h. */
static bool ends_line(const lexer *of, const format *in)
{
    return *of->at == '\n' && !in->triple;
}

static void end_format(lexer *of, token *found, const format *in)
{
    of->at += in->triple ? 3 : 1;
    of->format_count--;
    of->in_text = false;
    lexer_take(of, found, T_FORMAT_END);
}

/* At a brace that starts or ends a field, or is doubled: of that the first is text. */
static void end_at_brace(lexer *of, token *found, bool spec)
{
    char c = *of->at;
    bool twice = !spec && of->at[1] == c && of->at + 1 < of->end;
    if (c == '}' && !spec && !twice) {
        lexer_begin(of, found, of->at);
        lexer_bad(of, found, "f-string: single '}' is not allowed");
        return;
    }
    of->at += twice;
    lexer_take(of, found, T_TEXT);
    of->at += twice;
}

void lexer_text(lexer *of, token *found)
{
    const format *in = &of->formats[of->format_count - 1];
    bool spec = in->fields > 0;
    while (of->at < of->end) {
        char c = *of->at;
        if (c == '{' || c == '}') {
            end_at_brace(of, found, spec);
            return;
        }
        if (ends_here(of, in->quote, in->triple)) {
            if (of->at == found->start && !spec) end_format(of, found, in);
            else if (spec) lexer_bad(of, found, "f-string: expecting '}'");
            else lexer_take(of, found, T_TEXT);
            return;
        }
        if (ends_line(of, in)) {
            bool format_ends = spec && of->rules->format_lines;
            if (!format_ends) break;
            of->in_text = false;
            lexer_take(of, found, T_TEXT);
            return;
        }
        if (c == '\\') skip_escape(of, in);
        else {
            if (c == '\n') new_line(of);
            of->at++;
        }
    }
    found->start = in->start;
    unterminated(of, found, in->triple);
}
