"""The map of Coprod Desktop, a program to prepare for meetings in large print.

One meeting is one tree of ideas; all else is a way to see it, hear it or print it. Imports
point one way, from the top of this list to its foot:

    __main__    builds the parts, starts Qt
    ui          the window with its views, the only part that knows Qt
    storage     keeps people with their meetings, sealed
    speech      turns a sentence into sound with word times
    sheets      prints large-print pages as tagged PDF
    exchange    takes maps to other programs, brings theirs here
    content     reads the data files of resources/ into values
    wording     gives every word shown or said, by key
    settings    what was chosen on this computer
    resources   where resources/ is
    whole_file  writes a file whole or not at all
    domain      what a meeting is, what can be done with it
"""

__version__ = "0.1.0"
