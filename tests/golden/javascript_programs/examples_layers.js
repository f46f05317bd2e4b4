//// siamese
class AbsDifference extends tf.layers.Layer {
  static className = 'AbsDifference';
  constructor(args = {}) {
    super(args);
    this.scale = args.scale ?? 1;
  }
  computeOutputShape([first]) {
    return first;
  }
  call([a, b]) {
    return tf.tidy(() => a.sub(b).abs().mul(this.scale));
  }
  getConfig() {
    return {...super.getConfig(), scale: this.scale};
  }
}
tf.serialization.registerClass(AbsDifference);
const shared = tf.sequential({
  name: 'embedder',
  layers: [
    tf.layers.dense({units: 4, activation: 'relu', inputShape: [6]}),
    tf.layers.dense({units: 3}),
  ],
});
const left = tf.input({shape: [6], name: 'left'});
const right = tf.input({shape: [6], name: 'right'});
const distance = new AbsDifference({name: 'distance', scale: 2}).apply([
  shared.apply(left),
  shared.apply(right),
]);
const output = tf.layers.dense({units: 1, activation: 'sigmoid', name: 'same'}).apply(distance);
const siamese = tf.model({inputs: [left, right], outputs: output});
siamese.summary();
siamese.setWeights(
  siamese
    .getWeights()
    .map((w, k) =>
      tf.tidy(() => tf.range(0, w.size).mul(0.43).add(k).sin().mul(0.6).reshape(w.shape))
    )
);
siamese.compile({
  loss: 'binaryCrossentropy',
  optimizer: tf.train.rmsprop(0.01),
  metrics: ['accuracy'],
});
const a = tf.tidy(() => tf.range(0, 48).mul(0.9).sin().reshape([8, 6]));
const b = tf.tidy(() => a.mul(tf.tensor2d([1, -1, 1, -1, 1, -1, 1, -1], [8, 1])));
const y = tf.tensor2d([1, 0, 1, 0, 1, 0, 1, 0], [8, 1]);
const h = await siamese.fit([a, b], y, {epochs: 3, batchSize: 4, shuffle: false});
console.log(h.history);
console.log(siamese.predict([a, b]).shape, siamese.countParams(), shared.countParams());
const copy = await tf.models.modelFromJSON(JSON.parse(JSON.stringify(siamese.toJSON(null, false))));
copy.summary();
console.log(
  copy.getLayer('distance').scale,
  copy.layers.map((l) => l.name)
);
copy.setWeights(siamese.getWeights());
console.log(
  copy
    .predict([a, b])
    .sub(siamese.predict([a, b]))
    .abs()
    .max()
    .dataSync()[0]
);
console.log(
  shared.inboundNodes.length,
  shared.getOutputAt(1).shape,
  siamese.getLayer('embedder') === shared
);
//// several_heads
// One model with several heads, losses and metrics of their own.
const input = tf.input({shape: [4], name: 'features'});
const trunk = tf.layers.dense({units: 5, activation: 'tanh', name: 'trunk'}).apply(input);
const price = tf.layers.dense({units: 1, name: 'price'}).apply(trunk);
const kind = tf.layers.dense({units: 3, activation: 'softmax', name: 'kind'}).apply(trunk);
const flag = tf.layers
  .dense({units: 1, activation: 'sigmoid', name: 'flag'})
  .apply(tf.layers.concatenate({name: 'both'}).apply([trunk, price]));
