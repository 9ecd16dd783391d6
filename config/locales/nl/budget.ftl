# Burgerbegrotingen.
budget-vote = { $ballots ->
    [one] Eén stembiljet
   *[other] { $ballots } stembiljetten
} over { $projects ->
    [one] één project
   *[other] { $projects } projecten
}; het budget is { $budget }.
budget-rule-greedy = Van boven af: { $utility ->
    [cost] meeste stemmen eerst, zolang het past
    [cardinality] meeste stemmen per kosten eerst, zolang het past
   *[points] meeste punten per kosten eerst, zolang het past
}.
budget-rule-mes = Gelijke delen, { $utility ->
    [cost] waard wat het kost
    [cardinality] elk evenveel waard
   *[points] waard wat het aan punten kreeg
}.
budget-rule-mes-greedy = Gelijke delen, { $utility ->
    [cost] waard wat het kost
    [cardinality] elk evenveel waard
   *[points] waard wat het aan punten kreeg
}; dan van boven af.
budget-rule-mes-add1 = Gelijke delen, { $utility ->
    [cost] waard wat het kost
    [cardinality] elk evenveel waard
   *[points] waard wat het aan punten kreeg
}; delen met 1 verhoogd.
budget-rule-mes-add1u = Gelijke delen, { $utility ->
    [cost] waard wat het kost
    [cardinality] elk evenveel waard
   *[points] waard wat het aan punten kreeg
}; delen met 1 verhoogd, dan van boven af.
budget-rule-mes-add1-per-cost = Gelijke delen, { $utility ->
    [cost] waard wat het kost
    [cardinality] elk evenveel waard
   *[points] waard wat het aan punten kreeg
}; delen met 1 verhoogd, dan van boven af per kosten.
budget-rule-phragmen = Gelijke lasten (Phragmén, stap voor stap).
budget-rule-phragmen-greedy = Gelijke lasten (Phragmén, stap voor stap); dan van boven af.
budget-share = Deel van elke stemmer: { $share }.
budget-share-raised = Deel van elke stemmer: { $share }, nadat het { $raised ->
    [one] één keer
   *[other] { $raised } keer
} met 1 verhoogd werd.
budget-funded = Betaald
budget-nothing = Niets.
budget-spent = Uitgegeven: { $spent }. Over: { $left }.
budget-served = { $served } van { $ballots } stemmers krijgen minstens één project dat ze steunen.
budget-losers = Niet betaald
budget-needed = { $needed ->
    [one] Eén steun meer was genoeg geweest.
   *[other] { $needed } keer steun meer was genoeg geweest.
}
budget-needed-not-asked = Hoeveel steun elk nog nodig had, uitrekenen duurt even: --needed all.
budget-loser = { $id } ({ $cost }, { $votes ->
    [one] één stem
   *[other] { $votes } stemmen
}) { $name }: { $why } { $needed }
budget-not-funded = Krijgt geen geld: { $why } { $needed }
budget-why-dear = het kost meer dan het hele budget.
budget-why-no-votes = niemand stemde ervoor.
budget-why-worthless = het kost niets, en waar de waarde de kosten zijn is het niets waard.
budget-why-supporters = wie het steunen hadden samen nog { $left }.
budget-why-fit = toen het aan de beurt was, was er nog { $left }.
budget-why-ended = de telling eindigde voor het aan de beurt was, omdat { $unfit } niet paste.
budget-ties = Gelijke standen
budget-ties-id = Bij gelijke stand gaat voor wat als tekst het eerst komt.
budget-ties-cost = Bij gelijke stand gaat het goedkoopste voor, dan wat meer stemmen heeft, dan de id.
budget-ties-votes = Bij gelijke stand gaat voor wat meer stemmen heeft, dan het goedkoopste, dan de id.
budget-tie = { $tied } stonden gelijk: { $id } ging voor.
budget-shares = Wie wat bepaalde
budget-shares-note = Naar de kolom “{ $column }” van de stemmers. Wat met delen gekocht werd, telt voor wie betaalden, zoals ze betaalden; al het andere voor wie het steunen, elk evenveel.
budget-unknown-group = (niet bekend)
budget-compared = De regels naast elkaar
budget-official = gekozen volgens het bestand
budget-outcomes = Elke uitkomst over alle gelijke standen
budget-outcomes-cut = Er zijn er meer: het zoeken stopte na 20.000 toestanden.
budget-sha = { $file } heeft de SHA-256 { $sha }.
budget-column-round = Nr
budget-column-cost = Kosten
budget-column-votes = Stemmen
budget-column-id = Id
budget-column-name = Project
budget-column-money-share = Van geld
budget-column-voters-share = Van stemmers
budget-column-money = Geld
budget-column-voters = Stemmers
budget-column-group = Groep
budget-column-mark = Teken
budget-column-projects = Projecten
budget-column-spent = Uitgegeven
budget-column-served = Bediend
budget-column-rule = Regel

