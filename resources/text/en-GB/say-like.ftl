# How a voice is to say a name or a word.
say-like = Say it like this
help-say-like = A word sounds wrong? Put it right
say-like-hint = Help the voice with a name or a word.
say-like-heard = Which word sounded wrong?
say-like-written = The word, as it is written
say-like-said = How it should sound
say-like-how = Write it as it sounds. It is kept as you type.
say-like-kept = Kept. Press Hear it to try.
say-like-same = Both are the same. Write the second as it sounds.
say-like-no-word = Write the word first.
say-like-no-sound = Now write how to say it.
say-like-whose = Who is it for?
say-like-mine = For me
say-like-everyones = For everyone on this computer
say-like-mine-list = Words I put right
say-like-everyones-list = Words put right for everyone here
say-like-hear = Hear it
say-like-another = Add another
say-like-change = Change
say-like-away = Take away
say-like-which = { $deed }: { $written }
say-like-pair = { $written }: say { $said }
say-like-gone = Taken away: { $written }.

# What is heard of a thing one points at or moves to, beside its name.
heard-chosen = Chosen.
heard-not-chosen = Not chosen.
heard-field = You can write here.
read-this-one = Read this: { $words }
heard-kept = Kept for me. I never say these words.
self-voicing-left = A screen reader is on, so it speaks alone.
    .safe = I speak again when the screen reader is off.
first-voice-all = Yes, and say what I point at
