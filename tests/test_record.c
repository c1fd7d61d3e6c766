/* SPDX-License-Identifier: MIT */
/*
 * Member lists against a second notation: the format strings with which CPython checks its own
 * sizes (Lib/test/test_sys.py, SizeofTest, of 2.7.18, 3.6.15 to 3.13.0 and 3.14.0b4), computed here
 * as struct.calcsize does in native alignment, for every build and every machine.
 */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "liblayout.h"

/* ---- struct.calcsize ---- */

typedef struct machine {
    const char *abi;
    size_t pointer, long_, q_align, d_align;
} machine;

static const machine machines[] = {
    {"lp64", 8, 8, 8, 8},  {"llp64", 8, 4, 8, 8}, {"i386", 4, 4, 4, 4},
    {"armhf", 4, 4, 8, 8}, {"win32", 4, 4, 8, 8}, {"wasm32", 4, 4, 8, 8},
};

enum { MACHINES = sizeof machines / sizeof machines[0] };

static size_t code_size(const machine *on, char code)
{
    switch (code) {
    case 'P':
    case 'n': return on->pointer;
    case 'l': return on->long_;
    case 'Q':
    case 'd': return 8;
    case 'i':
    case 'I': return 4;
    case 'H': return 2;
    default: return 1; /* b, B, c, ? */
    }
}

static size_t code_align(const machine *on, char code)
{
    if (code == 'Q') return on->q_align;
    return code == 'd' ? on->d_align : code_size(on, code);
}

/* Appends a format's members to a struct of `size` bytes; "0P" aligns its end. */
static size_t calcsize(const machine *on, const char *format, size_t size)
{
    while (*format != '\0') {
        size_t repeat = 1;
        if (isdigit((unsigned char)*format)) {
            char *end;
            repeat = strtoul(format, &end, 10);
            format = end;
        }
        char code = *format++;
        if (code == ' ') continue;
        size_t align = code_align(on, code);
        size = (size + align - 1) / align * align + repeat * code_size(on, code);
    }
    return size;
}

Test(record, native_alignment_pads_between_members_but_not_at_the_end)
{
    const machine *lp64 = &machines[0], *i386 = &machines[2], *armhf = &machines[3];
    cr_expect(eq(sz, calcsize(lp64, "nPnn2Pi", 0), 52));
    cr_expect(eq(sz, calcsize(lp64, "nPnn2Pi0P", 0), 56));
    cr_expect(eq(sz, calcsize(i386, "nPnQ2P", 0), 28));
    cr_expect(eq(sz, calcsize(armhf, "nPnQ2P", 0), 32));
    cr_expect(eq(sz, calcsize(lp64, "PHBBInP", 0), 32));
}

/* ---- CPython's own strings ---- */

/* What calcobjsize, calcvobjsize and calcsize put around a format. */
typedef enum around { OBJ, VAR, VAR_UNPADDED, RAW } around;

enum { ALL_BUILDS, ONLY_T, NOT_T };

typedef struct check {
    const char *type;
    unsigned first, last; /* 100 * major + minor */
    around kind;
    const char *format;
    int builds;
} check;

#define NEWEST       315
#define EIGHT(entry) entry entry entry entry entry entry entry entry
#define SET_2_7      "3P2P" EIGHT("lP") "lP"
#define SET          "3nP" EIGHT("nP") "2nP"
#define TYPE_2_7     "P2P15Pl4PP9PP11PI"
#define TYPE_3_6     "P2n15Pl4Pn9Pn11PIP"
#define TYPE_3_8     "P2nPI13Pl4Pn9Pn11PIPPP"
#define TYPE_3_9     "P2nPI13Pl4Pn9Pn11PIPP"
#define TYPE_3_11    "P2nPI13Pl4Pn9Pn12PIP"
#define TYPE_3_12    "P2nPI13Pl4Pn9Pn12PIPc"
#define SLOTS_2_7    "39P3P10P6P"   /* number, mapping, sequence, buffer */
#define SLOTS_3_6    "3P36P3P10P2P" /* async, number, mapping, sequence, buffer */
#define SLOTS_3_10   "4P36P3P10P2P"

