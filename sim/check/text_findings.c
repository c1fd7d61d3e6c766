/* SPDX-License-Identifier: MIT */
/* What the text of __slots__ tells, whatever it comes to. */
#include "check/survey.h"
#include "python/ast.h"

static bool is_one_string(const node *slots)
{
    return slots != NULL && slots->kind == N_CONSTANT &&
           (slots->op == CONSTANT_STR || slots->op == CONSTANT_BYTES);
}

void find_about_text(const subject *of)
{
    const node *slots = of->found->slots;
    if (!is_one_string(slots)) return;
    finding made = begin_finding(of, CODE_SINGLE_STRING);
    span text = slots->constant.text;
    made.at = place_in(of->of, of->in, slots, (uint32_t)text.length + 2);
    made.message = say(of->of, "__slots__ of %s is one string, which is one slot%s",
                       of->found->name, slots->in_brackets ? ": brackets alone make no tuple" : "");
    made.help = say(of->of, "Write ('%.*s',).", (int)text.length, text.bytes);
    mend_string(of, &made);
    add_finding(of, &made, NULL);
}
