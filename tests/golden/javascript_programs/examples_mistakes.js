//// calls_that_fail
const model = tf.sequential({
  layers: [tf.layers.dense({units: 3, inputShape: [2], activation: 'softmax'})],
});
const tries = {
  notCompiled: () => model.fit(tf.ones([1, 2]), tf.ones([1, 3])),
  evaluateFirst: () => model.evaluate(tf.ones([1, 2]), tf.ones([1, 3])),
  wrongInput: () => model.predict(tf.ones([1, 3])),
  wrongRank: () => model.predict(tf.ones([2])),
  numberInput: () => model.predict(5),
  arrayInput: () => model.predict([[1, 2]]),
  noInput: () => model.predict(),
  badOptimizer: () => model.compile({optimizer: 'sdg', loss: 'meanSquaredError'}),
  badLoss: () => model.compile({optimizer: 'sgd', loss: 'crossentropy'}),
  badMetric: () => model.compile({optimizer: 'sgd', loss: 'meanSquaredError', metrics: ['f1']}),
  noLoss: () => model.compile({optimizer: 'sgd'}),
  compile: () => model.compile({optimizer: 'sgd', loss: 'categoricalCrossentropy'}),
  wrongTarget: () => model.fit(tf.ones([2, 2]), tf.ones([2, 1])),
  targetRank: () => model.fit(tf.ones([2, 2]), tf.ones([2])),
  targetCount: () => model.fit(tf.ones([2, 2]), tf.ones([3, 3])),
  noTarget: () => model.fit(tf.ones([2, 2])),
  badEpochs: () => model.fit(tf.ones([2, 2]), tf.ones([2, 3]), {epochs: -1}),
  badBatch: () => model.fit(tf.ones([2, 2]), tf.ones([2, 3]), {batchSize: 0}),
  badSplit: () => model.fit(tf.ones([2, 2]), tf.ones([2, 3]), {validationSplit: 1.5}),
  badCallback: () => model.fit(tf.ones([2, 2]), tf.ones([2, 3]), {callbacks: {onEpoch: () => {}}}),
  throwing: () =>
    model.fit(tf.ones([2, 2]), tf.ones([2, 3]), {
      callbacks: {
        onEpochEnd: () => {
          throw new RangeError('mine');
        },
      },
    }),
  after: () => model.fit(tf.ones([2, 2]), tf.ones([2, 3]), {epochs: 1, verbose: 0}),
  addWrong: () => model.add(tf.layers.conv2d({filters: 2, kernelSize: 2})),
  addTensor: () => model.add(tf.ones([2])),
  addNothing: () => model.add(),
  unknownLayer: () => tf.layers.Dense,
  layerFunction: () => tf.layers.dense(3),
  noUnits: () => tf.layers.dense({}),
  badUnits: () => tf.layers.dense({units: -1}),
  badActivation: () => tf.layers.dense({units: 1, activation: 'Relu'}),
  noShape: () => tf.sequential({layers: [tf.layers.dense({units: 1})]}),
  getMissing: () => model.getLayer('nothing'),
  disposeTwice: () => {
    const t = tf.ones([1]);
    t.dispose();
    return t.add(1);
  },
  mixed: () => tf.ones([2, 2]).matMul(tf.ones([3, 2])),
  shapes: () => tf.tensor([1, 2, 3], [2, 2]),
  reshape: () => tf.ones([4]).reshape([3]),
  ragged: () => tf.tensor2d([[1, 2], [3]]),
  addShapes: () => tf.ones([2, 3]).add(tf.ones([2])),
  concat: () => tf.concat([tf.ones([2, 2]), tf.ones([3, 3])]),
  stack: () => tf.stack([tf.ones([2]), tf.ones([3])]),
  gather: () =>
    tf
      .ones([2])
      .gather(tf.tensor1d([5], 'int32'))
      .dataSync()[0],
  oneHot: () => tf.oneHot(tf.tensor1d([0, 1]), 2),
  slice: () => tf.ones([3]).slice(2, 5),
  cast: () => tf.ones([1]).cast('double'),
};
for (const [name, f] of Object.entries(tries)) {
  try {
    const result = await f();
    console.log(name, result instanceof tf.Tensor ? result.shape : typeof result);
  } catch (e) {
    console.log(`${name}: ${e.name}: ${e.message}`);
  }
}
//// names_of_errors
const cases = {
  empty: () => tf.sequential().compile({optimizer: 'sgd', loss: 'meanSquaredError'}),
  pop: () => tf.sequential().pop(),
  several: () => {
    const i = tf.input({shape: [2]});
    const two = tf.model({
      inputs: i,
      outputs: [tf.layers.dense({units: 1}).apply(i), tf.layers.dense({units: 1}).apply(i)],
    });
    tf.sequential({layers: [two]});
  },
  several2: () => {
    const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [2]})]});
    m.add(tf.layers.lstm({units: 2, returnState: true}));
  },
  several3: () => {
    const m = tf.sequential({
      layers: [tf.layers.lstm({units: 2, returnState: true, inputShape: [2, 3]})],
    });
  },
  inputs: () => {
    const d = tf.layers.dense({units: 1}).apply(tf.input({shape: [2]}));
    tf.model({inputs: d, outputs: d});
  },
  metrics: () => {
    const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [2]})]});
    m.compile({optimizer: 'sgd', loss: 'meanSquaredError', metrics: 3});
  },
  meshgrid: () => tf.meshgrid([1], [2], {indexing: 'zz'}),
  orthogonal: () => tf.initializers.orthogonal({}).apply([2, 2], 'bool'),
  prefetch: () => tf.data.array([1]).prefetch(),
  shuffle: () => tf.data.array([1]).shuffle(),
  shuffle0: () => tf.data.array([1]).shuffle(0),
  shuffleUnknown: () =>
    tf.data
      .generator(function* () {
        yield 1;
      })
      .shuffle(),
  masking: () =>
    tf
      .sequential({
        layers: [
          tf.layers.embedding({inputDim: 3, outputDim: 2, maskZero: true, inputLength: 2}),
          tf.layers.flatten(),
        ],
      })
      .predict(tf.ones([1, 2])),
  masking2: () => tf.layers.flatten().computeMask(tf.ones([1, 2]), tf.ones([1, 2])),
  radix: () => (3).toString(99),
  length: () => new Array(-1),
  compileNothing: () =>
    tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [2]})]}).compile({}),
  trunc: () => tf.initializers.constant(),
};
for (const [name, f] of Object.entries(cases)) {
  try {
    console.log(name, typeof f());
  } catch (e) {
    console.log(
      name,
      e.name,
      e.message,
      e instanceof Error,
      String(e) === `${e.name}: ${e.message}`
    );
  }
}
