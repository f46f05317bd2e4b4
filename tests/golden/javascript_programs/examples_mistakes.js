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
//// own_layers_and_losses_that_fail
// What learners forget in layers, losses and metrics of their own.
const show = async (n, f) => {
  try {
    const r = await f();
    console.log(n, r?.shape ?? r);
  } catch (e) {
    console.log(n, e.name, e.message);
  }
};
class NoName extends tf.layers.Layer {
  call(x) {
    return x;
  }
}
await show('noname', () => new NoName({}).name);
await show('noname undefined', () => new NoName());
await show('noname named', () => new NoName({name: 'a'}).name);
await show('noname add', () => tf.sequential().add(new NoName({inputShape: [2]})));
class ChildOfDense extends tf.layers.dense({units: 1}).constructor {}
await show('child', () => new ChildOfDense({units: 1}).getClassName());
class NoReturn extends tf.layers.Layer {
  call(x) {
    x;
  }
  static get className() {
    return 'NoReturn';
  }
}
await show('apply', () => new NoReturn({}).apply(tf.ones([1, 2])));
const m = tf.sequential({layers: [new NoReturn({inputShape: [2]})]});
await show('predict', () => m.predict(tf.ones([1, 2])));
m.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
const m2 = tf.sequential({layers: [new NoReturn({inputShape: [2]}), tf.layers.dense({units: 1})]});
await show('predict2', () => m2.predict(tf.ones([1, 2])));
class Num extends tf.layers.Layer {
  call(x) {
    return 3;
  }
  static get className() {
    return 'Num';
  }
}
await show('num', () => new Num({}).apply(tf.ones([1, 2])));
await show('num predict', () =>
  tf.sequential({layers: [new Num({inputShape: [2]})]}).predict(tf.ones([1, 2]))
);
class Asy extends tf.layers.Layer {
  async call(x) {
    return x;
  }
  static get className() {
    return 'Asy';
  }
}
await show('async', () =>
  tf.sequential({layers: [new Asy({inputShape: [2]})]}).predict(tf.ones([1, 2]))
);
class Arr extends tf.layers.Layer {
  call(x) {
    return x;
  }
  static get className() {
    return 'Arr';
  }
}
await show('arr', () => new Arr({}).apply(tf.ones([1, 2])));
await show('arr predict', () =>
  tf
    .sequential({
      layers: [new Arr({inputShape: [2]}), tf.layers.dense({units: 1, kernelInitializer: 'ones'})],
    })
    .predict(tf.ones([1, 2]))
);
const d = () => tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [2]})]});
for (const [n, loss] of Object.entries({
  none: (a, b) => {
    a.sub(b);
  },
  nul: () => null,
  num: () => 3,
  arr: () => [1, 2],
  str: () => 'x',
  bool: () => true,
  obj: () => ({}),
  asy: async (a, b) => a.sub(b),
  vec: (a, b) => a.sub(b).square(),
  constant: () => tf.scalar(1),
})) {
  const model = d();
  model.compile({loss, optimizer: 'sgd'});
  await show('loss ' + n, () => model.fit(tf.ones([1, 2]), tf.ones([1, 1])).then(() => 'ok'));
  await show('evaluate ' + n, () => model.evaluate(tf.ones([1, 2]), tf.ones([1, 1])).shape);
  const m3 = d();
  m3.compile({loss: 'meanSquaredError', optimizer: 'sgd', metrics: [loss]});
  await show('metric ' + n, () => m3.fit(tf.ones([1, 2]), tf.ones([1, 1])).then(() => 'ok'));
}
class Typo extends tf.layers.Layer {
  call(x) {
    return x[0].fooBar();
  }
  static get className() {
    return 'Typo';
  }
}
await show('typo', () =>
  tf.sequential({layers: [new Typo({inputShape: [2]})]}).predict(tf.ones([1, 2]))
);
class NoSuper extends tf.layers.Layer {
  constructor() {}
  static get className() {
    return 'NoSuper';
  }
}
await show('nosuper', () => new NoSuper());
class NoArgs extends tf.layers.Layer {
  constructor() {
    super();
  }
  call(x) {
    return x[0] ?? x;
  }
  static get className() {
    return 'NoArgs';
  }
}
await show('noargs', () => new NoArgs().name);
class Str extends tf.layers.Layer {
  static className = 'Str';
  build(s) {
    this.w = this.addWeight('w', [s[s.length - 1]], 'float32', 'ones');
  }
  call(x) {
    return x[0].mul(this.w.read());
  }
}
await show('init str', () => new Str({}).apply(tf.ones([1, 2])));
class NoRead extends tf.layers.Layer {
  static className = 'NoRead';
  build(s) {
    this.w = this.addWeight('w', [2], 'float32', tf.initializers.ones());
  }
  call(x) {
    return tf.mul(Array.isArray(x) ? x[0] : x, this.w);
  }
}
await show('no read', () => new NoRead({}).apply(tf.ones([1, 2])));
