# Afstemninger: forberedelse, liste, stemmesedler.
poll-loose = Muligheder uden for afstemninger
poll-no-options = Ingen muligheder endnu.
poll-no-roll = Der er ingen liste over stemmeberettigede: den, der opgiver et nummer, må stemme.
poll-nature = { $form ->
    [approval] Godkendelse af så mange muligheder, man vil
    [ranking] Muligheder i rækkefølge
    [score] Point til muligheder
   *[each] For eller imod hver mulighed
    } · { $binding ->
    [0] vejledende
   *[other] bindende
    } · { $secret ->
    [0] efter nummer
   *[other] hemmelig
    } · { $stage ->
    [prepared] under forberedelse
    [open] åben
    [closed] lukket
   *[counted] talt op
    }
poll-turnout-open = { $count ->
    [one] { $count } stemmeseddel
   *[other] { $count } stemmesedler
    }; uden liste over stemmeberettigede
poll-turnout = { $count } af { $roll } stemmeberettigede har stemt
poll-quorum-met = Beslutningsdygtig: mindst { $quorum } % af de stemmeberettigede
poll-quorum-open = Endnu ikke beslutningsdygtig: { $quorum } % af de stemmeberettigede skal stemme
poll-quorum-missed = Ikke beslutningsdygtig: { $quorum } % af de stemmeberettigede skulle have stemt, så intet er besluttet
poll-base-approval = Andelen er af { $count ->
    [one] { $count } afgivet stemmeseddel
   *[other] { $count } afgivne stemmesedler
    }.
poll-base-ranking = Stemmesedler, der giver muligheden en plads, af { $count }; rækkefølgen kommer med optællingen.
poll-base-score = Point lagt sammen over { $count ->
    [one] { $count } stemmeseddel
   *[other] { $count } stemmesedler
    }.
column-ballots = Sedler
column-of-ballots = Af alle
column-points = Point
column-group = Gruppe
column-table = Bord
column-seat = Plads
column-voted = Har stemt
word-yes = ja
note-poll-new = Afstemning { $code } forberedt: { $name }
note-poll-edit = Afstemning { $code } ændret: { $name }
note-poll-delete = Afstemning { $name } slettet
note-poll-option = Mulighed { $code } skrevet: { $text }
note-poll-put = Mulighed { $code } sat ind i { $name }
note-poll-take = Mulighed { $code } taget ud af sin afstemning
note-roll = Liste for { $name } fastlagt: { $count ->
    [one] { $count } stemmeberettiget
   *[other] { $count } stemmeberettigede
    }
note-poll-open = Afstemning { $name } åbnet{ $count ->
    [0] , uden liste over stemmeberettigede
   *[other] {""}; listen med { $count } ligger fast
    }
note-poll-close = Afstemning { $name } lukket
note-poll-close-secret = Hemmelig afstemning { $name } lukket: { $count ->
    [one] { $count } stemmeseddel
   *[other] { $count } stemmesedler
    } ud af urnen, i kvitteringernes rækkefølge
