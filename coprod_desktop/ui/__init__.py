"""The window with its views.

Nothing here holds a meeting: a view asks an action, the action changes the session, the session
tells every view. Two things travel up, ``changed`` and, while reading aloud, ``saying``.
"""
