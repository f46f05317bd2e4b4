"""Every known difference between tfjs, Keras 3 and strict minitf, as one table of rows.

    from minitf import differences
    differences.table(silent=True)          # Markdown of the rows that fail without a word
    [row.what for row in differences.ROWS]

A row holds a program for each library and what it gives there, as recorded from the real ones
(tests/golden/*_differences.json). Its last column tells what the default, strict minitf makes of
the tfjs program; under `kit.as_tfjs()` minitf does what tfjs does.
"""

from minitf.differences import (
    calling,
    config,
    datasets,
    families,
    ignored,
    models,
    names,
    quirks,
    training,
)
from minitf.differences.row import Difference  # noqa: F401 (what ROWS holds)

ROWS = (*config.ROWS, *names.ROWS, *calling.ROWS, *training.ROWS, *families.ROWS, *models.ROWS,
        *datasets.ROWS, *ignored.ROWS, *quirks.ROWS)


TOPICS = tuple(dict.fromkeys(row.topic for row in ROWS))


def chosen(*, silent=None, topic=None):
    """The rows of a topic, and those that are silent (True) or are not (False)."""
    if topic not in (None, *TOPICS):
        raise ValueError(f"There is no topic {topic!r}; there are: {', '.join(TOPICS)}.")
    return [row for row in ROWS if topic in (None, row.topic)
            and (silent is None or (row.loud == "silent") is silent)]


def table(*, silent=None, topic=None):
    """The rows that `chosen` gives as a Markdown table, with the last line of each program."""
    lines = ["| what | in tfjs | in Keras | in minitf | silent or loud? | why |",
             "|---|---|---|---|---|---|"]
    for row in chosen(silent=silent, topic=topic):
        cells = [row.what, _program(row.tfjs, row.in_tfjs), _program(row.keras, row.in_keras),
                 _in_minitf(row), row.loud, row.why]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _in_minitf(row):
    """What the strict tfjs face makes of the first program, the Keras face of the second."""
    told = [f"{face}: {_text(given)}" for face, given in
            (("tfjs face", row.in_minitf), ("Keras face", row.keras_in_minitf)) if given]
    return "<br>".join(told) or "as the libraries"


def brief(text):
    """The first line of what a program gave, cut at a word where it is long."""
    kind, line = split(text.strip().split("\n")[0].strip())
    return kind + (line if len(line) <= 120 else line[:117].rsplit(" ", 1)[0] + " …")


def split(text):
    """(class of the error with its colon, or nothing; what is said)."""
    head, colon, rest = text.partition(": ")
    return (head + colon, rest) if colon and head.endswith("Error") else ("", text)


def _program(code, result):
    last = code.split("\n")[-1].replace("|", "\\|")  # of code Markdown changes nothing else
    return f"`{last}`<br>→ {_text(result)}"


def _text(text):
    """Text that Markdown shows as it stands, inside a table."""
    for character in "|*_<>":
        text = text.replace(character, "\\" + character)
    return text
