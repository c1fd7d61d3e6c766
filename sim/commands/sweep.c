/* SPDX-License-Identifier: MIT */
/* layoutsim sweep: the whole matrix of fields, Pythons, machines and kinds of storage. */
#include "sweep.h"

#include "commands/commands.h"
#include "render/render.h"

void run_sweep(const arguments *given, out *output)
{
    bool plot = given->values[OPTION_PLOT] != NULL, csv = given->values[OPTION_CSV] != NULL,
         lines = given->values[OPTION_JSON] != NULL;
    if (plot + csv + lines > 1) fail("--plot, --json and --csv exclude each other; choose one");
    sweep made;
    sweep_make(given, &made);
    if (lines) json_sweep(&made, output);
    else if (csv) csv_sweep(&made, output);
    else text_sweep(&made, plot, output);
    sweep_free(&made);
}
