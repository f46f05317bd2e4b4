"""What keras_specs.json describes: configurable objects, signatures, snippets, inventories."""

from keras_training_rows import dense, new

LAYERS = [
    new("layers.InputLayer", shape={"tuple": [2]}),
    new("layers.InputLayer", batch_shape={"tuple": [4, 2]}, dtype="int32", name="ids"),
    dense(3), dense(3, activation="relu", use_bias=False, name="d", trainable=False),
    dense(3, kernel_initializer="he_normal", kernel_regularizer="l2", bias_constraint="non_neg"),
    dense(3, activation={"ref": "activations.relu"}, bias_initializer=new("initializers.Constant",
                                                                       value=0.2)),
    new("layers.Activation", activation="relu"), new("layers.Activation", activation="softmax"),
    new("layers.Dropout", rate=0.5), new("layers.Dropout", rate=0.2, seed=3,
                                        noise_shape={"tuple": [None, 1]}),
    new("layers.Flatten"), new("layers.Flatten", data_format="channels_first"),
    new("layers.Reshape", target_shape={"tuple": [2, 3]}),
    new("layers.Reshape", target_shape=[-1]), new("layers.Add"), new("layers.Concatenate"),
    new("layers.Concatenate", axis=1, name="join"), new("layers.ReLU"), new("layers.ReLU",
                                                                             max_value=6.0),
    new("layers.LeakyReLU"), new("layers.ELU"), new("layers.Softmax"), new("layers.PReLU"),
    new("layers.BatchNormalization"), new("layers.LayerNormalization"), new("layers.Subtract"),
    new("layers.Multiply"), new("layers.Average"), new("layers.Maximum"), new("layers.Minimum"),
    new("layers.Dot", axes=1), new("layers.Embedding", input_dim=5, output_dim=2),
    new("layers.Permute", dims={"tuple": [2, 1]}), new("layers.RepeatVector", n=3),
    new("layers.GaussianNoise", stddev=0.1), new("layers.Masking"),
]
INITIALIZERS = [new(f"initializers.{name}") for name in (
    "Zeros", "Ones", "Constant", "RandomUniform", "RandomNormal", "TruncatedNormal", "Identity",
    "VarianceScaling", "GlorotUniform", "GlorotNormal", "HeNormal", "HeUniform", "LecunNormal",
    "LecunUniform", "Orthogonal")]
INITIALIZERS_WITH_ARGUMENTS = [
    new("initializers.Constant", value=0.3), new("initializers.Identity", gain=2.0),
    new("initializers.RandomUniform", minval=-1.0, maxval=2.0, seed=7),
    new("initializers.RandomNormal", mean=1.0, stddev=0.5, seed=7),
    new("initializers.TruncatedNormal", mean=1.0, stddev=0.5, seed=7),
    new("initializers.VarianceScaling", scale=2.0, mode="fan_avg", distribution="uniform"),
    new("initializers.VarianceScaling", scale=0.5, mode="fan_out",
        distribution="untruncated_normal"),
    new("initializers.Orthogonal", gain=3.0), new("initializers.GlorotUniform", seed=3),
]
REST = [
    new("regularizers.L1"), new("regularizers.L1", l1=0.2), new("regularizers.L2"),
    new("regularizers.L2", l2=0.3), new("regularizers.L1L2"),
    new("regularizers.L1L2", l1=0.1, l2=0.2), new("constraints.MaxNorm"),
    new("constraints.MaxNorm", max_value=3, axis=1), new("constraints.MinMaxNorm"),
    new("constraints.MinMaxNorm", min_value=0.5, max_value=2.0, rate=0.5),
    new("constraints.NonNeg"), new("constraints.UnitNorm"), new("constraints.UnitNorm", axis=1),
    *(new(f"optimizers.{name}") for name in ("SGD", "RMSprop", "Adam", "Adadelta", "Adamax",
                                             "Adagrad")),
    new("optimizers.SGD", learning_rate=0.2, momentum=0.9, nesterov=True, name="mine"),
    new("optimizers.Adam", learning_rate=0.1, amsgrad=True, clipnorm=1.0, weight_decay=0.01),
    new("optimizers.RMSprop", rho=0.8, momentum=0.5, centered=True),
    *(new(f"losses.{name}") for name in (
        "MeanSquaredError", "MeanAbsoluteError", "BinaryCrossentropy", "CategoricalCrossentropy",
        "SparseCategoricalCrossentropy", "Huber", "LogCosh", "Hinge", "SquaredHinge",
        "CategoricalHinge", "KLDivergence", "Poisson", "CosineSimilarity",
        "MeanAbsolutePercentageError", "MeanSquaredLogarithmicError")),
    new("losses.BinaryCrossentropy", from_logits=True, label_smoothing=0.1, reduction="sum",
        name="mine"),
    *(new(f"metrics.{name}") for name in (
        "MeanSquaredError", "MeanAbsoluteError", "RootMeanSquaredError", "Accuracy",
        "BinaryAccuracy", "CategoricalAccuracy", "SparseCategoricalAccuracy",
        "BinaryCrossentropy", "CategoricalCrossentropy", "SparseCategoricalCrossentropy",
        "Precision", "Recall", "Mean", "Sum", "TopKCategoricalAccuracy")),
    new("metrics.BinaryAccuracy", threshold=0.3, name="hit"),
]
SIGNATURES = [
    "Input", "Model", "Sequential", "layers.Layer", "models.clone_model", "utils.to_categorical",
    "utils.clear_session", "utils.set_random_seed", "callbacks.EarlyStopping",
    "callbacks.LambdaCallback", "callbacks.Callback", "callbacks.History", "Variable",
    "Layer.add_weight", "Layer.build", "Layer.set_weights", "Layer.count_params", "Layer.__call__",
    *(f"Model.{name}" for name in (
        "compile", "fit", "evaluate", "predict", "train_on_batch", "test_on_batch",
        "predict_on_batch", "summary", "get_layer", "save", "load_weights", "save_weights")),
    "Sequential.add", "Sequential.pop", "losses.mean_squared_error", "losses.binary_crossentropy",
    "losses.categorical_crossentropy", "losses.sparse_categorical_crossentropy",
    *(f"activations.{name}" for name in (
        "elu", "selu", "relu", "relu6", "linear", "sigmoid", "hard_sigmoid", "softplus", "softsign",
        "tanh", "softmax", "log_softmax", "gelu", "mish", "silu", "exponential", "leaky_relu")),
]
INVENTORIES = ["", "layers", "ops", "activations", "initializers", "regularizers", "constraints",
               "optimizers", "losses", "metrics", "callbacks", "models", "utils", "random",
               "backend", "config", "saving", "datasets", "preprocessing", "tree"]
