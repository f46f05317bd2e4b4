//// initializers_that_are_fixed
const show = (initializer, shape = [2, 2]) => {
  initializer.apply(shape).print();
  console.log(initializer.getClassName(), initializer.getConfig());
};
show(tf.initializers.zeros());
show(tf.initializers.ones());
show(tf.initializers.constant({value: 5}));
show(tf.initializers.identity({gain: 2}));
//// initializers_that_draw
const list = {
  glorotNormal: tf.initializers.glorotNormal({seed: 1}),
  glorotUniform: tf.initializers.glorotUniform({seed: 1}),
  heNormal: tf.initializers.heNormal({seed: 1}),
  heUniform: tf.initializers.heUniform({seed: 1}),
  leCunNormal: tf.initializers.leCunNormal({seed: 1}),
  leCunUniform: tf.initializers.leCunUniform({seed: 1}),
  orthogonal: tf.initializers.orthogonal({seed: 1}),
  randomNormal: tf.initializers.randomNormal({mean: 0, stddev: 0.1}),
  randomUniform: tf.initializers.randomUniform({minval: -1, maxval: 1}),
  truncatedNormal: tf.initializers.truncatedNormal({stddev: 0.1}),
  varianceScaling: tf.initializers.varianceScaling({scale: 2, mode: 'fanAvg'}),
};
for (const [name, initializer] of Object.entries(list)) {
  const t = initializer.apply([3, 4]);
  console.log(name, t.shape, t.dtype, initializer.getClassName(), initializer.getConfig());
}
//// initializers_by_name
const names = ['glorotNormal', 'heUniform', 'leCunNormal', 'orthogonal', 'randomUniform',
  'truncatedNormal', 'zeros', 'ones', 'identity'];
const layers = names.map(kernelInitializer => tf.layers.dense({units: 2, kernelInitializer}));
layers.forEach(layer => {
  layer.build([null, 2]);
  console.log(layer.getConfig().kernelInitializer.className, layer.getWeights()[0].shape);
});
//// orthogonal_is_orthogonal
const q = tf.initializers.orthogonal({gain: 1, seed: 3}).apply([3, 3]);
console.log(tf.matMul(q, q, true).sub(tf.eye(3)).abs().max().less(1e-5).dataSync()[0]);
//// regularizers
const x = tf.tensor2d([[1, -2], [3, -4]]);
tf.regularizers.l1({l1: 0.1}).apply(x).print();
tf.regularizers.l2({l2: 0.1}).apply(x).print();
tf.regularizers.l1l2({l1: 0.1, l2: 0.01}).apply(x).print();
tf.regularizers.l1l2().apply(x).print();
console.log(tf.regularizers.l2({l2: 0.5}).getClassName(), tf.regularizers.l2().getConfig());
//// regularizers_in_a_model
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [2],
  kernelInitializer: 'ones', kernelRegularizer: tf.regularizers.l2({l2: 0.5}),
  biasRegularizer: 'l1l2'})]});
model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
model.evaluate(tf.zeros([1, 2]), tf.zeros([1, 1])).print();
await model.fit(tf.zeros([1, 2]), tf.zeros([1, 1]), {epochs: 2});
model.getWeights()[0].print();
//// constraints
const w = tf.tensor2d([[3, -0.1], [4, 0.2]]);
tf.constraints.maxNorm({maxValue: 2, axis: 0}).apply(w).print();
tf.constraints.unitNorm({axis: 0}).apply(w).print();
tf.constraints.nonNeg().apply(w).print();
tf.constraints.minMaxNorm({minValue: 1, maxValue: 2, rate: 1, axis: 0}).apply(w).print();
console.log(tf.constraints.maxNorm({maxValue: 3, axis: 1}).getConfig(),
    tf.constraints.nonNeg().getClassName());
//// constraints_in_training
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [2],
  kernelInitializer: 'ones', kernelConstraint: 'nonNeg', biasConstraint:
    tf.constraints.unitNorm({axis: 0}), biasInitializer: 'ones'})]});
