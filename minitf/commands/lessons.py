"""Find the lessons that came with minitf, and keep a learner's copy of them up to date.

An update never overwrites what a learner wrote. A hidden file in the learner's folder, the
manifest, remembers which version of each lesson was copied there. A notebook counts as edited
when the text or the order of its cells differs from that version: running it changes only its
outputs, and those are not an edit.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path

START = "00-start-here.ipynb"
MANIFEST = ".minitf-lessons.json"


class LessonsNotFound(Exception):
    """The installation has no lessons, or the learner's folder can't be written."""


@dataclass
class Changes:
    """What one refresh did, as paths relative to the learner's folder."""

    copied: list[str] = field(default_factory=list)
    refreshed: list[str] = field(default_factory=list)
    beside: list[tuple[str, str]] = field(default_factory=list)  # (edited lesson, its new version)


def shipped_folder() -> Path:
    """Return the folder with the lessons of this installation.

    In a clone (also after `pip install -e .`) it is the clone's notebooks/; from a wheel it is
    wherever the installer put the wheel's data. Raises LessonsNotFound.
    """
    clone = Path(__file__).resolve().parents[2]
    if (clone / "pyproject.toml").is_file() and (clone / "notebooks" / START).is_file():
        return clone / "notebooks"
    try:
        recorded = metadata.files("minitf") or []
    except metadata.PackageNotFoundError:
        recorded = []
    for file in recorded:
        if file.name == START and Path(file.locate()).is_file():
            return Path(file.locate()).resolve().parent
    raise LessonsNotFound(f"{START} was not found. Install minitf again: pip install -e .")


def shipped_files(folder: Path) -> list[str]:
    """Return what a learner gets, as POSIX paths: NN-topic.ipynb and everything in data/."""
    lessons = [path for path in folder.glob("*.ipynb") if path.is_file()]
    data = [path for path in (folder / "data").rglob("*") if path.is_file()]
    relative = (path.relative_to(folder) for path in lessons + data)
    # a dot file or folder is Jupyter's (.ipynb_checkpoints) or the system's, never a lesson
    return sorted(
        path.as_posix() for path in relative if not any(part[0] == "." for part in path.parts)
    )


def refresh(source: Path, target: Path) -> Changes:
    """Bring the lessons of `source` into the learner's folder `target` and say what changed.

    Missing files are copied, files the learner did not edit are replaced by a newer version.
    Where both the learner and the lesson changed, the new version is put beside the learner's,
    as NN-topic.new.ipynb, once for each new version. Raises LessonsNotFound where `target`
    can't be written.
    """
    changes = Changes()
    if target.resolve() == source.resolve():
        return changes  # a teacher works on the lessons themselves
    try:
        target.mkdir(parents=True, exist_ok=True)
        manifest = _read_manifest(target)
        for name in shipped_files(source):
            _refresh_one(name, (source / name).read_bytes(), target, manifest, changes)
        _write(target / MANIFEST, json.dumps(manifest, indent=1, sort_keys=True).encode())
    except OSError as error:
        raise LessonsNotFound(
            f"The lessons can't be kept in {target}: {error.strerror}. "
            "Choose another folder: minitf lab --lessons FOLDER"
        ) from error
    return changes


def _refresh_one(name: str, shipped: bytes, target: Path, manifest: dict, changes: Changes) -> None:
    mine = target / name
    new = _fingerprints(name, shipped)
    old = manifest.get(name)
    if not mine.exists():
        _write(mine, shipped)
        changes.copied.append(name)
    elif new != old:
        held = mine.read_bytes()
        if held == shipped:
            pass
        elif _unedited(name, held, old):
            _write(mine, shipped)
            changes.refreshed.append(name)
        elif old is None or new["text"] != old["text"]:
            beside = _free_name(name, target, manifest)
            _write(target / beside, shipped)
            manifest[beside] = new
            changes.beside.append((name, beside))
    manifest[name] = new


def _fingerprints(name: str, content: bytes) -> dict[str, str]:
    """Return hashes of the bytes, and of what a person edits (for a notebook, its cells' text)."""
    edited = content
    if name.endswith(".ipynb"):
        try:
            cells = json.loads(content)["cells"]
            edited = json.dumps(
                [
                    (cell["cell_type"], "".join(cell["source"]), cell.get("attachments", {}))
                    for cell in cells
                ],
                sort_keys=True,
            ).encode()
        except (ValueError, KeyError, TypeError):
            pass  # not a notebook any more: every byte counts
    return {
        "bytes": hashlib.sha256(content).hexdigest(),
        "text": hashlib.sha256(edited).hexdigest(),
    }


def _unedited(name: str, held: bytes, copied: dict[str, str] | None) -> bool:
    return copied is not None and _fingerprints(name, held)["text"] == copied["text"]


def _free_name(name: str, target: Path, manifest: dict) -> str:
    """Return NN-topic.new.ipynb, or with a number where the learner edited that one too."""
    path = Path(name)
    number = 1
    while True:
        suffix = ".new" if number == 1 else f".new-{number}"
        beside = path.with_name(f"{path.stem}{suffix}{path.suffix}").as_posix()
        there = target / beside
        if not there.exists() or _unedited(beside, there.read_bytes(), manifest.get(beside)):
            return beside
        number += 1


def _read_manifest(target: Path) -> dict:
    """Return {name: fingerprints}; what can't be read is left out and counts as edited."""
    try:
        entries = json.loads((target / MANIFEST).read_bytes()).items()
    except (FileNotFoundError, ValueError, AttributeError):
        return {}
    return {
        name: entry
        for name, entry in entries
        if isinstance(entry, dict) and entry.keys() == {"bytes", "text"}
    }


def _write(path: Path, content: bytes) -> None:
    """Write a file so that an interrupt leaves the old one or the new one, never half of one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(content)
    os.replace(part, path)
