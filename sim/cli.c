/* SPDX-License-Identifier: MIT */
/* The tables of commands and options, and reading them from argv. */
#include "cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands/commands.h"

enum {
    COMPARE,
    LAYOUT,
    FACTS,
    DICT,
    TARGETS,
    STRUCTS,
    POPULATION,
    SWEEP,
    INSTANCE,
    SAVINGS,
    CHECK,
    COMMANDS
};

#define ON(command) (1u << (command))
#define ANY         ((1u << COMMANDS) - 1)

const command cli_commands[] = {
    [COMPARE] = {"compare", NULL,
                 "draw an object with N attributes and say what it costs, with __dict__ and with "
                 "__slots__; this is what runs without a command name",
                 run_compare},
    [LAYOUT] = {"layout", "FILE... [CLASS...]",
                "draw the classes of Python files, or of folders of them, and say what their "
                "instances cost; - is standard "
                "input",
                run_layout},
    [FACTS] = {"facts", "FILE...",
               "what the interpreter would report of the classes of Python files, as TSV: CLASS, "
               "FACT, VALUE",
               run_facts},
    [DICT] = {"dict", "[N | KEY...]",
              "what a dict takes as N keys, or the ones named, come in and --do events follow; "
              "--draw shows which slot each falls into",
              run_dict},
    [TARGETS] = {"targets", "[PYTHON...]",
                 "list every CPython and machine there is; draw the structs of the ones named",
                 run_targets},
    [STRUCTS] = {"structs", "[NAME...]",
                 "list CPython's C structs, or draw the ones named with offsets and holes",
                 run_structs},
    [POPULATION] = {"population", NULL,
                    "what many instances take, as TSV: KIND, FIELDS, FACT, VALUE", run_population},
    [SWEEP] = {"sweep", NULL,
               "the whole matrix: what one object takes for every number of attributes, Python and "
               "machine asked for, equal answers together, steps pointed out",
               run_sweep},
    [INSTANCE] =
        {"instance", "['CLASS: ATTRIBUTE...'...]",
         "what an object takes as things happen to it and to its siblings: a line per event "
         "of --do, what it did inside, bytes before and after",
         run_instance},
    [SAVINGS] = {"savings", "FILE...",
                 "what __slots__ would save for each class of Python files or folders that has "
                 "none, and cost "
                 "where they are dropped",
                 run_savings},
    [CHECK] = {"check", "[PATH...]",
               "find what costs memory or does not work in the classes of Python files or folders, "
               "each with its price; exit status 1 if anything is found",
               run_check},
};
const size_t cli_command_count = sizeof cli_commands / sizeof cli_commands[0];

#define KINDS "dict slots slots+weakref slots+dict slots+both all"

