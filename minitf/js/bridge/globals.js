// What programs find in Node beside the language, its console and its timers, and that needs no
// host: structuredClone, and numbers as readers write them, `(12345.678).toLocaleString()`.
(parts) => {
  'use strict';
  const {BigInt, DOMException, Map, Set, TypedArray, Promise, keys, isArray} = parts.intrinsics;
  const {isObject, handleOf} = parts.handles;
  const {hide} = parts.classes;
  const {ArrayBuffer, Date, RegExp, WeakMap, WeakSet, Number, Math, String, Object} = globalThis;

  // ---- structuredClone ----

  const uncloned = (text) => {
    throw new DOMException(`${text} could not be cloned.`, 'DataCloneError');
  };
  /** A copy of a value and of all in it; `done` has the copies of what was met before. */
  const cloned = (value, done) => {
    if (typeof value === 'symbol' || typeof value === 'function') uncloned(String(value));
    if (!isObject(value)) return value;
    if (done.has(value)) return done.get(value);
    if (handleOf(value) !== undefined ||
        [Promise, WeakMap, WeakSet].some((kind) => value instanceof kind)) {
      uncloned(`#<${value.constructor.name}>`);
    }
    const copy = emptied(value, done);
    done.set(value, copy);
    if (copy instanceof Map) {
      value.forEach((one, key) => copy.set(cloned(key, done), cloned(one, done)));
    } else if (copy instanceof Set) {
      value.forEach((one) => copy.add(cloned(one, done)));
    } else if (isArray(copy) || Object.getPrototypeOf(copy) === Object.prototype) {
      for (const name of keys(value)) copy[name] = cloned(value[name], done);
    }
    return copy;
  };
  /** The copy of an object, before what it holds is copied: that may hold the object itself. */
  const emptied = (value, done) => {
    if (isArray(value)) return new Array(value.length);
    if (value instanceof TypedArray) {
      return new value.constructor(cloned(value.buffer, done), value.byteOffset, value.length);
    }
    if (value instanceof ArrayBuffer) return value.slice(0);
    if (value instanceof Date) return new Date(value.getTime());
    if (value instanceof RegExp) return new RegExp(value.source, value.flags);
    if (value instanceof Map) return new Map();
    if (value instanceof Set) return new Set();
    if (value instanceof Error) {
      const copy = new (parts.intrinsics.errorTypes[value.name] || Error)(value.message);
      hide(copy, 'stack', value.stack);
      return copy;
    }
    return [Number, String, Boolean, BigInt].some((kind) => value instanceof kind) ?
      Object(value.valueOf()) : {};
  };

  // ---- numbers for readers, as American English has them: Node's, where no locale is set ----

  const grouped = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ',');
  const inEnglish = (number, options) => {
    if (number !== number) return 'NaN';
    const isPercent = options.style === 'percent';
    const least = options.minimumFractionDigits ?? 0;
    const most = options.maximumFractionDigits ?? Math.max(least, isPercent ? 0 : 3);
    const sign = number < 0 || 1 / number < 0 ? '-' : '';
    const size = Math.abs(isPercent ? number * 100 : number);
    let [whole, fraction = ''] = size === Infinity ? ['∞'] :
      size < 1e21 ? size.toFixed(most).split('.') : [String(BigInt(size))];
    while (fraction.length > least && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
    if (options.useGrouping !== false) whole = grouped(whole);
    return `${sign}${whole}${fraction && `.${fraction}`}${isPercent ? '%' : ''}`;
  };
  const methods = {
    /** Digits in groups of three, three behind the point at most. */
    number: {toLocaleString(locales, options) {
      return inEnglish(Number.prototype.valueOf.call(this), options ?? {});
    }},
    bigint: {toLocaleString() {
      return `${this}`.replace(/\d+/, grouped);
    }},
  };
  hide(Number.prototype, 'toLocaleString', methods.number.toLocaleString);
  hide(BigInt.prototype, 'toLocaleString', methods.bigint.toLocaleString);
  hide(globalThis, 'structuredClone', {structuredClone(...values) {
    return cloned(values[0], new Map());
  }}.structuredClone);
}
