"""briefgen: a folder of news articles in, a linked briefing site out, every statement tied to its sentence."""

__version__ = "0.1.0"
