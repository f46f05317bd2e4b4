//// objects_identity
const tf = require('@tensorflow/tfjs');
const d = tf.layers.dense({units: 1, inputShape: [2]});
const m = tf.sequential({layers: [d]});
const t = tf.tensor1d([1, 2]);
console.log(m.layers[0] === d, t.add === tf.scalar(1).add);
console.log(tf.layers === tf.layers, tf.layers.dense === tf.layers.dense, tf.add === tf.add);
console.log(d.constructor === tf.layers.dense({units: 2}).constructor, d.apply === m.apply);
console.log(tf.tidy(() => t) === t, t.clone() === t, d.weights[0] === d.weights[0]);
const optimizer = tf.train.sgd(0.1);
m.compile({loss: 'meanSquaredError', optimizer});
console.log(m.optimizer === optimizer, d.kernelInitializer === d.kernelInitializer);

//// objects_typeof_and_instanceof
const tf = require('@tensorflow/tfjs');
const d = tf.layers.dense({units: 1, inputShape: [2]});
const m = tf.sequential({layers: [d]});
const t = tf.tensor1d([1, 2]);
const v = tf.variable(t);
console.log(typeof tf, typeof tf.layers, typeof tf.layers.dense, typeof tf.Sequential);
console.log(typeof d, typeof m.fit, typeof t.shape, typeof t.rank, typeof t.dtype);
console.log(t instanceof tf.Tensor, v instanceof tf.Tensor, v instanceof tf.Variable);
console.log(t instanceof tf.Variable, d instanceof tf.layers.Layer, m instanceof tf.LayersModel);
console.log(m instanceof tf.Sequential, m instanceof tf.layers.Layer, d instanceof tf.Sequential);
console.log(tf.train.adam() instanceof tf.Optimizer, t instanceof Object, d instanceof Function);
console.log(tf.input({shape: [1]}) instanceof tf.SymbolicTensor);
console.log(m.save instanceof Function, Promise.resolve(t.data()) instanceof Promise);
console.log(Array.isArray(t.shape), Array.isArray(m.layers), t.dataSync() instanceof Float32Array);
console.log(tf.tensor1d([1], 'int32').dataSync() instanceof Int32Array,
    tf.tensor1d([true]).dataSync() instanceof Uint8Array);

//// objects_in_and_optional
const tf = require('@tensorflow/tfjs');
const d = tf.layers.dense({units: 1, inputShape: [2]});
const t = tf.tensor1d([1, 2]);
console.log('shape' in t, 'nothing' in t, 'units' in d, 'add' in t, 'dense' in tf.layers);
console.log('dense2' in tf.layers, t.nothing, d?.units, d.nothing?.more, t.nothing?.());
console.log(t?.['shape'], tf.layers['den' + 'se'] === tf.layers.dense, d.foo ?? 'none');
console.log('toString' in t, 'constructor' in d, Object.keys(tf.train).length);

//// objects_own_fields
const tf = require('@tensorflow/tfjs');
const d = tf.layers.dense({units: 1, inputShape: [2]});
const t = tf.tensor1d([1, 2]);
t.label = 'mine';
d.extra = {a: 1};
d.extra.b = 2;
console.log(t.label, d.extra, 'label' in t, delete t.label, t.label);
const m = tf.sequential({layers: [d]});
console.log(m.layers[0].extra);
m.history2 = [1];
m.history2.push(2);
console.log(m.history2);
Object.assign(d, {note: 'x', run() {
  return this.units + 1;
}});
console.log(d.note, d.run());

//// objects_settings
const tf = require('@tensorflow/tfjs');
const d = tf.layers.dense({units: 1, inputShape: [2]});
const m = tf.sequential({layers: [d]});
d.trainable = false;
console.log(d.trainable, d.trainableWeights.length, m.trainableWeights.length);
d.trainable = true;
console.log(d.trainable, d.trainableWeights.length, m.trainableWeights.length);
const o = tf.train.sgd(0.1);
console.log(o.learningRate);
o.setLearningRate(0.5);
console.log(o.learningRate);
o.learningRate = 0.25;
console.log(o.learningRate);
d.name = 'other';
console.log(d.name);
try {
  'use strict';
  d.weights = 1;
} catch (error) {
  console.log(error.name);
}

