# Cluster
pane-clusters = Clusters
pane-why = Why together
pane-topic-matrix = Contributions by theme and cross-cutting topic
empty-cluster-material = Contributions that say the same stand together here. Press i to import the first file.
empty-clusters = Nothing is grouped yet. Press c to have it proposed, a to make a cluster yourself.
empty-cluster = No contribution lies here. Go to one elsewhere and move it here with t.
empty-why = What the contribution under the cursor shares with its cluster stands here.
empty-topics = Cross-cutting topics are counted here by theme. Set them up under Frame (8).
cluster-count = { $count ->
    [one] { $count } cluster
   *[other] { $count } clusters
    }
cluster-legend-figures = contributions (members)
cluster-legend-bar = bar: likeness
cluster-legend-marks = ✓ adopted  ▪ locked  ◆ made by hand
cluster-cohesion-none = likeness not measured
cluster-cohesion-loose = loosely alike
cluster-cohesion-fair = fairly alike
cluster-cohesion-close = closely alike
cluster-by-person = made by hand
cluster-by-machine = proposed by the machine
cluster-named-by-person = proposed by the machine, named by hand
cluster-locked = locked
cluster-adopted = adopted as a priority
cluster-voices = Voices
cluster-topics = Touches
cluster-silent = Not heard
cluster-why-loose = These lie in no cluster. Mark with Space what belongs together; t moves it, a makes a new cluster of it.
cluster-shares = Shares with the others: { $words }
cluster-shares-none = No shared words are recorded; run the grouping again (c) to see them.
cluster-placed-by-person = Placed here by a person.
cluster-none-yet = In no cluster of { $theme } yet.
cluster-topic-cell = { $theme } × { $topic }: { $count }
cluster-all-themes = all themes
cluster-only-theme = Show only
cluster-choose-one = Go to a cluster first.
cluster-choose-contribution = Go to a contribution first (Tab), or mark some with Space.
cluster-mark-two = Mark at least two clusters with Space.
cluster-rename-title = Rename cluster
cluster-needs-label = A cluster needs a name; nothing was changed.
cluster-run-title = Group what says the same
cluster-run-lead = What people made, moved, renamed or locked stays as it is. Without a number there will be as many as are found.
cluster-run-number = Clusters a theme
cluster-run-now = group
cluster-run-no-number = “{ $word }” is not a number of clusters; nothing was changed.
cluster-new-title = New cluster { $count ->
    [0] without contributions
    [one] with { $count } contribution
   *[other] with { $count } contributions
    }
cluster-merge-title = Merge { $count } clusters
cluster-merge-lead = Which name stays?
cluster-merge-now = merge

# What a run of the machine would change
pane-proposal = What would change
pane-steps = Who moves where
proposal-working = Working out what would change. Nothing changes before you accept it; Esc leaves everything as it is.
proposal-counting = counting …
proposal-unchanged = Nothing would change: the clusters stand as the machine would make them. + and - make them finer or coarser.
proposal-place-none = Nothing to place: every contribution lies in a cluster, or is like none that takes new ones.
proposal-taken = { $count } of { $all } accepted
proposal-clusters = { $now ->
    [0] { $then ->
        [one] one new cluster
       *[other] { $then } new clusters
    }
   *[other] clusters: { $now } now, { $then } then
}
proposal-moving = { $count } of { $all } contributions move
proposal-place = { $all ->
    [one] one contribution lies
   *[other] { $all } contributions lie
} in no cluster: { $count } { $count ->
    [one] finds
   *[other] find
} a place
proposal-alone = { $count ->
    [one] one fits nowhere
   *[other] { $count } fit nowhere
}
proposal-new = new
proposal-changed = changes
proposal-renamed = renamed
proposal-dissolved = dissolves
proposal-was = Called “{ $label }” until now.
proposal-coming = { $count ->
    [one] one comes
   *[other] { $count } come
}
proposal-leaving = { $count ->
    [one] one leaves
   *[other] { $count } leave
}
proposal-first = here the first { $count }
proposal-nowhere = no cluster
proposal-shares = shares { $words }
proposal-wait = Still counting; accept it when the number stands.
proposal-nothing = No part was accepted; nothing was changed.
scope-where = Where
scope-each-theme = every theme by itself
scope-across = across themes: a cluster may hold several themes
scope-only = Only these (none marked: all)
cluster-mark-contributions = Mark at least two contributions with Space, in one cluster or several.
cluster-together = Belongs together with { $reference }, said { $author }.
cluster-apart = Kept apart from { $reference }, said { $author }.
cluster-click-moves = click a cluster: { $count } move there
cluster-firm = holds firm: { $percent } of 100 pairs stay together when some texts are left out
cluster-firm-mostly = mostly holds: { $percent } of 100 pairs stay together when some texts are left out
cluster-firm-loose = could fall apart: { $percent } of 100 pairs stay together when some texts are left out
empty-heading = A heading over clusters: they stand below it in the tree.
heading-new = a new heading
heading-none = under none
heading-under-title = Put { $count ->
    [one] one cluster
   *[other] { $count } clusters
} under
heading-new-title = New heading
heading-rename-title = Rename heading
heading-needs-label = A heading needs a name; nothing was changed.
