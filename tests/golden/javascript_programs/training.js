//// grad_of_square
// f(x) = x ^ 2
const f = x => x.square();
// f'(x) = 2x
const g = tf.grad(f);
const x = tf.tensor1d([2, 3]);
g(x).print();
//// grad_twice
// f(x) = x ^ 3
const f = x => x.pow(tf.scalar(3, 'int32'));
// f'(x) = 3x ^ 2
const g = tf.grad(f);
// f''(x) = 6x
const gg = tf.grad(g);
const x = tf.tensor1d([2, 3]);
gg(x).print();
//// grads
// f(a, b) = a * b
const f = (a, b) => a.mul(b);
// df / da = b, df / db = a
const g = tf.grads(f);
const a = tf.tensor1d([2, 3]);
const b = tf.tensor1d([-2, -3]);
const [da, db] = g([a, b]);
console.log('da');
da.print();
console.log('db');
db.print();
//// custom_grad
const customOp = tf.customGrad((x, save) => {
  // Save x to make sure it's available later for the gradient.
  save([x]);
  // Override gradient of our custom x ^ 2 op to be dy * abs(x);
  return {
    value: x.square(),
    // Note `saved.x` which points to the `x` we saved earlier.
    gradFunc: (dy, saved) => [dy.mul(saved[0].abs())]
  };
});
const x = tf.tensor1d([-1, -2, 3]);
const dx = tf.grad(x => customOp(x));
console.log(`f(x):`);
customOp(x).print();
console.log(`f'(x):`);
dx(x).print();
//// value_and_grad
// f(x) = x ^ 2
const f = x => x.square();
// f'(x) = 2x
const g = tf.valueAndGrad(f);
const x = tf.tensor1d([2, 3]);
const {value, grad} = g(x);
console.log('value');
value.print();
console.log('grad');
grad.print();
//// value_and_grads
// f(a, b) = a * b
const f = (a, b) => a.mul(b);
const g = tf.valueAndGrads(f);
const a = tf.tensor1d([2, 3]);
const b = tf.tensor1d([-2, -3]);
const {value, grads} = g([a, b]);
const [da, db] = grads;
console.log('value');
value.print();
console.log('da', da.arraySync());
console.log('db', db.arraySync());
//// variable_grads
const a = tf.variable(tf.tensor1d([3, 4]), true, 'a');
const b = tf.variable(tf.tensor1d([5, 6]), true, 'b');
const x = tf.tensor1d([1, 2]);
// f(a, b) = a * x ^ 2 + b * x
const f = () => a.mul(x.square()).add(b.mul(x)).sum();
// df/da = x ^ 2, df/db = x
const {value, grads} = tf.variableGrads(f);
value.print();
Object.keys(grads).forEach(varName => grads[varName].print());
console.log(Object.keys(grads), tf.variableGrads(f, [b]).grads.b.arraySync());
//// fit_a_quadratic
// Fit a quadratic function by learning the coefficients a, b, c.
const xs = tf.tensor1d([0, 1, 2, 3]);
const ys = tf.tensor1d([1.1, 5.9, 16.8, 33.9]);
const a = tf.scalar(0.5).variable();
const b = tf.scalar(-0.5).variable();
const c = tf.scalar(0.1).variable();
// y = a * x^2 + b * x + c.
const f = x => a.mul(x.square()).add(b.mul(x)).add(c);
const loss = (pred, label) => pred.sub(label).square().mean();
const learningRate = 0.01;
const optimizer = tf.train.sgd(learningRate);
// Train the model.
for (let i = 0; i < 10; i++) {
  optimizer.minimize(() => loss(f(xs), ys));
}
// Make predictions.
console.log(`a: ${a.dataSync()[0].toFixed(4)}, b: ${b.dataSync()[0].toFixed(4)}`);
const preds = f(xs).dataSync();
preds.forEach((pred, i) => {
  console.log(`x: ${i}, pred: ${pred.toFixed(3)}`);
});
//// seven_optimizers
const optimizers = {
  sgd: tf.train.sgd(0.1),
  momentum: tf.train.momentum(0.1, 0.9, true),
  adagrad: tf.train.adagrad(0.1),
  adadelta: tf.train.adadelta(0.1, 0.9),
  adam: tf.train.adam(0.1),
  adamax: tf.train.adamax(0.1),
  rmsprop: tf.train.rmsprop(0.1, 0.9, 0.1, 1e-7, true),
};
for (const [name, optimizer] of Object.entries(optimizers)) {
  const x = tf.variable(tf.tensor1d([1, -2]));
  for (let i = 0; i < 3; i++) {
    optimizer.minimize(() => x.square().sum());
  }
  console.log(name, x.arraySync(), optimizer.getClassName());
}
//// optimizer_configs
const list = [tf.train.sgd(0.1), tf.train.momentum(0.1, 0.9), tf.train.adagrad(0.1),
  tf.train.adadelta(), tf.train.adam(), tf.train.adamax(), tf.train.rmsprop(0.01)];
