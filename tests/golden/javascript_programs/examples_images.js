//// boxes_in_pictures
// Where is the square, and what is it? A loss of one's own weighs five outputs; frozen layers thaw.
const SIZE = 8;
const importance = tf.tensor1d([SIZE, 1, 1, 1, 1]);
const weighed = (yTrue, yPred) =>
  tf.tidy(() => tf.metrics.meanSquaredError(yTrue.mul(importance), yPred.mul(importance)));
function picture(n) {
  const [top, left, side, isRound] = [n % 4, (n * 3) % 4, 2 + (n % 3), n % 2];
  const values = Array.from({length: SIZE * SIZE}, (_, i) => {
    const [row, column] = [Math.floor(i / SIZE) - top, (i % SIZE) - left];
    const inside = row >= 0 && column >= 0 && row < side && column < side;
    return inside && !(isRound && row % (side - 1) === 0 && column % (side - 1) === 0) ? 1 : 0;
  });
  return {values, target: [isRound, top, left, top + side, left + side]};
}
const pictures = Array.from({length: 9}, (_, n) => picture(n));
const images = tf.tensor4d(
  pictures.flatMap(({values}) => values),
  [9, SIZE, SIZE, 1]
);
const targets = tf.tensor2d(pictures.map(({target}) => target));
const base = tf.sequential({
  layers: [
    tf.layers.conv2d({
      inputShape: [SIZE, SIZE, 1],
      filters: 3,
      kernelSize: 3,
      strides: 2,
      padding: 'same',
      activation: 'relu',
      name: 'conv_1',
    }),
    tf.layers.depthwiseConv2d({kernelSize: 2, activation: 'relu', name: 'conv_2'}),
    tf.layers.globalAveragePooling2d({name: 'pool'}),
    tf.layers.dense({units: 10, name: 'kinds'}),
  ],
});
const cut = tf.model({inputs: base.inputs, outputs: base.getLayer('conv_2').output});
const later = cut.layers.filter(({name}) => name.startsWith('conv_2'));
cut.layers.forEach((layer) => {
  layer.trainable = false;
});
const head = tf.sequential({
  layers: [
    tf.layers.flatten({inputShape: cut.outputs[0].shape.slice(1)}),
    tf.layers.dense({units: 5, activation: 'relu'}),
    tf.layers.dense({units: 5}),
  ],
});
const model = tf.model({inputs: cut.inputs, outputs: head.apply(cut.outputs[0])});
model.setWeights(
  model
    .getWeights()
    .map((w, k) =>
      tf.tidy(() => tf.range(0, w.size).mul(0.83).add(k).sin().mul(0.4).reshape(w.shape))
    )
);
const options = {batchSize: 4, validationSplit: 0.15, shuffle: false, epochs: 2};
model.compile({loss: weighed, optimizer: tf.train.rmsprop(0.005)});
model.summary();
const first = await model.fit(images, targets, options);
console.log(first.history, first.params);
later.forEach((layer) => {
  layer.trainable = true;
});
model.compile({loss: weighed, optimizer: tf.train.rmsprop(0.002), metrics: [weighed, 'mse']});
model.summary();
const second = await model.fit(images, targets, options);
console.log(second.history);
console.log(weighed(tf.ones([2, 5]), tf.zeros([2, 5])).arraySync());
const [kind, ...box] = model.predict(images.slice([0, 0, 0, 0], [1, -1, -1, -1])).dataSync();
console.log(
  typeof kind,
  box.length,
  model.layers.map((l) => l.getClassName()),
  model.getLayer(null, 1).name
);
try {
  model.getLayer('conv_3');
} catch (e) {
  console.log(e.message);
}
//// borrowed_features
// Features of a trained model, examples that are added one by one, and a small model on top.
const borrowed = tf.sequential({name: 'borrowed'});
borrowed.add(
  tf.layers.conv2d({
    filters: 2,
    kernelSize: 3,
    inputShape: [9, 9, 3],
    kernelInitializer: 'ones',
    name: 'a',
  })
);
borrowed.add(tf.layers.batchNormalization({name: 'a_norm'}));
borrowed.add(tf.layers.reLU({maxValue: 6, name: 'a_relu'}));
borrowed.add(
  tf.layers.separableConv2d({filters: 3, kernelSize: 3, depthwiseInitializer: 'ones', name: 'b'})
);
borrowed.add(tf.layers.maxPooling2d({poolSize: 5, name: 'pool'}));
borrowed.add(
  tf.layers.dense({units: 4, activation: 'softmax', kernelInitializer: 'zeros', name: 'kinds'})
);
const {output} = borrowed.getLayer('b');
const features = tf.model({inputs: borrowed.inputs, outputs: output});
console.log(features.outputs[0].shape, features.layers.length, features.name === borrowed.name);
class Examples {
  xs = null;
  ys = null;
  constructor(kinds) {
    this.kinds = kinds;
  }
  add(x, kind) {
    const y = tf.tidy(() => tf.oneHot(tf.tensor1d([kind]).toInt(), this.kinds));
    for (const [name, value] of Object.entries({xs: x, ys: y})) {
      const old = this[name];
      this[name] = tf.keep(old ? old.concat(value, 0) : value.clone());
      old?.dispose();
    }
    y.dispose();
    return this;
  }
}
const examples = new Examples(3);
for (let i = 0; i < 6; i++) {
  tf.tidy(() => {
    const picture = tf
      .fill([9, 9, 3], i * 40, 'int32')
      .expandDims(0)
      .toFloat()
      .div(127)
      .sub(1);
    examples.add(features.predict(picture), i % 3);
  });
}
console.log(examples.xs.shape, examples.ys.arraySync(), examples.ys.dtype, tf.memory().numTensors);
const head = tf.sequential({
  layers: [
    tf.layers.flatten({inputShape: features.outputs[0].shape.slice(1)}),
    tf.layers.dense({
      units: 4,
      activation: 'relu',
      kernelInitializer: tf.initializers.constant({value: 0.01}),
    }),
    tf.layers.dense({
      units: 3,
      activation: 'softmax',
      useBias: false,
      kernelInitializer: 'varianceScaling',
    }),
  ],
});
head.layers[2].setWeights([tf.linspace(-0.1, 0.1, 12).reshape([4, 3])]);
head.compile({optimizer: tf.train.adam(0.01), loss: 'categoricalCrossentropy'});
const batchSize = Math.floor(examples.xs.shape[0] * 0.4);
await head.fit(examples.xs, examples.ys, {
  epochs: 2,
  batchSize,
  shuffle: false,
  callbacks: {
    onBatchEnd: async (batch, {loss}) => console.log(loss.toFixed(4)),
  },
});
const best = tf.tidy(() =>
  head
    .predict(features.predict(tf.zeros([1, 9, 9, 3])))
    .as1D()
    .argMax()
);
const [kind] = await best.data();
console.log(Number.isInteger(kind), best.rank);
const joined = tf.sequential({name: 'joined'});
borrowed.layers.slice(0, 4).forEach((layer) => {
  layer.trainable = false;
  joined.add(layer);
});
joined.add(head);
joined.summary();
console.log(
  joined.trainableWeights.length,
  joined.nonTrainableWeights.length,
  joined.layers.length
);
//// digits_by_hand_and_by_layers
// The same small convolution net twice: with variables and operations, and with layers.
const DIGITS = [
  ['###', '#.#', '###'],
  ['.#.', '.#.', '.#.'],
  ['##.', '.#.', '.##'],
];
const at = (digit, row, column) => (DIGITS[digit][row - 1]?.[column - 1] === '#' ? 1 : 0);
const pixels = new Float32Array(9 * 25);
const labels = new Uint8Array(9);
for (let n = 0; n < 9; n++) {
  labels[n] = n % 3;
  for (let i = 0; i < 25; i++)
    pixels[n * 25 + i] = at(n % 3, Math.floor(i / 5), i % 5) * (1 - n / 20);
}
const xs = tf.tensor4d(pixels, [9, 5, 5, 1]);
const ys = tf.oneHot(tf.tensor1d(labels, 'int32'), 3);
console.log(xs.shape, ys.dtype, labels, xs.slice([0, 1, 1, 0], [1, 1, 3, 1]).dataSync());
const values = (shape, k) =>
  tf.tidy(() =>
    tf.range(0, tf.util.sizeFromShape(shape)).mul(1.1).add(k).sin().mul(0.3).reshape(shape)
  );
