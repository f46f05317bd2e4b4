"""Datasets in strict minitf: what Python adds, and what is told where tfjs is silent or terse."""

import asyncio
import gc
import warnings

import numpy as np
import pytest

import minitf as tf
from minitf.strictness import as_tfjs


def run(make):
    """What the promise gives that `make()` makes inside an event loop."""
    async def main():
        return await make()

    return asyncio.run(main())


def compiled(units=1, **layer):
    model = tf.sequential({"layers": [
        tf.layers.dense({"units": units, "inputShape": [2], **layer})]})
    model.compile({"optimizer": "sgd", "loss": "meanSquaredError"})
    return model


ROWS = [{"xs": [1, 2], "ys": [1]}, {"xs": [3, 4], "ys": [0]}, {"xs": [5, 6], "ys": [1]}]


def rows():
    return tf.data.array(ROWS)


# ---- Python's own ways ----


def test_generators_async_generators_and_lists_of_arrays_are_sources():
    async def later():
        for value in (1, 2):
            await asyncio.sleep(0)
            yield value

    assert run(lambda: tf.data.generator(later).toArray()) == [1, 2]
    assert run(lambda: tf.data.generator(lambda: iter([1, 2])).toArray()) == [1, 2]
    batches = run(lambda: tf.data.array(np.eye(2)).batch(2).toArray())
    assert batches[0].arraySync() == [[1, 0], [0, 1]]


def test_a_file_is_read_by_path_address_bytes_and_open_file(tmp_path):
    path = tmp_path / "a b.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    row = [{"a": 1, "b": 2}]
    with open(path, encoding="utf-8") as opened:
        sources = [str(path), path, path.as_uri(), tf.data.FileDataSource(path.read_bytes()),
                   tf.data.FileDataSource(path), tf.data.FileDataSource(path.as_uri()),
                   tf.data.FileDataSource(opened), "data:text/csv,a%2Cb%0A1,2",
                   "data:text/csv;base64,YSxiCjEsMg=="]
        for source in sources:
            assert run(lambda source=source: tf.data.csv(source).toArray()) == row


def test_a_file_is_read_anew_by_path_and_not_before_it_is_wanted(tmp_path):
    path = tmp_path / "late.csv"
    dataset = tf.data.csv(str(path))
    with pytest.raises(FileNotFoundError, match="no such file"):
        run(dataset.toArray)
    path.write_text("a\n1\n")
    assert run(dataset.toArray) == [{"a": 1}]
    path.write_text("a\n2\n")
    assert run(dataset.toArray) == [{"a": 2}]


def test_elements_work_ahead_side_by_side_when_prefetched():
    begun, most = [], []

    async def slow(x):
        begun.append(x)
        most.append(len(begun))
        await asyncio.sleep(0.001)
        begun.remove(x)
        return x

    dataset = tf.data.array([1, 2, 3, 4]).mapAsync(slow).prefetch(3)
    assert run(dataset.toArray) == [1, 2, 3, 4]
    assert max(most) > 1


def test_async_functions_of_for_each_are_awaited_before_their_tensors_go():
    seen = []

    async def look(t):
        await asyncio.sleep(0)
        seen.append(t.dataSync().tolist())

    run(lambda: tf.data.array([tf.tensor1d([1]), tf.tensor1d([2])]).forEachAsync(look))
    assert seen == [[1], [2]]


def test_a_class_with_an_iterator_of_its_own_is_a_dataset():
    class Countdown(tf.data.Dataset):
        async def iterator(self):
            return await tf.data.array([3, 2, 1]).iterator()

    class Foreign:
        size = None

        def iterator(self):
            left = iter([{"xs": tf.ones([2, 2]), "ys": tf.ones([2, 1])}])

            class Iterator:
                def next(self):
                    element = next(left, None)
                    return {"value": element, "done": element is None}

            return Iterator()

    assert run(lambda: Countdown().map(lambda x: x * 2).toArray()) == [6, 4, 2]
    history = run(lambda: compiled().fitDataset(Foreign(), {"epochs": 2}))
    assert len(history.history["loss"]) == 2


def test_reading_half_of_a_prefetched_dataset_leaves_no_warning():
    def broken():
        yield 1
        raise ValueError("at the second")

    async def main():
        iterator = await tf.data.generator(broken).prefetch(3).iterator()
        return (await iterator.next()).value

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert asyncio.run(main()) == 1
        gc.collect()


