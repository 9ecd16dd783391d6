# Borgerbudgetter.
budget-vote = { $ballots ->
    [one] Én stemmeseddel
   *[other] { $ballots } stemmesedler
} om { $projects ->
    [one] ét projekt
   *[other] { $projects } projekter
}; budgettet er { $budget }.
budget-rule-greedy = Oppefra: { $utility ->
    [cost] flest stemmer først, så længe det kan være der
    [cardinality] flest stemmer pr. udgift først, så længe det kan være der
   *[points] flest point pr. udgift først, så længe det kan være der
}.
budget-rule-mes = Lige dele, { $utility ->
    [cost] værd hvad det koster
    [cardinality] alle lige meget værd
   *[points] værd hvad det fik i point
}.
budget-rule-mes-greedy = Lige dele, { $utility ->
    [cost] værd hvad det koster
    [cardinality] alle lige meget værd
   *[points] værd hvad det fik i point
}; derefter oppefra.
budget-rule-mes-add1 = Lige dele, { $utility ->
    [cost] værd hvad det koster
    [cardinality] alle lige meget værd
   *[points] værd hvad det fik i point
}; delene hævet med 1.
budget-rule-mes-add1u = Lige dele, { $utility ->
    [cost] værd hvad det koster
    [cardinality] alle lige meget værd
   *[points] værd hvad det fik i point
}; delene hævet med 1, derefter oppefra.
budget-rule-mes-add1-per-cost = Lige dele, { $utility ->
    [cost] værd hvad det koster
    [cardinality] alle lige meget værd
   *[points] værd hvad det fik i point
}; delene hævet med 1, derefter oppefra pr. udgift.
budget-rule-phragmen = Lige byrder (Phragmén, skridt for skridt).
budget-rule-phragmen-greedy = Lige byrder (Phragmén, skridt for skridt); derefter oppefra.
budget-share = Hver vælgers del: { $share }.
budget-share-raised = Hver vælgers del: { $share }, efter at den blev hævet med 1 { $raised ->
    [one] én gang
   *[other] { $raised } gange
}.
budget-funded = Betalt
budget-nothing = Intet.
budget-spent = Brugt: { $spent }. Tilbage: { $left }.
budget-served = { $served } af { $ballots } vælgere får mindst ét projekt, som de støtter.
budget-losers = Ikke betalt
budget-needed = { $needed ->
    [one] Én støtte mere havde været nok.
   *[other] { $needed } flere støtter havde været nok.
}
budget-needed-not-asked = Hvor mange støtter hvert projekt manglede, tager lidt tid at regne ud: --needed all.
budget-loser = { $id } ({ $cost }, { $votes ->
    [one] én stemme
   *[other] { $votes } stemmer
}) { $name }: { $why } { $needed }
budget-not-funded = Får ingen penge: { $why } { $needed }
budget-why-dear = det koster mere end hele budgettet.
budget-why-no-votes = ingen stemte på det.
budget-why-worthless = det koster ikke noget, og hvor værdien er udgiften, er det intet værd.
budget-why-supporters = dem, der støtter det, havde { $left } tilbage tilsammen.
budget-why-fit = da turen kom til det, var der { $left } tilbage.
budget-why-ended = optællingen sluttede før dets tur, fordi { $unfit } ikke kunne være der.
budget-ties = Lige stillinger
budget-ties-id = Ved lige stilling går det id først, der kommer først som tekst.
budget-ties-cost = Ved lige stilling går det billigste først, så det med flest stemmer, så id.
budget-ties-votes = Ved lige stilling går det med flest stemmer først, så det billigste, så id.
budget-tie = { $tied } stod lige: { $id } gik først.
budget-shares = Bestemt af
budget-shares-note = Efter vælgernes kolonne “{ $column }”. Hvad der blev købt for dele, tæller for dem, der betalte, som de betalte; alt andet lige meget for hver, der støtter det.
budget-unknown-group = (ikke kendt)
budget-compared = Reglerne side om side
budget-official = valgt ifølge filen
budget-outcomes = Hvert udfald over alle lige stillinger
budget-outcomes-cut = Der er flere: søgningen sluttede efter 20.000 tilstande.
budget-sha = { $file } har SHA-256 { $sha }.
budget-column-round = Nr.
budget-column-cost = Udgift
budget-column-votes = Stemmer
budget-column-id = Id
budget-column-name = Projekt
budget-column-money-share = Af penge
budget-column-voters-share = Af vælgere
budget-column-money = Penge
budget-column-voters = Vælgere
budget-column-group = Gruppe
budget-column-mark = Mærke
budget-column-projects = Projekter
budget-column-spent = Brugt
budget-column-served = Fik noget
budget-column-rule = Regel