static const check checks[] = {
    {"object", 207, NEWEST, OBJ, "", 0},
    {"var", 207, NEWEST, VAR, "", 0},
    {"NoneType", 207, NEWEST, OBJ, "", 0},
    {"NotImplementedType", 306, NEWEST, OBJ, "", 0},
    {"ellipsis", 207, NEWEST, OBJ, "", 0},
    /* Numbers. */
    {"int", 207, 207, OBJ, "l", 0},
    {"int", 306, NEWEST, VAR, "", 0},
    {"long", 207, 207, VAR, "", 0},
    {"bool", 207, 207, OBJ, "l", 0},
    {"float", 207, NEWEST, OBJ, "d", 0},
    {"complex", 207, NEWEST, OBJ, "2d", 0},
    /* Text and bytes. */
    {"str", 207, 207, VAR_UNPADDED, "lic", 0},
    {"unicode", 207, 207, OBJ, "PPlP", 0},
    {"str.ascii", 306, 311, OBJ, "nnbP", 0},
    {"str.ascii", 312, NEWEST, OBJ, "nnb", 0},
    {"str.compact", 306, 311, OBJ, "nnbPnPn", 0},
    {"str.compact", 312, NEWEST, OBJ, "nnbnP", 0},
    {"bytes", 306, NEWEST, VAR_UNPADDED, "nc", 0},
    {"bytearray", 207, 207, VAR, "iPP", 0},
    {"bytearray", 306, 314, VAR, "n2Pi", 0},
    {"buffer", 207, 207, OBJ, "2P2Pil", 0},
    /* Containers. */
    {"tuple", 207, 313, VAR, "", 0},
    {"tuple", 314, NEWEST, VAR, "P", 0},
    {"list", 207, 207, VAR, "PP", 0},
    {"list", 306, NEWEST, VAR, "Pn", 0},
    {"dict", 207, 207, OBJ, "3P2P24P", 0},
    {"dict", 306, NEWEST, OBJ, "nQ2P", 0},
    {"keys", 306, 310, RAW, "2nP2n", 0},
    {"keys", 311, NEWEST, RAW, "n2BI2n", 0},
    {"entry", 207, 207, RAW, "P2P", 0},
    {"entry", 306, NEWEST, RAW, "n2P", 0},
    {"unicode_entry", 311, NEWEST, RAW, "2P", 0},
    {"set", 207, 207, OBJ, SET_2_7, 0},
    {"set", 306, NEWEST, OBJ, SET, 0},
    {"frozenset", 207, 207, OBJ, SET_2_7, 0},
    {"frozenset", 306, NEWEST, OBJ, SET, 0},
    {"set.entry", 207, 207, RAW, "lP", 0},
    {"set.entry", 306, NEWEST, RAW, "nP", 0},
    {"slice", 207, NEWEST, OBJ, "3P", 0},
    {"xrange", 207, 207, OBJ, "3l", 0},
    {"range", 306, NEWEST, OBJ, "4P", 0},
    /* Iterators. */
    {"enumerate", 207, 207, OBJ, "l3P", 0},
    {"enumerate", 306, 310, OBJ, "n3P", 0},
    {"enumerate", 311, NEWEST, OBJ, "n4P", 0},
    {"reversed", 207, 207, OBJ, "PP", 0},
    {"reversed", 306, NEWEST, OBJ, "nP", 0},
    {"iterator", 207, NEWEST, OBJ, "lP", 0},
    {"callable_iterator", 207, NEWEST, OBJ, "2P", 0},
    {"list_iterator", 207, NEWEST, OBJ, "lP", 0},
    {"tuple_iterator", 207, 207, OBJ, "lP", 0},
    {"dict_iterator", 207, 207, OBJ, "P2PPP", 0},
    {"dict_iterator", 306, NEWEST, OBJ, "P2nPn", 0},
    {"dict_keys", 306, NEWEST, OBJ, "P", 0},
    /* Functions, code, frames. */
    {"builtin_function_or_method", 207, 207, OBJ, "3P", 0},
    {"builtin_function_or_method", 306, 307, OBJ, "4P", 0},
    {"builtin_function_or_method", 308, NEWEST, OBJ, "5P", 0},
    {"function", 207, 207, OBJ, "9P", 0},
    {"function", 306, 307, OBJ, "12P", 0},
    {"function", 308, 309, OBJ, "13P", 0},
    {"function", 310, 310, OBJ, "14P", 0},
    {"function", 311, 311, OBJ, "14Pi", 0},
    {"function", 312, 313, OBJ, "15Pi", 0},
    {"function", 314, NEWEST, OBJ, "16Pi", 0},
    {"types.MethodType", 207, 207, OBJ, "4P", 0},
    {"classobj", 207, 207, OBJ, "7P", 0},
    {"instance", 207, 207, OBJ, "3P", 0},
    {"types.CellType", 207, NEWEST, OBJ, "P", 0},
    {"code", 207, 207, OBJ, "4i8Pi3P", 0},
    {"types.FrameType", 207, 207, VAR, "12P3i60iP", 0},
    {"types.FrameType", 306, 306, VAR, "12P3ic60iP", 0},
    {"types.FrameType", 307, 309, VAR, "5P2c4P3ic60iP", 0},
    {"types.FrameType", 310, 310, VAR, "4Pi2c4P3ic60iP", 0},
    {"types.TracebackType", 207, NEWEST, OBJ, "2P2i", 0},
    {"types.GeneratorType", 207, 207, OBJ, "Pi2P", 0},
    {"types.GeneratorType", 306, 306, OBJ, "Pb2PPP", 0},
    {"types.GeneratorType", 307, 309, OBJ, "Pb2PPP4P", 0},
    {"types.GeneratorType", 310, 310, OBJ, "P2PPP4P", 0},
    {"module", 207, 207, OBJ, "P", 0},
    {"module", 306, 312, OBJ, "PnPPP", 0},
    {"module", 313, 314, OBJ, "PPPPP", NOT_T},
    {"module", 313, 314, OBJ, "PPPPPP", ONLY_T},
    {"file", 207, 207, OBJ, "4P2i4P3i3P3i", 0},
    {"types.CapsuleType", 313, NEWEST, OBJ, "6P", 0},
    /* Descriptors and references. */
    {"member_descriptor", 207, 207, OBJ, "2PP", 0},
    {"member_descriptor", 306, NEWEST, OBJ, "3PP", 0},
    {"getset_descriptor", 207, 207, OBJ, "2PP", 0},
    {"getset_descriptor", 306, NEWEST, OBJ, "3PP", 0},
    {"method_descriptor", 207, 207, OBJ, "2PP", 0},
    {"method_descriptor", 306, 307, OBJ, "3PP", 0},
    {"method_descriptor", 308, NEWEST, OBJ, "3PPP", 0},
    {"wrapper_descriptor", 207, 207, OBJ, "2P2P", 0},
    {"wrapper_descriptor", 306, NEWEST, OBJ, "3P2P", 0},
    {"method-wrapper", 207, NEWEST, OBJ, "2P", 0},
    {"mappingproxy", 207, NEWEST, OBJ, "P", 0},
    {"property", 207, 309, OBJ, "4Pi", 0},
    {"property", 310, NEWEST, OBJ, "5Pi", 0},
    {"staticmethod", 207, 207, OBJ, "P", 0},
    {"staticmethod", 306, NEWEST, OBJ, "PP", 0},
    {"classmethod", 207, 207, OBJ, "P", 0},
    {"classmethod", 306, NEWEST, OBJ, "PP", 0},
    {"super", 207, NEWEST, OBJ, "3P", 0},
    {"weakref.ref", 207, 207, OBJ, "2Pl2P", 0},
    {"weakref.ref", 306, 310, OBJ, "2Pn2P", 0},
    {"weakref.ref", 311, NEWEST, OBJ, "2Pn3P", NOT_T},
    {"weakref.ref", 313, NEWEST, OBJ, "2Pn4P", ONLY_T},
    {"weakref.ProxyType", 207, 207, OBJ, "2Pl2P", 0},
    {"weakref.ProxyType", 306, 310, OBJ, "2Pn2P", 0},
    {"weakref.ProxyType", 311, NEWEST, OBJ, "2Pn3P", NOT_T},
    /* Exceptions. */
    {"BaseException", 207, 207, OBJ, "3P", 0},
    {"BaseException", 306, 310, OBJ, "5Pb", 0},
    {"BaseException", 311, NEWEST, OBJ, "6Pb", 0},
    {"UnicodeEncodeError", 207, 207, OBJ, "5P2PP", 0},
    {"UnicodeEncodeError", 306, 310, OBJ, "5Pb 2P2nP", 0},
    {"UnicodeEncodeError", 311, NEWEST, OBJ, "6Pb 2P2nP", 0},
    {"UnicodeTranslateError", 207, 207, OBJ, "5P2PP", 0},
    {"UnicodeTranslateError", 306, 310, OBJ, "5Pb 2P2nP", 0},
    {"UnicodeTranslateError", 311, NEWEST, OBJ, "6Pb 2P2nP", 0},
    /* Types. */
    {"static_type", 306, 307, VAR, TYPE_3_6, 0},
    {"static_type", 308, 308, VAR, TYPE_3_8, 0},
    {"static_type", 309, 310, VAR, TYPE_3_9, 0},
    {"static_type", 311, 311, VAR, TYPE_3_11, 0},
    {"static_type", 312, 314, VAR, TYPE_3_12, 0},
    {"type", 207, 207, VAR, TYPE_2_7 SLOTS_2_7 "2P", 0},
    {"type", 306, 307, VAR, TYPE_3_6 SLOTS_3_6 "4P", 0},
    {"type", 308, 308, VAR, TYPE_3_8 SLOTS_3_6 "4P", 0},
    {"type", 309, 309, VAR, TYPE_3_9 SLOTS_3_6 "5P", 0},
    {"type", 310, 310, VAR, TYPE_3_9 SLOTS_3_10 "5P", 0},
    {"type", 311, 311, VAR, TYPE_3_11 SLOTS_3_10 "6P1P", 0},
    {"type", 312, 312, VAR, TYPE_3_12 SLOTS_3_10 "6P1PI", 0},
    {"type", 313, 313, VAR, TYPE_3_12 SLOTS_3_10 "6P1PIP", NOT_T},
    {"type", 314, 314, VAR, TYPE_3_12 SLOTS_3_10 "7P1PIP", NOT_T},
    {"type", 314, 314, VAR, TYPE_3_12 SLOTS_3_10 "7P1PIPn", ONLY_T},
    {"_ast.AST", 306, NEWEST, OBJ, "P", 0},
};

