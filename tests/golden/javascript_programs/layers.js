//// dense_layer
const layer = tf.layers.dense({units: 2, kernelInitializer: 'ones', biasInitializer: 'zeros',
  activation: 'relu'});
layer.apply(tf.tensor2d([[1, 2], [-3, -4]])).print();
console.log(layer.name, layer.built, layer.countParams());
console.log(layer.computeOutputShape([null, 2]), layer.trainable);
console.log(layer.getConfig());
//// every_layer_factory_is_a_function
const factories = Object.keys(tf.layers).filter(name => /^[a-z]/.test(name));
console.log(factories.length, factories.every(name => typeof tf.layers[name] === 'function'));
//// activation_layers
const x = tf.tensor2d([[-2, -0.5, 0, 0.5, 2]]);
tf.layers.activation({activation: 'tanh'}).apply(x).print();
tf.layers.reLU().apply(x).print();
tf.layers.reLU({maxValue: 1}).apply(x).print();
tf.layers.leakyReLU({alpha: 0.1}).apply(x).print();
tf.layers.elu({alpha: 1}).apply(x).print();
tf.layers.prelu({alphaInitializer: 'ones'}).apply(x).print();
tf.layers.thresholdedReLU({theta: 1}).apply(x).print();
tf.layers.softmax().apply(x).print();
//// activation_names
const names = ['elu', 'selu', 'relu', 'relu6', 'linear', 'sigmoid', 'hardSigmoid', 'softplus',
  'softsign', 'tanh', 'softmax', 'logSoftmax', 'swish', 'mish', 'gelu'];
for (const activation of names) {
  const y = tf.layers.activation({activation}).apply(tf.tensor2d([[-1, 0.5, 3]]));
  console.log(activation.padEnd(12), Array.from(y.dataSync(), v => v.toFixed(4)).join(' '));
}
//// dropout_layers_do_nothing_in_predict
const x = tf.ones([2, 3, 4]);
const layers = [tf.layers.dropout({rate: 0.5}), tf.layers.alphaDropout({rate: 0.1}),
  tf.layers.gaussianDropout({rate: 0.2}), tf.layers.gaussianNoise({stddev: 1}),
  tf.layers.spatialDropout1d({rate: 0.5})];
for (const layer of layers) {
  console.log(layer.getClassName(), layer.apply(x).sum().arraySync(), layer.name);
}
tf.layers.dropout({rate: 0}).apply(tf.ones([2]), {training: true}).print();
console.log(tf.layers.dropout({rate: 0.25, seed: 3}).getConfig().rate);
//// embedding
const layer = tf.layers.embedding({inputDim: 4, outputDim: 2, maskZero: true, inputLength: 3});
layer.build([null, 3]);
layer.setWeights([tf.tensor2d([[0, 0], [1, 10], [2, 20], [3, 30]])]);
layer.apply(tf.tensor2d([[1, 3, 0]])).print();
console.log(layer.computeOutputShape([null, 3]), layer.supportsMasking);
layer.computeMask(tf.tensor2d([[1, 3, 0]])).print();
//// shaping_layers
const x = tf.range(0, 8).reshape([1, 2, 4]);
console.log(tf.layers.flatten().apply(x).arraySync());
console.log(tf.layers.reshape({targetShape: [4, 2]}).apply(x).arraySync());
console.log(tf.layers.reshape({targetShape: [-1, 1]}).apply(x).shape);
console.log(tf.layers.permute({dims: [2, 1]}).apply(x).arraySync());
console.log(tf.layers.repeatVector({n: 3}).apply(tf.tensor2d([[1, 2]])).arraySync());
console.log(tf.layers.flatten({dataFormat: 'channelsFirst'}).apply(x.reshape([1, 2, 2, 2]))
    .arraySync());
//// input_layer
const first = tf.layers.inputLayer({inputShape: [4], name: 'entry'});
const model = tf.sequential({layers: [first,
  tf.layers.dense({units: 2, kernelInitializer: 'ones'})]});
