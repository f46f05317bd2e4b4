// The programs of javascript_console.js: [id, program].
'use strict';

/** Rows `[id, expression…]`: each expression is logged on its own. */
const logged = (rows) => rows.map(([id, ...values]) => [
  id, values.map((value) => `console.log(${value});`).join('\n'),
]);

const primitives = logged([
  ['numbers', '0', '-0', '1.5', '1e21', '1e-7', 'NaN', '-Infinity', '0.1 + 0.2', '[-0]'],
  ['bigints', '1n', '[-5n]', '123456789012345678901234567890n'],
  ['other_primitives', 'true', 'null', 'undefined', '[undefined, null, false]'],
  ['symbols', 'Symbol()', 'Symbol("a b")', '[Symbol("x\\ny")]', 'Symbol.iterator'],
  ['strings', '"plain"', '["plain"]', '[""]', '"a\\nb"', '["a\\nb"]'],
  ['quotes', '["it\'s"]', '[`say "hi"`]', '[`it\'s "x"`]', '["all \' \\" `"]', '["\'\\"${1}"]'],
  ['escapes', '["\\b\\t\\n\\v\\f\\r\\\\"]', '["\\0\\x1f\\x7f\\x9f\\xa0"]',
    '["\\u2028é日本😀"]'],
  ['lone_surrogates', '["\\ud800"]', '["\\udc00a"]', '["a\\ud83d"]', '["\\ud83d\\ude00"]'],
  ['several_values', '1, "a", [2], {b: "c"}, null', '"a", "b\\nc"', '"", ""'],
]);

const objects = logged([
  ['object_empty', '{}', '[]', '{a: {}}', '[[], {}]'],
  ['object_keys', '{a: 1, "b c": 2, 3: 4, "-1": 5, é: 6, $x: 7, _y: 8, "": 9}'],
  ['object_symbol_keys', '{[Symbol("a")]: 1, [Symbol()]: 2, [Symbol.iterator]: 3}'],
  ['object_quoted_keys', '{"it\'s": 1, \'say "x"\': 2, "a\\nb": 3, __proto_: 1}'],
  ['object_own_proto_key', 'JSON.parse(\'{"__proto__": 1}\')'],
  ['object_nested', '{a: {b: {c: {}}}}', '{a: {b: {c: {d: 1}}}}', '{a: {b: {c: [1]}}}'],
  ['object_depth_of_empty', '{a: {b: {c: [], d: {}, e: new Map(), f: new Set()}}}'],
  ['object_72_columns', '{a: "x".repeat(30), b: "y".repeat(26)}',
    '{a: "x".repeat(30), b: "y".repeat(27)}', '{a: "x".repeat(30), b: "y".repeat(28)}'],
  ['object_76_columns', '{a: "x".repeat(60)}', '{a: "x".repeat(64)}', '{a: "x".repeat(66)}',
    '{a: "x".repeat(67)}', '{a: "x".repeat(68)}', '{a: "x".repeat(69)}'],
  ['object_long_string', '{a: "x".repeat(100)}', '["word ".repeat(30)]'],
  ['object_many_keys', 'Object.fromEntries(Array.from({length: 30}, (_, i) => ["key" + i, i]))'],
  ['object_many_short', 'Object.fromEntries(Array.from({length: 12}, (_, i) => ["k" + i, i]))'],
  ['object_four_levels', '{a: {b: {c: 1}, d: {e: 2}}, f: [{g: 1}, {h: 2}]}'],
  ['object_lines_in_string', '{a: "one\\ntwo"}', '{a: "line one is long\\nline two".repeat(3)}'],
  ['object_null_prototype', 'Object.create(null)', 'Object.assign(Object.create(null), {a: 1})'],
  ['object_odd_prototypes', 'Object.create({a: 1})', 'Object.create(Object.create(null))',
    'Object.setPrototypeOf({a: 1}, {b: 2})'],
  ['object_accessors', '{get a() { return 1; }}', '{set a(x) {}}', '{get a() {}, set a(x) {}}'],
  ['object_hidden', 'Object.defineProperty({a: 1}, "b", {value: 2})'],
  ['object_constructor_key', '{constructor: 1}', '{constructor: function Foo() {}}'],
  ['object_tags', '{[Symbol.toStringTag]: "T"}',
    'Object.create(null, {[Symbol.toStringTag]: {value: "T"}})',
    'Object.assign(Object.create({[Symbol.toStringTag]: "T"}), {a: 1})'],
  ['object_history', `{epoch: [0, 1, 2], history: {loss: [0.5123456789, 0.41, 0.3],
    acc: [0.1, 0.25, 1]}, params: {epochs: 3, samples: null, verbose: 1}}`],
  ['object_config', `{units: 8, activation: 'relu', useBias: true, kernelInitializer:
    {className: 'VarianceScaling', config: {scale: 1, mode: 'fanAvg', seed: null}}}`],
  ['globals', 'Math', 'JSON', 'Reflect', '[Math, JSON]'],
  ['prototypes', 'Map.prototype', 'Array.prototype', 'Function.prototype', 'Object.prototype',
    'Promise.prototype', 'Date.prototype', 'RegExp.prototype', 'Float32Array.prototype',
    'class A {}.prototype', '(class A extends Map {}).prototype'],
  ['arguments', '(function () { return arguments; })(1, [2])',
    '(function () { return arguments; })()'],
  ['proxies', 'new Proxy({a: 1}, {})', 'new Proxy([1, 2], {})', 'new Proxy(function f() {}, {})',
    '[new Proxy({a: 1}, {get: () => 5})]'],
]);

