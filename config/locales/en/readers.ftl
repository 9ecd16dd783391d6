# Files that are refused whole, and the -hint of each.
readers-folder = { $file } is a folder, not a file.
readers-folder-hint = Name the files in it, for instance with *.csv.
readers-empty-file = { $file } is empty.
readers-empty-file-hint = Ask the sender for the file again; something may have gone wrong on the way.
readers-old-office = { $file } is an old or protected Excel file, which samspel does not read.
readers-old-office-hint = Open it in a spreadsheet program, remove the password if it has one, and save it as .xlsx or .ods.
readers-document = { $file } is a document for reading, not a table.
readers-document-hint = Copy the table in it into a spreadsheet and import that, or type the contributions in.
readers-workspace = { $file } is a workspace of samspel, not an input.
readers-workspace-hint = Open it with samspel itself.
readers-markup = { $file } is a web page or XML file, not a table.
readers-markup-hint = Export the list from its program as CSV or Excel workbook.
readers-zip = { $file } is a packed folder, not a spreadsheet.
readers-zip-hint = Unpack it and import the files inside.
readers-other-format = { $file } was said to be { $asked }, but it is { $found }.
readers-other-format-hint = Leave out --as; samspel finds the format by itself.
readers-too-large = { $file } is too large: { $size } MiB, and samspel reads at most { $most } MiB of this format.
readers-too-large-hint = Split the file, or remove pictures and sheets that hold no contributions.
readers-damaged = { $file } is damaged inside and cannot be read.
readers-damaged-hint = Open it in a spreadsheet program and save it again, or ask the sender for the file again.
readers-bomb = { $file } unpacks to far more than it should, as files do that are made to stop a computer. It was not opened.
readers-bomb-hint = Ask the sender where the file comes from. If it is honest, save it again from a spreadsheet program.
readers-json = { $file } is not valid JSON in line { $line }.
readers-json-no-list = { $file } holds no list of contributions.
readers-json-hint = samspel reads a list of objects, or an object with such a list under "contributions".
readers-toml = { $file } is not valid TOML in line { $line }.
readers-toml-hint = Mend that line; often a quotation mark or a bracket is missing.
readers-toml-nothing = { $file } holds neither interviews nor contributions.
readers-toml-nothing-hint = Begin each with a line [[interviews]] or [[contributions]].
readers-too-many-columns = The entries of { $file } use more than { $most } different field names.
readers-too-many-columns-hint = Give all entries the same few fields: text, kind, theme and what else is needed.
readers-no-rows = { $file } holds no rows.
readers-no-header = In { $file } no row says what the columns hold. The first row reads: { $seen }
readers-no-header-hint = Put a row above the list that names its columns, such as theme, kind and text.
readers-missing-columns = { $file } was not read: row { $row } looks like the header, but does not name everything. It reads: { $seen }
readers-rival-columns = { $file } was not read: in row { $row } more than one column claims the same content. It reads: { $seen }
readers-rivals = “{ $one }” and “{ $other }” both look like { $field ->
    [criterion] the scores for “{ $name }”
    [text] the text
    [kind] the kind
    [theme] the theme
    [subtheme] the sub-theme
    [topics] the cross-cutting topics
    [with] the members it was made together with
    [member] the member
    [partner] the partner
    [table] the table
    [place] the place
    [remark] the remark
    [source] the source
    [code] the number
    [choice] the option
    [voter] the voter
    [group] the voter's group
    [vote] the vote
   *[stance] the stance
}; rename one of them.
readers-needs = There must be a column for { $field ->
    [text] the text of each contribution
    [kind] the kind of each contribution
    [theme] the theme
    [member] the member (or say who handed the file in)
    [code] the number or code of each option
    [choice] the option
    [voter] the number of the voter
   *[vote] the vote
}.
readers-maybe = Perhaps “{ $column }” is the column for { $field ->
    [text] the text
    [kind] the kind
    [theme] the theme
    [member] the member
    [code] the number
    [choice] the option
    [voter] the voter
   *[vote] the vote
}; samspel was not sure enough to take it.
readers-map-hint = Rename the columns in the file, or write a map file that says what they mean (--map).
readers-map-field = “{ $word }” is nothing that a column (“{ $column }”) can hold.
readers-map-values = The map file for { $file } translates to words that this programme does not have.
readers-map-value = “{ $from }” was to become “{ $to }”: use a name or code as it stands in the programme.

