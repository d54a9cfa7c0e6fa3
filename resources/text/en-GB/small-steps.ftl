# A step taken in small ones, one at a time.

action-small-steps = Smaller steps
    .shortcut = Alt+Down
action-whole-step = The whole step
    .shortcut = Alt+Up
help-small = Is a step too big? Press Smaller steps. They may wait in More.
small-place-short = Small step { $number } of { $of }.
small-place = Small step { $number } of { $of }. { $question }
