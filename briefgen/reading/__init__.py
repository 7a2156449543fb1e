"""Reading one article: a pure function of its text, its given fields and the language packs."""
