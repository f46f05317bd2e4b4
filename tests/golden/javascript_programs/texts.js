//// string_tensors
const words = tf.tensor(['a', 'bcd']);
words.print();
words.print(true);
console.log(words.dtype, words.shape, words.dataSync(), words.arraySync());
tf.tensor([['a', 'b'], ['ccc', 'd']]).print();
tf.tensor1d(['x']).print();
tf.tensor2d(['a', 'b'], [1, 2]).print();
tf.tensor3d([[['a', 'bb']], [['c', 'd']]]).print();
tf.scalar('hello').print();
tf.scalar('hello').print(true);
console.log(tf.scalar('x').arraySync(), tf.scalar('x').dataSync());
tf.tensor(['a', 'b'], null, 'string').print();
tf.tensor([], [0], 'string').print();
tf.tensor(['', "it's", 'x\ny']).print();
tf.tensor([['é', '😀x'], ['aaaaaa', 'b']]).print();
tf.tensor(['\ud800']).print();
tf.tensor(Array.from({length: 25}, (_, i) => `s${i}`)).print();
tf.fill([2, 2], 'ab').print();
tf.fill([2], 'ab', 'string').print();
tf.tensor(['a', 2, null, true]).print();
words.data().then((values) => console.log('data', values));
words.array().then((values) => console.log('array', values));
words.bytes().then((bytes) => console.log('bytes', bytes));
words.buffer().then((buffer) => console.log('buffer', buffer.get(1), buffer.values));

//// strings_from_bytes
const bytes = tf.util.encodeString('hé');
console.log(bytes, tf.util.decodeString(bytes));
console.log(tf.util.decodeString(new Uint8Array([104, 0, 105, 0]), 'utf-16'));
console.log(tf.util.bytesFromStringArray([bytes, bytes]), tf.util.isString('a'));
try {
  tf.util.decodeString(bytes, 'utf-99');
} catch (error) {
  console.log(`${error.name}: ${error.message}`);
}
tf.scalar(new Uint8Array([104, 105]), 'string').print();
tf.tensor([new Uint8Array([104, 105]), new Uint8Array([255, 105])], [2], 'string').print();
tf.tensor([new Uint8Array([104, 105])]).print();
const buffer = tf.buffer([2], 'string');
buffer.set('first', 0);
buffer.set('second', 1);
console.log(buffer.get(0), buffer.dtype, buffer.values);
buffer.toTensor().print();
const copy = tf.tensor(['a', 'b']).bufferSync();
copy.set('z', 1);
copy.toTensor().print();
tf.buffer([2], 'string', ['x', 'y']).toTensor().print();

//// numbers_from_strings
console.log(tf.tensor(['a', '2', '', ' 3 ', '1e2', '0x10'], null, 'float32').dataSync());
console.log(tf.tensor(['a', '2.7', '-3'], null, 'int32').dataSync());
console.log(tf.tensor(['a', '', '2'], null, 'bool').dataSync());
console.log(tf.scalar('12', 'float32').dataSync());
console.log(tf.tensor([2, 'a', '5']).dataSync());

//// strings_shaped
const matrix = tf.tensor([['a', 'b'], ['c', 'd']]);
matrix.reshape([4]).print();
matrix.flatten().print();
matrix.expandDims(1).print();
tf.tensor([['a']]).squeeze().print();
matrix.tile([2, 2]).print();
matrix.slice([0, 1], [2, 1]).print();
matrix.slice([1]).print();
matrix.stridedSlice([0, 0], [2, 2], [1, 2]).print();
matrix.concat(matrix).print();
tf.concat([matrix, matrix], 1).print();
tf.stack([matrix, matrix]).print();
console.log(matrix.unstack().map((row) => row.dataSync()));
console.log(matrix.unstack(1).map((column) => column.dataSync()));
tf.gatherND(matrix, [[1, 0], [0, 1]]).print();
tf.ensureShape(matrix, [2, null]).print();
tf.sparseToDense([0, 2], ['a', 'b'], [4], 'z').print();
const {values, indices} = tf.unique(['a', 'b', 'a', 'c', 'b']);
values.print();
indices.print();
tf.unique(tf.tensor([['a', 'b'], ['a', 'b'], ['c', 'd']]), 0).values.print();
console.log(tf.meshgrid(tf.tensor(['a', 'b']))[0].dataSync());
const clone = matrix.clone();
clone.print();
const v = tf.variable(tf.tensor(['a', 'b']));
v.assign(tf.tensor(['y', 'z']));
v.print();
console.log(tf.grad((x) => x.reshape([2, 1]))(tf.tensor(['a', 'b'])).dataSync());

