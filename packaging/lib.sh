# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
#
# What run.sh, test.sh and .ci/run share. To be sourced by bash with `set -euo pipefail`; leaves the caller at the root of
# the source tree.
# shellcheck shell=bash

packaging=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$packaging/.." || exit
source_root=$PWD

say() {
    printf '== %s\n' "$*"
}

# packages LIST…: the package names in packaging/packages-LIST.txt.
packages() {
    local list
    for list in "$@"; do
        sed -e 's/#.*//' "$packaging/packages-$list.txt" | xargs -n 1
    done
}

is_installed() {
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Node.js of another vendor brings its own npm, with which Debian's conflicts: what is on the PATH will do.
comes_from_elsewhere() {
    case $1 in
        nodejs) command -v node >/dev/null ;;
        npm) command -v npm >/dev/null ;;
        *) false ;;
    esac
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# install_missing LIST…: installs what of these lists is not there yet, and touches nothing else.
install_missing() {
    if ! command -v dpkg-query >/dev/null; then
        say "No Debian here, so nothing is installed. Needed: packaging/packages-*.txt"
        return
    fi
    local package log missing=()
    for package in $(packages "$@"); do
        is_installed "$package" || comes_from_elsewhere "$package" || missing+=("$package")
    done
    if [ "${#missing[@]}" -eq 0 ]; then
        return
    fi
    say "Installing ${missing[*]}$([ "$(id -u)" -eq 0 ] || echo ' (sudo may ask for your password)')"
    as_root apt-get update -qq </dev/null || say "The package lists could not be refreshed; trying with those that are here"
    log=$(mktemp)
    if ! as_root apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "${missing[@]}" \
        </dev/null >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
    something_is_new=yes
}

# cached DIRECTORY KEY: an entry of a build directory's CMake cache.
cached() {
    sed -n "s/^$2:[A-Z]*=//p" "$1/CMakeCache.txt"
}

# A build directory that was copied from elsewhere, or made by a CMake that is gone, fails in ways nobody can read.
drop_foreign_build() {
    local directory=$1
    [ -e "$directory/CMakeCache.txt" ] || return 0
    if [ "$(cached "$directory" CMAKE_HOME_DIRECTORY)" = "$source_root" ] \
        && [ "$(cached "$directory" CMAKE_CACHEFILE_DIR)" = "$source_root/$directory" ] \
        && [ "$(cached "$directory" CMAKE_GENERATOR)" = Ninja ] \
        && [ -x "$(cached "$directory" CMAKE_COMMAND)" ]; then
        return
    fi
    say "Removing $directory: it was configured for another place or by another CMake"
    rm -rf "$directory"
}

# configure PRESET [ARGUMENTS…]: only if needed. Later changes of a CMakeLists.txt are Ninja's business, those of the presets
# and of what is installed are not.
configure() {
    local preset=$1 directory=build/$1
    drop_foreign_build "$directory"
    if [ -z "${something_is_new-}" ] && [ -e "$directory/build.ninja" ] \
        && [ ! CMakePresets.json -nt "$directory/build.ninja" ]; then
        return
    fi
    say "Configuring $directory"
    mkdir -p "$directory"
    cmake --preset "$@" >"$directory/configure.log" 2>&1 || {
        cat "$directory/configure.log" >&2
        return 1
    }
}

# build PRESET [TARGETS…]
build() {
    local preset=$1
    shift
    say "Building build/$preset"
    cmake --build --preset "$preset" ${1:+--target "$@"}
}

# A compiler cache is welcome and never needed; one that cannot write would fail every compilation.
if command -v ccache >/dev/null && ccache --show-stats >/dev/null 2>&1; then
    export CMAKE_CXX_COMPILER_LAUNCHER=${CMAKE_CXX_COMPILER_LAUNCHER-ccache}
fi
