#!/bin/bash
# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
#
# From a bare Debian 12 to all tests run, with AddressSanitizer and UndefinedBehaviorSanitizer in every program. Arguments are
# passed on to ctest, e.g. -R tst_pkce. ctest has the last word.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

install_missing build test
configure asan
build asan
say "Testing build/asan"
ctest --preset asan -j2 "$@"
