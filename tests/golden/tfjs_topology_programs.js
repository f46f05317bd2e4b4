// Rows of [id, program] for tfjs_topology.js.
'use strict';

const functional = `const x = tf.input({shape: [3], name: 'my_input_1'});
const shared = tf.layers.dense({units: 3, name: 'shared_Dense', activation: 'hardSigmoid'});
const once = shared.apply(x);
const twice = shared.apply(once);
const both = tf.layers.add().apply([once, twice]);
const dropped = tf.layers.dropout({rate: 0.5, seed: 3}).apply(both, {training: true});
`;
const nested = `const inner = tf.sequential({name: 'inner', layers: [
  tf.layers.dense({units: 2, inputShape: [3], name: 'in_a'}),
  tf.layers.dropout({rate: 0.25})]});
const x = tf.input({shape: [3]});
const h = tf.layers.dense({units: 3}).apply(x);
const first = inner.apply(h);
const second = inner.apply(tf.layers.dense({units: 3}).apply(h));
const model = tf.model({inputs: x, outputs: tf.layers.concatenate({axis: 1}).apply([first, second])});
`;
const change = (text) => `const json = small().toJSON(null, false);
${text}
const made = await tf.models.modelFromJSON(json);
report(made.toJSON());`;
const changeGraph = (text) => `${functional}
const json = tf.model({inputs: x, outputs: dropped}).toJSON(null, false);
${text}
const made = await tf.models.modelFromJSON(json);
report(made.toJSON());`;

