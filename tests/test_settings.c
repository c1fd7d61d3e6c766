/* SPDX-License-Identifier: MIT */
/* Settings of `check`: which file counts, what it may say, and what is said of what it may not. */
#define _XOPEN_SOURCE 700 /* mkdtemp, fork, nftw */

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "check/settings.h"
#include "select.h"

/* ---- A folder with files ---- */

typedef struct written {
    const char *path, *text; /* a path that ends in / is a folder */
} written;

enum { MOST_FILES = 5 };

static char home[] = "/tmp/layoutsim-settings-XXXXXX";

static void make_folders(char *path)
{
    for (char *slash = path; (slash = strchr(slash, '/')) != NULL; slash++) {
        *slash = '\0';
        mkdir(path, 0777);
        *slash = '/';
    }
}

static void write_file(const written *file)
{
    char path[200];
    snprintf(path, sizeof path, "%s", file->path);
    make_folders(path);
    if (path[strlen(path) - 1] == '/') return;
    FILE *made = fopen(path, "wb");
    cr_assert(made != NULL, "%s", path);
    fputs(file->text, made);
    fclose(made);
}

static void enter_home(void)
{
    cr_assert(mkdtemp(home) != NULL && chdir(home) == 0);
}

static int drop(const char *path, const struct stat *is, int kind, struct FTW *at)
{
    (void)is;
    (void)kind;
    (void)at;
    return remove(path);
}

static void leave_home(void)
{
    cr_assert(chdir("/") == 0);
    nftw(home, drop, 8, FTW_DEPTH | FTW_PHYS);
}

TestSuite(settings, .init = enter_home, .fini = leave_home);

/* Each case has a folder of its own. */
static void enter_case(const written *files)
{
    static unsigned number;
    char folder[40];
    snprintf(folder, sizeof folder, "%s/%u", home, number++);
    cr_assert(mkdir(folder, 0777) == 0 && chdir(folder) == 0);
    for (size_t i = 0; i < MOST_FILES && files[i].path != NULL; i++) write_file(&files[i]);
}

/* ---- The command line ---- */

/* "--select LAY1 path" */
static arguments parse(char *line)
{
    static char *words[20];
    int count = 0;
    words[count++] = "layoutsim";
    words[count++] = "check";
    for (char *word = strtok(line, " "); word != NULL; word = strtok(NULL, " "))
        words[count++] = word;
    return cli_parse(count, words);
}

/* ---- What is understood ---- */

/* The codes that are chosen, as the first and last of each run: "LAY001-LAY304". */
static void list_codes(const bool chosen[CODES], char *into, size_t room)
{
    size_t length = 0;
    into[0] = '\0';
    for (int i = 0; i < CODES; i++) {
        if (!chosen[i] || (i > 0 && chosen[i - 1])) continue;
        int last = i;
        while (last + 1 < CODES && chosen[last + 1]) last++;
        length += (size_t)snprintf(into + length, room - length, "%s%s", length > 0 ? " " : "",
                                   check_codes[i].code);
        if (last > i)
            length += (size_t)snprintf(into + length, room - length, "-%s", check_codes[last].code);
    }
}

static void put_value(char *into, size_t room, const char *called, const char *value)
{
    size_t length = strlen(into);
    if (value != NULL) snprintf(into + length, room - length, "; %s %s", called, value);
}

static void tell(const check_settings *of, char *into, size_t room)
{
    char codes[200];
    list_codes(of->chosen, codes, sizeof codes);
    snprintf(into, room, "%s: %s", of->file != NULL ? of->file : "-", codes);
    put_value(into, room, "python", of->given.values[OPTION_PYTHON]);
    put_value(into, room, "project", of->project);
    put_value(into, room, "arch", of->given.values[OPTION_ARCH]);
    put_value(into, room, "platform", of->given.values[OPTION_PLATFORM]);
    put_value(into, room, "count", of->given.values[OPTION_COUNT]);
    put_value(into, room, "least", of->given.values[OPTION_MIN_BYTES]);
    for (size_t i = 0; i < of->exclude.count; i++)
        put_value(into, room, "exclude", of->exclude.at[i].pattern);
}

typedef struct right_row {
    const char *line;
    written files[MOST_FILES];
    const char *told;
} right_row;

#define ALL "LAY001-LAY304"

