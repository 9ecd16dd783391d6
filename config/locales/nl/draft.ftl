# Het document zelf: titelblad, levende blokken, register.
draft-subtitle = Ontwerp van { $date }
draft-date = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
draft-participants = Deelnemende besturen: { $names }.
draft-contents = Inhoud
draft-table = Tabel
draft-cited-in = Aangehaald in
draft-skip = Naar de tekst
draft-anonymous = anoniem
draft-shared = gedeeld
draft-partner = partner
draft-partners = Partners
draft-contributions = bijdragen

# Kolomkoppen.
draft-column-what = Wat
draft-column-count = Aantal
draft-column-member = Bestuur
draft-column-members = Besturen
draft-column-total = Totaal
draft-column-theme = Thema
draft-column-cluster = Bundel
draft-column-heading = Hoofdbundel
draft-column-size = Bijdragen
draft-column-example = Bijvoorbeeld
draft-column-rank = Rang
draft-column-priority = Prioriteit
draft-column-score = Score
draft-column-spread = Spreiding
draft-column-raters = Beoordeeld door
draft-column-lead = Trekker
draft-column-horizon = Tegen
draft-column-evidence = Steunt op
draft-column-silent = Nog niet gehoord
draft-column-stance = Standpunt
draft-column-comment = Waarom
draft-column-option = Optie
draft-column-for = Voor
draft-column-against = Tegen
draft-column-blank = Blanco
draft-column-base = Stemmen
draft-column-share = Aandeel voor
draft-column-reference = Verwijzing
draft-column-contribution = Bijdrage
draft-column-kind = Soort
draft-column-origin = Van wie
draft-column-source = Bron

# Het traject in cijfers.
draft-numbers-caption = Het traject in cijfers
draft-numbers-members = Deelnemende besturen
draft-numbers-contributions = Bijdragen
draft-numbers-of-which = – { $name }
draft-numbers-shared = Gedeelde bijdragen (gemengde tafels en deskresearch)
draft-numbers-partners = Bijdragen van partners
draft-numbers-set-aside = Opzijgelegde bijdragen
draft-numbers-sources = Bronnen
draft-numbers-interviews = Interviews
draft-numbers-clusters = Bundels
draft-numbers-unclustered = Bijdragen buiten een bundel
draft-numbers-ratings = Beoordelingen
draft-numbers-choices = Opties die ter stemming lagen
draft-numbers-ballots = Uitgebrachte stemmen
draft-numbers-priorities = Prioriteiten
draft-numbers-positions = Ingenomen standpunten

# Dekking en transversale thema's.
draft-coverage-caption = Bijdragen per bestuur en thema; – betekent geen
draft-coverage-several = Een bijdrage van meer besturen staat in elk van hun rijen; eenmaal geteld zijn het er { $all }.
draft-coverage-gaps = Nog niets verzameld voor: { $gaps }.
draft-coverage-gaps-many = { $count } vakken van deze tabel zijn leeg: daar is nog niets verzameld.
draft-topics-caption = Bijdragen per thema en transversaal thema; – betekent geen
draft-topics-caption-theme = { $theme }: bijdragen naar bestuur en transversaal thema; – betekent geen
draft-topics-gaps = Niets verzameld over:
draft-topics-gap = { $theme }: { $topics }
draft-topics-no-gap = Elk transversaal thema kwam onder elk thema aan bod.

# Uitspraken, bundels, prioriteiten, standpunten, stemmen, interviews.
draft-alike = Zo ook:
draft-alike-more = { $count ->
    [one] en nog één
   *[other] en nog { $count }
}
draft-clusters-caption = Bundels van bijdragen die hetzelfde zeggen
draft-clusters-caption-theme = Bundels van bijdragen over { $theme } die hetzelfde zeggen
draft-clusters-more = De { $shown } bundels met de meeste besturen, van { $all }.
draft-priorities-caption = Prioriteiten volgens de gezamenlijke beoordeling
draft-priorities-caption-theme = Prioriteiten voor { $theme } volgens de gezamenlijke beoordeling
draft-priorities-scale = Score: gewogen gemiddelde van de beoordelingen, van 0 tot 1. Spreiding: hoe ver de besturen uiteenliggen op het criterium waarover ze het meest verschillen (standaardafwijking).
draft-priorities-tied = Scores met = zijn gelijk: de volgorde daartussen zegt niets.
draft-positions-caption = Standpunten van de besturen per prioriteit
draft-reservations-caption = Voorbehoud en afwijzing, met de reden
draft-positions-all-support = Geen enkel bestuur maakte tot nu toe voorbehoud.
draft-poll-caption = Stemming over { $theme }
draft-poll-groups-caption = Stemming over { $theme }: aandeel voor per groep stemmers (uitgebrachte stemmen)
draft-syntheses-number = Interview { $number }
draft-syntheses-no-sector = Andere interviews
draft-syntheses-background = { $count ->
    [one] Eén interview diende alleen als achtergrond en wordt niet geciteerd.
   *[other] { $count } interviews dienden alleen als achtergrond en worden niet geciteerd.
}

