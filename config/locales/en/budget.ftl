# Participatory budgets.
budget-vote = { $ballots ->
    [one] One ballot
   *[other] { $ballots } ballots
} on { $projects ->
    [one] one project
   *[other] { $projects } projects
}; the budget is { $budget }.
budget-rule-greedy = Greedy: { $utility ->
    [cost] most votes first, as long as it fits
    [cardinality] most votes per cost first, as long as it fits
   *[points] most points per cost first, as long as it fits
}.
budget-rule-mes = Equal shares, { $utility ->
    [cost] worth its cost
    [cardinality] each worth the same
   *[points] worth its points
}.
budget-rule-mes-greedy = Equal shares, { $utility ->
    [cost] worth its cost
    [cardinality] each worth the same
   *[points] worth its points
}; then greedy.
budget-rule-mes-add1 = Equal shares, { $utility ->
    [cost] worth its cost
    [cardinality] each worth the same
   *[points] worth its points
}; shares raised by 1.
budget-rule-mes-add1u = Equal shares, { $utility ->
    [cost] worth its cost
    [cardinality] each worth the same
   *[points] worth its points
}; shares raised by 1, then greedy.
budget-rule-mes-add1-per-cost = Equal shares, { $utility ->
    [cost] worth its cost
    [cardinality] each worth the same
   *[points] worth its points
}; shares raised by 1, then greedy per cost.
budget-rule-phragmen = Even loads (sequential Phragmén).
budget-rule-phragmen-greedy = Even loads (sequential Phragmén); then greedy.
budget-share = Every voter’s share: { $share }.
budget-share-raised = Every voter’s share: { $share }, after it was raised by 1 { $raised ->
    [one] once
   *[other] { $raised } times
}.
budget-funded = Funded
budget-nothing = Nothing.
budget-spent = Spent: { $spent }. Left: { $left }.
budget-served = { $served } of { $ballots } voters get at least one project that they support.
budget-losers = Not funded
budget-needed = { $needed ->
    [one] One more supporter would have been enough.
   *[other] { $needed } more supporters would have been enough.
}
budget-needed-not-asked = How many more supporters each would have needed takes a while: --needed all.
budget-loser = { $id } ({ $cost }, { $votes ->
    [one] one vote
   *[other] { $votes } votes
}) { $name }: { $why } { $needed }
budget-not-funded = Not funded: { $why } { $needed }
budget-why-dear = it costs more than the whole budget.
budget-why-no-votes = nobody voted for it.
budget-why-worthless = it costs nothing, and where worth is cost it is worth nothing.
budget-why-supporters = its supporters had { $left } left between them.
budget-why-fit = when its turn came, { $left } was left.
budget-why-ended = the count ended before its turn, as { $unfit } did not fit.
budget-ties = Ties
budget-ties-id = Of equals, the id that comes first as text goes first.
budget-ties-cost = Of equals, the cheaper one goes first, then the one with more votes, then the id.
budget-ties-votes = Of equals, the one with more votes goes first, then the cheaper one, then the id.
budget-tie = { $tied } were equal: { $id } went first.
budget-shares = Who decided what
budget-shares-note = By the voters’ column “{ $column }”. What was bought by shares counts for those who paid, as they paid; everything else in equal parts for each supporter.
budget-unknown-group = (not known)
budget-compared = The rules side by side
budget-official = selected according to the file
budget-outcomes = Every outcome over all ties
budget-outcomes-cut = There are more: the search ended after 20,000 states.
budget-sha = { $file } has the SHA-256 { $sha }.
budget-column-round = Nr
budget-column-cost = Cost
budget-column-votes = Votes
budget-column-id = Id
budget-column-name = Project
budget-column-money-share = Of money
budget-column-voters-share = Of voters
budget-column-money = Money
budget-column-voters = Voters
budget-column-group = Group
budget-column-mark = Mark
budget-column-projects = Projects
budget-column-spent = Spent
budget-column-served = Served
budget-column-rule = Rule

budget-remark-missing = The file does not say: { $keys }.
budget-remark-totals = The column { $column } differs from the ballots for { $projects ->
    [one] one project
   *[other] { $projects } projects
}: { $id } has { $counted } by the ballots, { $told } by the column. The ballots count.
budget-remark-long = { $ballots ->
    [one] One ballot names
   *[other] { $ballots } ballots name
} more than { $most ->
    [one] one project
   *[other] { $most } projects
}; counted as they are.
budget-remark-points = { $ballots ->
    [one] One ballot gives
   *[other] { $ballots } ballots give
} more than { $most } points; counted as they are.
budget-remark-default = default_score is left alone: a project that a ballot does not name gets no points from it.

