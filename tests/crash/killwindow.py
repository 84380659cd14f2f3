# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""Kills the real program around an upload that is typed by keys, starts it again, and counts at the server.

    killwindow.py PROGRAM [--kills N] [--seed N]

After each kill the draft is in one place at least: at the server (once), in the list as an upload without an answer, or,
if Return was never pressed for it, in the form."""
import argparse
import os
import random
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "gui")]
from other_server import Browser  # noqa: E402
from window import FIELDS, Atspi, Window, act, cells_of, has  # noqa: E402

from harness import SOURCE, Journal, bad_days, complaints_now  # noqa: E402
from graphserver import GraphServer, Service  # noqa: E402

MOST_IMAGES = 15  # in one tenant: from the 21st on the program warns, and Return does not send yet
CLIENT = "9e2c4b7a-1d3f-4a6b-b8c9-0f1e2d3c4b5a"


def xdotool(*arguments):
    return subprocess.run(["xdotool", *arguments], check=True, timeout=20, stdout=subprocess.PIPE, text=True).stdout


def draft_of(number):
    return {"displayName": f"Image {number}", "version": "1.0.0", "sourceImageResourceId": f"{SOURCE}source-{number}"}


def values_of(draft):
    return tuple(draft[key] for key in ("displayName", "version", "sourceImageResourceId"))


def sign_in(window):
    """Signs in, and asks again where a bad day spoilt the first list."""
    window.press("Sign in")

    def has_list():
        retry = window.look("Retry") if window.says("The images could not be loaded") else None
        if retry:
            act(retry, ("Press",))
        return window.look("Images list")

    window.wait(has_list, "no list of images", limit=40)


def type_draft(window, draft):
    frame = xdotool("search", "--onlyvisible", "--pid", str(window.process.pid), "--name", "Cloud PC Image Uploader").split()[0]
    xdotool("windowfocus", "--sync", frame)
    for key, name in FIELDS.items():
        field = window.field(name)
        assert Atspi.Component.grab_focus(field)
        window.wait(lambda field=field: has(field, Atspi.StateType.FOCUSED), f"{name} takes no focus")
        xdotool("key", "ctrl+a")
        xdotool("type", "--delay", "1", draft[key])
    window.wait_for_form(draft)


def rows(window, draft):
    return [cells for cells in cells_of(window.list())
            if any(draft["displayName"] == cell for cell in cells) and any(draft["version"] == cell for cell in cells)]


def journal_of(home):
    for folder, _, names in os.walk(home):
        if "journal.db" in names:
            return Journal(os.path.join(folder, "journal.db"))
    return Journal("/none")


def check(window, service, journal, draft, pressed):
    """Where the draft is after a restart; an assertion if it is nowhere, or twice."""
    made = service.made(values_of(draft))
    assert len(made) <= 1, f"{len(made)} images of {draft['displayName']}: {service.sent(values_of(draft))}"
    wrong = complaints_now(service, journal, [values_of(draft)])
    assert not wrong, wrong
    if made:
        window.wait(lambda: len(rows(window, draft)) == 1, f"not one row of {draft['displayName']}", limit=20)
        return "at the server"
    if journal.of(values_of(draft)):
        window.wait(lambda: rows(window, draft) or journal.of(values_of(draft))[0]["status"] == "notAccepted",
                    f"the journal has {draft['displayName']}, and the list does not", limit=20)
        assert len(rows(window, draft)) <= 1
        return "in the journal"
    if not service.sent(values_of(draft)) and window.form() == draft:
        return "in the form"
    assert not pressed, f"{draft['displayName']} is lost; the form has {window.form()}"
    return "never entered"


def run_round(program, dice, browser, kills):
    """One home and one tenant, killed so often. How many creates there were."""
    service = Service(page_size=50, thinks=0.1)
    service.choose = bad_days(dice.random(), 0.4)
    service.insert_foreign("Another", "1.0.0", "/elsewhere")  # a list without rows is not shown
    earlier, pressed, how = None, False, ""
    with GraphServer(service) as server, tempfile.TemporaryDirectory(prefix="uploader-home.") as home:
        arguments = ["--login-root", server.root, "--graph-root", server.root, "--client-id", CLIENT, "--remember", "session"]
        for number in range(kills + 1):
            with Window(program, *arguments, environment={"PATH": browser.path}, home=home) as window:
                sign_in(window)
                if earlier:
                    where = check(window, service, journal_of(home), earlier, pressed)
                    print(f"killed {how}: {where}", flush=True)
                if number == kills:
                    return len(service.posts)
                earlier = draft_of(number)
                type_draft(window, earlier)
                pressed, delay = dice.random() < 0.9, dice.uniform(0, 0.25)
                if pressed:
                    xdotool("key", "Return")
                time.sleep(delay)
                window.kill()
                how = f"{delay * 1000:.0f} ms after {'Return' if pressed else 'the last key'}"
    raise AssertionError("never reached")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    wishes = parser.parse_args()
    print("seed", wishes.seed, flush=True)
    dice, browser = random.Random(wishes.seed), Browser()
    creates = sum(run_round(wishes.program, dice, browser, min(MOST_IMAGES, wishes.kills - begun))
                  for begun in range(0, wishes.kills, MOST_IMAGES))
    print(f"{wishes.kills} kills, {creates} creates, nothing lost, nothing doubled")


if __name__ == "__main__":
    main()
