/* SPDX-License-Identifier: MIT */
/* of[index], and stores to it. */
#include "python/enums.h"
#include "python/machine.h"

/* ---- Dicts ---- */

/* Where a key is; count of pairs if it is not there; MAYBE if that cannot be told. */
static answer find_key(machine *m, const value *content, const value *key, size_t *at)
{
    for (*at = 0; *at < content->tuple.count; *at += 2) {
        if (!step(m, NULL)) return MAYBE;
        answer is = equal(m, content->tuple.at[*at], key);
        if (is != NO) return is;
    }
    return NO;
}

value *raise_key(machine *m, value *key)
{
    value *of = library_class(m, "KeyError");
    if (of == NULL) return raise_vague(m, NULL, "KeyError");
    value *made = new_instance(m, of);
    made->instance.content = new_tuple(m, &key, 1);
    return raise_value(m, made);
}

static value *dict_item(machine *m, const node *at, const value *of, value *key)
{
    size_t place;
    if (is_unknown(of->content)) return doubt(m, of->content), of->content;
    answer there = find_key(m, of->content, key, &place);
    if (there == YES) return of->content->tuple.at[place + 1];
    if (there == NO) return raise_key(m, key);
    return doubtful(m, at, "whether this key is in the dict is not known");
}

static value *without(machine *m, const value *content, size_t place)
{
    value *made = m->empty;
    for (size_t i = 0; i < content->tuple.count; i++)
        if (i != place && i != place + 1) made = append(m, made, content->tuple.at[i]);
    return made;
}

static value *replaced(machine *m, const value *tuple, size_t place, value *to)
{
    value *made = new_tuple(m, tuple->tuple.at, tuple->tuple.count);
    made->tuple.at[place] = to;
    return made;
}

static value *set_dict_item(machine *m, const node *at, value *const of[2], value *to)
{
    value *content = of[0]->content;
    size_t place;
    if (is_unknown(content)) return content;
    answer there = is_unknown(of[1]) ? MAYBE : find_key(m, content, of[1], &place);
    value *made = NULL;
    if (there == MAYBE) made = unknown(m, at, "which key of the dict this is is not known");
    else if (there == NO && to == NULL) return raise_key(m, of[1]);
    else if (there == NO) made = append(m, append(m, content, of[1]), to);
    else if (to == NULL) made = without(m, content, place);
    else made = replaced(m, content, place + 1, to);
    if (to == NULL) of[0]->flag = false;
    write_cell(m, &of[0]->content, made);
    return m->none;
}

/* ---- Sequences ---- */

static bool index_of(const value *index, size_t count, size_t *at)
{
    int64_t n = index->kind == V_BOOL ? index->flag : index->integer;
    if (n < 0) n += (int64_t)count;
    *at = (size_t)n;
    return n >= 0 && (uint64_t)n < count;
}

typedef struct range {
    int64_t start, stop, step;
} range;

static bool bound(const value *given, int64_t *to, int64_t count)
{
    if (given == NULL || given->kind == V_NONE) return true;
    if (given->kind != V_INT) return false;
    int64_t n = given->integer;
    if (n < 0) n += count;
    *to = n < 0 ? 0 : n > count ? count : n;
    return true;
}

/* Steps forwards, and the whole backwards. */
static bool range_of(const value *slice, size_t count, range *of)
{
    const value *by = slice->slice.step;
    *of = (range){0, (int64_t)count, 1};
    /* A longer step than all there is takes the first item alone. */
    const int64_t most = (int64_t)count + 1;
    if (by != NULL && by->kind == V_INT && by->integer != 0)
        of->step = by->integer > most ? most : by->integer < -most ? -most : by->integer;
    else if (by != NULL && by->kind != V_NONE) return false;
    if (of->step > 0)
        return bound(slice->slice.start, &of->start, of->stop) &&
               bound(slice->slice.stop, &of->stop, (int64_t)count);
    bool whole = (slice->slice.start == NULL || slice->slice.start->kind == V_NONE) &&
                 (slice->slice.stop == NULL || slice->slice.stop->kind == V_NONE);
    of->start = (int64_t)count - 1;
    of->stop = -1;
    return whole;
}

