# Kort, og sortering ved personer.
pane-map = Kort efter ord
pane-map-sorts = Kort efter bunker
map-note = stress { $fit }
map-note-sorts = { $count ->
    [one] én person sorterede
   *[other] { $count } personer sorterede
    } · stress { $fit }
empty-map = Her ligger bidrag og grupper som på et kort: det, der ligner hinanden, ligger tæt. Tryk i for at hente den første fil.
empty-map-sorts = Ingen har sorteret endnu. Tryk W for at lægge bidrag i bunker, eller hent en fil med bunker.
map-of-sorts = Kort over { $points } bidrag ud fra { $count ->
    [one] én persons sortering
   *[other] { $count } personers sorteringer
    }: det, der ofte blev lagt sammen, ligger tæt. Stress-1 { $fit } (0 er fuldkomment; over 0,35 siger kortet kun lidt).
map-of-likeness = Kort over { $points } bidrag efter ligheden mellem deres ord. Stress-1 for grupperne { $fit } (0 er fuldkomment).
map-left-out = { $count ->
    [one] Ét bidrag har
   *[other] { $count } bidrag har
    } ingen plads på kortet.
map-unseen = { $count ->
    [one] Ét par lå
   *[other] { $count } par lå
    } ikke foran nogen samtidig: afstanden mellem dem er et gæt.
map-near = tæt på: { $names }
map-group = { $count ->
    [one] { $count } bidrag
   *[other] { $count } bidrag
    } · { $members ->
    [one] { $members } kommune
   *[other] { $members } kommuner
    }
map-anchor = hører tydeligt til her (bridging { $value })
map-between = hører mest til her (bridging { $value })
map-bridge = binder flere grupper sammen (bridging { $value })
map-others = øvrige
map-none = ingen
column-bridging = Bridging
by-sorts-title = Lav grupper, som folk har sorteret
by-sorts-lead = Én gruppe for hver gruppe på kortet over deres sorteringer, navngivet efter deres bunker. Det, der er låst, vurderet eller optaget, beholder sit indhold. Uden et tal bliver der så mange, som ligger tydeligst fra hinanden.
by-sorts-number = Hvor mange
by-sorts-now = lav
screen-sorting = Sortering
context-map = Kort
context-sorting = Sortering
map-working = Kortet beregnes.
pane-cards = Skal sorteres
pane-piles = Bunker
pane-sorters = Hvem sorterer
empty-sorting = Her lægger en person bidrag i bunker: det, der hører sammen, i én. Tryk A for at begynde med den første person.
empty-piles = Ingen bunke endnu. Tryk + for at lægge bidraget under markøren i en ny.
empty-sorters = Ingen endnu; A begynder.
sorting-done = { $done } af { $count } sorteret
sorting-pile = Bunke { $number }
sort-person = Person { $number }{ $role } · { $count } i { $piles ->
    [one] { $piles } bunke
   *[other] { $piles } bunker
    }
sorting-no-person = Begynd først en persons sortering (A).
sorting-no-pile = Den bunke findes ikke endnu; + laver den næste.
sorting-person-title = Endnu en person sorterer
sorting-person-lead = Folk er her kendt ved et nummer. En rolle må tilføjes; ikke et navn.
sorting-role = Rolle
sorting-person-now = begynd
sorting-pile-title = Navn på bunke { $number }
sorting-delete-title = Slet person { $number }s sortering?
sorting-delete-lead = Bunkerne forsvinder, bidragene bliver. Fortryd (u) henter dem tilbage.
sorting-delete-now = slet
action-zoom-in = tættere på
action-zoom-out = længere væk
action-colour-by = former efter
action-map-basis = ord eller bunker
action-cluster-by-sorts = grupper ud fra bunker
action-go-sorting = sortér
action-new-pile = ny bunke
action-take-off = af bunken
action-pile-1 = bunke 1
action-pile-2 = bunke 2
action-pile-3 = bunke 3
action-pile-4 = bunke 4
action-pile-5 = bunke 5
action-pile-6 = bunke 6
action-pile-7 = bunke 7
action-pile-8 = bunke 8
action-pile-9 = bunke 9
log-record-sorter = Person, der sorterer
log-record-pile = Bunke
log-record-sorted = Bidrag i en bunke
log-field-sorter = Person
log-field-pile = Bunke
note-sorter = Person { $number }s sortering begyndt
note-sorter-gone = Person { $number }s sortering slettet
note-pile = { $count ->
    [one] Ét bidrag
   *[other] { $count } bidrag
    } lagt i bunke { $pile }
