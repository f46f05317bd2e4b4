//// array_of_numbers
const a = tf.data.array([1, 2, 3, 4, 5]);
await a.forEachAsync(e => console.log(e));
//// array_of_objects
const a = tf.data.array([
  {'item': 1},
  {'item': 2},
  {'item': 3},
  {'item': 4}
]);
await a.forEachAsync(e => console.log(e));
console.log(a.size, a instanceof tf.data.Dataset);
//// array_of_tensors
const a = tf.data.array([tf.tensor1d([1, 2]), tf.tensor1d([3, 4])]);
await a.forEachAsync(e => e.print());
//// array_to_model
// Create a dataset from an array and train with it.
const features = tf.data.array([[1], [2], [3], [4]]);
const labels = tf.data.array([[1], [3], [5], [7]]);
const dataset = tf.data.zip({xs: features, ys: labels}).batch(2);
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'zeros'})]});
model.compile({optimizer: tf.train.sgd(0.01), loss: 'meanSquaredError'});
const history = await model.fitDataset(dataset, {
  epochs: 5,
  callbacks: {onEpochEnd: async (epoch, logs) => {
    console.log(epoch + ':' + logs.loss);
  }}
});
console.log(history.history.loss.length);
//// batch
const a = tf.data.array([1, 2, 3, 4, 5, 6, 7, 8]).batch(4);
await a.forEachAsync(e => e.print());
const b = tf.data.array([1, 2, 3, 4, 5]).batch(2, false);
console.log(a.size, b.size);
console.log((await b.toArray()).map(t => t.arraySync()));
//// concatenate
const a = tf.data.array([1, 2, 3]);
const b = tf.data.array([4, 5, 6]);
const c = a.concatenate(b);
await c.forEachAsync(e => console.log(e));
console.log(c.size);
//// filter
const a = tf.data.array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    .filter(x => x % 2 === 0);
await a.forEachAsync(e => console.log(e));
console.log(a.size);
//// map_and_map_async
const a = tf.data.array([1, 2, 3]).map(x => x * x);
await a.forEachAsync(e => console.log(e));
const b = tf.data.array([1, 2, 3]).mapAsync(x => new Promise(resolve => {
  setTimeout(() => resolve(x * 10), 2);
}));
console.log(await b.toArray());
const c = tf.data.array([1, 2]).map(x => ({value: x, t: tf.scalar(x)}));
for (const {value, t} of await c.toArray()) {
  console.log(value, t.arraySync());
}
//// repeat_skip_take_prefetch
const a = tf.data.array([1, 2, 3]);
console.log(await a.repeat(3).toArray());
console.log(await a.skip(1).toArray(), await a.take(2).toArray());
console.log(await a.prefetch(2).toArray());
console.log(await a.repeat().take(5).toArray(), a.repeat().size);
console.log(a.skip(2).size, a.take(9).size, a.repeat(2).size);
console.log(await a.toArrayForTest());
//// shuffle_keeps_elements
const a = tf.data.array([1, 2, 3, 4, 5, 6]).shuffle(3);
const items = await a.toArray();
console.log(items.length, [...items].sort());
const seeded = tf.data.array([1, 2, 3, 4]).shuffle(4, 'seed');
console.log(new Set(await seeded.toArray()).size);
//// iterator
const it = await tf.data.array(['a', 'b']).iterator();
let result = await it.next();
while (!result.done) {
  console.log(result.value);
  result = await it.next();
}
console.log(result);
//// generator_function
function* data() {
  const numElements = 4;
  let index = 0;
  while (index < numElements) {
    const x = index;
    index++;
    yield x;
  }
}
const ds = tf.data.generator(data);
await ds.forEachAsync(e => console.log(e));
console.log(await ds.toArray());
//// generator_of_an_iterator
function countIterator() {
  let index = 0;
  return {
    next: () => index < 3 ? {value: index++, done: false} : {value: null, done: true},
  };
}
const ds = tf.data.generator(countIterator);
await ds.forEachAsync(e => console.log(e));
//// generator_of_features_and_labels
function* rows() {
  for (let i = 0; i < 4; i++) {
    yield {xs: tf.tensor1d([i]), ys: tf.tensor1d([2 * i])};
  }
}
const dataset = tf.data.generator(rows).batch(2);
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'zeros'})]});
model.compile({optimizer: 'sgd', loss: 'meanSquaredError', metrics: ['mae']});
const h = await model.fitDataset(dataset, {epochs: 2, verbose: 0});
console.log(h.history);
//// zip_arrays_and_objects
const ds1 = tf.data.array([{a: 1}, {a: 2}, {a: 3}]);
const ds2 = tf.data.array([{b: 4}, {b: 5}, {b: 6}]);
const ds3 = tf.data.zip([ds1, ds2]);
await ds3.forEachAsync(e => console.log(JSON.stringify(e)));
// If the goal is to merge the dicts in order to produce elements like
// {a: ..., b: ...}, this requires a second step such as:
console.log('Merge the objects:');
const ds4 = ds3.map(x => ({...x[0], ...x[1]}));
await ds4.forEachAsync(e => console.log(e));
//// func_dataset
let i = 0;
const func = () => ++i < 5 ? {value: i, done: false} : {value: null, done: true};
const ds = tf.data.func(func);
await ds.forEachAsync(e => console.log(e));
//// csv_from_bytes
const text = 'a,b,label\n1,2,0\n3,4,1\n5,6,0\n';
const bytes = Uint8Array.from(text, c => c.charCodeAt(0));
const source = new tf.data.FileDataSource(bytes);
const csv = new tf.data.CSVDataset(source, {columnConfigs: {label: {isLabel: true}}});
console.log(await csv.columnNames());
await csv.forEachAsync(e => console.log(e));
const flat = csv.map(({xs, ys}) => ({xs: Object.values(xs), ys: Object.values(ys)})).batch(2);
await flat.take(1).forEachAsync(({xs, ys}) => { xs.print(); ys.print(); });
//// text_lines
const bytes = Uint8Array.from('first\nsecond\n\nlast', c => c.charCodeAt(0));
const lines = new tf.data.TextLineDataset(new tf.data.FileDataSource(bytes));
console.log(await lines.toArray());
console.log(typeof tf.data.csv, typeof tf.data.URLDataSource, typeof tf.data.version_data);
console.log(typeof tf.data.webcam, typeof tf.data.microphone);
//// evaluate_dataset
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [2], kernelInitializer: 'ones'})]});
model.compile({optimizer: 'sgd', loss: 'meanSquaredError', metrics: ['mae']});
const ds = tf.data.array([[1, 1], [2, 2], [3, 3]])
    .map(xs => ({xs, ys: [0]})).batch(1);