model.predict(tf.ones([1, 4])).print();
console.log(model.layers.map(l => l.getClassName()), first.getConfig().batchInputShape);
//// conv_layers
const x = tf.range(0, 16).reshape([1, 4, 4, 1]);
const ones = 'ones';
tf.layers.conv2d({filters: 1, kernelSize: 2, kernelInitializer: ones}).apply(x).print();
console.log(tf.layers.conv2d({filters: 2, kernelSize: [3, 3], strides: [2, 2], padding: 'same',
  kernelInitializer: ones, useBias: false, activation: 'relu'}).apply(x).arraySync());
console.log(tf.layers.conv2dTranspose({filters: 1, kernelSize: 2, strides: 2,
  kernelInitializer: ones}).apply(x).shape);
console.log(tf.layers.depthwiseConv2d({kernelSize: 2, depthMultiplier: 2,
  depthwiseInitializer: ones}).apply(x).shape);
tf.layers.separableConv2d({filters: 1, kernelSize: 3, depthwiseInitializer: ones,
  pointwiseInitializer: ones}).apply(x).print();
//// conv_layers_1d_3d
const sequence = tf.range(0, 5).reshape([1, 5, 1]);
tf.layers.conv1d({filters: 1, kernelSize: 2, kernelInitializer: 'ones'}).apply(sequence).print();
console.log(tf.layers.conv1d({filters: 3, kernelSize: 3, padding: 'same', dilationRate: 2,
  kernelInitializer: 'ones'}).apply(sequence).shape);
const volume = tf.ones([1, 3, 3, 3, 1]);
console.log(tf.layers.conv3d({filters: 1, kernelSize: 2, kernelInitializer: 'ones'}).apply(volume)
    .dataSync());
console.log(tf.layers.conv3dTranspose({filters: 1, kernelSize: 2, kernelInitializer: 'ones'})
    .apply(volume).shape);
