//// models_that_cannot_be
const show = async (name, f) => {
  try {
    const found = await f();
    console.log(
      name,
      found instanceof tf.Tensor ? [found.shape, found.dtype] : (found?.shape ?? typeof found)
    );
  } catch (e) {
    console.log(`${name}: ${e.name}: ${e.message}`);
  }
};
await show('a', () => {
  const m = tf.sequential();
  m.add(tf.layers.maxPooling2d({poolSize: 5, strides: 1, inputShape: [3, 3, 1]}));
  return m.outputs[0].shape;
});
await show('b', () => {
  const m = tf.sequential();
  m.add(tf.layers.conv2d({filters: 1, kernelSize: 2, inputShape: [3, 3, 1]}));
  m.add(tf.layers.conv2d({filters: 1, kernelSize: 5}));
  return m.outputs[0].shape;
});
await show('c', () => {
  const m = tf.sequential();
  m.add(tf.layers.conv2d({filters: 1, kernelSize: 2, inputShape: [2, 2, 1]}));
  m.add(tf.layers.conv2d({filters: 1, kernelSize: 2}));
  return m.outputs[0].shape;
});
await show('d', () => {
  const m = tf.sequential();
  m.add(tf.layers.conv1d({filters: 1, kernelSize: 4, inputShape: [2, 2]}));
  return m.outputs[0].shape;
});
await show('e', () => {
  const m = tf.sequential();
  m.add(tf.layers.dense({units: 1, inputShape: [2]}));
  try {
    m.add(tf.layers.cropping2D({cropping: 4}));
  } catch (e) {
    console.log(e.message);
  }
  return m.layers.length;
});
await show('f', () => {
  const m = tf.sequential();
  try {
    m.add(tf.layers.conv2d({filters: 1, kernelSize: 5, inputShape: [3, 3, 1]}));
  } catch (e) {
    console.log(e.message);
  }
  return [m.layers.length, m.outputs.length, m.inputs];
});
await show('g', () => {
  const m = tf.sequential();
  m.add(tf.layers.conv2d({filters: 1, kernelSize: 2, inputShape: [3, 3, 1]}));
  try {
    m.add(tf.layers.averagePooling2d({poolSize: 4, strides: 1}));
  } catch (e) {
    console.log(e.message);
  }
  return [m.layers.length, m.outputs[0].shape];
});
await show('h', () => {
  const i = tf.input({shape: [2, 2, 1]});
  return tf.layers.conv2d({filters: 1, kernelSize: 5}).apply(i).shape;
});
await show('i', () => {
  const m = tf.sequential();
  m.add(tf.layers.cropping2D({cropping: 4, inputShape: [3, 3, 1]}));
  return m.outputs[0].shape;
});
await show('td2', () => tf.layers.timeDistributed().name);
await show('bi', () => tf.layers.bidirectional(tf.layers.lstm({units: 1})).name);
await show('m1', () => tf.model([tf.input({shape: [2]})]));
await show('m2', () => tf.model(tf.input({shape: [2]}), tf.input({shape: [2]})));
await show('m3', () =>
  tf.model({inputs: tf.input({shape: [2]}), outputs: tf.layers.dense({units: 1})})
);
await show('m4', () =>
  tf.model({inputs: tf.layers.dense({units: 1}), outputs: tf.input({shape: [2]})})
);
await show('m5', () => tf.model());
await show('m6', () => tf.model({}));
await show('m8', () => tf.model({inputs: tf.ones([1]), outputs: tf.ones([1])}));
await show('m9', () => tf.model({inputs: tf.input({shape: [2]}), outputs: tf.ones([1])}));
await show('m10', () => tf.model({input: tf.input({shape: [2]}), output: tf.input({shape: [2]})}));
await show('m12', () => tf.model({inputs: tf.input({shape: [2]}), outputs: [undefined]}));
await show('i1', () => tf.input());
await show('i2', () => tf.input([3]));
await show('i3', () => tf.input(3));
await show('sw', () =>
  tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]}).setWeights()
);
await show('sw2', () => tf.layers.dense({units: 1, inputShape: [1]}).setWeights());
await show('sw3', () =>
  tf
    .sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]})
    .setWeights(tf.ones([1, 1]))
);
await show('c1', () =>
  tf
    .sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]})
    .compile('sgd', 'meanSquaredError')
);
await show('c3', () => {
  const i = tf.input({shape: [2]});
  tf.model({inputs: i, outputs: tf.layers.dense({units: 1}).apply(i)}).compile(
    'sgd',
    'meanSquaredError'
  );
});
await show('c4', () => {
  const i = tf.input({shape: [2]});
  tf.model({inputs: i, outputs: tf.layers.dense({units: 1}).apply(i)}).compile();
});
await show('c5', () =>
  tf
    .sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]})
    .compile(tf.train.sgd(0.1), 'meanSquaredError')
);
//// tensors_and_steps_that_fail
const show = async (name, f) => {
  try {
    const found = await f();
    console.log(
      name,
      found instanceof tf.Tensor ? [found.shape, found.dtype] : (found?.shape ?? typeof found)
    );
  } catch (e) {
    console.log(`${name}: ${e.name}: ${e.message}`);
  }
};
const v = tf.variable(tf.scalar(2)),
  t = tf.tensor2d([
    [1, 2],
    [3, 4],
  ]);
