/* SPDX-License-Identifier: MIT */
/*
 * Files are known by their paths. Those named are read and parsed all at once, several at a time,
 * each worker into a branch of the tree's memory; those imported when somebody asks for them. A
 * path that is not there is remembered too. A file's root is the first folder above it that is no
 * package: its module's name is what lies between.
 */
#define _POSIX_C_SOURCE 200809L /* stat, opendir */

#include "tree.h"

#include <dirent.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli.h"
#include "extensions.h"
#include "python/arena.h"
#include "python/parser.h"
#include "workers.h"

enum { FIRST_TABLE = 1 << 8 };

struct source_tree {
    arena *memory;
    const grammar *rules;
    extensions *built;
    const char *const *roots;
    size_t root_count;
    tree_file **table; /* by path, at most half full */
    size_t table_size, count;
    tree_file *first; /* of those named */
    size_t named;
    tree_filter *takes; /* NULL: all that is not hidden */
    void *takes_with;
};

/* ---- Paths ---- */

static const char *text(source_tree *in, const char *bytes, size_t length)
{
    return arena_intern(in->memory, bytes, length);
}

/* "a/b", ".c" -> "a/b.c"; what is in "." is named without it */
static const char *joined(source_tree *in, const char *const parts[])
{
    char made[4096];
    size_t used = 0;
    if (strcmp(parts[0], ".") == 0 && strcmp(parts[1], "/") == 0) parts += 2;
    for (; *parts != NULL; parts++) {
        size_t length = strlen(*parts);
        if (length >= sizeof made - used) fail("a path is too long: %.80s...", made);
        memcpy(made + used, *parts, length);
        used += length;
    }
    return text(in, made, used);
}

typedef enum path_kind { NOTHING, PLAIN_FILE, FOLDER, OTHER } path_kind;

static path_kind kind_of(const char *path)
{
    struct stat is;
    if (stat(path, &is) != 0) return NOTHING;
    return S_ISDIR(is.st_mode) ? FOLDER : S_ISREG(is.st_mode) ? PLAIN_FILE : OTHER;
}

bool is_folder(const char *path)
{
    return kind_of(path) == FOLDER;
}

static bool ends_with(const char *path, const char *end)
{
    size_t length = strlen(path), size = strlen(end);
    return length > size && strcmp(path + length - size, end) == 0;
}

static bool is_package(source_tree *in, const char *folder)
{
    return kind_of(joined(in, (const char *[]){folder, "/__init__.py", NULL})) == PLAIN_FILE;
}

/* "a/b" -> "a"; "b" -> "."; "/b" -> "" */
static const char *folder_of(source_tree *in, const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash == NULL ? "." : text(in, path, (size_t)(slash - path));
}

/* "a/b" -> "b" */
static const char *called_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash == NULL ? path : slash + 1;
}

/* A folder of a package that has no __init__.py itself is a package for the others there. */
static bool is_inside(source_tree *in, const char *folder)
{
    return is_package(in, folder) || is_package(in, folder_of(in, folder));
}

static const char *root_of(source_tree *in, const char *path)
{
    const char *root = folder_of(in, path);
    while (strrchr(root, '/') != NULL && is_inside(in, root)) root = folder_of(in, root);
    return is_package(in, root) ? "." : root;
}

/* root/a/b.py and root/a/b/__init__.py -> a.b */
static const char *dotted_of(source_tree *in, const char *root, const char *path)
{
    size_t length = strlen(path);
    if (strncmp(path, root, strlen(root)) == 0 && path[strlen(root)] == '/') {
        length -= strlen(root) + 1;
        path += strlen(root) + 1;
    }
    if (ends_with(path, "/__init__.py")) length -= strlen("/__init__.py");
    else if (ends_with(path, ".py")) length -= strlen(".py");
    char *made = arena_alloc(in->memory, length + 1);
    for (size_t i = 0; i < length; i++) made[i] = path[i];
    for (size_t i = 0; i < length; i++)
        if (made[i] == '/') made[i] = '.';
    return text(in, made, length);
}

/* ---- The table ---- */

static tree_file **slot(tree_file **table, size_t size, const char *path)
{
    size_t at = ((uintptr_t)path >> 4) * 2654435761u;
    while (table[at & (size - 1)] != NULL && table[at & (size - 1)]->module.path != path) at++;
    return &table[at & (size - 1)];
}

static void grow(source_tree *of)
{
    size_t size = of->table_size == 0 ? FIRST_TABLE : of->table_size * 2;
    tree_file **table = calloc(size, sizeof *table);
    if (table == NULL) fail("out of memory for %zu files", size);
    for (size_t i = 0; i < of->table_size; i++)
        if (of->table[i] != NULL) *slot(table, size, of->table[i]->module.path) = of->table[i];
    free(of->table);
    of->table = table;
    of->table_size = size;
}

