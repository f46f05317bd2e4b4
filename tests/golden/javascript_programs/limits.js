//// sequences_of_one_step
// tfjs takes a sequence apart into its steps; the way back joins several, but not one.
const wrapped = {
  lstm: () => tf.layers.lstm({units: 2}),
  bidirectional: () => tf.layers.bidirectional({layer: tf.layers.gru({units: 1})}),
  timeDistributed: () => tf.layers.timeDistributed({layer: tf.layers.dense({units: 2})}),
};
for (const [name, make] of Object.entries(wrapped)) {
  for (const steps of [1, 2]) {
    const model = tf.sequential({layers: [
      tf.layers.dense({units: 2, inputShape: [steps, 2], kernelInitializer: 'ones'}), make(),
      tf.layers.reshape({targetShape: [name === 'timeDistributed' ? 2 * steps : 2]}),
    ]});
    model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
    const units = model.outputs[0].shape[1];
    try {
      const history = await model.fit(tf.ones([2, steps, 2]), tf.ones([2, units]), {epochs: 1});
      console.log(name, steps, history.epoch);
    } catch (error) {
      console.log(name, steps, error.message);
    }
  }
}
for (const f of [(x) => tf.unstack(x)[0], (x) => tf.split(x, 1)[0], (x) => tf.unstack(x, 1)[1]]) {
  try {
    tf.grad(f)(tf.ones([1, 3])).print();
  } catch (error) {
    console.log(error.message);
  }
}
//// gradients_that_tfjs_lacks
// A comparison has no gradient, even where only `where` uses it.
const gradients = {
  greater: (x) => tf.where(x.greater(0), x, x.mul(2)),
  greaterEqual: (x) => tf.where(x.greaterEqual(0), x, x.mul(2)),
  constant: (x) => tf.where(tf.tensor1d([true, false, true]), x, x.mul(2)),
  cast: (x) => x.mul(x.less(1).toFloat()),
  logicalAnd: (x) => tf.where(tf.logicalAnd(x.toBool(), true), x, tf.zerosLike(x)),
  logicalNot: (x) => tf.where(tf.logicalNot(x.toBool()), x, tf.onesLike(x)),
  divNoNan: (x) => tf.divNoNan(x, x),
  topk: (x) => tf.topk(x, 2).values,
  cumprod: (x) => tf.cumprod(x),
  floorDiv: (x) => tf.floorDiv(x, 2),
  oneHot: (x) => tf.oneHot(x.toInt(), 3),
  batchNorm: (x) => tf.batchNorm(x, [0, 0, 0], [1, 1, 1]),
  batchNormOfAll: (x) => tf.batchNorm(x, [0, 0, 0], [1, 1, 1], [0, 0, 0], [2, 2, 2]),
};
for (const [name, f] of Object.entries(gradients)) {
  try {
    console.log(name, tf.grad(f)(tf.tensor1d([1, -2, 3])).dataSync());
  } catch (error) {
    console.log(name, error.message);
  }
}
//// gradients_of_other_axes
const square = tf.tensor2d([[1, 2], [3, 4]]);
tf.grad((x) => tf.cumsum(x, 0).mul(square))(square).print();
tf.grad((x) => tf.cumsum(x, 1).mul(square))(square).print();
tf.grad((x) => tf.cumsum(x, 1).mul(tf.range(0, 8).reshape([2, 2, 2])))(tf.ones([2, 2, 2])).print();
tf.grad((x) => tf.mirrorPad(x, [[1, 1], [0, 1]], 'symmetric'))(square).print();
try {
  tf.grad((x) => tf.cumsum(x, 0))(tf.ones([2, 3]));
} catch (error) {
  console.log(error.message);
}
//// names_after_mistakes
// A layer that cannot be made has used up its name; one whose cell cannot be made has not.
const mistakes = [
  () => tf.layers.dense(), () => tf.layers.conv2d({filters: 1}), () => tf.layers.reshape({}),
  () => tf.layers.conv2d({filters: 1, kernelSize: [1, 2, 3]}), () => tf.layers.permute({}),
  () => tf.layers.lstm({}), () => tf.layers.depthwiseConv2d({}),
];
for (const mistake of mistakes) {
  try {
    mistake();
  } catch (error) {
    console.log(error.message);
  }
}
const config = {units: 1, filters: 1, kernelSize: 1, targetShape: [1], dims: [1]};
for (const name of ['dense', 'conv2d', 'reshape', 'permute', 'lstm', 'depthwiseConv2d']) {
  console.log(tf.layers[name](config).name);
}
//// sentences_of_models
const layers = [tf.layers.dense({units: 1, inputShape: [2], kernelInitializer: 'ones'})];
const model = tf.sequential({layers});
for (const predictFirst of [false, true]) {
  if (predictFirst) model.predict(tf.ones([1, 2]));
  try {
    model.evaluate(tf.ones([1, 2]), tf.ones([1, 1]));
  } catch (error) {
    console.log(error.message);
  }
}
model.compile({optimizer: 'sgd', loss: 'sparseCategoricalCrossentropy'});
await model.fit(tf.ones([1, 2]), tf.zeros([1, 1])).catch((error) => console.log(error.message));
model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
const ys = tf.tensor2d([[2], [0], [1], [2]]);
await model.fit(tf.ones([4, 2]), ys, {classWeight: {1: 1}})
    .catch((error) => console.log(error.message));
const callbacks = tf.callbacks.earlyStopping({monitor: 'loss', minDelta: 9, verbose: 1});
const history = await model.fit(tf.ones([4, 2]), ys, {epochs: 5, callbacks});
console.log(history.epoch);
//// masks_that_are_too_short
// tfjs hands the mask of one input to the recurrent layer of another one.
for (const steps of [2, 3, 4]) {
  const sequence = tf.input({shape: [steps, 1]});
  const words = tf.input({shape: [3]});
  const embedded = tf.layers.embedding(
      {inputDim: 4, outputDim: 1, maskZero: true, embeddingsInitializer: 'ones'}).apply(words);
  const ones = {units: 1, kernelInitializer: 'ones', recurrentInitializer: 'ones'};
  const outputs = [sequence, embedded].map((x) => tf.layers.simpleRNN(ones).apply(x));
  const model = tf.model({inputs: [sequence, words], outputs});
  try {
    const results = model.predict([tf.ones([1, steps, 1]), tf.tensor2d([[1, 0, 2]])]);
    console.log(steps, results.map((result) => result.dataSync()));
  } catch (error) {
    console.log(steps, error.message);
  }
}
