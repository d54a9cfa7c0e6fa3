# The pages of the steps: what is picked, written, practised, heard and printed.

# Cards with a field for one's own words

cards-heard = Ready answers. Pick any that fit.
cards-other = Write my own
    .hint = Any words, any spelling.
cards-own-words = My own words
cards-own-words-hint = Each word is kept as you type.
cards-change-words = Change these words
cards-add = Add
cards-changed = Done
cards-long = That is a lot of words. All are kept.
cards-so-far = So far
cards-kept-pocket = Kept for me: { $count }
cards-look-inside = Look inside
cards-close-pocket = Close
cards-kept-note = Kept. { $count } here.
cards-kept-for-me-note = Kept for you. Only you see this.
cards-taken-away = Taken away. You can undo this.

idea-heard = { $words }. { $pile }. { $place } of { $of }.{ $state ->
    [chosen] {" "}Chosen.
   *[open] {""}
}
idea-change-words = Change words
idea-take-away = Take away
idea-for-whom = Who is it for?
pile-share = Share
    .hint = I want them to hear it.
pile-if-it-helps = Only if it helps
    .hint = I decide on the day.
pile-keep = Keep for me
    .hint = Never shown or printed.

fit-1-page = Fits on 1 page
fit-more-pages = Needs { $pages } pages. Choose what to leave out.

# Which meeting

path-heard = Kinds of meeting
path-more = More kinds
path-title = What do you call it?
path-title-hint = Any name that you know it by.

# When and where

when-typed = When?
when-typed-hint = Write it any way you like.
when-understood = { $moment }.
when-as-written = Kept as you wrote it.
when-no-such-day = There is no such day. It is kept as you wrote it.
when-where = Where?
when-where-hint = A street, a building or a link.

# Cards to say aloud

cue-place = Card { $place } of { $of }
cue-heard = Card { $place } of { $of }. { $words }
cue-before = Card before
cue-next = Next card
cue-read = Read this card
cue-said = Said
cue-partly = Partly
cue-not-yet = Not yet
cue-did-you = Did you say it?
cue-empty = Nothing here yet.
cue-empty-hint = Write one thing you would like to say.
cue-empty-go = Write my point

# Hearing it all

hear-long-seconds = About { $seconds } seconds aloud.
hear-long-minutes = About { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} aloud.
hear-words = { $words ->
    [one] 1 word
   *[other] { $words } words
} to hear. You can stop at any time.
hear-go = Hear it in big words
hear-empty = Nothing to hear yet.
hear-empty-hint = Write one thing first. Then hear it here.

# The sheet

sheet-step-yours = Your sheet
sheet-step-back = Your sheet for looking back
sheet-step-words = { $words ->
    [one] 1 word
   *[other] { $words } words
} on paper. { $pages ->
    [one] It fits on 1 page.
   *[other] It needs { $pages } pages.
}
sheet-step-kept = Kept for me: { $count }. They are never printed.
sheet-step-go = See my sheet
