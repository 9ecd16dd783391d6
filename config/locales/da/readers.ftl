# Filer, der afvises som helhed, hver med sin -hint.
readers-folder = { $file } er en mappe, ikke en fil.
readers-folder-hint = Nævn filerne i den, for eksempel med *.csv.
readers-empty-file = { $file } er tom.
readers-empty-file-hint = Bed afsenderen om filen igen; noget kan være gået galt undervejs.
readers-old-office = { $file } er en gammel eller beskyttet Excel-fil, som samspel ikke læser.
readers-old-office-hint = Åbn den i et regneark, fjern en eventuel adgangskode, og gem den som .xlsx eller .ods.
readers-document = { $file } er et dokument til læsning, ikke en tabel.
readers-document-hint = Kopiér tabellen over i et regneark og indlæs det, eller tast bidragene ind.
readers-workspace = { $file } er en arbejdsfil fra samspel, ikke et input.
readers-workspace-hint = Åbn den med samspel selv.
readers-markup = { $file } er en webside eller XML-fil, ikke en tabel.
readers-markup-hint = Eksportér listen fra dens program som CSV eller Excel-projektmappe.
readers-zip = { $file } er en pakket mappe, ikke et regneark.
readers-zip-hint = Pak den ud, og indlæs filerne i den.
readers-other-format = { $file } skulle være { $asked }, men er { $found }.
readers-other-format-hint = Udelad --as; samspel finder selv formatet.
readers-too-large = { $file } er for stor: { $size } MiB, og af dette format læser samspel højst { $most } MiB.
readers-too-large-hint = Del filen, eller fjern billeder og ark uden bidrag.
readers-damaged = { $file } er beskadiget indeni og kan ikke læses.
readers-damaged-hint = Åbn den i et regneark og gem den igen, eller bed afsenderen om filen på ny.
readers-bomb = { $file } bliver ved udpakning langt større, end den burde, sådan som filer gør, der er lavet for at standse en computer. Den er ikke åbnet.
readers-bomb-hint = Spørg afsenderen, hvor filen kommer fra. Er den ærlig, så gem den igen fra et regneark.
readers-json = { $file } er ikke gyldig JSON i linje { $line }.
readers-json-no-list = { $file } indeholder ingen liste af bidrag.
readers-json-hint = samspel læser en liste af objekter eller et objekt med en sådan liste under "contributions".
readers-toml = { $file } er ikke gyldig TOML i linje { $line }.
readers-toml-hint = Ret linjen; ofte mangler der et anførselstegn eller en parentes.
readers-toml-nothing = { $file } indeholder hverken interview eller bidrag.
readers-toml-nothing-hint = Begynd hvert med en linje [[interviews]] eller [[contributions]].
readers-too-many-columns = Posterne i { $file } bruger mere end { $most } forskellige feltnavne.
readers-too-many-columns-hint = Giv alle poster de samme få felter: udsagn, type, tema og hvad der ellers er brug for.
readers-no-rows = { $file } indeholder ingen rækker.
readers-no-header = I { $file } siger ingen række, hvad kolonnerne indeholder. Den første række lyder: { $seen }
readers-no-header-hint = Sæt en række over listen, der nævner kolonnerne, såsom tema, type og udsagn.
readers-missing-columns = { $file } er ikke læst: række { $row } ligner overskriften, men nævner ikke alt. Der står: { $seen }
readers-rival-columns = { $file } er ikke læst: i række { $row } gør mere end én kolonne krav på det samme indhold. Der står: { $seen }
readers-rivals = “{ $one }” og “{ $other }” ligner begge { $field ->
    [criterion] scorerne for “{ $name }”
    [text] teksten
    [kind] typen
    [theme] temaet
    [subtheme] undertemaet
    [topics] de tværgående emner
    [with] de kommuner, det er lavet sammen med
    [member] kommunen
    [partner] partneren
    [table] bordet
    [place] stedet
    [remark] bemærkningen
    [source] kilden
    [code] nummeret
    [choice] valgmuligheden
    [voter] deltageren
    [group] deltagerens gruppe
    [vote] stemmen
   *[stance] holdningen
}; giv en af dem et andet navn.
readers-needs = Der skal være en kolonne til { $field ->
    [text] teksten i hvert bidrag
    [kind] bidragets type
    [theme] temaet
    [member] kommunen (eller sig, hvem der har indsendt filen)
    [code] nummeret eller koden på hver valgmulighed
    [choice] valgmuligheden
    [voter] deltagerens nummer
   *[vote] stemmen
}.
readers-maybe = Måske er “{ $column }” kolonnen til { $field ->
    [text] teksten
    [kind] typen
    [theme] temaet
    [member] kommunen
    [code] nummeret
    [choice] valgmuligheden
    [voter] deltageren
   *[vote] stemmen
}; samspel var ikke sikker nok til at bruge den.
readers-map-hint = Giv kolonnerne i filen andre navne, eller skriv en kolonneliste, der siger, hvad de betyder (--map).
readers-map-field = “{ $word }” er ikke noget, en kolonne (“{ $column }”) kan indeholde.
readers-map-values = Kolonnelisten til { $file } oversætter til ord, som forløbet ikke har.
readers-map-value = “{ $from }” skulle blive til “{ $to }”: brug et navn eller en kode, som den står i forløbet.

