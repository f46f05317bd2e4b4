// Random programs that print random values, as JSON: node random_programs.js SEED COUNT
'use strict';
const [seed, count] = process.argv.slice(2).map(Number);

let state = seed;
function random() {
  state = (state + 0x6D2B79F5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}
const below = (limit) => Math.floor(random() * limit);
const pick = (choices) => choices[below(choices.length)];
const listOf = (size, make) => Array.from({length: size}, (_, index) => make(index));

const WORDS = [
  'a', 'b', 'loss', 'val_acc', 'kernelInitializer', 'x1', '$x', 'a b', 'key-with-dash', '1', '22',
  '-1', 'é', '日本', '', '__proto__x', 'verylongpropertynameindeed', "it's", 'a\nb',
];
const TEXTS = [
  () => pick(WORDS), () => pick(WORDS), () => 'say "hi"', () => `it's "x"`, () => 'tab\t\\',
  () => 'mixed `\'" ${x}', () => '\u001b[31m\x7f\x00', () => '😀', () => '\ud800',
  () => 'e\u0301',
  () => 'x'.repeat(below(100)), () => 'word '.repeat(below(30)), () => 'line\n'.repeat(below(6)),
  () => 'a long line of text that goes on\nand another one that goes on for very much longer\n',
];
const text = () => JSON.stringify(pick(TEXTS)());
const NUMBERS = [
  () => below(10), () => below(100000), () => below(200) - 100, () => random(),
  () => -random() * 1e6, () => below(1000) / 10, () => '-0', () => 'NaN', () => '-Infinity',
  () => 1e21, () => 1e-7,
];
const number = () => String(pick(NUMBERS)());
const plain = () => pick([number, number, text, text, () => 'true', () => 'null',
  () => 'undefined'])();
const primitive = () => pick([plain, plain, plain, () => `${below(1e9)}n`,
  () => `Symbol(${text()})`, () => 'Symbol.iterator'])();
const key = () => random() < 0.8 ? text() : `[Symbol(${text()})]`;
const size = () => pick([below(4), below(8), below(20), below(30), 6, 7, 100, 101, 105]);

const OTHERS = `
new Date(0) | new Date(NaN) | /a\\/b/gi | new WeakMap() | new WeakSet() | new ArrayBuffer(4) |
new Number(-0) | new String("it's") | Object(1n) | Object(Symbol("s")) | Math | JSON | Array(200) |
Object.create(null) | Object.assign(Object.create(null), {a: 1, b: [2]}) | (function* () {})() |
(function () { return arguments; })(1, [2], "x") | new Map([[1, {a: 1}], [2, 3]]).entries() |
new Map([[1, 2]]).keys() | new Set(["a", {}]).values() | [1][Symbol.iterator]() | Array(3) |
Promise.resolve(4) | new DataView(new ArrayBuffer(2)) | Object.create({a: 1}) | [, , 1, , ] |
Object.create(Object.create(null)) | Object.assign(/x/, {a: 1}) | new Proxy({a: [1]}, {}) |
Object.assign(new Date(0), {a: 1}) | Object.assign(new Map(), {a: 1}) | new WeakRef({}) |
Object.assign(new String("ab"), {b: 1}) | new (class Foo extends Array {})(3) |
new (class Foo extends Map {})([[1, 2]]) | new (class extends Set {})([1]) |
new (class U8 extends Uint8Array {})(2) | Object.setPrototypeOf(new Map([[1, 2]]), null) |
Object.setPrototypeOf([1, 2], null) | Object.setPrototypeOf({a: 1}, {b: 2}) |
{[Symbol.toStringTag]: "Tag", a: 1} | Object.assign([1, 2], {"-1": 3, "01": 4}) |
{get a() { return 1; }, set b(x) {}} | () => 1 | function f() {} | async () => 1 | class A {} |
async function* i() {} | class { static x = 1 } | class B extends Array {} | Math.max | Map |
Object.assign(() => 1, {a: 1, b: [2]}) | (() => {}).bind() | {async m() {}}.m |
class Z { static name = "other" } | new Error("m") | new TypeError("one\\ntwo") |
Object.assign(new RangeError("m"), {code: 1, x: {a: 1}}) |
new Error("m", {cause: new Error("c")}) | new (class MyError extends Error {})("m") |
new AggregateError([new Error("1"), 2], "all") | Object.assign(new Error("m"), {name: "Zed"}) |
new (class V extends TypeError { name = "W" })("m") | Object.setPrototypeOf(new Error("m"), null)
`.trim().split(/ \|\s/);

const members = (most, depth) =>
  listOf(below(most), () => `${key()}: ${value(depth - 1)}`).join(', ');
const items = (most, depth) => listOf(below(most), () => value(depth - 1)).join(', ');
const KINDS = [
  (depth) => `{${members(6, depth)}}`,
  (depth) => `{${members(6, depth)}}`,
  (depth) => `[${items(7, depth)}]`,
  (depth) => `[${items(7, depth)}]`,
  () => `[${listOf(size(), number).join(', ')}]`,
  () => `[${listOf(size(), text).join(', ')}]`,
  (depth) => `new Map([${listOf(below(5), () => `[${value(depth - 1)}, ${value(depth - 1)}]`)}])`,
  (depth) => `new Set([${items(5, depth)}])`,
  (depth) => `[${listOf(below(9), () => random() < 0.4 ? '' : value(depth - 2)).join(',')}]`,
  () => `new ${pick(['Float32', 'Float64', 'Int32', 'Uint8', 'Uint8Clamped'])}Array(`
    + `[${listOf(size(), number).join(', ')}])`,
  (depth) => `Object.assign([${items(9, depth)}], {${key()}: ${value(depth - 1)}, more: 1})`,
  (depth) => `new (class ${pick(['A', 'Layer', '', 'VeryLongClassNameIndeed'])}`
    + ` ${pick(['', 'extends (class Base { b = 1; m() {} })'])}`
    + ` { ${listOf(below(4), (i) => `f${i} = ${value(depth - 1)};`).join(' ')} static s = 1; })()`,
  () => pick(OTHERS),
  () => pick(OTHERS),
];

function value(depth) {
  return depth <= 0 || random() < 0.25 ? primitive() : pick(KINDS)(depth);
}

const cyclic = (depth) => `(() => { const o = {${members(4, depth)}}; const p = {o, q: [o]};
  ${pick(['p.p = p', 'o.self = p', 'p.q.push(p.q, p)', 'p.m = new Map([[p, o]])'])};
  return ${pick(['p', 'o', '[o, p]'])}; })()`;
const OPTIONS = ['depth: 0', 'depth: null', 'depth: 5', 'colors: true', 'compact: 1',
  'compact: false', 'compact: true', 'breakLength: 120', 'breakLength: 40', 'sorted: true',
  'maxArrayLength: 2', 'maxStringLength: 5', 'getters: true'];
const FORMATS = ['%s', '%d', '%i', '%f', '%j', '%O', '%c', '%%', '%x', '%', 'text ', '100%'];

const PROGRAMS = [
  ...Array(6).fill((depth) => `console.log(${value(depth)});`),
  (depth) => `console.log(${listOf(1 + below(4), () => value(depth - 1)).join(', ')});`,
  (depth) => `console.log(${cyclic(depth)});`,
  (depth) => `console.log(${JSON.stringify(listOf(1 + below(3), () => pick(FORMATS)).join(' '))},
    ${listOf(3, plain).join(', ')}, ${value(depth)});`, // a conversion of a symbol throws in Node
  (depth) => `console.log('%s', ${value(depth)});`,
  (depth) => `console.table(${value(depth)});`,
  () => `console.table([${listOf(below(6), () => `{${members(4, 2)}}`).join(', ')}]);`,
  (depth) => `console.group(${value(1)}); console.log(${value(depth)}); console.group();
    console.error(${value(depth)}); console.groupEnd(); console.info(${value(1)});`,
  (depth) => `console.dir(${value(depth)}, {${listOf(below(4), () => pick(OPTIONS)).join(', ')}});`,
];

const program = (index) => [`random_${seed}_${index}`, pick(PROGRAMS)(1 + below(5))];
process.stdout.write(JSON.stringify(listOf(count, program)));
