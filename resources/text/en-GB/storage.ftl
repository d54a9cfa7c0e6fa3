# What is said when words cannot be read or kept.
# Each: what happened, then .safe: what is safe, then .next: what to do.

storage-damaged = The file with your words is damaged.
    .safe = We changed nothing in it. It is still there.
    .next = Use a saved copy, or start a new place.

storage-damaged-words = We cannot read some of your ideas.
    .safe = All your other ideas are here.
    .next = You can go on with them.

storage-newer = A newer version of this program made this file.
    .safe = Your words are safe. We changed nothing.
    .next = Ask someone to update this program.

storage-not-a-store = This file is not from this program.
    .safe = We changed nothing in it.
    .next = You can start a new place beside it.

storage-missing = We cannot find the file with your words.
    .safe = Nothing was deleted by this program.
    .next = It may be on a stick. Plug it in, then try again.

storage-read-only = We are not allowed to save in this place.
    .safe = Your words are still in this window.
    .next = Keep it open. Print or save your sheet.

storage-disk-full = There is no room left to save.
    .safe = Your words are still in this window.
    .next = Keep it open, make some room, then try again.

storage-disk-trouble = The computer could not save your words.
    .safe = They are still in this window.
    .next = If you use a stick, check it is plugged in.

storage-busy = Another window is saving just now.
    .safe = Your words are still in this window.
    .next = Wait a moment, then try again.

storage-unreachable = We cannot reach the place where your words are.
    .safe = What you wrote is still in this window.
    .next = Keep it open and try again in a few minutes.

storage-network-folder = This folder is on a shared network drive.
    .safe = We changed nothing there.
    .next = Ask staff to choose a folder on this computer.

storage-not-here = Another window took this away.
    .safe = Everything else is saved.
    .next = Go back to the start.

storage-not-opened = Something went wrong while we opened your words.
    .safe = We changed nothing in them.
    .next = Try again, or start this program again.

storage-unexpected = Something went wrong while we saved.
    .safe = Your words are still in this window.
    .next = Keep it open and try again.