budget-remark-missing = Het bestand zegt niet: { $keys }.
budget-remark-totals = De kolom { $column } wijkt af van de stembiljetten voor { $projects ->
    [one] één project
   *[other] { $projects } projecten
}: { $id } heeft { $counted } volgens de stembiljetten, { $told } volgens de kolom. De stembiljetten tellen.
budget-remark-long = { $ballots ->
    [one] Eén stembiljet noemt
   *[other] { $ballots } stembiljetten noemen
} meer dan { $most ->
    [one] één project
   *[other] { $most } projecten
}; geteld zoals ze zijn.
budget-remark-points = { $ballots ->
    [one] Eén stembiljet geeft
   *[other] { $ballots } stembiljetten geven
} meer dan { $most } punten; geteld zoals ze zijn.
budget-remark-default = default_score blijft buiten beschouwing: een project dat een stembiljet niet noemt, krijgt er geen punten van.

budget-completion = Alleen gelijke delen kunnen verhoogd worden.
budget-completion-hint = Neem --rule mes, of --completion none of greedy.
budget-every = Alle uitkomsten over alle gelijke standen zijn er alleen zonder aanvulling.
budget-every-hint = Laat --completion weg.
budget-by = De stemmers hebben geen kolom “{ $name }”.
budget-by-hint = Hun kolommen: { $columns }
budget-no-points = Stembiljetten van de soort { $kind } hebben geen punten.
budget-no-points-hint = Neem --utility cost of cardinality.
budget-too-fine = De punten hebben meer decimalen dan exact te tellen zijn.
budget-too-fine-hint = Rond de punten af op zes decimalen of minder.
budget-quote = In { $file }, rij { $row }: een aanhalingsteken opent en sluit niet.
budget-quote-hint = Sluit het, of verdubbel het binnen een cel tussen aanhalingstekens.
budget-bytes = In { $file }, rij { $row }: bytes die geen tekst zijn.
budget-bytes-hint = Bewaar het bestand als UTF-8.
budget-before = In { $file }, rij { $row }: “{ $word }” staat voor het deel META.
budget-before-hint = Een .pb-bestand begint met een regel META; haal het opnieuw op, of zie docs/budgets.md.
budget-section-twice = In { $file }, rij { $row }: het deel { $section } begint een tweede keer.
budget-section-twice-hint = META, PROJECTS en VOTES staan er elk één keer; misschien zijn twee bestanden aan elkaar gezet.
budget-section-order = In { $file }, rij { $row }: het deel { $section } komt te vroeg.
budget-section-order-hint = De volgorde is META, PROJECTS, VOTES.
budget-section-missing = { $file } heeft geen deel { $section }.
budget-section-missing-hint = Een .pb-bestand heeft de delen META, PROJECTS en VOTES, elk na een regel met zijn naam; misschien is het bestand afgebroken.
budget-section-empty = { $file } eindigt waar de kolommen van het laatste deel genoemd moeten worden.
budget-section-empty-hint = Misschien is het bestand afgebroken.
budget-no-key = In { $file }, rij { $row }: een waarde zonder sleutel.
budget-no-key-hint = META heeft rijen als budget;100000.
budget-key-twice = In { $file }, rij { $row }: “{ $key }” heeft een andere waarde in rij { $first }.
budget-key-twice-hint = Houd de juiste.
budget-key-missing = In { $file } zegt META niets over { $key }.
budget-key-missing-hint = Voeg aan META een rij { $key };… toe.
budget-vote-type = In { $file }, rij { $row }: “{ $word }” is geen soort stembiljet.
budget-vote-type-hint = approval, choose-1, ordinal, cumulative of scoring.
budget-column-twice = In { $file }, rij { $row }: twee kolommen heten “{ $name }”.
budget-column-twice-hint = Noem elke kolom één keer.
budget-column = In { $file }, rij { $row }: het deel { $section } heeft geen kolom { $name }.
budget-column-hint = PROJECTS heeft project_id en cost nodig, VOTES voter_id en vote, en points voor cumulative en scoring.
budget-cells = In { $file } heeft rij { $row } { $cells } cellen voor { $columns } kolommen.
budget-cells-hint = Zet een cel met een puntkomma tussen aanhalingstekens.
budget-no-id = In { $file }, rij { $row }: een project zonder id.
budget-no-id-hint = Geef het er een in de kolom project_id.
budget-comma = In { $file }, rij { $row }: de id “{ $id }” bevat een komma.
budget-comma-hint = Stembiljetten noemen ids met komma’s ertussen: neem een ander teken.
budget-project-twice = In { $file }, rij { $row }: het project “{ $id }” staat al in rij { $first }.
budget-project-twice-hint = Elk project staat er één keer.
budget-many = In { $file }, rij { $row }: meer dan { $most } projecten.
budget-many-hint = Beslis in delen, per wijk.
budget-no-projects = { $file } heeft geen projecten.
budget-no-projects-hint = Misschien is het bestand afgebroken.
budget-no-voter = In { $file }, rij { $row }: een stembiljet zonder stemmer.
budget-no-voter-hint = Geef elk stembiljet een eigen id in de kolom voter_id; een nummer volstaat.
budget-voter-twice = In { $file }, rij { $row }: stemmer “{ $id }” heeft al een stembiljet in rij { $first }.
budget-voter-twice-hint = Beslis welk van de twee telt, en schrap het andere.
budget-unknown = In { $file }, rij { $row }: er is geen project “{ $id }”.
budget-unknown-hint = Stembiljetten noemen projecten bij hun project_id.
budget-unknown-near = Bedoelde u “{ $id }”?
budget-points-count = In { $file }, rij { $row }: { $points } punten voor { $projects } projecten.
budget-points-count-hint = De kolom points heeft één getal voor elk project in de kolom vote.
budget-money = In { $file }, rij { $row }: “{ $word }” is geen bedrag.
budget-money-hint = Schrijf bedragen als 12500 of 12500.50, zonder munt en zonder tekens tussen duizendtallen.
budget-negative = In { $file }, rij { $row }: het bedrag “{ $word }” is lager dan 0.
budget-negative-hint = Kosten en budgetten zijn 0 of meer.
budget-too-much = In { $file }, rij { $row }: het bedrag “{ $word }” is groter dan elk budget.
budget-too-much-hint = Zoek een cijfer te veel.
budget-points = In { $file }, rij { $row }: “{ $word }” is geen aantal punten.
budget-points-hint = Schrijf punten als 3 of 2.5, hoogstens een miljard.
budget-points-negative = In { $file }, rij { $row }: “{ $word }” punten zijn niet te verdelen over projecten.
budget-points-negative-hint = Op cumulative-biljetten zijn punten 0 of meer; voor punten onder 0 is het vote_type scoring.
budget-count = In { $file }, rij { $row }: { $key } is “{ $word }”, en dat is geen aantal.
budget-count-hint = Schrijf een geheel getal.
budget-count-differs = In { $file }, rij { $row }: { $key } is { $word }, maar het bestand heeft { $rows ->
    [one] één zulke rij
   *[other] { $rows } zulke rijen
}.
budget-count-differs-hint = Misschien is het bestand afgebroken: haal het opnieuw op. Kloppen de rijen, verbeter dan het getal.

