# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""Drives the real program in a real window through its accessible names, as a screen reader does.

Everything waits for a condition with a limit; nothing sleeps for a fixed time."""
import os
import signal
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402


class Window:
    """The program under test and what of it can be seen on the accessibility bus."""

    def __init__(self, program, *arguments, environment=None):
        self.home = tempfile.TemporaryDirectory(prefix="uploader-home.")
        env = dict(os.environ, HOME=self.home.name, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb")
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            env.pop(name, None)
        env.update(environment or {})
        self.process = subprocess.Popen([program, *arguments], env=env)
        self.name = os.path.basename(program)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.home.cleanup()

    def applications(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.process.pid:
                yield child

    def all(self):
        """Every accessible that is showing."""
        stack = list(self.applications())
        while stack:
            node = stack.pop()
            yield node
            # A table has a child for each cell: they are asked for by row and column, not walked.
            if node.get_role() in (Atspi.Role.TABLE, Atspi.Role.TREE_TABLE):
                continue
            for i in range(node.get_child_count()):
                child = node.get_child_at_index(i)
                if child:
                    stack.append(child)

    def find(self, name, role=None, showing=True, limit=10.0):
        """The accessible of exactly this name; waits for it."""
        return self.wait(lambda: self._look(name, role, showing), f"nothing is called “{name}”", limit)

    def _look(self, name, role, showing):
        for node in self.all():
            try:
                if node.get_name() != name or (role is not None and node.get_role() != role):
                    continue
                if showing and not node.get_state_set().contains(Atspi.StateType.SHOWING):
                    continue
                return node
            except GLib.Error:
                continue
        return None

    def wait(self, condition, complaint, limit=10.0):
        end = time.monotonic() + limit
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise AssertionError(f"the program has ended with {self.process.returncode}")
            try:
                result = condition()
            except GLib.Error:
                result = None
            if result:
                return result
            pump()
        raise AssertionError(complaint + "; there is: " + ", ".join(sorted(self.names())))

    def names(self):
        found = set()
        for node in self.all():
            try:
                if node.get_name() and node.get_state_set().contains(Atspi.StateType.SHOWING):
                    found.add(node.get_name())
            except GLib.Error:
                continue
        return found

    def press(self, name, role=None):
        node = self.find(name, role)
        self.wait(lambda: node.get_state_set().contains(Atspi.StateType.ENABLED), f"“{name}” cannot be pressed")
        act(node, ("Press", "Trigger", "Toggle"))

    def write(self, name, text):
        node = self.find(name)
        assert node.get_editable_text_iface(), f"“{name}” takes no text"
        assert Atspi.EditableText.set_text_contents(node, text), f"“{name}” did not take the text"
        self.wait(lambda: self.text(node) == text, f"“{name}” does not show what was written")

    @staticmethod
    def text(node):
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    def cells(self, table):
        """The texts of a table, row by row."""
        columns = Atspi.Table.get_n_columns(table)
        rows = Atspi.Table.get_n_rows(table)
        return [[Atspi.Table.get_accessible_at(table, r, c).get_name() for c in range(columns)] for r in range(rows)]

    def row(self, table, *texts):
        """The number of the first row that has all these texts, or None."""
        for number, cells in enumerate(self.cells(table)):
            if all(any(text in cell for cell in cells) for text in texts):
                return number
        return None


def pump():
    """Lets the accessibility bus speak for a moment."""
    context = GLib.MainContext.default()
    end = time.monotonic() + 0.05
    while time.monotonic() < end:
        if not context.iteration(False):
            time.sleep(0.005)


def act(node, names):
    for i in range(Atspi.Action.get_n_actions(node)):
        if Atspi.Action.get_action_name(node, i) in names:
            assert Atspi.Action.do_action(node, i)
            return
    raise AssertionError(f"“{node.get_name()}” has none of the actions {names}")
