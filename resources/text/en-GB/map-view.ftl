# Going about on the map: closer, the whole, one branch, the small map.

map-fit = See all
    .keys = 0
map-centre = Put this in the middle
    .keys = .
map-as-map = See as map
map-as-column = See as column
map-branch-before = Branch before
    .keys = Ctrl+PgUp
map-branch-next = Next branch
    .keys = Ctrl+PgDown
map-before = Before
map-next = Next
map-branch-now = Branch { $place } of { $of }
map-branch-told = Branch { $place } of { $of }: { $words }
map-branch-first = This is the first branch.
map-branch-last = This is the last branch.
map-no-branches = There are no branches yet.
map-fits = You see the whole map.
map-fits-not = The whole map does not fit. The words are as small as they go.
map-fit-column = One column never fits whole. Scroll down to see the rest.
map-nothing-there = There is nothing more this way.
map-folded-there = It is closed. Open it to go on.

map-overview = Small map
    .keys = Ctrl+M
map-overview-show = Show small map
map-overview-hide = Hide small map
map-overview-shown = The small map is there when not all fits.
map-overview-hidden = The small map is gone.
map-overview-no-room = There is no room for the small map here.
map-overview-seen =
    { $place ->
        [top-left] You see the top left of the map.
        [top-middle] You see the top of the map.
        [top-right] You see the top right of the map.
        [middle-left] You see the left of the map.
        [middle-right] You see the right of the map.
        [bottom-left] You see the bottom left of the map.
        [bottom-middle] You see the bottom of the map.
        [bottom-right] You see the bottom right of the map.
       *[middle-middle] You see the middle of the map.
    } { $seen } of { $all } ideas.

map-closer =
    .keys = + | =
map-further =
    .keys = - | _

help-map = The map
help-map-size = Press + or - on the map for bigger or smaller words. Press 0 to see all.
help-map-centre = Press the full stop to put an idea in the middle.
help-map-pan = Pull empty ground with the mouse or a finger to move the map.
help-map-wheel = Ctrl with the mouse wheel makes it bigger. Shift with the wheel goes sideways.
help-map-branch = Ctrl with Page Up or Page Down goes from branch to branch.
help-map-small = Ctrl and M shows or hides the small map.
