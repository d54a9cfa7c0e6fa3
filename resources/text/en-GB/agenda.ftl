# The parts of the meeting, with my points pinned to them.

agenda-field = Type or paste it here
agenda-field-hint = Type a part, then Enter. Or paste all of it.
agenda-add = Add
agenda-added =
    { $count ->
        [one] Kept. The meeting has { $count } part.
       *[other] Kept. The meeting has { $count } parts.
    }
agenda-full = Only 60 parts fit here.
agenda-parts =
    { $count ->
        [one] { $count } part
       *[other] { $count } parts
    }
agenda-long = { $parts }, { $long }
agenda-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
agenda-part = { $number }. { $words }
agenda-pinned = My point: { $words }
agenda-pin = Pin my points
agenda-change = Change it
agenda-open-done = That is all
agenda-no-points = No points yet. You can pin them later.
agenda-pin-which = Which points are for this part?
agenda-on-other = For { $item } now
agenda-words = What this part is called
agenda-how-long = How many minutes?
agenda-who = Who leads it?
agenda-up = Move up
agenda-down = Move down
agenda-away = Take it away
agenda-gone = That part is gone.
edit-agenda = The parts of the meeting
edit-pin = A point to its part

# On paper

sheet-is-agenda = Parts of the meeting
    .hint = With my points at their place
sheet-agenda = The parts of the meeting
sheet-agenda-of = { $name }: the parts of the meeting