# Rækker, der sættes til side, hver med sin -hint.
readers-did-you-mean = Mente du “{ $word }”? Ret cellen, og indlæs de afviste rækker igen.
readers-one-of = Kendt her: { $words }. Ret cellen, eller føj først navnet til forløbet.
readers-unknown = { $list ->
    [theme] Temaet “{ $word }” er ukendt.
    [kind] Typen “{ $word }” er ukendt.
    [topic] Det tværgående emne “{ $word }” er ukendt.
    [member] Kommunen “{ $word }” er ukendt.
   *[stance] Holdningen “{ $word }” er ukendt.
}
readers-missing = { $field ->
    [text] Teksten mangler.
    [kind] Typen mangler.
    [theme] Temaet mangler.
    [member] Kommunen mangler.
    [code] Nummeret mangler.
    [choice] Valgmuligheden mangler.
    [voter] Deltagerens nummer mangler.
    [vote] Stemmen mangler.
   *[stance] Der er en kommentar, men ingen holdning.
}
readers-missing-hint = Udfyld cellen, og indlæs de afviste rækker igen; kun afsenderen kan vide, hvad der skal stå.
readers-short = Rækken holder op efter { $cells } af { $columns } celler.
readers-short-hint = Sammenlign med rækkerne omkring; der kan mangle et skilletegn, eller der er et linjeskift i en celle uden anførselstegn.
readers-ragged = Rækken har { $cells } celler, men overskriften nævner kun { $columns } kolonner.
readers-ragged-hint = Sæt anførselstegn om den tekst, der indeholder skilletegnet, eller fjern det, der står efter den sidste kolonne.
readers-open-quote = Et anførselstegn åbner en celle i denne række, og intet lukker den.
readers-open-quote-hint = Luk cellen med et anførselstegn, eller fordobl tegnet, hvis det hører til teksten.
readers-bad-bytes = Rækken indeholder bytes, der ikke er bogstaver i filens tegnkodning.
readers-bad-bytes-hint = Find � i rækken, tast bogstavet igen, og indlæs de afviste rækker igen.
readers-nested = Her står en liste eller et objekt, hvor der hører én værdi til.
readers-nested-hint = Giv hvert felt en tekst, et tal eller en enkel liste af tekster.
readers-too-long = Teksten er længere end { $most } tegn.
readers-too-long-hint = Måske er flere rækker løbet sammen. Del den op i enkelte bidrag.
readers-formula-error = I cellen står regnearksfejlen { $word } i stedet for tekst.
readers-formula-error-hint = Ret formlen i regnearket, eller erstat den med dens tekst.
readers-table = “{ $word }” er ikke navnet på et bord.
readers-table-hint = Skriv borde som MOB-T3: temaets kode, så T og nummeret; eller kun nummeret.
readers-no-score = “{ $word }” er ikke en score.
readers-no-score-hint = Skriv et helt tal fra { $min } til { $max }, eller lad cellen stå tom.
readers-score-range = Scoren { $word } ligger uden for skalaen fra { $min } til { $max }.
readers-score-range-hint = Spørg, hvilken score fra { $min } til { $max } der var ment.
readers-no-number = “{ $word }” er ikke et tal.
readers-no-number-hint = Skriv et helt tal.
readers-vote = “{ $word }” er ikke en stemme.
readers-vote-hint = Skriv for, imod eller blank.
readers-consent = “{ $word }” siger ikke, hvad den interviewede har tilladt.
readers-consent-hint = Skriv quote (må citeres), anonymous (anonymt) eller background (baggrund).
readers-excerpt = Dette uddrag står ikke i noterne: “{ $word }”
readers-excerpt-hint = Kopiér det ord for ord fra noterne, eller føj den manglende sætning til noterne.
readers-option-kind = Valgmuligheden nævner ingen type, og forløbet har ingen eller flere typer valgmuligheder.
readers-option-kind-hint = Tilføj en kolonne til typen, eller giv forløbet netop én slags med rollen option.

# Tabeller til beregningerne, uden forløb.
plain-missing-columns = { $file } blev ikke læst: række { $row } ligner overskriften, men nævner ikke alt. Der står: { $seen }
plain-needs = Der skal være en kolonne med navnet »{ $column }«.
plain-header-hint = Sæt en række over listen, der nævner kolonnerne, hvert navn i sin egen celle.
plain-bad-bytes-hint = Find � i rækken, skriv bogstavet igen, og gem filen som UTF-8.
