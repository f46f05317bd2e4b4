"""What only the kit has, and tfjs has not: `from minitf import kit`."""

from minitf.strictness import as_tfjs, is_strict

__all__ = ["as_tfjs", "is_strict"]
