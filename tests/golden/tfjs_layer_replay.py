"""Do with minitf's layer what tests/golden/tfjs_layers.js did with tfjs's, and compare."""

import math

import pytest
from tfjs_replay import difference, plain, random_numbers, realise, start_afresh

import minitf as tf
from minitf.strictness import as_tfjs


def one(values):
    return values[0] if len(values) == 1 else values


def agree(found):
    """Raise what `difference` has found."""
    assert found is None, found


def seed_of(name):
    total = 7
    for letter in name:
        total = (total * 31 + ord(letter)) % 9973
    return total


def set_weights(layer, case):
    draw = random_numbers(seed_of(case["id"]))
    tensors = []
    for i, weight in enumerate(layer.weights):
        values = case["weights"][i] if "weights" in case else draw(
            math.prod(weight.shape), case.get("scale") or 0.8)
        tensors.append(tf.tensor(values, weight.shape))
    if tensors:
        layer.setWeights(tensors)


def weighted(outputs):
    draw, total = random_numbers(5), None
    for output in outputs if isinstance(outputs, list) else [outputs]:
        factors = tf.tensor(draw(output.size, 1), output.shape)
        part = tf.sum(tf.mul(output.toFloat(), factors))
        total = part if total is None else tf.add(total, part)
    return total


def values_of(tensors):
    return [None if t is None else plain(t.dataSync()) for t in tensors]


def failing(wanted, run):
    """Whether tfjs failed here; then `run` must fail with the same words."""
    if not (isinstance(wanted, dict) and "error" in wanted):
        return False
    with pytest.raises(Exception) as caught:
        run()
    got, message = str(caught.value), wanted["error"]["message"]
    assert got == message, f"{got!r} instead of {message!r}"
    return True


def check_layer(case):
    """Raise where minitf's layer differs from what tfjs was recorded doing."""
    start_afresh()
    wanted = case["recorded"]
    inputs = realise(case["inputs"])
    kwargs = realise(case["kwargs"]) if "kwargs" in case else None
    with as_tfjs():
        if failing(wanted["config"], lambda: realise(case["make"])):
            return
        layer = realise(case["make"])
        assert layer.getClassName() == wanted["config"]["class_name"]
        agree(difference(plain(layer.getConfig()), wanted["config"]["config"]))

        def apply():
            return layer.apply(one(inputs), kwargs)

        def first():
            apply()
            set_weights(layer, case)
            if layer.stateful:
                layer.resetStates()
            return plain(apply())

        if not failing(wanted["output"], first):
            agree(difference(first(), wanted["output"]))
            check_weights(layer, wanted)
            for again in range(case.get("again", 0)):
                agree(difference(plain(apply()), wanted[f"output_{again + 2}"]))
            if "weights_after" in wanted:
                got = values_of([weight.read() for weight in layer.weights])
                agree(difference(got, wanted["weights_after"]))
            if "gradients" in wanted:
                check_gradients(layer, case, inputs, kwargs)

        def symbolic():
            given = [tf.input({"shape": t.shape[1:], "dtype": t.dtype}) for t in inputs]
            result = realise(case["make"]).apply(one(given))
            return one([t.shape for t in (result if isinstance(result, list) else [result])])

        if "symbolic_shape" in wanted and not failing(wanted["symbolic_shape"], symbolic):
            assert symbolic() == wanted["symbolic_shape"]


def check_weights(layer, wanted):
    got = [{"name": w.originalName, "shape": w.shape, "trainable": w.trainable,
            **({} if w.dtype == "float32" else {"dtype": w.dtype})} for w in layer.weights]
    assert got == wanted["weights"]


def check_gradients(layer, case, inputs, kwargs):
    wanted = case["recorded"]["gradients"]

    def run():
        set_weights(layer, case)
        trainable = [weight.read() for weight in layer.trainableWeights]
        floats = [t for t in inputs if t.dtype == "float32"]

        def value(*given):
            given = iter(given)
            every = [next(given) if t.dtype == "float32" else t for t in inputs]
            return weighted(layer.apply(one(every), kwargs))

        by_inputs = values_of(tf.grads(value)(floats)) if floats else []
        set_weights(layer, case)
        slopes = tf.variableGrads(lambda: value(*floats), trainable)["grads"] if trainable else {}
        return {"inputs": by_inputs, "weights": values_of([slopes.get(v.name) for v in trainable])}

    if not failing(wanted, run):
        # 2e-6: where one example is normalised, terms cancel to 0 here and leave a rounding in tfjs
        agree(difference(run(), wanted, small=2e-6))
