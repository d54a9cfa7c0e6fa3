# My experience, kept private, with the points made of it.

experience = My experience
    .hint = Kept private. You choose what you use.
experience-hint = Only you see this. It is never printed.
experience-safe = Nothing here goes in a meeting by itself.
experience-new = Add a piece of your experience
experience-another = Add another piece
experience-write = Write it
experience-say = Say it
experience-draw = Draw it
experience-piece = Piece { $number }
experience-waits = { $count ->
    [one] You wanted to look at 1 piece again.
   *[other] You wanted to look at { $count } pieces again.
}
experience-again = You wanted to look at this again.

action-asked-done = Done
    .shortcut = Alt+Right
answer-draw = Draw it
answer-drawn = Change my drawing

# One piece, a question at a time

asked-place = Page { $place } of { $of }. You can skip any page.
piece-words = What would you like to keep here?
piece-words-hint = As short as you like. Any words.
piece-words-label = My own words
piece-name = What will you call it?
piece-name-hint = A name that gives nothing away.
piece-name-label = Its name
piece-pile = Who is it for?
piece-pile-hint = You can change this at any time.
piece-pile-told-keep = Only you see it. Points you made of it are kept for you too.
piece-pile-told-if-it-helps = Only a point you make of it can go in a meeting.
piece-pile-told-share = Only a point you make of it can go in a meeting.
piece-lasting = Will this be fine in 2, 5 and 10 years?
piece-lasting-hint = People may know it for a long time.
piece-lasting-yes = Yes
piece-lasting-not-sure = Not sure
piece-lasting-no = No
piece-lasting-told = You can keep it for you for now.
piece-others = Who else is in this?
piece-others-hint = They may not want it told.
piece-others-label = People, places or names
piece-shows = What does it show?
piece-shows-hint = It is about more than you.
piece-shows-label = It shows that
piece-helps = What would help?
piece-helps-hint = One thing is enough.
piece-helps-label = It would help if
piece-point = What is your one point?
piece-point-hint = One sentence. This can go in a meeting.
piece-point-hint-kept = It stays with you while you keep this.
piece-point-label = My point

# What there is of a piece

piece-whole = A piece of my experience
piece-empty = Nothing here yet. That is fine.
piece-whole-lasting-yes = It will be fine in 10 years.
piece-whole-lasting-not-sure = You are not sure if it will be fine later.
piece-whole-lasting-no = It may not be fine later.
piece-whole-others = Other people are in this.
piece-whole-kept = You keep this one. It cannot go in a meeting.
piece-whole-point = My point: { $words }
piece-open = Open it
    .hint = Read it or change it.
piece-put-in = Put my point in a meeting
    .hint = You see first what goes in.
piece-make-point = Make a point of it
    .hint = What it shows and what would help.
piece-again = Look again tomorrow
    .hint = It will be first in your list.
piece-not-again = Do not look again
    .hint = It was to be first in your list.
piece-take-away = Take it away
    .hint = You will be asked first.
piece-sure = Take this piece away?
    .hint = Points you put in a meeting stay there.
piece-sure-yes = Yes, take it away
piece-sure-no = No, keep it
piece-gone = Taken away. It is not in your list any more.
edit-piece = Change my experience

# Into a meeting

put-in = Put your point in a meeting
put-in-hint = Only this goes in, with what you tick.
put-in-shows = It shows: { $words }
put-in-helps = It would help: { $words }
put-in-example = Put my own words in too, as a small example
put-in-lasting = You were not sure if it will be fine later.
put-in-others = Other people are in this. Is it fine for them?
put-in-this = In this one: { $meeting }
put-in-new = In a new meeting
put-in-done = Your point is in the meeting. This piece stays here.
edit-put-in = Put my point in a meeting

# Make it short

short-go = Make it short
short-mine = Take a point from my experience
short-about = About { $length } aloud.
short-shape = Which shape would you like?
short-shape-hint = You can change it. Your words stay.
short-words = My own words
short-so-far = So far about { $length } aloud.
short-length = About { $length } aloud
short-nothing = Nothing to say aloud yet
short-own-pace = This is at your own pace.
short-usual-pace = This is at a usual pace.
short-good = About { $length } is good for this shape.
short-before = { $words ->
    [one] 1 word comes before your point.
   *[other] { $words } words come before your point.
}
short-first = Your point comes first.
short-hear = Hear it
short-time = Say it and time it
short-sentences = Your sentences
short-sentences-hint = Choose the one that is your point.
short-point = Your point
short-carries = It carries your point.
short-took = You took { $length }. This is your own pace now.
short-took-no-pace = You took { $length }. Say all of it, and it learns your pace.
edit-short = Make it short
