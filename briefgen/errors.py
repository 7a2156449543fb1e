"""What stops a build: one small class for each room that can refuse to go on."""

from __future__ import annotations


class BriefgenError(Exception):
    """A fault that ends the command; its text is one or more ready sentences for the user."""


class ConfigError(BriefgenError):
    """The settings cannot be used; nothing was read or written."""


class PackError(BriefgenError):
    """A language pack breaks its schema; the text lists every breach."""


class ThemeError(BriefgenError):
    """A template is missing, broken, or asks for a value that does not exist."""


class OutputError(BriefgenError):
    """The output folder cannot be written, or is not ours to write."""
