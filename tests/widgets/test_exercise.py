"""`check`: each wrong program meets the misconception that made it wrong."""

import asyncio
import html
import re

import numpy as np
import pytest

import minitf as tf
from minitf import keras, kit
from widgets.exercise import check
from widgets.misconceptions import EXERCISES

X, OLD, NEW = [[1], [2], [3], [4]], [[1], [3], [5], [7]], [[5], [8], [11], [14]]


def tfjs_model():
    model = tf.sequential()
    model.add(tf.layers.dense({"units": 1, "inputShape": [1]}))
    model.compile({"optimizer": "sgd", "loss": "meanSquaredError"})
    model.setWeights([tf.tensor2d([[1]]), tf.tensor1d([0])])
    return model


def keras_model():
    model = keras.Sequential()
    model.add(keras.Input((1,)))
    model.add(keras.layers.Dense(units=1))
    model.compile(optimizer="sgd", loss="mean_squared_error")
    model.set_weights([np.array([[1.0]]), np.array([0.0])])
    return model


async def tfjs_tensor(ys=NEW, epochs=1000):
    model = tfjs_model()
    await model.fit(tf.tensor2d(X), tf.tensor2d(ys), {"epochs": epochs})
    return model.predict(tf.tensor2d([[5]], [1, 1]))


def keras_array():
    model = keras_model()
    model.fit(np.array(X), np.array(NEW), epochs=1000, verbose=0)
    return model.predict(np.array([[5]]), verbose=0)


def lists_in_keras():
    return keras_model().fit(X, NEW, epochs=1)


async def plain_number():
    return tfjs_model().predict(5)


async def plain_list():
    return tfjs_model().predict([[5]])


async def plain_number_as_tfjs():
    with kit.as_tfjs():
        return tfjs_model().predict(5)


async def indexed():
    return (await tfjs_tensor())[0]


async def added():
    return await tfjs_tensor() + 1


async def text():
    with kit.as_tfjs():
        return await tfjs_tensor() + 1


async def undefined():
    with kit.as_tfjs():
        return (await tfjs_tensor())[0]


async def snake_case():
    return tf.layers.dense({"units": 1, "input_shape": [1]})


async def as_it_was_given():
    raise NotImplementedError()


async def ellipsis():
    return ...


async def forgot_return():
    await tfjs_tensor()


async def promise():
    return tfjs_model().fit(tf.tensor2d(X), tf.tensor2d(NEW), {"epochs": 2})


async def a_promise_in_a_plain_function():
    model = tfjs_model()
    model.fit(tf.tensor2d(X), tf.tensor2d(NEW), {"epochs": 1000})
    return model.predict(tf.tensor2d([[5]])).dataSync()[0]


async def nested():
    return (await tfjs_tensor()).arraySync()


async def formatted():
    return f"{(await tfjs_tensor()).dataSync()[0]:.2f}"


async def old_data():
    return (await tfjs_tensor(OLD)).dataSync()[0]


async def one_epoch():
    return (await tfjs_tensor(epochs=1)).dataSync()[0]


async def nan():
    return float("nan")


WRONG = [
    (lists_in_keras, "lists in the Keras program"),
    (plain_number, "predict on a plain number or list"),
    (plain_list, "predict on a plain number or list"),
    (plain_number_as_tfjs, "predict on a plain number or list"),
    (indexed, "a tensor used as an array"),
    (added, "a tensor used as an array"),
    (snake_case, "another error"),
    (as_it_was_given, "nothing written yet"),
    (ellipsis, "nothing returned"),
    (forgot_return, "nothing returned"),
    (undefined, "nothing returned"),
    (promise, "the Promise returned"),
    (a_promise_in_a_plain_function, "fit not awaited"),
    (tfjs_tensor, "a tensor instead of a number"),
    (keras_array, "a nested result instead of a number"),
    (nested, "a nested result instead of a number"),
    (formatted, "not a number"),
    (text, "not a number"),
    (old_data, "the old data"),
    (one_epoch, "too little training, or other data"),
    (nan, "too little training, or other data"),
]


def verdict(program):
    return asyncio.run(check("three_x_plus_two", program))


@pytest.mark.parametrize(("program", "name"), WRONG, ids=lambda v: getattr(v, "__name__", ""))
def test_a_wrong_program_meets_its_misconception(program, name):
    found = {m.name: m for m in EXERCISES["three_x_plus_two"].misconceptions}[name]
    said = repr(verdict(program))
    assert said.startswith("Not yet. ")
    assert f"Which habit? {found.habit}" in said


def test_every_misconception_has_a_wrong_program():
    known = [m.name for m in EXERCISES["three_x_plus_two"].misconceptions]
    assert sorted({name for _, name in WRONG}) == sorted(known)


async def as_a_numpy_number():
    return (await tfjs_tensor()).dataSync()[0]


async def as_a_python_number():
    return float((await tfjs_tensor()).arraySync()[0][0])


async def by_then():
    model = tfjs_model()
    fit = model.fit(tf.tensor2d(X), tf.tensor2d(NEW), {"epochs": 1000})
    return await fit.then(lambda history: model.predict(tf.tensor2d([[5]])).dataSync()[0])


def in_keras():
    return keras_array()[0, 0]


@pytest.mark.parametrize(
    "program", [as_a_numpy_number, as_a_python_number, by_then, in_keras]
)
def test_a_right_program_is_accepted_however_it_is_written(program):
    assert repr(verdict(program)).startswith("Right. Your program returned 17")


def test_who_is_right_is_offered_the_other_idiom():
    assert "in the tfjs idiom too" in repr(verdict(lambda: keras and 17.0))
    assert "in the Keras idiom too" in repr(verdict(lambda: tf and 17.0))


def test_the_second_and_third_hint_are_opened_by_the_learner():
    page = verdict(ellipsis)._repr_mimebundle_()["text/html"]
    assert re.findall(r"<summary[^>]*>(.*?)</summary>", page) == [
        "Hint: which habit?",
        "Hint: which line?",
    ]
    assert "<details open" not in page
    assert page.index("returned nothing") < page.index("<details>")


def test_the_error_is_shown_as_text():
    async def hostile():
        raise ValueError("<b>bold</b>")

    page = verdict(hostile)._repr_mimebundle_()["text/html"]
    assert "<b>" not in page
    assert "ValueError: <b>bold</b>" in html.unescape(page)


def test_training_that_nobody_awaited_is_over_before_the_verdict():
    epochs = []

    async def program():
        model = tfjs_model()
        counted = {"onEpochEnd": lambda epoch, logs: epochs.append(epoch)}
        options = {"epochs": 300, "callbacks": counted}
        model.fit(tf.tensor2d(X), tf.tensor2d(NEW), options)
        return 17

    assert "while the model was still training" in repr(verdict(program))
    assert len(epochs) == 300


def test_an_interrupt_is_no_verdict():
    async def program():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        verdict(program)


def test_an_unknown_exercise_is_refused_with_the_known_ones():
    with pytest.raises(ValueError, match="three_x_plus_two"):
        asyncio.run(check("three", ellipsis))
