"""The screens before, beside and after an open meeting, a module for each."""
