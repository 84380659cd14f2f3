# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""Takes the power away: copies the disk under the stopped driver, and looks at what the copy holds.

    power.py PROGRAM [--cuts N]

The journal lies on a file system in a file. What is in the file at an instant is what a disk would have; what the driver
has written and not synced is not in it. Every create that the server has seen by then has to be in the journal of the
copy. Each tenth cut is a real one: the driver is killed, and another one goes on from the copy."""
import argparse
import contextlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

from harness import Driver, Folder, Journal, complaints_at_the_end, complaints_now, make_drafts
from graphserver import GraphServer, Service

OPTIONS = ("--faster", "40", "--settle", "20000", "--limit", "50")
CUTS_A_ROUND = 10
MEGABYTES = 16


def quiet(*command):
    return subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


@contextlib.contextmanager
def mounted(image, place):
    os.makedirs(place, exist_ok=True)
    if not quiet("mount", "-o", "loop", image, place):
        raise OSError("cannot be mounted")
    try:
        yield
    finally:
        for _ in range(50):
            if quiet("umount", place):
                return
            time.sleep(0.02)
        raise OSError(f"{place} cannot be unmounted")


def new_disk(path):
    with open(path, "wb") as file:
        file.truncate(MEGABYTES << 20)
    return quiet("mkfs.ext4", "-q", "-F", path)


def can_mount(folder):
    image = os.path.join(folder, "trial")
    try:
        if not new_disk(image):
            return False
        with mounted(image, os.path.join(folder, "trial-place")):
            return True
    except OSError:
        return False
    finally:
        os.remove(image)


def look_at(image, place, service, drafts, posts):
    """What a copy lacks. `posts`: creates that the server had seen when it was made."""
    seen = Service(posts=posts)
    with mounted(image, place):
        file = os.path.join(place, "data", "journal.db")
        wrong = complaints_now(seen, Journal(file), drafts)
        if os.path.exists(file) and os.path.getsize(file):
            connection = sqlite3.connect(file)
            verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
            connection.close()
            wrong += [] if verdict == "ok" else [f"integrity: {verdict}"]
    return wrong


def run_round(program, base, dice, cuts):
    service, drafts = Service(), make_drafts(60)
    disk, place, copies, wrong = os.path.join(base, "disk"), os.path.join(base, "place"), [], []
    assert new_disk(disk)
    with GraphServer(service) as server, Folder(drafts, base) as folder:
        with mounted(disk, place):
            folder.data = os.path.join(place, "data")
            created = threading.Event()
            service.at_point = lambda point: point == "body" and created.set()
            driver = Driver(program, server.root, folder, *OPTIONS, "--together", "2")
            if dice.random() < 0.9:  # else the cuts are those of the first instants
                created.wait(20)
            while len(copies) < cuts and not driver.wait(dice.uniform(0.0, 0.03)):
                os.kill(driver.process.pid, signal.SIGSTOP)
                copies.append((f"{disk}.{len(copies)}", None))
                shutil.copy(disk, copies[-1][0])
                with service.lock:
                    copies[-1] = (copies[-1][0], list(service.posts))
                if len(copies) < cuts:
                    os.kill(driver.process.pid, signal.SIGCONT)
            driver.kill()
        for image, posts in copies:
            wrong += look_at(image, place, service, drafts, posts)
        if len(copies) < cuts:  # it was done before the last cut, so nothing has to go on
            return wrong, len(copies), sum(bool(posts) for _, posts in copies), len(service.posts)
        with mounted(copies[-1][0], place):
            after = Driver(program, server.root, folder, *OPTIONS)
            code = after.finish(60)
            wrong += [f"the driver ended with {code}"] if code else []
            wrong += [line for line in after.lines if line.startswith("journal") and line.split(" ", 2)[2:] not in ([], [""])]
            wrong += complaints_at_the_end(service, Journal(folder.journal), drafts)
    return wrong, len(copies), sum(bool(posts) for _, posts in copies), len(service.posts)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--cuts", type=int, default=20)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    wishes = parser.parse_args()
    dice, start = random.Random(wishes.seed), time.monotonic()
    print("seed", wishes.seed, flush=True)
    with tempfile.TemporaryDirectory(prefix="power.") as base:
        if not can_mount(base):
            print("NOT TESTED: this process may not mount a file system in a file; tst_powercut cuts below SQLite instead")
            return
        total = telling = creates = bad = 0
        while total < wishes.cuts:
            wrong, cuts, with_creates, sent = run_round(wishes.program, base, dice, CUTS_A_ROUND)
            total, telling, creates, bad = total + cuts, telling + with_creates, creates + sent, bad + bool(wrong)
            if wrong:
                print(*wrong, sep="\n  ", flush=True)
    print(f"{total} cuts, {telling} of them after a create, {creates} creates, {bad} rounds with a fault, "
          f"{time.monotonic() - start:.0f} s")
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
