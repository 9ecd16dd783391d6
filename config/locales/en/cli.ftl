# The command line.
word-error = Error
word-row = row
by-machine = proposed
by-person = placed by hand
column-answers = answers
column-answered-by = answered by
column-near = near
column-number = No.
column-time = Time
column-author = Who
column-records = Records
column-what = What
column-share = For %
list-empty = No contribution fits.
list-more = { $shown } of { $total }; --limit shows more.
clusters-empty = There are no clusters yet; --apply makes them.
poll-empty = There is nothing to vote on yet.
poll-base = Base of the share: all votes cast on the option, blank ones included.
import-ignored = Column left out, because it was not understood: { $column }
done-new = { $name } begun in { $path }
done-check = The workspace is sound.
done-map = Column map written: { $path }
status-contributions = Contributions
status-set-aside = Set aside
status-members = Members
status-themes = Themes
status-topics = Cross-cutting topics
status-interviews = Interviews
status-clusters = Clusters
status-unclustered = In no cluster
status-ratings = Ratings
status-choices = Options
status-ballots = Votes
status-priorities = Priorities
status-positions = Positions
status-sections = Sections of the draft
status-batches = Changes recorded
frame-programme = Programme
frame-members = Members
frame-phases = Phases
frame-kinds = Kinds
frame-themes = Themes
frame-topics = Cross-cutting topics
frame-criteria = Criteria
frame-stances = Scale of positions
demo-preparing = Preparing the sample …
demo-new = New programme { $name } with { $members } members
demo-import = { $file }: { $added } added, { $known } known, { $waiting } waiting, { $problems } refused
demo-missing = { $file } is not there and is left out
demo-refused = { $count -> 
        [0] No row was refused.
        [one] One row was refused; the rest is in.
       *[other] { $count } rows were refused; the rest is in.
    }
demo-done = Everything lies in { $folder }:

# calc: the engines on plain files.
calc-clusters = { $clusters ->
        [0] No clusters
        [one] One cluster
       *[other] { $clusters } clusters
    } of { $texts ->
        [one] one text
       *[other] { $texts } texts
    }; { $alone ->
        [0] every text fits somewhere.
        [one] one text fits nowhere.
       *[other] { $alone } texts fit nowhere.
    }
calc-cluster = { $number }. { $label } ({ $size ->
        [one] one text
       *[other] { $size } texts
    }{ $members ->
        [0] {""}
        [one] , from one member
       *[other] , from { $members } members
    })
calc-terms = Words: { $terms }
calc-pairs = { $pairs ->
        [0] No pair
        [one] One pair
       *[other] { $pairs } pairs
    } among { $texts ->
        [one] one text
       *[other] { $texts } texts
    } with at least { $percent } % of their words in common.
calc-pairs-capped = More than two million pairs among { $texts } texts with at least { $percent } % of their words in common. Of every text { $each ->
        [one] one other is listed
       *[other] up to { $each } others are listed
    }; --threshold 1 lists only those with the same words.
calc-pair = { $percent ->
        [100] Same words
       *[other] { $percent } % of the words
    }
calc-only = only in { $id }: { $words }
calc-more-problems = … and { $count ->
        [one] one more row
       *[other] { $count } more rows
    } left out; --json lists all.

cli-proposal-none = Nothing would change.
cli-proposal-apply = Nothing has changed yet: --apply enters it, --apply --parts 1,3 only these.
cli-proposal-more = and { $count } more
cli-said-by = said { $author }
cli-split-apply = Nothing has changed yet: without --show the cluster is split so.
column-next-best = Next best
column-sources = Sources
column-nearest = Nearest cluster
column-cohesion = Cohesion
