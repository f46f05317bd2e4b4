"""Arrays and their derivatives; nothing here has heard of a layer or of a face."""
