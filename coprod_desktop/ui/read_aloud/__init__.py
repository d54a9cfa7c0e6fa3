"""Reads pages aloud, with the light on what is said."""
