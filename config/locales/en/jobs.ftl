# What was done: on screen at once, and for good in the log.
note-text = { $text }
note-new = Programme { $name } begun
note-import = Import of { $title }
note-add = Contribution added
note-edit = { $reference } changed
note-tag = Topic { $topic } set on { $count -> 
        [one] one contribution
       *[other] { $count } contributions
    }
note-untag = Topic { $topic } taken from { $count -> 
        [one] one contribution
       *[other] { $count } contributions
    }
note-retag = Topics of { $count -> 
        [one] one contribution
       *[other] { $count } contributions
    } changed
note-aside = { $count -> 
        [one] One contribution
       *[other] { $count } contributions
    } set aside
note-back = { $count -> 
        [one] One contribution
       *[other] { $count } contributions
    } brought back
note-link = { $answer } answers { $cause }
note-unlink = { $answer } no longer answers { $cause }
note-propose-links = { $count -> 
        [one] One link
       *[other] { $count } links
    } proposed by likeness
note-propose-topics = { $count -> 
        [one] One cross-cutting topic
       *[other] { $count } cross-cutting topics
    } proposed
note-cluster = { $count -> 
        [one] One contribution
       *[other] { $count } contributions
    } in { $clusters -> 
        [one] one cluster
       *[other] { $clusters } clusters
    }; { $alone } stand alone
note-new-cluster = Cluster { $label } made
note-rename = Cluster { $from } renamed to { $to }
note-merge = { $count } clusters merged into { $label }
note-move = { $count -> 
        [one] One contribution
       *[other] { $count } contributions
    } moved to { $label }
note-move-out = { $count -> 
        [one] One contribution
       *[other] { $count } contributions
    } taken out of the clusters
note-split = { $to } split off from { $from }
note-lock = Cluster { $label } locked
note-unlock = Cluster { $label } unlocked
note-dissolve = Cluster { $label } dissolved
note-rate = { $member } rated { $criterion }
note-unrate = Rating of { $criterion } by { $member } taken away
note-rate-as = Participant { $number } rated { $criterion }
note-unrate-as = Rating of { $criterion } by participant { $number } taken away
note-no-position = Position of { $member } on priority { $rank } taken away
note-option = Cluster { $label } made an option
note-adopt = Priority { $rank } adopted: { $statement }
note-adopt-best = { $count -> 
        [one] One priority
       *[other] { $count } priorities
    } adopted from the ranking
note-drop-priority = Priority taken back: { $statement }
note-edit-priority = Priority { $rank } changed
note-rank = Now rank { $rank }: { $statement }
note-position = Position of { $member } on priority { $rank }
note-interview = Interview { $number } written
note-excerpt = Excerpt taken from interview { $number }
note-section = Section { $heading } written
note-add-section = Section { $heading } added
note-delete-section = Section { $heading } deleted
note-frame = Frame changed: { $name }
note-frame-swap = Order of the frame changed
note-frame-delete = Frame: a { $table } deleted
note-undo = Undo of change { $clock }
note-undo-since = Everything from change { $clock } on undone
note-redo = Redo of change { $clock }
done-nothing = Nothing had to be changed.
done-undo = Undone:
done-redo = Done again:
done-add = Added as { $reference }.
done-import = { $read } read: { $added } added, { $known } known already, { $problems } refused.
done-import-dry = Trial run, nothing entered: { $read } read, { $added } would be added, { $known } are known, { $problems } would be refused.
done-import-near = { $count -> 
        [one] One of them nearly repeats
       *[other] { $count } of them nearly repeat
    } another contribution.
done-import-near-cancelled = Looking for near-repetitions was cancelled; what was read stays in.
done-import-near-skipped = Near-repetitions are not looked for above { $count } contributions.
done-import-loose = { $count ->
    [one] One contribution lies
   *[other] { $count } contributions lie
} in no cluster; { $key } places them.
done-import-waiting = { $count -> 
        [one] One stance speaks
       *[other] { $count } stances speak
    } of what is no priority (yet); import again once it is one.
done-export = Written: { $path }
done-backup = Copied to { $path }
problem-no-such-statement = No contribution says: { $text }
hint-statement = Write the statement as it was handed in, its reference (LIE-017), or the label of a cluster.
problem-rater-number = { $number } is no number of a participant: they start at 1.
problem-rater-member = Participant { $number } belongs to another member so far.
problem-rater-sector = Participant { $number } belongs to “{ $known }” so far, not to “{ $sector }”.
hint-rater = One number is one person: give this participant a number of its own, or correct the member or sector.
problem-no-such-option = There is no option { $code }.
hint-option = Import the options first, or mend the code.
source-typed = Typed in
source-pasted = Pasted rows
source-interview = Interview

# What check finds.
check-pages = The file is damaged: { $detail }
check-dangling = Records refer to what is not there: { $detail }
check-orphan-ratings = { $count } ratings judge what is no longer there.
check-counter = A kept count is wrong: { $detail }
check-search = The search index misses { $count } contributions.
check-journal = { $count } entries of the log are damaged.
check-unrecorded = { $table }: { $count } records that no change brought in.
check-numbers = Numbers of { $detail } could be given twice.

# Tables for a spreadsheet program.
table-contributions = Contributions
table-members = Members
table-topics = Topics
table-sources = Sources
table-clusters = Clusters
table-ranking = Ranking
table-ratings = Ratings
table-votes = Votes
table-priorities = Priorities
table-positions = Positions
column-reference = Reference
column-origin = Origin
column-theme = Theme
column-kind = Kind
column-text = Text
column-topics = Cross-cutting topics
column-cluster = Cluster
column-heading = Heading
column-source = Source
column-sheet = Sheet
column-row = Row
column-state = State
column-code = Code
column-name = Name
column-population = Population
column-contributions = Contributions
column-member = Member
column-members = Members
column-file = File
column-date = Date
column-checksum = SHA-256
column-size = Size
column-rank = Rank
column-score = Score
column-raters = Raters
column-participant = Participant
column-sector = Sector
column-spread = spread
column-criterion = Criterion
column-value = Value
column-for = For
column-against = Against
column-blank = Blank
column-priority = Priority
column-lead = Lead
column-horizon = Horizon
column-stance = Stance
column-comment = Comment
column-recorded = Recorded
state-aside = set aside
note-place = { $count ->
    [one] One contribution
   *[other] { $count } contributions
} placed in clusters that stood; { $alone } fit none
note-cluster-parts = { $count } of { $all } changes accepted that the machine proposed
column-part = Part
column-change = Change
column-together = Belongs with
column-apart = Kept apart from
note-together = { $references } belong together
note-apart = { $references } kept apart
note-unpair = What was said of { $references } taken back
column-firm = Firm
done-measured = { $count ->
    [one] One cluster measured
   *[other] { $count } clusters measured
}
note-headings = { $count } clusters put under { $headings ->
    [one] one heading
   *[other] { $headings } headings
}
note-new-heading = Heading { $label } made over { $count ->
    [one] one cluster
   *[other] { $count } clusters
}
note-under = { $count ->
    [one] One cluster
   *[other] { $count } clusters
} put under { $label }
note-not-under = { $count ->
    [one] One cluster
   *[other] { $count } clusters
} taken from under a heading
note-rename-heading = Heading { $from } renamed to { $to }
note-dissolve-heading = Heading { $label } taken away
