# Mind maps of other programs: opening one, saving one for them.

open-map = Open a mind map
    .hint = From another program.
open-map-which = Which mind map?
open-map-window-file = File
open-map-window-choose = Open this
open-map-reading = Looking into the file.
open-map-reading-hint = Nothing is kept yet.
open-map-found = This is in the file.
open-map-called = It is called: { $title }
open-map-has = It has { $heaps ->
    [one] 1 heap
   *[other] { $heaps } heaps
} and { $ideas ->
    [one] 1 idea
   *[other] { $ideas } ideas
}.
open-map-stay = It would be a new meeting. Your other meetings stay as they are.
open-map-all = Nothing was left out.
open-map-different = What is different here
open-map-notes = Notes

action-keep-map = Keep it
action-leave-map = Leave it
    .shortcut = Alt+Left

left-out-links = { $count ->
    [one] 1 link was
   *[other] { $count } links were
} left out. The words are here.
left-out-images = { $count ->
    [one] 1 picture was
   *[other] { $count } pictures were
} left out.
left-out-formulas = { $count ->
    [one] 1 formula is
   *[other] { $count } formulas are
} only words here, or left out.
left-out-connectors = { $count ->
    [one] 1 line between ideas was
   *[other] { $count } lines between ideas were
} left out.
left-out-styles = { $count ->
    [one] 1 idea has
   *[other] { $count } ideas have
} other colours or letters here.
left-out-icons = { $count ->
    [one] 1 small sign was
   *[other] { $count } small signs were
} left out.
left-out-attributes = { $count ->
    [one] 1 detail in a table was
   *[other] { $count } details in tables were
} left out.
left-out-locked = { $count ->
    [one] 1 part is
   *[other] { $count } parts are
} locked. Unlock it in the other program first.
left-out-copies = { $count ->
    [one] 1 copy is an idea
   *[other] { $count } copies are ideas
} of its own here.
left-out-ticks = { $count ->
    [one] 1 box to tick was
   *[other] { $count } boxes to tick were
} left out.
left-out-special = { $count ->
    [one] 1 special part was
   *[other] { $count } special parts were
} left out.
left-out-notes = { $count ->
    [one] 1 note is an idea now.
   *[other] { $count } notes are ideas now.
}
left-out-lifted = { $count ->
    [one] 1 idea lay very deep. It is higher up here.
   *[other] { $count } ideas lay very deep. They are higher up here.
}
left-out-split = { $count ->
    [one] 1 very long idea is in parts here.
   *[other] { $count } very long ideas are in parts here.
}
left-out-broken = The file breaks off. What came before is here.
left-out-own-pictures = { $count ->
    [one] 1 picture of your own stays
   *[other] { $count } pictures of your own stay
} on this computer.
left-out-voice-notes = { $count ->
    [one] 1 voice note stays
   *[other] { $count } voice notes stay
} on this computer.

# Files that cannot be opened

open-map-gone = The file is not there any more.
    .safe = Nothing here has changed.
    .next = Is it on a stick? Put that in again.
open-map-not-allowed = This computer does not let you open that file.
    .safe = Nothing here has changed.
    .next = Ask whoever made it for a copy.
open-map-empty = There is nothing in that file.
    .safe = Nothing here has changed.
    .next = Choose another file.
open-map-too-large = That file is too large to open.
    .safe = Nothing here has changed.
    .next = Save a part of it in the other program. Then open that.
open-map-too-many = That map has more than 10,000 ideas.
    .safe = Nothing here has changed.
    .next = Save a part of it in the other program. Then open that.
open-map-other-kind = That file is no map this program can open.
    .safe = Nothing here has changed.
    .next = In the other program, save it for Freeplane or as text.
open-map-damaged = That file is damaged. Nothing in it can be read.
    .safe = Nothing here has changed.
    .next = Save it once more in the other program. Then open that.
open-map-unsafe = That file could harm this computer. It stays shut.
    .safe = Nothing here has changed.
    .next = Save it once more in the other program. Then open that.
open-map-another = Choose another file

# Saving for another program

save-map = Save the map for another program
save-map-which = What will you open it with?
save-map-which-hint = What is kept for you is never in the file.
save-map-freeplane = A mind map program
    .hint = Freeplane. It keeps the most.
save-map-opml = An outline program
    .hint = Many programs open it.
save-map-markdown = A notes program
    .hint = It has headings and lists.
save-map-text = Any program
    .hint = Plain text.
save-map-picture = As a picture
    .hint = To look at, or for a letter.
save-map-picture-which = What kind of picture?
save-map-picture-which-hint = The words of the map are written into it too.
save-map-png = For a phone or any computer
    .hint = A picture like a photo.
save-map-png-words = The same, with its words beside it
    .hint = The words are in a text file.
save-map-svg = To make it large
    .hint = A drawing, sharp at any size.
save-map-where = Where should the map go?
save-map-kept = Kept for me: { $count }. They are not in the file.
save-map-words-beside = Its words are in { $name }.
save-map-described = A mind map with { $heaps ->
    [one] 1 heap
   *[other] { $heaps } heaps
} and { $ideas ->
    [one] 1 idea
   *[other] { $ideas } ideas
}.
save-map-painting = The picture is being made. This takes a moment.
save-map-no-picture = This computer could not make the picture.
    .safe = Your words are safe. Choose another kind.
save-map-small = The map is large, so its words are small there.

# On the page of help

help-other = Other programs
help-other-open = Press More, then Open a mind map, to bring one here.
help-other-drop = You can pull its file onto this window with the mouse.
help-other-save = Press More to save the map for another program.
help-other-kept = What is kept for you never goes into a file.