const model = tf.model({inputs: input, outputs: [price, kind, flag], name: 'heads'});
model.summary();
model.setWeights(
  model
    .getWeights()
    .map((w, k) =>
      tf.tidy(() => tf.range(0, w.size).mul(0.91).add(k).sin().mul(0.5).reshape(w.shape))
    )
);
model.compile({
  optimizer: tf.train.momentum(0.05, 0.9),
  loss: {price: 'meanSquaredError', kind: 'categoricalCrossentropy', flag: 'binaryCrossentropy'},
  metrics: {price: 'mae', kind: ['accuracy'], flag: 'accuracy'},
});
console.log(model.metricsNames, model.outputNames, model.inputNames);
const x = tf.tidy(() => tf.range(0, 40).mul(0.7).sin().reshape([10, 4]));
const targets = [
  x.sum(1, true),
  tf.oneHot(tf.range(0, 10, 1, 'int32').mod(tf.scalar(3, 'int32')), 3),
  x.slice([0, 0], [-1, 1]).greater(0).toFloat(),
];
const h = await model.fit(
  {features: x},
  {price: targets[0], kind: targets[1], flag: targets[2]},
  {epochs: 2, batchSize: 4, shuffle: false, validationData: [x, targets]}
);
console.log(h.history);
const result = model.evaluate(x, targets, {batchSize: 5});
console.log(result.map((r) => r.dataSync()[0]));
const outs = model.predict(x.slice(0, 2));
outs.forEach((o, i) => console.log(model.outputNames[i], o.shape));
console.log(
  outs[1].sum(1).arraySync(),
  model.outputs.map((o) => o.name),
  model.inputs[0].name
);
const one = await model.trainOnBatch(x, targets);
console.log(
  one.length,
  one.map((v) => +v.toFixed(4))
);
//// life_of_a_layer
class Scale extends tf.layers.Layer {
  constructor(config) {
    super(config);
    this.by = config.by;
    console.log('constructor', this.name.replace(/\d+$/, 'n'), this.built);
  }
  build(inputShape) {
    console.log('build', inputShape);
    this.w = this.addWeight(
      'scale',
      [inputShape[inputShape.length - 1]],
      'float32',
      tf.initializers.constant({value: this.by}),
      tf.regularizers.l2({l2: 0.1}),
      true,
      tf.constraints.nonNeg()
    );
    this.offset = this.addWeight(
      'offset',
      [],
      'float32',
      tf.initializers.zeros(),
      undefined,
      false
    );
    super.build(inputShape);
  }
  call(inputs, kwargs) {
    return tf.tidy(() => {
      const x = Array.isArray(inputs) ? inputs[0] : inputs;
      console.log('call', x.shape, Object.keys(kwargs ?? {}), kwargs?.training);
      return x.mul(this.w.read()).add(this.offset.read());
    });
  }
  computeOutputShape(inputShape) {
    console.log('computeOutputShape', inputShape);
    return inputShape;
  }
  getConfig() {
    return Object.assign({}, super.getConfig(), {by: this.by});
  }
  static get className() {
    return 'Scale';
  }
}
tf.serialization.registerClass(Scale);
const model = tf.sequential();
model.add(new Scale({by: 2, inputShape: [2]}));
model.add(tf.layers.dense({units: 1, kernelInitializer: 'ones'}));
console.log('added');
model.compile({loss: 'meanSquaredError', optimizer: tf.train.sgd(0.1)});
const h = await model.fit(
  tf.tensor2d([
    [1, 2],
    [3, 4],
  ]),
  tf.tensor2d([[1], [2]]),
  {epochs: 2, shuffle: false}
);
console.log(h.history.loss);
model.predict(tf.ones([1, 2])).print();
console.log(
  model.layers[0].getWeights().map((w) => w.arraySync()),
  model.trainableWeights.length,
  model.layers[0].losses?.length
);
console.log(model.layers[0].getConfig());
const again =
  tf.layers.Layer === Object.getPrototypeOf(Scale) &&
  Scale.fromConfig(Scale, model.layers[0].getConfig());
console.log(again instanceof Scale, again.by);
model.layers[0].apply(tf.ones([1, 2]), {training: true}).print();
model.summary();
//// residual_unet
function residualBlock(x, filters, name) {
  const conv = (options) =>
    tf.layers.conv2d({filters, kernelSize: 3, padding: 'same', useBias: false, ...options});
  let y = conv({name: `${name}_a`}).apply(x);
  y = tf.layers.batchNormalization({name: `${name}_bn`}).apply(y);
  y = tf.layers.activation({activation: 'relu', name: `${name}_relu`}).apply(y);
  y = conv({name: `${name}_b`}).apply(y);
  const skip =
    x.shape[x.shape.length - 1] === filters
      ? x
      : tf.layers.conv2d({filters, kernelSize: 1, name: `${name}_skip`}).apply(x);
  return tf.layers.reLU({name}).apply(tf.layers.add({name: `${name}_add`}).apply([y, skip]));
}
const input = tf.input({shape: [8, 8, 3], name: 'image'});
const down = residualBlock(input, 4, 'block1');
const pooled = tf.layers.averagePooling2d({poolSize: 2}).apply(down);
const middle = residualBlock(pooled, 4, 'block2');
const up = tf.layers.upSampling2d({size: [2, 2]}).apply(middle);
const up2 = tf.layers
  .conv2dTranspose({filters: 2, kernelSize: 2, strides: 2, padding: 'same'})
  .apply(middle);
