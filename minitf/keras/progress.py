"""Show how far a run is, in Keras's familiar lines: `Epoch 1/3`, a bar, the time, the numbers."""

import os
import sys
from time import perf_counter

import numpy as np

WIDTH = 20  # characters of a full bar
INTERVAL = 0.05  # seconds between two updates
BOLD, GREEN, WHITE, PLAIN = "\x1b[1m", "\x1b[32m", "\x1b[37m", "\x1b[0m"


class ProgressBar:
    """The lines of a run of `steps` batches an epoch (None: not known) over `epochs` epochs.

    `verbose` is 0 (silent), 1 or "auto" (a bar that moves) or 2 (a line an epoch). The lines go to
    `stream`, by default to what `sys.stdout` is at that moment.

    In fit: `begin_epoch`, `update` after each batch, `end_epoch`. In evaluate and predict, where
    there are no epochs: `begin`, `update`, `end`. `hooks` and its two sisters offer these methods
    as the hooks of a run.
    """

    def __init__(self, steps, epochs=1, verbose="auto", stream=None):
        self.steps, self.epochs, self.stream = steps, epochs, stream
        self.verbose = 1 if verbose == "auto" else verbose
        self.begin()

    @property
    def shows(self):
        """Whether anything will be written."""
        return bool(self.verbose)

    def begin(self):
        """Start counting the steps and the time."""
        self.start = perf_counter()
        self.after_first_step = None
        self.last_update = float("-inf")
        self.step = 0
        self.numbers = {}
        self.shown_width = 0

    def begin_epoch(self, epoch):
        """Start an epoch (counted from 0), with a heading if there are several."""
        self.begin()
        if self.verbose and self.epochs > 1:
            self._write(f"Epoch {epoch + 1}/{self.epochs}\n")

    def update(self, step, logs=None):
        """Show that `step` batches are done, unless that was shown a moment ago.

        `logs` is {name: number}, or a function that gives it and is only called when something is
        shown.
        """
        self.step = step
        if self.verbose != 1:
            return
        now = perf_counter()
        if step == 1:
            self.after_first_step = now
        if now - self.last_update < INTERVAL:
            return
        seconds = self._seconds_a_step(step, now)
        self._remember(logs() if callable(logs) else logs)
        self._show_bar(step, now, seconds, is_last=False)
        self.last_update = now

    def end(self, logs=None):
        """Show the last line, with the final numbers."""
        step = self.step if self.steps is None else self.steps
        now = perf_counter()
        self._remember(logs() if callable(logs) else logs)
        if self.verbose == 1:
            self._show_bar(step, now, self._seconds_a_step(step, now), is_last=True)
        elif self.verbose == 2 and step:
            self._write(f"{self._count(step, step)} - {now - self.start:.0f}s - "
                        f"{_time_a_step(self._seconds_a_step(step, now))}"
                        f"{self._numbers(smallest_fixed=float)}\n")

    end_epoch = end

    # ---- as hooks of a run ----

    def hooks(self):
        """{moment: function} for fit; its validation shows no bar of its own."""
        return {
            "epoch_begin": lambda epoch, logs=None: self.begin_epoch(epoch),
            **self._after_batches("batch_end"),
            "epoch_end": lambda epoch, logs=None: self.end_epoch(logs),
        }

    def evaluation_hooks(self):
        """{moment: function} for evaluate."""
        return {
            "test_begin": lambda logs=None: self.begin(),
            **self._after_batches("test_batch_end"),
            "test_end": lambda logs=None: self.end(logs),
        }

    def prediction_hooks(self):
        """{moment: function} for predict, which has no numbers to show."""
        return {
            "predict_begin": lambda logs=None: self.begin(),
            **self._after_batches("predict_batch_end"),
            "predict_end": lambda logs=None: self.end(),
        }

    def _after_batches(self, moment):
        # A line an epoch needs no news of batches: nobody then collects a batch's numbers for it.
        if self.verbose != 1 and self.steps is not None:
            return {}
        if moment == "predict_batch_end":
            return {moment: lambda index, outputs=None: self.update(index + 1)}
        return {moment: lambda index, logs=None: self.update(index + 1, logs)}

    # ---- the text ----

    def _remember(self, logs):
        # Numbers keep the order in which their names came up first.
        self.numbers.update(logs or {})

    def _seconds_a_step(self, step, now):
        """Mean duration of a step; the first, often slow, does not count once there are more."""
        if not step:
            return 0
        if self.after_first_step is not None and step > 1:
            return (now - self.after_first_step) / (step - 1)
        return (now - self.start) / step

    def _show_bar(self, step, now, seconds, is_last):
        target = step if is_last else self.steps
        if target:
            done = int(WIDTH * step / target)
            green = f"{GREEN}{'━' * done}{PLAIN}" if done else ""
            bar = (f"{BOLD}{self._count(step, target)}{PLAIN} {green}"
                   f"{WHITE}{'━' * (WIDTH - done)}{PLAIN}")
            width = len(self._count(step, target)) + 1 + WIDTH
        else:
            bar = f"{step:7d}/Unknown"
            width = len(bar)
        left = f"{now - self.start:.0f}s" if is_last or not target else (
            _time_left(seconds * (target - step)))
        numbers = f" {_time_a_step(seconds)}{self._numbers(smallest_fixed=abs)}"
        width += 1 + len(left) + len(numbers)
        back = "\b" * self.shown_width + "\r" if _can_go_back(self._stream()) else "\n"
        self._write(f"{back}{bar} {BOLD}{left}{PLAIN}{numbers}"
                    f"{' ' * (self.shown_width - width)}" + ("\n" if is_last else ""))
        self.shown_width = width

    @staticmethod
    def _count(step, target):
        return f"{step:{len(str(target))}d}/{target}"

    def _numbers(self, smallest_fixed):
        """' - name: number' for all numbers.

        Those whose size, taken by `smallest_fixed`, is not above 0.001 are written with an
        exponent. Keras's bar takes the absolute value, its line an epoch the number itself.
        """
        return "".join(
            f" - {name}: {value:.4f}" if smallest_fixed(value) > 1e-3 else f" - {name}: {value:.4e}"
            for name, value in ((n, float(np.mean(v))) for n, v in self.numbers.items()))

    # ---- where it goes ----

    def _stream(self):
        return sys.stdout if self.stream is None else self.stream

    def _write(self, text):
        stream = self._stream()
        try:
            stream.write(text)
        except UnicodeEncodeError:  # a console whose encoding has no bar character
            encoding = getattr(stream, "encoding", None) or "ascii"
            stream.write(text.replace("━", "=").encode(encoding, "replace").decode(encoding))
        stream.flush()


def _time_left(seconds):
    """Seconds as 5s, 1:05 or 1:00:05."""
    whole = int(seconds)
    if seconds > 3600:
        return f"{whole // 3600}:{whole % 3600 // 60:02d}:{whole % 60:02d}"
    if seconds > 60:
        return f"{whole // 60}:{whole % 60:02d}"
    return f"{whole}s"


def _time_a_step(seconds):
    """The duration of a step in the unit that fits it: 2s/step, 15ms/step, 80us/step."""
    if seconds >= 1 or seconds == 0:
        return f"{seconds:.0f}s/step"
    if seconds >= 1e-3:
        return f"{seconds * 1e3:.0f}ms/step"
    return f"{seconds * 1e6:.0f}us/step"


def _can_go_back(stream):
    """Whether a line can be written over; elsewhere each update is a line of its own."""
    return (os.name == "posix" or "ipykernel" in sys.modules or "PYCHARM_HOSTED" in os.environ
            or bool(getattr(stream, "isatty", bool)()))
