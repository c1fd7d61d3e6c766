/* SPDX-License-Identifier: MIT */
/*
 * Reading what is to be done to a dict.
 *
 *     operands   N keys made up (k0, k1, ... or 0, 1, ...), or KEY...
 *     --do       EVENT; EVENT...   with EVENT: VERB [KEY...], VERB*TIMES
 *     KEY        digits are an int, #HASH is an object with that hash, all else a str; in quotes it
 *                is a str whatever it is
 */
#include "dict_plan.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef enum key_need { NO_KEY, ONE_KEY, KEYS } key_need;

static const struct verb {
    const char *name;
    dict_action action;
    key_need need;
} verbs[] = {
    {"{}", DICT_EMPTY, NO_KEY},          {"dict()", DICT_CALL, NO_KEY},
    {"set", DICT_SET, ONE_KEY},          {"setdefault", DICT_SETDEFAULT, ONE_KEY},
    {"del", DICT_DEL, ONE_KEY},          {"pop", DICT_POP, ONE_KEY},
    {"popitem", DICT_POPITEM, NO_KEY},   {"clear", DICT_CLEAR, NO_KEY},
    {"copy", DICT_COPY, NO_KEY},         {"dict(d)", DICT_OF, NO_KEY},
    {"fromkeys", DICT_FROMKEYS, NO_KEY}, {"update", DICT_UPDATE, KEYS},
    {"display", DICT_DISPLAY, KEYS},     {"fromset", DICT_FROMSET, KEYS},
};

enum {
    VERBS = sizeof verbs / sizeof verbs[0],
    MOST_FILL = 1000000000,
    MOST_TIMES = DICT_KEPT_MOST
};

/* A text being read; keys made up are numbered on. */
typedef struct script {
    dict_plan *plan;
    const char *at;
    uint64_t made_up;
    size_t room; /* events there is memory for */
} script;

/* ---- Numbers ---- */

static bool is_number(const char *text, size_t length)
{
    size_t sign = length > 1 && text[0] == '-';
    for (size_t i = sign; i < length; i++)
        if (!isdigit((unsigned char)text[i]) && !(text[i] == '_' && i > sign)) return false;
    return length > sign;
}

static int64_t read_int(const char *text, size_t length)
{
    bool negative = text[0] == '-';
    uint64_t most = (uint64_t)INT64_MAX + negative, value = 0;
    for (size_t i = negative; i < length; i++) {
        if (text[i] == '_') continue;
        uint64_t digit = (uint64_t)(text[i] - '0');
        if (value > (most - digit) / 10)
            fail("the int %.*s does not fit 64 bits", (int)length, text);
        value = value * 10 + digit;
    }
    return negative ? (int64_t)-value : (int64_t)value;
}

static uint64_t read_count(const char *text, size_t length, const char *of, uint64_t most)
{
    if (!is_number(text, length) || text[0] == '-')
        fail("%s needs a number, not '%.*s'", of, (int)length, text);
    uint64_t count = (uint64_t)read_int(text, length);
    if (count > most)
        fail("%s %.*s is too large; the most is %llu", of, (int)length, text,
             (unsigned long long)most);
    return count;
}

/* ---- Keys ---- */

dict_word dict_plan_key(const dict_plan *plan, uint64_t index)
{
    char name[32];
    bool number = plan->keys == KEYS_INT || (plan->keys == KEYS_MIXED && index % 2 == 1);
    if (number) return (dict_word){LAYOUT_KEY_INT, NULL, 0, (int64_t)index};
    if (!plan->kept) return (dict_word){.kind = LAYOUT_KEY_STR};
    size_t length = (size_t)snprintf(name, sizeof name, "k%llu", (unsigned long long)index);
    return (dict_word){LAYOUT_KEY_STR, arena_intern(plan->memory, name, length), length, 0};
}

