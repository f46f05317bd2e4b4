//// arithmetic
const a = tf.tensor1d([1, 2, 3, 4]);
const b = tf.tensor1d([10, 20, 30, 40]);
a.add(b).print();
tf.add(a, 5).print();
tf.sub(b, a).print();
a.sub(1).print();
tf.mul(a, b).print();
a.mul(tf.scalar(5)).print();
tf.div(b, a).print();
a.div(tf.scalar(2)).print();
tf.addN([a, b, a]).print();
//// integer_and_safe_division
const a = tf.tensor1d([1, 4, 9, 16]);
const b = tf.tensor1d([1, 2, 3, 0]);
a.divNoNan(b).print();
tf.divNoNan(a, tf.scalar(0)).print();
tf.floorDiv(tf.tensor1d([7, -7]), 2).print();
tf.tensor1d([9, 10], 'int32').floorDiv(tf.scalar(4, 'int32')).print();
tf.mod(tf.tensor1d([1, 4, 3, 16]), tf.tensor1d([1, 2, 9, 4])).print();
tf.tensor1d([5, -5]).mod(3).print();
tf.div(tf.tensor1d([7], 'int32'), tf.tensor1d([2], 'int32')).print();
//// powers_and_extremes
const a = tf.tensor([[2, 3], [4, 5]]);
const b = tf.tensor([[1, 2], [3, 0]]).toInt();
a.pow(b).print();
tf.pow(2, tf.tensor1d([1, 2, 3])).print();
tf.maximum(a, 3).print();
a.minimum(tf.scalar(3.5)).print();
tf.minimum(tf.tensor1d([2, 4]), tf.tensor1d([3, 1])).print();
tf.tensor1d([-1, 1]).maximum(0).print();
tf.squaredDifference(tf.tensor1d([1, 4]), tf.tensor1d([3, 1])).print();
a.squaredDifference(1).print();
//// broadcasting
const a = tf.tensor2d([2, 4, 6, 8], [4, 1]);
const b = tf.tensor1d([1, 2]);
tf.maximum(a, 5).print();
a.mul(b).print();
console.log(a.add(tf.ones([3, 1, 1])).shape);
//// signs_and_roundings
const x = tf.tensor1d([-1.5, -0.25, 0, 0.5, 1.5, 2.6]);
for (const name of ['abs', 'neg', 'sign', 'ceil', 'floor', 'round', 'step']) {
  console.log(name, tf[name](x).arraySync(), x[name]().arraySync());
}
tf.abs(x).print();
tf.neg(x).print();
tf.sign(x).print();
tf.ceil(x).print();
tf.floor(x).print();
tf.round(x).print();
tf.step(x).print();
x.step(0.5).print();
//// exponentials
const x = tf.tensor1d([0.5, 1, 2]);
x.exp().print();
tf.exp(x).print();
tf.expm1(x).print();
x.expm1().print();
tf.log(x).print();
x.log().print();
tf.log1p(x).print();
x.log1p().print();
tf.sqrt(x).print();
x.sqrt().print();
tf.rsqrt(x).print();
x.rsqrt().print();
tf.square(x).print();
tf.reciprocal(x).print();
x.reciprocal().print();
tf.erf(x).print();
x.erf().print();
//// trigonometry
const x = tf.tensor1d([0, Math.PI / 4, -0.5]);
tf.sin(x).print();
tf.cos(x).print();
tf.tan(x).print();
tf.asin(tf.tensor1d([0, 0.5, -1])).print();
tf.acos(tf.tensor1d([0, 0.5, -1])).print();
tf.atan(x).print();
tf.atan2(tf.tensor1d([1, -1]), tf.tensor1d([1, 2])).print();
console.log([x.sin(), x.cos(), x.tan(), x.atan()].map(t => t.shape));
x.asin().print();
x.acos().print();
x.atan2(x.add(1)).print();
//// hyperbolic
const x = tf.tensor1d([0, 0.5, -0.5]);
tf.sinh(x).print();
tf.cosh(x).print();
tf.tanh(x).print();
tf.asinh(x).print();
tf.acosh(x.add(2)).print();
tf.atanh(x).print();
x.sinh().add(x.cosh()).print();
x.tanh().sub(x.asinh()).print();
x.atanh().add(x.add(1.5).acosh()).print();
//// activations
const x = tf.tensor1d([-2, -0.5, 0, 1, 7]);
tf.relu(x).print();
tf.relu6(x).print();
tf.elu(x).print();
tf.selu(x).print();
tf.leakyRelu(x, 0.1).print();
tf.prelu(x, tf.scalar(0.25)).print();
tf.sigmoid(x).print();
tf.logSigmoid(x).print();
tf.softplus(x).print();
//// activations_chained
const x = tf.tensor2d([[-2, -0.5], [1, 7]]);
x.relu().print();
x.relu6().print();
x.elu().print();
x.selu().print();
x.leakyRelu().print();
x.prelu(tf.tensor1d([0.1, 0.2])).print();
x.sigmoid().print();
x.logSigmoid().print();
x.softplus().print();
//// clip_and_tests
const x = tf.tensor1d([-1, 2, -3, 4]);
x.clipByValue(-2, 3).print();
tf.clipByValue(x, 0, 1).print();
const y = tf.tensor1d([NaN, Infinity, -Infinity, 0, 1]);
tf.isNaN(y).print();
tf.isInf(y).print();
tf.isFinite(y).print();
y.isNaN().print();
y.isInf().print();
y.isFinite().print();
//// normalization
const a = tf.tensor1d([1, 2, 3]);
a.softmax().print();
tf.softmax(tf.tensor2d([2, 4, 6, 1, 2, 3], [2, 3])).print();
tf.logSoftmax(a).print();
a.logSoftmax().print();
const {mean, variance} = tf.moments(tf.tensor2d([[1, 2], [3, 6]]));
mean.print();
variance.print();
const m = tf.moments(tf.tensor2d([[1, 2], [3, 6]]), 0, true);
console.log(m.mean.arraySync(), m.variance.arraySync());
//// logical
const a = tf.tensor1d([false, false, true, true], 'bool');
const b = tf.tensor1d([false, true, false, true], 'bool');
a.logicalAnd(b).print();
a.logicalOr(b).print();
a.logicalXor(b).print();
a.logicalNot().print();
tf.logicalAnd(a, b).print();
tf.logicalOr(a, b).print();
tf.logicalXor(a, b).print();
tf.logicalNot(a).print();
//// comparisons
const a = tf.tensor1d([1, 2, 3]);
const b = tf.tensor1d([2, 2, 2]);
const names = ['equal', 'notEqual', 'less', 'lessEqual', 'greater', 'greaterEqual'];
console.table(Object.fromEntries(names.map(name => [name, tf[name](a, b).arraySync()])));
a.equal(b).print();
a.notEqual(b).print();
a.less(b).print();
a.lessEqual(b).print();
a.greater(b).print();
a.greaterEqual(b).print();
console.log(tf.equal(a, b).dtype, tf.notEqual(a, 1).arraySync(), tf.less(a, b).arraySync(),
    tf.lessEqual(a, b).arraySync(), tf.greater(a, 0).arraySync(), tf.greaterEqual(a, b).arraySync());
