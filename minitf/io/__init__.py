"""Models in and out: as JSON (topology), and later as files."""
