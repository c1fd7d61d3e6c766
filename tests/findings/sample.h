/* SPDX-License-Identifier: MIT */
/* Findings made by hand, with everything that formats have to escape. formats.py says what they are
   a second time. */
#ifndef LAYOUT_TESTS_SAMPLE_H
#define LAYOUT_TESTS_SAMPLE_H

#include "check/findings.h"

/* CPython 3.9, 3.10 and 3.14 on lp64. */
enum { SAMPLE_3_9, SAMPLE_3_10, SAMPLE_3_14, SAMPLE_TARGETS };
const targets *sample_targets(void);

/* An empty list. */
findings sample_none(void);

/* Five of them, made under one target after the other, finished. */
findings sample_findings(void);

/* A finding of one slot, without a price. */
finding sample_slot(const char *path, uint32_t line, const char *subject);

/* Of one object, and of a million. */
target_price sample_price(int64_t requested, int64_t allocated);

#endif
