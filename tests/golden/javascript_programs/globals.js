//// structured_clone
const config = {units: 3, shape: [2, , 4], seen: new Map([['a', new Set([1, 'b'])]]), rate: null};
const copy = structuredClone(config);
copy.shape[0] = 9;
copy.seen.get('a').add(2);
console.log(config, copy);
const values = tf.tensor1d([1, 2, 3]).dataSync();
const part = structuredClone({values: values.subarray(1), when: new Date(0), like: /a+/gi});
part.values[0] = 7;
console.log(part, values);
const ring = {name: 'ring'};
ring.self = ring;
console.log(structuredClone(ring), structuredClone(structuredClone(ring).self));
class Point {
  x = 1;
  get y() {
    return 2;
  }
}
console.log(structuredClone(new Point()), structuredClone(Object(5)), structuredClone(10n));
for (const not of [() => 1, Symbol('s'), Promise.resolve(1), new WeakMap()]) {
  try {
    structuredClone(not);
  } catch (error) {
    console.log(error.name, error.message, error instanceof Error);
  }
}
console.log(structuredClone(new RangeError('too far')).message, structuredClone);
//// numbers_for_readers
const model = tf.sequential({layers: [tf.layers.dense({units: 300, inputShape: [4000]})]});
console.log(`${model.countParams().toLocaleString()} parameters`);
for (const number of [0, -0, 999, 1000, 1234567.8912, -1234.5, 0.00001, 1e21, 1e15 + 0.5, NaN,
  Infinity, -Infinity]) {
  console.log(number.toLocaleString());
}
console.log((0.1234).toLocaleString(undefined, {style: 'percent'}));
console.log((0.98765).toLocaleString('en-US', {style: 'percent', maximumFractionDigits: 1}));
console.log((5).toLocaleString('en-US', {minimumFractionDigits: 2}));
console.log((-1234.5).toLocaleString('en-US', {maximumFractionDigits: 0}));
console.log((1234.5678).toLocaleString('en-US', {maximumFractionDigits: 2, useGrouping: false}));
console.log([1234, 5678.5].toLocaleString(), (-12345678n).toLocaleString());
//// immediate_before_timers
setTimeout((text) => console.log(text), 20, 'timer');
setImmediate((text) => console.log(text), 'immediate');
const never = setImmediate(() => console.log('never'));
clearImmediate(never);
queueMicrotask(() => console.log('microtask'));
console.log('at once', tf.scalar(1).arraySync());
//// names_of_classes
const made = [tf.train.sgd(0.1), tf.train.momentum(0.1, 0.9), tf.train.rmsprop(0.1),
  tf.train.adam(), tf.train.adamax(), tf.train.adadelta(), tf.train.adagrad(0.1),
  tf.regularizers.l1(), tf.regularizers.l2(), tf.regularizers.l1l2(), tf.layers.dense({units: 1}),
  tf.sequential(), tf.initializers.ones(), tf.constraints.nonNeg(), tf.tensor1d([1]),
  tf.variable(tf.scalar(1)), tf.buffer([1]), tf.input({shape: [1]})];
console.log(made.map((one) => one.constructor.name).join(' '));
console.log(tf.initializers.zeros(), tf.initializers.constant({value: 2}), tf.constraints.nonNeg());
console.log(tf.initializers.heNormal({seed: 3}));