const arrays = logged([
  ['array_short', '[1, 2, 3]', '["a", "b"]', '[1, "a", null, undefined, true]'],
  ['array_six', '[1, 2, 3, 4, 5, 6]', '["a", "b", "c", "d", "e", "f"]'],
  ['array_seven', '[1, 2, 3, 4, 5, 6, 7]', '["a", "b", "c", "d", "e", "f", "g"]'],
  ['array_numbers_aligned', 'Array.from({length: 30}, (_, i) => i * i)',
    'Array.from({length: 20}, (_, i) => (-1) ** i * i / 4)'],
  ['array_99_100_101', 'Array.from({length: 99}, (_, i) => i)',
    'Array.from({length: 100}, (_, i) => i)', 'Array.from({length: 101}, (_, i) => i)'],
  ['array_long', 'Array.from({length: 250}, (_, i) => i)', 'Array(1000).fill("ab")'],
  ['array_bigints', 'Array.from({length: 12}, (_, i) => BigInt(i) ** 5n)'],
  ['array_words', '"the quick brown fox jumps over the lazy dog again and again".split(" ")'],
  ['array_uneven_words', 'Array.from({length: 20}, (_, i) => "x".repeat(i))'],
  ['array_mixed_long', 'Array.from({length: 14}, (_, i) => i % 2 ? i : "n" + i)'],
  ['array_wide_characters', '"日本 中国 한국 éa 😀 ｆ e\\u0301 z".split(" ")'],
  ['array_booleans', 'Array.from({length: 26}, (_, i) => i % 3 === 0)'],
  ['array_of_arrays', '[[1, 2], [3, 4]]', '[[[1, 2], [3]], [[4]]]', '[[[[1]]]]', '[[[[]]]]'],
  ['array_of_long_rows',
    'Array.from({length: 3}, (_, r) => Array.from({length: 10}, (_, c) => r * c))'],
  ['array_of_many_rows', 'Array.from({length: 12}, (_, r) => [r, r * 2.5])'],
  ['array_of_objects', '[{a: 1}, {a: 2}]', 'Array.from({length: 8}, (_, i) => ({id: i}))'],
  ['array_in_columns_below', '{a: {b: Array.from({length: 40}, (_, i) => i / 8)}}'],
  ['array_holes', '[,]', '[1, , 3]', '[, , 1]', '[1, , ]', 'Array(5)', '[, 1, , , 2, , ]'],
  ['array_many_holes', 'Array(200)', 'Object.assign(Array(300), {299: 1})',
    'Object.assign([1], {150: 2})'],
  ['array_with_keys', 'Object.assign([1, 2], {a: 1, "b c": 2})', 'Object.assign([], {x: 1})',
    'Object.assign([1], {"-1": 2, "01": 3, 1.5: 4})'],
  ['array_match', '"2024-01-02".match(/(\\d+)-(?<m>\\d+)/)'],
  ['array_many_with_keys', 'Object.assign([1, 2, 3, 4, 5, 6, 7, 8], {key: "v"})'],
  ['array_tagged', 'Object.assign([1], {[Symbol.toStringTag]: "T"})'],
  ['array_subclass', 'new (class Stack extends Array {})()',
    '(class Stack extends Array {}).of(1, 2)'],
  ['array_null_prototype', 'Object.setPrototypeOf([1, 2], null)'],
  ['array_entries', 'Object.entries({a: 1, b: 2})', '[..."héllo"]'],
  ['array_of_results', `[['xor', 0, 1, 0.9312345], ['and', 1, 1, 0.0412]]`,
    `Array.from({length: 4}, (_, i) => ({epoch: i, loss: 1 / (i + 3), acc: i / 4}))`],
  ['array_of_strings_with_lines', '["a\\nb", "c"]', '["a".repeat(40) + "\\n" + "b".repeat(50)]'],
  ['typed_arrays', 'new Float32Array([1, 2, 3])', 'new Float32Array([0.1, 0.2, 1 / 3])',
    'new Float64Array([0.1])', 'new Int32Array(2)', 'new Uint8Array([255, 256])',
    'new Uint8ClampedArray([300, -5])', 'new Int8Array(0)', 'new BigInt64Array([1n, -1n])'],
  ['typed_array_long', 'Float32Array.from({length: 20}, (_, i) => i / 3)', 'new Int32Array(150)'],
  ['typed_array_inside', '{a: new Float32Array(2), b: [new Uint8Array(1)]}',
    '{a: {b: {c: new Float32Array(2)}}}'],
  ['typed_array_with_keys', 'Object.assign(new Float32Array(2), {a: 1})'],
  ['typed_array_subclass', 'new (class Vector extends Float32Array {})(2)'],
  ['buffers', 'new ArrayBuffer(4)', 'new Uint8Array([1, 171]).buffer', 'new ArrayBuffer(0)',
    'new SharedArrayBuffer(2)', 'new ArrayBuffer(120)', '[new ArrayBuffer(1)]'],
  ['views', 'new DataView(new ArrayBuffer(4), 1)'],
]);

