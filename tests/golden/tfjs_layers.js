// Record layers of one family: rows of {id, make, inputs, ...} as whole observations.
//
// A row says
//   id, make      the layer: call('layers.dense', {...})
//   inputs        [tensor descriptions]; one is given alone, several as a list
//   kwargs        of apply: {training: true, mask: tensor, initialState: [...]}
//   weights       seed of the numbers that its weights get (by default from the id), or a list
//   scale         of those numbers (0.8)
//   again         how often to apply it again to the same inputs (stateful layers)
//   gradient      false: without gradients (layers that are random, or have none)
//   symbolic      false: without the symbolic output shape
// and gets, each as {…} or {error}: config and class name, the weights' names, shapes and trainable,
// the eager output(s), the gradients of sum(output * fixed numbers) by the inputs and the weights,
// the weights after it (moving averages), and the symbolic output shape for a free batch.
'use strict';
const {call, freshTf, lcg, nested, observe, realise, toJson} = require('./tfjs_common.js');

const fill = (seed, ...shape) => ({tensor: nested(
    lcg(seed)(shape.reduce((a, b) => a * b, 1), 2), shape)});
const layer = (name, config) => call(`layers.${name}`, ...(config ? [config] : []));
const one = (list) => list.length === 1 ? list[0] : list;
const list = (value) => Array.isArray(value) ? value : [value];
const seedOf = (id) => Array.from(id).reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 9973, 7);

function setWeights(tf, made, row) {
  const next = lcg(seedOf(row.id));
  const tensors = made.weights.map(({shape}, i) => row.weights ?
    tf.tensor(row.weights[i], shape) :
    tf.tensor(next(shape.reduce((a, b) => a * b, 1), row.scale || 0.8), shape));
  if (tensors.length) {
    made.setWeights(tensors);
  }
}

/** sum(outputs * fixed numbers), so that every element has a slope of its own. */
function weighted(tf, outputs) {
  const next = lcg(5);
  return list(outputs).map((output) => tf.sum(tf.mul(output.toFloat(), tf.tensor(
      next(output.size, 1), output.shape)))).reduce((a, b) => tf.add(a, b));
}

const valuesOf = (tensors) => tensors.map((tensor) => tensor ? toJson(tensor.dataSync()) : null);

async function recordRow(row) {
  const tf = freshTf();
  const recorded = {};
  const note = async (name, run) => {
    const {result, error} = await observe(run);
    recorded[name] = error ? {error} : result;
    return !error;
  };
  const inputs = realise(tf, row.inputs);
  const kwargs = row.kwargs && realise(tf, row.kwargs);
  let made;
  if (!await note('config', () => {
    made = realise(tf, row.make);
    return {class_name: made.getClassName(), config: toJson(made.getConfig())};
  })) {
    return recorded;
  }
  const apply = () => made.apply(one(inputs), kwargs);
  if (await note('output', () => {
    apply();
    setWeights(tf, made, row);
    if (made.stateful) {
      made.resetStates();
    }
    return toJson(apply());
  })) {
    recorded.weights = made.weights.map(({originalName, shape, trainable, dtype}) => ({
      name: originalName, shape, trainable, ...(dtype === 'float32' ? {} : {dtype})}));
    for (let i = 0; i < (row.again || 0); i++) {
      await note(`output_${i + 2}`, () => toJson(apply()));
    }
    if (kwargs && kwargs.training) {
      recorded.weights_after = valuesOf(made.weights.map((weight) => weight.read()));
    }
    if (row.gradient !== false) {
      await note('gradients', () => {
        setWeights(tf, made, row);
        const trainable = made.trainableWeights.map((weight) => weight.read());
        const floats = inputs.filter(({dtype}) => dtype === 'float32');
        const value = (...given) => {
          let at = 0;
          const all = inputs.map((input) => input.dtype === 'float32' ? given[at++] : input);
          return weighted(tf, made.apply(one(all), kwargs));
        };
        const byInputs = floats.length ? valuesOf(tf.grads(value)(floats)) : [];
        setWeights(tf, made, row);
        const slopes = trainable.length ?
          tf.variableGrads(() => value(...floats), trainable).grads : {};
        return {inputs: byInputs, weights: valuesOf(trainable.map(({name}) => slopes[name]))};
      });
    }
  }
  if (row.symbolic !== false) {
    await note('symbolic_shape', () => {
      const given = inputs.map(({shape, dtype}) => tf.input({shape: shape.slice(1), dtype}));
      const result = realise(tf, row.make).apply(one(given));
      return one(list(result).map(({shape}) => shape));
    });
  }
  return recorded;
}

/** What a recorder file of a family exports: its rows, recorded. */
const recordLayers = (rows) => async () => {
  const cases = [];
  for (const row of rows) {
    cases.push({...row, recorded: await recordRow(row)});
  }
  return {cases};
};

module.exports = {call, fill, layer, recordLayers};
