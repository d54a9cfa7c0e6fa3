"""A person's own pages: about me, what I am good at, how I am growing."""