const collections = logged([
  ['maps', 'new Map()', 'new Map([["a", 1], ["b", {c: 2}]])', 'new Map([[{a: 1}, [1, 2]]])'],
  ['maps_nested', 'new Map([["a", new Map([["b", new Map([["c", new Map([["d", 1]])]])]])]])'],
  ['maps_long', 'new Map(Array.from({length: 30}, (_, i) => ["key" + i, i]))',
    'new Map(Array.from({length: 120}, (_, i) => [i, i]))'],
  ['maps_inside', '{m: new Map([[1, 2]]), s: new Set([1])}', '[new Map(), new Set()]'],
  ['sets', 'new Set()', 'new Set([1, "a", {b: 1}])',
    'new Set(Array.from({length: 30}, (_, i) => i))'],
  ['sets_long', 'new Set(Array.from({length: 105}, (_, i) => i))'],
  ['collections_with_keys', 'Object.assign(new Map([[1, 2]]), {a: 1})',
    'Object.assign(new Set(), {a: 1})'],
  ['collections_subclassed', 'new (class Registry extends Map {})([[1, 2]])',
    'new (class Bag extends Set {})()'],
  ['collections_null_prototype', 'Object.setPrototypeOf(new Map([[1, 2]]), null)',
    'Object.setPrototypeOf(new Set([1]), null)'],
  ['iterators_of_maps', 'new Map([[1, {a: 1}], [2, 3]]).entries()', 'new Map([[1, 2]]).keys()',
    'new Map([[1, 2]]).values()', 'new Map().keys()', 'new Map([[1, 2]])[Symbol.iterator]()'],
  ['iterators_of_sets', 'new Set(["a", {b: 1}]).values()', 'new Set([1, 2]).entries()'],
  ['iterators_other', '[1][Symbol.iterator]()', '"a"[Symbol.iterator]()', '"a".matchAll(/a/g)',
    '[1].entries()'],
  ['generators', '(function* () {})()', '(async function* () {})()',
    '(function* named() { yield 1; })()'],
  ['weak_collections', 'new WeakMap()', 'new WeakSet()', '[new WeakMap([[{}, 1]])]',
    'new WeakRef({})'],
]);