# Rows that are set apart, and the -hint of each.
readers-did-you-mean = Did you mean “{ $word }”? Correct the cell and import the rejected rows again.
readers-one-of = Known here: { $words }. Correct the cell, or add the name to the programme first.
readers-unknown = { $list ->
    [theme] The theme “{ $word }” is unknown.
    [kind] The kind “{ $word }” is unknown.
    [topic] The cross-cutting topic “{ $word }” is unknown.
    [member] The member “{ $word }” is unknown.
   *[stance] The stance “{ $word }” is unknown.
}
readers-missing = { $field ->
    [text] The text is missing.
    [kind] The kind is missing.
    [theme] The theme is missing.
    [member] The member is missing.
    [code] The number is missing.
    [choice] The option is missing.
    [voter] The number of the voter is missing.
    [vote] The vote is missing.
   *[stance] There is a comment, but no stance.
}
readers-missing-hint = Fill in the cell and import the rejected rows again; only the sender can know what belongs there.
readers-short = The row breaks off after { $cells } of { $columns } cells.
readers-short-hint = Compare with the rows around it; a separator may be missing, or a line break was put into a cell without quotation marks.
readers-ragged = The row has { $cells } cells, but the header names only { $columns } columns.
readers-ragged-hint = Put quotation marks around the text that contains the separator, or remove what stands behind the last column.
readers-open-quote = A quotation mark opens a cell in this row and nothing closes it.
readers-open-quote-hint = Close the cell with a quotation mark, or double the mark if it belongs to the text.
readers-bad-bytes = This row holds bytes that are no letters in the encoding of the file.
readers-bad-bytes-hint = Look for � in the row, type the letter again, and import the rejected rows again.
readers-nested = This entry holds a list or an object where one value belongs.
readers-nested-hint = Give each field a text, a number, or a plain list of texts.
readers-too-long = The text is longer than { $most } characters.
readers-too-long-hint = Perhaps several rows ran together. Split it into separate contributions.
readers-formula-error = The cell holds the spreadsheet error { $word } instead of text.
readers-formula-error-hint = Mend the formula in the spreadsheet, or replace it by its text.
readers-table = “{ $word }” is not the name of a table.
readers-table-hint = Write tables as MOB-T3: code of the theme, then T and the number; or only the number.
readers-no-score = “{ $word }” is not a score.
readers-no-score-hint = Write a whole number from { $min } to { $max }, or leave the cell empty.
readers-score-range = The score { $word } lies outside the scale from { $min } to { $max }.
readers-score-range-hint = Ask the rater which score from { $min } to { $max } was meant.
readers-no-number = “{ $word }” is not a number.
readers-no-number-hint = Write a whole number.
readers-vote = “{ $word }” is not a vote.
readers-vote-hint = Write for, against or blank.
readers-consent = “{ $word }” does not say what the interviewee allowed.
readers-consent-hint = Write quote, anonymous or background.
readers-excerpt = This excerpt does not stand in the notes: “{ $word }”
readers-excerpt-hint = Copy it from the notes word for word, or put the missing sentence into the notes.
readers-option-kind = This option does not say its kind, and the process has none or several kinds of option.
readers-option-kind-hint = Add a column for the kind, or give the process exactly one kind with the role option.

# Tables for the engines, without a programme.
plain-missing-columns = { $file } was not read: row { $row } looks like the header, but does not name everything. It reads: { $seen }
plain-needs = There must be a column with the name “{ $column }”.
plain-header-hint = Put a row above the list that names its columns, each name in a cell of its own.
plain-bad-bytes-hint = Look for � in the row, type the letter again and save the file as UTF-8.
