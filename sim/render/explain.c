/* SPDX-License-Identifier: MIT */
/*
 * Why requested, allocated, getsizeof and what people add up differ: a sentence made of what is
 * there, clause by clause.
 */
#include "render.h"

/* Adds a clause, with what joins it to the one before. */
#define CLAUSE(into, ...) (put(into, "%s", (into)->length > 0 ? "; " : ""), put(into, __VA_ARGS__))

static const layout_block *find_block(const layout_instance *instance, layout_block_kind kind)
{
    for (size_t i = 0; i < instance->block_count; i++)
        if (instance->blocks[i].kind == kind) return &instance->blocks[i];
    return NULL;
}

static uint64_t requested(const layout_instance *instance, layout_block_kind kind)
{
    const layout_block *block = find_block(instance, kind);
    return block != NULL ? block->requested * block->count : 0;
}

static uint64_t all_requested(const layout_instance *instance)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < instance->block_count; i++)
        sum += instance->blocks[i].requested * instance->blocks[i].count;
    return sum;
}

static const char *name_blocks(bool dict, bool values, bool keys)
{
    if (!dict) return "its values";
    if (keys) return "its dict and the dict's table";
    return values ? "its dict and the dict's values" : "its dict";
}

/* What sys.getsizeof(obj) does not count. */
static void explain_getsizeof(const layout_instance *instance, out *into)
{
    uint64_t object = requested(instance, LAYOUT_BLOCK_OBJECT);
    bool behind = instance->type->inline_values && object > instance->getsizeof;
    uint64_t inline_values = behind ? object - instance->getsizeof : 0;
    uint64_t dict = requested(instance, LAYOUT_BLOCK_DICT);
    uint64_t values = requested(instance, LAYOUT_BLOCK_VALUES);
    uint64_t keys = requested(instance, LAYOUT_BLOCK_KEYS);
    if (inline_values > 0)
        CLAUSE(into, "sys.getsizeof(obj) does not count the %s bytes of %sinline values",
               group(inline_values).text, instance->inline_valid ? "" : "abandoned ");
    if (dict + values + keys > 0)
        CLAUSE(into, "sys.getsizeof(obj) does not count the %s bytes of %s",
               group(dict + values + keys).text, name_blocks(dict > 0, values > 0, keys > 0));
}

/* What the sum with the dict's size counts too much or too little. */
static void explain_sum(const storage *made, out *into)
{
    const layout_instance *instance = &made->instance;
    uint64_t summed = storage_summed(made), asked = all_requested(instance);
    if (instance->dict_getsizeof == 0) return;
    if (find_block(instance, LAYOUT_BLOCK_DICT) == NULL)
        CLAUSE(into,
               "getsizeof(obj.__dict__) counts a dict of %s bytes that only reading obj.__dict__ "
               "makes",
               group(instance->dict_getsizeof).text);
    else if (summed < asked)
        CLAUSE(into, "the sum with getsizeof(obj.__dict__) misses %s bytes",
               group(asked - summed).text);
    else if (summed > asked)
        CLAUSE(into, "the sum with getsizeof(obj.__dict__) counts %s bytes too many",
               group(summed - asked).text);
}

static uint64_t hook_bytes(const layout_cost *cost)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < cost->part_count; i++)
        sum += cost->parts[i].hooks * cost->parts[i].count;
    return sum;
}

/* What the allocator adds. */
static void explain_allocated(const storage *made, out *into)
{
    uint64_t hooks = hook_bytes(&made->cost), requests = made->one.requested + hooks;
    if (hooks > 0) CLAUSE(into, "debug hooks add %s bytes to what is requested", group(hooks).text);
    if (!made->one.known)
        CLAUSE(into, "what is allocated cannot be told, as this machine's malloc is not modelled");
    else if (made->one.allocated > requests)
        CLAUSE(into, "blocks come in fixed sizes, which adds %s bytes",
               group(made->one.allocated - requests).text);
}

char *explain(const storage *made, const question *asked)
{
    out into = {0};
    explain_getsizeof(&made->instance, &into);
    explain_sum(made, &into);
    if (asked->values.kind != LAYOUT_VALUE_NONE && asked->fields > 0)
        CLAUSE(&into, "the values of the attributes are in requested and allocated only");
    explain_allocated(made, &into);
    if (into.length == 0) put(&into, "all four agree");
    put(&into, ".");
    return into.bytes;
}
