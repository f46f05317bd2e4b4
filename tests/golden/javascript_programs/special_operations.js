//// buffer
// Create a buffer and set values at particular indices.
const buffer = tf.buffer([2, 2]);
buffer.set(3, 0, 0);
buffer.set(5, 1, 0);
// Convert the buffer back to a tensor.
buffer.toTensor().print();
console.log(buffer instanceof tf.TensorBuffer, buffer.get(1, 0), buffer.size, buffer.rank);
console.log(buffer.shape, buffer.dtype, buffer.values);
console.log(buffer.locToIndex([1, 1]), buffer.indexToLoc(2));
//// buffer_of_a_tensor
const t = tf.tensor2d([[1, 2], [3, 4]]);
const b = await t.buffer();
console.log(b.get(0, 1), t.bufferSync().get(1, 0));
const ints = tf.buffer([3], 'int32', new Int32Array([7, 8, 9]));
ints.toTensor().print();
console.log(ints.dtype);
//// pooling_operations
const x = tf.range(0, 16).reshape([1, 4, 4, 1]);
tf.maxPool(x, 2, 2, 'valid').print();
tf.avgPool(x, [2, 2], 2, 'valid').print();
console.log(x.maxPool(3, 1, 'same').shape, x.avgPool(3, 1, 'same').shape);
console.log(tf.pool(x, [2, 2], 'max', 'valid').shape, x.pool([2, 2], 'avg', 'valid').shape);
const v = tf.range(0, 8).reshape([1, 2, 2, 2, 1]);
console.log(tf.maxPool3d(v, 2, 1, 'valid').dataSync(), tf.avgPool3d(v, 2, 1, 'valid').dataSync());
const {result, indexes} = tf.maxPoolWithArgmax(x, [2, 2], [2, 2], 'valid');
console.log(result.dataSync(), indexes.arraySync());
//// batch_norm_operations
const x = tf.tensor2d([[1, 2], [3, 4]]);
const mean = tf.tensor1d([2, 3]);
const variance = tf.tensor1d([1, 4]);
tf.batchNorm(x, mean, variance).print();
x.batchNorm(mean, variance, tf.tensor1d([1, 1]), tf.tensor1d([2, 2]), 0.1).print();
tf.batchNorm2d(x, mean, variance).print();
console.log(tf.batchNorm3d(x.reshape([1, 2, 2]), mean, variance).shape);
console.log(tf.batchNorm4d(x.reshape([1, 1, 2, 2]), mean, variance).shape);
//// gather_and_scatter
const indices = tf.tensor2d([4, 3, 1, 7], [4, 1], 'int32');
const updates = tf.tensor1d([9, 10, 11, 12]);
tf.scatterND(indices, updates, [8]).print();
const input = tf.tensor2d([9, 10, 11, 12], [2, 2]);
tf.gatherND(input, tf.tensor2d([0, 1, 1, 0], [2, 2], 'int32')).print();
tf.tensorScatterUpdate(tf.zeros([8]), indices, updates).print();
tf.sparseToDense(tf.tensor1d([4, 5, 6, 1, 2, 3], 'int32'), tf.tensor1d([10, 11, 12, 13, 14, 15]),
    [8]).print();
//// counts_and_uniques
const x = tf.tensor1d([1, 1, 2, 4, 4, 4, 7, 8, 8]);
const {values, indices} = tf.unique(x);
values.print();
indices.print();
console.log(x.unique().values.arraySync());
tf.bincount(tf.tensor1d([0, 1, 1, 3], 'int32'), [], 5).print();
tf.denseBincount(tf.tensor1d([0, 1, 1, 3], 'int32'), [], 5).print();
tf.unsortedSegmentSum(tf.tensor1d([1, 2, 3, 4]), tf.tensor1d([1, 2, 0, 1], 'int32'), 3).print();
tf.tensor1d([1, 2, 3]).unsortedSegmentSum(tf.tensor1d([0, 0, 1], 'int32'), 2).print();
//// searches
const edges = tf.tensor1d([-1, 3.3, 9.1, 10, 30]);
const values = tf.tensor1d([0, 4.1, 12]);
tf.searchSorted(edges, values, 'left').print();
tf.searchSorted(tf.tensor1d([1, 2, 2, 3]), tf.tensor1d([2]), 'right').print();
tf.lowerBound(edges, tf.tensor1d([3.3])).print();
tf.upperBound(edges, tf.tensor1d([3.3])).print();
//// async_selections
const tensor = tf.tensor2d([1, 2, 3, 4, 5, 6], [3, 2]);
const mask = tf.tensor1d([1, 0, 1], 'bool');
const result = await tf.booleanMaskAsync(tensor, mask);
result.print();
(await tf.whereAsync(tf.tensor1d([true, false, true], 'bool'))).print();
const [out, indices] = await tf.setdiff1dAsync([1, 2, 3, 4, 5, 6], [1, 3, 5]);
out.print();
indices.print();
const precision = await tf.inTopKAsync(tf.tensor2d([[20, 10, 40, 30], [30, 50, -20, 10]]),
    tf.tensor1d([2, 0]));