const kinds = logged([
  ['dates', 'new Date(0)', '[new Date(1e12)]', 'new Date(NaN)', '{d: new Date(0)}',
    'Object.assign(new Date(0), {a: 1})'],
  ['dates_deep', '{a: {b: {c: new Date(0), d: Object.assign(new Date(0), {a: 1})}}}'],
  ['dates_odd', 'Object.setPrototypeOf(new Date(0), null)', 'new (class Day extends Date {})(0)'],
  ['regexps', '/a\\/b/gi', '[/x/]', 'Object.assign(/x/, {a: 1})',
    'new (class R extends RegExp {})("x")'],
  ['regexps_odd', 'Object.setPrototypeOf(/x/g, null)', '{a: {b: {c: Object.assign(/x/, {a: 1})}}}'],
  ['boxed', 'new Number(3)', 'new Number(-0)', 'new String("it\'s")', 'new Boolean(false)',
    'Object(1n)',
    'Object(Symbol("s"))', '[new Number(3)]'],
  ['boxed_with_keys', 'Object.assign(new String("abc"), {x: 1})',
    'Object.assign(new Number(1), {x: 1})'],
  ['boxed_odd', 'new (class S extends String {})("x")',
    'Object.setPrototypeOf(new Number(3), null)'],
  ['promises', 'Promise.resolve(4)', 'Promise.resolve({a: [1]})', 'new Promise(() => {})',
    '[Promise.resolve("a")]', 'Object.assign(Promise.resolve(1), {a: 1})',
    'new (class P extends Promise {})(() => {})'],
  ['promise_rejected', '((p) => (p.catch(() => {}), p))(Promise.reject(3))',
    '((p) => (p.catch(() => {}), p))(Promise.reject(new Error("no")))'],
  ['functions', 'function f() {}', '() => 1', 'function () {}', 'async () => 1',
    'async function g() {}',
    'function* h() {}', 'async function* i() {}', 'Math.max', '(() => {}).bind()',
    'Array.prototype.map'],
  ['functions_inside', '{f() {}, g: () => 1, h: async () => 1, *i() {}, async *j() {}}',
    '[() => {}]'],
  ['functions_with_keys', 'Object.assign(function f() {}, {a: 1, b: {c: {d: {}}}})',
    'Object.assign(() => 1, {a: 1})'],
  ['functions_odd', 'Object.setPrototypeOf(function q() {}, null)',
    'Object.defineProperty(() => {}, "name", {value: "other"})',
    'Object.assign(() => {}, {[Symbol.toStringTag]: "T"})'],
  ['classes', 'class A {}', 'class {}', 'class B extends Array {}', 'class D extends null {}',
    'class A { static x = 1 }', '[class A {}]', 'Map', 'Promise',
    'class F extends (class C {}) {}'],
  ['classes_odd', 'class Z { static name = "other" }',
    'class Y { static [Symbol.toStringTag] = "T" }',
    'Object.setPrototypeOf(class X {}, null)', 'class /* ( */ W {}', 'class V // (\n{}',
    'class U extends [Array][0 / 2] {}'],
  ['instances', 'new (class A {})()', 'new (class A { x = 1 })()', 'new (class { x = 1 })()',
    '[new (class A { x = new (class B { y = 2 })() })()]'],
  ['instances_deep', '{a: {b: {c: new (class A { x = 1 })(), d: new (class A {})()}}}'],
  ['instances_inherited',
    'new (class B extends (class A { x = 1 }) { y = 2; get z() { return 3; } })()'],
  ['instances_of_nothing', 'new (class A { static [Symbol.hasInstance]() { return false; } })()',
    'Object.assign(Object.create((class A {}).prototype), {a: 1})'],
  ['instances_private', 'new (class A { #p = 1; q = 2; m() { return this.#p; } })()'],
  ['instances_tagged', 'new (class A { get [Symbol.toStringTag]() { return "T"; } })()',
    'new (class A { x = 1; get [Symbol.toStringTag]() { return "A"; } })()'],
  ['instances_of_functions', 'new (function Foo() { this.a = 1; })()',
    'new (function () { this.a = 1; })()'],
  ['instances_with_to_string', 'new (class A { toString() { return "shown"; } })()',
    'new (class A { toJSON() { return 1; } })()', '{toString: () => "x"}'],
  ['custom_inspect', '{[Symbol.for("nodejs.util.inspect.custom")]() { return "mine"; }}',
    '[{[Symbol.for("nodejs.util.inspect.custom")]: () => "a\\nb"}]',
    '{a: {[Symbol.for("nodejs.util.inspect.custom")]: () => ({b: 1})}}',
    '{[Symbol.for("nodejs.util.inspect.custom")](depth, options) { return depth; }}',
    '{a: {[Symbol.for("nodejs.util.inspect.custom")](d, o, inspect) { return inspect([1]); }}}'],
]);

const errors = logged([
  ['errors', 'new Error("m")', 'new TypeError("m")', 'new Error()', 'new Error("")',
    'new Error("a\\nb")'],
  ['errors_inside', '[new Error("m")]', '{e: new Error("a\\nb")}', '{a: {b: {c: new Error("m")}}}'],
  ['errors_with_keys', 'Object.assign(new Error("m"), {code: 1, list: [1]})',
    '{a: {b: {c: Object.assign(new Error("m"), {x: 1})}}}'],
  ['errors_cause', 'new Error("m", {cause: new Error("c")})', 'new Error("m", {cause: {a: 1}})',
    'new Error("m", {cause: "text"})', '[new Error("m", {cause: new TypeError("c")})]'],
  ['errors_aggregate', 'new AggregateError([new Error("1"), 2], "m")'],
  ['errors_named', 'Object.assign(new Error("m"), {name: "Foo"})',
    'Object.assign(new Error("m"), {name: "FooError"})',
    'Object.assign(new Error("m"), {name: ""})',
    'Object.assign(new Error("m"), {name: undefined})'],
  ['errors_changed', 'Object.assign(new Error("m"), {message: "other"})'],
  ['errors_subclassed', 'new (class MyError extends Error {})("m")',
    'new (class Foo extends Error {})("m")',
    'new (class extends Error {})("m")', 'new (class Sub extends TypeError {})("m")'],
  ['errors_with_own_names', `new (class ValidationError extends Error {
    constructor(m) { super(m); this.name = 'ValidationError'; this.field = 'f'; } })('bad')`,
  'new (class Foo extends Error { name = "Bar" })("m")',
    'new (class A extends Error { get name() { return "B"; } })("m")',
  'new (class AError extends Error { name = "BError" })("m")',
    'new (class Foo extends Error { name = "Foo" })("m")'],
  ['errors_tagged',
    'new (class T extends Error { get [Symbol.toStringTag]() { return "TT"; } })("m")'],
  ['errors_null_prototype', 'Object.setPrototypeOf(new RangeError("m"), null)'],
  ['errors_not_really', 'Object.create(Error.prototype)', '{name: "Error", message: "m"}'],
  ['errors_in_maps', 'new Map([["e", new Error("m")]])', 'new Set([new Error("m")])'],
  ['error_cyclic', '((e) => Object.assign(e, {self: e}))(new Error("m"))'],
]);

