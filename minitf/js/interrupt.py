"""Interrupt: end JavaScript that runs when the user presses Stop, or Ctrl-C.

While JavaScript has the main thread, Python's signal handlers must wait for it. So for as long as
`watching` lasts, a thread of ours hears of the signal too and stops the engine. And Python's
KeyboardInterrupt, which may come between any two bytecodes, is kept out of the bridge: it is raised
only inside a call into Python, and else noted in `Watch.interrupted` for the cell to see.
"""

import os
import signal
import socket
import threading
import time
from contextlib import contextmanager


class Watch:
    """What the signal handler and the one who runs JavaScript tell each other."""

    def __init__(self, engine, wake=lambda: None):
        self.engine, self._wake = engine, wake
        self.interrupted = False
        self.in_python = False  # below a call from JavaScript: here an exception is welcome

    def __call__(self, number, frame):
        self.interrupted = True
        _Listener.shared().expected += 1
        self.engine.stop()
        self._wake()
        if self.in_python:
            self.in_python = False
            raise KeyboardInterrupt

    def settle(self):
        """Wait until the listener has heard of it too: it must not stop what comes next."""
        _Listener.shared().catch_up()


@contextmanager
def watching(watch):
    """Let Interrupt stop this watch's engine until the block ends; on other threads do nothing."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    listener = _Listener.shared()
    former_handler = signal.signal(signal.SIGINT, watch)
    former_fd = signal.set_wakeup_fd(listener.writer.fileno(), warn_on_full_buffer=False)
    former = listener.engine, listener.former_fd
    listener.engine, listener.former_fd = watch.engine, former_fd
    try:
        yield
    finally:
        listener.engine, listener.former_fd = former
        signal.set_wakeup_fd(former_fd, warn_on_full_buffer=False)
        signal.signal(signal.SIGINT, former_handler)


class _Listener:
    """A thread that hears of signals at once, and stops the engine that runs."""

    _shared = None

    @classmethod
    def shared(cls):
        if cls._shared is None or cls._shared.process != os.getpid():
            cls._shared = cls()
        return cls._shared

    def __init__(self):
        self.process = os.getpid()
        self.reader, self.writer = socket.socketpair()
        self.writer.setblocking(False)
        self.engine, self.former_fd = None, -1
        self.expected = self.heard = 0  # Interrupts: by Python's handler, by this thread
        threading.Thread(target=self._listen, daemon=True, name="minitf interrupt").start()

    def _listen(self):
        while numbers := self.reader.recv(64):
            engine, former_fd = self.engine, self.former_fd
            if engine is not None and signal.SIGINT in numbers:
                engine.stop()
            self.heard += numbers.count(signal.SIGINT)
            if former_fd >= 0:  # the event loop, which waits for signals too
                try:
                    os.write(former_fd, numbers)
                except OSError:
                    pass

    def catch_up(self):
        """Return once all Interrupts that Python has handled were heard here, or soon after."""
        for _ in range(1000):
            if self.heard >= self.expected:
                break
            time.sleep(0.0001)
        self.expected = self.heard  # one that was not written, or two that Python took for one
