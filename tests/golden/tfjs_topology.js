// Record what models write as JSON and are made of it again, and the methods of graphs and layers.
//
// A case is {id, program, values?, error?, logged?}: `values` are what the program gave to
// report(...). Every program runs in a fresh tfjs, after `prelude`, with the classes of
// tfjs_topology_classes.js.
'use strict';
const {freshTf, observe, toJson} = require('./tfjs_common.js');
const classes = require('./tfjs_topology_classes.js');

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
const prelude = `const small = () => tf.sequential({layers: [
  tf.layers.dense({units: 2, inputShape: [3], name: 'a'}),
  tf.layers.dense({units: 1, name: 'b'})]});
const again = async (model) => {
  const other = await tf.models.modelFromJSON(model.toJSON(null, false));
  report(other.toJSON());
  report(other.weights.map((w) => w.name));
  report(other.weights.map((w) => w.originalName));
  return other;
};
const named = (tensors) => tensors.map((t) => t.name);
const counts = (layer) => [layer.trainableWeights.length, layer.nonTrainableWeights.length];
`;

module.exports = async function record() {
  const cases = [];
  for (const [id, program] of require('./tfjs_topology_programs.js')) {
    const tf = freshTf();
    const values = [];
    const own = classes(tf);
    const report = (value) => values.push(toJson(value));
    const run = new AsyncFunction('tf', 'report', ...Object.keys(own), prelude + program);
    const {error, logged} = await observe(() => run(tf, report, ...Object.values(own)));
    cases.push({id, program, ...(error ? {error} : {}), ...(logged.length ? {logged} : {}),
      ...(values.length ? {values} : {})});
  }
  return {prelude, cases};
};