budget-completion = Only equal shares can be raised.
budget-completion-hint = Take --rule mes, or --completion none or greedy.
budget-every = All outcomes over all ties are listed without a completion only.
budget-every-hint = Leave --completion away.
budget-by = The voters have no column “{ $name }”.
budget-by-hint = Their columns: { $columns }
budget-no-points = Ballots of the kind { $kind } have no points.
budget-no-points-hint = Take --utility cost or cardinality.
budget-too-fine = The points have more decimals than can be counted exactly.
budget-too-fine-hint = Round the points to six decimals or fewer.
budget-quote = In { $file }, row { $row }: a quotation mark opens and does not close.
budget-quote-hint = Close it, or double it inside a quoted cell.
budget-bytes = In { $file }, row { $row }: bytes that are no text.
budget-bytes-hint = Save the file as UTF-8.
budget-before = In { $file }, row { $row }: “{ $word }” stands before the section META.
budget-before-hint = A .pb file begins with a line META; download it again, or see docs/budgets.md.
budget-section-twice = In { $file }, row { $row }: the section { $section } begins a second time.
budget-section-twice-hint = Each of META, PROJECTS, VOTES stands once; perhaps two files were put together.
budget-section-order = In { $file }, row { $row }: the section { $section } comes too early.
budget-section-order-hint = The order is META, PROJECTS, VOTES.
budget-section-missing = { $file } has no section { $section }.
budget-section-missing-hint = A .pb file has the sections META, PROJECTS and VOTES, each after a line with its name; perhaps the file was cut off.
budget-section-empty = { $file } ends where the columns of its last section should be named.
budget-section-empty-hint = Perhaps the file was cut off.
budget-no-key = In { $file }, row { $row }: a value without its key.
budget-no-key-hint = META has rows like budget;100000.
budget-key-twice = In { $file }, row { $row }: “{ $key }” has another value in row { $first }.
budget-key-twice-hint = Keep the right one.
budget-key-missing = In { $file }, META does not say { $key }.
budget-key-missing-hint = Add a row { $key };… to META.
budget-vote-type = In { $file }, row { $row }: “{ $word }” is no kind of ballot.
budget-vote-type-hint = approval, choose-1, ordinal, cumulative or scoring.
budget-column-twice = In { $file }, row { $row }: two columns are named “{ $name }”.
budget-column-twice-hint = Name each column once.
budget-column = In { $file }, row { $row }: the section { $section } has no column { $name }.
budget-column-hint = PROJECTS needs project_id and cost, VOTES voter_id and vote, and points for cumulative and scoring ballots.
budget-cells = In { $file }, row { $row } has { $cells } cells for { $columns } columns.
budget-cells-hint = Put a cell that holds a semicolon in quotation marks.
budget-no-id = In { $file }, row { $row }: a project without an id.
budget-no-id-hint = Give it one in the column project_id.
budget-comma = In { $file }, row { $row }: the id “{ $id }” holds a comma.
budget-comma-hint = Ballots list ids with commas between them: take another sign.
budget-project-twice = In { $file }, row { $row }: the project “{ $id }” stands in row { $first } already.
budget-project-twice-hint = Each project stands once.
budget-many = In { $file }, row { $row }: more than { $most } projects.
budget-many-hint = Decide in parts, a district at a time.
budget-no-projects = { $file } has no projects.
budget-no-projects-hint = Perhaps the file was cut off.
budget-no-voter = In { $file }, row { $row }: a ballot without a voter.
budget-no-voter-hint = Give every ballot an id of its own in the column voter_id; a number will do.
budget-voter-twice = In { $file }, row { $row }: the voter “{ $id }” has a ballot in row { $first } already.
budget-voter-twice-hint = Decide which of the two counts, and delete the other.
budget-unknown = In { $file }, row { $row }: there is no project “{ $id }”.
budget-unknown-hint = Ballots name projects by their project_id.
budget-unknown-near = Did you mean “{ $id }”?
budget-points-count = In { $file }, row { $row }: { $points } points for { $projects } projects.
budget-points-count-hint = The column points has one number for each project of the column vote.
budget-money = In { $file }, row { $row }: “{ $word }” is no amount.
budget-money-hint = Write amounts as 12500 or 12500.50, without a currency and without signs between thousands.
budget-negative = In { $file }, row { $row }: the amount “{ $word }” is below 0.
budget-negative-hint = Costs and budgets are 0 or more.
budget-too-much = In { $file }, row { $row }: the amount “{ $word }” is larger than any budget.
budget-too-much-hint = Look for a digit too many.
budget-points = In { $file }, row { $row }: “{ $word }” is no number of points.
budget-points-hint = Write points as 3 or 2.5, at most a thousand million.
budget-points-negative = In { $file }, row { $row }: “{ $word }” points cannot be divided among projects.
budget-points-negative-hint = On cumulative ballots points are 0 or more; for points below 0 the vote_type is scoring.
budget-count = In { $file }, row { $row }: { $key } is “{ $word }”, which is no count.
budget-count-hint = Write a whole number.
budget-count-differs = In { $file }, row { $row }: { $key } is { $word }, but the file has { $rows ->
    [one] one such row
   *[other] { $rows } such rows
}.
budget-count-differs-hint = Perhaps the file was cut off: get it again. If the rows are right, correct the number.

