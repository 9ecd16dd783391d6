# The paper itself: title page, live blocks, register.
draft-subtitle = Draft of { $date }
draft-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
draft-participants = Taking part: { $names }.
draft-contents = Contents
draft-table = Table
draft-cited-in = Cited in
draft-skip = Skip to the text
draft-anonymous = anonymous
draft-shared = shared
draft-partner = partner
draft-partners = Partners
draft-contributions = contributions

# Column headers.
draft-column-what = What
draft-column-count = Number
draft-column-member = Member
draft-column-members = Members
draft-column-total = Total
draft-column-theme = Theme
draft-column-cluster = Cluster
draft-column-heading = Heading
draft-column-size = Contributions
draft-column-example = For example
draft-column-rank = Rank
draft-column-priority = Priority
draft-column-score = Score
draft-column-spread = Spread
draft-column-raters = Rated by
draft-column-lead = Lead
draft-column-horizon = By
draft-column-evidence = Rests on
draft-column-silent = Not yet heard
draft-column-stance = Position
draft-column-comment = Why
draft-column-option = Option
draft-column-for = For
draft-column-against = Against
draft-column-blank = Blank
draft-column-base = Votes
draft-column-share = In favour
draft-column-reference = Reference
draft-column-contribution = Contribution
draft-column-kind = Kind
draft-column-origin = Whose
draft-column-source = Source

# Numbers of the process.
draft-numbers-caption = The process in numbers
draft-numbers-members = Members taking part
draft-numbers-contributions = Contributions
draft-numbers-of-which = – { $name }
draft-numbers-shared = Contributions shared by a mixed table or desk research
draft-numbers-partners = Contributions of partners
draft-numbers-set-aside = Contributions set aside
draft-numbers-sources = Sources
draft-numbers-interviews = Interviews
draft-numbers-clusters = Clusters
draft-numbers-unclustered = Contributions in no cluster
draft-numbers-ratings = Ratings
draft-numbers-choices = Options put to the vote
draft-numbers-ballots = Votes cast
draft-numbers-priorities = Priorities
draft-numbers-positions = Positions recorded

# Coverage and topics.
draft-coverage-caption = Contributions by member and theme; – means none
draft-coverage-several = A contribution of several members stands in each of their rows; counted once there are { $all }.
draft-coverage-gaps = Nothing was collected yet for: { $gaps }.
draft-coverage-gaps-many = { $count } cells of this table are empty: nothing was collected there yet.
draft-topics-caption = Contributions by theme and cross-cutting topic; – means none
draft-topics-caption-theme = { $theme }: contributions by member and cross-cutting topic; – means none
draft-topics-gaps = Nothing was collected on:
draft-topics-gap = { $theme }: { $topics }
draft-topics-no-gap = Every cross-cutting topic was raised under every theme.

# Statements, clusters, priorities, positions, votes, interviews.
draft-alike = Likewise:
draft-alike-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
draft-clusters-caption = Clusters of contributions that say the same
draft-clusters-caption-theme = Clusters of contributions on { $theme } that say the same
draft-clusters-more = The { $shown } clusters with most members of { $all }.
draft-priorities-caption = Priorities by joint rating
draft-priorities-caption-theme = Priorities for { $theme } by joint rating
draft-priorities-scale = Score: weighted mean of the ratings from 0 to 1. Spread: how far members' ratings lie apart on the criterion on which they differ most (standard deviation).
draft-priorities-tied = Scores marked with = are equal: the order among them says nothing.
draft-positions-caption = Positions of the members by priority
draft-reservations-caption = Reservations and refusals, with their reasons
draft-positions-all-support = No member has made a reservation so far.
draft-poll-caption = Votes on { $theme }
draft-poll-groups-caption = Votes on { $theme }: share in favour by group of voters (votes cast)
draft-syntheses-number = Interview { $number }
draft-syntheses-no-sector = Other interviews
draft-syntheses-background = { $count ->
    [one] One interview was held for background only and is not quoted.
   *[other] { $count } interviews were held for background only and are not quoted.
}

