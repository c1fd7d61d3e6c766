/* SPDX-License-Identifier: MIT */
/*
 * Everything that prints. Commands hand over what they found; a file per format turns it into
 * output. No layout arithmetic here: numbers come from the library.
 */
#ifndef LAYOUTSIM_RENDER_H
#define LAYOUTSIM_RENDER_H

#include "check/findings.h"
#include "comparison.h"
#include "dict_history.h"
#include "history.h"
#include "liblayout.h"
#include "readings.h"
#include "savings.h"
#include "select.h"
#include "sweep.h"

/* Where a class stands, for text. */
typedef struct place_text {
    char text[200];
} place_text;

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

/* A storage's blocks, drawn. */
void text_storage(const storage *made, out *output);
/* The tables of what storages cost, and why the numbers differ. */
void text_costs(const comparison *made, out *output);
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

/* As tables, or plots. */
void text_sweep(const sweep *of, bool plot, out *output);
void csv_sweep(const sweep *of, out *output);
void json_sweep(const sweep *of, out *output);

void text_history(const history *of, out *output);
void csv_history_head(out *output);
void csv_history(const history *of, out *output);
void json_history(const history *of, size_t count, out *output);

void text_savings(const file_savings *of, out *output);
void csv_savings_head(out *output);
void csv_savings(const file_savings *of, out *output);
void json_savings(const file_savings *of, size_t count, out *output);

void tsv_facts_head(const layout_target *target, out *output);
void tsv_facts(const reading *made, out *output);

/* Owners that are classes of the file say where these stand. */
void label_owners(const reading *in, drawing *rows);
/* "Base, shapes.py:12", or the name alone of a class that stands in no file. */
place_text place_of(const reading *in, const layout_type *type);
/* Why each row is there. */
void text_why(const reading *in, const drawing *made, out *output);
/* "always", "sometimes", "late" */
const char *when_of(const found_attribute *of);
void text_attributes(const reading *in, const class_report *of, out *output);
void text_class(const reading *in, const class_report *of, out *output);
void text_tree(const reading *in, out *output);
/* Whether there is something to tell: a file of a tree that has no class asked for is left out. */
bool is_shown(const file_layouts *of, const class_filter *wanted);
void text_layout(const file_layouts *of, const class_filter *wanted, bool tree, out *output);
void csv_layout_head(out *output);
void csv_layout(const file_layouts *of, const class_filter *wanted, out *output);
void json_layout(const file_layouts *of, size_t count, const class_filter *wanted, out *output);
/* The names of a file's classes, blanks between them. */
void list_names(const reading *in, out *into);

/* A key as repr() writes it, cut to fit. */
typedef struct key_text {
    char text[48];
} key_text;
key_text label_key(const layout_key *key);

/* The steps of one dict; the drawing of its table; several dicts, a line each. */
void text_dict(const dict_history *made, out *output);
void draw_dict(const dict_history *made, out *output);
void text_dict_lines(const dict_history *made, size_t count, out *output);
void csv_dict_head(out *output);
void csv_dict(const dict_history *made, out *output);
void json_dict(const dict_history *made, size_t count, out *output);

/* Each finding, with its line and what it costs; then how many there are. */
void text_check(const findings *of, out *output);
/* A line for each code, by price, by code, or, ORDER_PLACE, by number; then how many there are. */
void text_check_statistics(const findings *of, finding_order by, out *output);
void json_check(const findings *of, out *output);
/* A line for each finding. */
void jsonl_check(const findings *of, out *output);
/* SARIF 2.1.0 */
void sarif_check(const findings *of, out *output);
/* Workflow commands of GitHub; Code Quality of GitLab; JUnit's XML, a suite a file where they are
   sorted by place. */
void github_check(const findings *of, out *output);
void gitlab_check(const findings *of, out *output);
void junit_check(const findings *of, out *output);
void put_code_page(check_code about, out *output);

struct diff;
/* A unified diff with its header; of a file that did not change nothing. */
void text_diff(const struct diff *of, out *output);

void header_structs(const anatomy *made, out *output);

/* A drawing's rows in a box. */
void table_rows(const drawing *made, out *output);

/* Shared by the files that write text. */
void put_bold(out *output, const char *text);
/* A paragraph broken at blanks to the width, its lines indented. */
void put_wrapped(out *output, const char *indent, const char *text);
const char *plural(uint64_t n);
/* The columns a text takes: its characters, not the bytes of their UTF-8. */
size_t text_width(const char *text);

#endif
