# What comes back after a meeting, with what helps then.

# Coming back to the room one is in

grounding = Find your feet again
grounding-hint = Small things, one at a time.
grounding-place = { $number } of { $of }
grounding-leave = You can stop at any moment. Nothing is kept.
action-enough = That is enough

# People to ring

contacts = People I can ring
    .hint = Who is good to talk to after a meeting?
contacts-centre = Numbers to ring from here
    .hint = Everyone who uses this computer sees them.
contacts-empty = Nobody is here yet.
contacts-add = Add someone
contact-name = Who is it?
contact-number = Their number
contact-gone = Taken away: { $name }
contact-named = { $name }: { $number }
contacts-offered = Numbers to start from
contacts-offered-hint = Ring each one first, to check that it is right.
contacts-change = Change who is here
care-five = 5 small things, one at a time

# What comes back on a later day

due = Did it happen?
due-promise = They said they would do something
due-telling = You wanted to look at this again
due-later = Ask me in a week
due-meeting = Open the meeting
due-waited = You wanted to wait with what you tell them.
due-look-again = Read it again
due-told = I have told them
due-leave = Leave it
due-is-told = You have told them.
due-is-left = You leave it. That is fine.
due-person = Something comes back today
edit-telling = When I tell them

# What the person did right

right-ready = You got these ready
right-i-got-ready = I got this ready: { $words }

# What happened, what would help

telling-happened = What happened
telling-helps = What would help next time
telling-heading-said = What happened
telling-heading-better = What they could do better
telling-also = Also: { $words }
telling-read = Read it to me
telling-paper = See it on half a page
telling-letter = See it as a letter
telling-when = When will you tell them?
telling-open = I do not know yet
telling-tomorrow = Tomorrow
telling-told = I have told them
telling-waits = It comes back on { $day }. Nothing is sent by itself.
telling-waited = You waited until today. You can wait longer.

# The sheets for telling others

sheet-is-what-happened = What happened and what would help
    .hint = Half a page, for my mentor or the chair.
sheet-is-tell-them = What I want to tell them
    .hint = A letter in my own words.
sheet-what-happened = What happened and what would help
sheet-what-happened-of = { $name }: what happened and what would help
sheet-tell-them = What I want to tell you
sheet-tell-them-of = What { $name } wants to tell you
sheet-tell-hello = Hello,
sheet-tell-thanks = Thank you for reading this. { $name }
sheet-happened = What happened
sheet-would-help = What would help next time
sheet-you-said = You said you would do this
sheet-who-said = { $who }: { $what }
sheet-said-last-time = What they said last time

# When it is asked whether it happened

promised-ask = When shall I ask you if it happened?
promised-asked = I ask you if it happened: { $day }
promised-ask-next = At the next meeting
promised-ask-week = In a week
promised-ask-month = In 4 weeks

# What helps after a hard day

soothes = What helps me after a hard day
soothes-hint = Write it when all is calm. It comes up when you need it.
soothes-one = What helps me { $number }
care-own = What you wrote down:
sheet-is-warm-down = After a hard day
    .hint = What helps me, and people I can ring.
sheet-warm-down-of = { $name }: after a hard day
sheet-warm-down-helps = What helps me
sheet-warm-down-ring = People I can ring
sheet-warm-down-small = 5 small things
