/* SPDX-License-Identifier: MIT */
/*
 * How each generation of CPython hashes keys, and makes, fills, merges and copies tables.
 *
 * A row is complete: what did not change is written again. Sources: Objects/dictobject.c
 * (find_empty_slot, _PyDict_NewPresized, dict_merge, PyDict_Copy, _PyDict_FromKeys),
 * Python/pyhash.c, Python/compile.c (compiler_subdict), Objects/listobject.c (list_resize) and
 * Objects/setobject.c (set_add_entry) of the version in the row's name. How far a full dict grows
 * is a column of dicts.c.
 */
#include "facts.h"

/* clang-format off */

/* A row: hash, probe, reuses dummies, {} has a table, estimate, display, merge, copy, lists, sets,
   UTF-8 of Latin-1. */

/* Objects/stringobject.c:string_hash, Objects/intobject.c:int_hash. */
const table_fact tables_2_7 = {
    HASH_2_7, PROBE_ADDS_FIRST, true, true, ESTIMATE_PAIRS, DISPLAY_ABOVE, MERGE_BY_FILL,
    COPY_MERGES, LIST_EIGHTH, SET_SLOTS_TWO_THIRDS, false};

/* The order of probing as 3.6.15 shows it. */
const table_fact tables_3_6 = {
    HASH_SIPHASH24, PROBE_SHIFTS_FIRST, true, true, ESTIMATE_UP, DISPLAY_ABOVE, MERGE_BY_USABLE,
    COPY_MERGES, LIST_EIGHTH, SET_MASK_TWO_THIRDS, false};

/* bpo-31179 (copy), bpo-30040 and 92c50ee (displays). */
const table_fact tables_3_7 = {
    HASH_SIPHASH24, PROBE_SHIFTS_FIRST, true, true, ESTIMATE_UP, DISPLAY_ESTIMATE, MERGE_BY_USABLE,
    COPY_CLONES, LIST_EIGHTH, SET_MASK_THREE_FIFTHS, false};

/* bpo-30040: {} shares an empty table. */
const table_fact tables_3_8 = {
    HASH_SIPHASH24, PROBE_SHIFTS_FIRST, true, false, ESTIMATE_UP, DISPLAY_ROOMY, MERGE_BY_USABLE,
    COPY_CLONES, LIST_EIGHTH, SET_MASK_THREE_FIFTHS, false};

/* bpo-38373. */
const table_fact tables_3_9 = {
    HASH_SIPHASH24, PROBE_SHIFTS_FIRST, true, false, ESTIMATE_UP, DISPLAY_ROOMY, MERGE_BY_USABLE,
    COPY_CLONES, LIST_FOURS, SET_MASK_THREE_FIFTHS, false};

/* bpo-41431 (merging), bpo-43846 (displays). */
const table_fact tables_3_10 = {
    HASH_SIPHASH24, PROBE_SHIFTS_FIRST, true, false, ESTIMATE_UP, DISPLAY_IN_PIECES, MERGE_OR_CLONE,
    COPY_CLONES, LIST_FOURS, SET_MASK_THREE_FIFTHS, false};

/* bpo-29410. */
const table_fact tables_3_11 = {
    HASH_SIPHASH13, PROBE_SHIFTS_FIRST, true, false, ESTIMATE_UP, DISPLAY_IN_PIECES, MERGE_OR_CLONE,
    COPY_CLONES, LIST_FOURS, SET_MASK_THREE_FIFTHS, false};

/* _PyUnicode_LATIN1_INIT (pycore_runtime_init.h), counted by unicode_sizeof. */
const table_fact tables_3_12 = {
    HASH_SIPHASH13, PROBE_SHIFTS_FIRST, true, false, ESTIMATE_UP, DISPLAY_IN_PIECES, MERGE_OR_CLONE,
    COPY_CLONES, LIST_FOURS, SET_MASK_THREE_FIFTHS, true};

/* dict_merge asks that mp->ma_values be NULL. */
const table_fact tables_3_13 = {
    HASH_SIPHASH13, PROBE_SHIFTS_FIRST, true, false, ESTIMATE_UP, DISPLAY_IN_PIECES,
    MERGE_OR_CLONE_PLAIN, COPY_CLONES, LIST_FOURS, SET_MASK_THREE_FIFTHS, true};

/* Free-threaded builds leave dummies alone, for readers that take no lock (is_unusable_slot). */
const table_fact tables_3_13t = {
    HASH_SIPHASH13, PROBE_SHIFTS_FIRST, false, false, ESTIMATE_UP, DISPLAY_IN_PIECES,
    MERGE_OR_CLONE_PLAIN, COPY_CLONES, LIST_FOURS, SET_MASK_THREE_FIFTHS, true};

/* clang-format on */
