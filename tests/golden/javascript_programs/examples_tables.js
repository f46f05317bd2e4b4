//// harvest_against_rain
// How much wheat grows with how much rain: standardised, trained, and back in tons.
const fields = Array.from({length: 30}, (_, i) => ({
  id: `field ${i}`,
  rain: i % 9 === 4 ? undefined : 300 + i * 12 + (i % 4) * 7,
  tons: 2 + i * 0.11 - (i % 5) * 0.2,
}));
const known = fields.filter(({rain}) => rain !== undefined);
console.log(`${known.length} of ${fields.length} fields`, known[0], known.at(-1));

/** The column as a tensor of mean 0 and deviation 1, and the way back. */
function standardised(values) {
  return tf.tidy(() => {
    const column = tf.tensor1d(values).expandDims(1);
    const {mean, variance} = tf.moments(column, 0);
    const deviation = variance.sqrt();
    return {scaled: column.sub(mean).div(deviation), mean, deviation};
  });
}
const restored = (tensor, {mean, deviation}) => tensor.mul(deviation).add(mean);

async function main() {
  const rain = standardised(known.map((field) => field.rain));
  const tons = standardised(known.map((field) => field.tons));
  console.log(Object.keys(rain), tf.memory().numTensors);
  const model = tf.sequential({name: 'harvest'});
  model.add(
    tf.layers.dense({units: 2, inputShape: [1], activation: 'tanh', kernelInitializer: 'ones'})
  );
  model.add(tf.layers.dense({units: 1, kernelInitializer: 'zeros'}));
  model.compile({
    optimizer: tf.train.adam(0.1),
    loss: tf.losses.meanSquaredError,
    metrics: ['mae'],
  });
  model.summary();
  const run = await model.fit(rain.scaled, tons.scaled, {
    batchSize: 8,
    epochs: 4,
    shuffle: false,
    validationSplit: 0.2,
    callbacks: {onEpochEnd: (epoch, logs) => console.log(epoch, logs)},
  });
  const {loss, val_loss: unseen, ...others} = run.history;
  console.log(loss.length, unseen.length, Object.keys(others), run.params);
  const guesses = tf.tidy(() => {
    const levels = tf.linspace(-1, 1, 5);
    const wet = restored(levels, rain).dataSync();
    const grown = restored(model.predict(levels.reshape([5, 1])), tons).dataSync();
    return Array.from(wet, (mm, i) => ({mm: Math.round(mm), tons: +grown[i].toFixed(3)}));
  });
  console.table(guesses);
  const [error, distance] = model.evaluate(rain.scaled, tons.scaled, {batchSize: 7});
  console.log(error.dataSync(), (await distance.data())[0]);
  tf.dispose([rain, tons, error, distance]);
  return tf.memory();
}
console.log(await main());
//// kinds_of_flowers
// Three kinds, split class by class, one-hot targets, a confusion matrix at the end.
const KINDS = ['rose', 'tulip', 'daisy'];
const flowers = Array.from({length: 24}, (_, i) => {
  const kind = i % KINDS.length;
  return {kind, petal: [kind + (i % 4) * 0.1, 3 - kind * 0.5 + (i % 5) * 0.07, (i % 7) * 0.2]};
});
function sets(part) {
  const groups = KINDS.map((_, kind) => flowers.filter((flower) => flower.kind === kind));
  return tf.tidy(() => {
    const pieces = {trainXs: [], trainYs: [], testXs: [], testYs: []};
    groups.forEach((group, kind) => {
      const xs = tf.tensor2d(group.map((flower) => flower.petal));
      const ys = tf.oneHot(tf.fill([group.length], kind, 'int32'), KINDS.length);
      const [sizes, rest] = [Math.round(group.length * (1 - part)), -1];
      pieces.trainXs.push(xs.slice([0, 0], [sizes, -1]));
      pieces.testXs.push(xs.slice([sizes, 0], [rest, -1]));
      const [trainYs, testYs] = tf.split(ys, [sizes, group.length - sizes]);
      pieces.trainYs.push(trainYs);
      pieces.testYs.push(testYs);
    });
    return Object.fromEntries(
      Object.entries(pieces).map(([name, list]) => [name, tf.concat(list)])
    );
  });
}
const {trainXs, trainYs, testXs, testYs} = sets(0.25);
console.log(trainXs.shape, trainYs.dtype, testXs.shape, testYs.dataSync(), tf.memory().numTensors);
const start = (model) =>
  model.setWeights(
    model
      .getWeights()
      .map((w, k) =>
        tf.tidy(() => tf.range(0, w.size).mul(1.3).add(k).sin().mul(0.4).reshape(w.shape))
      )
  );