const cycles = [
  ['cycle_object', 'const a = {x: 1}; a.self = a; console.log(a); console.log([a]);'],
  ['cycle_array', 'const a = [1]; a.push(a); console.log(a);'],
  ['cycle_two', 'const a = {}; const b = {a}; a.b = b; console.log(a, b); console.log({a, b});'],
  ['cycle_map', `const m = new Map(); m.set("me", m); console.log(m);
    const s = new Set(); s.add(s); console.log(s);`],
  ['cycle_class', 'class Node { constructor() { this.parent = this; } } console.log(new Node());'],
  ['cycle_function', 'function f() {} f.self = f; console.log(f);'],
  ['cycle_two_references', 'const a = {}; a.b = {a}; a.b.b = a.b; console.log(a);'],
  ['shared_is_no_cycle', 'const a = {x: 1}; console.log([a, a], {p: a, q: a});'],
];

const formats = [
  ['format_s', `console.log('%s %s %s', 'a', 1, -0); console.log('%s', 5n, 'x');
    console.log('%s|%s|%s', null, undefined, Symbol('x')); console.log('%s', {a: {b: 1}}, 'x');
    console.log('%s', [1, [2, [3]]]); console.log('%s', () => 1); console.log('%s', class A {});`],
  ['format_s_own_text', `console.log('%s', {toString() { return 'T'; }});
    console.log('%s', new (class A { toString() { return 'A!'; } })());
    console.log('%s', new (class B extends (class A { toString() { return 'A!'; } }) {})());
    console.log('%s', new (class C { x = 1 })());
    console.log('%s', {[Symbol.toPrimitive]: () => 'p'});
    console.log('%s', Object.create({toString() { return 'inherited'; }}));`],
  ['format_s_kinds', `console.log('%s', new Date(0)); console.log('%s', /x/);
    console.log('%s', Object.create(null)); console.log('%s', new Map([[1, {a: 1}]]));
    console.log('%s', new String('x')); console.log('%s', [new Date(0)]);`],
  ['format_s_errors', `console.log('%s', new Error('m'));
    console.log('%s', new (class MyError extends Error {})('m'));`],
  ['format_d', `console.log('%d %d %d', 1, '42', 1.5); console.log('%d', -0);
    console.log('%d', {}); console.log('%d', 5n); console.log('%d', '');
    console.log('%d', '0x10'); console.log('%d', Symbol('a')); console.log('%d', [7]);
    console.log('%d', null);`],
  ['format_i', `console.log('%i %i', 3.9, '12px'); console.log('%i', -0.5);
    console.log('%i', {}); console.log('%i', 7n); console.log('%i', 1e21);
    console.log('%i', 'x'); console.log('%i', Symbol('a'));`],
  ['format_f', `console.log('%f %f', 1.5, '2.5x'); console.log('%f', 'abc');
    console.log('%f', 5n); console.log('%f', Symbol('a'));`],
  ['format_j', `console.log('%j', {a: [1, 'x']}); console.log('%j', undefined);
    console.log('%j', 'text'); const c = {}; c.c = c; console.log('%j', c);
    console.log('%j', {toJSON: () => 'own'}); console.log('%j', new Date(0));`],
  ['format_O', `console.log('%O', {a: {b: {c: {d: {e: 1}}}}}); console.log('%O', [1, 'a', [2]]);
    console.log('%O', 'text');`],
  ['format_o', `console.log('%o', [1, 'a']); console.log('%o', {a: {b: {c: {d: {e: {}}}}}});
    console.log('%o', 'text'); console.log('%o', () => 1); console.log('%o', {f() {}});
    console.log('%o', new (class A { x = 1; get y() { return 2; } })());
    console.log('%o', class A { static s() {} get x() { return 1; } });
    console.log('%o', new Map([[1, 2]]));`],
  ['format_o_more', `console.log('%o', new Float32Array(2)); console.log('%o', new Date(0));
    console.log('%o', /x/g); console.log('%o', Object.create({inherited: 1}));
    console.log('%o', {}); console.log('%o', []); console.log('%o', new Error('m'));`],
  ['format_c', `console.log('%cred', 'color: red'); console.log('a %c b %c c', 'x', 'y', 'z');`],
  ['format_percent', `console.log('%%'); console.log('%%', 1); console.log('100%', 1);
    console.log('100%'); console.log('%', 1); console.log('%5d', 3); console.log('%x', 1);
    console.log('%s %%', 'a'); console.log('a%sb%%c%sd', 1, 2); console.log('%%s', 1);`],
  ['format_missing', `console.log('%s'); console.log('%s %s', 'a'); console.log('%d %s %j', 1);`],
  ['format_rest', `console.log('%s', 'a', 'b', {c: 1}); console.log('text', 1, 'more', [2]);
    console.log(1, '%s', 'x'); console.log('a', '%s', 'b');`],
  ['format_lines', `console.log('a\\nb', 'c'); console.log('a', 'b\\nc', ['b\\nc']);
    console.log(); console.log(''); console.log(undefined);`],
];

