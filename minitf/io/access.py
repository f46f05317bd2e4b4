"""Whether programs may reach files and addresses here: `forbid(why)` says no, for good.

Whatever reads or writes on a program's behalf calls `ask` first. A learner's notebook may; an
answer that is graded may not.
"""

from minitf.errors import MinitfError

_refusal = ""


class NoAccess(MinitfError, PermissionError):
    """A file or an address that a program may not reach."""


def forbid(why):
    """Refuse every file and address from now on, in this process; `why` is what messages say."""
    global _refusal
    _refusal = why


def ask(place):
    """Raise NoAccess where programs may not reach `place`, a path or an address."""
    if _refusal:
        raise NoAccess(f"{str(place)[:200]!r} can't be reached: {_refusal}")
