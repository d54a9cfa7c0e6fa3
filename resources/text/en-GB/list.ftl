# The list: the same ideas, one a row.

list-heard = List of ideas
list-add = Add an idea
list-new-heap = New heap
list-as-map = See as map
