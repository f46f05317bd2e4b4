// Rows of [id, program] about the methods and getters of layers, models, weights and optimizers.
'use strict';

const mixed = `const a = tf.input({shape: [3], name: 'in_a'});
const d = tf.layers.dense({units: 3, name: 'd', kernelRegularizer: tf.regularizers.l2({l2: 0.5}),
  kernelInitializer: 'ones'});
const h = d.apply(d.apply(a));
const e = tf.layers.dense({units: 2, name: 'e', kernelInitializer: 'ones'});
const model = tf.model({inputs: a, outputs: [e.apply(h), h], name: 'm'});
`;
const weights = "{'a/kernel': tf.ones([3, 2]), 'a/bias': tf.ones([2]), 'b/kernel': tf.ones([2, 1]),"
  + " 'b/bias': tf.ones([1])}";

module.exports = [
  // Symbolic tensors and nodes.
  ['symbolic_tensors', `${mixed}
for (let i = 0; i < 2; i++) {
  const t = model.outputs[i];
  report([t.name, t.originalName, t.shape, t.dtype, t.rank, t.nodeIndex, t.tensorIndex,
    t.sourceLayer.name, named(t.inputs), t.callArgs, t.outputTensorIndex]);
}
report([a.name, a.originalName, a.nodeIndex, a.tensorIndex, a.inputs, a.callArgs]);
report(named([tf.input({shape: [1], name: 'in_a'})]));`],
  ['nodes', `${mixed}
report(d.inboundNodes.map((n) => n.getConfig()));
report(d.outboundNodes.map((n) => n.getConfig()));
report(a.sourceLayer.outboundNodes.map((n) => n.getConfig()));
report(model.inboundNodes.map((n) => n.getConfig()));
model.apply(tf.input({shape: [3]}));
report(model.inboundNodes.map((n) => n.getConfig()));
const n = d.inboundNodes[1];
report([named(n.inputTensors), named(n.outputTensors), n.inputShapes, n.outputShapes,
  n.inputMasks, n.callArgs, n.outboundLayer.name, n.inboundLayers.length]);
report(d.inboundNodes[0] === d.inboundNodes[0]);`],
  ['inputs_and_outputs', `${mixed}
report(d.getInputAt(1).name); report(d.getOutputAt(1).name); report(e.input.name);
report(e.output.name); report(e.outputShape); report(d.outputShape); report(named(model.output));
report(model.input.name); report(model.outputShape); report(model.inputLayers.map((l) => l.name));
report(model.outputLayers.map((l) => l.name)); report(model.outputLayersNodeIndices);
report(model.outputLayersTensorIndices); report(model.getOutputAt(0).length);
d.input;`],
  ['input_of_a_model_used_twice', `const m = small(); m.apply(tf.input({shape: [3]})); m.input;`],
  ['output_of_a_model_used_twice', `const m = small(); m.apply(tf.input({shape: [3]})); m.output;`],
  ['input_before_use', 'tf.layers.dense({units: 1}).input;'],
  ['output_before_use', 'tf.layers.dense({units: 1}).output;'],
  ['get_input_before_use', 'tf.layers.dense({units: 1}).getInputAt(0);'],
  ['get_output_beyond', `${mixed} d.getOutputAt(2);`],
  ['output_shapes_differ', `const l = tf.layers.activation({activation: 'relu'});
l.apply(tf.input({shape: [2]})); l.apply(tf.input({shape: [3]})); l.outputShape;`],
  ['empty_sequential', `const m = tf.sequential(); report(m.built); report(m.layers.length);
report(m.inputs.length); report(m.stateful); report(m.weights.length); m.countParams();`],
  ['sequential_is_built_when_used', `const m = small(); report(m.built); m.predict(tf.ones([1, 3]));
report(m.built); m.add(tf.layers.dense({units: 1})); report(m.built); report(m.countParams());
report(m.built); report(m.input.name); report(m.outputs.length);
report(m.inboundNodes.map((n) => n.getConfig()));`],
  ['names_before_use', `const m = small(); report(m.inputNames); report(m.outputNames);`],
  ['names_after_use', `const m = small(); m.predict(tf.ones([1, 3])); report(m.inputNames);
report(m.outputNames);`],
  ['model_is_built', `${mixed} report(model.built); report(d.built);
report(tf.layers.dense({units: 1}).built);`],

  // trainable.
  ['trainable_of_a_layer', `const m = small(); const l = m.layers[0];
report(counts(l)); l.trainable = false; report(counts(l)); report(counts(m));
report(l.weights.map((w) => w.trainable)); report(named(m.weights));
l.trainable = true; report(counts(l)); report(l.weights.map((w) => w.trainable));`],
  ['trainable_of_a_model', `const m = small(); m.trainable = false; report(counts(m));
report(m.layers.map((l) => l.trainable)); report(m.layers.map((l) => counts(l)));
report(named(m.weights)); report(m.weights.map((w) => w.trainable));
m.layers[0].trainable = false; m.trainable = true; report(counts(m));
report(m.layers.map((l) => l.trainable)); report(m.layers.map((l) => counts(l)));
report(m.weights.map((w) => w.trainable));`],
  ['trainable_of_a_weight', `const m = small(); const w = m.layers[0].weights[0];
w.trainable = false; report(counts(m)); report(counts(m.layers[0])); report(named(m.weights));
report(w.read().trainable);`],
  ['trainable_in_the_config', `const l = tf.layers.dense({units: 1, inputShape: [2],
  trainable: false}); const m = tf.sequential({layers: [l]});
report(counts(m)); report(l.weights.map((w) => w.trainable)); report(l.trainable);
l.trainable = true; report(counts(m));`],
  ['trainable_of_a_nested_model', `const m = tf.sequential({layers: [small(),
  tf.layers.dense({units: 1})]});
m.trainable = false; report(counts(m)); report(counts(m.layers[0]));
m.trainable = true; m.layers[0].trainable = false; report(counts(m)); report(named(m.weights));
report(m.getWeights(true).length);`],
  ['frozen_layer_in_training', `const m = small(); m.layers[0].setWeights([tf.ones([3, 2]),
  tf.ones([2])]); m.layers[1].setWeights([tf.ones([2, 1]), tf.ones([1])]);
m.layers[0].trainable = false; m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
report(await m.trainOnBatch(tf.ones([2, 3]), tf.zeros([2, 1])));
report(m.layers[0].getWeights()); report(m.layers[1].getWeights());`],
  ['names_of_the_same_layer_twice', `const make = () => tf.sequential({layers: [tf.layers.dense({
  units: 1, inputShape: [2], name: 'same'})]});
const m = make(); const n = make(); const o = make();
report(named(m.weights)); report(named(n.weights)); report(named(o.weights));
report(n.weights.map((w) => w.originalName)); report(n.inputs[0].name); report(n.outputs[0].name);
n.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
n.setWeights([tf.ones([2, 1]), tf.ones([1])]); m.setWeights([tf.ones([2, 1]), tf.ones([1])]);
await n.trainOnBatch(tf.ones([1, 2]), tf.zeros([1, 1]));
report(m.getWeights()); report(n.getWeights()); report(n.getWeights()[0].name);
report(n.getNamedWeights().map((w) => w.name));`],

  // Losses.
  ['losses', `${mixed}
report(d.losses.length); report(d.losses[0]()); report(d.calculateLosses());
report(model.losses.length); report(model.calculateLosses());
e.addLoss(() => tf.scalar(7)); report(e.losses.length); report(model.calculateLosses());
e.addLoss([() => tf.scalar(8), () => tf.scalar(9)]); report(e.calculateLosses());
e.addLoss([]); e.addLoss(); report(e.losses.length);`],
  ['losses_of_a_sequential', `const m = tf.sequential({layers: [tf.layers.dense({units: 1,
  inputShape: [2], kernelRegularizer: 'l1l2', kernelInitializer: 'ones'})]});
m.predict(tf.ones([1, 2])); report(m.calculateLosses());`],

  // States, hooks.
  ['states', `const m = small(); report(m.stateful); report(m.layers[0].stateful);
report(m.updates); report(m.resetStates()); m.layers[0].resetStates();`],
  ['call_hook', `const l = tf.layers.dense({units: 1, kernelInitializer: 'ones'}); 
l.setCallHook((x, kwargs) => { report(x.shape); report(kwargs); });
l.apply(tf.ones([1, 2])); l.apply(tf.ones([1, 2]), {training: true});
l.clearCallHook(); l.apply(tf.ones([1, 2]));`],
  ['call', `${mixed} report(d.call(tf.ones([1, 3]), {})); report(model.call(tf.ones([1, 3]),
  {}).length);`],
  ['build', `const l = tf.layers.dense({units: 2}); l.build([null, 3]); report(l.built);
report(named(l.weights)); report(l.countParams()); report(l.weights[0].originalName);`],

  // Shapes and counts.
  ['shapes', `${mixed} report(model.computeOutputShape([null, 3]));
report(d.computeOutputShape([5, 3])); const s = small(); s.predict(tf.ones([1, 3]));
report(s.computeOutputShape([4, 3]));
report(model.computeOutputShape([[7, 3]])); report(model.countParams());
model.computeOutputShape([[null, 3], [null, 3]]);`],

  ['shapes_of_an_unbuilt_model', 'report(small().computeOutputShape([4, 3]));'],

  // Run a part.
  ['execute', `const m = small();
m.loadWeights(${weights});
report(named(m.outputs));
report(m.execute(tf.ones([2, 3]), 'b/b'));
report(m.execute([tf.ones([1, 3])], ['a/a', 'b/b']));
report(m.execute({a_input: tf.ones([1, 3])}, ['b/b', 'a/a']));`],
  ['execute_the_same_twice', "report(small().execute(tf.ones([1, 3]), ['b/b', 'b/b'])[1]);"],
  ['execute_graph', `${mixed}
report(model.execute(tf.ones([1, 3]), 'e/e'));`],
  ['execute_one_use', `const x = tf.input({shape: [2], name: 'x'}); const y = tf.layers.activation({
  activation: 'relu', name: 'y'}).apply(x); const m = tf.model({inputs: x, outputs: y});
report(m.execute(tf.tensor2d([[-1, 2]]), ['x', 'y/y']));`],
  ['execute_nothing', "small().execute(tf.ones([1, 3]), []);"],
  ['execute_unknown', "small().execute(tf.ones([1, 3]), ['a/a', 'foo', 'bar']);"],
  ['execute_unknown_alone', "small().execute(tf.ones([1, 3]), 'foo');"],
  ['execute_too_many', "small().execute([tf.ones([1, 3]), tf.ones([1, 3])], 'a/a');"],
  ['execute_wrong_name', "small().execute({foo: tf.ones([1, 3])}, 'a/a');"],
  ['execute_wrong_shape', "small().execute(tf.ones([1, 4]), 'a/a');"],

  // Weights by name.
  ['named_weights', `const m = small(); m.layers[0].trainable = false;
report(m.getNamedWeights().map((w) => w.name));
report(m.getNamedWeights({trainableOnly: true}).map((w) => w.name));
report(m.getNamedWeights()[0].tensor.shape);`],
  ['load_weights', `const m = small(); m.loadWeights(${weights}); report(m.getWeights());`],
  ['load_weights_cell_name', `const m = small(); m.loadWeights({'a/cell/kernel': tf.ones([3, 2]),
  'a/x/bias': tf.ones([2]), 'b/kernel': tf.ones([2, 1]), 'b/bias': tf.ones([1])});
report(m.getWeights());`],
  ['load_weights_missing', "small().loadWeights({'a/kernel': tf.ones([3, 2])});"],
  ['load_weights_unknown', "small().loadWeights({'foo': tf.ones([3, 2])});"],
  ['load_weights_not_strict', `const m = small(); m.loadWeights({foo: tf.ones([1]),
  'a/kernel': tf.ones([3, 2])}, false); report(m.getWeights()[0]);`],
  ['load_weights_wrong_shape', `const m = small(); m.loadWeights({'a/kernel': tf.ones([2, 2])},
  false);`],
  ['load_weights_constrained', `const m = tf.sequential({layers: [tf.layers.dense({units: 1,
  inputShape: [2], name: 'a', kernelConstraint: 'nonNeg'})]});
m.loadWeights({'a/kernel': tf.tensor2d([[-1], [2]]), 'a/bias': tf.ones([1])});
report(m.getWeights());`],
  ['set_weights_and_read', `const m = small(); const before = m.getWeights()[0];
m.layers[0].weights[0].write(tf.ones([3, 2])); report(before); report(m.layers[0].weights[0].shape);
report(m.layers[0].weights[0].dtype); m.layers[0].weights[0].write(tf.ones([2, 2]));`],
  ['weight_disposed', 'const m = small(); m.weights[0].dispose(); m.weights[0].read();'],
  ['initial_weights', `const l = tf.layers.dense({units: 1, weights: [tf.ones([2, 1]), tf.ones([1])],
  inputShape: [2]}); tf.sequential({layers: [l]}); report(l.getWeights());`],

  // A layer of one's own.
  ['own_layer_weights', `const l = new Scale({factor: 2}); report(l.apply(tf.ones([1, 3])));
report(named(l.weights)); report(l.getConfig()); report(l.getClassName());
l.addWeight('scale', [1], 'float32', tf.initializers.ones());`],
  ['own_weight_with_all_options', `const l = new Shift(1);
const w = l.addWeight('w', [2], 'float32', tf.initializers.ones(), tf.regularizers.l1({l1: 0.5}),
  false, tf.constraints.nonNeg());
report(w.name); report(w.originalName); report(w.trainable); report(counts(l));
report(l.calculateLosses()); w.write(tf.tensor1d([-1, 3])); report(w.read());
const v = l.addWeight('v', [1], null, tf.initializers.zeros()); report(v.dtype); report(counts(l));
const i = l.addWeight('i', [1], 'int32', tf.initializers.zeros()); report(i.read().dtype);`],
  ['base_layer', `const l = new tf.layers.Layer({name: 'base'}); const x = tf.ones([1, 2]);
report(l.computeOutputShape([null, 2])); report(l.supportsMasking); report(l.inputSpec);
report(l.apply(x)); report(l.apply(x) === x); report(l.getConfig());
report(l.weights); report(l.updates); report(l.built);`],

  // The end.
  ['dispose_layer', `const m = small(); const l = tf.layers.dense({units: 1});
l.apply(tf.ones([1, 2])); report(l.dispose()); l.dispose();`],
  ['dispose_shared_layer', `${mixed}
const other = tf.model({inputs: a, outputs: h});
report(model.dispose()); report(d.dispose()); other.predict(tf.ones([1, 3]));`],
  ['dispose_model', `const m = small(); m.compile({optimizer: 'adam', loss: 'meanSquaredError'});
await m.fit(tf.ones([2, 3]), tf.ones([2, 1])); report(m.dispose()); m.dispose();`],
  ['dispose_model_with_given_optimizer', `const m = small(); const o = tf.train.adam(0.1);
m.compile({optimizer: o, loss: 'meanSquaredError'}); await m.fit(tf.ones([2, 3]), tf.ones([2, 1]));
report(m.dispose()); report(o.iterations);`],
  ['dispose_nested', `const inner = small(); const m = tf.sequential({layers: [
  tf.layers.dense({units: 3, inputShape: [2]}), inner, tf.layers.dense({units: 1})]});
report(m.dispose()); inner.predict(tf.ones([1, 3]));`],
  ['dispose_nested_first', `const inner = small(); const m = tf.sequential({layers: [inner,
  tf.layers.dense({units: 1})]});
report(m.dispose()); inner.predict(tf.ones([1, 3]));`],
  ['dispose_twice_used_model', `const m = small(); m.apply(tf.input({shape: [3]}));
report(m.dispose()); report(m.dispose()); m.dispose();`],

  // Sequential.
  ['pop', `const m = small(); m.pop(); report(m.layers.length); report(m.outputs[0].name);
report(m.toJSON()); report(m.predict(tf.ones([1, 3])).shape); m.add(tf.layers.dense({units: 4}));
report(m.outputs[0].name); m.pop(); m.pop(); report(m.layers.length); report(m.outputs.length);`],
  ['stop_training_before_compile', 'small().stopTraining;'],
  ['set_stop_training_before_compile', 'small().stopTraining = true;'],
  ['stop_training_of_a_graph', `${mixed} model.stopTraining = true;
report(model.stopTraining);`],
  ['add_model_of_two_outputs', `${mixed} tf.sequential({layers: [model]});`],
  ['add_model_of_two_inputs', `const a = tf.input({shape: [2]}); const b = tf.input({shape: [2]});
tf.sequential({layers: [tf.model({inputs: [a, b], outputs: tf.layers.add().apply([a, b])})]});`],
  ['optimizer_before_compile', `report(small().optimizer === undefined);`],
  ['optimizer_after_compile', `const m = small(); m.compile({optimizer: 'adam', loss:
  'meanSquaredError'}); report(m.optimizer.getClassName()); m.optimizer = tf.train.sgd(0.1);
report(m.optimizer.getConfig()); report(m.loss); report(m.metricsNames); report(m.metrics);`],

  // Training configs, input specs.
  ['training_config', `const m = small(); m.compile({optimizer: tf.train.adam(0.25), loss:
  'meanSquaredError', metrics: ['acc', 'mse']}); const config = m.getTrainingConfig();
report(config); const n = small(); n.loadTrainingConfig(config); report(n.loss); report(n.metrics);
report(n.optimizer.getConfig()); report(n.optimizer.getClassName()); report(n.metricsNames);`],
  ['training_config_of_momentum', `const m = small(); m.compile({optimizer: tf.train.momentum(0.5,
  0.75, true), loss: ['categoricalCrossentropy']}); const config = m.getTrainingConfig();
report(config); const n = small(); n.loadTrainingConfig(config); report(n.optimizer.getConfig());`],
  ['training_config_of_a_function', `const m = small(); m.compile({optimizer: 'sgd',
  loss: tf.losses.huberLoss}); m.getTrainingConfig();`],
  ['training_config_loss_weights', `small().loadTrainingConfig({loss: 'mean_squared_error',
  loss_weights: [1], optimizer_config: {class_name: 'SGD', config: {learningRate: 0.1}}});`],
  ['input_spec', `const s = new tf.InputSpec({ndim: 3, axes: {1: 4}}); report([s.ndim,
  s.minNDim, s.maxNDim, s.dtype, s.shape]); const l = new Shift(1); l.inputSpec = [s];
report(l.apply(tf.ones([1, 4, 2])).shape); l.apply(tf.ones([1, 5, 2]));`],
  ['input_spec_rank', `const l = new Shift(1); l.inputSpec = [new tf.InputSpec({minNDim: 3})];
l.apply(tf.ones([1, 5]));`],

  // Metadata, saving.
  ['metadata', `const m = small(); report(m.getUserDefinedMetadata() === undefined);
m.setUserDefinedMetadata({a: [1]}); report(m.getUserDefinedMetadata());`],
  ['save_nowhere', "await small().save('foo://x');"],
  ['get_layer', `const m = small(); report(m.getLayer('b').name); report(m.getLayer(0).name);
report(m.getLayer(null, 1).name); m.getLayer('c');`],
];
