"""Measures what the program promises about speed.

A figure is one number with a limit. Each module of this package that has a function
`figures() -> Iterable[Figure]` is found by itself: nothing has to be registered. Write

    from tests.benchmarks.figure import Figure

    def figures() -> Iterable[Figure]:
        yield Figure("sheet-one-page", median_of(...), "ms", limit=400)

and `make bench` prints `sheet-one-page 231.0 ms 400.0`. It ends with code 1 when a value is over
its limit. Prefer a ratio to something measured in the same run: a limit in milliseconds speaks of
one computer on one day.
"""
