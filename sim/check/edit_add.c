/* SPDX-License-Identifier: MIT */
/*
 * __slots__ where a class has none: the first statement behind its docstring, a line of its own as
 * the body has them, or with semicolons on the line of the class. Blank lines follow what the body
 * does; comments right above a statement stay with it.
 */
#include <string.h>

#include "check/edits.h"

enum { TAB = 8, NARROW = 79, WIDEST = 100, MOST_BLANK = 2 };

typedef struct place_of_slots {
    const written *in;
    const node *class_;
    const node *doc, *next; /* the docstring, and the statement behind it or the first; or NULL */
    size_t header;          /* the line, from 0, that the body is behind: of the header, or of the
                               docstring's end */
    bool indented;          /* the body is not on the class's own line */
    bool own_line;          /* the next statement begins its line */
    const char *at;         /* of the next statement */
    const char *doc_end, *doc_line_end;
    span indent; /* of the body, and of the class */
    span outer;
} place_of_slots;

/* ---- Text ---- */

typedef struct text {
    arena *memory;
    char *bytes;
    size_t length, room;
} text;

static void append(text *to, const char *bytes, size_t length)
{
    if (to->bytes == NULL || to->length + length + 1 > to->room) {
        to->room = (to->length + length + 1) * 2;
        char *more = arena_alloc(to->memory, to->room);
        if (to->bytes != NULL) memcpy(more, to->bytes, to->length);
        to->bytes = more;
    }
    memcpy(to->bytes + to->length, bytes, length);
    to->length += length;
    to->bytes[to->length] = '\0';
}

static void append_text(text *to, const char *more)
{
    append(to, more, strlen(more));
}

static void append_span(text *to, span more)
{
    append(to, more.bytes, more.length);
}

/* ---- What the file looks like ---- */

static span leading_blanks(span line)
{
    size_t length = 0;
    while (length < line.length && strchr(" \t\f", line.bytes[length]) != NULL) length++;
    return (span){line.bytes, length};
}

static bool is_blank_line(span line)
{
    return leading_blanks(line).length == line.length;
}

static bool is_comment_line(span line)
{
    size_t length = leading_blanks(line).length;
    return length < line.length && line.bytes[length] == '#';
}

static size_t columns(span of)
{
    size_t count = 0;
    for (size_t i = 0; i < of.length; i++) {
        char c = of.bytes[i];
        if (c == '\t') count = (count / TAB + 1) * TAB;
        else count += ((unsigned char)c & 0xc0) != 0x80;
    }
    return count;
}

/* How long lines may get: as long as others are, within limits. */
static size_t most_columns(const written *in)
{
    size_t most = NARROW;
    for (size_t i = 0; i < in->line_count; i++) {
        size_t width = columns(written_line(in, i));
        if (width > most) most = width;
    }
    return most < WIDEST ? most : WIDEST;
}

/* The quotes that most strings of one line have. */
static char usual_quote(const written *in)
{
    size_t counts[2] = {0, 0};
    lexer lex;
    syntax_error error;
    token now;
    written_lex(in, in->text.bytes, &lex, &error);
    lex.at_line_start = true;
    do {
        lexer_next(&lex, &now);
        if (now.kind != T_STRING && now.kind != T_FORMAT) continue;
        const char *quote = now.start + strcspn(now.start, "'\"");
        bool triple = quote[1] == quote[0] && quote[2] == quote[0];
        if (!triple) counts[*quote == '"']++;
    } while (now.kind != T_EOF && now.kind != T_ERROR);
    return counts[1] > counts[0] ? '"' : '\'';
}

/* ---- The statement ---- */

static bool can_be_quoted(const char *slot)
{
    return slot[0] != '\0' && strpbrk(slot, "'\"\\\n\r") == NULL;
}

/* Between names: a blank, or a line end and an indentation. */
static void append_names(text *to, const char *const *names, size_t count, span between, char quote)
{
    for (size_t i = 0; i < count; i++) {
        append(to, &quote, 1);
        append_text(to, names[i]);
        append(to, &quote, 1);
        if (i + 1 < count || count == 1 || between.length > 1) append_text(to, ",");
        if (i + 1 < count) append_span(to, between);
    }
}

/* One level deeper than the class; what is on its line has no indentation to go by. */
static span unit_of(const place_of_slots *p)
{
    size_t outer = p->outer.length;
    bool deeper = p->indented && p->indent.length > outer &&
                  memcmp(p->indent.bytes, p->outer.bytes, outer) == 0;
    if (deeper) return (span){p->indent.bytes + outer, p->indent.length - outer};
    bool tabs = outer > 0 && p->outer.bytes[0] == '\t';
    return tabs ? (span){"\t", 1} : (span){"    ", 4};
}

