"""Mistakes that learners make with Keras: id -> snippet, or (prelude, snippet)."""

LINE = "m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])\n"
COMPILED = LINE + "m.compile('sgd', 'mse')\n"
THREE = ("m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(3, activation='softmax')])\n"
         "m.compile('sgd', '{loss}', metrics=['accuracy'])\n")
PRELUDES = {
    "line": LINE, "compiled": COMPILED,
    "deferred": "m = keras.Sequential([keras.layers.Dense(1)])\n",
    "deferred compiled": "m = keras.Sequential([keras.layers.Dense(1)])\nm.compile('sgd', 'mse')\n",
    "sparse": THREE.replace("{loss}", "sparse_categorical_crossentropy"),
    "categorical": THREE.replace("{loss}", "categorical_crossentropy"),
    "ab": "a, b = keras.Input((2,)), keras.Input((3,))\n",
    "two": "a, b = keras.Input((2,), name='a'), keras.Input((2,), name='b')\n"
           "s = keras.layers.Add()([a, b])\n"
           "m = keras.Model([a, b], keras.layers.Dense(1)(s))\nm.compile('sgd', 'mse')\n",
}
X, Y = "np.ones((4, 2))", "np.ones((4, 1))"
MISTAKES = {
    # a layer's arguments
    "dense_config_dict": "keras.layers.Dense({'units': 4})",
    "dense_camel_inputShape": "keras.layers.Dense(units=1, inputShape=[1])",
    "dense_camel_useBias": "keras.layers.Dense(4, useBias=False)",
    "dense_camel_kernelInitializer": "keras.layers.Dense(4, kernelInitializer='zeros')",
    "dense_unknown": "keras.layers.Dense(4, foo=1, bar=2)",
    "dense_input_shape": "keras.layers.Dense(4, input_shape=(2,)).name",
    "dense_input_dim": "keras.layers.Dense(4, input_dim=2).name",
    "dense_input_shape_in_sequential":
        "keras.Sequential([keras.layers.Dense(4, input_shape=(2,))]).built",
    "dense_no_units": "keras.layers.Dense()", "dense_units_0": "keras.layers.Dense(0)",
    "dense_units_negative": "keras.layers.Dense(-1)", "dense_units_text": "keras.layers.Dense('3')",
    "dense_units_float": "keras.layers.Dense(2.5)", "dense_units_none": "keras.layers.Dense(None)",
    "dense_units_whole_float": "keras.layers.Dense(2.0)",
    "dense_units_true": "keras.layers.Dense(True).units",
    "dense_name_number": "keras.layers.Dense(1, name=3)",
    "dense_name_slash": "keras.layers.Dense(1, name='a/b')",
    "dense_bad_dtype": "keras.layers.Dense(1, dtype='float31')",
    "dropout_rate_1.5": "keras.layers.Dropout(1.5)",
    "dropout_rate_negative": "keras.layers.Dropout(-0.1)",
    "dropout_rate_text": "keras.layers.Dropout('a')", "dropout_none": "keras.layers.Dropout()",
    "activation_no_argument": "keras.layers.Activation()",
    "reshape_no_argument": "keras.layers.Reshape()",
    "concatenate_axis_text": "keras.layers.Concatenate(axis='x')",
    "flatten_data_format": "keras.layers.Flatten(data_format='channelsLast')",
    "lower_case_layer": "keras.layers.dense(4)", "camel_layer": "keras.layers.inputLayer",
    "positional_activation": "keras.layers.Dense(4, 'relu').activation.__name__",
    "positional_input": "keras.layers.Dense(4, [2])",
    # names in strings
    "activation_unknown": "keras.layers.Dense(1, activation='nope')",
    "activation_camel": "keras.layers.Dense(1, activation='hardSigmoid')",
    "activation_camel_logSoftmax": "keras.layers.Activation('logSoftmax')",
    "activation_number": "keras.layers.Dense(1, activation=3)",
    "initializer_unknown": "keras.layers.Dense(1, kernel_initializer='nope')",
    "initializer_camel": "keras.layers.Dense(1, kernel_initializer='glorotUniform')",
    "initializer_number": "keras.layers.Dense(1, kernel_initializer=3)",
    "regularizer_unknown": "keras.layers.Dense(1, kernel_regularizer='nope')",
    "regularizer_l1_l2": "keras.layers.Dense(1, kernel_regularizer='l1_l2')",
    "constraint_unknown": "keras.layers.Dense(1, kernel_constraint='nope')",
    "constraint_camel": "keras.layers.Dense(1, kernel_constraint='nonNeg')",
    "regularizer_negative": "keras.regularizers.L2(-1).l2",
    "loss_unknown": ("line", "m.compile('sgd', 'nope')"),
    "loss_camel": ("line", "m.compile('sgd', 'meanSquaredError')"),
    "loss_camel_fit": ("line", f"m.compile('sgd', 'meanSquaredError')\nm.fit({X}, {Y})"),
    "loss_unknown_fit": ("line", f"m.compile('sgd', 'nope')\nm.fit({X}, {Y}, verbose=0)"),
    "optimizer_unknown": ("line", "m.compile('nope', 'mse')"),
    "optimizer_number": ("line", "m.compile(3, 'mse')"),
    "optimizer_class": ("line", "m.compile(keras.optimizers.SGD, 'mse')"),
    "metric_unknown": ("line", f"m.compile('sgd', 'mse', metrics=['nope'])\nm.fit({X}, {Y})"),
    "metric_camel":
        ("line", f"m.compile('sgd', 'mse', metrics=['meanSquaredError'])\nm.fit({X}, {Y})"),
    "metric_binaryAccuracy":
        ("line", f"m.compile('sgd', 'mse', metrics=['binaryAccuracy'])\nm.fit({X}, {Y})"),
    "compile_config_dict": ("line", "m.compile({'optimizer': 'sgd', 'loss': 'mse'})"),
    "compile_unknown_argument": ("line", "m.compile('sgd', 'mse', lossWeights=[1])"),
    "compile_twice_lists": ("line", f"m.compile('sgd', ['mse', 'mae'])\nm.fit({X}, {Y})"),
    "compile_nothing": ("line", "m.compile()\ntype(m.optimizer).__name__"),
    "compile_nothing_fit": ("line", f"m.compile()\nm.fit({X}, {Y}, verbose=0)"),
    # optimizers
    "sgd_lr": "keras.optimizers.SGD(lr=0.1)", "sgd_camel": "keras.optimizers.SGD(learningRate=0.1)",
    "sgd_config_dict": "keras.optimizers.SGD({'learningRate': 0.1})",
    "sgd_lower_case": "keras.optimizers.sgd(0.1)", "sgd_text": "keras.optimizers.SGD('0.1')",
    "sgd_negative": "float(keras.optimizers.SGD(-0.1).learning_rate)",
    "sgd_momentum_2": "keras.optimizers.SGD(0.1, momentum=2.0)",
    "sgd_nesterov_without_momentum": "keras.optimizers.SGD(0.1, nesterov=True).nesterov",
    "adam_decay": "keras.optimizers.Adam(0.1, decay=0.01)",
    "two_clips": "keras.optimizers.SGD(0.1, clipnorm=1.0, clipvalue=1.0)",
    "clipnorm_negative": "keras.optimizers.SGD(0.1, clipnorm=-1.0)",
    "optimizer_in_two_models":
        ("line", f"o = keras.optimizers.Adam()\nm.compile(o, 'mse')\nm.fit({X}, {Y}, verbose=0)\n"
                 "n = keras.Sequential([keras.Input((2,)), keras.layers.Dense(3)])\n"
                 "n.compile(o, 'mse')\nn.fit(np.ones((4, 2)), np.ones((4, 3)), verbose=0)"),
    # data
    "fit_lists": ("line", "m.compile('sgd', 'mse')\nm.fit([[1, 2], [2, 3]], [[1], [2]])"),
    "fit_flat_list": ("compiled", "m.fit([1, 2], [1, 2])"),
    "fit_list_of_rows_one_feature":
        "m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])\n"
        "m.compile('sgd', 'mse')\nm.fit([[1], [2], [3], [4]], [[1], [3], [5], [7]], verbose=0)",
    "predict_list": ("compiled", "m.predict([[1, 2]], verbose=0)"),
    "predict_list_one": "m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])\n"
                        "m.predict([[5]], verbose=0)",
    "predict_number": ("compiled", "m.predict(5, verbose=0)"),
    "predict_none": ("compiled", "m.predict(None)"), "call_list": ("line", "m([[1, 2]])"),
    "call_number": ("line", "m(5)"), "call_text": ("line", "m('abc')"),
    "fit_before_compile": ("line", f"m.fit({X}, {Y})"),
    "evaluate_before_compile": ("line", f"m.evaluate({X}, {Y})"),
    "train_on_batch_before_compile": ("line", f"m.train_on_batch({X}, {Y})"),
    "fit_counts": ("compiled", f"m.fit({X}, np.ones((3, 1)))"),
    "evaluate_counts": ("compiled", f"m.evaluate({X}, np.ones((3, 1)))"),
    "fit_last_dimension": ("compiled", f"m.fit(np.ones((4, 5)), {Y}, verbose=0)"),
    "fit_rank": ("compiled", f"m.fit(np.ones((4, 2, 1)), {Y}, verbose=0)"),
    "fit_target_shape": ("compiled", f"m.fit({X}, np.ones((4, 3)), verbose=0)"),
    "fit_target_rank": ("compiled", f"m.fit({X}, np.ones((4, 2, 2)), verbose=0)"),
    "fit_text": ("compiled", f"m.fit(np.array(['a', 'b']), {Y}, verbose=0)"),
    "fit_empty": ("compiled", "m.fit(np.ones((0, 2)), np.ones((0, 1)), verbose=0)"),
    "fit_nothing": ("compiled", "m.fit()"),
    "fit_no_target": ("compiled", f"m.fit({X}, verbose=0)"),
    "fit_config_dict": ("compiled", f"m.fit({X}, {Y}, {{'epochs': 3}})"),
    "fit_camel": ("compiled", f"m.fit({X}, {Y}, batchSize=2)"),
    "fit_nb_epoch": ("compiled", f"m.fit({X}, {Y}, nb_epoch=2)"),
    "fit_batch_size_0": ("compiled", f"m.fit({X}, {Y}, batch_size=0, verbose=0)"),
    "fit_batch_size_negative": ("compiled", f"m.fit({X}, {Y}, batch_size=-2, verbose=0)"),
    "fit_batch_size_float": ("compiled", f"m.fit({X}, {Y}, batch_size=2.5, verbose=0)"),
    "fit_epochs_text": ("compiled", f"m.fit({X}, {Y}, epochs='3', verbose=0)"),
    "fit_epochs_float": ("compiled", f"m.fit({X}, {Y}, epochs=2.5, verbose=0)"),
    "fit_epochs_negative": ("compiled", f"m.fit({X}, {Y}, epochs=-1, verbose=0).history"),
    "fit_split_1": ("compiled", f"m.fit({X}, {Y}, validation_split=1.0, verbose=0)"),
    "fit_split_2": ("compiled", f"m.fit({X}, {Y}, validation_split=2.0, verbose=0)"),
    "fit_split_tiny": ("compiled", f"m.fit({X}, {Y}, validation_split=0.9, verbose=0).epoch"),
    "fit_split_one_sample":
        ("compiled", "m.fit(np.ones((1, 2)), np.ones((1, 1)), validation_split=0.5, verbose=0)"),
    "fit_validation_data_of_one": ("compiled", f"m.fit({X}, {Y}, validation_data=({X},))"),
    "fit_validation_data_array": ("compiled", f"m.fit({X}, {Y}, validation_data={X}, verbose=0)"),
    "fit_validation_wrong_shape":
        ("compiled", f"m.fit({X}, {Y}, validation_data=(np.ones((2, 3)), np.ones((2, 1))), "
                     "verbose=0)"),
    "fit_sample_weight_count":
        ("compiled", f"m.fit({X}, {Y}, sample_weight=np.ones(3), verbose=0)"),
    "fit_class_weight_list": ("sparse", f"m.fit({X}, np.zeros(4), class_weight=[1, 2, 3])"),
    "fit_callbacks_function": ("compiled", f"m.fit({X}, {Y}, callbacks=[print], verbose=0)"),
    "fit_callbacks_dict":
        ("compiled", f"m.fit({X}, {Y}, callbacks={{'onEpochEnd': print}}, verbose=0)"),
    "fit_callbacks_bare":
        ("compiled", f"m.fit({X}, {Y}, callbacks=keras.callbacks.Callback(), verbose=0).epoch"),
    "await_history": ("compiled", "async def main(): return await m.fit(np.ones((4, 2)), "
                      "np.ones((4, 1)), verbose=0)\nimport asyncio\nasyncio.run(main())"),
    "sparse_label_out_of_range": ("sparse", f"m.fit({X}, np.full(4, 7), verbose=0).history"),
    "sparse_with_one_hot": ("sparse", f"m.fit({X}, np.eye(4, 3), verbose=0)"),
    "categorical_with_labels": ("categorical", f"m.fit({X}, np.zeros(4), verbose=0)"),
    "categorical_one_unit":
        ("line", f"m.compile('sgd', 'categorical_crossentropy')\nm.fit({X}, {Y}, verbose=0)"),
    "binary_three_classes": ("line", f"m.compile('sgd', 'binary_crossentropy')\n"
                             f"m.fit({X}, np.array([0, 1, 2, 0]), verbose=0).epoch"),
    "two_inputs_one_given": ("two", f"m.fit({X}, {Y}, verbose=0)"),
    "two_inputs_call_one": ("two", f"m({X})"),
    "two_inputs_three_given": ("two", f"m.predict([{X}, {X}, {X}], verbose=0).shape"),
    "two_inputs_dict_missing": ("two", f"m.predict({{'a': {X}}}, verbose=0)"),
    "two_inputs_dict_wrong": ("two", f"m.predict({{'a': {X}, 'c': {X}}}, verbose=0)"),
    # shapes
    "dense_rank_1": "keras.layers.Dense(2)(np.ones(3))",
    "dense_rank_0": "keras.layers.Dense(2)(np.float32(3))",
    "dense_last_dimension": "d = keras.layers.Dense(2)\nd(np.ones((1, 3)))\nd(np.ones((1, 4)))",
    "dense_symbolic_last_dimension":
        ("ab", "d = keras.layers.Dense(2)\nd(a)\nd(b)"),
    "dense_no_input": "keras.layers.Dense(2)()",
    "dense_python_list": "keras.layers.Dense(2)([[1.0, 2.0]])",
    "dense_two_inputs": ("ab", "keras.layers.Dense(2)([a, a])"),
    "model_call_last_dimension": ("line", "m(np.ones((1, 3)))"),
    "predict_last_dimension": ("line", "m.predict(np.ones((1, 3)), verbose=0)"),
    "predict_one_sample_flat": ("line", "m.predict(np.ones(2), verbose=0)"),
    "predict_rank": ("line", "m.predict(np.ones((1, 2, 2)), verbose=0)"),
    "predict_before_build": ("deferred", "m.predict(np.ones((1, 2)), verbose=0).shape"),
    "fit_before_build":
        ("deferred compiled", f"m.fit({X}, {Y}, verbose=0)\n[m.built, m.input_shape]"),
    "add_shapes": ("ab", "keras.layers.Add()([a, b])"),
    "add_arrays": "keras.layers.Add()([np.ones((2, 3)), np.ones((2, 4))])",
    "add_one": ("ab", "keras.layers.Add()([a])"), "add_no_list": ("ab", "keras.layers.Add()(a)"),
    "add_empty": "keras.layers.Add()([])", "add_two_arguments": ("ab", "keras.layers.Add()(a, b)"),
    "add_one_array": "keras.layers.Add()([np.ones((1, 2))])",
    "add_bare_array": "keras.layers.Add()(np.ones((1, 2)))",
    "add_broadcast_batch": "keras.layers.Add()([np.ones((2, 3)), np.ones((1, 3))])",
    "add_batch_sizes": "keras.layers.Add()([np.ones((2, 3)), np.ones((3, 3))])",
    "concatenate_shapes":
        "a, b = keras.Input((2, 3)), keras.Input((4, 5))\nkeras.layers.Concatenate()([a, b])",
    "concatenate_arrays": "keras.layers.Concatenate()([np.ones((2, 3)), np.ones((3, 3))])",
    "concatenate_ranks":
        "a, b = keras.Input((2, 3)), keras.Input((4,))\nkeras.layers.Concatenate()([a, b])",
    "concatenate_one": ("ab", "keras.layers.Concatenate()([a])"),
    "concatenate_axis": ("ab", "keras.layers.Concatenate(axis=5)([a, b])"),
    "reshape_size": "keras.layers.Reshape((5,))(np.ones((2, 4)))",
    "reshape_size_symbolic": ("ab", "keras.layers.Reshape((5,))(a)"),
    "reshape_two_unknown": "keras.layers.Reshape((-1, -1))(np.ones((2, 4)))",
    "reshape_cannot_divide": "keras.layers.Reshape((-1, 3))(np.ones((2, 4)))",
    "input_nothing": "keras.Input()", "input_number": "keras.Input(5)",
    "input_shape_with_text": "keras.Input(shape=('a',))",
    "input_both": "keras.Input(shape=(2,), batch_shape=(None, 2))",
    "input_negative": "keras.Input(shape=(-2,))",
    "input_camel": "keras.Input(batchShape=(None, 2))",
    "input_config_dict": "keras.Input({'shape': [5]})",
    "input_list": "keras.Input([5]).shape", "numpy_of_symbolic": ("ab", "np.array(a)"),
    "if_symbolic": ("ab", "bool(a)"), "float_of_symbolic": ("ab", "float(a)"),
    "for_symbolic": ("ab", "list(a)"), "symbolic_numpy_function": ("ab", "np.exp(a)"),
    "symbolic_assign": ("ab", "a.__setitem__(0, 1)"), "add_symbolic_shapes": ("ab", "a + b"),
    # models and layers
    "sequential_config_dict": "keras.Sequential({'layers': [keras.layers.Dense(1)]})",
    "sequential_arguments": "keras.Sequential(keras.layers.Dense(1), keras.layers.Dense(2))",
    "sequential_layer": "keras.Sequential(keras.layers.Dense(1))",
    "sequential_of_class": "keras.Sequential([keras.layers.Dense])",
    "sequential_of_text": "keras.Sequential(['dense'])",
    "sequential_of_function": "keras.Sequential([lambda x: x])",
    "sequential_lower_case": "keras.sequential()", "sequential_add_text":
        "keras.Sequential().add('dense')",
    "sequential_add_dict": "keras.Sequential().add({'units': 1})",
    "sequential_duplicate_names":
        "keras.Sequential([keras.layers.Dense(1, name='d'), keras.layers.Dense(1, name='d')])",
    "sequential_same_layer_twice": "d = keras.layers.Dense(2)\nkeras.Sequential([d, d])",
    "sequential_two_inputs":
        "keras.Sequential([keras.Input((2,)), keras.Input((2,)), keras.layers.Dense(1)])",
    "sequential_input_late": "keras.Sequential([keras.layers.Dense(1), keras.Input((2,))])",
    "sequential_mismatch": "keras.Sequential([keras.Input((2,)), keras.layers.Reshape((3,))])",
    "sequential_merge":
        "keras.Sequential([keras.Input((2,)), keras.layers.Add(), keras.layers.Dense(1)])",
    "pop_empty": "keras.Sequential().pop()", "empty_call": "keras.Sequential()(np.ones((1, 2)))",
    "empty_fit":
        f"m = keras.Sequential()\nm.compile('sgd', 'mse')\nm.fit({X}, {Y}, verbose=0)",
    "layers_assign": ("line", "setattr(m, 'layers', [])"),
    "layers_append": ("line", "m.layers.append(keras.layers.Dense(3))\nlen(m.layers)"),
    "get_layer_unknown": ("line", "m.get_layer('nope')"),
    "get_layer_index": ("line", "m.get_layer(index=5)"), "get_layer_nothing":
        ("line", "m.get_layer()"),
    "get_layer_both": ("line", "m.get_layer('dense', 0)"),
    "get_layer_number": ("line", "m.get_layer(0)"),
    "set_weights_count": ("line", "m.set_weights([np.ones((2, 1))])"),
    "set_weights_shape": ("line", "m.set_weights([np.ones((3, 1)), np.ones(1)])"),
    "set_weights_lists": ("line", "m.set_weights([[[1], [2]], [3]])"),
    "layer_set_weights_count": ("line", "m.layers[0].set_weights([np.ones((2, 1))])"),
    "layer_set_weights_unbuilt": "keras.layers.Dense(1).set_weights([np.ones((2, 1)), np.ones(1)])",
    "variable_assign_shape":
        "d = keras.layers.Dense(1, kernel_initializer='zeros')\nd.build((None, 2))\n"
        "d.kernel.assign(np.ones((3, 1)))",
    "count_params_unbuilt": "keras.layers.Dense(1).count_params()",
    "model_count_params_unbuilt": ("deferred", "m.count_params()"),
    "summary_unbuilt": ("deferred", "m.summary(print_fn=lambda *a, **k: None)"),
    "kernel_unbuilt": "keras.layers.Dense(1).kernel",
    "output_unconnected": "keras.layers.Dense(1).output", "input_shape_unbuilt":
        ("deferred", "m.input_shape"), "output_shape_unbuilt": ("deferred", "m.output_shape"),
    "unknown_attribute": ("line", "m.getWeights()"), "to_json_camel": ("line", "m.toJSON()"),
    "layer_apply": "keras.layers.Dense(1).apply(np.ones((1, 2)))",
    "model_without_arguments": "keras.Model()", "model_config_dict":
        ("ab", "keras.Model({'inputs': a, 'outputs': a})"),
    "model_inputs_layer": ("ab", "d = keras.layers.Dense(1)\nkeras.Model(d, d(a))"),
    "model_inputs_array": ("ab", "keras.Model(np.ones((1, 2)), a)"),
    "model_inputs_not_input":
        ("ab", "h = keras.layers.Dense(2)(a)\nkeras.Model(h, keras.layers.Dense(1)(h)).name"),
    "model_outputs_layer": ("ab", "keras.Model(a, keras.layers.Dense(1))"),
    "model_disconnected": ("ab", "keras.Model(a, keras.layers.Dense(1)(b))"),
    "model_one_missing": ("ab", "keras.Model(a, keras.layers.Concatenate()([a, b]))"),
    "model_unused_input": ("ab", "keras.Model([a, b], keras.layers.Dense(1)(a)).name"),
    "model_no_outputs": ("ab", "keras.Model(inputs=a)"),
    "model_duplicate_names":
        ("ab", "h = keras.layers.Dense(2, name='d')(a)\n"
               "keras.Model(a, keras.layers.Dense(1, name='d')(h))"),
    "model_duplicate_input_names":
        "a, b = keras.Input((2,), name='q'), keras.Input((2,), name='q')\n"
        "keras.Model([a, b], keras.layers.Add()([a, b]))",
    "model_same_input_twice": ("ab", "keras.Model([a, a], a)"),
    "model_lower_case": "keras.model", "subclass_without_super":
        "class L(keras.layers.Layer):\n    def __init__(self): self.n = 1\nL()(np.ones((1, 2)))",
    "subclass_without_call": "class L(keras.layers.Layer): pass\nL()(np.ones((1, 2)))",
    "add_weight_bad_initializer": "keras.layers.Layer().add_weight((2,), 'nope')",
    "early_stopping_mode": "keras.callbacks.EarlyStopping(mode='nope').mode",
    "early_stopping_camel": "keras.callbacks.EarlyStopping(restoreBestWeights=True)",
    "early_stopping_unknown_metric":
        ("compiled", f"c = keras.callbacks.EarlyStopping('nope', patience=0)\n"
                     f"m.fit({X}, {Y}, epochs=2, verbose=0, callbacks=[c]).epoch"),
    "early_stopping_unknown_direction":
        ("line", f"m.compile('sgd', 'mse')\nc = keras.callbacks.EarlyStopping('odd')\n"
                 f"m.fit({X}, {Y}, verbose=0, callbacks=[c]).epoch"),
    "max_norm_camel": "keras.constraints.MaxNorm(maxValue=2)",
    "random_normal_camel": "keras.initializers.RandomNormal(stdDev=0.1)",
    "identity_rank": "keras.initializers.Identity()((3,))",
    "orthogonal_rank": "keras.initializers.Orthogonal()((3,))",
    "variance_scaling_mode": "keras.initializers.VarianceScaling(mode='nope')",
    "variance_scaling_scale": "keras.initializers.VarianceScaling(scale=-1)",
    "loss_reduction": "keras.losses.MeanSquaredError(reduction='nope')",
    "loss_shapes": "keras.losses.MeanSquaredError()(np.ones((2, 3)), np.ones((2, 4)))",
    "bce_shapes": "keras.losses.BinaryCrossentropy()(np.ones((2, 3)), np.ones((2, 1)))",
    "cce_shapes": "keras.losses.CategoricalCrossentropy()(np.ones((2, 3)), np.ones((2, 4)))",
    "scce_shapes": "keras.losses.SparseCategoricalCrossentropy()(np.ones((3,)), np.ones((2, 4)))",
    "loss_label_smoothing": "keras.losses.BinaryCrossentropy(label_smoothing=2)"
                            "(np.ones((2, 1)), np.ones((2, 1)))",
    "save_extension": ("line", "m.save('/nowhere/m.xyz')"),
    "load_missing": "keras.models.load_model('/nowhere/m.keras')",
    "load_weights_missing": ("line", "m.load_weights('/nowhere/m.weights.h5')"),
    "save_weights_extension": ("line", "m.save_weights('/nowhere/m.txt')"),
    "steps_without_data": ("compiled", "m.predict(np.ones((0, 2)), verbose=0)"),
    "verbose_text": ("compiled", f"m.fit({X}, {Y}, verbose='nope').epoch"),
    "shuffle_text": ("compiled", f"m.fit({X}, {Y}, shuffle='batch', verbose=0).epoch"),
}
