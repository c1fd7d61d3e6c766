/* SPDX-License-Identifier: MIT */
/*
 * The command line: one table of options, one of commands. Help, the man page and the completions
 * are made from them, so none of these can disagree.
 */
#ifndef LAYOUTSIM_CLI_H
#define LAYOUTSIM_CLI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "render/out.h"

enum { EXIT_OUTPUT = 1, EXIT_FOUND = 1, EXIT_USAGE = 2 };

typedef enum option_id {
    OPTION_PYTHON,
    OPTION_ARCH,
    OPTION_FIELDS,
    OPTION_KIND,
    OPTION_COUNT,
    OPTION_VALUES,
    OPTION_FIRST,
    OPTION_TREE,
    OPTION_WHY,
    OPTION_ALL,
    OPTION_PATH,
    OPTION_PLATFORM,
    OPTION_JOBS,
    OPTION_KEYS,
    OPTION_DO,
    OPTION_SCRIPT,
    OPTION_CLASS,
    OPTION_DRAW,
    OPTION_SEED,
    OPTION_SELECT,
    OPTION_IGNORE,
    OPTION_EXCLUDE,
    OPTION_MIN_BYTES,
    OPTION_FIX,
    OPTION_DIFF,
    OPTION_UNSAFE_FIXES,
    OPTION_FORMAT,
    OPTION_STATISTICS,
    OPTION_SORT,
    OPTION_BASELINE,
    OPTION_WRITE_BASELINE,
    OPTION_EXPLAIN,
    OPTION_BY,
    OPTION_PLOT,
    OPTION_JSON,
    OPTION_CSV,
    OPTION_C,
    OPTION_WIDTH,
    OPTION_COLOR,
    OPTION_ASCII,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_GENERATE,
    OPTIONS
} option_id;

typedef struct option {
    const char *name;     /* without the dashes */
    char letter;          /* short form, or 0 */
    const char *argument; /* "N" in the help; NULL: a flag */
    unsigned commands;    /* the commands that take it, bits of ON(...) */
    const char *choices;  /* words a completion offers, blank-separated; NULL: none */
    const char *help;     /* sentences for help and man page; hidden if NULL */
} option;

struct command;

typedef struct arguments {
    const struct command *command;
    bool named;                  /* the command was named, not understood */
    const char *values[OPTIONS]; /* NULL: not given; flags have "" */
    char *const *operands;
    size_t operand_count;
    struct selection *files; /* which files of folders are meant; NULL: all of Python */
} arguments;

typedef struct command {
    const char *name;
    const char *operands; /* "[NAME...]" in the help; NULL: takes none */
    const char *summary;
    void (*run)(const arguments *given, out *output);
} command;

extern const option cli_options[OPTIONS];
extern const command cli_commands[];
extern const size_t cli_command_count;

/* Whether a command takes an option. */
bool cli_takes(const command *taker, option_id id);

/* Parses and checks; does not return on bad input. */
arguments cli_parse(int argc, char **argv);

/* Help for a command, or for the program if it is NULL. */
void cli_help(const command *about, out *output);

/* The man page or the completion of a shell. */
void cli_generate(const char *what, out *output);

/* A number in digits, underscores between them allowed; fails naming the option otherwise. */
uint64_t cli_number(const arguments *given, option_id id, uint64_t most);

/* One line on standard error, "layoutsim: ...", and exit status 2. */
#if defined(__GNUC__)
__attribute__((format(printf, 1, 2)))
#endif
_Noreturn void
fail(const char *format, ...);

/* What fail() says first from here on, the place in a file that is looked at: "a.toml:3:1: ", kept
   by the caller; NULL: nothing. */
void fail_where(const char *place);

/* One line on standard error about one input of several; the others go on, and the exit status will
   be 2. */
#if defined(__GNUC__)
__attribute__((format(printf, 1, 2)))
#endif
void
complain(const char *format, ...);

/* Whether anything was complained about. */
bool complained(void);

/* `check` has findings: the exit status will be 1, if nothing is complained about. */
void found_something(void);
bool is_something_found(void);

/* Says what is wrong with a word, which words there are and which is nearest. */
_Noreturn void fail_choice(const char *what, const char *word, const char *choices);

/* The choice nearest to a word, in a blank-separated list; NULL if none is near. */
const char *nearest(const char *word, const char *choices, size_t *length);

#endif