//// image_padding_layers
const x = tf.range(0, 4).reshape([1, 2, 2, 1]);
const show = (t) => console.log(t.squeeze([0, 3]).arraySync());
show(tf.layers.zeroPadding2d({padding: [[1, 0], [0, 1]]}).apply(x));
show(tf.layers.upSampling2d({size: [2, 2]}).apply(x));
show(tf.layers.cropping2D({cropping: [[1, 0], [0, 0]]}).apply(x));
console.log(tf.layers.zeroPadding2d({padding: 2}).computeOutputShape([null, 4, 4, 3]));
//// pooling_layers
const x = tf.range(0, 16).reshape([1, 4, 4, 1]);
const show = (t) => console.log(t.shape, t.dataSync());
show(tf.layers.maxPooling2d({poolSize: 2}).apply(x));
show(tf.layers.averagePooling2d({poolSize: [2, 2], strides: [1, 1], padding: 'valid'}).apply(x));
show(tf.layers.maxPool2d({poolSize: 3, padding: 'same'}).apply(x));
show(tf.layers.avgPool2d({poolSize: 4}).apply(x));
show(tf.layers.avgPooling2d({poolSize: 4}).apply(x));
show(tf.layers.globalMaxPooling2d({dataFormat: 'channelsLast'}).apply(x));
show(tf.layers.globalMaxPool2d({dataFormat: 'channelsLast'}).apply(x));
show(tf.layers.globalAveragePooling2d({dataFormat: 'channelsLast'}).apply(x));
//// pooling_layers_1d_3d
const x = tf.range(0, 8).reshape([1, 4, 2]);
const show = (t) => console.log(t.shape, t.dataSync());
show(tf.layers.maxPooling1d({poolSize: 2}).apply(x));
show(tf.layers.maxPool1d({poolSize: 2, strides: 1}).apply(x));
show(tf.layers.averagePooling1d({poolSize: 2}).apply(x));
show(tf.layers.avgPool1d({poolSize: 3}).apply(x));
show(tf.layers.avgPooling1d({poolSize: 2, padding: 'same', strides: 3}).apply(x));
show(tf.layers.globalMaxPooling1d().apply(x));
show(tf.layers.globalMaxPool1d().apply(x));
show(tf.layers.globalAveragePooling1d().apply(x));
const v = tf.range(0, 8).reshape([1, 2, 2, 2, 1]);
show(tf.layers.maxPooling3d({poolSize: 2}).apply(v));
show(tf.layers.averagePooling3d({poolSize: 2}).apply(v));
show(tf.layers.avgPool3d({poolSize: 2}).apply(v));
show(tf.layers.avgPooling3d({poolSize: [2, 2, 1], strides: 1}).apply(v));
//// merge_layers
const a = tf.tensor2d([[1, 2], [3, 4]]);
const b = tf.tensor2d([[10, 20], [30, 40]]);
for (const name of ['add', 'average', 'multiply', 'maximum', 'minimum', 'concatenate']) {
  console.log(name, tf.layers[name]().apply([a, b]).arraySync());
}
tf.layers.add().apply([a, b]).print();
tf.layers.average().apply([a, b]).print();
tf.layers.multiply().apply([a, b]).print();
tf.layers.maximum().apply([a, b]).print();
tf.layers.minimum().apply([a, b]).print();
tf.layers.concatenate({axis: 0}).apply([a, b]).print();
tf.layers.dot({axes: 1, normalize: false}).apply([a, b]).print();
//// merge_symbolic_inputs
const input1 = tf.input({shape: [2, 2]});
const input2 = tf.input({shape: [2, 3]});
const concatLayer = tf.layers.concatenate();
const output = concatLayer.apply([input1, input2]);
console.log(JSON.stringify(output.shape));
const sum = tf.layers.add().apply([input1, tf.input({shape: [2, 2]})]);
console.log(JSON.stringify(sum.shape));
//// batch_normalization
const layer = tf.layers.batchNormalization({momentum: 0.5, epsilon: 0.001});
const x = tf.tensor2d([[1, 2], [3, 6]]);
layer.apply(x).print();
layer.apply(x, {training: true}).print();
console.log(layer.getWeights().map(w => w.name.split('/').pop()));
console.log(layer.trainableWeights.length, layer.nonTrainableWeights.length);
//// layer_normalization
const layer = tf.layers.layerNormalization({axis: -1, epsilon: 0.001});
layer.apply(tf.tensor2d([[1, 2, 3], [10, 20, 60]])).print();
console.log(layer.getWeights().map(w => w.arraySync()));
//// masking
const x = tf.tensor3d([[[1, 2], [0, 0], [3, 4]]]);
const mask = tf.layers.masking({maskValue: 0});
mask.apply(x).print();
console.log(mask.computeMask(x).arraySync(), mask.supportsMasking);
const model = tf.sequential({layers: [tf.layers.masking({inputShape: [3, 2]}),
  tf.layers.simpleRNN({units: 1, activation: 'linear', kernelInitializer: 'ones',
    recurrentInitializer: 'ones'})]});
model.predict(x).print();
//// simple_rnn
const rnn = tf.layers.simpleRNN({units: 2, returnSequences: true, kernelInitializer: 'ones',
  recurrentInitializer: 'ones', activation: 'tanh'});
const input = tf.input({shape: [3, 1]});
const output = rnn.apply(input);
console.log(JSON.stringify(output.shape));
rnn.apply(tf.tensor3d([[[0.1], [0.2], [0.3]]])).print();
console.log(rnn.getWeights().map(w => w.shape), rnn.states?.length);
//// lstm
const lstm = tf.layers.lstm({units: 8, returnSequences: true});
// Create an input with 10 time steps.
const input = tf.input({shape: [10, 20]});
const output = lstm.apply(input);
console.log(JSON.stringify(output.shape));
// [null, 10, 8]: 1st element is the unspecified batch size; 2nd is the number of time steps
console.log(lstm.countParams());
const small = tf.layers.lstm({units: 1, kernelInitializer: 'ones', recurrentInitializer: 'ones',
  unitForgetBias: true, recurrentActivation: 'sigmoid'});
