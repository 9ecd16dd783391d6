# Opinion groups.
groups-head = { $participants } participants, { $statements } statements, { $votes } votes; { $grouped } of them in { $groups ->
    [one] one group
   *[other] { $groups } groups
    }.
groups-silhouette = How far apart the groups lie: { $silhouette } (0 not at all, 1 wholly){ $over ->
    [0] {""}
   *[other] , measured over { $over } drawn by lot
    }.
groups-group = { $letter } · group { $name }, { $count ->
    [one] one participant
   *[other] { $count } participants
    }
groups-agrees = { $stand } of { $votes } agree
groups-disagrees = { $stand } of { $votes } disagree
groups-all-agree = All together agree
groups-all-disagree = All together disagree
groups-divide = What divides
groups-apart = { $percent } points between the groups
groups-map = Near one another: voted alike. Letters are groups, * several of them, · too few votes.
opinions-given = { $file } has no columns participant and group.
opinions-given-nobody = { $file } names nobody who voted.
opinions-twice = { $file }, row { $row }: { $name } is put in a group twice.
opinions-vote = { $file }, row { $row }: “{ $text }” is no vote.
opinions-vote-hint = A vote is 1 (agree), -1 (disagree) or 0 (pass).
opinions-nameless = { $file }, row { $row }: participant or statement is missing.{ $text }
opinions-time = { $file }, row { $row }: “{ $text }” is no time.
opinions-number = { $file }, row { $row }: “{ $text }” is no number.
opinions-participant-twice = { $file }, row { $row }: participant { $text } has a row already.
opinions-row-total = { $file }, row { $row }: { $name } says { $told }, the votes beside it are { $found }.
opinions-totals = { $file } tells { $agrees } who agree and { $disagrees } who disagree with statement { $statement }; { $votes } has { $a } and { $d }. { $count ->
    [one] One statement differs
   *[other] { $count } statements differ
    }.
opinions-turned = The signs are turned round: in these votes 1 means disagree. Write “# vote-convention: agree=-1” as their first line.
opinions-convention = “{ $text }” says not which sign means agree.
opinions-statements = { $file } has no column statement or comment-id.
opinions-header = { $file } has no columns participant, statement and vote.
opinions-none = { $file } holds no votes.
opinions-none-hint = Write a table participant,statement,vote, or give an export of Polis.
opinions-folder = In { $file } there is none of { $names }.
opinions-broken = { $file } is no table.
opinions-long = { $file }: more than { $most } rows or statements.
help-calc-groups = Group people by how they voted on statements, and tell what speaks for whom.
help-calc-groups-votes = Table participant,statement,vote (1, -1, 0), or an export of Polis: the folder or its file of votes.
help-calc-groups-groups = How many groups; auto: as many from 2 to 5 as lie most apart.
help-calc-groups-given = Table participant,group: these groups instead.
help-calc-groups-statements = Table statement,moderated,text; moderated -1 is left out.
# Opinions in a workspace.
opinions-few = Too few votes to find groups in: { $participants } voted, on { $statements } options. At least two must have voted on two.
opinions-by-name = all votes by name
opinions-note = { $grouped } of { $participants } in { $groups ->
    [one] one group
   *[other] { $groups } groups
    }
opinions-rest = The others
opinions-speaks = Speaks for { $letter }, { $count ->
    [one] one participant
   *[other] { $count } participants
    }
opinions-legend = Per cent of each group that agree, of those who voted on it. + it agrees, − it disagrees.
opinions-all = All
opinions-head-agree = agree
opinions-speaks-agree = It speaks for { $letter }: { $stand } of { $votes } agree.
opinions-speaks-disagree = It speaks for { $letter }: { $stand } of { $votes } disagree.
opinions-apart = { $percent } points lie between the groups.
opinions-group = { $letter } · { $count ->
    [one] one participant
   *[other] { $count } participants
    }
opinions-axes = The map shows { $across } % of all difference across and { $up } % upwards.
opinions-map-statement = statement
empty-opinions = Nobody has voted for or against yet. Groups of those who think alike are found in polls on options for and against.
empty-opinion = Choose a statement to see how each group voted on it.
opinions-working = Being worked out …
opinions-stopped = Stopped. Enter works it out after all.
error-opinions-form = Ballots of “{ $name }” are not for and against: there are no opinions in them.
pane-opinions = Opinions
pane-opinion = Statement
pane-opinion-map = Who thinks alike
help-poll-groups = Group those who voted by how they voted, and tell what speaks for whom.
help-poll-groups-poll = The poll, by its code or name; nothing: all votes by name together.
help-poll-groups-groups = How many groups; auto: as many from 2 to 5 as lie most apart.
help-poll-groups-out = Write the votes as a table that calc groups reads.
opinions-numbers = Number { $number } is one voter in one poll and another in the next: these polls cannot be taken together.
opinions-map-rest = { $count } with too few votes
empty-opinion-map = Those who voted alike stand near one another here.
opinions-together-agree = All together agree
opinions-together-disagree = All together disagree
