"""V8's words for the errors of JavaScript, and where it says they are."""
