# A voice note: saying something instead of typing it.

voice-note = My voice note
voice-note-hint = Say it in your own words.
voice-note-about = For: { $words }
voice-note-phrase = My voice note
voice-note-phrase-length = My voice note, { $length }
voice-note-most = Take your time. You can talk for 5 minutes.
voice-note-meter = How well the microphone hears you
voice-note-start = Start recording
voice-note-stop = Stop
voice-note-listening = The microphone is on.
voice-note-heard = The microphone hears you well.
voice-note-quiet = It is very quiet. You can come nearer.
voice-note-left = { $length }. You can go on for { $left }.
voice-note-hear = Hear it
voice-note-pause = Pause
voice-note-go-on = Go on
voice-note-words = Turn it into words
voice-note-again = Record again
voice-note-again-hint = This will take the place of your last recording.
voice-note-safe = It is safe. You can hear it first.
voice-note-not-keep = Do not keep it
voice-note-take-away = Take it away
voice-note-ask = Take this recording away?
    .hint = Then it is gone. Nobody can hear it any more.
voice-note-ask-older = Take this voice note away?
    .hint = Words you wrote stay. You can undo this until you leave.
voice-note-sure = Yes, take it away
voice-note-not-sure = No, keep it
action-keep-note = Keep it
    .shortcut = Alt+Left

# What is told afterwards.
voice-note-kept = Kept: your voice note.
voice-note-words-kept = Kept: your words. Your voice note stays with them.
voice-note-not-kept = Not kept. Your recording is gone.
voice-note-taken-away = Taken away: your voice note.
edit-record = Record my voice

# Where it begins.
voice-note-say = Say it
voice-note-say-hint = Record your voice instead of typing.
action-record-voice = Record my voice
action-hear-note = Hear my voice note
action-record-by-key = Record my voice
    .shortcut = Ctrl+R
action-hear-by-key = Hear my voice note
    .shortcut = Ctrl+H
voice-note-choose-first = Choose an idea first.
voice-note-none = This idea has no voice note.
voice-note-there = Voice note.
help-say = Press Say it to record your voice instead of typing.
help-voice-note = Press Ctrl and R to record your voice. Ctrl and H plays it.

# How long something is.
length-seconds = { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}
length-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
length-both = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}

# Trouble with the microphone or with the sound.
voice-note-no-microphone = We cannot find a microphone.
    .safe = Your words are safe.
    .next = Plug one in and try again. Or go back and type.
voice-note-cannot-record = This computer cannot record sound yet.
    .safe = Your words are safe.
    .next = Ask staff to add the sound library. You can type instead.
voice-note-sound-ended = The sound of this computer stopped.
    .safe = What you said so far is kept.
    .next = Close this program and open it to record again.
voice-note-lost = The microphone stopped.
    .safe = What you said so far is kept.
    .next = Check that it is plugged in. Then record again.
voice-note-nothing = Nothing was recorded.
    .safe = All your other words are safe.
    .next = You can try again.
voice-note-longest = That is 5 minutes, the longest note.
    .safe = All of it is kept.
    .next = You can begin another one.
voice-note-not-heard = No sound comes out.
    .safe = Your voice note is safe.
    .next = Look for a loudspeaker or headphones. Then try again.
voice-note-no-sound = The sound of this voice note is not here any more.
    .safe = The words of the idea are still here.
    .next = You can record it again.
