"""Record what the Keras programs of minitf/differences give: a text each, as the table shows it."""

import math
import sys
from pathlib import Path

import numpy as np
from keras_fixture import write_topic
from keras_replay import run_code


def text(value):
    """A value as Python writes it, its numbers to four digits; a string as it stands."""
    return value if isinstance(value, str) else repr(shortened(value))


def shortened(value):
    if isinstance(value, (np.generic, np.ndarray)):
        value = value.tolist()
    if isinstance(value, float) and math.isfinite(value):
        value = float(f"{value:.4g}")
        return int(value) if value.is_integer() and abs(value) < 1e15 else value
    if isinstance(value, (list, tuple)):
        return type(value)(shortened(one) for one in value)
    if isinstance(value, dict):
        return {key: shortened(one) for key, one in value.items()}
    return value


def outcome(keras, program):
    """What a program gives: its last line's value, or its error."""
    try:
        return text(run_code(keras, program))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def record(keras, directory):
    sys.path.insert(0, str(Path(__file__).parents[2]))
    from minitf.differences import ROWS

    cases = [{"id": row.what, "program": row.keras, "gives": outcome(keras, row.keras)}
             for row in ROWS]
    return write_topic(directory, "differences", keras, cases)