enum { CHECKS = sizeof checks / sizeof checks[0] };

/* test.support's _header. */
static const char *header_of(const layout_target_info *info)
{
    bool two = info->major == 2;
    bool old_debug = info->build[0] == 'd' && (two || info->minor < 8);
    bool option = strstr(info->build, "+trace-refs") != NULL && info->minor < 13;
    if (info->build[0] == 't') return "PHBBInP";
    if (old_debug || option) return two ? "2P2P" : "2PnP";
    return two ? "2P" : "nP";
}

static size_t expected(const check *row, const machine *on, const layout_target_info *info)
{
    size_t size = 0;
    if (row->kind != RAW) size = calcsize(on, header_of(info), size);
    if (row->kind == VAR || row->kind == VAR_UNPADDED) size = calcsize(on, "n", size);
    size = calcsize(on, row->format, size);
    return row->kind == OBJ || row->kind == VAR ? calcsize(on, "0P", size) : size;
}

static bool applies(const check *row, const layout_target_info *info)
{
    unsigned version = 100 * info->major + info->minor;
    bool free_threaded = info->build[0] == 't';
    if (row->builds == ONLY_T && !free_threaded) return false;
    if (row->builds == NOT_T && free_threaded) return false;
    return row->first <= version && version <= row->last;
}

