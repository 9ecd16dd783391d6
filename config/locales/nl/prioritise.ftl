# Prioritise
pane-ranking = Rangorde
pane-scores = Scores per bestuur
pane-plot = Twee criteria
pane-polls = Stemmen per optie
pane-vote = Optie
empty-ranking = Hier staan bundels in de volgorde die besturen eraan geven. Druk c om eerst de bijdragen te bundelen.
empty-scores = Ga in de rangorde naar een bundel om te zien wat elk bestuur eraan geeft.
empty-criteria = Scores vragen besturen en criteria; leg ze vast onder Kader (8).
empty-plot = Hier staan bundels die op beide criteria een score kregen. Druk r om de gekozen bundel te scoren.
empty-plot-criteria = Dit beeld vraagt twee criteria; leg ze vast onder Kader (8).
empty-polls = Hier staan opties met hun stemmen. Ga terug met v en maak van een bundel een optie met o; i leest de stemmen in.
empty-vote = Hier staat de optie onder de cursor met haar stemmen per groep.
prioritise-weighting-equal = elk bestuur telt even zwaar
prioritise-weighting-population = gewogen naar inwoners
prioritise-weighting-root = gewogen naar wortel van inwoners
prioritise-weighting-sectors = deelnemers, elke sector even zwaar
prioritise-head-score = score
prioritise-head-spread = spreid.
prioritise-head-raters = door
prioritise-head-for = voor
prioritise-head-base = stemmen
prioritise-unrated = Nog zonder score: { $count ->
    [one] { $count } bundel
   *[other] { $count } bundels
    }
prioritise-raters = { $count } van { $members } { $who ->
    [sectors] sectoren
   *[members] besturen
    }{ $participants ->
    [0] {""}
    [one] {" "}· { $participants } deelnemer
   *[other] {" "}· { $participants } deelnemers
    }
prioritise-mean = Gemiddeld
prioritise-legend = ▲ ▼ verder weg dan de spreiding
prioritise-value = Score
prioritise-member = Bestuur
prioritise-sector = Sector
prioritise-participant = Deelnemer
prioritise-criterion = Criterium
prioritise-no-value = geen score (terugnemen)
prioritise-no-number = “{ $word }” is geen score; er is niets gewijzigd.
prioritise-no-participant = “{ $word }” is geen nummer van een deelnemer.
prioritise-which-participant = Voor een sector scoren deelnemers: typ het nummer van één.
prioritise-no-raters = Er is nog niemand die kan scoren; voeg besturen toe onder Kader (8).
prioritise-no-criteria = Er is geen criterium om op te scoren; voeg er een toe onder Kader (8).
prioritise-choose-option = Ga eerst naar een optie.
prioritise-is-option = Dit is al een optie.
prioritise-not-adopted = Dit is niet opgenomen als prioriteit.
prioritise-plot-title = { $first } en { $second }
prioritise-ladder-title = { $first } naast { $second }
prioritise-ladder-strong = beide gaan samen (r = { $r })
prioritise-ladder-some = beide gaan wat samen (r = { $r })
prioritise-ladder-none = het ene zegt weinig over het andere (r = { $r })
prioritise-ladder-against = beide gaan tegen elkaar in (r = { $r })
prioritise-ladder-few = te weinig om te vergelijken
prioritise-corner-both = hoog op beide
prioritise-corner-none = laag op beide
prioritise-corner-only = enkel { $criterion }
prioritise-axes = → { $first }  ↑ { $second }
prioritise-axes-lines = lijnen: gemiddelden · cijfers: rang
prioritise-votes-legend = █ voor  ▒ tegen  · blanco   percentage van alle stemmen, ook de blanco
prioritise-no-votes = Hierover is nog niet gestemd. Druk i om de stemmen in te lezen.
prioritise-share = { $percent } % van { $base ->
    [one] { $base } stem
   *[other] { $base } stemmen
    }, ook de blanco.
prioritise-votes = { $for } voor · { $against } tegen · { $blank } blanco
prioritise-groups = Per groep
prioritise-distribution = Verdeling
keypad-title = Stembiljetten: { $name }
keypad-each = Nummer van de stemmer, of tafel.plaats, dan een cijfer per optie: 1 voor, 2 tegen, 0 blanco. Zoals: 17 120, of 3.4 120. Een later biljet vervangt een eerder.
keypad-approval = Nummer van de stemmer, of tafel.plaats, dan de nummers van de opties. Zoals: 17 1 3.
keypad-ranking = Nummer van de stemmer, of tafel.plaats, dan de opties, de beste eerst. Zoals: 17 2>1=3.
keypad-score = Nummer van de stemmer, of tafel.plaats, dan punten per optie. Zoals: 17 1:5 2:3.
keypad-ballot = Stemmer en biljet
keypad-cast = uitbrengen
stage-open = Stembiljetten binnenlaten? Opties en kiezerslijst liggen dan vast. Op de lijst: { $roll }.
stage-open-accept = openen
stage-close = Geen stembiljetten meer binnenlaten? Tot nu uitgebracht: { $count }. De stemming kan weer open.
stage-close-secret = Geen stembiljetten meer binnenlaten? Tot nu uitgebracht: { $count }. De biljetten verlaten dan de urn; dat kan niet ongedaan worden gemaakt.
stage-close-accept = sluiten
stage-count = De uitslag van { $count } stembiljetten vaststellen?
stage-count-accept = tellen
stage-rule = Regel
stage-rule-usual = de gewone
stage-ties = Gelijke standen (order, of lot:ZAAD)
present-base = { $count } stembiljetten · van alle stemmen op een optie
present-base-named = { $count } stembiljetten · deel dat de optie noemt
present-sealed = stembiljetten in de urn
