#!/bin/bash
# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
#
# Puts the provider and what it stands on into a folder of the build, exactly as the lock file says:
# install.sh SOURCE FOLDER NPM. Asks the network only when the lock file has changed.
set -euo pipefail

source=$1
folder=$2
npm=$3

mkdir -p "$folder"
cd "$folder"
cp "$source/server.mjs" .
if cmp --silent "$source/package-lock.json" installed-lock.json; then
    exit 0
fi
rm -f installed-lock.json
cp "$source/package.json" "$source/package-lock.json" .
"$npm" ci --omit=dev --ignore-scripts --no-audit --no-fund --no-update-notifier
cp "$source/package-lock.json" installed-lock.json
