"""What V8 says, and where, of values that can't be taken apart or gone through.

The functions are as those of mistakes.py.
"""

from __future__ import annotations

from tree_sitter import Node

from minitf.js.wording.callsite import Site, inner, known, rendered, string_of, text, typed
from minitf.js.wording.mistakes import NO_ITERATOR, Told, argument, called, operator, position

_SPREAD = "Spread syntax requires ...iterable[Symbol.iterator] to be a function"


def destructured(site: Site) -> Told:
    """`Cannot convert undefined or null to object` of a pattern in braces."""
    holder = site.first(
        "variable_declarator", "assignment_expression", "for_in_statement",
        "object_pattern", "assignment_pattern", deep=True, when=_has_object_pattern,
    )  # fmt: skip
    if holder is None:
        return None
    pattern, value, where = _pattern_of(holder)
    given = known(value, site.root) if value is not None else None
    nested = _nested(pattern)
    if given is not None and given.type == "object" and nested is not None:
        key = given_value(given, _key(pattern.named_children[0]))
        nothing = "null" if key is not None and key.type == "null" else "undefined"
        first = nested.named_children[0] if nested.named_children else nested
        return f"Cannot read properties of {nothing} (reading '{_key(first)}')", first.start_byte
    nothing = _nothing(site, holder, given)
    first = next(iter(pattern.named_children), None)
    if where == "parameter":
        name = "undefined" if nothing == "undefined" else "object null"
    else:
        name = ".for" if where == "loop" else rendered(value)
    if first is None or first.type == "rest_pattern":
        at = pattern.start_byte if first is None else first.named_children[0].start_byte
        return f"Cannot destructure '{name}' as it is {nothing}.", at
    if first.type == "pair_pattern" and first.named_children[0].type == "computed_property_name":
        return f"Cannot destructure '{name}' as it is {nothing}.", pattern.start_byte
    if first.type == "object_assignment_pattern":
        return f"Cannot read properties of {nothing} (reading '{_key(first)}')", first.start_byte
    message = f"Cannot destructure property '{_key(first)}' of '{name}' as it is {nothing}."
    return message, first.start_byte


def _has_object_pattern(node: Node) -> bool:
    if node.type == "object_pattern":  # of a parameter
        return node.parent.type in ("formal_parameters", "array_pattern")
    if node.type == "assignment_pattern":
        return (node.child_by_field_name("left").type == "object_pattern"
                and node.parent.type == "formal_parameters")  # fmt: skip
    found = node.child_by_field_name("name") or node.child_by_field_name("left")
    return found is not None and found.type == "object_pattern"


def _pattern_of(holder: Node) -> tuple[Node, Node | None, str]:
    """(the pattern, what is taken apart, what kind of place it is)."""
    if holder.type == "object_pattern":
        return holder, None, "parameter"
    if holder.type == "assignment_pattern":
        return holder.child_by_field_name("left"), None, "parameter"
    if holder.type == "for_in_statement":
        return holder.child_by_field_name("left"), None, "loop"
    value = holder.child_by_field_name("value") or holder.child_by_field_name("right")
    pattern = holder.child_by_field_name("name") or holder.child_by_field_name("left")
    return pattern, value, "value"


def _nothing(site: Site, holder: Node, given) -> str:
    """Whether null or undefined was taken apart, as far as the source shows it."""
    if holder.type == "for_in_statement":
        given = known(holder.child_by_field_name("right"), site.root)
    if holder.type in ("object_pattern", "assignment_pattern"):
        given = _passed(site, holder)
    if given is not None and given.type == "array":
        kinds = {child.type for child in given.named_children}
        return "null" if "null" in kinds and "undefined" not in kinds else "undefined"
    if given is not None and given.type == "await_expression":
        given = inner(given.named_children[0])
    if given is not None and given.type == "binary_expression":
        given = inner(given.child_by_field_name("right"))
    return "null" if given is not None and given.type == "null" else "undefined"


def _passed(site: Site, pattern: Node) -> Node | None:
    """What is passed for a parameter, where one call in the source says so."""
    function = pattern.parent
    while function is not None and "function" not in function.type:
        function = function.parent
    if function is None:
        return None
    name = function.child_by_field_name("name")
    if name is None and function.parent.type == "variable_declarator":
        name = function.parent.child_by_field_name("name")
    stack, calls = [site.root], []
    while stack:
        node = stack.pop()
        if node.type == "call_expression":
            callee = node.child_by_field_name("function")
            if (name is not None and text(callee) == text(name)) or inner(callee) == function:
                calls.append(node)
            over = inner(callee.child_by_field_name("object")) if callee.child_count else None
            if argument(node, 0) == function and over is not None:
                return known(over, site.root)
        stack += node.named_children
    return known(argument(calls[0], 0), site.root) if len(calls) == 1 else None


def _key(node: Node) -> str:
    """The property that a part of a pattern takes."""
    if node.type == "pair_pattern":
        node = node.child_by_field_name("key")
    elif node.type == "object_assignment_pattern":
        node = node.child_by_field_name("left")
    return string_of(node) if node.type == "string" else text(node)


