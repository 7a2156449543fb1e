"""Answers given before, kept by what was asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Memo(dict[K, V]):
    """A dictionary that works out what it lacks with a pure function, once.

    `functools.cache` on a method would keep every instance alive; a dictionary that an instance owns goes with it, and
    a look-up that hits costs no call.
    """

    def __init__(self, answer: Callable[[K], V]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, key: K) -> V:
        value = self[key] = self._answer(key)
        return value