const [loss, mae] = await model.evaluateDataset(ds, {batches: 3});
loss.print();
mae.print();
//// fit_dataset_options
const xy = tf.data.array([1, 2, 3, 4, 5, 6].map(x => ({xs: [x], ys: [x + 1]})));
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'zeros'})]});
model.compile({optimizer: tf.train.sgd(0.01), loss: 'meanSquaredError'});
const h = await model.fitDataset(xy.batch(2).repeat(), {
  epochs: 2, batchesPerEpoch: 2, validationData: xy.take(2).batch(2), validationBatches: 1,
  callbacks: {onBatchEnd: (batch, logs) => console.log(batch, logs.loss)},
});
console.log(h.history);
//// dataset_errors
const a = tf.data.array([1, 2]);
for (const f of [() => a.batch(0), () => a.shuffle(0), () => a.forEachAsync(),
  () => tf.data.zip(1), () => a.map(x => { throw new Error('in map'); }).toArray()]) {
  try {
    await f();
    console.log('fine');
  } catch (e) {
    console.log(e.name, e.message);
  }
}
//// async_loop_over_iterator
const ds = tf.data.array([1, 2, 3]).batch(2);
async function* elements(dataset) {
  const it = await dataset.iterator();
  for (let r = await it.next(); !r.done; r = await it.next()) {
    yield r.value;
  }
}
for await (const t of elements(ds)) {
  console.log(t.shape, t.dataSync());
}
//// errors_inside_datasets
const show = async (n, f) => {
  try {
    console.log(n, await f());
  } catch (e) {
    console.log(n, e.name, e.message, e.row);
  }
};
class DataError extends Error {
  constructor(m, row) {
    super(m);
    this.name = 'DataError';
    this.row = row;
  }
}
await show('gen', () =>
  tf.data
    .generator(function* () {
      yield 1;
      throw new DataError('in gen', 2);
    })
    .toArray()
);
await show('next', () =>
  tf.data
    .generator(() => ({
      next() {
        throw new DataError('in next', 2);
      },
    }))
    .toArray()
);
await show('async', () =>
  tf.data
    .generator(async function* () {
      throw new DataError('in async', 2);
    })
    .toArray()
);
await show('func', () =>
  tf.data
    .func(() => {
      throw new DataError('in func', 2);
    })
    .toArray()
);
await show('map', () =>
  tf.data
    .array([1])
    .map(() => {
      throw new DataError('in map', 2);
    })
    .toArray()
);
await show('null', () =>
  tf.data
    .generator(function* () {
      null.x;
    })
    .toArray()
);
await show('begin', () =>
  tf.data
    .generator(() => {
      throw new DataError('begin', 2);
    })
    .toArray()
);
