"""What matters in an event: title, summary, facts, quotes, timeline; sees readings, never packs or files."""
