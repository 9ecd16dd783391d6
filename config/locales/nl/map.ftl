# Kaarten, en sorteren door mensen.
pane-map = Kaart naar woorden
pane-map-sorts = Kaart naar stapels
map-note = stress { $fit }
map-note-sorts = { $count ->
    [one] één persoon sorteerde
   *[other] { $count } mensen sorteerden
    } · stress { $fit }
empty-map = Bijdragen en bundels liggen hier als op een kaart: wat gelijkt, ligt bij elkaar. Druk i om het eerste bestand in te lezen.
empty-map-sorts = Nog niemand heeft gesorteerd. Druk W om bijdragen op stapels te leggen, of lees een bestand met stapels in.
map-of-sorts = Kaart van { $points } bijdragen uit { $count ->
    [one] de sortering van één persoon
   *[other] de sorteringen van { $count } mensen
    }: wat vaak bij elkaar werd gelegd, ligt bij elkaar. Stress-1 { $fit } (0 is volmaakt; boven 0,35 zegt de kaart weinig).
map-of-likeness = Kaart van { $points } bijdragen naar de gelijkenis van hun woorden. Stress-1 van de bundels { $fit } (0 is volmaakt).
map-left-out = { $count ->
    [one] Eén bijdrage heeft
   *[other] { $count } bijdragen hebben
    } geen plaats op de kaart.
map-unseen = { $count ->
    [one] Eén paar lag
   *[other] { $count } paren lagen
    } bij niemand samen op tafel: hoe ver die uiteenliggen, is een gok.
map-near = dichtbij: { $names }
map-group = { $count ->
    [one] { $count } bijdrage
   *[other] { $count } bijdragen
    } · { $members ->
    [one] { $members } bestuur
   *[other] { $members } besturen
    }
map-anchor = hoort hier duidelijk thuis (bridging { $value })
map-between = hoort hier meestal thuis (bridging { $value })
map-bridge = verbindt verschillende groepen (bridging { $value })
map-others = andere
map-none = geen
column-bridging = Bridging
by-sorts-title = Bundels maken zoals mensen sorteerden
by-sorts-lead = Eén bundel per groep op de kaart van hun sorteringen, genoemd naar hun stapels. Wat is vastgezet, beoordeeld of opgenomen, houdt wat erin zit. Zonder getal komen er zoveel als het duidelijkst uiteenliggen.
by-sorts-number = Hoeveel
by-sorts-now = maken
screen-sorting = Sorteren
context-map = Kaart
context-sorting = Sorteren
map-working = De kaart wordt berekend.
pane-cards = Te sorteren
pane-piles = Stapels
pane-sorters = Wie sorteert
empty-sorting = Hier legt iemand bijdragen op stapels: wat samenhoort, op één. Druk A om met de eerste persoon te beginnen.
empty-piles = Nog geen stapel. Druk + om de bijdrage onder de cursor op een nieuwe te leggen.
empty-sorters = Nog niemand; A begint.
sorting-done = { $done } van { $count } gesorteerd
sorting-pile = Stapel { $number }
sort-person = Persoon { $number }{ $role } · { $count } op { $piles ->
    [one] { $piles } stapel
   *[other] { $piles } stapels
    }
sorting-no-person = Begin eerst de sortering van iemand (A).
sorting-no-pile = Die stapel is er nog niet; + maakt de volgende.
sorting-person-title = Nog iemand sorteert
sorting-person-lead = Mensen staan hier met een nummer. Een rol mag erbij; geen naam.
sorting-role = Rol
sorting-person-now = beginnen
sorting-pile-title = Opschrift van stapel { $number }
sorting-delete-title = De sortering van persoon { $number } wissen?
sorting-delete-lead = De stapels verdwijnen, de bijdragen blijven. Ongedaan maken (u) brengt ze terug.
sorting-delete-now = wissen
action-zoom-in = dichterbij
action-zoom-out = verder af
action-colour-by = vormen naar
action-map-basis = woorden of stapels
action-cluster-by-sorts = bundels uit stapels
action-go-sorting = sorteren
action-new-pile = nieuwe stapel
action-take-off = van de stapel
action-pile-1 = stapel 1
action-pile-2 = stapel 2
action-pile-3 = stapel 3
action-pile-4 = stapel 4
action-pile-5 = stapel 5
action-pile-6 = stapel 6
action-pile-7 = stapel 7
action-pile-8 = stapel 8
action-pile-9 = stapel 9
log-record-sorter = Persoon die sorteert
log-record-pile = Stapel
log-record-sorted = Bijdrage op een stapel
log-field-sorter = Persoon
log-field-pile = Stapel
note-sorter = Sortering van persoon { $number } begonnen
note-sorter-gone = Sortering van persoon { $number } gewist
note-pile = { $count ->
    [one] Eén bijdrage
   *[other] { $count } bijdragen
    } op stapel { $pile } gelegd