static value *slice_items(machine *m, const node *at, const item_list *of, const value *slice)
{
    range over;
    value *made = m->empty;
    if (!range_of(slice, of->count, &over)) return unknown(m, at, "this slice is not known");
    for (int64_t i = over.start; over.step > 0 ? i < over.stop : i > over.stop; i += over.step)
        made = append(m, made, of->at[i]);
    return made;
}

static bool is_ascii(span text)
{
    for (size_t i = 0; i < text.length; i++)
        if ((unsigned char)text.bytes[i] > 127) return false;
    return true;
}

static value *slice_text(machine *m, const node *at, const value *of, const value *slice)
{
    range over;
    if (!is_ascii(of->text) || !range_of(slice, of->text.length, &over))
        return unknown(m, at, "this slice is not known");
    char *bytes = take(m, of->text.length + 1);
    size_t length = 0;
    for (int64_t i = over.start; over.step > 0 ? i < over.stop : i > over.stop; i += over.step)
        bytes[length++] = of->text.bytes[i];
    return new_text(m, (value_kind)of->kind, (span){bytes, length});
}

static value *text_item(machine *m, const node *at, const value *of, const value *index)
{
    size_t place;
    if (!is_ascii(of->text) || (of->kind == V_BYTES && !m->rules->text_is_bytes))
        return unknown(m, at, "this character is not known");
    if (!index_of(index, of->text.length, &place))
        return raise_text(m, "IndexError", (const char *[]){"string index out of range", NULL});
    char *bytes = take(m, 2);
    bytes[0] = of->text.bytes[place];
    return new_text(m, (value_kind)of->kind, (span){bytes, 1});
}

static bool is_index(const value *v)
{
    return v->kind == V_INT || v->kind == V_BOOL;
}

static value *sequence_item(machine *m, const node *at, value *of, value *index)
{
    value *content = of->kind == V_LIST ? of->content : of;
    size_t place;
    if (is_unknown(content)) return doubt(m, content), content;
    if (is_unknown(index)) return doubt(m, index), index;
    if (content->flag) return unknown(m, at, "in which order a set gives its items is not known");
    if (index->kind == V_SLICE) {
        value *got = slice_items(m, at, &content->tuple, index);
        return of->kind == V_LIST ? new_container(m, V_LIST, got) : got;
    }
    if (!is_index(index)) return raise_vague(m, at, "TypeError");
    if (index_of(index, content->tuple.count, &place)) return content->tuple.at[place];
    const char *type = of->kind == V_LIST ? "list" : "tuple";
    return raise_text(m, "IndexError", (const char *[]){type, " index out of range", NULL});
}

static value *set_list_item(machine *m, const node *at, value *const of[2], value *to)
{
    value *content = of[0]->content;
    size_t place;
    if (is_unknown(content)) return content;
    if (!is_index(of[1])) {
        value *why = doubtful(m, at, "what this does to the list is not known");
        write_cell(m, &of[0]->content, why);
        return m->none;
    }
    if (!index_of(of[1], content->tuple.count, &place)) return raise_vague(m, at, "IndexError");
    value *made = m->empty;
    if (to != NULL) made = replaced(m, content, place, to);
    for (size_t i = 0; to == NULL && i < content->tuple.count; i++)
        if (i != place) made = append(m, made, content->tuple.at[i]);
    if (to == NULL) of[0]->flag = false;
    write_cell(m, &of[0]->content, made);
    return m->none;
}

/* ---- Classes and others ---- */

static value *new_alias(machine *m, value *of, value *item)
{
    value *made = new_value(m, V_ALIAS);
    made->alias.of = of;
    made->alias.item = item;
    return made;
}