budget-remark-missing = Filen siger ikke: { $keys }.
budget-remark-totals = Kolonnen { $column } afviger fra stemmesedlerne for { $projects ->
    [one] ét projekt
   *[other] { $projects } projekter
}: { $id } har { $counted } efter stemmesedlerne, { $told } efter kolonnen. Stemmesedlerne tæller.
budget-remark-long = { $ballots ->
    [one] Én stemmeseddel nævner
   *[other] { $ballots } stemmesedler nævner
} mere end { $most ->
    [one] ét projekt
   *[other] { $most } projekter
}; talt som de er.
budget-remark-points = { $ballots ->
    [one] Én stemmeseddel giver
   *[other] { $ballots } stemmesedler giver
} mere end { $most } point; talt som de er.
budget-remark-default = default_score bliver ikke brugt: et projekt, som en stemmeseddel ikke nævner, får ingen point fra den.

budget-completion = Kun lige dele kan hæves.
budget-completion-hint = Tag --rule mes, eller --completion none eller greedy.
budget-every = Alle udfald over alle lige stillinger findes kun uden udfyldning.
budget-every-hint = Udelad --completion.
budget-by = Vælgerne har ingen kolonne “{ $name }”.
budget-by-hint = Deres kolonner: { $columns }
budget-no-points = Stemmesedler af slagsen { $kind } har ingen point.
budget-no-points-hint = Tag --utility cost eller cardinality.
budget-too-fine = Pointene har flere decimaler, end der kan tælles præcist.
budget-too-fine-hint = Afrund pointene til seks decimaler eller færre.
budget-quote = I { $file }, række { $row }: et anførselstegn åbner og lukker ikke.
budget-quote-hint = Luk det, eller fordobl det i en celle med anførselstegn.
budget-bytes = I { $file }, række { $row }: byte, der ikke er tekst.
budget-bytes-hint = Gem filen som UTF-8.
budget-before = I { $file }, række { $row }: “{ $word }” står før afsnittet META.
budget-before-hint = En .pb-fil begynder med en linje META; hent den igen, eller se docs/budgets.md.
budget-section-twice = I { $file }, række { $row }: afsnittet { $section } begynder anden gang.
budget-section-twice-hint = META, PROJECTS og VOTES står der én gang hver; måske er to filer sat sammen.
budget-section-order = I { $file }, række { $row }: afsnittet { $section } kommer for tidligt.
budget-section-order-hint = Rækkefølgen er META, PROJECTS, VOTES.
budget-section-missing = { $file } har intet afsnit { $section }.
budget-section-missing-hint = En .pb-fil har afsnittene META, PROJECTS og VOTES, hvert efter en linje med dets navn; måske er filen skåret over.
budget-section-empty = { $file } slutter, hvor kolonnerne i det sidste afsnit skulle nævnes.
budget-section-empty-hint = Måske er filen skåret over.
budget-no-key = I { $file }, række { $row }: en værdi uden sin nøgle.
budget-no-key-hint = META har rækker som budget;100000.
budget-key-twice = I { $file }, række { $row }: “{ $key }” har en anden værdi i række { $first }.
budget-key-twice-hint = Behold den rigtige.
budget-key-missing = I { $file } siger META ikke noget om { $key }.
budget-key-missing-hint = Tilføj en række { $key };… til META.
budget-vote-type = I { $file }, række { $row }: “{ $word }” er ingen slags stemmeseddel.
budget-vote-type-hint = approval, choose-1, ordinal, cumulative eller scoring.
budget-column-twice = I { $file }, række { $row }: to kolonner hedder “{ $name }”.
budget-column-twice-hint = Nævn hver kolonne én gang.
budget-column = I { $file }, række { $row }: afsnittet { $section } har ingen kolonne { $name }.
budget-column-hint = PROJECTS skal have project_id og cost, VOTES voter_id og vote, og points for cumulative og scoring.
budget-cells = I { $file } har række { $row } { $cells } celler til { $columns } kolonner.
budget-cells-hint = Sæt en celle med semikolon i anførselstegn.
budget-no-id = I { $file }, række { $row }: et projekt uden id.
budget-no-id-hint = Giv det et i kolonnen project_id.
budget-comma = I { $file }, række { $row }: id’et “{ $id }” indeholder et komma.
budget-comma-hint = Stemmesedler nævner id’er med komma imellem: tag et andet tegn.
budget-project-twice = I { $file }, række { $row }: projektet “{ $id }” står allerede i række { $first }.
budget-project-twice-hint = Hvert projekt står der én gang.
budget-many = I { $file }, række { $row }: mere end { $most } projekter.
budget-many-hint = Afgør det i dele, en bydel ad gangen.
budget-no-projects = { $file } har ingen projekter.
budget-no-projects-hint = Måske er filen skåret over.
budget-no-voter = I { $file }, række { $row }: en stemmeseddel uden vælger.
budget-no-voter-hint = Giv hver stemmeseddel sit eget id i kolonnen voter_id; et nummer er nok.
budget-voter-twice = I { $file }, række { $row }: vælger “{ $id }” har allerede en stemmeseddel i række { $first }.
budget-voter-twice-hint = Afgør hvilken af de to der tæller, og slet den anden.
budget-unknown = I { $file }, række { $row }: der er intet projekt “{ $id }”.
budget-unknown-hint = Stemmesedler nævner projekter ved deres project_id.
budget-unknown-near = Mente du “{ $id }”?
budget-points-count = I { $file }, række { $row }: { $points } point til { $projects } projekter.
budget-points-count-hint = Kolonnen points har ét tal for hvert projekt i kolonnen vote.
budget-money = I { $file }, række { $row }: “{ $word }” er intet beløb.
budget-money-hint = Skriv beløb som 12500 eller 12500.50, uden møntsort og uden tegn mellem tusinder.
budget-negative = I { $file }, række { $row }: beløbet “{ $word }” er under 0.
budget-negative-hint = Udgifter og budgetter er 0 eller mere.
budget-too-much = I { $file }, række { $row }: beløbet “{ $word }” er større end noget budget.
budget-too-much-hint = Kig efter et ciffer for meget.
budget-points = I { $file }, række { $row }: “{ $word }” er intet antal point.
budget-points-hint = Skriv point som 3 eller 2.5, højst en milliard.
budget-points-negative = I { $file }, række { $row }: “{ $word }” point kan ikke fordeles på projekter.
budget-points-negative-hint = På cumulative-sedler er point 0 eller mere; til point under 0 er vote_type scoring.
budget-count = I { $file }, række { $row }: { $key } er “{ $word }”, og det er intet antal.
budget-count-hint = Skriv et helt tal.
budget-count-differs = I { $file }, række { $row }: { $key } er { $word }, men filen har { $rows ->
    [one] én sådan række
   *[other] { $rows } sådanne rækker
}.
budget-count-differs-hint = Måske er filen skåret over: hent den igen. Er rækkerne rigtige, så ret tallet.

