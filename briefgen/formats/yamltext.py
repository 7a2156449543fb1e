"""What a piece of YAML says, every value kept as text, and on which line each key stands.

Built from the parser's events instead of its node tree: the C composer recurses without a limit and can be crashed by
a few hundred thousand brackets, while events come one by one and can be refused at any depth.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

MAX_DEPTH = 20
"""Nested lists or groups; settings and front matter need three."""

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_HINTS = {  # libyaml's own words -> what mostly is the matter
    "mapping values are not allowed in this context": 'Put a value with a colon in quotes: title: "Talks: day two".',
    "found character that cannot start any token": "Put the value in quotes, and indent with spaces, not tabs.",
    "found a tab character that violates indentation": "Indent with spaces, not tabs.",
    "could not find expected ':'": "Each field is a name, a colon, a space and a value.",
}

Key = tuple[str, ...]
"""The way to a value: ``("limits", "facts")``."""


@dataclass(frozen=True, slots=True)
class YamlText:
    """A YAML document."""

    value: object
    """Texts, lists and mappings of them; None for what was left empty and for an empty document."""

    lines: Mapping[Key, int]
    """Line of each key, the first line being 1."""


@dataclass(frozen=True, slots=True)
class YamlFault:
    """Why a text is no YAML that we take."""

    line: int
    message: str
    hint: str = ""


class _Refused(Exception):
    def __init__(self, fault: YamlFault) -> None:
        self.fault = fault


def read_yaml(text: str) -> YamlText | YamlFault:
    """Read one YAML document; never raises, whatever the text."""
    unprintable = yaml.reader.Reader.NON_PRINTABLE.search(text)
    if unprintable:
        line = text.count("\n", 0, unprintable.start()) + 1
        return YamlFault(line, f"holds the control character U+{ord(unprintable.group()):04X}")
    lines: dict[Key, int] = {}
    try:
        events = yaml.parse(text, Loader=_LOADER)
        value = _document(events, lines)
    except _Refused as refused:
        return refused.fault
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or "it cannot be parsed"
        return YamlFault(mark.line + 1 if mark else 1, f"is not YAML: {problem}", _HINTS.get(problem, ""))
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # the parser in Python lets some of its own slip
        return YamlFault(1, f"is not YAML: {' '.join(str(error).split())}")
    return YamlText(value, lines)


def _document(events: Iterator[yaml.Event], lines: dict[Key, int]) -> object:
    value: object = None
    documents = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise _Refused(YamlFault(_line(event), "holds a second YAML document"))
        elif isinstance(event, yaml.NodeEvent):
            value = _node(event, events, (), lines)
    return value


def _node(event: yaml.Event, events: Iterator[yaml.Event], key: Key, lines: dict[Key, int]) -> object:
    """The value that `event` begins; takes from `events` all that belongs to it."""
    line = _line(event)
    if len(key) > MAX_DEPTH:
        raise _Refused(YamlFault(line, "is nested too deeply"))
    match event:
        case yaml.ScalarEvent():
            return None if event.value == "" and not event.style else str(event.value)
        case yaml.SequenceStartEvent():
            items = []
            while not isinstance(item := next(events), yaml.SequenceEndEvent):
                items.append(_node(item, events, (*key, ""), lines))
            return items
        case yaml.MappingStartEvent():
            return _mapping(events, key, lines)
        case _:
            raise _Refused(YamlFault(line, "uses a YAML alias", "Write the value out."))


def _mapping(events: Iterator[yaml.Event], key: Key, lines: dict[Key, int]) -> dict[str, object]:
    values: dict[str, object] = {}
    while not isinstance(name := next(events), yaml.MappingEndEvent):
        line = _line(name)
        if not isinstance(name, yaml.ScalarEvent):
            raise _Refused(YamlFault(line, "has a field without a plain name"))
        if name.value in values:
            raise _Refused(YamlFault(line, f"gives '{name.value[:60]}' twice", "Keep one of the two."))
        here = (*key, str(name.value))
        lines[here] = line
        values[name.value] = _node(next(events), events, here, lines)
    return values


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1
