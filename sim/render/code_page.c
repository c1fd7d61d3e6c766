/* SPDX-License-Identifier: MIT */
/* The page about a code: Markdown, which is as easily read as text. */
#include <string.h>

#include "render.h"

static void put_python(const char *source, out *output)
{
    put(output, "\n```python\n%s```\n", source);
}

static void put_example(const code_page *page, out *output)
{
    put(output, "\n## Example\n");
    if (page->options != NULL) put(output, "\nFound with `layoutsim check %s`:\n", page->options);
    put_python(page->example, output);
}

static void put_mending(const code_page *page, out *output)
{
    put(output, "\n## How to mend it\n\n");
    put_wrapped(output, "", page->mend);
    if (page->fix != NULL) put(output, "\n`layoutsim check %s` does it:\n", page->fix);
    if (page->mended != NULL) put_python(page->mended, output);
}

void put_code_page(check_code about, out *output)
{
    const code_row *row = &check_codes[about];
    const code_page *page = page_about(about);
    put(output, "# %s %s\n\n", row->code, row->name);
    put_wrapped(output, "", row->summary);
    put(output, "\nSeverity: %s. Since layoutsim %s.\n", severity_name(row->severity), row->since);
    put(output, "\n## Why\n\n");
    put_wrapped(output, "", page->why);
    put_example(page, output);
    put_mending(page, output);
}
