# What went wrong, whose fault it is, and what to do.
error-internal = Er ging iets mis binnen samspel.
error-cancelled = Geannuleerd; er is niets gewijzigd.
error-file = { $path } kan niet gelezen of geschreven worden.
error-file-missing = { $path } bestaat niet.
error-file-denied = { $path }: geen toegang.
error-file-exists = { $path } bestaat al en blijft zoals het is.
error-disk-full = { $path }: de schijf is vol.
error-stdout = Het resultaat kon niet worden afgedrukt.

# The workspace.
error-workspace-busy = Een ander programma schrijft in deze werkruimte.
hint-workspace-busy = Wacht tot dat klaar is, of sluit het, en probeer opnieuw.
error-workspace-full = De schijf is vol; er is niets gewijzigd.
hint-workspace-full = Maak plaats op de schijf van de werkruimte en in de map voor tijdelijke bestanden, en probeer opnieuw. Wat al bewaard was, is veilig.
error-workspace-held = { $user } heeft deze werkruimte open op een andere computer ({ $machine }). Tot ze daar gesloten is, kunt u ze hier alleen lezen.
hint-workspace-held = Draait samspel daar niet meer, verwijder dan het bestand { $path } en probeer opnieuw.
error-workspace-read-only = In deze werkruimte kan niet geschreven worden.
hint-workspace-read-only = Kopieer ze naar een map waarin u mag schrijven.
error-workspace-io = De schijf of het netwerk deed niet wat het moest.
error-workspace-damaged = Deze werkruimte is beschadigd.
hint-workspace-damaged = Laat het bestand zoals het is en werk verder met de recentste reservekopie.
error-not-a-workspace = { $path } is geen werkruimte van samspel.
error-newer-schema = { $path } is gemaakt met een nieuwere samspel (bestandsversie { $found }; dit programma kent { $known }). Er is niets aan gewijzigd.
hint-newer-schema = Installeer de nieuwere versie op deze computer.
error-no-programme = Deze werkruimte bevat geen traject.
error-journal-damaged = Het wijzigingslogboek is beschadigd; deze wijziging kan niet ongedaan gemaakt worden.
error-still-used = Er verwijst nog iets naar; verwijderen kan niet.
error-code-taken = Er is al een ander record met deze code.
error-delete-programme = Een werkruimte bevat één traject; het kan niet verwijderd worden, wel hernoemd.
error-nothing-to-undo = U hebt niets om ongedaan te maken.
error-nothing-to-redo = Er is niets om opnieuw te doen.
error-no-such-batch = Die wijziging bestaat niet.
error-already-undone = Deze wijziging is al ongedaan gemaakt.
error-built-upon = Wijziging { $clock } van { $author } bouwt hierop voort.
hint-built-upon = Maak eerst de latere wijziging ongedaan.

# What people asked for.
error-empty-text = Er staat geen tekst.
error-empty-label = Een bundel heeft een naam nodig.
error-empty-heading = Een hoofdstuk heeft een titel nodig.
error-excerpt-moved = De woorden van fragment { $reference } zouden niet meer in de notities staan.
error-link-itself = Een bijdrage kan niet op zichzelf antwoorden.
error-merge-one = Samenvoegen vraagt minstens twee verschillende bundels.
error-split-one = { $label } bevat te weinig om te splitsen.
error-other-theme = { $label } ligt in een ander thema.
error-not-this-theme = { $reference } hoort bij een ander thema dan { $label }.
hint-change-theme = Wijzig eerst het thema.
error-off-scale = { $value } ligt niet op de schaal van { $criterion } ({ $min } tot { $max }).
error-already-option = { $label } is al een optie.
error-already-priority = Dit is al prioriteit { $rank }.
error-not-frame = { $table } hoort niet bij het kader.
error-frame-no-name = Een naam is nodig.
error-frame-no-code = Een code is nodig.
error-frame-date = { $date } is geen datum (schrijf 2023-05-23).
error-frame-end-before-start = De laatste dag valt voor de eerste.
error-frame-scale = De schaal moet oplopen en het gewicht mag niet negatief zijn.
error-frame-row = { $table }: een veld ontbreekt of bevat iets anders dan het hoort.
error-no-such-record = Zo'n { $table } is er niet.
error-no-such-topic = Dat transversaal thema bestaat niet.
error-no-such-priority = Die prioriteit bestaat niet.
error-template = Het sjabloon { $name } bevat { $count -> 
        [one] één fout
       *[other] { $count } fouten
    }:
error-map = De kolommenkaart { $path } bevat { $count -> 
        [one] één fout
       *[other] { $count } fouten
    }:
template-mistake = { $file }, regel { $line }:
error-nothing-to-map = Er staat geen tabel in dit bestand.
error-no-such-process = Er is geen proces { $name }.
hint-processes = samspel brengt mee: { $names }; of noem een map met een sjabloon.
error-no-such-sample = Er is geen voorbeeld { $name }.
hint-samples = samspel brengt mee: { $names }.
error-export-format = De extensie van { $path } zegt geen formaat.
hint-export-format = Neem .md, .html of .docx voor de nota, .xlsx of .csv voor tabellen, .json voor alles.
error-no-such-table = Er is geen tabel { $name }.
hint-tables = Tabellen: { $names }.

