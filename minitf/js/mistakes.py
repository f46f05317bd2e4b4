"""What V8 says, and where, of calls, properties, patterns and iteration that fail.

Each function takes the place in the cell (`Site`), what the engine's message says, and the built-in
function that threw, if any; it returns the message and the byte V8 points at, or None where the
source shows no such mistake.
"""

from __future__ import annotations

from tree_sitter import Node

from minitf.js.callsite import UNKNOWN, Site, inner, known, rendered, shown, string_of, text, typed

Told = tuple[str, int | None] | None
_CALLS = ("call_expression", "new_expression")
_DOTS = (".", "optional_chain")
_SPREAD = "Spread syntax requires ...iterable[Symbol.iterator] to be a function"
_NO_ITERATOR = "is not iterable (cannot read property Symbol(Symbol.iterator))"


def position(node: Node) -> int:
    """The byte V8 points at for a member, a subscript or a call; for others their start."""
    if node.type == "member_expression":
        return node.child_by_field_name("property").start_byte
    if node.type == "subscript_expression":
        return next(child for child in node.children if child.type == "[").start_byte
    if node.type == "call_expression":
        callee = node.child_by_field_name("function")
        arguments = node.child_by_field_name("arguments")
        if callee.type in ("identifier", "super") and arguments.type == "arguments":
            return callee.start_byte
        if callee.type == "member_expression" and arguments.type == "arguments":
            return position(callee)
        return arguments.start_byte
    return node.start_byte


def read_position(node: Node) -> int:
    """The same for a property that is read: the dot once a call stands before it."""
    start = node
    while start is not None and start.type in ("member_expression", "subscript_expression"):
        start = start.child_by_field_name("object")
    if node.type == "member_expression" and start is not None and start.type == "call_expression":
        return next(child for child in node.children if child.type in _DOTS).start_byte
    return position(node)


def operator(node: Node) -> int:
    """Where the sign of an assignment or update stands."""
    found = node.child_by_field_name("operator")
    if found is None:
        found = next((child for child in node.children if child.type == "="), node)
    return found.start_byte


def called(site: Site, native: str | None) -> Node | None:
    """The call that failed, or that of a built-in function which threw."""
    if native is None:
        return site.first(*_CALLS, when=_may_fail)
    name = native.rpartition(".")[2]

    def is_it(node: Node) -> bool:
        callee = inner(node.child_by_field_name("function") or node.child_by_field_name(
            "constructor"))  # fmt: skip
        written = text(callee)
        return written == name or name in written.split(".")

    return site.first(*_CALLS, when=is_it) or site.first(*_CALLS)


def _may_fail(call: Node) -> bool:
    """Whether what is called may be no function: a function written there is one."""
    callee = inner(call.child_by_field_name("function"))
    return callee is None or callee.type not in ("arrow_function", "function_expression", "super",
                                                 "import", "generator_function")  # fmt: skip


def argument(call: Node | None, index: int) -> Node | None:
    arguments = call.child_by_field_name("arguments") if call is not None else None
    if arguments is None or arguments.type != "arguments":
        return None
    inside = [child for child in arguments.named_children if child.type != "comment"]
    return inside[index] if index < len(inside) else None


def not_callable(site: Site, native: str | None) -> Told:
    """`not a function`, `not a constructor`."""
    call = called(site, native)
    if call is None:
        return None
    at = position(call)
    if native == "Promise":
        return f"Promise resolver {shown(argument(call, 0), site.root)} is not a function", at
    if native in ("sort", "toSorted"):
        return "The comparison function must be either a function or undefined", at
    if native == "construct":
        return f"{shown(argument(call, 0), site.root)} is not a constructor", at
    if native in ("call", "apply"):
        return f"{rendered(call.child_by_field_name('function'))} is not a function", at
    if native == "toString":
        return "Function.prototype.toString requires that 'this' be a Function", at
    if native == "bind":
        return "Bind must be called on a function", at
    if native is not None and call.type == "call_expression":
        given = argument(call, 1 if native == "from" else 0)
        return f"{shown(given, site.root)} is not a function", at
    if call.type == "new_expression":
        return f"{rendered(call.child_by_field_name('constructor'))} is not a constructor", at
    awaited = _for_await(site)
    if awaited is not None and awaited.end_byte < call.end_byte:
        return f"{rendered(awaited)} is not async iterable", position(awaited)
    callee = rendered(call.child_by_field_name("function"))
    if _is_iterated(call):
        return f"{callee} is not a function or its return value is not iterable", at
    return f"{callee} is not a function", at


def not_async_iterable(site: Site) -> Told:
    """`not a function` where no call is left but a `for await` is."""
    right = _for_await(site)
    return right and (f"{rendered(right)} is not async iterable", position(right))


def _for_await(site: Site) -> Node | None:
    """What the `for await` around or after the place goes through."""

    def waits(node: Node) -> bool:
        right = node.child_by_field_name("right")
        return right.end_byte > site.offset and any(c.type == "await" for c in node.children)

    loop = site.first("for_in_statement", when=waits)
    return loop and loop.child_by_field_name("right")


def _is_iterated(call: Node) -> bool:
    parent = call.parent
    if parent.type == "for_in_statement":
        is_right = parent.child_by_field_name("right") == call
        return is_right and text(parent.child_by_field_name("operator")) == "of"
    return parent.type == "spread_element" and parent.parent.type == "array"


