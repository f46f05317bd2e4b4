//// guide_keras_users_sequential
import * as tf from '@tensorflow/tfjs';

// Build and compile model.
const model = tf.sequential();
model.add(tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'ones'}));
model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});

// Generate some synthetic data for training.
const xs = tf.tensor2d([[1], [2], [3], [4]], [4, 1]);
const ys = tf.tensor2d([[1], [3], [5], [7]], [4, 1]);

// Train model with fit().
await model.fit(xs, ys, {epochs: 200, shuffle: false});

// Run inference with predict().
model.predict(tf.tensor2d([[5]], [1, 1])).print();
//// guide_keras_users_functional
const tf = require('@tensorflow/tfjs');
const inp = tf.input({shape: [3]});
const h1 = tf.layers.dense({units: 4, activation: 'relu', kernelInitializer: 'ones'}).apply(inp);
const h2 = tf.layers.dense({units: 2, activation: 'relu', kernelInitializer: 'ones'}).apply(h1);
const model = tf.model({inputs: inp, outputs: [h1, h2]});
const [a, b] = model.predict(tf.tensor2d([[1, 2, 3]]));
a.print();
b.print();
//// guide_keras_users_apply
const layer = tf.layers.dense({units: 2, kernelInitializer: 'ones'});
// A layer object can be applied on a symbolic tensor or on a concrete one.
console.log(layer.apply(tf.input({shape: [3]})).shape);
layer.apply(tf.ones([2, 3])).print();
//// guide_models_and_layers_sequential
const model = tf.sequential({
 layers: [
   tf.layers.dense({inputShape: [784], units: 32, activation: 'relu'}),
   tf.layers.dense({units: 10, activation: 'softmax'}),
 ]
});
const second = tf.sequential();
second.add(tf.layers.dense({inputShape: [784], units: 32, activation: 'relu'}));
second.add(tf.layers.dense({units: 10, activation: 'softmax'}));
console.log(model.countParams() === second.countParams(), model.countParams());
second.summary();
//// guide_models_and_layers_functional
// Create an arbitrary graph of layers, by connecting them
// via the apply() method.
const input = tf.input({shape: [784]});
const dense1 = tf.layers.dense({units: 32, activation: 'relu'}).apply(input);
const dense2 = tf.layers.dense({units: 10, activation: 'softmax'}).apply(dense1);
const model = tf.model({inputs: input, outputs: dense2});
model.summary();
console.log(model.predict(tf.zeros([2, 784])).sum(1).arraySync());
//// guide_validate_shapes
const model = tf.sequential();
model.add(tf.layers.conv2d({inputShape: [28, 28, 1], kernelSize: 3, filters: 4, strides: 2}));
model.add(tf.layers.globalAveragePooling2d({dataFormat: 'channelsLast'}));
model.add(tf.layers.reshape({targetShape: [2, 2]}));
model.summary();
model.layers.forEach(({name, output}) => console.log(`${name} -> ${JSON.stringify(output.shape)}`));
//// guide_core_api_model
// The weights and biases for the two dense layers.
const w1 = tf.variable(tf.fill([4, 3], 0.1));
const b1 = tf.variable(tf.zeros([3]));
const w2 = tf.variable(tf.fill([3, 2], 0.2));
const b2 = tf.variable(tf.tensor1d([0, 1]));
function model(x) {
  return x.matMul(w1).add(b1).relu().matMul(w2).add(b2).softmax();
}
model(tf.ones([1, 4])).print();
//// guide_train_with_fit
// Data of two classes, the same at each run.
const data = tf.linspace(-1, 1, 20).reshape([10, 2]);
const labels = tf.oneHot(tf.tensor1d([0, 0, 0, 0, 0, 1, 1, 1, 1, 1], 'int32'), 2);
const model = tf.sequential({layers: [tf.layers.dense({inputShape: [2], units: 2,
  activation: 'softmax', kernelInitializer: 'zeros'})]});
model.compile({optimizer: 'sgd', loss: 'categoricalCrossentropy', metrics: ['accuracy']});
function onBatchEnd(batch, logs) {
  console.log('Accuracy', logs.acc);
}
// Train for 2 epochs with batch size of 5.
model.fit(data, labels, {epochs: 2, batchSize: 5, shuffle: false, callbacks: {onBatchEnd}})
    .then(info => {
      console.log('Final accuracy', info.history.acc);
    });
