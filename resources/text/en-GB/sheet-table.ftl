# The sheets a person can choose from.

sheet-use-before = Before the meeting
sheet-use-in-the-room = In the room
sheet-use-after = Afterwards
sheet-use-about-me = About me
sheet-use-by-hand = To fill in by hand

sheet-is-prep = My words
    .hint = To take with you
sheet-is-look-back = Looking back
    .hint = What was said and promised
