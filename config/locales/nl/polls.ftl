# Stemmingen: voorbereiding, lijst, stembiljetten.
poll-loose = Opties in geen stemming
poll-no-options = Nog geen opties.
poll-no-roll = Er is geen lijst van stemgerechtigden: wie een nummer noemt, mag stemmen.
poll-nature = { $form ->
    [approval] Goedkeuren van zoveel opties als men wil
    [ranking] Opties op volgorde
    [score] Punten voor opties
   *[each] Voor of tegen elke optie
    } · { $binding ->
    [0] peilend
   *[other] bindend
    } · { $secret ->
    [0] op nummer
   *[other] geheim
    } · { $stage ->
    [prepared] in voorbereiding
    [open] open
    [closed] gesloten
   *[counted] geteld
    }
poll-turnout-open = { $count ->
    [one] { $count } stembiljet
   *[other] { $count } stembiljetten
    }; zonder lijst van stemgerechtigden
poll-turnout = { $count } van de { $roll } stemgerechtigden hebben gestemd
poll-quorum-met = Quorum gehaald: minstens { $quorum } % van de stemgerechtigden
poll-quorum-open = Quorum nog niet gehaald: { $quorum } % van de stemgerechtigden moet stemmen
poll-quorum-missed = Quorum niet gehaald: { $quorum } % van de stemgerechtigden had moeten stemmen, dus niets is beslist
poll-base-approval = Het aandeel is van { $count ->
    [one] { $count } uitgebracht stembiljet
   *[other] { $count } uitgebrachte stembiljetten
    }.
poll-base-ranking = Stembiljetten die de optie een plaats geven, van { $count }; de volgorde komt met de telling.
poll-base-score = Punten opgeteld over { $count ->
    [one] { $count } stembiljet
   *[other] { $count } stembiljetten
    }.
column-ballots = Biljetten
column-of-ballots = Van alle
column-points = Punten
column-group = Groep
column-table = Tafel
column-seat = Plaats
column-voted = Gestemd
word-yes = ja
note-poll-new = Stemming { $code } voorbereid: { $name }
note-poll-edit = Stemming { $code } gewijzigd: { $name }
note-poll-delete = Stemming { $name } verwijderd
note-poll-option = Optie { $code } geschreven: { $text }
note-poll-put = Optie { $code } in { $name } gezet
note-poll-take = Optie { $code } uit haar stemming gehaald
note-roll = Lijst van { $name } vastgesteld: { $count ->
    [one] { $count } stemgerechtigde
   *[other] { $count } stemgerechtigden
    }
note-poll-open = Stemming { $name } geopend{ $count ->
    [0] , zonder lijst van stemgerechtigden
   *[other] {""}; de lijst van { $count } staat vast
    }
note-poll-close = Stemming { $name } gesloten
note-poll-close-secret = Geheime stemming { $name } gesloten: { $count ->
    [one] { $count } stembiljet
   *[other] { $count } stembiljetten
    } uit de bus, op volgorde van ontvangstcode
