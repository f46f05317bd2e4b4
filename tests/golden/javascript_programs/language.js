//// require_and_destructuring
const tf = require('@tensorflow/tfjs');
const {tensor1d, layers: {dense}, train: {sgd}} = tf;
const [first, ...rest] = tensor1d([1, 2, 3]).arraySync();
console.log(first, rest);
const {units, activation = 'none'} = dense({units: 2}).getConfig();
console.log(units, activation);
console.log(sgd(0.5).getConfig());
//// named_imports
import {tensor, add as plus, tidy} from '@tensorflow/tfjs';
const t = tidy(() => plus(tensor([1, 2]), tensor([10, 20])));
t.print();
//// spread_and_rest
const common = {units: 2, activation: 'linear', kernelInitializer: 'ones'};
const model = tf.sequential({layers: [
  tf.layers.dense({...common, inputShape: [3]}),
  tf.layers.dense({...common, units: 1}),
]});
const total = (...tensors) => tf.addN(tensors);
total(tf.scalar(1), tf.scalar(2), tf.scalar(3)).print();
console.log(Math.max(...tf.tensor1d([3, 9, 4]).dataSync()));
console.log([...model.layers.entries()].map(([i, layer]) => `${i}: ${layer.units ?? '?'}`).length);
//// closures_and_currying
const makeDense = (activation) => (units) => tf.layers.dense({units, activation});
const relu = makeDense('relu');
const layers = [4, 3].map(relu);
console.log(layers.map(l => l.getConfig().units), layers[0].getConfig().activation);
const counter = (() => {
  let n = 0;
  return () => tf.scalar(++n);
})();
counter();
console.log(counter().arraySync());
//// classes_around_models
class Regression {
  static rate = 0.1;
  #model;
  constructor(size) {
    this.#model = tf.sequential();
    this.#model.add(tf.layers.dense({units: 1, inputShape: [size], kernelInitializer: 'zeros'}));
    this.#model.compile({optimizer: tf.train.sgd(Regression.rate), loss: 'meanSquaredError'});
  }
  get weights() {
    return this.#model.getWeights().map(w => Array.from(w.dataSync(), v => v.toFixed(3)));
  }
  async train(xs, ys, epochs = 2) {
    const {history: {loss}} = await this.#model.fit(xs, ys, {epochs, shuffle: false});
    return loss.at(-1);
  }
}
const regression = new Regression(2);
console.log(await regression.train(tf.ones([2, 2]), tf.ones([2, 1])));
console.log(regression.weights, regression);
//// generators
function* batches(t, size) {
  for (let i = 0; i < t.shape[0]; i += size) {
    yield t.slice(i, Math.min(size, t.shape[0] - i));
  }
}
for (const batch of batches(tf.range(0, 5), 2)) {
  console.log(batch.arraySync());
}
console.log([...batches(tf.range(0, 4), 3)].length);
//// promise_all
const tensors = [1, 2, 3].map(v => tf.scalar(v).square());
const values = await Promise.all(tensors.map(t => t.data()));
console.log(values.map(([v]) => v));
const [a, b] = await Promise.all([tf.scalar(5).array(), tf.ones([2]).array()]);
console.log(a, b);
const race = await Promise.race([tf.scalar(1).data(),
  new Promise(resolve => setTimeout(resolve, 1000, 'slow'))]);
