/* SPDX-License-Identifier: MIT */
/* What a class that was made says of its instances' attributes, beyond what `object` does. Where it
   is not known, it says something. */
#ifndef LAYOUTSIM_HOOKS_H
#define LAYOUTSIM_HOOKS_H

#include "python/classes.h"

bool class_defines(const found_class *found, const char *called); /* it, or a base of the program */
bool class_answers(const found_class *found, const char *called); /* a read, as a property does */
bool class_takes(const found_class *found, const char *called);   /* stores, as a property does */

#endif
