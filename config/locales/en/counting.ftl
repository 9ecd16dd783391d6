# Counting ballots.
count-head = { $rule }: { $voters ->
    [one] { $voters } ballot
   *[other] { $voters } ballots
    }, { $candidates } candidates, { $seats ->
    [one] one seat
   *[other] { $seats } seats
    }.
count-unplaced = { $count ->
    [one] { $count } ballot puts
   *[other] { $count } ballots put
    } nobody first, or several, and cannot be passed on: left out here.
count-quota = Votes needed to be elected: { $quota }.
count-score = { $name }: { $score }
count-worth = What the committee is worth to all voters together: { $score }.
count-round-first = Round { $round }: first preferences.
count-round-surplus = Round { $round }: the surplus of { $name } is passed on.
count-round-excluded = Round { $round }: { $name } is out; the ballots pass on.
count-round-elected = Round { $round }: { $name } is elected.
count-round-locked = { $round }. { $name } stands above { $other } (margin { $margin }).
count-round-left-out = { $round }. { $name } above { $other } (margin { $margin }) is left out: it would contradict what stands.
count-figures = { $figures }
count-elected = Elected: { $names }.
count-order = Order: { $names }. Disagreements with it, pair by pair over all ballots: { $disagreements }.
count-tie-seat = Tied for a seat: { $tied }. Taken { $by ->
    [round] by round { $round }, in which they differed
    [lot] by lot
   *[order] by the stated order
    }: { $chosen }.
count-tie-surplus = Equal surpluses: { $tied }. First { $by ->
    [round] by round { $round }, in which they differed
    [lot] by lot
   *[order] by the stated order
    }: { $chosen }.
count-tie-exclusion = Tied for last: { $tied }. Out { $by ->
    [round] by round { $round }, in which they differed
    [lot] by lot
   *[order] by the stated order
    }: { $chosen }.
count-winners = { $count ->
    [one] Winner
   *[other] Winners
    }: { $names }.
count-sets = { $count } sets of winners are equally right: { $sets }.
count-sha = SHA-256 of { $file }: { $sha }
count-nothing = { $file } holds no ballot that counts.
count-seats = { $seats } cannot be elected from { $candidates } candidates.
count-one-seat = { $rule } elects one; { $seats } were asked for.
count-one-seat-hint = For several seats take stv-scottish or stv-meek.
count-needs-approvals = { $rule } asks for approvals (A;B;C); the ballots of { $file } are others.
count-needs-scores = { $rule } asks for points (A:5;B:2); the ballots of { $file } are others.
count-too-many = { $rule } is exact up to { $most } candidates or seats; beyond, it would take too long.
count-too-hard = The exact result of { $rule } could not be found for these ballots.
count-ties = “{ $text }” says not how ties are broken.
count-ties-hint = Write order, or lot: and a seed that is published, as lot:2023-06-20.
ballots-header = { $file }: no column holds the ballots.
ballots-header-hint = Write a table count,ballot with rows like 3,A>B=C or 2,A;C or 1,A:5;B:2.
ballots-many-candidates = { $file }, line { $row }: more than { $most } candidates.
ballots-candidate-twice = { $file }, line { $row }: candidate { $name } stands there twice.
ballots-count = { $file }, line { $row }: “{ $text }” is no number of ballots below a billion.
ballots-line = { $file }, line { $row }: this is no ballot.
ballots-total = { $file }, line { $row }: { $told } voters are announced, { $found } follow.
ballots-candidates = { $file }, line { $row }: { $told } candidates are announced, { $found } follow.
ballots-number = { $file }, line { $row }: “{ $text }” is no whole number.
ballots-no-candidates = { $file }, line { $row }: no candidates are named.
ballots-no-profile = { $file }, line { $row }: there is no profile.
ballots-unknown = { $file }, line { $row }: there is no candidate { $name }.
ballots-name = { $file }, line { $row }: the name “{ $name }” is too long.
ballots-twice = Invalid, names { $name } twice ({ $count ->
    [one] { $count } ballot
   *[other] { $count } ballots
    }).
ballots-gap = Invalid, a place without a name ({ $count ->
    [one] { $count } ballot
   *[other] { $count } ballots
    }).
ballots-points = Invalid, “{ $text }” gives no points ({ $count ->
    [one] { $count } ballot
   *[other] { $count } ballots
    }).
help-calc-count = Count ballots by a rule, with the protocol.
help-calc-count-ballots = PrefLib file (soc, soi, toc, toi), abc.yaml, or table count,ballot: A>B=C, A;B, or A:5;B:2.
help-calc-count-rule = The rule.
help-calc-count-seats = How many are elected; else what the file says, else one.
help-calc-count-ties = How ties are broken: in the stated order, or by a lot with a published seed.
