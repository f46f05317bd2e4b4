"""What a question, an exercise and a misconception are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Option:
    """One answer to a question: its words, and what to tell somebody who chose it."""

    words: str
    misconception: str  # "" for the right answer
    reply: str


@dataclass(frozen=True)
class Prediction:
    """A question with lettered options, answered before the code runs."""

    asked: str
    options: dict[str, Option]
    because: str

    @property
    def answer(self) -> str:
        """The letter of the right option."""
        return next(letter for letter, option in self.options.items() if not option.misconception)


@dataclass(frozen=True)
class Outcome:
    """What a learner's program did: its result as plain numbers, or its error.

    `kind` says what it returned: "number", "tensor", "array", "promise", "nothing" or "other".
    `language` is "Python" or "JavaScript"; a program in JavaScript is in the idiom of tfjs.
    """

    kind: str = "nothing"
    value: object = None
    error: BaseException | None = None
    still_training: bool = False
    idiom: str = "tfjs"
    language: str = "Python"

    @property
    def said(self) -> str:
        """The error in one line, type and text; "" without an error."""
        if self.error is None:
            return ""
        # JavaScript's errors have one, and below it the place, which `failed_with` must not read.
        headline = getattr(self.error, "headline", None)
        return headline or f"{type(self.error).__name__}: {self.error}"

    def failed_with(self, *words: str) -> bool:
        """Whether the error's text holds one of the words."""
        return any(word in self.said for word in words)


@dataclass(frozen=True)
class Misconception:
    """A wrong result, how to recognise it, and three hints: what was seen, which habit, the line.

    `{value}` and `{error}` in `saw` are the learner's own. `line` says it for each idiom.
    """

    name: str
    matches: Callable[[Outcome], bool]
    saw: str
    habit: str
    line: dict[str, str]


@dataclass(frozen=True)
class Exercise:
    """A task: the number its program must return, and what goes wrong, the first match first."""

    task: str
    expected: float
    tolerance: float
    misconceptions: tuple[Misconception, ...]
    only: str = ""  # the idiom or the language in which it must be written; "": any
    when_right: str = ""  # what a right answer is told instead of the usual words


def both(line: str) -> dict[str, str]:
    return {"Keras": line, "tfjs": line}


def named(table: dict, name: str):
    """The entry of this name. Raises ValueError, with the names there are."""
    if name not in table:
        raise ValueError(f"Unknown name {name!r}; known are {', '.join(table)}.")
    return table[name]


def number_between(outcome: Outcome, low: float, high: float) -> bool:
    return outcome.kind == "number" and low <= outcome.value <= high
