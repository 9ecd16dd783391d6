# Optælling af stemmesedler.
count-head = { $rule }: { $voters ->
    [one] { $voters } stemmeseddel
   *[other] { $voters } stemmesedler
    }, { $candidates } kandidater, { $seats ->
    [one] én plads
   *[other] { $seats } pladser
    }.
count-unplaced = { $count ->
    [one] { $count } stemmeseddel sætter
   *[other] { $count } stemmesedler sætter
    } ingen eller flere på førstepladsen og kan ikke gives videre: tæller ikke med her.
count-quota = Stemmer, der skal til for at blive valgt: { $quota }.
count-score = { $name }: { $score }
count-worth = Hvad de valgte tilsammen er værd for alle vælgere: { $score }.
count-round-first = Runde { $round }: førstevalg.
count-round-surplus = Runde { $round }: overskuddet fra { $name } gives videre.
count-round-excluded = Runde { $round }: { $name } er ude; stemmesedlerne gives videre.
count-round-elected = Runde { $round }: { $name } er valgt.
count-round-locked = { $round }. { $name } står over { $other } (forskel { $margin }).
count-round-left-out = { $round }. { $name } over { $other } (forskel { $margin }) regnes ikke med: det ville modsige, hvad der står fast.
count-figures = { $figures }
count-elected = Valgt: { $names }.
count-order = Rækkefølge: { $names }. Afvigelser fra den, par for par over alle stemmesedler: { $disagreements }.
count-tie-seat = Lige om en plads: { $tied }. Taget { $by ->
    [round] ved runde { $round }, hvor de var forskellige
    [lot] ved lodtrækning
   *[order] ved den fastsatte rækkefølge
    }: { $chosen }.
count-tie-surplus = Lige store overskud: { $tied }. Først { $by ->
    [round] ved runde { $round }, hvor de var forskellige
    [lot] ved lodtrækning
   *[order] ved den fastsatte rækkefølge
    }: { $chosen }.
count-tie-exclusion = Lige sidst: { $tied }. Ude { $by ->
    [round] ved runde { $round }, hvor de var forskellige
    [lot] ved lodtrækning
   *[order] ved den fastsatte rækkefølge
    }: { $chosen }.
count-winners = { $count ->
    [one] Vinder
   *[other] Vindere
    }: { $names }.
count-sets = { $count } sæt vindere er lige rigtige: { $sets }.
count-sha = SHA-256 af { $file }: { $sha }
count-nothing = { $file } indeholder ingen gyldig stemmeseddel.
count-seats = { $seats } kan ikke vælges blandt { $candidates } kandidater.
count-one-seat = { $rule } vælger én; der blev bedt om { $seats }.
count-one-seat-hint = Tag stv-scottish eller stv-meek til flere pladser.
count-needs-approvals = { $rule } kræver godkendelser (A;B;C); stemmesedlerne i { $file } er anderledes.
count-needs-scores = { $rule } kræver point (A:5;B:2); stemmesedlerne i { $file } er anderledes.
count-too-many = { $rule } er eksakt op til { $most } kandidater eller pladser; derover tager det for lang tid.
count-too-hard = Det eksakte resultat af { $rule } kunne ikke findes for disse stemmesedler.
count-ties = “{ $text }” siger ikke, hvordan lige stillinger afgøres.
count-ties-hint = Skriv order, eller lot: og et offentliggjort frø, som lot:2023-06-20.
ballots-header = { $file }: ingen kolonne med stemmesedlerne.
ballots-header-hint = Skriv en tabel count,ballot med rækker som 3,A>B=C eller 2,A;C eller 1,A:5;B:2.
ballots-many-candidates = { $file }, linje { $row }: flere end { $most } kandidater.
ballots-candidate-twice = { $file }, linje { $row }: kandidat { $name } står der to gange.
ballots-count = { $file }, linje { $row }: “{ $text }” er intet antal stemmesedler under en milliard.
ballots-line = { $file }, linje { $row }: dette er ingen stemmeseddel.
ballots-total = { $file }, linje { $row }: { $told } vælgere er varslet, der følger { $found }.
ballots-candidates = { $file }, linje { $row }: { $told } kandidater er varslet, der følger { $found }.
ballots-number = { $file }, linje { $row }: “{ $text }” er intet helt tal.
ballots-no-candidates = { $file }, linje { $row }: der nævnes ingen kandidater.
ballots-no-profile = { $file }, linje { $row }: der er ingen profile.
ballots-unknown = { $file }, linje { $row }: der er ingen kandidat { $name }.
ballots-name = { $file }, linje { $row }: navnet “{ $name }” er for langt.
ballots-twice = Ugyldig, nævner { $name } to gange ({ $count ->
    [one] { $count } stemmeseddel
   *[other] { $count } stemmesedler
    }).
ballots-gap = Ugyldig, en plads uden navn ({ $count ->
    [one] { $count } stemmeseddel
   *[other] { $count } stemmesedler
    }).
ballots-points = Ugyldig, “{ $text }” giver ingen point ({ $count ->
    [one] { $count } stemmeseddel
   *[other] { $count } stemmesedler
    }).
help-calc-count = Tæl stemmesedler efter en regel, med protokollen.
help-calc-count-ballots = PrefLib-fil (soc, soi, toc, toi), abc.yaml, eller tabel count,ballot: A>B=C, A;B, eller A:5;B:2.
help-calc-count-rule = Reglen.
help-calc-count-seats = Hvor mange der vælges; ellers hvad filen siger, ellers én.
help-calc-count-ties = Hvordan lige stillinger afgøres: i den fastsatte rækkefølge, eller ved lodtrækning med offentliggjort frø.
