"""Predict before you run: `ask("use_bias")`, and after the run `reveal("use_bias")`.

The learner commits to a letter, runs the next cell, and reads what is right and why the other
letter was tempting.
"""

from __future__ import annotations

from . import notebook
from .html import Markup, Page, element, live, show
from .misconceptions import PREDICTIONS, Prediction, named
from .prose import box, code, line

LETTER = "flex:none;width:1.6rem;font-weight:600"


_asked: dict[str, Question] = {}  # the latest of each name


def ask(name: str) -> Question:
    """Show a question; the learner chooses a letter by button, or by `choose`."""
    _asked[name] = Question(named(PREDICTIONS, name))
    return _asked[name]


def reveal(name: str) -> Page:
    """Say what is right and why, and what was tempting about the letter that was chosen."""
    question = _asked.get(name) or ask(name)
    return question.reveal()


class Question:
    """A question on the page, and the letter that was chosen."""

    def __init__(self, prediction: Prediction):
        self._prediction = prediction
        self._panel = None
        self.chosen: str | None = None

    def choose(self, letter: str) -> None:
        """Commit to a letter; it can be changed until the answer is revealed."""
        if letter not in self._prediction.options:
            known = ", ".join(self._prediction.options)
            raise ValueError(f"choose: expected one of {known}; received {letter!r}.")
        self.chosen = letter
        if self._panel is not None:
            self._panel.refresh()

    def reveal(self) -> Page:
        """The right answer and why; first what is to say about the letter that was chosen."""
        prediction = self._prediction
        answer = prediction.answer
        if self._panel is not None:
            self._panel.close()
        if self.chosen is None:
            reply = "You made no prediction."
        elif self.chosen == answer:
            reply = f"You predicted {answer}, and that is right."
        else:
            chosen = prediction.options[self.chosen]
            reply = f"You predicted {self.chosen} ({chosen.words}). {chosen.reply}"
        right = f"Answer {answer}: {prediction.options[answer].words}."
        because = prediction.because
        markup = box(line(reply), line(element("strong", code(right))), line(because))
        return Page(markup, "\n".join([reply, right, because]))

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        prediction = self._prediction
        rows = [_option(letter, o.words) for letter, o in prediction.options.items()]
        asked = element("strong", "Predict. ", code(prediction.asked))
        how = "Run this cell to choose a letter. Then run the next cell."
        written = [f"  {letter}  {option.words}" for letter, option in prediction.options.items()]
        plain = "\n".join([f"Predict. {prediction.asked}", *written, how])
        bundle = {"text/html": str(box(line(asked), rows, line(how))), "text/plain": plain}
        if notebook.front_end():
            self._panel = _Buttons(self, asked)
            bundle = self._panel.root._repr_mimebundle_() | bundle
        return bundle


class _Buttons:
    """The question with a button for each letter."""

    def __init__(self, question: Question, asked: Markup):
        import ipywidgets

        self._question = question
        self._said = live()
        self._buttons, rows = {}, []
        for letter, option in question._prediction.options.items():
            words = option.words.replace("`", "")
            button = ipywidgets.Button(
                description=letter,
                tooltip=f"Predict {letter}: {words}",
                layout={"width": "4rem", "margin": "0 8px 0 0"},
            )
            button.on_click(lambda _, letter=letter: question.choose(letter))
            self._buttons[letter] = button
            label = live(element("span", code(option.words), style="white-space:normal"))
            rows.append(ipywidgets.HBox([button, label], layout={"align_items": "center"}))
        self.root = ipywidgets.VBox(
            [live(asked), *rows, self._said], layout={"grid_gap": "4px", "padding": "4px 0"}
        )
        self.refresh()

    def refresh(self) -> None:
        chosen = self._question.chosen
        for letter, button in self._buttons.items():
            button.icon = "check" if letter == chosen else ""
        words = "Choose a letter before you run the next cell."
        if chosen:
            words = f"You predict {chosen}. Now run the next cell."
        show(self._said, element("div", words, role="status", aria_live="polite"))

    def close(self) -> None:
        for button in self._buttons.values():
            button.disabled = True
        show(self._said, element("div", "The answer is below."))


def _option(letter: str, words: str) -> Markup:
    return element(
        "div",
        element("span", letter, style=LETTER),
        element("span", code(words)),
        style="display:flex;margin:2px 0",
    )
