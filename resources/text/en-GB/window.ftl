# The frame that stands around every screen.

window-title = Coprod
brand = Coprod

# Which of several cards this is, for a screen reader.
place-heard = { $place } of { $of }.

action-home = Home
    .shortcut = Alt+Home
action-read-aloud = Read aloud
    .shortcut = F5
action-pause = Pause
action-text-size = Text size
    .shortcut = F6
action-help = Help
    .shortcut = F1
action-more = More
action-hide = Hide now
    .shortcut = F4
action-back = Back
    .shortcut = Alt+Left
action-next = Next
    .shortcut = Alt+Right
action-skip = Skip this
action-read = Read
action-undo = Undo
    .shortcut = Ctrl+Z
action-redo = Put it back
    .shortcut = Ctrl+Y | Ctrl+Shift+Z
action-read-this = Read this
    .shortcut = F7
action-sentence-back = Back a sentence
    .shortcut = Shift+F8
action-again = Again
    .shortcut = Ctrl+F8
action-sentence-on = On a sentence
    .shortcut = F8
action-slower = Slower
    .shortcut = Shift+F9
action-faster = Faster
    .shortcut = F9
action-spell = Spell it
    .shortcut = Ctrl+F7
action-say-word = Say this word
    .shortcut = Shift+F7
action-silent = Silent
    .shortcut = Esc
action-bigger = Bigger words
    .shortcut = Ctrl++ | Ctrl+=
action-smaller = Smaller words
    .shortcut = Ctrl+-
action-done = Done
    .shortcut = Alt+Left
action-close = Close
    .shortcut = Alt+Left
action-try-again = Try again
action-finish = Finish

more = More
more-hint = Everything else you can do here.

hidden = This computer is ready.
hidden-back = Go on
hidden-title = Ready

help = Help
help-1 = You can stop at any time. Your words are kept.
help-2 = You can skip any question.
help-3 = Press Read aloud to hear the page.
help-4 = Press F5 to read or pause. Press Esc to stop the voice.
help-5 = Press F7 to hear only what you are on. The right mouse button does that too.
help-6 = Press F8 to go on a sentence. Shift and F8 goes back.
help-7 = Press Ctrl and F8 to hear a sentence again.
help-8 = Press F9 to read faster. Shift and F9 reads slower.
help-9 = Press Space to pause. Press Space again to go on.
help-10 = Press on a word to hear the page from there.
help-11 = Ctrl with Left or Right marks a word. Enter reads from it.
help-12 = Press Shift and F7 to hear that word. Ctrl and F7 spells it.
help-13 = Press Hide now, or F4, to hide this page at once. F4 shows it again.
help-14 = Press Ctrl and Z to undo.
help-15 = Press Ctrl and + for bigger words.
help-kept = Your words stay on this computer. They are never sent anywhere.
help-ring = People you can ring
help-no-numbers = This centre has not set any numbers yet.
help-licences = What this program is made of
licences = What this program is made of
licences-hint = Coprod Desktop is free software. You may share and change it.

trouble-bug = Something went wrong.
    .safe = Your words are saved. You can go on.
trouble-bug-not-kept = Something went wrong.
    .safe = Your words are still in this window.
    .next = Keep it open and try again.
trouble-use-copy = Use the copy from { $day }
trouble-start-beside = Start a new place beside it
trouble-go-on = Go on with the rest
trouble-not-kept = Some words are not saved yet.
    .safe = They are still in this window.
    .next = Make some room, then try again.
trouble-close-anyway = Close without them
trouble-no-letters = Our letters are not on this computer.
    .safe = You see other letters. Your words are safe.
trouble-choices-not-kept = We cannot keep these choices on this computer.
    .safe = They stay until you close this program.
