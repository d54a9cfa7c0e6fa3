"""The screens around an open meeting, a module for each."""
