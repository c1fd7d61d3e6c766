#!/bin/sh
# SPDX-License-Identifier: MIT
# check.sh PREFIX : builds and runs programs against the library installed in PREFIX, found by CMake
# and by pkg-config, static and shared, as C11 and C++17; and the header alone as C99.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
prefix=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake -S "$here" -B "$work/cmake" -G Ninja -DCMAKE_PREFIX_PATH="$prefix"
cmake --build "$work/cmake"
ctest --test-dir "$work/cmake" --output-on-failure

PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name liblayout.pc)")
LD_LIBRARY_PATH=$(dirname "$(find "$prefix" -name 'liblayout.so')")
export PKG_CONFIG_PATH LD_LIBRARY_PATH
flags=$(pkg-config --cflags --libs liblayout)
# shellcheck disable=SC2086 # words are wanted
{
    cc -std=c11 -Wall -Werror -o "$work/shared" "$here/consumer.c" $flags
    c++ -std=c++17 -Wall -Werror -x c++ -o "$work/cpp" "$here/consumer.c" -x none $flags
    cc -std=c11 -DLAYOUT_STATIC -o "$work/static" "$here/consumer.c" \
        $(pkg-config --cflags liblayout) "$LD_LIBRARY_PATH/liblayout.a"
    cc -std=c99 -pedantic-errors -Wall -Werror -c -o "$work/header.o" "$here/header.c" \
        $(pkg-config --cflags liblayout)
}
for program in shared cpp static; do "$work/$program"; done

for file in bin/layoutsim share/man/man1/layoutsim.1 share/zsh/site-functions/_layoutsim \
    share/bash-completion/completions/layoutsim share/fish/vendor_completions.d/layoutsim.fish; do
    [ -s "$prefix/$file" ] || { echo "not installed: $file"; exit 1; }
done
bash -n "$prefix/share/bash-completion/completions/layoutsim"