console.log(race);
//// promise_any_order
console.log('1 sync');
setTimeout(() => console.log('6 timeout'), 0);
Promise.resolve().then(() => console.log('3 microtask'));
queueMicrotask(() => console.log('4 microtask'));
(async () => {
  console.log('2 async start');
  await null;
  console.log('5 after await');
})();
//// timers_and_tensors
const started = [];
const id = setInterval(() => {
  started.push(tf.scalar(started.length).arraySync());
  if (started.length === 3) {
    clearInterval(id);
    console.log(started);
  }
}, 1);
const never = setTimeout(() => console.log('never'), 5);
clearTimeout(never);
await new Promise(resolve => setTimeout(resolve, 250));
console.log('after the interval');
//// try_catch_finally
function multiply(a, b) {
  try {
    return a.matMul(b).shape;
  } catch (e) {
    return `${e.name}: ${e.message}`;
  } finally {
    console.log('multiplied');
  }
}
console.log(multiply(tf.ones([2, 3]), tf.ones([3, 4])));
console.log(multiply(tf.ones([2, 3]), tf.ones([2, 3])));
//// map_and_set
const byName = new Map();
for (const name of ['a', 'b']) {
  byName.set(name, tf.layers.dense({units: name.length, name}));
}
console.log([...byName.keys()], byName.get('b').name, byName.size);
const shapes = new Set([tf.zeros([2]), tf.ones([2]), tf.zeros([3])].map(t => String(t.shape)));
console.log(shapes, new Map([['x', [1, 2]], ['y', {z: 1}]]));
const key = tf.scalar(1);
const weak = new WeakMap([[key, 'of the tensor']]);
console.log(weak.get(key), weak.has(tf.scalar(1)));
//// json_of_results
const t = tf.tensor2d([[1, 2], [3, 4.5]]);
console.log(JSON.stringify(t.arraySync()));
console.log(JSON.stringify({shape: t.shape, dtype: t.dtype, data: Array.from(t.dataSync())}, null, 2));
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [2], name: 'd'})]});
console.log(JSON.stringify(model.layers.map(({name, trainable}) => ({name, trainable}))));
console.log(JSON.stringify(model.inputs[0].shape));
//// array_methods_on_layers
const model = tf.sequential({layers: [
  tf.layers.dense({units: 8, inputShape: [4], name: 'in'}),
  tf.layers.dropout({rate: 0.1, name: 'drop'}),
  tf.layers.dense({units: 1, name: 'out'}),
]});
console.log(model.layers.map(l => l.name));
console.log(model.layers.filter(l => l.getClassName() === 'Dense').length);
console.log(model.layers.find(l => l.name === 'drop').getConfig().rate);
console.log(model.layers.reduce((sum, l) => sum + l.countParams(), 0));
console.log(model.layers.some(l => !l.trainable), Array.isArray(model.layers));
for (const [i, layer] of model.layers.entries()) {
  console.log(i, layer.name, layer.outputShape);
}
model.layers.forEach(({name}, i, all) => console.log(name, i, all.length));
console.log(model.layers.at(-1).name, model.layers.slice(0, 2).length);
console.log(model.layers.indexOf(model.getLayer('drop')), 'in' in {in: 1});
//// instanceof_and_typeof
const t = tf.tensor([1]);
const layer = tf.layers.dense({units: 1, inputShape: [1]});
const model = tf.sequential({layers: [layer]});
console.log(t instanceof tf.Tensor, layer instanceof tf.layers.Layer, model instanceof tf.Sequential);
console.log([] instanceof tf.Tensor, t instanceof Object, model instanceof tf.Tensor);
console.log(typeof tf, typeof tf.tensor, typeof t, typeof t.print, typeof tf.layers);
console.log(typeof t.shape, Array.isArray(t.shape), typeof tf.nothing, typeof t.size);
console.log(tf.Tensor.name, t.constructor.name, tf.Sequential.name);
//// optional_chaining
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
console.log(model?.layers?.[0]?.getConfig?.()?.units, model.nothing?.deep, tf.nothing?.());
console.log(model.layers[5]?.name ?? 'no such layer');
const options = null;
console.log(options?.epochs ?? 10, tf.scalar(0).arraySync() || 'zero', tf.scalar(0).arraySync() ?? 1);
//// keys_and_entries
const {history} = await (async () => {
  const model = tf.sequential({layers: [
    tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'zeros'})]});
  model.compile({optimizer: 'sgd', loss: 'meanSquaredError', metrics: ['mse', 'mae']});
  return model.fit(tf.ones([2, 1]), tf.ones([2, 1]), {epochs: 2});
})();
console.log(Object.keys(history), Object.values(history).map(v => v.length));
for (const key in history) {
  console.log(key, history[key].map(v => v.toFixed(3)).join(', '));
}
console.log('loss' in history, Object.hasOwn(history, 'acc'), history.acc);
console.log(Object.fromEntries(Object.entries(history).map(([k, v]) => [k, v.length])));
//// typed_array_methods
const data = tf.tensor1d([4, 1, 3]).dataSync();
console.log(data, data.length, data instanceof Float32Array, data.BYTES_PER_ELEMENT);
console.log(Array.from(data).sort(), data.map(v => v * 2), data.indexOf(3));
console.log(data.subarray(1), data.slice(0, 1), [...data], data.join('-'));
const ints = tf.tensor1d([1.7, 2.2]).toInt().dataSync();
console.log(ints, Math.max(...ints), ints.reduce((a, b) => a + b));
tf.tensor1d(data.map(v => v + 0.5)).print();
tf.tensor(Float32Array.of(1.5, 2.5)).print();
//// console_formats
console.log('%s has %d values, %i, %f, %j', 'tensor', tf.ones([2, 2]).size, 3.7, 1.5, {a: 1});
console.log('%o|%O|%%|%c', [1], {b: {c: {d: {}}}}, 'css', 'more');
console.info('info', [undefined, null, NaN, -0]);
console.warn('warned', {shape: tf.zeros([2]).shape});
console.error('failed', new Map([['k', 1]]));
console.log();
console.log([1.5, 'text', [2, [3, [4, [5]]]]], {f() {}, g: () => 1, h: class A {}});
console.log([['a', 1], ['b', 2]], new Array(3), [, 1], Symbol('s'), 10n);
console.log('a\nb', ['a\nb', "it's"], new Date(0).toISOString());
//// console_table
console.table([{epoch: 0, loss: 1.5}, {epoch: 1, loss: 0.5}]);
console.table([[1, 2], [3, 4]]);
console.table(['x', 'y']);
console.table([{a: 1, b: 2}, {a: 3}], ['a']);
console.table(tf.tensor2d([[1, 2], [3, 4]]).arraySync());
//// console_groups
console.group('Model');
console.log('inside');
console.log(tf.tensor1d([1, 2]).toString());
console.group();
console.log({deep: [1, 2]});
console.groupEnd();
console.groupEnd();
console.log('outside');
console.assert(1 === 1, 'never');
console.assert(1 === 2, 'the assertion %s', 'failed');
console.count();
console.count('fits');
console.count();
console.dir({a: {b: {c: {d: 1}}}}, {depth: 0});
//// labels_loops_and_switch
outer: for (let i = 0; i < 3; i++) {
  for (const t of tf.unstack(tf.tensor2d([[1, 2], [3, 4]]))) {
    const [v] = t.dataSync();
    if (v + i === 4) {
      break outer;
    }
    switch (v) {
      case 1:
        console.log('one');
        break;
      default:
        console.log('other', v);
    }
  }
}
let n = 3;
do {
  n--;
} while (n > 0);
console.log(n);
//// functions_kept_in_objects
const activations = {
  relu: tf.relu,
  'my-tanh': x => tf.tanh(x),
  square(x) { return x.square(); },
};
for (const [name, f] of Object.entries(activations)) {
  console.log(name, f(tf.tensor1d([-1, 2])).arraySync());
}
const method = tf.tensor1d([1, 2]).add;
console.log(method.call(tf.tensor1d([1, 2]), 1).arraySync(), tf.sub.apply(null, [5, 3]).arraySync());
const bound = tf.mul.bind(null, 2);
bound(tf.tensor1d([1, 2])).print();
console.log(typeof tf.add, tf.sequential.name);
//// async_functions_and_errors
async function failing() {
  await tf.nextFrame();
  tf.tensor2d([1, 2, 3], [2, 2]);
}
await failing().catch(e => console.log('caught', e.message));
try {
  await failing();
} catch (e) {
  console.log(e instanceof Error, e.constructor === Error, String(e).slice(0, 24));
}
await failing();
console.log('never reached');
//// own_error_classes
class DataError extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = 'DataError';
  }
}
function check(t) {
  try {
    t.reshape([3]);
  } catch (cause) {
    throw new DataError('bad shape', {cause});
  }
}
try {
  check(tf.ones([4]));
} catch (e) {
  console.log(e.name, e.message, e.cause.message, e instanceof DataError);
}
throw new DataError('at the end');
//// custom_iterables
const grid = {
  *[Symbol.iterator]() {
    for (let i = 1; i <= 2; i++) yield tf.fill([i], i);
  },
};
for (const t of grid) t.print();
console.log(Array.from(grid, t => t.size), [...grid].length);
const {0: zero, length} = [...grid];
console.log(zero.shape, length);
//// template_tags
const tag = (strings, ...tensors) => strings.raw.map((s, i) =>
  s + (tensors[i] ? JSON.stringify(tensors[i].arraySync()) : '')).join('');
