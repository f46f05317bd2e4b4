// Record what there is in tfjs, by category: {id, names}, sorted.
'use strict';
const {freshTf} = require('./tfjs_common.js');

// What a factory needs to make its layer.
const OPTIONS = {
  activation: {activation: 'relu'}, alphaDropout: {rate: 0.5}, categoryEncoding: {numTokens: 3},
  centerCrop: {height: 2, width: 2}, cropping2D: {cropping: 1}, dense: {units: 2},
  depthwiseConv2d: {kernelSize: 2}, dot: {axes: 1}, dropout: {rate: 0.5},
  embedding: {inputDim: 3, outputDim: 2}, gaussianDropout: {rate: 0.5},
  gaussianNoise: {stddev: 0.5}, inputLayer: {inputShape: [2]}, permute: {dims: [1, 2]},
  randomWidth: {factor: 0.2}, repeatVector: {n: 2}, rescaling: {scale: 2},
  reshape: {targetShape: [2]}, resizing: {height: 2, width: 2}, spatialDropout1d: {rate: 0.5},
};
const cell = (tf) => tf.layers.simpleRNNCell({units: 2});
const WITH_LAYERS = {
  bidirectional: (tf) => ({layer: tf.layers.lstm({units: 2})}), rnn: (tf) => ({cell: cell(tf)}),
  stackedRNNCells: (tf) => ({cells: [cell(tf)]}),
  timeDistributed: (tf) => ({layer: tf.layers.dense({units: 2})}),
};
const LOSSES = ['meanSquaredError', 'meanAbsoluteError', 'meanAbsolutePercentageError',
  'meanSquaredLogarithmicError', 'squaredHinge', 'hinge', 'categoricalHinge', 'logcosh',
  'categoricalCrossentropy', 'sparseCategoricalCrossentropy', 'binaryCrossentropy',
  'kullbackLeiblerDivergence', 'poisson', 'cosineProximity', 'mse', 'mae', 'huberLoss', 'logLoss',
  'softmaxCrossEntropy', 'sigmoidCrossEntropy', 'absoluteDifference'];
const METRICS = ['acc', 'accuracy', 'ce', 'crossentropy', 'mse', 'MSE', 'mae', 'MAE', 'mape',
  'MAPE', 'cosine', 'binaryAccuracy', 'categoricalAccuracy', 'precision', 'recall', 'r2Score',
  'categoricalCrossentropy', 'sparseCategoricalCrossentropy', 'binaryCrossentropy',
  'sparseCategoricalAccuracy', 'cosineProximity', 'meanSquaredError', 'meanAbsoluteError'];

function optionsOf(tf, name) {
  if (WITH_LAYERS[name]) {
    return WITH_LAYERS[name](tf);
  }
  return {...(OPTIONS[name] || (/conv/i.test(name) ? {filters: 2, kernelSize: 2} :
    /rnn|gru|lstm/i.test(name) ? {units: 2} : {}))};
}

function accepted(tf, names, options) {
  return names.filter((name) => {
    const model = tf.sequential({layers: [tf.layers.dense({units: 2, inputShape: [2]})]});
    try {
      model.compile({optimizer: 'sgd', ...options(name)});
      return true;
    } catch (error) {
      return false;
    }
  });
}

module.exports = async function record() {
  const tf = freshTf();
  const cases = [];
  const add = (id, names) => cases.push({id, names: [...names].sort()});
  const own = (object) => Object.getOwnPropertyNames(object).filter((n) => n !== 'constructor');
  const factories = Object.keys(tf.layers).filter((n) => /^[a-z]/.test(n) && n !== 'input');
  const made = Object.fromEntries(factories.map((name) =>
    [name, tf.layers[name](optionsOf(tf, name))]));
  const isAlias = (name) => name.toLowerCase() !== made[name].getClassName().toLowerCase();
  add('layer factories', factories.filter((name) => !isAlias(name)));
  add('layer aliases', factories.filter(isAlias));
  for (const name of factories.filter((one) => !isAlias(one))) {
    cases.push({id: `config keys of ${name}`, names: Object.keys(made[name].getConfig()),
      ...(WITH_LAYERS[name] ? {} : {options: optionsOf(tf, name)})});
  }
  add('loss strings', accepted(tf, LOSSES, (loss) => ({loss})));
  add('metric strings', accepted(tf, METRICS,
      (metric) => ({loss: 'meanSquaredError', metrics: [metric]})));
  for (const room of ['losses', 'metrics', 'callbacks', 'train', 'initializers', 'regularizers',
    'constraints', 'models', 'serialization', 'data', 'util', 'fused', 'image', 'linalg', 'math',
    'signal', 'sparse', 'spectral', 'string']) {
    add(`tf.${room}`, Object.keys(tf[room]));
  }
  add('functions of tf', Object.keys(tf).filter(
      (name) => typeof tf[name] === 'function' && /^[a-z]/.test(name)));
  const container = Object.getPrototypeOf(tf.LayersModel.prototype);
  const optimizer = tf.train.sgd(0.1);
  const prototypes = {
    'Tensor': tf.Tensor.prototype, 'Variable': tf.Variable.prototype,
    'Layer': tf.layers.Layer.prototype, 'Container': container,
    'LayersModel': tf.LayersModel.prototype, 'Sequential': tf.Sequential.prototype,
    'RNN': tf.RNN.prototype, 'LayerVariable': tf.LayerVariable.prototype,
    'Optimizer': tf.Optimizer.prototype, 'SGDOptimizer': Object.getPrototypeOf(optimizer),
    'History': tf.History.prototype, 'Callback': tf.Callback.prototype,
    'CustomCallback': tf.CustomCallback.prototype, 'EarlyStopping': tf.EarlyStopping.prototype,
    'Dataset': tf.data.Dataset.prototype, 'Node': Object.getPrototypeOf(made.dense.apply(
        tf.input({shape: [2]})).sourceLayer.inboundNodes[0]),
  };
  for (const [name, prototype] of Object.entries(prototypes)) {
    add(`${name}.prototype`, own(prototype));
  }
  const tensor = tf.input({shape: [2]});
  add('fields of a SymbolicTensor', Object.keys(tensor));
  add('fields of a Node', Object.keys(made.dense.inboundNodes[0]));
  add('layers classes', Object.keys(tf).filter((name) => ['Callback', 'CallbackList',
    'CustomCallback', 'EarlyStopping', 'History', 'InputSpec', 'LayerVariable', 'LayersModel',
    'RNN', 'Sequential', 'SymbolicTensor', 'input', 'loadLayersModel', 'model', 'sequential',
    'registerCallbackConstructor'].includes(name)));
  return {cases};
};
