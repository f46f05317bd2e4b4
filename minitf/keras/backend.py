"""keras.backend: what is left of it for learners, `clear_session()`."""

from minitf.keras.naming import clear_session

__all__ = ["clear_session"]