static dict_word read_word(const dict_plan *plan, const char *text, size_t length)
{
    bool quoted = length > 1 && (text[0] == '\'' || text[0] == '"') && text[length - 1] == text[0];
    if (!quoted && is_number(text, length))
        return (dict_word){LAYOUT_KEY_INT, NULL, 0, read_int(text, length)};
    if (!quoted && text[0] == '#' && is_number(text + 1, length - 1))
        return (dict_word){LAYOUT_KEY_OBJECT, NULL, 0, read_int(text + 1, length - 1)};
    text += quoted;
    length -= quoted ? 2 : 0;
    return (dict_word){LAYOUT_KEY_STR, arena_intern(plan->memory, text, length), length, 0};
}

/* ---- Events ---- */

static void add_event(script *from, dict_event event)
{
    dict_plan *plan = from->plan;
    if (plan->count == from->room) {
        from->room = from->room * 2 + 8;
        plan->events = realloc(plan->events, from->room * sizeof *plan->events);
        if (plan->events == NULL) fail("out of memory for %zu events", from->room);
    }
    plan->most += event.words != NULL ? event.count : 0;
    plan->events[plan->count++] = event;
}

static const dict_word *make_up(script *from, size_t count)
{
    dict_word *words = arena_alloc(from->plan->memory, count * sizeof *words);
    for (size_t i = 0; i < count; i++) words[i] = dict_plan_key(from->plan, from->made_up++);
    return words;
}

static bool ends_event(char c)
{
    return c == '\0' || c == ';' || c == '\n';
}

/* The next word of an event; blanks and commas are between, quotes may hold them. */
static size_t next_word(script *from, const char **word)
{
    while (*from->at == ' ' || *from->at == ',' || *from->at == '\t') from->at++;
    const char *start = *word = from->at;
    if (*start == '\'' || *start == '"') {
        const char *end = strchr(start + 1, *start);
        if (end == NULL) fail("--do: a quote is not closed: %s", start);
        from->at = end + 1;
    }
    while (!ends_event(*from->at) && strchr(" ,\t", *from->at) == NULL) from->at++;
    return (size_t)(from->at - start);
}

static const struct verb *find_verb(const char *word, size_t length)
{
    char name[32], list[256] = "";
    for (size_t i = 0; i < VERBS; i++)
        if (strlen(verbs[i].name) == length && strncmp(verbs[i].name, word, length) == 0)
            return &verbs[i];
    for (size_t i = 0; i < VERBS; i++) {
        size_t end = strlen(list);
        snprintf(list + end, sizeof list - end, "%s%s", i > 0 ? " " : "", verbs[i].name);
    }
    snprintf(name, sizeof name, "%.*s", (int)length, word);
    fail_choice("event", name, list);
}

/* The keys behind a verb, and how many. */
static const dict_word *read_words(script *from, size_t *count)
{
    const char *start = from->at, *word;
    size_t length, words = 0;
    while (next_word(from, &word) > 0) words++;
    from->at = start;
    dict_word *made = arena_alloc(from->plan->memory, (words + 1) * sizeof *made);
    for (*count = 0; (length = next_word(from, &word)) > 0;)
        made[(*count)++] = read_word(from->plan, word, length);
    return made;
}

/* A verb, and what is behind its '*'. */
typedef struct spoken {
    const struct verb *verb;
    bool starred;
    size_t times;
} spoken;

static spoken read_verb(script *from)
{
    const char *word;
    size_t length = next_word(from, &word);
    const char *star = memchr(word, '*', length);
    size_t name = star != NULL ? (size_t)(star - word) : length;
    spoken made = {find_verb(word, name), star != NULL, 1};
    if (star != NULL)
        made.times = (size_t)read_count(star + 1, length - name - 1, made.verb->name, MOST_TIMES);
    return made;
}

static void check_keys(const spoken *of, size_t count)
{
    const char *name = of->verb->name;
    if (count > 0 && of->starred) fail("--do: '%s*%zu' takes no key", name, of->times);
    if (count > 0 && of->verb->need == NO_KEY) fail("--do: '%s' takes no key", name);
    if (count != 1 && of->verb->need == ONE_KEY && !of->starred)
        fail("--do: '%s' takes one key: %s KEY", name, name);
    if (count == 0 && of->verb->need == KEYS && !of->starred)
        fail("--do: '%s' needs keys: %s N, or %s KEY...", name, name, name);
}

