# What went wrong, whose fault it is, and what to do.
error-internal = Something went wrong inside samspel.
error-cancelled = Cancelled; nothing was changed.
error-file = { $path } cannot be read or written.
error-file-missing = { $path } does not exist.
error-file-denied = { $path }: permission denied.
error-file-exists = { $path } exists already and is left as it is.
error-disk-full = { $path }: the disk is full.
error-stdout = The result could not be printed.

# The workspace.
error-workspace-busy = Another program is writing in this workspace.
hint-workspace-busy = Wait until it has finished, or close it, and try again.
error-workspace-full = The disk is full; nothing was changed.
hint-workspace-full = Make room on the disk of the workspace and in the folder for temporary files, and try again. What was saved before is safe.
error-workspace-held = { $user } has this workspace open on another computer ({ $machine }). Until it is closed there, it can only be read here.
hint-workspace-held = If samspel no longer runs there, delete the file { $path } and try again.
error-workspace-read-only = This workspace cannot be written.
hint-workspace-read-only = Copy it to a folder in which you may write.
error-workspace-io = The disk or the network did not do what it should.
error-workspace-damaged = This workspace is damaged.
hint-workspace-damaged = Leave the file as it is, and go on with the newest backup.
error-not-a-workspace = { $path } is not a samspel workspace.
error-newer-schema = { $path } was made by a newer samspel (version { $found } of the file; this program knows { $known }). It was left untouched.
hint-newer-schema = Install the newer version on this computer.
error-no-programme = This workspace holds no programme.
error-journal-damaged = The record of changes is damaged, so this change cannot be taken back.
error-still-used = Something still refers to this, so it cannot be deleted.
error-code-taken = There is another record with this code already.
error-delete-programme = A workspace holds one programme; it cannot be deleted, only renamed.
error-nothing-to-undo = There is nothing of yours to undo.
error-nothing-to-redo = There is nothing to redo.
error-no-such-batch = There is no such change.
error-already-undone = This change has been taken back already.
error-built-upon = Change { $clock } by { $author } stands on this one.
hint-built-upon = Take the later change back first.

# What people asked for.
error-empty-text = There is no text.
error-empty-label = A cluster needs a label.
error-empty-heading = A section needs a heading.
error-excerpt-moved = The words of excerpt { $reference } would no longer be found in the notes.
error-link-itself = A contribution cannot answer itself.
error-merge-one = Merging takes at least two different clusters.
error-split-one = { $label } holds too little to split.
error-other-theme = { $label } lies in another theme.
error-not-this-theme = { $reference } belongs to another theme than { $label }.
hint-change-theme = Change its theme first.
error-off-scale = { $value } is not on the scale of { $criterion } ({ $min } to { $max }).
error-already-option = { $label } is an option already.
error-already-priority = This is priority { $rank } already.
error-not-frame = { $table } is not part of the frame.
error-frame-no-name = A name is needed.
error-frame-no-code = A code is needed.
error-frame-date = { $date } is not a date (write 2023-05-23).
error-frame-end-before-start = The last day comes before the first.
error-frame-scale = The scale must run upwards and the weight must not be negative.
error-frame-row = { $table }: a field is missing or holds something else than it should.
error-no-such-record = There is no such { $table }.
error-no-such-topic = There is no such cross-cutting topic.
error-no-such-priority = There is no such priority.
error-template = The template { $name } has { $count -> 
        [one] one mistake
       *[other] { $count } mistakes
    }:
error-map = The column map { $path } has { $count -> 
        [one] one mistake
       *[other] { $count } mistakes
    }:
template-mistake = { $file }, line { $line }:
error-nothing-to-map = There is no table in this file.
error-no-such-process = There is no process { $name }.
hint-processes = samspel brings: { $names }; or name a folder with a template.
error-no-such-sample = There is no sample { $name }.
hint-samples = samspel brings: { $names }.
error-export-format = The ending of { $path } does not say a format.
hint-export-format = Take .md, .html or .docx for the draft, .xlsx or .csv for tables, .json for everything.
error-no-such-table = There is no table { $name }.
hint-tables = Tables: { $names }.

