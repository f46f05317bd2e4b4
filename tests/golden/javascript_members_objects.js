// Rows of [id, program] that return an object of each kind that a program of tfjs's can hold.
'use strict';

const dense = "const d = tf.layers.dense({units: 2, inputShape: [3], activation: 'relu'});\n";
const model = `${dense}const m = tf.sequential({layers: [d]});\n`;
const compiled = `${model}m.compile({loss: 'meanSquaredError', optimizer: 'adam',
  metrics: ['mae']});\n`;
const fitted = `${compiled}const C = {};
const h = await m.fit(tf.ones([4, 3]), tf.zeros([4, 2]), {epochs: 2,
  verbose: 0, callbacks: C});\n`;
const functional = `${dense}const a = tf.input({shape: [3]});
const m = tf.model({inputs: a, outputs: d.apply(a)});\n`;
const dataset = 'const d = tf.data.array([1, 2, 3]);\n';

const OPTIONS = {
  activation: "{activation: 'relu'}", alphaDropout: '{rate: 0.5}',
  categoryEncoding: '{numTokens: 3}', centerCrop: '{height: 2, width: 2}',
  cropping2D: '{cropping: 1}', dense: '{units: 2}', depthwiseConv2d: '{kernelSize: 1}',
  dot: '{axes: 1}', dropout: '{rate: 0.5}', embedding: '{inputDim: 3, outputDim: 2}',
  gaussianDropout: '{rate: 0.5}', gaussianNoise: '{stddev: 0.5}', inputLayer: '{inputShape: [2]}',
  permute: '{dims: [1, 2]}', randomWidth: '{factor: 0.2}', repeatVector: '{n: 2}',
  rescaling: '{scale: 2}', reshape: '{targetShape: [2]}', resizing: '{height: 2, width: 2}',
  spatialDropout1d: '{rate: 0.5}', bidirectional: '{layer: tf.layers.lstm({units: 2})}',
  rnn: '{cell: tf.layers.simpleRNNCell({units: 2})}',
  stackedRNNCells: '{cells: [tf.layers.simpleRNNCell({units: 2})]}',
  timeDistributed: '{layer: tf.layers.dense({units: 2})}',
  conv: '{filters: 2, kernelSize: 1}', units: '{units: 2}',
};
const FACTORIES = `activation add alphaDropout average averagePooling1d averagePooling2d
  averagePooling3d batchNormalization bidirectional categoryEncoding centerCrop concatenate conv1d
  conv2d conv2dTranspose conv3d conv3dTranspose convLstm2d convLstm2dCell cropping2D dense
  depthwiseConv2d dot dropout elu embedding flatten gaussianDropout gaussianNoise
  globalAveragePooling1d globalAveragePooling2d globalMaxPooling1d globalMaxPooling2d gru gruCell
  inputLayer layerNormalization leakyReLU lstm lstmCell masking maxPooling1d maxPooling2d
  maxPooling3d maximum minimum multiply permute prelu randomWidth reLU repeatVector rescaling
  reshape resizing rnn separableConv2d simpleRNN simpleRNNCell softmax spatialDropout1d
  stackedRNNCells thresholdedReLU timeDistributed upSampling2d zeroPadding2d`.split(/\s+/);
const optionsOf = (name) => OPTIONS[name] || (/conv/i.test(name) ? OPTIONS.conv :
  /rnn|gru|lstm/i.test(name) ? OPTIONS.units : '{}');

