# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""A disk that is full, read-only or locked, and a journal that is damaged, foreign or from the future.

    disk.py PROGRAM

Whatever the file: no create leaves without its intent on disk, nothing of the admin's is overwritten, and where the
journal is not needed, which is looking at the list, the program works."""
import contextlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading

from harness import Driver, Folder, Journal, complaints_at_the_end, complaints_now, make_drafts
from graphserver import GraphServer, Service

OPTIONS = ("--faster", "40", "--settle", "20000")
BRIEF = (*OPTIONS, "--tries", "2", "--limit", "8")
STUCK = 3
NOBODY = 65534


@contextlib.contextmanager
def scene(program, count=3, parent=None):
    """A server, a folder, and a function that runs a driver and checks what must always hold."""
    drafts, service = make_drafts(count), Service()
    with GraphServer(service) as server, Folder(drafts, parent) as folder:
        def run(*options, expected=0, forgotten=False, **more):
            driver = Driver(program, server.root, folder, *(options or (*OPTIONS, "--limit", "40")), **more)
            code = driver.finish(60)
            assert expected is None or code == expected, (code, driver.lines)
            wrong = complaints_now(service, Journal(folder.journal if os.path.isfile(folder.journal) else "/none"), drafts)
            assert forgotten or not wrong, (wrong, driver.lines)
            return driver
        yield run, service, folder, drafts


def all_is_well(service, folder, drafts):
    wrong = complaints_at_the_end(service, Journal(folder.journal), drafts)
    assert not wrong, wrong


def bytes_of(path):
    with open(path, "rb") as file:
        return file.read()


def a_full_disk_sends_nothing(program):
    with tempfile.TemporaryDirectory(prefix="small.") as small:
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m,mode=700", "tmpfs", small], check=False,
                                 stderr=subprocess.DEVNULL).returncode == 0
        if not mounted:
            print("NOT TESTED: a full disk; this process may not mount (see the failing calls of systemcalls.py)")
            return
        try:
            for room in [0, 4, 12, 28, 60, 100, 160, 240]:
                full_disk(program, small, room)
        finally:
            subprocess.run(["umount", "-l", small], check=True)


def full_disk(program, small, room):
    with scene(program, 6, parent=small) as (run, service, folder, drafts):
        filler = os.path.join(small, "filler")
        with contextlib.suppress(OSError), open(filler, "wb", buffering=0) as file:
            while file.write(bytes(4096)):
                pass
        with open(filler, "r+b") as file:
            file.truncate(max(0, os.path.getsize(filler) - room * 1024))
        driver = run(*BRIEF, expected=None)
        if room == 0:
            assert not service.posts and driver.process.returncode == STUCK, (service.posts, driver.lines)
        os.remove(filler)
        run()
        all_is_well(service, folder, drafts)


def a_disk_that_cannot_be_written_sends_nothing(program):
    """As another user if this one may write everywhere."""
    is_root = os.geteuid() == 0
    with tempfile.TemporaryDirectory(prefix="readonly.") as parent:
        os.chmod(parent, 0o755)
        own = shutil.copy(program, parent)
        for name, prepare in (("folder", no_folder), ("file missing", empty_folder), ("file", file_read_only)):
            with scene(own, parent=parent) as (run, service, folder, drafts):
                os.chmod(folder.path, 0o755)
                prepare(run, folder)
                before = len(service.posts)
                driver = run(*BRIEF, expected=STUCK, user=NOBODY if is_root else None)
                assert len(service.posts) == before, (name, driver.lines)
                subprocess.run(["chmod", "-R", "u+w", folder.path], check=True)


def no_folder(_run, folder):
    os.chmod(folder.path, 0o555)


def empty_folder(_run, folder):
    os.mkdir(folder.data)
    os.chmod(folder.data, 0o555)


def file_read_only(run, folder):
    with open(folder.list, encoding="utf-8") as file:
        lines = file.readlines()
    rewrite(folder.list, lines[:1])
    run()
    rewrite(folder.list, lines)
    for path, _, names in os.walk(folder.data):
        for name in names:
            os.chmod(os.path.join(path, name), 0o444)
        os.chmod(path, 0o555)


def rewrite(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(lines)


def a_lock_of_another_program_sends_nothing(program):
    with scene(program) as (run, service, folder, drafts):
        run()
        made = len(service.posts)
        more = make_drafts(3, "Locked")
        rewrite(folder.list, ["\t".join(draft) + "\n" for draft in more])
        other = sqlite3.connect(folder.journal, isolation_level=None, check_same_thread=False)
        other.execute("BEGIN EXCLUSIVE")
        driver = run(*BRIEF, expected=None)
        assert len(service.posts) == made and driver.process.returncode != 0, driver.lines
        # It lets go while a driver waits.
        letting_go = threading.Timer(3, other.rollback)
        letting_go.start()
        run(*OPTIONS, "--tries", "40", "--limit", "40")
        letting_go.join()
        other.close()
        all_is_well(service, folder, drafts + more)


def a_damaged_journal_is_kept_aside(program):
    dice = random.Random(5)
    damages = {"random bytes": lambda data: dice.randbytes(len(data)), "empty": lambda data: b"",
               "cut": lambda data: data[:len(data) // 2 - 100], "cut head": lambda data: data[:50],
               "text": lambda data: b"not a database\n" * 500,
               "zeros at the start": lambda data: bytes(100) + data[100:],
               "random page": lambda data: data[:4096] + dice.randbytes(4096) + data[8192:]}
    for name, damage in damages.items():
        with scene(program, 6) as (run, service, folder, drafts):
            with open(folder.list, encoding="utf-8") as file:
                lines = file.readlines()
            rewrite(folder.list, lines[:3])
            run()
            rewrite(folder.list, lines)
            data = damage(bytes_of(folder.journal))
            for tail in ("-wal", "-shm"):
                with contextlib.suppress(FileNotFoundError):
                    os.remove(folder.journal + tail)
            with open(folder.journal, "wb") as file:
                file.write(data)
            driver = run(forgotten=True)
            kept = [bytes_of(os.path.join(folder.data, other)) for other in os.listdir(folder.data)
                    if not other.startswith("journal.db-") and other != "journal.db"]
            assert data in kept, (name, os.listdir(folder.data), driver.lines)
            assert [len(service.made(draft)) for draft in drafts] == [1] * 6, (name, driver.lines)


def a_foreign_journal_is_not_overwritten(program):
    with scene(program) as (run, service, folder, drafts):
        os.mkdir(folder.data, 0o700)
        foreign = sqlite3.connect(folder.journal)
        foreign.execute("CREATE TABLE notes(text)")
        foreign.execute("INSERT INTO notes VALUES ('of another program')")
        foreign.commit()
        foreign.close()
        before = bytes_of(folder.journal)
        run()
        kept = [bytes_of(os.path.join(folder.data, name)) for name in os.listdir(folder.data)]
        assert before in kept, os.listdir(folder.data)
        assert [len(service.made(draft)) for draft in drafts] == [1] * 3


def something_else_in_its_place_sends_nothing(program):
    with scene(program) as (run, service, folder, drafts):
        os.makedirs(os.path.join(folder.journal, "inside"))
        driver = run(*BRIEF, expected=None)
        assert os.path.isdir(os.path.join(os.path.dirname(folder.journal), "journal.db", "inside")) or any(
            os.path.isdir(os.path.join(folder.data, name, "inside")) for name in os.listdir(folder.data)), "the folder is gone"
        assert driver.process.returncode == 0 or not service.posts, driver.lines


def a_newer_journal_is_not_written(program):
    with scene(program) as (run, service, folder, drafts):
        run()
        connection = sqlite3.connect(folder.journal)
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("PRAGMA user_version=4711")
        connection.close()
        before, made = bytes_of(folder.journal), len(service.posts)
        more = make_drafts(2, "Newer")
        rewrite(folder.list, ["\t".join(draft) + "\n" for draft in more])
        run(*BRIEF, expected=STUCK)
        assert bytes_of(folder.journal) == before, "the newer file was changed"
        assert len(service.posts) == made


def an_empty_lock_does_not_last(program):
    """A kill, or the power, between making a lock file and writing into it leaves one that names nobody."""
    with scene(program) as (run, service, folder, drafts):
        os.mkdir(folder.data, 0o700)
        path = os.path.join(folder.data, "journal.lock")
        rewrite(path, [])
        os.utime(path, (os.path.getmtime(path) - 3600,) * 2)
        run()
        all_is_well(service, folder, drafts)


CASES = (a_full_disk_sends_nothing, a_disk_that_cannot_be_written_sends_nothing, a_lock_of_another_program_sends_nothing,
         a_damaged_journal_is_kept_aside, a_foreign_journal_is_not_overwritten, something_else_in_its_place_sends_nothing,
         a_newer_journal_is_not_written, an_empty_lock_does_not_last)


def main():
    failed = 0
    for case in CASES:
        title = case.__name__.replace("_", " ")
        if len(sys.argv) > 2 and sys.argv[2] not in title:
            continue
        try:
            case(sys.argv[1])
            print("ok", title, flush=True)
        except AssertionError as error:
            failed += 1
            print("FAILED", title, error, flush=True)
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