const O = tf.train.sgd(0.1);
await show('min none', () => O.minimize());
await show('min non fn', () => O.minimize(tf.scalar(1)));
await show('min vec', () => O.minimize(() => v.mul([1, 2])));
await show('min num', () => O.minimize(() => 3));
await show('min undefined', () =>
  O.minimize(() => {
    v.square();
  })
);
await show('min async', () => O.minimize(async () => v.square()));
await show('min unrelated', () => O.minimize(() => tf.scalar(1)));
await show('min data', () => O.minimize(() => tf.scalar(v.dataSync()[0])));
await show('min varlist bad', () => O.minimize(() => v.square(), false, [tf.scalar(1)]));
await show('min varlist nonlist', () => O.minimize(() => v.square(), false, v));
await show('min ok', () => O.minimize(() => v.square(), true));
await show('apply none', () => O.applyGradients());
await show('compute', () => Object.keys(O.computeGradients(() => v.square())));
await show('assign num', () => v.assign(3));
await show('assign shape', () => v.assign(tf.ones([2])));
await show('assign dtype', () => v.assign(tf.scalar(1, 'int32')));
await show('variable num', () => tf.variable(3));
await show('variable arr', () => tf.variable([1, 2]));
await show('variable name twice', () => {
  tf.variable(tf.scalar(1), true, 'w');
  tf.variable(tf.scalar(1), true, 'w');
});
await show('variable dtype', () => tf.variable(tf.scalar(1.7), true, 'w2', 'int32').dtype);
await show('tensor none', () => tf.tensor());
await show('tensor null', () => tf.tensor(null));
await show('tensor null in', () => tf.tensor([1, null]));
await show('tensor str num', () => tf.tensor(['1', '2']));
await show('tensor mixed', () => tf.tensor([1, 'a']));
await show('tensor obj', () => tf.tensor({a: 1}));
await show('tensor promise', () => tf.tensor(Promise.resolve([1])));
await show('tensor nan', () => tf.tensor([NaN, Infinity], [2], 'int32'));
await show('tensor bool dtype', () => tf.tensor([0, 1, 2], [3], 'bool'));
await show('tensor dtype as shape', () => tf.tensor([1, 2], 'int32'));
await show('tensor1d nested', () => tf.tensor1d([[1]]));
await show('tensor2d flat', () => tf.tensor2d([1, 2]));
await show('tensor2d flat shape', () => tf.tensor2d([1, 2], [1, 3]));
await show('tensor2d shape3', () => tf.tensor2d([1, 2], [1, 2, 1]));
await show('tensor4d', () => tf.tensor4d([[1]]));
await show('scalar arr', () => tf.scalar([1]));
await show('scalar str', () => tf.scalar('a', 'int32'));
await show('zeros num', () => tf.zeros(3));
await show('zeros neg', () => tf.zeros([-1]));
await show('zeros float', () => tf.zeros([1.5]));
await show('zeros args', () => tf.zeros(2, 3));
await show('ones none', () => tf.ones());
await show('fill', () => tf.fill([2], 'a'));
await show('range 0', () => tf.range(0, 5, 0));
await show('range neg', () => tf.range(0, 5, -1));
await show('linspace 0', () => tf.linspace(0, 1, 0));
await show('eye', () => tf.eye(2, 3));
await show('oneHot 1', () => tf.oneHot(tf.tensor1d([0, 1], 'int32'), 1));
await show('oneHot out', () => tf.oneHot(tf.tensor1d([0, 5], 'int32'), 3));
await show('oneHot arr', () => tf.oneHot([0, 1], 3));
await show('reshape -1 -1', () => t.reshape([-1, -1]));
await show('reshape num', () => t.reshape(4));
await show('reshape args', () => t.reshape(4, 1));
await show('sum axis 5', () => t.sum(5));
await show('sum axis -1', () => t.sum(-1));
await show('argMax 3', () => t.argMax(3));
await show('matMul vec', () => t.matMul(tf.tensor1d([1, 2])));
await show('matMul arr', () => t.matMul([[1], [1]]));
await show('matMul num', () => t.matMul(2));
await show('dot', () => tf.tensor1d([1, 2]).dot(tf.tensor1d([1, 2, 3])));
await show('add str', () => t.add('a'));
await show('add none', () => t.add());
await show('add null', () => t.add(null));
await show('mul obj', () => t.mul({}));
await show('div 0', () => t.div(0));
await show('int div', () => tf.scalar(7, 'int32').div(tf.scalar(2, 'int32')));
await show('int+float', () => tf.scalar(7, 'int32').add(0.5));
await show('int+float t', () => tf.scalar(7, 'int32').add(tf.scalar(0.5)));
await show('bool+', () => tf.scalar(true, 'bool').add(1));
await show('pow int', () => tf.scalar(2, 'int32').pow(tf.scalar(3, 'int32')));
await show('sqrt int', () => tf.scalar(4, 'int32').sqrt());
await show('log neg', () => tf.scalar(-1).log());
await show('concat none', () => tf.concat([]));
await show('concat one', () => tf.concat(t));
await show('concat axis', () => tf.concat([t, t], 2));
await show('concat dtypes', () => tf.concat([t, tf.ones([1, 2], 'int32')]));
await show('stack none', () => tf.stack([]));
await show('stack arr', () =>
  tf.stack([
    [1, 2],
    [3, 4],
  ])
);
await show('unstack', () => tf.unstack(t, 2));
await show('split', () => tf.split(t, 3));
await show('split sizes', () => tf.split(t, [1, 2]));
await show('slice beyond', () => t.slice([0, 1], [2, 2]));
await show('slice neg', () => t.slice([-1, 0]));
await show('gather float', () => t.gather(tf.tensor1d([0.5])));
await show('gather beyond', () => t.gather([5]));
await show('expandDims 5', () => t.expandDims(5));
await show('squeeze', () => t.squeeze([0]));
await show('transpose', () => t.transpose([0]));
await show('tile', () => t.tile([2]));
await show('where', () => tf.where(t, t, t));
await show('topk', () => tf.topk(t, 3));
await show('clip', () => t.clipByValue(2, 1));
await show('cast', () => t.cast('float64'));
await show('toInt', () => tf.tensor1d([1.9, -1.9, NaN]).toInt());
await show('norm', () => t.norm(3));
await show('tidy none', () => tf.tidy());
await show('keep none', () => tf.keep());
await show('dispose none', () => tf.dispose());
await show('dispose twice', () => {
  const a = tf.ones([1]);
  a.dispose();
  a.dispose();
  return a.isDisposed;
});
await show('disposed print', () => {
  const a = tf.ones([1]);
  a.dispose();
  a.print();
});
await show('disposed data', () => {
  const a = tf.ones([1]);
  a.dispose();
  return a.data();
});
await show('grad scalar', () => tf.grad((x) => x.square())(2));
await show('grad arr', () => tf.grad((x) => x.square().sum())([1, 2]));
await show('grads arr', () => tf.grads((a, b) => a.mul(b))([2, 3]));
await show('grads args', () => tf.grads((a, b) => a.mul(b))(tf.scalar(2), tf.scalar(3)));
await show('grad dy', () => tf.grad((x) => x.square())(t, tf.ones([2])));
await show('valueAndGrad', () => Object.keys(tf.valueAndGrad((x) => x.sum())(t)));
await show('losses', () => tf.losses.meanSquaredError(t, tf.ones([2, 3])));
await show('losses none', () => tf.losses.meanSquaredError(t));
await show('softmaxCE', () =>
  tf.losses.softmaxCrossEntropy(
    tf.tensor2d([
      [1, 0],
      [0, 1],
    ]),
    t
  )
);
await show('metrics', () =>
  tf.metrics.binaryAccuracy(tf.tensor1d([1, 0]), tf.tensor1d([0.7, 0.7]))
);
await show('data batch none', () => tf.data.array([1, 2]).batch());
await show('data zip empty', () => tf.data.zip([]).toArray());
await show('data zip mix', () =>
  tf.data.zip([tf.data.array([1, 2, 3]), tf.data.array([4])]).toArray()
);
await show('data zip bad', () => tf.data.zip({a: 3}).toArray());
await show('data take neg', () => tf.data.array([1, 2]).take(-1).toArray());
await show('data gen', () => tf.data.generator([1, 2]).toArray());
await show('data gen called', () =>
  tf.data
    .generator(
      (function* () {
        yield 1;
      })()
    )
    .toArray()
);
await show('fitDataset no batch', () => {
  const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
  m.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
  return m.fitDataset(tf.data.array([{xs: [1], ys: [1]}]), {epochs: 1});
});
await show('fitDataset no epochs', () => {
  const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
  m.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
  return m.fitDataset(tf.data.array([{xs: [1], ys: [1]}]).batch(1), {});
});
await show('fitDataset tensor', () => {
  const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
  m.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
  return m.fitDataset(tf.ones([1, 1]), {epochs: 1});
});
await show('fitDataset keys', () => {
  const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
  m.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
  return m.fitDataset(tf.data.array([{x: [1], y: [1]}]).batch(1), {epochs: 1});
});
await show('fit dataset', () => {
  const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
  m.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
  return m.fit(tf.data.array([{xs: [1], ys: [1]}]).batch(1), {epochs: 1});
});
//// calls_without_arguments
const show = async (name, f) => {
  try {
    const found = await f();
    console.log(
      name,
      found instanceof tf.Tensor ? [found.shape, found.dtype] : (found?.shape ?? typeof found)
    );
  } catch (e) {
    console.log(`${name}: ${e.name}: ${e.message}`);
  }
};
const v = tf.variable(tf.scalar(1));
const calls = {
  'tf.variable()': () => tf.variable(),
  'tf.variable(3)': () => tf.variable(3),
  'v.assign()': () => v.assign(),
  'v.assign([1])': () => v.assign([1]),
  'tf.keep()': () => tf.keep(),
  'tf.tidy()': () => tf.tidy(),
  'tf.train.sgd(1).applyGradients()': () => tf.train.sgd(1).applyGradients(),
  'tf.train.adam().minimize()': () => tf.train.adam().minimize(),
  'tf.grad()': () => tf.grad(),
  'tf.grads()': () => tf.grads(),
  'tf.valueAndGrad()': () => tf.valueAndGrad(),
  'tf.variableGrads()': () => tf.variableGrads(),
  'tf.customGrad()': () => tf.customGrad(),
  'tf.tensor()': () => tf.tensor(),
  'tf.tensor1d()': () => tf.tensor1d(),
  'tf.scalar()': () => tf.scalar(),
  'tf.oneHot()': () => tf.oneHot(),
  'tf.eye()': () => tf.eye(),
  'tf.concat()': () => tf.concat(),
  'tf.stack()': () => tf.stack(),
  'tf.matMul()': () => tf.matMul(),
  'tf.matMul(tf.ones([1,1]))': () => tf.matMul(tf.ones([1, 1])),
  'tf.add()': () => tf.add(),
  'tf.relu()': () => tf.relu(),
  'tf.dispose()': () => tf.dispose(),
  'tf.layers.dense()': () => tf.layers.dense(),
  'tf.model()': () => tf.model(),
  'tf.sequential()': () => tf.sequential(),
  'tf.input()': () => tf.input(),
  'tf.util.shuffle()': () => tf.util.shuffle(),
  'tf.data.array()': () => tf.data.array(),
  'tf.data.zip()': () => tf.data.zip(),
  'tf.data.generator()': () => tf.data.generator(),
  'tf.cast(v)': () => tf.cast(v),
  'tf.gather(v)': () => tf.gather(v),
  'tf.losses.meanSquaredError()': () => tf.losses.meanSquaredError(),
  'tf.callbacks.earlyStopping()': () => tf.callbacks.earlyStopping(),
  'tf.initializers.constant()': () => tf.initializers.constant(),
  'tf.regularizers.l2()': () => tf.regularizers.l2(),
  'tf.constraints.maxNorm()': () => tf.constraints.maxNorm(),
  'tf.buffer([1]).set()': () => tf.buffer([1]).set(),
  'tf.buffer([1]).get()': () => tf.buffer([1]).get(),
};
for (const [name, f] of Object.entries(calls)) await show(name, f);
//// layers_without_a_config
for (const [name, factory] of Object.entries(tf.layers)) {
  if (!/^[a-z]/.test(name) || name === 'simpleRNN') continue;
  try {
    console.log(name, typeof factory());
  } catch (e) {
    console.log(`${name}: ${e.name}: ${e.message}`);
  }
}
