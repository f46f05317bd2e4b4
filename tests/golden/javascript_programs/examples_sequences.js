//// letters_one_after_another
// A small LSTM that continues a text, letter by letter.
const TEXT = 'she sells sea shells by the sea shore and the shells she sells are sea shells ';
const letters = [...new Set(TEXT)].sort();
const places = Uint8Array.from(TEXT, (letter) => letters.indexOf(letter));
const WINDOW = 6;
console.log(letters.length, places.subarray(0, 5), {letters, places: places.length});
function examples(step) {
  const count = Math.ceil((places.length - WINDOW) / step);
  const xs = tf.buffer([count, WINDOW, letters.length]);
  const ys = new tf.TensorBuffer([count, letters.length], 'float32');
  for (let row = 0; row < count; row++) {
    const from = row * step;
    places.subarray(from, from + WINDOW).forEach((letter, i) => xs.set(1, row, i, letter));
    ys.set(1, row, places[from + WINDOW]);
  }
  return [xs.toTensor(), ys.toTensor()];
}
const model = tf.sequential();
for (const [i, units] of [5, 4].entries()) {
  model.add(
    tf.layers.lstm({
      units,
      returnSequences: i === 0,
      inputShape: i ? undefined : [WINDOW, letters.length],
    })
  );
}
model.add(tf.layers.dense({units: letters.length, activation: 'softmax'}));
model.setWeights(
  model
    .getWeights()
    .map((w, k) =>
      tf.tidy(() => tf.range(0, w.size).mul(0.9).add(k).cos().mul(0.3).reshape(w.shape))
    )
);
model.compile({optimizer: tf.train.rmsprop(0.03), loss: 'categoricalCrossentropy'});
model.summary(80, [0.4, 0.6, 0.85, 1]);
for (let round = 0; round < 2; round++) {
  const [xs, ys] = examples(3);
  await model.fit(xs, ys, {
    batchSize: 8,
    shuffle: false,
    validationSplit: 0.125,
    callbacks: {
      onBatchEnd: async (batch, logs) => console.log(round, logs),
      onEpochEnd: async (epoch, {loss, val_loss: unseen}) => console.log(loss, unseen),
    },
  });
  tf.dispose([xs, ys]);
}
function drawn(probabilities, temperature) {
  return tf.tidy(() => {
    const logits = probabilities.log().div(Math.max(temperature, 1e-6));
    return tf.multinomial(logits, 1, undefined, false).dataSync()[0];
  });
}
const before = tf.memory().numTensors;
let text = 'sea sh';
while (text.length < 12) {
  const next = tf.tidy(() => {
    const window = tf.tensor1d(
      [...text.slice(-WINDOW)].map((c) => letters.indexOf(c)),
      'int32'
    );
    const output = model.predict(tf.oneHot(window, letters.length).expandDims());
    return drawn(output.squeeze(), 0.5);
  });
  text += letters[next];
}
console.log(
  text.length,
  [...text].every((c) => letters.includes(c)),
  tf.memory().numTensors - before
);
//// words_backwards
// Sequence to sequence: an encoder, its state repeated, a decoder; of three kinds of cells.
const ALPHABET = '_abc';
const code = (words, length) =>
  tf.tidy(() => {
    const buffer = tf.buffer([words.length, length, ALPHABET.length]);
    words.forEach((word, n) =>
      [...word.padEnd(length, '_')].forEach((letter, i) =>
        buffer.set(1, n, i, ALPHABET.indexOf(letter))
      )
    );
    return buffer.toTensor();
  });
