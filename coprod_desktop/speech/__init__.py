"""Turns a sentence into sound with word times.

The road of a sentence, from what is on the page to what is heard:

    utterance    what is to be read, what is being said, as plain values
    spans        text cut into sentences, sentences into words
    engine       the port: a voice, the manner of speaking, a rendered sentence
    timing       when each of our words is said, from what an engine tells
    silent       an engine without a voice, for a computer that has none
    library      the espeak-ng that comes with the program, as Python calls
    espeak       an engine on that library, through pyttsx3
    pronouncing  an engine around any other, which says things as people say them
    normaliser   a written sentence as it is said, with `pieces` that tell what is written where
    rules        how to find what is said otherwise; `said_dates`, `said_times`, `said_numbers`,
                 `said_letters`, `said_signs` have the rules, `own_words` those of one person
    preference   which engine this computer gets
    player       the port for hearing a rendered sentence, with a silent one
    wav          a whole utterance kept as a sound file

Nothing here knows Qt; `coprod_desktop.ui.reading` plays what is rendered here. pyttsx3 is met
only in `espeak`, which `preference` imports late.
"""
