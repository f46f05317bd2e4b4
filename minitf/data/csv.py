"""Read rows of a CSV text as tfjs does: quotes, numbers, missing values, columns of labels."""

import re
from dataclasses import dataclass, field

from minitf.errors import ArgumentError

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*([eE][+-]?\d+)?|\.\d+([eE][+-]?\d+)?|Infinity)$", re.ASCII)
_WHOLE = re.compile(r"0(?:[xX][0-9a-fA-F]+|[oO][0-7]+|[bB][01]+)$")


@dataclass
class Format:
    """How a text is to be read: see tf.data.csv."""

    names: list | None = None  # of the columns; None until the header line was read
    has_header: bool = True
    configs: dict | None = None  # {column: {isLabel, required, dtype, default}}
    configured_only: bool = False
    delimiter: str = ","
    delimiter_repeats: bool = False  # spaces: several are one
    checked: bool = field(default=False, init=False)

    def settle_names(self, header):
        """Check the names of the columns against the header line, None where there is none."""
        found = None if header is None else self.fields(header)
        if self.names is None and found is None:
            raise ArgumentError("Column names must be provided if there is no header line.")
        if self.names is not None and found is not None and len(found) != len(self.names):
            raise ArgumentError(
                f"The length of provided columnNames ({len(self.names)}) does not match the length "
                f"of the header line read from file ({len(found)}).")
        self.names = found if self.names is None else list(self.names)
        repeated = [name for name in dict.fromkeys(self.names) if self.names.count(name) > 1]
        if repeated:
            raise ArgumentError(f"Duplicate column names found: {','.join(repeated)}")
        for name in self.configs or ():
            if name not in self.names:
                raise ArgumentError(
                    f'The key "{name}" provided in columnConfigs does not match any of the column '
                    f"names ({','.join(self.names)}).")
        self.checked = True

    def element(self, line):
        """{column: value} of a line; {"xs": …, "ys": …} where there are columns of labels."""
        fields = self.fields(line)
        if len(fields) != len(self.names):
            raise ArgumentError(
                f"Invalid row in csv file. Should have {len(self.names)} elements in a row, but "
                f"got {','.join(fields)}")
        features, labels = {}, {}
        for name, text in zip(self.names, fields, strict=True):
            config = (self.configs or {}).get(name)
            if self.configured_only and config is None:
                continue
            config = config or {}
            value = _value(text, config, name, line)
            (labels if config.get("isLabel") else features)[name] = value
        return {"xs": features, "ys": labels} if labels else features

    def fields(self, line):
        """The texts between the delimiters; within quotes a delimiter is text."""
        fields, start, state = [], 0, "before"
        for place, character in enumerate(line):
            ends = character == self.delimiter
            if state == "before" and ends:
                start = place + 1
                if not self.delimiter_repeats:
                    fields.append("")
            elif state == "before":
                state = "quoted" if character == '"' else "plain"
                start = place + 1 if character == '"' else place
            elif ends and state in ("plain", "closed"):
                fields.append(line[start : place if state == "plain" else place - 1])
                start, state = place + 1, "before"
            elif character == '"':
                state = {"quoted": "closed", "plain": "plain"}.get(state, "quoted")
            elif state == "closed":
                state = "loose"  # text after a closing quote: the field goes on
        return [*fields, line[start : len(line) - 1 if state == "closed" else len(line)]]


def _value(text, config, name, line):
    dtype = config.get("dtype")
    if text == "":
        if config.get("default") is not None:
            return config["default"]
        if config.get("required") or config.get("isLabel"):
            raise ArgumentError(f"Required column {name} is empty in this line: {line}")
        return None
    if dtype == "bool":
        return int(text == "1" or text.lower() == "true")
    number = number_of(text)
    if isinstance(number, str) or dtype != "int32":
        return number
    return number if number in (float("inf"), float("-inf")) else int(number // 1)


def number_of(text):
    """A text as the number that JavaScript's Number() makes of it; what is no number stays text."""
    inner = text.strip()
    if not inner:
        return 0
    if _WHOLE.match(inner):
        return int(inner, 0)
    if not _NUMBER.match(inner):
        return text
    number = float(inner)
    return int(number) if number.is_integer() and abs(number) < 2**53 else number
