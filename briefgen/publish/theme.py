"""Which templates and static files a site is drawn with, and how a page becomes a file.

A theme is a folder: templates, and under ``static/`` what is copied as it is. A user's folder wins file by file; what
it does not have comes from the theme that ships, which it can also name outright as ``default/...``.
"""

from __future__ import annotations

import re
from pathlib import Path
from types import TracebackType

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from rapidfuzz import process

from briefgen.errors import ThemeError
from briefgen.model.site import File, Page
from briefgen.publish import addresses

PREFIX = "default"
"""The name under which a user's template reaches the one it replaces: ``{% extends "default/base.html" %}``."""

_NEAR = 70
"""Least likeness, of 100, at which a name is offered instead of one that does not exist."""

_PACKAGE = Path(__file__).parent.parent
_QUOTED = re.compile(r"'([^']+)' is undefined|no attribute '([^']+)'")


def default_theme() -> Path:
    """The theme that ships: in the installed package, or beside it in a checkout.

    Raises:
        ThemeError: there is neither, which means that the installation is not whole.
    """
    for folder in (_PACKAGE / "templates", _PACKAGE.parent / "templates"):
        if (folder / "base.html").is_file():
            return folder
    raise ThemeError(f"{_PACKAGE / 'templates'}: the theme is missing. Install briefgen again.")


def load_theme(user_dir: Path | None) -> Environment:
    """The templates, those in `user_dir` before those that ship.

    A changed template is not noticed: load the theme again. A `user_dir` that does not exist holds nothing.
    """
    shipped = FileSystemLoader(default_theme())
    own = [FileSystemLoader(user_dir)] if user_dir is not None else []
    theme = Environment(
        loader=ChoiceLoader([*own, shipped, PrefixLoader({PREFIX: shipped})]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    theme.filters["href"] = addresses.href
    return theme


def render(page: Page, theme: Environment) -> File:
    """The finished page.

    Raises:
        ThemeError: a template is missing, broken, or asks for what the page does not have.
    """
    try:
        text = theme.get_template(page.template).render(page.context)
    except TemplateSyntaxError as error:
        where = _place(theme, error.filename, error.lineno) or f"templates/{error.name}:{error.lineno}"
        raise ThemeError(f"{where}: {_clause(error.message)} (page {page.path}). {_compare(error.name)}") from error
    except TemplateNotFound as error:
        near = _near(str(error.name), theme.list_templates())
        where = _raised_at(theme, error.__traceback__) or f"templates/{page.template}"
        raise ThemeError(f"{where}: no template {error.name!r} (page {page.path}).{near}") from error
    except Exception as error:
        # A template may call and compare anything, so any exception can come out of it; the fault is the template's.
        where = _raised_at(theme, error.__traceback__) or f"templates/{page.template}"
        raise ThemeError(f"{where}: {_clause(error)} (page {page.path}).{_offer(error, page)}") from error
    return File(page.path, text.encode())


def static_files(user_dir: Path | None) -> tuple[File, ...]:
    """What lies under ``static/`` in both themes, the user's file winning by name, in order of path.

    Raises:
        ThemeError: a symbolic link points out of the theme's folder.
    """
    found: dict[str, bytes] = {}
    for theme in (default_theme(), user_dir):
        if theme is None:
            continue
        for path in sorted((theme / "static").rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                name = path.relative_to(theme).as_posix()
                if not path.resolve().is_relative_to(theme.resolve()):
                    raise ThemeError(f"templates/{name}: the link leaves the folder of the theme. Copy the file there.")
                found[name] = path.read_bytes()
    return tuple(File(name, found[name]) for name in sorted(found))


def _place(theme: Environment, filename: str | None, line: int) -> str | None:
    """``templates/pages/event.html:12`` for a user's file, ``default/...`` for one that ships, None for any other."""
    path = Path(filename or "")
    shipped = default_theme()
    if path.is_relative_to(shipped):
        return f"{PREFIX}/{path.relative_to(shipped).as_posix()}:{line}"
    names = (name for name in theme.list_templates() if path.as_posix().endswith(f"/{name}"))
    return next((f"templates/{name}:{line}" for name in sorted(names, key=len, reverse=True)), None)


def _raised_at(theme: Environment, trace: TracebackType | None) -> str | None:
    """The innermost template line of a traceback; Jinja makes its frames name the template's file and line."""
    place = None
    while trace is not None:
        place = _place(theme, trace.tb_frame.f_code.co_filename, trace.tb_lineno) or place
        trace = trace.tb_next
    return place


def _clause(error: object) -> str:
    """A message as one clause, without the dot that the sentence adds."""
    return str(error).strip().rstrip(".")


def _offer(error: Exception, page: Page) -> str:
    """The nearest name that the page does have."""
    match = _QUOTED.search(str(error)) if isinstance(error, UndefinedError) else None
    near = _near(match[1], list(page.context)) if match and match[1] else ""
    return near or " docs/templates.md lists what each page gets."


def _near(name: str, known: list[str]) -> str:
    found = process.extractOne(name, known, score_cutoff=_NEAR)
    return f" Did you mean {found[0]!r}?" if found else ""


def _compare(name: str | None) -> str:
    return f"Compare it with {PREFIX}/{name.removeprefix(f'{PREFIX}/')}." if name else "Check the template."
