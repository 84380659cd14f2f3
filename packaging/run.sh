#!/bin/bash
# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
#
# From a bare Debian 12 to the window on the sample tenant. Arguments are passed on to the program. Without a display the
# program proves itself instead (--self-test), and its exit code is this one's.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

arguments=(--sandbox)
if [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
    arguments+=(--self-test)
    export QT_QPA_PLATFORM=offscreen
fi

install_missing build
configure release -DBUILD_TESTING=OFF
build release programs
say "Starting cloudpc-image-uploader ${arguments[*]} $*"
exec build/release/bin/cloudpc-image-uploader "${arguments[@]}" "$@"
