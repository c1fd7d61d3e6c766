/* SPDX-License-Identifier: MIT */
/*
 * Data models: how large C's types are and how structs align them, and which malloc there is.
 *
 * 32-bit is not one of them: i386 aligns 64-bit members to 4, armhf and wasm32 to 8. Sizes are
 * those of the System V, AAPCS, Microsoft and WebAssembly ABIs; glibc's chunks are malloc/malloc.c
 * (MALLOC_ALIGNMENT, MINSIZE; i386 aligns to 16 from glibc 2.26).
 *
 * A 1 MiB arena from mmap is page-aligned, so that one 16 KiB pool is lost to alignment unless it
 * happens to start at a multiple of 16 KiB (Objects/obmalloc.c:new_arena); VirtualAlloc gives
 * multiples of 64 KiB. Emscripten and WASI builds have no pymalloc, and are taken to need aligned
 * memory, as whatever is cross-compiled (configure.ac: ac_cv_aligned_required).
 */
#include "facts.h"

/* clang-format off */
const struct layout_abi layout_abis[] = {
    /* names                                   P  l  Q  d   g: size, align
       windows wide_digits aligned pymalloc    malloc: whose, align, least   lost  measured */
    {{"lp64", "64", "x86_64", "amd64", "x64", "aarch64", "arm64", "riscv64", "ppc64le", "s390x",
      "loongarch64"}, {"linux", "linux2"},                 8, 8, 8, 8,  16, 16,
       false,  true,       false,  true,       LAYOUT_GLIBC, 16, 32,         1,    ON_LP64},
    {{"llp64", "win64", "windows", "win_amd64", "win-amd64"}, {"win32", "win32"},
                                               8, 4, 8, 8,   8,  8,
       true,   true,       false,  true,       LAYOUT_NO_MODEL, 0, 0,        0,    0},
    {{"i386", "32", "x86", "i486", "i586", "i686", "ia32"}, {"linux", "linux2"},
                                               4, 4, 4, 4,  12,  4,
       false,  false,      false,  true,       LAYOUT_GLIBC, 16, 16,         0,    ON_I386},
    {{"armhf", "arm", "armv6l", "armv7", "armv7l", "armv7hl", "arm32"}, {"linux", "linux2"},
                                               4, 4, 8, 8,   8,  8,
       false,  false,      false,  true,       LAYOUT_GLIBC, 8, 16,          0,    ON_ARMHF},
    {{"win32", "win-x86", "windows32"}, {"win32", "win32"}, 4, 4, 8, 8,   8,  8,
       true,   false,      false,  true,       LAYOUT_NO_MODEL, 0, 0,        0,    0},
    {{"wasm32", "wasm", "emscripten", "pyodide", "wasi"}, {"emscripten", "emscripten"},
                                               4, 4, 8, 8,  16,  8,
       false,  true,       true,   false,      LAYOUT_NO_MODEL, 0, 0,        0,    ON_WASM32},
};
/* clang-format on */

const size_t layout_abis_count = sizeof layout_abis / sizeof layout_abis[0];
