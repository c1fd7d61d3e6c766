/* SPDX-License-Identifier: MIT */
/* Comments that say what of their line is not to be told: "# layoutsim: ignore[LAY201]" for some
   codes, "# layoutsim: ignore" for all, and "# noqa: LAY201" and "# noqa" as other linters have
   them. */
#ifndef LAYOUTSIM_IGNORES_H
#define LAYOUTSIM_IGNORES_H

#include "check/findings.h"
#include "python/grammar.h"

typedef struct ignores ignores;

/* Whether a file can have any, seen quickly. Its bytes are followed by NUL. */
bool ignores_may_be(const char *bytes, size_t length);

/* Those of a file, whose bytes are followed by NUL and need not last. */
ignores *ignores_read(arena *memory, const grammar *rules, const char *bytes, size_t length);

/* Whether a finding on a line is ignored; what says so has been of use. */
bool ignores_take(ignores *of, uint32_t line, check_code code);

/* A comment, or a code in it, that was of no use. */
typedef struct unused_ignore {
    uint32_t line, column, length; /* as of a source_place */
    const char *text;              /* what stands there */
    bool whole;                    /* the comment, but for what else is said behind it */
} unused_ignore;

/* In the order of the file. Of codes that are not told it is not known, and a bare "# noqa" and the
   codes of others behind it are others' business. */
const unused_ignore *ignores_unused(const ignores *of, const bool told[CODES], size_t *count);

#endif