const option cli_options[OPTIONS] = {
    [OPTION_PYTHON] =
        {"python", 0, "LIST", ANY & ~ON(TARGETS), "3 all",
         "CPython versions, as MAJOR.MINOR[.PATCH][t][d][u][+option]: t free-threaded, d debug, u "
         "wide unicode of 2.7; +trace-refs, +align16. Lists (3.6,3.13t), ranges (3.8-3.15) and "
         "all. Default: 3, the newest stable."},
    [OPTION_ARCH] =
        {"arch", 0, "LIST", ANY, "64 32 lp64 llp64 i386 armhf win32 wasm32 all",
         "Machines: lp64 (64), i386 (32), armhf, wasm32, llp64 (64-bit Windows), win32, the usual "
         "names of machines (x86_64, aarch64, win64), or all. Default: 64."},
    [OPTION_FIELDS] =
        {"fields", 0, "N", ON(COMPARE) | ON(POPULATION) | ON(SWEEP), NULL,
         "How many attributes the object has; for population and sweep a list with ranges "
         "(0-10,30). Default of sweep: 0-64."},
    [OPTION_KIND] =
        {"kind", 0, "LIST", ON(COMPARE) | ON(POPULATION) | ON(SWEEP) | ON(INSTANCE), KINDS,
         "Where the attributes live: dict, slots, slots+weakref, slots+dict, slots+both (slots "
         "with __dict__ and __weakref__ listed), or all. Default: dict,slots; of instance dict."},
    [OPTION_COUNT] =
        {"count", 0, "N", ON(COMPARE) | ON(LAYOUT) | ON(POPULATION) | ON(SAVINGS) | ON(CHECK), NULL,
         "How many objects a population has; a list CLASS=N,... for savings and check. Default: "
         "1000000."},
    [OPTION_VALUES] =
        {"values", 0, "FILL", ON(COMPARE) | ON(LAYOUT) | ON(SWEEP), "none int float str:",
         "What each attribute holds: none (nothing that costs), int, float or str:LEN, a distinct "
         "value each. Default: none."},
    [OPTION_FIRST] = {"first", 0, NULL, ON(COMPARE) | ON(LAYOUT) | ON(SWEEP), NULL,
                      "Show the first instance a class ever makes, not one of many."},
    [OPTION_TREE] = {"tree", 0, NULL, ON(LAYOUT), NULL,
                     "Show the hierarchy, and what each class adds to its base."},
    [OPTION_WHY] = {"why", 0, NULL, ON(LAYOUT), NULL,
                    "Say under each drawing why its rows are there: which class put them there, "
                    "and by which rule."},
    [OPTION_ALL] = {"all", 0, NULL, ON(FACTS) | ON(LAYOUT) | ON(SAVINGS), NULL,
                    "Read the files as modules that import each other, and report their inner "
                    "classes too, by qualified names. So it is for a folder."},
    [OPTION_PATH] = {"path", 0, "DIRS", ON(FACTS) | ON(LAYOUT) | ON(SAVINGS), NULL,
                     "Folders that import looks in, after a file's own; colons between them."},
    [OPTION_PLATFORM] = {"platform", 0, "NAME", ON(FACTS) | ON(LAYOUT) | ON(SAVINGS) | ON(CHECK),
                         "linux win32 darwin", "What sys.platform is. Default: that of --arch."},
    [OPTION_JOBS] =
        {"jobs", 0, "N", ON(FACTS) | ON(LAYOUT) | ON(SAVINGS) | ON(CHECK), NULL,
         "How many files of a tree are read and parsed at once; the answer is the same. "
         "Default, and 0: as many as there are cores."},
    [OPTION_KEYS] = {"keys", 0, "KIND", ON(DICT), "int str mixed",
                     "What the N keys are: str (k0, k1, ...), int (0, 1, ...) or mixed (k0, 1, k2, "
                     "...). Default: str."},
    [OPTION_DO] =
        {"do", 0, "EVENTS", ON(INSTANCE) | ON(DICT), NULL,
         "What happens, semicolons between: 'new*30; set late; dict'. To objects, each event to "
         "the "
         "one made last: new [CLASS], bare [CLASS] (without __init__), set, del or get NAME..., "
         "dict (read __dict__), deldict, replace (by {}), class CLASS, copy, weakref, free [N], "
         "thin (every second object dies), clear (all do), use N (object N from here on), draw. To "
         "a dict: set KEY, setdefault KEY, del KEY, pop KEY, popitem, clear, copy, update KEY..., "
         "fromkeys, fromset KEY..., dict(d), display KEY... (a literal), {}, dict(); update N is "
         "with N new keys; a KEY is an int, #HASH (an object with that hash) or a str, in quotes "
         "in any case. *N behind an event repeats it."},
    [OPTION_SCRIPT] = {"script", 0, "FILE", ON(INSTANCE), NULL,
                       "Read the events from a file, a line or a semicolon between them, # for "
                       "comments; - is standard input."},
    [OPTION_CLASS] =
        {"class", 0, "FILE:CLASS", ON(INSTANCE), NULL,
         "Take the first class from a Python file; its others have their names in events."},
    [OPTION_DRAW] = {"draw", 0, NULL, ON(INSTANCE) | ON(DICT), NULL,
                     "Draw the object as it is in the end; of a dict the index and the entries, "
                     "with hashes and the slots each key tried."},
    [OPTION_SEED] = {"seed", 0, "N", ON(DICT), NULL,
                     "PYTHONHASHSEED, which decides the hashes of str. Default: 0."},
    [OPTION_SELECT] =
        {"select", 0, "CODES", ON(CHECK), NULL,
         "Tell only these: codes (LAY201), their names (redundant-slot) or beginnings "
         "(LAY2), commas between. Default: all."},
    [OPTION_IGNORE] = {"ignore", 0, "CODES", ON(CHECK), NULL, "Tell all but these."},
    [OPTION_EXCLUDE] =
        {"exclude", 0, "GLOBS", ON(CHECK), NULL,
         "Files and folders to leave out, as .gitignore names them, commas between."},
    [OPTION_MIN_BYTES] =
        {"min-bytes", 0, "N", ON(CHECK), NULL,
         "Tell nothing that would save fewer bytes an object; what is an error, or "
         "has no price, is told all the same."},
    [OPTION_FIX] = {"fix", 0, NULL, ON(CHECK), NULL,
                    "Mend what can be mended safely, in the files; tell the rest."},
    [OPTION_DIFF] = {"diff", 0, NULL, ON(CHECK), NULL,
                     "Show as a diff what --fix would do, and change nothing."},
    [OPTION_UNSAFE_FIXES] = {"unsafe-fixes", 0, NULL, ON(CHECK), NULL,
                             "With --fix or --diff: also mend what may change how the program "
                             "behaves, as __slots__ for a class that had none."},
    [OPTION_FORMAT] = {"format", 0, "FORMAT", ON(CHECK),
                       "text json jsonl sarif github gitlab junit",
                       "How findings are told: text, json or jsonl (docs/json.md), sarif (2.1.0), "
                       "github (workflow commands), gitlab (Code Quality), junit. Default: text."},
    [OPTION_STATISTICS] = {"statistics", 0, NULL, ON(CHECK), NULL,
                           "Tell how many findings there are of each code, and their bytes."},
    [OPTION_SORT] = {"sort", 0, "ORDER", ON(CHECK), "place bytes code",
                     "In which order: place, bytes (dearest first) or code. Default: place."},
    [OPTION_BASELINE] = {"baseline", 0, "FILE", ON(CHECK), NULL,
                         "Leave out the findings that this file has: tell new ones only."},
    [OPTION_WRITE_BASELINE] = {"write-baseline", 0, "FILE", ON(CHECK), NULL,
                               "Write all findings there, for --baseline, and tell none."},
    [OPTION_EXPLAIN] = {"explain", 0, "CODE", ON(CHECK), NULL,
                        "Say what a code or its name means, why, and how to mend it."},
    [OPTION_BY] = {"by", 0, "AXIS", ON(SWEEP), "arch python fields",
                   "What a section of the sweep is about: arch, python or fields. Default: arch."},
    [OPTION_PLOT] = {"plot", 0, NULL, ON(SWEEP), NULL, "Draw the sweep: lines, or by fields bars."},
    [OPTION_JSON] = {"json", 0, NULL,
                     ON(COMPARE) | ON(LAYOUT) | ON(DICT) | ON(TARGETS) | ON(STRUCTS) | ON(SWEEP) |
                         ON(INSTANCE) | ON(SAVINGS),
                     NULL, "Print JSON (docs/json.md)."},
    [OPTION_CSV] = {"csv", 0, NULL,
                    ON(COMPARE) | ON(LAYOUT) | ON(DICT) | ON(SWEEP) | ON(INSTANCE) | ON(SAVINGS),
                    NULL, "Print comma-separated values."},
    [OPTION_C] = {"c", 0, NULL, ON(STRUCTS), NULL,
                  "Print a C header of sizes and offsets, for one target."},
    [OPTION_WIDTH] = {"width", 0, "N", ANY, NULL,
                      "Columns to fill. Default: the terminal's, or 80."},
    [OPTION_COLOR] = {"color", 0, "WHEN", ANY, "auto always never",
                      "Colour: auto (on a terminal, unless NO_COLOR is set), always or never."},
    [OPTION_ASCII] = {"ascii", 0, NULL, ANY, NULL,
                      "Draw with ASCII only, as outside a UTF-8 locale."},
    [OPTION_HELP] = {"help", 'h', NULL, ANY, NULL, "Print this help and stop."},
    [OPTION_VERSION] = {"version", 'V', NULL, ANY, NULL, "Print the version and stop."},
    [OPTION_GENERATE] = {"generate", 0, "WHAT", ANY, NULL, NULL},
};

