/* SPDX-License-Identifier: MIT */
/* Writing JSON. Strings are ASCII or UTF-8, escaped as needed; what is neither, as in the name of a
   file, is U+FFFD. */
#include "json_writer.h"

#include "utf8.h"

static void put_text(out *output, const char *text)
{
    put(output, "\"");
    for (size_t length; *text != '\0'; text += length) {
        uint32_t c = utf8_first(text, &length);
        if (c == '"' || c == '\\') put(output, "\\%c", (char)c);
        else if (c < 0x20 || c == NOT_A_CHARACTER) put(output, "\\u%04x", (unsigned)c);
        else put_bytes(output, text, length);
    }
    put(output, "\"");
}

static bool flat(const json *to)
{
    return to->flat > 0 && to->depth >= to->flat;
}

static void put_key(json *to, const char *key)
{
    if (!to->first) put(to->output, flat(to) ? ", " : ",");
    if (to->depth > 0 && !flat(to)) put(to->output, "\n%*s", (int)to->depth * 2, "");
    to->first = false;
    if (key == NULL) return;
    put_text(to->output, key);
    put(to->output, ": ");
}

void json_open(json *to, const char *key, char bracket)
{
    put_key(to, key);
    put(to->output, "%c", bracket);
    to->depth++;
    to->first = true;
}

void json_open_flat(json *to, const char *key, char bracket)
{
    json_open(to, key, bracket);
    if (to->flat == 0) to->flat = to->depth;
}

void json_close(json *to, char bracket)
{
    bool was_flat = flat(to);
    to->depth--;
    if (!to->first && !was_flat) put(to->output, "\n%*s", (int)to->depth * 2, "");
    put(to->output, "%c", bracket);
    if (to->depth < to->flat) to->flat = 0;
    to->first = false;
    if (to->depth == 0) put(to->output, "\n");
}

void json_string(json *to, const char *key, const char *text)
{
    put_key(to, key);
    put_text(to->output, text);
}

void json_number(json *to, const char *key, uint64_t number)
{
    put_key(to, key);
    put(to->output, "%llu", (unsigned long long)number);
}

void json_signed(json *to, const char *key, int64_t number)
{
    put_key(to, key);
    put(to->output, "%lld", (long long)number);
}

void json_decimal(json *to, const char *key, double number)
{
    put_key(to, key);
    put(to->output, "%.2f", number);
}

void json_bool(json *to, const char *key, bool value)
{
    put_key(to, key);
    put(to->output, value ? "true" : "false");
}

void json_null(json *to, const char *key)
{
    put_key(to, key);
    put(to->output, "null");
}