static const right_row rights[] = {
    {"", {{NULL, NULL}}, "-: " ALL},
    {"--select LAY2,mro-conflict --ignore LAY201", {{NULL, NULL}}, "-: LAY102 LAY202-LAY207"},
    /* Where they are found. */
    {"", {{"layoutsim.toml", "select = ['LAY1']\n"}}, "layoutsim.toml: LAY101-LAY117"},
    {"",
     {{"pyproject.toml", "[tool.layoutsim]\nselect = ['LAY101']\n[tool.other]\nselect = 1\n"}},
     "pyproject.toml: LAY101"},
    {"",
     {{"pyproject.toml", "[tool.layoutsim]\nselect = ['LAY101']\n"},
      {"layoutsim.toml", "select = ['LAY102']"}},
     "layoutsim.toml: LAY102"},
    {"a/b/c.py",
     {{"a/b/c.py", ""},
      {"a/b/pyproject.toml", "[tool.other]\nx = 1"},
      {"a/pyproject.toml", "[tool.layoutsim]\nselect = ['LAY101']\n"},
      {"layoutsim.toml", "select = ['LAY102']"}},
     "a/pyproject.toml: LAY101"},
    {"a/b/",
     {{"a/b/", NULL}, {"a/layoutsim.toml", ""}, {"layoutsim.toml", "select = ['LAY102']"}},
     "a/layoutsim.toml: " ALL},
    {"a/../b/x.py",
     {{"b/layoutsim.toml", "select = ['LAY102']"}, {"a/layoutsim.toml", ""}},
     "b/layoutsim.toml: LAY102"},
    /* The command line wins; --select also over what the file ignores. */
    {"--select LAY3 --min-bytes 8 --exclude a,b --arch 32 --count 5",
     {{"layoutsim.toml", "select = ['LAY1']\nignore = ['LAY3']\nmin-bytes = 16\nexclude = 'c'\n"
                         "arch = 'all'\ncount = ['C=1']\n"}},
     "layoutsim.toml: LAY301-LAY304; arch 32; count 5; least 8; exclude a; exclude b"},
    {"--ignore LAY3",
     {{"layoutsim.toml", "select = ['LAY3', 'LAY001', 'LAY2']\nignore = ['LAY001']\n"}},
     "layoutsim.toml: LAY001 LAY201-LAY207"},
    /* Every setting. */
    {"",
     {{"layoutsim.toml", "select = 'LAY'\nignore = ['LAY0', 'padding']\nexclude = ['a,b/', '!/c']\n"
                         "count = ['m.C=1_000', 'D=2']\npython = ['3.9-3.11', '3.13t']\n"
                         "arch = '64'\nplatform = 'win32'\nmin-bytes = 1_6\n"}},
     "layoutsim.toml: LAY101-LAY206 LAY301-LAY304; python 3.9-3.11,3.13t; arch 64; platform win32; "
     "count m.C=1_000,D=2; least 16; exclude a,b; exclude c"},
    {"",
     {{"layoutsim.toml", "target = '3.9-3.11'\ncount = 7\nexclude = []\nignore = []\n"}},
     "layoutsim.toml: " ALL "; python 3.9-3.11; count 7"},
    {"", {{"layoutsim.toml", "select = []\n"}}, "layoutsim.toml: "},
    /* The Pythons of a project. */
    {"",
     {{"pyproject.toml", "[project]\nrequires-python = '>=3.9,<3.12'\n"}},
     "-: " ALL "; python 3.9,3.10,3.11; project pyproject.toml"},
    {"",
     {{"pyproject.toml", "[tool.poetry.dependencies]\npython = '^3.11,<3.13'\n"}},
     "-: " ALL "; python 3.11,3.12; project pyproject.toml"},
    {"",
     {{"pyproject.toml", "[tool.poetry.dependencies]\npython = {version = '~3.8'}\n"}},
     "-: " ALL "; python 3.8; project pyproject.toml"},
    {"a",
     {{"a/pyproject.toml", "[project]\nname = 'a'\n"},
      {"pyproject.toml", "[project]\nrequires-python = '>=3.9'\n"}},
     "-: " ALL},
    {"a",
     {{"a/pyproject.toml", "[tool.other]\nx = 1\n"},
      {"pyproject.toml", "[project]\nrequires-python = '==3.9.*'\n"}},
     "-: " ALL "; python 3.9; project pyproject.toml"},
    {"a",
     {{"a/pyproject.toml", "[project]\nrequires-python = '==3.9.1'\n"},
      {"layoutsim.toml", "select = 'LAY101'"}},
     "layoutsim.toml: LAY101; python 3.9.1; project a/pyproject.toml"},
    {"a",
     {{"a/layoutsim.toml", ""}, {"pyproject.toml", "[project]\nrequires-python = '==3.9.*'\n"}},
     "a/layoutsim.toml: " ALL},
    {"--python 3.13",
     {{"pyproject.toml", "[project]\nrequires-python = '==3.9.*'\n"}},
     "-: " ALL "; python 3.13"},
    {"",
     {{"pyproject.toml", "[project]\nrequires-python = '!'\n[tool.layoutsim]\npython = '3.8'"}},
     "pyproject.toml: " ALL "; python 3.8"},
};

