// Where lines break: one line while it fits, columns for long arrays, else one line per entry.
({safe, text: {widthOf, withoutColors}}) => {
  const {floor, includes, join, max, min, padEnd, padStart, push, repeat, round, sqrt} = safe;

  const SPACE_BETWEEN = 2; // a comma and a space
  const MOST_COLUMNS = 15;
  const HEIGHT_OF_A_CHARACTER = 2.5; // in widths: a group of columns is about a square
  const FEWEST_TO_GROUP = 7;

  /** Entries of an array put side by side, several to a line, where they are short enough. */
  function grouped(context, output, value) {
    const hasMore = context.maxArrayLength < output.length;
    const count = hasMore ? output.length - 1 : output.length; // the last one tells how many more
    const widths = [];
    let total = 0;
    let widest = 0;
    for (let index = 0; index < count; index++) {
      const width = widthOf(output[index], context.colors);
      push(widths, width);
      total += width + SPACE_BETWEEN;
      widest = max(widest, width);
    }
    const cell = widest + SPACE_BETWEEN;
    const isWorthIt = cell * 3 + context.indentation < context.breakLength
      && (total / cell > 5 || widest <= 6);
    if (!isWorthIt) {
      return output;
    }
    const bias = sqrt(cell - total / output.length);
    const biased = max(cell - 3 - bias, 1);
    const columns = min(
        round(sqrt(HEIGHT_OF_A_CHARACTER * biased * count) / biased),
        floor((context.breakLength - context.indentation) / cell),
        context.compact * 4,
        MOST_COLUMNS);
    if (columns <= 1) {
      return output;
    }
    const alignRight = value !== undefined && isNumeric(value, output);
    const lines = rows(output, widths, count, columns, alignRight);
    if (hasMore) {
      push(lines, output[count]);
    }
    return lines;
  }

  /** Whether every entry is a number: those are aligned to the right. */
  function isNumeric(value, output) {
    for (let index = 0; index < output.length; index++) {
      const type = typeof value[index];
      if (type !== 'number' && type !== 'bigint') {
        return false;
      }
    }
    return true;
  }

  function rows(output, widths, count, columns, alignRight) {
    const columnWidths = [];
    for (let column = 0; column < columns; column++) {
      let width = 0;
      for (let index = column; index < count; index += columns) {
        width = max(width, widths[index]);
      }
      push(columnWidths, width + SPACE_BETWEEN);
    }
    const lines = [];
    for (let start = 0; start < count; start += columns) {
      const last = min(start + columns, count) - 1;
      let line = '';
      for (let index = start; index < last; index++) {
        const cell = `${output[index]}, `;
        const hidden = output[index].length - widths[index];
        const width = columnWidths[index - start] + hidden;
        line += alignRight ? padStart(cell, width) : padEnd(cell, width);
      }
      const hidden = output[last].length - widths[last];
      line += alignRight
        ? padStart(output[last], columnWidths[last - start] + hidden - SPACE_BETWEEN)
        : output[last];
      push(lines, line);
    }
    return lines;
  }

  function fitsOnOneLine(context, output, start, base) {
    let total = output.length + start;
    if (total + output.length > context.breakLength) {
      return false;
    }
    for (let index = 0; index < output.length; index++) {
      total += context.colors ? withoutColors(output[index]).length : output[index].length;
      if (total > context.breakLength) {
        return false;
      }
    }
    return base === '' || !includes(base, '\n');
  }

  /** The whole text of an object from its parts. `level` is how deep it is. */
  function combined(context, output, {base, open, close, isList, level, value}) {
    const before = base ? `${base} ` : '';
    if (context.compact === true) {
      return compactly(context, output, {base, open, close, before});
    }
    let entries = output;
    if (typeof context.compact === 'number' && context.compact >= 1) {
      if (isList && output.length >= FEWEST_TO_GROUP) {
        entries = grouped(context, output, value);
      }
      // The innermost levels go on one line, unless an array was put in columns.
      if (context.currentDepth - level < context.compact && entries.length === output.length) {
        const start = entries.length + context.indentation + open.length + base.length + 10;
        if (fitsOnOneLine(context, entries, start, base)) {
          const line = join(entries, ', ');
          if (!includes(line, '\n')) {
            return `${before}${open} ${line} ${close}`;
          }
        }
      }
    }
    const newline = `\n${repeat(' ', context.indentation)}`;
    return `${before}${open}${newline}  ${join(entries, `,${newline}  `)}${newline}${close}`;
  }

  /** The layout of the option `compact: true`. */
  function compactly(context, output, {base, open, close, before}) {
    if (fitsOnOneLine(context, output, 0, base)) {
      return `${open}${base ? ` ${base}` : ''} ${join(output, ', ')} ${close}`;
    }
    const newline = `\n${repeat(' ', context.indentation)}`;
    const start = base === '' && open.length === 1 ? ' ' : `${base ? ` ${base}` : ''}${newline}  `;
    return `${open}${start}${join(output, `,${newline}  `)} ${close}`;
  }

  return {combined};
}
