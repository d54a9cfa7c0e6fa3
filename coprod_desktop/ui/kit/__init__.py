"""The widgets every screen is made of.

``look`` holds the colours, type and measures in use; ``style`` gives them to Qt; each widget has
a module of its own. No word, colour or picture stands here: words come from the caller, colours
by role from the theme, pictures by key from the shelf.
"""
