"""The pages of *One at a time*, a module for each kind of step."""