note-poll-reopen = Stemming { $name } opnieuw geopend
note-ballot = Stem van nummer { $number } in { $name }; ontvangstcode { $receipt }
note-ballot-again = Stem van nummer { $number } in { $name } vervangen; ontvangstcode { $receipt }
done-secret-ballot = Stem in de bus van { $name }. Ontvangstcode, alleen voor wie stemde: { $receipt }
error-no-such-poll = Er is geen stemming { $name }.
error-no-such-option = Er is geen optie { $name }.
error-poll-theme = Zeg bij welk thema de stemming hoort.
error-poll-frozen = { $name } is niet meer in voorbereiding; de opties en de lijst liggen vast.
error-poll-voted = In { $name } is al gestemd; er kan niets meer aan veranderen.
error-poll-empty = Er is nog niets om uit te kiezen.
hint-poll-option = Schrijf eerst opties: samspel poll BESTAND option STEMMING "…"
error-poll-no-roll = Een bindende of geheime stemming heeft een lijst van stemgerechtigden nodig.
hint-poll-roll = Stel die eerst vast: samspel poll BESTAND roll STEMMING LIJST.csv
error-poll-not-open = { $name } is niet open: er komen geen stemmen bij.
error-poll-not-closed = { $name } moet eerst gesloten zijn.
error-secret-closed = { $name } is geheim: eenmaal gesloten gaat zij niet meer open, want niemand weet welke stem van wie is.
error-undo-sealed = Het sluiten van een geheime stemming wordt niet teruggedraaid: de stemmen zouden verloren gaan, en wie stemde zou nog eens kunnen stemmen.
error-roll-twice = Nummer { $number } staat twee keer op de lijst.
error-seat-twice = Aan tafel { $table }, plaats { $seat } zitten twee stemgerechtigden.
error-not-on-roll = Nummer { $number } staat niet op de lijst van { $name }.
error-no-such-seat = Niemand op de lijst zit aan tafel { $table }, plaats { $seat }.
error-voted-already = Nummer { $number } heeft al gestemd; een stem in de bus is niet terug te vinden.
error-poll-quorum = Een quorum is een percentage van 1 tot 100.
error-poll-indicative = Een peilende stemming kent geen quorum en geen dubbele meerderheid: maak haar bindend.
error-poll-double-secret = Voor een dubbele meerderheid moet bekend zijn voor welk bestuur een stem geldt; de stemming kan dus niet geheim zijn.
error-poll-double-form = Een dubbele meerderheid hoort bij stemmen voor en tegen elke optie.
error-poll-seats = Er moet minstens één optie gekozen worden.
error-poll-highest = Punten lopen van 0 tot een getal tussen 1 en 1.000.000.
error-amount = “{ $text }” is geen bedrag: schrijf cijfers, zoals 40.000 of 1250,50.
error-ballot-option = Het stembiljet noemt een optie die niet in { $name } staat.
error-ballot-twice = Het stembiljet noemt een optie twee keer.
error-ballot-value = Een plaats of een aantal punten past niet; punten lopen van 0 tot { $highest }.
error-typed-voter = “{ $text }” is geen stemgerechtigde: typ een nummer, of tafel en plaats als 3.4.
error-typed-many = { $given } cijfers voor { $options } opties.
error-typed-digit = “{ $text }” is geen stem: 1 voor, 2 tegen, 0 of 3 blanco.
error-typed-option = In deze stemming is geen optie “{ $text }”.
error-typed-twice = Optie { $code } wordt twee keer genoemd.
error-typed-points = “{ $text }” geeft geen punten: schrijf optie:punten, zoals 1:5.
problem-poll-secret = { $name } is een geheime stemming: stemmen met een nummer gaan er niet in.
problem-poll-form = { $name } vraagt andere stembiljetten dan voor en tegen.
problem-poll-not-open = { $name } is niet open voor stemmen.
problem-not-on-roll = Nummer { $number } staat niet op de lijst van { $name }.
roll-header = { $file }: geen kolom met de nummers van de stemgerechtigden.
roll-header-hint = Zo’n lijst is een tabel met de kolom nummer, en als u ze hebt bestuur, groep, tafel en plaats.
roll-empty = { $file }: er staat niemand op de lijst.
roll-long = { $file }: meer dan { $most } stemgerechtigden.
roll-number = { $file }, rij { $row }: “{ $text }” is geen geheel getal vanaf 1.
roll-member = Rij { $row } van de lijst: er is geen bestuur “{ $text }”.
log-record-voter = Stemgerechtigde
help-poll-show = Eén stemming met haar uitslag, en wie meededen.
help-poll-new = Een stemming voorbereiden.
help-poll-new-name = Waar het over gaat.
help-poll-edit = Een stemming in voorbereiding wijzigen.
help-poll-edit-name = Een andere naam.
help-poll-delete = Een stemming waarin nog niet gestemd is verwijderen; de opties blijven.
help-poll-option = Een optie voor een stemming schrijven.
help-poll-option-text = De tekst.
help-poll-option-cost = Wat zij kost.
help-poll-option-place = Waar zij ligt: een wijk.
help-poll-put = Een optie in een stemming zetten.
help-poll-put-code = Code van de optie.
help-poll-take = Een optie uit haar stemming halen.
help-poll-take-code = Code van de optie.
help-poll-roll = Wie mag stemmen: de lijst tonen, of vaststellen uit een tabel met de kolommen nummer, bestuur, groep, tafel en plaats.
help-poll-roll-from = De tabel; alleen nummer is nodig.
help-poll-open = De lijst vastzetten en stemmen toelaten.
help-poll-vote = Een stem uitbrengen.
help-poll-vote-voter = Nummer van wie stemt, of tafel en plaats als 3.4.
help-poll-vote-ballot = Cijfers van het stemkastje (1 voor, 2 tegen, 0 blanco), of opties: 1;3 of 2>1=3 of 1:5;2:0.
help-poll-close = Geen stemmen meer toelaten.
help-poll-reopen = Weer stemmen toelaten; nooit bij een geheime stemming.
help-poll-new-theme = Het thema.
help-poll-new-form = Hoe een stembiljet eruitziet.
help-poll-new-binding = De uitslag bindt.
help-poll-new-secret = Niemand kan nagaan wie wat stemde.
help-poll-new-quorum = Percentage van de stemgerechtigden dat moet stemmen; bij een bindende stemming.
help-poll-new-double-majority = Een optie vraagt een meerderheid van de besturen die ook een meerderheid van de inwoners telt.
help-poll-new-seats = Hoeveel opties gekozen worden.
help-poll-new-highest = Meeste punten die een optie kan krijgen.
help-poll-new-budget = Geld waaruit opties betaald worden.
help-poll-edit-theme = Het thema.
help-poll-edit-form = Hoe een stembiljet eruitziet.
help-poll-edit-binding = De uitslag bindt.
help-poll-edit-secret = Niemand kan nagaan wie wat stemde.
help-poll-edit-quorum = Percentage van de stemgerechtigden dat moet stemmen; bij een bindende stemming.
help-poll-edit-double-majority = Een optie vraagt een meerderheid van de besturen die ook een meerderheid van de inwoners telt.
help-poll-edit-seats = Hoeveel opties gekozen worden.
help-poll-edit-highest = Meeste punten die een optie kan krijgen.
help-poll-edit-budget = Geld waaruit opties betaald worden.
help-any-poll = De stemming, met code of naam.
error-poll-rule-each = Een stemming voor of tegen heeft geen regel nodig: een optie met meer stemmen voor dan tegen is aangenomen.
error-poll-rule = De stembiljetten van deze stemming kunnen niet met “{ $rule }” geteld worden.
note-poll-count = Stemming { $name } geteld volgens { $rule }
poll-verdict = { $code }: { $for } voor, { $against } tegen, { $blank } blanco; { $percent } % van { $base } stemmen voor: { $binding ->
    [0] { $carried ->
        [0] geen meerderheid
       *[other] een meerderheid
    }
   *[other] { $carried ->
        [0] verworpen
       *[other] aangenomen
    }
    }.
