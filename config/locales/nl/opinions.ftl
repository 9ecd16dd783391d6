# Opiniegroepen.
groups-head = { $participants } deelnemers, { $statements } stellingen, { $votes } stemmen; { $grouped } van hen in { $groups ->
    [one] één groep
   *[other] { $groups } groepen
    }.
groups-silhouette = Hoe ver de groepen uiteen liggen: { $silhouette } (0 helemaal niet, 1 geheel){ $over ->
    [0] {""}
   *[other] , gemeten over { $over } door het lot gekozenen
    }.
groups-group = { $letter } · groep { $name }, { $count ->
    [one] één deelnemer
   *[other] { $count } deelnemers
    }
groups-agrees = { $stand } van { $votes } eens
groups-disagrees = { $stand } van { $votes } oneens
groups-all-agree = Samen eens met
groups-all-disagree = Samen oneens met
groups-divide = Wat verdeelt
groups-apart = { $percent } punten tussen de groepen
groups-map = Dicht bij elkaar: gelijk gestemd. Letters zijn groepen, * meer dan één, · te weinig stemmen.
opinions-given = { $file } heeft geen kolommen participant en group.
opinions-given-nobody = { $file } noemt niemand die gestemd heeft.
opinions-twice = { $file }, rij { $row }: { $name } staat twee keer in een groep.
opinions-vote = { $file }, rij { $row }: “{ $text }” is geen stem.
opinions-vote-hint = Een stem is 1 (eens), -1 (oneens) of 0 (pas).
opinions-nameless = { $file }, rij { $row }: deelnemer of stelling ontbreekt.{ $text }
opinions-time = { $file }, rij { $row }: “{ $text }” is geen tijd.
opinions-number = { $file }, rij { $row }: “{ $text }” is geen getal.
opinions-participant-twice = { $file }, rij { $row }: deelnemer { $text } heeft al een rij.
opinions-row-total = { $file }, rij { $row }: { $name } zegt { $told }, de stemmen ernaast zijn er { $found }.
opinions-totals = { $file } noemt { $agrees } die het eens en { $disagrees } die het oneens zijn met stelling { $statement }; { $votes } heeft er { $a } en { $d }. { $count ->
    [one] Eén stelling verschilt
   *[other] { $count } stellingen verschillen
    }.
opinions-turned = De tekens staan omgekeerd: in deze stemmen betekent 1 oneens. Schrijf “# vote-convention: agree=-1” als eerste regel.
opinions-convention = “{ $text }” zegt niet welk teken eens betekent.
opinions-statements = { $file } heeft geen kolom statement of comment-id.
opinions-header = { $file } heeft geen kolommen participant, statement en vote.
opinions-none = { $file } bevat geen stemmen.
opinions-none-hint = Schrijf een tabel participant,statement,vote, of geef een export van Polis.
opinions-folder = In { $file } staat geen van { $names }.
opinions-broken = { $file } is geen tabel.
opinions-long = { $file }: meer dan { $most } rijen of stellingen.
help-calc-groups = Mensen groeperen naar hoe zij over stellingen stemden, en zeggen wat voor wie spreekt.
help-calc-groups-votes = Tabel participant,statement,vote (1, -1, 0), of een export van Polis: de map of haar bestand met stemmen.
help-calc-groups-groups = Hoeveel groepen; auto: zoveel van 2 tot 5 als het verst uiteen liggen.
help-calc-groups-given = Tabel participant,group: in plaats daarvan deze groepen.
help-calc-groups-statements = Tabel statement,moderated,text; moderated -1 telt niet mee.
# Opinions in a workspace.
opinions-few = Te weinig stemmen om groepen te vinden: { $participants } stemden, over { $statements } opties. Minstens twee moeten over twee opties hebben gestemd.
opinions-by-name = alle stemmen op naam
opinions-note = { $grouped } van { $participants } in { $groups ->
    [one] één groep
   *[other] { $groups } groepen
    }
opinions-rest = De overige
opinions-speaks = Spreekt voor { $letter }, { $count ->
    [one] één deelnemer
   *[other] { $count } deelnemers
    }
opinions-legend = Procent van elke groep dat het eens is, van wie erover stemde. + eens, − oneens.
opinions-all = Allen
opinions-head-agree = eens
opinions-speaks-agree = Spreekt voor { $letter }: { $stand } van { $votes } zijn het eens.
opinions-speaks-disagree = Spreekt voor { $letter }: { $stand } van { $votes } zijn het oneens.
opinions-apart = De groepen liggen { $percent } punten uiteen.
opinions-group = { $letter } · { $count ->
    [one] één deelnemer
   *[other] { $count } deelnemers
    }
opinions-axes = De kaart toont { $across } % van alle verschil opzij en { $up } % omhoog.
opinions-map-statement = stelling
empty-opinions = Nog niemand stemde voor of tegen. Groepen van wie hetzelfde denkt, worden gevonden in stemmingen over opties voor en tegen.
empty-opinion = Kies een stelling om te zien hoe elke groep erover stemde.
opinions-working = Er wordt uitgerekend …
opinions-stopped = Gestopt. Enter rekent alsnog uit.
error-opinions-form = Stembiljetten van “{ $name }” zijn niet voor en tegen: er staan geen meningen in.
pane-opinions = Meningen
pane-opinion = Stelling
pane-opinion-map = Wie hetzelfde denkt
help-poll-groups = Groepeer wie stemde naar hoe men stemde, en zeg wat voor wie spreekt.
help-poll-groups-poll = De stemming, met code of naam; niets: alle stemmen op naam samen.
help-poll-groups-groups = Hoeveel groepen; auto: zoveel van 2 tot 5 als het verst uiteen liggen.
help-poll-groups-out = Schrijf de stemmen als tabel die calc groups leest.
opinions-numbers = Nummer { $number } is in de ene stemming een ander dan in de andere: deze stemmingen kunnen niet samen worden genomen.
opinions-map-rest = { $count } met te weinig stemmen
empty-opinion-map = Wie hetzelfde stemde, staat hier bij elkaar.
opinions-together-agree = Samen eens
opinions-together-disagree = Samen oneens