def property_of_nothing(site: Site, key: str, nothing: str, setting: bool) -> Told:
    """`cannot read property 'x' of undefined`, and the same for setting."""
    target = site.first(
        "member_expression", "subscript_expression", "assignment_expression",
        "augmented_assignment_expression", "update_expression",
        when=lambda node: _uses(node, key, setting, site), deep=True,
    )  # fmt: skip
    verb = "set properties" if setting else "read properties"
    message = f"Cannot {verb} of {nothing} ({'setting' if setting else 'reading'} '{key}')"
    if target is None:
        return message, None
    if target.type == "subscript_expression" and text(
        target.child_by_field_name("index")
    ).startswith("Symbol."):
        message = f"{nothing} {_NO_ITERATOR.replace('Symbol.iterator', key)}"
    if target.type == "subscript_expression" and key == "{}":
        message = message.replace("'{}'", "'#<Object>'")
    if setting:
        return message, operator(target)
    if target.type in ("augmented_assignment_expression", "update_expression"):
        return message, target.start_byte
    return message, read_position(target)


def _uses(node: Node, key: str, setting: bool, site: Site) -> bool:
    """Whether an expression reads, or sets, the property `key` of something."""
    if "assignment" in node.type or node.type == "update_expression":
        is_plain = node.type == "assignment_expression"
        if setting != is_plain:
            return False
        target = inner(node.child_by_field_name("left") or node.child_by_field_name("argument"))
        return target is not None and _names(target, key, site)
    if setting:
        return False
    return _names(node, key, site) and not _is_target(node) and not _was_read(node, site)


def _was_read(node: Node, site: Site) -> bool:
    """Whether the place is the dot of a call: then the member has been read before."""
    started = node.child_by_field_name("object").end_byte <= site.offset
    return node.type == "member_expression" and started


def _is_target(node: Node) -> bool:
    """Whether a member is what an assignment or update changes, which tells of itself."""
    parent = node.parent
    changed = parent.child_by_field_name("left") or parent.child_by_field_name("argument")
    return changed == node and ("assignment" in parent.type or parent.type == "update_expression")


def _names(node: Node, key: str, site: Site) -> bool:
    if node.type == "member_expression":
        return text(node.child_by_field_name("property")) == key
    if node.type != "subscript_expression":
        return False
    index = known(node.child_by_field_name("index"), site.root)
    if index.type == "string":
        return string_of(index) == key
    if index.type == "number":
        return text(index) == key
    return text(index).startswith("Symbol.") == key.startswith("Symbol.")


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
        return f"{given} {_NO_ITERATOR}", position(call)
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
        return f"{generic} {_NO_ITERATOR}", holder.parent.start_byte
    if holder.type == "yield_expression":
        value = holder.named_children[0]
        return f"{nothing or typed(value, site.root, 'object')} {_NO_ITERATOR}", holder.start_byte
    value = holder.child_by_field_name("value") or holder.child_by_field_name("right")
    simple = inner(value)
    if holder.type == "variable_declarator":
        callee = simple.child_by_field_name("function") if "call" in simple.type else None
        if callee is not None and callee.type == "identifier":
            message = f"{text(callee)} is not a function or its return value is not iterable"
            return message, value.start_byte
        if simple.type not in ("member_expression", "subscript_expression", "call_expression",
                               "await_expression"):  # fmt: skip
            return f"{rendered(value)} is not iterable", value.start_byte
    at = value.start_byte if holder.type == "variable_declarator" else operator(holder)
    return f"{nothing or typed(value, site.root, 'object')} {_NO_ITERATOR}", at


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
            return f"{callee} is not a function or its return value is not iterable", position(value)
        return f"{rendered(value)} is not iterable", position(value)
    at = position(spread.parent.parent)
    if nothing is None:
        return _SPREAD, at
    return f"{rendered(value)} is not iterable (cannot read property {nothing})", at


def read_only(site: Site, key: str | None, names: list[str]) -> Told:
    """`'x' is read-only`: a constant, or a property that may not be changed."""
    changes = ("assignment_expression", "augmented_assignment_expression", "update_expression")

    def aims_at(node: Node) -> bool:
        target = inner(node.child_by_field_name("left") or node.child_by_field_name("argument"))
        if target is None or target.type.endswith("_pattern"):
            return target is not None and key is not None and key in text(target)
        if target.type in ("identifier", "undefined"):
            return text(target) == key
        return key is not None and _names(target, key, site)

    node = site.first(*changes, when=aims_at)
    if node is None:
        return ("Assignment to constant variable.", None) if key in names else None
    target = inner(node.child_by_field_name("left") or node.child_by_field_name("argument"))
    if target.type in ("identifier", "undefined"):
        if key in ("undefined", "NaN", "Infinity"):
            message = f"Cannot assign to read only property '{key}' of object '#<Object>'"
            return message, operator(node)
        return "Assignment to constant variable.", operator(node)
    if target.type.endswith("_pattern"):
        return "Assignment to constant variable.", target.start_byte + 1
    owner = known(target.child_by_field_name("object"), site.root)
    what = _owner(owner, site)
    return f"Cannot assign to read only property '{key}' of {what}", operator(node)


def _owner(owner: Node | None, site: Site) -> str:
    value = shown(owner, site.root)
    if owner is not None and owner.type == "string":
        return f"string '{value}'"
    if owner is not None and owner.type in ("arrow_function", "function_expression"):
        return f"function '{value}'"
    return f"object '{'#<Object>' if value in ('undefined', UNKNOWN) else value}'"
