"""Draw a table with box characters at a given width, as `keras` prints model summaries.

Cells that are too long wrap between words; a word that is too long ends in "…". Widths count
screen cells, so that names in Chinese or Japanese stay in their column.
"""

import re
from math import ceil
from unicodedata import combining, east_asian_width

PADDING = 1  # spaces on each side of a cell's text


def table_lines(header, rows, alignments, asked_widths, total_width):
    """The lines of the table.

    `header` and each of `rows` are lists of strings, one a column; `alignments` are "left",
    "center" or "right"; `asked_widths` are the text widths of the columns before they are fitted
    to `total_width`, which counts borders and padding.
    """
    outer = _fitted([width + 2 * PADDING for width in asked_widths],
                    total_width - len(header) - 1)
    inner = [max(1, width - 2 * PADDING) for width in outer]
    lines = [_border("┏━┳┓", outer)]
    lines += _row("┃", header, alignments, inner, at_bottom=True)
    lines.append(_border("┡━╇┩", outer))
    for index, row in enumerate(rows):
        if index:
            lines.append(_border("├─┼┤", outer))
        lines += _row("│", row, alignments, inner)
    lines.append(_border("└─┴┘", outer))
    return lines


def cropped(text, width):
    """The beginning of the text that fits into `width` cells."""
    if cells(text) <= width:
        return text
    used = 0
    for end, character in enumerate(text):
        used += cells(character)
        if used > width:
            # Half of a wide character does not show: a space stands in its place.
            return text[:end] + " " * (width - used + cells(character))
    return text


def cells(text):
    """How many cells of a screen the text takes."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def wrapped(text, width):
    """The text as lines broken between words; a line may still be longer than `width`."""
    starts, used = [0], 0
    for match in re.finditer(r"\s*\S+\s*", text):
        word = match[0]
        needed = cells(word.rstrip())
        if needed > width - used and (needed > width or used):
            if match.start():
                starts.append(match.start())
            used = 0
        used += cells(word)
    return [text[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]


def _fitted(widths, room):
    """The widths made to fill the room: cut evenly, or widened in proportion."""
    missing, fitted = room - sum(widths), []
    if missing < 0:
        for index, width in enumerate(widths):
            cut = min(width, round(-missing / (len(widths) - index)))
            missing += cut
            fitted.append(width - cut)
        return fitted
    total = sum(widths)
    for width in widths:
        share = ceil(width * missing / total) if total > 0 else missing
        total -= width
        missing -= share
        fitted.append(width + share)
    return fitted


def _border(characters, widths):
    left, line, middle, right = characters
    return left + middle.join(line * width for width in widths) + right


def _row(bar, texts, alignments, widths, at_bottom=False):
    """The lines of one row: as many as its longest cell has."""
    columns = [
        [_aligned(line, alignment, width) for line in wrapped(text, width)]
        for text, alignment, width in zip(texts, alignments, widths, strict=True)
    ]
    height = max(len(column) for column in columns)
    for column, width in zip(columns, widths, strict=True):
        blank = [" " * width] * (height - len(column))
        column[:] = [*blank, *column] if at_bottom else [*column, *blank]
    space = " " * PADDING
    between = f"{space}{bar}{space}"
    return [f"{bar}{space}{between.join(parts)}{space}{bar}"
            for parts in zip(*columns, strict=True)]


def _aligned(line, alignment, width):
    line = line.rstrip()
    if cells(line) > width:
        line = cropped(line, width - 1) + "…"
    free = width - cells(line)
    left = {"left": 0, "center": free // 2, "right": free}[alignment]
    return " " * left + line + " " * (free - left)