note-pile-off = { $count ->
    [one] Eén bijdrage
   *[other] { $count } bijdragen
    } van de stapels genomen
note-pile-name = Stapel { $pile } heet nu { $label }
note-cluster-by-sorts = { $clusters ->
    [one] Eén bundel
   *[other] { $clusters } bundels
    } gemaakt zoals { $count ->
    [one] één persoon
   *[other] { $count } mensen
    } sorteerden
note-import-sorts = Inlezen van { $title }: sorteringen van { $count ->
    [one] één persoon
   *[other] { $count } mensen
    }
problem-card = Kaartje { $text } is onbekend: nergens staat welke bijdrage het is.
hint-cards = Geef de lijst van de kaartjes mee met --map: nummer; verwijzing of tekst van de bijdrage.
problem-sorted-twice = { $text } ligt op twee stapels van dezelfde persoon.
hint-sorted-twice = De eerste stapel telt; verbeter het bestand als de tweede bedoeld was.
error-no-cards = { $path } noemt geen bijdrage van dit traject.
error-no-such-pile = Er is geen stapel { $number }, en het is ook niet de volgende.
error-no-such-sorter = Er is geen persoon { $number } die sorteert.
error-nothing-sorted = Nog niemand heeft bijdragen van dit thema gesorteerd.
hint-sort-first = Sorteer op het scherm (W), met samspel sort, of lees een bestand met stapels in.
error-no-map = Er is niets om een kaart van te tekenen.
readers-no-sorts = { $file } bevat geen stapels zoals samspel ze kent.
readers-no-sorts-hint = Bekend zijn: een rij per stapel (persoon; naam van de stapel; kaartjes), een rij per kaartje onder sorterID, statement, stackID, of een matrix van 0 en 1 met een kolom per stapel.
draft-map-caption = Kaart van de bundels
draft-map-caption-theme = Kaart van de bundels over { $theme }
draft-column-near = Dichtstbij
draft-column-zone = Zone
draft-nothing-map = Er is hier nog niets om een kaart van te tekenen.
draft-nothing-gozone = Er zijn hier minder dan twee bundels op twee criteria beoordeeld.
draft-gozone-caption = Bundels naar { $first } en { $second }
draft-gozone-both = hoog op beide
draft-gozone-rest = andere
draft-gozone-description = { $count ->
    [one] { $count } bundel
   *[other] { $count } bundels
    } naar { $first } (overdwars) en { $second } (omhoog). De stippellijnen zijn de gemiddelden; wat op beide hoog scoort, staat rechtsboven (go-zone).
draft-ladder-caption = { $first } naast { $second }
draft-ladder-description = { $count ->
    [one] { $count } bundel
   *[other] { $count } bundels
    } naar { $first } links en naar { $second } rechts. Een vlakke lijn: beide zeggen hetzelfde; een steile: ze verschillen.
draft-ladder-correlation = Correlatie r = { $r }.
map-correlation = { $first } en { $second } over deze bundels: correlatie r = { $r }.
help-map = Een kaart van bundels en bijdragen: wat gelijkt, ligt bij elkaar
help-sort = Stapels bijdragen van mensen, voor een kaart uit hoe ze sorteren
help-sort-list = Hoe iedereen sorteerde
help-sort-new = De sortering van nog iemand beginnen
help-sort-put = Bijdragen op een stapel van iemand leggen; de stapel na de laatste is een nieuwe
help-sort-off = Bijdragen van iemands stapels nemen
help-sort-label = Een opschrift op een stapel zetten
help-sort-delete = De sortering van iemand wissen
help-any-by = Naar hoe mensen sorteerden, of naar gelijkenis van woorden
help-any-svg = De kaart als tekening schrijven
help-any-role = Wat de persoon is; geen naam
help-any-sorter = Nummer van wie sorteert
help-any-pile = Nummer van de stapel
help-map-clusters = Hoeveel bundels op een kaart naar stapels; zonder getal gekozen uit de gegevens.
help-map-apply = De bundels maken die de stapels van mensen geven; vraagt --in.
