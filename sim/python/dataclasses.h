/* SPDX-License-Identifier: MIT */
/* What a dataclass is made of: Lib/dataclasses.py. A field may also be one of attrs. */
#ifndef LAYOUTSIM_DATACLASSES_H
#define LAYOUTSIM_DATACLASSES_H

#include "python/machine.h"

typedef enum field_role { FIELD_PLAIN, FIELD_CLASS_VAR, FIELD_INIT_VAR } field_role;

typedef struct field_value {
    name name;
    field_role role;
    value *default_, *factory; /* NULL: MISSING */
    bool init, keyword_only, keyword_only_set;
    value *unsure; /* an UNKNOWN: an option that is not known; or NULL */

    bool of_attrs; /* attr.ib(...); then: */
    bool takes_self, hooked, inherited;
    value *validator, *converter; /* or NULL */
    value *owner;                 /* the class that has it */
    const char *alias;            /* of its argument */
    uint64_t order;               /* of being made */
} field_value;

typedef struct dataclass {
    value *class_;
    field_value **fields; /* inherited ones first */
    size_t count;
    bool frozen, slots, weakref_slot, init, keyword_only, eq, order, match_args;
    value *unsure; /* an UNKNOWN: an option that is not known; or NULL */
} dataclass;

/* What an annotation makes of a field, evaluated if it has to be. */
field_role annotation_role(machine *m, value *type);
/* The fields of a class in order: those of its bases, then its own. false: raised. */
bool collect_fields(machine *m, const node *at, dataclass *of);
/* That no field without a default follows one with a default. false: raised. */
bool check_defaults(machine *m, const dataclass *of);
/* Adds __init__, __setattr__ ... to the class. */
bool add_methods(machine *m, const node *at, dataclass *of);
/* The __slots__ that slots=True gives it; or would, if it were there or this Python had it. */
value *dataclass_slots(machine *m, const dataclass *of);
/* The second class, which has __slots__. NULL: raised. */
value *add_slots(machine *m, const node *at, dataclass *of);

#endif