//// objects_spread_and_destructuring
const tf = require('@tensorflow/tfjs');
const {layers, sequential, train: {sgd}} = tf;
const {dense} = layers;
const m = sequential({layers: [dense({units: 1, inputShape: [1]}), dense({units: 2})]});
const [first, ...rest] = m.layers;
console.log(first.units, rest.length, rest[0].units);
const {shape: [n], dtype, rank, missing = 'default'} = tf.tensor1d([1, 2, 3]);
console.log(n, dtype, rank, missing);
console.log(Math.max(...tf.tensor1d([3, 1, 2]).dataSync()), [...m.layers].length);
const options = {units: 3};
console.log(dense({...options, useBias: false}).useBias);
for (const layer of m.layers) console.log(layer.units);
for (const [i, weight] of m.getWeights().entries()) console.log(i, weight.shape);
console.log(Object.entries({a: tf.scalar(1).dataSync()[0]}));
console.log(sgd(0.1).learningRate);

//// objects_methods_apart
const tf = require('@tensorflow/tfjs');
const t = tf.tensor1d([1, 2]);
const {add} = t;
try {
  add(1);
} catch (error) {
  console.log(error instanceof Error);
}
add.call(t, 1).print();
add.apply(t, [tf.scalar(2)]).print();
add.bind(t)(3).print();
const f = tf.mul;
f(t, 2).print();
[tf.scalar(1), tf.scalar(2)].map((x) => x.square()).forEach((x) => x.print());
console.log(tf.tensor.call(null, [1, 2]).shape, tf.tensor.apply(undefined, [[1, 2]]).shape);
console.log([[1, 2], [3, 4]].map((row) => tf.tensor1d(row)).map((x) => x.sum().dataSync()[0]));

//// objects_arguments
const tf = require('@tensorflow/tfjs');
console.log(tf.tensor1d([1, 2], 'int32', 'extra', 5).dtype);
console.log(tf.tensor([1, 2, 3, 4], undefined, undefined).shape);
console.log(tf.tensor([1, 2, 3, 4], [2, 2], undefined).shape);
console.log(tf.layers.dense({units: 1, activation: undefined, name: undefined}).units);
console.log(tf.scalar(1, undefined).dtype, tf.zeros([2], undefined).dtype);
console.log(tf.tensor2d(new Float32Array([1, 2, 3, 4]), [2, 2]).sum().dataSync()[0]);
console.log(tf.tensor1d(new Uint8Array([1, 2])).dtype, tf.tensor1d(new Int32Array([1])).dtype);
console.log(tf.sum(tf.ones([2, 2]), undefined, undefined).shape, tf.sum(tf.ones([2, 2]), 0).shape);

//// objects_results_undefined_and_null
const tf = require('@tensorflow/tfjs');
const d = tf.layers.dense({units: 1, inputShape: [1]});
const m = tf.sequential();
console.log(m.add(d), d.setWeights(d.getWeights()), m.summary && m.compile({
  loss: 'meanSquaredError', optimizer: 'sgd'}));
const t = tf.scalar(1);
console.log(t.print(), t.dispose(), tf.dispose(t), tf.tidy(() => {}));
console.log(tf.variable(tf.scalar(1)).assign(tf.scalar(2)));
console.log(d.inputSpec.length, d.activityRegularizer, d.kernelConstraint, d.batchSize);
console.log(tf.memory().numTensors > 0, await tf.nextFrame());
console.log(await m.fit(tf.ones([1, 1]), tf.ones([1, 1]), {verbose: 0}).then(() => {}));
console.log(m.evaluate(tf.ones([1, 1]), tf.ones([1, 1])).shape, tf.sequential().layers);

