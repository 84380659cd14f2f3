# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""Two programs on one journal and one tenant, a program that stands still for a while, and clocks that jump.

    rivals.py PROGRAM [--full]"""
import os
import random
import signal
import sys
import time

from harness import Driver, Folder, Journal, bad_days, complaints_at_the_end, complaints_now, make_drafts
from graphserver import Fault, GraphServer, Service

OPTIONS = ("--faster", "40", "--settle", "60000", "--tries", "40")  # 1.5 s
REAL_LEASE = 180 / 40  # what the program leases for, as it passes here


def judge(service, folder, drafts, *drivers):
    wrong = complaints_at_the_end(service, Journal(folder.journal), drafts)
    assert not wrong, (wrong, *(driver.lines[-30:] for driver in drivers))


def two_with_the_same_drafts(program, full):
    """I1: the instance lock is not there, so only the claims in the journal hold."""
    for seed in range(20 if full else 3):
        drafts, service = make_drafts(6), Service()
        service.choose = bad_days(seed, 0.3 if seed % 2 else 0.0)
        with GraphServer(service) as server, Folder(drafts) as folder:
            pair = [Driver(program, server.root, folder, *OPTIONS, "--shared", "--limit", "50") for _ in range(2)]
            for driver in pair:
                driver.finish(60)
            # What one has refused to the other, the second one leaves behind: a third sees the end.
            last = Driver(program, server.root, folder, *OPTIONS, "--limit", "50")
            assert last.finish(60) == 0, last.lines
            judge(service, folder, drafts, *pair, last)


def one_of_two_is_killed(program, full):
    for seed in range(20 if full else 3):
        dice = random.Random(seed)
        drafts, service = make_drafts(6), Service()
        service.choose = bad_days(seed, 0.3)
        with GraphServer(service) as server, Folder(drafts) as folder:
            pair = [Driver(program, server.root, folder, *OPTIONS, "--shared", "--limit", "50") for _ in range(2)]
            time.sleep(dice.uniform(0.02, 0.3))
            pair[0].kill()
            pair[1].finish(60)
            last = Driver(program, server.root, folder, *OPTIONS, "--limit", "50")
            assert last.finish(60) == 0, last.lines
            judge(service, folder, drafts, *pair, last)


def two_start_at_once_on_no_journal(program, full):
    """The file is made by one and opened by the other."""
    for _ in range(20 if full else 4):
        drafts, service = make_drafts(2), Service()
        with GraphServer(service) as server, Folder(drafts) as folder:
            pair = [Driver(program, server.root, folder, *OPTIONS, "--shared", "--limit", "50") for _ in range(3)]
            for driver in pair:
                driver.finish(60)
                assert not any("writable " in line and line.split("writable ")[1] for line in driver.lines), driver.lines
            last = Driver(program, server.root, folder, *OPTIONS, "--limit", "50")
            assert last.finish(60) == 0, last.lines
            judge(service, folder, drafts, *pair, last)


def frozen_longer_than_its_lease(program, full):
    """L4: stopped at any moment of an upload while another takes over, then woken."""
    for seed in range(24 if full else 2):
        dice = random.Random(seed)
        drafts, service = make_drafts(2), Service()
        with GraphServer(service) as server, Folder(drafts) as folder:
            first = Driver(program, server.root, folder, *OPTIONS, "--shared", "--limit", "50")
            time.sleep(dice.uniform(0.02, 0.12))
            os.killpg(first.process.pid, signal.SIGSTOP)
            # It waits for the lease, takes over, looks for as long as it must, and sends what was not sent.
            second = Driver(program, server.root, folder, *OPTIONS, "--shared", "--limit", "50")
            second.wait(REAL_LEASE + 6)
            os.killpg(first.process.pid, signal.SIGCONT)
            first.finish(60)
            second.finish(60)
            judge(service, folder, drafts, first, second)


def frozen_between_intent_and_wire(program, full):
    """L4 at its worst: the intent is stored, the connection being made, and the program stands still until another one has
    sent the same. Waking up it must not send any more."""
    drafts, service = make_drafts(1), Service()
    with GraphServer(service) as server, Folder(drafts) as folder:
        service.after_list = server.choke
        first = Driver(program, server.root, folder, *OPTIONS, "--shared", "--limit", "50")
        assert first.wait_for("submitting"), first.lines
        end = time.monotonic() + 10
        while not Journal(folder.journal).attempts(drafts[0]) and time.monotonic() < end:
            time.sleep(0.01)
        os.killpg(first.process.pid, signal.SIGSTOP)
        server.unchoke()
        second = Driver(program, server.root, folder, *OPTIONS, "--shared", "--limit", "50")
        second.finish(60)
        os.killpg(first.process.pid, signal.SIGCONT)
        first.finish(60)
        judge(service, folder, drafts, first, second)


def frozen_while_waiting_for_the_answer(program, full):
    """The deadline is long over when it wakes up; the answer lies in the socket."""
    for seconds in ((3, 6) if full else (3,)):
        drafts, service = make_drafts(1), Service()
        service.plan = {"create": [Fault("late-close", True, seconds=0.2)]}
        with GraphServer(service) as server, Folder(drafts) as folder:
            driver = Driver(program, server.root, folder, *OPTIONS, "--limit", "50")
            driver.wait_for("submitting")
            os.killpg(driver.process.pid, signal.SIGSTOP)
            time.sleep(seconds)
            os.killpg(driver.process.pid, signal.SIGCONT)
            assert driver.finish(60) == 0, driver.lines
            judge(service, folder, drafts, driver)
            assert len(service.posts) == 1, service.posts


def clocks_jump(program, full):
    """C1: years ahead, hours behind, in the middle of an upload with a lost answer."""
    for jump in ("86400000", "-28800", "31536000", "-60", "700"):
        drafts, service = make_drafts(3), Service()
        service.plan = {"create": [Fault("close", True), Fault("close"), None]}
        with GraphServer(service) as server, Folder(drafts) as folder:
            driver = Driver(program, server.root, folder, *OPTIONS, "--jump", jump, "--limit", "50")
            code = driver.finish(60)
            assert code == 0, (jump, code, driver.lines)
            judge(service, folder, drafts, driver)
            assert len(service.posts) <= 4, (jump, service.posts)


def a_clock_wrong_after_a_restart(program, full):
    """Killed with an open act, started with a clock that has been set back by years, and forth."""
    for jump in ("-86400000", "86400000"):
        drafts, service = make_drafts(2), Service()
        service.plan = {"create": [Fault("silent", True), Fault("silent")]}
        with GraphServer(service) as server, Folder(drafts) as folder:
            driver = Driver(program, server.root, folder, *OPTIONS)
            end = time.monotonic() + 10
            while len(service.posts) < 2 and time.monotonic() < end:
                time.sleep(0.01)
            driver.kill()
            assert not complaints_now(service, Journal(folder.journal), drafts)
            after = Driver(program, server.root, folder, *OPTIONS, "--jump", jump, "--jump-at", "0", "--limit", "50")
            assert after.finish(60) == 0, after.lines
            judge(service, folder, drafts, after)


CASES = (two_with_the_same_drafts, one_of_two_is_killed, two_start_at_once_on_no_journal, frozen_longer_than_its_lease,
         frozen_between_intent_and_wire, frozen_while_waiting_for_the_answer, clocks_jump, a_clock_wrong_after_a_restart)


def main():
    failed, full = 0, "--full" in sys.argv
    wanted = next((word for word in sys.argv[2:] if not word.startswith("--")), "")
    for case in CASES:
        title = case.__name__.replace("_", " ")
        if wanted not in title:
            continue
        start = time.monotonic()
        try:
            case(sys.argv[1], full)
            print(f"ok {title}, {time.monotonic() - start:.0f} s", flush=True)
        except AssertionError as error:
            failed += 1
            print("FAILED", title, error, flush=True)
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
