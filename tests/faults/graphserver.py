# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""A sign-in service and a Graph on loopback that keeps images, counts what reaches it and fails on command.

Unlike the sandbox it takes the same name and version as often as it is asked to: a doubled upload shows as two images,
not as a refusal. What it saw is the oracle; the program under test is never asked what it did.

A fault is a Fault value. It is handed out by Service.choose(point, request), which a test replaces or feeds by
Service.plan: {point: [fault, …]}, one for each request that comes to that point. The points are "discovery", "token",
"list-before" (no create of anything has come yet), "list-reconcile" (the last create got no whole answer), "list-poll"
and "create"."""
import base64
import collections
import json
import random
import re
import socket
import struct
import threading
import time
import urllib.parse
import uuid
from dataclasses import dataclass, field
from email.utils import formatdate
from typing import NamedTuple

IMAGES = "/beta/deviceManagement/virtualEndpoint/deviceImages"
TENANT = "b2f4d3a0-5f0e-4b53-9d2e-2a8c6a1e7c11"
ADMIN = "c3a5e4b1-6f1f-4c64-8e3f-3b9d7b2f8d22"
# How far a create has come: its head has arrived, half of its body, all of it; it is carried out, half answered, answered.
POINTS = ("head", "half a body", "body", "carried out", "half an answer", "answer")
HTML = b"<!DOCTYPE html><html><body><h1>Sign in to the network</h1></body></html>\n"


class Fault(NamedTuple):
    """How a request is spoiled. `creates` says whether a create is carried out all the same."""
    way: str
    creates: bool = False
    number: int = 0  # HTTP status, page of the list, …
    seconds: float = 0.0  # Retry-After, or how long a late create waits
    text: str = ""


class Drop(Exception):
    """The connection ends here."""


@dataclass
class Request:
    method: str
    path: str
    query: dict
    headers: dict
    body: bytes = b""

    @property
    def wants_close(self):
        return self.headers.get("connection", "").lower() == "close"


@dataclass
class Post:
    """A create that arrived whole."""
    name: str
    version: str
    source: str
    at: float
    fault: str
    image: str = ""  # its id, if it led to one


@dataclass
class Service:
    page_size: int = 4
    lag: float = 0.0  # a list shows what is older than this
    ready_after: float = 1e9
    thinks: float = 0.0  # at most so long before it carries a create out, and again before it answers
    refuses_taken: bool = False  # 409 for a name and version that is there, as the real service may
    plan: dict = field(default_factory=dict)
    images: list = field(default_factory=list)
    posts: list = field(default_factory=list)
    heads: int = 0  # requests to create that began to arrive
    counts: collections.Counter = field(default_factory=collections.Counter)
    given: collections.Counter = field(default_factory=collections.Counter)
    foreign: list = field(default_factory=list)  # what reached a listener that must stay silent

    def __post_init__(self):
        self.lock = threading.RLock()
        self.codes, self.tokens, self.serial = {}, set(), 0
        self.last_create_whole = False
        self.page_fault = None  # for the second page of the list under way
        self.after_list = None  # called once the answer to a list has gone
        self.at_point = None  # called with the point that a create has come to, one of POINTS; it goes on afterwards

    def choose(self, point, _request):
        queue = self.plan.get(point)
        fault = queue.pop(0) if queue else None
        if fault:
            self.given[(point, fault.way, fault.number)] += 1
        return fault

    def point_of_list(self):
        if not self.posts:
            return "list-before"
        return "list-poll" if self.last_create_whole else "list-reconcile"

    def create(self, post, delay=0.0):
        """Carries a create out, now or later; gives the image, or nothing if it is to come later."""
        if delay:
            timer = threading.Timer(delay, self.create, (post,))
            timer.daemon = True
            timer.start()
            return None
        with self.lock:
            image = {"id": str(uuid.uuid4()), "displayName": post.name, "version": post.version,
                     "sourceImageResourceId": post.source, "at": time.monotonic()}
            self.images.append(image)
            post.image = image["id"]
        return image

    def reach(self, point):
        if self.at_point:
            self.at_point(point)

    def insert_foreign(self, name, version, source):
        """Another administrator does it."""
        return self.create(Post(name, version, source, time.monotonic(), "foreign"))

    def view(self, image):
        age = time.monotonic() - image["at"]
        shown = {key: value for key, value in image.items() if key != "at"}
        return {**shown, "status": "ready" if age >= self.ready_after else "pending",
                "operatingSystem": "Windows 11 Enterprise", "osStatus": "supported"}

    def listed(self):
        with self.lock:
            now = time.monotonic()
            return [self.view(image) for image in self.images if now - image["at"] >= self.lag]

    def made(self, draft):
        """The ids of the images that are of this draft."""
        with self.lock:
            return [image["id"] for image in self.images
                    if (image["displayName"], image["version"]) == (draft[0], draft[1])
                    and image["sourceImageResourceId"].lower() == draft[2].lower()]

    def sent(self, draft):
        with self.lock:
            return [post for post in self.posts if (post.name, post.version) == (draft[0], draft[1])]


def b64(value):
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def head(status, headers):
    lines = [f"HTTP/1.1 {status} Whatever", f"Date: {formatdate(usegmt=True)}", f"request-id: {uuid.uuid4()}"]
    return "\r\n".join(lines + [f"{name}: {value}" for name, value in headers.items()]).encode() + b"\r\n\r\n"


def whole(status, body, content="application/json", **more):
    body = body if isinstance(body, bytes) else json.dumps(body).encode()
    return head(status, {"Content-Type": content, "Content-Length": len(body), **more}) + body


def refusal(status, seconds=0.0):
    more = {"Retry-After": int(seconds)} if seconds else {}
    if status == 401:
        more["WWW-Authenticate"] = 'Bearer error="invalid_token"'
    return whole(status, {"error": {"code": f"code{status}", "message": f"The service says {status}."}}, **more)


class GraphServer:
    """Serves one Service from threads of its own. A context manager."""

    def __init__(self, service=None, context=None):
        self.service = service or Service()
        self.context = context  # for TLS
        self.port = 0
        self.open = set()
        self.ended = threading.Event()
        self.lock = threading.Lock()
        self.listener = None
        self.fillers = []
        self.spoil_accept = []  # "reset" or "close" for the connections that come next

    def __enter__(self):
        self.listen()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.deaf()
        with self.lock:
            for connection in list(self.open):
                self.hang_up(connection)

    @property
    def root(self):
        return f"http{'s' if self.context else ''}://127.0.0.1:{self.port}"

    def listen(self):
        """Also after deaf(), on the port of before."""
        self.listener = socket.socket()
        self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.listener.bind(("127.0.0.1", self.port))
        self.port = self.listener.getsockname()[1]
        self.listener.listen(64)
        threading.Thread(target=self.accept, args=(self.listener,), daemon=True).start()

    def deaf(self):
        """Refuses connections; those that are there go on."""
        listener, self.listener = self.listener, None
        if listener:
            listener.shutdown(socket.SHUT_RDWR)
            listener.close()

    def hang_up_all(self):
        with self.lock:
            for connection in list(self.open):
                self.hang_up(connection)

    @staticmethod
    def hang_up(connection, reset=False):
        try:
            if reset:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            else:
                connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        connection.close()

    def choke(self):
        """Connections to it hang: nobody takes them, and the queue of those that wait is full."""
        port = self.port
        self.deaf()
        self.listener = socket.socket()
        self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.listener.bind(("127.0.0.1", port))
        self.listener.listen(0)
        for _ in range(8):
            filler = socket.socket()
            filler.settimeout(0.05)
            try:
                filler.connect(("127.0.0.1", port))
            except OSError:
                filler.close()
                break
            self.fillers.append(filler)

    def unchoke(self):
        for filler in self.fillers:
            filler.close()
        self.fillers = []
        listener, self.listener = self.listener, None
        listener.close()
        self.listen()

    def accept(self, listener):
        while not self.ended.is_set():
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            if self.spoil_accept:
                self.hang_up(connection, reset=self.spoil_accept.pop(0) == "reset")
                continue
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        with self.lock:
            self.open.add(connection)
        try:
            if self.context:
                connection = self.context.wrap_socket(connection, server_side=True)
            Conversation(self, connection).run()
        except (OSError, ValueError, Drop):
            pass
        finally:
            with self.lock:
                self.open.discard(connection)
            self.hang_up(connection)


class Conversation:
    """One connection, request by request."""

    def __init__(self, server, connection):
        self.server = server
        self.service = server.service
        self.connection = connection

    def run(self):
        while not self.server.ended.is_set():
            request = self.read_head()
            if request is None:
                return
            self.answer(request)
            if request.wants_close:
                return

    def read_head(self):
        # Byte by byte: what is read too much of a body could not be left unread.
        data = b""
        while not data.endswith(b"\r\n\r\n"):
            byte = self.connection.recv(1)
            if not byte:
                return None
            data += byte
        first, *lines = data.decode("latin-1").split("\r\n")
        method, target, _ = first.split(" ")
        url = urllib.parse.urlsplit(target)
        headers = dict(re.split(r":\s*", line, maxsplit=1) for line in lines if line)
        return Request(method, url.path, dict(urllib.parse.parse_qsl(url.query)),
                       {name.lower(): value for name, value in headers.items()})

    def read_body(self, request, until=None):
        wanted = int(request.headers.get("content-length", 0)) if until is None else until
        while len(request.body) < wanted:
            data = self.connection.recv(wanted - len(request.body))
            if not data:
                raise Drop
            request.body += data

    def send(self, data):
        self.connection.sendall(data)

    def wait(self, seconds):
        self.server.ended.wait(seconds)

    # What is asked for

    def answer(self, request):
        service = self.service
        with service.lock:
            service.counts[f"{request.method} {request.path}"] += 1
        if request.path.endswith("/.well-known/openid-configuration"):
            return self.discovery(request)
        if request.path.endswith("/oauth2/v2.0/authorize"):
            return self.authorize(request)
        if request.path.endswith("/oauth2/v2.0/token"):
            return self.token(request)
        if not request.path.startswith(IMAGES):
            self.read_body(request)
            return self.send(refusal(404))
        if request.path == IMAGES and request.method == "POST":
            return self.create(request)
        self.read_body(request)
        if request.headers.get("authorization", "").removeprefix("Bearer ") not in service.tokens:
            return self.send(refusal(401))
        if request.path == IMAGES:
            return self.list(request)
        return self.one(request)

    def discovery(self, request):
        tenant = request.path.split("/")[1]
        base = f"{self.server.root}/{tenant}/oauth2/v2.0"
        self.deliver(request, self.service.choose("discovery", request), whole(200, {
            "issuer": f"{self.server.root}/{{tenantid}}/v2.0", "authorization_endpoint": base + "/authorize",
            "token_endpoint": base + "/token", "response_modes_supported": ["query"]}))

    def authorize(self, request):
        code = uuid.uuid4().hex
        with self.service.lock:
            self.service.codes[code] = request.query
        back = urllib.parse.urlencode({"code": code, "state": request.query["state"]})
        self.send(whole(302, b"", Location=f"{request.query['redirect_uri']}?{back}"))

    def token(self, request):
        self.read_body(request)
        form = dict(urllib.parse.parse_qsl(request.body.decode()))
        with self.service.lock:
            asked = self.service.codes.pop(form.get("code", ""), {})
            self.service.serial += 1
            token = f"token-{self.service.serial}"
            self.service.tokens.add(token)
        claims = {"aud": form.get("client_id"), "iss": f"{self.server.root}/{TENANT}/v2.0", "tid": TENANT, "oid": ADMIN,
                  "preferred_username": "admin@fault.example", "name": "Admin", "nonce": asked.get("nonce")}
        self.deliver(request, self.service.choose("token", request), whole(200, {
            "token_type": "Bearer", "access_token": token, "refresh_token": "r" + token, "expires_in": 3600,
            "scope": "CloudPC.ReadWrite.All", "id_token": f"{b64({'alg': 'none'})}.{b64(claims)}.x"}))

    def list(self, request):
        service = self.service
        page = int(request.query.get("$skiptoken", 0))
        point = service.point_of_list()
        fault = None
        if page == 0:
            fault = service.choose(point, request)
            service.page_fault = fault if fault and fault.way == "page" else None
            if service.page_fault:
                fault = None
        elif service.page_fault:
            fault, service.page_fault = Fault("status", number=service.page_fault.number or 500), None
        found = service.listed()
        answer = {"value": found[page:page + service.page_size]}
        if page + service.page_size < len(found):
            answer["@odata.nextLink"] = f"{self.server.root}{IMAGES}?$skiptoken={page + service.page_size}"
        self.deliver(request, fault, whole(200, answer))
        if service.after_list and "@odata.nextLink" not in answer and not fault:
            hook, service.after_list = service.after_list, None
            hook()

    def one(self, request):
        identity = request.path[len(IMAGES) + 1:].split("/")[0]
        with self.service.lock:
            image = next((image for image in self.service.images if image["id"] == identity), None)
            if image and request.method == "DELETE":
                self.service.images.remove(image)
        if not image:
            return self.send(refusal(404))
        if request.method == "GET":
            return self.send(whole(200, self.service.view(image)))
        self.send(head(204, {}))

    def create(self, request):
        service = self.service
        with service.lock:
            service.heads += 1
            fault = service.choose("create", request)
            service.last_create_whole = False
        if fault and fault.way == "body-reset":  # half of the request lies unread
            self.server.hang_up(self.connection, reset=True)
            raise Drop
        if fault and fault.way == "body-stall":
            self.wait(fault.seconds or 300)
            raise Drop
        service.reach("head")
        self.read_body(request, int(request.headers.get("content-length", 0)) // 2)
        service.reach("half a body")
        self.read_body(request)
        post = self.note(request, fault)
        service.reach("body")
        if fault and fault.way == "status" and fault.number == 401:
            with service.lock:
                service.tokens.discard(request.headers.get("authorization", "").removeprefix("Bearer "))
        elif request.headers.get("authorization", "").removeprefix("Bearer ") not in service.tokens:
            post.fault = "token refused"
            return self.send(refusal(401))
        if service.refuses_taken and service.made((post.name, post.version, post.source)):
            return self.send(refusal(409))
        if fault and fault.way.startswith("foreign"):  # somebody else is faster by a moment
            service.insert_foreign(post.name, post.version, fault.text or post.source)
            if fault.number == 409:
                return self.send(refusal(409))
            return self.finish(request, Fault("close") if fault.way == "foreign-lost" else None, service.create(post))
        self.think()
        image = None
        if fault is None or fault.creates:
            image = service.create(post, delay=fault.seconds if fault and fault.way.startswith("late") else 0.0)
        service.reach("carried out")
        self.think()
        self.finish(request, fault, image)

    def think(self):
        if self.service.thinks:
            self.wait(random.uniform(0, self.service.thinks))

    def note(self, request, fault):
        body = json.loads(request.body)
        post = Post(body["displayName"], body["version"], body["sourceImageResourceId"], time.monotonic(),
                    f"{fault.way}{fault.number or ''}" if fault else "")
        with self.service.lock:
            self.service.posts.append(post)
        return post

    def finish(self, request, fault, image):
        shown = self.service.view(image) if image else {"displayName": "none", "id": str(uuid.uuid4())}
        if fault is None:
            with self.service.lock:
                self.service.last_create_whole = True
        if fault is None and self.service.at_point:
            return self.send_in_halves(whole(201, shown))
        self.deliver(request, fault, whole(201, shown), shown)

    def send_in_halves(self, answer):
        self.send(answer[:len(answer) // 2])
        self.service.reach("half an answer")
        self.send(answer[len(answer) // 2:])
        self.service.reach("answer")

    # How an answer is spoiled

    def deliver(self, request, fault, good, shown=None):
        if fault is None:
            return self.send(good)
        way = fault.way.removeprefix("late-") if fault.way.startswith("late-") else fault.way
        getattr(self, "do_" + way.replace("-", "_"))(fault, good, shown or {})
        if way not in ("status", "redirect", "html", "junk-json", "empty", "without-id", "empty-id", "two-ids", "odd-status"):
            raise Drop
        return None

    def do_reset(self, *_):
        self.server.hang_up(self.connection, reset=True)

    def do_close(self, *_):
        self.server.hang_up(self.connection)

    def do_silent(self, fault, *_):
        self.wait(fault.seconds or 300)

    def do_half_status(self, *_):
        self.send(b"HTTP/1.1 2")

    def do_half_headers(self, _fault, good, _shown):
        self.send(good[:good.index(b"\r\n\r\n") // 2])

    def do_headers_only(self, _fault, good, _shown):
        self.send(good[:good.index(b"\r\n\r\n") + 4])

    def do_cut(self, _fault, good, _shown):
        self.send(good[:-max(1, len(good.partition(b"\r\n\r\n")[2]) // 3)])

    def do_cut_reset(self, fault, good, shown):
        self.do_cut(fault, good, shown)
        self.wait(0.05)
        self.server.hang_up(self.connection, reset=True)

    def do_cut_chunked(self, _fault, good, _shown):
        body = good.partition(b"\r\n\r\n")[2]
        self.send(head(201, {"Content-Type": "application/json", "Transfer-Encoding": "chunked"})
                  + f"{len(body):x}\r\n".encode() + body[:len(body) // 2])

    def do_no_length_cut(self, _fault, good, _shown):
        body = good.partition(b"\r\n\r\n")[2]
        self.send(head(201, {"Content-Type": "application/json", "Connection": "close"}) + body[:len(body) * 2 // 3])

    def do_trickle(self, fault, good, _shown):
        end = time.monotonic() + (fault.seconds or 60)
        for byte in good:
            self.send(bytes([byte]))
            self.wait(0.25)
            if time.monotonic() > end:
                return

    def do_status(self, fault, *_):
        self.send(refusal(fault.number, fault.seconds))

    def do_odd_status(self, fault, good, _shown):
        """A good body under another status."""
        self.send(whole(fault.number, good.partition(b"\r\n\r\n")[2]))

    def do_redirect(self, fault, *_):
        self.send(whole(fault.number, b"", Location=fault.text))

    def do_html(self, fault, *_):
        self.send(whole(fault.number or 200, HTML, content="text/html"))

    def do_junk(self, *_):
        self.send(random.randbytes(200))

    def do_junk_json(self, *_):
        self.send(whole(201, b'{"id": 7, "displayName": [}'))

    def do_empty(self, fault, *_):
        self.send(whole(fault.number or 201, b""))

    def do_without_id(self, _fault, _good, shown):
        self.send(whole(201, {key: value for key, value in shown.items() if key != "id"}))

    def do_empty_id(self, _fault, _good, shown):
        self.send(whole(201, {**shown, "id": " "}))

    def do_two_ids(self, _fault, _good, shown):
        self.send(whole(201, json.dumps(shown).replace("{", '{"id": "first", ', 1).encode()))


class SilentListener:
    """Where a token must never arrive: remembers whatever does."""

    def __init__(self):
        self.received = []
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            connection.settimeout(1)
            try:
                self.received.append(connection.recv(65536))
            except OSError:
                self.received.append(b"")
            connection.close()

    def close(self):
        self.socket.close()
