"""console.log shows of layers, optimizers and the rest what they are known by."""

import asyncio

import pytest

from minitf import js


@pytest.mark.parametrize(("thing", "shown"), [
    ("tf.layers.dense({units: 3, activation: 'relu', name: 'd'})",
     "Dense { name: 'd', dtype: 'float32', trainable: true, built: false, units: 3, "
     "activation: 'relu', useBias: true }"),
    ("tf.train.sgd(0.1)", "SGDOptimizer { learningRate: 0.1 }"),
    ("tf.regularizers.l2({l2: 0.5})", "L1L2 { l1: 0, l2: 0.5 }"),
    ("tf.initializers.randomNormal({stddev: 2})", "RandomNormal { mean: 0, stddev: 2 }"),
    ("tf.constraints.maxNorm({maxValue: 3})", "MaxNorm { maxValue: 3, axis: 0 }"),
    ("tf.data.array([1, 2])", "Dataset { size: 2 }"),
])
def test_an_object_shows_its_class_and_what_it_was_made_with(thing, shown):
    result = asyncio.run(js.run(f"console.log({thing})"))
    assert " ".join(result.stdout.split()) == shown


def test_printing_runs_nothing_of_the_programs_own():
    result = asyncio.run(js.run("""
        class Mine extends tf.layers.Layer {
          static get className() { return 'Mine'; }
          getConfig() { console.log('asked'); return super.getConfig(); }
        }
        console.log(new Mine({name: 'mine'}));"""))
    assert " ".join(result.stdout.split()) == (
        "Mine { name: 'mine', dtype: 'float32', trainable: true, built: false }")
