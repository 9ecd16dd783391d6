# Names of screens
screen-overview = Overview
screen-collect = Collect
screen-cluster = Cluster
screen-prioritise = Prioritise
screen-review = Review
screen-draft = Draft
screen-interviews = Interviews
screen-frame = Frame
screen-log = Log
screen-start = Start

# The same where tabs have little room
tab-overview = Overview
tab-collect = Collect
tab-cluster = Cluster
tab-prioritise = Prior.
tab-review = Review
tab-draft = Draft
tab-interviews = Interv.
tab-frame = Frame

# Header
header-phase = phase { $number }/{ $count }
header-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
    }
header-contributions = { $count ->
    [one] { $count } contribution
   *[other] { $count } contributions
    }
header-saved = saved
header-waiting = saving waits for the running job
header-saving = saving
too-small = samspel needs at least 40 × 12 characters; this window has { $columns } × { $rows }. Make it larger, or the letters smaller.

# Words
word-member = member
word-members = Members
word-theme = Theme
word-themes = Themes
word-topic = cross-cutting topic
word-topics = Cross-cutting topics
word-kind = Kind
word-kinds = Kinds
word-source = Source
word-sources = Sources
word-origin = Origin
word-state = State
word-cluster = Cluster
word-place = Place
word-remark = Remark
word-text = Text
word-label = Label
word-file = File
word-process = Process
origin-shared = shared
origin-partner = partners
origin-members = one or more members
state-active = takes part
state-set-aside = set aside
state-proposed = topic proposed
state-repeated = nearly repeat another
state-unclustered = in no cluster
made-by-machine = placed by the machine
made-by-person = placed by a person

# Dates
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
date-short = { $day } { $month }
date-day = { $day }

# Overview
pane-process = Process
pane-coverage-themes = Coverage: contributions by member and theme
pane-coverage-topics = Coverage: contributions by member and cross-cutting topic
pane-coverage-kinds = Coverage: contributions by member and kind
pane-needs = Needs you
timeline-today = today, { $date }
coverage-shade = shade: share of the row's own total
coverage-none = none yet: { $count ->
    [one] { $count } cell
   *[other] { $count } cells
    }
coverage-all = all together
coverage-silent = nothing from { $members }
coverage-several = What several members sent in counts for each; “all together” counts every contribution once.
empty-phases = The phases of the process stand here; set them up under Frame (8).
empty-coverage = Here you see who brought in how much on what. Press i to import the first file.
empty-needs = Nothing waits for you.
need-import = Nothing has come in yet: import the first file
need-conflicts = { $count ->
    [one] { $count } merge conflict
   *[other] { $count } merge conflicts
    }
need-unclustered = { $count ->
    [one] { $count } contribution is in no cluster
   *[other] { $count } contributions are in no cluster
    }
need-adopt = { $count ->
    [one] { $count } cluster, and no priority
   *[other] { $count } clusters, and no priority
    } yet
need-positions = { $count ->
    [one] { $count } position is still open
   *[other] { $count } positions are still open
    }
need-sections = { $count ->
    [one] { $count } section of the draft is empty
   *[other] { $count } sections of the draft are empty
    }
need-gap = { $member } has nothing on { $theme }
need-gaps = { $count ->
    [one] { $count } more gap
   *[other] { $count } more gaps
    } in the coverage

# Collect
pane-facets = Narrow down
pane-contributions = Contributions
pane-contribution = Contribution
list-place = { $place } of { $count }
list-marked = { $count } marked
list-linking = what answers { $reference }?
empty-contributions = What members bring in stands here. Press i to import a file, a to type one in.
empty-filter = Nothing fits. Press Esc to see everything again.
empty-contribution = The contribution under the cursor stands here in full.
detail-row = row { $row }
detail-no-cluster = none yet
detail-shares = shares { $words }
detail-causes = Answers
detail-answers = Answered by
detail-neighbours = Most alike
collect-add-title = New contribution
collect-add-members = From (none: shared)
collect-tag-title = Cross-cutting topics of { $count ->
    [one] this contribution
   *[other] { $count } contributions
    }
collect-linking = Go to the contribution that answers { $reference } and press { $key } again; Esc leaves it.
collect-neighbours = Near { $reference }
collect-no-neighbours = Nothing is linked to this yet, and nothing is like it.
collect-no-links = { $reference } is linked to nothing.
collect-unlink = Take which link of { $reference } away?
collect-move-title = Move { $count ->
    [one] this contribution
   *[other] { $count } contributions
    } to
collect-no-cluster = out of any cluster
collect-new-cluster = a new cluster
collect-empty-text = A contribution needs a text; nothing was changed.

# Start
start-title = samspel: the workbench of a joint strategy
start-lead = One file holds a whole programme: what every member brought in, how it was grouped, what was prioritised by whom, and the draft that came out of it.
start-new = New programme from a template …
start-open = Open a file …
start-sample = Sample: { $name }
new-lead = A new workspace gets the whole template: phases, kinds, themes, topics, criteria and the draft's outline. All of it can be changed later.

# Dialogs
key-space = Space
dialog-ok = OK
dialog-save = save
dialog-show = show
dialog-take-away = take away
dialog-move = move
dialog-mark = choose
dialog-next = next field
dialog-cancel = back
editor-done = done
editor-save = save
editor-found = text from last time
palette-run = do it
palette-empty = No action has such a name.
picker-size = { $kilobytes } kB
picker-reading = reading …
picker-roll = who may vote, from a table
picker-ballots = ballots from a file
opening = { $name } is being opened …
help-title = All keys here
quit-title = Work is under way
quit-busy = If you leave now, it is stopped; what it was doing leaves nothing behind.
quit-now = stop and leave
language-programme = as the programme's papers
theme-dark = dark
theme-light = light
theme-mono = without colour
export-lead = The ending says the format: md, html, docx for the draft; xlsx, csv, json for tables.
export-what = What
export-draft = the draft
export-table = the list on this screen
export-now = export
import-title = What has to be mended
import-summary = { $read } rows read, { $added } added, { $known } known already, { $problems } to be mended:
import-place = { $file }, row { $row } { $column }:
import-member = Handed in by
import-as-file-says = as the file says
import-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
    }
import-now = import
paste-title = Rows from the clipboard
paste-rows = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
    }, the first as header:

# Toasts and work
toast-saved = Saved. Everything is kept as you go; undo takes it back.
toast-copied = Copied.
toast-kept = Your text is kept; it will be there when you come back.
toast-no-table = There is no table of this list to be written.
toast-no-file = Open a file first.
toast-mouse-on = The mouse works here; hold Shift to mark text.
toast-mouse-off = The mouse belongs to the terminal again.
toast-paste-nowhere = There is nowhere here to paste that.
work-on = { $percent } % · Esc stops
work-left = { $percent } % · about { $seconds } s left · Esc stops
work-stopping = { $percent } % · stopping
collect-nothing-proposed = Nothing is proposed here: no cross-cutting topic waits for an answer.
word-topics-proposed = Proposed topics
