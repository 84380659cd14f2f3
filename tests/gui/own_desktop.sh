#!/bin/bash
# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
#
# Runs a command on a display, a session bus and in a home folder that it shares with nobody: own_desktop.sh COMMAND …
set -euo pipefail

own=$(mktemp -d "${TMPDIR:-/tmp}/own-desktop.XXXXXX")
server=
trap '[[ -z $server ]] || kill "$server"; rm -rf -- "$own"' EXIT
mkdir -m 700 "$own/home" "$own/run"
mkfifo "$own/number"
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME XDG_CACHE_HOME XDG_CONFIG_DIRS XDG_CURRENT_DESKTOP WAYLAND_DISPLAY
unset DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS NO_AT_BRIDGE QT_ACCESSIBILITY BROWSER DESKTOP_SESSION
export HOME=$own/home XDG_RUNTIME_DIR=$own/run LC_ALL=C.UTF-8 TZ=UTC
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
# The server itself takes a free number and tells it when it listens; xvfb-run guesses one, and two of them may guess
# the same. Without -noreset it refuses those who come just when the last client has gone.
Xvfb -displayfd 3 -noreset -nolisten tcp -screen 0 1400x1000x24 3>"$own/number" >"$own/server.log" 2>&1 &
server=$!
read -r number <"$own/number"
export DISPLAY=:$number
dbus-run-session -- "$@"