const decode = (tensor) => Array.from(tensor.argMax(-1).dataSync(), (i) => ALPHABET[i]).join('');
const words = ['abc', 'cab', 'bb', 'a', 'cca'];
const xs = code(words, 4);
const ys = code(
  words.map((word) => [...word].reverse().join('')),
  4
);
console.log(xs.shape, decode(xs.slice(1, 1).squeeze([0])), ys.as2D(-1, 16).sum(1).dataSync());
function made(kind) {
  const options = {
    units: 3,
    kernelInitializer: tf.initializers.constant({value: 0.2}),
    recurrentInitializer: 'identity',
  };
  const cells = {
    simple: (more) => tf.layers.simpleRNN({...options, ...more}),
    gru: (more) => tf.layers.gru({...options, recurrentInitializer: 'zeros', ...more}),
    lstm: (more) =>
      tf.layers.lstm({...options, recurrentInitializer: 'zeros', unitForgetBias: true, ...more}),
  };
  const cell = cells[kind];
  if (!cell) throw new RangeError(`no such cell: '${kind}'`);
  const model = tf.sequential({name: kind});
  model.add(cell({inputShape: xs.shape.slice(1)}));
  model.add(tf.layers.repeatVector({n: 4}));
  model.add(cell({returnSequences: true}));
  model.add(
    tf.layers.timeDistributed({
      layer: tf.layers.dense({units: ALPHABET.length, kernelInitializer: 'zeros'}),
    })
  );
  model.add(tf.layers.activation({activation: 'softmax'}));
  return model;
}
for (const kind of ['simple', 'gru', 'lstm', 'mamba']) {
  try {
    const model = made(kind);
    model.compile({loss: 'categoricalCrossentropy', optimizer: 'adam', metrics: ['accuracy']});
    model.summary();
    const {
      history: {
        loss: [loss],
        acc: [acc],
        val_loss: [unseen],
      },
    } = await model.fit(xs, ys, {
      epochs: 1,
      batchSize: 2,
      shuffle: false,
      validationData: [xs, ys],
      yieldEvery: 'epoch',
    });
    console.log(kind, loss, acc, unseen);
    const [first] = tf.split(model.predict(xs), words.length);
    console.log(first.squeeze().shape, decode(first.as2D(4, ALPHABET.length)).length);
  } catch (e) {
    console.log(e instanceof RangeError, e.message);
  }
}
//// looking_back
// A decoder that looks back at all steps of the encoder: attention by dot and softmax layers.
class LastStep extends tf.layers.Layer {
  static className = 'LastStep';
  constructor(config = {}) {
    super(config);
    this.supportsMasking = true;
  }
  computeOutputShape([batch, , features]) {
    return [batch, features];
  }
  call(inputs) {
    const x = Array.isArray(inputs) ? inputs[0] : inputs;
    tf.util.assert(x.rank === 3, () => `rank 3 is needed, not ${x.rank}`);
    return x.gather([x.shape[1] - 1], 1).squeeze([1]);
  }
}
tf.serialization.registerClass(LastStep);
const [FROM, TO, WORDS, UNITS] = [5, 3, 7, 4];
const embedded = (input, inputLength) =>
  tf.layers.embedding({inputDim: WORDS, outputDim: 3, inputLength, maskZero: true}).apply(input);
const source = tf.input({shape: [FROM], name: 'source'});
const soFar = tf.input({shape: [TO], name: 'so_far'});
const encoded = tf.layers
  .lstm({units: UNITS, returnSequences: true, name: 'encoder'})
  .apply(embedded(source, FROM));
const last = new LastStep({name: 'last'}).apply(encoded);
const decoded = tf.layers
  .lstm({units: UNITS, returnSequences: true, name: 'decoder'})
  .apply(embedded(soFar, TO), {initialState: [last, last]});
const scores = tf.layers.dot({axes: [2, 2]}).apply([decoded, encoded]);
const attention = tf.layers.activation({activation: 'softmax', name: 'attention'}).apply(scores);
const context = tf.layers.dot({axes: [2, 1], name: 'context'}).apply([attention, encoded]);
const both = tf.layers.concatenate().apply([context, decoded]);
const dense = (units, activation, x) =>
  tf.layers.timeDistributed({layer: tf.layers.dense({units, activation})}).apply(x);
const outputs = dense(WORDS, 'softmax', dense(UNITS, 'tanh', both));
const model = tf.model({inputs: [source, soFar], outputs, name: 'translator'});
model.compile({loss: 'categoricalCrossentropy', optimizer: 'adam'});
model.summary();
model.setWeights(
  model
    .getWeights()
    .map((w, k) =>
      tf.tidy(() => tf.range(0, w.size).mul(0.9).add(k).sin().mul(0.4).reshape(w.shape))
    )
);
const numbers = (rows, columns, step) =>
  tf.tidy(() =>
    tf
      .range(0, rows * columns)
      .mul(step)
      .mod(WORDS - 1)
      .add(1)
      .reshape([rows, columns])
  );
const [a, b] = [numbers(6, FROM, 5), numbers(6, TO, 3)];
const c = tf.oneHot(b.toInt(), WORDS);
console.log(c.shape, c.dtype);
await model.fit([a, b], c, {
  epochs: 2,
  batchSize: 4,
  shuffle: false,
  validationData: [[a, b], c],
  callbacks: {onEpochEnd: (epoch, logs) => console.log(epoch, logs)},
});
const looking = tf.model({
  inputs: model.inputs,
  outputs: [...model.outputs, model.getLayer('attention').output],
});
const answer = tf.tidy(() => {
  const buffer = tf.buffer([1, TO]);
  buffer.set(1, 0, 0);
  const one = a.slice(0, 1);
  for (let i = 1; i < TO; i++) {
    buffer.set(model.predict([one, buffer.toTensor()]).argMax(2).dataSync()[i - 1], 0, i);
  }
  const [words, weights] = looking.predict([one, buffer.toTensor()]);
  return {words, weights: weights.squeeze([0]), given: Array.from(buffer.values).length};
});
console.log(answer.given, answer.words.shape);
answer.weights.print();
answer.weights.sum(1).print();
