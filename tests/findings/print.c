/* SPDX-License-Identifier: MIT */
/* print FORMAT [none] : the sample, or no findings, in a format; for formats.py. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "findings/sample.h"
#include "render/render.h"

static void put_statistics(const findings *of, out *output)
{
    text_check_statistics(of, ORDER_BYTES, output);
}

static void put_pages(const findings *of, out *output)
{
    (void)of;
    for (int i = 0; i < CODES; i++) put_code_page((check_code)i, output);
}

static const struct {
    const char *name;
    void (*put)(const findings *of, out *output);
} formats[] = {
    {"text", text_check},     {"statistics", put_statistics}, {"json", json_check},
    {"jsonl", jsonl_check},   {"sarif", sarif_check},         {"github", github_check},
    {"gitlab", gitlab_check}, {"junit", junit_check},         {"pages", put_pages},
};

int main(int argc, char **argv)
{
    out output = {.width = 80};
    for (size_t i = 0; argc > 1 && i < sizeof formats / sizeof formats[0]; i++) {
        if (strcmp(argv[1], formats[i].name) != 0) continue;
        findings of = argc > 2 ? sample_none() : sample_findings();
        formats[i].put(&of, &output);
        bool written = out_flush(&output);
        arena_free(of.memory);
        findings_free(&of);
        free(output.bytes);
        return written ? EXIT_SUCCESS : EXIT_FAILURE;
    }
    fprintf(stderr, "print FORMAT [none]\n");
    return EXIT_USAGE;
}
