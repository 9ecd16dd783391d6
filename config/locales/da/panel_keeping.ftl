# Paneler ved lodtrækning i en arbejdsfil.
panel-no-panels = Ingen paneler endnu. Hent et ind med: panel FIL new NAVN --size N --pool personer.csv --quotas kvoter.csv
panel-stage = { $size } af { $persons } personer, { $rule }, { $stage ->
    [drawn] trukket
    [committed] forpligtet
   *[other] forberedt
    }{ $erased ->
    [0] .
   *[other] ; personerne er slettet.
    }
panel-seed-sha = SHA-256 af frøet: { $sha }
panel-list-sha = SHA-256 af listen: { $sha }
panel-revealed = Frø: { $seed }
panel-are-drawn = Trukket ({ $count }): { $numbers }
panel-are-declined = Takket nej ({ $count }): { $numbers }
panel-are-replacements = Kommet ind for dem ({ $count }): { $numbers }
panel-vacant = Tomme pladser: { $count }
panel-possible = Kvoterne kan opfyldes.
panel-publish = Offentliggør begge SHA-256 og listen nu; hold frøet for dig selv indtil lodtrækningen. Det gemmes ikke her: uden det kan ingen trække dette panel.
panel-final = En lodtrækning tages aldrig tilbage, heller ikke med undo. Offentliggør frøet, så enhver kan regne efter.
panel-is-erased = Personerne er slettet; det tages aldrig tilbage. Kopier af arbejdsfilen og filer skrevet før indeholder dem stadig.
panel-is-gone = Panel { $name } er slettet med sine personer: der var endnu ikke forpligtet på noget frø. Kopier af arbejdsfilen indeholder det stadig.
panel-declined = { $number } takker nej; ind kommer ({ $count }): { $numbers }, trukket med frøet { $seed }.
panel-declined-vacant = { $number } takker nej; pladsen forbliver tom.
panel-written = Skrevet: { $path }
column-pool = Pulje
panel-none = Der er intet panel { $name }.
panel-none-hint = Hent et ind med: panel FIL new NAVN --size N --pool personer.csv --quotas kvoter.csv
panel-taken = Der er allerede et panel { $name }.
panel-feature-id = Et kendetegn kan ikke hedde { $name }: den kolonne indeholder personernes numre.
panel-seed-empty = Frøet er tomt.
panel-committed = Panel { $name }: der er allerede forpligtet på et frø, og det står fast.
panel-uncommitted = Panel { $name }: der er ikke forpligtet på et frø endnu.
panel-uncommitted-hint = Offentliggør først dets SHA-256 med: panel FIL commit NAVN --seed FRØ --out liste.csv
panel-drawn-already = Panel { $name } er allerede trukket; en lodtrækning gentages aldrig.
panel-list-differs = Listen over paneler bliver en anden end den offentliggjorte: dens SHA-256 er { $is }, ikke { $told }. Intet blev trukket.
panel-list-differs-hint = Træk med den version af samspel, der blev forpligtet med.
panel-undrawn = Panel { $name } er ikke trukket endnu.
panel-not-member = Nummer { $number } sidder ikke i panel { $name }.
panel-vacant-hint = Intet blev ændret. Med --vacant noteres afslaget, og pladsen forbliver tom. De kvoter, der nævnes her, er, hvad der er tilbage af dem til de tomme pladser.
panel-erased = Personerne i panel { $name } er slettet.
panel-meanwhile = Panel { $name } blev ændret imens. Intet blev gjort; se på det og prøv igen.
panel-erase-busy = Personerne i panel { $name } er slettet, men et andet program har arbejdsfilen åben, og gamle sider kan ikke overskrives endnu. Luk det og slet en gang til.
help-panel = Paneler ved lodtrækning blandt personer.
help-any-panel = Panelet.
help-panel-new = Hent et panels personer og kvoter ind.
help-panel-new-panel = Hvad det hedder.
help-panel-new-size = Medlemmer af panelet.
help-panel-new-pool = Tabel med et id og en kolonne for hvert kendetegn.
help-panel-new-quotas = Tabel feature,value,min,max.
help-panel-new-rule = Hvordan chancer fordeles.
help-panel-new-same-address = Kolonner, der tilsammen siger, hvor nogen bor: fra én adresse højst én person.
help-panel-show = Ét panel: hvor langt det er, og hvad pulje og panel rummer af hver kvote.
help-panel-check = Om kvoterne kan opfyldes; ellers den mindste ændring, der gør det muligt.
help-panel-commit = Udregn listen over paneler og læg SHA-256 af et frø fast; selve frøet gemmes ikke.
help-panel-commit-seed = Frøet, hemmeligt indtil lodtrækningen.
help-panel-commit-out = Skriv listen over paneler til denne fil.
help-panel-draw = Træk med det frø, der blev forpligtet på; tages aldrig tilbage.
help-panel-draw-seed = Frøet.
help-panel-decline = En, der blev trukket, takker nej: træk, hvem der kommer ind inden for kvoterne.
help-panel-decline-number = Personens nummer.
help-panel-decline-vacant = Lad pladsen stå tom.
help-panel-export = Skriv en tabel over et panel til en fil.
help-panel-export-out = Filen.
help-panel-export-what = Hvilken: de trukne med alt, hvad der vides om dem (drawn), eller pool, quotas eller list for at regne efter.
help-panel-erase = Slet personerne; numre på de trukne og antal bliver. Før der er forpligtet på et frø, slettes hele panelet. Tages aldrig tilbage.
