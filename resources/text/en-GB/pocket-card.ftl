# The small card of the 10-minute way.

pocket-card = My card
pocket-why = Why I am here
pocket-point = My point
pocket-ask = What would help
pocket-can-say = What I may say or do
pocket-minute = I need a minute.
pocket-not-that = I would rather not talk about that.
pocket-signal = I hold this up when I want to speak.

pocket-heard = Your card
pocket-not-talk = Anything you will not talk about?
pocket-not-talk-yes = Yes. Put a line for it on my card
    .hint = You do not have to say what.
pocket-words = { $words } words in all. About { $seconds } seconds to say your point.
pocket-long = { $words } words. { $most } fit on 1 card. Use fewer for your point.
pocket-hear = Hear my card
pocket-print = Print my card
pocket-show = Show it large
pocket-slow = One slow minute
pocket-shorter = Say my point with fewer words
pocket-empty = Nothing here yet.
pocket-empty-hint = Write one thing you would like to say.
pocket-not-that-chosen = Your card has a line for that now.
pocket-not-that-gone = The line is off your card.

sheet-is-pocket-card = My card
    .hint = One point in big print

edit-not-that = a line for your card
