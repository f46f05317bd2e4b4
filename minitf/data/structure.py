"""Take nested elements apart: dicts and lists, with anything else as their leaves."""

from minitf.errors import ArgumentError


def is_nested(value):
    """Whether a value has parts: a dict or a list."""
    return isinstance(value, (dict, list, tuple))


def mapped(function, value, is_leaf=lambda value: not is_nested(value), done=None, inside=()):
    """The same dicts and lists with `function(leaf)` for each leaf, called once a leaf.

    What stands in two places of the value stands in the same two places of the result.
    """
    done = {} if done is None else done
    if value is None:
        return None
    if id(value) in inside:
        raise ArgumentError("Circular references are not supported.")
    if id(value) in done:
        return done[id(value)]
    if is_leaf(value):
        result = done[id(value)] = function(value)
        return result
    inside = (*inside, id(value))
    if isinstance(value, dict):
        return {key: mapped(function, one, is_leaf, done, inside) for key, one in value.items()}
    return [mapped(function, one, is_leaf, done, inside) for one in value]


def columns(rows, gathered):
    """Rows of the same form as one such form, its leaves gathered: [{a: 1}, {a: 2}] -> {a: [1, 2]}.

    `gathered(values)` gives (True, what stands for the values), or (False, None) where their parts
    are to be gathered instead. The first row says what the parts are.
    """
    is_whole, value = gathered(rows)
    if is_whole:
        return value
    first = rows[0]
    if isinstance(first, dict):
        return {key: columns([_part(row, key) for row in rows], gathered) for key in first}
    if isinstance(first, (list, tuple)):
        return [columns([_part(row, index) for row in rows], gathered)
                for index in range(len(first))]
    raise ArgumentError(f"Can't recurse into non-iterable type: [object "
                        f"{type(first).__name__}]")


def _part(row, key):
    if isinstance(row, dict):
        return row.get(key)
    if isinstance(row, (list, tuple)):
        return row[key] if isinstance(key, int) and key < len(row) else None
    return None
