# Draft: outline, section, references
draft-pane-outline = Outline
draft-pane-section = Section
draft-pane-references = References
draft-state-empty = empty
draft-state-template = template
draft-state-edited = edited
draft-empty-outline = The sections of the draft stand here. Press a to add the first.
draft-empty-section = Nothing is written here yet. Press e to write it: Markdown, with citations such as [@LIE-017] and live blocks.
draft-empty-references = What this section cites stands here. A citation in the text looks like this: [@LIE-017].
draft-unknown = no contribution bears this reference
draft-cited-here = cited { $count ->
    [one] once
   *[other] { $count } times
    } here
draft-cites-nothing = This section cites nothing yet.
draft-no-such-reference = { $reference } cannot be shown: no contribution bears this reference, or its source stays undisclosed.
draft-heading = Heading
draft-rename-title = Rename this section
draft-add-after = New section after “{ $heading }”
draft-add-first = New section
draft-empty-heading = A section needs a heading; nothing was changed.
draft-export-lead = The ending says the format. md, html, docx: the text; csv: one table; xlsx: every table; json: everything.
draft-export-whole = the whole draft
draft-export-text = Text
draft-export-table = Table for csv
