// inspect(value, options): the text that Node's util.inspect gives.
({host, safe, text, kinds, entries, layout, describe: {describe, describePython}}) => {
  const {attempt, getOwnPropertyDescriptor, push} = safe;

  const DEFAULTS = {
    __proto__: null,
    showHidden: false, depth: 2, colors: false, customInspect: true, showProxy: false,
    maxArrayLength: 100, maxStringLength: 10000, breakLength: 80, compact: 3, sorted: false,
    getters: false, numericSeparator: false,
  };
  const COLORS = {
    __proto__: null,
    special: [36, 39], number: [33, 39], bigint: [33, 39], boolean: [33, 39], undefined: [90, 39],
    null: [1, 22], string: [32, 39], symbol: [32, 39], date: [35, 39], regexp: [31, 39],
  };
  const SHORTEST_TO_BREAK = 16;
  // More text than this, and what is still to come shows as [Object].
  const MOST_TEXT = 2 ** 24;
  const INTERRUPTED = 'Inspection interrupted prematurely. Maximum call stack size exceeded.';

  const plainStyle = (shown) => shown;
  const colorStyle = (shown, style) => {
    const codes = COLORS[style];
    return codes ? `\x1b[${codes[0]}m${shown}\x1b[${codes[1]}m` : shown;
  };

  // What one call of inspect() knows: the options, and where it is. Each call makes its own on top.
  const BASE = {
    ...DEFAULTS,
    __proto__: null,
    style: plainStyle,
    show(value, level, isInside) {
      return formatValue(this, value, level, isInside);
    },
    showProperty(owner, key, level, how) {
      return formatProperty(this, owner, key, level, how);
    },
    primitive(value) {
      return formatPrimitive(this, value);
    },
    plainPrimitive(value) {
      return formatPrimitive({__proto__: this, style: plainStyle}, value);
    },
    inspect: (value, options) => inspect(value, options),
  };

  function createContext(options) {
    const context = {
      __proto__: BASE, options,
      indentation: 0, currentDepth: 0, seen: [], circular: null, written: 0,
    };
    if (options === NONE) {
      return context;
    }
    const names = safe.keys(DEFAULTS);
    for (let index = 0; index < names.length; index++) {
      if (options[names[index]] !== undefined) {
        context[names[index]] = options[names[index]];
      }
    }
    context.maxArrayLength ??= Infinity;
    context.maxStringLength ??= Infinity;
    context.style = context.colors ? colorStyle : plainStyle;
    return context;
  }
  const NONE = {__proto__: null};

  const numberText = (value) => value === 0 && 1 / value < 0 ? '-0' : `${value}`;

  function formatPrimitive(context, value) {
    switch (typeof value) {
      case 'string':
        return formatString(context, value);
      case 'number':
        return context.style(numberText(value), 'number');
      case 'bigint':
        return context.style(`${value}n`, 'bigint');
      case 'symbol':
        return context.style(safe.symbolToString(value), 'symbol');
      case 'boolean':
        return context.style(`${value}`, 'boolean');
      default:
        return context.style(`${value}`, `${value}`);
    }
  }

  function formatString(context, value) {
    let shown = value;
    let rest = '';
    if (value.length > context.maxStringLength) {
      const left = value.length - context.maxStringLength;
      shown = safe.slice(value, 0, context.maxStringLength);
      rest = `... ${text.plural(left, 'more character')}`;
    }
    if (context.compact !== true && shown.length > SHORTEST_TO_BREAK
        && shown.length > context.breakLength - context.indentation - 4) {
      const lines = text.linesOf(shown);
      for (let index = 0; index < lines.length; index++) {
        lines[index] = context.style(text.quoted(lines[index]), 'string');
      }
      return safe.join(lines, ` +\n${safe.repeat(' ', context.indentation + 2)}`) + rest;
    }
    return context.style(text.quoted(shown), 'string') + rest;
  }

  function formatValue(context, value, level, isInside = false) {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) {
      return formatPrimitive(context, value);
    }
    const {indentation, currentDepth} = context;
    const {length} = context.seen;
    try {
      return formatObject(context, value, level, isInside);
    } catch (error) {
      context.indentation = indentation;
      context.currentDepth = currentDepth;
      context.seen.length = length;
      return interrupted(context, value, error);
    }
  }

  /** What stands for a value whose own code threw while it was looked at. */
  function interrupted(context, value, error) {
    // Without attempt(): where even this goes too deep, it is for a caller to answer.
    const isNative = safe.isNativeError(error);
    const said = isNative ? getOwnPropertyDescriptor(error, 'message')?.value : undefined;
    if (typeof said === 'string' && safe.includes(said, 'call stack')) {
      const name = attempt(() => kinds.constructorName(value, () => ''), value, 'Object');
      return context.style(`[${name ?? 'Object: null prototype'}: ${INTERRUPTED}]`, 'special');
    }
    const message = attempt(() => safe.String(error?.message ?? error), error, '');
    return context.style(`<Inspection threw (${message})>`, 'special');
  }

  function formatObject(context, value, level, isInside) {
    const target = host.target ? attempt(host.target, value, undefined) : undefined;
    if (target !== undefined && target !== null) {
      return formatValue(context, target, level, isInside);
    }
    const ofPython = attempt(host.describe, value, null);
    if (!ofPython) {
      const custom = customText(context, value, level);
      if (custom !== undefined) {
        return custom;
      }
    }
    if (entries.contains(context.seen, value)) {
      context.circular ??= new safe.Map();
      if (!safe.mapHas(context.circular, value)) {
        safe.mapSet(context.circular, value, safe.mapSize(context.circular) + 1);
      }
      return context.style(`[Circular *${safe.mapGet(context.circular, value)}]`, 'special');
    }
    const parts = ofPython ? describePython(ofPython) : describe(context, value, level, isInside);
    return typeof parts === 'string' ? parts : formatParts(context, value, parts, level);
  }

  /** What an object's own method [Symbol.for('nodejs.util.inspect.custom')] says. */
  function customText(context, value, level) {
    const method = context.customInspect ? value[safe.customInspect] : undefined;
    if (typeof method !== 'function' || method === inspect
        || attempt(() => value.constructor?.prototype === value, value, false)) {
      return undefined;
    }
    const depth = context.depth === null ? null : context.depth - level;
    const options = {...context.options, depth, stylize: context.style};
    const shown = safe.apply(method, value, [depth, options, inspect]);
    if (shown === value) {
      return undefined;
    }
    const isObject = shown !== null && typeof shown === 'object';
    const answer = isObject ? formatValue(context, shown, level) : `${safe.String(shown)}`;
    return text.indented(answer, context.indentation);
  }

  function formatParts(context, value, parts, level) {
    const {base, open, close, keys, list, before, isList} = parts;
    if (context.depth !== null && level > context.depth) {
      const deep = parts.deep ?? kinds.collapsed(value, parts.constructor, parts.tag);
      return context.style(deep, 'special');
    }
    const inner = level + 1;
    push(context.seen, value);
    context.currentDepth = inner;
    const output = list ? list(context, value, inner) : [];
    for (let index = 0; before && index < before.length; index++) {
      const name = before[index][0];
      push(output, formatProperty(context, value, name, inner, {descriptor: before[index][1]}));
    }
    for (let index = 0; index < keys.length; index++) {
      push(output, formatProperty(context, value, keys[index], inner, {isExtra: isList}));
    }
    for (let index = 0; parts.ofPrototypes && index < parts.ofPrototypes.length; index++) {
      push(output, parts.ofPrototypes[index]);
    }
    context.seen.length -= 1;
    let start = base;
    if (context.circular && safe.mapHas(context.circular, value)) {
      const reference = context.style(`<ref *${safe.mapGet(context.circular, value)}>`, 'special');
      start = base === '' ? reference : `${reference} ${base}`;
    }
    if (context.sorted) {
      sortEntries(context, output, isList ? keys.length : output.length);
    }
    const shown = layout.combined(
        context, output, {base: start, open, close, isList, level: inner, value});
    context.written += shown.length;
    if (context.written > MOST_TEXT) {
      context.depth = -1;
    }
    return shown;
  }

  /** The option `sorted`: the last `count` entries in alphabetical order. */
  function sortEntries(context, output, count) {
    const sorted = [];
    const first = output.length - count;
    for (let index = first; index < output.length; index++) {
      push(sorted, output[index]);
    }
    safe.sort(sorted, typeof context.sorted === 'function' ? context.sorted : undefined);
    for (let index = 0; index < count; index++) {
      output[first + index] = sorted[index];
    }
  }

  /**
   * `key: value`, or for an item of a list the value alone. `descriptor` says what the property is
   * where `owner` has none of that name; `original` is what a getter is asked of.
   */
  function formatProperty(context, owner, key, level, how = {}) {
    const {isList, isExtra, descriptor, original = owner} = how;
    const found = descriptor ?? getOwnPropertyDescriptor(owner, key)
      ?? {value: owner[key], enumerable: true};
    const indent = context.compact !== true || isList || isExtra ? 2 : 3;
    let shown;
    let between = ' ';
    if (found.value !== undefined) {
      context.indentation += indent;
      shown = formatValue(context, found.value, level);
      if (indent === 3 && context.breakLength < text.widthOf(shown, context.colors)) {
        between = `\n${safe.repeat(' ', context.indentation)}`;
      }
      context.indentation -= indent;
    } else if (found.get !== undefined || found.set !== undefined) {
      shown = formatAccessor(context, found, original, level);
    } else {
      shown = context.style('undefined', 'undefined');
    }
    const name = isList ? '' : text.propertyName(key, found.enumerable, context.style);
    return isList ? shown : `${name}:${between}${shown}`;
  }

  function formatAccessor(context, {get, set}, owner, level) {
    const label = get === undefined ? 'Setter' : set === undefined ? 'Getter' : 'Getter/Setter';
    const wanted = context.getters;
    const isAsked = get !== undefined && (wanted === true
      || (wanted === 'get' && set === undefined) || (wanted === 'set' && set !== undefined));
    if (!isAsked) {
      return context.style(`[${label}]`, 'special');
    }
    try {
      const value = safe.apply(get, owner, []);
      context.indentation += 2;
      const shown = formatValue(context, value, level);
      context.indentation -= 2;
      return value !== null && typeof value === 'object'
        ? `${context.style(`[${label}]`, 'special')} ${shown}`
        : `${context.style(`[${label}:`, 'special')} ${shown}${context.style(']', 'special')}`;
    } catch (error) {
      const message = attempt(() => safe.String(error.message), error, '');
      return context.style(`[${label}: <Inspection threw (${message})>]`, 'special');
    }
  }

  /**
   * The text of any value. `options` are those of Node: depth, showHidden, colors, compact…;
   * the older form inspect(value, showHidden, depth, colors) works too.
   */
  function inspect(value, options, depth, colors) {
    if (typeof options === 'boolean') {
      return formatValue(createContext({showHidden: options, depth, colors}), value, 0);
    }
    const isGiven = typeof options === 'object' && options !== null;
    return formatValue(createContext(isGiven ? options : NONE), value, 0);
  }
  inspect.custom = safe.customInspect;
  inspect.defaultOptions = {...DEFAULTS};

  return {inspect, numberText};
}
