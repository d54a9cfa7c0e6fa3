# How a person likes the program to look and sound. Each choice is a sample one can point at.

comfort = How I like it
comfort-other = What else would you like to change?
comfort-colours = Colours
    .hint = The colours of the page and the words.
comfort-letters = Letters
    .hint = Their shape, and the space between them.
comfort-lines = Words and lines
    .hint = The space between words, and between lines.
comfort-reading = Reading aloud
    .hint = The voice, how fast, and the sound.
comfort-following = Keeping your place
    .hint = Quiet between sentences, marked words, the ruler.

# Sizes and colours

comfort-size = How big should the words be?
comfort-size-percent = { $size } percent
comfort-theme = Which colours are easiest?
theme-paper = Cream
theme-cool = Pale blue
theme-night = Dark
theme-contrast = Strong contrast
theme-computer = My computer’s colours

# Letters

comfort-typeface = Which letters are easiest?
typeface-atkinson = Clear letters
typeface-lexend = Wide letters
typeface-computer = My computer’s letters
comfort-letter-space = How much space between letters?
letter-space-0 = Letters as they come
letter-space-5 = Letters a little apart
letter-space-12 = Letters apart
letter-space-16 = Letters far apart

# Words and lines

comfort-lines-sample = Someone should meet you at the door. Then you sit down. Then you can ask.
comfort-word-space = How much space between words?
word-space-0 = Words as they come
word-space-16 = Words apart
word-space-32 = Words far apart
comfort-line-space = How much space between lines?
line-space-100 = Lines as they come
line-space-125 = Lines apart
line-space-150 = Lines far apart

# Reading aloud

comfort-reads = Read each page to me
comfort-self-voicing = Say what I point at or move to
comfort-self-voicing-reader = Not now: a screen reader is on.
comfort-sounds = Read with sound
    .hint = Without sound, the words are only marked.
comfort-speed = How fast?
comfort-voice = Choose a voice
comfort-through = Loudspeaker or headphones

# The voice

voices-looking = Looking for voices.
voices-place = Voices { $first } to { $last } of { $count }.
voices-more = More voices
voice-hear = Hear it
    .heard = Hear it: { $name }
voice-favourite = Favourite
    .heard = Favourite: { $name }
voice-sends = It sends your words over the internet

# The loudspeaker

through-choose = What would you like to hear it through?
through-computers = What the computer chooses
through-one = The sound comes from: { $name }. There is no other to choose.
through-none = This computer has no loudspeaker or headphones now.
through-shared = In a shared room, headphones keep your words private.

# Keeping your place

comfort-stops = Stop after each sentence
comfort-lights = Mark each word as it is said
    .hint = Without this, you only hear the words.
comfort-pause = How much quiet between sentences?
pause-0 = Usual
pause-700 = A bit longer
pause-1500 = Much longer
comfort-ruler = Which ruler in Big words?
ruler-0 = No ruler
ruler-1 = 1 line
ruler-3 = 3 lines
ruler-5 = 5 lines
