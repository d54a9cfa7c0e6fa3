# One question at a time: what stands around every step.

step-place = Step { $number } of { $of }
step-place-short = { $number } of { $of }
step-place-part = { $part }, { $number } of { $of }
step-place-time = { $place }. About { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}.
step-heard-part = { $part }. Step { $number } of { $of }. { $question }
step-heard = Step { $number } of { $of }. { $question }
step-stone = Step { $number } of { $of }, { $question }{ $state ->
    [now] , you are here
    [done] , answered
    [been] , been there
   *[open] {""}
}

edit-add = Add an idea
edit-words = Change words
edit-take-away = Take away
edit-pile = Who it is for
edit-pick = Pick a card
edit-path = Kind of meeting
edit-title = Name of the meeting
edit-when = When it is
edit-where = Where it is
edit-cue-said = What I said
