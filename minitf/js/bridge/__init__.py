"""The bridge between Python's objects and JavaScript's."""
