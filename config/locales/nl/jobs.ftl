# What was done: on screen at once, and for good in the log.
note-text = { $text }
note-new = Traject { $name } gestart
note-import = Import van { $title }
note-add = Bijdrage toegevoegd
note-edit = { $reference } gewijzigd
note-tag = Transversaal thema { $topic } gezet op { $count -> 
        [one] één bijdrage
       *[other] { $count } bijdragen
    }
note-untag = Transversaal thema { $topic } weggehaald van { $count -> 
        [one] één bijdrage
       *[other] { $count } bijdragen
    }
note-retag = Transversale thema's van { $count -> 
        [one] één bijdrage
       *[other] { $count } bijdragen
    } gewijzigd
note-aside = { $count -> 
        [one] Eén bijdrage
       *[other] { $count } bijdragen
    } terzijde gelegd
note-back = { $count -> 
        [one] Eén bijdrage
       *[other] { $count } bijdragen
    } teruggehaald
note-link = { $answer } antwoordt op { $cause }
note-unlink = { $answer } antwoordt niet meer op { $cause }
note-propose-links = { $count -> 
        [one] Eén verband
       *[other] { $count } verbanden
    } voorgesteld op gelijkenis
note-propose-topics = { $count -> 
        [one] Eén transversaal thema
       *[other] { $count } transversale thema's
    } voorgesteld
note-cluster = { $count -> 
        [one] Eén bijdrage
       *[other] { $count } bijdragen
    } in { $clusters -> 
        [one] één bundel
       *[other] { $clusters } bundels
    }; { $alone } staan alleen
note-new-cluster = Bundel { $label } gemaakt
note-rename = Bundel { $from } hernoemd tot { $to }
note-merge = { $count } bundels samengevoegd tot { $label }
note-move = { $count -> 
        [one] Eén bijdrage
       *[other] { $count } bijdragen
    } verplaatst naar { $label }
note-move-out = { $count -> 
        [one] Eén bijdrage
       *[other] { $count } bijdragen
    } uit de bundels gehaald
note-split = { $to } afgesplitst van { $from }
note-lock = Bundel { $label } vergrendeld
note-unlock = Bundel { $label } ontgrendeld
note-dissolve = Bundel { $label } opgeheven
note-rate = { $member } beoordeelde { $criterion }
note-unrate = Beoordeling van { $criterion } door { $member } weggehaald
note-rate-as = Deelnemer { $number } beoordeelde { $criterion }
note-unrate-as = Beoordeling van { $criterion } door deelnemer { $number } weggehaald
note-no-position = Standpunt van { $member } over prioriteit { $rank } weggehaald
note-option = Bundel { $label } tot optie gemaakt
note-adopt = Prioriteit { $rank } opgenomen: { $statement }
note-adopt-best = { $count -> 
        [one] Eén prioriteit
       *[other] { $count } prioriteiten
    } overgenomen uit de rangschikking
note-drop-priority = Prioriteit teruggenomen: { $statement }
note-edit-priority = Prioriteit { $rank } gewijzigd
note-rank = Nu op rang { $rank }: { $statement }
note-position = Standpunt van { $member } over prioriteit { $rank }
note-interview = Interview { $number } geschreven
note-excerpt = Fragment genomen uit interview { $number }
note-section = Hoofdstuk { $heading } geschreven
note-add-section = Hoofdstuk { $heading } toegevoegd
note-delete-section = Hoofdstuk { $heading } verwijderd
note-frame = Kader gewijzigd: { $name }
note-frame-swap = Volgorde in het kader gewijzigd
note-frame-delete = Kader: een { $table } verwijderd
note-undo = Wijziging { $clock } ongedaan gemaakt
note-undo-since = Alles vanaf wijziging { $clock } ongedaan gemaakt
note-redo = Wijziging { $clock } opnieuw gedaan
done-nothing = Er hoefde niets gewijzigd te worden.
done-undo = Ongedaan gemaakt:
done-redo = Opnieuw gedaan:
done-add = Toegevoegd als { $reference }.
done-import = { $read } gelezen: { $added } toegevoegd, { $known } al bekend, { $problems } geweigerd.
done-import-dry = Proefdraai, niets opgenomen: { $read } gelezen, { $added } zouden toegevoegd worden, { $known } zijn bekend, { $problems } zouden geweigerd worden.
done-import-near = { $count -> 
        [one] Eén ervan herhaalt
       *[other] { $count } ervan herhalen
    } bijna een andere bijdrage.
