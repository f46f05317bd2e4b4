//// learning_rates
const model = tf.sequential({
  layers: [tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'zeros'})],
});
const optimizer = tf.train.sgd(0.1);
model.compile({loss: 'meanSquaredError', optimizer});
const x = tf.tensor2d([[1], [2], [3]]),
  y = tf.tensor2d([[2], [4], [6]]);
const schedule = (epoch) => 0.1 * Math.pow(0.5, epoch);
const seen = [];
await model.fit(x, y, {
  epochs: 4,
  shuffle: false,
  callbacks: {
    onEpochBegin: (epoch) => {
      model.optimizer.learningRate = schedule(epoch);
    },
    onEpochEnd: (epoch, logs) => seen.push([epoch, model.optimizer.learningRate, logs.loss]),
  },
});
console.log(seen);
optimizer.setLearningRate(0.01);
console.log(
  optimizer.learningRate,
  optimizer.getConfig(),
  optimizer.getClassName(),
  optimizer.iterations
);
await model.fit(x, y, {epochs: 1});
model.layers[0].getWeights()[0].print();
const adam = tf.train.adam(0.01);
console.log(adam.getConfig(), adam.learningRate, adam.beta1);
adam.learningRate = 0.5;
const v = tf.variable(tf.scalar(1));
adam.minimize(() => v.square().asScalar());
v.print();
console.log((await adam.getWeights()).map((w) => [w.name.replace(/^\d+/, 'v'), w.tensor.shape]));
function clipByGlobalNorm(grads, norm) {
  return tf.tidy(() => {
    const names = Object.keys(grads);
    const total = tf.sqrt(tf.addN(names.map((n) => grads[n].square().sum())));
    const factor = tf.minimum(1, tf.div(norm, total));
    return Object.fromEntries(names.map((n) => [n, grads[n].mul(factor)]));
  });
}
const {value, grads} = optimizer.computeGradients(
  () => model.predict(x).sub(y.mul(100)).square().mean(),
  model.getWeights()
);
const clipped = clipByGlobalNorm(grads, 1);
optimizer.applyGradients(clipped);
console.log(
  value.shape,
  Object.values(clipped).map((g) => g.dataSync()[0])
);
optimizer.applyGradients(Object.entries(clipped).map(([name, tensor]) => ({name, tensor})));
model.layers[0].getWeights().forEach((w) => w.print());
for (const bad of [
  () => tf.train.sgd('fast'),
  () => tf.train.adam({learningRate: 0.1}),
  () => tf.train.momentum(0.1),
  () => tf.train.rmsprop(),
]) {
  try {
    console.log(bad().getClassName());
  } catch (e) {
    console.log(e.name, e.message);
  }
}
//// frozen_after_compile
const inner = tf.sequential({
  layers: [tf.layers.dense({units: 3, inputShape: [2]}), tf.layers.dense({units: 2})],
});
const model = tf.sequential();
model.add(inner);
model.add(tf.layers.dense({units: 1}));
model.summary();
model.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
inner.trainable = false;
model.summary();
console.log(
  model.trainableWeights.length,
  model.nonTrainableWeights.length,
  inner.layers[0].trainable,
  inner.trainable
);
await model.fit(tf.ones([2, 2]), tf.ones([2, 1]));
console.log((await model.trainOnBatch(tf.ones([2, 2]), tf.ones([2, 1]))) >= 0);
model.trainable = false;
model.summary();
inner.layers[0].trainable = true;
console.log(
  inner.layers[0].trainableWeights.map((w) => w.trainable),
  inner.trainableWeights.length
);
try {
  await model.trainOnBatch(tf.ones([2, 2]), tf.ones([2, 1]));
} catch (e) {
  console.log(e.message);
}
await model.fitDataset(tf.data.array([{xs: [1, 1], ys: [1]}]).batch(1), {epochs: 1});
model.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
try {
  await model.trainOnBatch(tf.ones([2, 2]), tf.ones([2, 1]));
} catch (e) {
  console.log(e.message);
}
model.trainable = true;
model.summary();
const rec = tf.sequential({
  layers: [
    tf.layers.lstm({
      units: 2,
      inputShape: [3, 1],
      kernelInitializer: 'ones',
      recurrentInitializer: 'zeros',
    }),
    tf.layers.dense({units: 1, kernelInitializer: 'ones'}),
  ],
});
rec.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
rec.layers[0].trainable = false;
console.log(rec.trainableWeights.length, rec.layers[0].trainableWeights.length);
await rec.fit(tf.ones([2, 3, 1]), tf.zeros([2, 1]), {shuffle: false});
rec.layers[0].getWeights()[0].print();
rec.summary();
const w = tf.sequential({
  layers: [
    tf.layers.timeDistributed({
      layer: tf.layers.dense({units: 1, kernelInitializer: 'ones'}),
      inputShape: [3, 2],
    }),
    tf.layers.bidirectional({
      layer: tf.layers.simpleRNN({
        units: 1,
        kernelInitializer: 'ones',
        recurrentInitializer: 'zeros',
      }),
      mergeMode: 'sum',
    }),
  ],
});
w.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
w.layers[0].trainable = false;
w.layers[1].trainable = false;
console.log(
  w.trainableWeights.length,
  w.layers.map((l) => l.trainable),
  w.layers[0].layer.trainable
);
try {
  await w.fit(tf.ones([2, 3, 2]), tf.zeros([2, 1]), {shuffle: false});
} catch (e) {
  console.log(e.message);
}
w.layers[0].getWeights()[0].print();
w.layers[1].getWeights().map((x) => x.print());
w.summary();
//// casts_share_their_numbers
for (const t of [
  tf.tensor1d([1, 2], 'int32').toFloat(),
  tf.tensor1d([true, false], 'bool').toFloat(),
  tf.tensor1d([1.7, -2.2]).toInt(),
  tf.tensor1d([0, 3], 'int32').toBool(),
  tf.tensor1d([true, false], 'bool').toInt(),
  tf.tensor1d([1, 2]).argMax().toFloat(),
  tf.tensor1d([1, 2]).equal(tf.tensor1d([1, 3])),
  tf
    .tensor1d([1, 2])
    .equal(tf.tensor1d([1, 3]))
    .mul(2),
  tf.tensor1d([1, 2], 'int32').toFloat().add(1),
  tf.tensor1d([1, 2], 'int32').toFloat().reshape([2, 1]),
  tf.oneHot([0, 1], 2).toFloat(),
  tf.tensor1d([1, 2], 'int32').toFloat().clone(),
  tf.tensor1d([1, 2], 'int32').asType('float32').slice(0, 1),
  tf.cast(tf.range(0, 2, 1, 'int32'), 'float32').concat(tf.tensor1d([1, 0], 'int32').toFloat()),
  tf.tensor1d([1.5, 2]).toFloat(),
  tf.tensor1d(new Uint8Array([1, 2]), 'int32'),
  tf.tensor1d([1, 2], 'int32').div(2),
  tf.tensor1d([1, 2], 'int32').div(tf.scalar(2, 'int32')),
  tf.tensor1d([4, 2], 'int32').toFloat().max(),
  tf.tensor1d([4, 2], 'int32').toFloat().expandDims(0),
  tf.tensor2d([4, 2], [2, 1], 'int32').toFloat().transpose(),
  tf.tensor1d([4, 2], 'bool').toFloat().squeeze(),
]) {
  console.log(t.dtype, t.shape, t.dataSync(), t.arraySync());
  t.print();
}
const v = tf.variable(tf.tensor1d([1, 2], 'int32').toFloat());
console.log(v.dataSync());
v.assign(tf.tensor1d([3, 4]));
console.log(v.dataSync(), await tf.tensor1d([1, 0], 'bool').toFloat().data());
//// custom_gradients
const steep = tf.customGrad((x, save) => {
  save([x]);
  return {value: x.pow(3), gradFunc: (dy, [saved]) => dy.mul(saved.square()).mul(10)};
});
const x = tf.tensor1d([-1, -2, 3]);
steep(x).print();
tf.grad(steep)(x).print();
const clip = tf.customGrad((a, b, save) => {
  save([a, b]);
  return {
    value: a.mul(b),
    gradFunc: (dy, [a, b]) => [dy.mul(b).clipByValue(-1, 1), dy.mul(a).clipByValue(-1, 1)],
  };
});
const [da, db] = tf.grads(clip)([tf.tensor1d([0.5, 7]), tf.tensor1d([-3, 0.25])]);
da.print();
db.print();
const reversal = tf.customGrad((x) => ({value: x.clone(), gradFunc: (dy) => dy.neg().mul(0.5)}));
const w = tf.variable(tf.tensor1d([1, 2]));
const opt = tf.train.sgd(0.1);
for (let i = 0; i < 3; i++) {
  opt.minimize(() => reversal(w.square()).sum());
}
w.print();
const {value, grads} = tf.variableGrads(() => steep(w).sum());
console.log(
  value.arraySync(),
  Object.values(grads).map((g) => g.arraySync())
);
try {
  tf.grad(tf.customGrad((x) => x))(x);
} catch (e) {
  console.log(e.name, e.message);
}
try {
  tf.grad(tf.customGrad((x) => ({value: x.square()})))(x);
} catch (e) {
  console.log(e.name, e.message);
}
try {
  tf.grad(tf.customGrad((x) => ({value: x.square(), gradFunc: (dy) => 3})))(x);
} catch (e) {
  console.log(e.name, e.message);
}
try {
  tf.grad(tf.customGrad((x) => ({value: x.square(), gradFunc: (dy) => [dy, dy]})))(x);
} catch (e) {
  console.log(e.name, e.message);
}
//// promise_flow
const log = [];
const model = tf.sequential({
  layers: [tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'zeros'})],
});
model.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
const x = tf.tensor2d([[1], [2]]),
  y = tf.tensor2d([[2], [4]]);