note-poll-reopen = Afstemning { $name } åbnet igen
note-ballot = Stemme fra nummer { $number } i { $name }; kvittering { $receipt }
note-ballot-again = Stemme fra nummer { $number } i { $name } erstattet; kvittering { $receipt }
done-secret-ballot = Stemme i urnen for { $name }. Kvittering, kun til den, der stemte: { $receipt }
error-no-such-poll = Der er ingen afstemning { $name }.
error-no-such-option = Der er ingen mulighed { $name }.
error-poll-theme = Sig, hvilket tema afstemningen hører til.
error-poll-frozen = { $name } er ikke længere under forberedelse; muligheder og liste ligger fast.
error-poll-voted = Der er allerede stemt i { $name }; den kan ikke længere ændres.
error-poll-empty = Der er endnu ikke noget at vælge imellem.
hint-poll-option = Skriv først muligheder: samspel poll FIL option AFSTEMNING "…"
error-poll-no-roll = En bindende eller hemmelig afstemning kræver en liste over stemmeberettigede.
hint-poll-roll = Fastlæg den først: samspel poll FIL roll AFSTEMNING LISTE.csv
error-poll-not-open = { $name } er ikke åben: der kommer ingen stemmer ind.
error-poll-not-closed = { $name } skal først være lukket.
error-secret-closed = { $name } er hemmelig: når den er lukket, åbnes den ikke igen, for ingen kan vide, hvilken stemme der er hvis.
error-undo-sealed = Lukningen af en hemmelig afstemning fortrydes ikke: stemmerne ville gå tabt, og folk kunne stemme to gange.
error-roll-twice = Nummer { $number } står to gange på listen.
error-seat-twice = Ved bord { $table }, plads { $seat } sidder to stemmeberettigede.
error-not-on-roll = Nummer { $number } står ikke på listen for { $name }.
error-no-such-seat = Ingen på listen sidder ved bord { $table }, plads { $seat }.
error-voted-already = Nummer { $number } har allerede stemt; en stemme i urnen kan ikke findes igen.
error-poll-quorum = Et krav om fremmøde er en procent fra 1 til 100.
error-poll-indicative = En vejledende afstemning kender hverken fremmødekrav eller dobbelt flertal: gør den bindende.
error-poll-double-secret = Et dobbelt flertal kræver, at man ved, hvilken kommune en stemme gælder for; afstemningen kan altså ikke være hemmelig.
error-poll-double-form = Et dobbelt flertal hører til stemmer for og imod hver mulighed.
error-poll-seats = Der skal vælges mindst én mulighed.
error-poll-highest = Point går fra 0 til et tal mellem 1 og 1.000.000.
error-amount = “{ $text }” er ikke noget beløb: skriv cifre, som 40.000 eller 1250,50.
error-ballot-option = Stemmesedlen nævner en mulighed, der ikke står i { $name }.
error-ballot-twice = Stemmesedlen nævner en mulighed to gange.
error-ballot-value = En plads eller et antal point passer ikke; point går fra 0 til { $highest }.
error-typed-voter = “{ $text }” er ingen stemmeberettiget: skriv et nummer, eller bord og plads som 3.4.
error-typed-many = { $given } cifre til { $options } muligheder.
error-typed-digit = “{ $text }” er ingen stemme: 1 for, 2 imod, 0 eller 3 blank.
error-typed-option = Der er ingen mulighed “{ $text }” i denne afstemning.
error-typed-twice = Mulighed { $code } nævnes to gange.
error-typed-points = “{ $text }” giver ingen point: skriv mulighed:point, som 1:5.
problem-poll-secret = { $name } er en hemmelig afstemning: stemmer med et nummer kommer ikke ind.
problem-poll-form = { $name } tager andre stemmesedler end for og imod.
problem-poll-not-open = { $name } er ikke åben for stemmer.
problem-not-on-roll = Nummer { $number } står ikke på listen for { $name }.
roll-header = { $file }: ingen kolonne med de stemmeberettigedes numre.
roll-header-hint = Sådan en liste er en tabel med kolonnen nummer, og hvis I har dem kommune, gruppe, bord og plads.
roll-empty = { $file }: der står ingen på listen.
roll-long = { $file }: flere end { $most } stemmeberettigede.
roll-number = { $file }, række { $row }: “{ $text }” er intet helt tal fra 1 og op.
roll-member = Række { $row } på listen: der er ingen kommune “{ $text }”.
log-record-voter = Stemmeberettiget
help-poll-show = Én afstemning med resultat, og hvem der deltog.
help-poll-new = Forbered en afstemning.
help-poll-new-name = Hvad den handler om.
help-poll-edit = Ændr en afstemning under forberedelse.
help-poll-edit-name = Et andet navn.
help-poll-delete = Slet en afstemning, ingen har stemt i; mulighederne bliver.
help-poll-option = Skriv en mulighed til en afstemning.
help-poll-option-text = Ordlyden.
help-poll-option-cost = Hvad den koster.
help-poll-option-place = Hvor den ligger: et kvarter.
help-poll-put = Sæt en mulighed ind i en afstemning.
help-poll-put-code = Mulighedens kode.
help-poll-take = Tag en mulighed ud af sin afstemning.
help-poll-take-code = Mulighedens kode.
help-poll-roll = Hvem der må stemme: vis listen, eller fastlæg den fra en tabel med kolonnerne nummer, kommune, gruppe, bord og plads.
help-poll-roll-from = Tabellen; kun nummer er nødvendigt.
help-poll-open = Lås listen og luk stemmer ind.
help-poll-vote = Afgiv en stemme.
help-poll-vote-voter = Nummer på den, der stemmer, eller bord og plads som 3.4.
help-poll-vote-ballot = Tal fra stemmeboksen (1 for, 2 imod, 0 blank), eller muligheder: 1;3 eller 2>1=3 eller 1:5;2:0.
help-poll-close = Luk ikke flere stemmer ind.
help-poll-reopen = Luk stemmer ind igen; aldrig i en hemmelig afstemning.
help-poll-new-theme = Temaet.
help-poll-new-form = Hvordan en stemmeseddel ser ud.
help-poll-new-binding = Resultatet er bindende.
help-poll-new-secret = Ingen kan finde ud af, hvem der stemte hvad.
help-poll-new-quorum = Procent af de stemmeberettigede, der skal stemme; i en bindende afstemning.
help-poll-new-double-majority = En mulighed kræver et flertal af kommuner, der også rummer et flertal af indbyggerne.
help-poll-new-seats = Hvor mange muligheder der skal vælges.
help-poll-new-highest = Flest point, en mulighed kan få.
help-poll-new-budget = Penge, som muligheder betales af.
help-poll-edit-theme = Temaet.
help-poll-edit-form = Hvordan en stemmeseddel ser ud.
help-poll-edit-binding = Resultatet er bindende.
help-poll-edit-secret = Ingen kan finde ud af, hvem der stemte hvad.
help-poll-edit-quorum = Procent af de stemmeberettigede, der skal stemme; i en bindende afstemning.
help-poll-edit-double-majority = En mulighed kræver et flertal af kommuner, der også rummer et flertal af indbyggerne.
help-poll-edit-seats = Hvor mange muligheder der skal vælges.
help-poll-edit-highest = Flest point, en mulighed kan få.
help-poll-edit-budget = Penge, som muligheder betales af.
help-any-poll = Afstemningen, ved kode eller navn.
error-poll-rule-each = En afstemning for eller imod kræver ingen regel: en mulighed med flere stemmer for end imod er vedtaget.
error-poll-rule = Stemmesedlerne i denne afstemning kan ikke tælles efter “{ $rule }”.
note-poll-count = Afstemning { $name } talt op efter { $rule }
poll-verdict = { $code }: { $for } for, { $against } imod, { $blank } blanke; { $percent } % af { $base } stemmer for: { $binding ->
    [0] { $carried ->
        [0] intet flertal
       *[other] et flertal
    }
   *[other] { $carried ->
        [0] forkastet
       *[other] vedtaget
    }
    }.