/* The keys of an event, made up or written: `update 5` is five, `set*30` thirty. */
static const dict_word *find_words(script *from, const spoken *of, size_t *count)
{
    const dict_word *words = read_words(from, count);
    bool number = of->verb->need == KEYS && *count == 1 && words->kind == LAYOUT_KEY_INT;
    check_keys(of, *count);
    if (number && (words->number < 0 || words->number > MOST_TIMES))
        fail("--do: '%s' takes 0 to %d keys", of->verb->name, MOST_TIMES);
    if (number) *count = (size_t)words->number;
    else if (*count == 0) *count = of->times;
    if (of->verb->need == NO_KEY) return NULL;
    return number || of->starred ? make_up(from, *count) : words;
}

static void read_event(script *from)
{
    const char *start = from->at, *end;
    spoken of = read_verb(from);
    dict_event event = {.action = of.verb->action};
    event.words = find_words(from, &of, &event.count);
    for (end = from->at; end[-1] == ' ';) end--;
    event.text = arena_intern(from->plan->memory, start, (size_t)(end - start));
    add_event(from, event);
}

static void read_script(script *from)
{
    while (*from->at != '\0') {
        if (ends_event(*from->at) || *from->at == ' ') from->at++;
        else read_event(from);
    }
}

/* ---- Operands and options ---- */

static void read_operands(const arguments *given, script *from)
{
    dict_plan *plan = from->plan;
    char text[128];
    for (size_t i = 0; i < given->operand_count; i++) {
        const char *operand = given->operands[i];
        size_t length = strlen(operand);
        if (given->operand_count == 1 && is_number(operand, length)) {
            plan->fill = from->made_up = read_count(operand, length, "dict", MOST_FILL);
            plan->most += plan->fill;
            return;
        }
        dict_word *word = arena_alloc(plan->memory, sizeof *word);
        *word = read_word(plan, operand, length);
        snprintf(text, sizeof text, "set %s", operand);
        add_event(from,
                  (dict_event){DICT_SET, arena_intern(plan->memory, text, strlen(text)), word, 1});
    }
}

static dict_keys read_kind(const arguments *given)
{
    const char *word = given->values[OPTION_KEYS];
    if (word == NULL || strcmp(word, "str") == 0) return KEYS_STR;
    if (strcmp(word, "int") == 0) return KEYS_INT;
    if (strcmp(word, "mixed") != 0) fail_choice("--keys", word, "int str mixed");
    return KEYS_MIXED;
}

static void check(const arguments *given, const dict_plan *plan)
{
    if (given->operand_count == 0 && given->values[OPTION_DO] == NULL)
        fail("dict needs a number of keys, keys, or --do EVENTS; see layoutsim dict --help");
    if (given->values[OPTION_JSON] != NULL && given->values[OPTION_CSV] != NULL)
        fail("--json and --csv exclude each other; choose one");
    if (plan->fill > DICT_KEPT_MOST && (plan->drawn || given->values[OPTION_DO] != NULL))
        fail("--draw and --do follow every key; the most is %d keys", DICT_KEPT_MOST);
}

dict_plan dict_plan_read(const arguments *given)
{
    dict_plan plan = {.keys = read_kind(given),
                      .kept = true,
                      .drawn = given->values[OPTION_DRAW] != NULL,
                      .memory = arena_new()};
    script from = {&plan, given->values[OPTION_DO], 0, 0};
    if (given->values[OPTION_SEED] != NULL)
        plan.seed = (uint32_t)cli_number(given, OPTION_SEED, UINT32_MAX);
    layout_secret_make(plan.seed, &plan.secret);
    read_operands(given, &from);
    plan.kept = plan.fill <= DICT_KEPT_MOST;
    check(given, &plan);
    if (from.at != NULL) read_script(&from);
    return plan;
}

void dict_plan_free(dict_plan *plan)
{
    free(plan->events);
    arena_free(plan->memory);
}
