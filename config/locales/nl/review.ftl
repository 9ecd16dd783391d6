# Review: priorities, evidence, positions
review-pane-priorities = Prioriteiten
review-pane-page = Prioriteit
review-pane-priority = Prioriteit { $rank }
review-pane-positions = Standpunten
review-bar-note = één letter per bestuur, · = nog stil
review-silent = { $count ->
    [one] { $count } nog stil
   *[other] { $count } nog stil
    }
review-member-silent = nog niets gezegd
review-empty = Hier staat wat in de strategie is opgenomen. Druk op 4 en neem daar met p een bundel op.
review-empty-members = Hier staan de besturen met hun standpunt; voeg besturen toe onder Kader (8).
review-undecided = nog niet bepaald
review-lead = Trekker
review-horizon = Termijn
review-from = Komt uit
review-from-nowhere = geen bundel of optie die er nog is
review-cluster = { $label } · { $size ->
    [one] { $size } bijdrage
   *[other] { $size } bijdragen
    } van { $members ->
    [one] { $members } bestuur
   *[other] { $members } besturen
    }
review-option = Optie
review-vote = Stemming
review-vote-groups = De stemming per groep
review-votes = { $for } voor · { $against } tegen · { $blank } blanco
review-score = Beoordeling
review-score-value = { $score } van 1 · plaats { $rank } in de rangorde · { $count ->
    [one] door { $count } bestuur
   *[other] door { $count } besturen
    }
review-tied = gedeelde plaats
review-unrated = nog door niemand beoordeeld
review-spread = Spreiding
review-evidence = Bijdragen waarop ze steunt, per bestuur
review-apart = gedeeld of van partners
review-quotes = In hun eigen woorden
review-recorded = genoteerd door { $by }
review-from-file = uit { $file }
review-comment = Waarom
review-stance = Standpunt
review-statement = Formulering
review-edit-title = Prioriteit { $rank }
review-empty-statement = Een prioriteit heeft een formulering nodig; er is niets gewijzigd.
review-choose-member = Van wie is het standpunt? Kies hier het bestuur en druk dan opnieuw op de toets.
review-still-silent = Dit bestuur heeft nog niets gezegd.
review-short-scale = De schaal van dit traject heeft { $count ->
    [one] { $count } trap
   *[other] { $count } trappen
    }.
