//// sequential_one_layer
// Define a model for linear regression.
const model = tf.sequential();
model.add(tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'ones'}));
// Prepare the model for training: Specify the loss and the optimizer.
model.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
// Generate some synthetic data for training.
const xs = tf.tensor2d([1, 2, 3, 4], [4, 1]);
const ys = tf.tensor2d([1, 3, 5, 7], [4, 1]);
// Train the model using the data then do inference on a data point the model hasn't seen:
await model.fit(xs, ys, {shuffle: false});
model.predict(tf.tensor2d([5], [1, 1])).print();
//// sequential_layers_option
import * as tf from '@tensorflow/tfjs';

const model = tf.sequential({
  layers: [
    tf.layers.dense({inputShape: [784], units: 32, activation: 'relu'}),
    tf.layers.dense({units: 10, activation: 'softmax'}),
  ],
  name: 'digits',
});
console.log(model.name, model.layers.length);
console.log(JSON.stringify(model.outputs[0].shape));
model.summary();
//// sequential_batch_input_shape
const model = tf.sequential();
model.add(tf.layers.dense({units: 4, batchInputShape: [null, 3], activation: 'relu'}));
model.add(tf.layers.dense({units: 2, activation: 'softmax', useBias: false}));
console.log(JSON.stringify(model.inputs[0].shape), JSON.stringify(model.outputs[0].shape));
console.log(JSON.stringify(model.inputs[0].name));
console.log(model.layers.map(layer => layer.outputShape));
console.log(model.getWeights().map(w => w.shape));
console.log(model.countParams());
//// model_of_two_dense_layers
// Define input, which has a size of 5 (not including batch dimension).
const input = tf.input({shape: [5]});
// First dense layer uses relu activation.
const denseLayer1 = tf.layers.dense({units: 10, activation: 'relu'});
// Second dense layer uses softmax activation.
const denseLayer2 = tf.layers.dense({units: 4, activation: 'softmax', kernelInitializer: 'zeros'});
// Obtain the output symbolic tensor by applying the layers on the input.
const output = denseLayer2.apply(denseLayer1.apply(input));
// Create the model based on the inputs.
const model = tf.model({inputs: input, outputs: output});
// The model can be used for training, evaluation and prediction.
model.predict(tf.ones([2, 5])).print();
//// model_with_several_outputs
const input = tf.input({shape: [2], name: 'pair'});
const sum = tf.layers.dense({units: 1, kernelInitializer: 'ones', name: 'sum'}).apply(input);
const twice = tf.layers.dense({units: 2, kernelInitializer: tf.initializers.identity({gain: 2}),
  name: 'twice'}).apply(input);
