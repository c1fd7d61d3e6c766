/* SPDX-License-Identifier: MIT */
/*
 * The tree says what is assigned, the tokens where: a node has the place of its first token alone.
 * Elements of a display are what stands between its commas; the nth belongs to the nth node.
 */
#include "check/slots.h"

#include <string.h>

typedef struct reader {
    written_slots *made;
    slot_part **end;
    const char *why;
} reader;

static bool refuse(reader *r, const char *why)
{
    r->why = why;
    return false;
}

bool is_slot(const written_slot *of, const char *text)
{
    return strlen(text) == of->name.length && memcmp(text, of->name.bytes, of->name.length) == 0;
}

/* ---- Slots ---- */

static written_slot *add_slot(reader *r, span text, const char *at, size_t length)
{
    written_slots *made = r->made;
    made->items =
        arena_grow(made->in->memory, made->items, made->count, sizeof *made->items, &made->room);
    made->items[made->count] =
        (written_slot){.name = text, .place = written_place(made->in, at), .length = length};
    return &made->items[made->count++];
}

static slot_part *add_part(reader *r, slot_part_kind kind, const node *at)
{
    slot_part *made = arena_alloc(r->made->in->memory, sizeof *made);
    *made = (slot_part){.kind = kind, .at = at, .first_slot = NOTHING};
    *r->end = made;
    r->end = &made->next;
    return made;
}

/* 2.7's plain strings are bytes. */
static bool is_name_text(const reader *r, const node *at)
{
    bool bytes = at->op == CONSTANT_BYTES && r->made->in->rules->old;
    return at->kind == N_CONSTANT && (at->op == CONSTANT_STR || bytes);
}

/* ---- Tokens ---- */

static const token *token_at(const reader *r, size_t index)
{
    return &r->made->tokens.at[index];
}

/* The token at the place of a node; that of the end if there is none. */
static size_t find_token(const reader *r, const node *at)
{
    size_t i = r->made->first;
    while (i <= r->made->last &&
           (token_at(r, i)->place.line != at->line || token_at(r, i)->place.column != at->column))
        i++;
    return i;
}

/* The bracket that closes the one there. */
static size_t find_close(const reader *r, size_t open)
{
    int depth = 0;
    size_t i = open;
    for (; i < r->made->tokens.count; i++) {
        depth += token_depth(token_at(r, i));
        if (depth == 0) break;
    }
    return i;
}

/* ---- Displays ---- */

/* Counts the strings of an element, of a pair those of its key. */
static size_t count_strings(const reader *r, const slot_cell *of)
{
    int depth = 0;
    size_t count = 0;
    for (size_t i = of->first; i <= of->last; i++) {
        if (depth == 0 && token_at(r, i)->kind == ':') break;
        depth += token_depth(token_at(r, i));
        count += token_at(r, i)->kind == T_STRING;
    }
    return count;
}

static void read_element(reader *r, slot_cell *cell, const node *at)
{
    if (!is_name_text(r, at)) {
        r->made->others = true;
        return;
    }
    size_t string = find_token(r, at);
    if (string > cell->last) string = cell->first;
    const token *first = token_at(r, string);
    cell->slot = (ptrdiff_t)r->made->count;
    written_slot *made =
        add_slot(r, at->constant.text, first->start, (size_t)(first->end - first->start));
    if (count_strings(r, cell) != 1) made->stays = "its name is joined from several strings";
}

/* The next comma between elements; that of a lambda's arguments is none. */
static size_t next_comma(const reader *r, size_t from, size_t close)
{
    int depth = 0, lambdas = 0;
    for (; from < close; from++) {
        int kind = token_at(r, from)->kind;
        depth += token_depth(token_at(r, from));
        if (depth > 0) continue;
        if (kind == ',' && lambdas == 0) break;
        lambdas += kind == K_LAMBDA;
        lambdas -= kind == ':' && lambdas > 0;
    }
    return from;
}

/* The cell that starts there, and where the next one does. */
static slot_cell cut_cell(const reader *r, const slot_part *part, size_t *first)
{
    size_t end = next_comma(r, *first, part->close);
    slot_cell made = {*first, end - 1, end < part->close ? (ptrdiff_t)end : NOTHING, NOTHING};
    *first = end + 1;
    return made;
}

