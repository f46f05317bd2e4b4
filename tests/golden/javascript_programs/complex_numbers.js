//// complex_parts
const real = tf.tensor1d([2.25, 3.25]);
const imag = tf.tensor1d([4.75, 5.75]);
const complex = tf.complex(real, imag);
complex.print();
complex.print(true);
console.log(complex.dtype, complex.shape, complex.rank, complex.size, complex.rankType);
tf.real(complex).print();
tf.imag(complex).print();
tf.real(tf.complex([-2.25, 3.25], [4.75, 5.75])).print();
console.log(complex.dataSync());
console.log(complex.arraySync());
console.log(complex.toString());
complex.data().then((values) => console.log('data', values));
complex.array().then((values) => console.log('array', values));
complex.bytes().then((bytes) => console.log('bytes', bytes.length));
complex.buffer().catch((error) => console.log('buffer:', error.message));

//// complex_printed
const show = (x) => console.log(x.toString());
show(tf.complex(1.123456789, -2));
show(tf.complex([-1.5, 0], [-2, -0]));
show(tf.complex([[1, 2.5], [3, -4]], [[5, 6], [7, 8]]));
show(tf.complex([[[1, 2.5], [3, -4]]], [[[5, 6], [7, 8]]]));
show(tf.complex(tf.range(0, 25), tf.range(25, 50)));
show(tf.complex(tf.range(0, 50).reshape([2, 25]), tf.range(50, 100).reshape([2, 25])));
show(tf.complex(tf.range(0, 46).reshape([23, 2]), tf.range(50, 96).reshape([23, 2])));
show(tf.complex([NaN, Infinity], [1e21, 1e-9]));
show(tf.complex([], []));
show(tf.complex(tf.zeros([0, 2]), tf.zeros([0, 2])));
show(tf.complex(tf.tensor1d([1, 2], 'int32'), tf.tensor1d([true, false])));
console.log(tf.complex([[1, 2], [3, 4]], [[5, 6], [7, 8]]).arraySync());
console.log(tf.complex(1, 2).arraySync());

//// complex_arithmetic
const a = tf.complex([1, 2], [3, 4]);
const b = tf.complex([5, -6], [0.5, 1]);
a.add(b).print();
a.sub(b).print();
a.mul(b).print();
tf.add(tf.tensor1d([1, 2], 'int32'), a).print();
tf.mul(tf.tensor1d([true, false]), a).print();
a.abs().print();
tf.complex([[1], [2]], [[1], [2]]).sub(tf.complex([1, 2, 3], [1, 2, 3])).print();
const matrix = tf.complex([[1, 2, 3], [4, 5, 6]], [[1, 2, 3], [4, 5, 6]]);
matrix.mul(tf.complex([2], [1])).print();
matrix.add(tf.complex([[1, 2, 3]], [[1, 2, 3]])).print();
// tfjs reads past the end of a shorter one whose axes it has not to stretch.
matrix.add(tf.complex([1, 2, 3], [1, 2, 3])).print();
matrix.mul(2).print();
tf.sub(1, a).print();

//// complex_shaped
const matrix = tf.complex([[1, 2, 3], [4, 5, 6]], [[-1, -2, -3], [-4, -5, -6]]);
matrix.reshape([3, 2]).print();
matrix.flatten().print();
matrix.as1D().reshape([1, 6]).squeeze().print();
matrix.reshape([2, 3]).transpose().print();
tf.transpose(matrix, null, true).print();
matrix.clone().expandDims(1).print();
const other = tf.complex([[1, 2, 3]], [[0, 0, 1]]);
other.concat(other).print();
tf.concat([other, other], 1).print();
const vector = tf.complex([1, 2], [3, 4]);
tf.stack([vector, vector]).print();
tf.stack([vector, vector], 1).print();
vector.clone().print();
tf.ensureShape(vector, [2]).print();
tf.einsum('i,i->i', vector, vector).print();

