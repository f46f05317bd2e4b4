"""Programs with generators, PyDatasets, datasets: id -> lines after PRELUDE, the last a value."""

PRELUDE = """
X = np.array([[.5, 1], [-1, 2], [.25, .75], [1, -1], [0, 1.5], [2, .5]], "float32")
Y = np.array([[1], [0], [2], [1], [-1], [.5]], "float32")
W = np.array([1, 2, .5, 1, 3, 0], "float32")
def made(metrics=None, **options):
    m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    m.set_weights([np.ones((2, 1)), np.zeros(1)])
    m.compile(keras.optimizers.SGD(0.1), "mse", metrics=metrics, **options)
    return m
def batches(size=2, count=None, weights=False):
    rows = range(0, 6, size)
    for start in list(rows)[:count]:
        part = slice(start, start + size)
        yield (X[part], Y[part], W[part]) if weights else (X[part], Y[part])
def endless(size=2):
    while True:
        yield from batches(size)
class Rows(keras.utils.PyDataset):
    def __init__(self, size=2, weights=False, **options):
        super().__init__(**options)
        self.size, self.weights, self.calls = size, weights, []
    def __len__(self):
        return -(-6 // self.size)
    def __getitem__(self, index):
        part = slice(index * self.size, (index + 1) * self.size)
        return (X[part], Y[part], W[part]) if self.weights else (X[part], Y[part])
    def on_epoch_begin(self):
        self.calls.append("begin")
    def on_epoch_end(self):
        self.calls.append("end")
class Endless(Rows):
    num_batches = None
    def __getitem__(self, index):
        return super().__getitem__(index % 3)
class Calls(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.calls = []
for phase in ("train", "test", "predict"):
    for moment in ("begin", "end"):
        def note(self, logs=None, name=f"{phase}_{moment}"):
            self.calls.append([name, None if logs is None else sorted(logs)])
        def note_batch(self, batch, logs=None, name=f"{phase}_batch_{moment}"):
            self.calls.append([name, batch, None if logs is None else sorted(logs)])
        setattr(Calls, f"on_{phase}_{moment}", note)
        setattr(Calls, f"on_{phase}_batch_{moment}", note_batch)
for moment in ("begin", "end"):
    def note_epoch(self, epoch, logs=None, name=f"epoch_{moment}"):
        self.calls.append([name, epoch, None if logs is None else sorted(logs)])
    setattr(Calls, f"on_epoch_{moment}", note_epoch)
def fitted(m, x, **options):
    h = m.fit(x, **{"verbose": 0, "shuffle": False, **options})
    return [h.history, h.epoch, h.params, m.get_weights()]
def two():
    a, b = keras.Input((2,), name="a"), keras.Input((1,), name="b")
    both = keras.layers.Concatenate()([a, b])
    y = keras.layers.Dense(1, name="y", kernel_initializer="ones")(both)
    z = keras.layers.Dense(2, name="z", kernel_initializer="ones")(both)
    m = keras.Model({"a": a, "b": b}, {"y": y, "z": z})
    m.compile(keras.optimizers.SGD(0.05), {"y": "mse", "z": "mae"}, metrics={"y": ["mae"]})
    return m
def by_name():
    for start in (0, 3):
        part = slice(start, start + 3)
        x, y = X[part], Y[part]
        yield {"a": x, "b": y}, {"y": y, "z": x}
"""

