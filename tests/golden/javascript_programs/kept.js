//// arrays_of_a_model_are_the_same_each_time
const model = tf.sequential({layers: [
  tf.layers.dense({units: 3, inputShape: [2], name: 'first'}),
  tf.layers.dense({units: 1, name: 'last'}),
]});
const [layer] = model.layers;
console.log(model.layers === model.layers, model.inputs === model.inputs,
    model.outputs === model.outputs, model.inputNames === model.inputNames);
console.log(layer.weights === layer.weights, layer.weights[0] === layer.weights[0],
    layer.trainableWeights === layer.trainableWeights, layer.kernel === layer.weights[0]);
console.log(layer.outputShape === layer.outputShape, layer.inboundNodes === layer.inboundNodes);
const {layers} = model;
model.add(tf.layers.dense({units: 2, name: 'later'}));
console.log(model.layers === layers, layers.map((one) => one.name));
model.pop();
console.log(model.layers.length, layers.length);
//// layers_popped_for_transfer
const base = tf.sequential({layers: [
  tf.layers.dense({units: 3, inputShape: [2], kernelInitializer: 'ones', name: 'a'}),
  tf.layers.dense({units: 2, kernelInitializer: 'ones', name: 'b'}),
  tf.layers.dense({units: 1, kernelInitializer: 'ones', name: 'head'}),
]});
const head = base.layers.pop();
console.log(head.name, base.layers.length);
base.summary();
const last = base.layers[base.layers.length - 1];
const features = tf.model({inputs: base.inputs, outputs: last.output});
features.predict(tf.ones([1, 2])).print();
base.layers.forEach((layer) => {
  layer.trainable = false;
});
console.log(base.predict(tf.ones([1, 2])).shape, base.getLayer('b').name);
try {
  base.getLayer('head');
} catch (error) {
  console.log(error.message);
}
//// layers_reversed_and_restored
const model = tf.sequential({layers: [
  tf.layers.flatten({inputShape: [2, 2], name: 'flat'}), tf.layers.dense({units: 2, name: 'dense'}),
]});
const names = () => model.layers.map((layer) => layer.name).join();
model.layers.reverse();
console.log(names(), model.getLayer(null, 0).name);
model.layers.reverse();
console.log(names(), model.getLayer(null, 0).name);
//// history_that_a_program_adds_to
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
const once = await model.fit(tf.ones([4, 1]), tf.ones([4, 1]), {epochs: 2, verbose: 0});
const {history, epoch} = once;
console.log(once.history === history, once.history.loss === history.loss, once.epoch === epoch);
const again = await model.fit(tf.ones([4, 1]), tf.ones([4, 1]), {epochs: 3, verbose: 0});
history.loss.push(...again.history.loss);
once.epoch.push(...again.epoch.map((number) => number + 2));
once.history.rate = [0.01];
console.log(once.history.loss.length, once.epoch, Object.keys(once.history));
console.log(again.history.loss.length);
//// shapes_are_the_same_each_time
const t = tf.ones([2, 3]);
console.log(t.shape === t.shape, t.strides === t.strides, t.add(1).shape === t.shape);
const input = tf.input({shape: [2]});
console.log(input.shape === input.shape);
const {shape} = t;
const padded = [1, ...shape];
console.log(padded, t.shape);
//// buffer_values_are_written
const buffer = tf.buffer([2, 3]);
for (let i = 0; i < buffer.size; i++) buffer.values[i] = i * i;
buffer.toTensor().print();
console.log(buffer.values === buffer.values, buffer.get(1, 2), buffer.values);
buffer.set(-1, 0, 0);
console.log(buffer.values[0]);
const {values} = buffer;
values.fill(7);
values[1] = 2.5;
buffer.toTensor().print();
console.log(buffer.get(0, 1), buffer.values.reduce((a, b) => a + b));
//// buffer_values_of_each_dtype
const whole = tf.buffer([3], 'int32');
whole.values.set([4, 5.9, -6]);
whole.toTensor().print();
const flags = tf.buffer([2], 'bool');
flags.values[1] = 1;
flags.toTensor().print();
console.log(whole.values, flags.values);
const grid = tf.buffer([2, 2], 'float32', [1, 2, 3, 4]);
grid.values.reverse();
console.log(grid.toTensor().arraySync());
//// undefined_among_numbers
const rows = [{x: 1, y: 2}, {x: 3}, {x: null, y: NaN}];
tf.tensor1d(rows.map((row) => row.y)).print();
tf.tensor2d(rows.map((row) => [row.x, row.y])).print();
tf.tensor1d([undefined, undefined]).print();
tf.tensor1d([undefined, 7], 'int32').print();
tf.tensor1d([true, undefined]).print();
tf.tensor(Array.from({length: 40}, (_, i) => i === 3 ? undefined : i)).sum().print();
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
const xs = tf.tensor2d(rows.map((row) => [row.x]));
const ys = tf.tensor2d(rows.map((row) => [row.label]));
const {history} = await model.fit(xs, ys, {epochs: 2, verbose: 0});
console.log(history.loss);