//// guide_train_with_fit_dataset
function* data() {
  for (let i = 0; i < 6; i++) {
    // Generate one sample at a time.
    yield tf.tensor1d([i, 1]);
  }
}
function* labels() {
  for (let i = 0; i < 6; i++) {
    yield tf.tensor1d([i / 2]);
  }
}
const xs = tf.data.generator(data);
const ys = tf.data.generator(labels);
// We zip the data and labels together and batch 3 samples at a time.
const ds = tf.data.zip({xs, ys}).batch(3);
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [2], kernelInitializer: 'zeros'})]});
model.compile({optimizer: tf.train.sgd(0.01), loss: 'meanSquaredError', metrics: ['mse']});
// Train the model for 3 epochs.
model.fitDataset(ds, {epochs: 3}).then(info => {
  console.log('Loss', info.history.loss);
});
//// guide_predict_new_data
const model = tf.sequential({layers: [
  tf.layers.dense({units: 3, inputShape: [4], kernelInitializer: 'ones', activation: 'softmax'})]});
// Predict 3 new samples.
const prediction = model.predict(tf.eye(4).slice(0, 3));
prediction.print();
console.log(prediction.argMax(-1).shape);
//// guide_train_core_api
const w = tf.variable(tf.zeros([2, 2]));
const model = x => x.matMul(w);
const ds = tf.data.array([0, 1, 2, 3]).map(i => ({
  xs: tf.tensor1d([i, 1]), ys: tf.tensor1d(i > 1 ? [0, 1] : [1, 0]),
})).batch(2);
async function train() {
  const optimizer = tf.train.sgd(0.1 /* learningRate */);
  // Train for 2 epochs.
  for (let epoch = 0; epoch < 2; epoch++) {
    await ds.forEachAsync(({xs, ys}) => {
      optimizer.minimize(() => {
        const predYs = model(xs);
        const loss = tf.losses.softmaxCrossEntropy(ys, predYs);
        loss.data().then(l => console.log('Loss', l));
        return loss;
      });
    });
    console.log('Epoch', epoch);
  }
}
await train();
w.print();
//// guide_tensor_values
const a = tf.tensor([[1, 2], [3, 4]]);
// Returns the multi dimensional array of values.
a.array().then(array => console.log(array));
// Returns the flattened data that backs the tensor.
a.data().then(data => console.log(data));
// The synchronous versions of the two.
console.log(a.arraySync());
console.log(a.dataSync());
//// guide_dispose_and_tidy
const a = tf.tensor([[1, 2], [3, 4]]);
const y = tf.tidy(() => {
  const result = a.square().log().neg();
  return result;
});
y.print();
console.log(tf.memory().numTensors);
y.dispose();
tf.dispose(a);
console.log('Number of tensors:', tf.memory().numTensors);
//// guide_functions_as_script_main
async function run() {
  const model = tf.sequential();
  model.add(tf.layers.dense({inputShape: [1], units: 1, useBias: true, kernelInitializer: 'ones'}));
  model.add(tf.layers.dense({units: 1, useBias: true, kernelInitializer: 'ones'}));
  console.log('Model has', model.layers.length, 'layers');
  await trainModel(model);
  console.log('Done Training');
}
function trainModel(model) {
  model.compile({
    optimizer: tf.train.adam(),
    loss: tf.losses.meanSquaredError,
    metrics: ['mse'],
  });
  return model.fit(tf.linspace(0, 1, 4).reshape([4, 1]), tf.linspace(1, 0, 4).reshape([4, 1]),
      {batchSize: 4, epochs: 2, shuffle: false,
        callbacks: {onEpochEnd: (epoch, {mse}) => console.log(epoch, mse.toFixed(4))}});
}
run();
//// guide_convert_to_tensor
const data = [{mpg: 18, horsepower: 130}, {mpg: 15, horsepower: 165}, {mpg: 36, horsepower: 70}];
function convertToTensor(data) {
  return tf.tidy(() => {
    const inputs = data.map(d => d.horsepower);
    const labels = data.map(d => d.mpg);
    const inputTensor = tf.tensor2d(inputs, [inputs.length, 1]);
    const labelTensor = tf.tensor2d(labels, [labels.length, 1]);
    const [inputMax, inputMin] = [inputTensor.max(), inputTensor.min()];
    const [labelMax, labelMin] = [labelTensor.max(), labelTensor.min()];
    return {
      inputs: inputTensor.sub(inputMin).div(inputMax.sub(inputMin)),
      labels: labelTensor.sub(labelMin).div(labelMax.sub(labelMin)),
      inputMax, inputMin, labelMax, labelMin,
    };
  });
}
const {inputs, labels, inputMax, inputMin} = convertToTensor(data);
inputs.print();
labels.print();
inputs.mul(inputMax.sub(inputMin)).add(inputMin).print();
console.log(tf.memory().numTensors);
//// guide_xor
const model = tf.sequential({layers: [
  tf.layers.dense({units: 2, inputShape: [2], activation: 'relu'}),
  tf.layers.dense({units: 1, activation: 'sigmoid'}),
]});
model.setWeights([tf.tensor2d([[1, 1], [1, 1]]), tf.tensor1d([0, -1]), tf.tensor2d([[1], [-2]]),
  tf.tensor1d([-0.5])]);
