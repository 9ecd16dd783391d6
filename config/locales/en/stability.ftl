# How far a ranking holds.
stability-top = The top { $top } stays the same under { $percent } % of { $weightings } weightings (seed { $seed }){ $decisive ->
    [0] , whichever { $who ->
        [sectors] sector
       *[members] member
        } is left out.
   *[other] ; without { $members } another one comes in.
    }
stability-agreement = { $who ->
    [sectors] Sectors
   *[members] Members
    } agree by { $w } (0 not at all, 1 wholly) over { $members } { $who ->
    [sectors] sectors
   *[members] members
    } and { $clusters } clusters that all of them rated; so much by chance: { $chance } %.
stability-furthest = Furthest apart: { $pairs }.
# The spaces in r = … hold it together at the end of a line.
stability-pair = { $one } and { $other } (r = { $r })
stability-note = First, and among the top { $top }: share of all weightings that put it there. Sure: how often it is first under the weights that suit it best, when { $who ->
    [sectors] sectors
   *[members] members
    } are drawn anew.
column-first = First
column-top = Top
column-confidence = Sure
help-rank-seed = Seed of the weightings that are tried.
stability-cluster = First under { $first } of weightings, among the first { $top } under { $on_top }; at its best weighting it is first in { $sure } of the draws of { $who ->
    [sectors] sectors.
   *[members] members.
    }

# Weights of criteria
pane-weights = Weights tried
weights-about = × kept  ● tried; ←→ or a click changes one, Enter keeps all, Esc drops them.
weights-first = Weights are being tried: Enter keeps them, Esc drops them.
error-weight-negative = A weight is a number that is not negative.
error-weights-nothing = Not all weights can be 0.
note-weigh-criteria = Weights: { $weights }

# Other rules of ranking
stability-rules = { $others ->
    [0] { $tried } put the same on top as well.
   *[other] By { $names } others stand on top.
    }
help-rank-method = Another rule than the weighted mean, over the clusters rated by every criterion.
help-rank-preference = How a difference becomes a preference, for promethee.
help-rank-out = Write the table that calc rank reads instead.
error-nothing-rated = No cluster has been rated by every criterion.
rank-left-out = { $count ->
    [one] One cluster is left out: it was not rated by every criterion.
   *[other] { $count } clusters are left out: they were not rated by every criterion.
    }
rule-of-ranking = { $rule ->
    [weighted] weighted mean
    [topsis] TOPSIS
    [promethee-usual] PROMETHEE II (usual)
    [promethee-vshape] PROMETHEE II (V-shape)
   *[promethee-linear] PROMETHEE II (linear)
    }
