# The kinds of meeting that a centre brings of its own, for whoever looks after the computer.

kinds = Kinds of meeting here
help-kinds = A centre can add its own kinds of meeting. More on the first page says how.
kinds-hint = A centre can add its own, or change ours.
kinds-where = Each kind is 1 file. The files go into this folder:
kinds-count = { $count ->
    [0] No files yet
    [one] 1 file
   *[other] { $count } files
}
kinds-adds = { $file } adds “{ $name }”.
kinds-changes = { $file } changes “{ $name }”.
kinds-every = { $file } changes every kind.
kinds-wrong = { $file } is not used yet.
kinds-again = Look again
kinds-example = Put a file there to begin with
kinds-folder = Use another folder
kinds-looked = { $wrong ->
    [0] All files are used.
    [one] 1 file is not used yet. All else works.
   *[other] { $wrong } files are not used yet. All else works.
}
kinds-put = { $file } is there now. Change its words, then look again.
kinds-not-put = Nothing can be put into that folder. Ask whoever looks after this computer.
kinds-slip = A file of this centre cannot be used.
    .safe = All else works.
    .next = Someone at the centre can press More, then Kinds of meeting here.
