# What was done: on screen at once, and for good in the log.
note-text = { $text }
note-new = Forløbet { $name } begyndt
note-import = Import af { $title }
note-add = Bidrag tilføjet
note-edit = { $reference } ændret
note-tag = Tværgående tema { $topic } sat på { $count -> 
        [one] ét bidrag
       *[other] { $count } bidrag
    }
note-untag = Tværgående tema { $topic } fjernet fra { $count -> 
        [one] ét bidrag
       *[other] { $count } bidrag
    }
note-retag = Tværgående temaer på { $count -> 
        [one] ét bidrag
       *[other] { $count } bidrag
    } ændret
note-aside = { $count -> 
        [one] Ét bidrag
       *[other] { $count } bidrag
    } lagt til side
note-back = { $count -> 
        [one] Ét bidrag
       *[other] { $count } bidrag
    } taget frem igen
note-link = { $answer } svarer på { $cause }
note-unlink = { $answer } svarer ikke længere på { $cause }
note-propose-links = { $count -> 
        [one] Én forbindelse
       *[other] { $count } forbindelser
    } foreslået efter lighed
note-propose-topics = { $count -> 
        [one] Ét tværgående tema
       *[other] { $count } tværgående temaer
    } foreslået
note-cluster = { $count -> 
        [one] Ét bidrag
       *[other] { $count } bidrag
    } i { $clusters -> 
        [one] én gruppe
       *[other] { $clusters } grupper
    }; { $alone } står alene
note-new-cluster = Gruppen { $label } lavet
note-rename = Gruppen { $from } omdøbt til { $to }
note-merge = { $count } grupper lagt sammen til { $label }
note-move = { $count -> 
        [one] Ét bidrag
       *[other] { $count } bidrag
    } flyttet til { $label }
note-move-out = { $count -> 
        [one] Ét bidrag
       *[other] { $count } bidrag
    } taget ud af grupperne
note-split = { $to } skilt ud fra { $from }
note-lock = Gruppen { $label } låst
note-unlock = Gruppen { $label } låst op
note-dissolve = Gruppen { $label } opløst
note-rate = { $member } vurderede { $criterion }
note-unrate = Vurdering af { $criterion } fra { $member } fjernet
note-rate-as = Deltager { $number } vurderede { $criterion }
note-unrate-as = Vurdering af { $criterion } fra deltager { $number } fjernet
note-no-position = Holdning fra { $member } til prioritet { $rank } fjernet
note-option = Gruppen { $label } gjort til valgmulighed
note-adopt = Prioritet { $rank } vedtaget: { $statement }
note-adopt-best = { $count -> 
        [one] Én prioritet
       *[other] { $count } prioriteter
    } taget fra rangordenen
note-drop-priority = Prioritet trukket tilbage: { $statement }
note-edit-priority = Prioritet { $rank } ændret
note-rank = Nu nummer { $rank }: { $statement }
note-position = Holdning fra { $member } til prioritet { $rank }
note-interview = Interview { $number } skrevet
note-excerpt = Uddrag taget fra interview { $number }
note-section = Afsnittet { $heading } skrevet
note-add-section = Afsnittet { $heading } tilføjet
note-delete-section = Afsnittet { $heading } slettet
note-frame = Rammen ændret: { $name }
note-frame-swap = Rækkefølgen i rammen ændret
note-frame-delete = Rammen: en { $table } slettet
note-undo = Ændring { $clock } fortrudt
note-undo-since = Alt fra ændring { $clock } fortrudt
note-redo = Ændring { $clock } gjort om
done-nothing = Der var intet at ændre.
done-undo = Fortrudt:
done-redo = Gjort om:
done-add = Tilføjet som { $reference }.
done-import = { $read } læst: { $added } tilføjet, { $known } kendt i forvejen, { $problems } afvist.
done-import-dry = Prøvekørsel, intet optaget: { $read } læst, { $added } ville blive tilføjet, { $known } er kendt, { $problems } ville blive afvist.
done-import-near = { $count -> 
        [one] Én af dem gentager
       *[other] { $count } af dem gentager
    } næsten et andet bidrag.
