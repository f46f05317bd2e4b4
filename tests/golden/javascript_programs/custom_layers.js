//// squared_sum_layer
// The example of the guide "Models and layers".
class SquaredSumLayer extends tf.layers.Layer {
  constructor() {
    super({});
  }
  // In this case, the output is a scalar.
  computeOutputShape(inputShape) { return []; }
  // call() is where we do the computation.
  call(input, kwargs) { return input.square().sum(); }
  // Every layer needs a unique name.
  getClassName() { return 'SquaredSum'; }
}
const t = tf.tensor([-2, 1, 0, 5]);
const o = new SquaredSumLayer().apply(t);
o.print();  // prints 30
//// custom_layer_with_weight
import * as tf from '@tensorflow/tfjs';

class Scale extends tf.layers.Layer {
  static get className() {
    return 'Scale';
  }
  constructor(config) {
    super(config);
    this.factor = config.factor ?? 2;
  }
  build(inputShape) {
    const size = inputShape[inputShape.length - 1];
    this.scale = this.addWeight('scale', [size], 'float32',
        tf.initializers.constant({value: this.factor}));
    super.build(inputShape);
  }
  call(inputs) {
    return tf.tidy(() => {
      const x = Array.isArray(inputs) ? inputs[0] : inputs;
      return x.mul(this.scale.read());
    });
  }
  getConfig() {
    return {...super.getConfig(), factor: this.factor};
  }
}
tf.serialization.registerClass(Scale);
const model = tf.sequential({layers: [new Scale({factor: 3, inputShape: [2], name: 'triple'})]});
model.predict(tf.tensor2d([[1, 2]])).print();
const again = await tf.models.modelFromJSON(JSON.parse(model.toJSON()));
console.log(again.layers[0] instanceof Scale, again.layers[0].factor, again.layers[0].name);
again.predict(tf.ones([1, 2])).print();
model.summary();
//// custom_layer_trains
class Linear extends tf.layers.Layer {
  static className = 'Linear';
  build([, size]) {
    this.w = this.addWeight('w', [size, 1], 'float32', tf.initializers.zeros());
    this.b = this.addWeight('b', [1], 'float32', tf.initializers.zeros());
    this.built = true;
  }
  computeOutputShape(inputShape) {
    return [inputShape[0], 1];
  }
  call(inputs) {
    const x = Array.isArray(inputs) ? inputs[0] : inputs;
    return x.matMul(this.w.read()).add(this.b.read());
  }
}
const model = tf.sequential({layers: [new Linear({inputShape: [2]})]});
model.compile({optimizer: tf.train.sgd(0.1), loss: 'meanSquaredError'});
const xs = tf.tensor2d([[0, 1], [1, 0], [1, 1]]);
const {history} = await model.fit(xs, tf.tensor2d([[1], [2], [3]]), {epochs: 20, shuffle: false});
console.log(history.loss[0] > history.loss[19], history.loss[19].toFixed(4));
model.predict(xs).print();
console.log(model.layers[0].countParams(), model.layers[0].getClassName());
//// custom_layer_in_a_graph
class Antirectifier extends tf.layers.Layer {
  constructor() {
    super({});
    // TODO: a mask is passed on unchanged
    this.supportsMasking = true;
  }
  computeOutputShape(inputShape) {
    return [inputShape[0], inputShape[1], inputShape[2], 2 * inputShape[3]];
  }
  call(inputs, kwargs) {
    let input = inputs;
    if (Array.isArray(input)) {
      input = input[0];
    }
    this.invokeCallHook(inputs, kwargs);
    const origShape = input.shape;
    const flatShape = [origShape[0], origShape[1] * origShape[2] * origShape[3]];
    const flattened = input.reshape(flatShape);
    const centered = tf.sub(flattened, flattened.mean(1).expandDims(1));
    const pos = centered.relu().reshape(origShape);
    const neg = centered.neg().relu().reshape(origShape);
    return tf.concat([pos, neg], 3);
  }
  static get className() {
    return 'Antirectifier';
  }
}
tf.serialization.registerClass(Antirectifier);
const model = tf.sequential();
model.add(tf.layers.conv2d({inputShape: [4, 4, 1], filters: 1, kernelSize: 3,
  kernelInitializer: 'ones'}));