//// strings_compared
const a = tf.tensor(['a', 'bcd', 'é']);
a.equal(['a', 'x', 'é']).print();
a.notEqual(['a', 'x', 'é']).print();
a.less(['b', 'a', 'z']).print();
a.lessEqual(['a', 'bcd', 'z']).print();
a.greater(['', 'abc', 'z']).print();
a.greaterEqual(['b', 'bcd', 'z']).print();
tf.equal(tf.tensor([['a'], ['b']]), ['a', 'b']).print();
tf.less(['😀'], ['\uffff']).print();
for (const run of [() => a.equal([1, 2, 3]), () => tf.tensor1d([1, 2, 3]).less(a),
  () => a.equal(['a', 'b'])]) {
  try {
    run();
  } catch (error) {
    console.log(error.message);
  }
}

//// strings_memory
const counts = () => console.log(tf.memory());
counts();
const words = tf.tensor(['a', 'bcd', 'é']);
counts();
const copy = words.clone();
counts();
copy.dispose();
counts();
const joined = words.concat(words);
counts();
joined.dispose();
words.dispose();
counts();
tf.string.stringSplit(['a b'], ' ');
counts();
const v = tf.variable(tf.tensor(['x']));
counts();
v.dispose();
tf.tidy(() => tf.tensor(['inside']).reshape([1, 1]).print());
counts();
tf.fill([3], 'abc');
tf.scalar('abc');
counts();

//// strings_refused
const s = tf.tensor(['a', 'b']);
const f = tf.tensor1d([1, 2]);
const tries = {
  zeros: () => tf.zeros([2], 'string'), ones: () => tf.ones([2], 'string'),
  range: () => tf.range(0, 2, 1, 'string'),
  gather: () => s.gather([0]), transpose: () => s.transpose(), reverse: () => s.reverse(),
  pad: () => s.pad([[0, 1]]), split: () => tf.split(s, 2), sum: () => s.sum(),
  add: () => s.add(s), addN: () => tf.addN([s, s]), cast: () => s.cast('float32'),
  'cast to string': () => f.cast('string'), toFloat: () => s.toFloat(),
  zerosLike: () => tf.zerosLike(s), onesLike: () => tf.onesLike(s), isNaN: () => tf.isNaN(s),
  where: () => tf.where([true, false], s, s), oneHot: () => tf.oneHot(s, 2),
  topk: () => tf.topk(s), relu: () => s.relu(), sqrt: () => s.sqrt(),
  matMul: () => tf.matMul(s.reshape([1, 2]), s.reshape([2, 1])),
  logicalNot: () => tf.logicalNot(s), scatterND: () => tf.scatterND([[0], [1]], ['a', 'b'], [3]),
  meshgrid: () => tf.meshgrid(s, s), 'concat numbers': () => tf.concat([s, f]),
  shape: () => tf.tensor(['a', 'b'], [3]), 'float bytes': () =>
    tf.scalar(new Float32Array([104, 105]), 'string'),
  'variable of float': () => tf.variable(s, true, 'float', 'float32'),
  'variable of texts': () => tf.variable(f, true, 'texts', 'string'),
  bytesPerElement: () => tf.util.bytesPerElement('string'),
  complex: () => tf.complex('a', 'b'), mean: () => s.mean(), max: () => s.max(),
  sparseToDense: () => tf.sparseToDense([0, 2], ['a', 'b'], [4]),
  predict: () => tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [2]})]})
      .predict(tf.tensor([['a', 'b']])),
};
for (const [name, run] of Object.entries(tries)) {
  try {
    run();
    console.log(name, 'is not refused');
  } catch (error) {
    console.log(`${name}: ${error.name}: ${error.message}`);
  }
}
tf.concat([f, s]).print();

//// string_split
const result = tf.string.stringSplit(['hello world', 'a b c'], ' ');
result['indices'].print();
result['values'].print();
result['shape'].print();
for (const [texts, delimiter, skipEmpty] of [
  [['a,b,,c', ',x', '', 'x,'], ',', true], [['a,b,,c', ',x', '', 'x,'], ',', false],
  [['a,b;c', ';;'], ',;', false], [['a,b;c', ';;'], ',;', true], [['abc', 'é'], '', true],
  [[], ',', true]]) {
  const {indices, values, shape} = tf.string.stringSplit(
      tf.tensor(texts, [texts.length], 'string'), delimiter, skipEmpty);
  console.log(indices.arraySync(), values.arraySync(), shape.arraySync(), indices.shape);
}
for (const run of [() => tf.string.stringSplit(['a b']), () => tf.string.stringSplit(),
  () => tf.string.stringSplit('a b', ' '), () => tf.string.stringSplit([['a']], ' '),
  () => tf.string.stringSplit(['a'], [' ']), () => tf.string.stringSplit([1], ' ')]) {
  try {
    run();
  } catch (error) {
    console.log(error.message);
  }
}