done-import-near-cancelled = Søgningen efter næsten ens bidrag blev afbrudt; det, der er læst, bliver stående.
done-import-near-skipped = Over { $count } bidrag søges der ikke efter næsten ens bidrag.
done-import-loose = { $count ->
    [one] Ét bidrag ligger
   *[other] { $count } bidrag ligger
} i ingen gruppe; { $key } placerer dem.
done-import-waiting = { $count -> 
        [one] Én holdning handler
       *[other] { $count } holdninger handler
    } om noget, der (endnu) ikke er en prioritet; importér igen, når det bliver det.
done-export = Skrevet: { $path }
done-backup = Kopieret til { $path }
problem-no-such-statement = Intet bidrag siger: { $text }
hint-statement = Skriv udsagnet, som det blev indsendt, dets reference (LIE-017) eller navnet på en gruppe.
problem-rater-number = { $number } er ikke en deltagers nummer: de begynder ved 1.
problem-rater-member = Deltager { $number } hører indtil nu til en anden kommune.
problem-rater-sector = Deltager { $number } hører indtil nu til “{ $known }”, ikke til “{ $sector }”.
hint-rater = Ét nummer er én person: giv deltageren et eget nummer, eller ret kommune eller sektor.
problem-no-such-option = Der er ingen valgmulighed { $code }.
hint-option = Importér først valgmulighederne, eller ret koden.
source-typed = Indtastet
source-pasted = Indsatte rækker
source-interview = Interview

# What check finds.
check-pages = Filen er beskadiget: { $detail }
check-dangling = Poster henviser til noget, der ikke findes: { $detail }
check-orphan-ratings = { $count } vurderinger handler om noget, der ikke længere findes.
check-counter = Et opgjort antal er forkert: { $detail }
check-search = Søgeindekset mangler { $count } bidrag.
check-journal = { $count } linjer i loggen er beskadiget.
check-unrecorded = { $table }: { $count } poster, som ingen ændring har bragt ind.
check-numbers = Numre i { $detail } kunne blive givet to gange.

# Tables for a spreadsheet program.
table-contributions = Bidrag
table-members = Kommuner
table-topics = På tværs
table-sources = Kilder
table-clusters = Grupper
table-ranking = Rangorden
table-ratings = Vurderinger
table-votes = Stemmer
table-priorities = Prioriteter
table-positions = Holdninger
column-reference = Reference
column-origin = Ophav
column-theme = Tema
column-kind = Slags
column-text = Tekst
column-topics = Tværgående temaer
column-cluster = Gruppe
column-heading = Hovedgruppe
column-source = Kilde
column-sheet = Ark
column-row = Række
column-state = Status
column-code = Kode
column-name = Navn
column-population = Indbyggere
column-contributions = Bidrag
column-member = Kommune
column-members = Kommuner
column-file = Fil
column-date = Dato
column-checksum = SHA-256
column-size = Størrelse
column-rank = Rang
column-score = Score
column-raters = Vurderet af
column-participant = Deltager
column-sector = Sektor
column-spread = spredning
column-criterion = Kriterium
column-value = Værdi
column-for = For
column-against = Imod
column-blank = Blank
column-priority = Prioritet
column-lead = Ansvarlig
column-horizon = Tidshorisont
column-stance = Holdning
column-comment = Kommentar
column-recorded = Noteret
state-aside = lagt til side
note-place = { $count ->
    [one] Ét bidrag
   *[other] { $count } bidrag
} placeret i grupper, der stod; { $alone } passer ingen steder
note-cluster-parts = { $count } af { $all } foreslåede ændringer godtaget
column-part = Del
column-change = Ændring
column-together = Hører sammen med
column-apart = Adskilt fra
note-together = { $references } hører sammen
note-apart = { $references } holdes adskilt
note-unpair = Det, der blev sagt om { $references }, taget tilbage
column-firm = Fast
done-measured = { $count ->
    [one] Én gruppe målt
   *[other] { $count } grupper målt
}
note-headings = { $count } grupper lagt under { $headings ->
    [one] én hovedgruppe
   *[other] { $headings } hovedgrupper
}
note-new-heading = Hovedgruppen { $label } lavet over { $count ->
    [one] én gruppe
   *[other] { $count } grupper
}
note-under = { $count ->
    [one] Én gruppe
   *[other] { $count } grupper
} lagt under { $label }
note-not-under = { $count ->
    [one] Én gruppe
   *[other] { $count } grupper
} taget ud af hovedgruppen
note-rename-heading = Hovedgruppen { $from } omdøbt til { $to }
note-dissolve-heading = Hovedgruppen { $label } fjernet
