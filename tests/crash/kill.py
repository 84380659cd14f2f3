# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""Kills the driver while it uploads to a server with bad days, starts it again, and counts at the server.

A kill comes at a random instant, or when a create has come to a certain point, which then stands still until the driver is
dead: the same byte has arrived, or left, each time.

    kill.py PROGRAM [--kills N] [--seed N]

Each draft has to end as exactly one image, under the id that the journal has; and at no instant may the server have seen
a create that the journal does not know of."""
import argparse
import random
import sys
import threading
import time
from collections import Counter

from harness import Driver, Folder, Journal, bad_days, complaints_at_the_end, complaints_now, make_drafts
from graphserver import POINTS, GraphServer, Service

DRAFTS = 8
KILLS_A_ROUND = 5  # after more of them, all that is left to do is to look for what was sent
FASTER = 40  # 10 s of the program pass in a quarter of a second
SETTLE = 100_000  # of its milliseconds: longer than any late create and any lag here
OPTIONS = ("--faster", str(FASTER), "--settle", str(SETTLE), "--together", "3", "--tries", "40")


def until_the_first_create(program):
    """Seconds from the start until a create arrives: a loaded computer takes many times what an idle one does."""
    service, arrived, start = Service(), threading.Event(), time.monotonic()
    service.at_point = lambda _point: arrived.set()
    with GraphServer(service) as server, Folder(make_drafts(1)) as folder:
        driver = Driver(program, server.root, folder, *OPTIONS)
        arrived.wait(20)
        took = time.monotonic() - start
        driver.kill()
    return took


def instant(dice, first):
    """When to kill. Mostly while something is on its way, which is from the first create on."""
    return dice.uniform(0.0, 1.5 * first) if dice.random() < 0.7 else dice.uniform(first, first + 2.0)


def kill_at_point(driver, service, point, number, limit):
    """False if no create came to it in time, or the driver ended."""
    seen, dead = threading.Event(), threading.Event()
    reached = Counter()

    def stand_still(now):
        reached[now] += 1
        if now == point and reached[now] == number:
            seen.set()
            dead.wait(5)

    service.at_point = stand_still
    try:
        if not seen.wait(limit):
            return False
        driver.kill()
        return True
    finally:
        service.at_point = None
        dead.set()


def any_plan(dice, kills):
    """For each kill the point that it waits for, or nothing."""
    return [dice.choice(POINTS) if dice.random() < 0.5 else None for _ in range(kills)]


def any_service(dice):
    service = Service(lag=dice.choice((0.0, 0.0, 0.3)), ready_after=dice.choice((0.1, 1e9)),
                      refuses_taken=dice.random() < 0.2, thinks=dice.choice((0.0, 0.05, 0.2)))
    service.choose = bad_days(dice.random(), dice.choice((0.0, 0.4, 0.7)))
    return service


def run_round(program, dice, service, plan, first, counts):
    """One journal and one tenant, killed so often and then left in peace. What is wrong, if anything."""
    drafts = make_drafts(DRAFTS, f"Image {dice.randrange(1000)}")
    wrong = []
    with GraphServer(service) as server, Folder(drafts) as folder:
        for point in plan:
            driver = Driver(program, server.root, folder, *OPTIONS)
            if point and kill_at_point(driver, service, point, dice.randint(1, 2), 1 + 2 * first):
                counts[point] += 1
            elif driver.wait(instant(dice, first)):
                counts["ended before the kill"] += 1
                break
            driver.kill()
            counts["kills"] += 1
            journal = Journal(folder.journal)
            counts["kills with a create on its way"] += any(row["open_state"] == "sending" for row in journal.rows)
            wrong += complaints_now(service, journal, drafts)
        driver = Driver(program, server.root, folder, *OPTIONS, "--limit", "55")
        code = driver.finish(60)
        time.sleep(0.05)
        wrong += [f"the driver ended with {code}"] if code else []
        wrong += complaints_at_the_end(service, Journal(folder.journal), drafts)
        if wrong:
            wrong += driver.lines[-30:]
    counts["drafts"] += DRAFTS
    counts["creates at the server"] += len(service.posts)
    counts["spoiled creates"] += sum(bool(post.fault) for post in service.posts)
    return wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--kills", type=int, default=25)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    wishes = parser.parse_args()
    dice, counts, start = random.Random(wishes.seed), Counter(), time.monotonic()
    print("seed", wishes.seed, flush=True)
    bad, first = 0, until_the_first_create(wishes.program)
    while counts["kills"] < wishes.kills:
        if counts["rounds"] < len(POINTS):  # each point once, whatever the dice say
            service, plan = Service(), [POINTS[counts["rounds"]]]
        else:
            service, plan = any_service(dice), any_plan(dice, min(KILLS_A_ROUND, wishes.kills - counts["kills"]))
        wrong = run_round(wishes.program, dice, service, plan, first, counts)
        counts["rounds"] += 1
        bad += bool(wrong)
        if wrong:
            print(f"round {counts['rounds']}:", *wrong, sep="\n  ", flush=True)
    print("kills at", ", ".join(f"{point}: {counts[point]}" for point in POINTS))
    print(f"{counts['kills']} kills ({counts['kills with a create on its way']} with a create on its way), "
          f"{counts['drafts']} drafts in {counts['rounds']} rounds, "
          f"{counts['creates at the server']} creates ({counts['spoiled creates']} spoiled), {bad} rounds with a fault, "
          f"{time.monotonic() - start:.0f} s")
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