const model = tf.model({inputs: input, outputs: [sum, twice], name: 'both'});
const [a, b] = model.predict(tf.tensor2d([[1, 2], [3, 4]]));
a.print();
b.print();
console.log(model.outputNames, model.inputNames, model.outputs.length);
model.summary(80);
//// model_with_several_inputs
const a = tf.input({shape: [2]});
const b = tf.input({shape: [3]});
const joined = tf.layers.concatenate().apply([a, b]);
const y = tf.layers.dense({units: 1, kernelInitializer: 'ones'}).apply(joined);
const model = tf.model({inputs: [a, b], outputs: y});
model.predict([tf.ones([2, 2]), tf.ones([2, 3])]).print();
model.compile({optimizer: tf.train.sgd(0.01), loss: 'meanAbsoluteError'});
const loss = model.evaluate([tf.ones([4, 2]), tf.zeros([4, 3])], tf.zeros([4, 1]));
loss.print();
//// symbolic_tensor
const input = tf.input({shape: [5], name: 'five'});
console.log(input instanceof tf.SymbolicTensor, input.shape, input.dtype, input.name);
const dense = tf.layers.dense({units: 3});
const output = dense.apply(input);
console.log(output.shape, output.rank, output.sourceLayer === dense);
console.log(dense.output === output, dense.input === input);
const ids = tf.input({batchShape: [4, 2], dtype: 'int32'});
console.log(ids.shape, ids.dtype, tf.layers.input === tf.input);
//// layers_api_for_keras_users
const model = tf.sequential({
  layers: [tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'zeros'})]
});
model.compile({optimizer: tf.train.sgd(0.05), loss: 'meanSquaredError'});
const xs = tf.tensor2d([[1], [2], [3], [4]], [4, 1]);
const ys = tf.tensor2d([[1], [3], [5], [7]], [4, 1]);
const h = await model.fit(xs, ys, {epochs: 5, shuffle: false});
console.log(h.history.loss.length, h.epoch);
console.log(h.history.loss.map(loss => loss.toFixed(3)));
model.predict(tf.tensor2d([[10]], [1, 1])).print();
//// options_object
// The factories take an object of options, not names as in Python.
tf.layers.dense({
  units: 32,
  activation: 'softmax'
}).apply(tf.zeros([1, 4])).sum().print();
//// fit_in_a_loop
const model = tf.sequential({
  layers: [tf.layers.dense({units: 1, inputShape: [10], kernelInitializer: 'zeros'})]
});
model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
for (let i = 1; i < 5; ++i) {
  const h = await model.fit(tf.ones([8, 10]), tf.ones([8, 1]), {
    batchSize: 4,
    epochs: 3,
    shuffle: false
  });
  console.log('Loss after Epoch ' + i + ' : ' + h.history.loss[0]);
}
//// evaluate
const model = tf.sequential({
  layers: [tf.layers.dense({units: 1, inputShape: [10], kernelInitializer: 'ones'})]
});
model.compile({optimizer: 'sgd', loss: 'meanSquaredError', metrics: ['mae']});
const result = model.evaluate(tf.ones([8, 10]), tf.ones([8, 1]), {batchSize: 4});
console.log(result.length);
result.forEach((scalar, i) => {
  console.log(model.metricsNames[i]);
  scalar.print();
});
console.log(await Promise.all(result.map(r => r.data())));
//// predict_on_batch
const model = tf.sequential({
  layers: [tf.layers.dense({units: 1, inputShape: [10], kernelInitializer: 'ones'})]
});
model.predict(tf.ones([8, 10]), {batchSize: 4}).print();
model.predictOnBatch(tf.ones([8, 10])).print();
//// train_on_batch
const model = tf.sequential();
model.add(tf.layers.dense({units: 1, inputShape: [2], kernelInitializer: 'zeros'}));
model.compile({optimizer: 'sgd', loss: 'meanSquaredError', metrics: ['mse']});
const [loss, mse] = await model.trainOnBatch(tf.ones([3, 2]), tf.ones([3, 1]));
console.log(typeof loss, loss, mse);
const again = await model.trainOnBatch(tf.ones([3, 2]), tf.ones([3, 1]));
console.log(again[0] < loss, again.length);
//// get_layer_and_pop
const model = tf.sequential();
model.add(tf.layers.dense({units: 2, inputShape: [2], name: 'first'}));
model.add(tf.layers.dense({units: 3, name: 'second'}));
model.add(tf.layers.dense({units: 1, name: 'third'}));
console.log(model.getLayer('second').outputShape);
console.log(model.getLayer(null, 0).name, model.getLayer(2).name);
model.pop();
console.log(model.layers.map(({name}) => name), model.outputs[0].shape);
try {
  model.getLayer('third');
} catch (error) {
  console.log(error.message);
}
//// summary_with_print_function
const model = tf.sequential({layers: [
  tf.layers.dense({units: 2, inputShape: [3], name: 'a'}),
  tf.layers.dropout({rate: 0.1, name: 'f'}),
]});
const lines = [];
model.summary(60, [0.4, 0.7, 0.9, 1], line => lines.push(line));
console.log(lines.length);
console.log(lines.join('\n'));
//// summary_of_a_graph
const input = tf.input({shape: [8], name: 'in'});
const a = tf.layers.dense({units: 4, name: 'left'}).apply(input);
const b = tf.layers.dense({units: 4, name: 'right', trainable: false}).apply(input);
const out = tf.layers.add({name: 'sum'}).apply([a, b]);
tf.model({inputs: input, outputs: out}).summary();
//// set_and_get_weights
const model = tf.sequential({layers: [tf.layers.dense({units: 2, inputShape: [2]})]});
model.setWeights([tf.tensor2d([[1, 2], [3, 4]]), tf.tensor1d([0.5, -0.5])]);
for (const w of model.getWeights()) {
  w.print();
}
model.predict(tf.tensor2d([[1, 1]])).print();
const other = tf.sequential({layers: [tf.layers.dense({units: 2, inputShape: [2]})]});
other.setWeights(model.getWeights());
console.log(other.predict(tf.ones([1, 2])).arraySync());
//// frozen_layers
const model = tf.sequential({layers: [
  tf.layers.dense({units: 2, inputShape: [2], kernelInitializer: 'ones', trainable: false}),
  tf.layers.dense({units: 1, kernelInitializer: 'ones'}),
]});
console.log(model.trainableWeights.length, model.nonTrainableWeights.length, model.weights.length);
model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
await model.fit(tf.ones([2, 2]), tf.zeros([2, 1]), {epochs: 2, shuffle: false});
model.layers[0].getWeights()[0].print();
model.layers[1].getWeights()[0].print();
model.layers[1].trainable = false;
console.log(model.trainableWeights.length, model.trainable);
//// to_json_and_back
const model = tf.sequential({layers: [
  tf.layers.dense({units: 3, inputShape: [2], activation: 'tanh', name: 'd1'}),
  tf.layers.dense({units: 1, name: 'd2'}),
], name: 'saved'});
const text = model.toJSON();
console.log(typeof text);
const again = await tf.models.modelFromJSON(JSON.parse(text));
console.log(again.layers.map(l => `${l.name}:${l.getClassName()}`));
console.log(again instanceof tf.Sequential, again.name);
console.log(Object.keys(model.toJSON(null, false)));
again.setWeights(model.getWeights());
const x = tf.ones([1, 2]);
console.log(again.predict(x).sub(model.predict(x)).abs().max().arraySync());
//// json_text
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [2], kernelInitializer: 'zeros', name: 'only'})],
name: 'one'});
console.log(model.toJSON());
console.log(JSON.stringify(model.getConfig(), null, 1));
//// model_classes
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
console.log(model instanceof tf.Sequential, model instanceof tf.LayersModel);
console.log(model instanceof tf.layers.Layer, model.layers[0] instanceof tf.layers.Layer);
const input = tf.input({shape: [1]});
const graph = tf.model({inputs: input, outputs: tf.layers.reLU().apply(input)});
console.log(graph instanceof tf.Sequential, graph instanceof tf.LayersModel);
console.log(model.getClassName(), graph.getClassName());
const made = new tf.LayersModel({inputs: input, outputs: tf.layers.elu().apply(input)});
console.log(made.layers.length, made.stateful);
const bare = new tf.Sequential({name: 'bare'});
bare.add(tf.layers.dense({units: 1, inputShape: [1]}));
console.log(bare.name, bare.layers.length);
//// model_of_models
const inner = tf.sequential({layers: [
  tf.layers.dense({units: 2, inputShape: [3], kernelInitializer: 'ones'})], name: 'inner'});
