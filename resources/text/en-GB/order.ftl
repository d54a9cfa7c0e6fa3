# Putting ideas in order.

edit-order = Put in order
edit-heap = Make a heap
edit-heap-name = Name a heap
edit-heap-away = Take a heap away
edit-heap-join = Join heaps
edit-heap-split = Split a heap

order-empty-hint = Write one thing first. Then put it in order here.
order-loose = Loose scraps
order-loose-stay = They stay on your map too.
order-see-map = See it as a map
order-loose-hint = Press one to lift it.
order-loose-lifted = Now press where it goes.
order-heaps = Heaps
order-heaps-hint = Each heap is a branch on your map.
order-piles = Who is it for?
order-piles-hint = The shape shows you.
order-so-far = { $count } so far

order-add = Add a scrap
order-scrap = One more thought
order-new = New heap
order-name = What do you call this heap?
order-name-done = Done
order-name-later = Not now
order-offers = Or use:
order-offer-heard = Call it { $name }
order-heap-number = Heap { $number }
order-together = They go together now. What do you call this heap?
order-with = Goes with another
order-which-with = What goes with “{ $words }”?
order-join = Join another heap
order-which-join = Which heap does it join?
order-joined = Both are in { $heap } now.
order-split = Split this heap
order-which-split = Where does the new heap begin?
order-split-done = A new heap begins here: { $heap }.
order-heap-moved = { $heap } moved.
order-begun = The heap is here: { $heap }.
order-without-heap = Take this heap away
order-heap-gone = The heap is gone. All in it is loose.
order-rename = Press to change the name.
order-put-here = Put here
order-put-heard = Put in { $heap }

order-up = Move up
order-up-short = Up
order-down = Move down
order-down-short = Down
order-under = Under the one before
order-under-short = Under
order-out = Out again
order-out-short = Out
order-loose-again = It is loose again.
order-take-out = Make it loose
order-take-out-short = Loose
order-moved = Moved.

order-idea-heard = { $words }. { $pile }. Level { $level }, { $place } of { $of }.
order-lifted = Lifted. Now choose where it goes.
order-lift-first = Press an idea first. Then choose who it is for.
order-put = Put in { $heap }.
order-named = The heap is called { $heap }.
order-piled = Now it is: { $pile }.
order-added = Kept.

# One scrap at a time

order-which-heap = Which heap?
order-another = Another scrap
order-leave = Leave it as it is
order-all-in = No scraps are loose now.
order-scrap-place = Scrap { $number } of { $of }
order-scrap-in = It is in { $heap }.

# Empty my head, heaps, map, order: one way

movement-heard = From scraps to a map
movement-scraps = Scraps
movement-heaps = Heaps
movement-map = Map
movement-first = Order
movement-part-heard = Part { $number } of 4, { $words }{ $state ->
    [now] , you are here
   *[open] {""}
}

scraps-loose = { $count ->
    [0] No loose scraps
    [one] 1 loose scrap
   *[other] { $count } loose scraps
}
scraps-in-heaps = In heaps already: { $count }
scraps-no-more = I have no more
scraps-cards = Stuck? Pick any that fit.
scraps-poured = Kept. { $count } scraps came in.
edit-pour = Add scraps

# What comes first

edit-first = What comes first
first-heap = { $place }. { $heap }
first-chosen = Chosen. Now move it up or down.
first-no-heaps = There are no heaps yet.
first-make-heaps = Make heaps first
first-choose = Press a heap or an idea. Then move it.
first-heap-place = { $heap }: heap { $place } of { $of }.
first-idea-place = “{ $words }”: { $place } of { $of }.
first-loose-hint = In no heap. They are on your map and sheet too.
order-top = Put first