const kernel = tf.variable(values([2, 2, 1, 4], 1), true, 'kernel');
const weights = tf.variable(values([16, 3], 2), true, 'weights');
const bias = tf.variable(tf.zeros([3]));
const logits = (images) =>
  tf.tidy(() => {
    const seen = images.conv2d(kernel, 1, 'same').relu().maxPool([2, 2], 2, 'valid');
    return seen.as2D(-1, weights.shape[0]).matMul(weights).add(bias);
  });
const model = tf.sequential({
  layers: [
    tf.layers.conv2d({
      inputShape: [5, 5, 1],
      kernelSize: 2,
      filters: 4,
      padding: 'same',
      activation: 'relu',
      useBias: false,
    }),
    tf.layers.maxPooling2d({poolSize: [2, 2], strides: [2, 2]}),
    tf.layers.flatten(),
    tf.layers.dense({units: 3, activation: 'softmax'}),
  ],
});
model.setWeights([kernel, weights, bias]);
model.compile({
  optimizer: tf.train.sgd(0.2),
  loss: 'categoricalCrossentropy',
  metrics: ['accuracy'],
});
model.summary();
const optimizer = tf.train.sgd(0.2);
for (let step = 0; step < 4; step++) {
  const cost = optimizer.minimize(() => tf.losses.softmaxCrossEntropy(ys, logits(xs)).mean(), true);
  const {history} = await model.fit(xs, ys, {batchSize: 9, epochs: 1});
  console.log(cost.dataSync()[0], history.loss[0], history.acc[0]);
  cost.dispose();
  await tf.nextFrame();
}
const difference = model.predict(xs).sub(logits(xs).softmax()).abs().max();
console.log(difference.dataSync()[0] < 1e-5, kernel.name, weights.trainable, optimizer.iterations);
const guessed = logits(xs).argMax(1);
console.log(
  Array.from(guessed.dataSync()),
  guessed.equal(tf.tensor1d(labels, 'int32')).mean().dataSync()
);
const counts = tf.math.confusionMatrix(tf.tensor1d(labels, 'int32'), guessed, 3);
console.log(counts.arraySync(), counts.dtype);
