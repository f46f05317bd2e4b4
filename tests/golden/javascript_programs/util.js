//// shapes_and_types
console.log(tf.util.sizeFromShape([2, 3, 4]), tf.util.computeStrides([2, 3, 4]));
console.log(tf.util.arraysEqual([1, 2], [1, 2]), tf.util.arraysEqual([1], [2]));
console.log(tf.util.isScalarShape([]), tf.util.isInt(3), tf.util.isInt(3.5));
console.log(tf.util.inferDtype([1, 2]), tf.util.inferDtype('x'), tf.util.inferDtype(true));
console.log(tf.util.isString('a'), tf.util.isBoolean(false), tf.util.isNumber(1),
    tf.util.isFunction(() => 1));
console.log(tf.util.isTypedArray(new Float32Array(1)), tf.util.isTypedArray([1]));
console.log(tf.util.isPromise(Promise.resolve()), Boolean(tf.util.isPromise({})));
console.log(tf.util.bytesPerElement('float32'), tf.util.bytesPerElement('bool'));
//// arrays
console.log(tf.util.flatten([[1, 2], [3, [4]]]));
console.log(tf.util.toNestedArray([2, 2], new Float32Array([1, 2, 3, 4])));
console.log(tf.util.sum([1, 2, 3]), tf.util.distSquared([0, 0], [3, 4]));
console.log(tf.util.squeezeShape([1, 3, 1]), tf.util.parseAxisParam(-1, [2, 3]));
console.log(tf.util.locToIndex([1, 2], 2, [3, 1]), tf.util.indexToLoc(5, 2, [3, 1]));
console.log(tf.util.inferFromImplicitShape([-1, 2], 6), tf.util.sizeToSquarishShape(12));
//// numbers
console.log(tf.util.clamp(0, 5, 3), tf.util.nearestLargerEven(3), tf.util.tanh(0.5));
console.log(tf.util.rightPad('ab', 5) + '|');
const r = tf.util.randUniform(2, 3);
console.log(r >= 2 && r < 3, typeof tf.util.now());
//// shuffles
const a = [1, 2, 3, 4, 5];
tf.util.shuffle(a);
console.log(a.length, a.reduce((x, y) => x + y));
const b = [1, 2, 3];
const c = [11, 22, 33];
tf.util.shuffleCombo(b, c);
console.log(b.every((x, i) => c[i] === 11 * x));
const indices = tf.util.createShuffledIndices(4);
console.log(indices.constructor.name, Array.from(indices).sort());
//// asserts
tf.util.assert(true, () => 'never');
tf.util.assertShapesMatch([1, 2], [1, 2]);
tf.util.assertNonNull(1);
for (const f of [() => tf.util.assert(2 === 3, () => 'Two is not three'),
  () => tf.util.assertShapesMatch([1], [2], 'In a test: '), () => tf.util.assertNonNull(null)]) {
  try {
    f();
  } catch (e) {
    console.log(e.message);
  }
}
