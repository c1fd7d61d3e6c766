/* SPDX-License-Identifier: MIT */
/* Reading and writing baselines. A tab, a line end and a backslash are escaped in a field. */
#include "check/baseline.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "files.h"
#include "render/out.h"

static const char magic[] = "# layoutsim baseline 1";

enum { PATH, CLASS, CODE, SUBJECT, DIGEST, FIELDS };

/* ---- Writing ---- */

static void put_field(const char *text, char end, out *output)
{
    static const char plain[] = "\\\t\n\r", escaped[] = "\\tnr";
    for (; *text != '\0'; text++) {
        const char *found = strchr(plain, *text);
        if (found != NULL) put(output, "\\%c", escaped[found - plain]);
        else put_bytes(output, text, 1);
    }
    put_bytes(output, &end, 1);
}

static int by_line(const void *left, const void *right)
{
    const finding *const *a = left, *const *b = right;
    int way = strcmp((*a)->at.path, (*b)->at.path);
    if (way == 0) way = strcmp((*a)->class_, (*b)->class_);
    if (way == 0) way = strcmp(check_codes[(*a)->code].code, check_codes[(*b)->code].code);
    return way != 0 ? way : strcmp((*a)->subject, (*b)->subject);
}

static void put_finding(const finding *at, out *output)
{
    put_field(at->at.path, '\t', output);
    put_field(at->class_, '\t', output);
    put_field(check_codes[at->code].code, '\t', output);
    put_field(at->subject, '\t', output);
    put(output, "%016" PRIx64 "\n", at->digest);
}

void baseline_write(const char *path, const findings *of)
{
    out text = {0};
    const finding **sorted = memory_get(of->count, sizeof *sorted);
    for (size_t i = 0; i < of->count; i++) sorted[i] = &of->at[i];
    qsort(sorted, of->count, sizeof *sorted, by_line);
    put(&text, "%s\n", magic);
    for (size_t i = 0; i < of->count; i++) put_finding(sorted[i], &text);
    int why = file_save(path, text.bytes, text.length);
    if (why != 0) fail("cannot write %s: %s", path, strerror(why));
    free(text.bytes);
    free(sorted);
}

/* ---- Reading ---- */

typedef struct baseline {
    uint64_t *digests; /* sorted; to be freed */
    size_t count, room;
} baseline;

static void unescape(char *field)
{
    char *to = field;
    for (const char *from = field; *from != '\0'; from++) {
        char c = *from;
        if (c == '\\' && from[1] != '\0') {
            c = *++from;
            c = (char)(c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c);
        }
        *to++ = c;
    }
    *to = '\0';
}

/* The fields of a line, which it is cut into; false if there are not so many. */
static bool split(char *line, char *fields[FIELDS])
{
    for (size_t i = 0; i < FIELDS; i++) {
        fields[i] = line;
        line += strcspn(line, "\t");
        bool last = i + 1 == FIELDS;
        if ((*line == '\0') != last) return false;
        if (!last) *line++ = '\0';
        unescape(fields[i]);
    }
    return true;
}

static void add_line(const char *path, size_t number, char *line, baseline *to)
{
    char *fields[FIELDS], *end;
    if (!split(line, fields))
        fail("%s:%zu: a line of a baseline has %d fields, with tabs between", path, number, FIELDS);
    uint64_t digest = strtoull(fields[DIGEST], &end, 16);
    if (*end != '\0' ||
        digest != finding_digest(fields[CODE], fields[PATH], fields[CLASS], fields[SUBJECT]))
        fail("%s:%zu: the digest is not that of the rest of the line; write the baseline anew",
             path, number);
    if (to->count == to->room) {
        to->room = to->room * 2 + 64;
        to->digests = memory_resize(to->digests, to->room, sizeof *to->digests);
    }
    to->digests[to->count++] = digest;
}

static int by_value(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

/* The end of a line, which is cut off; git may have made it CR LF. */
static char *end_line(char *line)
{
    char *end = line + strcspn(line, "\n");
    bool more = *end == '\n';
    *end = '\0';
    if (end > line && end[-1] == '\r') end[-1] = '\0';
    return more ? end + 1 : end;
}

static baseline read_lines(const char *path, char *text)
{
    baseline made = {NULL, 0, 0};
    char *next = end_line(text);
    if (strcmp(text, magic) != 0)
        fail("%s is no baseline; its first line is not '%s'", path, magic);
    for (size_t number = 2; *(text = next) != '\0'; number++) {
        next = end_line(text);
        add_line(path, number, text, &made);
    }
    if (made.count > 0) qsort(made.digests, made.count, sizeof *made.digests, by_value);
    return made;
}

/* ---- Applying ---- */

static size_t first_of(const baseline *in, uint64_t digest)
{
    size_t low = 0, high = in->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (in->digests[middle] < digest) low = middle + 1;
        else high = middle;
    }
    return low;
}

static bool has(const baseline *in, const finding *at)
{
    size_t place = first_of(in, at->digest) + at->ordinal;
    return place < in->count && in->digests[place] == at->digest;
}

void baseline_apply(const char *path, findings *of)
{
    file source;
    if (!file_exists(path)) return;
    int why = file_load(path, &source);
    if (why != 0) fail("cannot read %s: %s", path, strerror(why));
    if (strlen(source.bytes) != source.length) fail("%s is no baseline; it has a NUL in it", path);
    baseline known = read_lines(path, source.bytes);
    size_t kept = 0;
    for (size_t i = 0; i < of->count; i++)
        if (!has(&known, &of->at[i])) of->at[kept++] = of->at[i];
    of->known += of->count - kept;
    of->count = kept;
    free(known.digests);
    file_free(&source);
}
