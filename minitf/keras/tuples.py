"""Sizes along several axes as Keras takes them: one number for all, or a tuple."""

from minitf.dialect import KERAS


def tuple_of(value, count, key, zero=False):
    """The value as a tuple of `count` integers above 0 (or 0 too), or Keras's error."""

    def refused(more=""):
        return KERAS.error("tuple_of_integers", key=key, count=count, value=value, more=more)

    if isinstance(value, int):
        numbers = (value,) * count
    else:
        try:
            numbers = tuple(value)
        except TypeError:
            raise refused() from None
        if len(numbers) != count:
            raise refused()
        for number in numbers:
            try:
                int(number)
            except (ValueError, TypeError):
                raise refused(f"including element {number} of type {type(number)}") from None
    bad = {number for number in numbers if (number < 0 if zero else number <= 0)}
    if bad:
        wanted = ">= 0" if zero else "> 0"
        raise refused(f", including values {bad} that do not satisfy `value {wanted}`")
    return numbers
