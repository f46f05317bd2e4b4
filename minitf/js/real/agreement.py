"""Compare what a program printed on minitf with what it printed on the real tfjs: `compare(a, b)`.

Numbers agree within a tolerance, as two processors' do. Where numbers are written otherwise, the
spaces and line ends beside them may differ, too: they depend on how long the numbers are.
"""

from __future__ import annotations

import difflib
import math
import re
from dataclasses import dataclass
from itertools import zip_longest

RELATIVE, ABSOLUTE = 1e-4, 1e-5  # float32 after some training
WIDTH = 100  # of two columns, in characters
_TOKEN = re.compile(r"""
    (?P<time> (?<![\w.]) \d+(?:\.\d+)?m?s (?!\w))                        # console.timeEnd
  | (?P<number> (?:(?<![\w.\])])-)? (?<![\w.]) (?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)? (?![\w]))
  | \w+ | ([─═_=-])\3* | \S
""", re.VERBOSE)  # fmt: skip


@dataclass(frozen=True)
class Agreement:
    """Whether two texts agree, and the pairs of lines in which they don't; None: no such line."""

    agree: bool
    differences: tuple[tuple[str | None, str | None], ...] = ()

    def __bool__(self):
        return self.agree


def compare(ours, theirs, *, relative=RELATIVE, absolute=ABSOLUTE):
    """The Agreement of two console texts; durations, such as 1.5ms, agree with any other.

    Numbers agree where they differ by at most `absolute` and `relative` times the greater one.
    """
    if ours == theirs or _same(ours, theirs, relative, absolute):
        return Agreement(True)
    pairs = [(mine, other) for mine, other in _aligned(ours, theirs)
             if mine != other and (mine is None or other is None
                                   or not _same(mine, other, relative, absolute))]
    return Agreement(False, tuple(pairs or [(ours, theirs)]))


def side_by_side(ours, theirs, titles=("minitf", "@tensorflow/tfjs")):
    """Two texts as two columns with a mark where they differ; one below the other if too wide."""
    rows = [(mine or "", other or "", compare(mine or "", other or "").agree
             and (mine is None) == (other is None)) for mine, other in _aligned(ours, theirs)]
    left = max(len(mine) for mine in [titles[0], *(row[0] for row in rows)])
    right = max(len(other) for other in [titles[1], *(row[1] for row in rows)])
    if left + right + 3 > WIDTH:
        blocks = [[f"{' ' if same else '≠'} {row[side]}".rstrip() for *row, same in rows
                   if row[side] or same] for side in (0, 1)]
        return "".join(f"{title}:\n" + "".join(f"{line}\n" for line in block)
                       for title, block in zip(titles, blocks, strict=True))
    lines = [f"{titles[0]:<{left}} │ {titles[1]}", f"{'─' * left}─┼─{'─' * right}"]
    lines += [f"{mine:<{left}} {'│' if same else '≠'} {other}".rstrip()
              for mine, other, same in rows]
    return "\n".join(lines) + "\n"


def _same(ours, theirs, relative, absolute):
    """Whether two texts that are not equal differ in how numbers are written alone."""
    mine, others = list(_TOKEN.finditer(ours)), list(_TOKEN.finditer(theirs))
    written_otherwise = False
    for one, other in zip_longest(mine, others):
        if one is None or other is None or one.lastgroup != other.lastgroup:
            return False
        if one.lastgroup == "number":
            if not _near(float(one[0]), float(other[0]), relative, absolute):
                return False
        elif one.lastgroup != "time" and one[0] != other[0] and not (one[3] and one[3] == other[3]):
            return False
        if one.lastgroup in ("number", "time"):
            written_otherwise |= one[0] != other[0]
    return written_otherwise


def _near(one, other, relative, absolute):
    return one == other or math.isclose(one, other, rel_tol=0, abs_tol=(
        absolute + relative * max(abs(one), abs(other))))


def _aligned(ours, theirs):
    """Pairs of lines that belong together, numbers aside; None where one has no such line."""
    mine, others = ours.splitlines(), theirs.splitlines()
    keys = [[_TOKEN.sub(lambda found: "0" if found.lastgroup == "number" else found[0], line)
             .split() for line in lines] for lines in (mine, others)]
    matcher = difflib.SequenceMatcher(None, *[[" ".join(key) for key in side] for side in keys],
                                      autojunk=False)
    for _, start, end, other_start, other_end in matcher.get_opcodes():
        yield from zip_longest(mine[start:end], others[other_start:other_end])