//// where
const cond = tf.tensor1d([false, false, true], 'bool');
const a = tf.tensor1d([1, 2, 3]);
const b = tf.tensor1d([-1, -2, -3]);
a.where(cond, b).print();
tf.where(cond, a, b).print();
//// matrices
const a = tf.tensor2d([1, 2], [1, 2]);
const b = tf.tensor2d([1, 2, 3, 4], [2, 2]);
a.matMul(b).print();
tf.matMul(a, b, false, true).print();
tf.matMul(b, b, true).print();
console.log(tf.matMul(tf.ones([2, 1, 2]), tf.ones([2, 2, 3])).shape);
tf.dot(tf.tensor1d([1, 2]), tf.tensor2d([[1, 2], [3, 4]])).print();
tf.tensor1d([1, 2]).dot(tf.tensor1d([3, 4])).print();
tf.outerProduct(tf.tensor1d([1, 2, 3]), tf.tensor1d([3, 4, 5])).print();
//// norms
const x = tf.tensor1d([1, 2, 3, 4]);
x.norm().print();
tf.norm(x, 1).print();
tf.norm(tf.tensor2d([[1, 2], [3, 4]]), 'euclidean', 0).print();
console.log(tf.norm(x, Infinity).arraySync(), x.norm(2, null, true).shape);
tf.euclideanNorm(x).print();
tf.tensor2d([[3, 4]]).euclideanNorm(1).print();
//// reductions
const x = tf.tensor2d([1, 2, 3, 4], [2, 2]);
const axis = 1;
for (const name of ['sum', 'mean', 'max', 'min', 'prod', 'logSumExp']) {
  console.log(name, tf[name](x).arraySync(), x[name](axis).arraySync());
}
tf.sum(x, 0, true).print();
tf.mean(x, axis).print();
tf.max(x, axis).print();
tf.min(x, 0).print();
tf.prod(x, axis).print();
tf.logSumExp(x, axis).print();
//// any_and_all
const x = tf.tensor2d([1, 1, 0, 0], [2, 2], 'bool');
const axis = 1;
x.any(axis).print();
x.all(axis).print();
tf.any(x).print();
tf.all(x, 0).print();
tf.tensor1d([1, 1, 1], 'bool').all().print();
//// arg_extremes
const x = tf.tensor2d([1, 2, 4, 3], [2, 2]);
const axis = 1;
x.argMax(axis).print();
tf.argMin(x, axis).print();
tf.tensor1d([1, 2, 3]).argMax().print();
tf.argMax(x).print();
console.log(x.argMin().dtype);
//// cumulative
const x = tf.tensor([1, 2, 3, 4]);
x.cumsum().print();
x.cumprod().print();
tf.cumsum(x, 0, true).print();
tf.cumprod(x, 0, false, true).print();
//// convolutions
const x = tf.range(0, 9).reshape([1, 3, 3, 1]);
const k = tf.ones([2, 2, 1, 1]);
tf.conv2d(x, k, 1, 'valid').print();
console.log(x.conv2d(k, 1, 'same').shape);
x.depthwiseConv2d(k, 1, 'valid').print();
tf.depthwiseConv2d(x, k, [2, 2], 'same').print();
console.log(tf.conv2dTranspose(x, k, [1, 4, 4, 1], 1, 'valid').arraySync()[0][0]);
console.log(x.conv2dTranspose(k, [1, 6, 6, 1], 2, 'same').shape);
tf.separableConv2d(x, k, tf.ones([1, 1, 1, 2]), 1, 'valid').print();
console.log(x.separableConv2d(k, tf.ones([1, 1, 1, 2]), 1, 'same').shape);
//// convolutions_1d_3d
const x = tf.tensor([1, 2, 3, 4], [4, 1]);
tf.conv1d(x, tf.ones([2, 1, 1]), 1, 'valid').print();
console.log(tf.ones([1, 4, 1]).conv1d(tf.ones([2, 1, 3]), 1, 'same').shape);
const v = tf.ones([1, 3, 3, 3, 1]);
const c = tf.conv3d(v, tf.ones([2, 2, 2, 1, 1]), 1, 'valid');
console.log(c.shape, c.dataSync()[0]);
const d = tf.conv3dTranspose(c, tf.ones([2, 2, 2, 1, 1]), [1, 3, 3, 3, 1], 1, 'valid');
console.log(d.shape, d.max().arraySync());
//// methods_of_reductions_and_roundings
const x = tf.tensor2d([[1.4, -2.6], [0.5, 3.5]]);
x.ceil().print();
x.floor().print();
x.round().print();
x.sign().print();
x.prod().print();
x.prod(0).print();
x.logSumExp(1, true).print();
