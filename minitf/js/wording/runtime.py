"""Say what went wrong as V8 says it: `runtime_error(name, message, program, line, column, native)`.

The engine's own texts are short (`not a function`). What V8 says instead, which is what a learner
will search for, is put together from the engine's text and the cell's syntax tree. Where V8 prints
a value that the source does not show, what is printed is the likeliest: `undefined`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from minitf.js.source.marks import FUNCTIONS
from minitf.js.source.program import Program
from minitf.js.wording import builtins, destructuring, mistakes
from minitf.js.wording.callsite import Site, inner, known, rendered, shown, string_of, text, typed
from minitf.js.wording.json_text import json_message
from minitf.js.wording.patterns import is_known, literal_message, pattern_message

WITHOUT_NEW = "class constructors must be invoked with 'new'"
_NATIVE_ERRORS = {"TypeError", "ReferenceError", "RangeError", "SyntaxError", "InternalError",
                  "URIError", "AggregateError"}  # fmt: skip
_POINTED_AT = {"expression_statement", "return_statement", "if_statement", "switch_statement",
               "throw_statement"}  # fmt: skip
_CHANGES = ("assignment_expression", "augmented_assignment_expression", "update_expression")


@dataclass(frozen=True)
class Told:
    """An error as V8 tells it; the place is in the cell, from 1, in UTF-16 units."""

    name: str
    message: str
    line: int
    column: int


def runtime_error(
    name: str,
    message: str,
    program: Program,
    line: int,
    column: int,
    native: str | None = None,
    function: str | None = None,
) -> Told:
    """V8's name, text and place for an error that was just made.

    `line` and `column` are those of the innermost frame in `program.code` as the engine counts
    them, `native` is the name of the built-in function that threw, if one did. Where a class was
    called without `new`, the engine's innermost frame is the class: give the next frame's place
    and the class's name as `function`. What a program makes itself, as `new TypeError('not a
    function')`, is left as it is, and so is a text that is V8's already.
    """
    key = (name, message, line, column, native, function)
    memory = program.told
    if key not in memory:
        if len(memory) > 1000:  # a loop that catches ever other errors
            memory.clear()
        memory[key] = _told(name, message, program, line, column, native, function)
    return memory[key]


def _told(name, message, program, line, column, native, function) -> Told:
    offset = program.offset(line, column)
    plain = Told(name, message, *program.place(offset))
    if program.tree.root_node.has_error:
        return plain
    site = Site(program.tree.root_node, offset)
    found = None
    if name in _NATIVE_ERRORS:
        found = _words(name, message, program, site, native, function)
    made = _made_by_hand(site, native, found)
    if made is not None:
        return Told(name, message, *program.place(made.start_byte))
    if found is None:
        return plain
    words, at = found
    return Told(_name(name, words), words, *program.place(offset if at is None else at))


def _made_by_hand(site: Site, native: str | None, found: mistakes.Told):
    """The `new Error(…)` that stands here, if one does: then the words are the program's own.

    The engine's place may be inside its arguments, where something may have failed as well.
    """
    if native is not None and not native.endswith("Error"):
        return None
    node = site.root.descendant_for_byte_range(site.offset, site.offset)
    if node is not None and node.type == "throw_statement":
        node = node.named_children[0]
    while node is not None and node.type not in FUNCTIONS:
        made = node.child_by_field_name("constructor") or node.child_by_field_name("function")
        arguments = node.child_by_field_name("arguments")
        if made is not None and text(made).endswith(("Error", "super")):
            at = found[1] if found is not None else None
            inside = at is not None and arguments is not None and (
                arguments.start_byte <= at < arguments.end_byte)  # fmt: skip
            return node if made.end_byte > site.offset or not inside else None
        node = node.parent
    return None


def _name(name: str, words: str) -> str:
    if words.startswith(("Cannot access ", "Must call super")):
        return "ReferenceError"
    if name == "InternalError":
        return "RangeError"
    return name


def _words(name, message, program: Program, site: Site, native, function) -> mistakes.Told:
    """V8's text and the byte it points at; None where the engine's text says the same."""
    # 1. names
    if found := re.fullmatch(r"(.+) is not (initialized|defined)", message):
        variable, what = found.groups()
        if variable != "this":
            node = site.first(
                "identifier", "shorthand_property_identifier", deep=True,
                when=lambda one: text(one) == variable,
            )  # fmt: skip
            at = node and _named_at(node)
            if what == "initialized":
                return f"Cannot access '{variable}' before initialization", at
            return message, at
    # 2. properties
    if found := re.fullmatch(r"cannot (read|set) property '?(.*?)'? of (undefined|null)", message):
        verb, key, nothing = found.groups()
        if key == "Symbol.iterator":
            told = _read_by_hand(site, key, nothing)
            return told or destructuring.not_iterable(site, nothing, native)
        return mistakes.property_of_nothing(site, key, nothing, verb == "set")
    if found := re.fullmatch(r"'(.*)' is read-only", message):
        return mistakes.read_only(site, found[1], program.names)
    if message in ("no setter for property", "object is not extensible") and native is None:
        return _changed(site, message)
    if message == "not an object" and native is None:
        return _created(site)
    if message == "could not delete property" and native is None:
        return _deleted(site)
    if found := re.fullmatch(r"private class field '(#.*)' does not exist", message):
        return _private(site, found[1])
    if message == "invalid brand on object":
        return _brand(site)
    # 3. patterns and iteration
    if message == "Cannot convert undefined or null to object" and native is None:
        deleted = site.first("unary_expression", "variable_declarator", "object_pattern")
        if deleted is not None and text(deleted).startswith("delete"):
            return message, deleted.start_byte
        return destructuring.destructured(site)
    if message == "value is not iterable":
        return destructuring.not_iterable(site, None, native)
    # 4. calls
    if message in ("not a function", "not a constructor"):
        return mistakes.not_callable(site, native) or mistakes.not_async_iterable(site)
    if message.endswith(" is not a constructor") and native is None:
        call = site.first("new_expression")
        return message, call and call.start_byte
    if message == WITHOUT_NEW:
        return _without_new(site, function)
    # 5. texts inside texts
    if name == "SyntaxError" and native in (None, "parse") and (told := _json(site, message)):
        return told
    if name == "SyntaxError" and native in (None, "parse"):
        return _in_text(site, message)
    if name == "SyntaxError" and native in ("RegExp", "compile"):
        call = mistakes.called(site, native)
        return pattern_message(message, call, site.root), mistakes.position(call)
    if name == "AggregateError" and not message:
        return "All promises were rejected", None
    # 6. what built-in functions and operators refuse
    return builtins.told(site, message, native)


def _named_at(node) -> int:
    """Where V8 points for a name that is read or set."""
    parent, first = node.parent, _first_of_statement(node)
    if first is not None:
        return first.start_byte
    if parent.type in _CHANGES and parent.child_by_field_name("left") == node:
        return mistakes.operator(parent)
    if parent.type == "new_expression":
        return parent.start_byte
    return node.start_byte


def _first_of_statement(node):
    """The statement that begins with reading this name: V8 points at the whole of it."""
    start = node
    while start.type not in _POINTED_AT:
        parent = start.parent
        if parent is None or parent.type in FUNCTIONS or parent.type.endswith("declarator"):
            return None
        left = parent.child_by_field_name("left")
        before = [child for child in parent.named_children if child.end_byte <= start.start_byte]
        if before and not (left is not None and left.type == "identifier" and before == [left]
                           and "assignment" in parent.type):  # fmt: skip
            return None
        if left == start and "assignment" in parent.type:
            return None
        start = parent
    return start


def _in_text(site: Site, message: str) -> mistakes.Told:
    """A mistake in a regular expression, or in the text given to `eval` or `Function`."""
    found = re.fullmatch(r"unexpected token in expression: ('.*')", message)
    if found:
        return f"Unexpected token {found[1]}", None
    literal = site.first("regex")
    if literal is not None and is_known(message):
        return literal_message(message, literal), literal.start_byte
    return message, None


def _read_by_hand(site: Site, key: str, nothing: str) -> mistakes.Told:
    """`a[Symbol.iterator]`, written so."""
    node = site.first(
        "subscript_expression", when=lambda one: text(one.child_by_field_name("index")) == key
    )
    if node is None:
        return None
    shown = "object null" if nothing == "null" else nothing
    words = f"{shown} is not iterable (cannot read property Symbol(Symbol.iterator))"
    return words, mistakes.position(node)


def _target(site: Site):
    """The first member that is set: (assignment, member, its property's text)."""
    for node in site.following(*_CHANGES):
        left = node.child_by_field_name("left") or node.child_by_field_name("argument")
        left = inner(left)
        if left.type == "member_expression":
            return node, left, text(left.child_by_field_name("property"))
        if left.type == "subscript_expression":
            return node, left, shown(left.child_by_field_name("index"), site.root)
    return None


def _changed(site: Site, message: str) -> mistakes.Told:
    found = _target(site)
    if found is None:
        return None
    node, member, key = found
    at = mistakes.operator(node)
    if message.startswith("object"):
        return f"Cannot add property {key}, object is not extensible", at
    owner = shown(member.child_by_field_name("object"), site.root)
    owner = "#<Object>" if owner == "undefined" else owner
    return f"Cannot set property {key} of {owner} which has only a getter", at


def _created(site: Site) -> mistakes.Told:
    """A property set on a text or number, or a private name of what is no object."""
    is_private = "private_property_identifier"
    name = site.first("member_expression", when=lambda one: (
        one.child_by_field_name("property").type == is_private))  # fmt: skip
    if name is not None:
        return _private(site, text(name.child_by_field_name("property")))
    found = _target(site)
    if found is None:
        goes = site.first("spread_element", "for_in_statement", "variable_declarator")
        words = "Result of the Symbol.iterator method is not an object"
        return goes and (words, mistakes.position(goes.named_children[0]))
    node, member, key = found
    owner = typed(member.child_by_field_name("object"), site.root, "")
    kind, _, value = owner.partition(" ")
    if kind not in ("string", "number", "boolean"):
        return None
    if kind == "string" and key.isdecimal():
        return (f"Cannot assign to read only property '{key}' of string '{value}'",
                mistakes.operator(node))  # fmt: skip
    return f"Cannot create property '{key}' on {kind} '{value}'", mistakes.operator(node)


def _deleted(site: Site) -> mistakes.Told:
    node = site.first("unary_expression", when=lambda one: text(one).startswith("delete"))
    if node is None:
        return None
    member = inner(node.child_by_field_name("argument"))
    owner = inner(member.child_by_field_name("object"))
    key = member.child_by_field_name("property") or member.child_by_field_name("index")
    value = shown(owner, site.root)
    if owner.type == "identifier" and text(owner)[0].isupper():
        value = f"function {text(owner)}() {{ [native code] }}"
    value = "#<Object>" if value == "undefined" else value
    key = string_of(key) if key.type == "string" else text(key)
    return f"Cannot delete property '{key}' of {value}", node.start_byte


def _private(site: Site, key: str) -> mistakes.Told:
    member = site.first(
        "member_expression", when=lambda one: text(one.child_by_field_name("property")) == key
    )
    if member is None:
        return None
    parent = member.parent
    if parent.type == "assignment_expression" and parent.child_by_field_name("left") == member:
        return (f"Cannot write private member {key} to an object whose class did not declare it",
                mistakes.operator(parent))  # fmt: skip
    return (f"Cannot read private member {key} from an object whose class did not declare it",
            mistakes.position(member))  # fmt: skip


def _brand(site: Site) -> mistakes.Told:
    member = site.first(
        "member_expression",
        when=lambda one: text(one.child_by_field_name("property")).startswith("#"),
    )
    node = member
    while node is not None and node.type not in ("class", "class_declaration"):
        node = node.parent
    name = node.child_by_field_name("name") if node is not None else None
    if name is None:
        return None
    return f"Receiver must be an instance of class {text(name)}", mistakes.position(member)


def _without_new(site: Site, function: str | None) -> mistakes.Told:
    call = site.first("call_expression")
    if call is None:
        return None
    name = function or rendered(call.child_by_field_name("function")).rpartition(".")[2]
    return f"Class constructor {name} cannot be invoked without 'new'", mistakes.position(call)


def _json(site: Site, message: str) -> mistakes.Told:
    call = site.first(
        "call_expression", when=lambda one: text(one).startswith("JSON.parse")
    )
    if call is None:
        return None
    given = known(mistakes.argument(call, 0), site.root)
    written = None
    if given is None or given.type in ("string", "template_string", "undefined"):
        written = "undefined" if given is None or given.type == "undefined" else (
            string_of(given))
    elif given.type == "object":
        written = "[object Object]"
    words = json_message(written) if written is not None else None
    return words or re.sub(r" \(line \d+ column \d+\)$", "", message), mistakes.position(call)