model.compile({optimizer: tf.train.sgd(1), loss: 'meanSquaredError'});
await model.fit(tf.ones([1, 2]), tf.scalar(-9).reshape([1, 1]), {epochs: 1});
model.getWeights().forEach(w => w.print());
//// metric_functions
const x = tf.tensor2d([[0, 1, 0], [1, 0, 0], [0, 0, 1], [0, 1, 0]]);
const y = tf.tensor2d([[0.1, 0.8, 0.1], [0.3, 0.6, 0.1], [0, 0, 1], [0.6, 0.2, 0.2]]);
tf.metrics.binaryAccuracy(x, y).print();
tf.metrics.binaryCrossentropy(x, y.clipByValue(0.01, 0.99)).print();
tf.metrics.categoricalAccuracy(x, y).print();
tf.metrics.categoricalCrossentropy(x, y).print();
tf.metrics.cosineProximity(x, y).print();
tf.metrics.meanAbsoluteError(x, y).print();
tf.metrics.meanAbsolutePercentageError(x.add(1), y).print();
tf.metrics.meanSquaredError(x, y).print();
tf.metrics.sparseCategoricalAccuracy(tf.tensor1d([1, 0, 2, 0]), y).print();
//// metric_functions_precision_recall
const x = tf.tensor2d([[0, 0, 0, 1], [0, 1, 0, 0], [0, 0, 0, 1], [1, 0, 0, 0], [0, 0, 1, 0]]);
const y = tf.tensor2d([[0, 0, 1, 0], [0, 1, 0, 0], [0, 0, 0, 1], [0, 1, 0, 0], [0, 1, 0, 0]]);
tf.metrics.precision(x, y).print();
tf.metrics.recall(x, y).print();
tf.metrics.r2Score(tf.tensor1d([1, 2, 3]), tf.tensor1d([1, 2, 4])).print();
for (const alias of ['mse', 'MSE', 'mape', 'MAPE']) {
  console.log(alias, tf.metrics[alias](x.add(1), y).arraySync());
}
tf.metrics.mse(x, y).print();
tf.metrics.MSE(x, y).print();
tf.metrics.mape(x.add(1), y).print();
tf.metrics.MAPE(x.add(1), y).print();
//// metrics_in_compile
const model = tf.sequential({layers: [tf.layers.dense({units: 2, inputShape: [2],
  kernelInitializer: 'identity', activation: 'softmax'})]});
model.compile({optimizer: 'sgd', loss: 'categoricalCrossentropy',
  metrics: ['accuracy', 'crossentropy', 'mse', tf.metrics.precision, tf.metrics.cosineProximity]});
const x = tf.tensor2d([[1, 0], [0, 1], [1, 0]]);
const y = tf.tensor2d([[1, 0], [0, 1], [0, 1]]);
const results = model.evaluate(x, y);
results.forEach((r, i) => console.log(model.metricsNames[i], r.dataSync()[0].toFixed(4)));
//// metric_written_by_the_learner
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'ones'})]});
function largestError(yTrue, yPred) {
  return tf.max(tf.abs(tf.sub(yTrue, yPred)));
}
model.compile({optimizer: 'sgd', loss: 'meanSquaredError', metrics: [largestError, 'mae']});
console.log(model.metricsNames);
const h = await model.fit(tf.tensor2d([[1], [2]]), tf.zeros([2, 1]), {epochs: 1, shuffle: false});
console.log(h.history);
//// loss_names
const names = ['meanSquaredError', 'meanAbsoluteError', 'meanAbsolutePercentageError',
  'meanSquaredLogarithmicError', 'squaredHinge', 'hinge', 'categoricalHinge', 'logcosh',
  'categoricalCrossentropy', 'binaryCrossentropy', 'kullbackLeiblerDivergence', 'poisson',
  'cosineProximity'];
const model = tf.sequential({layers: [tf.layers.dense({units: 2, inputShape: [2],
  kernelInitializer: 'identity', activation: 'softmax'})]});
for (const loss of names) {
  model.compile({optimizer: 'sgd', loss});
  const value = model.evaluate(tf.tensor2d([[1, 0.5]]), tf.tensor2d([[0.25, 0.75]]));
  console.log(loss.padEnd(28) + value.dataSync()[0].toFixed(4));
}
model.compile({optimizer: 'sgd', loss: 'sparseCategoricalCrossentropy'});
model.evaluate(tf.tensor2d([[1, 0.5]]), tf.tensor2d([[1]])).print();
//// optimizer_names
const names = ['sgd', 'rmsprop', 'adam', 'adamax', 'adagrad', 'adadelta', 'SGD', 'Adam'];
const rows = [];
for (const optimizer of names) {
  const model = tf.sequential({layers: [
    tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'ones'})]});
  model.compile({optimizer, loss: 'meanSquaredError'});
  await model.fit(tf.ones([2, 1]), tf.zeros([2, 1]), {epochs: 2, shuffle: false});
  rows.push({optimizer, class: model.optimizer.getClassName(),
    weight: model.getWeights()[0].dataSync()[0].toFixed(4)});
}
console.table(rows);