source_tree *tree_new(arena *memory, const grammar *rules, const char *const *roots, size_t count)
{
    source_tree *made = arena_alloc(memory, sizeof *made);
    *made = (source_tree){.memory = memory, .rules = rules, .roots = roots, .root_count = count};
    made->built = extensions_new(memory, rules->major, rules->minor);
    grow(made);
    return made;
}

void tree_choose(source_tree *of, tree_filter *takes_, void *with)
{
    of->takes = takes_;
    of->takes_with = with;
}

void tree_free(source_tree *of)
{
    for (size_t i = 0; i < of->table_size; i++)
        if (of->table[i] != NULL) file_free(&of->table[i]->bytes);
    free(of->table);
}

/* ---- Reading ---- */

/* Touches nothing but the file and the memory: several may be loaded at once. */
static void load(tree_file *made, const grammar *rules, arena *memory)
{
    syntax_error error = {0};
    made->unread = file_load(made->module.path, &made->bytes);
    if (made->unread != 0) return;
    made->module.tree = parse_module(memory, rules, made->bytes.bytes, made->bytes.length, &error);
    if (made->module.tree != NULL) return;
    made->error = arena_alloc(memory, sizeof error);
    *made->error = error;
}

static void complain_of(const tree_file *made)
{
    const syntax_error *error = made->error;
    if (made->unread != 0)
        complain("cannot read %s: %s", made->module.path, strerror(made->unread));
    else if (error != NULL)
        complain("%s:%" PRIu32 ":%" PRIu32 ": %s", made->module.path, error->line, error->column,
                 error->message);
}

/* A path's place in the table; new, it is not read. */
static tree_file *add_path(source_tree *in, const char *path, const char *root, const char *dotted)
{
    tree_file *made = arena_alloc(in->memory, sizeof *made);
    *slot(in->table, in->table_size, path) = made;
    made->module = (module_source){.name = dotted, .path = path, .root = root};
    made->module.package = ends_with(path, "__init__.py");
    if (++in->count * 2 > in->table_size) grow(in);
    return made;
}

/* The file of a path; what is not there has no syntax tree. */
static tree_file *file_at(source_tree *in, const char *path, const char *root, const char *dotted)
{
    tree_file *made = *slot(in->table, in->table_size, path);
    if (made != NULL) return made;
    made = add_path(in, path, root, dotted);
    if (kind_of(path) != PLAIN_FILE) return made;
    load(made, in->rules, in->memory);
    complain_of(made);
    return made;
}

/* ---- Files named ---- */

static void add_file(source_tree *to, const char *path)
{
    if (*slot(to->table, to->table_size, path) != NULL) return;
    const char *root = root_of(to, path);
    tree_file *made = add_path(to, path, root, dotted_of(to, root, path));
    made->next = to->first;
    to->first = made;
    to->named++;
}

static bool is_hidden(const char *called)
{
    return called[0] == '.' || strcmp(called, "__pycache__") == 0;
}

static bool takes(const source_tree *to, const char *path, bool folder)
{
    return to->takes == NULL || to->takes(to->takes_with, path, folder);
}

static void add_folder(source_tree *to, const char *path)
{
    DIR *opened = opendir(path);
    if (opened == NULL) {
        complain("cannot read %s", path);
        return;
    }
    for (const struct dirent *at; (at = readdir(opened)) != NULL;) {
        if (is_hidden(at->d_name)) continue;
        const char *inner = joined(to, (const char *[]){path, "/", at->d_name, NULL});
        path_kind kind = kind_of(inner);
        bool read = kind == FOLDER || (kind == PLAIN_FILE && ends_with(inner, ".py"));
        if (!read || !takes(to, inner, kind == FOLDER)) continue;
        if (kind == FOLDER) add_folder(to, inner);
        else add_file(to, inner);
    }
    closedir(opened);
}

void tree_add(source_tree *to, const char *path)
{
    size_t length = strlen(path);
    while (length > 1 && path[length - 1] == '/') length--;
    path = text(to, path, length);
    path_kind kind = kind_of(path);
    if (kind == FOLDER) add_folder(to, path);
    else if (kind == NOTHING) complain("cannot read %s: no such file or folder", path);
    else add_file(to, path);
}

static int by_path(const void *a, const void *b)
{
    return strcmp((*(tree_file *const *)a)->module.path, (*(tree_file *const *)b)->module.path);
}