small.apply(tf.ones([1, 2, 1])).print();
//// gru
const rnn = tf.layers.gru({units: 8, returnSequences: true});
console.log(JSON.stringify(rnn.apply(tf.input({shape: [10, 20]})).shape));
const small = tf.layers.gru({units: 2, kernelInitializer: 'ones', recurrentInitializer: 'zeros',
  goBackwards: true});
small.apply(tf.tensor3d([[[0.5], [-0.5]]])).print();
console.log(small.getConfig().recurrentActivation, small.getConfig().goBackwards);
//// rnn_of_a_cell
const cell = tf.layers.simpleRNNCell({units: 2, kernelInitializer: 'ones',
  recurrentInitializer: 'zeros'});
const rnn = tf.layers.rnn({cell, returnState: true});
const [y, state] = rnn.apply(tf.tensor3d([[[0.5], [1]]]));
y.print();
state.print();
console.log(rnn instanceof tf.RNN, rnn instanceof tf.layers.RNN, cell.stateSize);
console.log(cell instanceof tf.layers.RNNCell, rnn.cell === cell);
//// stacked_cells
const cells = [
  tf.layers.lstmCell({units: 4}),
  tf.layers.gruCell({units: 3}),
];
const rnn = tf.layers.rnn({cell: cells, returnSequences: true});
// Create an input with 10 time steps and a length-20 vector at each step.
const input = tf.input({shape: [10, 20]});
const output = rnn.apply(input);
console.log(JSON.stringify(output.shape));
const stack = tf.layers.stackedRNNCells({cells});
console.log(stack.getClassName(), JSON.stringify(stack.stateSize));
//// cells_called
const cell = tf.layers.simpleRNNCell({units: 2, kernelInitializer: 'ones',
  recurrentInitializer: 'ones'});
const input = tf.input({shape: [10]});
const output = cell.apply(input);
console.log(JSON.stringify(output.shape));
//// stateful_rnn
const rnn = tf.layers.simpleRNN({units: 1, stateful: true, batchInputShape: [1, 1, 1],
  activation: 'linear', kernelInitializer: 'ones', recurrentInitializer: 'ones'});
const model = tf.sequential({layers: [rnn]});
for (let i = 0; i < 3; i++) {
  model.predict(tf.ones([1, 1, 1])).print();
}
console.log(rnn.getStates === undefined, rnn.stateful, model.stateful);
model.resetStates();
model.predict(tf.ones([1, 1, 1])).print();
rnn.resetStates(tf.tensor2d([[10]]));
model.predict(tf.ones([1, 1, 1])).print();
//// bidirectional
const layer = tf.layers.bidirectional({
  layer: tf.layers.simpleRNN({units: 1, returnSequences: true, kernelInitializer: 'ones',
    recurrentInitializer: 'ones', activation: 'linear'}),
  mergeMode: 'concat', inputShape: [3, 1],
});
const model = tf.sequential({layers: [layer]});
model.predict(tf.tensor3d([[[1], [2], [3]]])).print();
console.log(model.outputs[0].shape, layer.getWeights().length);
//// time_distributed
const model = tf.sequential();
model.add(tf.layers.timeDistributed({
  layer: tf.layers.dense({units: 2, kernelInitializer: 'ones'}), inputShape: [3, 4]}));
// Now model.outputShape = [null, 3, 2].
console.log(JSON.stringify(model.outputs[0].shape));
model.add(tf.layers.timeDistributed({layer: tf.layers.dense({units: 1})}));
console.log(JSON.stringify(model.outputShape), model.countParams());
//// conv_lstm
const filters = 2;
const layer = tf.layers.convLstm2d({filters, kernelSize: 2, kernelInitializer: 'ones',
  recurrentInitializer: 'zeros', returnSequences: true});
