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
picture-kept = Kept: the picture.
picture-taken-away = Taken away: the picture.
help-picture = Press Ctrl and I to give an idea a picture.