# Register.
draft-register-heading = Bijlage: register van bijdragen
draft-register-caption = Bijdragen, waar ze vandaan komen en waar ze aangehaald worden
draft-register-cited-only = Van de { $all } bijdragen staan in dit register de { $cited } die aangehaald worden; de gegevensbijlage bevat ze allemaal.
draft-register-none-cited = Hier wordt niets aangehaald.
draft-register-consent = { $count ->
    [one] Eén bijdrage komt uit een interview waarvan de herkomst op vraag van de geïnterviewde niet vermeld wordt; ze draagt een eigen verwijzing (ANO).
   *[other] { $count } bijdragen komen uit interviews waarvan de herkomst op vraag van de geïnterviewden niet vermeld wordt; ze dragen een eigen verwijzing (ANO).
}
draft-register-withheld = Achtergrondgesprek: wordt niet geciteerd.
draft-register-row = rij { $row }
draft-source-interview = Interview

# Niets aanwezig, openlijk gezegd.
draft-nothing-at-all = Er is nog niets verzameld.
draft-nothing-of = Hier is niets verzameld: geen { $what }.
draft-nothing-of-theme = Over { $theme } is hier niets verzameld: geen { $what }.
draft-nothing-clusters = Hier zijn nog geen bijdragen gebundeld.
draft-nothing-priorities = Hier zijn nog geen prioriteiten vastgelegd.
draft-nothing-topics = Nog geen enkele bijdrage kreeg een transversaal thema.
draft-nothing-positions = Nog geen enkel bestuur nam een standpunt in.
draft-nothing-votes = Hier zijn geen stemmen uitgebracht.
draft-nothing-interviews = Nog geen enkel interview heeft een synthese.

# Wat in een opzet niet gemaakt kan worden.
draft-problem-block = { $section }: er is geen levend blok “{ $block }”. Er zijn: { $known }.
draft-problem-block-meant = { $section }: er is geen levend blok “{ $block }”. Bedoelde u “{ $meant }”?
draft-problem-parameter = { $section }: het levende blok “{ $block }” kent geen “{ $parameter }”; dat wordt overgeslagen.
draft-problem-theme = { $section }: thema “{ $theme }” in het levende blok “{ $block }” is onbekend. Er zijn: { $known }.
draft-problem-theme-meant = { $section }: thema “{ $theme }” in het levende blok “{ $block }” is onbekend. Bedoelde u “{ $meant }”?
draft-problem-role = { $section }: rol “{ $role }” in het levende blok “{ $block }” is onbekend. Er zijn: { $known }.
draft-problem-top = { $section }: “top={ $value }” in het levende blok “{ $block }” is geen getal van 1 tot 10000.
draft-problem-body = { $section }: het levende blok “{ $block }” wordt uit de gegevens gemaakt; de tekst erin wordt niet getoond. Zet die erboven of eronder.
draft-problem-reference = { $section }: er is geen bijdrage { $reference }.
draft-problem-register = { $section }: het register staat al elders in het ontwerp; een tweede wordt weggelaten.
draft-budget-caption = Waar het geld van “{ $name }” naartoe gaat
draft-budget-base = { $rule } { $ballots } stembiljetten; { $spent } van { $budget } besteed.
draft-budget-funded = Krijgt geld als nummer { $number }
draft-budget-shares-caption = Wie besliste wat bij “{ $name }”
draft-nothing-budget = Hier is niet over een budget gestemd.
draft-column-outcome = Uitkomst
draft-nothing-ranking = Hier kreeg geen bundel een score.
draft-ranking-caption = Rangorde van de bundels
draft-ranking-caption-theme = Rangorde van de bundels: { $theme }
draft-ranking-first = { $caption } (de eerste { $shown } van { $all })
draft-column-on-top = Bij de eerste { $top }
draft-opinions-caption = Wat verenigt en wat verdeelt: { $name }
draft-opinions-groups-caption = Groepen van wie hetzelfde stemde: { $name }
draft-opinions-base = { $grouped } van de { $participants } die stemden, zijn naar hun stemgedrag in { $groups ->
    [one] één groep
   *[other] { $groups } groepen
    }. Cijfers: procent van elke groep dat het eens is, van wie erover stemde.
draft-nothing-opinions = Niemand stemde voor of tegen; er zijn dus geen groepen van gelijkgezinden.
draft-column-told = Wat het zegt
draft-opinions-for = spreekt voor { $letters }
draft-opinions-against = afwijzing spreekt voor { $letters }
draft-column-group = Groep
draft-column-participants = Deelnemers
draft-column-who = Wie het zijn
draft-poll-count-caption = Stemmen in “{ $name }”
draft-poll-base = { $ballots } stembiljetten; aandelen zijn van alle, per groep van die van de groep.{ $counted ->
    [0] {" "}Nog niet volgens een regel geteld.
   *[other] {" "}Geteld volgens de regel { $rule }.
    }
draft-poll-chosen = gekozen als nummer { $number }
