"""What a meeting is, as frozen values that know nothing of Qt, SQL or files.

An edit is a method that gives back a new value; nothing is changed in place.
"""
