# The frame of an open meeting.

phase-get-ready = Get ready
phase-practise = Practise
phase-in-the-room = In the room
phase-look-back = Look back
phase-heard = Phase { $place } of 4, { $phase }{ $state ->
    [now] , you are here
    [done] , has answers
   *[open] {""}
}

view-one = One at a time
    .short =
        One at
        a time
view-big = Big words
    .short =
        Big
        words
view-map = Map
    .short = Map
view-list = List
    .short = List
view-sheet = Sheet
    .short = Sheet
view-heard = View { $place } of 5, { $view }{ $state ->
    [chosen] , chosen
   *[open] {""}
}

meeting-no-title = A meeting
meeting-minutes = About { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}. You can stop.
meeting-phases = The 4 phases
meeting-views = Ways to see it

# What a mentor wrote, by their name.
said-by = { $name }: { $words }
