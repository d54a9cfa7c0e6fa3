# Reading aloud: voices, speeds, and what to do when nothing is heard.

speech-no-voice = This computer has no voice. You can still read here.
speech-voice-stopped = The voice stopped. The words still light up.
speech-no-loudspeaker = No sound comes out. The words still light up.
    .hint = Look for a loudspeaker or headphones. Then press Read again.
speech-sound-lost = The sound stopped. The words still light up.
    .hint = To hear it again, close this program and open it.

# The 5 speeds, slowest first.
pace-1 = Very slow
pace-2 = Slow
pace-3 = Middle
pace-4 = Fast
pace-5 = Very fast

# The voices one can choose.
voice-british = British
voice-british-higher = British, higher
voice-crisp = British, crisp
voice-crisp-higher = British, crisp and higher
voice-scottish = Scottish
voice-lancashire = Lancashire
voice-midlands = West Midlands
voice-caribbean = Caribbean
voice-american = American
