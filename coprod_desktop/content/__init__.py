"""The data files of ``resources/`` as values, each sort of file in a module of its own.

Each function reads its files anew and keeps nothing. A file with something wrong in it raises
`table.ContentProblem`, told in the words of `resources/text`, for whoever edits the file.
"""
