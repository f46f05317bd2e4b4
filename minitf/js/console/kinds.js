// What an object is: the name of its class, its kind whatever its prototype says, its prefix.
({host, safe}) => {
  const {attempt, getOwnPropertyDescriptor, getPrototypeOf, hasOwn, isEnumerable, slice} = safe;

  /** The class an object seems to be of: its own name for an instance, null without prototype. */
  function constructorName(value, nameOf) {
    let first;
    for (let one = value; one !== null;) {
      const descriptor = getOwnPropertyDescriptor(one, 'constructor');
      const candidate = descriptor?.value;
      if (typeof candidate === 'function' && candidate.name !== ''
          && attempt(() => value instanceof candidate, value, false)) {
        return `${candidate.name}`;
      }
      one = getPrototypeOf(one);
      if (first === undefined) {
        first = one;
      }
    }
    if (first === null) {
      return null;
    }
    // No class in the whole chain: what the engine calls it, and what its prototype is.
    return `${nativeName(value)} <${nameOf(first)}>`;
  }

  const nativeName = (value) => {
    if (typeof value === 'function') {
      return 'Function';
    }
    const kind = kindOf(value);
    return NATIVE_NAMES[kind] ?? (kind === 'typed' ? safe.typedArrayName(value) : 'Object');
  };
  const NATIVE_NAMES = {
    __proto__: null,
    array: 'Array', map: 'Map', set: 'Set', date: 'Date', regexp: 'RegExp', error: 'Error',
    promise: 'Promise', weakset: 'WeakSet', weakmap: 'WeakMap', buffer: 'ArrayBuffer',
    sharedBuffer: 'SharedArrayBuffer', view: 'DataView',
  };

  /** The text of Symbol.toStringTag, where it is no property that is shown anyway. */
  function tagOf(value, showHidden) {
    const tag = value[safe.toStringTag];
    if (typeof tag !== 'string' || tag === '') {
      return '';
    }
    const isShown = showHidden ? hasOwn : isEnumerable;
    return isShown(value, safe.toStringTag) ? '' : tag;
  }

  /** What stands before the bracket: `A `, `Map(1) `, `[Object: null prototype] `, `A [tag] `. */
  function prefixOf(constructor, tag, fallback, size = '') {
    if (constructor === null) {
      const shown = tag !== '' && fallback !== tag ? `[${tag}] ` : '';
      return `[${fallback}${size}: null prototype] ${shown}`;
    }
    return `${constructor}${size} ${tag !== '' && constructor !== tag ? `[${tag}] ` : ''}`;
  }

  // The kinds of objects, in the order they are asked. Objects that can be iterated come first.
  const ITERATED = [
    ['set', safe.isSet],
    ['map', safe.isMap],
    ['typed', (value) => safe.typedArrayName(value) !== undefined],
    ['mapIterator', (value) => safe.isPrototypeOf(safe.mapIteratorPrototype, value)],
    ['setIterator', (value) => safe.isPrototypeOf(safe.setIteratorPrototype, value)],
  ];
  const OTHERS = [
    ['regexp', safe.isRegExp],
    ['date', safe.isDate],
    ['error', (value) => safe.isNativeError(value) || safe.isError(value)],
    ['buffer', safe.isBuffer],
    ['sharedBuffer', safe.isSharedBuffer],
    ['view', safe.isView],
    ['promise', (value) => safe.isPromise(value)
      && attempt(host.promiseState, value, null) !== null],
    ['weakset', safe.isWeakSet],
    ['weakmap', safe.isWeakMap],
  ];

  const isPlain = (value) => {
    const prototype = getPrototypeOf(value);
    return (prototype === safe.objectPrototype
        || (prototype !== null && getPrototypeOf(prototype) === safe.objectPrototype
          && hasOwn(prototype, 'constructor')
          && safe.builtIn[prototype.constructor?.name] !== true))
      && safe.objectToString(value) === '[object Object]';
  };

  /** The kind of an object: one of those above, 'array', 'function', 'boxed', 'arguments'… */
  function kindOf(value) {
    if (safe.isArray(value)) {
      return 'array';
    }
    if (typeof value === 'function') {
      return 'function';
    }
    if (attempt(isPlain, value, false)) {
      return 'object';
    }
    for (let index = 0; index < ITERATED.length; index++) {
      if (ITERATED[index][1](value)) {
        return ITERATED[index][0];
      }
    }
    if (value[safe.toStringTag] === undefined
        && safe.objectToString(value) === '[object Arguments]') {
      return 'arguments';
    }
    for (let index = 0; index < OTHERS.length; index++) {
      if (OTHERS[index][1](value)) {
        return OTHERS[index][0];
      }
    }
    return boxedName(value) === null ? 'object' : 'boxed';
  }

  /** 'Number' for `new Number(3)` and so on, or null. */
  function boxedName(value) {
    for (let index = 0; index < safe.boxed.length; index++) {
      const primitive = safe.boxed[index][1];
      if (attempt(() => [primitive(value)], value, null) !== null) {
        return safe.boxed[index][0];
      }
    }
    return null;
  }

  /** What a boxed primitive holds. */
  function unboxed(value) {
    const name = boxedName(value);
    for (let index = 0; index < safe.boxed.length; index++) {
      if (safe.boxed[index][0] === name) {
        return safe.boxed[index][1](value);
      }
    }
  }

  /** `[class A extends B]` or `[AsyncFunction: f]`. */
  function functionBase(value, constructor, tag) {
    const source = safe.functionToString(value);
    if (isClassSource(source)) {
      return classBase(value, constructor, tag);
    }
    const isAsync = safe.isAsync(value) ? 'Async' : '';
    const type = `${isAsync}${safe.isGenerator(value) ? 'Generator' : ''}Function`;
    let base = `[${type}`;
    if (constructor === null) {
      base += ' (null prototype)';
    }
    base += value.name === '' ? ' (anonymous)' : `: ${shownName(value.name)}`;
    base += ']';
    if (constructor !== type && constructor !== null) {
      base += ` ${constructor}`;
    }
    return tag !== '' && constructor !== tag ? `${base} [${tag}]` : base;
  }

  /** Node takes a class for a function where its head has a parenthesis: `extends mixin(A)`. */
  function isClassSource(source) {
    if (!safe.test(CLASS_SOURCE, source)) {
      return false;
    }
    for (let index = 5; index < source.length; index++) {
      const character = source[index];
      if (character === '(' || character === '{') {
        return character === '{';
      }
      const comment = character === '/' ? COMMENT_ENDS[source[index + 1]] : undefined;
      if (comment !== undefined) {
        index = safe.max(index, safe.indexOf(source, comment, index + 2) + comment.length - 1);
      }
    }
    return false;
  }
  const COMMENT_ENDS = {__proto__: null, '*': '*/', '/': '\n'};
  const CLASS_SOURCE = /^class(?![\w$])[^]*\}$/;
  const shownName = (name) => typeof name === 'string' ? name : `${safe.String(name)}`;

  function classBase(value, constructor, tag) {
    const own = hasOwn(value, 'name') ? value.name : '';
    let base = `[class ${own ? shownName(own) : '(anonymous)'}`;
    if (constructor !== 'Function' && constructor !== null) {
      base += ` [${constructor}]`;
    }
    if (tag !== '' && constructor !== tag) {
      base += ` [${tag}]`;
    }
    if (constructor === null) {
      return `${base} extends [null prototype]]`;
    }
    const parent = getPrototypeOf(value)?.name;
    return parent ? `${base} extends ${shownName(parent)}]` : `${base}]`;
  }

  /** `[Number: 3]`, `[String (Sub): 'x']`. */
  function boxedBase(value, constructor, tag, primitive) {
    const type = boxedName(value);
    let base = `[${type}`;
    if (type !== constructor) {
      base += constructor === null ? ' (null prototype)' : ` (${constructor})`;
    }
    base += `: ${primitive(unboxed(value))}]`;
    return tag !== '' && tag !== constructor ? `${base} [${tag}]` : base;
  }

  /** `[Object]` or `[A]`: what is shown of an object too deep inside. */
  const collapsed = (value, constructor, tag) => {
    const name = slice(prefixOf(constructor, tag, nativeName(value)), 0, -1);
    return constructor === null ? name : `[${name}]`;
  };

  return {
    boxedBase, boxedName, collapsed, constructorName, functionBase, kindOf, prefixOf, tagOf,
  };
}
