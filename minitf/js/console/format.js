// format(...): what console.log makes of its arguments, with %s %d %i %f %j %o %O %c.
({safe, inspect: {inspect, numberText}}) => {
  const {attempt, charCodeAt, getOwnPropertyDescriptor, getPrototypeOf, hasOwn, slice} = safe;

  const isObject = (value) => value !== null && typeof value === 'object';

  /** Whether String(value) would only say [object Object] or the like. */
  function hasPlainText(value) {
    if (typeof value[safe.toPrimitive] === 'function' && !safe.isDate(value)) {
      return false;
    }
    if (typeof value.toString !== 'function') {
      return true;
    }
    if (hasOwn(value, 'toString')) {
      return false;
    }
    let owner = value;
    do {
      owner = getPrototypeOf(owner);
    } while (!hasOwn(owner, 'toString'));
    const constructor = getOwnPropertyDescriptor(owner, 'constructor')?.value;
    return typeof constructor === 'function' && safe.builtIn[constructor.name] === true;
  }

  /** The text of a conversion that may run the program's own toString(), which may throw. */
  const converted = (convert, value) => {
    try {
      return convert(value);
    } catch (error) {
      const message = attempt(() => safe.String(error?.message ?? error), error, '');
      return `<Inspection threw (${message})>`;
    }
  };

  const textOf = (value) => {
    if (typeof value === 'number') {
      return numberText(value);
    }
    if (typeof value === 'bigint') {
      return `${value}n`;
    }
    if (isObject(value) && attempt(hasPlainText, value, true)) {
      return inspect(value, {depth: 0});
    }
    const text = converted(safe.String, value);
    const native = typeof value === 'function' ? safe.matches(NATIVE, text) : null;
    return native ? `function ${native[1]}() { [native code] }` : text; // as V8 words it
  };
  const NATIVE = /^function (?:bound ?)?([^{(]*)\([^{]*\{\s*\[native code\]\s*\}$/;
  const numeric = (convert) => (value) => {
    if (typeof value === 'bigint') {
      return `${value}n`;
    }
    return typeof value === 'symbol' ? 'NaN' : converted((one) => numberText(convert(one)), value);
  };
  const json = (value) => {
    try {
      return safe.stringify(value);
    } catch (error) {
      const isCycle = attempt(() => safe.test(/circular/i, error.message), error, false);
      return isCycle ? '[Circular]' : converted(() => {
        throw error;
      });
    }
  };
  const CONVERSIONS = {
    __proto__: null,
    s: textOf,
    d: numeric((value) => safe.Number(value)),
    i: numeric((value) => safe.parseInt(value)),
    f: (value) => typeof value === 'symbol'
      ? 'NaN' : converted((one) => numberText(safe.parseFloat(one)), value),
    j: json,
    O: (value) => inspect(value),
    o: (value) => inspect(value, {showHidden: true, showProxy: true, depth: 4}),
    c: () => '',
  };

  const shown = (value) => {
    switch (typeof value) {
      case 'string':
        return value;
      case 'number':
        return numberText(value);
      default:
        return inspect(value);
    }
  };

  const PERCENT = 37;

  /** One text of `values`: a first string may hold %s and the like, the rest is put behind. */
  function format(...values) {
    const first = values[0];
    let used = 0;
    let text = '';
    let between = '';
    if (typeof first === 'string') {
      if (values.length === 1) {
        return first;
      }
      let from = 0;
      for (let index = 0; index < first.length - 1; index++) {
        if (charCodeAt(first, index) !== PERCENT) {
          continue;
        }
        index += 1;
        const letter = first[index];
        if (letter === '%') {
          text += slice(first, from, index);
          from = index + 1;
        } else if (used + 1 < values.length && CONVERSIONS[letter]) {
          used += 1;
          text += slice(first, from, index - 1) + CONVERSIONS[letter](values[used]);
          from = index + 1;
        }
      }
      used += 1;
      between = ' ';
      text += slice(first, from);
    }
    for (; used < values.length; used++) {
      const value = values[used];
      text += between + shown(value);
      between = ' ';
    }
    return text;
  }

  return {format};
}
