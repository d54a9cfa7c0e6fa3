# The sheets a person can choose from.

sheet-use-before = Before the meeting
sheet-use-in-the-room = In the room
sheet-use-after = Afterwards
sheet-use-about-me = About me
sheet-use-by-hand = To fill in by hand

sheet-is-prep = My words
    .hint = To take with you
sheet-is-letter = What I need
    .hint = To send before the day
sheet-is-map = My map
    .hint = All ideas, as on the screen
sheet-is-cue-cards = Cue cards
    .hint = One thing to say on each
sheet-is-show-cards = Cards to show
    .hint = When you do not want to speak
sheet-is-look-back = Looking back
    .hint = What was said and promised
sheet-is-about-me = About me
    .hint = For people who work with you
sheet-is-blank-prep = My words, empty
    .hint = For a meeting to come
sheet-is-blank-look-back = Looking back, empty
    .hint = For a meeting that was
sheet-is-blank-letter = What I need, empty
    .hint = To tick, for who runs the meeting
sheet-is-hard-words = Hard words
    .hint = What they mean, with room for more

# What I need, empty

blank-letter-need-1 = Papers in big print, in time
blank-letter-need-2 = Plain words
blank-letter-need-3 = A break half way
blank-letter-need-4 = Someone with me
blank-letter-need-5 = To meet one of you first
blank-letter-need-6 = A way in with no steps
blank-letter-need-7 = A quiet room
blank-letter-need-8 = Help with fares and food

# Hard words

hard-words-say = What I can say
hard-words-ask = “What does that word mean?”
hard-words-easier = “Can you say it in easier words?”
hard-words-used = Words people use at meetings
hard-words-means = { $word }: { $means }
hard-words-heard = Words I want to ask about

# Cards

sheet-card = Card { $card } of { $cards }
sheet-card-short = { $card } of { $cards }
sheet-card-goes-on = Card { $card } of { $cards }. More follows.
sheet-card-more = More follows.
sheet-card-if-it-helps = { $heading }. Only if it helps

# What I need

sheet-letter = What I need to take part
sheet-letter-of = { $name }: what I need to take part
sheet-letter-hello = Hello.
sheet-letter-why = I want to take part in this meeting. These things help me. Tell me soon what you can do.
sheet-letter-needs = What I need
sheet-letter-questions = What I want to know
sheet-letter-answer = Your answers:
sheet-letter-organiser = What you can do with this letter
sheet-letter-record = Keep it with my name.
sheet-letter-flag = Make it easy to see.
sheet-letter-share = Tell all who run the meeting.
sheet-letter-act = Do it before the day.
sheet-letter-again = Ask me again next time.
sheet-letter-thanks = Thank you. { $name }

# About me

sheet-about-me-of = { $name }: about me
sheet-about-meetings = In meetings
sheet-about-where = { $where }: { $what }
sheet-about-appreciated = What people like about me
sheet-about-like = How I like it
sheet-about-helps = What helps me
sheet-about-good-at = What I am good at

# To fill in by hand

sheet-blank-which = Which meeting, and when:
sheet-blank-who-which = My name, which meeting, and when:
sheet-blank-name = My name:
