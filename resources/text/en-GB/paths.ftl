# What is wrong in a data file, for whoever edits it. `.do` says what can be done about it.

content-at = Line { $line }. { $told }
content-where = In “{ $where }”: { $told }
content-gone = The file is not there.
    .do = Put it back.
content-shut = The file cannot be opened.
    .do = Ask whoever looks after this computer.
content-line = This line cannot be read.
    .do = Look there for a quote or a bracket that is missing.
content-end = The file stops too soon.
    .do = Look at the last lines for a quote or a bracket that is missing.
content-letters = Some letters here cannot be read.
    .do = Save the file again as plain text.
content-unknown = Nothing is called “{ $name }”.
    .do = Use one of these: { $names }.
content-choice = “{ $written }” cannot stand as “{ $name }”.
    .do = Use one of these: { $names }.
content-texts = “{ $name }” is no list of words.
    .do = Write it like ["a few words", "more words"].
content-table = There is no table “{ $name }”.
    .do = Write [{ $name }] with its lines below.
content-tables = “{ $name }” is no list.
    .do = Look how another file writes it.
content-row = “{ $inside }” in “{ $name }” is no table.
    .do = Look how another file writes it.
content-missing = “{ $name }” is missing.
    .do = Add it.
content-sort = “{ $name }” cannot be { $value }.
    .do = { $sort ->
        [str] Write words in quotes.
        [int] Write a number without quotes.
        [bool] Write true or false, without quotes.
       *[other] Look how another file writes it.
    }
content-twice = “{ $each }” is there 2 times.
    .do = Give each one a key of its own.
content-day = “{ $day }” is no day.
    .do = Write its number.
content-count = “{ $name }” has { $words } words.
    .do = Give it { $count }.
content-typeface = The typeface “{ $typeface }” has no { $font }.
    .do = Install { $package }.
content-without = The step “{ $step }” cannot be left out.
    .do = You can leave out: { $names }.
content-taken = There is a step “{ $step }” already.
    .do = Give this one another key.
content-after = Nothing in “{ $phase }” is called “{ $step }”.
    .do = Write one of these after “after”: { $names }.
content-two-files = Another file here is for “{ $each }” too.
    .do = Give this one another key.
content-empty = “{ $name }” is empty.
    .do = Write words in it.
content-long = “{ $name }” is { $letters } letters long.
    .do = Make it { $most } or fewer.
content-picture = There is no picture “{ $each }”.
    .do = These are near: { $names }.
content-key = “{ $each }” cannot be a key.
    .do = Use small letters, numbers and “-”.
content-cards = There are { $count } cards.
    .do = Write { $least } to { $most } of them.
content-no-folder = The folder is not there.
    .do = Look whether its name is right.
content-no-part = No part is called “{ $part }”.
    .do = Say which part is the point.
