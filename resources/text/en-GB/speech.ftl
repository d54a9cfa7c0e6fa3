# Reading aloud: voices, speeds, and what to do when nothing is heard.

speech-no-voice = This computer has no voice. You can still read here.
speech-voice-stopped = The voice stopped. The words still light up.
speech-no-loudspeaker = No sound comes out. The words still light up.
    .hint = Look for a loudspeaker or headphones. Then press Read again.
speech-sound-lost = The sound stopped. The words still light up.
    .hint = To hear it again, close this program and open it.
speech-loudspeaker-gone = Your headphones or loudspeaker are gone. The voice waits.
    .hint = Press Read or Hear it to hear another. To choose one, press Text size, then Reading aloud.
speech-voice-gone = The voice you chose is gone. Another one reads now.
    .hint = To choose one, press Text size, then Reading aloud.
speech-as-written = A list of how to say things cannot be read.
    .hint = The voice reads on without it. Some dates and sums may sound odd.

# The 5 speeds to choose from, slowest first.
pace-1 = Very slow
pace-2 = Slow
pace-3 = Middle
pace-4 = Fast
pace-5 = Very fast

# Every step from Slower to Faster, slowest first.
speed-1 = As slow as it goes
speed-2 = Very slow
speed-3 = Between very slow and slow
speed-4 = Slow
speed-5 = Between slow and middle
speed-6 = Middle
speed-7 = Fast
speed-8 = Very fast
speed-9 = As fast as it goes
speed-now = Speed { $pace } of { $of }: { $name }.

# The voices one can choose.
voice-natural = British, natural
voice-natural-american = American, natural
voice-british = British
voice-british-higher = British, higher
voice-crisp = British, clear
voice-crisp-higher = British, clear and higher
voice-scottish = Scottish
voice-lancashire = Lancashire
voice-midlands = West Midlands
voice-caribbean = Caribbean
voice-american = American
voice-of-computer = { $name }

# Where a voice comes from.
voice-place-program = Comes with this program
voice-place-computer = From this computer

# What each voice says to be tried: the same, so that they can be compared.
voice-sentence = Hello. This is how I sound when I read to you.
