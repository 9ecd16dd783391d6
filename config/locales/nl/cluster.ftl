# Cluster
pane-clusters = Bundels
pane-why = Waarom samen
pane-topic-matrix = Bijdragen per thema en transversaal thema
empty-cluster-material = Hier staan bijdragen bij elkaar die hetzelfde zeggen. Druk i om het eerste bestand in te lezen.
empty-clusters = Er is nog niets gebundeld. Druk c voor een voorstel, a om zelf een bundel te maken.
empty-cluster = Hier zit geen bijdrage in. Ga elders naar een bijdrage en verplaats ze met t.
empty-why = Hier staat wat de bijdrage onder de cursor met haar bundel deelt.
empty-topics = Hier worden transversale thema's per thema geteld. Leg ze vast onder Kader (8).
cluster-count = { $count ->
    [one] { $count } bundel
   *[other] { $count } bundels
    }
cluster-legend-figures = bijdragen (besturen)
cluster-legend-bar = balk: gelijkenis
cluster-legend-marks = ✓ opgenomen  ▪ vast  ◆ zelf gemaakt
cluster-cohesion-none = gelijkenis niet gemeten
cluster-cohesion-loose = losjes verwant
cluster-cohesion-fair = redelijk gelijkend
cluster-cohesion-close = sterk gelijkend
cluster-by-person = zelf gemaakt
cluster-by-machine = voorgesteld door de machine
cluster-named-by-person = voorgesteld door de machine, zelf benoemd
cluster-locked = vastgezet
cluster-adopted = opgenomen als prioriteit
cluster-voices = Stemmen
cluster-topics = Raakt aan
cluster-silent = Niet gehoord
cluster-why-loose = Deze zitten in geen bundel. Markeer met de spatiebalk wat samenhoort; t verplaatst het, a maakt er een nieuwe bundel van.
cluster-shares = Deelt met de andere: { $words }
cluster-shares-none = Er zijn geen gedeelde woorden bewaard; bundel opnieuw (c) om ze te zien.
cluster-placed-by-person = Hier geplaatst door een persoon.
cluster-none-yet = Nog in geen bundel van { $theme }.
cluster-topic-cell = { $theme } × { $topic }: { $count }
cluster-all-themes = alle thema's
cluster-only-theme = Enkel tonen
cluster-choose-one = Ga eerst naar een bundel.
cluster-choose-contribution = Ga eerst naar een bijdrage (Tab), of markeer er met de spatiebalk.
cluster-mark-two = Markeer minstens twee bundels met de spatiebalk.
cluster-rename-title = Bundel hernoemen
cluster-needs-label = Een bundel heeft een naam nodig; er is niets gewijzigd.
cluster-run-title = Bundelen wat hetzelfde zegt
cluster-run-lead = Wat mensen maakten, verplaatsten, hernoemden of vastzetten, blijft zoals het is. Zonder aantal worden het er zoveel als er te vinden zijn.
cluster-run-number = Bundels per thema
cluster-run-now = bundelen
cluster-run-no-number = “{ $word }” is geen aantal bundels; er is niets gewijzigd.
cluster-new-title = Nieuwe bundel { $count ->
    [0] zonder bijdragen
    [one] met { $count } bijdrage
   *[other] met { $count } bijdragen
    }
cluster-merge-title = { $count } bundels samenvoegen
cluster-merge-lead = Welke naam blijft?
cluster-merge-now = samenvoegen

# Wat een nieuwe groepering zou veranderen
pane-proposal = Wat er zou veranderen
pane-steps = Wie waarheen gaat
proposal-working = Berekent wat er zou veranderen. Er verandert niets vóór u aanvaardt; Esc laat alles zoals het is.
proposal-counting = telt …
proposal-unchanged = Er zou niets veranderen: de bundels staan zoals de machine ze zou maken. Met + en - worden ze fijner of grover.
proposal-place-none = Niets te plaatsen: elke bijdrage ligt in een bundel, of lijkt op geen enkele die er nog bij neemt.
proposal-taken = { $count } van { $all } aanvaard
proposal-clusters = { $now ->
    [0] { $then ->
        [one] één nieuwe bundel
       *[other] { $then } nieuwe bundels
    }
   *[other] bundels: nu { $now }, straks { $then }
}
proposal-moving = { $count } van { $all } bijdragen verhuizen
proposal-place = { $all ->
    [one] één bijdrage ligt
   *[other] { $all } bijdragen liggen
} in geen bundel: { $count } { $count ->
    [one] vindt
   *[other] vinden
} een plaats
proposal-alone = { $count ->
    [one] één past nergens
   *[other] { $count } passen nergens
}
proposal-new = nieuw
proposal-changed = wijzigt
proposal-renamed = hernoemd
proposal-dissolved = verdwijnt
proposal-was = Heette tot nu toe “{ $label }”.
proposal-coming = { $count ->
    [one] één komt erbij
   *[other] { $count } komen erbij
}
proposal-leaving = { $count ->
    [one] één gaat weg
   *[other] { $count } gaan weg
}
proposal-first = hier de eerste { $count }
proposal-nowhere = geen bundel
proposal-shares = deelt { $words }
proposal-wait = Er wordt nog geteld; aanvaard wanneer het aantal er staat.
proposal-nothing = Er is geen deel aanvaard; er is niets gewijzigd.
scope-where = Waar
scope-each-theme = elk thema apart
scope-across = over thema's heen: een bundel mag er meerdere bevatten
scope-only = Alleen deze (niets gemarkeerd: alles)
cluster-mark-contributions = Markeer minstens twee bijdragen met Spatie, in één bundel of in meerdere.
cluster-together = Hoort samen met { $reference }, zei { $author }.
cluster-apart = Blijft uiteen met { $reference }, zei { $author }.
cluster-click-moves = klik een bundel: { $count } erheen
cluster-firm = houdt stand: { $percent } van 100 paren blijven samen als er teksten wegvallen
cluster-firm-mostly = houdt grotendeels stand: { $percent } van 100 paren blijven samen als er teksten wegvallen
cluster-firm-loose = kan uiteenvallen: { $percent } van 100 paren blijven samen als er teksten wegvallen
empty-heading = Een hoofdbundel: de bundels staan eronder in de boom.
heading-new = een nieuwe hoofdbundel
heading-none = onder geen
heading-under-title = { $count ->
    [one] Eén bundel
   *[other] { $count } bundels
} onderbrengen
heading-new-title = Nieuwe hoofdbundel
heading-rename-title = Hoofdbundel hernoemen
heading-needs-label = Een hoofdbundel heeft een naam nodig; er is niets gewijzigd.
