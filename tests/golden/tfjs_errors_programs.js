// Mistakes with layers, models, compile and fit: rows of [id, program].
'use strict';

const dense = (config) => `tf.layers.dense({units: 1, inputShape: [2], ${config}});`;

module.exports = [
  // Calling layers.
  ['apply_one_dimension', 'tf.layers.dense({units: 1}).apply(tf.ones([3]));'],
  ['apply_wrong_last_axis', `${dense('')} const layer = tf.layers.dense({units: 1}); `
    + 'layer.apply(tf.ones([1, 3])); layer.apply(tf.ones([1, 4]));'],
  ['apply_wrong_last_axis_symbolic', 'const layer = tf.layers.dense({units: 1}); '
    + 'layer.apply(tf.input({shape: [3]})); layer.apply(tf.input({shape: [4]}));'],
  ['apply_input_dim_and_wrong_axis',
    'report(tf.layers.dense({units: 1, inputDim: 3}).apply(tf.ones([1, 4])).shape);'],
  ['apply_mixed', 'tf.layers.add().apply([tf.input({shape: [2]}), tf.ones([1, 2])]);'],
  ['apply_list_of_numbers', 'tf.layers.dense({units: 1}).apply([[1, 2]]);'],
  ['apply_number', 'tf.layers.dense({units: 1}).apply(3);'],
  ['apply_nothing', 'tf.layers.dense({units: 1}).apply();'],
  ['apply_two_inputs_to_dense', 'tf.layers.dense({units: 1}).apply([tf.ones([1, 2]), '
    + 'tf.ones([1, 2])]);'],
  ['call_layer_as_function', 'const l = tf.layers.dense({units: 1}); l(tf.ones([1, 2]));'],
  ['call_model_as_function', 'const m = makeModel(); m(xs());'],
  ['add_one_input', 'tf.layers.add().apply([tf.ones([1, 2])]);'],
  ['add_not_a_list', 'tf.layers.add().apply(tf.ones([1, 2]));'],
  ['add_incompatible', 'tf.layers.add().apply([tf.ones([1, 2]), tf.ones([1, 3])]);'],
  ['add_incompatible_symbolic',
    'tf.layers.add().apply([tf.input({shape: [2]}), tf.input({shape: [3]})]);'],
  ['add_different_batch_sizes', 'tf.layers.add().apply([tf.input({batchShape: [2, 3]}), '
    + 'tf.input({batchShape: [4, 3]})]);'],
  ['concatenate_one_input', 'tf.layers.concatenate().apply([tf.ones([1, 2])]);'],
  ['concatenate_not_a_list', 'tf.layers.concatenate().apply(tf.ones([1, 2]));'],
  ['concatenate_incompatible', 'tf.layers.concatenate().apply([tf.ones([1, 2, 3]), '
    + 'tf.ones([1, 3, 4])]);'],
  ['concatenate_incompatible_symbolic', 'tf.layers.concatenate().apply(['
    + 'tf.input({shape: [2, 3]}), tf.input({shape: [3, 4]})]);'],
  ['reshape_mismatch', 'tf.layers.reshape({targetShape: [3]}).apply(tf.ones([1, 4]));'],
  ['reshape_mismatch_symbolic',
    'report(tf.layers.reshape({targetShape: [3]}).apply(tf.input({shape: [4]})).shape);'],
  ['reshape_minus_one_mismatch',
    'tf.layers.reshape({targetShape: [3, -1]}).apply(tf.ones([1, 4]));'],
  ['reshape_two_unknown', 'tf.layers.reshape({targetShape: [-1, -1]}).apply(tf.ones([1, 4]));'],
  ['reshape_no_target', 'tf.layers.reshape({});'],
  ['flatten_one_dimension', 'tf.layers.flatten().apply(tf.ones([4]));'],
  ['flatten_two_dimensions', 'report(tf.layers.flatten().apply(tf.ones([1, 4])).shape);'],
  ['flatten_unknown_shape', 'tf.layers.flatten().apply(tf.input({shape: [null, 2]}));'],

  // Options of layers.
  ['layer_without_config', 'tf.layers.dense();'],
  ['dense_no_units', 'tf.layers.dense({});'],
  ['dense_units_zero', 'tf.layers.dense({units: 0});'],
  ['dense_units_negative', 'tf.layers.dense({units: -1});'],
  ['dense_units_string', "tf.layers.dense({units: '3'});"],
  ['dense_units_fraction', 'tf.layers.dense({units: 1.5});'],
  ['dense_input_shape_number', 'report(tf.layers.dense({units: 1, inputShape: 2})'
    + '.batchInputShape);'],
  ['dense_unknown_key',
    'report(tf.layers.dense({units: 1, use_bias: false}).getConfig().useBias);'],
  ['dense_input_shape_snake_case', 'tf.sequential({layers: [tf.layers.dense({units: 1, '
    + 'input_shape: [2]})]});'],
  ['activation_unknown', dense("activation: 'foo'")],
  ['activation_snake_case', dense("activation: 'hard_sigmoid'")],
  ['activation_capital', "const l = tf.layers.activation({activation: 'ReLU'}); "
    + 'report(l.apply(tf.tensor([[-1, 2]])));'],
  ['activation_capital_dense', dense("activation: 'ReLU'")],
  ['activation_function', `${dense('activation: tf.relu')}`],
  ['activation_layer_unknown', "tf.layers.activation({activation: 'foo'});"],
  ['activation_layer_without',
    'report(tf.layers.activation({}).apply(tf.tensor([[-1, 2]])));'],
  ['initializer_unknown', dense("kernelInitializer: 'foo'")],
  ['initializer_snake_case', dense("kernelInitializer: 'glorot_uniform'")],
  ['initializer_class_name', `const l = ${dense("kernelInitializer: 'GlorotUniform'")}
report(l.getConfig().kernelInitializer);`],
  ['initializer_without_config', 'report(tf.initializers.glorotNormal().getConfig());'],
  ['initializer_constant_without_config', 'tf.initializers.constant();'],
  ['initializer_constant_no_value', 'tf.initializers.constant({});'],
  ['initializer_scale_negative', 'tf.initializers.varianceScaling({scale: -1});'],
  ['initializer_scale_zero', 'report('
    + 'tf.initializers.varianceScaling({scale: 0}).getConfig());'],
  ['initializer_mode_unknown', "tf.initializers.varianceScaling({mode: 'fan_in'});"],
  ['initializer_distribution_unknown',
    "tf.initializers.varianceScaling({distribution: 'truncated_normal'});"],
  ['initializer_identity_not_square', 'tf.initializers.identity({}).apply([2, 3]);'],
  ['initializer_identity_rank_3', 'tf.initializers.identity({}).apply([2, 2, 2]);'],
  ['initializer_orthogonal_rank_1', 'tf.initializers.orthogonal({}).apply([2]);'],
  ['initializer_bool', "tf.initializers.randomNormal({}).apply([2], 'bool');"],
  ['regularizer_unknown', dense("kernelRegularizer: 'foo'")],
  ['regularizer_l2_string', dense("kernelRegularizer: 'l2'")],
  ['regularizer_l2_class_name', dense("kernelRegularizer: 'L2'")],
  ['regularizer_number', 'report(tf.regularizers.l2(0.1).getConfig());'],
  ['regularizer_unknown_key', 'report(tf.regularizers.l2({l1: 0.5}).getConfig());'],
  ['constraint_unknown', dense("kernelConstraint: 'foo'")],
  ['constraint_max_norm_without_config', 'tf.constraints.maxNorm();'],
  ['constraint_min_max_norm_without_config', 'tf.constraints.minMaxNorm();'],
  ['constraint_unit_norm_without_config', 'tf.constraints.unitNorm();'],
  ['constraint_max_norm_number', 'report(tf.constraints.maxNorm(3).getConfig());'],
  ['dropout_rate_above_one', 'report(tf.layers.dropout({rate: 1.5}).rate);'],
  ['dropout_rate_negative', 'report(tf.layers.dropout({rate: -1}).rate);'],
  ['dropout_rate_above_one_training',
    'report(tf.layers.dropout({rate: 1.5}).apply(tf.ones([4]), {training: true}));'],
  ['dropout_rate_one_training',
    'report(tf.layers.dropout({rate: 1}).apply(tf.ones([4]), {training: true}));'],
  ['dropout_rate_negative_training',
    'report(tf.layers.dropout({rate: -1}).apply(tf.ones([4]), {training: true}));'],
  ['dropout_no_rate', 'report(tf.layers.dropout({}).apply(tf.ones([2]), {training: true}));'],
  ['input_empty', 'tf.input({});'],
  ['input_shape_and_batch_shape', 'tf.input({shape: [2], batchShape: [null, 2]});'],
  ['input_layer_empty', 'tf.layers.inputLayer({});'],
  ['input_layer_shape_and_batch_shape',
    'tf.layers.inputLayer({inputShape: [2], batchInputShape: [null, 2]});'],
  ['layer_class', 'new tf.layers.Dense({units: 1});'],
  ['layer_unknown', 'tf.layers.linear({units: 1});'],
  ['optimizers_namespace', 'tf.optimizers.sgd(0.1);'],
  ['layer_duplicate_name', "tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [2], "
    + "name: 'a'}), tf.layers.dense({units: 1, name: 'a'})]});"],
  ['layer_weights_wrong_count', 'tf.layers.dense({units: 1, weights: [tf.ones([2, 1])]})'
    + '.apply(tf.ones([1, 2]));'],

  // Building models.
  ['sequential_without_input_shape', 'tf.sequential({layers: [tf.layers.dense({units: 1})]});'],
  ['sequential_add_without_input_shape',
    'const model = tf.sequential(); model.add(tf.layers.dense({units: 1}));'],
  ['sequential_of_a_list', 'report(tf.sequential([tf.layers.dense({units: 1, inputShape: [2]})])'
    + '.layers.length);'],
  ['sequential_new', 'const m = new tf.Sequential(); report(m.name);'],
  ['sequential_class_called', 'tf.Sequential();'],
  ['sequential_predict_empty', 'tf.sequential().predict(tf.ones([1, 2]));'],
  ['sequential_summary_empty', 'tf.sequential().summary();'],
  ['sequential_compile_empty',
    "tf.sequential().compile({optimizer: 'sgd', loss: 'meanSquaredError'});"],
  ['sequential_pop_empty', 'tf.sequential().pop();'],
  ['sequential_add_a_tensor', 'tf.sequential().add(tf.ones([1]));'],
  ['sequential_add_nothing', 'tf.sequential().add();'],
  ['sequential_add_used_layer', "const l = tf.layers.dense({units: 2, inputShape: [2]}); "
    + 'const m = tf.sequential(); m.add(l); m.add(l); report(m.layers.length);'],
  ['model_without_outputs', 'tf.model({inputs: tf.input({shape: [2]})});'],
  ['model_of_concrete_tensors', 'tf.model({inputs: tf.ones([1]), outputs: tf.ones([1])});'],
  ['model_disconnected', 'const a = tf.input({shape: [2]}); const b = tf.input({shape: [2]}); '
    + 'tf.model({inputs: a, outputs: tf.layers.dense({units: 1}).apply(b)});'],
  ['model_duplicate_inputs', 'const a = tf.input({shape: [2]}); '
    + 'tf.model({inputs: [a, a], outputs: tf.layers.dense({units: 1}).apply(a)});'],
  ['model_input_not_an_input', 'const a = tf.input({shape: [2]}); '
    + 'const b = tf.layers.dense({units: 3}).apply(a); '
    + 'tf.model({inputs: b, outputs: tf.layers.dense({units: 1}).apply(b)});'],
  ['model_duplicate_layer_names', "const a = tf.input({shape: [2]}); const d = () => "
    + "tf.layers.dense({units: 2, name: 'same'}); tf.model({inputs: a, "
    + 'outputs: d().apply(d().apply(a))});'],
  ['get_layer_unknown', "makeModel().getLayer('foo');"],
  ['get_layer_index', 'makeModel().getLayer(null, 5);'],
  ['get_layer_number', 'report(makeModel().getLayer(0).name);'],
  ['get_layer_nothing', 'makeModel().getLayer();'],
  ['set_weights_count', 'makeModel().layers[0].setWeights([tf.ones([2, 1])]);'],
  ['set_weights_count_of_model', 'makeModel().setWeights([tf.ones([2, 1])]);'],
  ['set_weights_shape', 'makeModel().layers[0].setWeights([tf.ones([3, 1]), tf.ones([1])]);'],
  ['layer_output_before_apply', 'tf.layers.dense({units: 1}).output;'],
  ['layer_output_after_two_calls', 'const l = tf.layers.dense({units: 1}); '
    + 'l.apply(tf.input({shape: [2]})); l.apply(tf.input({shape: [2]})); l.output;'],
  ['layer_output_shape_before_apply', 'tf.layers.dense({units: 1}).outputShape;'],
  ['layer_count_params_before_build', 'tf.layers.dense({units: 1}).countParams();'],
  ['dispose_unbuilt_layer', 'tf.layers.dense({units: 1}).dispose();'],
  ['dispose_unused_layer', 'const l = tf.layers.dense({units: 1}); l.build([null, 2]); '
    + 'l.dispose();'],
  ['disposed_layer_apply', 'const l = tf.layers.dense({units: 1}); l.apply(tf.ones([1, 2])); '
    + 'l.dispose(); l.apply(tf.ones([1, 2]));'],
  ['disposed_model_predict', 'const m = makeModel(); m.dispose(); m.predict(xs());'],
  ['disposed_model_dispose', 'const m = makeModel(); m.dispose(); m.dispose();'],
  ['load_model_wrong_scheme', "await makeModel().save('foo://x');"],

  // Compile.
  ['compile_nothing', 'makeModel().compile();'],
  ['compile_no_loss', "makeModel().compile({optimizer: 'sgd'});"],
  ['compile_no_optimizer', "makeModel().compile({loss: 'meanSquaredError'});"],
  ['compile_optimizer_not_an_optimizer',
    "makeModel().compile({optimizer: {}, loss: 'meanSquaredError'});"],
  ...['mse', 'MSE', 'foo', 'mean_squared_error', 'softmaxCrossEntropy', 'huber'].map((loss) =>
    [`compile_loss_${loss}`, `makeModel().compile({optimizer: 'sgd', loss: '${loss}'});`]),
  ...['foo', 'meanSquaredError', 'binaryCrossentropy', 'recall', 'mean_absolute_error'].map(
      (metric) => [`compile_metric_${metric}`, `compiled({metrics: ['${metric}']});`]),
  ...['foo', 'RMSprop', 'momentum', 'nadam', 'Sgd'].map((optimizer) =>
    [`compile_optimizer_${optimizer}`, `compiled({optimizer: '${optimizer}'});`]),
  ['compile_loss_list_too_long', "compiled({loss: ['meanSquaredError', 'meanSquaredError']});"],
  ['compile_loss_object_unknown_output', "compiled({loss: {foo: 'meanSquaredError'}});"],
  ['compile_loss_weights_ignored', 'compiled({lossWeights: [2]});'],
  ['compile_loss_undefined_function', 'compiled({loss: tf.losses.foo});'],
  ...require('./tfjs_errors_training.js'),
  ...require('./tfjs_errors_tensors.js').map(([id, program]) => [`op_${id}`, program]),
];
