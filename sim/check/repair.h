/* SPDX-License-Identifier: MIT */
/* Mending what was found, in the files or as a diff. */
#ifndef LAYOUTSIM_REPAIR_H
#define LAYOUTSIM_REPAIR_H

#include "check/findings.h"
#include "render/out.h"

typedef struct repair {
    bool unsafe; /* also what may change how the program behaves */
    out *diff;   /* shown here, nothing is written; NULL: written */
} repair;

/* Mends what can be mended and holds under every target, file by file, and takes it out of the
   findings, which are sorted by place. Complains of files that cannot be written. True: some of it
   overlaps what was mended, and is to be found again. */
bool repair_files(const repair *how, findings *of);

#endif