note-pile-off = { $count ->
    [one] Ét bidrag
   *[other] { $count } bidrag
    } taget af bunkerne
note-pile-name = Bunke { $pile } hedder nu { $label }
note-cluster-by-sorts = { $clusters ->
    [one] Én gruppe
   *[other] { $clusters } grupper
    } lavet, som { $count ->
    [one] én person
   *[other] { $count } personer
    } sorterede
note-import-sorts = Hentning af { $title }: sorteringer fra { $count ->
    [one] én person
   *[other] { $count } personer
    }
problem-card = Kort { $text } er ukendt: intet siger, hvilket bidrag det er.
hint-cards = Giv listen over kortene med --map: nummer; bidragets reference eller tekst.
problem-sorted-twice = { $text } ligger i to bunker hos den samme person.
hint-sorted-twice = Den første bunke gælder; ret filen, hvis den anden var ment.
error-no-cards = { $path } nævner intet bidrag i dette forløb.
error-no-such-pile = Der er ingen bunke { $number }, og det er heller ikke den næste.
error-no-such-sorter = Der er ingen person { $number }, der sorterer.
error-nothing-sorted = Ingen har sorteret bidrag om dette tema endnu.
hint-sort-first = Sortér på skærmen (W), med samspel sort, eller hent en fil med bunker.
error-no-map = Der er intet at tegne et kort over.
readers-no-sorts = { $file } indeholder ingen bunker, som samspel kender.
readers-no-sorts-hint = Kendt er: en række pr. bunke (person; bunkens navn; kort), en række pr. kort under sorterID, statement, stackID, eller en matrix af 0 og 1 med en kolonne pr. bunke.
draft-map-caption = Kort over grupperne
draft-map-caption-theme = Kort over grupperne om { $theme }
draft-column-near = Nærmest
draft-column-zone = Zone
draft-nothing-map = Her er endnu intet at tegne et kort over.
draft-nothing-gozone = Færre end to grupper er vurderet efter to kriterier her.
draft-gozone-caption = Grupper efter { $first } og { $second }
draft-gozone-both = højt på begge
draft-gozone-rest = øvrige
draft-gozone-description = { $count ->
    [one] { $count } gruppe
   *[other] { $count } grupper
    } placeret efter { $first } (vandret) og { $second } (lodret). De stiplede linjer er gennemsnittene; det, der er højt på begge, står øverst til højre (go-zone).
draft-ladder-caption = { $first } ved siden af { $second }
draft-ladder-description = { $count ->
    [one] { $count } gruppe
   *[other] { $count } grupper
    } efter { $first } til venstre og efter { $second } til højre. En vandret linje: begge siger det samme; en stejl: de er forskellige.
draft-ladder-correlation = Korrelation r = { $r }.
map-correlation = { $first } og { $second } over disse grupper: korrelation r = { $r }.
help-map = Et kort over grupper og bidrag: det, der ligner hinanden, ligger tæt
help-sort = Folks bunker af bidrag, til et kort over, hvordan de sorterer
help-sort-list = Hvordan alle har sorteret
help-sort-new = Begynd endnu en persons sortering
help-sort-put = Læg bidrag i en persons bunke; bunken efter den sidste er ny
help-sort-off = Tag bidrag af en persons bunker
help-sort-label = Skriv et navn på en bunke
help-sort-delete = Slet en persons sortering
help-any-by = Efter hvordan folk sorterede, eller efter ordenes lighed
help-any-svg = Skriv kortet som et billede
help-any-role = Hvad personen er; intet navn
help-any-sorter = Nummer på den, der sorterer
help-any-pile = Bunkens nummer
help-map-clusters = Hvor mange grupper på et kort efter bunker; uden tal valgt ud fra data.
help-map-apply = Lav de grupper, som folks bunker giver; kræver --in.
