"""tf.memory() counts as real tfjs counts; tidy, keep and dispose free what tfjs frees."""

import asyncio
import gc
import json
import re
import threading
from pathlib import Path

import pytest

import minitf as tf
from minitf.errors import StateError, UsageError
from minitf.strictness import as_tfjs
from minitf.tfjs.tensor import Tensor, Variable

RECORDED = json.loads(
    (Path(__file__).parents[1] / "golden" / "tfjs_memory.json").read_text(encoding="utf-8")
)["cases"]
LAYERS = re.compile(r"tf\.(layers|sequential|model|train|losses|initializers|constraints|input)\b")
NOT_REPLAYED = {
    **{
        case["id"]: "layers and models have tests of their own"
        for case in RECORDED
        if any(LAYERS.search(step[0]) for step in case["steps"])
    },
    "start_and_end_scope": "minitf has no tf.engine()",
}
IN_PYTHON = {  # steps that the translation below is too simple for
    "const [j, k] = tf.unstack(a);": "j, k = tf.unstack(a)",
    "await a.data();": "awaited(a.data)",
    "await a.array();": "awaited(a.array)",
    "await a.buffer();": "",  # minitf has no buffers; this step makes nothing in tfjs
    "const y = tf.tidy(() => { const a = tf.ones([2]); const b = a.add(1); return b.mul(2); });": (
        "y = tf.tidy(lambda: tf.ones([2]).add(1).mul(2))"
    ),
    "const y = tf.tidy(() => ({a: tf.ones([2]), b: {c: tf.ones([3])}}));": (
        "y = tf.tidy(lambda: {'a': tf.ones([2]), 'b': {'c': tf.ones([3])}})"
    ),
    "tf.tidy(() => { tf.ones([2]).add(1); });": "tf.tidy(lambda: [tf.ones([2]).add(1), None][1])",
    "const y = tf.tidy(() => { inner = tf.tidy(() => tf.ones([2]).add(1)); "
    "return inner.add(1); });": (
        "made = {}\n"
        "def f():\n"
        "    made['inner'] = tf.tidy(lambda: tf.ones([2]).add(1))\n"
        "    return made['inner'].add(1)\n"
        "y = tf.tidy(f); inner = made['inner']"
    ),
    "tf.tidy(() => { kept = tf.keep(tf.ones([2]).add(1)); });": (
        "made = []\ntf.tidy(lambda: made.append(tf.keep(tf.ones([2]).add(1))))\nkept = made[0]"
    ),
    "try { tf.tidy(() => { tf.ones([2]); throw new Error('x'); }); } "
    "catch (error) { report(error.message); }": (
        "def f():\n"
        "    tf.ones([2])\n"
        "    raise ValueError('x')\n"
        "try:\n"
        "    tf.tidy(f)\n"
        "except ValueError as error:\n"
        "    report(str(error))"
    ),
    "tf.tidy(() => { v = tf.variable(tf.ones([2])); });": (
        "made = []\ntf.tidy(lambda: made.append(tf.variable(tf.ones([2]))))\nv = made[0]"
    ),
    "tf.tidy(() => { const a = tf.ones([2]); a.dispose(); });": (
        "tf.tidy(lambda: tf.ones([2]).dispose())"
    ),
    "const a = {x: tf.ones([1]), y: [tf.ones([1]), {z: tf.ones([1])}], n: 3};": (
        "a = {'x': tf.ones([1]), 'y': [tf.ones([1]), {'z': tf.ones([1])}], 'n': 3}"
    ),
    "const [dx, dy] = g([x, y]); report([dx, dy]);": "dx, dy = g([x, y]); report([dx, dy])",
    "const {value, grad} = tf.valueAndGrad((x) => x.square())(x); report([value, grad]);": (
        "r = tf.valueAndGrad(lambda x: x.square())(x); report([r.value, r.grad])"
    ),
    "const {value, grads} = tf.variableGrads(() => v.square()); report([value, grads]);": (
        "value, grads = tf.variableGrads(lambda: v.square()).values(); report([value, grads])"
    ),
}
CASES = [case for case in RECORDED if case["id"] not in NOT_REPLAYED]


def python_of(step):
    step = re.sub(r"\b(\w+):", r"'\1':", step) if "fused" in step else step
    if step in IN_PYTHON:
        return IN_PYTHON[step]
    for pattern, replacement in (
        (r"^let (\w+);$", r"\1 = None"),
        (r"\bconst ", ""),
        (r"\btrue\b", "True"),
        (r"\bfalse\b", "False"),
        (r"\(([\w, ]*)\) =>", r"lambda \1:"),
        (r";\s*$", ""),
    ):
        step = re.sub(pattern, replacement, step)
    return step


def awaited(method):
    async def main():
        return await method()

    return asyncio.run(main())


def counts():
    info = tf.memory()
    return [info.numTensors, info.numDataBuffers, info.numBytes]


def plain(value):
    if isinstance(value, Tensor):
        return {"shape": value.shape, "dtype": value.dtype, "values": value.dataSync().tolist()}
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.tolist() if hasattr(value, "tolist") else value


