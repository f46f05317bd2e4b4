// Mistakes with fit, evaluate, predict, callbacks and optimizers: rows of [id, program].
'use strict';

const fit = (options) => `await compiled().fit(xs(), ys(), {${options}});`;
const reported = (options) =>
  `const h = await compiled().fit(xs(), ys(), {shuffle: false, ${options}}); `
  + 'report(Object.keys(h.history)); report(h.epoch);';

module.exports = [
  ['fit_before_compile', 'await makeModel().fit(xs(), ys());'],
  ['evaluate_before_compile', 'makeModel().evaluate(xs(), ys());'],
  ['train_on_batch_before_compile', 'await makeModel().trainOnBatch(xs(), ys());'],
  ['fit_different_samples', 'await compiled().fit(tf.ones([3, 2]), tf.ones([4, 1]));'],
  ['fit_wrong_features', 'await compiled().fit(tf.ones([3, 5]), tf.ones([3, 1]));'],
  ['fit_wrong_targets', 'await compiled().fit(tf.ones([3, 2]), tf.ones([3, 2]));'],
  ['fit_wrong_rank', 'await compiled().fit(tf.ones([3, 2, 1]), tf.ones([3, 1]));'],
  ['fit_wrong_target_rank', 'await compiled().fit(tf.ones([3, 2]), tf.ones([3, 1, 1]));'],
  ['fit_lists_of_numbers', 'await compiled().fit([[1, 2]], [[1]]);'],
  ['fit_flat_list', 'await compiled().fit([1, 2], [1]);'],
  ['fit_nothing', 'await compiled().fit();'],
  ['fit_no_targets', 'await compiled().fit(xs());'],
  ['fit_two_inputs_to_one', 'await compiled().fit([xs(), xs()], ys());'],
  ['fit_object_with_wrong_key', 'await compiled().fit({foo: xs()}, ys());'],
  ['fit_scalar', 'await compiled().fit(tf.scalar(1), tf.scalar(1));'],
  ['fit_one_dimension_for_two_features', 'await compiled().fit(tf.ones([2]), tf.ones([2]));'],
  ['fit_int32', "const h = await compiled().fit(tf.ones([4, 2], 'int32'), ys()); "
    + 'report(Object.keys(h.history));'],
  ['fit_no_samples', 'const h = await compiled().fit(tf.zeros([0, 2]), tf.zeros([0, 1])); '
    + 'report(h.history);'],
  ['fit_batch_size_zero', fit('batchSize: 0')],
  ['fit_batch_size_negative', fit('batchSize: -1')],
  ['fit_batch_size_fraction', fit('batchSize: 1.5')],
  ['fit_batch_size_string', fit("batchSize: '2'")],
  ['fit_batch_size_null', reported('batchSize: null')],
  ['fit_epochs_negative', reported('epochs: -1')],
  ['fit_epochs_fraction', reported('epochs: 1.5')],
  ['fit_epochs_string', reported("epochs: '2'")],
  ['fit_initial_epoch_after_epochs', reported('initialEpoch: 3, epochs: 2')],
  ['fit_unknown_option', reported('batch_size: 2, validation_split: 0.5')],
  ['fit_validation_split_of_one', reported('validationSplit: 1')],
  ['fit_validation_split_negative', reported('validationSplit: -0.5')],
  ['fit_validation_split_of_everything', reported('validationSplit: 0.99')],
  ['fit_validation_data_of_one', fit('validationData: [xs()]')],
  ['fit_validation_data_of_three', fit('validationData: [xs(), ys(), ys()]')],
  ['fit_validation_data_a_tensor', reported('validationData: xs()')],
  ['fit_validation_data_wrong_shape', fit('validationData: [tf.ones([2, 3]), tf.ones([2, 1])]')],
  ['fit_sample_weight', fit('sampleWeight: tf.ones([4])')],
  ['fit_class_weight_missing_class', 'const h = await compiled().fit(xs(), ys(), '
    + '{classWeight: {0: 1}}); report(h.history);'],
  ['fit_class_weight_two_columns', "const m = tf.sequential({layers: [tf.layers.dense({units: 2, "
    + "inputShape: [2], kernelInitializer: 'zeros'})]}); m.compile({optimizer: 'sgd', "
    + "loss: 'meanSquaredError'}); const h = await m.fit(xs(), tf.tensor([[1, 0], [0, 1], [1, 1], "
    + '[0, 0]]), {classWeight: {0: 1, 1: 3}, shuffle: false}); report(h.history);'],
  ['fit_class_weight_list', "const h = await compiled().fit(xs(), ys(), {classWeight: [1, 2]}); "
    + 'report(Object.keys(h.history));'],
  ['fit_shuffle_batch', fit("shuffle: 'batch'")],
  ['fit_yield_every_unknown', fit("yieldEvery: 'foo'")],
  ['fit_yield_every_zero', fit('yieldEvery: 0')],
  ['fit_steps_per_epoch_without_batch_size', reported('stepsPerEpoch: 2')],
  ['fit_steps_per_epoch_too_many', reported('stepsPerEpoch: 5, batchSize: 2')],
  ['fit_validation_steps_alone', reported('validationSteps: 2')],
  ['fit_callback_snake_case', 'let n = 0; await compiled().fit(xs(), ys(), {callbacks: '
    + '{on_epoch_end: () => { n++; }}}); report(n);'],
  ['fit_callback_throws', "await compiled().fit(xs(), ys(), {callbacks: {onEpochEnd: () => { "
    + "throw new Error('mine'); }}});"],
  ['fit_callback_throws_then_fit_again', "const m = compiled(); try { await m.fit(xs(), ys(), "
    + "{callbacks: {onEpochEnd: () => { throw new Error('mine'); }}}); } catch (e) { "
    + 'report(e.message); } await m.fit(xs(), ys());'],
  ['fit_callback_list_of_objects', 'let n = 0; await compiled().fit(xs(), ys(), {callbacks: '
    + '[{onEpochEnd: () => { n++; }}, {onEpochEnd: () => { n++; }}]}); report(n);'],
  ['fit_callback_list_mixed', 'await compiled().fit(xs(), ys(), {callbacks: '
    + "[tf.callbacks.earlyStopping({monitor: 'loss'}), {onEpochEnd: () => {}}]});"],
  ['fit_callback_yield_without_function', fit('callbacks: {onYield: () => {}, '
    + "nowFunc: undefined}, yieldEvery: 'never'")],
  ['fit_twice_at_once', 'const m = compiled(); const first = m.fit(xs(), ys()); let text; '
    + 'try { await m.fit(xs(), ys()); } catch (e) { text = e.message; } await first; '
    + 'report(text);'],
  ['fit_frozen_everywhere', "const m = makeModel({trainable: false}); m.compile({optimizer: 'sgd', "
    + "loss: 'meanSquaredError'}); await m.fit(xs(), ys());"],
  ['fit_frozen_after_compile', 'const m = compiled(); m.layers[0].trainable = false; '
    + 'const h = await m.fit(xs(), ys()); report(Object.keys(h.history));'],
  ['fit_nan_learning_rate', "const m = compiled({optimizer: tf.train.sgd({lr: 0.2})}); "
    + 'const h = await m.fit(xs(), ys(), {epochs: 3, shuffle: false}); '
    + 'report(h.history.loss.slice(1));'],
  ['fit_categorical_with_one_unit', "await compiled({loss: 'categoricalCrossentropy'})"
    + '.fit(xs(), ys());'],
  ['fit_sparse_targets_for_categorical',
    "const m = tf.sequential({layers: [tf.layers.dense({units: "
    + "3, inputShape: [2], activation: 'softmax'})]}); m.compile({optimizer: 'sgd', "
    + "loss: 'categoricalCrossentropy'}); await m.fit(xs(), ys());"],
  ['fit_early_stopping_unknown_metric', fit("callbacks: tf.callbacks.earlyStopping({monitor: "
    + "'val_loss'})")],
  ['early_stopping_restore', 'tf.callbacks.earlyStopping({restoreBestWeights: true});'],
  ['early_stopping_mode_unknown', "report(tf.callbacks.earlyStopping({mode: 'foo'}).mode);"],
  ['fit_dataset_with_tensors', 'await compiled().fitDataset([xs(), ys()], {epochs: 1});'],
  ['fit_not_awaited', "const p = compiled().fit(xs(), ys()); report(typeof p.then); "
    + 'report(p.history); await p;'],
  ['evaluate_nothing', 'compiled().evaluate();'],
  ['evaluate_batch_size_zero', 'compiled().evaluate(xs(), ys(), {batchSize: 0});'],
  ['evaluate_different_samples', 'compiled().evaluate(tf.ones([3, 2]), tf.ones([4, 1]));'],
  ['evaluate_wrong_shape', 'compiled().evaluate(tf.ones([3, 3]), tf.ones([3, 1]));'],
  ['predict_wrong_shape', 'makeModel().predict(tf.ones([3, 4]));'],
  ['predict_wrong_rank', 'makeModel().predict(tf.ones([3, 2, 1]));'],
  ['predict_one_dimension', 'makeModel().predict(tf.ones([2]));'],
  ['predict_list_of_numbers', 'makeModel().predict([[1, 2]]);'],
  ['predict_nothing', 'makeModel().predict();'],
  ['predict_number', 'makeModel().predict(3);'],
  ['predict_batch_size_zero', 'makeModel().predict(xs(), {batchSize: 0});'],
  ['predict_two_inputs_to_one', 'makeModel().predict([xs(), xs()]);'],
  ['predict_one_input_to_two',
    'const a = tf.input({shape: [2]}); const b = tf.input({shape: [2]}); '
    + 'tf.model({inputs: [a, b], outputs: tf.layers.add().apply([a, b])}).predict(xs());'],
  ['predict_different_samples', 'const a = tf.input({shape: [2]}); const b = tf.input({shape: '
    + '[2]}); report(tf.model({inputs: [a, b], outputs: tf.layers.add().apply([a, b])})'
    + '.predict([tf.ones([2, 2]), tf.ones([3, 2])]));'],
  ['predict_int32', "report(makeModel({kernelInitializer: 'ones'}).predict(tf.ones([1, 2], "
    + "'int32')));"],
  ['predict_disposed_input', 'const x = xs(); x.dispose(); makeModel().predict(x);'],

  // Optimizers and derivatives.
  ['sgd_nothing', 'report(tf.train.sgd().getConfig());'],
  ['sgd_object', 'report(tf.train.sgd({learningRate: 0.1}).getConfig());'],
  ['rmsprop_nothing', 'tf.train.rmsprop();'],
  ['adagrad_nothing', 'report(tf.train.adagrad().getConfig());'],
  ['momentum_nothing', 'report(tf.train.momentum().getConfig());'],
  ['minimize_not_scalar', 'const v = tf.variable(tf.ones([2])); tf.train.sgd(0.1).minimize('
    + '() => v.square()); report(v);'],
  ['minimize_without_variables', 'tf.train.sgd(0.1).minimize(() => tf.scalar(1));'],
  ['minimize_unconnected', 'const v = tf.variable(tf.scalar(1)); '
    + 'tf.train.sgd(0.1).minimize(() => tf.scalar(1));'],
  ['minimize_returns_number', 'const v = tf.variable(tf.scalar(1)); '
    + 'tf.train.sgd(0.1).minimize(() => 3);'],
  ['variable_grads_untrainable', 'const v = tf.variable(tf.scalar(1), false); '
    + 'tf.variableGrads(() => v.square());'],
  ['variable_grads_given_untrainable', 'const v = tf.variable(tf.scalar(1), false); '
    + 'tf.variableGrads(() => v.square(), [v]);'],
  ['variable_grads_not_a_variable', 'const v = tf.scalar(1); tf.variableGrads(() => v, [v]);'],
  ['grad_of_a_number', 'report(tf.grad((x) => x.square())(3));'],
  ['grad_not_a_function', 'tf.grad(3);'],
  ['grad_unconnected', 'tf.grad((x) => tf.scalar(1))(tf.scalar(2));'],
  ['grad_through_data_sync', 'tf.grad((x) => tf.scalar(x.dataSync()[0]))(tf.scalar(2));'],
  ['grad_wrong_dy', 'tf.grad((x) => x.square())(tf.ones([2]), tf.ones([3]));'],
  ['grad_of_argmax', 'report(tf.grad((x) => x.argMax())(tf.ones([2])));'],
  ['grad_of_int32_cast', "report(tf.grad((x) => x.toInt().toFloat())(tf.ones([2])));"],
  ['grads_not_a_list', 'tf.grads((x) => x.square())(tf.scalar(1));'],
  ['variable_assign_shape', 'tf.variable(tf.ones([2])).assign(tf.ones([3]));'],
  ['variable_assign_dtype', "tf.variable(tf.ones([2])).assign(tf.ones([2], 'int32'));"],
  ['variable_same_name', "tf.variable(tf.scalar(1), true, 'v'); "
    + "tf.variable(tf.scalar(1), true, 'v');"],
  ['variable_of_a_number', 'tf.variable(3);'],
];