const outer = tf.sequential();
outer.add(inner);
outer.add(tf.layers.dense({units: 1, kernelInitializer: 'ones'}));
outer.predict(tf.ones([1, 3])).print();
outer.summary();
console.log(outer.layers[0] === inner);
//// shared_layer
const shared = tf.layers.dense({units: 1, kernelInitializer: 'ones'});
const [a, b] = [tf.input({shape: [2]}), tf.input({shape: [2]})];
const [u, v] = [shared.apply(a), shared.apply(b)];
const model = tf.model({inputs: [a, b], outputs: tf.layers.average().apply([u, v])});
console.log(model.predict([tf.ones([1, 2]), tf.zeros([1, 2])]).arraySync());
console.log(shared.getInputAt(1) === b, shared.getOutputAt(0) === u, model.weights.length);
console.log(shared.inboundNodes.length);
//// execute_an_unknown_output
const input = tf.input({shape: [2], name: 'x'});
const hidden = tf.layers.dense({units: 2, kernelInitializer: 'ones', name: 'h'}).apply(input);
const output = tf.layers.dense({units: 1, kernelInitializer: 'ones', name: 'y'}).apply(hidden);
const model = tf.model({inputs: input, outputs: output});
model.execute(tf.ones([1, 2]), 'h/BiasAdd');
//// execute_and_metadata
const input = tf.input({shape: [2], name: 'x'});
const h = tf.layers.dense({units: 2, kernelInitializer: 'ones', name: 'h'});
const hidden = h.apply(input);
const output = tf.layers.dense({units: 1, kernelInitializer: 'ones', name: 'y'}).apply(hidden);
const model = tf.model({inputs: input, outputs: output});
const [first] = model.execute(tf.ones([1, 2]), [hidden.name]);
console.log(first.arraySync());
model.setUserDefinedMetadata({author: 'me', version: 2});
console.log(model.getUserDefinedMetadata());
console.log(model.calculateLosses().length, model.losses.length);
//// dispose_model
const before = tf.memory().numTensors;
const model = tf.sequential({layers: [tf.layers.dense({units: 2, inputShape: [2]})]});
model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
await model.fit(tf.ones([2, 2]), tf.ones([2, 2]), {epochs: 1});
const {refCountAfterDispose, numDisposedVariables} = model.dispose();
console.log(refCountAfterDispose, numDisposedVariables, tf.memory().numTensors - before);
try {
  model.predict(tf.ones([1, 2]));
} catch (e) {
  console.log(`${e.name}: ${e.message}`);
}
//// validation_split
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'zeros'})]});
model.compile({optimizer: tf.train.sgd(0.1), loss: 'meanSquaredError', metrics: ['mae']});
const xs = tf.linspace(0, 1, 10).reshape([10, 1]);
const ys = xs.mul(2).add(1);
const {history, params} = await model.fit(xs, ys,
    {epochs: 2, batchSize: 4, validationSplit: 0.2, shuffle: false});
