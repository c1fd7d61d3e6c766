/* SPDX-License-Identifier: MIT */
/* One function per command, each in a file of its name. */
#ifndef LAYOUTSIM_COMMANDS_H
#define LAYOUTSIM_COMMANDS_H

#include "cli.h"

void run_compare(const arguments *given, out *output);
void run_layout(const arguments *given, out *output);
void run_facts(const arguments *given, out *output);
void run_targets(const arguments *given, out *output);
void run_structs(const arguments *given, out *output);
void run_dict(const arguments *given, out *output);
void run_population(const arguments *given, out *output);
void run_instance(const arguments *given, out *output);
void run_check(const arguments *given, out *output);
void run_savings(const arguments *given, out *output);
void run_sweep(const arguments *given, out *output);

#endif
