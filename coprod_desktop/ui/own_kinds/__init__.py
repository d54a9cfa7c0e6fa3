"""Shows which kinds of meeting a centre brings of its own."""