precision.print();
//// strides_and_blocks
const t = tf.tensor3d([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6], [3, 2, 3]);
t.stridedSlice([1, 0, 0], [2, 1, 3], [1, 1, 1]).print();
tf.stridedSlice(tf.range(0, 6), [0], [6], [2]).print();
const x = tf.tensor4d([1, 2, 3, 4], [4, 1, 1, 1]);
const big = x.batchToSpaceND([2, 2], [[0, 0], [0, 0]]);
big.print();
tf.batchToSpaceND(x, [2, 2], [[0, 0], [0, 0]]).spaceToBatchND([2, 2], [[0, 0], [0, 0]]).print();
console.log(tf.spaceToBatchND(big, [2, 2], [[0, 0], [0, 0]]).shape);
tf.depthToSpace(tf.range(0, 4).reshape([1, 1, 1, 4]), 2).print();
console.log(tf.range(0, 4).reshape([1, 1, 1, 4]).depthToSpace(2, 'NHWC').shape);
//// matrices_of_many_kinds
tf.einsum('i,i->', tf.tensor1d([1, 2]), tf.tensor1d([3, 4])).print();
tf.einsum('ij,jk->ik', tf.tensor2d([[1, 2], [3, 4]]), tf.eye(2)).print();
tf.diag(tf.tensor1d([1, 2, 3])).print();
const [X, Y] = tf.meshgrid([1, 2, 3], [4, 5]);
X.print();
Y.print();
tf.broadcastArgs([2, 1], [1, 3]).print();
tf.ensureShape(tf.ones([2, 2]), [2, 2]).print();
tf.bitwiseAnd(tf.tensor1d([0, 5, 3], 'int32'), tf.tensor1d([5, 0, 7], 'int32')).print();
//// linear_algebra
const a = tf.tensor2d([[1, 2], [3, 4]]);
const [q, r] = tf.linalg.qr(a);
console.log('Q and R give the matrix back:', q.dot(r).sub(a).abs().max().less(1e-4).dataSync()[0]);
console.log('orthogonal:', q.dot(q.transpose()).sub(tf.eye(2)).abs().max().less(1e-4).arraySync());
const y = tf.linalg.gramSchmidt(tf.tensor2d([[1, 2], [3, 4]]));
y.print();
tf.linalg.bandPart(tf.ones([3, 3]), 1, 0).print();
tf.math.confusionMatrix(tf.tensor1d([0, 1, 2, 1, 0], 'int32'),
    tf.tensor1d([0, 2, 2, 1, 0], 'int32'), 3).print();
//// images
const x = tf.range(0, 4).reshape([1, 2, 2, 1]);
tf.image.resizeBilinear(x, [3, 3]).print();
tf.image.resizeNearestNeighbor(x, [4, 4]).print();
console.log(x.resizeBilinear([4, 2]).shape, x.resizeNearestNeighbor([1, 1]).shape);
tf.image.flipLeftRight(x).print();
tf.image.cropAndResize(x, tf.tensor2d([[0, 0, 1, 1]]), tf.tensor1d([0], 'int32'), [1, 2]).print();
tf.image.grayscaleToRGB(x).print();
tf.image.rgbToGrayscale(tf.ones([1, 1, 3])).print();
console.log(tf.image.rotateWithOffset(x, Math.PI, 0.5, 0.5).shape);
//// images_transformed
const x = tf.range(0, 9).reshape([1, 3, 3, 1]);
tf.image.transform(x, tf.tensor2d([[1, 0, 1, 0, 1, 0, 0, 0]])).print();
tf.image.threshold(tf.tensor3d([[[10], [200]], [[90], [250]]]), 'binary', false, 0.5).print();
tf.localResponseNormalization(tf.ones([1, 1, 1, 4])).print();
console.log(x.localResponseNormalization(2).shape);
tf.dilation2d(x, tf.ones([2, 2, 1]), 1, 'valid').print();
console.log(x.dilation2d(tf.ones([2, 2, 1]), 1, 'same').shape);
//// non_max_suppression
const boxes = tf.tensor2d([[0, 0, 1, 1], [0, 0.1, 1, 1.1], [0, 2, 1, 3]]);
const scores = tf.tensor1d([0.9, 0.75, 0.6]);
tf.image.nonMaxSuppression(boxes, scores, 3, 0.5).print();
(await tf.image.nonMaxSuppressionAsync(boxes, scores, 3, 0.5)).print();
const soft = tf.image.nonMaxSuppressionWithScore(boxes, scores, 3, 0.5, 0.1, 0.5);
soft.selectedIndices.print();
soft.selectedScores.print();
const padded = tf.image.nonMaxSuppressionPadded(boxes, scores, 4, 0.5, 0.1, true);
padded.selectedIndices.print();
padded.validOutputs.print();
console.log(Object.keys(await tf.image.nonMaxSuppressionWithScoreAsync(boxes, scores, 3)));
console.log(Object.keys(await tf.image.nonMaxSuppressionPaddedAsync(boxes, scores, 3)));
//// signals
tf.signal.hannWindow(10).print();
tf.signal.hammingWindow(10).print();
tf.signal.frame([1, 2, 3], 2, 1).print();
tf.cosineWindow(4, 0.5, 0.5).print();
console.log(tf.enclosingPowerOfTwo(5), tf.enclosingPowerOfTwo(16));
//// sparse_operations
const filled = tf.sparse.sparseFillEmptyRows([[0, 0], [1, 0], [1, 3], [3, 2]], [0, 10, 13, 32],
    [4, 6], -1);