# Names that were typed.
error-no-such-member = There is no member { $name }.
error-no-such-theme = There is no theme { $name }.
error-no-such-topic-named = There is no cross-cutting topic { $name }.
error-no-such-kind = There is no kind { $name }.
error-no-such-criterion = There is no criterion { $name }.
error-no-such-stance = There is no stance { $name }.
error-no-such-cluster = There is no cluster { $name }.
error-ambiguous-cluster = There are several clusters { $name }.
hint-ambiguous-cluster = Name the one you mean by its id: { $names }.
error-no-such-reference = There is no contribution { $name }.
error-no-such-rank = There is no priority with rank { $rank }.
error-no-such-section = There is no section { $name }.
error-no-such-part = The frame has no part { $name }.
error-no-such-field = { $table } has no field { $name }, or it cannot hold this value.
error-setting = { $text } is not of the form field=value.
error-import-nothing = Nothing could be taken in: { $count -> 
        [one] the only row was
       *[other] all { $count } rows were
    } refused.
error-no-terminal = There is no terminal here to open the interface in.
hint-no-terminal = Use --print, or one of the commands that samspel --help lists.
error-format = { $name } is no format.
error-size = { $size } is not a size; write 120x40.
hint-did-you-mean = Did you mean { $name }?
hint-choices = There are: { $names }.
remark-shared-folder = This workspace lies on a network share or in a synchronised folder: it is kept in a slower, safer way. Let one person at a time write in it.
remark-read-only = This workspace may not be written here: it can be read, and copied to a folder in which you may write.

# The engines on plain files.
error-clusters = “{ $text }” is not a number of clusters.
hint-clusters = Give a whole number from 1 on, or auto for as many as suit.
error-threshold = “{ $text }” is not a share of words between 0.1 and 1.
hint-threshold = Take 0.7 for texts that share most of their words, 1 for texts with the same words.
calc-no-texts = { $file } holds no text that could be used{ $count ->
        [0] .
        [one] ; one row was refused.
       *[other] ; { $count } rows were refused.
    }
calc-no-texts-hint = Under the row that names the columns there must be rows with an id and a text.
calc-no-id = The id is missing.
calc-no-id-hint = Give every text an id, such as a running number; the result names the texts by it.
calc-no-text = The text is missing.
calc-no-text-hint = Fill in the cell, or remove the row.
calc-twice = The id { $id } stands in row { $row } already.
calc-twice-hint = Give every text an id of its own. The first was used, this one left out.

error-proposal-old = The programme has changed since this was proposed; nothing was grouped.
hint-proposal-old = Have it proposed anew and look at it again.
error-no-proposed-part = The proposal has { $count } parts; name some of these by number.
error-pair-one = It takes two contributions to belong together or be kept apart.
error-pair-many = This can be said of at most { $count } contributions at once.
error-pair-nothing = Nothing was said of these contributions.
error-said-together = { $one } and { $other } belong together, said { $author }.
error-said-apart = { $one } and { $other } are kept apart, said { $author }.
hint-said-otherwise = Take that back first, or move both.
error-pair-inside = { $one } and { $other } lie in { $label }{ $locked ->
    [yes] , which is locked
   *[no] , where people put them
} ({ $author }).
error-pair-elsewhere = { $one } and { $other } cannot come together: { $label } is { $locked ->
    [yes] locked
   *[no] kept as people made it
} ({ $author }).
error-pair-out = { $reference } was taken out of the clusters by hand, so it cannot be put with another.
hint-pair-move = Unlock the cluster, or move one of them by hand first.
error-heading-none = A heading stands over at least one cluster.
error-heading-label = A heading needs a label.
