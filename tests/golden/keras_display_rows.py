"""What keras_display.json shows: snippets whose printed text, or whose repr, is kept."""

NET = ("m = keras.Sequential([keras.Input((2,)),\n"
       "    keras.layers.Dense(3, kernel_initializer='ones'),\n"
       "    keras.layers.Dense(1, kernel_initializer='ones')])\n")
TRAIN = ("m = keras.Sequential([keras.Input((2,)),\n"
         "    keras.layers.Dense(1, kernel_initializer='ones')])\n"
         "m.compile(keras.optimizers.SGD(0.01), 'mse', metrics={metrics})\n"
         "x = np.array([[1, 2], [3, 4], [5, 6], [7, 8], [9, 1]], 'float32')\n"
         "y = np.array([[1], [2], [3], [4], [5]], 'float32')\n")
PLAIN = TRAIN.replace("{metrics}", "[]")
METRIC = TRAIN.replace("{metrics}", "['mae']")
LARGE = PLAIN + "y = x.sum(1, keepdims=True) + 4096\n"
SMALL = PLAIN + "x, y = x * 1e-3, y * 1e-3\n"
TWO = ("a, b = keras.Input((2,), name='left'), keras.Input((3,), name='right')\n"
       "c = keras.layers.Concatenate()([a, b])\n"
       "m = keras.Model([a, b], keras.layers.Dense(1)(c))\n")
NESTED = ("inner = keras.Sequential([keras.Input((2,)), keras.layers.Dense(2)], name='inner')\n"
          "a = keras.Input((2,))\nm = keras.Model(a, keras.layers.Dense(1)(inner(a)))\n")
