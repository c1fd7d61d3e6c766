/* SPDX-License-Identifier: MIT */
/* The library's version and its statuses in words. */
#include "liblayout.h"

#define TEXT(x)                      #x
#define VERSION(major, minor, patch) TEXT(major) "." TEXT(minor) "." TEXT(patch)

const char *layout_version(void)
{
    return VERSION(LAYOUT_VERSION_MAJOR, LAYOUT_VERSION_MINOR, LAYOUT_VERSION_PATCH);
}

const char *layout_status_text(layout_status status)
{
    switch (status) {
    case LAYOUT_OK: return "no error";
    case LAYOUT_UNKNOWN_PYTHON: return "unknown Python version or build";
    case LAYOUT_UNKNOWN_ABI: return "unknown machine";
    case LAYOUT_UNKNOWN_STRUCT: return "no such struct in this version";
    case LAYOUT_UNKNOWN_TYPE: return "unknown type";
    case LAYOUT_UNKNOWN_MEMBER: return "no such member in this struct";
    case LAYOUT_BUFFER_TOO_SMALL: return "buffer too small";
    case LAYOUT_OVERFLOW: return "size does not fit";
    }
    return "no such status";
}
