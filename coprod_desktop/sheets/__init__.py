"""Prints a meeting as large-print pages in tagged PDF.

The road of a sheet, from the meeting to the bytes:

    choice        what may be chosen for a sheet, what comes back; loads at once
    table         the sheets there are
    plan          what stands on a sheet, as plain values
    tidied        words without what no page can show
    telling       a meeting in the words that stand on its sheet
    prep, look_back and others   a module that plans each sheet
    characters    which face can print which letters
    fonts         the faces themselves
    script_parts  where words change their script
    unicode_map   which letter each printed shape stands for
    scribe        letters words, noting what they say
    word_starts   where words begin in Thai
    text          words broken into lines
    joining       lines of letters that are joined, of other scripts, of pictures
    measures      how large everything is
    pictures      pictures as drawings
    figures       how the picture of a key is drawn
    rows          the pieces that are never torn apart
    scale_row     one of them: two marks on a line
    layout        a plan as rows, with the tree beside them
    paging        rows shared out over pages
    torn          words torn where a page would hold a heading alone
    card_room     how much of its words a card has room for
    cards         cards on pages to cut up
    map_boxes     how large the boxes of a map are
    map_standing  where they stand beside each other
    map_columns   branches in columns of a page
    map_flow      a branch larger than a page
    map_whole     a whole map on one page
    map_packing   whole branches on as few pages as they take
    map_book      what stands on which page of a map
    map_pages     a map on pages
    page          pages drawn from a plan
    structure     the tree a screen reader walks
    canvas        a PDF page that knows that tree
    group, bound  the sheets of many people in one file
    blocks        a plan for forms without pages
    points        a picture in points of light
    web_pictures  a picture as part of a web page
    as_text, as_html, as_docx    those forms
    whole_set     every sheet of the example

Only `table`, `page`, `group`, `bound`, the forms, `whole_set` are called from outside. `page` and
`bound` need ReportLab, which takes most of a second to load, so the views import them late; nothing
that plans a sheet does.
"""
