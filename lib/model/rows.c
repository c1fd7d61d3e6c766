/* SPDX-License-Identifier: MIT */
/*
 * Rows: the lines of a drawing, written one after the other.
 *
 * A writer knows where the next row starts, so rows cover a block without gap or overlap by
 * construction. It counts rows that no longer fit, so that the caller learns how many there are.
 */
#include "model.h"

static void put(row_writer *out, layout_row row)
{
    row.offset = out->offset;
    if (out->count < out->capacity) out->rows[out->count] = row;
    out->count++;
    out->offset += (int64_t)row.size;
}

/* A row, unless it is empty. */
void write_row(row_writer *out, layout_row_kind kind, uint64_t size, const char *name,
               const char *owner)
{
    write_run(out, kind, size, 1, name, owner);
}

/* `count` equal elements as one row. */
void write_run(row_writer *out, layout_row_kind kind, uint64_t each, uint64_t count,
               const char *name, const char *owner)
{
    uint64_t size = each * count;
    if (size == 0) return;
    put(out,
        (layout_row){
            .size = size, .kind = kind, .count = count, .name = name, .owner = owner, .code = '-'});
}

static void write_member(row_writer *out, const layout_target *target, const placed *member,
                         layout_row_kind kind, const char *owner)
{
    const member_fact *fact = member->member;
    const struct_fact *nested = record_nested(target, fact);
    if (nested != NULL && fact->code != 'S') {
        write_struct(out, target, nested, LAYOUT_ROW_HEAD);
    } else if (member->size > 0) {
        put(out, (layout_row){.size = member->size,
                              .kind = kind,
                              .count = fact->count,
                              .name = fact->name,
                              .owner = owner,
                              .code = fact->code});
    }
}

/* The member of a union that a drawing shows: its struct, or else the largest. */
static placed union_face(const layout_target *target, const struct_fact *fact)
{
    record_walk walk = record_start(target, fact);
    placed member, face = {0};
    while (record_next(&walk, &member)) {
        if (record_nested(target, member.member) != NULL) return member;
        if (member.size > face.size) face = member;
    }
    return face;
}

static void write_union(row_writer *out, const layout_target *target, const struct_fact *fact,
                        layout_row_kind kind)
{
    placed face = union_face(target, fact);
    if (face.member == NULL) return;
    const struct_fact *nested = record_nested(target, face.member);
    uint64_t size = record_size(target, fact);
    if (nested != NULL) {
        write_struct(out, target, nested, kind);
        face.size = record_size(target, nested);
    } else {
        write_member(out, target, &face, kind, fact->c_name);
    }
    write_row(out, LAYOUT_ROW_PADDING, size - face.size, "padding", fact->c_name);
}

void write_struct(row_writer *out, const layout_target *target, const struct_fact *fact,
                  layout_row_kind kind)
{
    if (fact->is_union) {
        write_union(out, target, fact, kind);
        return;
    }
    record_walk walk = record_start(target, fact);
    placed member;
    while (record_next(&walk, &member)) {
        write_row(out, LAYOUT_ROW_HOLE, member.hole, "hole", fact->c_name);
        write_member(out, target, &member, kind, fact->c_name);
    }
    uint64_t size = round_up(walk.end, walk.align);
    write_row(out, LAYOUT_ROW_PADDING, size - walk.end, "padding", fact->c_name);
}

layout_status rows_done(const row_writer *out, size_t *count)
{
    *count = out->count;
    return out->count > out->capacity ? LAYOUT_BUFFER_TOO_SMALL : LAYOUT_OK;
}

const char *layout_row_kind_name(layout_row_kind kind)
{
    switch (kind) {
    case LAYOUT_ROW_PREHEADER: return "pre-header";
    case LAYOUT_ROW_GC_HEAD: return "GC head";
    case LAYOUT_ROW_HEAD: return "head";
    case LAYOUT_ROW_MEMBER: return "member";
    case LAYOUT_ROW_SLOT: return "slot";
    case LAYOUT_ROW_DICT_WORD: return "dict word";
    case LAYOUT_ROW_WEAKREF_WORD: return "weakref word";
    case LAYOUT_ROW_VALUE: return "value";
    case LAYOUT_ROW_SPARE: return "spare";
    case LAYOUT_ROW_ORDER: return "order";
    case LAYOUT_ROW_INDEX: return "index";
    case LAYOUT_ROW_ENTRY: return "entry";
    case LAYOUT_ROW_HOLE: return "hole";
    case LAYOUT_ROW_PADDING: return "padding";
    case LAYOUT_ROW_DEAD_SLOT: return "dead slot";
    case LAYOUT_ROW_ITEMS: return "items";
    }
    return "?";
}