/* cls.__class_getitem__(index) */
static value *call_item_hook(machine *m, const node *at, value *of, value *const hook_and_index[2])
{
    value *hook = hook_and_index[0], *index = hook_and_index[1];
    value *by = hook->kind == V_CLASSMETHOD ? hook->wrapper.of : hook;
    bool alias = by->kind == V_CLASS && by == library_class(m, "types.GenericAlias");
    if (alias) return new_alias(m, of, index);
    if (by->kind == V_FUNCTION) return call_with(m, at, by, (value *const[2]){of, index});
    return doubtful(m, at, "what __class_getitem__ gives is not known");
}

static value *class_item(machine *m, const node *at, value *of, value *index)
{
    const class_value *c = of->class_;
    value *hook = find_in_class(m, of, intern(m, "__class_getitem__"), 0);
    if (c->metaclass != NULL && c->metaclass->class_->origin != ORIGIN_LIBRARY && !is_enum(of))
        return doubtful(m, at, "what this subscript gives is not known");
    if (c->origin == ORIGIN_ENUM) return dict_item(m, at, enum_map(m, of), index);
    if (hook != NULL && !is_unknown(hook) && hook->kind != V_OPAQUE)
        return call_item_hook(m, at, of, (value *const[2]){hook, index});
    for (size_t i = 0; i < c->mro_count; i++)
        if (c->mro[i]->class_->generic ||
            (m->rules->alias_types && c->mro[i]->class_->library_generic))
            return new_alias(m, of, index);
    if (c->origin == ORIGIN_LIBRARY && c->library_generic)
        return raise_text(m, "TypeError",
                          (const char *[]){"'type' object is not subscriptable", NULL});
    if (c->mro_count > 0 && c->origin != ORIGIN_LIBRARY && derives_plainly(of))
        return raise_vague(m, at, "TypeError");
    return doubtful(m, at, "what this subscript gives is not known");
}

value *subscript(machine *m, const node *at, value *of, value *index)
{
    switch (of->kind) {
    case V_DICT:
    case V_NAMESPACE: return dict_item(m, at, as_dict(m, of), index);
    case V_LIST:
    case V_TUPLE: return sequence_item(m, at, of, index);
    case V_STR:
    case V_BYTES:
        if (index->kind == V_SLICE) return slice_text(m, at, of, index);
        if (is_index(index)) return text_item(m, at, of, index);
        break;
    case V_CLASS: return class_item(m, at, of, index);
    case V_ALIAS: return of;
    case V_OPAQUE:
        if (is_typing(of)) return new_alias(m, of, index);
        break;
    case V_NONE:
    case V_INT:
    case V_BOOL:
    case V_FUNCTION: {
        if (m->rules->text_is_bytes) return raise_vague(m, at, "TypeError");
        const char *type = type_name(m, of);
        return raise_text(m, "TypeError",
                          (const char *[]){"'", type, "' object is not subscriptable", NULL});
    }
    default: break;
    }
    if (is_unknown(of)) return doubt(m, of), of;
    value *why = doubtful(m, at, "what this subscript gives is not known");
    poison(m, of, why);
    return why;
}

value *set_subscript(machine *m, const node *at, value *const of[2], value *to)
{
    if (of[0]->kind == V_DICT) return set_dict_item(m, at, of, to);
    if (of[0]->kind == V_NAMESPACE) return set_namespace_item(m, at, of, to);
    if (of[0]->kind == V_LIST) return set_list_item(m, at, of, to);
    bool fixed = of[0]->kind == V_TUPLE || of[0]->kind == V_NONE || is_text(m, of[0]);
    if (fixed) return raise_vague(m, at, "TypeError");
    if (of[0] == m->world->sys_modules && to != NULL) put_module(m, of[1], to);
    may_fill(m, of[0], at);
    value *why = is_unknown(of[0]) ? of[0] : unknown(m, at, "what this store does is not known");
    doubt(m, why);
    poison(m, of[0], why);
    if (to != NULL) poison(m, to, why);
    return m->none;
}
