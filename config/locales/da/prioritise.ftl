# Prioritise
pane-ranking = Rangorden
pane-scores = Point efter kommune
pane-plot = To kriterier
pane-polls = Stemmer efter valgmulighed
pane-vote = Valgmulighed
empty-ranking = Her rangordnes grupper efter kommunernes vurdering. Tryk c for først at gruppere bidragene.
empty-scores = Gå til en gruppe i rangordenen for at se, hvad hver kommune giver den.
empty-criteria = Vurdering kræver kommuner og kriterier; opret dem under Ramme (8).
empty-plot = Her står grupper, der er vurderet på begge kriterier. Tryk r for at vurdere den valgte.
empty-plot-criteria = Dette billede kræver to kriterier; opret dem under Ramme (8).
empty-polls = Her står valgmuligheder med stemmerne på dem. Gå tilbage med v, og gør en gruppe til valgmulighed med o; i indlæser stemmerne.
empty-vote = Her står valgmuligheden under markøren med stemmerne efter gruppe.
prioritise-weighting-equal = hver kommune tæller lige meget
prioritise-weighting-population = vægtet efter indbyggertal
prioritise-weighting-root = vægtet efter kvadratrod af indbyggertal
prioritise-weighting-sectors = deltagere, hver sektor lige meget
prioritise-head-score = point
prioritise-head-spread = spredn.
prioritise-head-raters = af
prioritise-head-for = for
prioritise-head-base = stemmer
prioritise-unrated = Endnu ikke vurderet: { $count ->
    [one] { $count } gruppe
   *[other] { $count } grupper
    }
prioritise-raters = { $count } af { $members } { $who ->
    [sectors] sektorer
   *[members] kommuner
    }{ $participants ->
    [0] {""}
    [one] {" "}· { $participants } deltager
   *[other] {" "}· { $participants } deltagere
    }
prioritise-mean = Gennemsnit
prioritise-legend = ▲ ▼ længere væk end spredningen
prioritise-value = Point
prioritise-member = Kommune
prioritise-sector = Sektor
prioritise-participant = Deltager
prioritise-criterion = Kriterium
prioritise-no-value = intet point (tag tilbage)
prioritise-no-number = “{ $word }” er ikke et point; intet blev ændret.
prioritise-no-participant = “{ $word }” er ikke nummeret på en deltager.
prioritise-which-participant = For en sektor vurderer deltagere: skriv nummeret på én.
prioritise-no-raters = Der er endnu ingen, der kan vurdere; tilføj kommuner under Ramme (8).
prioritise-no-criteria = Der er intet kriterium at vurdere efter; tilføj et under Ramme (8).
prioritise-choose-option = Gå til en valgmulighed først.
prioritise-is-option = Dette er allerede en valgmulighed.
prioritise-not-adopted = Dette er ikke vedtaget som prioritet.
prioritise-plot-title = { $first } og { $second }
prioritise-ladder-title = { $first } ved siden af { $second }
prioritise-ladder-strong = de to følges ad (r = { $r })
prioritise-ladder-some = de to følges lidt ad (r = { $r })
prioritise-ladder-none = det ene siger lidt om det andet (r = { $r })
prioritise-ladder-against = de to går imod hinanden (r = { $r })
prioritise-ladder-few = for få til at sammenligne
prioritise-corner-both = højt på begge
prioritise-corner-none = lavt på begge
prioritise-corner-only = kun { $criterion }
prioritise-axes = → { $first }  ↑ { $second }
prioritise-axes-lines = linjer: gennemsnit · tal: rang
prioritise-votes-legend = █ for  ▒ imod  · blank   procent af alle stemmer, også de blanke
prioritise-no-votes = Ingen har stemt om dette endnu. Tryk i for at indlæse stemmerne.
prioritise-share = { $percent } % af { $base ->
    [one] { $base } stemme
   *[other] { $base } stemmer
    }, også de blanke.
prioritise-votes = { $for } for · { $against } imod · { $blank } blanke
prioritise-groups = Efter gruppe
prioritise-distribution = Fordeling
keypad-title = Stemmesedler: { $name }
keypad-each = Vælgerens nummer, eller bord.plads, så et ciffer for hver mulighed: 1 for, 2 imod, 0 blank. Som: 17 120, eller 3.4 120. En senere seddel erstatter en tidligere.
keypad-approval = Vælgerens nummer, eller bord.plads, så mulighedernes numre. Som: 17 1 3.
keypad-ranking = Vælgerens nummer, eller bord.plads, så mulighederne, den bedste først. Som: 17 2>1=3.
keypad-score = Vælgerens nummer, eller bord.plads, så point for hver mulighed. Som: 17 1:5 2:3.
keypad-ballot = Vælger og seddel
keypad-cast = afgiv
stage-open = Luk stemmesedler ind? Muligheder og vælgerliste ligger så fast. På listen: { $roll }.
stage-open-accept = åbn
stage-close = Luk ikke flere stemmesedler ind? Afgivet indtil nu: { $count }. Afstemningen kan åbnes igen.
stage-close-secret = Luk ikke flere stemmesedler ind? Afgivet indtil nu: { $count }. Sedlerne forlader så urnen; det kan ikke gøres om.
stage-close-accept = luk
stage-count = Fastslå resultatet af { $count } stemmesedler?
stage-count-accept = tæl
stage-rule = Regel
stage-rule-usual = den sædvanlige
stage-ties = Stemmelighed (order, eller lot:FRØ)
present-base = { $count } stemmesedler · af alle stemmer på en mulighed
present-base-named = { $count } stemmesedler · andel, der nævner muligheden
present-sealed = stemmesedler i urnen
