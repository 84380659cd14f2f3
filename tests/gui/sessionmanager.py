# SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
# SPDX-License-Identifier: Apache-2.0
"""A session manager for X11 that has one client and can end the session: the other half of libSM (XSMP 1.0)."""
import ctypes
import select
import threading
from ctypes import CFUNCTYPE, POINTER, Structure, byref, c_char_p, c_int, c_ulong, c_void_p

SAVE_BOTH, STYLE_NONE, STYLE_ANY = 2, 0, 2
SAVE_LOCAL = 1
CALLBACKS = ("register_client", "interact_request", "interact_done", "save_yourself_request",
             "save_yourself_phase2_request", "save_yourself_done", "close_connection", "set_properties",
             "delete_properties", "get_properties")

Any = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_void_p)  # all of them take pointers and small integers


class Callback(Structure):
    _fields_ = [("function", Any), ("data", c_void_p)]


class Callbacks(Structure):
    _fields_ = [(name, Callback) for name in CALLBACKS]


class Value(Structure):
    _fields_ = [("length", c_int), ("value", c_void_p)]


class Property(Structure):
    _fields_ = [("name", c_char_p), ("type", c_char_p), ("count", c_int), ("values", POINTER(Value))]


NewClient = CFUNCTYPE(c_int, c_void_p, c_void_p, POINTER(c_ulong), POINTER(Callbacks), c_void_p)
MayConnect = CFUNCTYPE(c_int, c_char_p)
ConnectionLost = CFUNCTYPE(None, c_void_p)


class SessionManager:
    """Runs on a thread of its own; `address` goes into the client's SESSION_MANAGER."""

    def __init__(self):
        self.ice, self.sm = ctypes.CDLL("libICE.so.6"), ctypes.CDLL("libSM.so.6")
        for library, name in ((self.ice, "IceComposeNetworkIdList"), (self.ice, "IceAcceptConnection"),
                              (self.sm, "SmsGetIceConnection"), (self.sm, "SmsGenerateClientID")):
            getattr(library, name).restype = c_void_p
        self.client, self.properties = None, {}
        self.registered, self.saved, self.left = threading.Event(), threading.Event(), threading.Event()
        self.wishes_to_interact = False
        self.orders, self.ended = [], False
        self.keep = [NewClient(self.take_client), MayConnect(lambda _host: 1), ConnectionLost(lambda _connection: None)]
        self.ice.IceSetIOErrorHandler(self.keep[2])  # libICE ends the process otherwise
        self.listen()
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.ended = True
        self.thread.join()

    def listen(self):
        error = ctypes.create_string_buffer(256)
        if not self.sm.SmsInitialize(b"test", b"1", self.keep[0], None, self.keep[1], 256, error):
            raise OSError(error.value.decode())
        count, self.doors = c_int(), POINTER(c_void_p)()
        if not self.ice.IceListenForConnections(byref(count), byref(self.doors), 256, error):
            raise OSError(error.value.decode())
        self.doors = [c_void_p(self.doors[i]) for i in range(count.value)]
        for door in self.doors:
            self.ice.IceSetHostBasedAuthProc(door, self.keep[1])
        array = (c_void_p * len(self.doors))(*self.doors)
        self.address = ctypes.string_at(self.ice.IceComposeNetworkIdList(len(self.doors), array)).decode()

    def run(self):
        connections = []
        while not self.ended:
            for order in self.orders[:]:
                self.orders.remove(order)
                order()
            doors = {self.ice.IceGetListenConnectionNumber(door): door for door in self.doors}
            talks = {self.ice.IceConnectionNumber(talk): talk for talk in connections}
            ready, _, _ = select.select([*doors, *talks], [], [], 0.02)
            for number in ready:
                if number in doors:
                    connections.append(c_void_p(self.ice.IceAcceptConnection(doors[number], byref(c_int()))))
                elif self.ice.IceProcessMessages(talks[number], None, byref(c_int())) != 0:
                    connections.remove(talks[number])
                    self.left.set()

    def take_client(self, client, _data, mask, callbacks, _reason):
        self.client = c_void_p(client)
        mask[0] = (1 << len(CALLBACKS)) - 1
        for name in CALLBACKS:
            function = Any(getattr(self, "on_" + name, lambda *_: 1))
            self.keep.append(function)
            setattr(callbacks[0], name, Callback(function, None))
        return 1

    # What the client says

    def on_register_client(self, _client, _data, _previous, _):
        self.sm.SmsRegisterClientReply(self.client, c_void_p(self.sm.SmsGenerateClientID(self.client)))
        self.sm.SmsSaveYourself(self.client, SAVE_LOCAL, 0, STYLE_NONE, 0)  # as XSMP wants it for a new one
        self.registered.set()
        return 1

    def on_interact_request(self, *_):
        self.wishes_to_interact = True
        self.sm.SmsInteract(self.client)
        return 1

    def on_save_yourself_done(self, *_):
        self.saved.set()
        self.sm.SmsSaveComplete(self.client)
        return 1

    def on_close_connection(self, *_):
        self.left.set()
        return 1

    def on_set_properties(self, _client, _data, count, properties):
        for one in ctypes.cast(properties, POINTER(POINTER(Property)))[:count or 0]:
            values = [ctypes.string_at(value.value, value.length) for value in one[0].values[:one[0].count]]
            self.properties[one[0].name.decode()] = [value.decode(errors="replace") for value in values]
        return 1

    # What it is told

    def end_session(self, limit):
        """True if the client has said in time that it has saved all. It may ask for a dialog."""
        assert self.registered.wait(limit) and self.saved.wait(limit), "the program does not know of the session"
        self.saved.clear()
        self.orders.append(lambda: self.sm.SmsSaveYourself(self.client, SAVE_BOTH, 1, STYLE_ANY, 0))
        return self.saved.wait(limit)

    def dismiss(self):
        self.orders.append(lambda: self.sm.SmsDie(self.client))
