"""Where a cell is marked so that an error leads to its true place: `marked(root)`.

The engine takes as the place of an error that of the last name, dot or literal it has compiled
before what failed, in the order of its bytecode. It compiles a destructuring pattern before the
value and notes no place for it, and it takes a call for its last argument. Reading a variable
notes a place: so one is read before such statements, and in a branch never taken after such
arguments.
"""

from __future__ import annotations

import tree_sitter
import tree_sitter_javascript
from tree_sitter import Node

_JAVASCRIPT = tree_sitter.Language(tree_sitter_javascript.language())
_FOUND = tree_sitter.Query(
    _JAVASCRIPT,
    """
    (call_expression) @call
    (new_expression) @call
    (variable_declarator name: (object_pattern) @pattern)
    (variable_declarator name: (array_pattern) @pattern)
    (assignment_expression left: (object_pattern) @pattern)
    (assignment_expression left: (array_pattern) @pattern)
    (for_in_statement) @statement
    (class_declaration (class_heritage)) @statement
    (expression_statement [
      (call_expression function: [(array) (number) (object) (parenthesized_expression) (string)])
      (parenthesized_expression) (array) (binary_expression) (member_expression)
      (new_expression) (class) (assignment_expression)
    ]) @statement
    """,
)
# A statement has another before it only in these.
_LISTS = {"program", "statement_block", "switch_case", "switch_default", "class_static_block"}
FUNCTIONS = {
    "arrow_function", "class_static_block", "field_definition", "function_declaration",
    "function_expression", "generator_function", "generator_function_declaration",
    "method_definition",
}  # fmt: skip


def marked(root: Node) -> tuple[list[Node], list[Node]]:
    """([statements to mark before], [last arguments to mark after]) of a program that parses."""
    captures = tree_sitter.QueryCursor(_FOUND).captures(root)
    statements: dict[int, Node] = {}
    for node in [*captures.get("pattern", []), *captures.get("statement", [])]:
        statement = _statement_of(node)
        if statement is not None:
            statements[statement.start_byte] = statement
    arguments: dict[int, Node] = {}
    for call in captures.get("call", []):
        last = _argument_holding(call)
        if last is not None:
            arguments[last.start_byte, last.end_byte] = last
    return list(statements.values()), list(arguments.values())


def _statement_of(node: Node) -> Node | None:
    """The statement that holds a node, where another statement may stand before it."""
    while node.parent is not None and node.parent.type not in _LISTS:
        if node.type in FUNCTIONS or node.type == "class_body":
            return None
        node = node.parent
    if node.type == "export_statement":
        node = node.child_by_field_name("declaration")
    if node is None or node.parent is None:
        return None
    # What the grammar takes for an object is a block, and a text at the top may be a directive.
    return None if node.text.startswith((b"{", b"'", b'"')) else node


def _argument_holding(call: Node) -> Node | None:
    """The last argument of the nearest call that has `call` among its arguments."""
    node = call
    while (parent := node.parent) is not None and node.type not in FUNCTIONS:
        if parent.type == "arguments":
            inside = [child for child in parent.named_children if child.type != "comment"]
            last = inside[-1]
            return last.named_children[0] if last.type == "spread_element" else last
        if parent.type in ("statement_block", "program"):
            return None
        node = parent
    return None
