"""Bases written in C: what they have is not in any file."""
import collections
import datetime
import io
import threading


class Error(Exception):
    __slots__ = ()

    def __init__(self, code):
        Exception.__init__(self, code)
        self.code = code
        self.args = (code, 1)


class Missing(OSError):
    def explain(self):
        self.filename = 'nowhere'
        self.strerror = 'not there'


class Buffer(io.BytesIO):
    __slots__ = ()

    def __init__(self):
        io.BytesIO.__init__(self)
        self.tag = 1


class Queue(collections.deque):
    __slots__ = ('owner',)

    def __init__(self):
        collections.deque.__init__(self)
        self.owner = None


class Day(datetime.date):
    __slots__ = ('note',)

    def mark(self, note):
        self.note = note


class Own(threading.local):
    def __init__(self):
        self.depth = 0


Error(1)
Missing().explain()
Buffer()
Queue()
Day(2020, 1, 1).mark('rain')
Own()
