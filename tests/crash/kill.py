# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""Kills the driver at random instants while it uploads to a server with bad days, starts it again, and counts at the server.

    kill.py PROGRAM [--kills N] [--seed N]

Each draft has to end as exactly one image, under the id that the journal has; and at no instant may the server have seen
a create that the journal does not know of."""
import argparse
import random
import sys
import time
from collections import Counter

from harness import Driver, Folder, Journal, bad_days, complaints_at_the_end, complaints_now, make_drafts
from graphserver import GraphServer, Service

DRAFTS = 8
FASTER = 40  # 10 s of the program pass in a quarter of a second
SETTLE = 100_000  # of its milliseconds: longer than any late create and any lag here
OPTIONS = ("--faster", str(FASTER), "--settle", str(SETTLE), "--together", "3", "--tries", "40")


def instant(dice):
    """When to kill. Mostly while something is on its way, which it is right after the start."""
    return dice.uniform(0.0, 0.2) if dice.random() < 0.8 else dice.uniform(0.2, 2.0)


def run_round(program, dice, kills, counts):
    """One journal and one tenant, killed so often and then left in peace. What is wrong, if anything."""
    service = Service(lag=dice.choice((0.0, 0.0, 0.3)), ready_after=dice.choice((0.1, 1e9)),
                      refuses_taken=dice.random() < 0.2, thinks=dice.choice((0.0, 0.05, 0.2)))
    service.choose = bad_days(dice.random(), dice.choice((0.0, 0.4, 0.7)))
    drafts = make_drafts(DRAFTS, f"Image {dice.randrange(1000)}")
    wrong = []
    with GraphServer(service) as server, Folder(drafts) as folder:
        for _ in range(kills):
            driver = Driver(program, server.root, folder, *OPTIONS)
            if driver.wait(instant(dice)):
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
    bad = 0
    while counts["kills"] < wishes.kills:
        wrong = run_round(wishes.program, dice, min(12, wishes.kills - counts["kills"]), counts)
        counts["rounds"] += 1
        bad += bool(wrong)
        if wrong:
            print(f"round {counts['rounds']}:", *wrong, sep="\n  ", flush=True)
    print(f"{counts['kills']} kills ({counts['kills with a create on its way']} with a create on its way), "
          f"{counts['drafts']} drafts in {counts['rounds']} rounds, "
          f"{counts['creates at the server']} creates ({counts['spoiled creates']} spoiled), {bad} rounds with a fault, "
          f"{time.monotonic() - start:.0f} s")
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
