"""Have a program checked: `await check("three_x_plus_two", program)`.

The program may be a function of Python's or, by `%%tfjs --out program`, one of JavaScript's. The
verdict says what was seen and, opened one by one, which habit causes that and which line to change.
"""

from __future__ import annotations

import asyncio
import inspect
import math
import numbers
import sys
import textwrap

from minitf.promise import Promise

from .html import Markup, Page, element
from .misconceptions import EXERCISES, Exercise, Misconception, Outcome, named
from .prose import box, line, program_text

PROMISES = Promise.run.__code__.co_filename


async def check(name: str, program) -> Page:
    """Run a learner's program, a function without arguments (`async` or not), and judge it.

    What the program raises or throws becomes part of the verdict; only an interrupt goes through.
    """
    exercise = named(EXERCISES, name)
    outcome = await _outcome(program)
    may_pass = exercise.only in ("", outcome.idiom, outcome.language)
    if outcome.kind == "number" and not outcome.still_training and may_pass:
        if abs(outcome.value - exercise.expected) <= exercise.tolerance:
            return _passed(exercise, outcome)
    found = next(m for m in exercise.misconceptions if m.matches(outcome))
    return _hints(found, outcome)


async def _outcome(program) -> Outcome:
    """Run the program; training that it started and did not await is waited for here."""
    before = _promised()
    written = {"idiom": _idiom(program), "language": _language(program)}
    try:
        value = program()
        if inspect.iscoroutine(value) or asyncio.isfuture(value):  # a JavaScript promise is one
            value = await value
    except Exception as error:  # noqa: BLE001 (whatever it is, the verdict shows it)
        return Outcome(error=error, **written)
    left = _promised() - before
    kind, plain = _plain(value)
    if left:
        await asyncio.wait(left)
    return Outcome(kind, plain, None, bool(left), **written)


def _promised() -> set[asyncio.Task]:
    """The tasks that minitf's promises wait for; the kernel has tasks of its own, without end."""
    tasks = {task: getattr(task.get_coro(), "cr_code", None) for task in asyncio.all_tasks()}
    return {task for task, code in tasks.items() if code and code.co_filename == PROMISES}


def _idiom(program) -> str:
    names = getattr(getattr(program, "__code__", None), "co_names", ())
    return "Keras" if "keras" in names and "tf" not in names else "tfjs"


def _language(program) -> str:
    known = sys.modules.get("minitf.js.bridge.functions")  # which need not be installed
    return "JavaScript" if known and isinstance(program, known.JSFunction) else "Python"


def _plain(value) -> tuple[str, object]:
    """What was returned, as a kind and as plain numbers."""
    if value is None or value is Ellipsis:
        return "nothing", None
    if isinstance(value, numbers.Real) and not isinstance(value, bool):
        return "number", float(value)
    if hasattr(value, "dataSync"):
        return "tensor", value.arraySync()
    if hasattr(value, "finally_"):
        return "promise", None
    if hasattr(value, "tolist") or hasattr(value, "numpy"):
        value = value.numpy() if hasattr(value, "numpy") else value
        return "array", value.tolist()
    return ("array" if isinstance(value, list | tuple) else "other"), value


def _passed(exercise: Exercise, outcome: Outcome) -> Page:
    other = "tfjs" if outcome.idiom == "Keras" else "Keras"
    right = f"Right. Your program returned {_short(outcome.value)}."
    more = exercise.when_right or (
        f"It should be near {exercise.expected:g}, and it need not be exact: training stops on "
        f"the way. Want more? Write it in the {other} idiom too."
    )
    return Page(box(line(element("strong", "✓ ", right)), line(more)), f"{right}\n{more}")


def _hints(found: Misconception, outcome: Outcome) -> Page:
    """Three hints: the first is open, the other two are opened by whoever wants them."""
    saw = found.saw.format(value=_short(outcome.value), error=outcome.said)
    excerpt = _excerpt(outcome.error) if "{error}" in found.saw else ""
    place = found.line[outcome.idiom]
    third = _opened("Hint: which line?", line(place))
    second = _opened("Hint: which habit?", line(found.habit), third)
    shown = program_text(excerpt) if excerpt else None
    markup = box(line(element("strong", "Not yet. "), saw), shown, second)
    plain = "\n".join(["Not yet. " + saw, *excerpt.splitlines()])
    return Page(markup, f"{plain}\nWhich habit? {found.habit}\nWhich line? {place}")


def _excerpt(error) -> str:
    """Where JavaScript threw, with the line and a mark below the column; "" for Python's errors."""
    return textwrap.dedent("\n".join(error.details())) if hasattr(error, "details") else ""


def _opened(summary: str, *inside: Markup) -> Markup:
    style = "cursor:pointer;font-weight:600"
    return element("details", element("summary", summary, style=style), *inside)


def _short(value) -> str:
    if isinstance(value, float) and math.isfinite(value):
        return f"{value:.4g}"
    if isinstance(value, list):
        return f"[{', '.join(map(_short, value[:4]))}{', …' * (len(value) > 4)}]"
    return f"{value!r:.60}" if isinstance(value, str) else f"{value!s:.60}"
