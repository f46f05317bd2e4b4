"""The layers, one family a file. `tf.layers` and `keras.layers` show them in their own ways."""