static size_t compare_all(const machine *on, const layout_target *target)
{
    layout_target_info info;
    size_t compared = 0;
    layout_target_describe(target, &info);
    for (size_t i = 0; i < CHECKS; i++) {
        layout_struct found;
        if (!applies(&checks[i], &info)) continue;
        layout_status status = layout_struct_find(target, checks[i].type, &found);
        cr_expect(eq(int, status, LAYOUT_OK), "%s on %s: no struct %s", info.python, info.abi,
                  checks[i].type);
        if (status != LAYOUT_OK) continue;
        uint64_t want = expected(&checks[i], on, &info);
        uint64_t got = checks[i].kind == RAW ? found.size : found.basicsize;
        compared++;
        if (got != want)
            cr_expect(eq(u64, got, want), "%s on %s: %s \"%s\": want %llu, got %llu", info.python,
                      info.abi, checks[i].type, checks[i].format, (unsigned long long)want,
                      (unsigned long long)got);
    }
    return compared;
}

Test(record, structs_have_the_sizes_cpython_checks_itself_for)
{
    size_t compared = 0;
    for (size_t on = 0; on < MACHINES; on++) {
        for (size_t python = 0; python < layout_python_count(); python++) {
            layout_target target;
            cr_assert(eq(int, layout_target_at(python, on, &target), LAYOUT_OK));
            cr_assert(eq(str, (char *)layout_abi_name(on, 0), (char *)machines[on].abi));
            compared += compare_all(&machines[on], &target);
        }
    }
    cr_log_info("%zu sizes compared", compared);
    cr_expect(ge(sz, compared, 20000));
}

/* ---- Alignment where machines differ ---- */

typedef struct place {
    const char *python, *abi, *type, *member;
    int64_t offset;
    uint64_t struct_size;
} place;

