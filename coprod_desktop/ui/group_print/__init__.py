"""Prints sheets for many people in one go."""