Test(settings, are_found_and_merged)
{
    for (size_t i = 0; i < sizeof rights / sizeof rights[0]; i++) {
        char line[200], told[600];
        arena *memory = arena_new();
        check_settings read;
        enter_case(rights[i].files);
        snprintf(line, sizeof line, "%s", rights[i].line);
        arguments given = parse(line);
        settings_read(memory, &given, &read);
        tell(&read, told, sizeof told);
        cr_expect(eq(str, told, (char *)rights[i].told), "%zu", i);
        targets chosen = select_targets(&read.given); /* or it fails */
        free(chosen.items);
        arena_free(memory);
    }
}

/* ---- What is refused ---- */

typedef struct wrong_row {
    const char *text; /* of layoutsim.toml; or, if it begins with [, of pyproject.toml */
    const char *said; /* the beginning of it */
} wrong_row;

static const wrong_row wrongs[] = {
    {"x = \n", "layoutsim.toml:1:5: no value"},
    {"a = 1\na = 2", "layoutsim.toml:2:1: a is there twice"},
    {"\nselct = ['LAY1']\n", "layoutsim.toml:2:1: unknown setting 'selct'; did you mean select?"},
    {"[per-file-ignore]\n", "layoutsim.toml:1:2: unknown setting 'per-file-ignore'; did you mean "
                            "per-file-ignores?"},
    {"select = ['LAY1', 'LAY21']\n",
     "layoutsim.toml:1:19: unknown code 'LAY21'; did you mean LAY201?"},
    {"select = ['é', 'redundent-slot']\n", "layoutsim.toml:1:11: unknown code 'é'"},
    {"ignore = ['redundent-slot']\n",
     "layoutsim.toml:1:11: unknown code 'redundent-slot'; did you mean redundant-slot?"},
    {"select = ['LA']", "layoutsim.toml:1:11: unknown code 'LA'"},
    {"select = 1\n", "layoutsim.toml:1:10: select must be a string or a list of strings, not an "
                     "integer"},
    {"select = ['LAY1',\n  2]\n", "layoutsim.toml:2:3: select must be a string or a list of "
                                  "strings, not an integer"},
    {"exclude = ['a', 'b[']\n",
     "layoutsim.toml:1:17: 'b[' is no pattern of paths: [ is not closed"},
    {"exclude = ['']\n", "layoutsim.toml:1:12: exclude has a text that is empty"},
    {"exclude = ['/']\n", "layoutsim.toml:1:12: '/' is no pattern of paths: it is empty"},
    {"exclude = ['a\\']\n", "layoutsim.toml:1:12: 'a\\' is no pattern of paths: nothing is behind"},
    {"min-bytes = '8'\n", "layoutsim.toml:1:13: min-bytes must be an integer, not a string"},
    {"min-bytes = -8\n", "layoutsim.toml:1:13: min-bytes cannot be less than 0"},
    {"min-bytes = 8.0\n", "layoutsim.toml:1:13: min-bytes must be an integer, not a float"},
    {"python = '3.99'\n", "layoutsim.toml:1:10: unknown Python '3.99'"},
    {"python = ['3.9', '3.12-3.10']\n", "layoutsim.toml:1:18: the range 3.12-3.10 runs backwards"},
    {"arch = 'z80'\n", "layoutsim.toml:1:8: unknown machine 'z80'"},
    {"platform = ['linux']\n", "layoutsim.toml:1:12: platform must be a string, not an array"},
    {"count = ['C=x']\n", "layoutsim.toml:1:10: --count needs a number"},
    {"count = ['C=']\n", "layoutsim.toml:1:10: count needs CLASS=N, not 'C='"},
    {"count = ['=1']\n", "layoutsim.toml:1:10: count needs CLASS=N, not '=1'"},
    {"python = '3.9'\ntarget = '3.9'\n", "layoutsim.toml:2:1: target says again"},
    {"per-file-ignores = ['a']\n", "layoutsim.toml:1:20: per-file-ignores must be a table"},
    {"[per-file-ignores]\n'a[' = ['LAY1']\n", "layoutsim.toml:2:1: 'a[' is no pattern of paths"},
    {"[per-file-ignores]\n'a' = ['LAY9']\n", "layoutsim.toml:2:8: unknown code 'LAY9'"},
    {"[per-file-ignores]\n'a' = true\n", "layoutsim.toml:2:7: per-file-ignores must be a string"},
    {"select = \"LAY1\\u0000\"\n", "layoutsim.toml:1:10: select has a text"},
    {"[tool]\nlayoutsim = 3\n", "pyproject.toml:2:13: tool.layoutsim must be a table"},
    {"[tool.layoutsim]\nx = 3\n", "pyproject.toml:2:1: unknown setting 'x'; known: select"},
    {"[project\n", "pyproject.toml:1:9: ] must end the header"},
    {"[project]\nrequires-python = 3\n", "pyproject.toml:2:19: the Python that is required must "
                                         "be a string, not an integer"},
    {"[project]\nrequires-python = '3.9'\n", "pyproject.toml:2:19: '3.9' does not say which "
                                             "Python is required: a version needs"},
    {"[project]\nrequires-python = '>=3.9 <4'\n", "pyproject.toml:2:19: '>=3.9 <4' does not say "
                                                  "which Python is required: a comma"},
    {"[project]\nrequires-python = '<3'\nname = 1\n[tool.x]\n", ""},
    {"[project]\nrequires-python = '>=3.0,<3.6'\n", "pyproject.toml:2:19: no known Python is "
                                                    "'>=3.0,<3.6'; name one with --python"},
    {"[tool.poetry.dependencies]\npython = '^x'\n", "pyproject.toml:2:10: '^x' does not say"},
};

