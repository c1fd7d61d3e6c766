/* SPDX-License-Identifier: MIT */
/*
 * Baselines: files of findings that are known, so that only new ones are told.
 *
 * A line is a finding: path, class, code, subject and digest, tabs between; sorted, so that nothing
 * changes when lines of code move, and changes merge.
 */
#ifndef LAYOUTSIM_BASELINE_H
#define LAYOUTSIM_BASELINE_H

#include "check/findings.h"

/* Takes out the findings that a baseline has, and adds their number to of->known. As many are known
   of one digest as it has lines. There need not be such a file; fails if it is something else.
   After findings_finish(). */
void baseline_apply(const char *path, findings *of);

/* Writes a baseline of all findings; fails if it cannot. */
void baseline_write(const char *path, const findings *of);

#endif
