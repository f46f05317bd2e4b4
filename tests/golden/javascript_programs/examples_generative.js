//// variational_autoencoder
// An encoder, a decoder, and a loss of both that minimize takes: models that are called as layers.
const [PIXELS, HIDDEN, LATENT] = [12, 5, 2];
class Sampled extends tf.layers.Layer {
  static className = 'Sampled';
  computeOutputShape(shapes) {
    tf.util.assert(Array.isArray(shapes) && shapes.length === 2, () => `two shapes, not ${shapes}`);
    return shapes[0];
  }
  call([mean, logVariance]) {
    const noise = tf.fill(mean.shape, 0.3);
    return mean.add(logVariance.div(2).exp().mul(noise));
  }
}
tf.serialization.registerClass(Sampled);
const dense = (units, name, activation) => tf.layers.dense({units, name, activation});
// The input is called as tfjs itself calls the input of a sequential model.
const image = tf.input({shape: [PIXELS], name: 'encoder_input'});
const hidden = dense(HIDDEN, 'hidden', 'relu').apply(image);
const parts = ['mean', 'log_variance'].map((name) => dense(LATENT, name).apply(hidden));
const sampled = new Sampled({name: 'sampled'}).apply(parts);
const encoder = tf.model({inputs: image, outputs: [...parts, sampled], name: 'encoder'});
const latent = tf.input({shape: [LATENT], name: 'latent'});
const decoder = tf.model({
  inputs: latent,
  outputs: dense(PIXELS, 'pixels', 'sigmoid').apply(dense(HIDDEN, 'grown', 'relu').apply(latent)),
  name: 'decoder',
});
encoder.summary();
decoder.summary();
const encoded = encoder.apply(encoder.inputs);
const whole = tf.model({
  inputs: encoder.inputs,
  outputs: [decoder.apply(encoded[2]), ...encoded],
  name: 'whole',
});
whole.summary(100);
whole.setWeights(
  whole
    .getWeights()
    .map((w, k) =>
      tf.tidy(() => tf.range(0, w.size).mul(1.3).add(k).sin().mul(0.4).reshape(w.shape))
    )
);
const loss = (x, [drawn, mean, logVariance]) =>
  tf.tidy(() => {
    const missed = tf.losses.meanSquaredError(x, drawn).mul(x.shape[1]);
    const spread = logVariance.add(1).sub(mean.square()).sub(logVariance.exp()).sum(-1).mul(-0.5);
    return missed.add(spread).mean();
  });
const images = tf.tidy(() =>
  tf
    .range(0, 9 * PIXELS)
    .mul(0.37)
    .sin()
    .abs()
    .reshape([9, PIXELS])
);
const optimizer = tf.train.adam();
for (let epoch = 0; epoch < 3; epoch++) {
  let cost;
  for (const batch of tf.split(images, 3)) {
    cost?.dispose();
    cost = optimizer.minimize(() => loss(batch, whole.apply(batch)), true);
    await tf.nextFrame();
  }
  console.log(epoch, cost.dataSync()[0]);
}
decoder
  .predict(
    tf.tensor2d([
      [0.5, -0.5],
      [0, 1],
    ])
  )
  .reshape([2, 3, 4])
  .print();
const [means] = encoder.predict(images);
console.log(means.shape, means.mean(0).arraySync());
//// conditional_gan
// Two models against each other; one is frozen after it was compiled, and learns on alone.
const [NOISE, KINDS, SIDE, BATCH] = [3, 3, 4, 6];
const started = (model) => {
  model.setWeights(
    model
      .getWeights()
      .map((w, k) =>
        tf.tidy(() => tf.range(0, w.size).mul(1.1).add(k).cos().abs().mul(0.3).reshape(w.shape))
      )
  );
  return model;
};
function generatorModel() {
  const drawing = tf.sequential({
    layers: [
      tf.layers.dense({units: 2 * 2 * 3, inputShape: [NOISE], activation: 'relu'}),
      tf.layers.reshape({targetShape: [2, 2, 3]}),
      tf.layers.conv2dTranspose({
        filters: 2,
        kernelSize: 3,
        strides: 2,
        padding: 'same',
        useBias: false,
      }),
      tf.layers.batchNormalization(),
      tf.layers.conv2dTranspose({filters: 1, kernelSize: 3, padding: 'same', activation: 'tanh'}),
    ],
  });
  const noise = tf.input({shape: [NOISE]});
  const kind = tf.input({shape: [1]});
  const meaning = tf.layers
    .embedding({inputDim: KINDS, outputDim: NOISE, embeddingsInitializer: 'glorotNormal'})
    .apply(kind);
  const mixed = tf.layers.multiply().apply([noise, tf.layers.flatten().apply(meaning)]);
  return tf.model({inputs: [noise, kind], outputs: drawing.apply(mixed)});
}
function criticModel() {
  const seeing = tf.sequential({
    layers: [
      tf.layers.conv2d({
        filters: 3,
        kernelSize: 3,
        padding: 'same',
        strides: 2,
        inputShape: [SIDE, SIDE, 1],
      }),
      tf.layers.leakyReLU({alpha: 0.2}),
      tf.layers.flatten(),
    ],
  });
  const picture = tf.input({shape: [SIDE, SIDE, 1]});
  const seen = seeing.apply(picture);
  const isReal = tf.layers.dense({units: 1, activation: 'sigmoid', name: 'real'}).apply(seen);
  const kind = tf.layers.dense({units: KINDS, activation: 'softmax', name: 'kind'}).apply(seen);
  return tf.model({inputs: picture, outputs: [isReal, kind]});
}
const losses = ['binaryCrossentropy', 'sparseCategoricalCrossentropy'];
const critic = started(criticModel());
critic.compile({optimizer: tf.train.adam(0.002, 0.5), loss: losses});
critic.summary();
const generator = started(generatorModel());
generator.summary();
critic.trainable = false;
const noiseIn = tf.input({shape: [NOISE]});
const kindIn = tf.input({shape: [1]});
const combined = tf.model({
  inputs: [noiseIn, kindIn],
  outputs: critic.apply(generator.apply([noiseIn, kindIn])),
});
combined.compile({optimizer: tf.train.adam(0.002, 0.5), loss: losses});
combined.summary();
console.log(critic.metricsNames, combined.metricsNames);
console.log(
  critic.trainableWeights.length,
  combined.trainableWeights.length,
  critic.layers.map((l) => l.trainable)
);
const noises = (from) =>
  tf.tidy(() =>
    tf
      .range(0, BATCH * NOISE)
      .add(from)
      .mul(2.1)
      .sin()
      .reshape([BATCH, NOISE])
  );