poll-verdict-double = { $code }: { $for } for, { $against } imod, { $blank } blanke; { $percent } % af { $base } stemmer for; { $members } af { $all } kommuner, med { $population } % af deres indbyggere: { $binding ->
    [0] { $carried ->
        [0] intet flertal
       *[other] et flertal
    }
   *[other] { $carried ->
        [0] forkastet
       *[other] vedtaget
    }
    }.
poll-ties = Lige stillinger afgøres: { $ties ->
    [order] i den fastsatte rækkefølge
   *[other] ved lodtrækning ({ $ties })
    }.
poll-sha = SHA-256 af filen med stemmesedler: { $sha }
help-poll-count = Fastslå resultatet efter en regel, og vis protokollen.
help-poll-count-rule = Reglen, en af dem i calc count; ellers den sædvanlige for disse stemmesedler.
help-poll-count-ties = Hvordan lige stillinger afgøres: i den fastsatte rækkefølge, eller ved lodtrækning med offentliggjort frø.
help-poll-protocol = Vis protokollen for en afstemning.
help-poll-protocol-out = Skriv den til denne fil.
help-poll-ballots = Skriv stemmesedlerne i en lukket afstemning til en fil, som calc count læser.
help-poll-ballots-out = Filen.
poll-head = { $stage ->
    [prepared] forberedes
    [open] åben
    [closed] lukket
   *[counted] talt op
    } · { $count }
