"""Look up a lesson's questions and exercises, with the misconception behind each wrong answer.

A file a lesson drives the prompt, the verdict and the hints that a learner sees; the tests compare
the teacher's page with it. Words between backticks are shown as code. How an exercise is solved
stands only in notebooks/source, which learners don't get.
"""

from . import javascript, same_code, start_here
from .kinds import Exercise, Misconception, Option, Outcome, Prediction, named

PREDICTIONS = {**start_here.PREDICTIONS, **javascript.PREDICTIONS, **same_code.PREDICTIONS}
EXERCISES = {**start_here.EXERCISES, **javascript.EXERCISES, **same_code.EXERCISES}

__all__ = ["EXERCISES", "PREDICTIONS", "Exercise", "Misconception", "Option", "Outcome",
           "Prediction", "named"]
