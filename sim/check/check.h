/* SPDX-License-Identifier: MIT */
/* Reading files under each target, and finding what there is to say. */
#ifndef LAYOUTSIM_CHECK_H
#define LAYOUTSIM_CHECK_H

#include "check/findings.h"
#include "check/settings.h"

/* All that is found in the operands, or the current folder, and is to be told, sorted by place.
   Files that cannot be read are complained about. into: its memory and targets are set. */
void check_files(const check_settings *how, findings *into);

#endif
