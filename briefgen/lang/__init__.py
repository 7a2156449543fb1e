"""What briefgen knows of languages: packs (one file of data each), shared tables, and telling languages apart."""
