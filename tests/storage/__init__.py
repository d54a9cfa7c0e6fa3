"""Tests that what a person said is kept, sealed, whatever happens to the computer."""
