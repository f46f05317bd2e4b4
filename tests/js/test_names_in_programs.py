"""Which public names of tfjs, of those that minitf has, the recorded programs use.

Names are those of tests/golden/tfjs_inventory.json and of the facade's table. What no program uses
must stand in UNUSED, with the reason; a name there that a program uses fails as well.
"""

import json
import re
from pathlib import Path

import pytest

import minitf as tf
from minitf.facade import TABLE, Namespace

GOLDEN = Path(__file__).parents[1] / "golden"
TEXT = "\n".join(
    case["program"] for case in
    json.loads((GOLDEN / "javascript_programs.json").read_text(encoding="utf-8"))["cases"])
INVENTORY = {case["id"]: case["names"] for case in
             json.loads((GOLDEN / "tfjs_inventory.json").read_text(encoding="utf-8"))["cases"]}

# Parts of the namespace: what stands in the table.
PLACES = {"tf": list(TABLE)} | {
    f"tf.{name}": dir(thing) for name, thing in TABLE.items() if isinstance(thing, Namespace)}
# Methods and fields, by the class that the inventory names.
OWNERS = {
    "Tensor.prototype": lambda: tf.scalar(1),
    "Variable.prototype": lambda: tf.variable(tf.scalar(1)),
    "Layer.prototype": lambda: tf.layers.dense({"units": 1}),
    "Container.prototype": lambda: tf.sequential(),
    "LayersModel.prototype": lambda: tf.sequential(),
    "Sequential.prototype": lambda: tf.sequential(),
    "RNN.prototype": lambda: tf.layers.lstm({"units": 1}),
    "LayerVariable.prototype": lambda: tf.LayerVariable,
    "Optimizer.prototype": lambda: tf.train.sgd(0.1),
    "SGDOptimizer.prototype": lambda: tf.train.sgd(0.1),
    "CustomCallback.prototype": lambda: tf.CustomCallback,
    "Callback.prototype": lambda: tf.Callback,
    "Dataset.prototype": lambda: tf.data.array([1]),
    "fields of a SymbolicTensor": lambda: tf.input({"shape": [1]}),
}
UNUSED = {"tf.util": {"assert_": "how Python writes assert"}}


def words(name):
    """How a program writes a name of the namespace: tf.train.sgd, or {train: {sgd}} = tf."""
    return re.search(rf"\b{re.escape(name)}\b(?!\$)", TEXT)


def is_used(place, name):
    if place in PLACES:
        return bool(words(f"{place}.{name}"))
    # A method, and not the function tf.add of the same name.
    return bool(re.search(rf"(?<!\btf)\??\.{name}\b|\b(?:async )?{name}\([^()]*\) {{", TEXT))


def names_here(place):
    """The names of a place that minitf has."""
    if place in PLACES:
        return PLACES[place]
    owner = OWNERS[place]()
    return [name for name in INVENTORY[place] if name in dir(owner)]


@pytest.mark.parametrize("place", [*PLACES, *OWNERS])
def test_every_name_that_minitf_has_is_used_by_a_program(place, capsys):
    names = names_here(place)
    unused = [name for name in names if not is_used(place, name)]
    with capsys.disabled():
        print(f"\n{place}: programs use {len(names) - len(unused)} of {len(names)}"
              + (f"; not used: {', '.join(unused)}" if unused else ""))
    assert unused == [name for name in names if name in UNUSED.get(place, {})]


def test_every_reason_is_for_a_name_that_is_here():
    for place, reasons in UNUSED.items():
        assert set(reasons) <= set(names_here(place))
