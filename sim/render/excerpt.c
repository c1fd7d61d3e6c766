/* SPDX-License-Identifier: MIT */
/*
 * A line of source with what is meant underlined:
 *
 *   12 |     __slots__ = ('x', 'y')
 *      |                  ^~~
 *
 * Tabs stay, in the line below too, so that the underline stands right wherever the terminal has
 * its stops; where a line is cut to the width, they count as the most they can take. Columns are
 * characters.
 */
#include <inttypes.h>
#include <string.h>

#include "check_parts.h"
#include "utf8.h"

enum { TAB = 8, LEAST_WIDTH = 20, BAR = 3, DELETE = 0x7f, LAST_CONTROL = 0x9f };

static bool is_control(uint32_t point)
{
    return point < ' ' || (point >= DELETE && point <= LAST_CONTROL);
}

static void put_character(uint32_t point, const char *bytes, size_t length, out *output)
{
    if (is_control(point)) put(output, point == '\n' ? " " : "?");
    else put_bytes(output, bytes, length);
}

void put_plain(out *output, const char *text)
{
    for (size_t length; *text != '\0'; text += length) {
        uint32_t point = utf8_first(text, &length);
        put_character(point, text, length, output);
    }
}

/* ---- What of the line is shown ---- */

/* Offsets in the line's bytes. */
typedef struct window {
    size_t from, to;     /* what is shown */
    size_t start, end;   /* what is underlined of it */
    bool before, behind; /* there is more of the line */
} window;

static size_t width_at(const char *text, size_t *length)
{
    return utf8_first(text, length) == '\t' ? TAB : 1;
}

static size_t width_of(const char *text, size_t from, size_t to)
{
    size_t width = 0;
    for (size_t length; from < to; from += length) width += width_at(text + from, &length);
    return width;
}

/* The end of the characters from one on that fit. */
static size_t fitting(const char *text, size_t from, size_t room)
{
    for (size_t length, width; text[from] != '\0'; from += length) {
        width = width_at(text + from, &length);
        if (width > room) break;
        room -= width;
    }
    return from;
}

/* Cuts from the front until what is underlined begins within the first third. */
static size_t cut_front(const char *text, size_t start, size_t room)
{
    size_t from = 0, length;
    for (size_t width = width_of(text, 0, start); width > room / 3; from += length)
        width -= width_at(text + from, &length);
    return from;
}

static window window_of(const source_place *at, size_t room)
{
    size_t all = strlen(at->text), end = (size_t)at->column + at->length;
    window made = {.to = all, .start = at->column < all ? at->column : all};
    made.end = end < all ? end : all;
    if (width_of(at->text, 0, all) <= room) return made;
    room -= 2 * strlen("...");
    if (width_of(at->text, 0, made.end) > room) made.from = cut_front(at->text, made.start, room);
    made.to = fitting(at->text, made.from, room);
    made.before = made.from > 0;
    made.behind = made.to < all;
    if (made.end > made.to) made.end = made.to;
    return made;
}

/* ---- Drawing ---- */

static void put_line(const window *shown, const char *text, out *output)
{
    put(output, "%s", shown->before ? "..." : "");
    for (size_t i = shown->from, length; i < shown->to; i += length) {
        uint32_t point = utf8_first(text + i, &length);
        if (point == '\t') put(output, "\t");
        else put_character(point, text + i, length, output);
    }
    put(output, "%s\n", shown->behind ? "..." : "");
}

static void put_underline(const window *shown, const excerpt *of, out *output)
{
    const char *text = of->at->text;
    bool coloured = output->colour && of->colour[0] != '\0';
    size_t length;
    put(output, "%s", shown->before ? "   " : "");
    for (size_t i = shown->from; i < shown->start; i += length)
        put(output, "%s", utf8_first(text + i, &length) == '\t' ? "\t" : " ");
    put(output, "%s", coloured ? of->colour : "");
    for (size_t i = shown->start; i < shown->end || i == shown->start; i += length) {
        utf8_first(text + i, &length);
        put(output, i == shown->start ? "^" : "~");
    }
    put(output, "%s\n", coloured ? "\033[0m" : "");
}

void put_excerpt(const excerpt *of, out *output)
{
    size_t taken = (size_t)of->gutter + BAR;
    size_t room = output->width > taken + LEAST_WIDTH ? output->width - taken : LEAST_WIDTH;
    if (of->at->text == NULL) return;
    window shown = window_of(of->at, room);
    put(output, "%*" PRIu32 " | ", of->gutter, of->at->line);
    put_line(&shown, of->at->text, output);
    put(output, "%*s | ", of->gutter, "");
    put_underline(&shown, of, output);
}