static const place places[] = {
    /* ma_version_tag, 64 bits: i386 aligns it to 4, armhf and wasm32 to 8. */
    {"3.13", "i386", "dict", "ma_version_tag", 12, 28},
    {"3.13", "armhf", "dict", "ma_version_tag", 16, 32},
    {"3.13", "wasm32", "dict", "ma_version_tag", 16, 32},
    {"3.13", "lp64", "dict", "ma_version_tag", 24, 48},
    {"3.13", "llp64", "dict", "ma_version_tag", 24, 48},
    {"3.13", "lp64", "PyDictObject", "ob_base.ob_refcnt", 0, 48},
    {"3.13", "lp64", "dict", "ob_type", 8, 48},
    /* A double: the head of 8 bytes is aligned enough everywhere. */
    {"3.13", "i386", "float", "ob_fval", 8, 16},
    {"3.13t", "armhf", "float", "ob_fval", 24, 32},
    {"3.13t", "i386", "float", "ob_fval", 20, 28},
    /* A long double in the middle of PyGC_Head up to 3.7. */
    {"3.7", "lp64", "gc_head", "gc.gc_prev", 8, 32},
    {"3.7", "i386", "gc_head", "gc.gc_refs", 8, 12},
};

Test(record, members_lie_where_the_machine_aligns_them)
{
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        const place *want = &places[i];
        layout_target target;
        layout_struct found;
        layout_row row = {0};
        cr_assert(eq(int, layout_target_find(want->python, want->abi, &target), LAYOUT_OK));
        cr_assert(eq(int, layout_struct_find(&target, want->type, &found), LAYOUT_OK));
        cr_expect(eq(int, layout_struct_member(&target, &found, want->member, &row), LAYOUT_OK),
                  "%s: no member %s", want->type, want->member);
        cr_expect(eq(i64, row.offset, want->offset), "%s on %s: %s.%s", want->python, want->abi,
                  want->type, want->member);
        cr_expect(eq(u64, found.size, want->struct_size), "%s on %s: sizeof %s", want->python,
                  want->abi, want->type);
    }
}

Test(record, unknown_structs_and_members_leave_the_output_alone)
{
    layout_target target;
    layout_struct found = {.name = "untouched"};
    layout_row row = {.name = "untouched"};
    layout_target_find("3.13", "lp64", &target);
    cr_expect(eq(int, layout_struct_find(&target, "no_such", &found), LAYOUT_UNKNOWN_STRUCT));
    cr_expect(eq(int, layout_struct_find(&target, "", &found), LAYOUT_UNKNOWN_STRUCT));
    cr_expect(eq(int, layout_struct_find(&target, "unicode", &found), LAYOUT_UNKNOWN_STRUCT));
    cr_expect(
        eq(int, layout_struct_at(&target, layout_struct_count(), &found), LAYOUT_UNKNOWN_STRUCT));
    cr_expect(eq(str, (char *)found.name, "untouched"));
    layout_struct_find(&target, "dict", &found);
    const char *const wrong[] = {"", ".", "ma_key", "ma_keys.", "ma_keys.x", "ob_base.", "no"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        cr_expect(
            eq(int, layout_struct_member(&target, &found, wrong[i], &row), LAYOUT_UNKNOWN_MEMBER),
            "%s", wrong[i]);
    cr_expect(eq(str, (char *)row.name, "untouched"));
}

/* ---- Rows of a struct ---- */

/* Rows of every struct cover it; the status and the count hold for any capacity. */
static void check_rows(const layout_target *target, const layout_struct *found)
{
    layout_row rows[256];
    size_t count = 0, counted = 0;
    layout_status status = layout_struct_rows(target, found, rows, 256, &count);
    cr_assert(eq(int, status, LAYOUT_OK), "%s: %zu rows", found->name, count);
    int64_t end = 0;
    for (size_t i = 0; i < count; i++) {
        cr_expect(eq(i64, rows[i].offset, end), "%s: row %zu", found->name, i);
        cr_expect(gt(u64, rows[i].size, 0), "%s: row %zu", found->name, i);
        end += (int64_t)rows[i].size;
    }
    cr_expect(eq(i64, end, (int64_t)found->size), "%s: rows cover it", found->name);
    if (count > 0) {
        status = layout_struct_rows(target, found, NULL, 0, &counted);
        cr_expect(eq(int, status, LAYOUT_BUFFER_TOO_SMALL), "%s", found->name);
        cr_expect(eq(sz, counted, count), "%s", found->name);
    }
}

Test(record, rows_cover_every_struct_of_every_target)
{
    size_t checked = 0;
    for (size_t python = 0; python < layout_python_count(); python++) {
        layout_target target;
        layout_target_at(python, python % layout_abi_count(), &target);
        for (size_t i = 0; i < layout_struct_count(); i++) {
            layout_struct found;
            if (layout_struct_at(&target, i, &found) != LAYOUT_OK) continue;
            check_rows(&target, &found);
            checked++;
        }
    }
    cr_expect(ge(sz, checked, 10000));
}
