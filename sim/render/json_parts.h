/* SPDX-License-Identifier: MIT */
/* Pieces of JSON that several commands print. */
#ifndef LAYOUTSIM_JSON_PARTS_H
#define LAYOUTSIM_JSON_PARTS_H

#include "json_writer.h"
#include "render.h"

/* Opens the object that is the whole output. */
json json_start(const char *name, out *output);
void json_target(json *to, const layout_target *target);
void json_rows(json *to, const drawing *rows);
void json_part(json *to, const layout_part *part);
void json_type(json *to, const layout_type *type);
void json_instance(json *to, const question *asked, const storage *at);

#endif