help-calc-budget = Afgør et borgerbudget, og forklar det.
help-calc-budget-votes = Pabulib-fil (.pb): projekter med udgifter, og stemmesedler.
help-calc-budget-rule = Efter hvilken regel: mes er lige dele.
help-any-utility = Hvad et projekt er værd for dem, der støtter det; ellers point, hvor sedlerne har dem, eller udgiften. Greedy går efter stemmer, stemmer pr. udgift, eller point pr. udgift.
help-any-completion = Hvad der sker med pengene, som lige dele levner: add1 hæver delene med 1, til det er nok, add1u efterfølges af greedy.
help-calc-budget-ties = Hvad der går først ved lige stilling: efter id, det billigste, eller det med flest stemmer.
help-calc-budget-by = Kolonne hos vælgerne, hvorefter der siges, hvem der bestemte hvad; ellers hvor de bor.
help-any-needed = Om der skal siges, hvor mange støtter hvert ikke betalt projekt manglede; auto: hvor det går hurtigt.
help-any-compare = Sæt reglerne side om side.
help-any-all-ties = Nævn hvert udfald over alle lige stillinger.
help-calc-budget-out = Skriv afstemningen med dette udfald, som Pabulib-fil.

# Budgets in a workspace.
budget-none = Ingen afstemning har penge at fordele. Forbered en med samspel poll new … --budget, eller tag en ind med --from.
budget-column-budget = Budget
budget-column-stage = Trin
budget-column-poll = Afstemning
budget-stage = { $stage ->
    [prepared] forberedt
    [open] åben
    [closed] lukket
   *[counted] optalt
}
budget-step = { $number }. { $id }: { $cost }; { $left } tilbage.
budget-no-ballots = Ingen har stemt endnu.
error-budget-cost = Mulighed { $code } har ingen pris endnu.
error-no-budget = Der er ingen penge at fordele i afstemningen “{ $name }”.
hint-budget = Giv den et budget, mens den forberedes: samspel poll edit … --budget N.
budget-import-points = I { $file } giver stemmeseddel { $voter } { $points } point; en afstemning tæller hele point fra 0 til 1.000.000.
budget-import-points-hint = Afgør filen med samspel calc budget.
note-budget-import = Afstemningen fra { $file } taget ind som { $code } “{ $name }”: { $projects } projekter, { $ballots } stemmesedler
help-budget-by = Kolonne hos vælgerne, hvorefter der siges, hvem der bestemte hvad; ellers hvor de bor.
help-budget-ties = Hvad der går først ved lige stilling: efter id, det billigste, eller det med flest stemmer.
help-budget-rule = Reglen; ellers afstemningens.

