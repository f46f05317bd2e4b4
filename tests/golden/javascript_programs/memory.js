//// tidy
// y = 2 ^ 2 + 1
const y = tf.tidy(() => {
  // a, b, and one will be cleaned up when the tidy ends.
  const one = tf.scalar(1);
  const a = tf.scalar(2);
  const b = a.square();
  console.log('numTensors (in tidy): ' + tf.memory().numTensors);
  // The value returned inside the tidy function will return
  // through the tidy, in this case to the variable y.
  return b.add(one);
});
console.log('numTensors (outside tidy): ' + tf.memory().numTensors);
y.print();
//// tidy_with_name_and_structures
const result = tf.tidy('named', () => {
  const a = tf.ones([2]);
  const b = a.add(1);
  b.add(1);
  return {a, list: [b]};
});
console.log(Object.keys(result), result.a.isDisposed, result.list[0].arraySync());
console.log(tf.memory().numTensors);
tf.dispose(result);
console.log(tf.memory().numTensors, result.a.isDisposed);
//// keep
let b;
const y = tf.tidy(() => {
  const one = tf.scalar(1);
  const a = tf.scalar(2);
  // b will not be cleaned up by the tidy. a and one will be cleaned up when the tidy ends.
  b = tf.keep(a.square());
  console.log('numTensors (in tidy): ' + tf.memory().numTensors);
  return b.add(one);
});
console.log('numTensors (outside tidy): ' + tf.memory().numTensors);
console.log('y:');
y.print();
console.log('b:');
b.print();
//// memory_counts
const start = tf.memory();
const a = tf.zeros([10, 10]);
const c = a.clone();
const {numTensors, numBytes, numDataBuffers} = tf.memory();
console.log(numTensors - start.numTensors, numBytes - start.numBytes,
    numDataBuffers - start.numDataBuffers);
c.dispose();
a.dispose();
console.log(tf.memory().numTensors === start.numTensors, tf.memory().numBytes - start.numBytes);
//// disposed_tensor
const a = tf.tensor([1, 2]);
console.log(a.isDisposed);
a.dispose();
a.dispose();
console.log(a.isDisposed);
try {
  a.print();
} catch ({name, message}) {
  console.log(name, message);
}
a.throwIfDisposed();
//// dispose_nested
const things = {x: tf.ones([1]), deep: {y: tf.ones([2])}, list: [tf.ones([3])], n: 5, s: 'text'};
console.log(tf.memory().numTensors);
tf.dispose(things);
console.log(tf.memory().numTensors);
tf.dispose([tf.scalar(1), tf.scalar(2)]);
console.log(tf.memory().numTensors);
//// next_frame
console.log('before');
await tf.nextFrame();
console.log('after');
tf.nextFrame().then(() => console.log('then'));
console.log('end');
//// dispose_variables
const v = tf.variable(tf.ones([2]));
const t = tf.ones([2]);
console.log(tf.memory().numTensors);
tf.disposeVariables();
console.log(tf.memory().numTensors, typeof v, t.isDisposed);
//// tidy_in_a_loop
const total = tf.variable(tf.scalar(0));
for (let i = 0; i < 5; i++) {
  tf.tidy(() => {
    const next = total.add(tf.scalar(i).square());
    total.assign(next);
  });
}
total.print();
console.log('tensors left:', tf.memory().numTensors);
//// nested_tidy
const out = tf.tidy(() => {
  const inner = tf.tidy(() => tf.scalar(2).mul(3));
  const kept = [1, 2, 3].map(i => inner.mul(i));
  return kept;
});
out.forEach(t => console.log(t.arraySync()));
console.log(tf.memory().numTensors);
//// tidy_with_a_promise
const r = tf.tidy(() => {
  tf.scalar(1);
  return tf.scalar(2).data();
});
console.log(r instanceof Promise, Array.from(await r));
//// error_in_tidy_cleans_up
const before = tf.memory().numTensors;
try {
  tf.tidy(() => {
    tf.ones([100]);
    throw new Error('inside');
  });
} catch (e) {
  console.log(e.message, tf.memory().numTensors - before);
}
