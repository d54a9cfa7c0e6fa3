"""A person's own experience, with the points made of it."""