module.exports = [
  // What is written, and made of it again.
  ['sequential', 'const m = small(); report(m.toJSON()); report(m.getConfig()); '
    + 'await again(m);'],
  ['sequential_named', "const m = tf.sequential({name: 'mine', layers: [tf.layers.dense({units: 1, "
    + "batchInputShape: [4, 2], dtype: 'float32'})]}); await again(m);"],
  ['sequential_input_layer', "const m = tf.sequential({layers: [tf.layers.inputLayer({inputShape: "
    + "[2], name: 'my_in'}), tf.layers.dense({units: 1})]}); report(m.toJSON()); await again(m);"],
  ['sequential_empty', 'report(tf.sequential().toJSON()); await again(tf.sequential());'],
  ['sequential_options', `const m = tf.sequential({layers: [tf.layers.dense({units: 2,
  inputShape: [3], activation: 'hardSigmoid', useBias: false,
  kernelInitializer: tf.initializers.truncatedNormal({mean: 0.5, stddev: 1e-7, seed: 4}),
  biasInitializer: tf.initializers.constant({value: 2.5}), kernelConstraint: 'maxNorm',
  kernelRegularizer: tf.regularizers.l1({l1: 0.1}), biasConstraint: tf.constraints.minMaxNorm({}),
  trainable: false}), tf.layers.reshape({targetShape: [2, 1]}), tf.layers.flatten({}),
  tf.layers.activation({activation: 'softmax'}), tf.layers.dropout({rate: 1, noiseShape: [null, 1]})
  ]}); report(m.toJSON()); await again(m);`],
  ['functional', `${functional}
const model = tf.model({inputs: x, outputs: [twice, dropped], name: 'two_Outputs'});
report(model.toJSON()); report(model.getConfig());
const other = await again(model);
report(other.outputNames); report(other.layers.map((l) => l.inboundNodes.length));`],
  ['functional_part_of_a_graph', `${functional}
const y = tf.layers.dense({units: 1, name: 'end'}).apply(twice);
report(tf.model({inputs: x, outputs: y}).toJSON());
report(tf.model({inputs: x, outputs: once}).toJSON());`],
  ['functional_of_a_later_use', `const layer = tf.layers.dense({units: 2, name: 'layer'});
layer.apply(tf.input({shape: [2]}));
const x = tf.input({shape: [2]});
const model = tf.model({inputs: x, outputs: layer.apply(x)});
report(model.toJSON());
await again(model);`],
  ['functional_two_inputs', `const a = tf.input({shape: [2], name: 'first'});
const b = tf.input({batchShape: [5, 2], dtype: 'int32', name: 'second'});
const model = tf.model({inputs: [b, a], outputs: tf.layers.add({name: 'sum'}).apply([a, b])});
report(model.toJSON()); report(model.inputNames); await again(model);`],
  ['functional_input_is_output', `const x = tf.input({shape: [2]});
report(tf.model({inputs: x, outputs: x}).toJSON());`],
  ['functional_nested', `${nested} report(model.toJSON()); const other = await again(model);
report(other.getLayer('inner').layers.length);`],
  ['functional_nested_in_functional', `${nested}
const y = tf.input({shape: [3]});
const outer = tf.model({inputs: y, outputs: model.apply(tf.layers.dense({units: 3}).apply(y))});
report(outer.toJSON()); await again(outer);`],
  ['sequential_begins_with_a_model', `const m = tf.sequential({layers: [small(),
  tf.layers.dense({units: 4})]});
report(m.toJSON()); report(m.inputs[0].name); const other = await again(m);
report(m.layers[0].inboundNodes.length); report(other.inputs[0].name);
report(m.predict(tf.ones([2, 3])).shape);`],
  ['sequential_with_a_model_inside', `const m = tf.sequential({layers: [
  tf.layers.dense({units: 3, inputShape: [2]}), small(), tf.layers.dense({units: 3}), small()]});
report(m.toJSON()); await again(m);`],
  ['call_arguments', `const x = tf.input({shape: [2]});
const layer = tf.layers.dropout({rate: 0.5});
const y = layer.apply(layer.apply(x, {training: false, other_key: [1, 'twoWords']}));
const model = tf.model({inputs: x, outputs: y});
report(model.toJSON()); report(model.getConfig());
report(model.predict(tf.ones([1, 2])));
const other = await again(model);
report(other.predict(tf.ones([1, 2])));`],
  ['call_arguments_are_not_used', `${functional}
const model = tf.model({inputs: x, outputs: tf.layers.dropout({rate: 0.5}).apply(x,
  {training: true})});
report(model.predict(tf.ones([1, 3])));`],
  ['renamed_in_the_file', change("json.config.layers[0].config.name = 'snake_Case_9';")],
  ['new_name', change("json.config.name = 'other_name';")],
  ['whole_file', `const json = {modelTopology: small().toJSON(null, false), format: 'layers-model'};
report((await tf.models.modelFromJSON(json)).toJSON());`],
  ['converted_file', `const topology = small().toJSON(null, false);
const json = {modelTopology: {keras_version: '2.4.0', backend: 'tensorflow', model_config:
  {class_name: 'Sequential', config: topology.config}, training_config: {loss: 'mse'}}};
report((await tf.models.modelFromJSON(json)).toJSON());`],
  ['converted_topology', `const topology = small().toJSON(null, false);
report((await tf.models.modelFromJSON({keras_version: '2.4.0', model_config:
  {class_name: 'Sequential', config: topology.config}})).toJSON());`],
  ['list_of_layers', `const json = small().toJSON(null, false);
json.config = json.config.layers;
report((await tf.models.modelFromJSON(json)).toJSON());`],
  ['unknown_keys', change("json.config.layers[0].config.time_major = false; "
    + "json.config.layers[0].config.kernel_initializer.config.more = 1;")],
  ['functional_class', changeGraph("json.class_name = 'Functional';")],
  ['glorot_by_name', change("json.config.layers[0].config.kernel_initializer = 'glorot_uniform'; "
    + "json.config.layers[1].config.kernel_initializer = {class_name: 'GlorotNormal', config: {}};")],
  ['numpy_scalar', change("json.config.layers[0].config.kernel_regularizer = {class_name: 'L1L2', "
    + "config: {l1: {type: 'ndarray', value: 0.25}, l2: 0.5}};")],
  ['is_not_compiled', `const m = small(); m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
const other = await tf.models.modelFromJSON(m.toJSON(null, false));
other.evaluate(tf.ones([1, 3]), tf.ones([1, 1]));`],

  // Mistakes.
  ['no_text', 'await tf.models.modelFromJSON(small().toJSON());'],
  ['nothing', 'await tf.models.modelFromJSON();'],
  ['empty_object', 'await tf.models.modelFromJSON({});'],
  ['empty_list', 'await tf.models.modelFromJSON([]);'],
  ['no_config', "await tf.models.modelFromJSON({class_name: 'Sequential'});"],
  ['unknown_layer', change("json.config.layers[0].class_name = 'Foo';")],
  ['unknown_model', change("json.class_name = 'LayersModel';")],
  ['a_layer_alone', `const made = await tf.models.modelFromJSON({class_name: 'Dense', config:
  {units: 2, use_bias: false}}); report(made.getClassName()); report(made.getConfig());`],
  ['bad_option', change('json.config.layers[0].config.units = -1;')],
  ['unknown_activation', change("json.config.layers[0].config.activation = 'foo_bar';")],
  ['unknown_initializer', change(
      "json.config.layers[0].config.kernel_initializer.class_name = 'Foo';")],
  ['unknown_regularizer', change("json.config.layers[0].config.kernel_regularizer = "
    + "{class_name: 'Foo', config: {}};")],
  ['layer_without_class', change('json.config.layers[0] = {config: {units: 1}};')],
  ['no_layers', "await tf.models.modelFromJSON({class_name: 'Sequential', config: {name: 'a'}});"],
  ['legacy_list', "await tf.models.modelFromJSON({class_name: 'Sequential', config: "
    + "[{class_name: 'Merge', config: {}}]});"],
  ['first_layer_without_shape', change(
      'json.config.layers[0].config.batch_input_shape = null;')],
  ['keras_3_input', `await tf.models.modelFromJSON({class_name: 'Sequential', config: {layers: [
  {class_name: 'InputLayer', config: {batch_shape: [null, 3], dtype: 'float32', name: 'in'}}]}});`],
  ['keras_3_nodes', changeGraph("json.config.layers[1].inbound_nodes = "
    + "[{args: [{class_name: '__keras_tensor__'}], kwargs: {}}];")],
  ['node_is_text', changeGraph("json.config.layers[1].inbound_nodes = ['x'];")],
  ['input_layer_batch_size', "tf.layers.inputLayer({batchInputShape: [null, 2], batchSize: 3});"],
  ['input_layer_applied', "tf.layers.inputLayer({inputShape: [2], name: 'i'}).apply("
    + 'tf.ones([1, 2]));'],
  ['loading_weights_config', `const m = small(); report(m.getConfig().name); m.foo;
report(m.updatedConfig().backend); report(m.updatedConfig().kerasVersion);`],

  // Classes of one's own.
  ['registered', `report(tf.serialization.registerClass(Scale) === Scale);
const m = tf.sequential({layers: [new Scale({factor: 2.5, inputShape: [2]}), new Scale({factor: 3})
  ]});
report(m.toJSON());
const other = await again(m);
report(other.predict(tf.tensor2d([[1, 2]])));
report(tf.serialization.getRegisteredName(Scale));`],
  ['registered_in_a_graph', `tf.serialization.registerClass(Scale, 'Package', 'Name');
const x = tf.input({shape: [2]});
const layer = new Scale({factor: 2, name: 'my_Scale'});
const m = tf.model({inputs: x, outputs: layer.apply(layer.apply(x))});
const other = await again(m);
report(other.predict(tf.tensor2d([[1, 2]])));
report(tf.serialization.getRegisteredName(Scale));`],
  ['registered_with_its_own_from_config', `tf.serialization.registerClass(Shift);
const m = tf.sequential({layers: [new Shift(3, {inputShape: [2]})]});
const other = await again(m);
report(other.layers[0].by);
report(other.predict(tf.tensor2d([[1, 2]])));`],
  ['registered_regularizer', `tf.serialization.registerClass(Double);
const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [2], kernelInitializer:
  'ones', kernelRegularizer: 'Double', biasRegularizer: {className: 'Double', config: {times: 3}}})
  ]});
report(m.toJSON());
m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
report(m.calculateLosses());
report(await m.trainOnBatch(tf.ones([2, 2]), tf.ones([2, 1])));
report(m.getWeights());
const other = await again(m);`],
  ['unregistered_regularizer', "tf.layers.dense({units: 1, kernelRegularizer: new Double()});"],
  ['registered_name_of_others', 'report(tf.serialization.getRegisteredName(Shift)); '
    + "report(tf.serialization.getRegisteredName(Nameless) === undefined);"],
  ['register_nameless', 'tf.serialization.registerClass(Nameless);'],
  ['register_empty', 'tf.serialization.registerClass(Empty);'],
  ['register_number', 'tf.serialization.registerClass(Numbered);'],
  ['map', `tf.serialization.registerClass(Shift);
const map = tf.serialization.SerializationMap.getMap().classNameMap;
report(map.Shift[0] === Shift); report(map.Foo === undefined);
const dense = map.Dense[1](map.Dense[0], {units: 2, name: 'd'});
report(dense.getClassName()); report(dense.name);
tf.serialization.SerializationMap.register(Scale);
report(tf.serialization.SerializationMap.getMap().classNameMap.Scale[0] === Scale);`],
  ['custom_objects_in_a_graph', `const x = tf.input({shape: [2]});
const m = tf.model({inputs: x, outputs: new Scale({factor: 2}).apply(x)});
const other = await tf.models.modelFromJSON(m.toJSON(null, false),
  {Scale: [Scale, Scale.fromConfig]});
report(other.predict(tf.tensor2d([[1, 2]])));
await tf.models.modelFromJSON(m.toJSON(null, false));`],
  ['custom_objects_in_a_sequence', `const m = tf.sequential({layers: [new Scale({factor: 2,
  inputShape: [2]})]});
await tf.models.modelFromJSON(m.toJSON(null, false), {Scale: [Scale, Scale.fromConfig]});`],
  ['custom_object_unknown', `const x = tf.input({shape: [2]});
const m = tf.model({inputs: x, outputs: new Scale({factor: 2}).apply(x)});
await tf.models.modelFromJSON(m.toJSON(null, false));`],
  ['from_config_of_a_class', `const config = new Scale({factor: 2, name: 's'}).getConfig();
report(config); report(Scale.fromConfig(Scale, config).factor);
report(tf.layers.Layer.fromConfig(Scale, {factor: 4}).factor);
const model = tf.Sequential.fromConfig(tf.Sequential, small().getConfig());
report(model.toJSON());`],
  ['serializable', `const d = new Double({times: 4}); report(d.getClassName()); report(
  d.getConfig()); report(d.apply(tf.tensor1d([-1, 2])));
report(tf.serialization.Serializable.fromConfig(Double, {times: 5}).times);`],
  ...require('./tfjs_topology_members.js'),
];
