/* SPDX-License-Identifier: MIT */
/* Help, the man page and shell completions, made from the tables of cli.c. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "cli.h"
#include "liblayout.h"
#include "select.h"

static const char purpose[] =
    "says what a Python object takes in memory, byte by byte, on any CPython, without running it";

static bool shown(const option *at)
{
    return at->help != NULL;
}

static void spell_option(const option *at, char *into, size_t room)
{
    if (at->letter != 0) snprintf(into, room, "-%c, --%s", at->letter, at->name);
    else
        snprintf(into, room, "--%s%s%s", at->name, at->argument ? " " : "",
                 at->argument ? at->argument : "");
}

/* Words in a column that starts at `indent`. */
static void put_column(out *output, size_t indent, const char *text)
{
    size_t column = indent;
    for (size_t length; *text != '\0'; text += length + (text[length] == ' ')) {
        length = strcspn(text, " ");
        if (column > indent && column + 1 + length > output->width) {
            put(output, "\n%*s", (int)indent, "");
            column = indent;
        }
        put(output, "%s%.*s", column > indent ? " " : "", (int)length, text);
        column += length + (column > indent);
    }
    put(output, "\n");
}

static void put_usage(const command *about, out *output)
{
    if (about == NULL)
        put(output, "usage: layoutsim [--python LIST] [--arch LIST] --fields N\n"
                    "       layoutsim COMMAND [OPTION...]\n");
    else
        put(output, "usage: layoutsim %s [OPTION...]%s%s\n", about->name,
            about->operands ? " " : "", about->operands ? about->operands : "");
}

static void put_options(const command *about, out *output)
{
    put(output, "\noptions\n");
    for (int i = 0; i < OPTIONS; i++) {
        char spelled[40];
        if (!shown(&cli_options[i]) || (about != NULL && !cli_takes(about, (option_id)i))) continue;
        spell_option(&cli_options[i], spelled, sizeof spelled);
        if (strlen(spelled) < 16) put(output, "  %-16s", spelled);
        else put(output, "  %s\n%18s", spelled, "");
        put_column(output, 18, cli_options[i].help);
    }
}

void cli_help(const command *about, out *output)
{
    put_usage(about, output);
    if (about != NULL) {
        put(output, "\n");
        put_column(output, 0, about->summary);
        put_options(about, output);
        return;
    }
    put(output, "\nlayoutsim ");
    put_column(output, 0, purpose);
    put(output, "\ncommands\n");
    for (size_t i = 0; i < cli_command_count; i++) {
        put(output, "  %-16s", cli_commands[i].name);
        put_column(output, 18, cli_commands[i].summary);
    }
    put_options(NULL, output);
    put(output, "\nexamples\n"
                "  layoutsim --arch 64 --fields 3\n"
                "  layoutsim --python 3.8-3.15,3.13t --fields 3\n"
                "  layoutsim structs dict --python 3.13 --arch armhf\n");
}

/* ---- Man page ---- */

/* Text with what roff would take for itself escaped. */
static void put_roff(out *output, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '-' || *text == '\\') put(output, "\\");
        put_bytes(output, text, 1);
    }
}

static void put_roff_options(out *output)
{
    put(output, ".SH OPTIONS\n");
    for (int i = 0; i < OPTIONS; i++) {
        const option *at = &cli_options[i];
        char spelled[40];
        if (!shown(at)) continue;
        spell_option(at, spelled, sizeof spelled);
        put(output, ".TP\n.B ");
        put_roff(output, spelled);
        put(output, "\n");
        put_roff(output, at->help);
        put(output, "\n");
    }
}

static void generate_man(out *output)
{
    put(output, ".TH LAYOUTSIM 1 \"\" \"layoutsim %s\"\n.SH NAME\nlayoutsim \\- ",
        layout_version());
    put_roff(output, purpose);
    put(output,
        "\n.SH SYNOPSIS\n.B layoutsim\n[\\-\\-python LIST] [\\-\\-arch LIST] \\-\\-fields N\n"
        ".br\n.B layoutsim\nCOMMAND [OPTION...]\n.SH COMMANDS\n");
    for (size_t i = 0; i < cli_command_count; i++) {
        const command *at = &cli_commands[i];
        put(output, ".TP\n.B %s%s%s\n", at->name, at->operands ? " " : "",
            at->operands ? at->operands : "");
        put_roff(output, at->summary);
        put(output, ".\n");
    }
    put_roff_options(output);
    put(output,
        ".SH EXIT STATUS\n0 on success, 1 if the output could not be written or check has "
        "found something, 2 if the "
        "arguments are wrong.\n.SH ENVIRONMENT\nNO_COLOR, COLUMNS, LC_ALL, LC_CTYPE, LANG.\n");
}

/* ---- Completions ---- */

/* Whether an option's argument is, or begins with, a path. */
static bool takes_path(const option *at)
{
    return at->argument != NULL &&
           (strncmp(at->argument, "FILE", 4) == 0 || strcmp(at->argument, "DIRS") == 0);
}

