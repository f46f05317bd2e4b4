"""What a learner sees and touches: `from widgets import train, side_by_side`."""

from .difference_table import show_differences
from .side_by_side import side_by_side
from .training import Run, train, train_side_by_side

__all__ = ["Run", "show_differences", "side_by_side", "train", "train_side_by_side"]
