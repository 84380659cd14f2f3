# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""One upload, ended or failed at each of its system calls in turn.

    systemcalls.py PROGRAM [--full] [--workers N]

First the calls of a whole upload are counted. Then, for the nth call of each kind, the driver is killed at it, or the call
fails once, or it fails from there on. After that a driver that nothing happens to goes on. Without --full, a sample."""
import argparse
import collections
import os
import re
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

from harness import Driver, Folder, Journal, complaints_at_the_end, complaints_now, make_drafts
from graphserver import GraphServer, Service

OPTIONS = ("--faster", "40", "--settle", "20000")  # half a second
KILLED = ("pwrite64", "fdatasync", "write", "sendto", "sendmsg", "connect", "recvfrom", "read", "openat", "unlink", "ftruncate",
          "rename", "renameat2")
FAILED = {"pwrite64": ("ENOSPC", "EIO"), "fdatasync": ("EIO",), "openat": ("EACCES", "EMFILE"), "ftruncate": ("EIO",),
          "pread64": ("EIO",), "rename": ("EIO",), "renameat2": ("EIO",)}
SAMPLE = 24


def strace(*options):
    return ("strace", "-f", "-qq", "-o", "/dev/null", *options)


def files_of(folder):
    """What concerns the journal alone, its folder included: all else that a program opens may fail elsewhere."""
    names = [name + tail for name in ("journal.db", "journal-new.db") for tail in ("", "-wal", "-shm", "-journal")]
    return [option for name in ["", *names] for option in ("-P", os.path.join(folder.data, name).rstrip("/"))]


def can_trace():
    return os.system("strace -qq -o /dev/null true 2>/dev/null") == 0  # a container may lack the right to


def counted(program):
    """How often one thread makes each call in one whole upload."""
    with GraphServer() as server, Folder(make_drafts(1)) as folder, tempfile.TemporaryDirectory() as logs:
        log = os.path.join(logs, "log")
        driver = Driver(program, server.root, folder, *OPTIONS,
                        wrapper=("strace", "-ff", "-qq", "-o", log, "-e", "trace=" + ",".join({*KILLED, *FAILED})))
        assert driver.finish(60) == 0, driver.lines
        most = collections.Counter()
        for name in os.listdir(logs):
            with open(os.path.join(logs, name), encoding="utf-8", errors="replace") as file:
                here = collections.Counter(re.match(r"(\w*)", line).group(1) for line in file)
            for call in {*KILLED, *FAILED}:
                most[call] = max(most[call], here[call])
        return most


def run(program, name, options, of_journal):
    """One upload with this injection, another driver after it; what is wrong, if anything."""
    drafts, service = make_drafts(1), Service()
    with GraphServer(service) as server, Folder(drafts) as folder:
        paths = files_of(folder) if of_journal else []
        driver = Driver(program, server.root, folder, *OPTIONS, "--tries", "3", "--limit", "10",
                        wrapper=strace(*paths, *options))
        code = driver.finish(60)
        wrong = complaints_now(service, Journal(folder.journal), drafts)
        if code not in (0, 3, 4, -9, 137):
            wrong.append(f"it ended with {code}")
        after = Driver(program, server.root, folder, *OPTIONS, "--limit", "40")
        if (code := after.finish(60)) != 0:
            wrong.append(f"the one after it ended with {code}")
        wrong += complaints_at_the_end(service, Journal(folder.journal), drafts)
        return [name, *wrong, *driver.lines[-12:], "then", *after.lines[-12:]] if wrong else []


def jobs(most):
    for call in KILLED:
        for number in range(1, most[call] + 1):
            yield f"killed at {call} {number}", ("-e", f"inject={call}:signal=KILL:when={number}"), False
    for call, errors in FAILED.items():
        for error in errors:
            for number in range(1, most[call] + 1):
                yield f"{call} {number} fails with {error}", ("-e", f"inject={call}:error={error}:when={number}"), True
                yield (f"{call} fails with {error} from {number} on",
                       ("-e", f"inject={call}:error={error}:when={number}+"), True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--workers", type=int, default=3)
    wishes = parser.parse_args()
    if not can_trace():
        print("NOT TESTED: this process may not trace others (ptrace), so nothing can be injected")
        return
    start, most = time.monotonic(), counted(wishes.program)
    todo = [job for job in jobs(most) if wishes.only in job[0]]
    if not wishes.full:
        todo = todo[::max(1, len(todo) // SAMPLE)]
    with ThreadPoolExecutor(wishes.workers) as pool:
        verdicts = list(pool.map(lambda job: run(wishes.program, *job), todo))
    for wrong in filter(None, verdicts):
        print(*wrong, sep="\n  ")
    bad = sum(map(bool, verdicts))
    kills = sum(job[0].startswith("killed") for job in todo)
    print(f"calls of one upload: {dict(most)}")
    print(f"{kills} kills, {len(todo) - kills} failing calls, {bad} bad, {time.monotonic() - start:.0f} s")
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