done-import-near-cancelled = Het zoeken naar bijna-herhalingen is afgebroken; wat gelezen is, blijft staan.
done-import-near-skipped = Boven { $count } bijdragen wordt niet naar bijna-herhalingen gezocht.
done-import-loose = { $count ->
    [one] Eén bijdrage ligt
   *[other] { $count } bijdragen liggen
} in geen bundel; { $key } geeft ze een plaats.
done-import-waiting = { $count -> 
        [one] Eén standpunt gaat
       *[other] { $count } standpunten gaan
    } over iets dat (nog) geen prioriteit is; importeer opnieuw als het er een wordt.
done-export = Geschreven: { $path }
done-backup = Gekopieerd naar { $path }
problem-no-such-statement = Geen bijdrage zegt: { $text }
hint-statement = Schrijf de uitspraak zoals ze is ingediend, haar verwijzing (LIE-017), of de naam van een bundel.
problem-rater-number = { $number } is geen nummer van een deelnemer: die beginnen bij 1.
problem-rater-member = Deelnemer { $number } hoort tot nu toe bij een ander bestuur.
problem-rater-sector = Deelnemer { $number } hoort tot nu toe bij “{ $known }”, niet bij “{ $sector }”.
hint-rater = Eén nummer is één persoon: geef deze deelnemer een eigen nummer, of verbeter bestuur of sector.
problem-no-such-option = Er is geen optie { $code }.
hint-option = Importeer eerst de opties, of verbeter de code.
source-typed = Ingetypt
source-pasted = Geplakte rijen
source-interview = Interview

# What check finds.
check-pages = Het bestand is beschadigd: { $detail }
check-dangling = Gegevens verwijzen naar wat er niet is: { $detail }
check-orphan-ratings = { $count } beoordelingen gaan over wat er niet meer is.
check-counter = Een bijgehouden aantal klopt niet: { $detail }
check-search = De zoekindex mist { $count } bijdragen.
check-journal = { $count } regels van het logboek zijn beschadigd.
check-unrecorded = { $table }: { $count } gegevens die door geen wijziging zijn ingebracht.
check-numbers = Nummers van { $detail } zouden tweemaal gegeven kunnen worden.

# Tables for a spreadsheet program.
table-contributions = Bijdragen
table-members = Besturen
table-topics = Transversaal
table-sources = Bronnen
table-clusters = Bundels
table-ranking = Rangschikking
table-ratings = Beoordelingen
table-votes = Stemmen
table-priorities = Prioriteiten
table-positions = Standpunten
column-reference = Verwijzing
column-origin = Herkomst
column-theme = Thema
column-kind = Soort
column-text = Tekst
column-topics = Transversale thema's
column-cluster = Bundel
column-heading = Hoofdbundel
column-source = Bron
column-sheet = Blad
column-row = Rij
column-state = Status
column-code = Code
column-name = Naam
column-population = Inwoners
column-contributions = Bijdragen
column-member = Bestuur
column-members = Besturen
column-file = Bestand
column-date = Datum
column-checksum = SHA-256
column-size = Omvang
column-rank = Rang
column-score = Score
column-raters = Beoordelaars
column-participant = Deelnemer
column-sector = Sector
column-spread = spreiding
column-criterion = Criterium
column-value = Waarde
column-for = Voor
column-against = Tegen
column-blank = Blanco
column-priority = Prioriteit
column-lead = Trekker
column-horizon = Termijn
column-stance = Standpunt
column-comment = Toelichting
column-recorded = Genoteerd
state-aside = terzijde
note-place = { $count ->
    [one] Eén bijdrage
   *[other] { $count } bijdragen
} geplaatst in bestaande bundels; { $alone } passen nergens
note-cluster-parts = { $count } van { $all } voorgestelde wijzigingen aanvaard
column-part = Deel
column-change = Wijziging
column-together = Hoort samen met
column-apart = Uiteen met
note-together = { $references } horen samen
note-apart = { $references } blijven uiteen
note-unpair = Wat over { $references } gezegd was, teruggenomen
column-firm = Vast
done-measured = { $count ->
    [one] Eén bundel gemeten
   *[other] { $count } bundels gemeten
}
note-headings = { $count } bundels ondergebracht in { $headings ->
    [one] één hoofdbundel
   *[other] { $headings } hoofdbundels
}
note-new-heading = Hoofdbundel { $label } gemaakt boven { $count ->
    [one] één bundel
   *[other] { $count } bundels
}
note-under = { $count ->
    [one] Eén bundel
   *[other] { $count } bundels
} ondergebracht in { $label }
note-not-under = { $count ->
    [one] Eén bundel
   *[other] { $count } bundels
} uit de hoofdbundel gehaald
note-rename-heading = Hoofdbundel { $from } hernoemd tot { $to }
note-dissolve-heading = Hoofdbundel { $label } weggenomen
