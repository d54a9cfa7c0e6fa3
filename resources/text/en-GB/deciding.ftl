# Getting ready: whether to go, cards that become a sentence, questions a few at a time.

# Do I want to go?

weighed-place = { $place } of { $of }. Only you see this.
weighed-heard = { $place } of { $of }. { $words }
weighed-yes = Yes
weighed-not-sure = Not sure
weighed-no = No
weighed-before = The one before
weighed-next = The next one

decide-will-you = Will you go?
decide-yes = Yes, I will go
decide-not-sure = I am not sure yet
decide-not-this-time = Not this time
decide-no = No
decide-kind-not-sure = You can ask first. You can decide later.
decide-kind-not-this-time = That is a good answer. You can stop here.
decide-kind-no = That is a good answer. You can stop here.
decide-may-not-sure = What would help you decide? It goes on a letter you can send.
decide-may-not-this-time = You can send a kind letter. Would one of these help next time?
decide-may-no = You can send a kind letter. It can say what would help.
decide-would-help = What would help. Pick any.
decide-letter = See the letter
decide-ask = Choose questions to ask
decide-stop-here = Stop here

place-chose = You chose: { $answer }

edit-look-at = Look at one thing
edit-going = Decide

# The letter

sheet-is-answer = My answer
    .hint = A kind letter to who asked you.
answer-title = My answer
answer-title-of = My answer. From { $name }
answer-not-sure = I am not sure yet
answer-not-sure-1 = Thank you for asking me.
answer-not-sure-2 = I would like to know more first.
answer-not-this-time = Not this time
answer-not-this-time-1 = Thank you for asking me.
answer-not-this-time-2 = I will not come this time.
answer-not-this-time-3 = You can ask me again.
answer-no = I will not come
answer-no-1 = Thank you for asking me.
answer-no-2 = I thought about it. This one is not for me.
answer-would-help = What would help me
answer-closing = With good wishes

# Cards that become one sentence

sentence-make = Make one sentence
sentence-made = 1 sentence now. You can change it.
sentence-whole = { $begins } { $parts }.
sentence-and = { $first } and { $last }
sentence-comma = { $first }, { $last }
edit-sentence = Make one sentence

# A few at a time

few-place = { $place } of { $of }
few-before = The ones before
few-more = More to pick

# What words mean

help-meanings = What some words mean
meanings = What some words mean
meanings-hint = Not sure of another word? You can always ask.
meanings-meeting = Words about meetings
meanings-program = Words of this program