poll-verdict-double = { $code }: { $for } voor, { $against } tegen, { $blank } blanco; { $percent } % van { $base } stemmen voor; { $members } van { $all } besturen, met { $population } % van hun inwoners: { $binding ->
    [0] { $carried ->
        [0] geen meerderheid
       *[other] een meerderheid
    }
   *[other] { $carried ->
        [0] verworpen
       *[other] aangenomen
    }
    }.
poll-ties = Gelijke standen worden beslist: { $ties ->
    [order] in de vaste volgorde
   *[other] door het lot ({ $ties })
    }.
poll-sha = SHA-256 van het bestand met stembiljetten: { $sha }
help-poll-count = De uitslag volgens een regel vaststellen, en het protocol geven.
help-poll-count-rule = De regel, een van die van calc count; anders de gebruikelijke voor deze stembiljetten.
help-poll-count-ties = Hoe gelijke standen worden beslist: in de vaste volgorde, of door een lot met gepubliceerd zaad.
help-poll-protocol = Het protocol van een stemming geven.
help-poll-protocol-out = Naar dit bestand schrijven.
help-poll-ballots = De stembiljetten van een gesloten stemming naar een bestand schrijven dat calc count leest.
help-poll-ballots-out = Het bestand.
poll-head = { $stage ->
    [prepared] in voorbereiding
    [open] open
    [closed] gesloten
   *[counted] geteld
    } · { $count }