//// complex_casts
const x = tf.complex([1.5, -2.5, 0], [3, 4, 5]);
for (const dtype of ['float32', 'int32', 'bool', 'complex64']) {
  const y = x.cast(dtype);
  console.log(y.dtype, y.dataSync());
}
x.toFloat().print();
x.toInt().print();
x.toBool().print();
tf.tensor1d([1.5, 2]).cast('complex64').print();
tf.tensor1d([true, false]).cast('complex64').print();
tf.tensor1d([3, 4], 'int32').asType('complex64').print();
tf.zeros([2], 'complex64').print();
tf.ones([2, 2], 'complex64').print();
tf.zerosLike(x).print();
tf.onesLike(x).print();
tf.variable(x).print();
const v = tf.variable(tf.tensor1d([1, 2]), true, 'v', 'complex64');
v.assign(tf.complex([5, 6], [7, 8]));
v.print();
tf.mean(x).print();
tf.norm(x).print();
tf.norm(x, 1).print();
tf.norm(x, Infinity).print();
tf.euclideanNorm(tf.complex([3], [4])).print();
tf.moments(x).variance.print();
console.log(tf.util.bytesPerElement('complex64'),
    tf.util.toNestedArray([2, 2], [1, 2, 3, 4, 5, 6, 7, 8], true));

//// complex_parts_follow_the_last_reshape
const p = tf.complex([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]);
p.reshape([2, 3]);
p.print();
tf.real(p).print();
p.cast('float32').print();
p.clone().print();
p.concat(p).print();
tf.zerosLike(p).print();
const signal = tf.complex([1, 2, 3], [0, 0, 0]);
tf.fft(signal);
tf.imag(signal).print();

//// complex_memory
const counts = () => {
  const {numTensors, numDataBuffers, numBytes, unreliable, reasons} = tf.memory();
  console.log(numTensors, numDataBuffers, numBytes, unreliable, reasons.length);
};
counts();
const real = tf.tensor1d([1, 2]);
counts();
const c = tf.complex(real, tf.tensor1d([3, 4]));
counts();
const copy = c.clone();
counts();
const part = tf.real(c);
counts();
c.add(1);
counts();
c.dispose();
counts();
copy.dispose();
counts();
const l = tf.complex([1, 2], [3, 4]);
counts();
tf.zeros([2], 'complex64');
counts();
tf.ones([2], 'complex64');
counts();
tf.fft(l);
counts();
const half = tf.rfft(tf.tensor1d([1, 2, 3]));
counts();
tf.irfft(half);
counts();
tf.signal.stft(tf.tensor1d([1, 1, 1, 1, 1]), 3, 1);
counts();
tf.cast(real, 'complex64');
counts();
l.transpose();
l.reshape([1, 2]).transpose();
counts();
l.concat(l);
tf.zerosLike(l);
tf.onesLike(l);
l.abs();
counts();
tf.tidy(() => tf.ifft(tf.fft(l)).mul(l).abs());
counts();

