"""Random models, alone and inside one another, are written as JSON as real tfjs writes them."""

import asyncio
import json

import pytest
from random_graphs import random_model
from real_libraries import HERE, ask
from test_models_of_tfjs_live import described
from tfjs_replay import build_model, difference, start_afresh

import minitf as tf
from minitf.strictness import as_tfjs


def nested(model):
    """A model that uses this one twice, on inputs of its own."""
    shapes = [one["shape"] for one in model["inputs"]]
    nodes = [{"id": f"x{use}{i}", "input": {"shape": shape}}
             for use in (0, 1) for i, shape in enumerate(shapes)]
    nodes += [{"id": f"y{use}", "layer": "inner", "model": described(model),
               "from": [f"x{use}{i}" for i in range(len(shapes))]} for use in (0, 1)]
    nodes.append({"id": "sum", "layer": "sum", "factory": "add", "config": {},
                  "from": ["y0", "y1"]})
    return {"kind": "functional", "nodes": nodes, "outputs": ["sum"], "name": "outer_Model",
            "inputs": [node["id"] for node in nodes if "input" in node]}


MODELS = [random_model(seed) for seed in range(60)]
CASES = [*map(described, MODELS),
         *(nested(model) for model in MODELS if len(model["outputs"]) == 1)]


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    folder = tmp_path_factory.mktemp("topology")
    return ask(["node", HERE / "record_topology.js"], CASES, folder)


async def topology(description):
    model = build_model(description)
    again = await tf.models.modelFromJSON(model.toJSON(None, False))
    return {
        "json": model.toJSON(), "again": again.toJSON(), "weights": [w.name for w in again.weights],
        "symbolic": [t.name for t in again.outputs], "count": again.countParams(),
        "nodes": [[node.getConfig() for node in layer.inboundNodes] for layer in again.layers],
        "uses": [[node.getConfig() for node in layer.outboundNodes] for layer in again.layers],
    }


@pytest.mark.parametrize("number", range(len(CASES)))
def test_a_random_model_is_written_and_read_as_by_tfjs(number, recorded):
    start_afresh()
    with as_tfjs():
        got = asyncio.run(topology(CASES[number]))
    assert difference(got, recorded[number]) is None, json.dumps(CASES[number])