//// string_n_grams
const result = tf.string.stringNGrams(
    ['a', 'b', 'c', 'd'], tf.tensor1d([0, 2, 4], 'int32'), '|', [1, 2], 'LP', 'RP', -1, false);
result['nGrams'].print();
result['nGramsSplits'].print();
const words = ['a', 'b', 'c', 'd', 'e', 'f'];
const splits = tf.tensor1d([0, 4, 6], 'int32');
for (const args of [
  ['|', [3], '', '', 0, false], ['|', [3], 'LP', 'RP', -1, false], ['|', [3], 'LP', 'RP', 1, false],
  ['', [1, 2, 3], '', '', 0, false], ['|', [2, 5], 'LP', 'RP', 0, true], ['-', [3], '', '', 0, true],
  ['|', [5], 'LP', 'RP', 10, false], ['|', [1], 'LP', 'RP', 3, false]]) {
  const {nGrams, nGramsSplits} = tf.string.stringNGrams(words, splits, ...args);
  console.log(nGrams.dataSync(), nGramsSplits.dataSync());
}
const empty = tf.string.stringNGrams(
    words, tf.tensor1d([0, 0, 6, 6], 'int32'), '|', [2], 'L', 'R', -1, true);
console.log(empty.nGrams.dataSync(), empty.nGramsSplits.dataSync());
for (const [data, ends] of [[words, [1, 6]], [words, [0, 7]], [words, [0, 4, 3, 6]], [words, [0, 5]],
  [[words], [0, 6]], [[1, 2], [0, 2]]]) {
  try {
    tf.string.stringNGrams(data, tf.tensor1d(ends, 'int32'), '|', [2], '', '', 0, false);
  } catch (error) {
    console.log(error.message);
  }
}
try {
  tf.string.stringNGrams(words, [0, 6], '|', [2], '', '', 0, false);
} catch (error) {
  console.log(error.message);
}

//// string_to_hash_bucket_fast
tf.string.stringToHashBucketFast(['Hello', 'TensorFlow', '2.x'], 3).print();
const words = Array.from({length: 140}, (_, i) => 'TensorFlow.js é '.repeat(9).slice(0, i));
console.log(Array.from(tf.string.stringToHashBucketFast(words, 1000).dataSync()).join(' '));
console.log(Array.from(tf.string.stringToHashBucketFast(words, 2 ** 40).dataSync()).join(' '));
tf.string.stringToHashBucketFast([['a', 'b'], ['c', 'd']], 10).print();
for (const run of [() => tf.string.stringToHashBucketFast(['a'], 0),
  () => tf.string.stringToHashBucketFast([1], 2)]) {
  try {
    run();
  } catch (error) {
    console.log(error.message);
  }
}

//// static_regex_replace
const result = tf.string.staticRegexReplace(
    ['format       this   spacing      better'], ' +', ' ');
result.print();
const replaced = (text, ...args) =>
  console.log(tf.string.staticRegexReplace([text], ...args).dataSync()[0]);
replaced('a b a b', 'a', 'X');
replaced('a b a b', 'a', 'X', false);
replaced('2024-05-17', '(\\d+)-(\\d+)-(\\d+)', '$3.$2.$1');
replaced('John Smith', '(?<first>\\w+) (?<last>\\w+)', '$<last>, $<first>');
replaced('price 5', '5', "$$ $& $` $' $1 $9");
replaced('line\nend', 'd$', 'D');
replaced('line\n', 'e$', 'E');
replaced('a.b', '.', '-');
replaced('a\u2028b', '.', '-');
replaced('tab\tnbsp\u00a0end', '\\s', '_');
replaced('x\u0660y1', '\\d', '#');
replaced('aab', '(a)(b)?', '[$1$2]');
replaced('abc', '', '-');
replaced('aXbX', '[^X]', '.');
replaced('a[b]c', '[\\[\\]]', '|');
replaced('aaa', 'a{2}', 'b');
replaced('abab', '(ab)\\1', 'x');
replaced('foobar', 'foo(?=bar)', 'F');
replaced('foobaz', 'foo(?!bar)', 'F');
replaced('\u00e9t\u00e9', '\\u00e9', 'e');
replaced('héllo', '\\w', 'w');
tf.string.staticRegexReplace([['aa', 'ba'], ['', 'c']], 'a', 'o').print();
for (const run of [() => tf.string.staticRegexReplace([1], 'a', 'b'),
  ...['(', '[a', '*', ')', 'a{2,1}', '[b-a]', '(?<a>x)(?<a>y)', 'a**', '\\'].map(
      (pattern) => () => tf.string.staticRegexReplace(['a'], pattern, 'b', pattern !== '*'))]) {
  try {
    run();
  } catch (error) {
    console.log(`${error.name}: ${error.message}`);
  }
}