model.add(new Antirectifier());
model.add(tf.layers.flatten());
console.log(model.outputShape);
model.predict(tf.range(0, 16).reshape([1, 4, 4, 1])).print();
//// custom_layer_of_two_inputs
class WeightedSum extends tf.layers.Layer {
  static get className() { return 'WeightedSum'; }
  constructor({alpha = 0.5, ...config} = {}) {
    super(config);
    this.alpha = alpha;
  }
  computeOutputShape(inputShapes) { return inputShapes[0]; }
  call([a, b]) { return a.mul(this.alpha).add(b.mul(1 - this.alpha)); }
}
const [x, y] = [tf.input({shape: [2]}), tf.input({shape: [2]})];
const out = new WeightedSum({alpha: 0.25, name: 'mix'}).apply([x, y]);
console.log(out.shape, out.sourceLayer.name);
const model = tf.model({inputs: [x, y], outputs: out});
model.predict([tf.ones([1, 2]), tf.zeros([1, 2])]).print();
//// custom_layer_errors_come_out
class Broken extends tf.layers.Layer {
  call(inputs) {
    throw new RangeError('this layer is broken');
  }
}
Broken.className = 'Broken';
try {
  new Broken({}).apply(tf.ones([1, 1]));
} catch (e) {
  console.log(e instanceof RangeError, e.name, e.message);
}
//// custom_layer_with_private_field_and_getter
class Counter extends tf.layers.Layer {
  #calls = 0;
  static className = 'Counter';
  get calls() { return this.#calls; }
  call(inputs, {training = false} = {}) {
    this.#calls++;
    const x = inputs instanceof tf.Tensor ? inputs : inputs[0];
    return training ? x.mul(2) : x.clone();
  }
}
const counter = new Counter({});
counter.apply(tf.ones([2])).print();
counter.apply(tf.ones([2]), {training: true}).print();
console.log(counter.calls, counter.name, counter instanceof tf.layers.Layer);
//// inherited_custom_layer
class Base extends tf.layers.Layer {
  static className = 'Base';
  call(inputs) {
    const x = [inputs].flat()[0];
    return this.transform(x);
  }
  transform(x) { return x.add(1); }
}
class Derived extends Base {
  static className = 'Derived';
  transform(x) { return super.transform(x).mul(10); }
}
new Base({}).apply(tf.tensor1d([1, 2])).print();
new Derived({}).apply(tf.tensor1d([1, 2])).print();
console.log(new Derived({}).getClassName(), new Derived({name: 'mine'}).name);
//// custom_regularizer
class L3 extends tf.serialization.Serializable {
  static className = 'L3';
  apply(x) { return tf.abs(x).pow(3).sum(); }
  getConfig() { return {}; }
}
tf.serialization.registerClass(L3);
const layer = tf.layers.dense({units: 1, inputShape: [2], kernelInitializer: 'ones',
  kernelRegularizer: {className: 'L3', config: {}}});
const model = tf.sequential({layers: [layer]});
model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
model.evaluate(tf.zeros([1, 2]), tf.zeros([1, 1])).print();
console.log(layer.getConfig().kernelRegularizer);
//// registered_names
class Mine extends tf.layers.Layer {
  static className = 'Mine';
  call(x) { return x; }
}
tf.serialization.registerClass(Mine, 'Pack', 'Other');
console.log(tf.serialization.getRegisteredName(Mine));
console.log(typeof tf.serialization.SerializationMap, Mine.className);
try {
  tf.serialization.registerClass(class extends tf.layers.Layer {});
} catch (e) {
  console.log(e.message);
}
//// custom_layer_own_from_config
class Shift extends tf.layers.Layer {
  static className = 'Shift';
  constructor(by, config = {}) {
    super(config);
    this.by = by;
  }
  call(inputs) { return [inputs].flat()[0].add(this.by); }
  getConfig() { return Object.assign(super.getConfig(), {by: this.by}); }
  static fromConfig(cls, config) { return new cls(config.by, config); }
}
tf.serialization.registerClass(Shift);
const model = tf.sequential({layers: [new Shift(5, {inputShape: [1]})]});
const copy = await tf.models.modelFromJSON({modelTopology: JSON.parse(model.toJSON())}
    .modelTopology);
copy.predict(tf.zeros([1, 1])).print();
//// layer_with_inner_layers
class Block extends tf.layers.Layer {
  static className = 'Block';
  constructor(config) {
    super(config);
    this.first = tf.layers.dense({units: 2, kernelInitializer: 'ones', activation: 'relu'});
    this.second = tf.layers.dense({units: 1, kernelInitializer: 'ones'});
  }
  computeOutputShape(shape) { return [shape[0], 1]; }
  call(inputs) {
    const x = Array.isArray(inputs) ? inputs[0] : inputs;
    return this.second.apply(this.first.apply(x));
  }
}
const block = new Block({});
block.apply(tf.tensor2d([[1, 2]])).print();
console.log(block.first.weights.length, block.weights.length);
