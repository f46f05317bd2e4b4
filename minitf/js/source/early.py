"""Find what V8 refuses before a program runs and the engine would let pass: `problems(root)`."""

from __future__ import annotations

from tree_sitter import Node

from minitf.js.source.declarations import Declarations


def problems(root: Node, found: Declarations) -> list[tuple[Node, str]]:
    """(node, V8's message) of each, in the order in which they are looked for."""
    wrong = [(node, "Illegal return statement") for node in found.returns]
    wrong += _exports(found)
    if b"#" in root.text:
        wrong += _private_names(root)
    if b"?." in root.text:
        wrong += _optional_new(root)
    return wrong


def _exports(found: Declarations) -> list[tuple[Node, str]]:
    """Names exported twice, and names that are not there."""
    wrong, seen = [], set()
    for statement in found.exports:
        default = next((child for child in statement.children if child.type == "default"), None)
        if default is not None:
            if "default" in seen:
                wrong.append((default, "Identifier '.default' has already been declared"))
            seen.add("default")
        declaration = statement.child_by_field_name("declaration")
        if declaration is not None and default is None:
            seen |= set(_declared(declaration))
        for clause in statement.named_children:
            for one in clause.named_children if clause.type == "export_clause" else []:
                name = one.child_by_field_name("name").text.decode()
                alias = one.child_by_field_name("alias")
                outside = alias.text.decode() if alias is not None else name
                if name not in found.names:
                    wrong.append((one, f"Export '{name}' is not defined in module"))
                elif outside in seen:
                    wrong.append((one, f"Duplicate export of '{outside}'"))
                seen.add(outside)
    return wrong


def _declared(declaration: Node) -> list[str]:
    name = declaration.child_by_field_name("name")
    if name is not None:
        return [name.text.decode()]
    parts = [child.child_by_field_name("name") for child in declaration.named_children]
    return [part.text.decode() for part in parts if part is not None]


def _private_names(root: Node) -> list[tuple[Node, str]]:
    """Uses of `#name` that no class around declares."""
    wrong, stack = [], [(root, frozenset())]
    while stack:
        node, known = stack.pop()
        if node.type == "class_body":
            known |= {
                part.text for member in node.named_children for part in member.named_children
                if part.type == "private_property_identifier"
            }  # fmt: skip
        if node.type == "private_property_identifier" and node.text not in known:
            name = node.text.decode()
            words = f"Private field '{name}' must be declared in an enclosing class"
            dot = node.prev_sibling
            wrong.append((dot if dot is not None and dot.type in (".", "?.") else node, words))
        stack += [(child, known) for child in reversed(node.named_children)]
    return wrong


def _optional_new(root: Node) -> list[tuple[Node, str]]:
    """`new a?.b()`."""
    wrong, stack = [], [root]
    while stack:
        node = stack.pop()
        if node.type == "new_expression":
            made = node.child_by_field_name("constructor")
            while made is not None and made.type in ("member_expression", "subscript_expression"):
                chain = made.child_by_field_name("optional_chain")
                if chain is not None:
                    wrong.append((chain, "Invalid optional chain from new expression"))
                made = made.child_by_field_name("object")
        stack += node.named_children
    return wrong