static const char *line_end(const place_of_slots *p)
{
    return written_line_end(p->in, p->header);
}

static void append_broken(const place_of_slots *p, text *to, const char *const *names, size_t count)
{
    text between = {.memory = p->in->memory};
    append_text(&between, line_end(p));
    append_span(&between, p->indented ? p->indent : p->outer);
    size_t closing = between.length;
    append_span(&between, unit_of(p));
    span whole = {between.bytes, between.length};
    append_text(to, "__slots__ = (");
    append_span(to, whole);
    append_names(to, names, count, whole, usual_quote(p->in));
    append(to, between.bytes, closing);
    append_text(to, ")");
}

/* On one line, if that does not get too long behind what is there. */
static void append_statement(const place_of_slots *p, text *to, size_t width,
                             const char *const *names, size_t count)
{
    text line = {.memory = p->in->memory};
    append_text(&line, "__slots__ = (");
    append_names(&line, names, count, (span){" ", 1}, usual_quote(p->in));
    append_text(&line, ")");
    span whole = {line.bytes, line.length};
    if (count == 0 || width + columns(whole) <= most_columns(p->in)) append_span(to, whole);
    else append_broken(p, to, names, count);
}

/* ---- The body ---- */

static bool is_doc(const node *at, const grammar *rules)
{
    if (at->kind != N_EXPR || at->value.value->kind != N_CONSTANT) return false;
    constant_kind kind = (constant_kind)at->value.value->op;
    return kind == CONSTANT_STR || (kind == CONSTANT_BYTES && rules->old);
}

typedef struct walk {
    lexer lex;
    syntax_error error;
    token before, now;
    int brackets;
} walk;

static void take(walk *of)
{
    of->before = of->now;
    lexer_next(&of->lex, &of->now);
    of->brackets += token_depth(&of->now);
}

static bool ends(const walk *of, int mark)
{
    int kind = of->now.kind;
    return kind == T_NEWLINE || kind == T_EOF || kind == T_ERROR ||
           (of->brackets == 0 && kind == mark);
}

static size_t line_at(const written *in, const char *at)
{
    return written_place(in, at).line - 1;
}

/* To the first token of the body. */
static bool find_body(place_of_slots *p, walk *of)
{
    do take(of);
    while (!ends(of, ':'));
    if (of->now.kind != ':') return false;
    take(of);
    p->header = line_at(p->in, of->now.start);
    p->indented = of->now.kind == T_NEWLINE;
    if (!p->indented) return true;
    take(of);
    if (of->now.kind == T_INDENT) take(of);
    return true;
}

/* Over the docstring and to the first token of the next statement, if there is one. */
static void find_next(place_of_slots *p, walk *of)
{
    while (!ends(of, ';')) take(of);
    p->doc_end = of->before.end;
    if (of->now.kind == ';') take(of);
    p->own_line = of->now.kind == T_NEWLINE;
    if (p->own_line) {
        p->doc_line_end = of->now.start;
        p->header = line_at(p->in, of->now.start);
        take(of);
    }
    p->at = of->now.start;
}

/* Where a line ends with a backslash its successor has no indentation that counts. */
static bool is_joined(const written *in, size_t line)
{
    span before = line > 0 ? written_line(in, line - 1) : (span){NULL, 0};
    bool slash = before.length > 0 && before.bytes[before.length - 1] == '\\';
    return slash && !is_comment_line(before);
}

static bool find_place(place_of_slots *p, const char **why)
{
    walk of = {.brackets = 0};
    const node *first = p->class_->class_.body;
    *why = "its body is not found";
    written_lex(p->in, written_at(p->in, p->class_->line, p->class_->column), &of.lex, &of.error);
    p->outer = leading_blanks(written_line(p->in, p->class_->line - 1));
    if (!find_body(p, &of)) return false;
    p->at = of.now.start;
    p->own_line = p->indented;
    size_t line = line_at(p->in, p->at);
    p->indent = leading_blanks(written_line(p->in, line));
    p->doc = is_doc(first, p->in->rules) ? first : NULL;
    p->next = p->doc != NULL ? first->next : first;
    if (p->doc != NULL) find_next(p, &of);
    *why = "it begins in a line that is joined to another one";
    if (p->indented && is_joined(p->in, line)) return false;
    return !p->own_line || p->next == NULL || !is_joined(p->in, line_at(p->in, p->at));
}

/* ---- Lines around it ---- */

static size_t first_line(const node *at)
{
    const node *decorators = at->kind == N_CLASS_DEF      ? at->class_.decorators
                             : at->kind == N_FUNCTION_DEF ? at->function.decorators
                                                          : NULL;
    return (decorators != NULL ? decorators->line : at->line) - 1;
}

