# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""A real keyring on the session bus of the test, with a home that it shares with nobody."""
import base64
import binascii
import os
import subprocess
import time

from gi.repository import Gio, GLib

SERVICE = "org.freedesktop.secrets"
ROOT = "/org/freedesktop/secrets"
LIMIT = 20  # seconds


class Keyring:
    def __init__(self, home):
        self.home = home
        environment = dict(os.environ, HOME=home)
        for name in ("XDG_DATA_HOME", "GNOME_KEYRING_CONTROL"):
            environment.pop(name, None)
        # Its password comes by standard input, and makes the keyring.
        self.process = subprocess.Popen(["gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock"],
                                        env=environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        self.process.stdin.write(b"the password of this test")
        self.process.stdin.close()
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        end = time.monotonic() + LIMIT
        while not self.is_open():
            assert time.monotonic() < end, "the keyring does not open"
            time.sleep(0.05)

    def is_open(self):
        try:
            return self.property(f"{ROOT}/collection/login", "Collection", "Locked") is False
        except GLib.Error:
            return False

    def stop(self):
        self.process.terminate()
        self.process.wait(10)

    def call(self, path, interface, method, arguments):
        # Nothing is started by asking: another keyring would not be this one.
        return self.bus.call_sync(SERVICE, path, interface, method, arguments, None, Gio.DBusCallFlags.NO_AUTO_START,
                                  10000, None).unpack()

    def property(self, path, interface, name):
        [value] = self.call(path, "org.freedesktop.DBus.Properties", "Get",
                            GLib.Variant("(ss)", (f"org.freedesktop.Secret.{interface}", name)))
        return value

    def entries(self):
        """(name and attributes, content) of each entry, the content as whoever stored it gave it."""
        _, session = self.call(ROOT, "org.freedesktop.Secret.Service", "OpenSession",
                               GLib.Variant("(sv)", ("plain", GLib.Variant("s", ""))))
        found = []
        for collection in self.property(ROOT, "Service", "Collections"):
            for item in self.property(collection, "Collection", "Items"):
                [(_, _, content, _)] = self.call(item, "org.freedesktop.Secret.Item", "GetSecret",
                                                 GLib.Variant("(o)", (session,)))
                label = self.property(item, "Item", "Label")
                attributes = self.property(item, "Item", "Attributes")
                found.append((f"{label} {attributes}", decoded(bytes(content))))
        return found


def decoded(content):
    """Bytes are stored as base64."""
    try:
        return base64.b64decode(content, validate=True)
    except (ValueError, binascii.Error):
        return content
