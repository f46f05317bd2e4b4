// Record whole models trained from set weights: history, weights, predictions, evaluations.
'use strict';
const {freshTf, lcg, observe, realise, toJson} = require('./tfjs_common.js');
const usual = require('./tfjs_training_cases.js');

/** What only cases with `detail` keep, for the file's size. */
const DETAILS = ['evaluate_before', 'params', 'predict_after', 'weights_after_batch'];

/** Build a model from its description (see the cases file for the two kinds). */
function buildModel(tf, description) {
  if (description.kind === 'sequential') {
    const model = tf.sequential(description.name ? {name: description.name} : {});
    for (const {factory, config, model: inner} of description.layers) {
      model.add(inner ? buildModel(tf, inner) : tf.layers[factory](realise(tf, config)));
    }
    return model;
  }
  const layers = {};
  const nodes = {};
  for (const {id, input, layer, factory, config, model, from} of description.nodes) {
    if (input) {
      nodes[id] = tf.input(input);
      continue;
    }
    if (!layers[layer]) {
      layers[layer] = model ? buildModel(tf, model) : tf.layers[factory](realise(tf, config));
    }
    const inputs = from.map((name) => nodes[name]);
    nodes[id] = layers[layer].apply(inputs.length === 1 ? inputs[0] : inputs);
  }
  const pick = (names) => names.length === 1 ? nodes[names[0]] : names.map((name) => nodes[name]);
  const {inputs, outputs, name} = description;
  return tf.model({inputs: pick(inputs), outputs: pick(outputs), ...(name ? {name} : {})});
}

function weightsOf(model) {
  return model.weights.map((weight) => [
    weight.originalName, weight.shape, toJson(weight.read().dataSync())]);
}

/** Give every weight fixed values, in the order of model.weights. */
function setWeights(tf, model, {seed, scale, values}) {
  const next = lcg(seed);
  const tensors = model.weights.map(({shape}, i) => {
    const size = shape.reduce((a, b) => a * b, 1);
    return tf.tensor(values ? values[i] : next(size, scale), shape);
  });
  model.setWeights(tensors);
}

/** Callbacks from their description: record every call, or stop after an epoch or a batch. */
function makeCallbacks(tf, description, model, calls) {
  const text = (args) => args.map((arg) => JSON.stringify(toJson(arg))).join(', ');
  const made = {};
  if (description.record) {
    for (const name of ['onTrainBegin', 'onTrainEnd', 'onEpochBegin', 'onEpochEnd',
      'onBatchBegin', 'onBatchEnd']) {
      made[name] = (...args) => {
        calls.push(`${name}(${text(args)})`);
      };
    }
  }
  const stopWhen = (name, index) => {
    const before = made[name];
    made[name] = (at, logs) => {
      if (before) {
        before(at, logs);
      }
      if (at === index) {
        model.stopTraining = true;
      }
    };
  };
  if ('stopAtEpoch' in description) {
    stopWhen('onEpochEnd', description.stopAtEpoch);
  }
  if ('stopAtBatch' in description) {
    stopWhen('onBatchEnd', description.stopAtBatch);
  }
  if (description.earlyStopping) {
    // A list must hold Callback instances alone: an object of functions fails in it.
    return [tf.callbacks.earlyStopping(description.earlyStopping), new tf.CustomCallback(made)];
  }
  return made;
}

function dataTensors(tf, data, reference) {
  if (reference === undefined) {
    return undefined;
  }
  if (typeof reference === 'string') {
    return tf.tensor(data[reference]);
  }
  if (Array.isArray(reference)) {
    return reference.map((name) => dataTensors(tf, data, name));
  }
  return Object.fromEntries(
      Object.entries(reference).map(([key, name]) => [key, dataTensors(tf, data, name)]));
}

async function runModel(tf, kase, recorded, data) {
  const model = buildModel(tf, kase.model);
  recorded.model_name = model.name;
  recorded.layer_names = model.layers.map((layer) => layer.name);
  if (kase.model.kind === 'functional') {
    recorded.output_names = model.outputNames;
  }
  setWeights(tf, model, kase.weights);
  recorded.initial_weights = weightsOf(model);
  const xs = dataTensors(tf, data, kase.xs);
  const ys = dataTensors(tf, data, kase.ys);
  const canPredict = typeof kase.xs === 'string' || Array.isArray(kase.xs);  // not of an object
  if (canPredict) {
    recorded.predict_before = toJson(model.predict(xs));
  }
  model.compile(realise(tf, kase.compile));
  recorded.metrics_names = model.metricsNames;
  recorded.evaluate_before = toJson(model.evaluate(xs, ys, kase.evaluate || {}));
  const options = {shuffle: false, verbose: 0, yieldEvery: 'never', ...kase.fit};
  if (options.validationData) {
    options.validationData = options.validationData.map((name) => dataTensors(tf, data, name));
  }
  const calls = [];
  if (options.callbacks) {
    options.callbacks = makeCallbacks(tf, options.callbacks, model, calls);
  }
  const history = await model.fit(xs, ys, options);
  recorded.history = Object.entries(history.history).map(([key, values]) => [
    key, toJson(values)]);
  recorded.epoch = history.epoch;
  recorded.params = toJson(history.params);
  if (kase.fit && kase.fit.callbacks) {
    recorded.calls = calls;
  }
  recorded.final_weights = weightsOf(model);
  if (canPredict) {
    recorded.predict_after = toJson(model.predict(xs));
  }
  recorded.evaluate_after = toJson(model.evaluate(xs, ys, kase.evaluate || {}));
  if (!kase.random) {
    recorded.train_on_batch = toJson(await model.trainOnBatch(xs, ys));
    recorded.weights_after_batch = weightsOf(model);
  }
  if (kase.dispose) {
    recorded.dispose = toJson(model.dispose());
  }
}

/** When early stopping would stop, given the logs of each epoch. */
async function runEarlyStopping(tf, kase, recorded) {
  const callback = tf.callbacks.earlyStopping(kase.early_stopping);
  const input = tf.input({shape: [1]});
  const model = tf.model({inputs: input, outputs: tf.layers.dense({units: 1}).apply(input)});
  model.stopTraining = false;
  callback.setModel(model);
  await callback.onTrainBegin({});
  recorded.stopped = [];
  for (const [epoch, logs] of kase.series.entries()) {
    await callback.onEpochEnd(epoch, logs);
    recorded.stopped.push(model.stopTraining);
  }
  await callback.onTrainEnd({});
}

/** What a file of training cases exports: its cases, recorded. */
const recordTraining = ({cases, data}) => async () => {
  const recordedCases = [];
  for (const kase of cases) {
    const tf = freshTf();
    const recorded = {};
    const run = kase.series ? runEarlyStopping : runModel;
    const {error, logged} = await observe(() => run(tf, kase, recorded, data));
    if (error) {
      recorded.error = error;
    }
    if (logged.length) {
      recorded.logged = logged;
    }
    for (const name of kase.detail ? [] : DETAILS) {
      delete recorded[name];
    }
    recordedCases.push({...kase, recorded});
  }
  return {data, cases: recordedCases};
};

module.exports = recordTraining(usual);
module.exports.recordTraining = recordTraining;
module.exports.buildModel = buildModel;
