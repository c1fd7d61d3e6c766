/* SPDX-License-Identifier: MIT */
/* Strings made of values: f-strings, % and str.format, for values whose text is plain to see. */
#include <string.h>

#include "python/machine.h"

const char *plain_text(machine *m, const value *of)
{
    switch (of->kind) {
    case V_NONE: return "None";
    case V_BOOL: return of->flag ? "True" : "False";
    case V_INT: return number_text(m, of->integer);
    case V_STR: return of->text.bytes;
    case V_BYTES: return m->rules->text_is_bytes ? of->text.bytes : NULL;
    default: return NULL;
    }
}

/* ---- Text in pieces ---- */

typedef struct writer {
    machine *m;
    char *bytes;
    size_t length, room;
} writer;

static void put(writer *w, const char *bytes, size_t length)
{
    if (w->length + length + 1 > w->room) {
        size_t room = (w->length + length + 1) * 2;
        char *grown = take(w->m, room);
        if (w->length > 0) memcpy(grown, w->bytes, w->length);
        w->bytes = grown;
        w->room = room;
    }
    if (w->bytes == NULL) return;
    memcpy(w->bytes + w->length, bytes, length);
    w->length += length;
    w->bytes[w->length] = '\0';
}

static value *written(writer *w, value_kind kind)
{
    if (w->bytes == NULL) put(w, "", 0);
    return new_text(w->m, kind, (span){w->bytes, w->length});
}

/* ---- f-strings ---- */

value *eval_joined(machine *m, frame *in, const node *at)
{
    writer w = {.m = m};
    value *lost = NULL;
    for (const node *part = at->many.elements; part != NULL; part = part->next) {
        bool formatted = part->kind == N_FORMATTED_VALUE;
        value *of = eval(m, in, formatted ? part->formatted.value : part);
        if (of == NULL) return NULL;
        if (formatted && part->formatted.format != NULL &&
            eval(m, in, part->formatted.format) == NULL)
            return NULL;
        bool plain =
            !formatted || (part->formatted.format == NULL &&
                           (part->formatted.conversion == 0 || part->formatted.conversion == 's'));
        const char *text = plain ? plain_text(m, of) : NULL;
        if (text != NULL && !is_text(m, of)) put(&w, text, strlen(text));
        else if (text != NULL) put(&w, of->text.bytes, of->text.length);
        else if (lost == NULL)
            lost = is_unknown(of) ? of : unknown(m, part, "this text is not known");
    }
    return lost != NULL ? lost : written(&w, V_STR);
}

/* ---- % ---- */

static value *percent_argument(value *of, size_t *next)
{
    if (of->kind != V_TUPLE) return (*next)++ == 0 ? of : NULL;
    return *next < of->tuple.count ? of->tuple.at[(*next)++] : NULL;
}

value *format_percent(machine *m, const node *at, value *const of[2])
{
    writer w = {.m = m};
    size_t next = 0;
    const char *text = of[0]->text.bytes, *end = text + of[0]->text.length;
    for (; text < end; text++) {
        if (*text != '%') {
            put(&w, text, 1);
            continue;
        }
        text++;
        if (text < end && *text == '%') {
            put(&w, text, 1);
            continue;
        }
        value *item =
            text < end && (*text == 's' || *text == 'd') ? percent_argument(of[1], &next) : NULL;
        bool fits = item != NULL && (*text == 's' || item->kind == V_INT);
        const char *plain = fits ? plain_text(m, item) : NULL;
        if (plain == NULL) return doubtful(m, at, "what this format gives is not known");
        put(&w, plain, strlen(plain));
    }
    size_t given = of[1]->kind == V_TUPLE ? of[1]->tuple.count : 1;
    if (next != given) return doubtful(m, at, "what this format gives is not known");
    return written(&w, (value_kind)of[0]->kind);
}

/* ---- str.format ---- */

/* {}, {0} and {name} */
static value *format_argument(const arguments *given, span field, size_t *next)
{
    size_t index = 0;
    if (field.length == 0) index = (*next)++;
    for (size_t i = 0; i < field.length; i++) {
        if (field.bytes[i] < '0' || field.bytes[i] > '9') {
            for (size_t k = 0; k < given->keyword_count; k++)
                if (strlen(given->keywords[k]) == field.length &&
                    memcmp(given->keywords[k], field.bytes, field.length) == 0)
                    return given->at[positional(given) + k];
            return NULL;
        }
        index = index * 10 + (size_t)(field.bytes[i] - '0');
    }
    return index < positional(given) ? given->at[index] : NULL;
}

value *format_braces(machine *m, value *self, const arguments *given)
{
    writer w = {.m = m};
    size_t next = 0;
    const char *text = self->text.bytes, *end = text + self->text.length;
    while (text < end) {
        bool brace = *text == '{' || *text == '}';
        if (!brace || (text + 1 < end && text[1] == *text)) {
            put(&w, text, 1);
            text += brace ? 2 : 1;
            continue;
        }
        const char *close = memchr(text, '}', (size_t)(end - text));
        span field = {text + 1, close == NULL || *text == '}' ? 0 : (size_t)(close - text - 1)};
        bool plain = close != NULL && *text == '{' && field.length < 100;
        value *item = plain ? format_argument(given, field, &next) : NULL;
        const char *got = item == NULL ? NULL : plain_text(m, item);
        if (got == NULL) return doubtful(m, given->node, "what this format gives is not known");
        put(&w, got, strlen(got));
        text = close + 1;
    }
    return written(&w, (value_kind)self->kind);
}
