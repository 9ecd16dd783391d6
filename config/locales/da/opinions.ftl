# Meningsgrupper.
groups-head = { $participants } deltagere, { $statements } udsagn, { $votes } stemmer; { $grouped } af dem i { $groups ->
    [one] én gruppe
   *[other] { $groups } grupper
    }.
groups-silhouette = Hvor langt grupperne ligger fra hinanden: { $silhouette } (0 slet ikke, 1 helt){ $over ->
    [0] {""}
   *[other] , målt over { $over } udtrukne
    }.
groups-group = { $letter } · gruppe { $name }, { $count ->
    [one] én deltager
   *[other] { $count } deltagere
    }
groups-agrees = { $stand } af { $votes } enige
groups-disagrees = { $stand } af { $votes } uenige
groups-all-agree = Alle tilsammen enige i
groups-all-disagree = Alle tilsammen uenige i
groups-divide = Hvad der deler
groups-apart = { $percent } point mellem grupperne
groups-map = Tæt på hinanden: stemte ens. Bogstaver er grupper, * flere af dem, · for få stemmer.
opinions-given = { $file } har ingen kolonner participant og group.
opinions-given-nobody = { $file } nævner ingen, der har stemt.
opinions-twice = { $file }, række { $row }: { $name } står to gange i en gruppe.
opinions-vote = { $file }, række { $row }: “{ $text }” er ingen stemme.
opinions-vote-hint = En stemme er 1 (enig), -1 (uenig) eller 0 (pas).
opinions-nameless = { $file }, række { $row }: deltager eller udsagn mangler.{ $text }
opinions-time = { $file }, række { $row }: “{ $text }” er intet tidspunkt.
opinions-number = { $file }, række { $row }: “{ $text }” er intet tal.
opinions-participant-twice = { $file }, række { $row }: deltager { $text } har allerede en række.
opinions-row-total = { $file }, række { $row }: { $name } siger { $told }, stemmerne ved siden af er { $found }.
opinions-totals = { $file } fortæller om { $agrees } enige og { $disagrees } uenige i udsagn { $statement }; { $votes } har { $a } og { $d }. { $count ->
    [one] Ét udsagn afviger
   *[other] { $count } udsagn afviger
    }.
opinions-turned = Fortegnene er vendt om: i disse stemmer betyder 1 uenig. Skriv “# vote-convention: agree=-1” som første linje.
opinions-convention = “{ $text }” siger ikke, hvilket fortegn der betyder enig.
opinions-statements = { $file } har ingen kolonne statement eller comment-id.
opinions-header = { $file } har ingen kolonner participant, statement og vote.
opinions-none = { $file } indeholder ingen stemmer.
opinions-none-hint = Skriv en tabel participant,statement,vote, eller giv en eksport fra Polis.
opinions-folder = I { $file } er ingen af { $names }.
opinions-broken = { $file } er ingen tabel.
opinions-long = { $file }: flere end { $most } rækker eller udsagn.
help-calc-groups = Gruppér folk efter, hvordan de stemte om udsagn, og fortæl, hvad der taler for hvem.
help-calc-groups-votes = Tabel participant,statement,vote (1, -1, 0), eller en eksport fra Polis: mappen eller dens fil med stemmer.
help-calc-groups-groups = Hvor mange grupper; auto: så mange fra 2 til 5, som ligger længst fra hinanden.
help-calc-groups-given = Tabel participant,group: disse grupper i stedet.
help-calc-groups-statements = Tabel statement,moderated,text; moderated -1 regnes ikke med.
# Opinions in a workspace.
opinions-few = For få stemmer til at finde grupper i: { $participants } stemte, om { $statements } valgmuligheder. Mindst to skal have stemt om to.
opinions-by-name = alle stemmer ved navn
opinions-note = { $grouped } af { $participants } i { $groups ->
    [one] én gruppe
   *[other] { $groups } grupper
    }
opinions-rest = De øvrige
opinions-speaks = Taler for { $letter }, { $count ->
    [one] én deltager
   *[other] { $count } deltagere
    }
opinions-legend = Procent af hver gruppe, der er enige, af dem, der stemte om det. + enig, − uenig.
opinions-all = Alle
opinions-head-agree = enige
opinions-speaks-agree = Taler for { $letter }: { $stand } af { $votes } er enige.
opinions-speaks-disagree = Taler for { $letter }: { $stand } af { $votes } er uenige.
opinions-apart = Der er { $percent } point mellem grupperne.
opinions-group = { $letter } · { $count ->
    [one] én deltager
   *[other] { $count } deltagere
    }
opinions-axes = Kortet viser { $across } % af al forskel på tværs og { $up } % opad.
opinions-map-statement = udsagn
empty-opinions = Ingen har stemt for eller imod endnu. Grupper af dem, der tænker ens, findes i afstemninger om valgmuligheder for og imod.
empty-opinion = Vælg et udsagn for at se, hvordan hver gruppe stemte om det.
opinions-working = Der regnes …
opinions-stopped = Standset. Enter regner det alligevel ud.
error-opinions-form = Stemmesedler i “{ $name }” er ikke for og imod: der er ingen holdninger i dem.
pane-opinions = Holdninger
pane-opinion = Udsagn
pane-opinion-map = Hvem der tænker ens
help-poll-groups = Gruppér dem, der stemte, efter hvordan de stemte, og fortæl, hvad der taler for hvem.
help-poll-groups-poll = Afstemningen, ved kode eller navn; intet: alle stemmer ved navn tilsammen.
help-poll-groups-groups = Hvor mange grupper; auto: så mange fra 2 til 5, som ligger længst fra hinanden.
help-poll-groups-out = Skriv stemmerne som en tabel, som calc groups læser.
opinions-numbers = Nummer { $number } er én vælger i den ene afstemning og en anden i den næste: disse afstemninger kan ikke tages tilsammen.
opinions-map-rest = { $count } med for få stemmer
empty-opinion-map = Her står de, der stemte ens, nær hinanden.
opinions-together-agree = Alle tilsammen enige
opinions-together-disagree = Alle tilsammen uenige