def _nested(pattern: Node) -> Node | None:
    first = next(iter(pattern.named_children), None)
    value = first.child_by_field_name("value") if first is not None else None
    return value if value is not None and value.type == "object_pattern" else None


def given_value(given: Node, key: str) -> Node | None:
    """The value of a property of an object literal."""
    for pair in given.named_children:
        if pair.type == "pair" and _key(pair.child_by_field_name("key")) == key:
            return pair.child_by_field_name("value")
    return None


def not_iterable(site: Site, nothing: str | None, native: str | None) -> Told:
    """`value is not iterable`, or the iterator of undefined or null asked for."""
    if native is not None:
        call = called(site, native)
        if call is None:
            return None
        given = nothing or typed(argument(call, 0), site.root, "object")
        given = "object null" if given == "null" else given
        return f"{given} {NO_ITERATOR}", position(call)
    holder = site.first(
        "variable_declarator", "assignment_expression", "for_in_statement", "spread_element",
        "yield_expression", "array_pattern", deep=True, when=lambda node: _iterates(node, site),
    )  # fmt: skip
    if holder is None:
        return None
    if holder.type == "spread_element":
        return _spread(site, holder, nothing)
    if holder.type == "for_in_statement":
        return _loop(site, holder)
    generic = nothing or "object"
    if holder.type == "array_pattern":
        given = _passed(site, holder)
        if nothing is None:
            generic = typed(given, site.root, "object")
        generic = "object null" if generic == "null" else generic
        return f"{generic} {NO_ITERATOR}", holder.parent.start_byte
    if holder.type == "yield_expression":
        value = holder.named_children[0]
        return f"{nothing or typed(value, site.root, 'object')} {NO_ITERATOR}", holder.start_byte
    value = holder.child_by_field_name("value") or holder.child_by_field_name("right")
    simple = inner(value)
    if holder.type == "variable_declarator":
        if simple.type == "array":
            return _element(site, holder, simple, nothing)
        callee = simple.child_by_field_name("function") if "call" in simple.type else None
        if callee is not None and callee.type == "identifier":
            message = f"{text(callee)} is not a function or its return value is not iterable"
            return message, value.start_byte
        if simple.type not in ("member_expression", "subscript_expression", "call_expression",
                               "await_expression"):  # fmt: skip
            return f"{rendered(value)} is not iterable", value.start_byte
    at = value.start_byte if holder.type == "variable_declarator" else operator(holder)
    return f"{nothing or typed(value, site.root, 'object')} {NO_ITERATOR}", at


def _element(site: Site, holder: Node, given: Node, nothing: str | None) -> Told:
    """An array is taken apart, so what is wrong is one of its elements."""
    pattern = holder.child_by_field_name("name")
    parts = [part for part in pattern.named_children if part.type != "comment"]
    for index, part in enumerate(parts):
        if part.type == "array_pattern":
            element = given.named_children[index] if index < given.named_child_count else None
            words = nothing or typed(element, site.root, "object")
            return f"{words} {NO_ITERATOR}", part.start_byte
    return None


def _iterates(node: Node, site: Site) -> bool:
    if node.type == "spread_element":
        return node.parent.type in ("array", "arguments")
    if node.type == "yield_expression":
        return any(child.type == "*" for child in node.children)
    if node.type == "array_pattern":
        return node.parent.type == "formal_parameters"
    if node.type == "for_in_statement":
        right = node.child_by_field_name("right")
        is_of = text(node.child_by_field_name("operator")) == "of"
        return is_of and right.end_byte > site.offset
    found = node.child_by_field_name("name") or node.child_by_field_name("left")
    return found is not None and found.type == "array_pattern"


def _loop(site: Site, loop: Node) -> Told:
    right, left = loop.child_by_field_name("right"), loop.child_by_field_name("left")
    if left.type == "array_pattern" and known(right, site.root).type == "array":
        return ".for is not iterable", left.end_byte - 1
    asynchronous = " async" if any(child.type == "await" for child in loop.children) else ""
    value = inner(right)
    if value.type == "call_expression":
        callee = rendered(value.child_by_field_name("function"))
        message = f"{callee} is not a function or its return value is not{asynchronous} iterable"
        return message, position(value)
    return f"{rendered(right)} is not{asynchronous} iterable", position(value)


def _spread(site: Site, spread: Node, nothing: str | None) -> Told:
    value = inner(spread.named_children[0])
    if spread.parent.type == "array":
        if value.type == "call_expression":
            callee = rendered(value.child_by_field_name("function"))
            words = f"{callee} is not a function or its return value is not iterable"
            return words, position(value)
        return f"{rendered(value)} is not iterable", position(value)
    at = position(spread.parent.parent)
    if nothing is None:
        return _SPREAD, at
    return f"{rendered(value)} is not iterable (cannot read property {nothing})", at
