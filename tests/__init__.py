"""Tests that mirror the parts of the program, each a sentence about what is true."""