/* Versions and builds, but for configure options. */
static void put_pythons(out *output)
{
    for (size_t i = 0; i < layout_python_count(); i++) {
        layout_target target;
        layout_target_at(i, 0, &target);
        layout_target_info info = describe(&target);
        if (info.newest_patch && strchr(info.build, '+') == NULL)
            put(output, " %s", label_python(&target).text);
    }
}

static void put_choices(const option *at, out *output)
{
    put(output, "%s", at->choices);
    if (at == &cli_options[OPTION_PYTHON]) put_pythons(output);
}

static void put_options_of(const command *taker, out *output)
{
    for (int i = 0; i < OPTIONS; i++)
        if (shown(&cli_options[i]) && cli_takes(taker, (option_id)i))
            put(output, "--%s ", cli_options[i].name);
}

/* Names of commands, or for the one that is named first its options. */
static void put_bash_words(out *output)
{
    put(output, "    local at words='");
    for (size_t i = 0; i < cli_command_count; i++) put(output, "%s ", cli_commands[i].name);
    put_options_of(&cli_commands[0], output);
    put(output, "'\n    for at in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do case $at in\n");
    for (size_t i = 0; i < cli_command_count; i++) {
        put(output, "    %s) words='", cli_commands[i].name);
        put_options_of(&cli_commands[i], output);
        put(output, "'; break ;;\n");
    }
    put(output, "    esac; done\n");
}

/* What is completed of a list is what stands behind its last comma. */
static void generate_bash(out *output)
{
    put(output, "_layoutsim()\n{\n"
                "    local word=${COMP_WORDS[COMP_CWORD]} before=\n"
                "    case $word in *,*) before=${word%%,*}, word=${word##*,} ;; esac\n"
                "    case ${COMP_WORDS[COMP_CWORD-1]} in\n");
    for (int i = 0; i < OPTIONS; i++) {
        if (!shown(&cli_options[i]) || cli_options[i].choices == NULL) continue;
        put(output, "    --%s) COMPREPLY=($(compgen -P \"$before\" -W '", cli_options[i].name);
        put_choices(&cli_options[i], output);
        put(output, "' -- \"$word\")); return ;;\n");
    }
    put(output, "    esac\n");
    put_bash_words(output);
    put(output, "    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n}\n"
                "complete -o default -F _layoutsim layoutsim\n");
}

/* Where the first clause of a help text ends. */
static size_t clause_length(const char *help)
{
    size_t i = 0;
    for (; help[i] != '\0'; i++) {
        bool ends = strchr(",;:.", help[i]) != NULL && (help[i + 1] == ' ' || help[i + 1] == '\0');
        if (ends || strncmp(&help[i], " (", 2) == 0) break;
    }
    return i;
}

/* A help text's first clause, for a line of a menu, without quotes and brackets. */
static void put_brief(out *output, const char *help)
{
    size_t length = clause_length(help);
    for (size_t i = 0; i < length; i++)
        if (strchr("'[]\"", help[i]) == NULL) put_bytes(output, &help[i], 1);
}

/* What an option takes: its name, where a colon would end it, and where to find it. */
static void put_zsh_argument(const option *at, out *output)
{
    put(output, ":%.*s:", (int)strcspn(at->argument, ":"), at->argument);
    if (takes_path(at)) put(output, "_files");
    if (at->choices == NULL) return;
    put(output, "(");
    put_choices(at, output);
    put(output, ")");
}

static void generate_zsh(out *output)
{
    put(output, "#compdef layoutsim\n_arguments \\\n");
    for (int i = 0; i < OPTIONS; i++) {
        const option *at = &cli_options[i];
        if (!shown(at)) continue;
        put(output, "    '--%s[", at->name);
        put_brief(output, at->help);
        put(output, "]");
        if (at->argument != NULL) put_zsh_argument(at, output);
        put(output, "' \\\n");
    }
    put(output, "    '1:command:(");
    for (size_t i = 0; i < cli_command_count; i++)
        put(output, "%s%s", i > 0 ? " " : "", cli_commands[i].name);
    put(output, ")' '*:operand:_files'\n");
}

static void generate_fish(out *output)
{
    for (size_t i = 0; i < cli_command_count; i++)
        put(output, "complete -c layoutsim -f -n __fish_use_subcommand -a %s\n",
            cli_commands[i].name);
    for (int i = 0; i < OPTIONS; i++) {
        const option *at = &cli_options[i];
        if (!shown(at)) continue;
        put(output, "complete -c layoutsim -l %s", at->name);
        if (at->letter != 0) put(output, " -s %c", at->letter);
        if (at->argument != NULL) put(output, takes_path(at) ? " -rF" : " -x");
        if (at->choices != NULL) {
            put(output, " -a '");
            put_choices(at, output);
            put(output, "'");
        }
        put(output, " -d '");
        put_brief(output, at->help);
        put(output, "'\n");
    }
}

void cli_generate(const char *what, out *output)
{
    if (strcmp(what, "man") == 0) generate_man(output);
    else if (strcmp(what, "bash") == 0) generate_bash(output);
    else if (strcmp(what, "zsh") == 0) generate_zsh(output);
    else if (strcmp(what, "fish") == 0) generate_fish(output);
    else fail_choice("--generate", what, "man bash zsh fish");
}
