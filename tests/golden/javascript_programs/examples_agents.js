//// balance_by_policy_gradient
// A pole that falls over unless it is pushed: each push's gradient is kept, and weighed afterwards.
class Pole {
  reset(angle) {
    [this.angle, this.speed] = [angle, 0];
    return this;
  }
  push(right) {
    this.speed += 0.05 * this.angle + (right ? 0.02 : -0.02);
    this.angle += this.speed;
    return Math.abs(this.angle) < 0.25;
  }
  get state() {
    return tf.tensor2d([[this.angle, this.speed]]);
  }
}
class Policy {
  constructor(net) {
    this.net = net instanceof tf.LayersModel ? net : Policy.made(net);
  }
  static made(sizes) {
    const net = tf.sequential();
    [].concat(sizes).forEach((units, i) =>
      net.add(
        tf.layers.dense({
          units,
          activation: 'elu',
          inputShape: i === 0 ? [2] : undefined,
        })
      )
    );
    net.add(tf.layers.dense({units: 1}));
    net.setWeights(
      net
        .getWeights()
        .map((w, k) => tf.tidy(() => tf.range(0, w.size).mul(1.7).add(k).sin().reshape(w.shape)))
    );
    return net;
  }
  act(state) {
    return tf.variableGrads(() =>
      tf.tidy(() => {
        const logits = this.net.predict(state);
        const left = logits.sigmoid();
        const actions = tf
          .concat([left, tf.sub(1, left)], 1)
          .argMax(1)
          .expandDims(1)
          .toFloat();
        this.actions = actions.dataSync();
        const wanted = tf.sub(1, tf.tensor2d(this.actions, actions.shape));
        return tf.losses.sigmoidCrossEntropy(wanted, logits).asScalar();
      })
    );
  }
}
/** Gradients by variable, one list a variable: an array that is used as an object. */
function append(lists, gradients) {
  for (const name in gradients) (lists[name] ??= []).push(gradients[name]);
}
function discounted(rewards, rate) {
  const buffer = tf.buffer([rewards.length]);
  rewards.reduceRight((sum, reward, i) => {
    buffer.set(reward + rate * sum, i);
    return reward + rate * sum;
  }, 0);
  return buffer.toTensor();
}
const policy = new Policy([3]);
const optimizer = tf.train.adam(0.1);
const pole = new Pole();
const before = tf.memory().numTensors;
for (let round = 0; round < 3; round++) {
  const lists = [];
  const rewards = [];
  for (const angle of [0.05, -0.1]) {
    pole.reset(angle);
    for (let step = 0; step < 10; step++) {
      const {value, grads} = tf.tidy(() => policy.act(pole.state));
      append(lists, grads);
      value.dispose();
      const stands = pole.push(policy.actions[0] > 0);
      rewards.push(stands ? 1 : 0);
      if (!stands) break;
    }
    await tf.nextFrame();
  }
  tf.tidy(() => {
    const weights = discounted(rewards, 0.9);
    const {mean, variance} = tf.moments(weights);
    const normal = weights.sub(mean).div(variance.sqrt());
    const gradients = {};
    for (const name in lists) {
      const all = tf.stack(lists[name]);
      gradients[name] = all.mul(normal.reshape([-1, ...Array(all.rank - 1).fill(1)])).mean(0);
    }
    optimizer.applyGradients(gradients);
  });
  console.log(
    round,
    rewards.length,
    lists.length,
    Object.keys(lists).length,
    tf.memory().numTensors - before
  );
  tf.dispose(lists);
  console.log(tf.memory().numTensors - before);
}
console.log(
  policy.actions,
  policy.actions.constructor.name,
  new Policy(policy.net).net === policy.net
);
policy.net.getWeights().forEach((w) => w.print());
//// corridor_by_deep_q
// Which way to go in a corridor; a second network, now and then made equal, says what is to come.
const LENGTH = 6,
  WAYS = 3;