help-calc-budget = Beslis over een burgerbegroting, en leg het uit.
help-calc-budget-votes = Pabulib-bestand (.pb): projecten met kosten, en stembiljetten.
help-calc-budget-rule = Volgens welke regel: mes zijn gelijke delen.
help-any-utility = Wat een project waard is voor wie het steunen; anders punten waar de biljetten die hebben, of de kosten. Greedy gaat naar stemmen, stemmen per kosten, of punten per kosten.
help-any-completion = Wat er gebeurt met het geld dat gelijke delen overlaten: add1 verhoogt de delen met 1 tot het genoeg is, na add1u volgt greedy.
help-calc-budget-ties = Wat voorgaat bij gelijke stand: naar id, het goedkoopste, of wat meer stemmen heeft.
help-calc-budget-by = Kolom van de stemmers waarnaar te zeggen wie wat bepaalde; anders waar ze wonen.
help-any-needed = Of te zeggen hoeveel steun elk niet betaald project nog nodig had; auto: waar dat snel gaat.
help-any-compare = Zet de regels naast elkaar.
help-any-all-ties = Noem elke uitkomst over alle gelijke standen.
help-calc-budget-out = Schrijf de stemming met deze uitkomst erbij, als Pabulib-bestand.

# Budgets in a workspace.
budget-none = Bij geen enkele stemming is geld te verdelen. Bereid er een voor met samspel poll new … --budget, of neem er een op met --from.
budget-column-budget = Budget
budget-column-stage = Stand
budget-column-poll = Stemming
budget-stage = { $stage ->
    [prepared] voorbereid
    [open] open
    [closed] gesloten
   *[counted] geteld
}
budget-step = { $number }. { $id }: { $cost }; nog { $left } over.
budget-no-ballots = Nog niemand heeft gestemd.
error-budget-cost = Optie { $code } heeft nog geen kosten.
error-no-budget = Bij de stemming “{ $name }” is geen geld te verdelen.
hint-budget = Geef ze een budget zolang ze voorbereid wordt: samspel poll edit … --budget N.
budget-import-points = In { $file } geeft het stembiljet van stemmer { $voter } { $points } punten; een stemming telt hele punten van 0 tot 1.000.000.
budget-import-points-hint = Beslis dit bestand met samspel calc budget.
note-budget-import = De stemming uit { $file } opgenomen als { $code } “{ $name }”: { $projects } projecten, { $ballots } stembiljetten
help-budget-by = Kolom van de stemmers waarnaar te zeggen wie wat bepaalde; anders waar ze wonen.
help-budget-ties = Wat voorgaat bij gelijke stand: naar id, het goedkoopste, of wat meer stemmen heeft.
help-budget-rule = De regel; anders die van de stemming.