# Budgets on screen.
pane-projects = Budget
pane-reason = Hvorfor
empty-budgets = Hvor en afstemning har penge at fordele, står dens projekter her: først dem, der får penge. Forbered en sådan afstemning med samspel poll new … --budget, eller tag en ind med samspel budget … --from FIL.pb.
budget-working = Det regnes ud, hvad pengene går til …
empty-reason = Her står projektet under markøren: i hvilket trin det får penge, eller hvorfor ikke og hvor mange flere støtter der skulle til.
budget-spent-of = { $spent } af { $budget } brugt
budget-step-of = Får penge som nummer { $number }: det koster { $cost }, { $votes ->
    [one] én stemmeseddel støtter det
   *[other] { $votes } stemmesedler støtter det
}. Derefter var { $left } tilbage.
budget-compared-for = Får { $id } penge? Reglerne side om side:
budget-compared-line = { $projects ->
    [one] Ét projekt
   *[other] { $projects } projekter
}, { $spent } brugt, { $served } stemmer betjent.
error-budget-ties = En regel, der fordeler penge, nævner selv, hvordan stemmelighed afgøres.
hint-budget-ties = Skriv det efter reglen: --rule mes/cost/add1u/votes; id, cost eller votes.
budget-stopped = Stoppet. Enter regner alligevel ud, hvad pengene går til.
import-budget = { $file } er en afstemning om et budget, ikke bidrag.
import-budget-hint = Tag den ind som afstemning: samspel budget FIL --from F.pb --in TEMA
