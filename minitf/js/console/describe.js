// describe(value): what is shown of an object of each kind, before it becomes one text.
({safe, kinds, entries, errors, layout}) => {
  const {attempt, push} = safe;
  const {keysOf} = entries;
  const {prefixOf} = kinds;

  /** The parts of what stands for a Python object, as the host describes it. */
  function describePython({name, entries: own = [], isClass, isFunction, isNamespace}) {
    if (isClass || isFunction) {
      return `[${isClass ? 'class' : 'Function:'} ${name}]`;
    }
    const shown = isNamespace ? `[${name}: null prototype]` : name;
    const show = (context, value, level) => {
      const output = [];
      for (let index = 0; index < own.length; index++) {
        const key = `${own[index][0]}`;
        const descriptor = {value: own[index][1], enumerable: true};
        push(output, context.showProperty(value, key, level, {descriptor}));
      }
      return output;
    };
    if (own.length === 0) {
      return `${shown} {}`;
    }
    const deep = isNamespace ? shown : `[${name}]`;
    return {base: '', open: `${shown} {`, close: '}', keys: [], list: show, deep};
  }

  /** The parts of an object, or its whole text where that is all. */
  function describe(context, value, level, isInside) {
    const constructor = kinds.constructorName(value, (prototype) => {
      if (context.depth !== null && level > context.depth) {
        return 'Complex prototype';
      }
      const name = kinds.constructorName(prototype, () => 'Complex prototype');
      return name ?? context.inspect(prototype, {depth: -1, customInspect: false});
    });
    const tag = kinds.tagOf(value, context.showHidden);
    const kind = kinds.kindOf(value);
    const isList = kind === 'array' || kind === 'typed';
    const parts = {
      base: '', open: '{', close: '}', constructor, tag, isList,
      keys: keysOf(context, value, isList), ofPrototypes: [],
    };
    if (context.showHidden && (context.depth === null || level <= context.depth)) {
      parts.ofPrototypes = entries.ofPrototypes(context, value, level);
    }
    return DESCRIPTIONS[kind](parts, value, context, isInside);
  }

  const property = (value, name) => [name, {value: value[name], enumerable: true}];
  const isBare = (parts) => parts.keys.length === 0 && parts.ofPrototypes.length === 0;
  const finishIfBare = (parts, style, context) =>
    parts.keys.length === 0 ? context.style(parts.base, style) : parts;

  function collection(parts, name, size, list) {
    const prefix = prefixOf(parts.constructor, parts.tag, name, `(${size})`);
    parts.open = `${prefix}{`;
    parts.list = list;
    return size === 0 && isBare(parts) ? `${prefix}{}` : parts;
  }

  function iterator(parts, value, name, next) {
    const items = attempt(() => entries.remaining(value, next), value, null);
    if (items === null) {
      return DESCRIPTIONS.object(parts);
    }
    const isPairs = entries.arePairs(items);
    parts.open = `[${isPairs ? `${name} Entries` : parts.tag}] {`;
    parts.list = (context, _, level) => {
      const asPair = (output) => layout.combined(
          context, output, {base: '', open: '[', close: ']', isList: true, level});
      return entries.ofIterator(context, level, items, isPairs ? asPair : null);
    };
    const keys = parts.keys;
    parts.keys = [];
    for (let index = 0; index < keys.length; index++) {
      if (keys[index] !== 'next') {
        push(parts.keys, keys[index]);
      }
    }
    return parts;
  }

  function buffer(parts, value, isInside, name, byteLength) {
    const prefix = prefixOf(parts.constructor, parts.tag, name);
    if (!isInside) {
      parts.list = (context) => entries.ofBuffer(context, value, byteLength);
    } else if (parts.keys.length === 0) {
      return `${prefix}{ byteLength: ${byteLength} }`;
    }
    parts.open = `${prefix}{`;
    parts.before = [property(value, 'byteLength')];
    return parts;
  }

  function unknown(parts, name) {
    parts.open = `${prefixOf(parts.constructor, parts.tag, name)}{`;
    parts.list = (context) => [context.style('<items unknown>', 'special')];
    return parts;
  }

  const DESCRIPTIONS = {
    __proto__: null,
    array(parts, value) {
      const isOrdinary = parts.constructor === 'Array' && parts.tag === '';
      const size = `(${value.length})`;
      parts.open = `${isOrdinary ? '' : prefixOf(parts.constructor, parts.tag, 'Array', size)}[`;
      parts.close = ']';
      parts.list = entries.ofArray;
      return value.length === 0 && isBare(parts) ? `${parts.open}]` : parts;
    },
    set: (parts, value) => collection(parts, 'Set', safe.setSize(value), entries.ofSet),
    map: (parts, value) => collection(parts, 'Map', safe.mapSize(value), entries.ofMap),
    typed(parts, value) {
      const size = safe.typedArrayLength(value);
      const name = safe.typedArrayName(value);
      parts.open = `${prefixOf(parts.constructor, parts.tag, name, `(${size})`)}[`;
      parts.close = ']';
      parts.list = entries.ofTypedArray;
      return size === 0 && isBare(parts) ? `${parts.open}]` : parts;
    },
    mapIterator: (parts, value) => iterator(parts, value, 'Map', safe.mapIteratorNext),
    setIterator: (parts, value) => iterator(parts, value, 'Set', safe.setIteratorNext),
    arguments(parts) {
      parts.open = '[Arguments] {';
      return isBare(parts) ? '[Arguments] {}' : parts;
    },
    function(parts, value, context) {
      parts.base = kinds.functionBase(value, parts.constructor, parts.tag);
      return isBare(parts) ? context.style(parts.base, 'special') : parts;
    },
    regexp(parts, value, context) {
      const {constructor, tag} = parts;
      const prefix = prefixOf(constructor, tag, 'RegExp');
      const shown = constructor === null ? `${new safe.RegExp(value)}` : safe.regexpToString(value);
      parts.base = prefix === 'RegExp ' ? shown : prefix + shown;
      parts.deep = parts.base;
      return finishIfBare(parts, 'regexp', context);
    },
    date(parts, value, context) {
      const prefix = prefixOf(parts.constructor, parts.tag, 'Date');
      const shown = safe.isNaN(safe.dateValue(value))
        ? safe.dateToString(value) : safe.toISOString(value);
      parts.base = prefix === 'Date ' ? shown : prefix + shown;
      return finishIfBare(parts, 'date', context);
    },
    error(parts, value, context) {
      const {constructor, tag, keys} = parts;
      const described = errors.describeError(context, value, constructor, tag, keys);
      parts.base = described.base;
      parts.keys = described.keys;
      if (context.showHidden && described.stack !== null) {
        parts.before = [['stack', {value: described.stack, enumerable: false}]];
      }
      return parts.keys.length === 0 ? parts.base : parts;
    },
    buffer: (parts, value, context, isInside) =>
      buffer(parts, value, isInside, 'ArrayBuffer', safe.byteLength(value)),
    sharedBuffer: (parts, value, context, isInside) =>
      buffer(parts, value, isInside, 'SharedArrayBuffer', safe.sharedByteLength(value)),
    view(parts, value) {
      parts.open = `${prefixOf(parts.constructor, parts.tag, 'DataView')}{`;
      parts.before = [
        property(value, 'byteLength'), property(value, 'byteOffset'), property(value, 'buffer'),
      ];
      return parts;
    },
    promise(parts) {
      parts.open = `${prefixOf(parts.constructor, parts.tag, 'Promise')}{`;
      parts.list = entries.ofPromise;
      return parts;
    },
    weakset: (parts) => unknown(parts, 'WeakSet'),
    weakmap: (parts) => unknown(parts, 'WeakMap'),
    boxed(parts, value, context) {
      const {constructor, tag} = parts;
      const name = kinds.boxedName(value);
      parts.base = kinds.boxedBase(
          value, constructor, tag, (one) => context.plainPrimitive(one));
      if (name === 'String') {
        parts.keys = keysOf(context, value, true);
      }
      return finishIfBare(parts, safe.toLowerCase(name), context);
    },
    object(parts) {
      const {constructor, tag} = parts;
      const isOrdinary = constructor === 'Object' && tag === '';
      parts.open = isOrdinary ? '{' : `${prefixOf(constructor, tag, 'Object')}{`;
      return isBare(parts) ? `${parts.open}}` : parts;
    },
  };

  return {describe, describePython};
}
