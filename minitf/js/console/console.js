// The console of Node: log, error, table, group, count, time and the rest.
({host, safe, text, inspect: {inspect}, format: {format}, table: {tableOf}, errors}) => {
  const {attempt, mapDelete, mapGet, mapHas, mapSet, slice, toFixed} = safe;
  const {indented} = text;
  const {write} = host;

  const counts = new safe.Map();
  const timers = new safe.Map();
  let indentation = 0;

  function print(stream, shown) {
    if (indentation === 0) {
      write(stream, `${shown}\n`);
    } else {
      const spaces = safe.repeat(' ', indentation);
      write(stream, `${spaces}${indented(shown, indentation)}\n`);
    }
  }

  // A training loop prints a lot: one text needs no formatting.
  const printer = (stream) => (...values) => {
    print(stream, values.length === 1 && typeof values[0] === 'string'
      ? values[0] : formatted(values));
  };
  const formatted = (values) => safe.apply(format, undefined, values);

  const warning = (message) => write('stderr', `Warning: ${message}\n`);
  const labelOf = (label) => label === undefined ? 'default' : `${label}`;

  // ---- how long something took ----

  const SECOND = 1000;
  const MINUTE = 60 * SECOND;
  const HOUR = 60 * MINUTE;
  const twoDigits = (number) => safe.padStart(`${number}`, 2, '0');

  /** 1.5ms, 2.345s, 1:02.345 (m:ss.mmm), 1:00:02 (h:mm:ss). */
  function duration(milliseconds) {
    if (milliseconds < SECOND) {
      return `${safe.Number(toFixed(milliseconds, 3))}ms`;
    }
    if (milliseconds < MINUTE) {
      return `${toFixed(milliseconds / SECOND, 3)}s`;
    }
    const seconds = toFixed((milliseconds % MINUTE) / SECOND, 3);
    const minutes = safe.floor((milliseconds % HOUR) / MINUTE);
    if (milliseconds < HOUR) {
      return `${minutes}:${safe.padStart(seconds, 6, '0')} (m:ss.mmm)`;
    }
    const hours = safe.floor(milliseconds / HOUR);
    const whole = slice(safe.padStart(seconds, 6, '0'), 0, 2);
    return `${hours}:${twoDigits(minutes)}:${whole} (h:mm:ss)`;
  }

  function printTimer(method, label, rest) {
    const name = labelOf(label);
    if (!mapHas(timers, name)) {
      warning(`No such label '${name}' for console.${method}()`);
      return false;
    }
    const passed = duration(host.now() - mapGet(timers, name));
    const values = [`${name}: ${passed}`];
    for (let index = 0; index < rest.length; index++) {
      safe.push(values, typeof rest[index] === 'string' ? rest[index] : inspect(rest[index]));
    }
    print('stdout', safe.join(values, ' '));
    return true;
  }

  const methods = {
    log: null,
    warn: null,
    dir(value, options) {
      print('stdout', inspect(value, {customInspect: false, ...options}));
    },
    time(label) {
      const name = labelOf(label);
      if (mapHas(timers, name)) {
        warning(`Label '${name}' already exists for console.time()`);
      } else {
        mapSet(timers, name, host.now());
      }
    },
    timeEnd(label) {
      if (printTimer('timeEnd', label, [])) {
        mapDelete(timers, labelOf(label));
      }
    },
    timeLog(label, ...rest) {
      printTimer('timeLog', label, rest);
    },
    trace(...values) {
      const message = formatted(values);
      const frames = errors.framesOf(new safe.Error(''));
      print('stderr', `Trace${message ? `: ${message}` : ''}${frames ? `\n${frames}` : ''}`);
    },
    assert(isTrue, ...values) {
      if (!isTrue) {
        const first = values.length ? `: ${values[0]}` : '';
        values[0] = `Assertion failed${first}`;
        print('stderr', formatted(values));
      }
    },
    clear() {},
    count(label) {
      const name = labelOf(label);
      const count = (mapGet(counts, name) ?? 0) + 1;
      mapSet(counts, name, count);
      print('stdout', `${name}: ${count}`);
    },
    countReset(label) {
      const name = labelOf(label);
      if (!mapHas(counts, name)) {
        warning(`Count for '${name}' does not exist`);
      }
      mapDelete(counts, name);
    },
    group(...values) {
      if (values.length > 0) {
        print('stdout', formatted(values));
      }
      indentation += 2;
    },
    groupEnd() {
      indentation = safe.max(0, indentation - 2);
    },
    table(data, columns) {
      if (data === null || typeof data !== 'object') {
        print('stdout', formatted([data]));
        return;
      }
      if (columns !== undefined && !safe.isArray(columns)) {
        const error = new safe.TypeError('The "properties" argument must be an instance of Array.'
          + ` Received ${received(columns)}`);
        error.code = 'ERR_INVALID_ARG_TYPE';
        errors.rename(error, `TypeError [${error.code}]`);
        throw error;
      }
      const drawn = attempt(() => tableOf(data, columns), data, null);
      print('stdout', drawn ?? inspect(data));
    },
    debug: null,
    info: null,
    dirxml: null,
    error: null,
    groupCollapsed(...values) {
      safe.apply(methods.group, methods, values);
    },
    profile() {},
    profileEnd() {},
    timeStamp() {},
  };
  // One function each, as in Node: their names show when one prints the console itself.
  for (const [name, stream] of [
    ['log', 'stdout'], ['warn', 'stderr'], ['debug', 'stdout'], ['info', 'stdout'],
    ['dirxml', 'stdout'], ['error', 'stderr'],
  ]) {
    methods[name] = printer(stream);
    safe.defineProperty(methods[name], 'name', {value: name, configurable: true});
  }

  /** The end of Node's message about an argument of a wrong type. */
  function received(value) {
    if (value === null) {
      return 'null';
    }
    if (typeof value === 'function') {
      return `function ${value.name}`;
    }
    return typeof value === 'object'
      ? `an instance of ${value.constructor?.name ?? 'Object'}`
      : `type ${typeof value} (${inspect(value)})`;
  }

  const console = {};
  for (const name of safe.keys(methods)) {
    console[name] = methods[name];
  }
  safe.defineProperty(console, safe.toStringTag, {value: 'console', configurable: true});
  return console;
}
