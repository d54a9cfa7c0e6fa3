# Sheets of many people in one print, for whoever looks after a group.

group = Print for a group
help-group = You can print sheets for a whole group. More on the first page says how.
group-hint = Put people and empty sheets on a list. Then look, then print.
group-nothing-yet = Nothing is on the list yet.
group-in-list = { $count ->
    [one] 1 sheet is on the list.
   *[other] { $count } sheets are on the list.
}
group-add-people = Add people
group-add-blank = Add empty sheets
group-row = { $name }: { $what }
group-row-hint = { $count ->
    [one] { $size }
   *[other] { $count } sheets, { $size }
}
group-row-hint-plain = { $count ->
    [one] { $size }, no pictures
   *[other] { $count } sheets, { $size }, no pictures
}
group-all = For all sheets
group-apart = A page with the name before each
group-paper = Which paper is in the printer?
group-begin-again = Empty the list

action-group-look = Look at them
action-group-back-to-list = To the list
action-group-continue = Continue from a sheet

# Who

group-who = Who needs a sheet?
group-who-hint = These people use this computer. What they keep for themselves is never printed.
group-no-people = Nobody can be seen on this computer. You can print empty sheets.

# One line of the list

group-which = Which sheet for { $name }?
group-which-blank = Which empty sheet?
group-from-meeting = From: { $meeting }
group-which-meeting = For which meeting?
group-another-meeting = Choose another meeting
group-how-many = How many?
group-how-many-now = { $count ->
    [one] 1 sheet
   *[other] { $count } sheets
}
group-one-less = 1 less
group-one-more = 1 more
group-five-more = 5 more
group-another = Another sheet for { $name }
group-take-off = Take it off the list

# Making

group-making = The sheets are being made
group-making-now = Sheet { $now } of { $of }
group-making-bar = How many sheets are ready
group-not-made = The sheets could not be made.
    .safe = Nothing was printed. Your list is safe.

# Looking

group-made = { $sheets ->
    [one] 1 sheet
   *[other] { $sheets } sheets
}, { $pages ->
    [one] 1 page
   *[other] { $pages } pages
} in all
group-made-hint = Press a name to see all pages. For some, pale paper is easier to read.
group-cover = { $number }. { $name }: { $what }
group-cover-pages = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}
group-cover-pages-apart = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
} and the one with the name
group-missing = The words of { $name } cannot be opened. There is no sheet for them.
group-letters = Some signs cannot be printed. A note shows where.

# Printing

group-more-kept = Someone keeps more for themselves now.
group-more-kept-hint = Nothing has left. Look at the sheets again, without it.
group-ask = Print { $pages ->
    [one] 1 page
   *[other] { $pages } pages
} for { $sheets ->
    [one] 1 sheet
   *[other] { $sheets } sheets
}?
group-sent-hint = Did the paper run out? You can go on from any sheet.
group-from-which = Which sheet comes next?
group-from-which-hint = Choose the first one that did not come out well.
group-from-page = From which page of it?
group-page-apart = The page with the name
group-page = Page { $page } of { $pages }

# On the sheets

group-title = Sheets for a group
group-blank = No name
group-sheet-of = Sheet { $sheet } of { $sheets }
group-print-size = Print size { $points }
group-entry = { $number }. { $name }: { $what }
