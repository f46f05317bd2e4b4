"""tf.data gives the elements, sizes, errors and counts of tensors that real tfjs gave."""

import asyncio
import re

import pytest
import tfjs_javascript
from tfjs_replay import difference, plain, recorded, start_afresh

import minitf as tf
from minitf.strictness import as_tfjs

DATA, TRAINING = recorded("data"), recorded("data_training")
NOT_REPLAYED = {
    "batch_missing_values": "tfjs: null is 0, undefined NaN; Python has None for both: it is NaN",
    "batch_ragged": "tfjs makes a tensor of fewer numbers than its shape says; strict: an error",
}
CASES = [pytest.param(table["prelude"], case, id=case["id"]) for table in (DATA, TRAINING)
         for case in table["cases"] if case["id"] not in NOT_REPLAYED]
HISTORY = 2e-3


def fail(*_):
    raise tfjs_javascript.JavaScriptError("fail is not defined")


def outcome(prelude, program, capsys):
    """(error, values, what went to stderr) of a program on minitf."""
    start_afresh()
    values, error = [], None
    start = tf.memory().numTensors

    def report(value):
        values.append(plain(value))

    program = prelude.replace("tf.memory().numTensors", "living()") + program
    try:
        tfjs_javascript.run(
            program, report, bytes=lambda lines: "\n".join(lines).encode(), fail=fail, if2=fail,
            NaN=float("nan"), living=lambda: tf.memory().numTensors - start)
    except Exception as raised:
        error = raised
    return error, values, capsys.readouterr().err


def same_text(text):
    text = re.sub(r"\w+ is not defined$", "fail is not defined", text)
    return re.sub(r"\s+", " ", text)


def test_every_row_that_is_not_replayed_is_a_recorded_one():
    known = {case["id"] for table in (DATA, TRAINING) for case in table["cases"]}
    print(f"{len(NOT_REPLAYED)} of {len(known)} recorded programs are not replayed")
    assert set(NOT_REPLAYED) <= known


@pytest.mark.parametrize(("prelude", "case"), CASES)
def test_a_program_does_what_it_does_in_tfjs(prelude, case, capsys):
    with as_tfjs():
        error, values, logged = outcome(prelude, case["program"], capsys)
    if "error" in case:
        assert error is not None, values
        assert same_text(str(error)) == same_text(case["error"]["message"])
    else:
        assert error is None, error
    assert difference(texts(values), texts(case.get("values", [])), HISTORY) is None
    for _, text in case.get("logged", ()):
        assert text in logged


def texts(values):
    return [same_text(one) if isinstance(one, str) else one for one in values]


def test_tf_data_has_the_names_and_methods_of_tfjs():
    inventory = DATA["inventory"]
    missing = sorted(set(inventory["names"]) - set(dir(tf.data)) - {"default"})
    iterator = type(run(lambda: tf.data.array([1]).iterator()))
    # What TypeScript declares private.
    inside = {"setColumnNames", "maybeReadHeaderLine", "makeDataElement", "getBoolean", "parseRow"}
    for name, cls in (("Dataset", tf.data.Dataset), ("CSVDataset", tf.data.CSVDataset),
                      ("LazyIterator", iterator)):
        missing += [f"{name}.{method}" for method in inventory[name]
                    if method not in inside and method not in dir(cls)]
    print(f"tf.data: {len(inventory['names']) - 1} names")
    assert not missing


def run(make):
    """What the promise gives that `make()` makes inside an event loop."""
    async def main():
        return await make()

    return asyncio.run(main())
