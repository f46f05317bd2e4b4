"""Write the golden files of Keras: fixed numbers, compact JSON, one case a line."""

import json
from pathlib import Path

LIMIT = 300_000


def fixed_numbers(seed, count, low=-0.5, high=0.5):
    """`count` numbers of a small linear congruential generator, rounded to three decimals."""
    state, numbers = seed * 7919 + 17, []
    for _ in range(count):
        state = (state * 1103515245 + 12345) % 2**31
        numbers.append(round(low + (high - low) * (state >> 8) / 2**23, 3))
    return numbers


def fixed_array(seed, shape, low=-0.5, high=0.5):
    """A float32 array of `fixed_numbers`, as a case holds it."""
    count = 1
    for size in shape:
        count *= size
    return {"array": fold(fixed_numbers(seed, count, low, high), shape), "dtype": "float32"}


def fold(flat, shape):
    """A flat list as nested lists of `shape`."""
    if not shape:
        return flat[0]
    step = len(flat) // shape[0] if shape[0] else 0
    return [fold(flat[i * step : (i + 1) * step], shape[1:]) for i in range(shape[0])]


def one_hot(labels, classes):
    """Labels as a float32 one-hot array, as a case holds it."""
    rows = [[float(label == column) for column in range(classes)] for label in labels]
    return {"array": rows, "dtype": "float32"}


def write_topic(directory, topic, keras, cases, **extra):
    """Write keras_<topic>.json; refuse repeated ids and files over the limit."""
    ids = [case["id"] for case in cases]
    repeated = sorted({one for one in ids if ids.count(one) > 1})
    if repeated:
        raise ValueError(f"{topic}: ids used twice: {repeated}")
    head = {
        "made_by": "python tests/golden/record_keras.py tests/golden",
        "versions": {"keras": keras.__version__, "backend": keras.config.backend()},
        **extra,
    }
    text = json.dumps(head, ensure_ascii=False, allow_nan=False)[:-1] + ',\n"cases": [\n'
    rows = [json.dumps(row, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
            for row in cases]
    text += ",\n".join(rows) + "\n]}\n"
    size = len(text.encode())
    if size >= LIMIT:
        raise ValueError(f"{topic}: {size} bytes, more than {LIMIT}")
    Path(directory, f"keras_{topic}.json").write_text(text, encoding="utf-8")
    return f"keras_{topic}.json: {len(cases)} cases, {size // 1000} kB"
