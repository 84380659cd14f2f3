# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""What the tests of crashes and faults share: drafts, the driver, the journal as another program reads it, the verdict."""
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections import defaultdict

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "faults"))
from graphserver import Fault  # noqa: E402

SOURCE = ("/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/resourceGroups/rg-images"
          "/providers/Microsoft.Compute/images/")

# What may become of a create on a bad day: the server's side of it, and whether there is an image all the same.
# Those with seconds come late: after the client has given the create up, and before its settle window ends.
BAD_DAYS = (
    Fault("close", creates=True), Fault("close"), Fault("reset", creates=True), Fault("reset"), Fault("body-reset"),
    Fault("status", True, 500), Fault("status", False, 500), Fault("status", True, 503), Fault("status", False, 504),
    Fault("late-close", True, seconds=0.4), Fault("late-reset", True, seconds=1.2), Fault("half-status", True),
    Fault("half-headers", True), Fault("headers-only"), Fault("cut", True), Fault("cut-chunked", True),
    Fault("html", True), Fault("html", False, 503), Fault("without-id", True), Fault("junk"), Fault("junk-json", True),
    Fault("empty", True), Fault("two-ids", True), Fault("status", False, 429), Fault("status", False, 401),
)


def make_drafts(count, mark="Image"):
    return [(f"{mark} {number}", "1.0.0", f"{SOURCE}source-{number}") for number in range(count)]


class Folder:
    """A folder of its own for one journal and one list of drafts."""

    def __init__(self, drafts, parent=None):
        self.path = tempfile.mkdtemp(prefix="uploads.", dir=parent)
        self.data = os.path.join(self.path, "data")
        self.list = os.path.join(self.path, "drafts")
        with open(self.list, "w", encoding="utf-8") as file:
            file.writelines("\t".join(draft) + "\n" for draft in drafts)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)

    @property
    def journal(self):
        return os.path.join(self.data, "journal.db")


class Driver:
    """The uploadrunner, for as long as it runs. Its lines are kept."""

    def __init__(self, program, root, folder, *more, wrapper=(), environment=None, graph=None,
                 **more_for_process):
        command = [*wrapper, program, "--login", root, "--folder", folder.data, "--drafts", folder.list, *more]
        if graph:
            command += ["--graph", graph]
        # A process that is traced cannot be searched for leaks.
        leaks = os.environ.get("ASAN_OPTIONS", "") + (":detect_leaks=0" if wrapper else "")
        environment = {**os.environ, "ASAN_OPTIONS": leaks, **(environment or {})}
        self.lines = []
        self.heard = threading.Condition()
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                        errors="replace", env=environment, start_new_session=True, **more_for_process)
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    def read(self):
        for line in self.process.stdout:
            with self.heard:
                self.lines.append(line.rstrip("\n"))
                self.heard.notify_all()
        with self.heard:
            self.heard.notify_all()

    def wait_for(self, text, limit=20):
        """The first line with this text; nothing if the program ends, or the time, before it comes."""
        with self.heard:
            self.heard.wait_for(lambda: self.said(text) or not self.reader.is_alive(), limit)
            return self.said(text)

    def said(self, text):
        return next((line for line in self.lines if text in line), None)

    def wait(self, limit):
        """True if it ended by itself in time."""
        try:
            self.process.wait(limit)
            return True
        except subprocess.TimeoutExpired:
            return False

    def kill(self):
        # With the one that traces it, if there is one: let go, it would run on.
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        self.reader.join()

    def finish(self, limit):
        """Its exit code; an assertion if it does not end."""
        if not self.wait(limit):
            self.kill()
            raise AssertionError(f"the driver did not end within {limit} s:\n" + "\n".join(self.lines[-40:]))
        self.reader.join()
        return self.process.returncode


class Journal:
    """The rows of a journal as another program reads them, from a copy: nothing is recovered in the original."""

    def __init__(self, file):
        self.rows = []
        self.bulks = 0  # bulk uploads that have not come to their end
        if not os.path.exists(file):
            return
        with tempfile.TemporaryDirectory(prefix="journal.") as folder:
            for tail in ("", "-wal"):
                if os.path.exists(file + tail):
                    shutil.copy(file + tail, os.path.join(folder, "journal.db" + tail))
            connection = sqlite3.connect(os.path.join(folder, "journal.db"))
            connection.row_factory = sqlite3.Row
            try:
                self.rows = [dict(row) for row in connection.execute("SELECT * FROM entry")]
                self.bulks = connection.execute("SELECT count(*) FROM bulk").fetchone()[0]
            except sqlite3.OperationalError as error:
                if "no such table" not in str(error):  # killed before the first table was made
                    raise
            finally:
                connection.close()

    def of(self, draft):
        return [row for row in self.rows if (row["display_name"], row["version"]) == (draft[0], draft[1])]

    def attempts(self, draft):
        return sum(row["attempts"] for row in self.of(draft))


def complaints_now(service, journal, drafts):
    """What must hold at every instant, even right after a kill: no create at the server without a committed intent."""
    found = []
    for draft in drafts:
        sent = len(service.sent(draft))
        if sent > journal.attempts(draft):
            found.append(f"{draft[0]}: {sent} creates at the server, {journal.attempts(draft)} in the journal")
    return found


def complaints_at_the_end(service, journal, drafts, wanted=1):
    """What must hold once all is settled. `wanted`: images a draft."""
    found = complaints_now(service, journal, drafts)
    for draft in drafts:
        made = service.made(draft)
        if len(made) != wanted:
            found.append(f"{draft[0]}: {len(made)} images at the server instead of {wanted}; "
                         f"its creates: {[(post.fault, post.image[:8]) for post in service.sent(draft)]}")
        stored = [row["image_id"] for row in journal.of(draft) if row["image_id"]]
        if stored != made:
            found.append(f"{draft[0]}: the journal has the images {stored}, the server {made}")
    by_image = defaultdict(int)
    for row in journal.rows:
        by_image[row["image_id"]] += bool(row["image_id"])
    return found + [f"image {image} is in {rows} rows" for image, rows in by_image.items() if rows > 1]


def bad_days(seed, share):
    """A chooser for Service.choose that spoils this share of the creates, and some lists."""
    dice = random.Random(seed)

    def choose(point, _request):
        if point == "create" and dice.random() < share:
            return dice.choice(BAD_DAYS)
        if point.startswith("list") and dice.random() < share / 6:
            return dice.choice((Fault("close"), Fault("status", number=500), Fault("cut"), Fault("page", number=500)))
        return None
    return choose
