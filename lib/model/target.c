/* SPDX-License-Identifier: MIT */
/*
 * From names to rows. A name that is not in the tables is unknown; there is no nearest match.
 *
 *     3.13.5td+option      major . minor [. patch [rc N]] build
 *
 * Release candidates have the final release's ABI. The build is compared as written with the row's,
 * so its letters have one order.
 */
#include <string.h>

#include "model.h"

/* A version as it was written. */
typedef struct spelling {
    unsigned parts[3];
    size_t count;
    const char *build;
} spelling;

static bool digit(char c)
{
    return c >= '0' && c <= '9';
}

/* A number of at most three digits without a leading zero; moves the text on. */
static bool read_number(const char **text, unsigned *number)
{
    const char *start = *text;
    unsigned value = 0;
    while (digit(**text) && *text - start < 3) value = value * 10 + (unsigned)(*(*text)++ - '0');
    *number = value;
    return *text > start && !digit(**text) && (*start != '0' || *text - start == 1);
}

/* Skips "rc1". */
static bool skip_candidate(const char **text)
{
    unsigned number;
    if (strncmp(*text, "rc", 2) != 0) return true;
    *text += 2;
    return read_number(text, &number) && number > 0;
}

static bool read_version(const char *text, spelling *out)
{
    *out = (spelling){{0, 0, 0}, 0, NULL};
    do {
        if (!read_number(&text, &out->parts[out->count++])) return false;
    } while (*text == '.' && out->count < 3 && text++);
    bool fine = out->count < 3 || skip_candidate(&text);
    out->build = text;
    return fine;
}

/* The newest patch release known of a row's version, whatever its build. */
static unsigned newest_patch(const struct layout_python *row)
{
    unsigned newest = 0;
    for (size_t i = 0; i < layout_pythons_count; i++) {
        const struct layout_python *other = &layout_pythons[i];
        if (other->major == row->major && other->minor == row->minor && other->last_patch > newest)
            newest = other->last_patch;
    }
    return newest;
}

static bool row_matches(const struct layout_python *row, const spelling *wanted)
{
    if (row->major != wanted->parts[0] || strcmp(row->build, wanted->build) != 0) return false;
    if (wanted->count > 1 && row->minor != wanted->parts[1]) return false;
    if (wanted->count < 3) return row->last_patch == newest_patch(row);
    return row->first_patch <= wanted->parts[2] && wanted->parts[2] <= row->last_patch;
}

/* The last match, so that a major version alone means its newest minor. */
static const struct layout_python *find_python(const spelling *wanted)
{
    for (size_t i = layout_pythons_count; i-- > 0;)
        if (row_matches(&layout_pythons[i], wanted)) return &layout_pythons[i];
    return NULL;
}

static bool abi_named(const struct layout_abi *abi, const char *name)
{
    for (const char *const *at = abi->names; *at != NULL; at++)
        if (strcmp(*at, name) == 0) return true;
    return false;
}

static const struct layout_abi *find_abi(const char *name)
{
    for (size_t i = 0; i < layout_abis_count; i++)
        if (abi_named(&layout_abis[i], name)) return &layout_abis[i];
    return NULL;
}

layout_status layout_target_find(const char *python, const char *abi, layout_target *target)
{
    spelling wanted;
    const struct layout_python *row = NULL;
    if (read_version(python, &wanted)) row = find_python(&wanted);
    if (row == NULL) return LAYOUT_UNKNOWN_PYTHON;

    const struct layout_abi *model = find_abi(abi);
    if (model == NULL) return LAYOUT_UNKNOWN_ABI;
    *target = (layout_target){row, model, wanted.count == 3 ? wanted.parts[2] : row->last_patch};
    return LAYOUT_OK;
}

size_t layout_python_count(void)
{
    return layout_pythons_count;
}

size_t layout_abi_count(void)
{
    return layout_abis_count;
}

layout_status layout_target_at(size_t python, size_t abi, layout_target *target)
{
    if (python >= layout_pythons_count) return LAYOUT_UNKNOWN_PYTHON;
    if (abi >= layout_abis_count) return LAYOUT_UNKNOWN_ABI;
    const struct layout_python *row = &layout_pythons[python];
    *target = (layout_target){row, &layout_abis[abi], row->last_patch};
    return LAYOUT_OK;
}

const char *layout_abi_name(size_t abi, size_t alias)
{
    if (abi >= layout_abis_count) return NULL;
    const char *const *name = layout_abis[abi].names;
    while (alias-- > 0 && *name != NULL) name++;
    return *name;
}

/* ---- Description ---- */

static char *append_number(char *at, unsigned number)
{
    if (number >= 10) at = append_number(at, number / 10);
    *at = (char)('0' + number % 10);
    return at + 1;
}

static void spell(const layout_target *target, char *at)
{
    const struct layout_python *row = target->python;
    at = append_number(at, row->major);
    *at++ = '.';
    at = append_number(at, row->minor);
    *at++ = '.';
    at = append_number(at, target->patch);
    memcpy(at, row->build, strlen(row->build) + 1);
}

static const char *allocator_of(const layout_target *target)
{
    if (!target->abi->pymalloc) return layout_allocator_name(LAYOUT_GLIBC);
    return layout_allocator_name(target->python->memory->objects);
}

static const char *home_name(home_rule home)
{
    switch (home) {
    case HOME_OWN_DICT: return "own dict";
    case HOME_SPLIT_DICT: return "shared-key dict";
    case HOME_VALUES: return "values block";
    case HOME_INLINE_BARE: return "inline if bare";
    case HOME_INLINE_FIXED: break;
    }
    return "inline";
}

static void describe_pools(const layout_target *target, layout_target_info *info)
{
    const memory_fact *memory = target->python->memory;
    const pool_fact *pool = target->abi->pointer == 8 ? &memory->wide : &memory->narrow;
    if (!target->abi->pymalloc) return;
    info->alignment = pool->alignment;
    info->pool_size = pool->pool;
    info->arena_size = pool->arena;
}

void layout_target_describe(const layout_target *target, layout_target_info *info)
{
    const struct layout_python *row = target->python;
    *info = (layout_target_info){
        .abi = target->abi->names[0],
        .major = row->major,
        .minor = row->minor,
        .patch = target->patch,
        .first_patch = row->first_patch,
        .last_patch = row->last_patch,
        .build = row->build,
        .newest_patch = target->patch == newest_patch(row),
        .measured = (row->measured & target->abi->measured_bit) != 0,
        .pointer_size = target->abi->pointer,
        .gil = row->gc_head->count > 0,
        .attributes = home_name(row->dict->home),
        .allocator = allocator_of(target),
        .source = row->source,
        .platform = target->abi->platform[row->classes->classic],
        .ordered_dicts = row->dict->keys->count > 0,
        .has_managed_dict = row->managed != MANAGED_NONE,
        .has_managed_weakref = row->managed == MANAGED_BOTH,
        .has_inline_values = row->dict->home >= HOME_INLINE_BARE,
    };
    describe_pools(target, info);
    spell(target, info->python);
}