poll-named = { $count } af { $base } stemmesedler nævner den.
poll-points = { $points } point i alt.
poll-sealed = Stemmerne ligger i urnen; hvad de siger, fortælles, når afstemningen er lukket.

# Ballots of a file
note-ballots = { $count } stemmesedler fra { $file } afgivet i “{ $name }”{ $replaced ->
    [0] {""}
   *[other] , heraf { $replaced } i stedet for tidligere
    }
ballots-file-secret = “{ $name }” er hemmelig: en fil ville fortælle, hvem der stemte hvad. Stemmesedler kommer ind én ad gangen.
ballots-file-roll = Der er en liste, og disse stemmesedler siger ikke, hvem de er fra.
ballots-file-roll-hint = Giv en tabel med kolonnerne vælger og stemmeseddel.
ballots-file-many = Det er flere end { $most } stemmesedler: tæl dem med calc count.
ballots-file-form = Disse stemmesedler er ikke af formen { $form }.
help-poll-cast = Afgiv stemmesedlerne i en fil: en tabel med kolonnerne vælger og stemmeseddel, eller PrefLib-sedler fra ingen bestemt.
help-poll-cast-poll = Afstemningen, ved kode eller navn.
help-poll-cast-from = Filen.
poll-head-named = nævnt
poll-protocol = Protokol

# Polls prepared on screen
prepare-title = Forbered en afstemning
prepare-title-edit = Ret afstemningen
prepare-name = Hvad handler den om?
prepare-theme = Tema
prepare-form = Stemmesedler
prepare-nature = Art
prepare-seats = Skal vælges
prepare-no-number = “{ $word }” er ikke et helt tal; intet blev ændret.
prepare-quorum = Quorum, %
prepare-majority = Flertal
prepare-highest = Flest point
prepare-budget = Penge
prepare-majority-of = { $majority ->
    [double] dobbelt: af kommuner og indbyggere
   *[simple] af stemmerne
    }
prepare-closed = “{ $name }” er lukket: der kommer ingen stemmeliste og ingen stemmesedler mere.
prepare-accept = Forbered
prepare-frozen = Mulighederne ligger fast: afstemningen er allerede åben.
prepare-option-title = En mulighed til “{ $name }”; tom: nok
prepare-option-text = Mulighed
prepare-option-cost = Hvad den koster
prepare-option-place = Hvor det er
prepare-option-accept = Tilføj
prepare-form-of = { $form ->
    [approval] så mange muligheder man vil
    [ranking] muligheder i rækkefølge
    [score] point til muligheder
   *[each] for eller imod hver mulighed
    }
prepare-nature-of = { $nature ->
    [binding] bindende, ved nummer
    [indicative-secret] vejledende, hemmelig
    [binding-secret] bindende, hemmelig
   *[indicative] vejledende, ved nummer
    }
prepare-bare = Tilføj dens muligheder (a), og åbn den (s). En bindende eller hemmelig afstemning skal først have en stemmeliste (F).
