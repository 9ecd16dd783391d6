# Paneler ved lodtrækning.
panel-head = { $size } af { $persons } personer, af { $kinds ->
    [one] én slags
   *[other] { $kinds } slags
    }. Den mindste chance er { $least } %, den største { $most } %.
panel-left-out = Intet panel inden for kvoterne kan rumme { $count ->
    [one] én person
   *[other] { $count } personer
    }.
panel-listed = { $count ->
    [one] Ét panel står
   *[other] { $count } paneler står
    } på listen; SHA-256 af listen: { $sha }
panel-kinds = Paneler af personer ville være for mange at opregne; { $count } paneler efter slags personer står på listen; SHA-256 af listen: { $sha }
panel-not-drawn = Ikke trukket endnu: offentliggør listen og SHA-256 af et frø, og træk så med --seed.
panel-drawn = Trukket med frøet { $seed } (SHA-256 { $commitment }):
column-feature = Kendetegn
column-least = Mindst
column-drawn = Trukket
column-most = Højst
panel-size = { $size } kan ikke trækkes blandt { $persons } personer.
panel-unknown = { $name } står ikke på listen over personer.
panel-complete = Ingen skal erstattes: alle { $size } pladser er besat.
panel-few = Der er færre adresser end de { $size } pladser, og fra én adresse trækkes kun én person.
panel-impossible = Intet panel på { $size } opfylder disse kvoter.
panel-relax = Den mindste ændring, der hjælper: { $feature } { $value } fra { $least } til { $most } i stedet for { $min } til { $max }.
panel-beyond = Ingen ændring inden for min_flex og max_flex hjælper; det følgende går videre.
pool-flex = { $file }, række { $row }: kvoter kan kun give efter udad: { $least } til { $most } rummer ikke { $min } til { $max }.
panel-commitment = Frøet er ikke det, der var forpligtet på: dets SHA-256 er { $is }, ikke { $told }.
panel-no-seed = En forpligtelse prøves mod et frø: giv også --seed.
pool-column = { $file } har ingen kolonne { $name }.
pool-column-hint = Personer står i rækker med et id og en kolonne for hvert kendetegn i kvoterne.
pool-quota-hint = Kvoter står i rækker feature,value,min,max.
pool-nameless = { $file }, række { $row }: et navn mangler.
pool-twice = { $file }, række { $row }: { $name } står allerede i række { $first }.
pool-value = { $file }, række { $row }: “{ $text }” er ingen værdi af { $name } i kvoterne.
pool-number = { $file }, række { $row }: “{ $text }” er intet helt tal op til en million.
pool-least-most = { $file }, række { $row }: det mindste, { $min }, ligger over det højeste, { $max }.
pool-quota-twice = { $file }, række { $row }: { $text } har allerede en kvote.
pool-long = { $file }, række { $row }: flere end { $most } rækker.
pool-empty = { $file } er tom.
help-calc-panel = Træk et panel ved lod inden for kvoter, med lige chancer så vidt de tillader det.
help-calc-panel-categories = Tabel feature,value,min,max.
help-calc-panel-people = Tabel med et id og en kolonne for hvert kendetegn.
help-calc-panel-size = Medlemmer af panelet.
help-calc-panel-method = Hvordan chancer fordeles.
help-calc-panel-seed = Træk med dette frø; uden laves kun listen over paneler.
help-calc-panel-commitment = SHA-256, som frøet var forpligtet på: afvises, hvis den er et andet frøs.
help-calc-panel-address = Kolonner, der tilsammen siger, hvor nogen bor: fra én adresse højst én person.
help-calc-panel-list = Skriv listen over paneler til denne fil.
help-calc-panel-drawn = Id’er på dem, der blev trukket før, for at trække erstattere for dem, der sagde nej.
help-calc-panel-declined = Id’er på dem, der sagde nej.
panel-unsolved = Chancerne kunne ikke beregnes for disse personer og kvoter.
panel-unsolved-hint = Prøv --method maximin eller stratified, eller giv kvoterne mere plads.