const model = tf.sequential({
  layers: [
    tf.layers.dense({units: 6, activation: 'sigmoid', inputShape: trainXs.shape.slice(1)}),
    tf.layers.dense({units: KINDS.length, activation: 'softmax'}),
  ],
});
start(model);
model.compile({
  optimizer: tf.train.adam(0.1),
  loss: 'categoricalCrossentropy',
  metrics: ['accuracy'],
});
const began = tf.util.now();
const seen = [];
const {history, epoch} = await model.fit(trainXs, trainYs, {
  epochs: 5,
  batchSize: 6,
  shuffle: false,
  validationData: [testXs, testYs],
  callbacks: {
    onEpochEnd: async (number, logs) => {
      await tf.nextFrame();
      seen.push({number, ...logs});
    },
  },
});
console.log(seen, epoch, Object.keys(history), began <= tf.util.now());
const truth = testYs.argMax(-1);
const guess = model.predict(testXs).argMax(-1);
console.log(truth.dataSync(), guess.shape, guess.dtype);
tf.math.confusionMatrix(truth, guess, KINDS.length).print();
console.log(tf.metrics.categoricalAccuracy(testYs, model.predict(testXs)).mean().arraySync());
const [{petal}] = flowers;
const name =
  KINDS[
    tf.tidy(
      () =>
        model
          .predict(tf.tensor2d([petal]))
          .argMax(1)
          .dataSync()[0]
    )
  ];
console.log(KINDS.includes(name), KINDS.indexOf('lily'));
//// spam_by_thresholds
// A pipeline of tf.data feeds training; how good each threshold is, is counted on tensors.
const mails = Array.from({length: 36}, (_, i) => ({
  words: 20 + ((i * 13) % 50),
  links: i % 4,
  shouting: ((i * 5) % 9) / 9,
  spam: (i % 4) + ((i * 5) % 9) / 3 > 3,
}));
const example = ({spam, ...counts}) => ({
  xs: Object.values(counts).map((n, i) => (i ? n : n / 70)),
  ys: [Number(spam)],
});
const all = tf.data
  .array(mails)
  .filter(({words}) => words !== 33)
  .map(example);
const training = all.take(26).batch(8);
const testing = all.skip(26).batch(4);
console.log(
  all.size,
  training.size,
  (await testing.toArray()).map(({ys}) => ys.shape)
);
const model = tf.sequential();
model.add(tf.layers.dense({units: 4, activation: 'relu', inputShape: [3]}));
model.add(tf.layers.dense({units: 1, activation: 'sigmoid'}));
model.setWeights(
  model
    .getWeights()
    .map((w, k) =>
      tf.tidy(() => tf.range(0, w.size).mul(0.7).add(k).cos().mul(0.5).reshape(w.shape))
    )
);
model.compile({
  optimizer: tf.train.rmsprop(0.03),
  loss: 'binaryCrossentropy',
  metrics: ['accuracy'],
});
await model.fitDataset(training, {
  epochs: 3,
  validationData: testing,
  callbacks: {
    onEpochBegin: (epoch) => console.log(`epoch ${epoch}`),
    onBatchEnd: (batch, {size, ...logs}) => batch === 3 && console.log(size, logs),
    onEpochEnd: (epoch, {loss, acc, val_loss: lossOfTest, val_acc: accOfTest}) =>
      console.log(loss, acc, lossOfTest, accOfTest),
  },
});
const totals = await model.evaluateDataset(testing, {batches: 2});
console.log(totals.map((total) => total.dataSync()[0]));
const batches = await all.batch(64).toArray();
const [{xs, ys}] = batches;
const answers = model.predict(xs);
const rates = [0, 0.2, 0.4, 0.5, 0.6, 0.8, 1].map((threshold) =>
  tf.tidy(() => {
    const found = answers.greaterEqual(threshold);
    const isSpam = ys.cast('bool');
    const share = (a, b) => tf.logicalAnd(a, b).sum().toFloat().div(b.sum().toFloat()).arraySync();
    return [share(found, isSpam), share(found, isSpam.logicalNot())];
  })
);
console.log(rates);
const area = rates
  .slice(1)
  .reduce((sum, [hit, alarm], i) => sum + ((hit + rates[i][0]) / 2) * (rates[i][1] - alarm), 0);
