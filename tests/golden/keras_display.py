"""Record what Keras prints: summaries, progress, reprs: keras_display.json.

The clock is set by hand: "still" never moves, "ticks" moves 0.1 s at every reading by the progress
bar. "raw" is what was written with that clock; "text" has marks instead of times and backspaces.
Width is that of a terminal of 80 columns.
"""

import io
import os
import re
import sys
from types import SimpleNamespace

from keras.src.callbacks.callback_list import CallbackList
from keras.src.utils import progbar
from keras_display_rows import REPRS, RUNS, SUMMARIES, SUMMARY_CALLS
from keras_fixture import write_topic
from keras_replay import run_code


class Terminal(io.StringIO):
    """A stdout that says that it is a terminal."""

    def isatty(self):
        return True


class Clock:
    """Seconds that stand still, or move 0.1 at each reading."""

    def __init__(self, kind):
        self.now, self.step = 1000.0, 0.1 if kind == "ticks" else 0.0

    def time(self):
        self.now += self.step
        return self.now


def printed(keras, code, terminal=False):
    """What a snippet writes to stdout."""
    kept, sys.stdout = sys.stdout, Terminal() if terminal else io.StringIO()
    try:
        run_code(keras, code + "\nNone")
        return sys.stdout.getvalue()
    finally:
        sys.stdout = kept


def marked(text):
    """Times as <TIME>, a run of backspaces as <BACK>."""
    text = re.sub(r"\x08+", "<BACK>", text)
    text = re.sub(r"\d+(s|ms|us)/step", "<TIME>/step", text)
    text = re.sub(r"\x1b\[1m\d+(:\d+)*s?\x1b\[0m <TIME>", "\x1b[1m<TIME>\x1b[0m <TIME>", text)
    return re.sub(r" - \d+s - ", " - <TIME> - ", text)


def summary_cases(keras):
    for name, model in SUMMARIES.items():
        for label, call in SUMMARY_CALLS.items():
            if label and name not in ("sequential", "nested", "two_inputs", "frozen"):
                continue
            collect = "lines = []\n" + model + call.replace("{out}", "print_fn=lines.append")
            case = {"id": f"summary {name} {label}".strip(), "kind": "summary", "model": model,
                    "call": call, "print_fn": run_code(keras, collect + "\nlines")}
            case["stdout"] = printed(keras, model + call.replace("{out}", ""))
            if not label:
                case["terminal"] = printed(keras, model + call.replace("{out}", ""), True)
            yield case


def run_cases(keras):
    """Progress of fit, evaluate, predict; each batch reported in its turn.

    Keras with jax reports batches from a pool of threads, in any order; here it may not.
    """
    kept = progbar.time, CallbackList._configure_async_dispatch
    CallbackList._configure_async_dispatch = lambda self, callbacks: None
    for name, code in RUNS.items():
        for verbose in (1, 2, "'auto'"):
            if verbose == "'auto'" and name not in ("fit_one_batch", "evaluate_one_batch"):
                continue
            for clock in ("still", "ticks") if verbose == 1 else ("still",):
                case = {"id": f"{name} verbose={verbose} clock={clock}", "kind": "run",
                        "code": code.replace("{verbose}", str(verbose)), "clock": clock}
                for terminal in (False, True):
                    progbar.time = SimpleNamespace(time=Clock(clock).time)
                    text = printed(keras, case["code"], terminal)
                    case["terminal_raw" if terminal else "raw"] = text
                if case["terminal_raw"] == case["raw"]:
                    case["terminal_raw"] = "same"
                case["text"] = marked(case["raw"])
                yield case
    progbar.time, CallbackList._configure_async_dispatch = kept


def repr_cases(keras):
    for name, code in REPRS.items():
        value = run_code(keras, code)
        texts = {key: re.sub(r"0x[0-9a-f]{6,}", "0xADDRESS", make(value))
                 for key, make in (("repr", repr), ("str", str))}
        if texts["str"] == texts["repr"]:
            del texts["str"]
        yield {"id": f"repr {name}", "kind": "repr", "code": code, **texts}


def record(keras, directory):
    os.environ["COLUMNS"] = "80"
    cases = [*summary_cases(keras), *run_cases(keras), *repr_cases(keras)]
    return write_topic(directory, "display", keras, cases)
