//// promise_states_of_async_functions
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
async function nothing() {}
const five = async () => 5;
class Loader {
  async load(name) {
    return {name, shape: [2, 3]};
  }
  static async #secret() {
    return 'private';
  }
  static ask() {
    return Loader.#secret();
  }
}
const fails = async () => {
  throw new TypeError('no data');
};
console.log(nothing(), five(), new Loader().load('mnist'), Loader.ask());
const waits = (async () => {
  await null;
  return model.layers.length;
})();
console.log(waits);
console.log(await waits, waits);
const failed = fails();
failed.catch(() => {});
console.log(String(failed), await failed.catch((error) => error.message));
//// promise_states_of_chains
const values = tf.tensor1d([1, 2]).data();
const sum = values.then(([a, b]) => a + b);
console.log(values, sum);
await sum;
console.log(sum, [sum], {sum}, sum.then((x) => x));
const all = Promise.all([sum, 2, Promise.resolve('three')]);
const settled = Promise.allSettled([Promise.reject(1), 2]);
console.log(all, settled, Promise.race([]));
await Promise.all([all, settled]);
console.log(all, settled);
const thenable = {then: (resolve) => resolve('from a thenable')};
const from = Promise.resolve(thenable);
console.log(from);
await from;
console.log(from, new Promise((resolve) => resolve([1, [2, [3, [4]]]])));
class Task extends Promise {}
console.log(Task.resolve(1), new Task(() => {}), Object.create(Promise.prototype));
const later = new Promise((resolve) => setTimeout(resolve, 2, 'late'));
console.log(later);
await later;
console.log(later);
//// promise_states_of_rejections
const caught = Promise.reject(new RangeError('caught'));
caught.catch(() => {});
const passedOn = caught.then(() => 1);
const recovered = passedOn.catch((error) => `recovered from ${error.message}`);
console.log(await recovered, recovered);
const reason = Promise.reject({code: 7});
reason.catch(() => {});
console.log(reason, reason.finally(() => {}).catch(() => {}));
try {
  await tf.sequential().fit(tf.ones([1]), tf.ones([1]));
} catch (error) {
  console.log(error.message.split('.')[0]);
}
//// promise_states_of_generators
async function* batches() {
  yield 1;
  throw new Error('the file ends here');
}
const reading = batches();
const first = reading.next();
console.log(first);
await first;
console.log(first);
const second = reading.next();
console.log(await second.catch((error) => error.message));
console.log(await reading.next(), await reading.return(4));
for await (const batch of [tf.scalar(1).data(), 2]) console.log(batch);
//// rejected_variable
const data = Promise.reject(new Error('nobody reads the data'));
setTimeout(() => {}, 1);
await 0;
console.log('this still comes');
//// rejected_function_in_variable
async function load() {
  await tf.nextFrame?.call;
  throw new TypeError('not loaded');
}
const data = load();
const more = [load].map((one) => 1);
console.log(data, more);
//// rejection_handled_in_time
const data = Promise.reject(new Error('in time'));
await 0;
await 0;
console.log(await data.catch((error) => error.message));
const pair = [Promise.reject(1), Promise.reject(2)];
console.log(await Promise.allSettled(pair));
const all = Promise.all([Promise.reject(new Error('first')), Promise.reject(new Error('second'))]);
try {
  await all;
} catch (error) {
  console.log(error.message);
}
queueMicrotask(() => Promise.reject(3).catch((reason) => console.log('reason', reason)));
//// rejection_inside_then
const printed = tf.tensor1d([1, 2]).data().then((values) => {
  console.log(values.length);
  throw new RangeError('after the values');
});
//// rejection_in_a_timer
setTimeout(async () => {
  console.log('timer');
  const unread = Promise.reject(new Error('in a timer'));
  await 0;
  console.log('the rest of the timer');
}, 1);
//// rejection_of_the_second
const [fine, fails] = [async () => 1, async () => {
  throw new Error('the second');
}];
const results = [fine(), fails(), fine()];
console.log(results.length);
//// top_level_error_before_lost_rejection
const lost = Promise.reject(new Error('lost'));
console.log('before');
throw new Error('thrown by the program itself');