//// objects_stop_training
const tf = require('@tensorflow/tfjs');
const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
m.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
const h = await m.fit(tf.ones([4, 1]), tf.ones([4, 1]), {epochs: 10, verbose: 0, callbacks: {
  onEpochEnd(epoch) {
    if (epoch === 2) m.stopTraining = true;
  },
}});
console.log(h.epoch, h.history.loss.length, Object.keys(h.history), h.params.epochs);
class Stopper extends tf.Callback {
  constructor() {
    super();
    this.seen = [];
  }
  async onEpochEnd(epoch, logs) {
    this.seen.push(epoch, Object.keys(logs));
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (epoch === 1) this.model.stopTraining = true;
  }
}
const stopper = new Stopper();
const h2 = await m.fit(tf.ones([4, 1]), tf.ones([4, 1]), {epochs: 10, verbose: 0,
  callbacks: stopper});
console.log(h2.epoch, stopper.seen, stopper instanceof tf.Callback);

//// objects_subclass_with_everything
const tf = require('@tensorflow/tfjs');
class Base extends tf.layers.Layer {
  static made = 0;
  #secret = 7;
  own = [1];
  constructor(config) {
    super(config);
    Base.made++;
    this.alpha = config.alpha ?? 2;
  }
  get secret() {
    return this.#secret;
  }
  set secret(value) {
    this.#secret = value;
  }
  build(inputShape) {
    this.w = this.addWeight('w', [inputShape[inputShape.length - 1]], 'float32',
        tf.initializers.ones());
    super.build(inputShape);
  }
  call(inputs) {
    return tf.tidy(() => tf.mul(Array.isArray(inputs) ? inputs[0] : inputs,
        this.w.read().mul(this.alpha)));
  }
  computeOutputShape(shape) {
    return shape;
  }
  getConfig() {
    return {...super.getConfig(), alpha: this.alpha};
  }
  static get className() {
    return 'Base';
  }
}
class Child extends Base {
  call(inputs, kwargs) {
    return super.call(inputs, kwargs).add(this.secret);
  }
  static get className() {
    return 'Child';
  }
}
tf.serialization.registerClass(Base);
tf.serialization.registerClass(Child);
const layer = new Child({alpha: 3, name: 'child'});
console.log(layer instanceof Child, layer instanceof Base, layer instanceof tf.layers.Layer);
console.log(Base.made, Child.made, layer.own, layer.secret, layer.name, layer.getClassName());
layer.secret = 1;
layer.apply(tf.tensor2d([[1, 2]])).print();
console.log(layer.built, layer.w.shape, layer.weights.length, layer.countParams());
console.log(layer.getConfig().alpha, Object.getPrototypeOf(layer) === Child.prototype);
const m = tf.sequential({layers: [tf.layers.dense({units: 2, inputShape: [2],
  kernelInitializer: 'ones'}), new Child({alpha: 2, name: 'again'})]});
m.predict(tf.ones([1, 2])).print();
console.log(m.layers[1].constructor === Child, m.layers[1].own, m.layers[1].alpha);
const copy = Child.fromConfig(Child, layer.getConfig());
console.log(copy.alpha, copy instanceof Child, copy !== layer);

//// objects_errors_are_themselves
const tf = require('@tensorflow/tfjs');
const own = new RangeError('mine');
try {
  tf.tidy(() => {
    throw own;
  });
} catch (error) {
  console.log(error === own, error.message);
}
const thrown = {code: 3};
try {
  tf.tidy(() => {
    throw thrown;
  });
} catch (error) {
  console.log(error === thrown);
}
try {
  tf.grad(() => {
    throw own;
  })(tf.scalar(1));
} catch (error) {
  console.log(error === own);
}
const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
m.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
for (const callbacks of [{onEpochEnd() {
  throw own;
}}, {async onEpochEnd() {
  await null;
  throw own;
}}, {onBatchEnd: () => Promise.reject(own)}]) {
  try {
    await m.fit(tf.ones([2, 1]), tf.ones([2, 1]), {epochs: 2, verbose: 0, callbacks});
    console.log('no error');
  } catch (error) {
    console.log(error === own);
  }
}
class Odd extends tf.layers.Layer {
  call() {
    throw own;
  }
  static get className() {
    return 'Odd';
  }
}
try {
  new Odd({}).apply(tf.ones([1, 1]));
} catch (error) {
  console.log(error === own);
}
let inner;
try {
  tf.tidy(() => {
    try {
      tf.tensor2d([1], [2, 2]);
    } catch (error) {
      inner = error;
      throw error;
    }
  });
} catch (error) {
  console.log(error === inner, error instanceof Error);
}
await tf.data.generator(function* () {
  yield 1;
  throw own;
}).toArray().catch((error) => console.log(error === own));
await tf.data.array([1]).map(() => {
  throw own;
}).toArray().catch((error) => console.log(error === own));