//// complex_gradients
const complex = () => tf.complex([1, -2], [3, 4]);
const float = () => tf.tensor1d([1, 2]);
const tries = {
  mul: [(x) => x.mul(tf.tensor1d([2, 2])), complex()],
  'mul complex': [(x) => x.mul(complex()), complex()],
  'float times complex': [(x) => x.mul(complex()), float()],
  add: [(x) => x.add(complex()), complex()],
  sub: [(x) => complex().sub(x), complex()],
  'sub scalar': [(x) => complex().sub(x), tf.scalar(2)],
  broadcast: [(x) => x.add(complex()), tf.complex([1], [1])],
  concat: [(x) => x.concat(x), complex()],
  stack: [(x) => tf.stack([x, complex()]), complex()],
  zerosLike: [(x) => x.zerosLike(), complex()],
  abs: [(x) => x.abs(), complex()],
  cast: [(x) => x.cast('float32'), complex()],
  'cast to complex': [(x) => x.cast('complex64'), float()],
  reshape: [(x) => x.reshape([2, 1]), complex()],
  expandDims: [(x) => x.expandDims(0), complex()],
  clone: [(x) => x.clone(), complex()],
  mean: [(x) => x.mean(), complex()],
  norm: [(x) => tf.norm(x), complex()],
  real: [(x) => tf.real(x), complex()],
  imag: [(x) => tf.imag(x), complex()],
  'real of complex': [(x) => tf.real(tf.complex(x, x)).sum(), float()],
  'abs of complex': [(x) => tf.complex(x, x).abs().sum(), float()],
  transpose: [(x) => x.transpose(), complex()],
  'transpose of a matrix': [(x) => x.reshape([1, 2]).transpose(), complex()],
  fft: [(x) => tf.fft(x), complex()],
  ifft: [(x) => tf.ifft(x), complex()],
  rfft: [(x) => tf.rfft(x), float()],
  irfft: [(x) => tf.irfft(x), complex()],
};
for (const [name, [f, x]] of Object.entries(tries)) {
  try {
    const gradient = tf.grad(f)(x);
    console.log(name, gradient.dtype, gradient.shape, gradient.dataSync());
  } catch (error) {
    console.log(name, error.message);
  }
}
const w = tf.variable(tf.tensor1d([1, 2]));
const loss = () => w.mul(complex()).abs().sum();
tf.train.sgd(0.1).minimize(loss, true).print();
w.print();
try {
  tf.grad((x) => x.add(1))(float(), complex());
} catch (error) {
  console.log(error.message);
}

//// complex_refused
const c = tf.complex([1, 2], [3, 4]);
const r = tf.tensor1d([1, 2]);
const tries = {
  tensor: () => tf.tensor([1, 2], [2], 'complex64'),
  tensor1d: () => tf.tensor1d([1, 2], 'complex64'),
  scalar: () => tf.scalar(1, 'complex64'),
  fill: () => tf.fill([2], 3, 'complex64'),
  buffer: () => tf.buffer([2], 'complex64'),
  bufferSync: () => c.bufferSync(),
  eye: () => tf.eye(2, 2, undefined, 'complex64'),
  randomNormal: () => tf.randomNormal([2], 0, 1, 'complex64'),
  randomUniform: () => tf.randomUniform([2], 0, 1, 'complex64'),
  shapes: () => tf.complex([1, 2], [1]),
  'one part': () => tf.complex([1, 2]),
  texts: () => tf.complex('a', 'b'),
  'real of float': () => tf.real(r),
  'imag of float': () => tf.imag(r),
  'fft of float': () => tf.fft(r),
  'ifft of float': () => tf.ifft(r),
  'fft of a list': () => tf.fft([1, 2]),
  'fft of nothing': () => tf.fft(),
  'fft of a scalar': () => tf.fft(tf.complex(1, 2)),
  'rfft of complex': () => tf.rfft(c),
  'rfft of int32': () => tf.rfft(tf.tensor1d([1, 2], 'int32')),
  'rfft of nothing': () => tf.rfft(tf.tensor1d([])),
  'rfft of no number': () => tf.rfft(tf.tensor1d([1, 2]), 0),
  'norm of a matrix': () => tf.norm(tf.complex([[3, 1]], [[4, 0]]), 'fro', [0, 1]),
  disposed: () => {
    const gone = tf.complex([1], [2]);
    gone.dispose();
    gone.abs();
  },
  'irfft of float': () => tf.irfft(r),
  'irfft of longer float': () => tf.irfft(tf.tensor1d([1, 2, 3])),
  'concat with float': () => tf.concat([c, r]),
  'concat of float with it': () => tf.concat([r, c]),
  'cast to string': () => c.cast('string'),
  matMul: () => tf.matMul(c.reshape([1, 2]), c.reshape([2, 1])),
  sum: () => c.sum(), max: () => c.max(), prod: () => c.prod(), argMax: () => c.argMax(),
  square: () => c.square(), neg: () => c.neg(), exp: () => c.exp(), sqrt: () => c.sqrt(),
  div: () => c.div(c), pow: () => c.pow(2), equal: () => c.equal(c), slice: () => c.slice(0, 1),
  gather: () => c.gather([0]), tile: () => c.tile([2]), reverse: () => c.reverse(),
  pad: () => c.pad([[0, 1]]), split: () => tf.split(c, 2), unstack: () => c.unstack(),
  where: () => tf.where([true, false], c, c), relu: () => c.relu(), sigmoid: () => c.sigmoid(),
  addN: () => tf.addN([c, c]), einsum: () => tf.einsum('i->', c), topk: () => c.topk(),
  isNaN: () => c.isNaN(), clip: () => c.clipByValue(0, 1), oneHot: () => tf.oneHot(c, 2),
  cumsum: () => c.cumsum(), dot: () => tf.dot(c, c), softmax: () => c.softmax(),
  stridedSlice: () => c.stridedSlice([0], [1]), broadcastTo: () => tf.broadcastTo(c, [2, 2]),
};
for (const [name, run] of Object.entries(tries)) {
  try {
    run();
    console.log(name, 'is not refused');
  } catch (error) {
    console.log(`${name}: ${error.name}: ${error.message}`);
  }
}

