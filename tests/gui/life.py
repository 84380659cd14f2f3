# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""Starting twice, being told to end, being killed, being frozen: the real program, with what it leaves on disk.

    life.py PROGRAM"""
import glob
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time

from other_server import CLIENT, PLAIN, TENANT, Browser, Service
from sessionmanager import SessionManager
from window import SAMPLE, Atspi, Window, has, wait_until

QUICKLY = 5.0  # seconds for what takes a tenth of one on a computer that has nothing else to do
EMPTY = {key: "" for key in SAMPLE}


class Home:
    """A home folder that several starts share, one after another or side by side."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="uploader-home.")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def start(self, program, *arguments, environment=None):
        return Window(program, *arguments, home=self.folder.name, environment=environment)

    def start_again(self, program, *arguments):
        """A start that has to end by itself; how long it took."""
        begin = time.monotonic()
        env = dict(os.environ, HOME=self.folder.name, XDG_ACTIVATION_TOKEN="given-by-the-desktop")
        ended = subprocess.run([program, *arguments], env=env, timeout=20, check=False, capture_output=True, text=True)
        assert ended.returncode == 0, (ended.returncode, ended.stderr)
        return time.monotonic() - begin

    def files(self, name):
        return glob.glob(os.path.join(self.folder.name, ".local/share/*", name))

    def draft(self):
        """What the draft on disk holds, or None."""
        for path in self.files("draft.json"):
            try:
                with open(path, encoding="utf-8") as file:
                    return json.load(file)
            except (OSError, ValueError):
                return None
        return None


def is_up(window):
    return window.field("Display name")


def is_active(window):
    return any(has(node, Atspi.StateType.ACTIVE) for node in window.all() if node.get_role() == Atspi.Role.FRAME)


def a_second_start_brings_the_first_to_the_front(program):
    with Home() as home, home.start(program) as tenant, home.start(program, "--sandbox") as sandbox:
        is_up(tenant)
        is_up(sandbox)
        for arguments, front, back in (([], tenant, sandbox), (["--sandbox"], sandbox, tenant), ([], tenant, sandbox)):
            took = home.start_again(program, *arguments)
            assert took < QUICKLY, f"the second start took {took:.1f} s"
            front.wait(lambda f=front, b=back: is_active(f) and not is_active(b), "the first is not in front")


def profiles_run_side_by_side(program):
    with Home() as home, home.start(program) as usual, home.start(program, "--profile", "b") as other:
        is_up(usual)
        is_up(other)
        assert len(home.files("instance.lock")) == 2, home.files("*")


def the_window_that_changes_to_the_sandbox_meets_the_other(program):
    with Home() as home, home.start(program) as tenant, home.start(program, "--sandbox") as sandbox:
        is_up(tenant)
        is_up(sandbox)
        tenant.press("Try the sandbox")
        tenant.wait_for_text("That is open in another window")
        assert not tenant.says("Sandbox: "), "two windows show the sandbox of one profile"
        sandbox.wait(lambda: is_active(sandbox), "the other window is not in front")
    assert not home.files("instance.lock"), "a lock outlives the programs"


def a_killed_program_keeps_what_was_typed_and_locks_nobody_out(program):
    with Home() as home:
        with home.start(program) as window:
            is_up(window)
            typed = ""
            begin = time.monotonic()
            while time.monotonic() - begin < 3:  # On and on: no pause in which it could be written.
                typed += "x"
                window.write("Display name", typed)
                assert time.monotonic() - begin < 2.5 or home.draft(), "typing puts the write off"
            window.wait(lambda: home.draft() and home.draft()["displayName"] == typed, "the end is not on disk")
            window.kill()
        assert home.files("instance.lock"), "a killed program leaves its lock"
        with home.start(program) as window:
            window.wait_for_form({**EMPTY, "displayName": typed})
            assert not window.says("is running already"), "the lock of a killed program counts"
            assert home.start_again(program) < QUICKLY


