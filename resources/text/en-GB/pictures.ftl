# Pictures on ideas: found by a word, a photo of one's own, or drawn.

action-picture = Picture…
    .keys = Ctrl+I
edit-picture = Picture

picture = Picture
picture-about = For: { $words }
picture-what = What should it show?
picture-what-hint = Type a word, such as bus.
picture-suggested = For your words
picture-common = Pictures people use
picture-found = { $count ->
    [one] 1 picture
   *[other] { $count } pictures
}
picture-not-found = No picture for “{ $words }” yet.
picture-not-found-hint = Try another word. Or take a photo, or draw it.
picture-more = More pictures
picture-none = No picture
picture-photo = A photo of my own
picture-pen = Draw it
picture-shows = Picture: { $words }.
picture-kept = Kept: the picture.
picture-taken-away = Taken away: the picture.

# A photo of one's own.
photo-which = Which photo?
photo-window-file = File
photo-window-kind = Show
photo-window-choose = Open this
photo-kinds = Pictures
photo-any = All files
photo-opening = Opening your photo.
photo-private = Only what you see is kept. Where and when it was taken is not.
photo-what = What does it show?
photo-what-hint = For anybody who cannot see it.
photo-another = Another photo
action-use-photo = Use this photo
    .shortcut = Alt+Right
photo-gone = The photo could not be opened.
    .safe = Your words are safe.
    .next = Is the stick still in? You can choose it again.
photo-folder = That is a folder.
    .safe = Your words are safe.
    .next = Open it, and choose one picture in it.
photo-not-one = That file is not a picture.
    .safe = Your words are safe.
    .next = You can choose another one.
photo-other-kind = This computer cannot open that kind of photo.
    .safe = Your words are safe.
    .next = On the phone, save it as a JPEG. Then choose that one.
photo-too-big = That picture is too big to open.
    .safe = Your words are safe.
    .next = You can choose a smaller one.

# Drawing instead of typing.
pen = Draw it
pen-pad = The place to draw
pen-pad-hint = Arrow keys move the pen. Space puts it down or lifts it.
pen-keys = With keys: arrows move the pen. Space puts it down or lifts it.
pen-what = What does your drawing show?
pen-1 = Black
pen-2 = Blue
pen-3 = Green
pen-4 = Orange
pen-thin = Thin
pen-thick = Thick
pen-rubber = Rub out
pen-down = The pen is down.
pen-up = The pen is up.
pen-full = There is no more room in this drawing.
pen-cleared = All is rubbed out. Undo brings it back.
pen-taken-back = Taken back.
pen-put-back = Drawn again.
pen-phrase = My drawing
pen-kept = Kept: your drawing.
edit-draw = Draw
action-pen-undo = Undo
    .shortcut = Ctrl+Z
action-pen-redo = Draw again
    .shortcut = Ctrl+Y | Ctrl+Shift+Z
action-pen-clear = Rub out all
action-keep-drawing = Done
    .shortcut = Alt+Left

help-pictures = Pictures
help-picture = Press Ctrl and I to give an idea a picture.
help-picture-photo = It can be a photo of your own. You can paste one too.
help-picture-draw = Or draw it: by hand, or with the arrow keys and Space.
