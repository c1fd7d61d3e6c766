/* SPDX-License-Identifier: MIT */
/*
 * hash() of the keys a dict can be drawn with: str and int.
 *
 * A str is hashed as the bytes it has in memory: its characters in one, two or four bytes each,
 * whatever the widest needs. So the text is read twice, once for that width and once for the bytes,
 * and never stored. All machines modelled are little-endian.
 */
#include "model.h"

/* ---- The secret ---- */

void layout_secret_make(uint32_t seed, layout_secret *secret)
{
    layout_secret made = {{0}};
    uint32_t state = seed;
    for (size_t i = 0; seed != 0 && i < sizeof made.bytes; i++) {
        state = state * 214013 + 2531011;
        made.bytes[i] = (unsigned char)(state >> 16);
    }
    *secret = made;
}

static uint64_t read_bytes(const unsigned char *bytes, unsigned count)
{
    uint64_t value = 0;
    for (unsigned i = 0; i < count; i++) value |= (uint64_t)bytes[i] << 8 * i;
    return value;
}

/* ---- Text as its bytes in memory ---- */

typedef struct reader {
    const unsigned char *at, *end;
    bool raw;         /* a byte string */
    unsigned width;   /* bytes of a character */
    uint32_t rest;    /* what is left of the character being read */
    unsigned pending; /* bytes of it */
} reader;

static bool is_tail(const reader *from, size_t i)
{
    return (size_t)(from->end - from->at) > i && (from->at[i] & 0xc0) == 0x80;
}

/* Characters of one to four bytes: how the first looks, how many follow, from what on. */
typedef struct form {
    unsigned char mask, lead, tails;
    uint32_t least;
} form;

static const form forms[] = {
    {0x80, 0, 0, 0}, {0xe0, 0xc0, 1, 0x80}, {0xf0, 0xe0, 2, 0x800}, {0xf8, 0xf0, 3, 0x10000}};

static const form *find_form(unsigned char first)
{
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
        if ((first & forms[i].mask) == forms[i].lead) return &forms[i];
    return NULL;
}

#define BROKEN UINT32_MAX

static uint32_t decode(const reader *from, const form *as)
{
    uint32_t value = *from->at & (unsigned char)~as->mask;
    for (size_t i = 1; i <= as->tails; i++) {
        if (!is_tail(from, i)) return BROKEN;
        value = value << 6 | (from->at[i] & 0x3f);
    }
    bool surrogate = value >= 0xd800 && value < 0xe000;
    return value < as->least || value > 0x10ffff || surrogate ? BROKEN : value;
}

/* A byte that is no UTF-8 reads as the lone surrogate Python makes of it. */
static uint32_t read_character(reader *from)
{
    const form *as = find_form(*from->at);
    uint32_t value = as == NULL ? BROKEN : decode(from, as);
    if (value == BROKEN) return 0xdc00u + *from->at++;
    from->at += 1 + as->tails;
    return value;
}

static unsigned width_of(uint32_t widest)
{
    if (widest < 0x100) return 1;
    return widest < 0x10000 ? 2 : 4;
}

/* The reader from its start, and the bytes it has in memory. */
static reader open_text(const char *bytes, size_t length, bool raw, uint64_t *size)
{
    const unsigned char *start = (const unsigned char *)bytes;
    reader from = {start, start + length, raw, 1, 0, 0};
    uint64_t characters = 0;
    uint32_t widest = 0;
    *size = length;
    if (raw) return from;
    for (; from.at < from.end; characters++) {
        uint32_t character = read_character(&from);
        if (character > widest) widest = character;
    }
    *size = characters * width_of(widest);
    return (reader){start, start + length, raw, width_of(widest), 0, 0};
}

/* The next bytes, the first of them lowest. */
static uint64_t next_bytes(reader *from, unsigned count)
{
    uint64_t value = 0;
    for (unsigned i = 0; i < count; i++) {
        if (from->pending == 0) {
            from->rest = from->raw ? *from->at++ : read_character(from);
            from->pending = from->width;
        }
        value |= (uint64_t)(from->rest & 0xff) << 8 * i;
        from->rest >>= 8;
        from->pending--;
    }
    return value;
}

/* ---- SipHash (Python/pyhash.c:siphash13, siphash24) ---- */

typedef struct sip {
    uint64_t a, b, c, d;
} sip;

static uint64_t rotate(uint64_t value, unsigned by)
{
    return value << by | value >> (64 - by);
}

