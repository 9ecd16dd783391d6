# Selve dokumentet: titelblad, levende blokke, register.
draft-subtitle = Udkast af { $date }
draft-date = { $day }. { $month ->
    [1] januar
    [2] februar
    [3] marts
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
draft-participants = Deltagende kommuner: { $names }.
draft-contents = Indhold
draft-table = Tabel
draft-cited-in = Citeret i
draft-skip = Gå til teksten
draft-anonymous = anonym
draft-shared = fælles
draft-partner = partner
draft-partners = Partnere
draft-contributions = bidrag

# Kolonneoverskrifter.
draft-column-what = Hvad
draft-column-count = Antal
draft-column-member = Kommune
draft-column-members = Kommuner
draft-column-total = I alt
draft-column-theme = Tema
draft-column-cluster = Gruppe
draft-column-heading = Hovedgruppe
draft-column-size = Bidrag
draft-column-example = For eksempel
draft-column-rank = Plads
draft-column-priority = Prioritet
draft-column-score = Score
draft-column-spread = Spredning
draft-column-raters = Vurderet af
draft-column-lead = Ansvarlig
draft-column-horizon = Inden
draft-column-evidence = Bygger på
draft-column-silent = Ikke hørt endnu
draft-column-stance = Holdning
draft-column-comment = Hvorfor
draft-column-option = Valgmulighed
draft-column-for = For
draft-column-against = Imod
draft-column-blank = Blank
draft-column-base = Stemmer
draft-column-share = Andel for
draft-column-reference = Henvisning
draft-column-contribution = Bidrag
draft-column-kind = Slags
draft-column-origin = Fra hvem
draft-column-source = Kilde

# Forløbet i tal.
draft-numbers-caption = Forløbet i tal
draft-numbers-members = Deltagende kommuner
draft-numbers-contributions = Bidrag
draft-numbers-of-which = – { $name }
draft-numbers-shared = Fælles bidrag (blandede borde og skrivebordsresearch)
draft-numbers-partners = Bidrag fra partnere
draft-numbers-set-aside = Bidrag lagt til side
draft-numbers-sources = Kilder
draft-numbers-interviews = Interviews
draft-numbers-clusters = Grupper
draft-numbers-unclustered = Bidrag uden for en gruppe
draft-numbers-ratings = Vurderinger
draft-numbers-choices = Valgmuligheder til afstemning
draft-numbers-ballots = Afgivne stemmer
draft-numbers-priorities = Prioriteter
draft-numbers-positions = Tilkendegivne holdninger

# Dækning og tværgående temaer.
draft-coverage-caption = Bidrag pr. kommune og tema; – betyder ingen
draft-coverage-several = Et bidrag fra flere kommuner står i hver af deres rækker; talt én gang er der { $all }.
draft-coverage-gaps = Endnu intet indsamlet for: { $gaps }.
draft-coverage-gaps-many = { $count } felter i denne tabel er tomme: dér er endnu intet indsamlet.
draft-topics-caption = Bidrag pr. tema og tværgående tema; – betyder ingen
draft-topics-caption-theme = { $theme }: bidrag efter kommune og tværgående tema; – betyder ingen
draft-topics-gaps = Intet indsamlet om:
draft-topics-gap = { $theme }: { $topics }
draft-topics-no-gap = Alle tværgående temaer er taget op under alle temaer.

# Udsagn, grupper, prioriteter, holdninger, stemmer, interviews.
draft-alike = Ligeså:
draft-alike-more = { $count ->
    [one] og én til
   *[other] og { $count } til
}
draft-clusters-caption = Grupper af bidrag, der siger det samme
draft-clusters-caption-theme = Grupper af bidrag om { $theme }, der siger det samme
draft-clusters-more = De { $shown } grupper med flest kommuner ud af { $all }.
draft-priorities-caption = Prioriteter efter den fælles vurdering
draft-priorities-caption-theme = Prioriteter for { $theme } efter den fælles vurdering
draft-priorities-scale = Score: vægtet gennemsnit af vurderingerne fra 0 til 1. Spredning: hvor langt kommunerne ligger fra hinanden på det kriterium, de er mest uenige om (standardafvigelse).
draft-priorities-tied = Scorer mærket med = er lige: rækkefølgen mellem dem siger intet.
draft-positions-caption = Kommunernes holdninger pr. prioritet
draft-reservations-caption = Forbehold og afvisninger med begrundelse
draft-positions-all-support = Ingen kommune har indtil videre taget forbehold.
draft-poll-caption = Afstemning om { $theme }
draft-poll-groups-caption = Afstemning om { $theme }: andel for pr. gruppe af stemmende (afgivne stemmer)
draft-syntheses-number = Interview { $number }
draft-syntheses-no-sector = Andre interviews
draft-syntheses-background = { $count ->
    [one] Ét interview tjente kun som baggrund og citeres ikke.
   *[other] { $count } interviews tjente kun som baggrund og citeres ikke.
}

# Register.
draft-register-heading = Bilag: register over bidrag
draft-register-caption = Bidrag, hvor de kommer fra, og hvor de citeres
draft-register-cited-only = Ud af { $all } bidrag står her de { $cited }, der citeres; databilaget har dem alle.
draft-register-none-cited = Her citeres intet.
draft-register-consent = { $count ->
    [one] Ét bidrag kommer fra et interview, hvis kilde efter den interviewedes ønske ikke oplyses; det har sin egen henvisning (ANO).
   *[other] { $count } bidrag kommer fra interviews, hvis kilder efter de interviewedes ønske ikke oplyses; de har deres egne henvisninger (ANO).
}
draft-register-withheld = Baggrundssamtale: citeres ikke.
draft-register-row = række { $row }
draft-source-interview = Interview

# Intet til stede, sagt åbent.
draft-nothing-at-all = Der er endnu intet indsamlet.
draft-nothing-of = Her er intet indsamlet: ingen { $what }.
draft-nothing-of-theme = Om { $theme } er her intet indsamlet: ingen { $what }.
draft-nothing-clusters = Her er endnu ingen bidrag samlet i grupper.
draft-nothing-priorities = Her er endnu ikke vedtaget prioriteter.
draft-nothing-topics = Endnu har intet bidrag fået et tværgående tema.
draft-nothing-positions = Endnu har ingen kommune tilkendegivet en holdning.
draft-nothing-votes = Her er ikke afgivet stemmer.
draft-nothing-interviews = Endnu har intet interview en syntese.

# Hvad der i en disposition ikke kan laves.
draft-problem-block = { $section }: der er ingen levende blok “{ $block }”. Der er: { $known }.
draft-problem-block-meant = { $section }: der er ingen levende blok “{ $block }”. Mente du “{ $meant }”?
draft-problem-parameter = { $section }: den levende blok “{ $block }” kender ikke “{ $parameter }”; det springes over.
draft-problem-theme = { $section }: temaet “{ $theme }” i den levende blok “{ $block }” er ukendt. Der er: { $known }.
draft-problem-theme-meant = { $section }: temaet “{ $theme }” i den levende blok “{ $block }” er ukendt. Mente du “{ $meant }”?
draft-problem-role = { $section }: rollen “{ $role }” i den levende blok “{ $block }” er ukendt. Der er: { $known }.
draft-problem-top = { $section }: “top={ $value }” i den levende blok “{ $block }” er ikke et tal fra 1 til 10000.
draft-problem-body = { $section }: den levende blok “{ $block }” laves af dataene; teksten i den vises ikke. Sæt den over eller under.
draft-problem-reference = { $section }: der er intet bidrag { $reference }.
draft-problem-register = { $section }: registret står allerede et andet sted i udkastet; et ekstra udelades.
draft-budget-caption = Hvad pengene fra “{ $name }” går til
draft-budget-base = { $rule } { $ballots } stemmesedler; { $spent } af { $budget } brugt.
draft-budget-funded = Får penge som nummer { $number }
draft-budget-shares-caption = Hvem bestemte hvad i “{ $name }”
draft-nothing-budget = Her er ikke stemt om et budget.
draft-column-outcome = Resultat
draft-nothing-ranking = Her er ingen gruppe vurderet.
draft-ranking-caption = Gruppernes rangorden
draft-ranking-caption-theme = Gruppernes rangorden: { $theme }
draft-ranking-first = { $caption } (de første { $shown } af { $all })
draft-column-on-top = Blandt de øverste { $top }
draft-opinions-caption = Hvad der samler, og hvad der deler: { $name }
draft-opinions-groups-caption = Grupper af dem, der stemte ens: { $name }
draft-opinions-base = { $grouped } af de { $participants }, der stemte, er efter deres stemmer i { $groups ->
    [one] én gruppe
   *[other] { $groups } grupper
    }. Tal: procent af hver gruppe, der er enige, af dem, der stemte om det.
draft-nothing-opinions = Ingen har stemt for eller imod, så der er ingen grupper af ligesindede.
draft-column-told = Hvad det siger
draft-opinions-for = taler for { $letters }
draft-opinions-against = afvisning taler for { $letters }
draft-column-group = Gruppe
draft-column-participants = Deltagere
draft-column-who = Hvem de er
draft-poll-count-caption = Stemmer i “{ $name }”
draft-poll-base = { $ballots } stemmesedler; andele er af dem alle, efter gruppe af gruppens egne.{ $counted ->
    [0] {" "}Endnu ikke talt efter en regel.
   *[other] {" "}Talt efter reglen { $rule }.
    }
draft-poll-chosen = valgt som nummer { $number }
