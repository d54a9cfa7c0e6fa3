"""The five ways to see one meeting, a module for each."""
