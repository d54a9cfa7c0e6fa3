"""Takes maps to other programs, brings maps of other programs here.

``formats`` is where to begin: it knows which format is which. Every format reads a file into an
`Outline` of lines, and writes one; ``to_meeting`` with ``from_meeting`` stand between that and a
meeting. Nothing here knows Qt, nor keeps anything.
"""