console.log(
  area > 0.5,
  tf.metrics.precision(ys, answers.round()).dataSync(),
  tf.metrics.recall(ys, answers.round()).dataSync()
);
//// text_classification
const sentences = [
  'What a wonderful day!',
  'I am so sad today.',
  'wonderful, wonderful news',
  'sad and bad news...',
  'A day like this? Wonderful!',
  'bad bad day',
];
const labels = [1, 0, 1, 0, 1, 0];
class Vocabulary {
  #places = new Map();
  counts = {};
  constructor({size = 20, lower = true} = {}) {
    Object.assign(this, {size, lower});
  }
  words(text) {
    return (this.lower ? text.toLowerCase() : text).match(/[a-z]+/gi) ?? [];
  }
  read(texts) {
    for (const word of texts.flatMap((text) => this.words(text))) {
      this.counts[word] = (this.counts[word] || 0) + 1;
    }
    Object.entries(this.counts)
      .sort(([one, a], [other, b]) => b - a || one.localeCompare(other))
      .forEach(([word], i) => this.#places.set(word, i + 1));
    return this;
  }
  get places() {
    return Object.fromEntries(this.#places);
  }
  numbers(texts) {
    return texts.map((text) =>
      this.words(text)
        .flatMap((word) => this.#places.get(word) ?? [])
        .filter((place) => place < this.size)
    );
  }
  static filled(rows, length) {
    return rows.map((row) => [
      ...Array(Math.max(0, length - row.length)).fill(0),
      ...row.slice(-length),
    ]);
  }
}
const vocabulary = new Vocabulary({size: 15}).read(sentences);
console.log(vocabulary);
console.log(vocabulary.places);
const padded = Vocabulary.filled(vocabulary.numbers(sentences), 5);
console.table(padded);
const model = tf.sequential({
  layers: [
    tf.layers.embedding({inputDim: 16, outputDim: 4, inputLength: 5}),
    tf.layers.globalAveragePooling1d(),
    tf.layers.dense({units: 6, activation: 'relu'}),
    tf.layers.dense({units: 1, activation: 'sigmoid'}),
  ],
});
model.setWeights(
  model
    .getWeights()
    .map((w, k) =>
      tf.tidy(() => tf.range(0, w.size).mul(0.61).add(k).sin().mul(0.5).reshape(w.shape))
    )
);
model.summary();
model.compile({optimizer: tf.train.adam(0.05), loss: 'binaryCrossentropy', metrics: ['accuracy']});
const x = tf.tensor2d(padded, [6, 5], 'int32');
const y = tf.tensor1d(labels).expandDims(1);
const {history} = await model.fit(x, y, {
  epochs: 6,
  batchSize: 2,
  shuffle: false,
  validationData: [x, y],
  verbose: 0,
});
for (let i = 0; i < history.loss.length; i++) {
  console.log(
    `${i + 1} ${history.loss[i].toFixed(4)} ${(100 * history.acc[i]).toFixed(1).padStart(6)}% ` +
      history.val_loss[i].toPrecision(4)
  );
}
const scores = await model.predict(x).data();
console.log([...scores].map((s, i) => s > 0.5 === !!labels[i]));
const confusion = tf.math.confusionMatrix(
  tf.tensor1d(labels, 'int32'),
  tf.tidy(() => model.predict(x).greater(0.5).squeeze().toInt()),
  2
);
console.log(confusion.arraySync(), confusion.dtype);
