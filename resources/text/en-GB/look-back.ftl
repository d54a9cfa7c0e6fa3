# After the meeting: the person first, then what happened.

look-back-kept = Kept.
edit-feeling = How it feels
edit-said = What was said
edit-promise = What they said they will do
edit-happened = Did it happen?
edit-leave = Leave it

# How it feels

face-only-you = Only you see this.
face-1 = Very hard
face-2 = Hard
face-3 = Mixed
face-4 = Good
face-5 = Very good
face-heard = { $level } of 5
face-words = My own words
face-take-back = Take my answer back
face-taken-back = Your answer is taken back.

# Looking after oneself

care-enough = That is enough
care-drink = Take your time.
care-drink-1 = All is kept. It can wait for another day.
care-sit = Sit as long as you like.
care-sit-1 = All is kept. It can wait for another day.
care-slow = You can stop at any moment.
care-slow-1 = Push your feet into the floor.
care-slow-2 = Look round. Find 3 things with the same colour.
care-slow-3 = Listen for 2 sounds near you.
care-slow-4 = Let your shoulders drop. Breathe out slowly.
care-ring = Who would be good to talk to?
care-ring-nobody = No numbers are here yet. Staff can help you ring.
care-walk = Go as far as you like.
care-walk-1 = All is kept. It waits for you here.
care-home = Good. All is kept. Come back when you like.

# What was said

said-yes = Said
said-partly = Partly
said-not-yet = Not yet
said-nothing = You had no points written down. That is fine.
said-heading = What happened
said-words = What happened, in my words
said-words-hint = Were you cut off? You can say so here.
said-later = What is left comes back next time.

# What they promised

promised-what = What will they do?
promised-who = Who will do it?
promised-by-when = By when?
promised-by = By { $by }.
promised-add = Add what they said
promised-taken-away = Taken away. You can undo this.

# What was left from last time

last-time-promises = They said they would do this
last-time-unsaid = Still to say, if you like
last-time-they = They
last-time-said = { $who } said: { $what }
last-time-question = Did it happen?
last-time-comes = It comes with you, unless you leave it.
last-time-leave = Leave it now
last-time-left = Left out. You can undo this.
happened-yes = Yes
happened-partly = Partly
happened-no = No
happened-not-known = I do not know