# Names that were typed.
error-no-such-member = Er is geen bestuur { $name }.
error-no-such-theme = Er is geen thema { $name }.
error-no-such-topic-named = Er is geen transversaal thema { $name }.
error-no-such-kind = Er is geen soort { $name }.
error-no-such-criterion = Er is geen criterium { $name }.
error-no-such-stance = Er is geen standpunt { $name }.
error-no-such-cluster = Er is geen bundel { $name }.
error-ambiguous-cluster = Er zijn verschillende bundels { $name }.
hint-ambiguous-cluster = Noem de bedoelde met haar id: { $names }.
error-no-such-reference = Er is geen bijdrage { $name }.
error-no-such-rank = Er is geen prioriteit met rang { $rank }.
error-no-such-section = Er is geen hoofdstuk { $name }.
error-no-such-part = Het kader heeft geen deel { $name }.
error-no-such-field = { $table } heeft geen veld { $name }, of het kan deze waarde niet bevatten.
error-setting = { $text } heeft niet de vorm veld=waarde.
error-import-nothing = Niets kon worden opgenomen: { $count -> 
        [one] de enige rij is
       *[other] alle { $count } rijen zijn
    } geweigerd.
error-no-terminal = Er is hier geen terminal om de interface in te openen.
hint-no-terminal = Gebruik --print, of een van de opdrachten die samspel --help noemt.
error-format = { $name } is geen formaat.
error-size = { $size } is geen formaat; schrijf 120x40.
hint-did-you-mean = Bedoelde u { $name }?
hint-choices = Er zijn: { $names }.
remark-shared-folder = Deze werkruimte ligt op een netwerkschijf of in een gesynchroniseerde map: ze wordt trager en veiliger bewaard. Laat één persoon tegelijk erin schrijven.
remark-read-only = Deze werkruimte mag hier niet gewijzigd worden: u kunt ze lezen, en kopiëren naar een map waarin u mag schrijven.

# De rekenhulpen op losse bestanden.
error-clusters = “{ $text }” is geen aantal bundels.
hint-clusters = Geef een geheel getal vanaf 1, of auto voor zoveel als er passen.
error-threshold = “{ $text }” is geen aandeel van de woorden tussen 0,1 en 1.
hint-threshold = Neem 0.7 voor teksten die de meeste woorden delen, 1 voor teksten met dezelfde woorden.
calc-no-texts = { $file } bevat geen bruikbare tekst{ $count ->
        [0] .
        [one] ; één rij werd geweigerd.
       *[other] ; { $count } rijen werden geweigerd.
    }
calc-no-texts-hint = Onder de rij met de kolomnamen moeten rijen staan met een id en een tekst.
calc-no-id = De id ontbreekt.
calc-no-id-hint = Geef elke tekst een id, bijvoorbeeld een volgnummer; daarmee noemt het resultaat de teksten.
calc-no-text = De tekst ontbreekt.
calc-no-text-hint = Vul de cel in, of haal de rij weg.
calc-twice = De id { $id } staat al in rij { $row }.
calc-twice-hint = Geef elke tekst een eigen id. De eerste is gebruikt, deze is weggelaten.

error-proposal-old = Het traject is gewijzigd sinds dit voorstel; er is niets gegroepeerd.
hint-proposal-old = Laat het opnieuw voorstellen en bekijk het nog eens.
error-no-proposed-part = Het voorstel heeft { $count } delen; noem er daarvan met hun nummer.
error-pair-one = Er zijn twee bijdragen nodig om ze samen of uiteen te houden.
error-pair-many = Dit kan over hoogstens { $count } bijdragen tegelijk gezegd worden.
error-pair-nothing = Over deze bijdragen is niets gezegd.
error-said-together = { $one } en { $other } horen samen, zei { $author }.
error-said-apart = { $one } en { $other } blijven uiteen, zei { $author }.
hint-said-otherwise = Neem dat eerst terug, of verplaats beide.
error-pair-inside = { $one } en { $other } liggen in { $label }{ $locked ->
    [yes] , die vaststaat
   *[no] , waar mensen ze plaatsten
} ({ $author }).
error-pair-elsewhere = { $one } en { $other } kunnen niet samenkomen: { $label } { $locked ->
    [yes] staat vast
   *[no] blijft zoals mensen die maakten
} ({ $author }).
error-pair-out = { $reference } is met de hand uit de bundels gehaald en kan dus niet bij een andere horen.
hint-pair-move = Maak de bundel los, of verplaats er eerst een met de hand.
error-heading-none = Een hoofdbundel staat boven minstens één bundel.
error-heading-label = Een hoofdbundel heeft een naam nodig.
