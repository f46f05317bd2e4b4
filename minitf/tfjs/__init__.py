"""The tfjs face: what `import minitf as tf` shows, in tfjs's names. `facade.py` has the table."""