console.log(filled.outputIndices.arraySync(), filled.outputValues.dataSync());
console.log(filled.emptyRowIndicator.dataSync(), filled.reverseIndexMap.dataSync());
const {outputIndices, outputShape} = tf.sparse.sparseReshape([[0, 0, 0], [0, 0, 1], [1, 2, 3]],
    [2, 3, 6], [9, -1]);
outputIndices.print();
outputShape.print();
const c = tf.tensor2d([[1, 2, 3, 4], [-1, -2, -3, -4], [6, 7, 8, 9]]);
tf.sparse.sparseSegmentSum(c, tf.tensor1d([0, 1], 'int32'), tf.tensor1d([0, 0], 'int32')).print();
tf.sparse.sparseSegmentMean(c, tf.tensor1d([0, 2], 'int32'), tf.tensor1d([0, 0], 'int32')).print();
//// fused_operations
const x = tf.tensor2d([[1, 2], [3, 4]]);
tf.fused.matMul({a: x, b: tf.eye(2), bias: tf.tensor1d([-2, 1]), activation: 'relu'}).print();
const image = tf.range(0, 9).reshape([1, 3, 3, 1]);
tf.fused.conv2d({x: image, filter: tf.ones([2, 2, 1, 1]), strides: 1, pad: 'valid',
  bias: tf.tensor1d([-10]), activation: 'relu'}).print();
tf.fused.depthwiseConv2d({x: image, filter: tf.ones([2, 2, 1, 1]), strides: 1, pad: 'valid'})
    .print();
//// random_operations
console.log(tf.rand([2, 3], () => 0.5).arraySync());
console.log(tf.randomGamma([2, 2], 1).shape, tf.randomStandardNormal([3]).dtype);
console.log(tf.multinomial(tf.tensor1d([0.25, 0.75]), 3).shape);
tf.multinomial(tf.tensor2d([[-100, 100]]), 4, 1).print();
tf.dropout(tf.ones([4]), 0).print();
const dropped = tf.dropout(tf.ones([100]), 0.5, null, 1);
console.log(dropped.shape, [...new Set(dropped.dataSync())].sort());
//// moving_average
const v = tf.variable(tf.tensor1d([1, 2]));
const x = tf.tensor1d([3, 4]);
tf.movingAverage(v, x, 0.5).print();
tf.movingAverage(tf.variable(tf.zeros([2])), x, 0.9, 1, false).print();
//// lstm_cells_of_the_core
const forgetBias = tf.scalar(1);
const kernel = tf.ones([3, 4]).mul(0.5);
const bias = tf.zeros([4]);
const [newC, newH] = tf.basicLSTMCell(forgetBias, kernel, bias, tf.ones([1, 2]), tf.zeros([1, 1]),
    tf.zeros([1, 1]));
newC.print();
newH.print();
const cell = (data, c, h) => tf.basicLSTMCell(forgetBias, kernel, bias, data, c, h);
const [cs, hs] = tf.multiRNNCell([cell], tf.ones([1, 2]), [tf.zeros([1, 1])], [tf.zeros([1, 1])]);
console.log(cs.map(t => t.arraySync()), hs.map(t => t.arraySync()));