const methods = [
  ['streams', `console.log('log'); console.info('info'); console.debug('debug');
    console.warn('warn'); console.error('error');`],
  ['dirxml', `console.dirxml({a: 1}, [2]); console.dirxml();`],
  ['dir', `console.dir({a: {b: {c: {d: 1}}}}); console.dir({a: {b: {c: {d: 1}}}}, {depth: null});
    console.dir('text'); console.dir({a: {b: 1}}, {depth: 0});
    console.dir([1, 2, 3, 4], {maxArrayLength: 2});
    console.dir(['abcdef'], {maxStringLength: 3});`],
  ['dir_colors', `
    console.dir({a: 1, b: 'x', c: true, d: null, e: undefined, f: 1n, g: Symbol('s'),
      h: new Date(0), i: /x/, j: () => 1, k: class A {}, l: [1, , 2], m: {n: {o: {}}},
      [Symbol('q')]: new Map([[1, 'a']])}, {colors: true});
    console.dir({a: {b: {c: {}}}}, {colors: true, depth: 0});
    console.dir(Array.from({length: 30}, (_, i) => i), {colors: true});`],
  ['dir_layout', `
    const value = {a: [1, 2, {b: 1}], c: {d: {e: 'x'.repeat(30)}}, f: new Set([1, [2]])};
    for (const compact of [true, false, 0, 1, 2, 5]) { console.dir(value, {compact, depth: 5}); }
    for (const breakLength of [20, 40, 200, Infinity]) {
      console.dir(value, {breakLength, depth: 5});
    }`],
  ['dir_options', `console.dir({b: 1, a: 2}, {sorted: true});
    console.dir({get a() { return 1; }, get b() { throw new Error('no'); }}, {getters: true});
    console.dir([1, {a: 1}], {showHidden: true});
    console.dir({[Symbol.for('nodejs.util.inspect.custom')]: () => 'mine', a: 1});`],
  ['assert', `console.assert(true, 'no'); console.assert(false);
    console.assert(false, 'text %s', 'x'); console.assert(0, 'a', {b: 1});
    console.assert(false, {a: 1}); console.assert(); console.assert(1 === 2, 'sum', 3);`],
  ['count', `console.count(); console.count('a'); console.count(); console.count('a');
    console.countReset('a'); console.count('a'); console.countReset('none'); console.count(5);
    console.count(undefined); console.count('default');`],
  ['group', `console.group('Title'); console.log('in'); console.group();
    console.log('deeper\\nlines'); console.warn({a: 'x'.repeat(40), b: 'y'.repeat(30)});
    console.groupEnd(); console.log([1, 2]); console.groupEnd(); console.groupEnd();
    console.log('out');`],
  ['group_collapsed', `console.groupCollapsed('A', {b: 1}); console.log('in');
    console.table([{a: 1}]); console.error('e'); console.groupEnd(); console.log('out');`],
  ['group_width', `console.group(); console.log({a: 'x'.repeat(30), b: 'y'.repeat(26)});
    console.group(); console.log(Array.from({length: 40}, (_, i) => i)); console.log('');`],
  ['timers_missing', `console.timeEnd('none'); console.timeLog('none'); console.timeEnd();`],
  ['timers_twice', `console.time('a'); console.time('a');`],
  ['trace', `console.trace('text %s', 'x'); console.trace(); console.trace({a: 1});`],
  ['clear', `console.clear(); console.log('after');`],
  ['detached', `const {log, error} = console; log('a'); [1, 2].forEach(log); error('b');
    Promise.resolve('x').then(console.log);`],
  ['print_in_order', `console.log(1); console.error(2); console.log(3); await null;
    console.log(4);`],
  ['empty_calls', `console.log(); console.error(); console.info(); console.warn(undefined);
    console.debug(null);`],
];

