//// weather_by_the_hour
// Rows of a text; windows of them from an iterator that says done along with its last value.
const rows = [
  '"hour","hPa","°C"',
  ...Array.from({length: 50}, (_, i) =>
    [
      `${String(1 + Math.floor(i / 24)).padStart(2, '0')}.03.2020 ${String(i % 24).padStart(2, '0')}:00`,
      (990 + i * 0.4).toFixed(1),
      (8 - 6 * Math.cos(i / 4)).toFixed(2),
    ].join(',')
  ),
].join('\n');
const [head, ...lines] = rows.split('\n').map((line) => line.split(','));
const names = head.map((name) => name.replaceAll('"', ''));
const times = lines.map(([when]) => {
  const [, day, month, year, hour] = when.match(/(\d+)\.(\d+)\.(\d+) (\d+)/).map(Number);
  return new Date(Date.UTC(year, month - 1, day, hour));
});
const data = lines.map(([, ...numbers]) => numbers.map(Number));
console.log(names, times[0], times.at(-1).toISOString(), data[3]);
const {means, deviations} = tf.tidy(() => {
  const {mean, variance} = tf.moments(tf.tensor2d(data).slice([0, 0], [30, -1]), 0);
  return {means: mean.arraySync(), deviations: variance.sqrt().arraySync()};
});
const scaled = data.map((row) => row.map((value, i) => (value - means[i]) / deviations[i]));
console.log(means, deviations, scaled[0]);
const BACK = 6,
  STEP = 2,
  AHEAD = 1,
  BATCH = 8;
function windows(from, to) {
  let row = from + BACK;
  return {
    next() {
      const end = Math.min(row + BATCH, to);
      const xs = tf.buffer([end - row, BACK / STEP, 2]);
      const ys = tf.buffer([end - row, 1]);
      for (let n = 0; row < end; row++, n++) {
        for (let i = 0; i < BACK / STEP; i++) {
          scaled[row - BACK + i * STEP].forEach((value, column) => xs.set(value, n, i, column));
        }
        ys.set(scaled[Math.min(row + AHEAD, scaled.length - 1)][1], n, 0);
      }
      return {value: {xs: xs.toTensor(), ys: ys.toTensor()}, done: row >= to};
    },
  };
}
const training = tf.data.generator(() => windows(0, 36));
const testing = tf.data.generator(() => windows(36, 50));
const model = tf.sequential({
  layers: [
    tf.layers.gru({units: 3, inputShape: [BACK / STEP, 2], dropout: 0, recurrentDropout: 0}),
    tf.layers.dense({units: 1}),
  ],
});
model.setWeights(
  model
    .getWeights()
    .map((w, k) =>
      tf.tidy(() => tf.range(0, w.size).mul(0.7).add(k).sin().mul(0.3).reshape(w.shape))
    )
);
model.compile({optimizer: 'rmsprop', loss: 'meanAbsoluteError'});
const logged = {onEpochEnd: (epoch, logs) => console.log(epoch, logs)};
const whole = await model.fitDataset(training, {
  epochs: 2,
  callbacks: logged,
  validationData: testing,
});
console.log(whole.history);
const parted = await model.fitDataset(training.prefetch(2), {
  epochs: 2,
  batchesPerEpoch: 3,
  callbacks: logged,
  validationData: testing,
  validationBatches: 1,
});
console.log(parted.history);
const errors = [];
await testing.forEachAsync(({xs, ys}) => {
  const [, steps] = xs.shape;
  errors.push(
    tf.tidy(
      () =>
        tf.losses
          .absoluteDifference(
            ys,
            xs
              .gather([steps - 1], 1)
              .gather([1], 2)
              .squeeze([2])
          )
          .dataSync()[0]
    )
  );
});
console.log('as it is now:', errors);
//// values_that_come_with_the_end
const counting = (count) => () => {
  let i = 0;
  return {
    next() {
      i++;
      return {value: {xs: tf.fill([2, 1], i), ys: tf.ones([2, 1])}, done: i >= count};
    },
  };
};
const model = tf.sequential({
  layers: [tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'zeros'})],
});
model.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
const three = tf.data.generator(counting(3));
const kinds = {
  three,
  map: three.map((x) => x),
  filter: three.filter(() => true),
  skip: three.skip(1),
  take: three.take(9),
  prefetch: three.prefetch(2),
  repeat: three.repeat(2),
  concatenate: three.concatenate(three),
};
for (const [kind, dataset] of Object.entries(kinds)) {
  const iterator = await dataset.iterator();
  const found = [];
  for (let i = 0; i < 4; i++) {
    const {done, value} = await iterator.next();
    found.push(done, value && value.xs.dataSync()[0]);
  }
  console.log(kind, found.join(' '), (await dataset.toArray()).length);
}
const run = async (dataset, options) =>
  console.log(
    (
      await model.fitDataset(dataset, {
        ...options,
        callbacks: {onBatchEnd: (batch, {size, loss}) => console.log(batch, size, loss)},
      })
    ).history
  );
await run(three, {epochs: 2});
await run(three, {epochs: 2, batchesPerEpoch: 3});
await run(kinds.map, {epochs: 1, validationData: kinds.filter, validationBatches: 2});
console.log((await model.evaluateDataset(three, {batches: 3})).dataSync());
console.log((await model.evaluateDataset(three, {})).dataSync());
function* generator() {
  yield 1;
  return 2;
}
const numbers = await tf.data.generator(generator).iterator();
console.log(await numbers.next(), await numbers.next());
//// windows_of_a_series
const series = Array.from({length: 40}, (_, t) => 10 + 5 * Math.sin(t / 3) + t * 0.2);
function windowed(series, size, batch) {
  return tf.data
    .array(
      series.slice(0, series.length - size).map((_, i) => ({
        xs: series.slice(i, i + size).map((v) => [v]),
        ys: [series[i + size]],
      }))
    )
    .batch(batch);
}
const ds = windowed(series, 5, 7);
console.log(ds.size);
await ds.take(1).forEachAsync(({xs, ys}) => console.log(xs.shape, ys.shape));
const model = tf.sequential();
model.add(
  tf.layers.conv1d({
    filters: 4,
    kernelSize: 3,
    padding: 'causal',
    activation: 'relu',
    inputShape: [5, 1],
  })
);
model.add(
  tf.layers.bidirectional({
    layer: tf.layers.gru({units: 2, returnSequences: true}),
    mergeMode: 'ave',
  })
);
model.add(tf.layers.simpleRNN({units: 3}));
model.add(tf.layers.dense({units: 1}));
model.setWeights(
  model
    .getWeights()
    .map((w, k) =>
      tf.tidy(() => tf.range(0, w.size).mul(0.83).add(k).sin().mul(0.3).reshape(w.shape))
    )
);
model.compile({
  optimizer: tf.train.adam(0.02),
  loss: tf.losses.huberLoss,
  metrics: ['mae', 'mape'],
});
model.summary();
const h = await model.fitDataset(ds, {
  epochs: 3,
  callbacks: {onEpochEnd: (e, l) => console.log(e, l)},
  validationData: ds.take(2),
});
console.log(Object.keys(h.history));
let window = series.slice(-5);
for (let i = 0; i < 3; i++) {
  const next = tf.tidy(() => model.predict(tf.tensor3d([window.map((v) => [v])])).dataSync()[0]);
  window = [...window.slice(1), next];
  console.log(next.toFixed(4));
}
