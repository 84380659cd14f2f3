# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""What the program tells on the desktop while its window is not in front, over a real bus to a service that the test plays.

    telling.py PROGRAM"""
import subprocess
import sys

from gi.repository import Gio, GLib

from window import Atspi, Window, cells_of, has

ID = "io.github.cloudpcimageuploader"
NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
INTERFACE = """<node><interface name="org.freedesktop.Notifications">
<method name="GetCapabilities"><arg type="as" direction="out"/></method>
<method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/><arg type="a{sv}" direction="in"/>
<arg type="i" direction="in"/><arg type="u" direction="out"/></method>
<method name="CloseNotification"><arg type="u" direction="in"/></method>
</interface></node>"""
SOURCE = "/subscriptions/7c1e5e0b-9b5d-4a52-8d3c-54a4d6f0b001/resourceGroups/rg-sandbox-outcomes/providers/Microsoft.Compute/images/"


class Desktop:
    """A notification service. It answers while the test waits for something."""

    def __init__(self):
        self.shown = {}  # by id: title, body, hints
        self.calls = []
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
        self.bus.register_object(PATH, interface, self.take, None, None)
        Gio.bus_own_name_on_connection(self.bus, NAME, Gio.BusNameOwnerFlags.NONE, None, None)

    def take(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        self.calls.append(method)
        if method == "GetCapabilities":
            invocation.return_value(GLib.Variant("(as)", (["body", "body-markup", "actions"],)))
        elif method == "Notify":
            _program, replaces, _icon, title, body, _actions, hints, _expires = arguments.unpack()
            number = replaces or len(self.calls)
            self.shown[number] = (title, body, hints)
            invocation.return_value(GLib.Variant("(u)", (number,)))
        else:
            self.shown.pop(arguments.unpack()[0], None)
            invocation.return_value(None)

    def click(self, number):
        self.bus.emit_signal(None, PATH, NAME, "ActionInvoked", GLib.Variant("(us)", (number, "default")))

    def about(self, text):
        """The number of the notification that names this text, in its title or its body; None without one."""
        return next((number for number, (title, body, _) in self.shown.items() if text in title + body), None)


def is_active(window):
    return any(has(node, Atspi.StateType.ACTIVE) for node in window.all() if node.get_role() == Atspi.Role.FRAME)


def bring_to_front(window, other):
    """Without a window manager nobody does it."""
    window.field("Display name")
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(window.process.pid)], capture_output=True,
                           text=True, check=True)
    for number in found.stdout.split():
        subprocess.run(["xdotool", "windowfocus", number], check=True)
    window.wait(lambda: is_active(window) and not is_active(other), "the window is not in front")


def title_of(window):
    return next(node.get_name() for node in window.all() if node.get_role() == Atspi.Role.FRAME)


def upload(window, name, source):
    window.fill({"displayName": name, "version": "1.0.0", "sourceImageResourceId": SOURCE + source})
    window.press("Upload")
    window.wait_for_row(name, "Pending", limit=20)


def pass_time_until(window, condition, complaint):
    """Jumps from event to event, each of which may be another image's."""
    for _ in range(8):
        window.choose("Jump to the next event")
        try:
            return window.wait(condition, complaint, limit=4)
        except AssertionError:
            continue
    raise AssertionError(complaint)


def tells_what_ended_behind_another_window(program, desktop):
    with Window(program, "--sandbox") as window:
        window.wait(lambda: window.row("Ready") is not None, "the sample images are not listed", limit=20)
        upload(window, "Tell <b>me</b>", "sourceImageNotGeneralized")
        assert not desktop.calls, f"a window in front is told of: {desktop.calls}"
        with Window(program, "--profile", "in-front") as other:
            bring_to_front(other, window)
            number = pass_time_until(window, lambda: desktop.about("&lt;b&gt;me&lt;/b&gt;") or desktop.about("Tell <b>me</b>"),
                                     "nothing is told on the desktop")
            _, _, hints = desktop.shown[number]
            assert hints["desktop-entry"] == ID, hints
            assert title_of(window).startswith("("), title_of(window)
            desktop.click(number)
            window.wait(lambda: is_active(window), "a click does not open the window")
            selected_is_the_failed_one(window)
            window.wait(lambda: not desktop.shown, "the notification stays though the window is in front")
            window.wait(lambda: title_of(window) == "Sandbox: Cloud PC Image Uploader", "the mark stays in the title")


def selected_is_the_failed_one(window):
    table = window.list()
    row = window.wait_for_row("Tell <b>me</b>", "Failed") and window.row("Tell <b>me</b>", "Failed")
    cell = Atspi.Table.get_accessible_at(table, row, 0)
    window.wait(lambda: has(cell, Atspi.StateType.SELECTED), f"not selected: {cells_of(table)[row]}")


def tells_nothing_when_turned_off(program, desktop):
    desktop.calls.clear()
    with Window(program, "--sandbox", "--notifications", "off") as window:
        window.wait(lambda: window.row("Ready") is not None, "the sample images are not listed", limit=20)
        upload(window, "In silence", "ready")
        with Window(program, "--profile", "in-front") as other:
            bring_to_front(other, window)
            pass_time_until(window, lambda: window.row("In silence", "Ready") is not None, "it does not become ready")
            assert title_of(window).startswith("("), title_of(window)
    assert not desktop.calls, desktop.calls


def main(program):
    desktop = Desktop()
    for step in (tells_what_ended_behind_another_window, tells_nothing_when_turned_off):
        step(program, desktop)
        print("ok", step.__name__.replace("_", " "), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
