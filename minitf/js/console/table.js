// tableOf(data, columns): what console.table draws.
({host, safe, text: {widthOf}, inspect: {inspect}, entries, kinds}) => {
  const {hasOwn, join, keys, max, push, repeat} = safe;

  // Codes that color a text take no room.
  const width = (cell) => widthOf(cell, true);

  const INDEX = '(index)';
  const ITERATION = '(iteration index)';
  const VALUES = 'Values';

  /** A cell: nested objects are shown as [Object] already, big ones as a whole. */
  function cellOf(value) {
    const isBig = value !== null && typeof value === 'object' && !safe.isArray(value)
      && safe.typedArrayName(value) === undefined && keys(value).length > 2;
    return inspect(value, {maxArrayLength: 3, breakLength: Infinity, depth: isBig ? -1 : 0});
  }

  const rule = (widths, left, middle, right) => {
    const lines = [];
    for (let index = 0; index < widths.length; index++) {
      push(lines, repeat('─', widths[index]));
    }
    return left + join(lines, middle) + right;
  };

  function row(cells, widths) {
    let line = '│';
    for (let index = 0; index < widths.length; index++) {
      const cell = cells[index] ?? '';
      line += ` ${cell}${repeat(' ', max(0, widths[index] - width(cell) - 1))}│`;
    }
    return line;
  }

  /** `columns` is a list of lists of cells (holes are blank), one for each name in `head`. */
  function drawn(head, columns) {
    const widths = [];
    let height = 0;
    for (let column = 0; column < head.length; column++) {
      let widest = width(head[column]);
      height = max(height, columns[column].length);
      for (let index = 0; index < columns[column].length; index++) {
        widest = max(widest, width(columns[column][index] ?? ''));
      }
      push(widths, widest + 2);
    }
    const lines = [rule(widths, '┌', '┬', '┐'), row(head, widths), rule(widths, '├', '┼', '┤')];
    for (let index = 0; index < height; index++) {
      const cells = [];
      for (let column = 0; column < head.length; column++) {
        push(cells, columns[column][index]);
      }
      push(lines, row(cells, widths));
    }
    push(lines, rule(widths, '└', '┴', '┘'));
    return join(lines, '\n');
  }

  const counted = (count) => {
    const numbers = [];
    for (let index = 0; index < count; index++) {
      push(numbers, `${index}`);
    }
    return numbers;
  };

  const cellsOf = (values) => {
    const cells = [];
    for (let index = 0; index < values.length; index++) {
      push(cells, cellOf(values[index]));
    }
    return cells;
  };

  function ofPairs(names, values) {
    const cells = [counted(names.length), cellsOf(names), cellsOf(values)];
    return drawn([ITERATION, 'Key', VALUES], cells);
  }

  function ofItems(items) {
    return drawn([ITERATION, VALUES], [counted(items.length), cellsOf(items)]);
  }

  function ofIterator(data, next) {
    const items = entries.remaining(data, next);
    if (!entries.arePairs(items)) {
      return ofItems(items);
    }
    const names = [];
    const values = [];
    for (let index = 0; index < items.length; index++) {
      push(names, items[index][0]);
      push(values, items[index][1]);
    }
    return ofPairs(names, values);
  }

  function ofMap(data) {
    const names = [];
    const values = [];
    safe.mapEach(data, (value, name) => {
      push(names, name);
      push(values, value);
    });
    return ofPairs(names, values);
  }

  /** What an object is a row of: itself, or the fields that stand for a Python object. */
  function fieldsOf(object) {
    const described = safe.attempt(host.describe, object, null);
    if (!described) {
      return object;
    }
    const fields = {__proto__: null};
    const own = described.entries ?? [];
    for (let index = 0; index < own.length; index++) {
      fields[own[index][0]] = own[index][1];
    }
    return fields;
  }

  function ofRows(table, chosen) {
    const data = fieldsOf(table);
    const columns = {__proto__: null};
    const values = [];
    let hasValues = false;
    const indexes = keys(data);
    for (let at = 0; at < indexes.length; at++) {
      const value = data[indexes[at]];
      const isPrimitive = !(typeof value === 'function' || (typeof value === 'object' && value));
      const item = isPrimitive ? value : fieldsOf(value);
      if (isPrimitive && !chosen) {
        hasValues = true;
        values[at] = cellOf(item);
      }
      const names = chosen ?? (isPrimitive ? [] : keys(item));
      for (let index = 0; index < names.length; index++) {
        const name = names[index];
        columns[name] ??= [];
        columns[name][at] = isPrimitive || !hasOwn(item, name) ? '' : cellOf(item[name]);
      }
    }
    const head = [INDEX];
    const cells = [indexes];
    const names = keys(columns);
    for (let index = 0; index < names.length; index++) {
      push(head, names[index]);
      push(cells, columns[names[index]]);
    }
    if (hasValues) {
      push(head, VALUES);
      push(cells, values);
    }
    return drawn(head, cells);
  }

  function tableOf(data, chosen) {
    switch (kinds.kindOf(data)) {
      case 'map':
        return ofMap(data);
      case 'mapIterator':
        return ofIterator(data, safe.mapIteratorNext);
      case 'setIterator':
        return ofIterator(data, safe.setIteratorNext);
      case 'set': {
        const items = [];
        safe.setEach(data, (item) => push(items, item));
        return ofItems(items);
      }
      default:
        return ofRows(data, chosen);
    }
  }

  return {tableOf};
}
