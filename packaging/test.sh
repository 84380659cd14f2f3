#!/bin/bash
# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
#
# From a bare Debian 12 to all tests run. Arguments are passed on to ctest, e.g. -R tst_pkce. ctest has the last word.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

install_missing build test
configure dev
build dev
say "Testing build/dev"
ctest --test-dir build/dev --output-on-failure --no-tests=error -j2 "$@"
