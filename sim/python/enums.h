/* SPDX-License-Identifier: MIT */
/* Enumerations: Lib/enum.py. */
#ifndef LAYOUTSIM_ENUMS_H
#define LAYOUTSIM_ENUMS_H

#include "python/machine.h"

bool is_enum_meta(const value *metaclass);
bool is_enum(const value *class_); /* made by it, by the library or the program */

bool is_flag(const value *class_);

/* What a name of an enumeration's body is bound to: auto() becomes a number. */
value *enum_item(machine *m, const frame *in, name id, value *to);
/* The class of a statement or of Enum('E', 'a b'). NULL: raised. */
value *make_enum(machine *m, class_making *how);
/* What auto() becomes. */
value *next_value(machine *m, const class_making *how);
/* The member of a map that has this value; an UNKNOWN if that cannot be told; or NULL. */
value *find_value(machine *m, const value *map, const value *wanted);
/* enum_calls.c: Color(1), Enum('E', 'a b') */
value *call_enum(machine *m, value *class_, const arguments *given);
/* All members, as iterating gives them: a tuple, or an UNKNOWN. */
value *enum_members(machine *m, const node *at, const value *class_);
value *enum_map(machine *m, const value *class_); /* __members__ */
/* A store to a member's name or value, or NULL: deleting it, raises. */
value *enum_refuse(machine *m, name called, const value *to);
native enum_unique;

#endif
