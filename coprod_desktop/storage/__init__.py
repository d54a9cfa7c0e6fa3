"""Keeps people with their meetings, each row sealed, in a file, a memory or a server.

`person_tile`, `meeting_tile`, `troubles` and `places` are light: the window may import them at
once. `opening` brings in SQLAlchemy and the sealing, so it is imported after the window is seen:

    opening.open_store(place) -> store.Store     what is kept, as values
    keeper.Keeper(store, tell)                   writes in its own thread, loses nothing
    backups.good_backup(place)                   the way out when a file is damaged

The road of a save: `keeper` -> `store` -> `meeting_rows` (which rows changed, with `tree`) or
`person_row` -> `documents` (a value as plain data) -> `merging` -> `sealing` (with a key of
`data_keys`) -> `database`.
"""