console.log(Object.keys(history));
for (const [key, values] of Object.entries(history)) {
  console.log(key, values);
}
console.log(params);
//// validation_data
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'zeros'})]});
model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
const h = await model.fit(tf.ones([4, 1]), tf.ones([4, 1]),
    {epochs: 1, validationData: [tf.zeros([2, 1]), tf.ones([2, 1])], verbose: 0});
console.log(h.history);
//// class_weights
const model = tf.sequential({layers: [tf.layers.dense({units: 2, inputShape: [1],
  activation: 'softmax', kernelInitializer: 'zeros'})]});
model.compile({optimizer: 'sgd', loss: 'categoricalCrossentropy', metrics: ['accuracy']});
const ys = tf.oneHot(tf.tensor1d([0, 1, 1], 'int32'), 2);
const h = await model.fit(tf.ones([3, 1]), ys,
    {epochs: 1, shuffle: false, classWeight: {0: 1, 1: 3}});
console.log(h.history.loss, Object.keys(h.history));
//// losses_by_output
const input = tf.input({shape: [2]});
const a = tf.layers.dense({units: 1, kernelInitializer: 'ones', name: 'a'}).apply(input);
const b = tf.layers.dense({units: 1, kernelInitializer: 'zeros', name: 'b'}).apply(input);
const model = tf.model({inputs: input, outputs: [a, b]});
model.compile({optimizer: 'adam', loss: {a: 'meanSquaredError', b: 'meanAbsoluteError'},
  metrics: ['mse']});
const logs = await model.fit(tf.ones([2, 2]), {a: tf.zeros([2, 1]), b: tf.ones([2, 1])},
    {epochs: 1, shuffle: false});
