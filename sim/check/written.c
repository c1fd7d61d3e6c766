/* SPDX-License-Identifier: MIT */
/* Bytes and text side by side, line by line: within a line they are the same. */
#include "check/written.h"

#include <string.h>

typedef struct line_start {
    size_t text, bytes;
} line_start;

enum { MARK = 3 }; /* bytes of a byte order mark */

static bool has_mark(span bytes)
{
    return bytes.length >= MARK && memcmp(bytes.bytes, "\xef\xbb\xbf", MARK) == 0;
}

/* Bytes of a line end: of CR LF two. */
static size_t end_length(span bytes, size_t at)
{
    bool two = bytes.bytes[at] == '\r' && at + 1 < bytes.length && bytes.bytes[at + 1] == '\n';
    return two ? 2 : 1;
}

static size_t count_lines(span text)
{
    size_t count = 1;
    for (size_t i = 0; i < text.length; i++) count += text.bytes[i] == '\n';
    return count;
}

/* False if text and bytes differ in more than line ends. */
static bool pair_lines(written *made)
{
    size_t from = has_mark(made->bytes) ? MARK : 0, line = 0;
    made->lines[0] = (line_start){0, from};
    for (size_t i = 0; i < made->text.length; i++) {
        char c = made->text.bytes[i];
        if (from >= made->bytes.length) return false;
        bool end = c == '\n';
        if (end ? strchr("\r\n", made->bytes.bytes[from]) == NULL : made->bytes.bytes[from] != c)
            return false;
        from += end ? end_length(made->bytes, from) : 1;
        if (end) made->lines[++line] = (line_start){i + 1, from};
    }
    return from == made->bytes.length;
}

bool written_open(arena *memory, const grammar *rules, span bytes, written *made, const char **why)
{
    syntax_error error;
    *made = (written){.memory = memory, .rules = rules, .bytes = bytes};
    if (!source_decode(memory, rules, bytes, &made->text, &error)) {
        *why = "it cannot be decoded";
        return false;
    }
    made->line_count = count_lines(made->text);
    made->lines = arena_alloc(memory, made->line_count * sizeof *made->lines);
    if (pair_lines(made)) return true;
    *why = "its encoding is not UTF-8";
    return false;
}

/* ---- Places ---- */

const char *written_at(const written *of, uint32_t line, uint32_t column)
{
    return of->text.bytes + of->lines[line - 1].text + column;
}

static size_t line_of(const written *of, const char *at)
{
    size_t offset = (size_t)(at - of->text.bytes), low = 0, high = of->line_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (of->lines[middle].text <= offset) low = middle;
        else high = middle;
    }
    return low;
}

place written_place(const written *of, const char *at)
{
    size_t line = line_of(of, at);
    size_t column = (size_t)(at - of->text.bytes) - of->lines[line].text;
    return (place){(uint32_t)line + 1, (uint32_t)column};
}

size_t written_offset(const written *of, const char *at)
{
    place found = written_place(of, at);
    return of->lines[found.line - 1].bytes + found.column;
}

span written_line(const written *of, size_t line)
{
    size_t start = of->lines[line].text;
    size_t end = line + 1 < of->line_count ? of->lines[line + 1].text - 1 : of->text.length;
    return (span){of->text.bytes + start, end - start};
}

const char *written_line_end(const written *of, size_t line)
{
    if (line + 1 == of->line_count && line > 0) line--; /* the last line has no end */
    size_t next = line + 1 < of->line_count ? of->lines[line + 1].bytes : 0;
    if (next == 0 || of->bytes.bytes[next - 1] == '\r') return next == 0 ? "\n" : "\r";
    return next >= 2 && of->bytes.bytes[next - 2] == '\r' ? "\r\n" : "\n";
}

/* ---- Tokens ---- */

void written_lex(const written *of, const char *at, lexer *made, syntax_error *error)
{
    memset(made, 0, sizeof *made);
    error->message[0] = '\0';
    made->error = error;
    lexer_start(made, of->memory, of->rules, of->text);
    size_t line = line_of(of, at);
    made->at = at;
    made->line = (uint32_t)line + 1;
    made->line_start = of->text.bytes + of->lines[line].text;
    made->at_line_start = made->ended = false;
}

static bool ends_line(const token *of)
{
    return of->kind == T_NEWLINE || of->kind == T_EOF || of->kind == T_ERROR;
}

/* Read twice: to count, and to keep. */
tokens written_tokens(const written *of, const char *start)
{
    tokens made = {NULL, 0};
    lexer lex;
    syntax_error error;
    token one = {.kind = T_EOF};
    written_lex(of, start, &lex, &error);
    do {
        lexer_next(&lex, &one);
        made.count++;
    } while (!ends_line(&one));
    made.at = arena_alloc(of->memory, made.count * sizeof *made.at);
    written_lex(of, start, &lex, &error);
    for (size_t i = 0; i < made.count; i++) lexer_next(&lex, &made.at[i]);
    return made;
}

int token_depth(const token *of)
{
    switch (of->kind) {
    case '(':
    case '[':
    case '{':
    case T_FIELD: return 1;
    case ')':
    case ']':
    case '}': return -1;
    default: return 0;
    }
}