def test_without_an_event_loop_the_call_says_how_to_get_one():
    with pytest.raises(RuntimeError, match=r"asyncio\.run"):
        rows().toArray()


# ---- what is told ----

MISTAKES = {
    "map_async": (lambda: rows().map(_async).toArray(), "write dataset.mapAsync"),
    "filter_async": (lambda: rows().filter(_async).toArray(), "mapAsync"),
    "map_nothing": (lambda: rows().map(), "a function is needed"),
    "generator_called": (lambda: tf.data.generator(iter([1])), "without calling g"),
    "generator_of_a_list": (lambda: tf.data.generator(lambda: [1]).toArray(), r"iter\(list\)"),
    "array_of_a_tensor": (lambda: tf.data.array(tf.ones([2])), "t.unstack"),
    "array_of_an_object": (lambda: tf.data.array({"a": 1}), r"array\(\[first, second\]\)"),
    "func_without_done": (lambda: tf.data.func(lambda: 1).toArray(), "'done': False"),
    "zip_of_a_list": (lambda: tf.data.zip([rows(), [1]]), "must be Datasets"),
    "not_reshuffled": (lambda: rows().shuffle(2, 1, False), "has no effect in tfjs"),
    "repeat_empty": (lambda: tf.data.array([]).repeat().take(1).toArray(), "tfjs hangs"),
    "missing_value": (lambda: tf.data.array([1, None]).batch(2).toArray(), "a value is missing"),
    "iterate": (lambda: list(rows()), "forEachAsync"),
    "length": (lambda: len(rows()), "dataset.size"),
    "snake_case": (lambda: rows().for_each_async, "forEachAsync"),
    "csv_by_http": (lambda: tf.data.csv("https://host/a.csv"), "later version"),
    "csv_of_text": (lambda: tf.data.csv("a,b\n1,2"), r"FileDataSource\(text.encode\(\)\)"),
    "csv_unknown_option": (lambda: tf.data.csv("a.csv", {"header": True}), "header"),
    "csv_unknown_key": (lambda: tf.data.csv("a.csv", {"columnConfigs": {"a": {"label": 1}}}),
                        "isLabel"),
    "csv_unknown_dtype": (lambda: tf.data.csv("a.csv", {"columnConfigs": {
        "a": {"dtype": "float64"}}}), "'float32'"),
    "csv_long_delimiter": (lambda: tf.data.csv("a.csv", {"delimiter": "||"}), "one character"),
    "source_of_text": (lambda: tf.data.FileDataSource("a,b"), r"text.encode\(\)"),
    "no_epochs": (lambda: compiled().fitDataset(rows().batch(2), {}), "no default: write"),
    "no_options": (lambda: compiled().fitDataset(rows().batch(2)), "'epochs': 2"),
    "unbatched": (lambda: fit(rows()), r"dataset.batch\(32\)"),
    "unbatched_numbers": (lambda: fit(tf.data.array([{"xs": 1, "ys": 2}])),
                          r"dataset.batch\(32\)"),
    "unbatched_lists_of_one": (lambda: fit(tf.data.array([{"xs": [1], "ys": [2]}])),
                               r"dataset.batch\(32\)"),
    "unbatched_tensors": (lambda: fit(tf.data.array([{"xs": tf.ones([2]), "ys": tf.ones([2])}])),
                          r"dataset.batch\(32\)"),
    "evaluate_unbatched": (lambda: compiled().evaluateDataset(rows()), r"dataset.batch\(32\)"),
    "other_keys": (lambda: fit(tf.data.array([{"x": [1, 2], "y": [1]}]).batch(1)),
                   "name them xs and ys"),
    "pairs": (lambda: fit(tf.data.zip([rows(), rows()])), r"zip\({'xs': a, 'ys': b}\)"),
    "flat_targets": (lambda: fit(tf.data.array([{"xs": [1, 2], "ys": 1}]).batch(1)),
                     r"Write ys as a list: \[y\]"),
    "wide_targets": (lambda: fit(tf.data.array([{"xs": [1, 2], "ys": [1, 2]}]).batch(1)),
                     r"shape \[1,2\], but the output's shape is \[null,1\]"),
    "batch_size": (lambda: fit(rows(), batchSize=2), r"write dataset.batch\(32\)"),
    "steps_per_epoch": (lambda: fit(rows(), stepsPerEpoch=2), "batchesPerEpoch"),
    "tensors": (lambda: compiled().fitDataset(tf.ones([2, 2]), {"epochs": 1}), "are for fit"),
    "a_promise": (lambda: fit(a_promise()), "takes a dataset"),
    "fit": (lambda: compiled().fit(rows().batch(2), {"epochs": 1}), "model.fitDataset"),
    "validation_tensor": (lambda: fit(rows().batch(2), validationData=tf.ones([2, 2])),
                          r"a list \[xs, ys\]"),
    "validation_shape": (lambda: fit(rows().batch(2), validationData=[
        tf.ones([2, 3]), tf.ones([2, 1])]), "each with shape"),
    "webcam": (lambda: tf.data.webcam(), "only supported in browser"),
}