const p = model.fit(x, y, {epochs: 2, callbacks: {onEpochEnd: (e) => log.push(`epoch ${e}`)}});
log.push('started', p instanceof Promise, typeof p.then);
p.then((h) => {
  log.push(`then ${h.epoch.length}`);
  return model.predict(x).data();
})
  .then((d) => log.push(d.constructor.name, d.length))
  .finally(() => log.push('finally'));
await p;
await new Promise((r) => setTimeout(r, 5));
console.log(log);
const results = await Promise.allSettled([
  model.fit(x, tf.ones([3, 1])),
  tf.ones([2]).data(),
  model.evaluate(x, y).array(),
  Promise.race([x.array(), y.array()]),
  tf.setBackend('nope'),
]);
results.forEach((r) => console.log(r.status, r.status === 'rejected' ? r.reason.message : r.value));
const sleep = (ms, v) => new Promise((resolve) => setTimeout(() => resolve(v), ms));
console.log(await Promise.all([sleep(3, 'a'), sleep(1, 'b'), tf.scalar(1).array()]));
async function* batches() {
  for (let i = 0; i < 3; i++) {
    await sleep(1);
    yield tf.fill([2], i);
  }
}
for await (const b of batches()) console.log(b.dataSync());
const it = await tf.data.generator(batches).iterator();
for (let r = await it.next(); !r.done; r = await it.next()) console.log(r.value.arraySync());
await model.fit(x, y, {epochs: 1}).catch((e) => console.log('no', e));
model
  .fit(x, tf.ones([2, 2]))
  .catch((e) => console.log('caught', e.message))
  .then(() => console.log('after'));
await sleep(5);
