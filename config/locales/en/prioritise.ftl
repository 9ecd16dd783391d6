# Prioritise
pane-ranking = Ranking
pane-scores = Scores by member
pane-plot = Two criteria
pane-polls = Votes by option
pane-vote = Option
empty-ranking = Clusters are ranked here by what members think of them. Press c to group the contributions first.
empty-scores = Go to a cluster in the ranking to see what each member gives it.
empty-criteria = Rating takes members and criteria; set them up under Frame (8).
empty-plot = Clusters that members rated by both criteria stand here. Press r to rate the selected one.
empty-plot-criteria = This picture takes two criteria; set them up under Frame (8).
empty-polls = Options stand here with the votes on them. Go back with v and make an option of a cluster with o; i imports the votes.
empty-vote = The option under the cursor stands here with its votes by group.
prioritise-weighting-equal = every member counts the same
prioritise-weighting-population = weighted by population
prioritise-weighting-root = weighted by square root of population
prioritise-weighting-sectors = participants, every sector the same
prioritise-head-score = score
prioritise-head-spread = spread
prioritise-head-raters = by
prioritise-head-for = for
prioritise-head-base = votes
prioritise-unrated = Not rated yet: { $count ->
    [one] { $count } cluster
   *[other] { $count } clusters
    }
prioritise-raters = { $count } of { $members } { $who ->
    [sectors] sectors
   *[members] members
    }{ $participants ->
    [0] {""}
    [one] {" "}· { $participants } participant
   *[other] {" "}· { $participants } participants
    }
prioritise-mean = Mean
prioritise-legend = ▲ ▼ farther from the mean than the spread
prioritise-value = Score
prioritise-member = Member
prioritise-sector = Sector
prioritise-participant = Participant
prioritise-criterion = Criterion
prioritise-no-value = no score (take it back)
prioritise-no-number = “{ $word }” is not a score; nothing was changed.
prioritise-no-participant = “{ $word }” is not a participant's number.
prioritise-which-participant = For a sector participants rate: type the number of one.
prioritise-no-raters = There is nobody yet who could rate; add members under Frame (8).
prioritise-no-criteria = There is no criterion to rate by; add one under Frame (8).
prioritise-choose-option = Go to an option first.
prioritise-is-option = This is an option already.
prioritise-not-adopted = This has not been adopted as a priority.
prioritise-plot-title = { $first } and { $second }
prioritise-ladder-title = { $first } beside { $second }
prioritise-ladder-strong = both go together (r = { $r })
prioritise-ladder-some = both go together somewhat (r = { $r })
prioritise-ladder-none = one says little of the other (r = { $r })
prioritise-ladder-against = one speaks against the other (r = { $r })
prioritise-ladder-few = too few to compare
prioritise-corner-both = high on both
prioritise-corner-none = low on both
prioritise-corner-only = only { $criterion }
prioritise-axes = → { $first }  ↑ { $second }
prioritise-axes-lines = lines: means · numbers: rank
prioritise-votes-legend = █ for  ▒ against  · blank   percentage of all votes, blank ones included
prioritise-no-votes = Nobody has voted on this yet. Press i to import the votes.
prioritise-share = { $percent } % of { $base ->
    [one] { $base } vote
   *[other] { $base } votes
    }, blank ones included.
prioritise-votes = { $for } for · { $against } against · { $blank } blank
prioritise-groups = By group
prioritise-distribution = Spread out
keypad-title = Ballots: { $name }
keypad-each = Number of the voter, or table.seat, then a digit for each option: 1 for, 2 against, 0 blank. As in: 17 120, or 3.4 120. A later ballot replaces an earlier one.
keypad-approval = Number of the voter, or table.seat, then the numbers of the options. As in: 17 1 3.
keypad-ranking = Number of the voter, or table.seat, then the options, the best first. As in: 17 2>1=3.
keypad-score = Number of the voter, or table.seat, then points for each option. As in: 17 1:5 2:3.
keypad-ballot = Voter and ballot
keypad-cast = cast
stage-open = Let ballots in? Options and roll are frozen then. On the roll: { $roll }.
stage-open-accept = open
stage-close = Let no more ballots in? Cast so far: { $count }. It can be opened again.
stage-close-secret = Let no more ballots in? Cast so far: { $count }. The ballots leave the urn then; this cannot be undone.
stage-close-accept = close
stage-count = Establish the result of { $count } ballots?
stage-count-accept = count
stage-rule = Rule
stage-rule-usual = the usual one
stage-ties = Ties (order, or lot:SEED)
present-base = { $count } ballots · of all votes on an option
present-base-named = { $count } ballots · share that names the option
present-sealed = ballots in the urn