PROGRAMS = {
    # generators
    "generator": "fitted(made(), batches())",
    "generator_metrics": "fitted(made(['mae', 'mse']), batches())",
    "generator_sample_weights": "fitted(made(), batches(weights=True))",
    "generator_weighted_metrics": "fitted(made(weighted_metrics=['mae']), batches(weights=True))",
    "generator_uneven": "fitted(made(), batches(4))",
    "generator_one_batch": "fitted(made(), batches(6))",
    "generator_two_epochs": "fitted(made(), batches(), epochs=2)",
    "generator_three_epochs": "fitted(made(), batches(1), epochs=3)",
    "generator_steps": "fitted(made(), endless(), epochs=2, steps_per_epoch=2)",
    "generator_steps_goes_on": "fitted(made(), batches(1), epochs=2, steps_per_epoch=3)",
    "generator_steps_ran_out": "fitted(made(), batches(), epochs=2, steps_per_epoch=2)",
    "generator_steps_ran_out_thrice": "fitted(made(), batches(1), epochs=4, steps_per_epoch=4)",
    "generator_steps_more_than_there_are": "fitted(made(), batches(), epochs=1, steps_per_epoch=5)",
    "generator_initial_epoch": "fitted(made(), endless(), epochs=4, initial_epoch=2, "
                               "steps_per_epoch=2)",
    "generator_shuffle": "fitted(made(), batches(), shuffle=True)",
    "generator_batch_size": "fitted(made(), batches(), batch_size=3)",
    "generator_calls": "c = Calls()\nmade().fit(batches(), verbose=0, shuffle=False, epochs=2, "
                       "callbacks=[c])\nc.calls",
    "generator_calls_steps": "c = Calls()\nmade().fit(endless(), verbose=0, shuffle=False, "
                             "epochs=2, steps_per_epoch=2, callbacks=[c], "
                             "validation_data=batches(3))\nc.calls",
    "generator_used_twice": "m = made()\ng = endless()\na = fitted(m, g, steps_per_epoch=2)\n"
                            "[a, fitted(m, g, steps_per_epoch=2)]",
    "generator_of_dicts": "fitted(two(), by_name())",
    "generator_is_read_once": "seen = []\ndef noted():\n    for b in batches():\n"
                              "        seen.append(1)\n        yield b\n"
                              "made().fit(noted(), verbose=0, shuffle=False, epochs=2)\nlen(seen)",
    "generator_float64": "fitted(made(), ((x.astype('float64'), y.astype('float64')) "
                         "for x, y in batches()))",
    "generator_flat_targets": "fitted(made(), ((x, y[:, 0]) for x, y in batches()))",
    "generator_deferred_model":
        "m = keras.Sequential([keras.layers.Dense(1, kernel_initializer='ones')])\n"
        "m.compile('sgd', 'mse', metrics=['mae'])\nfitted(m, batches())",
    "generator_stop":
        "class Stop(keras.callbacks.Callback):\n"
        "    def on_train_batch_end(self, batch, logs=None):\n"
        "        self.model.stop_training = batch == 1\n"
        "fitted(made(), batches(1), epochs=3, callbacks=[Stop()], validation_data=(X, Y))",
    "generator_early_stopping":
        "fitted(made(), endless(), epochs=5, steps_per_epoch=2, validation_data=(X, Y), "
        "callbacks=[keras.callbacks.EarlyStopping('val_loss', patience=0, baseline=0.01)])",
    # validation
    "validation_arrays": "fitted(made(['mae']), endless(), epochs=2, steps_per_epoch=2, "
                         "validation_data=(X, Y))",
    "validation_arrays_batched": "fitted(made(), endless(), steps_per_epoch=2, "
                                 "validation_data=(X, Y, W), validation_batch_size=4)",
    "validation_generator": "fitted(made(['mae']), endless(), steps_per_epoch=2, "
                            "validation_data=batches(3))",
    "validation_generator_two_epochs": "fitted(made(), endless(), epochs=2, steps_per_epoch=2, "
                                       "validation_data=batches(1))",
    "validation_generator_steps": "fitted(made(), endless(), epochs=3, steps_per_epoch=2, "
                                  "validation_data=batches(1), validation_steps=3)",
    "validation_generator_endless": "fitted(made(), endless(), epochs=2, steps_per_epoch=2, "
                                    "validation_data=endless(), validation_steps=2)",
    "validation_py_dataset": "fitted(made(), Rows(), epochs=2, validation_data=Rows(4))",
    "validation_py_dataset_steps": "fitted(made(), Rows(), epochs=2, validation_data=Rows(1), "
                                   "validation_steps=2)",
    "validation_py_dataset_for_arrays": "m = made()\nh = m.fit(X, Y, verbose=0, shuffle=False, "
                                        "validation_data=Rows(4), batch_size=2)\nh.history",
    "validation_generator_for_arrays": "m = made()\nh = m.fit(X, Y, verbose=0, shuffle=False, "
                                       "validation_data=batches(4), batch_size=2)\nh.history",
    "validation_freq": "fitted(made(), Rows(), epochs=3, validation_data=Rows(4), "
                       "validation_freq=2)",
    # PyDataset
    "py_dataset": "fitted(made(), Rows(), epochs=2)",
    "py_dataset_is_sequence": "keras.utils.Sequence is keras.utils.PyDataset",
    "py_dataset_sample_weights": "fitted(made(['mae']), Rows(weights=True), epochs=2)",
    "py_dataset_shuffled": "m = made()\nkeras.utils.set_random_seed(3)\n"
                           "fitted(m, Rows(1), epochs=3, shuffle=True)",
    "py_dataset_shuffled_twice": "m = made()\nkeras.utils.set_random_seed(4)\nd = Rows(1)\n"
                                 "a = fitted(m, d, shuffle=True)\n[a, fitted(m, d, shuffle=True)]",
    "py_dataset_shuffled_steps": "m = made()\nkeras.utils.set_random_seed(5)\n"
                                 "fitted(m, Rows(1), epochs=3, shuffle=True, "
                                 "steps_per_epoch=2)",
    "py_dataset_steps": "fitted(made(), Rows(), epochs=3, steps_per_epoch=2)",
    "py_dataset_steps_exact": "fitted(made(), Rows(), epochs=3, steps_per_epoch=3)",
    "py_dataset_steps_too_many": "fitted(made(), Rows(), epochs=2, steps_per_epoch=5)",
    "py_dataset_endless": "fitted(made(), Endless(), epochs=2, steps_per_epoch=2)",
    "py_dataset_endless_shuffle": "fitted(made(), Endless(), epochs=2, steps_per_epoch=2, "
                                  "shuffle=True)",
    "py_dataset_class_weight": "fitted(made(), Rows(), class_weight={0: 1, 1: 5, 2: 2})",
    "py_dataset_class_weight_and_sample_weight":
        "fitted(made(), Rows(weights=True), class_weight={0: 1, 1: 5})",
    "py_dataset_workers": "fitted(made(), Rows(workers=2, max_queue_size=3), epochs=2)",
    "py_dataset_options": "d = Rows(workers=3, use_multiprocessing=False, max_queue_size=4)\n"
                          "[d.workers, d.use_multiprocessing, d.max_queue_size, d.num_batches]",
    "py_dataset_epoch_calls": "d = Rows()\nmade().fit(d, verbose=0, shuffle=False, epochs=2)\n"
                              "d.calls",
    "py_dataset_epoch_calls_second_fit":
        "d = Rows()\nm = made()\nm.fit(d, verbose=0, shuffle=False)\nd.calls.clear()\n"
        "m.fit(d, verbose=0, shuffle=False, epochs=2)\nd.calls",
    "py_dataset_epoch_calls_validation":
        "d = Rows()\nmade().fit(X, Y, verbose=0, validation_data=d, epochs=2)\nd.calls",
    "py_dataset_epoch_calls_steps":
        "d = Rows()\nmade().fit(d, verbose=0, shuffle=False, epochs=2, steps_per_epoch=2)\nd.calls",
    "py_dataset_calls": "c = Calls()\nmade().fit(Rows(), verbose=0, shuffle=False, callbacks=[c], "
                        "validation_data=Rows(4))\nc.calls",
    "py_dataset_iterated": "[float(y.sum()) for x, y in Rows()]",
    "py_dataset_without_super":
        "class D(keras.utils.PyDataset):\n    def __init__(self):\n        pass\n"
        "    def __len__(self):\n        return 2\n"
        "    def __getitem__(self, i):\n        return X, Y\n"
        "fitted(made(), D())",
    "py_dataset_without_length":
        "class D(keras.utils.PyDataset):\n"
        "    def __getitem__(self, i):\n        return X, Y\n"
        "fitted(made(), D())",
    "py_dataset_without_getitem":
        "class D(keras.utils.PyDataset):\n    def __len__(self):\n        return 2\n"
        "fitted(made(), D())",
    "py_dataset_of_lists":
        "class D(Rows):\n    def __getitem__(self, i):\n"
        "        return list(super().__getitem__(i))\n"
        "fitted(made(), D())",
    "py_dataset_of_a_text":
        "class D(Rows):\n    def __getitem__(self, i):\n        return 'abc'\n"
        "fitted(made(), D())",
    "py_dataset_of_four":
        "class D(Rows):\n    def __getitem__(self, i):\n        return X, Y, W, W\n"
        "fitted(made(), D())",
    "py_dataset_of_dicts":
        "class D(keras.utils.PyDataset):\n    def __len__(self):\n        return 2\n"
        "    def __getitem__(self, i):\n        return list(by_name())[i]\n"
        "fitted(two(), D(), epochs=2)",
    # evaluate
    "evaluate_generator": "made(['mae']).evaluate(batches(), verbose=0)",
    "evaluate_generator_uneven": "made(['mae']).evaluate(batches(4), verbose=0)",
    "evaluate_generator_weights": "made().evaluate(batches(weights=True), verbose=0)",
    "evaluate_generator_steps": "made().evaluate(endless(), steps=2, verbose=0)",
    "evaluate_generator_steps_too_many": "made().evaluate(batches(), steps=9, verbose=0)",
    "evaluate_generator_dict": "made(['mae']).evaluate(batches(), verbose=0, return_dict=True)",
    "evaluate_py_dataset": "made(['mae']).evaluate(Rows(4), verbose=0)",
    "evaluate_py_dataset_steps": "made().evaluate(Rows(1), steps=4, verbose=0)",
    "evaluate_by_name": "two().evaluate(by_name(), verbose=0, return_dict=True)",
    "evaluate_calls": "c = Calls()\nmade().evaluate(batches(), verbose=0, callbacks=[c])\nc.calls",
    # predict
    "predict_generator": "made().predict(batches(), verbose=0)",
    "predict_generator_of_inputs": "made().predict(((x,) for x, y in batches(4)), verbose=0)",
    "predict_generator_steps": "made().predict(endless(), steps=2, verbose=0)",
    "predict_py_dataset": "made().predict(Rows(4), verbose=0)",
    "predict_py_dataset_steps": "made().predict(Rows(1), steps=2, verbose=0)",
    "predict_py_dataset_of_inputs":
        "class D(Rows):\n    def __getitem__(self, i):\n        return super().__getitem__(i)[0]\n"
        "made().predict(D(), verbose=0)",
    "predict_by_name": "two().predict(((x,) for x, y in by_name()), verbose=0)",
    "predict_calls": "c = Calls()\nmade().predict(batches(3), verbose=0, callbacks=[c])\nc.calls",
    "predict_deferred": "m = keras.Sequential([keras.layers.Dense(1, kernel_initializer='ones')])\n"
                        "m.predict(batches(4), verbose=0)",
    # mistakes
    "generator_empty": "fitted(made(), (b for b in ()))",
    "generator_of_lists": "fitted(made(), ([x, y] for x, y in batches()))",
    "generator_of_arrays": "fitted(made(), (x for x, y in batches()))",
    "generator_of_one_dict": "fitted(made(), ({'xs': x, 'ys': y} for x, y in batches()))",
    "generator_of_four": "fitted(made(), ((x, y, y, y) for x, y in batches()))",
    "generator_without_targets": "fitted(made(), ((x,) for x, y in batches()))",
    "generator_function": "fitted(made(), batches)",
    "generator_with_y": "made().fit(batches(), Y, verbose=0, shuffle=False)",
    "generator_with_sample_weight": "made().fit(batches(), sample_weight=W, verbose=0, "
                                    "shuffle=False)",
    "generator_with_class_weight": "fitted(made(), batches(), class_weight={0: 1})",
    "generator_with_split": "fitted(made(), batches(), validation_split=0.5)",
    "generator_wrong_width": "fitted(made(), ((y, y) for x, y in batches()))",
    "generator_raises": "def broken():\n    yield from batches(count=2)\n"
                        "    raise OSError('the disk is gone')\nfitted(made(), broken())",
    "generator_before_compile": "keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])"
                                ".fit(batches())",
    "iterator_of_a_list": "fitted(made(), iter([(X, Y)]))",
    "py_dataset_with_y": "made().fit(Rows(), Y, verbose=0)",
    "py_dataset_with_sample_weight": "made().fit(Rows(), sample_weight=W, verbose=0)",
    "py_dataset_with_split": "fitted(made(), Rows(), validation_split=0.5)",
    "evaluate_with_y": "made().evaluate(batches(), Y, verbose=0)",
    "evaluate_empty": "made().evaluate((b for b in ()), verbose=0)",
    "predict_arrays_generator": "made().predict((x for x, y in batches()), verbose=0)",
    "validation_of_lists": "fitted(made(), Rows(), validation_data=([x, y] for x, y in batches()))",
}
