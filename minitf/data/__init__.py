"""Elements that flow: made one at a time, when somebody asks for the next."""