console.log(logs.history);
console.log(model.metricsNames);
//// optimizer_of_a_model
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'ones'})]});
const optimizer = tf.train.momentum(0.1, 0.9);
model.compile({optimizer, loss: 'meanSquaredError'});
console.log(model.optimizer === optimizer, model.optimizer.getClassName());
console.log(optimizer instanceof tf.Optimizer);
await model.fit(tf.ones([2, 1]), tf.zeros([2, 1]), {epochs: 3, shuffle: false});
console.log(optimizer.iterations, optimizer.getConfig());
model.getWeights()[0].print();
//// named_weights
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [2], name: 'd'})], name: 'm'});
for (const w of model.weights) {
  console.log(w.name, w.originalName, w.shape, w.dtype, w.trainable);
}
console.log(model.getWeights().map(w => w.name));
console.log(model.weights[0] instanceof tf.LayerVariable, model.weights[0].read().shape);
model.weights[1].write(tf.tensor1d([9]));
model.getWeights()[1].print();
//// output_of_middle_layer
const model = tf.sequential({layers: [
  tf.layers.dense({units: 3, inputShape: [2], kernelInitializer: 'ones', name: 'middle'}),
  tf.layers.dense({units: 1}),
]});
const head = tf.model({inputs: model.inputs, outputs: model.getLayer('middle').output});
head.predict(tf.tensor2d([[1, 2], [3, 4]])).print();
console.log(head.layers.length, model.input.shape, model.output.shape, model.outputShape);
//// mnist_like_convnet
const model = tf.sequential();
model.add(tf.layers.conv2d({
  inputShape: [28, 28, 1],
  kernelSize: 5,
  filters: 8,
  strides: 1,
  activation: 'relu',
  kernelInitializer: 'varianceScaling'
}));
model.add(tf.layers.maxPooling2d({poolSize: [2, 2], strides: [2, 2]}));
model.add(tf.layers.conv2d({kernelSize: 5, filters: 16, activation: 'relu'}));
model.add(tf.layers.maxPooling2d({poolSize: [2, 2], strides: [2, 2]}));
model.add(tf.layers.flatten());
model.add(tf.layers.dense({units: 10, kernelInitializer: 'zeros', activation: 'softmax'}));
model.compile({optimizer: tf.train.adam(), loss: 'categoricalCrossentropy', metrics: ['accuracy']});
model.summary();
const [best] = model.predict(tf.ones([1, 28, 28, 1])).argMax(-1).dataSync();
console.log(best, model.predict(tf.ones([1, 28, 28, 1])).arraySync());
//// weights_by_name
const make = () => tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [2], name: 'd', kernelInitializer: 'zeros'})]});
const model = make();
model.loadWeights({'d/kernel': tf.tensor2d([[1], [2]]), 'd/bias': tf.tensor1d([3])});
model.predict(tf.ones([1, 2])).print();
try {
  model.loadWeights({'e/kernel': tf.zeros([2, 1])});
} catch (e) {
  console.log(e.message);
}
model.loadWeights({'d/bias': tf.tensor1d([4])}, false);
console.log(model.predict(tf.ones([1, 2])).arraySync());
console.log(model.getNamedWeights().map(({name, tensor}) => [name, tensor.shape]));
//// training_config
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [2], name: 'd'})]});
model.compile({optimizer: tf.train.adam(0.5), loss: 'meanSquaredError', metrics: ['mae']});
const graph = tf.model({inputs: model.inputs, outputs: model.outputs});
graph.compile({optimizer: tf.train.adam(0.5), loss: 'meanSquaredError', metrics: ['mae']});
console.log(graph.getTrainingConfig());
const other = tf.model({inputs: model.inputs, outputs: model.outputs});
other.loadTrainingConfig({loss: 'mean_absolute_error', metrics: ['mse'],
  optimizer_config: {class_name: 'SGD', config: {learning_rate: 0.1, learningRate: 0.1}}});
console.log(other.loss, other.metrics, other.optimizer.getClassName());
console.log(Object.keys(graph.updatedConfig()));
//// fields_of_a_symbolic_tensor
const x = tf.input({shape: [3], name: 'x'});
const layer = tf.layers.dense({units: 2, name: 'd'});
const y = layer.apply(x);
console.log(y.nodeIndex, y.tensorIndex, y.outputTensorIndex, y.inputs[0] === x);
console.log(typeof y.id, y.id > x.id, y.callArgs, y.originalName, y.name, y.dtype);
layer.apply(x);
console.log(layer.inboundNodes.length, layer.getOutputAt(1).name);
