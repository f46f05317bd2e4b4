"""V8's words for what built-in functions and operators refuse: `told(site, message, native)`.

A row is the engine's text, the functions it is said by ("" for an operator or statement, "*" for
any), and what V8 says there. In V8's text `{0}` is the first argument as V8 prints it, `{this}`
what the function was called on, `{native}` the function's name, `{1}`, `{key}` likewise.
"""

from __future__ import annotations

import re

from tree_sitter import Node

from minitf.js.wording import mistakes
from minitf.js.wording.callsite import Site, inner, known, rendered, shown, string_of, text
from minitf.js.wording.destructuring import given_value

_MIX = "Cannot mix BigInt and other types, use explicit conversions"
_PROTOTYPE = "Object prototype may only be an Object or null: "
_ROWS = [
    ("this is not initialized", "*", "Must call super constructor in derived class before "
     "accessing 'this' or returning from derived constructor"),
    ("'this' can be initialized only once", "*", "Super constructor may only be called once"),
    ("derived class constructor must return an object or undefined", "*",
     "Derived constructors may only return object or undefined"),
    ("must be called with new", "Promise", "Promise constructor cannot be invoked without 'new'"),
    ("must be called with new", "*", "Constructor {native} requires 'new'"),
    ("empty array", "*", "Reduce of empty array with no initial value"),
    ("invalid array length", "set", "offset is out of bounds"),
    ("invalid array length", "*", "Invalid array length"),
    ("invalid number of digits", "toFixed",
     "toFixed() digits argument must be between 0 and 100"),
    ("invalid number of digits", "toPrecision",
     "toPrecision() argument must be between 1 and 100"),
    ("invalid number of digits", "toExponential",
     "toExponential() argument must be between 0 and 100"),
    ("invalid repeat count", "*", "{repeated}"),
    ("invalid string length", "*", "Invalid string length"),
    ("bad normalization form", "*",
     "The normalization form should be one of NFC, NFD, NFKC, NFKD."),
    ("invalid code point", "*", "Invalid code point {0}"),
    ("Date value is NaN", "*", "Invalid time value"),
    ("expecting (hex digit|surrogate pair|%)|malformed UTF-8|invalid character", "decodeURI "
     "decodeURIComponent encodeURI encodeURIComponent", "URI malformed"),
    ("invalid array index", "ArrayBuffer", "Invalid array buffer length"),
    ("invalid array index", "*Array", "Invalid typed array length: {0}"),
    ("invalid array index: (?P<key>.*)", "with", "Invalid index : {key}"),
    ("invalid length", "*Array", "byte length of {native} should be a multiple of {size}"),
    ("invalid offset", "*Array", "{offset}"),
    ("ArrayBuffer object expected", "DataView",
     "First argument to DataView constructor must be an ArrayBuffer"),
    ("out of bound", "*", "Offset is outside the bounds of the DataView"),
    ("regexp must have the 'g' flag", "*",
     "String.prototype.{native} called with a non-global RegExp argument"),
    ("regexp not supported", "*",
     "First argument to String.prototype.{native} must not be a regular expression"),
    ("cannot convert BigInt to number", "", _MIX),
    ("cannot convert BigInt to number", "*", "Cannot convert a BigInt value to a number"),
    (r"bigint argument with unary \+", "*", "Cannot convert a BigInt value to a number"),
    ("BigInt division by zero", "*", "Division by zero"),
    ("BigInt operands are forbidden for >>>", "*",
     "BigInts have no unsigned right shift, use >> instead"),
    ("cannot convert to BigInt: not an integer", "*", "The number {0} cannot be converted to a "
     "BigInt because it is not an integer"),
    ("invalid BigInt literal|cannot convert to BigInt", "*", "Cannot convert {0} to a BigInt"),
    ("BigInt are forbidden in JSON.stringify", "*", "Do not know how to serialize a BigInt"),
    ("circular reference", "*", "Converting circular structure to JSON"),
    ("cannot convert symbol to (?P<key>number|string)", "*",
     "Cannot convert a Symbol value to a {key}"),
    ("toPrimitive", "*", "Cannot convert object to primitive value"),
    ("operand 'prototype' property is not an object", "*",
     "Function has non-object prototype 'undefined' in instanceof check"),
    ("invalid 'in' operand", "*", "Cannot use 'in' operator to search for '{left}' in {right}"),
    ("invalid 'instanceof' right operand", "*", "Right-hand side of 'instanceof' is not {what}"),
    ("cannot invoke a running generator", "*", "Generator is already running"),
    ("BigInt negative exponent", "*", "Exponent must be non-negative"),
    ("promise self resolution", "*", "Chaining cycle detected for promise #<Promise>"),
    ("circular prototype chain", "*", "Cyclic __proto__ value"),
    ("invalid value used as WeakMap key", "*", "Invalid value used as weak map key"),
    ("invalid value used as WeakSet key", "*", "Invalid value used in weak set"),
    ("invalid target", "WeakRef", "WeakRef: invalid target"),
    ("object prototype may only be an Object or null", "*", _PROTOTYPE + "{0}"),
    ("not an object", "setPrototypeOf", _PROTOTYPE + "{1}"),
    ("not an object", "defineProperty defineProperties",
     "Object.{native} called on non-object"),
    ("not an object", "Proxy", "Cannot create proxy with a non-object as target or handler"),
    ("not an object", "Map WeakMap fromEntries", "Iterator value {item} is not an entry object"),
    ("not an object", "ownKeys getPrototypeOf", "Reflect.{native} called on non-object"),
    ("not an object", "resolve reject", "PromiseResolve called on non-object"),
    ("Property description must be an object", "*", "Property description must be an object: {2}"),
    ("(?P<key>Getter|Setter) must be a function", "*", "{key} must be a function: {accessor}"),
    ("Invalid property descriptor. Cannot both specify accessors and a value or writable "
     "attribute", "*", "Invalid property descriptor. Cannot both specify accessors and a value "
     "or writable attribute, #<Object>"),
    ("not a object", "*", "CreateListFromArrayLike called on non-object"),
    ("not a symbol", "keyFor", "{0} is not a symbol"),
    ("not a symbol", "toString", "Symbol.prototype.toString requires that 'this' be a Symbol"),
    ("not a number", "*", "Number.prototype.{native} requires that 'this' be a Number"),
    ("not a Date object", "*", "this is not a Date object."),
    ("null or undefined are forbidden", "*",
     "String.prototype.{native} called on null or undefined"),
    ("Cannot convert undefined or null to object", "map filter forEach reduce",
     "Array.prototype.{native} called on null or undefined"),
    ("(?P<key>Array Iterator|Map|Set|WeakMap|WeakSet|Promise|RegExp) object expected", "*",
     "Method {key}.prototype.{native} called on incompatible receiver {0}"),
    ("integer TypedArray expected", "*", "{0} is not an int32 or BigInt64 typed array."),
    ("invalid property access", "*", "'caller', 'callee', and 'arguments' properties may not be "
     "accessed on strict mode functions or the arguments objects for calls to them"),
    ("property is not configurable", "*", "Cannot redefine property: {1}"),
    ("object is not extensible", "defineProperty", "Cannot define property {1}, object is not "
     "extensible"),
    ("object is not extensible", "setPrototypeOf", "{0} is not extensible"),
    ("object is not extensible", "push", "Cannot add property {end}, object is not extensible"),
    ("could not delete property", "pop shift", "Cannot delete property '{last}' of "
     "[object Array]"),
    ("proxy: cannot set property", "*",
     "'set' on proxy: trap returned falsish for property '{target}'"),
    ("revoked proxy", "*", "Cannot perform 'get' on a proxy that has been revoked"),
    ("parent class must be constructor", "*",
     "Class extends value {parent} is not a constructor or null"),
    ("parent prototype must be an object or null", "*",
     "Class extends value does not have valid prototype property {prototype}"),
]  # fmt: skip
ROWS = [(re.compile(pattern), said_by.split(" "), words) for pattern, said_by, words in _ROWS]
_GAP = re.compile(r"\{(\w+)\}")
_SIZES = {"Int8Array": 1, "Uint8Array": 1, "Uint8ClampedArray": 1, "Int16Array": 2,
          "Uint16Array": 2, "Float64Array": 8, "BigInt64Array": 8, "BigUint64Array": 8}  # fmt: skip


