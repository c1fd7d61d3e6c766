#!/bin/sh
# SPDX-License-Identifier: MIT
# package.sh BUILD : makes the packages of a build and runs layoutsim from each.
set -eu
cd "$1"
rm -rf packages
cpack -B packages > /dev/null
ls packages
mkdir packages/deb packages/tar
dpkg-deb -x packages/*.deb packages/deb
dpkg-deb -f packages/*.deb Package Version Architecture Depends
tar -xzf packages/*.tar.gz -C packages/tar --strip-components=1
for root in packages/deb/usr packages/tar; do
    [ -e "$root/bin/layoutsim" ] || root=$root/usr
    "$root/bin/layoutsim" --python 3.13 --arch 64 --fields 3 | head -1
    [ -s "$root/share/man/man1/layoutsim.1" ] || [ -s "$root/share/man/man1/layoutsim.1.gz" ]
    [ -s "$root/include/liblayout.h" ]
done