const merged = tf.layers.concatenate({axis: -1}).apply([up, up2, down]);
const mask = tf.layers
  .separableConv2d({
    filters: 1,
    kernelSize: 3,
    padding: 'same',
    activation: 'sigmoid',
    name: 'mask',
  })
  .apply(merged);
const model = tf.model({inputs: input, outputs: mask, name: 'unet'});
model.summary();
model.setWeights(
  model
    .getWeights()
    .map((w, k) =>
      tf.tidy(() => tf.range(0, w.size).mul(0.77).add(k).sin().mul(0.2).reshape(w.shape).abs())
    )
);
const images = tf.tidy(() =>
  tf
    .range(0, 4 * 8 * 8 * 3)
    .mul(0.19)
    .cos()
    .reshape([4, 8, 8, 3])
);
const masks = tf.tidy(() => images.mean(3, true).greater(0).toFloat());
function dice(yTrue, yPred) {
  return tf.tidy(() => {
    const overlap = yTrue.mul(yPred).sum([1, 2, 3]);
    return overlap
      .mul(2)
      .add(1)
      .div(
        yTrue
          .sum([1, 2, 3])
          .add(yPred.sum([1, 2, 3]))
          .add(1)
      );
  });
}
model.compile({
  optimizer: tf.train.adagrad(0.05),
  loss: (yTrue, yPred) => tf.sub(1, dice(yTrue, yPred)),
  metrics: [dice],
});
const h = await model.fit(images, masks, {epochs: 3, batchSize: 2, shuffle: false});
console.log(h.history);
console.log(model.evaluate(images, masks, {batchSize: 2}).map((t) => t.arraySync()));
const features = tf.model({
  inputs: model.inputs,
  outputs: ['block1', 'block2'].map((n) => model.getLayer(n).output),
});
console.log(features.predict(images).map((t) => t.shape));
//// attention_by_hand
function positional(length, depth) {
  return tf.tidy(() => {
    const position = tf.range(0, length).expandDims(1);
    const even = tf.range(0, depth).div(2).floor().mul(2).div(depth);
    const angles = position.div(tf.pow(10000, even));
    const isSin = tf
      .range(0, depth, 1, 'int32')
      .mod(tf.scalar(2, 'int32'))
      .equal(tf.scalar(0, 'int32'));
    return tf.where(isSin.tile([length]).reshape([length, depth]), angles.sin(), angles.cos());
  });
}
const x = tf.tidy(() => tf.range(0, 24).mul(0.5).sin().reshape([2, 3, 4]).add(positional(3, 4)));
const heads = 2,
  depth = 2;
const split = (t) => t.reshape([2, 3, heads, depth]).transpose([0, 2, 1, 3]);
const w = (k) => tf.tidy(() => tf.range(0, 16).mul(1.3).add(k).cos().mul(0.5).reshape([4, 4]));
const project = (t, k) => tf.einsum('bld,de->ble', t, w(k));
const [q, k, v] = [0, 1, 2].map((i) => split(project(x, i)));
const mask = tf.linalg.bandPart(tf.ones([3, 3]), -1, 0);
const scores = tf.matMul(q, k, false, true).div(Math.sqrt(depth)).add(mask.sub(1).mul(1e9));
const attention = scores.softmax();
attention.slice([0, 0, 0, 0], [1, 1, -1, -1]).squeeze().print();
const context = attention.matMul(v).transpose([0, 2, 1, 3]).reshape([2, 3, 4]);
context.print();
const {mean, variance} = tf.moments(context, -1, true);
const normed = context.sub(mean).div(variance.add(1e-6).sqrt());
console.log(
  normed.mean(-1).abs().max().dataSync()[0] < 1e-5,
  tf.einsum('ble,bme->blm', normed, normed).shape
);
tf.losses.cosineDistance(normed, context, 2).print();
positional(3, 4).print();
console.log(tf.norm(context, 'euclidean', -1).arraySync(), tf.logSumExp(scores, -1).shape);
