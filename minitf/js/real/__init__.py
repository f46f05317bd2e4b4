"""The same cell on the real @tensorflow/tfjs, in Node."""