bool cli_takes(const command *taker, option_id id)
{
    return (cli_options[id].commands & ON(taker - cli_commands)) != 0;
}

/* ---- Reading argv ---- */

static void append_word(char *list, size_t room, const char *before, const char *name)
{
    size_t length = strlen(list);
    snprintf(list + length, room - length, "%s%s%s", length > 0 ? " " : "", before, name);
}

static _Noreturn void fail_option(const char *word)
{
    char list[512] = "";
    for (int i = 0; i < OPTIONS; i++)
        if (cli_options[i].help != NULL) append_word(list, sizeof list, "--", cli_options[i].name);
    fail_choice("option", word, list);
}

static _Noreturn void fail_command(const char *word)
{
    char list[256] = "";
    for (size_t i = 0; i < cli_command_count; i++)
        append_word(list, sizeof list, "", cli_commands[i].name);
    append_word(list, sizeof list, "", "help");
    fail_choice("command", word, list);
}

/* The option a word names; *value is behind its '=', or NULL. */
static option_id find_option(const char *word, const char **value)
{
    const char *equals = strchr(word, '=');
    size_t length = equals != NULL ? (size_t)(equals - word) : strlen(word);
    *value = equals != NULL ? equals + 1 : NULL;
    for (int i = 0; i < OPTIONS; i++) {
        const option *at = &cli_options[i];
        bool letter = at->letter != 0 && length == 2 && word[1] == at->letter;
        bool name = word[1] == '-' && length - 2 == strlen(at->name) &&
                    strncmp(word + 2, at->name, length - 2) == 0;
        if (letter || name) return (option_id)i;
    }
    fail_option(word);
}

