"""Opens maps of other programs, or saves maps for them."""
