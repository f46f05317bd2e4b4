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
from contextlib import contextmanager, nullcontext


class Watch:
    """What the signal handler and the one who runs JavaScript tell each other."""

    def __init__(self, engine, wake=lambda: None):
        self.engine, self._wake = engine, wake
        self.interrupted = False
        self.in_python = False  # below a call from JavaScript: here an exception is welcome

    def __call__(self, number, frame):
        self.interrupted = True
        _Listener.shared().handled += 1
        self.engine.stop()
        self._wake()
        if self.in_python and not _is_cleaning_up(frame):
            self.in_python = False
            raise KeyboardInterrupt

    def rearm(self):
        """Let the engine run again: whoever hears late of what was handled stops nothing more."""
        listener = _Listener.shared()
        with listener.lock:
            listener.handled = max(listener.handled, listener.heard)
            self.engine.arm()


def _is_cleaning_up(frame):
    """Whether a destructor or a weak reference's callback runs: exceptions get lost there."""
    while frame is not None:
        if (frame.f_code.co_name == "__del__"
                or frame.f_globals.get("__name__") in ("weakref", "_weakrefset")):
            return True
        frame = frame.f_back
    return False


@contextmanager
def watching(watch):
    """Let Interrupt stop this watch's engine until the block ends; then it is ready for another.

    Raises KeyboardInterrupt where one came just as the block ended. On threads other than the main
    one there is no Interrupt.
    """
    main = threading.current_thread() is threading.main_thread()
    try:
        with _signals_to(watch) if main else nullcontext():
            yield
        if watch.interrupted:
            raise KeyboardInterrupt
    finally:
        if watch.interrupted:
            watch.interrupted = False
            watch.rearm()


@contextmanager
def _signals_to(watch):
    listener = _Listener.shared()
    former_fd = signal.set_wakeup_fd(listener.writer.fileno(), warn_on_full_buffer=False)
    former = listener.engine, listener.former_fd
    listener.engine, listener.former_fd = watch.engine, former_fd
    former_handler = signal.signal(signal.SIGINT, watch)
    try:
        yield
    finally:
        listener.engine, listener.former_fd = former
        try:
            signal.signal(signal.SIGINT, former_handler)
        finally:  # that handler may raise at once
            signal.set_wakeup_fd(former_fd, warn_on_full_buffer=False)


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
        self.heard = self.handled = 0  # Interrupts: by this thread, by Python's handler
        self.lock = threading.Lock()  # of this thread and `rearm`; a handler must not wait for it
        threading.Thread(target=self._listen, daemon=True, name="minitf interrupt").start()

    def _listen(self):
        while numbers := self.reader.recv(64):
            with self.lock:
                self.heard += numbers.count(signal.SIGINT)
                if self.engine is not None and self.heard > self.handled:
                    self.engine.stop()
                former_fd = self.former_fd
            if former_fd >= 0:  # the event loop, which waits for signals too
                try:
                    os.write(former_fd, numbers)
                except OSError:
                    pass
