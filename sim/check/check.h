/* SPDX-License-Identifier: MIT */
/* Reading files under each target, and finding what there is to say. */
#ifndef LAYOUTSIM_CHECK_H
#define LAYOUTSIM_CHECK_H

#include "check/findings.h"

/* All that is found in the operands, or the current folder. Files that cannot be read are
   complained about. into: its memory and targets are set. */
void check_files(const arguments *given, const char *counts, findings *into);

#endif
