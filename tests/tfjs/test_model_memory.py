"""tf.memory() after each step of programs with layers, models and optimizers, as in tfjs."""

import json

import pytest
import tfjs_javascript
from tfjs_replay import difference, plain, recorded, start_afresh

import minitf as tf
from minitf.strictness import as_tfjs

NOT_REPLAYED = {
    "start_and_end_scope": "minitf has no tf.engine()",
    "reading_makes_nothing": "minitf has no tensor.buffer()",
}
CASES = [case for case in recorded("memory")["cases"] if case["id"] not in NOT_REPLAYED]


def counts():
    memory = tf.memory()
    return [memory.numTensors, memory.numDataBuffers, memory.numBytes]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_memory_after_each_step(case):
    start_afresh()
    tf.disposeVariables()  # what earlier tests left, which a step of a program may dispose of
    start, got, values = counts(), [], []

    def mark(index):
        row = [case["steps"][index][0], [n - m for n, m in zip(counts(), start, strict=True)]]
        got.append([*row, list(values)] if values else row)
        values.clear()

    program = "\n".join(f"{step[0]}\n;mark({i});" for i, step in enumerate(case["steps"]))
    with as_tfjs():
        tfjs_javascript.run(program, lambda value: values.append(plain(value)), mark)
    wanted = json.loads(json.dumps(case["steps"]))
    for a, b in zip(got, wanted, strict=True):
        assert difference(a, b) is None