function network() {
  return tf.sequential({
    layers: [
      tf.layers.conv1d({filters: 3, kernelSize: 2, activation: 'relu', inputShape: [LENGTH, 1]}),
      tf.layers.batchNormalization(),
      tf.layers.flatten(),
      tf.layers.dense({units: 5, activation: 'relu'}),
      tf.layers.dropout({rate: 0.5}),
      tf.layers.dense({units: WAYS}),
    ],
  });
}
class Memory {
  #items = [];
  #next = 0;
  constructor(size) {
    this.size = size;
  }
  add(item) {
    this.#items[this.#next] = item;
    this.#next = (this.#next + 1) % this.size;
  }
  get length() {
    return this.#items.length;
  }
  drawn(count) {
    const order = tf.util.createShuffledIndices(this.length);
    return Array.from(order.slice(0, count), (i) => this.#items[i]);
  }
  *[Symbol.iterator]() {
    yield* this.#items;
  }
}
function states(places) {
  const buffer = tf.buffer([places.length, LENGTH, 1]);
  places.forEach((place, i) => buffer.set(1, i, place, 0));
  return buffer.toTensor();
}
const online = network();
const target = network();
online.setWeights(
  online
    .getWeights()
    .map((w, k) =>
      tf.tidy(() => tf.range(0, w.size).mul(1.2).add(k).sin().abs().mul(0.5).reshape(w.shape))
    )
);
target.trainable = false;
target.setWeights(online.getWeights());
console.log(
  target.trainableWeights.length,
  target.weights.length,
  online.nonTrainableWeights.length
);
const memory = new Memory(8);
for (let i = 0; i < 11; i++) {
  const [place, way] = [(i * 5) % LENGTH, i % WAYS];
  const next = Math.min(LENGTH - 1, Math.max(0, place + way - 1));
  memory.add({
    place,
    way,
    next,
    reward: next === LENGTH - 1 ? 1 : -0.1,
    isOver: next === LENGTH - 1,
  });
}
console.log(memory.length, memory.drawn(3).length, [...memory][0]);
const optimizer = tf.train.adam(0.01);
const batch = [...memory];
for (let step = 0; step < 3; step++) {
  const {value, grads} = tf.variableGrads(() => {
    const ways = tf.tensor1d(
      batch.map((one) => one.way),
      'int32'
    );
    const worth = online
      .apply(states(batch.map((one) => one.place)), {training: false})
      .mul(tf.oneHot(ways, WAYS))
      .sum(-1);
    const ahead = target.predict(states(batch.map((one) => one.next))).max(-1);
    const isOver = tf.tensor1d(batch.map((one) => one.isOver)).asType('float32');
    const wanted = tf
      .tensor1d(batch.map((one) => one.reward))
      .add(ahead.mul(tf.sub(1, isOver)).mul(0.9));
    return tf.losses.meanSquaredError(wanted, worth);
  }, online.getWeights());
  optimizer.applyGradients(grads);
  const left = Object.values(grads).filter((g) => g === null).length;
  console.log(value.dataSync()[0], left, tf.memory().numTensors);
  tf.dispose([value, grads]);
}
console.log(tf.memory().numTensors);
const values = online.predict(states([0, 2, 4]));
const best = values.argMax(-1);
const picked = tf.gatherND(values, tf.stack([tf.range(0, 3, 1, 'int32'), best], 1));
console.log(picked.sub(values.max(-1)).abs().max().dataSync()[0], tf.gather(values, [0, 2]).shape);
console.log(best.toFloat().dataSync().constructor.name, tf.topk(values, 2).indices.shape);
//// neuroevolution
class Brain {
  constructor(model) {
    this.model = model ?? Brain.create();
  }
  static create() {
    const model = tf.sequential();
    model.add(
      tf.layers.dense({units: 3, inputShape: [2], activation: 'sigmoid', kernelInitializer: 'ones'})
    );
    model.add(tf.layers.dense({units: 2, activation: 'softmax', kernelInitializer: 'ones'}));
    return model;
  }
  dispose() {
    this.model.dispose();
  }
  copy() {
    return tf.tidy(() => {
      const modelCopy = Brain.create();
      modelCopy.setWeights(this.model.getWeights().map((w) => w.clone()));
      return new Brain(modelCopy);
    });
  }
  mutate(rate, seed) {
    tf.tidy(() => {
      const mutatedWeights = this.model.getWeights().map((tensor) => {
        const shape = tensor.shape;
        const values = tensor.dataSync().slice();
        for (let j = 0; j < values.length; j++) {
          if ((j * 7 + seed) % 10 < rate * 10) values[j] += Math.sin(j + seed) * 0.5;
        }
        return tf.tensor(values, shape);
      });
      this.model.setWeights(mutatedWeights);
    });
  }
  think(inputs) {
    return tf.tidy(() => {
      const xs = tf.tensor2d([inputs]);
      return this.model.predict(xs).dataSync();
    });
  }
}
const before = tf.memory().numTensors;
const parents = [new Brain(), new Brain()];
console.log(tf.memory().numTensors - before);
let population = parents.flatMap((p, i) =>
  [0, 1, 2].map((j) => {
    const child = p.copy();
    child.mutate(0.5, i * 3 + j);
    return child;
  })
);
console.log(tf.memory().numTensors - before);
const fitness = population.map((b) => b.think([0.3, 0.9])[0]);
console.log(fitness);
const best = population[fitness.indexOf(Math.max(...fitness))];
population.filter((b) => b !== best).forEach((b) => b.dispose());
parents.forEach((p) => p.dispose());
console.log(tf.memory().numTensors - before, best.think([1, 0]));
try {
  parents[0].think([1, 2]);
} catch (e) {
  console.log(e.message.replace(/\d+/g, 'n'));
}
console.log(best.model.dispose(), tf.memory().numTensors - before);
