"""Compare what minitf did with what real Keras was recorded doing."""

import json
import math
import re
from pathlib import Path

RESULTS = 1e-4  # how far a float32 result may be off, relatively
HISTORIES = 2e-3  # the same for what adds up over many steps
SMALL = 2e-6


def recorded(topic):
    """What `keras_<topic>.json` holds."""
    text = (Path(__file__).parent / f"keras_{topic}.json").read_text(encoding="utf-8")
    return json.loads(text)


def difference(got, wanted, tolerance=RESULTS, where="result"):
    """None where two encoded results agree (numbers within the tolerance), else where not."""
    if is_number(wanted) and is_number(got):
        return None if close(float(got), float(wanted), tolerance) else (
            f"{where}: {got} instead of {wanted}")
    if isinstance(wanted, list) and isinstance(got, list):
        if len(got) != len(wanted):
            return f"{where}: {len(got)} items instead of {len(wanted)}: {got} / {wanted}"
        pairs = [(f"{where}[{i}]", *pair) for i, pair in enumerate(zip(got, wanted, strict=True))]
    elif isinstance(wanted, dict) and isinstance(got, dict):
        if set(got) != set(wanted):
            return f"{where}: {sorted(got)} instead of {sorted(wanted)}: {got} / {wanted}"
        pairs = [(f"{where}.{key}", got[key], value) for key, value in wanted.items()]
    else:
        same = type(got) is type(wanted) and got == wanted
        return None if same else f"{where}: {got!r} instead of {wanted!r}"
    return next(filter(None, (difference(a, b, tolerance, place) for place, a, b in pairs)), None)


def is_number(value):
    return (isinstance(value, (int, float)) and not isinstance(value, bool)) or value in (
        "NaN", "Infinity", "-Infinity")


def close(got, wanted, tolerance):
    if not (math.isfinite(got) and math.isfinite(wanted)):
        return str(got) == str(wanted)
    return abs(got - wanted) <= max(SMALL, tolerance * abs(wanted))


def first_line(text):
    """The sentence that an error begins with."""
    return text.strip().split("\n")[0].strip()


def said(message):
    """What an error says: its first sentence, or what Keras prints bold in a wrapped error."""
    bold = re.search("\x1b\\[1m(.*?)\x1b\\[0m", message, re.DOTALL)
    return (bold[1] if bold else first_line(message)).strip().rstrip(".")


def same_error(got, wanted):
    """Whether the class of this name is Keras's, or minitf's subclass of it."""
    base = {"ArgumentError": "ValueError", "UsageError": "TypeError", "StateError": "RuntimeError"}
    return base.get(got, got) == wanted
