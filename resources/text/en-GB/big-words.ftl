# The view in large print, read aloud.

big-place = Sentence { $number } of { $of }

action-big-back = Back
    .shortcut = Alt+Left
action-big-next = Next
    .shortcut = Alt+Right
action-big-again = Again
action-big-slower = Slower
action-big-faster = Faster
action-big-stop = Stop after each sentence
action-big-ruler = Ruler
action-big-ruler-lines = Lines

big-pace = { $pace } of { $of }
    .heard = Speed { $pace } of { $of }, { $name }
big-stops = It stops after each sentence.
big-stops-not = It reads on by itself.
big-ruler-on = The ruler is on. Up and Down move it.
big-ruler-off = The ruler is off.
big-ruler-now = The ruler shows { $lines ->
    [one] 1 line
   *[other] { $lines } lines
}.
big-ruler-handle = Move the ruler. Use Up and Down.

big-empty = Nothing here yet.
    .hint = Start with one word. You can change it later.
big-add = Add an idea
