/* SPDX-License-Identifier: MIT */
/* Writing JSON: objects, arrays and members, with commas where they belong. */
#ifndef LAYOUTSIM_JSON_H
#define LAYOUTSIM_JSON_H

#include "out.h"

typedef struct json {
    out *output;
    unsigned depth;
    unsigned flat; /* depth from which on there are no new lines; 0: never */
    bool first;    /* nothing stands before in this object or array */
} json;

/* A key is NULL in an array. A flat object stands on one line. */
void json_open(json *to, const char *key, char bracket);
void json_open_flat(json *to, const char *key, char bracket);
void json_close(json *to, char bracket);
void json_string(json *to, const char *key, const char *text);
void json_number(json *to, const char *key, uint64_t number);
void json_signed(json *to, const char *key, int64_t number);
void json_decimal(json *to, const char *key, double number);
void json_bool(json *to, const char *key, bool value);
void json_null(json *to, const char *key);

#endif