const kinds = tf.tidy(() => tf.range(0, BATCH).mod(KINDS).as2D(BATCH, 1));
const real = tf.tidy(() =>
  tf
    .range(0, 2 * BATCH * SIDE * SIDE)
    .mul(0.3)
    .sin()
    .reshape([-1, SIDE, SIDE, 1])
);
for (let batch = 0; batch < 2; batch++) {
  const [x, y, kindsOfBoth] = tf.tidy(() => {
    const drawn = generator.predict([noises(batch), kinds], {batchSize: BATCH});
    const truth = tf.concat([tf.fill([BATCH, 1], 0.95), tf.zeros([BATCH, 1])]);
    return [tf.concat([real.slice(batch * BATCH, BATCH), drawn]), truth, tf.concat([kinds, kinds])];
  });
  const ofCritic = await critic.trainOnBatch(x, [y, kindsOfBoth]);
  const trick = tf.fill([BATCH, 1], 0.95);
  const noise = noises(7);
  const ofBoth = await combined.trainOnBatch([noise, kinds], [trick, kinds]);
  console.log(batch, ofCritic, ofBoth, tf.memory().numTensors);
  tf.dispose([x, y, kindsOfBoth, trick, noise]);
}
console.log(generator.predict([noises(1), kinds]).shape, tf.memory().numTensors);
critic.summary();
//// style_of_a_picture
function gram(features) {
  return tf.tidy(() => {
    const [h, w, c] = features.shape;
    const flat = features.reshape([h * w, c]);
    return tf.matMul(flat, flat, true).div(h * w * c);
  });
}
const net = tf.sequential({
  layers: [
    tf.layers.conv2d({
      filters: 3,
      kernelSize: 3,
      inputShape: [6, 6, 1],
      padding: 'same',
      activation: 'elu',
    }),
    tf.layers.conv2d({filters: 2, kernelSize: 3, padding: 'valid', activation: 'softplus'}),
  ],
});
net.setWeights(
  net
    .getWeights()
    .map((w, k) =>
      tf.tidy(() => tf.range(0, w.size).mul(0.5).add(k).sin().mul(0.4).reshape(w.shape))
    )
);
const extractor = tf.model({inputs: net.inputs, outputs: net.layers.map((l) => l.output)});
const content = tf.tidy(() => tf.range(0, 36).mul(0.2).sin().reshape([1, 6, 6, 1]));
const style = tf.tidy(() => tf.range(0, 36).mul(0.9).cos().reshape([1, 6, 6, 1]));
const [, contentFeatures] = extractor.predict(content);
const styleGrams = extractor.predict(style).map((f) => gram(f.squeeze([0])));
const picture = tf.variable(content.clone(), true, 'picture');
const optimizer = tf.train.adam(0.05);
for (let i = 0; i < 5; i++) {
  const cost = optimizer.minimize(
    () => {
      const features = extractor.apply(picture);
      const contentLoss = tf.losses.meanSquaredError(contentFeatures, features[1]);
      const styleLoss = features
        .map((f, i) =>
          gram(f.squeeze([0]))
            .sub(styleGrams[i])
            .square()
            .sum()
        )
        .reduce((a, b) => a.add(b));
      const smooth = picture
        .slice([0, 0, 0, 0], [1, 5, 6, 1])
        .sub(picture.slice([0, 1, 0, 0], [1, 5, 6, 1]))
        .square()
        .mean();
      return contentLoss.add(styleLoss.mul(2)).add(smooth.mul(0.1)).asScalar();
    },
    true,
    [picture]
  );
  console.log(i, cost.dataSync()[0]);
  cost.dispose();
}
console.log(picture.mean().dataSync()[0], picture.shape, tf.memory().numTensors);
const saliency = tf.grad((x) => extractor.apply(x)[1].max())(content);
console.log(saliency.shape, saliency.abs().max().dataSync()[0]);
