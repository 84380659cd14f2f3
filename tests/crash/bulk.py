# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""A bulk upload to a service with bad days: left in peace, and killed in the middle and gone on with.

    bulk.py PROGRAM [--rows N] [--share N] [--kills N] [--seed N]

Each row has to end as one image, under the id that the journal has, or as a refusal by the service and no image; at no
instant may the server have seen a create that the journal does not know of; and only what the admin was asked about may
have been sent more than once."""
import argparse
import random
import sys
import time
from collections import Counter

from harness import BAD_DAYS, Driver, Folder, Journal, complaints_now, make_drafts
from graphserver import Fault, GraphServer, Service

REFUSED = (400, 403, 404, 405, 409, 412, 413, 415, 422)
FASTER = 40
SETTLE = 60_000  # of its milliseconds, 1.5 s: longer than any late create here
OPTIONS = ("--bulk", "--faster", str(FASTER), "--settle", str(SETTLE))
FAULTS = (*BAD_DAYS, *(Fault("status", False, status) for status in REFUSED), Fault("status", False, 429, 3.0),
          Fault("silent", True), Fault("silent"), Fault("headers-only", True), Fault("no-length-cut", True))


def bad_days(seed, share, counts):
    """As that of the harness, with every kind of fault; `counts` has how often each struck."""
    dice = random.Random(seed)

    def choose(point, _request):
        if point == "create" and dice.random() < share:
            fault = dice.choice(FAULTS)
            counts[f"{fault.way} {fault.number or ''}{' made' if fault.creates else ''}"] += 1
            return fault
        if point.startswith("list") and dice.random() < share / 6:
            return dice.choice((Fault("close"), Fault("status", number=500), Fault("cut"), Fault("page", number=500)))
        return None
    return choose


def complaints_at_the_end(service, journal, drafts, counts):
    """Each row is settled, and none is doubled."""
    found = complaints_now(service, journal, drafts)
    for draft in drafts:
        made, rows = service.made(draft), journal.of(draft)
        stored = [row["image_id"] for row in rows if row["image_id"]]
        refused = [row for row in rows if row["status"] == "notAccepted"]
        if len(rows) != 1 or rows[0]["open_act"]:
            found.append(f"{draft[0]}: {len(rows)} rows, {[(row['status'], row['open_state']) for row in rows]}")
        elif len(made) > 1 or stored != made:
            found.append(f"{draft[0]}: the journal has {stored}, the server {made}")
        elif not made and not (refused and service.sent(draft)[-1].fault.startswith("status4")):
            found.append(f"{draft[0]}: neither made nor refused, but {rows[0]['status']}; "
                         f"its creates: {[post.fault for post in service.sent(draft)]}")
        counts["made" if made else "refused"] += 1
    if journal.bulks:
        found.append(f"{journal.bulks} bulk uploads are left in the journal")
    return found


def run(program, rows, share, kills, seed):
    """One bulk upload, killed so often. What is wrong, if anything."""
    counts, faults, dice = Counter(), Counter(), random.Random(seed)
    drafts = make_drafts(rows, f"Bulk {seed}")
    service = Service(page_size=100)
    service.choose = bad_days(seed, share, faults)
    wrong, start = [], time.monotonic()
    with GraphServer(service) as server, Folder(drafts) as folder:
        for kill in range(kills):
            driver = Driver(program, server.root, folder, *OPTIONS)
            # In the middle of it, not before and not after.
            end = time.monotonic() + 120
            enough = rows * (kill + dice.uniform(0.3, 1.0)) / (kills + 1)
            while len(service.posts) < enough and time.monotonic() < end and not driver.wait(0.002):
                pass
            driver.kill()
            counts["kills"] += 1
            journal = Journal(folder.journal)
            counts["kills with a create on its way"] += any(row["open_state"] == "sending" for row in journal.rows)
            wrong += complaints_now(service, journal, drafts)
        driver = Driver(program, server.root, folder, *OPTIONS, "--limit", "220")
        code = driver.finish(230)
        time.sleep(0.1)
        wrong += [f"the driver ended with {code}"] if code else []
        wrong += complaints_at_the_end(service, Journal(folder.journal), drafts, counts)
        went_on = driver.said("bulk goes on")
        wrong += ["it did not go on with what was interrupted"] if kills and not went_on else []
        if wrong:
            wrong += driver.lines[-40:]
    print(f"{rows} rows, {kills} kills ({counts['kills with a create on its way']} with a create on its way): "
          f"{counts['made']} made, {counts['refused']} refused, {len(service.posts)} creates, "
          f"{sum(faults.values())} spoiled in {len(faults)} ways, {time.monotonic() - start:.0f} s", flush=True)
    return wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--rows", type=int, default=200)
    parser.add_argument("--share", type=float, default=0.3)
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    wishes = parser.parse_args()
    print("seed", wishes.seed, flush=True)
    bad = 0
    for kills in (0, wishes.kills):
        wrong = run(wishes.program, wishes.rows, wishes.share, kills, wishes.seed + kills)
        bad += bool(wrong)
        if wrong:
            print(*wrong, sep="\n  ", flush=True)
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
