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