static void cut_cells(const reader *r, slot_part *part)
{
    size_t room = 0;
    for (size_t at = part->open + 1; at < part->close; room++) cut_cell(r, part, &at);
    part->cells = arena_alloc(r->made->in->memory, (room + 1) * sizeof *part->cells);
    for (size_t at = part->open + 1; at < part->close;)
        part->cells[part->count++] = cut_cell(r, part, &at);
}

static const node *elements_of(const node *display)
{
    return display->kind == N_DICT ? display->dict.keys : display->many.elements;
}

static bool read_display(reader *r, const node *at)
{
    bool bare = at->kind == N_TUPLE && !at->flag;
    slot_part *part = add_part(r, PART_DISPLAY, at);
    part->open = bare ? r->made->first - 1 : find_token(r, at);
    if (part->open > r->made->last) return refuse(r, "its brackets are not found");
    part->close = bare ? r->made->last + 1 : find_close(r, part->open);
    if (part->close > r->made->last + bare) return refuse(r, "its brackets are not found");
    cut_cells(r, part);
    size_t i = 0;
    for (const node *one = elements_of(at); one != NULL; one = one->next, i++)
        if (i < part->count) read_element(r, &part->cells[i], one);
    return i == part->count || refuse(r, "its elements are not found");
}

/* ---- One string; words of a string ---- */

static bool read_string(reader *r, const node *at)
{
    slot_part *part = add_part(r, PART_STRING, at);
    part->open = r->made->first;
    part->close = r->made->last;
    size_t brackets = token_at(r, part->open)->kind == '(';
    slot_cell all = {part->open + brackets, part->close - brackets, NOTHING, NOTHING};
    part->cells = arena_alloc(r->made->in->memory, sizeof *part->cells);
    part->count = 1;
    read_element(r, &all, at);
    part->cells[0] = all;
    return true;
}

/* The text between the quotes of a token; false if it is not what the string is. */
static bool find_body(const reader *r, slot_part *part)
{
    const token *string = token_at(r, part->string);
    const char *quote = string->start + strcspn(string->start, "'\"");
    size_t length = (size_t)(string->end - quote);
    size_t width = length >= 6 && quote[1] == quote[0] && quote[2] == quote[0] ? 3 : 1;
    span text = part->at->constant.text;
    part->body = quote + width;
    part->end = string->end - width;
    return (size_t)(part->end - part->body) == text.length &&
           memcmp(part->body, text.bytes, text.length) == 0;
}

/* What both str.split() and we take for one: blanks that are neither of these are declined. */
static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

static bool has_odd_blanks(const slot_part *part)
{
    for (const char *c = part->body; c < part->end; c++)
        if (!is_blank(*c) && ((unsigned char)*c <= ' ' || (unsigned char)*c >= 0x7f)) return true;
    return false;
}

/* Bytes of what separates words here; 0: nothing does. */
static size_t gap_at(const slot_part *part, const char *at)
{
    if (part->separator.bytes == NULL) return is_blank(*at);
    size_t length = part->separator.length;
    bool here =
        (size_t)(part->end - at) >= length && memcmp(at, part->separator.bytes, length) == 0;
    return here ? length : 0;
}

static void add_words(reader *r, slot_part *part)
{
    part->first_slot = (ptrdiff_t)r->made->count;
    for (const char *at = part->body; at < part->end;) {
        size_t gap = gap_at(part, at);
        const char *word = at;
        at += gap;
        while (gap == 0 && at < part->end && gap_at(part, at) == 0) at++;
        if (gap > 0) continue;
        add_slot(r, (span){word, (size_t)(at - word)}, word, (size_t)(at - word));
        part->count++;
    }
}

/* str.split() with nothing or one string behind it. */
static bool is_split(const reader *r, const node *call)
{
    const node *func = call->call.func, *separator = call->call.args;
    if (func->kind != N_ATTRIBUTE || strcmp(func->attribute.attr, "split") != 0) return false;
    if (!is_name_text(r, func->attribute.value) || call->call.keywords != NULL) return false;
    return separator == NULL || (separator->next == NULL && is_name_text(r, separator) &&
                                 separator->constant.text.length > 0);
}

