/* SPDX-License-Identifier: MIT */
/* Findings as services that build and test software read them. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check_parts.h"
#include "utf8.h"

/* ---- GitHub: workflow commands ---- */

/* A command is a line; its properties end at colons and commas besides. */
static void put_escaped(const char *text, bool property, out *output)
{
    for (; *text != '\0'; text++) {
        char c = *text;
        bool special = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
        if (special) put(output, "%%%02X", (unsigned)c);
        else put(output, "%c", c);
    }
}

static void github_finding(const findings *of, const finding *at, out *output)
{
    static const char *const commands[] = {"error", "warning", "notice"};
    const code_row *row = &check_codes[at->code];
    columns where = columns_of(&at->at);
    out message = {0};
    put_message(of, at, &message);
    if (at->help != NULL) put(&message, "\n%s", at->help);
    put(output, "::%s file=", commands[row->severity]);
    put_escaped(at->at.path, true, output);
    put(output, ",line=%" PRIu32 ",endLine=%" PRIu32, at->at.line, at->at.line);
    put(output, ",col=%" PRIu32 ",endColumn=%" PRIu32, where.start, where.end);
    put(output, ",title=%s %s::", row->code, row->name);
    put_escaped(message.bytes, false, output);
    put(output, "\n");
    free(message.bytes);
}

void github_check(const findings *of, out *output)
{
    for (size_t i = 0; i < of->count; i++) github_finding(of, &of->at[i], output);
}

/* ---- GitLab: Code Quality ---- */

static void gitlab_finding(json *to, const findings *of, const finding *at)
{
    static const char *const severities[] = {"major", "minor", "info"};
    out message = {0};
    put_message(of, at, &message);
    json_open(to, NULL, '{');
    json_string(to, "description", message.bytes);
    json_string(to, "check_name", check_codes[at->code].code);
    json_string(to, "fingerprint", fingerprint_of(at).text);
    json_string(to, "severity", severities[severity_of(at)]);
    json_open_flat(to, "location", '{');
    json_string(to, "path", at->at.path);
    json_open(to, "lines", '{');
    json_number(to, "begin", at->at.line);
    json_close(to, '}');
    json_close(to, '}');
    json_close(to, '}');
    free(message.bytes);
}

void gitlab_check(const findings *of, out *output)
{
    json to = {output, 0, 0, true};
    json_open(&to, NULL, '[');
    for (size_t i = 0; i < of->count; i++) gitlab_finding(&to, of, &of->at[i]);
    json_close(&to, ']');
}

/* ---- JUnit ---- */

/* What XML 1.0 has no character for is U+FFFD. */
static bool is_xml(uint32_t point)
{
    return point >= ' ' ? point != 0xfffe && point != 0xffff
                        : point == '\t' || point == '\n' || point == '\r';
}

/* In text and in an attribute, where line ends and tabs would turn into blanks. */
static void put_xml(const char *text, out *output)
{
    for (size_t length; *text != '\0'; text += length) {
        uint32_t point = utf8_first(text, &length);
        if (!is_xml(point)) point = NOT_A_CHARACTER;
        bool special = point < 0x80 && (point < ' ' || strchr("&<>\"'", (int)point) != NULL);
        if (special || point == NOT_A_CHARACTER) put(output, "&#%" PRIu32 ";", point);
        else put_bytes(output, text, length);
    }
}

static void put_attribute(const char *name, const char *text, out *output)
{
    put(output, " %s=\"", name);
    put_xml(text, output);
    put(output, "\"");
}

static void put_counts(size_t tests, size_t failures, out *output)
{
    put(output, " tests=\"%zu\" failures=\"%zu\" errors=\"0\"", tests, failures);
}

static void junit_case(const findings *of, const finding *at, out *output)
{
    const code_row *row = &check_codes[at->code];
    out name = {0}, message = {0};
    put(&name, "%s %s%s%s", row->code, row->name, *at->subject != '\0' ? " " : "", at->subject);
    put_message(of, at, &message);
    put(output, "    <testcase");
    put_attribute("name", name.bytes, output);
    put_attribute("classname", *at->class_ != '\0' ? at->class_ : at->at.path, output);
    put_attribute("file", at->at.path, output);
    put(output, " line=\"%" PRIu32 "\">\n      <failure type=\"%s\"", at->at.line, row->code);
    put_attribute("message", message.bytes, output);
    put(output, ">");
    put_xml(at->at.path, output);
    put(output, ":%" PRIu32 ":%" PRIu32 ": ", at->at.line, columns_of(&at->at).start);
    put_xml(message.bytes, output);
    if (at->help != NULL) put(output, "\n");
    put_xml(at->help != NULL ? at->help : "", output);
    put(output, "</failure>\n    </testcase>\n");
    free(name.bytes);
    free(message.bytes);
}

/* The findings from one on that are in its file. */
static size_t count_in_file(const findings *of, size_t first)
{
    size_t count = 1;
    while (first + count < of->count &&
           strcmp(of->at[first + count].at.path, of->at[first].at.path) == 0)
        count++;
    return count;
}

static void junit_suite(const findings *of, size_t first, size_t count, out *output)
{
    put(output, "  <testsuite");
    put_attribute("name", of->at[first].at.path, output);
    put_counts(count, count, output);
    put(output, ">\n");
    for (size_t i = first; i < first + count; i++) junit_case(of, &of->at[i], output);
    put(output, "  </testsuite>\n");
}

/* A report without any test is an error to some that read it. */
static void junit_nothing(out *output)
{
    put(output, "  <testsuite name=\"layoutsim\"");
    put_counts(1, 0, output);
    put(output, ">\n    <testcase name=\"no findings\" classname=\"layoutsim\"/>\n"
                "  </testsuite>\n");
}

void junit_check(const findings *of, out *output)
{
    put(output, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"layoutsim\"");
    put_counts(of->count > 0 ? of->count : 1, of->count, output);
    put(output, ">\n");
    for (size_t i = 0, count; i < of->count; i += count) {
        count = count_in_file(of, i);
        junit_suite(of, i, count, output);
    }
    if (of->count == 0) junit_nothing(output);
    put(output, "</testsuites>\n");
}
