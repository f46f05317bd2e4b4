"""What becomes of a cell's JavaScript before the engine sees it."""
