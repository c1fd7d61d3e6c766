/* SPDX-License-Identifier: MIT */
/* layoutsim: reads arguments, runs one command, writes its output. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "liblayout.h"

static bool wants_colour(const arguments *given)
{
    const char *when = given->values[OPTION_COLOR];
    if (when == NULL || strcmp(when, "auto") == 0) return terminal_colour();
    if (strcmp(when, "always") == 0) return true;
    if (strcmp(when, "never") != 0) fail_choice("--color", when, "auto always never");
    return false;
}

static unsigned wanted_width(const arguments *given)
{
    if (given->values[OPTION_WIDTH] == NULL) return terminal_width();
    unsigned width = (unsigned)cli_number(given, OPTION_WIDTH, 10000);
    if (width < 40) fail("--width %u is too narrow to draw in; the least is 40", width);
    return width;
}

static void run(const arguments *given, out *output)
{
    if (given->values[OPTION_GENERATE] != NULL)
        cli_generate(given->values[OPTION_GENERATE], output);
    else if (given->values[OPTION_HELP] != NULL)
        cli_help(given->named ? given->command : NULL, output);
    else if (given->values[OPTION_VERSION] != NULL) put(output, "layoutsim %s\n", layout_version());
    else given->command->run(given, output);
}

int main(int argc, char **argv)
{
#if defined(SIGPIPE)
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is an error to report, not a death */
#endif
    arguments given = cli_parse(argc, argv);
    out output = {.width = wanted_width(&given),
                  .utf8 = given.values[OPTION_ASCII] == NULL && locale_utf8(),
                  .colour = wants_colour(&given)};
    run(&given, &output);
    bool written = out_flush(&output);
    free(output.bytes);
    if (written && complained()) return EXIT_USAGE;
    if (written) return is_something_found() ? EXIT_FOUND : EXIT_SUCCESS;
    fprintf(stderr, "layoutsim: cannot write the output: %s\n", strerror(errno));
    return EXIT_OUTPUT;
}
