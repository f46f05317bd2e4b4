//// concat_two
const a = tf.tensor1d([1, 2]);
const b = tf.tensor1d([3, 4]);
a.concat(b).print();
tf.concat([a, b]).print();
tf.concat([a, b, tf.tensor1d([5, 6])]).print();
//// concat_axis
const a = tf.tensor2d([[1, 2], [10, 20]]);
const b = tf.tensor2d([[3, 4], [30, 40]]);
const axis = 1;
tf.concat([a, b], axis).print();
a.concat([b, b], 0).print();
//// concat_of_ranks
tf.concat1d([tf.tensor1d([1]), tf.tensor1d([2, 3])]).print();
tf.concat2d([tf.ones([1, 2]), tf.zeros([1, 2])], 0).print();
console.log(tf.concat3d([tf.ones([1, 2, 1]), tf.zeros([1, 2, 2])], 2).shape);
console.log(tf.concat4d([tf.ones([1, 2, 1, 1]), tf.zeros([1, 3, 1, 1])], 1).shape);
//// gather
const x = tf.tensor1d([1, 2, 3, 4]);
const indices = tf.tensor1d([1, 3, 3], 'int32');
x.gather(indices).print();
const y = tf.tensor2d([1, 2, 3, 4], [2, 2]);
const rows = tf.tensor1d([1, 1, 0], 'int32');
y.gather(rows).print();
tf.gather(y, rows, 1).print();
//// reverse
tf.tensor1d([1, 2, 3, 4]).reverse().print();
const x = tf.tensor2d([1, 2, 3, 4], [2, 2]);
const axis = 1;
x.reverse(axis).print();
tf.reverse(x).print();
tf.reverse1d(tf.tensor1d([5, 6])).print();
tf.reverse2d(x, 0).print();
console.log(tf.reverse3d(x.reshape([1, 2, 2]), [1, 2]).arraySync());
console.log(tf.reverse4d(x.reshape([1, 2, 2, 1]), [1]).arraySync());
//// slice
const x = tf.tensor1d([1, 2, 3, 4]);
x.slice([1], [2]).print();
const y = tf.tensor2d([1, 2, 3, 4], [2, 2]);
y.slice([1, 0], [1, 2]).print();
y.slice(1).print();
tf.slice(x, 1).print();
tf.slice(x, [1], [-1]).print();
//// slice_of_ranks
const x = tf.range(0, 16);
tf.slice1d(x, 2, 3).print();
tf.slice2d(x.reshape([4, 4]), [1, 1], [2, 2]).print();
tf.slice3d(x.reshape([2, 2, 4]), [0, 1, 1], [2, 1, 2]).print();
tf.slice4d(x.reshape([2, 2, 2, 2]), [1, 0, 0, 1], [1, 2, 2, 1]).print();
//// split
const x = tf.tensor2d([1, 2, 3, 4, 5, 6, 7, 8], [2, 4]);
const [a, b] = tf.split(x, 2, 1);
a.print();
b.print();
const [c, d, e] = tf.split(x, [1, 2, 1], 1);
c.print();
d.print();
e.print();
console.log(x.split(2).map(t => t.shape));
//// stack_unstack
const a = tf.tensor1d([1, 2]);
const b = tf.tensor1d([3, 4]);
const c = tf.tensor1d([5, 6]);
tf.stack([a, b, c]).print();
tf.stack([a, b, c], 1).print();
a.stack(b).print();
tf.unstack(tf.tensor2d([1, 2, 3, 4], [2, 2])).forEach(tensor => tensor.print());
tf.tensor2d([[1, 2], [3, 4]]).unstack(1).forEach((t, i) => console.log(i, t.arraySync()));
//// tile
const a = tf.tensor1d([1, 2]);
a.tile([2]).print();
const b = tf.tensor2d([1, 2, 3, 4], [2, 2]);
b.tile([1, 2]).print();
tf.tile(b, [2, 1]).print();
//// transpose
const a = tf.tensor2d([1, 2, 3, 4, 5, 6], [2, 3]);
a.transpose().print();
tf.transpose(a.reshape([1, 2, 3]), [2, 0, 1]).print();
//// topk
const a = tf.tensor2d([[1, 5], [4, 3]]);
const {values, indices} = tf.topk(a);
values.print();
indices.print();
const best = tf.tensor1d([0.1, 0.7, 0.2]).topk(2);
console.log(best.values.arraySync(), best.indices.arraySync(), best.indices.dtype);