def told(site: Site, message: str, native: str | None) -> mistakes.Told:
    """The message of V8 and the byte it points at, if a row is about this."""
    for pattern, said_by, words in ROWS:
        found = pattern.fullmatch(message)
        if found and _is_said_by(said_by, native):
            facts = Facts(site, native, found)
            return facts.filled(words), facts.at
    if native is not None:
        call = mistakes.called(site, native)
        return message, call and mistakes.position(call)
    return None


def _is_said_by(said_by: list[str], native: str | None) -> bool:
    if said_by == ["*"]:
        return True
    if native is None:
        return said_by == [""]
    return native in said_by or (said_by == ["*Array"] and native.endswith("Array"))


class Facts(dict):
    """What a text names, read from the source when it is asked for."""

    def __init__(self, site: Site, native: str | None, found: re.Match):
        super().__init__(found.groupdict())
        self.site, self.native = site, native
        self.node = _node(site, native, found.string)
        self.at = None if self.node is None else _place(self.node)

    def filled(self, words: str) -> str:
        """A row's text with every `{name}` filled in."""
        return _GAP.sub(lambda gap: self[gap[1]], words)

    def __missing__(self, name: str) -> str:
        if name == "native":
            return self.native or ""
        if name.isdecimal():
            return self._shown(mistakes.argument(self.node, int(name)))
        return getattr(self, f"_{name}")()

    def _shown(self, node: Node | None) -> str:
        return shown(node, self.site.root)

    def _first(self) -> Node | None:
        return known(mistakes.argument(self.node, 0), self.site.root)

    def _repeated(self) -> str:
        count = self._shown(mistakes.argument(self.node, 0))
        is_large = re.fullmatch(r"\d+(e\d+)?", count) is not None
        return "Invalid string length" if is_large else f"Invalid count value: {count}"

    def _size(self) -> str:
        return str(_SIZES.get(self.native, 4))

    def _offset(self) -> str:
        given = mistakes.argument(self.node, 1)
        number = self._shown(given)
        if number.isdecimal() and int(number) % int(self._size()):
            return f"start offset of {self.native} should be a multiple of {self._size()}"
        return f"Start offset {number} is outside the bounds of the buffer"

    def _item(self) -> str:
        given = self._first()
        if given is not None and given.type == "string":
            return string_of(given)[:1]
        inside = given.named_children if given is not None else []
        return self._shown(inside[0]) if inside else "undefined"

    def _accessor(self) -> str:
        given = known(mistakes.argument(self.node, 2), self.site.root)
        key = "get" if self["key"] == "Getter" else "set"
        return self._shown(given_value(given, key)) if given is not None else "undefined"

    def _array(self) -> Node | None:
        """The array literal a method was called on, through Object.freeze and its like."""
        callee = self.node.child_by_field_name("function") if self.node is not None else None
        node = known(callee.child_by_field_name("object") if callee else None, self.site.root)
        while node is not None and node.type == "call_expression":
            node = known(mistakes.argument(node, 0), self.site.root)
        return node

    def _end(self) -> str:
        found = self._array()
        return str(len(found.named_children) if found is not None else 0)

    def _last(self) -> str:
        return str(max(int(self._end()) - 1, 0))

    def _left(self) -> str:
        left = inner(self.node.child_by_field_name("left")) if self.node is not None else None
        return text(left) if left is not None and left.type[0] == "p" else self._shown(left)

    def _right(self) -> str:
        right = self.node.child_by_field_name("right") if self.node is not None else None
        found = known(right, self.site.root)
        return "5" if found is None or found.type == "identifier" else self._shown(found)

    def _what(self) -> str:
        right = self.node.child_by_field_name("right") if self.node is not None else None
        right = known(right, self.site.root)
        things = ("object", "array", "new_expression", "regex", "identifier")
        return "callable" if right is not None and right.type in things else "an object"

    def _target(self) -> str:
        left = self.node.child_by_field_name("left") if self.node is not None else None
        key = left.child_by_field_name("property") if left is not None else None
        return text(key) if key is not None else ""

    def _parent(self) -> str:
        return self._shown(_heritage(self.node))

    def _prototype(self) -> str:
        name = rendered(_heritage(self.node))
        set_to = re.search(rf"\b{re.escape(name)}\.prototype *= *([^;\n]+)", text(self.site.root))
        return set_to[1].strip() if set_to else "undefined"


