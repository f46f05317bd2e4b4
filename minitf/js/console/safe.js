// Private copies of the language's own functions: what a program does to Array.prototype, Map or
// Object.keys afterwards changes nothing in what is printed.
// Methods are functions of their object: `slice(text, 1)` is `text.slice(1)`.
() => {
  const {apply, getOwnPropertyDescriptor, getPrototypeOf, ownKeys} = Reflect;
  const method = Function.prototype.call.bind.bind(Function.prototype.call);
  const getter = (prototype, name) => method(getOwnPropertyDescriptor(prototype, name).get);
  const typedArray = getPrototypeOf(Uint8Array.prototype);
  const matches = method(RegExp.prototype.exec);

  /** What `answer(value)` gives, or `otherwise` where it throws (a value of another kind). */
  const attempt = (answer, value, otherwise) => {
    try {
      return answer(value);
    } catch {
      return otherwise;
    }
  };
  const brand = (check) => (value) => attempt((one) => {
    check(one);
    return true;
  }, value, false);

  const weakMapHas = method(WeakMap.prototype.has);
  const weakSetHas = method(WeakSet.prototype.has);
  const symbolToString = method(Symbol.prototype.toString);
  const errorToString = method(Error.prototype.toString);
  const isPrototypeOf = method(Object.prototype.isPrototypeOf);
  const errorPrototype = Error.prototype;
  const promisePrototype = Promise.prototype;
  const regexpPrototype = RegExp.prototype;
  const regexpSource = getter(RegExp.prototype, 'source');
  const objectToString = method(Object.prototype.toString);
  const mapIteratorPrototype = getPrototypeOf(new Map().entries());
  const setIteratorPrototype = getPrototypeOf(new Set().values());
  const asyncFunction = getPrototypeOf(async () => {});
  const generatorFunction = getPrototypeOf(function* () {});
  const asyncGeneratorFunction = getPrototypeOf(async function* () {});
  // The language's own constructors, by name: what they make has a built-in toString().
  const builtIn = Object.create(null);
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (/^[A-Z][a-zA-Z0-9]+$/.test(name)) {
      builtIn[name] = true;
    }
  }

  return {
    apply,
    attempt,
    getOwnPropertyDescriptor,
    getPrototypeOf,
    ownKeys,
    builtIn,
    String,
    Number,
    Symbol,
    Date,
    RegExp,
    Map,
    Set,
    WeakMap,
    Error,
    TypeError,
    Uint8Array,
    objectPrototype: Object.prototype,
    parseInt,
    parseFloat: Number.parseFloat,
    isNaN: Number.isNaN,
    stringify: JSON.stringify,
    keys: Object.keys,
    defineProperty: Reflect.defineProperty,
    hasOwn: method(Object.prototype.hasOwnProperty),
    isEnumerable: method(Object.prototype.propertyIsEnumerable),
    isPrototypeOf,
    objectToString,
    functionToString: method(Function.prototype.toString),
    isArray: Array.isArray,
    // Text and numbers.
    slice: method(String.prototype.slice),
    split: method(String.prototype.split),
    includes: method(String.prototype.includes),
    indexOf: method(String.prototype.indexOf),
    startsWith: method(String.prototype.startsWith),
    endsWith: method(String.prototype.endsWith),
    padStart: method(String.prototype.padStart),
    padEnd: method(String.prototype.padEnd),
    repeat: method(String.prototype.repeat),
    charCodeAt: method(String.prototype.charCodeAt),
    codePointAt: method(String.prototype.codePointAt),
    toLowerCase: method(String.prototype.toLowerCase),
    toUpperCase: method(String.prototype.toUpperCase),
    fromCodePoint: String.fromCodePoint,
    toStringTag: Symbol.toStringTag,
    iterator: Symbol.iterator,
    toPrimitive: Symbol.toPrimitive,
    customInspect: Symbol.for('nodejs.util.inspect.custom'),
    normalize: method(String.prototype.normalize),
    numberToString: method(Number.prototype.toString),
    toFixed: method(Number.prototype.toFixed),
    symbolToString,
    matches,
    test: (pattern, text) => matches(pattern, text) !== null,
    floor: Math.floor,
    max: Math.max,
    min: Math.min,
    round: Math.round,
    sqrt: Math.sqrt,
    // Lists.
    join: method(Array.prototype.join),
    push: (list, item) => {
      list[list.length] = item;
    },
    sort: method(Array.prototype.sort),
    // Dates and errors.
    dateValue: method(Date.prototype.getTime),
    toISOString: method(Date.prototype.toISOString),
    dateToString: method(Date.prototype.toString),
    regexpToString: method(RegExp.prototype.toString),
    errorToString,
    // Collections.
    mapSize: getter(Map.prototype, 'size'),
    setSize: getter(Set.prototype, 'size'),
    mapEach: method(Map.prototype.forEach),
    setEach: method(Set.prototype.forEach),
    mapIteratorNext: method(mapIteratorPrototype.next),
    setIteratorNext: method(setIteratorPrototype.next),
    mapIteratorPrototype,
    setIteratorPrototype,
    mapGet: method(Map.prototype.get),
    mapSet: method(Map.prototype.set),
    mapHas: method(Map.prototype.has),
    mapDelete: method(Map.prototype.delete),
    setHas: method(Set.prototype.has),
    setAdd: method(Set.prototype.add),
    weakMapGet: method(WeakMap.prototype.get),
    weakMapSet: method(WeakMap.prototype.set),
    // Bytes.
    typedArrayName: getter(typedArray, Symbol.toStringTag),
    typedArrayLength: getter(typedArray, 'length'),
    byteLength: getter(ArrayBuffer.prototype, 'byteLength'),
    sharedByteLength: getter(SharedArrayBuffer.prototype, 'byteLength'),
    // What a value is, whatever its prototype says.
    isMap: brand(getter(Map.prototype, 'size')),
    isSet: brand(getter(Set.prototype, 'size')),
    isWeakMap: brand((value) => weakMapHas(value, errorPrototype)),
    isWeakSet: brand((value) => weakSetHas(value, errorPrototype)),
    isDate: brand(method(Date.prototype.getTime)),
    isRegExp: brand((value) => {
      if (value === regexpPrototype) {
        throw undefined;
      }
      regexpSource(value);
    }),
    isBuffer: brand(getter(ArrayBuffer.prototype, 'byteLength')),
    isSharedBuffer: brand(getter(SharedArrayBuffer.prototype, 'byteLength')),
    isView: brand(getter(DataView.prototype, 'buffer')),
    isNativeError: Error.isError || ((value) => objectToString(value) === '[object Error]'),
    isError: (value) => isPrototypeOf(errorPrototype, value),
    isPromise: (value) => isPrototypeOf(promisePrototype, value),
    isAsync: (value) => isPrototypeOf(asyncFunction, value)
        || isPrototypeOf(asyncGeneratorFunction, value),
    isGenerator: (value) => isPrototypeOf(generatorFunction, value)
        || isPrototypeOf(asyncGeneratorFunction, value),
    boxed: [
      ['Number', method(Number.prototype.valueOf)],
      ['String', method(String.prototype.valueOf)],
      ['Boolean', method(Boolean.prototype.valueOf)],
      ['BigInt', method(BigInt.prototype.valueOf)],
      ['Symbol', method(Symbol.prototype.valueOf)],
    ],
  };
}