help-calc-budget = Decide a participatory budget, and explain it.
help-calc-budget-votes = Pabulib file (.pb): projects with costs, and ballots.
help-calc-budget-rule = By which rule: mes is the method of equal shares.
help-any-utility = What a project is worth to its supporters; else points where the ballots have them, or its cost. Greedy goes by votes, votes per cost, or points per cost.
help-any-completion = What becomes of the money that equal shares leave: add1 raises the shares by 1 until that is enough, add1u is followed by greedy.
help-calc-budget-ties = Who comes first of equals: by id, the cheaper one, or the one with more votes.
help-calc-budget-by = Column of the voters by which to say who decided what; else where they live.
help-any-needed = Whether to say how many more supporters would have let each loser win; auto: where that is quickly done.
help-any-compare = Set the rules side by side.
help-any-all-ties = List every outcome over all ties.
help-calc-budget-out = Write the vote with this outcome marked, as a Pabulib file.

# Budgets in a workspace.
budget-none = No poll has money at stake. Prepare one with samspel poll new … --budget, or take one in with --from.
budget-column-budget = Budget
budget-column-stage = Stage
budget-column-poll = Poll
budget-stage = { $stage ->
    [prepared] prepared
    [open] open
    [closed] closed
   *[counted] counted
}
budget-step = { $number }. { $id }: { $cost }; { $left } left.
budget-no-ballots = Nobody has voted yet.
error-budget-cost = Option { $code } has no cost yet.
error-no-budget = No money is at stake in the poll “{ $name }”.
hint-budget = Give it a budget while it is prepared: samspel poll edit … --budget N.
budget-import-points = In { $file }, the ballot of voter { $voter } gives { $points } points; a poll counts whole points from 0 to 1,000,000.
budget-import-points-hint = Decide this file with samspel calc budget.
note-budget-import = The vote of { $file } taken in as { $code } “{ $name }”: { $projects } projects, { $ballots } ballots
help-budget-by = Column of the voters by which to say who decided what; else where they live.
help-budget-ties = Who comes first of equals: by id, the cheaper one, or the one with more votes.
help-budget-rule = The rule; else that of the poll.

# Budgets on screen.
pane-projects = Budget
pane-reason = Why
empty-budgets = Where a poll has money at stake, its projects stand here: those that are funded first. Prepare such a poll with samspel poll new … --budget, or take one in with samspel budget … --from FILE.pb.
budget-working = What the money goes to is being worked out …
empty-reason = The project under the cursor stands here: by which step it is funded, or why it is not and how many more supporters would have let it win.
budget-spent-of = { $spent } of { $budget } spent
budget-step-of = Funded as number { $number }: it costs { $cost }, { $votes ->
    [one] one ballot supports it
   *[other] { $votes } ballots support it
}. { $left } was left afterwards.
budget-compared-for = Is { $id } funded? The rules side by side:
budget-compared-line = { $projects ->
    [one] One project
   *[other] { $projects } projects
}, { $spent } spent, { $served } voters served.
error-budget-ties = A rule that gives out money names its ties itself.
hint-budget-ties = Write them behind the rule: --rule mes/cost/add1u/votes; id, cost or votes.
budget-stopped = Stopped. Enter works out after all what the money goes to.
import-budget = { $file } is a vote on a budget, not contributions.
import-budget-hint = Take it in as a poll: samspel budget FILE --from F.pb --in THEME
