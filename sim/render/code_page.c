/* SPDX-License-Identifier: MIT */
/* The page about a code: Markdown, which is as easily read as text. */
#include <stdlib.h>
#include <string.h>

#include "render.h"

/* Paragraphs, each of its lines broken to the width. */
static void put_paragraphs(const char *text, out *output)
{
    while (*text != '\0') {
        size_t length = strcspn(text, "\n");
        out line = {.width = output->width};
        put(&line, "%.*s", (int)length, text);
        put_wrapped(output, "", line.bytes);
        free(line.bytes);
        text += length + (text[length] == '\n');
    }
}

static void put_python(const char *source, out *output)
{
    bool ended = source[strlen(source) - 1] == '\n';
    put(output, "\n```python\n%s%s```\n", source, ended ? "" : "\n");
}

/* Parts that are empty are left out. */
static void put_section(const char *title, const char *text, const char *source, out *output)
{
    if (*text == '\0' && *source == '\0') return;
    put(output, "\n## %s\n", title);
    if (*text != '\0') put(output, "\n");
    put_paragraphs(text, output);
    if (*source != '\0') put_python(source, output);
}

void put_code_page(check_code about, out *output)
{
    const code_row *row = &check_codes[about];
    put(output, "# %s %s\n\n", row->code, row->name);
    put_paragraphs(row->summary, output);
    put(output, "\nSeverity: %s. Since layoutsim %s.\n", severity_name(row->severity), row->since);
    put_section("Why", row->why, "", output);
    put_section("Example", "", row->example, output);
    put_section("How to mend it", row->mend, row->mended, output);
}
