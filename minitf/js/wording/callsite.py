"""Find in a cell what failed, and write it as V8 does: `Site`, `rendered`, `shown`.

V8 names what failed by its source: `tf.foo(...).bar is not a function`. What it prints for each
kind of expression is from observation (tests/golden/javascript_errors.json).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tree_sitter import Node

from minitf.js.source.marks import FUNCTIONS

UNKNOWN = "(intermediate value)"
_AS_WRITTEN = {"identifier", "number", "regex", "this", "undefined", "null", "true", "false"}
_PARENTHESES = {"parenthesized_expression"}


class Site:
    """The place of an error in a cell: a byte of the source and the function around it."""

    def __init__(self, root: Node, offset: int):
        self.root = root
        self.offset = offset
        node = root.descendant_for_byte_range(offset, offset) or root
        while node.parent is not None and (
                node.type not in FUNCTIONS or node.start_byte == offset and _is_plain(node)):
            node = node.parent
        self.scope = node

    def following(self, *types: str, deep: bool = False) -> Iterator[Node]:
        """Nodes of these types that end after the place, in the order they are evaluated in.

        Those of functions inside come only with `deep`, and then after all others.
        """
        scope = self.scope
        while scope is not None:  # what is around a function comes after what is in it
            yield from self._after(scope, types, False)
            scope = scope.parent
            while scope is not None and scope.parent is not None and scope.type not in FUNCTIONS:
                scope = scope.parent
        if deep:
            yield from self._after(self.root, types, True)

    def _after(self, start: Node, types: tuple[str, ...], deep: bool) -> Iterator[Node]:
        stack = [(start, False)]
        while stack:
            node, done = stack.pop()
            if node.end_byte <= self.offset:
                continue
            if done:
                if node.type in types:
                    yield node
                continue
            stack.append((node, True))
            if deep or node is start or node.type not in FUNCTIONS or node.type in types:
                if node is start or deep or node.type not in FUNCTIONS:
                    stack += [(child, False) for child in reversed(node.named_children)]

    def first(self, *types: str, when: Callable[[Node], bool] = lambda node: True,
              deep: bool = False) -> Node | None:  # fmt: skip
        """The first of these for which `when` holds."""
        return next((node for node in self.following(*types, deep=deep) if when(node)), None)


def _is_plain(function: Node) -> bool:
    """Whether a function takes its arguments as they are: nothing in it can fail at its start.

    What failed there is then the call that it was made for: `list.forEahc(x => x.print())`.
    """
    given = function.child_by_field_name("parameters")
    return given is None or all(child.type == "identifier" for child in given.named_children)


def inner(node: Node | None) -> Node | None:
    """An expression without the parentheses around it."""
    while node is not None and node.type in _PARENTHESES:
        inside = [child for child in node.named_children if child.type != "comment"]
        if len(inside) != 1:
            return node
        node = inside[0]
    return node


def text(node: Node) -> str:
    return node.text.decode(errors="replace")


def string_of(node: Node) -> str:
    """What a string or template literal holds, its plain escapes read."""
    inside = text(node)[1:-1]
    if "\\" not in inside:
        return inside
    plain = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}
    out, at = [], 0
    while at < len(inside):
        if inside[at] != "\\" or at + 1 == len(inside):
            out.append(inside[at])
            at += 1
            continue
        letter = inside[at + 1]
        if letter in "ux":
            end = inside.find("}", at) + 1 if inside[at + 2 : at + 3] == "{" else 0
            end = end or at + (6 if letter == "u" else 4)
            digits = inside[at + 2 : end].strip("{}")
            try:
                out.append(chr(int(digits, 16)))
            except ValueError:
                out.append(inside[at:end])
            at = end
        else:
            out.append(plain.get(letter, letter))
            at += 2
    return "".join(out)


def rendered(node: Node | None) -> str:
    """An expression as V8's messages show it."""
    node = inner(node)
    if node is None:
        return UNKNOWN
    kind = node.type
    if kind == "number":
        return UNKNOWN if text(node).endswith("n") else _number(text(node))
    if kind in _AS_WRITTEN:
        return text(node)
    if kind == "string":
        return f'"{string_of(node)}"'
    if kind == "template_string":
        parts = [child for child in node.named_children if child.type == "template_substitution"]
        return rendered(parts[-1].named_children[0]) if parts else f'"{string_of(node)}"'
    if kind == "member_expression":
        dot = "?." if node.child_by_field_name("optional_chain") is not None else "."
        return rendered(of_object(node)) + dot + text(node.child_by_field_name("property"))
    if kind == "subscript_expression":
        return _subscript(node)
    if kind == "call_expression":
        return rendered(node.child_by_field_name("function")) + "(...)"
    if kind == "array":
        return "[" + ",".join(rendered(child) for child in node.named_children) + "]"
    if kind == "object":
        values = [child for child in node.named_children if child.type != "comment"]
        return "{" + UNKNOWN * len(values) + "}"
    if kind == "ternary_expression":
        return UNKNOWN * 3
    return _operation(node)


def _number(literal: str) -> str:
    """A number as V8 shows it, whichever way it is written: `0x10` is 16, `5.` is 5."""
    digits = literal.replace("_", "").lower()
    try:
        value = float(int(digits, 0)) if digits[:2] in ("0x", "0o", "0b") else float(digits)
    except ValueError:
        return literal
    if not 1e-6 <= value < 1e21 and value:
        return literal
    return str(int(value)) if value.is_integer() else str(value)


