#!/bin/bash
# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
#
# Runs the test program with a session bus, a keyring and a home folder that it shares with nobody:
# own_keyring.sh STATE PROGRAM. STATE is a function below.
set -euo pipefail

state=$1
program=$2
own=$(mktemp -d "${TMPDIR:-/tmp}/own-keyring.XXXXXX")
bus=
keyring=

end() {
    # What is stopped would not notice that it is told to end.
    [[ -z $keyring ]] || { kill -KILL "$keyring"; wait "$keyring" 2>/dev/null || true; }
    [[ -z $bus ]] || kill "$bus"
    rm -rf -- "$own"
}
trap end EXIT

mkdir -m 700 "$own/home" "$own/run"
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME XDG_CACHE_HOME DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY
unset XDG_CURRENT_DESKTOP DESKTOP_SESSION GNOME_DESKTOP_SESSION_ID GNOME_KEYRING_CONTROL KDE_FULL_SESSION
export HOME=$own/home XDG_RUNTIME_DIR=$own/run LC_ALL=C.UTF-8

# It has no folder of services: nothing is started by itself, so nobody asks for a password either.
start_bus() {
    cat >"$own/bus.conf" <<END
<busconfig>
  <type>session</type>
  <listen>unix:path=$own/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END
    mkfifo "$own/address"
    dbus-daemon --nofork --nopidfile --config-file="$own/bus.conf" --print-address=3 3>"$own/address" 2>"$own/bus.log" &
    bus=$!
    read -r DBUS_SESSION_BUS_ADDRESS <"$own/address"
    export DBUS_SESSION_BUS_ADDRESS
}

call() {
    dbus-send --session --print-reply --reply-timeout=5000 --dest="$1" "$2" "${@:3}"
}

# Its password comes by standard input, and makes the keyring if there is none.
start_keyring() {
    gnome-keyring-daemon --foreground --components=secrets --unlock \
        >"$own/keyring.log" 2>&1 < <(printf 'the password of this test') &
    keyring=$!
    export KEYRING_PID=$keyring
    local tries=0
    until call org.freedesktop.secrets /org/freedesktop/secrets/collection/login \
        org.freedesktop.DBus.Properties.Get string:org.freedesktop.Secret.Collection string:Locked 2>&1 \
        | grep -q 'boolean false'; do
        [[ $((++tries)) -lt 100 ]] || { cat "$own/keyring.log"; exit 1; }
        sleep 0.1
    done
}

stop_keyring() {
    kill "$keyring"
    wait "$keyring" || true
    keyring=
}

lock_keyring() {
    call org.freedesktop.secrets /org/freedesktop/secrets org.freedesktop.Secret.Service.Lock \
        array:objpath:/org/freedesktop/secrets/collection/login >/dev/null
}

# Its entries lie in a file, encrypted. Nowhere else may be anything.
check_files() {
    if grep -rl 'secret-to-hide' "$own"; then
        echo "FAIL: a secret lies in the files above"
        exit 1
    fi
}

unlocked() {
    start_bus
    start_keyring
    "$program" keepsSecrets keepsSecretsInPieces leavesASecret
    "$program" findsTheSecret
    stop_keyring
    start_keyring
    "$program" findsTheSecret removesTheSecret
    "$program" findsNothing
}

locked() {
    start_bus
    start_keyring
    "$program" leavesASecret
    lock_keyring
    "$program" keepsNothingWhileLocked
    stop_keyring
    start_keyring
    "$program" findsTheSecret noticesTheLock
    stop_keyring
    start_keyring
    "$program" findsTheSecret
}

hanging() {
    start_bus
    start_keyring
    "$program" leavesASecret
    "$program" outlivesAHangingKeyring
    "$program" endsWhileTheKeyringHangs
}

absent() {
    start_bus
    "$program" hasNoKeychain
}

without_bus() {
    export DBUS_SESSION_BUS_ADDRESS=unix:path=$own/nowhere
    "$program" hasNoKeychain
    unset DBUS_SESSION_BUS_ADDRESS
    "$program" hasNoKeychain
}

# Then libsecret's answers are never delivered.
without_glib() {
    start_bus
    start_keyring
    QT_NO_GLIB=1 "$program" hearsNothing
}

"$state"
check_files
