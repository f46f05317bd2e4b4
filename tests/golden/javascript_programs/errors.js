//// many_wrong_calls
const wrong = {
  'units missing': () => tf.layers.dense({}),
  'negative units': () => tf.layers.dense({units: -1}),
  'text as units': () => tf.layers.dense({units: '3'}),
  'unknown activation': () => tf.layers.dense({units: 1, activation: 'rellu'}),
  'unknown initializer': () => tf.layers.dense({units: 1, kernelInitializer: 'one'}),
  'dense on a vector': () => tf.layers.dense({units: 1}).apply(tf.ones([3])),
  'conv2d on a matrix': () => tf.layers.conv2d({filters: 1, kernelSize: 2}).apply(tf.ones([2, 2])),
  'one input to add': () => tf.layers.add().apply([tf.ones([2])]),
  'input without shape': () => tf.input({}),
  'tensor of wrong size': () => tf.tensor2d([1, 2, 3], [2, 2]),
  'flat tensor2d': () => tf.tensor2d([1, 2, 3, 4]),
  'elu alpha': () => tf.layers.elu({alpha: 2}),
};
for (const [what, call] of Object.entries(wrong)) {
  try {
    call();
    console.log(what, '- fine');
  } catch ({name, message}) {
    console.log(`${what} - ${name}: ${message}`);
  }
}
//// model_mistakes
const report = (f) => {
  try {
    f();
  } catch (e) {
    console.log(e.message);
  }
};
report(() => tf.sequential({layers: [tf.layers.dense({units: 1})]}));
report(() => tf.sequential().pop());
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [2], name: 'd'})]});
report(() => model.evaluate(tf.ones([1, 2]), tf.ones([1, 1])));
report(() => model.predict(tf.ones([1, 3])));
report(() => model.getLayer('foo'));
report(() => model.getLayer(null, 5));
report(() => model.compile({optimizer: 'sgd'}));
report(() => model.compile({optimizer: 'foo', loss: 'meanSquaredError'}));
report(() => model.compile({optimizer: 'sgd', loss: 'foo'}));
report(() => model.setWeights([tf.ones([3, 1]), tf.ones([1])]));
report(() => model.add(tf.layers.dense({units: 1, name: 'd'})));
//// fit_mistakes
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [2], name: 'd'})]});
const fits = [
  [tf.ones([3, 2]), tf.ones([3, 1])],
];
for (const [x, y] of fits) {
  await model.fit(x, y).catch(e => console.log(e.message));
}
model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
for (const [x, y, options] of [
  [tf.ones([3, 2]), tf.ones([4, 1])], [tf.ones([3, 5]), tf.ones([3, 1])],
  [tf.ones([3, 2]), tf.ones([3, 2])], [tf.ones([3, 2, 1]), tf.ones([3, 1])],
  [tf.ones([3, 2]), tf.ones([3, 1]), {batchSize: 0}],
  [tf.ones([3, 2]), tf.ones([3, 1]), {sampleWeight: tf.ones([3])}]]) {
  try {
    await model.fit(x, y, options);
    console.log('fine');
  } catch (e) {
    console.log(e.message);
  }
}
//// uncaught_tfjs_error
console.log('before');
tf.tensor([1, 2]).reshape([3]);
console.log('never printed');
//// not_a_function
console.log('start');
tf.layers.conv2D({filters: 1, kernelSize: 2});
//// property_of_undefined
const model = tf.sequential();
console.log(model.layers.length);
model.layers[0].name.length;
//// undeclared_name
tf.scalar(1).print();
console.log(modell.layers);
//// not_a_constructor
try {
  new tf.sequential.nothing();
} catch (e) {
  console.log(e.name, e.message);
}
try {
  const layer = tf.layers.dense({units: 1});
  layer(tf.ones([1, 1]));
} catch (e) {
  console.log(e.name, e.message);
}
try {
  const c = 1;
  c = 2;
} catch (e) {
  console.log(e.name, e.message);
}
try {
  null.shape;
} catch (e) {
  console.log(e.name, e.message);
}
//// not_iterable
try {
  const [a] = tf.scalar(1);
} catch (e) {
  console.log(e.name, e.message);
}
try {
  for (const x of 5) {
    console.log(x);
  }
} catch (e) {
  console.log(e.name, e.message);
}
try {
  const {x} = null;
} catch (e) {
  console.log(e.name);
}
//// rejection_nobody_takes
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
model.fit(tf.ones([1, 1]), tf.ones([1, 1]));
console.log('the rejection comes later');
//// shape_mistakes
const report = (f) => {
  try {
    f();
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
report(() => tf.ones([2]).add(tf.ones([3])));
report(() => tf.matMul(tf.ones([2, 3]), tf.ones([2, 3])));
report(() => tf.ones([4]).reshape([3]));
report(() => tf.concat([tf.ones([1, 2]), tf.ones([1, 3])]));
report(() => tf.stack([tf.ones([1]), tf.ones([2])]));
report(() => tf.ones([2, 2]).transpose([0]));
report(() => tf.ones([2]).squeeze([0]));
report(() => tf.split(tf.ones([3]), 2));
report(() => tf.grad(x => 1)(tf.scalar(1)));
report(() => tf.oneHot(tf.tensor1d([0.5]), 2).dataSync());
report(() => tf.tidy(5));
report(() => tf.add('a', 1));
report(() => tf.tensor([[1, 2], [3]]));
//// nothing_to_train
const x = tf.variable(tf.scalar(1), false);
try {
  tf.train.sgd(0.1).minimize(() => x.square());
} catch (e) {
  console.log(e.message);
}
try {
  tf.variableGrads(() => tf.scalar(1));
} catch (e) {
  console.log(e.message);
}
//// thrown_things_that_are_not_errors
try {
  throw {code: 5, tensor: tf.scalar(1).arraySync()};
} catch (e) {
  console.log(e);
}
try {
  tf.tidy(() => { throw 'text'; });
} catch (e) {
  console.log(typeof e, e);
}
await Promise.reject(7).catch(n => console.log('rejected with', n));
//// model_from_bad_json
for (const json of [{className: 'Sequential', config: {layers: [{className: 'Nope', config: {}}]}},
  {class_name: 'Foo', config: {}}]) {
  await tf.models.modelFromJSON(json).catch(e => console.log(e.message.split('\n')[0]));
}
//// save_without_a_place
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
await model.save('foo://x').catch(e => console.log(e.message));
console.log(typeof tf.loadLayersModel);
//// silent_in_tfjs
// tfjs says nothing here, though each is likely a mistake.
const empty = tf.sequential([tf.layers.dense({units: 1, inputShape: [1]})]);
console.log(empty.layers.length);
const layer = tf.layers.dense({units: 1, unitz: 5, inputShape: [1], kernelInitializer: 'ones'});
console.log(layer.getConfig().units);
const model = tf.sequential({layers: [layer]});
model.compile({optimizer: 'sgd', loss: 'meanSquaredError', lossWeights: [2]});
const h = await model.fit(tf.ones([2, 1]), tf.zeros([2, 1]), {epochs: 1, batchsize: 1});
console.log(h.history);
