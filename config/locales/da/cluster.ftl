# Cluster
pane-clusters = Grupper
pane-why = Hvorfor sammen
pane-topic-matrix = Bidrag efter tema og tværgående tema
empty-cluster-material = Her står bidrag sammen, som siger det samme. Tryk i for at indlæse den første fil.
empty-clusters = Intet er grupperet endnu. Tryk c for at få et forslag, a for selv at lave en gruppe.
empty-cluster = Her ligger intet bidrag. Gå til et bidrag et andet sted, og flyt det hertil med t.
empty-why = Her står, hvad bidraget under markøren har fælles med sin gruppe.
empty-topics = Her tælles tværgående temaer efter tema. Opret dem under Ramme (8).
cluster-count = { $count ->
    [one] { $count } gruppe
   *[other] { $count } grupper
    }
cluster-legend-figures = bidrag (kommuner)
cluster-legend-bar = bjælke: lighed
cluster-legend-marks = ✓ vedtaget  ▪ låst  ◆ lavet i hånden
cluster-cohesion-none = lighed ikke målt
cluster-cohesion-loose = løst beslægtede
cluster-cohesion-fair = nogenlunde ens
cluster-cohesion-close = meget ens
cluster-by-person = lavet i hånden
cluster-by-machine = foreslået af maskinen
cluster-named-by-person = foreslået af maskinen, navngivet i hånden
cluster-locked = låst
cluster-adopted = vedtaget som prioritet
cluster-voices = Stemmer
cluster-topics = Berører
cluster-silent = Ikke hørt
cluster-why-loose = Disse ligger i ingen gruppe. Markér med mellemrum, hvad der hører sammen; t flytter det, a laver en ny gruppe af det.
cluster-shares = Har fælles med de andre: { $words }
cluster-shares-none = Der er ikke gemt fælles ord; gruppér igen (c) for at se dem.
cluster-placed-by-person = Placeret her af en person.
cluster-none-yet = Endnu ikke i nogen gruppe under { $theme }.
cluster-topic-cell = { $theme } × { $topic }: { $count }
cluster-all-themes = alle temaer
cluster-only-theme = Vis kun
cluster-choose-one = Gå til en gruppe først.
cluster-choose-contribution = Gå til et bidrag først (Tab), eller markér nogle med mellemrum.
cluster-mark-two = Markér mindst to grupper med mellemrum.
cluster-rename-title = Omdøb gruppe
cluster-needs-label = En gruppe skal have et navn; intet blev ændret.
cluster-run-title = Gruppér, hvad der siger det samme
cluster-run-lead = Hvad mennesker har lavet, flyttet, omdøbt eller låst, forbliver, som det er. Uden et antal bliver det så mange, som der findes.
cluster-run-number = Grupper pr. tema
cluster-run-now = gruppér
cluster-run-no-number = “{ $word }” er ikke et antal grupper; intet blev ændret.
cluster-new-title = Ny gruppe { $count ->
    [0] uden bidrag
    [one] med { $count } bidrag
   *[other] med { $count } bidrag
    }
cluster-merge-title = Læg { $count } grupper sammen
cluster-merge-lead = Hvilket navn bliver?
cluster-merge-now = læg sammen

# Hvad en ny gruppering ville ændre
pane-proposal = Hvad der ville blive ændret
pane-steps = Hvem flytter hvorhen
proposal-working = Regner ud, hvad der ville blive ændret. Intet ændres, før du godtager det; Esc lader alt være, som det er.
proposal-counting = tæller …
proposal-unchanged = Intet ville blive ændret: grupperne står, som maskinen ville lave dem. + og - gør dem finere eller grovere.
proposal-place-none = Intet at placere: hvert bidrag ligger i en gruppe eller ligner ingen, der tager nye ind.
proposal-taken = { $count } af { $all } godtaget
proposal-clusters = { $now ->
    [0] { $then ->
        [one] én ny gruppe
       *[other] { $then } nye grupper
    }
   *[other] grupper: { $now } nu, { $then } bagefter
}
proposal-moving = { $count } af { $all } bidrag flytter
proposal-place = { $all ->
    [one] ét bidrag ligger
   *[other] { $all } bidrag ligger
} i ingen gruppe: { $count } finder en plads
proposal-alone = { $count ->
    [one] ét passer ingen steder
   *[other] { $count } passer ingen steder
}
proposal-new = ny
proposal-changed = ændres
proposal-renamed = nyt navn
proposal-dissolved = opløses
proposal-was = Hed hidtil »{ $label }«.
proposal-coming = { $count ->
    [one] ét kommer til
   *[other] { $count } kommer til
}
proposal-leaving = { $count ->
    [one] ét går ud
   *[other] { $count } går ud
}
proposal-first = her de første { $count }
proposal-nowhere = ingen gruppe
proposal-shares = deler { $words }
proposal-wait = Der tælles stadig; godtag, når tallet står der.
proposal-nothing = Ingen del blev godtaget; intet er ændret.
scope-where = Hvor
scope-each-theme = hvert tema for sig
scope-across = på tværs af temaer: en gruppe må rumme flere
scope-only = Kun disse (intet markeret: alle)
cluster-mark-contributions = Markér mindst to bidrag med Mellemrum, i én gruppe eller flere.
cluster-together = Hører sammen med { $reference }, sagde { $author }.
cluster-apart = Holdes adskilt fra { $reference }, sagde { $author }.
cluster-click-moves = klik på en gruppe: { $count } derhen
cluster-firm = holder sammen: { $percent } af 100 par bliver sammen, når nogle tekster mangler
cluster-firm-mostly = holder for det meste: { $percent } af 100 par bliver sammen, når nogle tekster mangler
cluster-firm-loose = kan falde fra hinanden: { $percent } af 100 par bliver sammen, når nogle tekster mangler
empty-heading = En hovedgruppe: dens grupper står under den i træet.
heading-new = en ny hovedgruppe
heading-none = under ingen
heading-under-title = Læg { $count ->
    [one] én gruppe
   *[other] { $count } grupper
} under
heading-new-title = Ny hovedgruppe
heading-rename-title = Omdøb hovedgruppe
heading-needs-label = En hovedgruppe skal have et navn; intet er ændret.
