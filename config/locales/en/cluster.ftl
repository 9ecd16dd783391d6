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
cluster-run-lead = What people made, moved, renamed or locked stays as it is.
cluster-run-number = Clusters a theme (empty: as found)
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
