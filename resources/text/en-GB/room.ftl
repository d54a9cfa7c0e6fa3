# What one has before one in the room.

room = In the room
# The name of the card for a screen reader: which it is, its words, what pressing it does.
room-card-heard = Card { $place } of { $of }. { $words } Press for the next card.
room-card-alone = { $words }
room-card-for = Card { $place } of { $of }. For: { $item }
room-did-you = Did you say it?
room-helps = Show what may help ({ $count })
room-empty = No cards here yet.
room-empty-hint = You can still show a card below.

# Where the meeting is.
room-not-begun = Now: not begun
room-now = Now: { $item }
room-next-item = Next: { $item }
room-last = Next: the end
room-mine =
    { $points ->
        [one] Mine: { $item }, { $points } point
       *[other] Mine: { $item }, { $points } points
    }
room-mine-now =
    { $points ->
        [one] Mine: now, { $points } point
       *[other] Mine: now, { $points } points
    }
room-mine-next =
    { $points ->
        [one] Mine: next, { $points } point
       *[other] Mine: next, { $points } points
    }
room-item-minutes =
    { $minutes ->
        [one] { $item } ({ $minutes } minute)
       *[other] { $item } ({ $minutes } minutes)
    }
room-begin = It has begun
room-item-on = On to the next part
room-item-back = Back one part
edit-room-item = Where the meeting is

# What they said.
room-they-said = They said something
room-they-promised = They promised something
room-what-they-said = What they said
room-mark-said = They said something
room-mark-said-about = They said something: { $item }
room-mark-promised = They promised something
room-mark-promised-about = They promised something: { $item }
room-marked = Marked. You can look back at it later.
room-word = In a word
room-word-hint = You can leave this empty.
room-word-done = That is all
room-word-away = Take the mark away
room-word-kept = Kept for looking back.
room-word-gone = The mark is gone.
edit-room-mark = What they said

action-room-leave = Leave
    .shortcut = Alt+Left
action-room-before = Card before
    .shortcut = PgUp
action-room-next = Next card
    .shortcut = Alt+Right | PgDown
action-room-shows = Cards to hold up
action-show-back = Back to my cards
    .shortcut = Alt+Left
room-show-heard = { $words } Press to go back.
room-whole-screen = Use the whole screen
room-window = Use a window again

# On the step before it.
cue-room = Begin in the room
cue-paper = On paper first

# On Help.
help-room-next = A press on your card, or Page Down, shows the next one.
help-room-show = A press on a small card holds it up, as large as the window.
help-room-two-keys = Tab and Enter are enough for all of it.
help-room-leave = Press Esc to leave. Press F4 to hide it.