CUBE = "x = np.arange(24, dtype='float32').reshape(2, 3, 4)"
SHAPES = {
    "flatten": "keras.layers.Flatten()({x})",
    "flatten_rank1": "keras.layers.Flatten()(keras.Input(()) if '{x}' == 'S' else np.ones(3))",
    "reshape": "keras.layers.Reshape((4, 3))({x})", "reshape_minus_one":
        "keras.layers.Reshape((-1, 2))({x})", "reshape_flat": "keras.layers.Reshape((12,))({x})",
    "concatenate": "keras.layers.Concatenate()([{x}, {x}])",
    "concatenate_axis_1": "keras.layers.Concatenate(axis=1)([{x}, {x}])",
    "add": "keras.layers.Add()([{x}, {x}])", "add_three": "keras.layers.Add()([{x}, {x}, {x}])",
    "add_function": "keras.layers.add([{x}, {x}])",
    "concatenate_function": "keras.layers.concatenate([{x}, {x}], axis=-1)",
    "activation": "keras.layers.Activation('relu')({x} - 5)",
    "softmax": "keras.layers.Activation('softmax')({x})", "dropout":
        "keras.layers.Dropout(0.5)({x})", "dense_rank3":
        "keras.layers.Dense(2, kernel_initializer='ones')({x})",
    "operators": "(-{x} + 1) * 2 / 3 - {x} ** 2", "slice": "{x}[:, 0]",
    "slice_ellipsis": "{x}[..., 1:3]", "matmul": "{x} @ np.ones((4, 2), 'float32')",
    "reverse_operators": "1 - {x} + 2 / ({x} + 1)", "compare": "{x} > 3",
}
OTHER = "y = np.arange(4, dtype='float32').reshape(1, 1, 4)"
SNIPPETS = {
    "add_broadcast": f"{CUBE}\n{OTHER}\nkeras.layers.Add()([x, y])",
    "add_broadcast_rank": f"{CUBE}\nkeras.layers.Add()([x, np.ones((2, 4), 'float32')])",
    "add_broadcast_symbolic": "a, b = keras.Input((3, 4)), keras.Input((1, 4))\n"
                              "keras.layers.Add()([a, b]).shape",
    "add_broadcast_symbolic_rank": "a, b = keras.Input((3, 4)), keras.Input((4,))\n"
                                   "keras.layers.Add()([a, b]).shape",
    "mixed_symbolic_and_array": "a = keras.Input((2,))\n"
                                "keras.layers.Add()([a, np.ones((1, 2))]).shape",
    "names": "K = keras.layers\na, b = keras.Input((2,)), keras.Input((2,))\n"
             "c = K.Dense(1)(a)\n"
             "made = [K.Dense(1), K.Dense(1), K.Dense(2), K.Activation('relu'), K.Dropout(0.1),\n"
             "        K.Flatten(), K.Reshape((2,)), K.Add(), K.Concatenate(), K.Concatenate(),\n"
             "        K.InputLayer(shape=(2,)), keras.Sequential(), keras.Sequential(),\n"
             "        keras.Model(a, c), keras.Model(a, c)]\n"
             "[one.name for one in made]",
    "names_of_other_layers": "K = keras.layers\nmade = [K.BatchNormalization(), K.LeakyReLU(),\n"
             "        K.ReLU(), K.PReLU(), K.ELU(), K.Conv2D(1, 1), K.LSTM(1),\n"
             "        K.MaxPooling1D(), K.GlobalAveragePooling2D(), K.GRU(1)]\n"
             "[one.name for one in made]",
    "name_of_input": "[keras.Input((2,)).name, keras.Input((2,)).name, keras.Input((2,), name='q')"
                     ".name]",
    "names_of_tensors": "a = keras.Input((2,))\nb = keras.layers.Dense(1)(a)\n[a.name, b.name]",
    "names_after_clear": "keras.layers.Dense(1)\nkeras.utils.clear_session()\n"
                         "keras.layers.Dense(1).name",
    "names_after_backend_clear": "keras.layers.Dense(1)\nkeras.backend.clear_session()\n"
                                 "keras.layers.Dense(1).name",
    "subclass_name": "class TwoDense(keras.layers.Layer): pass\nTwoDense().name",
    "weights_of_layer": "d = keras.layers.Dense(2)\nd.build((None, 3))\n"
                        "[[w.name, w.path, w.shape, w.dtype] for w in d.weights]",
    "weights_of_called_layer": "d = keras.layers.Dense(2)\ny = d(np.ones((1, 3)))\n"
                               "[[w.name, w.path] for w in d.weights]",
    "unbuilt_layer": "d = keras.layers.Dense(2)\n[d.built, d.weights, d.get_weights(), d.name]",
    "layer_from_config": "d = keras.layers.Dense(2, activation='relu')\n"
                         "keras.layers.Dense.from_config(d.get_config()).activation.__name__",
    "call_returns": "y = keras.layers.Dense(2)(np.ones((1, 3)))\n"
                    "[hasattr(y, 'numpy'), str(y.dtype), y.shape]",
    "predict_returns": "m = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])\n"
                       "[type(m.predict(np.ones((1, 3)), verbose=0)).__name__, m.input_shape, "
                       "m.output_shape]",
    "input_of_layer": "a = keras.Input((3,))\nd = keras.layers.Dense(2)\nb = d(a)\n"
                      "[d.input is a, d.output is b, d.input.shape, d.output.shape]",
    "sequential_layers": "m = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])\n"
                         "[len(m.layers), len(m.inputs), m.inputs[0].shape, m.inputs[0].name]",
    "functional_layers": "a = keras.Input((3,))\nm = keras.Model(a, keras.layers.Dense(2)(a))\n"
                         "[one.name for one in m.layers]",
    "functional_call": "a = keras.Input((3,))\nm = keras.Model(a, keras.layers.Dense(2, "
                       "kernel_initializer='ones')(a))\nm(np.ones((2, 3)))",
    "pop": "m = keras.Sequential([keras.layers.Dense(2), keras.layers.Dense(1)])\np = m.pop()\n"
           "[p.name, len(m.layers)]",
    "metrics_names": "m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])\n"
                     "before = [m.metrics_names]\nm.compile(loss='mse', metrics=['mae'])\n"
                     "[before, m.metrics_names, [one.name for one in m.metrics]]",
    "to_categorical": "keras.utils.to_categorical([0, 2, 1])",
    "to_categorical_classes": "keras.utils.to_categorical([[0], [2]], num_classes=4)",
    "clone_model": "m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])\n"
                   "c = keras.models.clone_model(m)\n[c.name, [one.name for one in c.layers]]",
    "get_layer_by_index": "m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])\n"
                          "[m.get_layer(index=0).name, m.get_layer('dense').name]",
    "layer_dtype": "d = keras.layers.Dense(1)\n[d.dtype, d.compute_dtype, d.variable_dtype]",
    "sequential_config": "m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])\n"
                         "m.get_config()",
    "functional_config": "a = keras.Input((3,))\nm = keras.Model(a, keras.layers.Dense(2)(a))\n"
                         "m.get_config()",
    "model_to_json": "m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])\n"
                     "m.to_json()",
    "strings_of_activations": "[keras.activations.get(n).__name__ for n in ('relu', 'silu', "
                              "'swish', 'linear', None, 'hard_swish', 'hard_silu')]",
    "strings_of_losses": "[keras.losses.get(n).__class__.__name__ for n in ('mse', 'MSE', "
                         "'mean_squared_error', 'MeanSquaredError', 'bce', 'huber')]",
    "strings_of_metrics": "[keras.metrics.get(n).__class__.__name__ for n in ('mse', 'MSE', "
                          "'mean_squared_error', 'MeanSquaredError', 'mae')]",
    "strings_of_initializers": "[type(keras.initializers.get(n)).__name__ for n in "
                               "('glorot_uniform', 'GlorotUniform', 'zeros', 'zero', 'ones', "
                               "'uniform', 'normal', 'he_normal', 'identity', 'orthogonal')]",
    "strings_of_regularizers": "[keras.regularizers.get(n).get_config() for n in ('l1', 'l2', "
                               "'L2', 'l1l2')]",
    "strings_of_optimizers": "[type(keras.optimizers.get(n)).__name__ for n in ('sgd', 'SGD', "
                             "'rmsprop', 'adam', 'Adam', 'ADAM', 'adadelta', 'adamax', 'adagrad')]",
}