# Budgets on screen.
pane-projects = Budget
pane-reason = Waarom
empty-budgets = Waar een stemming geld te verdelen heeft, staan hier haar projecten: eerst die geld krijgen. Bereid zo’n stemming voor met samspel poll new … --budget, of neem er een op met samspel budget … --from BESTAND.pb.
budget-working = Er wordt uitgerekend waar het geld naartoe gaat …
empty-reason = Hier staat het project onder de cursor: in welke stap het geld krijgt, of waarom niet en hoeveel steun er meer nodig was.
budget-spent-of = { $spent } van { $budget } besteed
budget-step-of = Krijgt geld als nummer { $number }: het kost { $cost }, { $votes ->
    [one] één stembiljet steunt het
   *[other] { $votes } stembiljetten steunen het
}. Daarna was er nog { $left } over.
budget-compared-for = Krijgt { $id } geld? De regels naast elkaar:
budget-compared-line = { $projects ->
    [one] Eén project
   *[other] { $projects } projecten
}, { $spent } besteed, { $served } stemmers bediend.
error-budget-ties = Een regel die geld verdeelt noemt zelf hoe gelijke standen beslist worden.
hint-budget-ties = Schrijf het achter de regel: --rule mes/cost/add1u/votes; id, cost of votes.
budget-stopped = Gestopt. Enter rekent alsnog uit waar het geld naartoe gaat.
import-budget = { $file } is een stemming over een budget, geen bijdragen.
import-budget-hint = Neem ze op als stemming: samspel budget BESTAND --from F.pb --in THEMA
