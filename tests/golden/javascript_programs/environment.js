//// backend_of_a_program_that_has_done_nothing
console.log(tf.getBackend(), tf.env().getBool('DEBUG'), tf.getBackend());
tf.tidy(() => tf.ones([1]));
console.log(tf.getBackend());
//// backend
await tf.ready();
console.log(tf.getBackend(), await tf.setBackend('cpu'));
console.log(typeof tf.env().getBool('IS_NODE'), tf.env() instanceof tf.Environment);
//// versions
console.log(tf.version);
console.log(Object.keys(tf.version).length, tf.version_core === tf.version['tfjs-core']);
console.log([tf.version_layers, tf.version_cpu, tf.version_webgl, tf.version_converter]);
//// production_and_debug_mode
tf.enableProdMode();
console.log(tf.env().getBool('PROD'));
tf.disableDeprecationWarnings();
tf.enableDebugMode();
console.log(tf.env().getBool('DEBUG'), tf.env().get('DEPRECATION_WARNINGS_ENABLED'));
//// time_of_a_function
const x = tf.ones([4, 4]);
const time = await tf.time(() => x.matMul(x));
console.log(typeof time.kernelMs, typeof time.wallMs, time.wallMs >= 0);
//// profile
const profile = await tf.profile(() => {
  const x = tf.tensor1d([1, 2, 3]);
  let x2 = x.square();
  x2.dispose();
  x2 = x.square();
  x2.dispose();
  return x;
});
console.log(`newBytes: ${profile.newBytes}`);
console.log(`newTensors: ${profile.newTensors}`);
console.log(`peakBytes: ${profile.peakBytes}`);
console.log(`kernels: ${profile.kernelNames}`);
console.log(`byte usage over all kernels: ${profile.kernels.map(k => k.totalBytesSnapshot)}`);
profile.result.print();
//// bytes_of_a_tensor
const bytes = await tf.tensor1d([1, 2]).bytes();
console.log(bytes.constructor.name, bytes.length, [...bytes]);