static bool read_words(reader *r, const node *call)
{
    const node *string = call->call.func->attribute.value;
    slot_part *part = add_part(r, PART_WORDS, string);
    size_t i = part->open = part->string = find_token(r, string);
    if (call->call.args != NULL) part->separator = call->call.args->constant.text;
    if (token_at(r, i)->kind != T_STRING || token_at(r, i + 1)->kind == T_STRING)
        return refuse(r, "the string that is split is joined from several");
    while (i <= r->made->last && token_at(r, i)->kind != '.') i++;
    part->close = find_close(r, i + 2 <= r->made->last ? i + 2 : i);
    if (part->close > r->made->last || !find_body(r, part) || has_odd_blanks(part))
        return refuse(r, "the string that is split has escapes or unusual blanks in it");
    add_words(r, part);
    return true;
}

/* ---- Expressions ---- */

static bool read_value(reader *r, const node *at);

static bool is_sum(const node *at)
{
    return at->kind == N_BIN_OP && (at->op == OP_ADD || at->op == OP_BIT_OR);
}

/* A sum may be long, and its tree as deep; a string in it is no list of names. */
static bool read_sum(reader *r, const node *at)
{
    size_t count = 1;
    for (const node *left = at; is_sum(left); left = left->two.left) count++;
    const node **terms = arena_alloc(r->made->in->memory, count * sizeof *terms);
    for (size_t i = count; i-- > 0; at = at->two.left) {
        terms[i] = i == 0 ? at : at->two.right;
        if (i == 0) break;
    }
    for (size_t i = 0; i < count; i++)
        if (terms[i]->kind == N_CONSTANT) r->made->others = true;
        else if (!read_value(r, terms[i])) return false;
    return true;
}

/* tuple(...) and the like, which keep the names. */
static bool is_wrapper(const node *call)
{
    static const char *const names[] = {"tuple", "list", "set", "frozenset", "sorted"};
    const node *argument = call->call.args;
    if (call->call.func->kind != N_NAME || call->call.keywords != NULL) return false;
    if (argument == NULL || argument->next != NULL || argument->kind == N_CONSTANT) return false;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(call->call.func->name.id, names[i]) == 0) return true;
    return false;
}

static bool read_value(reader *r, const node *at)
{
    switch ((node_kind)at->kind) {
    case N_TUPLE:
    case N_LIST:
    case N_SET:
    case N_DICT: return read_display(r, at);
    case N_BIN_OP:
        if (is_sum(at)) return read_sum(r, at);
        break;
    case N_CALL:
        if (is_split(r, at)) return read_words(r, at);
        if (is_wrapper(at)) return read_value(r, at->call.args);
        break;
    default: break;
    }
    r->made->others = true;
    return true;
}

/* The tokens of the value: between the = and the end of the statement. */
static bool find_value(reader *r, const tokens *all)
{
    int depth = 0;
    size_t equals = 0, i = 0;
    for (; i < all->count; i++) {
        int kind = all->at[i].kind;
        if (kind == K_LAMBDA && equals == 0) return refuse(r, "its annotation has a lambda in it");
        depth += token_depth(&all->at[i]);
        if (depth == 0 && kind == '=' && equals == 0) equals = i;
        if (kind == T_NEWLINE || kind == T_EOF || kind == T_ERROR || (depth == 0 && kind == ';'))
            break;
    }
    r->made->first = equals + 1;
    r->made->last = i - 1;
    bool found = equals > 0 && i < all->count && all->at[i].kind != T_ERROR && i > equals + 1;
    return found || refuse(r, "its value is not found");
}

static const node *value_of(const node *statement)
{
    return statement->kind == N_ASSIGN ? statement->assign.value : statement->store.value;
}

bool slots_read(const written *in, const node *statement, written_slots *made, const char **why)
{
    *made = (written_slots){.in = in};
    reader r = {.made = made, .end = &made->parts};
    const node *value = value_of(statement);
    made->tokens = written_tokens(in, written_at(in, statement->line, statement->column));
    bool fine = find_value(&r, &made->tokens) &&
                (is_name_text(&r, value) ? read_string(&r, value) : read_value(&r, value));
    if (!fine) *why = r.why;
    return fine;
}