@pytest.fixture(autouse=True)
def no_variables_left():
    tf.disposeVariables()
    yield
    tf.disposeVariables()


def test_what_is_not_replayed_is_in_the_recording():
    print(f"{len(NOT_REPLAYED)} of {len(RECORDED)} recorded programs are not replayed")
    assert {*NOT_REPLAYED} <= {case["id"] for case in RECORDED}
    steps = {step[0] for case in CASES for step in case["steps"]}
    assert {*IN_PYTHON} <= steps


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_memory_counts_as_tfjs_after_every_step(case):
    reported = []
    names = {"tf": tf, "awaited": awaited, "report": lambda value: reported.append(plain(value))}
    start = counts()
    for text, expected, *values in case["steps"]:
        reported.clear()
        exec(compile(python_of(text), text, "exec"), names)
        found = [now - before for now, before in zip(counts(), start, strict=True)]
        assert found == expected, text
        assert [reported] == values or (not reported and not values)


def test_memory_can_be_read_by_key_and_by_attribute():
    info = tf.memory()
    assert info["numTensors"] == info.numTensors
    assert info.unreliable is True and "upper bound" in info.reasons[0]
    with pytest.raises(AttributeError, match="numTensors"):
        _ = info.num_tensors


def test_garbage_collection_does_not_lower_the_counts():
    start = counts()
    for _ in range(10):
        tf.ones([2]).add(1)
    gc.collect()
    assert counts()[0] - start[0] == 20


def test_disposing_twice_counts_once():
    start = counts()
    t = tf.ones([2])
    t.dispose()
    t.dispose()
    tf.dispose([t, t])
    assert counts() == start


def test_what_tidy_disposed_of_cannot_be_used():
    made = []
    tf.tidy(lambda: made.append(tf.ones([2])))
    with pytest.raises(StateError, match="Tensor is disposed"):
        made[0].print()
    with pytest.raises(StateError, match="Tensor is disposed"):
        tf.add(1, made[0])


def test_dispose_finds_tensors_in_objects_and_leaves_other_values():
    class Holder:
        def __init__(self):
            self.tensor = tf.ones([2])
            self.me = self

    start = counts()
    tf.dispose([Holder(), {"a": (tf.ones([1]), "text", None, 3)}])
    tf.dispose(None)
    assert counts() == start


def test_tidy_of_an_async_function_is_refused():
    async def work():
        return tf.ones([2])

    start = counts()
    with pytest.raises(UsageError, match="^Cannot return a Promise inside of tidy.*Await first"):
        tf.tidy(work)
    assert counts() == start


def test_as_tfjs_tidy_of_an_async_function_only_complains(capsys):
    async def work():
        return tf.ones([2])

    with as_tfjs():
        promise = tf.tidy(work)
    assert capsys.readouterr().err == "Cannot return a Promise inside of tidy.\n"
    asyncio.run(promise)


def test_tidy_gives_its_tensors_to_the_enclosing_tidy_even_after_an_error():
    def inner():
        tf.tidy(lambda: tf.ones([1]))
        raise KeyError("mine")

    start = counts()
    with pytest.raises(KeyError):
        tf.tidy(lambda: tf.tidy(inner))
    assert counts() == start
    tf.ones([1]).dispose()  # outside again: nothing tracks it
    assert counts() == start


def test_tidy_in_one_thread_does_not_dispose_of_what_another_makes():
    made = []
    inside, done = threading.Event(), threading.Event()

    def other():
        inside.wait(5)
        made.append(tf.ones([2]))
        done.set()

    thread = threading.Thread(target=other)
    thread.start()
    tf.tidy(lambda: (inside.set(), done.wait(5)) and None)
    thread.join()
    assert not made[0].isDisposed


def test_a_task_started_inside_tidy_makes_its_tensors_outside_of_it():
    async def later(made):
        made.append(tf.ones([2]))

    async def main():
        made, tasks = [], []
        tf.tidy(lambda: tasks.append(asyncio.create_task(later(made))))
        await tasks[0]
        return made[0]

    tensor = asyncio.run(main())
    assert not tensor.isDisposed
    assert tensor.scope is None


def test_an_optimizer_gives_a_variable_a_buffer_of_its_own():
    from minitf.core.tensor import commit

    start = counts()
    v = tf.variable(tf.scalar(1))
    assert counts()[1] - start[1] == 1
    commit([v.core], [v.core.array + 1])
    assert counts()[1] - start[1] == 2
    v.dispose()
    assert counts()[1] - start[1] == 1


def test_a_weight_shown_as_a_variable_counts_until_it_is_disposed():
    from minitf.core.tensor import Variable as CoreVariable

    start = counts()
    core = CoreVariable(tf.ones([2, 3]).core.array, name="kernel")
    face = Variable.around(core)
    assert [now - before for now, before in zip(counts(), start, strict=True)] == [2, 2, 48]
    face.dispose()
    assert counts()[0] - start[0] == 1
