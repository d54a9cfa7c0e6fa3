# From opening the program to the first question.

start = Hello. What would you like to do?
start-meeting = I have a meeting
    .hint = Get ready, one step at a time.
start-been = I have just been to one
    .hint = First, a moment for you.
start-look = Look around
    .hint = See an example. Nothing is kept.
start-hurry = Hurry
    .hint = 10 minutes. 4 questions. One card.
start-today = Just for today
    .hint = Nothing stays on this computer.
start-people = Been here before? Open your own place.
start-someone-new = Someone new
start-more-people = More people
start-promise = Your words stay on this computer. You can stop at any time.
start-promise-centre = Your words are kept at your centre. You can stop at any time.

first-look = How should the words look?
first-look-hint = Point at the one that is easiest.
first-sample = Someone should meet you at the door.
first-sample-heard = { $size } percent. { $theme }.
first-look-more = You can change this at any time.
first-voice = Shall I read to you?
first-voice-hint = I can read every page aloud.
first-voice-yes = Yes, read to me
first-voice-no = No, I will read
first-voice-later = You can change this at any time.
first-voice-reader = A screen reader is on. So I will be quiet.

who = Who is this for?
who-hint = Choose your own place, or start a new one.
new-person = What may I call you?
new-person-hint = Any name you like. It need not be your real name.
new-person-name = My name here
new-person-picture = Choose a picture, if you like.
new-person-no-name = There is no name yet. Any name is fine.
new-person-too-long = That is a long name. The first { $most } letters are kept.
new-person-kept = Others on this computer can see the name and open your place.

place = Hello, { $name }.
place-guest = Just for today
place-guest-hint = Nothing stays on this computer. Print or save before you finish.
place-meetings = My meetings
place-empty = No meetings yet.
place-empty-hint = Start with the first one. You can stop at any time.
place-finished = All is kept. You can come back at any time.
place-looked-back = You have looked back on it.
place-at = You were here: { $question }
place-which = Which meeting have you been to?
place-another = Another meeting

finish = Finish for today?
finish-hint = Your words will go. Nothing stays on this computer.
finish-before = You can go back to print or save them first.
action-finish-now = Finish now
action-go-back = Go back
finished = Finished. Nothing was kept.

example-note = This is an example. Nothing is kept.
