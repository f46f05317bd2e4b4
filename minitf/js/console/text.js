// Text as Node shows it: in quotes, with escapes, and as wide as a terminal shows it.
({safe}) => {
  const {String, charCodeAt, codePointAt, includes, join, matches, normalize} = safe;
  const {numberToString, padStart, push, repeat, slice, split, symbolToString, test} = safe;
  const {toUpperCase} = safe;

  const NEEDS_CARE = /[\x00-\x1f\x27\x5c\x7f-\x9f\ud800-\udfff]/;
  const SHORT_ESCAPES = {8: '\\b', 9: '\\t', 10: '\\n', 12: '\\f', 13: '\\r', 92: '\\\\'};
  const IDENTIFIER = /^[a-zA-Z_][a-zA-Z_0-9]*$/;
  const COLOR_CODE = /\x1b\[[\d;]*[A-Za-z]/;
  const NOT_ASCII = /[^\x20-\x7e]/;
  const NO_WIDTH = /^[\p{Cc}\p{Cf}\p{Me}\p{Mn}]$/u;

  // Code points two columns wide (Unicode's East_Asian_Width W and F): distances between the
  // borders of their ranges, in base 36.
  const WIDE_BORDERS =
    '3cw 2o 3i2 2 d 2 5a 4 3 1 2 1 eh 2 l 2 q 8 g c 17 1 a 6 3 1 d 1 8 2 h 2 5 2 8 1 5 1 '
    + 'l 1 7 2 1 1 4 1 2 1 7 1 4 2 s 1 z 1 1 1 4 3 1 1 1p 3 o 1 e 1 nv 2 1f 1 4 1 mi q 1 '
    + '2h c 5y q 27 2 2e 2 2v 5 17 1 2m 1 2e 9 1c 1 14 8 mkd 3 1j wp t hv 8mc 6l8 e8 ls a '
    + 'm z 1 j 1 4 45 2o 3j 7 m49 5 b 7 9 5p2 15 w 2p 37 6pp 4 1 7 1 2 1 83 f 1 t 3 2 1 e '
    + '4 8 b0 602 2 2j 2 8z 2f 9 n 5n1 1 5m 1 5a 1 2 a 23 t d 18 4 9 7 2 e 6 4a x c 9 1 1y '
    + '1 m c 17 4 5 c h 3 1 3 1z 1 1 1 57 2 1r d 4 1 o i 1 q 2 d 1 2e 2d 1c 1y 6 1 3 3 2 4 '
    + '3 4 b 2 7 9 6b c 4 1 7v 1b 1 a 1 55 34 d 3 b 3 1l 1 1 4 g 2 c 4 a zr 1eke 2 1eke';

  const hexadecimal = (code) => padStart(toUpperCase(numberToString(code, 16)), 2, '0');

  /** The quote that needs no escape: ' before " before `. */
  function quoteFor(text) {
    if (!includes(text, "'")) {
      return "'";
    }
    if (!includes(text, '"')) {
      return '"';
    }
    return includes(text, '`') || includes(text, '${') ? "'" : '`';
  }

  /** The escape of the UTF-16 unit at `index`, or null where it shows as it is. */
  function escapeAt(text, index, quote) {
    const code = charCodeAt(text, index);
    if (code === 39) {
      return quote === "'" ? "\\'" : null;
    }
    if (code < 32 || code === 92 || (code >= 127 && code <= 159)) {
      return SHORT_ESCAPES[code] ?? `\\x${hexadecimal(code)}`;
    }
    if (code < 0xd800 || code > 0xdfff) {
      return null;
    }
    const isHigh = code < 0xdc00;
    const other = charCodeAt(text, isHigh ? index + 1 : index - 1);
    const isPair = isHigh ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other < 0xdc00;
    return isPair ? null : `\\u${numberToString(code, 16)}`;
  }

  const escaped = (text, quote) => {
    let shown = '';
    let from = 0;
    for (let index = 0; index < text.length; index++) {
      const escape = escapeAt(text, index, quote);
      if (escape !== null) {
        shown += slice(text, from, index) + escape;
        from = index + 1;
      }
    }
    return shown + slice(text, from);
  };

  /** A string as a JavaScript literal. */
  function quoted(text) {
    if (!test(NEEDS_CARE, text)) {
      return `'${text}'`;
    }
    const quote = quoteFor(text);
    return quote + escaped(text, quote) + quote;
  }

  /** The name of a property as it stands before the colon. */
  function propertyName(key, isEnumerable, style) {
    if (typeof key === 'symbol') {
      return `[${style(escaped(symbolToString(key), "'"), 'symbol')}]`;
    }
    if (key === '__proto__') {
      return "['__proto__']";
    }
    if (!isEnumerable) {
      return `[${escaped(key, "'")}]`;
    }
    return test(IDENTIFIER, key) ? style(key, 'name') : style(quoted(key), 'string');
  }

  /** Pieces of `text` that end with a newline each, but the last. */
  function linesOf(text) {
    const lines = split(text, '\n');
    const pieces = [];
    for (let index = 0; index < lines.length - 1; index++) {
      push(pieces, `${lines[index]}\n`);
    }
    if (lines[lines.length - 1] !== '') {
      push(pieces, lines[lines.length - 1]);
    }
    return pieces;
  }

  /** `text` with the codes that color it taken out. */
  function withoutColors(text) {
    let plain = '';
    let rest = text;
    for (let found = matches(COLOR_CODE, rest); found; found = matches(COLOR_CODE, rest)) {
      plain += slice(rest, 0, found.index);
      rest = slice(rest, found.index + found[0].length);
    }
    return plain + rest;
  }

  let borders = null;

  function isWide(code) {
    if (borders === null) {
      borders = [];
      let at = 0;
      const distances = split(WIDE_BORDERS, ' ');
      for (let index = 0; index < distances.length; index++) {
        at += safe.parseInt(distances[index], 36);
        push(borders, at);
      }
    }
    let low = 0;
    let high = borders.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (borders[middle] <= code) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low % 2 === 1;
  }

  /** Columns that `text` takes in a terminal. */
  function widthOf(text, hasColors = false) {
    const plain = hasColors ? withoutColors(text) : text;
    if (!test(NOT_ASCII, plain)) {
      return plain.length;
    }
    const composed = normalize(plain, 'NFC');
    let width = 0;
    for (let index = 0; index < composed.length; index++) {
      const code = codePointAt(composed, index);
      const character = safe.fromCodePoint(code);
      index += character.length - 1;
      if (isWide(code)) { // also the few marks among them
        width += 2;
      } else if (code === 0xad || !test(NO_WIDTH, character)) {
        width += 1;
      }
    }
    return width;
  }

  /** `text` with every line but the first moved to the right. */
  const indented = (text, spaces) => spaces === 0 || !includes(text, '\n')
    ? text : join(split(text, '\n'), `\n${repeat(' ', spaces)}`);

  const plural = (count, noun) => `${String(count)} ${noun}${count > 1 ? 's' : ''}`;

  return {
    indented, linesOf, plural, propertyName, quoted, widthOf, withoutColors,
  };
}
