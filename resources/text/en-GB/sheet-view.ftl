# The view that shows the sheet as it will be printed.

sheet-yours = Your sheet
sheet-which = Which sheet?
sheet-another = Choose another sheet
sheet-how-big = How big should the words be?
sheet-size = { $points }
sheet-size-heard = { $points } points
sheet-size-sample = Aa
sheet-fits = { $words ->
    [one] 1 word
   *[other] { $words } words
}. It fits on 1 page.
sheet-needs = { $words ->
    [one] 1 word
   *[other] { $words } words
}. Needs { $pages } pages.
sheet-room = There is room for about { $room ->
    [one] 1 more
   *[other] { $room } more
}.
sheet-full = The page is full.
sheet-choose = Choose what to leave out.
sheet-larger = It also fits in size { $points }.
sheet-smaller = It fits on 1 page in size { $points }.
sheet-what-on-it = What is on it?
sheet-by-idea = Choose idea by idea
sheet-by-idea-hint = What you leave off stays in your meeting.
sheet-some-off = { $count ->
    [one] 1 idea is left off
   *[other] { $count } ideas are left off
}
sheet-line = Add a line from someone who helps
sheet-pictures = Pictures
sheet-colour = Colours
sheet-one-a-page = 1 card on a page
sheet-heap-a-page = 1 heap on a page
sheet-map-parts = The whole map does not fit on 1 page in this size. Heaps stay together.
sheet-map-parted = The whole map does not fit on 1 page in this size. A heap can go on over pages.
sheet-map-alone = Each heap has a page, as you chose.
sheet-map-alone-parted = Each heap starts a new page, as you chose. A large one takes more.
sheet-which-way = Which way up?
sheet-way-best = What fits best
    .hint = The one with fewer pages
sheet-way-upright = Upright
    .hint = Taller than wide
sheet-way-sideways = Sideways
    .hint = Wider than tall
sheet-helping-hint = You chose to decide these on the day.
sheet-which-paper = Which paper?
sheet-paper-a4 = A4
    .hint = For most printers
sheet-paper-a3 = A3
    .hint = Twice as large
sheet-paper-a5 = A5
    .hint = For a pocket
sheet-paper-letter = Letter
    .hint = For American printers
sheet-feelings = How it was for me
sheet-kept = Kept for me: { $count }. They are never printed.
sheet-making = The page is being made.
sheet-counting = Counting the pages.
sheet-not-made = We cannot make the page on this computer. Your words are safe.
sheet-page-heard = Page { $page } of { $pages }
sheet-pages-heard = All pages. The arrow keys move them.
sheet-left-letters = Some signs cannot be printed. A note shows where.

edit-leave-off = Leave off the sheet
edit-put-on = Put on the sheet

action-sheet-back = Back
    .shortcut = Alt+Left
action-sheet-undo = Undo
action-sheet-look = Look closer
action-sheet-larger = Larger
action-sheet-smaller = Smaller
action-sheet-save = Save a copy
    .shortcut = Ctrl+S
action-sheet-print = Print
    .shortcut = Ctrl+P

# A line from somebody who helps

helper-line-ask = What would you like to say to the person you help?
helper-line-ask-to = What would you like to say to { $name } for the day?
helper-line-hint = Whoever helps writes 1 short line here.
helper-line-who = Who writes it?
helper-line-words = The line
helper-line-missing = Now write the line too, or go back.
helper-line-nobody = Someone who helps
helper-line-heading = A line for me
helper-line-on = Do you want this on your sheet?
helper-line-put-on = Put it on my sheet
helper-line-leave-off = Leave it off
helper-line-gone = The line is taken away.
helper-line-is-on = It stands at the top of your sheet.
helper-line-is-off = It is not on your sheet. You can tick it there.

# Printing

print-whose = This is { $name }’s sheet. Print { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}?
print-nobodys = Print { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}?
print-others = Other people may use this printer.
print-now = Print
print-go-back = Go back
print-stop = Stop
print-going = The pages are going to the printer
print-going-now = Page { $now } of { $of }
print-going-bar = How many pages have gone
print-stopped = { $page ->
    [0] Stopped before the first page.
   *[other] Stopped at page { $page } of { $pages }.
}
print-stopped-hint = A few more pages may still come out.
print-kept-hint = Someone keeps some of it for themselves now.
print-waits = Other pages go first.
print-sent = It is on its way to the printer.
sheet-changed = Your words changed. Have another look at your page.
print-none = There is no printer here.
    .safe = Your words are safe. You can save a copy.
print-paper = This printer may not have { $paper } paper.
print-paper-hint = Words may be cut off, or get smaller. You can choose another paper.
print-anyway = Print anyway
print-gone = That printer is not here any more.
    .safe = Your words are safe. You can choose another one.
print-no-answer = The printer did not answer.
    .safe = Your words are safe. Is it switched on?

# Saving a copy

save-where = Where should the copy go?
save-hint = The file gets a plain name. It does not tell what is inside.
save-stick = Memory stick: { $name }
save-documents = Documents
save-desktop = Desktop
save-another = Another place
save-choose = Choose a place
save-window-in = You are in
save-window-name = Folder
save-window-choose = Save here
save-other-way = Or save it another way
save-form = Save it to change or send
save-which-form = What will you do with it?
save-form-docx = Change it
    .hint = For a word processor
save-form-html = Read it on a phone
    .hint = A page with large words
save-form-txt = Keep the words alone
    .hint = No pictures and no print sizes
save-as-sound = Save as sound
save-sound-where = Where should the sound go?
save-done = Saved in { $place }. It is called { $name }.
save-done-stick = Saved on memory stick { $place }. It is called { $name }.
save-making = Your copy is being made
save-not-made = The copy could not be made.
    .safe = Your words are safe. You can save the page instead.
save-full = There is no more room there.
    .safe = Your words are safe. Choose another place.
save-read-only = Nothing can be written there.
    .safe = Your words are safe. Choose another place.
save-in-use = Another program has that file open.
    .safe = Your words are safe. Close it there, or choose another place.
save-not-there = It cannot be saved there.
    .safe = Your words are safe. Choose another place.
save-sound-saving = Saving the sound
save-sound-now = Sentence { $now } of { $of }
save-sound-stop = Stop saving
save-sound-bar = How much of the sound is ready
save-sound-kind = What will you listen on?
    .hint = A voice reads your words. Your voice notes stay here.
save-sound-m4a = A phone or a tablet
    .hint = It makes a small file.
save-sound-wav = Any computer
    .hint = It makes a large file.
save-not-encoded = This computer could not make the small file.
    .safe = Nothing was saved. You can make the large one.
save-sound-stopped = Stopped. No sound was saved.
save-no-voice = This computer has no voice to save.
    .safe = You can save the page instead.
