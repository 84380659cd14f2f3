# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""Faults of network and service, at each point of an upload at which they can strike, one row each.

    faulttable.py PROGRAM [--only TEXT] [--workers N]

After each row the server counts: one image for each draft (none where the service said that it made none), the id in the
journal is the server's, and it never saw more creates than the journal had recorded. Nothing that has a token may have
gone anywhere else."""
import argparse
import os
import ssl
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Callable, Optional

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "crash")]
from graphserver import Fault, GraphServer, Service, SilentListener  # noqa: E402
from harness import Driver, Folder, Journal, complaints_at_the_end, complaints_now, make_drafts  # noqa: E402

FIXTURES = os.path.join(HERE, "..", "support", "fixtures")
FASTER = 40
OPTIONS = ("--faster", str(FASTER), "--settle", "60000")  # 1.5 s
STUCK = 3

REJECTED = (400, 403, 404, 405, 409, 412, 413, 415, 422)
REDIRECTS = (301, 302, 303, 307, 308)
BROKEN = (500, 502, 503, 504, 507, 509)

# What the wire may do to any answer.
WIRE = ("reset", "close", "silent", "trickle", "half-status", "half-headers", "headers-only", "cut", "cut-reset", "cut-chunked",
        "no-length-cut", "junk")


@dataclass
class Row:
    name: str  # kind @ point
    plan: dict = field(default_factory=dict)
    wanted: int = 1  # images a draft, of our own making
    code: int = 0  # of the driver
    options: tuple = ()
    service: dict = field(default_factory=dict)
    before: Optional[Callable] = None  # (server, drafts): what happens before the driver starts
    first: tuple = ()  # options of a driver that meets a server which is not there; another one follows
    tls: str = ""  # that server is there, but with this certificate or protocol
    most_posts: int = 0  # if there is a limit beside what the journal says


def faults_of_wire():
    for way in WIRE:
        yield way, Fault(way)


def faults_of_answers(elsewhere):
    """Whole answers that are not what was asked for."""
    yield "html 200", Fault("html", number=200)
    yield "html 503", Fault("html", number=503)
    yield "junk json", Fault("junk-json")
    yield "empty", Fault("empty", number=200)
    for status in REDIRECTS:
        yield f"redirect {status}", Fault("redirect", number=status, text=elsewhere)
    for status in (408,) + BROKEN:
        yield f"status {status}", Fault("status", number=status)
    yield "429", Fault("status", number=429)
    yield "429 with Retry-After", Fault("status", number=429, seconds=3)
    yield "401", Fault("status", number=401)


def rows_of_lists(elsewhere):
    """Before the create, while looking for a lost one, and while watching."""
    refusals = [(f"status {status}", Fault("status", number=status)) for status in (400, 403, 404)]
    pages = [("page 2 of the list", Fault("page", number=500)), ("page 2 refused", Fault("page", number=403))]
    lost = Fault("close", creates=True)
    for kind, fault in [*faults_of_wire(), *faults_of_answers(elsewhere), *refusals, *pages]:
        yield Row(f"{kind} @ list before", {"list-before": [fault]})
        yield Row(f"{kind} @ list after a lost answer", {"create": [lost], "list-reconcile": [fault, fault]},
                  most_posts=1)
        yield Row(f"{kind} @ poll", {"list-poll": [fault]}, options=("--until-ready",),
                  service={"ready_after": 0.6}, most_posts=1)


def rows_of_creates(elsewhere):
    for kind, fault in [*faults_of_wire(), *faults_of_answers(elsewhere)]:
        is_refusal = kind.startswith(("429", "401"))
        yield Row(f"{kind} @ create, not done", {"create": [fault]})
        if is_refusal:
            continue
        yield Row(f"{kind} @ create, done", {"create": [fault._replace(creates=True)]}, most_posts=1)
    for way in ("close", "reset", "half-headers", "cut"):
        yield Row(f"{way} @ create, done late", {"create": [Fault("late-" + way, True, seconds=0.5)]}, most_posts=1)
    for kind in ("without-id", "empty-id", "two-ids"):
        yield Row(f"{kind} @ create, done", {"create": [Fault(kind, True)]}, most_posts=1)
    for status in (200, 202):
        yield Row(f"status {status} with the image @ create", {"create": [Fault("odd-status", True, status)]}, most_posts=1)
    yield Row("reset @ body going out", {"create": [Fault("body-reset")]})
    yield Row("stall @ body going out", {"create": [Fault("body-stall")]})
    yield Row("lagging list @ after a lost answer", {"create": [Fault("close", True)]}, service={"lag": 0.6}, most_posts=1)
    for status in REJECTED:
        yield Row(f"status {status} @ create, refused", {"create": [Fault("status", number=status)]}, wanted=0, code=STUCK,
                  most_posts=1)


def rows_of_sign_in(elsewhere):
    for kind, fault in [*faults_of_wire(), *faults_of_answers(elsewhere)]:
        yield Row(f"{kind} @ code to token", {"token": [fault]})
        yield Row(f"{kind} @ looking the tenant up", {"discovery": [fault]})
        yield Row(f"{kind} @ renewal of the token", {"create": [Fault("status", number=401)], "token": [None, fault]})


def once_listed(action):
    """For `before`: does something to the server right after the list that comes before the create."""
    def arrange(server, _drafts):
        server.service.after_list = lambda: action(server)
    return arrange


def later(seconds, action):
    timer = threading.Timer(seconds, action)
    timer.daemon = True
    timer.start()


def refuse(server):
    server.deaf()
    later(0.4, server.listen)


def hang(server):
    server.choke()
    later(2.0, server.unchoke)


def cut_link(server):
    server.deaf()
    server.hang_up_all()
    later(0.4, server.listen)


def spoil(way):
    def action(server):
        server.spoil_accept.append(way)
    return action


def rows_of_connecting():
    for kind, action in (("refused", refuse), ("hanging", hang), ("link down", cut_link), ("reset", spoil("reset")),
                         ("closed", spoil("close"))):
        yield Row(f"connection {kind} @ create", before=once_listed(action))
    for kind, root in (("name not found", "https://nx.invalid"), ("refused", "http://127.0.0.1:1")):
        yield Row(f"{kind} @ list before", first=("--graph", root))
        yield Row(f"{kind} @ sign-in", first=("--login", root))


def rows_of_tls():
    """None of these certificates leads to one that the system trusts, and most have a fault of their own."""
    for kind in ("loopback", "signed", "expired", "future", "othername", "old protocol"):
        yield Row(f"TLS {kind} @ list before", first=("--graph",), tls=kind)
        yield Row(f"TLS {kind} @ sign-in", first=("--login",), tls=kind)


def tls_context(kind):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if kind == "old protocol":
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
        kind = "loopback"
    context.load_cert_chain(os.path.join(FIXTURES, kind + "-cert.pem"), os.path.join(FIXTURES, "loopback-key.pem"))
    return context


def rows_of_rivals():
    """Another administrator makes the same name."""
    def insert(other_source=False):
        def action(server, drafts):
            name, version, source = drafts[0]
            server.service.insert_foreign(name, version, source + "-of-another" if other_source else source)
        return action
    yield Row("foreign image @ list before", wanted=0, before=insert(), most_posts=0)
    yield Row("foreign image @ create, refused", {"create": [Fault("foreign", number=409)]}, wanted=0, code=STUCK, most_posts=1)
    yield Row("foreign image @ create, done", {"create": [Fault("foreign", True)]}, most_posts=1)
    yield Row("foreign image of another source @ create, answer lost",
              {"create": [Fault("foreign-lost", True, text="/other")]}, options=("--decide", "leave"), most_posts=1)
    yield Row("foreign image of the same source @ create, answer lost", {"create": [Fault("foreign-lost", True)]},
              options=("--decide", "leave"), most_posts=1)


def all_rows(elsewhere):
    for make in (rows_of_connecting, rows_of_tls, rows_of_rivals):
        yield from make()
    for make in (rows_of_lists, rows_of_creates, rows_of_sign_in):
        yield from make(elsewhere)


def meet(program, server, folder, drafts, *options):
    """A driver that meets no usable server for a second."""
    driver = Driver(program, server.root, folder, *OPTIONS, "--limit", "1", *options)
    driver.finish(20)
    wrong = complaints_now(server.service, Journal(folder.journal), drafts)
    return wrong + (["a create came through a server that was not there"] if server.service.posts else [])


def run(program, row):
    """What is wrong with this row, if anything; None if its faults had no chance to strike."""
    drafts = make_drafts(1)
    service = Service(page_size=1, plan={point: list(faults) for point, faults in row.plan.items()}, **row.service)
    # Two pages need two images.
    for number in range(2):
        service.insert_foreign(f"Another {number}", "1.0.0", "/elsewhere")
    wrong = []
    with GraphServer(service) as server, Folder(drafts) as folder:
        if row.before:
            row.before(server, drafts)
        if row.tls:
            with GraphServer(Service(), tls_context(row.tls)) as other:
                wrong += meet(program, server, folder, drafts, *row.first, other.root)
                wrong += [f"through a bad TLS came {other.service.counts}"] if other.service.counts else []
        elif row.first:
            wrong += meet(program, server, folder, drafts, *row.first)
        driver = Driver(program, server.root, folder, *OPTIONS, *row.options, "--limit", "40")
        code = driver.finish(45)
        journal = Journal(folder.journal)
    foreign = row.name.startswith("foreign")
    if foreign:  # by the name, a foreign image cannot be told from ours
        made = sum(bool(post.image) for post in service.posts)
        wrong += [] if made == row.wanted else [f"{made} images of ours instead of {row.wanted}"]
    else:
        wrong += complaints_at_the_end(service, journal, drafts, row.wanted)
    if code != row.code:
        wrong.append(f"the driver ended with {code} instead of {row.code}")
    if row.most_posts and len(service.posts) > row.most_posts:
        wrong.append(f"{len(service.posts)} creates instead of {row.most_posts}")
    left = {point: faults for point, faults in service.plan.items() if any(faults)}
    if left and not foreign and not wrong:
        return None
    return wrong + driver.lines[-25:] if wrong else []


def judge(program, row):
    """A list that was on its way before the create can settle it before the fault strikes: then the row is run again."""
    for _ in range(5):
        wrong = run(program, row)
        if wrong is not None:
            return wrong
    return ["its faults never struck"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--only", default="")
    parser.add_argument("--workers", type=int, default=4)
    wishes = parser.parse_args()
    silent, start = SilentListener(), time.monotonic()
    rows = [row for row in all_rows(f"http://127.0.0.1:{silent.port}/elsewhere") if wishes.only in row.name]
    with ThreadPoolExecutor(wishes.workers) as pool:
        verdicts = list(pool.map(lambda row: judge(wishes.program, row), rows))
    for row, wrong in zip(rows, verdicts):
        if wrong:
            print(f"{row.name}:", *wrong, sep="\n  ")
    kinds, points = ({row.name.split(" @ ")[part] for row in rows} for part in (0, 1))
    bad = sum(map(bool, verdicts)) + bool(silent.received)
    if silent.received:
        print("followed to another place:", silent.received[0][:300])
    print(f"{len(rows)} rows: {len(kinds)} kinds at {len(points)} points, {bad} bad, {time.monotonic() - start:.0f} s")
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
