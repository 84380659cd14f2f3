# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""The main job against a service that shares no code with the sandbox: sign-in with PKCE, exactly one request for each
upload however often Upload is pressed, and nothing in it but what is documented.

    other_server.py PROGRAM"""
import base64
import hashlib
import json
import os
import re
import secrets
import stat
import subprocess
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, quote, urlsplit

from window import SAMPLE, Atspi, Window, has, wait_until

TENANT = "4b1f0e3c-9a55-4f6b-8a3e-2f5d1c7a9e10"
CLIENT = "9e2c4b7a-1d3f-4a6b-b8c9-0f1e2d3c4b5a"
USER = "kim@fabrikam.example"
IMAGES = "/graph/beta/deviceManagement/virtualEndpoint/deviceImages"
EMPTY = {key: "" for key in SAMPLE}
PLAIN = {
    "displayName": "Sales",
    "version": "2.0.0",
    "sourceImageResourceId": "/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/resourceGroups/rg"
                             "/providers/Microsoft.Compute/images/sales",
}
READS_UNTIL_READY = 3


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Service:
    """What the service knows and what it was sent."""

    response_modes = ["query"]

    def __init__(self):
        self.lock = threading.Lock()
        self.requests = []  # (method, path, headers, body)
        self.codes = {}  # code: the fields of its authorization request
        self.redeemed = []  # the fields of each token request
        self.tokens = set()
        self.images = []
        self.reads = {}
        self.complaints = []
        service = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                service.answer(self, b"")

            def do_POST(self):
                service.answer(self, self.rfile.read(int(self.headers.get("Content-Length", 0))))

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.root = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def answer(self, http, body):
        path = urlsplit(http.path).path
        with self.lock:
            self.requests.append((http.command, path, http.headers, body))
        if path == f"/login/{TENANT}/v2.0/.well-known/openid-configuration":
            return self.describe(http)
        if path == f"/login/{TENANT}/oauth2/v2.0/authorize":
            return self.authorize(http)
        if path == f"/login/{TENANT}/oauth2/v2.0/token":
            return self.token(http, body)
        if http.headers.get("Authorization", "").removeprefix("Bearer ") not in self.tokens:
            return self.send(http, 401, {"error": {"code": "InvalidAuthenticationToken", "message": "no"}})
        if path == IMAGES and http.command == "POST":
            return self.create(http, body)
        if path == IMAGES:
            return self.list(http)
        self.complaints.append(f"nobody should ask for {http.command} {http.path}")
        return self.send(http, 404, {"error": {"code": "NotFound", "message": "no"}})

    def describe(self, http):
        endpoints = f"{self.root}/login/{TENANT}/oauth2/v2.0/"
        self.send(http, 200, {"issuer": f"{self.root}/login/{TENANT}/v2.0", "token_endpoint": endpoints + "token",
                              "authorization_endpoint": endpoints + "authorize",
                              "device_authorization_endpoint": endpoints + "devicecode",
                              "response_modes_supported": self.response_modes})

    def authorize(self, http):
        fields = {name: values[0] for name, values in parse_qs(urlsplit(http.path).query).items()}
        code = secrets.token_urlsafe(24)
        self.codes[code] = fields
        http.send_response(302)
        http.send_header("Location", f"{fields['redirect_uri']}/?code={quote(code)}&state={quote(fields['state'])}")
        http.send_header("Content-Length", "0")
        http.end_headers()

    def token(self, http, body):
        fields = {name: values[0] for name, values in parse_qs(body.decode(), strict_parsing=True).items()}
        self.redeemed.append(fields)
        asked = self.codes.pop(fields.get("code"), None)
        digest = base64url(hashlib.sha256(fields.get("code_verifier", "").encode()).digest())
        faults = [
            name for name, wrong in {
                "code": asked is None,
                "PKCE": asked is None or asked.get("code_challenge") != digest,
                "redirect_uri": asked is None or asked.get("redirect_uri") != fields.get("redirect_uri"),
                "client_id": fields.get("client_id") != CLIENT,
                "grant_type": fields.get("grant_type") != "authorization_code",
            }.items() if wrong
        ]
        if faults:
            self.complaints += [f"token request: wrong {name}" for name in faults]
            return self.send(http, 400, {"error": "invalid_grant", "error_description": ", ".join(faults)})
        claims = {"iss": f"{self.root}/login/{TENANT}/v2.0", "aud": CLIENT, "tid": TENANT, "oid": "1", "nonce":
                  asked["nonce"], "preferred_username": USER, "name": "Kim"}
        id_token = ".".join(base64url(json.dumps(part).encode()) for part in ({"alg": "none"}, claims)) + "."
        token = secrets.token_urlsafe(32)
        self.tokens.add(token)
        return self.send(http, 200, {"token_type": "Bearer", "expires_in": 3600, "scope": fields.get("scope", ""),
                                     "access_token": token, "refresh_token": "r-1", "id_token": id_token})

    def create(self, http, body):
        image = {**json.loads(body), "id": f"id-{len(self.images)}", "status": "pending"}
        threading.Event().wait(0.5)  # long enough for a second press to meet an unanswered request
        with self.lock:
            self.images.append(image)
        return self.send(http, 201, image)

    def list(self, http):
        with self.lock:
            for image in self.images:
                self.reads[image["id"]] = self.reads.get(image["id"], 0) + 1
                if self.reads[image["id"]] >= READS_UNTIL_READY:
                    image["status"] = "ready"
            images = list(self.images)
        return self.send(http, 200, {"@odata.context": f"{self.root}{IMAGES}", "value": images})

    def send(self, http, status, content):
        body = json.dumps(content).encode()
        http.send_response(status)
        http.send_header("Content-Type", "application/json")
        http.send_header("Content-Length", str(len(body)))
        http.send_header("request-id", "6f1c0a52-0000-4000-8000-000000000001")
        http.end_headers()
        http.wfile.write(body)

    def creations(self):
        with self.lock:
            return [(headers, body) for method, path, headers, body in self.requests
                    if method == "POST" and path == IMAGES]


class Browser:
    """A folder for PATH with an xdg-open that goes where the authorization page leads, as a browser does."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="browser.")
        program = os.path.join(self.folder.name, "xdg-open")
        with open(program, "w", encoding="utf-8") as script:
            script.write(f"#!{sys.executable}\nimport sys, urllib.request as r\n"
                         "r.build_opener(r.ProxyHandler({})).open(sys.argv[1], timeout=10).read()\n")
        os.chmod(program, stat.S_IRWXU)
        self.path = f"{self.folder.name}:{os.environ['PATH']}"