def _heritage(node: Node | None) -> Node | None:
    """What a class extends."""
    for child in node.named_children if node is not None else []:
        if child.type == "class_heritage":
            return child.named_children[0]
    return None


def _node(site: Site, native: str | None, message: str) -> Node | None:
    """The expression that a message is about."""
    if message.startswith("parent "):
        kinds = ("class_declaration", "class")
        return site.first(*kinds, when=lambda node: _heritage(node) is not None)
    sign = re.search(r"'(in|instanceof)' |(prototype)' property|BigInt|symbol|toPrimitive", message)
    if native in (None, "concat", "[Symbol.hasInstance]") and sign:
        wanted = sign[1] or ("instanceof" if sign[2] else None)

        def fits(node: Node) -> bool:
            found = node.child_by_field_name("operator")
            return wanted is None or (found is not None and text(found) == wanted)

        kinds = ["binary_expression"] if wanted else [
            "binary_expression", "unary_expression", "template_substitution"]
        return site.first(*kinds, when=fits)
    if "this" in message or "derived" in message:
        return site.first("this", "call_expression", "return_statement")
    if "property access" in message:
        return site.first("member_expression")
    if native is None:
        return site.first("assignment_expression", "update_expression") or site.first(
            "call_expression", "member_expression")  # fmt: skip
    if native.startswith("set "):
        return site.first("assignment_expression")
    return mistakes.called(site, native)


def _place(node: Node) -> int:
    if node.type == "template_substitution":
        return mistakes.position(inner(node.named_children[0]))
    if node.type == "binary_expression":
        return mistakes.operator(node)
    if node.type in ("class_declaration", "class"):
        return _heritage(node).start_byte
    if "assignment" in node.type:
        return mistakes.operator(node)
    if node.type == "call_expression" and node.child_by_field_name("function").type == "super":
        return node.start_byte
    return mistakes.position(node)