# Register.
draft-register-heading = Annex: register of contributions
draft-register-caption = Contributions, where they come from and where they are cited
draft-register-cited-only = Of { $all } contributions this register lists the { $cited } that are cited; the data annex has all of them.
draft-register-none-cited = Nothing is cited here.
draft-register-consent = { $count ->
    [one] One contribution comes from an interview whose source stays undisclosed at the interviewee's request; it has a reference of its own (ANO).
   *[other] { $count } contributions come from interviews whose source stays undisclosed at the interviewees' request; they have references of their own (ANO).
}
draft-register-withheld = Background interview: not quoted.
draft-register-row = row { $row }
draft-source-interview = Interview

# Nothing there, said openly.
draft-nothing-at-all = Nothing has been collected yet.
draft-nothing-of = Nothing was collected here: no { $what }.
draft-nothing-of-theme = Nothing was collected on { $theme }: no { $what }.
draft-nothing-clusters = No contributions have been grouped here yet.
draft-nothing-priorities = No priorities have been adopted here yet.
draft-nothing-topics = No contribution has been marked with a cross-cutting topic yet.
draft-nothing-positions = No member has stated a position yet.
draft-nothing-votes = No votes were cast here.
draft-nothing-interviews = No interview has a synthesis yet.

# What in an outline cannot be made.
draft-problem-block = { $section }: there is no live block “{ $block }”. There are: { $known }.
draft-problem-block-meant = { $section }: there is no live block “{ $block }”. Did you mean “{ $meant }”?
draft-problem-parameter = { $section }: the live block “{ $block }” has no “{ $parameter }”; it is passed over.
draft-problem-theme = { $section }: theme “{ $theme }” in the live block “{ $block }” is unknown. There are: { $known }.
draft-problem-theme-meant = { $section }: theme “{ $theme }” in the live block “{ $block }” is unknown. Did you mean “{ $meant }”?
draft-problem-role = { $section }: role “{ $role }” in the live block “{ $block }” is unknown. There are: { $known }.
draft-problem-top = { $section }: “top={ $value }” in the live block “{ $block }” is not a number from 1 to 10000.
draft-problem-body = { $section }: the live block “{ $block }” is made from the data; the text inside it is not shown. Put it above or below.
draft-problem-reference = { $section }: there is no contribution { $reference }.
draft-problem-register = { $section }: the register already stands elsewhere in the draft; a second one is left out.
draft-budget-caption = What the money of “{ $name }” goes to
draft-budget-base = { $rule } { $ballots } ballots; { $spent } of { $budget } spent.
draft-budget-funded = Funded as number { $number }
draft-budget-shares-caption = Who decided what in “{ $name }”
draft-nothing-budget = There is no vote on a budget here.
draft-column-outcome = Outcome
draft-nothing-ranking = No cluster was rated here.
draft-ranking-caption = Ranking of the clusters
draft-ranking-caption-theme = Ranking of the clusters: { $theme }
draft-ranking-first = { $caption } (the first { $shown } of { $all })
draft-column-on-top = In the first { $top }
draft-opinions-caption = What unites and what divides: { $name }
draft-opinions-groups-caption = Groups of those who voted alike: { $name }
draft-opinions-base = { $grouped } of { $participants } who voted are in { $groups ->
    [one] one group
   *[other] { $groups } groups
    } by how they voted. Figures: per cent of each group that agree, of those who voted on it.
draft-nothing-opinions = Nobody has voted for or against, so there are no groups of opinion.
draft-column-told = What is told
draft-opinions-for = speaks for { $letters }
draft-opinions-against = disagreement speaks for { $letters }
draft-column-group = Group
draft-column-participants = Participants
draft-column-who = Who they are
draft-poll-count-caption = Votes in “{ $name }”
draft-poll-base = { $ballots } ballots; shares are of all of them, by group of those of the group.{ $counted ->
    [0] {" "}Not counted by a rule yet.
   *[other] {" "}Counted by the rule { $rule }.
    }
draft-poll-chosen = chosen as number { $number }
