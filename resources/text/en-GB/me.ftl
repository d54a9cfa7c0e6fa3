# A person's own pages: about me, what I am good at, how I am growing.

place-mine = My own pages

# About me.
about-me = About me
    .hint = For people who work with you.
about-me-only = You decide who gets it. Write as much as you like.
about-me-which = Which page?
about-me-meetings = For meetings
about-me-another = Another page
about-me-another-hint = For another place, such as work or the clinic.
about-me-setting = Where is this page for?
about-me-appreciated = What people like about me
about-me-appreciated-hint = Not sure? Ask someone who knows you.
about-me-like = How I like it
about-me-like-hint = How people can work well with you.
about-me-helps = What helps me
about-me-lines = Begin a new line for each thing.
about-me-needs = What helps me in meetings
about-me-needs-hint = It goes into each new meeting. So you are asked once.
about-me-no-needs = Nothing here yet.
about-me-need = Something that helps
about-me-add = Add
about-me-ring = People I can ring
about-me-no-ring = Nobody is here yet.
about-me-change-ring = Change who I can ring
about-me-paper = Put it on paper
about-me-take-away = Take this page away
about-me-gone = Taken away: your page “{ $name }”.
about-me-gone-need = Taken away: { $words }.
about-me-away = Take away
about-me-which-one = { $deed }: { $words }

# What I am good at.
strengths = What I am good at
    .hint = Each with a time you did this.
strengths-mine = Mine
strengths-none = Nothing here yet. Choose one, or write your own.
strengths-time = A time I did this
strengths-said-by = { $name } said this of me.
strengths-kept-for-me = Kept for me. It goes on no sheet.
strengths-share = Share it again
strengths-choose = Choose from a list
strengths-group = { $name }. List { $place } of { $of }.
strengths-next = Another list
strengths-own = In my own words
strengths-ask = Ask someone who knows you
strengths-ask-hint = They may see what you do not.
strengths-kept = Kept: { $words }.
strengths-gone = Taken away: { $words }.

# A time I did this.
strength-time = A time I did this
strength-time-words = What did you do?
strength-time-hint = A few words are enough.
strength-time-went-well = You wrote this after a meeting
strength-time-where = Where was it?
strength-time-elsewhere = Somewhere else
strength-time-another = Another time
strength-time-so-far = So far

# Ask someone who knows you.
strength-asked = Ask someone who knows you
    .hint = Show them this page, or ask them.
strength-asked-question = “What am I good at when people meet?”
strength-asked-name = Who did you ask?
strength-asked-words = What did they say?
strength-asked-keep = Keep it

# How I am growing.
growing = How I am growing
    .hint = This is for you. It goes on no other sheet.
growing-off = You can see how each meeting was for you.
growing-off-marks = It shows your own marks, before and after.
growing-off-never = Nothing is counted. Nobody is compared with you.
growing-off-yours = It is off until you want it.
growing-show = Show it to me
growing-hide = Put it away
growing-hide-hint = Your words stay in your meetings.
growing-as = How would you like to see it?
growing-as-petals = As petals
growing-as-line = As a line
growing-as-words = In words
growing-marks = How my meetings were
growing-no-marks = Nothing here yet. Your faces before and after come here.
growing-title = { $place }. { $title }
growing-title-when = { $title }. { $when }
growing-before = Before: { $feeling }.
growing-after = After: { $feeling }.
growing-before-own = Before: { $feeling }. “{ $words }”
growing-after-own = After: { $feeling }. “{ $words }”
growing-not-told = not told
growing-petals-about = A flower. Each meeting has 2 petals: before and after.
growing-petals-key = Dotted petal: before. Full petal: after. A longer petal felt better.
growing-line-about = A line with your marks, before and after.
growing-line-key = Ring: before. Full dot: after.
growing-promises = Promises that came true
growing-promise = { $who }: { $what }
growing-promise-partly = { $words } (partly)

# On paper.
sheet-growing-of = { $name }: how I am growing
sheet-is-growing = How I am growing
    .hint = For you alone
sheet-is-ask-someone = Ask someone who knows you
    .hint = To give to them
ask-someone = What am I good at?
ask-someone-of = { $name } asks: what am I good at?
ask-someone-why = You know me. I am getting ready for meetings. What you see helps me.
ask-someone-good-at = What I am good at
ask-someone-time = A time you saw me do it
ask-someone-name = Your name
ask-someone-thanks = Thank you.
