# Turning a voice note into words. They are only kept once the person says yes.

dictation = Turning your voice into words
    .hint = This happens on this computer. Nothing leaves it.
dictation-centre = This happens on this computer. Your words are kept at your centre.
dictation-soon = This takes a few seconds.
dictation-part = Part { $part } of { $of }
dictation-bar = How much is turned into words
dictation-stop = Stop
dictation-ask = Is this what you said?
    .hint = You can change the words. Press Yes to keep them.
dictation-none = We did not hear any words.
    .hint = You can type what you said. Your voice note stays too.
dictation-type = What did you say?
    .hint = You can type it here. Your voice note stays too.
dictation-words = The words
dictation-instead = They will take the place of: { $words }
dictation-hear = Hear my voice
dictation-keep = Yes, keep these words
dictation-change = Change them
dictation-only-voice = No, keep only my voice
dictation-just-voice = Keep only my voice
dictation-type-it = Type the words
dictation-stopped = Turning it into words stopped.
    .safe = Your voice note is safe.
    .next = You can try again. Or you can type.
