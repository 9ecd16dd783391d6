# Stembiljetten tellen.
count-head = { $rule }: { $voters ->
    [one] { $voters } stembiljet
   *[other] { $voters } stembiljetten
    }, { $candidates } kandidaten, { $seats ->
    [one] één plaats
   *[other] { $seats } plaatsen
    }.
count-unplaced = { $count ->
    [one] { $count } stembiljet zet
   *[other] { $count } stembiljetten zetten
    } niemand of meer dan één bovenaan; dat is hier niet te verdelen en telt niet mee.
count-quota = Stemmen nodig om gekozen te worden: { $quota }.
count-score = { $name }: { $score }
count-worth = Wat de gekozenen samen voor alle kiezers waard zijn: { $score }.
count-round-first = Ronde { $round }: eerste voorkeuren.
count-round-surplus = Ronde { $round }: het overschot van { $name } gaat over.
count-round-excluded = Ronde { $round }: { $name } valt af; de stembiljetten gaan over.
count-round-elected = Ronde { $round }: { $name } is gekozen.
count-round-locked = { $round }. { $name } staat boven { $other } (verschil { $margin }).
count-round-left-out = { $round }. { $name } boven { $other } (verschil { $margin }) telt niet mee: het zou tegenspreken wat al vaststaat.
count-figures = { $figures }
count-elected = Gekozen: { $names }.
count-order = Volgorde: { $names }. Afwijkingen ervan, per paar over alle stembiljetten: { $disagreements }.
count-tie-seat = Gelijk om een plaats: { $tied }. Genomen { $by ->
    [round] door ronde { $round }, waarin zij verschilden
    [lot] door het lot
   *[order] door de vaste volgorde
    }: { $chosen }.
count-tie-surplus = Gelijke overschotten: { $tied }. Eerst { $by ->
    [round] door ronde { $round }, waarin zij verschilden
    [lot] door het lot
   *[order] door de vaste volgorde
    }: { $chosen }.
count-tie-exclusion = Gelijk laatste: { $tied }. Afgevallen { $by ->
    [round] door ronde { $round }, waarin zij verschilden
    [lot] door het lot
   *[order] door de vaste volgorde
    }: { $chosen }.
count-winners = { $count ->
    [one] Winnaar
   *[other] Winnaars
    }: { $names }.
count-sets = { $count } groepen winnaars zijn even juist: { $sets }.
count-sha = SHA-256 van { $file }: { $sha }
count-nothing = { $file } bevat geen geldig stembiljet.
count-seats = { $seats } kiezen uit { $candidates } kandidaten kan niet.
count-one-seat = { $rule } kiest er één; er is om { $seats } gevraagd.
count-one-seat-hint = Neem voor meer plaatsen stv-scottish of stv-meek.
count-needs-approvals = { $rule } vraagt goedkeuringen (A;B;C); de stembiljetten van { $file } zijn anders.
count-needs-scores = { $rule } vraagt punten (A:5;B:2); de stembiljetten van { $file } zijn anders.
count-too-many = { $rule } is exact tot { $most } kandidaten of plaatsen; daarboven duurt het te lang.
count-too-hard = De exacte uitslag van { $rule } is voor deze stembiljetten niet gevonden.
count-ties = “{ $text }” zegt niet hoe gelijke standen worden beslist.
count-ties-hint = Schrijf order, of lot: en een gepubliceerd zaad, zoals lot:2023-06-20.
ballots-header = { $file }: geen kolom met de stembiljetten.
ballots-header-hint = Schrijf een tabel count,ballot met rijen als 3,A>B=C of 2,A;C of 1,A:5;B:2.
ballots-many-candidates = { $file }, regel { $row }: meer dan { $most } kandidaten.
ballots-candidate-twice = { $file }, regel { $row }: kandidaat { $name } staat er twee keer.
ballots-count = { $file }, regel { $row }: “{ $text }” is geen aantal stembiljetten onder een miljard.
ballots-line = { $file }, regel { $row }: dit is geen stembiljet.
ballots-total = { $file }, regel { $row }: { $told } kiezers zijn aangekondigd, er volgen er { $found }.
ballots-candidates = { $file }, regel { $row }: { $told } kandidaten zijn aangekondigd, er volgen er { $found }.
ballots-number = { $file }, regel { $row }: “{ $text }” is geen geheel getal.
ballots-no-candidates = { $file }, regel { $row }: er worden geen kandidaten genoemd.
ballots-no-profile = { $file }, regel { $row }: er is geen profile.
ballots-unknown = { $file }, regel { $row }: er is geen kandidaat { $name }.
ballots-name = { $file }, regel { $row }: de naam “{ $name }” is te lang.
ballots-twice = Ongeldig, noemt { $name } twee keer ({ $count ->
    [one] { $count } stembiljet
   *[other] { $count } stembiljetten
    }).
ballots-gap = Ongeldig, een plaats zonder naam ({ $count ->
    [one] { $count } stembiljet
   *[other] { $count } stembiljetten
    }).
ballots-points = Ongeldig, “{ $text }” geeft geen punten ({ $count ->
    [one] { $count } stembiljet
   *[other] { $count } stembiljetten
    }).
help-calc-count = Stembiljetten tellen volgens een regel, met het protocol.
help-calc-count-ballots = PrefLib-bestand (soc, soi, toc, toi), abc.yaml, of tabel count,ballot: A>B=C, A;B, of A:5;B:2.
help-calc-count-rule = De regel.
help-calc-count-seats = Hoeveel er gekozen worden; anders wat het bestand zegt, anders één.
help-calc-count-ties = Hoe gelijke standen worden beslist: in de vaste volgorde, of door een lot met gepubliceerd zaad.
