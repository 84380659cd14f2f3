# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""What the window says when the sandbox ends or is not there, and that neither leaves the other behind.

    sandbox_dies.py PROGRAM"""
import glob
import json
import os
import shutil
import signal
import sys
import tempfile

from window import SAMPLE, Atspi, Window, gone, has, wait_until


def wait_for_samples(window):
    window.wait(lambda: window.row("Ready") is not None, "the sample images are not listed", limit=20)


def the_window_says_so_and_starts_it_again(program):
    with Window(program, "--sandbox") as window:
        wait_for_samples(window)
        [sandbox] = window.children()
        os.kill(sandbox, signal.SIGKILL)
        window.wait_for_text("The sandbox has ended")
        upload = window.find("Upload", Atspi.Role.PUSH_BUTTON)
        assert not has(upload, Atspi.StateType.ENABLED), "Upload goes nowhere and is offered"
        window.wait_for_text("The sandbox is not running.")
        window.press("Start the sandbox again")
        window.wait_for_text("Nothing is sent to Microsoft")
        wait_for_samples(window)
        [again] = window.children()
        assert again != sandbox
        window.fill({**SAMPLE, "sourceImageResourceId": SAMPLE["sourceImageResourceId"].replace("ffff/", "fffff/")})
        window.press("Upload")
        window.wait_for_row(SAMPLE["displayName"], "Pending")


def is_kept(pattern):
    """Whether the whole form is on disk; a part of it is written while typing goes on."""
    for path in glob.glob(pattern):
        with open(path, encoding="utf-8") as file:
            if SAMPLE.items() <= json.load(file).items():
                return True
    return False


def a_killed_program_leaves_no_sandbox_and_keeps_the_form(program):
    with tempfile.TemporaryDirectory(prefix="uploader-home.") as home:
        with Window(program, "--sandbox", home=home) as window:
            wait_for_samples(window)
            [sandbox] = window.children()
            window.fill(SAMPLE)
            kept = os.path.join(home, ".local/share/*/draft.json")
            window.wait(lambda: is_kept(kept), "the half-filled form is not on disk")
            window.kill()
            wait_until(lambda: gone(sandbox), "the sandbox outlives the program", 5)
        [draft] = glob.glob(kept)
        assert os.stat(draft).st_mode & 0o077 == 0, "others can read the draft"
        with Window(program, "--sandbox", home=home) as window:
            wait_for_samples(window)
            window.wait_for_form(SAMPLE)


def a_missing_sandbox_is_said(program):
    with tempfile.TemporaryDirectory(prefix="uploader-alone.") as folder:
        alone = shutil.copy(program, folder)
        with Window(alone, "--sandbox") as window:
            window.wait_for_text("The sandbox could not be started.")
            window.press("Start the sandbox again")
            window.wait_for_text("The sandbox could not be started.")
            window.press("Leave sandbox")
            window.find("Sign in", Atspi.Role.PUSH_BUTTON)
            window.wait(lambda: not window.says("Sandbox:"), "the title or the banner still says sandbox")


def main(program):
    for case in (the_window_says_so_and_starts_it_again, a_killed_program_leaves_no_sandbox_and_keeps_the_form,
                 a_missing_sandbox_is_said):
        case(program)
        print("ok", case.__name__.replace("_", " "), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
