// How an error shows: its stack, with the class where the stack does not tell it.
({host, safe, text: {indented}, kinds: {prefixOf}}) => {
  const {attempt, endsWith, getOwnPropertyDescriptor, includes, indexOf, slice} = safe;
  const {startsWith, String} = safe;

  const headers = new safe.WeakMap();

  /** `Name: message` as it was when somebody first looked: Node makes the text of a stack then. */
  function headerOf(error) {
    let header = safe.weakMapGet(headers, error);
    if (header === undefined) {
      header = attempt(safe.errorToString, error, 'Error');
      safe.weakMapSet(headers, error, header);
    }
    return header;
  }

  /** The header of an error's stack says another name than the error, as Node's own errors do. */
  const rename = (error, name) => {
    safe.weakMapSet(headers, error, `${name}: ${error.message}`);
  };

  /** The lines `    at …` that the host knows of an error. */
  const framesOf = (error) => {
    const stack = attempt((one) => `\n${host.stack(one) || ''}`, error, '');
    const start = indexOf(stack, '\n    at ');
    let frames = start === -1 ? '' : slice(stack, start + 1);
    while (endsWith(frames, '\n')) {
      frames = slice(frames, 0, -1);
    }
    return frames;
  };

  /** The stack as Node has it: the header, then a line for each frame. */
  function stackOf(error) {
    const own = getOwnPropertyDescriptor(error, 'stack');
    if (own) {
      const set = attempt(() => own.get ? error.stack : own.value, error, undefined);
      return set ? attempt(String, set, '') : attempt(safe.errorToString, error, 'Error');
    }
    const frames = safe.isNativeError(error) ? framesOf(error) : '';
    return frames ? `${headerOf(error)}\n${frames}` : headerOf(error);
  }

  /** Properties that the stack shows already are not shown again. */
  function withoutShown(error, keys, stack) {
    const kept = [];
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index];
      const isOfStack = key === 'name' || key === 'message' || key === 'stack';
      if (!isOfStack || !attempt(() => includes(stack, error[key]), error, false)) {
        safe.push(kept, key);
      }
    }
    return kept;
  }

  /** The class of an error in front of its stack where `name` does not tell it. */
  function withClass(stack, constructor, name, tag) {
    const after = slice(stack, name.length, name.length + 1);
    const isOrdinary = endsWith(name, 'Error') && startsWith(stack, name)
      && (after === '' || after === ':' || after === '\n');
    if (constructor !== null && !isOrdinary) {
      return stack;
    }
    if (constructor === null) {
      const word = safe.matches(/^[A-Z]\w*/, stack)?.[0] ?? '';
      const prefix = slice(prefixOf(null, tag, word || 'Error'), 0, -1);
      return prefix + slice(stack, word.length);
    }
    const prefix = slice(prefixOf(constructor, tag, 'Error'), 0, -1);
    if (name === prefix) {
      return stack;
    }
    return includes(prefix, name)
      ? prefix + slice(stack, name.length) : `${prefix} [${name}]${slice(stack, name.length)}`;
  }

  /**
   * {base, keys, stack}: the text of an error, the properties to show beside it, and its stack
   * where that is no property of its own in this engine.
   */
  function describeError(context, error, constructor, tag, keys) {
    const name = attempt(() => String(error.name ?? 'Error'), error, 'Error');
    let stack = stackOf(error);
    const isHidden = safe.isNativeError(error) && !safe.hasOwn(error, 'stack');
    const own = isHidden ? stack : null;
    const shown = context.showHidden ? keys : withoutShown(error, keys, stack);
    const addIfThere = (key) => {
      for (let index = 0; index < shown.length; index++) {
        if (shown[index] === key) {
          return;
        }
      }
      safe.push(shown, key);
    };
    if (attempt(() => 'cause' in error, error, false)) {
      addIfThere('cause');
    }
    if (attempt(() => safe.isArray(error.errors), error, false)) {
      addIfThere('errors');
    }
    stack = withClass(stack, constructor, name, tag);
    const message = attempt(() => error.message, error, '');
    const at = typeof message === 'string' && message ? indexOf(stack, message) : -1;
    const end = at === -1 ? 0 : at + message.length;
    if (!includes(slice(stack, end), '\n    at')) {
      stack = `[${stack}]`;
    }
    return {base: indented(stack, context.indentation), keys: shown, stack: own};
  }

  return {describeError, framesOf, rename, stackOf};
}