def check_request(headers, body, token_known, draft):
    assert json.loads(body) == draft, f"the body is {body}"
    assert len(json.loads(body, object_pairs_hook=list)) == 3, f"a property is there twice: {body}"
    assert headers.get_all("Content-Type") == ["application/json"], headers.get_all("Content-Type")
    [authorization] = headers.get_all("Authorization")
    assert authorization.startswith("Bearer ") and authorization.removeprefix("Bearer ") in token_known
    [request_id] = headers.get_all("client-request-id")
    assert re.fullmatch("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", request_id), request_id
    assert headers.get_all("Content-Length") == [str(len(body))]


def xdotool(*arguments):
    return subprocess.run(["xdotool", *arguments], check=True, timeout=20, stdout=subprocess.PIPE, text=True).stdout


def click(window, name, times):
    """With the mouse, faster than anybody can: pressing over the accessibility bus is not that fast."""
    box = Atspi.Component.get_extents(window.find(name, Atspi.Role.PUSH_BUTTON), Atspi.CoordType.SCREEN)
    xdotool("mousemove", "--sync", str(box.x + box.width // 2), str(box.y + box.height // 2))
    xdotool("click", "--repeat", str(times), "--delay", "30", "1")


def sign_in(window, service):
    window.press("Sign in")
    window.find(f"Account: {USER} · fabrikam.example")
    [fields] = service.redeemed
    assert re.fullmatch(r"http://localhost:\d+", fields["redirect_uri"]), fields["redirect_uri"]
    assert 43 <= len(fields["code_verifier"]) <= 128


def press_upload_many_times(window, service):
    window.wait_for_text("No custom images yet")
    window.fill(SAMPLE)
    window.press("Upload")
    window.wait_for_text("The subscription is not written like a GUID")
    assert not service.creations(), "sent in spite of the warning"
    click(window, "Upload", 4)
    window.wait_for_row(SAMPLE["displayName"], SAMPLE["version"], limit=2)
    window.wait_for_row(SAMPLE["displayName"], "Pending")
    [(headers, body)] = service.creations()
    check_request(headers, body, service.tokens, SAMPLE)
    window.wait(lambda: window.form() == EMPTY, "the form is not free")


def refresh_until_ready(window, _):
    def ready():
        window.choose("Refresh")
        return window.row(SAMPLE["displayName"], "Ready") is not None

    window.wait(ready, "the image does not become ready")


def hold_return(window, service):
    window.fill(PLAIN)
    before = len(service.creations())
    [frame] = xdotool("search", "--onlyvisible", "--name", "^Cloud PC Image Uploader$").split()
    xdotool("windowfocus", "--sync", frame)
    source = window.field("Source image resource ID")
    assert Atspi.Component.grab_focus(source)
    window.wait(lambda: has(source, Atspi.StateType.FOCUSED), "the field takes no focus")
    xdotool("keydown", "Return")
    try:
        window.wait_for_row(PLAIN["displayName"], PLAIN["version"])
        window.wait_for_row(PLAIN["displayName"], "Pending")
    finally:
        xdotool("keyup", "Return")
    xdotool("key", "--repeat", "5", "--delay", "1", "Return")
    window.wait(lambda: window.form() == EMPTY, "the form is not free")
    [(headers, body)] = service.creations()[before:]
    check_request(headers, body, service.tokens, PLAIN)


def double_click(window, service):
    """A double click is one wish: it must not press Upload anyway, too."""
    window.fill({**SAMPLE, "version": "0.0.9"})
    before = len(service.creations())
    click(window, "Upload", 2)
    window.wait_for_text("The subscription is not written like a GUID")
    window.choose("Refresh")
    window.wait_for_row(SAMPLE["displayName"], "0.0.1")
    assert len(service.creations()) == before, "a double click confirmed the warning"
    assert window.form() == {**SAMPLE, "version": "0.0.9"}, "the form was emptied"


def sign_out(window, _):
    window.choose("Sign out")
    window.find("Sign in", Atspi.Role.PUSH_BUTTON)
    assert window.look("Images list") is None, "the list can be seen by who is not signed in"


def main(program):
    service = Service()
    browser = Browser()
    arguments = ["--login-root", service.root + "/login", "--graph-root", service.root + "/graph", "--tenant", TENANT,
                 "--client-id", CLIENT, "--remember", "session"]
    with Window(program, *arguments, environment={"PATH": browser.path}) as window:
        for step in (sign_in, press_upload_many_times, refresh_until_ready, hold_return, double_click, sign_out):
            step(window, service)
            assert not service.complaints, service.complaints
            print("ok", step.__name__.replace("_", " "), flush=True)
        window.choose("Quit")
        wait_until(lambda: window.process.poll() is not None, "the program does not end", 10)


if __name__ == "__main__":
    main(sys.argv[1])
