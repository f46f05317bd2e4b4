//// on_epoch_end
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'zeros'})]});
model.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
const xs = tf.tensor2d([1, 2, 3, 4], [4, 1]);
const ys = tf.tensor2d([1, 3, 5, 7], [4, 1]);
await model.fit(xs, ys, {
  epochs: 3,
  shuffle: false,
  callbacks: {
    onEpochEnd: (epoch, logs) => console.log(`Epoch ${epoch}: loss = ${logs.loss}`),
  },
});
console.log('done');
//// all_callbacks
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'zeros'})]});
model.compile({loss: 'meanSquaredError', optimizer: 'sgd', metrics: ['mae']});
await model.fit(tf.ones([5, 1]), tf.ones([5, 1]), {
  epochs: 2, batchSize: 2, shuffle: false,
  callbacks: {
    onTrainBegin: (logs) => console.log('train begin', logs),
    onTrainEnd: (logs) => console.log('train end', logs),
    onEpochBegin: (epoch, logs) => console.log('epoch begin', epoch, logs),
    onEpochEnd: (epoch, logs) => console.log('epoch end', epoch, Object.keys(logs)),
    onBatchBegin: (batch, logs) => console.log('batch begin', batch, logs),
    onBatchEnd: (batch, logs) => console.log('batch end', batch, logs.size, Object.keys(logs)),
  },
});
//// async_callbacks
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'zeros'})]});
model.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
const sleep = (ms) => new Promise(resolve => setTimeout(resolve, ms));
const order = [];
await model.fit(tf.ones([2, 1]), tf.ones([2, 1]), {
  epochs: 2,
  callbacks: {
    async onEpochBegin(epoch) {
      order.push(`begin ${epoch}`);
      await sleep(5);
      order.push(`slept ${epoch}`);
    },
    onEpochEnd: async (epoch, {loss}) => {
      await null;
      order.push(`end ${epoch} ${loss.toFixed(3)}`);
    },
  },
});
console.log(order);
//// early_stopping
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, activation: 'softmax', kernelInitializer: 'ones', inputShape: [2]})]});
const xs = tf.tensor2d([1, 2, 3, 4], [2, 2]);
const ys = tf.tensor2d([[1], [0]], [2, 1]);
const xsVal = tf.tensor2d([4, 3, 2, 1], [2, 2]);
const ysVal = tf.tensor2d([[0], [1]], [2, 1]);
model.compile({loss: 'binaryCrossentropy', optimizer: 'sgd', metrics: ['acc']});
// Without the EarlyStopping callback, the val_acc value would be:
//   0.5, 0.5, 0.5, 0.5, ...
// With val_acc being monitored, training should stop after the 2nd epoch.
const history = await model.fit(xs, ys, {
  epochs: 10,
  validationData: [xsVal, ysVal],
  callbacks: tf.callbacks.earlyStopping({monitor: 'val_acc'})
});
console.log('Expected to print a length-2 array:', history.history.val_acc.length);
console.log(history.history.val_acc);
//// early_stopping_with_others
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'zeros'})]});
model.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
const stopper = tf.callbacks.earlyStopping({monitor: 'loss', patience: 1, minDelta: 10});
console.log(stopper instanceof tf.EarlyStopping, stopper.constructor.name);
const h = await model.fit(tf.ones([2, 1]), tf.ones([2, 1]), {epochs: 10, verbose: 0,
  callbacks: [stopper, new tf.CustomCallback({onTrainEnd: () => console.log('trained')})]});
