"""Turns a sentence into sound with word times.

The road of a sentence, from what is on the page to what is heard:

    utterance    what is to be read, what is being said, as plain values
    stretches    text cut into what is read at a time
    engine       the port: a voice, the manner of speaking, a rendered sentence
    timing       when each of our words is said, from what an engine tells
    silent       an engine without a voice, for a computer that has none
    sound        a piece of sound with the words an engine told of
    hosted       a place inside pyttsx3 for the drivers of ours below
    library      the espeak-ng that comes with the program, as Python calls
    espeak       an engine on that library, through pyttsx3
    pico         an engine with a natural British voice, in a process of its own, `pico_child`
    piper        an engine with natural voices that can be added: `piper_files` finds them,
                 `piper_child` speaks in a process of its own with `piper_model`, `piper_times`
                 tells when each word begins
    child_process  such a process as we ask it, `answering` as it answers, `off_networks` if need
                 be, `voice_process` one that is a voice
    aligned      when each word is said where an engine does not tell, by its `loudness`
    computer     an engine for a computer's own voices, each on its `own_thread`
    sapi         the driver for those of Windows, through pyttsx3
    mac          the driver for those of macOS, through pyttsx3, with `aiff` for its files
    several      all engines as one
    pronouncing  an engine around any other, which says things as people say them
    normaliser   a written sentence as it is said, with `pieces` that tell what is written where
    rules        how to find what is said otherwise; `said_dates`, `said_times`, `said_numbers`,
                 `said_letters`, `said_signs` have the rules, `own_words` those of one person
    preference   which engines this computer gets, best first
    quiet        what was rendered, with quiet after it or without any sound
    player       the port for hearing a rendered sentence, with a silent one
    wav          a whole utterance kept as a sound file
    dictation    the port for turning a voice note into words; `dictation_whisper` does it where
                 the extra is there, in `dictation_child`, a piece of `dictation_pieces` at a time

Nothing here knows Qt; `coprod_desktop.ui.read_aloud` plays what is rendered here. pyttsx3 is met
only in `hosted` and its drivers, which `preference` imports late.
"""