const tables = [
  ['table_of_objects', `console.table([{a: 1, b: 'x'}, {a: 2, b: 'yy'}]);`],
  ['table_of_uneven_objects', `console.table([{a: 1}, {b: 2}, {a: 3, c: null}]);`],
  ['table_of_arrays', `console.table([[1, 2], [3, 4]]); console.table([[1], [2, 3, 4]]);`],
  ['table_of_primitives', `console.table([1, 'a', true, null, undefined]); console.table(['x']);`],
  ['table_mixed', `console.table([1, {a: 2}, [3]]); console.table([{a: 1}, 'x']);`],
  ['table_of_object', `console.table({x: {a: 1}, y: {b: 2}}); console.table({a: 1, b: 'two'});
    console.table({r: [1, 2]});`],
  ['table_columns', `console.table([{a: 1, b: 2, c: 3}], ['b', 'c']);
    console.table([{a: 1}], ['z']); console.table([{a: 1}], []);
    console.table([1, {a: 2}], ['a']);`],
  ['table_empty', `console.table([]); console.table({}); console.table([[]]);
    console.table([{}]);`],
  ['table_no_object', `console.table(5); console.table('text'); console.table(null);
    console.table(undefined); console.table();`],
  ['table_typed_array', `console.table(new Float32Array([1.5, 2]));
    console.table([new Int32Array(2)]);`],
  ['table_map', `console.table(new Map([['a', 1], ['b', {x: 2}]])); console.table(new Map());`],
  ['table_set', `console.table(new Set([1, 'b', {c: 1}]));`],
  ['table_iterators', `console.table(new Map([['a', 1]]).entries());
    console.table(new Map([['a', 1]]).keys()); console.table(new Set([1]).values());`],
  ['table_nested', `console.table([{a: {b: {c: 1}}, d: [1, [2]], e: {f: 1, g: 2, h: 3}}]);
    console.table([[1, [2, [3]]]]);`],
  ['table_long_arrays', `console.table([{a: [1, 2, 3, 4, 5]}, {a: new Float32Array(9)}]);
    console.table([['x'.repeat(100)]]);`],
  ['table_wide', `console.table([{name: '日本', e: '😀'}, {name: 'éa', e: 'x'}]);`],
  ['table_functions', `console.table([() => 1, class A {}]); console.table([{f() {}}]);`],
  ['table_instances', `console.table([new (class P { constructor() { this.x = 1; } })()]);
    console.table([new Date(0), new Error('m')]);`],
  ['table_wrong_columns', `
    for (const wrong of ['x', 5, {}, () => 1, null, Symbol('s')]) {
      try { console.table([1], wrong); } catch (error) { console.log(error.message, error); }
    }`],
  ['table_numbers', `console.table([[0.1, -0, NaN], [1e21, 1n, 100]]);
    console.table([{a: 1}, {a: 22}, {a: 333}]);`],
  ['table_history', `console.table({loss: [0.5, 0.25], acc: [0.75, 1]});
    console.table([{epoch: 0, loss: 0.5}, {epoch: 1, loss: 0.25}]);`],
];

const behaviour = [
  ['consumed_iterator', `const m = new Map([[1, 'a'], [2, 'b']]); const it = m.values();
    console.log(it); console.log(it.next().value, [...it]); console.log(it);`],
  ['iterator_in_use', `const it = new Set([1, 2, 3]).values(); it.next(); console.log(it);
    for (const one of it) { console.log(one); }`],
  ['getter_is_not_called', `let calls = 0; console.log({get a() { calls += 1; return 1; }});
    console.log(calls);`],
  ['thrown_after_output', `console.log('before'); throw new TypeError('stopped');`],
];

const limits = [
  ['limit_string', `console.log(['x'.repeat(10001)].map((one) => [one])[0].toString().length);
    console.log({a: 'y'.repeat(10002)});`],
  ['limit_depth_chain', `let deep = 1;
    for (let i = 0; i < 1000; i++) { deep = {deep}; } console.log(deep);
    console.dir(deep, {depth: 6});`],
  ['limit_keys', `
    console.log(Object.fromEntries(Array.from({length: 120}, (_, i) => ['k' + i, i])));`],
  ['limit_nested_arrays', `
    console.log(Array.from({length: 3}, () => Array.from({length: 101}, () => 0)));`],
  ['limit_big_array', `console.log(Array(100000).fill(7));`],
  ['limit_rows', `console.log(Array.from({length: 101}, (_, i) => [i]));`],
];