const y = layer.apply(tf.ones([1, 2, 3, 3, 1]));
console.log(y.shape);
console.log(Array.from(y.dataSync()).slice(0, 2));
const cell = tf.layers.convLstm2dCell({filters: 3, kernelSize: 2});
cell.build([null, 4, 4, 1]);
console.log(cell.getWeights().map(w => w.shape));
//// preprocessing_layers
tf.layers.rescaling({scale: 1 / 255, offset: -0.5}).apply(tf.tensor([0, 127.5, 255])).print();
tf.layers.categoryEncoding({numTokens: 4, outputMode: 'oneHot'})
    .apply(tf.tensor1d([1, 3], 'int32')).print();
tf.layers.categoryEncoding({numTokens: 4}).apply(tf.tensor2d([[0, 1], [2, 2]], [2, 2], 'int32'))
    .print();
const x = tf.range(0, 16).reshape([1, 4, 4, 1]);
console.log(tf.layers.centerCrop({height: 2, width: 2}).apply(x).dataSync());
console.log(tf.layers.resizing({height: 2, width: 2, interpolation: 'nearest'}).apply(x)
    .dataSync());
console.log(tf.layers.resizing({height: 2, width: 3}).apply(x).dataSync());
console.log(tf.layers.randomWidth({factor: 0.2}).getClassName());
//// layer_bookkeeping
const layer = tf.layers.dense({units: 2, name: 'book', trainable: false});
console.log(layer.built, layer.inboundNodes.length, layer.outboundNodes?.length);
layer.build([null, 3]);
console.log(layer.built, layer.weights.map(w => w.shape), layer.trainableWeights.length);
layer.trainable = true;
console.log(layer.trainableWeights.length, layer.getWeights(true).length);
layer.setCallHook((inputs) => console.log('hook', inputs.map ? inputs.length : inputs.shape));
layer.apply(tf.ones([1, 3]));
layer.clearCallHook();
layer.apply(tf.ones([1, 3]));
layer.addLoss([() => tf.scalar(1)]);
console.log(layer.losses.length, layer.updates?.length);
const model = tf.sequential({layers: [tf.layers.reLU({inputShape: [3]}), layer]});
console.log(model.layers[1].dispose().numDisposedVariables);
//// layer_from_weights
const layer = tf.layers.dense({units: 1, weights: [tf.tensor2d([[2], [3]]), tf.tensor1d([1])],
  inputShape: [2]});
layer.apply(tf.tensor2d([[1, 1]])).print();
//// config_round_trip
const layer = tf.layers.dense({units: 2, activation: 'relu', name: 'copied',
  kernelRegularizer: tf.regularizers.l2({l2: 0.5})});
const {units, activation, kernelRegularizer} = layer.getConfig();
console.log({units, activation, kernelRegularizer});
const copy = tf.layers.dense(layer.getConfig());
console.log(copy.name, JSON.stringify(copy.getConfig()) === JSON.stringify(layer.getConfig()));
//// input_spec
const spec = new tf.InputSpec({ndim: 2, axes: {'-1': 3}});
console.log(spec.ndim, spec.axes, spec.shape, spec.dtype);
const dense = tf.layers.dense({units: 1});
dense.build([null, 3]);
console.log(dense.inputSpec.map(s => [s.minNDim, s.axes]));
//// states_of_an_rnn
const rnn = tf.layers.gru({units: 1, stateful: true, batchInputShape: [2, 3, 1],
  kernelInitializer: 'ones', recurrentInitializer: 'zeros'});
rnn.apply(tf.zeros([2, 3, 1]));
rnn.setStates([tf.tensor2d([[1], [2]])]);
rnn.apply(tf.zeros([2, 3, 1])).print();
console.log(rnn.states.map(s => s.shape));
