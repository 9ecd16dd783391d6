# Review: priorities, evidence, positions
review-pane-priorities = Prioriteter
review-pane-page = Prioritet
review-pane-priority = Prioritet { $rank }
review-pane-positions = Holdninger
review-bar-note = ét bogstav pr. kommune, · = tavs
review-silent = { $count ->
    [one] { $count } tavs
   *[other] { $count } tavse
    }
review-member-silent = intet sagt endnu
review-empty = Her står det, der er vedtaget som prioritet. Tryk 4, og vedtag en gruppe dér med p.
review-empty-members = Her står kommunerne med deres holdning; tilføj kommuner under Ramme (8).
review-undecided = ikke besluttet endnu
review-lead = Ansvarlig
review-horizon = Tidshorisont
review-from = Kommer fra
review-from-nowhere = ingen gruppe eller valgmulighed, der stadig findes
review-cluster = { $label } · { $size ->
    [one] { $size } bidrag
   *[other] { $size } bidrag
    } fra { $members ->
    [one] { $members } kommune
   *[other] { $members } kommuner
    }
review-option = Valgmulighed
review-vote = Afstemning
review-vote-groups = Afstemningen pr. gruppe
review-votes = { $for } for · { $against } imod · { $blank } blanke
review-score = Vurdering
review-score-value = { $score } af 1 · plads { $rank } i rangordenen · { $count ->
    [one] vurderet af { $count } kommune
   *[other] vurderet af { $count } kommuner
    }
review-tied = delt plads
review-unrated = ingen har vurderet den endnu
review-spread = Spredning
review-evidence = Bidrag bag den, pr. kommune
review-apart = fælles eller fra partnere
review-quotes = Med deres egne ord
review-recorded = noteret af { $by }
review-from-file = fra { $file }
review-comment = Hvorfor
review-stance = Holdning
review-statement = Formulering
review-edit-title = Prioritet { $rank }
review-empty-statement = En prioritet skal have en formulering; intet er ændret.
review-choose-member = Hvis holdning? Vælg kommunen her, og tryk så på tasten igen.
review-still-silent = Denne kommune har intet sagt endnu.
review-short-scale = Forløbets skala har { $count ->
    [one] { $count } trin
   *[other] { $count } trin
    }.