const mixtures = [
  ['kinds_inside', `console.log({f: function(){}, g: class {}, h: Symbol.for('x'), i: null})`],
  ['text_long', `console.log('a'.repeat(200)); console.log(['a'.repeat(200)]);
    console.log({a:'b'.repeat(75), c: 1})`],
  ['depth_of_arrays', `console.log([[1,2,[3,4,[5,[6]]]], {a:{b:{c:{}}}}]);
    console.log([{a:{b:{c:{}}}}]);`],
  ['entries_and_spread', `
    console.log(Object.entries({loss:[0.1,0.2], acc:[0.5]}), Array.from('hello'),
    [...new Set([3,1,3])]);`],
  ['odd_values_inside', `
    console.log([undefined, , null], [NaN, -0, Infinity], [[], {}], [() => {}], [class {}])`],
  ['columns_of_words', `console.log(new Array(7).fill().map((_, i) => 'item number ' + i));
    console.log(new Array(27).fill('abc')); console.log(new Array(10).fill(1.123456789));`],
  ['columns_of_objects', `
    console.log(Array.from({length: 8}, (_, i) => [i, 'name' + i, {v: i}]));
    console.log(Array.from({length: 7}, (_, i) => new Map([[i, i]])));`],
  ['errors_on_stderr', `console.log({e: new Error('x'), s: new Set(), m: new Map([[{}, []]])});
    console.error(new TypeError('boom')); console.warn('w', new RangeError('r'));`],
  ['own_text_of_objects', `console.log(\`\${[1,2]}\`, String({}), [1,[2,3]].toString());
    console.log({toString(){return 'x'}} + '');`],
  ['number_texts', `
    console.log(Number.MAX_SAFE_INTEGER, 2**53, 1/3, 1e300*1e10, 0.1*3, 123456789.123456789,
      5e-324, [1e100, 123e-20]);`],
  ['cycle_deep', `let o={}; o.a={}; o.a.b={}; o.a.b.c=o; console.log(o);
    console.dir(o,{depth:0}); console.log([o,o.a]);`],
  ['model_like', `
    class Dense { constructor() { this.units = 3; this.kernel = new Float32Array(6); } }
    class Model { constructor() { this.layers = [new Dense()]; this.optimizer = null; } fit() {} }
    console.log(new Model());`],
  ['table_more', `console.table([['a',1],['b',2]], ['0']); console.table({a:1,b:2});
    console.table([{x:1.23456789},{x:[1,2,3,4,5,6,7]}]); console.table([true,false]);
    console.table('abc'.split('')); console.table([[undefined,null]]);
    console.table([Symbol('a')]); console.table([new Map([[1,2]])]);
    console.table(new Map([[{a:1},{b:2}]]));`],
  ['format_many', `
    console.log('%s is %d years and %i, %f, %j %o %O %%', 'Bob', 42.5, 42.9, '3.5', {a:1}, [1],
    {b:2}, 'extra', {c:3})`],
  ['group_mixed', `console.group('a'); console.group('b'); console.log({x:1});
    console.table([1]); console.groupEnd(); console.dir({y:1}); console.count();
    console.assert(false,'in group'); console.trace('tr'); console.groupEnd();
    console.log('done')`],
  ['numbers_of_widths', `console.log([1.5,2.25,3.125,-4,100,20000,3e10]);
    console.log([1,2,3,4,5,6,7,8,9,10].map(x=>x/3)); console.log([0.1,0.25,'x',3,4,5,6,7]);`],
  ['matrices', `
    console.log({a: Array.from({length: 30}, (_, i) => i + 1), b: 'text'});
    console.log([[0.123,0.456,0.789],[1,2,3]], [['a','b']])`],
  ['set_entries', `const s = new Set([[1,2],[3,4]]);
    console.log(s, s.entries(), [...s.entries()]);
    console.log(new Map(Object.entries({a:1})).entries().next())`],
  ['iterators_more', `
    console.log([1,2,3].entries(), Object.keys({a:1})[Symbol.iterator](),
    (function*(){yield 1})().next());
    console.log(Symbol('d').description, Symbol('q').toString())`],
  ['functions_async', `async function f(){ return 1 }
    console.log(f, f.constructor, Object.getPrototypeOf(f)); console.log(await f());
    console.log([f]); console.log((async()=>{}).constructor.name)`],
  ['frozen_and_proxied', `
    console.log(Object.freeze([1,2]), Object.freeze({a:1}), Object.seal({b:2}));
    console.log(new Proxy(class A {}, {}), new Proxy([1], {}), [new Proxy(new Map([[1,2]]),
    {})]);`],
  ['constructors', `console.log(globalThis.constructor?.name === 'Object');
    console.log(Array, Object, [Array, String]);
    console.log(Array.isArray, Math.PI, Math.max(1,2))`],
  ['text_odd', `
    console.log('tab\\there', ['tab\\there'], 'null\\0byte'.length, ['\\u200b', '\\ufeff',
    '\\u00ad']); console.log('emoji 👍🏽', ['👨‍👩‍👧'], {'👍': 1});`],
  ['errors_odd_messages', `console.log(new Error('a\\n    at fake (x.js:1:1)'));
    console.log(new Error(undefined), new Error(null), new Error(5), new Error({}));
    console.log([new Error('with props', {cause: 5})]);`],
  ['class_features', `
    class A { constructor(){ this.a = 1 } get b(){ return 2 } static c = 3; #d = 4;
      e = () => 5; ['f g'] = 6 }
    console.log(new A(), A, [A], {A}); class B extends A {}
    console.log(new B(), B, Object.create(B.prototype));`],
  ['defined_properties', `
    console.log(Object.defineProperty({}, 'x', {get(){return 1}, enumerable: true}),
    Object.defineProperty([], 'x', {value:1, enumerable:true}));
    console.log(Object.create({}, {a:{value:1,enumerable:true}}))`],
];

module.exports = [
  ...primitives, ...objects, ...arrays, ...collections, ...kinds, ...errors, ...cycles, ...formats,
  ...methods, ...tables, ...behaviour, ...limits,
  ...mixtures,
];