def of_object(node: Node) -> Node | None:
    """The object of a member expression; `super` has no text of its own."""
    return node.child_by_field_name("object")


def _subscript(node: Node) -> str:
    optional = "?." if node.child_by_field_name("optional_chain") is not None else ""
    index = inner(node.child_by_field_name("index"))
    start = rendered(of_object(node))
    if index.type in ("string", "template_string") and not index.named_child_count > 1:
        return f"{start}{optional or '.'}{string_of(index)}"
    return f"{start}{optional}[{rendered(index)}]"


def _operation(node: Node) -> str:
    kind = node.type
    if kind == "binary_expression":
        left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
        sign = text(node.child_by_field_name("operator"))
        folded = _folded(left, sign, right)
        return folded or f"({rendered(left)} {sign} {rendered(right)})"
    if kind == "unary_expression":
        sign = text(node.child_by_field_name("operator"))
        operand = rendered(node.child_by_field_name("argument"))
        if sign == "-" and operand[0].isdigit():
            return f"-{operand}"
        return f"({sign}{' ' if sign.isalpha() else ''}{operand})"
    if kind == "update_expression":
        sign = text(node.child_by_field_name("operator"))
        operand = rendered(node.child_by_field_name("argument"))
        return f"({sign}{operand})" if text(node).startswith(sign) else f"({operand}{sign})"
    if kind == "sequence_expression":
        return f"({' , '.join(rendered(child) for child in node.named_children)})"
    if kind in ("assignment_expression", "augmented_assignment_expression"):
        return rendered(node.child_by_field_name("left"))
    return UNKNOWN


def _folded(left: Node, sign: str, right: Node) -> str | None:
    """V8 works out arithmetic of two whole numbers as it parses."""
    one, other = (text(inner(node)) for node in (left, right))
    if not (one.isdecimal() and other.isdecimal()) or sign not in ("+", "-", "*"):
        return None
    a, b = int(one), int(other)
    return str(a + b if sign == "+" else a - b if sign == "-" else a * b)


def known(node: Node | None, root: Node, depth: int = 3) -> Node | None:
    """The literal an expression stands for, where the source says so; None where it does not."""
    node = inner(node)
    if node is None or node.type != "identifier" or not depth:
        return node
    name, found = node.text, None
    stack = [root]
    while stack:
        one = stack.pop()
        if one.type == "variable_declarator" and one.child_by_field_name("name").text == name:
            if found is not None:
                return None
            found = one
        stack += one.named_children
    if found is None:
        return node
    value = found.child_by_field_name("value")
    return _UNDEFINED if value is None else known(value, root, depth - 1)


class _Undefined:
    """The value of `let a;`: what a node of type undefined would be."""

    type = "undefined"
    text = b"undefined"
    named_children: list = []


_UNDEFINED = _Undefined()


def shown(node: Node | None, root: Node) -> str:
    """A value as V8 prints it in a message: `5`, `abc`, `#<Object>`, `[object Array]`."""
    node = known(node, root)
    if node is None:
        return "undefined"
    kind = node.type
    if kind in ("string", "template_string"):
        return string_of(node)
    if kind in ("undefined", "null", "true", "false"):
        return text(node)
    if kind == "number":
        return text(node).rstrip("n")
    if kind == "identifier" and text(node) in ("Infinity", "NaN"):
        return text(node)
    if kind == "array":
        return "[object Array]"
    if kind == "regex":
        return "[object RegExp]"
    if kind == "object":
        return "#<Object>"
    if kind == "new_expression":
        made = inner(node.child_by_field_name("constructor"))
        if made is not None and made.type == "class":
            made = made.child_by_field_name("name")
        name = text(made).rpartition(".")[2] if made is not None else "Object"
        return "[object Array]" if name == "Array" else f"#<{name}>"
    if kind in ("arrow_function", "function_expression", "class"):
        return text(node)
    if kind == "call_expression" and text(node.child_by_field_name("function")) == "Symbol":
        inside = node.child_by_field_name("arguments").named_children
        return f"Symbol({string_of(inside[0]) if inside and inside[0].type == 'string' else ''})"
    if kind == "call_expression":
        return _shown_call(node, root)
    if kind == "unary_expression":
        return rendered(node) if text(node)[0] == "-" else "undefined"
    if kind == "binary_expression":
        return rendered(node)
    return "undefined"


def _shown_call(node: Node, root: Node) -> str:
    """What a call gives back: of Object's functions that give back what they are given."""
    function = text(node.child_by_field_name("function"))
    inside = node.child_by_field_name("arguments").named_children
    if function in ("Object.freeze", "Object.seal", "Object.preventExtensions") and inside:
        return shown(inside[0], root)
    return "undefined"


def typed(node: Node | None, root: Node, otherwise: str = "undefined") -> str:
    """A value with its type, as `number 5 is not iterable` says it; an object has no value."""
    found = known(node, root)
    if found is None:
        return otherwise
    value = shown(found, root)
    kinds = {"number": "number", "true": "boolean", "false": "boolean", "string": "string"}
    if found.type in kinds:
        return f"{kinds[found.type]} {value}"
    if found.type == "null":
        return "object null"
    if found.type in ("object", "new_expression"):
        return "object"
    return otherwise if value == "undefined" else value
