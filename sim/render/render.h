/* SPDX-License-Identifier: MIT */
/*
 * Everything that prints. Commands hand over what they found; a file per format turns it into
 * output. No layout arithmetic here: numbers come from the library.
 */
#ifndef LAYOUTSIM_RENDER_H
#define LAYOUTSIM_RENDER_H

#include "comparison.h"
#include "liblayout.h"
#include "select.h"

/* The rows of a block or a struct. */
typedef struct drawing {
    layout_row *rows; /* to be freed */
    size_t count;
} drawing;

drawing draw_block(const layout_instance *instance, size_t block);
drawing draw_struct(const layout_target *target, const layout_struct *structure);

/* The structs of one target. */
typedef struct anatomy {
    layout_target target;
    layout_struct *structs; /* to be freed */
    size_t count;
    bool drawn; /* with their members, not only their sizes */
} anatomy;

/* Why the four numbers of a storage differ, in a sentence; to be freed. */
char *explain(const storage *made, const question *asked);

void text_compare(const comparison *made, out *output);
void text_compare_lines(const comparison *made, size_t count, out *output);
void text_targets(const targets *list, out *output);
void text_structs(const anatomy *made, out *output);
void text_population_head(const layout_target *target, uint64_t count, out *output);
void text_population(const comparison *made, out *output);

void csv_compare_head(out *output);
void csv_compare(const comparison *made, out *output);

void json_compare(const comparison *made, size_t count, out *output);
void json_targets(const targets *list, out *output);
void json_structs(const anatomy *made, size_t count, out *output);

void header_structs(const anatomy *made, out *output);

/* A drawing's rows in a box. */
void table_rows(const drawing *made, out *output);

/* Shared by the files that write text. */
void put_bold(out *output, const char *text);
const char *plural(uint64_t n);

#endif
