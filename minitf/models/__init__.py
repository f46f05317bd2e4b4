"""Layers joined into models: graphs and sequences of layers, training, summaries."""