/* Ahead of what looks for leaks, which does not understand a child of the test's. */
static void leave(void)
{
    _exit(EXIT_USAGE);
}

/* What a child says on standard error before it ends, as by exit(). */
static int say_in_child(char *into, size_t room)
{
    int ends[2], status = 0;
    cr_assert(pipe(ends) == 0);
    pid_t child = fork();
    if (child == 0) {
        char line[] = "";
        check_settings read;
        arguments given = parse(line);
        atexit(leave);
        dup2(ends[1], STDERR_FILENO);
        settings_read(arena_new(), &given, &read);
        _exit(0);
    }
    close(ends[1]);
    FILE *from = fdopen(ends[0], "r");
    cr_assert(from != NULL);
    into[fread(into, 1, room - 1, from)] = '\0';
    fclose(from);
    waitpid(child, &status, 0);
    return WEXITSTATUS(status);
}

Test(settings, wrong_ones_are_refused_with_their_place)
{
    for (size_t i = 0; i < sizeof wrongs / sizeof wrongs[0]; i++) {
        const wrong_row *row = &wrongs[i];
        bool project = row->text[0] == '[' && strncmp(row->text, "[per", 4) != 0;
        const written files[MOST_FILES] = {
            {project ? "pyproject.toml" : "layoutsim.toml", row->text}};
        char said[1000], wanted[300];
        enter_case(files);
        int status = say_in_child(said, sizeof said);
        snprintf(wanted, sizeof wanted, "%s%s", row->said[0] != '\0' ? "layoutsim: " : "",
                 row->said);
        cr_expect(strncmp(said, wanted, strlen(wanted)) == 0, "%s: %s", row->text, said);
        cr_expect(eq(int, status, row->said[0] != '\0' ? 2 : 0), "%s", row->text);
        cr_expect(strchr(said, '\n') == NULL || strchr(said, '\n')[1] == '\0', "%s", said);
    }
}

/* ---- Files with codes of their own ---- */

static const struct {
    const char *path, *codes;
} ruled[] = {
    {"a.py", "LAY201-LAY207"},
    {"tests/a.py", "LAY202-LAY207"},
    {"x/tests/a.py", "LAY202-LAY207"},
    {"tests/made/a.py", ""},
    {"x/tests/made/a.py", "LAY202-LAY207"},
    {"./x/../b.py", "LAY201-LAY206"},
    {"deep/er/b.py", "LAY201-LAY206"},
    {"src/b.py", "LAY201-LAY203 LAY205-LAY206"},
    {"../a.py", "LAY201-LAY207"},
};

Test(settings, files_have_codes_of_their_own)
{
    static const written files[MOST_FILES] = {
        {"layoutsim.toml", "select = 'LAY2'\n[per-file-ignores]\n'tests/' = ['redundant-slot']\n"
                           "'/tests/made/**' = ['LAY2']\n'b.py' = 'LAY207'\n'src/*.py' = "
                           "['LAY204']\n'!*.py' = ['LAY']\n"}};
    char line[] = "";
    arena *memory = arena_new();
    check_settings read;
    enter_case(files);
    arguments given = parse(line);
    settings_read(memory, &given, &read);
    for (size_t i = 0; i < sizeof ruled / sizeof ruled[0]; i++) {
        bool told[CODES];
        char codes[200];
        settings_codes(&read, memory, ruled[i].path, told);
        list_codes(told, codes, sizeof codes);
        cr_expect(eq(str, codes, (char *)ruled[i].codes), "%s", ruled[i].path);
    }
    arena_free(memory);
}