/* ---- Parsing them ---- */

typedef struct parsing {
    const grammar *rules;
    tree_file **files;
    arena **memory; /* of each worker */
} parsing;

static void parse_one(void *what, unsigned worker, size_t item)
{
    const parsing *of = what;
    load(of->files[item], of->rules, of->memory[worker]);
}

static void parse_files(source_tree *of, tree_file **files, unsigned jobs)
{
    arena **memory = memory_get(jobs, sizeof(arena *));
    parsing all = {of->rules, files, memory};
    for (unsigned i = 0; i < jobs; i++)
        memory[i] = jobs > 1 ? arena_branch(of->memory) : of->memory;
    workers_run(jobs, of->named, parse_one, &all);
    for (unsigned i = 0; i < jobs && jobs > 1; i++) arena_merge(memory[i]);
    free(memory);
}

void tree_parse(source_tree *of, unsigned jobs)
{
    size_t count = 0;
    tree_file **all = arena_alloc(of->memory, of->named * sizeof(tree_file *));
    for (tree_file *at = of->first; at != NULL; at = at->next) all[count++] = at;
    qsort(all, count, sizeof(tree_file *), by_path);
    parse_files(of, all, jobs < count || count == 0 ? jobs : (unsigned)count);
    tree_file **end = &of->first;
    for (size_t i = 0; i < count; i++) {
        complain_of(all[i]);
        if (all[i]->module.tree == NULL) continue;
        *end = all[i];
        end = &all[i]->next;
    }
    *end = NULL;
}

const tree_file *tree_first(const source_tree *of)
{
    return of->first;
}

/* ---- Finding ---- */

/* A folder without __init__.py is a package without names of its own. */
static const module_source *find_folder(source_tree *in, const char *path, const char *root,
                                        const char *dotted)
{
    tree_file *made = file_at(in, path, root, dotted);
    if (made->module.tree == NULL && is_folder(path)) {
        node *empty = arena_alloc(in->memory, sizeof *empty);
        empty->kind = N_MODULE;
        made->module.tree = empty;
        made->module.package = true;
    }
    return made->module.tree == NULL ? NULL : &made->module;
}

/* An extension module; its path has no .so, which does not matter. */
static const module_source *find_built(source_tree *in, const char *path, const char *root,
                                       const char *dotted, bool unsure)
{
    tree_file *made = file_at(in, path, root, dotted);
    made->module.unsure = unsure;
    return &made->module;
}

/* root/a/b for a.b */
static const char *base_of(source_tree *in, const char *root, const char *dotted)
{
    char path[1024];
    size_t length = strlen(dotted);
    if (length >= sizeof path) return NULL;
    memcpy(path, dotted, length + 1);
    for (char *dot = path; (dot = strchr(dot, '.')) != NULL;) *dot = '/';
    return joined(in, (const char *[]){root, "/", path, NULL});
}

static const module_source *find_in(source_tree *in, const char *root, const char *dotted)
{
    const char *base = base_of(in, root, dotted);
    if (base == NULL) return NULL;
    const tree_file *found =
        file_at(in, joined(in, (const char *[]){base, "/__init__.py", NULL}), root, dotted);
    if (found->module.tree != NULL) return &found->module;
    built how = extension_in(in->built, folder_of(in, base), called_of(base));
    if (how == BUILT_HERE) return find_built(in, base, root, dotted, false);
    found = file_at(in, joined(in, (const char *[]){base, ".py", NULL}), root, dotted);
    if (found->module.tree != NULL) return &found->module;
    const module_source *folder = find_folder(in, base, root, dotted);
    if (folder != NULL || how == BUILT_NOT) return folder;
    return find_built(in, base, root, dotted, true);
}

const module_source *tree_find(void *of, const char *dotted, const module_source *from)
{
    source_tree *in = of;
    dotted = text(in, dotted, strlen(dotted));
    const module_source *found = from == NULL ? NULL : find_in(in, from->root, dotted);
    for (size_t i = 0; i < in->root_count && found == NULL; i++)
        found = find_in(in, in->roots[i], dotted);
    return found;
}

static bool is_library(source_tree *in, const char *root)
{
    return kind_of(joined(in, (const char *[]){root, "/os.py", NULL})) == PLAIN_FILE &&
           kind_of(joined(in, (const char *[]){root, "/site.py", NULL})) == PLAIN_FILE;
}

bool tree_is_library(source_tree *of)
{
    for (size_t i = 0; i < of->root_count; i++)
        if (is_library(of, of->roots[i])) return true;
    const tree_file *first = tree_first(of);
    return first != NULL && is_library(of, first->module.root);
}