//// objects_promises_both_ways
const tf = require('@tensorflow/tfjs');
const t = tf.tensor1d([1, 2]);
console.log(t.data() instanceof Promise, t.array() instanceof Promise);
const [a, b] = await Promise.all([t.data(), t.array()]);
console.log(a, b);
console.log(await Promise.race([t.array(), new Promise(() => {})]));
console.log((await Promise.allSettled([t.array(), Promise.reject(new Error('x'))])).map(
    (one) => one.status));
await t.array().then((x) => console.log('then', x)).finally(() => console.log('finally'));
t.dispose();
await t.data().catch((error) => console.log(error.message));
const order = [];
setTimeout(() => order.push('timeout'), 0);
const p = tf.scalar(1).data().then(() => order.push('data'));
Promise.resolve().then(() => order.push('micro'));
order.push('sync');
await p;
await new Promise((resolve) => setTimeout(resolve, 5));
console.log(order[0], order.length, order[order.length - 1]);

//// objects_generators
const tf = require('@tensorflow/tfjs');
const log = [];
const ds = tf.data.generator(function* () {
  try {
    for (let i = 0; ; i++) {
      log.push(i);
      yield i;
    }
  } finally {
    log.push('closed');
  }
});
console.log(await ds.take(3).toArray(), log.slice(0, 3));
console.log(await tf.data.generator(function* () {
  yield {a: 1, b: [1, 2]};
  yield {a: 2, b: [3, 4]};
}).map(({a, b}) => a + b[0]).toArray());
const it = await tf.data.array([1, 2]).iterator();
console.log(await it.next(), await it.next(), await it.next());
await tf.data.array([1, 2]).forEachAsync((x) => console.log(x));
console.log(await tf.data.array([4, 5, 6]).filter((x) => x > 4).toArray());

//// objects_as_text
const tf = require('@tensorflow/tfjs');
const t = tf.tensor1d([1, 2]);
console.log(`${t}`, String(tf.scalar(3)));
console.log(`${[1, 2].map((x) => tf.scalar(x).dataSync()[0])}`, `${t.shape}`, t.shape + '');
console.log(Object.prototype.toString.call(t), Object.prototype.toString.call(tf.tensor));
console.log(tf.layers.dense.name !== undefined, tf.Tensor.name, t.constructor.name);
console.log(JSON.stringify(t.shape), JSON.stringify({shape: t.shape, d: t.dataSync()}));
console.log(JSON.stringify(tf.memory().numBytes > 0), JSON.stringify([t.dtype, undefined, null]));
const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1], name: 'd'})]});
console.log(Object.keys(JSON.parse(m.toJSON())), typeof m.toJSON());
console.log(JSON.stringify(tf.layers.flatten({name: 'f'}).getConfig()));

//// objects_functions_given
const tf = require('@tensorflow/tfjs');
const f = (x) => x.square();
const g = tf.grad(f);
console.log(typeof g, g(tf.scalar(3)).dataSync()[0]);
const values = tf.valueAndGrad(f)(tf.scalar(2));
console.log(Object.keys(values), values.value.dataSync()[0], values.grad.dataSync()[0]);
const v = tf.variable(tf.scalar(2));
const {value, grads} = tf.variableGrads(() => v.square());
console.log(value.dataSync()[0], Object.keys(grads).length);
console.log(tf.tidy('named', () => tf.scalar(5)).dataSync()[0]);
console.log(tf.tidy(() => ({a: tf.scalar(1), b: [tf.scalar(2)], c: 3, d: 'text', e: null})).c);
console.log(tf.train.sgd(0.1).minimize(() => v.square(), true).dataSync()[0]);