module.exports = [
  ...FACTORIES.map((name) => [`layer ${name}`, `return tf.layers.${name}(${optionsOf(name)});`]),
  ['layer built', `${model}return d;`],
  ...Object.entries({conv2d: [1, 2, 2, 1], depthwiseConv2d: [1, 2, 2, 1],
    separableConv2d: [1, 2, 2, 1], conv1d: [1, 2, 1], batchNormalization: [1, 2],
    layerNormalization: [1, 2], embedding: [1, 2], prelu: [1, 2], lstm: [1, 2, 2],
    bidirectional: [1, 2, 2], timeDistributed: [1, 2, 2], flatten: [1, 2, 2]}).map(
      ([name, shape]) => [`layer ${name} built`, `const l = tf.layers.${name}(${
        optionsOf(name)});\nl.apply(tf.ones(${JSON.stringify(shape)}));\nreturn l;`]),
  ...['simpleRNN', 'gru', 'lstm'].map((name) => [`cell of ${name}`,
    `const l = tf.layers.${name}({units: 2});\nl.apply(tf.ones([1, 2, 2]));\nreturn l.cell;`]),
  ['layer of a class', `class Mine extends tf.layers.Layer {
  constructor() { super({}); this.own = 1; }
  call(x) { return x; }
  static get className() { return 'Mine'; }
}
return new Mine();`],
  ['tensor', 'return tf.tensor2d([[1, 2], [3, 4]]);'],
  ['tensor of integers', "return tf.tensor1d([1, 2], 'int32');"],
  ['scalar', 'return tf.scalar(1);'],
  ['variable', 'return tf.variable(tf.scalar(1));'],
  ['symbolic tensor', 'return tf.input({shape: [3]});'],
  ['node', `${functional}return d.inboundNodes[0];`],
  ['tensor buffer', 'return tf.buffer([2, 2]);'],
  ['weight', `${model}return d.weights[0];`],
  ['weight tensor', `${model}return d.getWeights()[0];`],
  ['input spec', `${model}return d.inputSpec[0];`],
  ['new input spec', 'return new tf.InputSpec({ndim: 2});'],
  ['sequential empty', 'return tf.sequential();'],
  ['sequential', `${model}return m;`],
  ['sequential compiled', `${compiled}return m;`],
  ['sequential fitted', `${fitted}return m;`],
  ['functional', `${functional}return m;`],
  ['functional compiled', `${functional}m.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
return m;`],
  ...['sgd(0.1)', 'momentum(0.1, 0.9)', 'rmsprop(0.1)', 'adam(0.1)', 'adadelta()', 'adamax()',
    'adagrad(0.1)'].map((call) => [`optimizer ${call}`, `return tf.train.${call};`]),
  ['optimizer of a model', `${fitted}return m.optimizer;`],
  ['history', `${fitted}return h;`],
  ['callback', 'return new tf.Callback();'],
  ['callback in use', `class Mine extends tf.Callback {}
const c = new Mine();
${fitted.replace('= {}', '= c')}return c;`],
  ['custom callback', 'return new tf.CustomCallback({onEpochEnd: () => {}});'],
  ['early stopping', "return tf.callbacks.earlyStopping({monitor: 'loss'});"],
  ...['zeros()', 'ones()', 'constant({value: 1})', 'randomUniform({})', 'randomNormal({})',
    'truncatedNormal({})', 'identity({})', 'varianceScaling({})', 'glorotUniform({})',
    'glorotNormal({})', 'heNormal({})', 'leCunNormal({})', 'orthogonal({})'].map(
      (call) => [`initializer ${call}`, `return tf.initializers.${call};`]),
  ...['l1({})', 'l2({})', 'l1l2({})'].map(
      (call) => [`regularizer ${call}`, `return tf.regularizers.${call};`]),
  ...['maxNorm({})', 'minMaxNorm({})', 'nonNeg()', 'unitNorm({})'].map(
      (call) => [`constraint ${call}`, `return tf.constraints.${call};`]),
  ['activation of a layer', `${dense}return d.activation;`],
  ['initializer of a layer', `${dense}return d.kernelInitializer;`],
  ['dataset', `${dataset}return d;`],
  ['dataset mapped', `${dataset}return d.map((x) => x).batch(2);`],
  ['dataset zipped', `${dataset}return tf.data.zip([d, d]);`],
  ['csv dataset', "return tf.data.csv('http://localhost/x.csv');"],
  ['file data source', 'return new tf.data.FileDataSource(new Uint8Array([97]));'],
  ['url data source', "return new tf.data.URLDataSource('data:,a');"],
  ['line dataset', "return new tf.data.TextLineDataset(new tf.data.URLDataSource('data:,a'));"],
  ['iterator', `${dataset}return await d.iterator();`],
  ['step of an iterator', `${dataset}return await (await d.iterator()).next();`],
  ['model in a callback', `let kept;
${fitted.replace('= {}',
      '= {onTrainBegin() { kept = m; }}')}return kept;`],
  ['grad', 'return tf.grad((x) => x);'],
  ['memory', 'return tf.memory();'],
  ['gradients', `const v = tf.variable(tf.scalar(1));
return tf.variableGrads(() => v.square());`],
  ...['Sequential', 'LayersModel', 'layers.Layer', 'layers.RNN', 'layers.RNNCell', 'RNN',
    'LayerVariable', 'SymbolicTensor', 'InputSpec', 'Callback', 'CallbackList', 'CustomCallback',
    'EarlyStopping', 'History', 'Tensor', 'Variable', 'TensorBuffer', 'Optimizer',
    'serialization.Serializable', 'serialization.SerializationMap', 'data.Dataset',
    'data.CSVDataset', 'data.FileDataSource', 'data.URLDataSource', 'data.TextLineDataset',
    'AdamOptimizer', 'SGDOptimizer'].map(
      (name) => [`class ${name}`, `return tf.${name};`]),
  ...['', '.layers', '.train', '.losses', '.metrics', '.initializers', '.regularizers',
    '.constraints', '.models', '.serialization', '.data', '.util', '.callbacks', '.image', '.io',
    '.math', '.linalg', '.signal', '.spectral', '.browser'].map(
      (name) => [`namespace tf${name}`, `return tf${name};`]),
];
