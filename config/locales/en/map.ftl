# Maps, and sorting by people.
pane-map = Map by likeness of words
pane-map-sorts = Map by how people sorted
map-note = stress { $fit }
map-note-sorts = { $count ->
    [one] one person sorted
   *[other] { $count } people sorted
    } · stress { $fit }
empty-map = Contributions and clusters lie here as on a map: what is alike lies close together. Press i to bring the first file in.
empty-map-sorts = Nobody has sorted yet. Press W to lay contributions on piles, or bring in a file of sorts.
map-of-sorts = Map of { $points } contributions from { $count ->
    [one] one person’s sorting
   *[other] the sortings of { $count } people
    }: what was often put together lies close together. Stress-1 { $fit } (0 is perfect; above 0.35 the map says little).
map-of-likeness = Map of { $points } contributions by the likeness of their words. Stress-1 of the clusters { $fit } (0 is perfect).
map-left-out = { $count ->
    [one] One contribution has
   *[other] { $count } contributions have
    } no place on the map.
map-unseen = { $count ->
    [one] One pair was
   *[other] { $count } pairs were
    } before nobody together: how far apart they lie is a guess.
map-near = near: { $names }
map-group = { $count ->
    [one] { $count } contribution
   *[other] { $count } contributions
    } · { $members ->
    [one] { $members } member
   *[other] { $members } members
    }
map-anchor = belongs clearly here (bridging { $value })
map-between = belongs mostly here (bridging { $value })
map-bridge = ties several groups together (bridging { $value })
map-others = others
map-none = none
column-bridging = Bridging
by-sorts-title = Make clusters as people sorted
by-sorts-lead = One cluster for each group on the map of their sortings, named after their piles. What was locked, rated or adopted keeps what it holds. Without a number there will be as many as stand most apart.
by-sorts-number = How many
by-sorts-now = make
screen-sorting = Sorting
context-map = Map
context-sorting = Sorting
map-working = The map is being worked out.
pane-cards = To sort
pane-piles = Piles
pane-sorters = Who sorts
empty-sorting = Here a person lays contributions on piles: what belongs together, on one. Press A to begin with the first person.
empty-piles = No pile yet. Press + to lay the contribution under the cursor on a new one.
empty-sorters = Nobody yet; A begins.
sorting-done = { $done } of { $count } sorted
sorting-pile = Pile { $number }
sort-person = Person { $number }{ $role } · { $count } on { $piles ->
    [one] { $piles } pile
   *[other] { $piles } piles
    }
sorting-no-person = Begin a person’s sorting first (A).
sorting-no-pile = There is no such pile yet; + makes the next one.
sorting-person-title = One more person sorts
sorting-person-lead = People are known here by a number. A role may be added; no name.
sorting-role = Role
sorting-person-now = begin
sorting-pile-title = Label of pile { $number }
sorting-delete-title = Delete the sorting of person { $number }?
sorting-delete-lead = The piles go, the contributions stay. Undo (u) brings them back.
sorting-delete-now = delete
action-zoom-in = closer
action-zoom-out = farther
action-colour-by = shapes by
action-map-basis = words or sorts
action-cluster-by-sorts = clusters from sorts
action-go-sorting = sort
action-new-pile = new pile
action-take-off = off the pile
action-pile-1 = pile 1
action-pile-2 = pile 2
action-pile-3 = pile 3
action-pile-4 = pile 4
action-pile-5 = pile 5
action-pile-6 = pile 6
action-pile-7 = pile 7
action-pile-8 = pile 8
action-pile-9 = pile 9
log-record-sorter = Person who sorts
log-record-pile = Pile
log-record-sorted = Contribution on a pile
log-field-sorter = Person
log-field-pile = Pile
note-sorter = Sorting of person { $number } begun
note-sorter-gone = Sorting of person { $number } deleted
note-pile = { $count ->
    [one] One contribution
   *[other] { $count } contributions
    } laid on pile { $pile }
note-pile-off = { $count ->
    [one] One contribution
   *[other] { $count } contributions
    } taken off the piles
note-pile-name = Pile { $pile } is now called { $label }
note-cluster-by-sorts = { $clusters ->
    [one] One cluster
   *[other] { $clusters } clusters
    } made as { $count ->
    [one] one person
   *[other] { $count } people
    } sorted
note-import-sorts = Import of { $title }: sortings of { $count ->
    [one] one person
   *[other] { $count } people
    }
problem-card = Card { $text } is unknown: nothing says which contribution it is.
hint-cards = Give the list of cards with --map: number; reference or text of the contribution.
problem-sorted-twice = { $text } lies on two piles of the same person.
hint-sorted-twice = The first pile counts; mend the file if the second was meant.
error-no-cards = { $path } names no contribution of this programme.
error-no-such-pile = There is no pile { $number }, and it is not the next one either.
error-no-such-sorter = There is no person { $number } who sorts.
error-nothing-sorted = Nobody has sorted contributions of this theme yet.
hint-sort-first = Sort on screen (W), with samspel sort, or import a file of sorts.
error-no-map = There is nothing to draw a map of.
readers-no-sorts = { $file } holds no sorts that samspel knows.
readers-no-sorts-hint = Known are: a row a pile (person; name of the pile; cards), a row a card under sorterID, statement, stackID, or a matrix of 0 and 1 with a column a pile.
draft-map-caption = Map of the clusters
draft-map-caption-theme = Map of the clusters on { $theme }
draft-column-near = Nearest
draft-column-zone = Zone
draft-nothing-map = There is nothing to draw a map of here yet.
draft-nothing-gozone = Fewer than two clusters have been rated on two criteria here.
draft-gozone-caption = Clusters by { $first } and { $second }
draft-gozone-both = high on both
draft-gozone-rest = others
draft-gozone-description = { $count ->
    [one] { $count } cluster
   *[other] { $count } clusters
    } placed by { $first } (across) and { $second } (up). The dashed lines are the means; what is high on both stands top right (go-zone).
draft-ladder-caption = { $first } beside { $second }
draft-ladder-description = { $count ->
    [one] { $count } cluster
   *[other] { $count } clusters
    } by { $first } on the left and by { $second } on the right. A level line: both say the same; a steep one: they differ.
draft-ladder-correlation = Correlation r = { $r }.
map-correlation = { $first } and { $second } over these clusters: correlation r = { $r }.
help-map = A map of clusters and contributions: what is alike lies close together
help-sort = People’s piles of contributions, for a map made from how they sort
help-sort-list = How everybody sorted
help-sort-new = Begin the sorting of one more person
help-sort-put = Lay contributions on a pile of a person; the pile after the last is a new one
help-sort-off = Take contributions off a person’s piles
help-sort-label = Write a label on a pile
help-sort-delete = Delete a person’s sorting
help-any-by = By how people sorted, or by the likeness of words
help-any-svg = Write the map as a picture
help-any-role = What the person is; no name
help-any-sorter = Number of the person who sorts
help-any-pile = Number of the pile
help-map-clusters = How many clusters are drawn on a map of sorts; chosen from the data where not given.
help-map-apply = Make the clusters that people’s sorts give; needs --in.
