//// tensor_from_array
tf.tensor([1, 2, 3, 4]).print();
//// tensor_from_nested_array
// Pass a nested array of values to make a matrix.
tf.tensor([[1, 2], [3, 4]]).print();
//// tensor_with_shape
import * as tf from '@tensorflow/tfjs';

// Pass a flat array and specify a shape yourself.
const shape = [2, 2];
const b = tf.tensor([1, 2, 3, 4], shape);
console.log('shape:', b.shape);
b.print();
//// tensor_with_dtype
const a = tf.tensor([[1, 2], [3, 4]], [2, 2], 'int32');
console.log('shape:', a.shape);
console.log('dtype', a.dtype);
console.log('rank', a.rank, 'size', a.size);
a.print();
a.print(true);
//// scalars
tf.scalar(3.14).print();
tf.scalar(7, 'int32').print();
tf.scalar(true).print();
console.log(tf.scalar(3.14).shape, tf.scalar(true).dtype);
//// tensor_1d_to_6d
tf.tensor1d([1, 2, 3]).print();
tf.tensor2d([[1, 2], [3, 4]]).print();
tf.tensor2d([1, 2, 3, 4], [2, 2]).print();
tf.tensor3d([[[1], [2]], [[3], [4]]]).print();
tf.tensor4d([1, 2, 3, 4], [1, 2, 2, 1]).print();
tf.tensor5d([[[[[1], [2]], [[3], [4]]]]]).print();
tf.tensor6d([[[[[[1], [2]], [[3], [4]]], [[[5], [6]], [[7], [8]]]]]]).print();
//// zeros_ones_fill
tf.zeros([2, 2]).print();
tf.ones([2, 3]).print();
tf.fill([2, 2], 4).print();
tf.zeros([3], 'int32').print();
tf.ones([2], 'bool').print();
const x = tf.tensor([1, 2]);
tf.zerosLike(x).print();
tf.onesLike(x).print();
x.zerosLike().print();
x.onesLike().print();
//// eye_range_linspace
tf.eye(3).print();
tf.eye(2, 3).print();
tf.linspace(0, 9, 10).print();
tf.range(0, 9, 2).print();
tf.range(5, 0, -1, 'int32').print();
//// one_hot
tf.oneHot(tf.tensor1d([0, 1], 'int32'), 3).print();
tf.oneHot(tf.tensor1d([1, 2], 'int32'), 3, 5, -1).print();
tf.tensor1d([0, 2, 1], 'int32').oneHot(3).print();
//// random_shapes
for (const make of [tf.randomNormal, tf.truncatedNormal, tf.randomUniform]) {
  const t = make([2, 3]);
  console.log(t.shape, t.dtype, t.size);
}
const u = tf.randomUniform([100], 5, 6);
console.log(u.greaterEqual(5).all().dataSync()[0], u.less(6).all().dataSync()[0]);
const n = tf.randomUniformInt([4], 3, 4);
console.log(n.dtype);
n.print();
//// random_with_seed_repeats
const [a, b] = [1, 2].map(() => tf.randomNormal([3], 0, 1, 'float32', 42));
console.log(a.equal(b).all().arraySync());
const [c, d] = [tf.randomUniform([3], 0, 1, 'float32', 7), tf.randomUniform([3], 0, 1, 'float32', 7)];
console.log(c.sub(d).abs().sum().arraySync());
//// to_arrays
const t = tf.tensor2d([[1.5, 2], [3, 4]]);
console.log(t.arraySync());
console.log(t.dataSync());
console.log(await t.array());
console.log(await t.data());
t.array().then(array => console.log('then', array));
t.data().then(data => console.log('then', data));
//// typed_arrays_in_and_out
const t = tf.tensor(new Float32Array([1, 2, 3, 4]), [2, 2]);
t.print();
const i = tf.tensor1d(new Int32Array([1, -2, 3]));
console.log(i.dtype, i.dataSync() instanceof Int32Array);
const b = tf.tensor1d(new Uint8Array([0, 1, 255]));
console.log(b.dtype, Array.from(b.dataSync()));
const bool = tf.tensor1d([true, false]);
console.log(bool.dtype, bool.dataSync(), bool.arraySync());
//// variable_assign
const x = tf.variable(tf.tensor([1, 2, 3]));
x.assign(tf.tensor([4, 5, 6]));
x.print();
console.log(x.name.startsWith('Variable') || typeof x.name, x.trainable, x.dtype);
//// variable_class
const v = tf.variable(tf.zeros([2]), false, 'weights');
console.log(v instanceof tf.Variable, v instanceof tf.Tensor);
console.log(tf.zeros([2]) instanceof tf.Variable, tf.zeros([2]) instanceof tf.Tensor);
console.log(v.name, v.trainable, v.shape);
v.assign(v.add(1));
v.print();
const w = tf.tensor([7, 8]).variable(true, 'fromTensor');
console.log(w.name, w.arraySync());
try {
  v.assign(tf.zeros([3]));
} catch (e) {
  console.log(e.message);
}
tf.disposeVariables();
console.log(tf.memory().numTensors);
//// clone_and_to_string
const x = tf.tensor([1, 2]);
const y = x.clone();
console.log(tf.clone(x).arraySync(), y !== x, y.arraySync());
console.log(x.toString());
console.log(String(tf.scalar(2)));
console.log(`${tf.tensor1d([1.25, 3])}`);
//// casts
const x = tf.tensor1d([1.5, 2.5, 0]);
tf.cast(x, 'int32').print();
x.cast('bool').print();
x.toInt().print();
x.toBool().print();
x.toInt().toFloat().div(2).print();
console.log(x.asType('int32').dtype);
//// reshapes
const x = tf.tensor1d([1, 2, 3, 4, 5, 6, 7, 8]);
x.reshape([2, 4]).print();
tf.reshape(x, [-1, 2]).print();
console.log(x.as2D(4, 2).shape, x.as3D(2, 2, 2).shape, x.as4D(1, 2, 2, 2).shape,
    x.as5D(1, 1, 2, 2, 2).shape, x.as2D(8, 1).as1D().shape);
