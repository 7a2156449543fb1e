"""Which articles tell of one event, and who and what they share; sees readings, never packs."""