SUMMARIES = {
    "sequential": NET, "unbuilt": "m = keras.Sequential([keras.layers.Dense(3)])\n",
    "empty": "m = keras.Sequential()\n", "two_inputs": TWO, "nested": NESTED,
    "frozen": NET + "m.layers[0].trainable = False\n",
    "all_frozen": NET + "m.trainable = False\n",
    "compiled_and_trained": METRIC + "m.compile('adam', 'mse')\nm.fit(x, y, verbose=0)\n",
    "many_layers": "K = keras.layers\nm = keras.Sequential([keras.Input((4,)), K.Dense(8, "
                   "activation='relu'), K.Dropout(0.5), K.Reshape((2, 4)), K.Flatten(), "
                   "K.Activation('tanh'), K.Dense(2)])\n",
    "large": "m = keras.Sequential([keras.Input((784,)), keras.layers.Dense(512), "
             "keras.layers.Dense(2000), keras.layers.Dense(10)])\n",
    "long_name": "m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, name='a_layer_with"
                 "_a_name_that_is_much_too_long_for_its_column')], name='a_model')\n",
    "two_outputs": "a = keras.Input((2,))\nh = keras.layers.Dense(2)(a)\n"
                   "m = keras.Model(a, [keras.layers.Dense(1, name='p')(h), "
                   "keras.layers.Dense(1, name='q')(h)])\n",
    "shared_layer": "a, b = keras.Input((2,)), keras.Input((2,))\nd = keras.layers.Dense(2)\n"
                    "m = keras.Model([a, b], keras.layers.Add()([d(a), d(b)]))\n",
    "batch_size": "m = keras.Sequential([keras.Input(batch_shape=(4, 2)), "
                  "keras.layers.Dense(1)])\n",
    "no_parameters": "m = keras.Sequential([keras.Input((2,)), keras.layers.Flatten()])\n",
    "merge_two_parents": "a = keras.Input((2,))\nh = keras.layers.Dense(2)(a)\n"
                         "m = keras.Model(a, keras.layers.Add()([a, h]))\n",
}
SUMMARY_CALLS = {
    "": "m.summary({out})", "line_length=60": "m.summary(line_length=60, {out})",
    "line_length=120": "m.summary(line_length=120, {out})",
    "expand_nested": "m.summary(expand_nested=True, {out})",
    "show_trainable": "m.summary(show_trainable=True, {out})",
}
RUNS = {
    "fit_one_batch": PLAIN + "h = m.fit(x, y, epochs=2, verbose={verbose})",
    "fit_five_batches": PLAIN + "h = m.fit(x, y, epochs=2, batch_size=1, shuffle=False, "
                                "verbose={verbose})",
    "fit_metric": METRIC + "h = m.fit(x, y, batch_size=2, shuffle=False, verbose={verbose})",
    "fit_validation": METRIC + "h = m.fit(x, y, epochs=2, batch_size=3, shuffle=False, "
                               "validation_data=(x, y), verbose={verbose})",
    "fit_validation_split": PLAIN + "h = m.fit(x, y, batch_size=2, shuffle=False, "
                                    "validation_split=0.4, verbose={verbose})",
    "fit_large_loss": LARGE + "h = m.fit(x, y, verbose={verbose})",
    "fit_small_loss": SMALL + "h = m.fit(x, y, verbose={verbose})",
    "fit_nan": PLAIN + "h = m.fit(x, y * np.nan, verbose={verbose})",
    "fit_zero_epochs": PLAIN + "h = m.fit(x, y, epochs=0, verbose={verbose})",
    "fit_initial_epoch": PLAIN + "h = m.fit(x, y, epochs=11, initial_epoch=9, verbose={verbose})",
    "fit_twelve_batches": PLAIN + "x, y = np.tile(x, (3, 1))[:12], np.tile(y, (3, 1))[:12]\n"
                                  "h = m.fit(x, y, batch_size=1, shuffle=False, verbose={verbose})",
    "fit_early_stopping": PLAIN + "c = keras.callbacks.EarlyStopping('loss', min_delta=1e9, "
                                  "verbose=1, restore_best_weights=True)\n"
                                  "h = m.fit(x, y, epochs=5, callbacks=[c], verbose={verbose})",
    "evaluate": METRIC + "h = m.evaluate(x, y, batch_size=2, verbose={verbose})",
    "evaluate_one_batch": PLAIN + "h = m.evaluate(x, y, verbose={verbose})",
    "predict": PLAIN + "h = m.predict(x, batch_size=2, verbose={verbose})",
    "predict_one_batch": PLAIN + "h = m.predict(x, verbose={verbose})",
}
REPRS = {
    "dense": "keras.layers.Dense(2)", "dense_built": "d = keras.layers.Dense(2)\n"
    "d.build((None, 3))\nd", "dropout": "keras.layers.Dropout(0.5)",
    "flatten": "keras.layers.Flatten()", "input_layer": "keras.layers.InputLayer(shape=(2,))",
    "add": "keras.layers.Add()", "activation": "keras.layers.Activation('relu')",
    "sequential": NET + "m", "sequential_unbuilt": "keras.Sequential()", "functional": TWO + "m",
    "input": "keras.Input((2,))", "input_named": "keras.Input((2,), name='q')",
    "input_batch_int": "keras.Input(batch_shape=(4, 2), dtype='int32')",
    "symbolic": "keras.layers.Dense(3)(keras.Input((2,)))", "symbolic_sum": "keras.Input((2,)) + 1",
    "tensor": "keras.ops.convert_to_tensor([[1.0, 2.5], [3.0, 4.0]])",
    "tensor_int": "keras.ops.convert_to_tensor([1, 2])", "scalar":
        "keras.ops.convert_to_tensor(2.5)",
    "variable":
        "d = keras.layers.Dense(2, kernel_initializer='ones')\nd.build((None, 3))\nd.kernel",
    "variable_bias": "d = keras.layers.Dense(2)\nd.build((None, 3))\nd.bias",
    "weights": "d = keras.layers.Dense(1, kernel_initializer='ones')\nd.build((None, 2))\n"
               "d.get_weights()",
    "predict": NET + "m.predict(np.ones((2, 2)), verbose=0)", "call": NET + "m(np.ones((2, 2)))",
    "history": PLAIN + "m.fit(x, y, verbose=0)", "history_dict":
        "m = keras.Sequential([keras.Input((1,)),\n"
        "    keras.layers.Dense(1, kernel_initializer='ones')])\n"
        "m.compile('sgd', 'mse')\n"
        "m.fit(np.ones((1, 1)), np.ones((1, 1)), epochs=2, verbose=0).history",
    "evaluate": METRIC + "m.evaluate(x, y, verbose=0)", "evaluate_without_metrics":
        PLAIN + "m.evaluate(x, y, verbose=0)",
    "train_on_batch": PLAIN + "m.train_on_batch(x, y)",
    "sgd": "keras.optimizers.SGD(0.1)", "learning_rate": "keras.optimizers.SGD(0.1).learning_rate",
    "loss": "keras.losses.MeanSquaredError()", "metric": "keras.metrics.BinaryAccuracy()",
    "metrics": METRIC + "m.fit(x, y, verbose=0)\nm.metrics", "initializer":
        "keras.initializers.Zeros()", "regularizer": "keras.regularizers.L2(0.1)",
    "constraint": "keras.constraints.NonNeg()", "layers": NET + "m.layers",
    "early_stopping": "keras.callbacks.EarlyStopping()", "activation_function":
        "keras.activations.relu", "shape": "keras.Input((2,)).shape",
    "input_spec": "d = keras.layers.Dense(2)\nd.build((None, 3))\nd.input_spec",
    "layer_output": TWO + "m.output", "model_inputs": TWO + "m.inputs",
    "class": "keras.layers.Dense",
    "dtype_policy": "keras.layers.Dense(1).dtype_policy",
}