def being_told_to_end_keeps_all(program):
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        with Home() as home:
            with home.start(program) as window:
                is_up(window)
                window.fill(SAMPLE)
                begin = time.monotonic()
                window.process.send_signal(number)
                wait_until(lambda w=window: w.process.poll() is not None, f"{number} is not heard", QUICKLY)
                took = time.monotonic() - begin
                assert window.process.returncode == 0, window.process.returncode
                assert took < QUICKLY, f"{number} took {took:.1f} s"
            draft = home.draft()
            assert draft and all(draft[key] == SAMPLE[key] for key in SAMPLE), draft
            assert home.files("state.ini"), "the layout is not kept"
            assert not home.files("instance.lock"), "the lock outlives the program"


def the_end_of_the_session_keeps_all_and_asks_nothing(program):
    with Home() as home, SessionManager() as session:
        with home.start(program, "--profile", "b", environment={"SESSION_MANAGER": session.address}) as window:
            is_up(window)
            window.fill(SAMPLE)
            assert session.end_session(QUICKLY), "the program does not say that it has saved"
            draft = home.draft()  # Now, because the desktop may end it from here on.
            assert draft and all(draft[key] == SAMPLE[key] for key in SAMPLE), draft
            assert not session.wishes_to_interact, "a dialog holds up the end of the session"
            assert window.process.poll() is None, "it ends before it is told to"
            session.dismiss()
            wait_until(lambda: window.process.poll() is not None, "the end of the session is not heard", QUICKLY)
            assert window.process.returncode == 0, window.process.returncode
        command = session.properties["RestartCommand"]
        assert command[1:3] == ["--profile", "b"] and os.path.samefile(command[0], program), command
        assert home.files("state.ini") and not home.files("instance.lock"), home.files("*")


def a_frozen_first_stops_nobody(program):
    with Home() as home, home.start(program) as first:
        is_up(first)
        os.kill(first.process.pid, signal.SIGSTOP)
        try:
            with home.start(program) as second:
                second.wait_for_text("The program is running already", limit=20)
                is_up(second)
        finally:
            os.kill(first.process.pid, signal.SIGCONT)
        is_up(first)
        home.start_again(program)


def closing_waits_for_the_answer_and_tells_what_goes_on(program):
    service = Service()
    browser = Browser()
    answer = threading.Event()
    create = service.create

    def create_late(http, body):
        answer.wait(20)
        create(http, body)

    service.create = create_late
    arguments = ["--login-root", service.root + "/login", "--graph-root", service.root + "/graph", "--tenant", TENANT,
                 "--client-id", CLIENT, "--remember", "session"]
    with Home() as home:
        with home.start(program, *arguments, environment={"PATH": browser.path}) as window:
            window.press("Sign in")
            window.wait_for_text("No custom images yet")
            window.fill(PLAIN)
            window.press("Upload")
            wait_until(service.creations, "nothing is sent", 10)
            window.choose("Quit")
            window.wait_for_text("Waiting for the answer to 1 upload")
            window.find("Quit now", Atspi.Role.PUSH_BUTTON)
            answer.set()
            window.wait_for_text("1 upload continues in the cloud")
            window.wait(lambda: window.look("Upload") is None, "the window is still there")
            assert home.start_again(program, *arguments) < QUICKLY
            window.find("Upload", Atspi.Role.PUSH_BUTTON)  # called back
            window.wait(lambda: not window.says("in the cloud"), "the note is still there")
            window.choose("Quit")
            wait_until(lambda: window.process.poll() is not None, "the program does not end", 15)
            assert window.process.returncode == 0, window.process.returncode
    assert not service.complaints and len(service.creations()) == 1, service.complaints


def main(program):
    for case in (a_second_start_brings_the_first_to_the_front, profiles_run_side_by_side,
                 the_window_that_changes_to_the_sandbox_meets_the_other,
                 a_killed_program_keeps_what_was_typed_and_locks_nobody_out, being_told_to_end_keeps_all,
                 the_end_of_the_session_keeps_all_and_asks_nothing, a_frozen_first_stops_nobody,
                 closing_waits_for_the_answer_and_tells_what_goes_on):
        case(program)
        print("ok", case.__name__.replace("_", " "), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