async def _async(x):
    return x


def a_promise():
    return asyncio.get_running_loop().create_future()


def fit(dataset, **options):
    return compiled().fitDataset(dataset, {"epochs": 1, **options})


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told(name):
    make, said = MISTAKES[name]

    async def main():
        result = make()
        if hasattr(result, "__await__"):
            await result

    with pytest.raises((TypeError, ValueError, RuntimeError, AttributeError), match=said):
        asyncio.run(main())


def test_a_value_missing_in_a_batch_is_nan_as_tfjs():
    with as_tfjs():
        batch = run(lambda: tf.data.array([1.0, None]).batch(2).toArray())[0]
    assert np.isnan(batch.dataSync()).tolist() == [False, True]


# ---- runs ----


def test_a_run_on_a_dataset_stops_when_its_awaiter_is_cancelled_and_the_model_is_free_again():
    model = compiled()

    async def slow(row):
        await asyncio.sleep(0.01)
        return row

    async def main():
        dataset = rows().mapAsync(slow).batch(1)
        task = asyncio.ensure_future(_awaited(model.fitDataset(dataset, {"epochs": 1000})))
        await asyncio.sleep(0.05)
        assert model.is_busy()
        with pytest.raises(RuntimeError, match="another fit"):
            await model.fit(tf.ones([1, 2]), tf.ones([1, 1]))
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert not model.is_busy()
        return await model.fitDataset(rows().batch(2), {"epochs": 1})

    assert asyncio.run(main()).epoch == [0]


async def _awaited(promise):
    return await promise


def test_an_error_in_the_dataset_leaves_whole_steps_and_a_free_model():
    model = compiled(kernelInitializer="ones")

    def broken():
        yield from ROWS[:2]
        raise ValueError("the disk is gone")

    with pytest.raises(ValueError, match="the disk is gone"):
        run(lambda: model.fitDataset(tf.data.generator(broken).batch(1), {"epochs": 1}))
    stopped = model.getWeights()[0].dataSync()
    other = compiled(kernelInitializer="ones")
    run(lambda: other.fitDataset(rows().take(2).batch(1), {"epochs": 1}))
    assert np.array_equal(stopped, other.getWeights()[0].dataSync())
    assert not model.is_busy()


def test_a_long_run_gives_other_tasks_their_turn():
    model = compiled()
    turns = []

    async def others():
        while True:
            turns.append(1)
            await asyncio.sleep(0.01)

    async def main():
        task = asyncio.ensure_future(others())
        await model.fitDataset(rows().batch(1).repeat(), {"epochs": 1, "batchesPerEpoch": 4000})
        task.cancel()

    asyncio.run(main())
    assert len(turns) > 2


def test_datasets_and_arrays_of_the_same_batches_train_alike():
    xs = tf.tensor2d([row["xs"] for row in ROWS])
    ys = tf.tensor2d([row["ys"] for row in ROWS])
    by_dataset, by_arrays = compiled(kernelInitializer="ones"), compiled(kernelInitializer="ones")

    async def main():
        first = await by_dataset.fitDataset(rows().batch(2), {"epochs": 3})
        second = await by_arrays.fit(xs, ys, {"epochs": 3, "batchSize": 2, "shuffle": False})
        return first.history, second.history

    first, second = asyncio.run(main())
    assert first == second


def test_a_dataset_that_holds_nan_is_named_with_its_loss(capsys):
    dataset = tf.data.array([{"xs": [1, float("nan")], "ys": [1]}]).batch(1)
    run(lambda: compiled().fitDataset(dataset, {"epochs": 2}))
    assert "holds NaN or infinity, first in sample 0" in capsys.readouterr().err