console.log(tag`a = ${tf.tensor1d([1, 2])}, b = ${tf.scalar(3)};`);
console.log(`loss: ${tf.scalar(0.12345).dataSync()[0].toFixed(2)}
second line`);
console.log(`${[1, [2, 3]]} ${{}} ${null}`);
//// getters_setters_and_freeze
const settings = Object.freeze({epochs: 2, get size() { return this.epochs * 2; }});
settings.epochs = 5;
console.log(settings, settings.size, Object.isFrozen(settings));
const model = tf.sequential();
model.custom = 'mine';
console.log(model.custom, 'custom' in model, delete model.custom, model.custom);
const layer = tf.layers.dense({units: 1});
layer.tag = {of: 'me'};
console.log(layer.tag.of, Object.keys(layer).includes('tag'));
//// sorting_and_grouping
const points = [[3, 1], [1, 0], [2, 1]];
points.sort(([a], [b]) => a - b);
tf.tensor2d(points).print();
const groups = points.reduce((all, [x, label]) => {
  (all[label] ||= []).push(x);
  return all;
}, {});
console.log(groups);
const mean = Object.fromEntries(Object.entries(groups).map(
    ([k, v]) => [k, tf.mean(v).arraySync()]));
console.log(mean, points.flat().includes(3), points.flatMap(p => p.slice(1)));
//// equality
const a = tf.tensor([1]);
const b = a;
console.log(a === b, a === a.clone(), a == b, Object.is(a, b), [a].includes(b));
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
console.log(model.layers[0] === model.layers[0]);
console.log(tf.add === tf.add, a.add === b.add, tf.layers === tf.layers);
console.log(model.getWeights()[0] === model.getWeights()[0]);
//// dates_regexps_and_strings
const line = 'x=1.5, y=-2';
const values = [...line.matchAll(/(\w)=(-?[\d.]+)/g)].map(([, name, v]) => [name, Number(v)]);
console.log(values, Object.fromEntries(values));
tf.tensor1d(values.map(([, v]) => v)).print();
console.log('relu6'.replace(/\d/, ''), 'a,b'.split(','), 'abc'.at(-1), 'x'.repeat(3));
console.log((1234.5678).toFixed(1), (0.1 + 0.2).toPrecision(3), parseInt('12px', 10));
//// strict_mode_import
import * as tf from '@tensorflow/tfjs';
try {
  undeclared = 5;
} catch (e) {
  console.log(e.name, e.message);
}
console.log((function() { return this; })());
tf.scalar(1).print();
