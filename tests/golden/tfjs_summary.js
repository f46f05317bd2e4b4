// Record the lines of model.summary() for several models.
'use strict';
const {freshTf, observe} = require('./tfjs_common.js');

const programs = [
  ['guide', 'const model = tf.sequential(); '
    + 'model.add(tf.layers.dense({units: 1, inputShape: [1]}));'],
  ['perceptron', "const model = tf.sequential({layers: [tf.layers.dense({units: 32, "
    + "inputShape: [784], activation: 'relu'}), tf.layers.dropout({rate: 0.25}), "
    + "tf.layers.dense({units: 10, activation: 'softmax'})]});"],
  ['named_layers', "const model = tf.sequential({name: 'mine', layers: [tf.layers.dense({units: 2, "
    + "inputShape: [3], name: 'hidden'}), tf.layers.dense({units: 1, name: 'out'})]});"],
  ['flatten_reshape', 'const model = tf.sequential({layers: [tf.layers.flatten({inputShape: '
    + '[28, 28]}), tf.layers.reshape({targetShape: [14, 56]}), tf.layers.dense({units: 3})]});'],
  ['frozen_layer', 'const model = tf.sequential({layers: [tf.layers.dense({units: 4, inputShape: '
    + '[3], trainable: false}), tf.layers.dense({units: 1})]});'],
  ['frozen_after_compile', 'const model = tf.sequential({layers: [tf.layers.dense({units: 4, '
    + 'inputShape: [3]}), tf.layers.dense({units: 1})]}); '
    + "model.compile({optimizer: 'sgd', loss: 'meanSquaredError'}); "
    + 'model.layers[0].trainable = false;'],
  ['two_inputs', "const a = tf.input({shape: [3]}); const b = tf.input({shape: [2]}); "
    + "const ha = tf.layers.dense({units: 4}).apply(a); const hb = tf.layers.dense({units: 4})"
    + '.apply(b); const sum = tf.layers.add().apply([ha, hb]); '
    + 'const both = tf.layers.concatenate().apply([sum, ha]); '
    + 'const model = tf.model({inputs: [a, b], '
    + 'outputs: tf.layers.dense({units: 1}).apply(both)});'],
  ['two_outputs', "const a = tf.input({shape: [3], name: 'a'}); "
    + "const h = tf.layers.dense({units: 4, name: 'h'}).apply(a); "
    + "const p = tf.layers.dense({units: 1, name: 'p'}).apply(h); "
    + "const q = tf.layers.dense({units: 2, name: 'q'}).apply(h); "
    + "const model = tf.model({inputs: a, outputs: [p, q], name: 'forked'});"],
  ['straight_functional_model', 'const a = tf.input({shape: [3]}); '
    + 'const model = tf.model({inputs: a, outputs: tf.layers.dense({units: 1}).apply(a)});'],
  ['shared_layer', "const a = tf.input({shape: [3]}); const b = tf.input({shape: [3]}); "
    + "const shared = tf.layers.dense({units: 2, name: 'shared'}); "
    + 'const sum = tf.layers.add().apply([shared.apply(a), shared.apply(b)]); '
    + 'const model = tf.model({inputs: [a, b], outputs: sum});'],
  ['nested_sequential', 'const inner = tf.sequential({layers: [tf.layers.dense({units: 3, '
    + 'inputShape: [2]}), tf.layers.dense({units: 4})]}); '
    + 'const model = tf.sequential({layers: [inner, tf.layers.dense({units: 1})]});'],
  ['nested_in_graph', 'const inner = tf.sequential({layers: [tf.layers.dense({units: 3, '
    + 'inputShape: [2]})]}); const a = tf.input({shape: [2]}); const b = tf.input({shape: [2]}); '
    + 'const model = tf.model({inputs: [a, b], '
    + 'outputs: tf.layers.add().apply([inner.apply(a), inner.apply(b)])});'],
  ['long_names', "const model = tf.sequential({layers: [tf.layers.dense({units: 1000, inputShape: "
    + "[1000], name: 'a_layer_with_a_name_that_is_too_long_for_the_column'})]});"],
  ['rank_4', 'const model = tf.sequential({layers: [tf.layers.dense({units: 2, inputShape: '
    + '[4, 5, 3], useBias: false}), tf.layers.flatten()]});'],
  ['fixed_batch', 'const model = tf.sequential({layers: [tf.layers.dense({units: 2, '
    + 'batchInputShape: [8, 3]})]});'],
  ['input_layer', 'const model = tf.sequential({layers: [tf.layers.inputLayer({inputShape: [3]}), '
    + 'tf.layers.dense({units: 2})]});'],
];
const straight = programs[1][1];
const forked = programs[6][1];
const calls = programs.map(([id, program]) => [id, program, '']).concat([
  ['line_length_50', straight, '50'],
  ['line_length_100', straight, '100'],
  ['positions_as_fractions', straight, '80, [0.3, 0.5, 0.7, 1]'],
  ['positions_as_columns', straight, '80, [20, 40, 60, 80]'],
  ['graph_line_length_120', forked, '120'],
  ['graph_positions', forked, '100, [0.2, 0.4, 0.6, 0.7, 1]'],
]);

module.exports = async function record() {
  const cases = [];
  for (const [id, program, args] of calls) {
    const tf = freshTf();
    const lines = [];
    const text = `${program}\nmodel.summary(${args});`;
    const {error, logged} = await observe(() => new Function('tf', text)(tf));
    logged.forEach(([, line]) => lines.push(line));
    const printed = [];
    const first = args.split(', [')[0] || 'undefined';
    const rest = args.includes('[') ? args.slice(args.indexOf('[')) : 'undefined';
    const withFunction = `${program}\nmodel.summary(${first}, ${rest}, (line) => print(line));`;
    const again = freshTf();
    await observe(() => new Function('tf', 'print', withFunction)(again, (x) => printed.push(x)));
    if (!error && JSON.stringify(printed) !== JSON.stringify(lines)) {
      throw new Error(`summary with a print function differs for ${id}`);
    }
    cases.push({id, program, args, ...(error ? {error} : {lines})});
  }
  return {cases};
};
