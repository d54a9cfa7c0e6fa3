# Trying it out: cards said aloud, a clock, hearing oneself, a chair to answer.

# Saying it aloud, one card at a time.
aloud-place = Card { $place } of { $of }
aloud-length = About { $length } aloud.
aloud-before = Card before
aloud-next = Next card
aloud-read = Read this card
aloud-record = Record myself
aloud-recorded = My recording, { $length }
aloud-empty = Nothing here yet.
aloud-empty-hint = Write one thing you would like to say.
felt-fine = This felt fine
    .hint = Mark it if you like. Only you see this.
edit-felt-fine = What felt fine

# The clock, for whoever wants one.
talk-clock-start = Show how long I talk
talk-clock-stop = Stop the clock
talk-clock = You have talked for { $length }.
talk-clock-hint = Take all the time you like.

# Hearing oneself.
take = Hear how you say it
take-hint = Say it in your own way. Then listen.
take-most = It goes when you leave, if you do not keep it.
take-start = Start recording
take-stop = Stop
take-hear = Hear it
take-pause = Pause
take-go-on = Go on
take-again = Record again
take-keep = Keep this recording
take-away = Take it away
take-fresh = Not kept yet. It goes when you leave this page.
take-kept = Kept with your card. It is never printed.
take-told-kept = Kept: your recording.
take-gone = Your recording is gone. It was not kept.
take-told-away = Taken away: your recording.
edit-take = My recording
take-lost = The microphone stopped.
    .safe = You can hear what you said so far.
    .next = Check that it is plugged in. Then record again.
take-longest = That is 5 minutes, the longest recording.
    .safe = You can hear all of it.
    .next = Keep it, or record again.

# Somebody plays the chair.
chair-who = Who plays the chair?
chair-program = This program
    .hint = It says the words out loud.
chair-person = Someone with me
    .hint = They read the words to you.
chair-rules = No answer is wrong. Nothing is recorded. Stop when you like.
chair-place = Turn { $place } of { $of }
chair-you-talk = You talk first. You say:
chair-you-talk-hint = Begin to say it. Then press when the chair may come in.
chair-anything = Anything you like
chair-comes-in = Now the chair comes in
chair-asks = The chair asks:
chair-steps-in = The chair steps in:
chair-moves-on = The chair goes on:
chair-item = Now we come to: { $item }. What would you like to say?
chair-item-how = Say it as the chair would. Then wait.
chair-read-this = The one who plays the chair says:
chair-next = Next turn
chair-before = Turn before
chair-hear = Hear it again
chair-you-could = You could say
chair-line-hint = Hear this line.
chair-own-line = Write my own line
chair-end = That was the whole meeting.
chair-end-next = You can stop here, or do it once more.
chair-end-fine = This felt fine:
chair-again = Once more
chair-change = Change who plays

# Cards on paper, for who plays the chair.
sheet-is-chair-cards = Cards to play the chair
    .hint = For someone who practises with you
chair-card-asks = The chair asks
chair-card-steps-in = They talk. Then the chair steps in
chair-card-moves-on = They talk. Then the chair goes on