console.log(h.epoch);
//// custom_callback_object
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'ones'})]});
model.compile({loss: 'meanAbsoluteError', optimizer: 'sgd'});
const callback = new tf.CustomCallback({
  onEpochEnd: async (epoch, logs) => console.log(epoch, logs.loss),
});
console.log(callback instanceof tf.CustomCallback, callback instanceof tf.Callback);
await model.fit(tf.ones([2, 1]), tf.zeros([2, 1]), {epochs: 2, callbacks: [callback]});
//// callback_class
class LossLogger extends tf.Callback {
  constructor() {
    super();
    this.seen = [];
  }
  setModel(model) {
    super.setModel(model);
    this.model = model;
  }
  async onEpochEnd(epoch, logs) {
    // Between callbacks the logs may still be tensors.
    const loss = logs.loss instanceof tf.Tensor ? (await logs.loss.data())[0] : logs.loss;
    this.seen.push([epoch, loss.toFixed(4)]);
  }
  async onTrainEnd() {
    console.log('seen', this.seen, typeof this.model);
  }
}
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'ones'})], name: 'logged'});
model.compile({loss: 'meanAbsoluteError', optimizer: 'sgd'});
const logger = new LossLogger();
await model.fit(tf.ones([2, 1]), tf.zeros([2, 1]), {epochs: 3, callbacks: logger});
console.log(logger.seen.length);
//// stop_training
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'zeros'})]});
model.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
const h = await model.fit(tf.ones([4, 1]), tf.ones([4, 1]), {
  epochs: 100,
  callbacks: {
    onEpochEnd(epoch) {
      if (epoch === 2) {
        model.stopTraining = true;
      }
    },
  },
});
console.log(h.epoch, h instanceof tf.History);
//// callback_that_throws
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
model.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
try {
  await model.fit(tf.ones([4, 1]), tf.ones([4, 1]), {
    epochs: 5,
    callbacks: {onEpochBegin: (epoch) => { throw new Error(`stopped at ${epoch}`); }},
  });
} catch (e) {
  console.log('caught', e.message);
}
//// training_progress_bar
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [2], kernelInitializer: 'zeros'})]});
model.compile({loss: 'meanSquaredError', optimizer: tf.train.sgd(0.1)});
const epochs = 4;
function onBatchEnd(batch, logs) {
  seen += logs.size;
}
let seen = 0;
const bar = (n) => '[' + '='.repeat(n) + ' '.repeat(epochs - n) + ']';
await model.fit(tf.ones([6, 2]), tf.ones([6, 1]), {epochs, batchSize: 2, shuffle: false,
  callbacks: {onBatchEnd, onEpochEnd: (epoch) => console.log(bar(epoch + 1), seen)}});
//// on_yield
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'zeros'})]});
model.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
let yields = 0;
await model.fit(tf.ones([4, 1]), tf.ones([4, 1]), {epochs: 2, batchSize: 2, yieldEvery: 'batch',
  callbacks: {onYield: (epoch, batch, logs) => { yields += Number.isFinite(logs.loss) ? 1 : 0; }}});
console.log(yields);
//// fit_then_chain
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'zeros'})]});
model.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
model.fit(tf.ones([4, 1]), tf.ones([4, 1]), {epochs: 1}).then(info => {
  console.log('Final loss', info.history.loss);
  return model.predict(tf.ones([1, 1])).data();
}).then(data => console.log('prediction', data))
    .catch(e => console.log('failed', e))
    .finally(() => console.log('finally'));
console.log('fit started');
//// registered_callback
class Announcer extends tf.CustomCallback {
  constructor() {
    super({onTrainBegin: () => console.log('a training begins')});
  }
}
tf.registerCallbackConstructor(1, Announcer);
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
model.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
await model.fit(tf.ones([1, 1]), tf.ones([1, 1]), {epochs: 1});
await model.fit(tf.ones([1, 1]), tf.ones([1, 1]), {epochs: 1, verbose: 0});
//// history_of_batches
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'zeros'})]});
model.compile({loss: 'meanSquaredError', optimizer: tf.train.sgd(0.1), metrics: ['mse']});
const batches = [];
const {history, epoch} = await model.fit(tf.range(0, 4).reshape([4, 1]), tf.ones([4, 1]),
    {epochs: 2, batchSize: 2, shuffle: false, initialEpoch: 1,
      callbacks: {onBatchEnd: (batch, {loss, mse}) => batches.push({batch, loss, mse})}});
console.log(batches);
console.log(epoch, history);
//// validation_in_callbacks
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'zeros'})]});
model.compile({loss: 'meanSquaredError', optimizer: 'sgd', metrics: ['mae']});
await model.fit(tf.ones([6, 1]), tf.ones([6, 1]), {epochs: 2, validationSplit: 0.5, shuffle: false,
  callbacks: {onEpochEnd: (epoch, logs) => {
    const {loss, val_loss: valLoss, ...rest} = logs;
    console.log(epoch, loss.toFixed(4), valLoss.toFixed(4), Object.keys(rest));
  }}});
//// two_fits_at_once
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
model.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
const first = model.fit(tf.ones([1, 1]), tf.ones([1, 1]), {epochs: 1});
const results = await Promise.allSettled([first,
  model.fit(tf.ones([1, 1]), tf.ones([1, 1]), {epochs: 1})]);
console.log(results.map(({status, reason}) => [status, reason?.message]));
//// callbacks_mixed_in_a_list
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
model.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
await model.fit(tf.ones([2, 1]), tf.ones([2, 1]), {
  callbacks: [tf.callbacks.earlyStopping(), {onTrainEnd: () => console.log('trained')}]});
//// methods_of_custom_callbacks
const seen = [];
const callback = new tf.CustomCallback({
  onTrainBegin: async () => seen.push('train'),
  onBatchBegin: async (batch) => seen.push(batch),
  onEpochEnd: (epoch, logs) => seen.push(logs),
});
await callback.onTrainBegin({});
await callback.onBatchBegin(3, {});
await callback.onEpochEnd(1, {loss: 0.5});
console.log(seen);
