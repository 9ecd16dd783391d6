# Mistakes in the files of a process template (and in column maps). Each says what is wrong, its -hint what to do.
process-syntax = This is not valid TOML here: { $message }.
process-syntax-hint = Compare with a template that comes with samspel; often a quotation mark or a bracket is missing.
process-file-missing = The file { $file } is missing from the template.
process-file-missing-hint = Put { $file } into the folder of the template; copy it from another template to begin with.
process-format = This file says another format than 1, the only one this version of samspel knows.
process-format-hint = Write format = 1, or use a newer version of samspel.
process-unknown-field = There is no field “{ $field }” here.
process-did-you-mean = Did you mean “{ $word }”?
process-one-of = Possible here: { $words }.
process-missing-field = The field “{ $field }” is missing.
process-missing-field-hint = Add a line that begins with { $field } = .
process-empty-field = The field “{ $field }” is empty.
process-empty-field-hint = Fill in “{ $field }”.
process-wrong-type = “{ $field }” holds something of the wrong sort.
process-wrong-type-hint = { $wants ->
    [text] Write “{ $field }” as text between quotation marks.
    [integer] Write “{ $field }” as a whole number, without quotation marks.
    [number] Write “{ $field }” as a number, without quotation marks.
    [pair] Write “{ $field }” as two numbers: [51.11, 4.56].
    [texts] Write “{ $field }” as a list of texts: ["one", "two"].
    [table] Write “{ $field }” as a table: [{ $field }].
   *[tables] Write each of these as a table: [[{ $field }]].
}
process-empty-list = “{ $field }” needs at least one entry.
process-empty-list-hint = Begin an entry with a line [[{ $field }]].
process-bad-language = “{ $word }” is not a language code.
process-bad-language-hint = Use the two letters of ISO 639-1: nl, da, sv, tr, en …
process-negative = “{ $field }” is below zero.
process-negative-hint = Write zero or more.
process-code-space = The code “{ $code }” has a space in it.
process-code-space-hint = Codes are one word: people say them aloud and type them.
process-duplicate = The code “{ $code }” was already given in line { $line }.
process-duplicate-hint = Give each entry its own code; upper and lower case count as the same.
process-bad-date = “{ $word }” is not a date.
process-bad-date-hint = Write dates as year-month-day: 2025-03-31.
process-end-before-start = This phase ends ({ $end }) before it begins ({ $start }).
process-end-before-start-hint = Check both dates; a phase of one day begins and ends on the same date.
process-unknown-word = “{ $word }” is not a word that “{ $field }” knows.
process-scale = The lowest score ({ $min }) is not below the highest ({ $max }).
process-scale-hint = A scale runs from min to a higher max, for instance 1 to 5; whether low is good is said by better.
process-bad-place = These coordinates are not on the globe.
process-bad-place-hint = Write latitude first (−90 to 90), then longitude (−180 to 180).
process-text-before-heading = There is text before the first heading; it would belong to no section.
process-text-before-heading-hint = Begin the outline with a heading: a line that starts with “# ”.
process-no-headings = The outline has no headings.
process-no-headings-hint = Begin each section with a line that starts with “# ”.
process-each-nested = A second “each theme” begins before the first has ended.
process-each-nested-hint = Close the first passage with <!-- end -->.
process-each-open = This “each theme” never ends.
process-each-open-hint = Close the passage with <!-- end --> on a line of its own.
process-end-alone = This “end” belongs to nothing.
process-end-alone-hint = Put <!-- each theme --> before the passage that is to be repeated, or remove this line.
process-fence-open = This block never ends.
process-fence-open-hint = Close the block with ``` on a line of its own.
process-unknown-placeholder = Nothing can be filled in for “{ $word }”.
process-theme-outside = “{ $word }” stands outside a passage that is repeated for each theme.
process-theme-outside-hint = Put it between <!-- each theme --> and <!-- end -->.
process-unknown-block = There is no live block “{ $word }”.
process-block-option = The live block cannot take “{ $word }”.
process-block-option-hint = Options are written as name=value, for instance top=5.
process-block-top = “{ $word }” is not a number of lines to show.
process-block-top-hint = Write a whole number from 1, for instance top=5.
process-block-unknown = { $option ->
    [theme] This process has no theme “{ $word }”.
    [role] There is no role “{ $word }”.
    [kind] This process has no kind “{ $word }”.
    [topic] This process has no topic “{ $word }”.
   *[member] This process has no member “{ $word }”.
}
