/* SPDX-License-Identifier: MIT */
/* Which findings are told: not those of codes that are not chosen, nor what a comment ignores. */
#ifndef LAYOUTSIM_SIFT_H
#define LAYOUTSIM_SIFT_H

#include "check/settings.h"
#include "readings.h"

typedef struct sift sift;

sift *sift_new(const check_settings *how, findings *of);

/* Notes the comments of a target's files that ignore something. */
void sift_read(sift *to, const readings *all);

/* Leaves out what is not to be told, and adds what the comments ignore in vain. */
void sift_all(sift *by);

/* Takes out what is left out, and what is cheaper than --min-bytes; after findings_finish(). */
void sift_drop(const check_settings *how, findings *of);

#endif
