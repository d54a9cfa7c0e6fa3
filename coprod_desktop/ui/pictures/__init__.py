"""Pictures on ideas: found by a word, brought as a photo, drawn with a pen."""