/* Some commands take lists of numbers. */
static bool takes_list(const option *found)
{
    return strcmp(found->argument, "LIST") == 0 || strcmp(found->argument, "N") == 0;
}

static bool has_empty_item(const char *list)
{
    return list[0] == ',' || list[strlen(list) - 1] == ',' || strstr(list, ",,") != NULL;
}

/* What joins the values of an option that is given again; 0: the last one counts. */
static char joint_of(option_id id)
{
    switch (id) {
    case OPTION_PYTHON:
    case OPTION_ARCH:
    case OPTION_FIELDS:
    case OPTION_KIND:
    case OPTION_COUNT: return ',';
    case OPTION_PATH: return ':';
    case OPTION_DO: return ';';
    default: return 0;
    }
}

/* Both values of an option, until the program's end. */
static const char *join(option_id id, const char *before, const char *value)
{
    static char *joined[OPTIONS];
    size_t size = strlen(before) + strlen(value) + 2;
    char *both = malloc(size);
    if (both == NULL) fail("out of memory for --%s", cli_options[id].name);
    snprintf(both, size, "%s%c%s", before, joint_of(id), value);
    free(joined[id]);
    return joined[id] = both;
}

/* Reads the option at argv[i]; the index of the last word it took. */
static int read_option(int argc, char **argv, int i, arguments *given)
{
    const char *value;
    option_id id = find_option(argv[i], &value);
    const option *found = &cli_options[id];
    if (found->argument == NULL) {
        if (value != NULL) fail("--%s takes no value", found->name);
        given->values[id] = "";
        return i;
    }
    if (value == NULL && ++i < argc) value = argv[i];
    if (value == NULL || *value == '\0')
        fail("--%s needs a value: --%s %s", found->name, found->name, found->argument);
    if (takes_list(found) && has_empty_item(value))
        fail("--%s %s has an empty item", found->name, value);
    bool again = given->values[id] != NULL && joint_of(id) != 0;
    given->values[id] = again ? join(id, given->values[id], value) : value;
    return i;
}

static const command *find_command(const char *word)
{
    for (size_t i = 0; i < cli_command_count; i++)
        if (strcmp(cli_commands[i].name, word) == 0) return &cli_commands[i];
    return NULL;
}

static void check_options(const arguments *given)
{
    for (int i = 0; i < OPTIONS; i++)
        if (given->values[i] != NULL && !cli_takes(given->command, (option_id)i))
            fail("%s does not take --%s; see layoutsim %s --help", given->command->name,
                 cli_options[i].name, given->command->name);
}

static void check_operands(const arguments *given)
{
    if (given->operand_count == 0 || given->command->operands != NULL) return;
    if (given->command == &cli_commands[COMPARE]) fail_command(given->operands[0]);
    fail("%s takes no operand; unexpected '%s'", given->command->name, given->operands[0]);
}

/* Options may stand anywhere; "help" as the first word is --help; operands move to the front of
 * argv. */
arguments cli_parse(int argc, char **argv)
{
    arguments given = {.command = NULL, .operands = argv};
    bool options = true;
    for (int i = 1; i < argc; i++) {
        char *word = argv[i];
        if (options && strcmp(word, "--") == 0) options = false;
        else if (options && word[0] == '-' && word[1] != '\0')
            i = read_option(argc, argv, i, &given);
        else if (i == 1 && strcmp(word, "help") == 0) given.values[OPTION_HELP] = "";
        else if (given.command == NULL && given.operand_count == 0 && find_command(word) != NULL)
            given.command = find_command(word);
        else argv[given.operand_count++] = word;
    }
    given.named = given.command != NULL;
    if (!given.named) given.command = &cli_commands[COMPARE];
    check_operands(&given);
    check_options(&given);
    return given;
}

/* ---- Values ---- */

uint64_t cli_number(const arguments *given, option_id id, uint64_t most)
{
    const char *name = cli_options[id].name, *text = given->values[id];
    uint64_t number = 0;
    if (*text == '\0') fail("--%s needs a number from 0 to %llu", name, (unsigned long long)most);
    for (const char *at = text; *at != '\0'; at++) {
        if (*at == '_' && at > text) continue;
        if (*at < '0' || *at > '9')
            fail("--%s needs a number from 0 to %llu, not '%s'", name, (unsigned long long)most,
                 text);
        uint64_t digit = (uint64_t)(*at - '0');
        if (number > (most - digit) / 10)
            fail("--%s %s is too large; the most is %llu", name, text, (unsigned long long)most);
        number = number * 10 + digit;
    }
    return number;
}
