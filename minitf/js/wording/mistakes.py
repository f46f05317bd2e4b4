"""What V8 says, and where, of calls, properties and constants that fail.

Each function takes the place in the cell (`Site`), what the engine's message says, and the built-in
function that threw, if any; it returns the message and the byte V8 points at, or None where the
source shows no such mistake.
"""

from __future__ import annotations

from tree_sitter import Node

from minitf.js.wording.callsite import UNKNOWN, Site, inner, known, rendered, shown, string_of, text

Told = tuple[str, int | None] | None
_CALLS = ("call_expression", "new_expression")
_DOTS = (".", "optional_chain")
NO_ITERATOR = "is not iterable (cannot read property Symbol(Symbol.iterator))"


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
    if native == "flatMap":
        return "flatMap mapper function is not callable", at
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
    parent, callee = call.parent, call.child_by_field_name("function")
    if any(child.type == "optional_chain" for child in callee.children):
        return False
    if parent.type == "for_in_statement":
        is_right = parent.child_by_field_name("right") == call
        return is_right and text(parent.child_by_field_name("operator")) == "of"
    taken = parent.child_by_field_name("name") or parent.child_by_field_name("left")
    if parent.type in ("variable_declarator", "assignment_expression"):
        return taken.type == "array_pattern"
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
        message = f"{nothing} {NO_ITERATOR.replace('Symbol.iterator', key)}"
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
