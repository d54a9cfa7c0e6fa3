# What the program itself writes on a printed sheet.

sheet-my-words = My words
sheet-my-words-of = { $name }: my words
sheet-looking-back = Looking back
sheet-looking-back-of = { $name }: looking back
sheet-my-ideas = My ideas
sheet-only-if-it-helps = Only if it helps
sheet-nothing-yet = Nothing here yet. You can write on this page.
# Where there is something, but all of it was left off this sheet.
sheet-all-left-off = You can write on this page.
sheet-can-say = I can say: “I need a minute.”
# Stands in for letters that no typeface of ours has.
sheet-not-printed = (words we cannot print here)

# The foot of each page

sheet-page = Page { $page } of { $pages }.
sheet-page-of = { $name }. Page { $page } of { $pages }.
# The name was cut short, so that it ends with the sign for that.
sheet-page-of-cut = { $name } Page { $page } of { $pages }.
sheet-continues = Continues on page { $page }
sheet-continues-short = More: page { $page }

# At the top of a page on which a section goes on, then a small heading below that

sheet-goes-on = { $heading } (more)
sheet-goes-on-below = { $heading }
# Words that have no room whole.
sheet-cut-short = { $words }…
# After a heading, or in a box, that began on the page before.
sheet-map-goes-on = more
# In a box that goes on on the next page.
sheet-map-more = more follows

# Looking back

sheet-what-i-said = What I wanted to say
sheet-said-yes = I said this
sheet-said-partly = I said a part of this
sheet-said-not-yet = For another time
sheet-what-they-promised = What they said they will do
sheet-by-when = By when: { $when }
sheet-did-it-happen = Did it happen?
sheet-happened-yes = Yes
sheet-happened-partly = A part
sheet-happened-no = No
sheet-how-it-was = How it was for me
sheet-felt-before = Before: { $feeling }. { $words }
sheet-felt-after = After: { $feeling }. { $words }
sheet-feeling-1 = very hard
sheet-feeling-2 = hard
sheet-feeling-3 = mixed
sheet-feeling-4 = good
sheet-feeling-5 = very good