static void sip_rounds(sip *state, unsigned rounds)
{
    while (rounds-- > 0) {
        state->a += state->b, state->c += state->d;
        state->b = rotate(state->b, 13) ^ state->a, state->d = rotate(state->d, 16) ^ state->c;
        state->a = rotate(state->a, 32);
        state->c += state->b, state->a += state->d;
        state->b = rotate(state->b, 17) ^ state->c, state->d = rotate(state->d, 21) ^ state->a;
        state->c = rotate(state->c, 32);
    }
}

static void sip_block(sip *state, uint64_t block, unsigned rounds)
{
    state->d ^= block;
    sip_rounds(state, rounds);
    state->a ^= block;
}

static uint64_t siphash(const layout_secret *secret, reader from, uint64_t size, unsigned rounds,
                        unsigned last_rounds)
{
    uint64_t low = read_bytes(secret->bytes, 8), high = read_bytes(secret->bytes + 8, 8);
    sip state = {low ^ 0x736f6d6570736575, high ^ 0x646f72616e646f6d, low ^ 0x6c7967656e657261,
                 high ^ 0x7465646279746573};
    for (uint64_t left = size; left >= 8; left -= 8)
        sip_block(&state, next_bytes(&from, 8), rounds);
    sip_block(&state, size << 56 | next_bytes(&from, size % 8), rounds);
    state.c ^= 0xff;
    sip_rounds(&state, last_rounds);
    return state.a ^ state.b ^ state.c ^ state.d;
}

/* ---- FNV (Python/pyhash.c:fnv) ---- */

/* Whole words, then one to as many bytes as a word has, singly; 2.7 takes them all singly. */
static uint64_t fnv(const layout_secret *secret, reader from, uint64_t size, unsigned width)
{
    reader first = from;
    uint64_t left = size;
    uint64_t hash = read_bytes(secret->bytes, width) ^ next_bytes(&first, 1) << 7;
    for (; !from.raw && left > width; left -= width)
        hash = (hash * 1000003) ^ next_bytes(&from, width);
    for (; left > 0; left--) hash = (hash * 1000003) ^ next_bytes(&from, 1);
    return hash ^ size ^ read_bytes(secret->bytes + width, width);
}

/* ---- Keys ---- */

/* Bytes of a hash: Py_hash_t, and 2.7's long. */
static unsigned hash_width(const layout_target *target)
{
    return target->python->tables->hash == HASH_2_7 ? target->abi->long_ : target->abi->pointer;
}

/* As a signed number of that width; never -1. */
static int64_t as_hash(uint64_t value, unsigned width)
{
    int64_t hash = width == 8 ? (int64_t)value : (int32_t)(uint32_t)value;
    return hash == -1 ? -2 : hash;
}

static uint64_t hash_text(const layout_target *target, const layout_secret *secret,
                          const char *bytes, size_t length)
{
    hash_rule rule = target->python->tables->hash;
    unsigned width = hash_width(target);
    uint64_t size;
    reader from = open_text(bytes, length, rule == HASH_2_7, &size);
    if (size == 0) return 0;
    if (from.raw || target->abi->aligned) return fnv(secret, from, size, width);
    return rule == HASH_SIPHASH24 ? siphash(secret, from, size, 2, 4)
                                  : siphash(secret, from, size, 1, 3);
}

layout_status layout_key_str(const layout_target *target, const layout_secret *secret,
                             const char *text, size_t length, layout_key *key)
{
    static const layout_secret none_mixed_in;
    if (length > UINT32_MAX) return LAYOUT_OVERFLOW;
    uint64_t hash = hash_text(target, secret != NULL ? secret : &none_mixed_in, text, length);
    *key =
        (layout_key){LAYOUT_KEY_STR, (uint32_t)length, text, 0, as_hash(hash, hash_width(target))};
    return LAYOUT_OK;
}

/* The rest of a division by 2**61 - 1 or 2**31 - 1, _PyHASH_MODULUS. */
static uint64_t modulo(uint64_t number, unsigned width)
{
    return number % (((uint64_t)1 << (width == 8 ? 61 : 31)) - 1);
}

/* 2.7 adds up a long that does not fit a C long with the carry coming in at the other end, so that
   a multiple of 2**32 - 1 that is not 0 stays one. */
static uint64_t add_words(uint64_t number, unsigned width)
{
    if (width == 8 || number <= INT32_MAX) return number;
    return (number - 1) % UINT32_MAX + 1;
}

layout_key layout_key_int(const layout_target *target, int64_t number)
{
    unsigned width = hash_width(target);
    uint64_t absolute = number < 0 ? -(uint64_t)number : (uint64_t)number;
    absolute = target->python->tables->hash == HASH_2_7 ? add_words(absolute, width)
                                                        : modulo(absolute, width);
    int64_t hash = as_hash(number < 0 ? -absolute : absolute, width);
    return (layout_key){LAYOUT_KEY_INT, 0, NULL, number, hash};
}