//// fourier_transforms
const real = tf.tensor1d([1, 2, 3]);
const imag = tf.tensor1d([1, 2, 3]);
tf.complex(real, imag).fft().print();
tf.spectral.fft(tf.complex(real, imag)).print();
tf.complex(real, imag).ifft().print();
tf.spectral.ifft(tf.complex([1, 2, 3, 4], [0, 0, 0, 0])).print();
real.rfft().print();
tf.spectral.rfft(real).print();
tf.complex(real, tf.zeros([3])).irfft().print();
tf.spectral.irfft(tf.rfft(tf.tensor1d([1, 2, 3, 4]))).print();
tf.fft(tf.complex([[[1, 2, 3], [5, 6, 7]]], [[[1, 2, 3], [5, 6, 7]]])).print();
tf.rfft(tf.tensor1d([1, 2, 3, 4]), 3).print();
tf.rfft(tf.tensor2d([[1, 2, 3, 4], [5, 6, 7, 8]]), 6).print();
tf.irfft(tf.rfft(tf.tensor2d([[1, 2, 3, 4], [5, 6, 7, 8]]))).print();
tf.irfft(tf.rfft(tf.tensor3d([[[1, 2, 3, 4], [5, 6, 7, 8]]]))).print();
tf.irfft(tf.rfft(tf.tensor4d([[[[1, 2, 3, 4], [5, 6, 7, 8]]]]))).print();
tf.irfft(tf.complex([3], [1])).print();
tf.irfft(tf.complex([3, 1], [1, 2])).print();
tf.ifft(tf.fft(tf.complex([1, -2, 3, 0.5, 7], [0, 1, 0, 2, 0]))).print();

//// fourier_transforms_of_many_lengths
for (let n = 1; n <= 40; n++) {
  const wave = tf.tensor1d(Array.from({length: n}, (_, i) => Math.sin(i) + (i % 3)));
  const found = tf.fft(tf.complex(wave, wave.mul(-0.5)));
  const spectrum = found.abs();
  console.log(n, spectrum.mean().dataSync()[0].toFixed(3), spectrum.max().dataSync()[0].toFixed(3),
      tf.imag(found).mean().dataSync()[0].toFixed(3),
      tf.real(tf.ifft(found)).sub(wave.reshape([1, n])).abs().max().dataSync()[0] < 1e-4);
}

//// short_time_fourier_transform
const input = tf.tensor1d([1, 1, 1, 1, 1]);
tf.signal.stft(input, 3, 1).print();
const signal = tf.tensor1d([1, 2, 3, 4, 5, 6]);
tf.signal.stft(signal, 4, 2).print();
tf.signal.stft(signal, 4, 2, 8).print();
tf.signal.stft(signal, 4, 2, 4, (length) => tf.ones([length])).print();
tf.signal.stft(signal, 4, 2, 4, tf.signal.hammingWindow).print();
const loudness = tf.signal.stft(tf.sin(tf.range(0, 64)), 16, 8).abs();
console.log(loudness.shape, loudness.argMax(1).dataSync());
