/* SPDX-License-Identifier: MIT */
/*
 * How each generation of CPython keeps a dict and an instance's attributes.
 *
 * A row is complete: what did not change is written again. Sources: Objects/dictobject.c
 * (new_keys_object, GROWTH_RATE, insertion_resize, new_values, ESTIMATE_SIZE, dict_merge,
 * _PyObject_StoreInstanceAttribute), Objects/typeobject.c (type_new,
 * type_ready_managed_dict) and Include/internal/pycore_dict.h of the version in the row's name.
 */
#include "structs.h"

/* clang-format off */

/* A row: home, values layout, growth, rounding, shared slots and room, preload, sized before,
   read unshared, born with keys. */
#define STRUCTS(...) __VA_ARGS__
#define RULES(...) __VA_ARGS__
/* Over time: slots an empty dict starts with, missing, copies empty. */
#define CHANGES(...) __VA_ARGS__

/* Eight entries inside the dict; tables beyond by PyMem_NEW, which is malloc. */
const dict_fact dicts_2_7 = {
    STRUCTS(&dict_2_7, &none, &entry_2_7, &none, &none),
    RULES(HOME_OWN_DICT, VALUES_NONE, GROW_FOURFOLD, ROUND_ABOVE, 0, 0, false, false, false, false),
    LAYOUT_DOMAIN_RAW,
    CHANGES(8, MISSING_NO_DICT, true)};

/* Py_DEBUG sends PyMem through the object allocator (Include/pymem.h). */
const dict_fact dicts_2_7_debug = {
    STRUCTS(&dict_2_7, &none, &entry_2_7, &none, &none),
    RULES(HOME_OWN_DICT, VALUES_NONE, GROW_FOURFOLD, ROUND_ABOVE, 0, 0, false, false, false, false),
    LAYOUT_DOMAIN_OBJECT,
    CHANGES(8, MISSING_NO_DICT, true)};

const dict_fact dicts_3_6 = {
    STRUCTS(&dict_3_6, &keys_3_6, &entry_2_7, &none, &values_3_6),
    RULES(HOME_SPLIT_DICT, VALUES_BARE, GROW_TWO_AND_HALF, ROUND_UP, 8, 5, false, false, false, true),
    LAYOUT_DOMAIN_OBJECT,
    CHANGES(8, MISSING_DICT, false)};

/* bpo-33205. */
const dict_fact dicts_3_7 = {
    STRUCTS(&dict_3_6, &keys_3_6, &entry_2_7, &none, &values_3_6),
    RULES(HOME_SPLIT_DICT, VALUES_BARE, GROW_THREEFOLD, ROUND_UP, 8, 5, false, false, false, true),
    LAYOUT_DOMAIN_OBJECT,
    CHANGES(8, MISSING_DICT, false)};

/* bpo-30040: an empty dict has no table. */
const dict_fact dicts_3_8 = {
    STRUCTS(&dict_3_6, &keys_3_6, &entry_2_7, &none, &values_3_6),
    RULES(HOME_SPLIT_DICT, VALUES_BARE, GROW_THREEFOLD, ROUND_UP, 8, 5, false, false, false, true),
    LAYOUT_DOMAIN_OBJECT,
    CHANGES(0, MISSING_DICT, false)};

/* calculate_log2_keysize, wrong until 3.13.4 (gh-133703). */
const dict_fact dicts_3_10 = {
    STRUCTS(&dict_3_6, &keys_3_6, &entry_2_7, &none, &values_3_6),
    RULES(HOME_SPLIT_DICT, VALUES_BARE, GROW_THREEFOLD, ROUND_GH133703, 8, 5, false, false, false, false),
    LAYOUT_DOMAIN_OBJECT,
    CHANGES(0, MISSING_DICT, false)};

/* SHARED_KEYS_MAX_SIZE 30 in 64 slots; values with their order (bpo-40116). */
const dict_fact dicts_3_11 = {
    STRUCTS(&dict_3_6, &keys_3_11, &entry_2_7, &unicode_entry_3_11, &values_3_6),
    RULES(HOME_VALUES, VALUES_PREFIX, GROW_THREEFOLD, ROUND_GH133703, 64, 30, false, false, true, false),
    LAYOUT_DOMAIN_OBJECT,
    CHANGES(0, MISSING_KEY, false)};

const dict_fact dicts_3_12 = {
    STRUCTS(&dict_3_6, &keys_3_11, &entry_2_7, &unicode_entry_3_11, &values_3_6),
    RULES(HOME_VALUES, VALUES_PREFIX, GROW_THREEFOLD, ROUND_GH133703, 64, 30, false, false, false, false),
    LAYOUT_DOMAIN_OBJECT,
    CHANGES(0, MISSING_KEY, false)};

const dict_fact dicts_3_13 = {
    STRUCTS(&dict_3_6, &keys_3_11, &entry_2_7, &unicode_entry_3_11, &values_3_13),
    RULES(HOME_INLINE_BARE, VALUES_SUFFIX, GROW_THREEFOLD, ROUND_GH133703, 64, 30, false, true, false, false),
    LAYOUT_DOMAIN_OBJECT,
    CHANGES(0, MISSING_KEY_ONLY, false)};

const dict_fact dicts_3_13_4 = {
    STRUCTS(&dict_3_6, &keys_3_11, &entry_2_7, &unicode_entry_3_11, &values_3_13),
    RULES(HOME_INLINE_BARE, VALUES_SUFFIX, GROW_THREEFOLD, ROUND_UP, 64, 30, false, true, false, false),
    LAYOUT_DOMAIN_OBJECT,
    CHANGES(0, MISSING_KEY_ONLY, false)};

/* _PyDict_NewKeysForClass puts __static_attributes__ in. */
const dict_fact dicts_3_14 = {
    STRUCTS(&dict_3_14, &keys_3_11, &entry_2_7, &unicode_entry_3_11, &values_3_13),
    RULES(HOME_INLINE_FIXED, VALUES_SUFFIX, GROW_THREEFOLD, ROUND_UP, 64, 30, true, true, false, false),
    LAYOUT_DOMAIN_OBJECT,
    CHANGES(0, MISSING_KEY_ONLY, false)};

/* clang-format on */
