"""What does a new project begin with?"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from briefgen.errors import OutputError

__all__ = ["init"]

_DOT = "dot-"
"""Stands for a leading dot in the names of the packed files, as many tools pass over files that begin with one."""


def init(target: Path) -> tuple[str, ...]:
    """Write the starter project into `target`, which may exist and hold other files.

    Returns:
        The files written, relative to `target`, with ``/``, sorted.

    Raises:
        OutputError: A file of the same name, or a file in the place of a folder, lies there already, or the file system
            refuses. Nothing is left behind then.
    """
    project = dict(sorted(_packed(files(__package__) / "project")))
    _refuse_clashes(target, tuple(project))
    written: list[Path] = []
    try:
        for address, content in project.items():
            path = target / address
            path.parent.mkdir(parents=True, exist_ok=True)
            # "x" never overwrites, not even what came between the look and the writing.
            with path.open("xb") as file:
                written.append(path)
                file.write(content)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        where = f" ({error.filename})" if error.filename else ""
        raise OutputError(
            f"{target}: cannot be written: {error.strerror or error}{where}. Name a folder that you may write to."
        ) from error
    return tuple(project)


def _refuse_clashes(target: Path, addresses: tuple[str, ...]) -> None:
    clashes = []
    if target.exists() and not target.is_dir():
        clashes.append(f"{target}: a file, where a folder is needed.")
    for address in addresses:
        path = target / address
        folders = [folder for folder in path.parents if folder.is_relative_to(target) and folder != target]
        clashes += [f"{folder}: a file, where a folder is needed." for folder in folders if folder.is_file()]
        if path.exists() or path.is_symlink():
            clashes.append(f"{path}: exists already.")
    if clashes:
        told = "\n".join(dict.fromkeys(clashes))
        raise OutputError(f"{told}\nNothing was written. Move these away, or name a new folder: briefgen init DIR.")


def _packed(folder: Traversable, above: str = "") -> Iterator[tuple[str, bytes]]:
    """Walk the packed files: where each goes in a project, and what it holds."""
    for entry in folder.iterdir():
        name = entry.name
        if name.startswith(_DOT):
            name = "." + name.removeprefix(_DOT)
        if entry.is_dir():
            yield from _packed(entry, f"{above}{name}/")
        else:
            yield above + name, entry.read_bytes()