model.compile({optimizer: tf.train.sgd(0.5), loss: 'binaryCrossentropy', metrics: ['acc']});
const xs = tf.tensor2d([[0, 0], [0, 1], [1, 0], [1, 1]]);
const ys = tf.tensor2d([[0], [1], [1], [0]]);
const {history} = await model.fit(xs, ys, {epochs: 3, shuffle: false});
console.log(history.acc.at(-1), history.loss.map(v => v.toFixed(4)));
for (const [[a, b], [p]] of xs.arraySync().map((row, i) => [row,
  model.predict(xs).arraySync()[i]])) {
  console.log(`${a} xor ${b} = ${Math.round(p)}`);
}
//// guide_text_classification
const vocabulary = new Map(['good', 'bad', 'film'].map((word, i) => [word, i + 1]));
const encode = (text) => text.split(' ').map(word => vocabulary.get(word) ?? 0);
const x = tf.tensor2d(['good film', 'bad film'].map(encode), [2, 2], 'int32');
x.print();
const model = tf.sequential();
model.add(tf.layers.embedding({inputDim: vocabulary.size + 1, outputDim: 1, inputLength: 2}));
model.add(tf.layers.globalAveragePooling1d());
model.add(tf.layers.dense({units: 1, activation: 'sigmoid', kernelInitializer: 'ones'}));
model.layers[0].setWeights([tf.tensor2d([[0], [2], [-2], [0]])]);
model.predict(x).print();
console.log(model.layers.map(l => l.outputShape));
//// guide_time_series
const window = 3;
const series = Array.from({length: 8}, (_, i) => i);
const rows = series.slice(window).map((target, i) => ({xs: series.slice(i, i + window), target}));
const xs = tf.tensor3d(rows.map(({xs}) => xs.map(v => [v / 10])));
const ys = tf.tensor2d(rows.map(({target}) => [target / 10]));
const model = tf.sequential({layers: [
  tf.layers.lstm({units: 2, inputShape: [window, 1], kernelInitializer: 'ones',
    recurrentInitializer: 'zeros'}),
  tf.layers.dense({units: 1, kernelInitializer: 'ones'})]});
model.compile({optimizer: tf.train.adam(0.05), loss: 'meanSquaredError'});
const {history: {loss}} = await model.fit(xs, ys, {epochs: 3, shuffle: false});
console.log(loss);
model.predict(xs.slice(0, 1)).print();
//// guide_autoencoder
const input = tf.input({shape: [4]});
const code = tf.layers.dense({units: 2, activation: 'tanh', kernelInitializer: 'ones',
  name: 'code'}).apply(input);
const output = tf.layers.dense({units: 4, kernelInitializer: 'ones'}).apply(code);
const autoencoder = tf.model({inputs: input, outputs: output});
const encoder = tf.model({inputs: input, outputs: code});
encoder.predict(tf.ones([1, 4])).print();
//// guide_two_branches
const input = tf.input({shape: [4, 4, 1], name: 'image'});
const branch = (kernelSize) => tf.layers.globalMaxPooling2d({}).apply(
    tf.layers.conv2d({filters: 1, kernelSize, kernelInitializer: 'ones'}).apply(input));
const merged = tf.layers.concatenate({name: 'merged'}).apply([branch(2), branch(3)]);
const model = tf.model({inputs: input, outputs: merged});
model.predict(tf.range(0, 16).reshape([1, 4, 4, 1])).print();
model.summary(90);
//// guide_transfer_learning
const base = tf.sequential({layers: [
  tf.layers.dense({units: 2, inputShape: [2], kernelInitializer: 'ones', name: 'features'}),
  tf.layers.dense({units: 5, name: 'old_head'}),
]});
const features = base.getLayer('features');
features.trainable = false;
const head = tf.layers.dense({units: 1, kernelInitializer: 'zeros', name: 'new_head'});
const model = tf.model({inputs: base.inputs, outputs: head.apply(features.output)});
model.compile({optimizer: tf.train.sgd(0.1), loss: 'meanSquaredError'});
await model.fit(tf.ones([2, 2]), tf.ones([2, 1]), {epochs: 1, shuffle: false});
for (const layer of model.layers) {
  console.log(layer.name, layer.trainable, layer.getWeights().map(w => w.arraySync()));
}