/* The line of the comments right above a line, if there are some. */
static size_t comments_above(const place_of_slots *p, size_t line)
{
    while (line > p->header + 1 && is_comment_line(written_line(p->in, line - 1)) &&
           !is_joined(p->in, line - 1))
        line--;
    return line;
}

static size_t blanks_above(const place_of_slots *p, size_t line)
{
    size_t count = 0;
    while (line > p->header + 1 && is_blank_line(written_line(p->in, line - 1))) line--, count++;
    return count < MOST_BLANK ? count : MOST_BLANK;
}

static bool has_block(const node *at)
{
    return at->kind == N_FUNCTION_DEF || at->kind == N_CLASS_DEF;
}

/* Blank lines before the next statement: as many as before others of its kind. */
static size_t blanks_behind(const place_of_slots *p, size_t above)
{
    if (!has_block(p->next)) return 0;
    for (const node *at = p->next->next; at != NULL; at = at->next)
        if (has_block(at)) return blanks_above(p, comments_above(p, first_line(at)));
    return p->doc != NULL ? above : 1;
}

/* ---- The edit ---- */

/* How wide a line is already, what begins there and ends there left out. */
static size_t width_without(const place_of_slots *p, const char *start, const char *end)
{
    span line = written_line(p->in, line_at(p->in, start));
    span rest = {end, (size_t)(line.bytes + line.length - end)};
    return columns((span){line.bytes, (size_t)(start - line.bytes)}) + columns(rest);
}

static void finish(const place_of_slots *p, const char *start, const char *end, const text *made,
                   edit *to)
{
    *to = (edit){written_offset(p->in, start), written_offset(p->in, end), made->bytes};
}

/* pass or ..., and nothing else; its bytes. */
static size_t idle_length(const node *at)
{
    if (at == NULL || at->next != NULL) return 0;
    if (at->kind == N_PASS) return strlen("pass");
    bool dots = at->kind == N_EXPR && at->value.value->kind == N_CONSTANT &&
                at->value.value->op == CONSTANT_ELLIPSIS && !at->value.value->in_brackets;
    return dots ? strlen("...") : 0;
}

static void add_line(const place_of_slots *p, const char *const *names, size_t count, edit *made)
{
    text line = {.memory = p->in->memory};
    size_t at = comments_above(p, line_at(p->in, p->at));
    size_t above = blanks_above(p, at);
    const char *start = written_line(p->in, at).bytes;
    append_span(&line, p->indent);
    append_statement(p, &line, columns(p->indent), names, count);
    append_text(&line, line_end(p));
    for (size_t i = blanks_behind(p, above); i > 0; i--) append_text(&line, line_end(p));
    finish(p, start, start, &line, made);
}

/* A blank line is between a docstring and what follows. */
static void add_last(const place_of_slots *p, const char *const *names, size_t count, edit *made)
{
    text line = {.memory = p->in->memory};
    append_text(&line, line_end(p));
    append_text(&line, line_end(p));
    append_span(&line, p->indent);
    append_statement(p, &line, columns(p->indent), names, count);
    finish(p, p->doc_line_end, p->doc_line_end, &line, made);
}

static void add_within(const place_of_slots *p, const char *const *names, size_t count, edit *made)
{
    text line = {.memory = p->in->memory};
    const char *at = p->next != NULL ? p->at : p->doc_end;
    if (p->next == NULL) append_text(&line, "; ");
    append_statement(p, &line, width_without(p, at, at) + strlen("; "), names, count);
    if (p->next != NULL) append_text(&line, "; ");
    finish(p, at, at, &line, made);
}

static void replace_idle(const place_of_slots *p, const char *const *names, size_t count,
                         edit *made)
{
    text line = {.memory = p->in->memory};
    const char *end = p->at + idle_length(p->next);
    append_statement(p, &line, width_without(p, p->at, end), names, count);
    finish(p, p->at, end, &line, made);
}

bool edit_add_slots(const written *in, const node *class_, const char *const *names, size_t count,
                    edit *made, const char **why)
{
    place_of_slots p = {.in = in, .class_ = class_};
    *why = "a name cannot be written between quotes";
    for (size_t i = 0; i < count; i++)
        if (!can_be_quoted(names[i])) return false;
    if (!find_place(&p, why)) return false;
    if (idle_length(p.next) > 0) replace_idle(&p, names, count, made);
    else if (p.next == NULL && p.indented) add_last(&p, names, count, made);
    else if (p.next != NULL && p.own_line) add_line(&p, names, count, made);
    else add_within(&p, names, count, made);
    return true;
}