list.forEach(optimizer => console.log(optimizer.getClassName(), optimizer.getConfig()));
console.log(list.every(optimizer => optimizer instanceof tf.Optimizer));
//// minimize_returns_cost
const w = tf.variable(tf.scalar(3), true, 'w');
const frozen = tf.variable(tf.scalar(2), true, 'frozen');
const optimizer = tf.train.sgd(0.5);
const cost = optimizer.minimize(() => w.mul(frozen).square().asScalar(), true, [w]);
cost.print();
console.log(w.arraySync(), frozen.arraySync());
console.log(optimizer.minimize(() => w.square().asScalar()));
//// optimizer_weights
const x = tf.variable(tf.tensor1d([1, 2]), true, 'x');
const adam = tf.train.adam(0.1);
adam.minimize(() => x.square().sum());
const weights = await adam.getWeights();
for (const {name, tensor} of weights) {
  console.log(name, tensor.shape, tensor.dtype);
}
const other = tf.train.adam(0.1);
await other.setWeights(weights);
console.log((await other.getWeights()).map(w => w.name), other.iterations);
adam.dispose();
//// compute_and_apply_gradients
const a = tf.variable(tf.scalar(2), true, 'a');
const optimizer = tf.train.sgd(0.1);
const {value, grads} = optimizer.computeGradients(() => a.square().asScalar());
console.log(value.arraySync(), grads.a.arraySync());
optimizer.applyGradients(grads);
a.print();
optimizer.setLearningRate(1);
optimizer.applyGradients({a: tf.scalar(1)});
a.print();
optimizer.incrementIterations();
console.log(optimizer.iterations);
//// loss_functions
const labels = tf.tensor2d([[1, 0], [0, 1]]);
const predictions = tf.tensor2d([[0.8, 0.2], [0.4, 0.6]]);
tf.losses.absoluteDifference(labels, predictions).print();
tf.losses.meanSquaredError(labels, predictions).print();
tf.losses.hingeLoss(labels, predictions).print();
tf.losses.huberLoss(labels, predictions).print();
tf.losses.huberLoss(labels, predictions, null, 0.1).print();
tf.losses.logLoss(labels, predictions).print();
tf.losses.cosineDistance(labels, predictions, 1).print();
tf.losses.softmaxCrossEntropy(labels, predictions).print();
tf.losses.sigmoidCrossEntropy(labels, predictions).print();
//// loss_reductions
const labels = tf.tensor1d([1, 2, 3]);
const predictions = tf.tensor1d([1, 1, 5]);
const weights = tf.tensor1d([1, 0, 2]);
console.log(Object.keys(tf.Reduction).length > 0, tf.Reduction.SUM_BY_NONZERO_WEIGHTS);
for (const reduction of [tf.Reduction.NONE, tf.Reduction.MEAN, tf.Reduction.SUM,
  tf.Reduction.SUM_BY_NONZERO_WEIGHTS]) {
  console.log(reduction,
      tf.losses.absoluteDifference(labels, predictions, weights, reduction).arraySync());
}
tf.losses.computeWeightedLoss(tf.tensor1d([1, 2, 3]), weights).print();
//// label_smoothing
const labels = tf.tensor2d([[0, 1]]);
const logits = tf.tensor2d([[1, 3]]);
tf.losses.softmaxCrossEntropy(labels, logits, undefined, 0.1).print();
tf.losses.sigmoidCrossEntropy(labels, logits, 1, 0.2).print();
//// loss_as_function_in_compile
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'ones'})]});
const losses = [tf.losses.huberLoss, tf.losses.absoluteDifference,
  (yTrue, yPred) => yTrue.sub(yPred).pow(4).mean()];
for (const loss of losses) {
  model.compile({optimizer: 'sgd', loss});
  model.evaluate(tf.tensor2d([[1], [4]]), tf.zeros([2, 1])).print();
}
//// custom_training_loop
const model = tf.sequential({layers: [
  tf.layers.dense({units: 1, inputShape: [1], kernelInitializer: 'zeros'})]});
const optimizer = tf.train.adam(0.1);
const xs = tf.tensor2d([[1], [2], [3]]);
const ys = tf.tensor2d([[2], [4], [6]]);
for (let epoch = 0; epoch < 3; epoch++) {
  const cost = optimizer.minimize(() => {
    const pred = model.apply(xs, {training: true});
    return tf.losses.meanSquaredError(ys, pred);
  }, true);
  console.log(`epoch ${epoch}: ${cost.dataSync()[0].toFixed(4)}`);
  cost.dispose();
}
model.getWeights().forEach(w => console.log(w.dataSync()));
//// grad_with_dy
const g = tf.grad(x => x.mul(2));
g(tf.tensor1d([1, 2]), tf.tensor1d([10, 100])).print();
const gs = tf.grads((a, b) => a.matMul(b));
const [da, db] = gs([tf.ones([1, 2]), tf.ones([2, 1])], tf.tensor2d([[5]]));
da.print();
db.print();
//// gradients_through_a_model
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [2],
  kernelInitializer: 'ones', activation: 'tanh'})]});
const sensitivity = tf.grad(x => model.predict(x));
sensitivity(tf.tensor2d([[0.1, 0.2]])).print();
const {grads} = tf.variableGrads(() => model.predict(tf.ones([1, 2])).sum());
console.log(Object.values(grads).map(g => g.shape));
//// linear_regression_by_hand
const trueW = 2;
const data = Array.from({length: 5}, (_, i) => i / 2);
const xs = tf.tensor1d(data);
const ys = tf.tensor1d(data.map(x => trueW * x));
const w = tf.variable(tf.scalar(0));
const history = [];
const optimizer = tf.train.rmsprop(0.1);
for (const step of Array(4).keys()) {
  tf.tidy(() => {
    const cost = optimizer.minimize(() => xs.mul(w).sub(ys).square().mean(), true);
    history.push([step, Number(cost.dataSync()[0].toPrecision(4))]);
  });
}
console.table(history);