tf.tensor([[5]]).asScalar().print();
console.log(x.reshapeAs(tf.zeros([4, 2])).shape, x.reshape([2, 2, 2]).flatten().shape);
//// expand_squeeze
const x = tf.tensor1d([1, 2, 3, 4]);
const axis = 1;
x.expandDims(axis).print();
tf.expandDims(x, 0).print();
const y = tf.tensor([1, 2, 3, 4], [1, 1, 4]);
y.squeeze().print();
console.log(tf.squeeze(y, [0]).shape);
//// pads
const x = tf.tensor1d([1, 2, 3, 4]);
x.pad([[1, 2]]).print();
tf.pad1d(x, [1, 1], 9).print();
tf.pad2d(tf.ones([1, 2]), [[0, 1], [1, 0]]).print();
console.log(tf.pad3d(tf.ones([1, 1, 1]), [[1, 1], [0, 0], [0, 1]]).shape);
console.log(tf.pad4d(tf.ones([1, 1, 1, 1]), [[1, 1], [0, 0], [0, 1], [0, 0]]).shape);
tf.pad(tf.ones([2]), [[0, 1]]).print();
tf.mirrorPad(tf.range(0, 9).reshape([1, 1, 3, 3]), [[0, 0], [0, 0], [2, 2], [2, 2]],
    'reflect').print();
tf.tensor1d([1, 2, 3]).mirrorPad([[1, 1]], 'symmetric').print();
//// broadcast_to
tf.broadcastTo(tf.tensor1d([1, 2]), [2, 2]).print();
tf.tensor2d([[1], [2]]).broadcastTo([2, 3]).print();
//// console_log_tensor
const t = tf.scalar(1);
console.log(t.shape, t.rankType, t.dtype);
console.log({a: t.arraySync(), b: [t.shape, t.size]});
console.log('strides', tf.zeros([2, 3, 4]).strides);
//// console_log_of_a_tensor_object
// What Node shows of a tensor itself: rarely what one wants.
console.log(tf.tensor2d([[1, 2], [3, 4]]));
//// tensors_and_operations_guide
const x = tf.tensor([1, 2, 3, 4]);
const y = x.square();  // equivalent to tf.square(x)
y.print();
const a = tf.tensor([1, 2, 3, 4]);
const b = tf.tensor([10, 20, 30, 40]);
const z = a.add(b);  // equivalent to tf.add(a, b)
z.print();
const c = tf.tensor([[1, 2], [3, 4]]);
c.dispose();
tf.dispose(b);
console.log(c.isDisposed, b.isDisposed);
//// print_of_many_numbers
tf.range(0, 50).print();
tf.range(0, 40).reshape([20, 2]).print();
tf.tensor([[0.123456789, 1000.5], [-3, 1e-7]]).print();
tf.tensor([NaN, Infinity, -Infinity, 0]).print();
tf.zeros([0, 3]).print();
tf.print(tf.ones([2, 2, 2]));
tf.print(tf.ones([2]), true);
//// polynomial_function
// Define a function
function predict(input) {
  // y = a * x ^ 2 + b * x + c
  return tf.tidy(() => {
    const x = tf.scalar(input);
    const ax2 = a.mul(x.square());
    const bx = b.mul(x);
    const y = ax2.add(bx).add(c);
    return y;
  });
}
// Define constants: y = 2x^2 + 4x + 8
const a = tf.scalar(2);
const b = tf.scalar(4);
const c = tf.scalar(8);
// Predict output for input of 2
const result = predict(2);
result.print();  // Output: 24