poll-named = { $count } van { $base } stembiljetten noemen haar.
poll-points = { $points } punten in totaal.
poll-sealed = De stemmen liggen in de bus; wat zij zeggen blijkt als de stemming gesloten is.

# Ballots of a file
note-ballots = { $count } stembiljetten uit { $file } in “{ $name }”{ $replaced ->
    [0] {""}
   *[other] , waarvan { $replaced } in plaats van eerdere
    }
ballots-file-secret = “{ $name }” is geheim: een bestand zou zeggen wie hoe stemde. Stembiljetten komen er een voor een in.
ballots-file-roll = Er is een lijst, en deze stembiljetten zeggen niet van wie ze zijn.
ballots-file-roll-hint = Geef een tabel met de kolommen kiezer en stembiljet.
ballots-file-many = Dit zijn meer dan { $most } stembiljetten: tel ze met calc count.
ballots-file-form = Deze stembiljetten zijn niet van de vorm { $form }.
help-poll-cast = Breng de stembiljetten van een bestand uit: een tabel met de kolommen kiezer en stembiljet, of PrefLib-biljetten van niemand in het bijzonder.
help-poll-cast-poll = De stemming, met code of naam.
help-poll-cast-from = Het bestand.
poll-head-named = genoemd
poll-protocol = Proces-verbaal

# Polls prepared on screen
prepare-title = Een stemming voorbereiden
prepare-title-edit = Stemming wijzigen
prepare-name = Waarover gaat ze?
prepare-theme = Thema
prepare-form = Stembiljetten
prepare-nature = Aard
prepare-seats = Te kiezen
prepare-no-number = “{ $word }” is geen geheel getal; er is niets gewijzigd.
prepare-quorum = Quorum, %
prepare-majority = Meerderheid
prepare-highest = Meeste punten
prepare-budget = Geld
prepare-majority-of = { $majority ->
    [double] dubbel: van besturen en inwoners
   *[simple] van de stemmen
    }
prepare-closed = “{ $name }” is gesloten: er komen geen stemlijst en geen stembiljetten meer bij.
prepare-accept = Voorbereiden
prepare-frozen = De opties liggen vast: de stemming is al open.
prepare-option-title = Een optie voor “{ $name }”; leeg: genoeg
prepare-option-text = Optie
prepare-option-cost = Wat het kost
prepare-option-place = Waar het is
prepare-option-accept = Toevoegen
prepare-form-of = { $form ->
    [approval] zoveel opties als men wil
    [ranking] opties op volgorde
    [score] punten voor opties
   *[each] voor of tegen elke optie
    }
prepare-nature-of = { $nature ->
    [binding] bindend, op nummer
    [indicative-secret] adviserend, geheim
    [binding-secret] bindend, geheim
   *[indicative] adviserend, op nummer
    }
prepare-bare = Voeg haar opties toe (a) en open haar (s). Wie bindend of geheim laat stemmen, heeft eerst een stemlijst nodig (F).
