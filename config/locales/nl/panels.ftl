# Panels door loting.
panel-head = { $size } van { $persons } personen, van { $kinds ->
    [one] één soort
   *[other] { $kinds } soorten
    }. De kleinste kans is { $least } %, de grootste { $most } %.
panel-left-out = Geen panel binnen de quota kan { $count ->
    [one] één persoon
   *[other] { $count } personen
    } bevatten.
panel-listed = { $count ->
    [one] Eén panel staat
   *[other] { $count } panels staan
    } op de lijst; SHA-256 van de lijst: { $sha }
panel-kinds = Panels van personen zouden te veel zijn om op te sommen; { $count } panels naar soorten personen staan op de lijst; SHA-256 van de lijst: { $sha }
panel-not-drawn = Nog niet geloot: maak de lijst en de SHA-256 van een zaad bekend, en loot dan met --seed.
panel-drawn = Geloot met het zaad { $seed } (SHA-256 { $commitment }):
column-feature = Kenmerk
column-least = Minst
column-drawn = Geloot
column-most = Meest
panel-size = { $size } loten uit { $persons } personen kan niet.
panel-unknown = { $name } staat niet in de lijst van personen.
panel-complete = Niemand hoeft vervangen te worden: alle { $size } plaatsen zijn bezet.
panel-few = Er zijn minder adressen dan de { $size } plaatsen, en van één adres wordt maar één persoon geloot.
panel-impossible = Geen panel van { $size } voldoet aan deze quota.
panel-relax = De kleinste wijziging die helpt: { $feature } { $value } van { $least } tot { $most } in plaats van { $min } tot { $max }.
panel-beyond = Geen wijziging binnen min_flex en max_flex helpt; wat volgt gaat verder.
pool-flex = { $file }, rij { $row }: quota mogen alleen naar buiten wijken: { $least } tot { $most } omvat { $min } tot { $max } niet.
panel-commitment = Het zaad is niet dat waarop was vastgelegd: de SHA-256 is { $is }, niet { $told }.
panel-no-seed = Een vastlegging wordt aan een zaad getoetst: geef ook --seed.
pool-column = { $file } heeft geen kolom { $name }.
pool-column-hint = Personen staan in rijen, met een id en een kolom voor elk kenmerk van de quota.
pool-quota-hint = Quota staan in rijen feature,value,min,max.
pool-nameless = { $file }, rij { $row }: een naam ontbreekt.
pool-twice = { $file }, rij { $row }: { $name } staat al in rij { $first }.
pool-value = { $file }, rij { $row }: “{ $text }” is geen waarde van { $name } in de quota.
pool-number = { $file }, rij { $row }: “{ $text }” is geen geheel getal tot een miljoen.
pool-least-most = { $file }, rij { $row }: het minste, { $min }, ligt boven het meeste, { $max }.
pool-quota-twice = { $file }, rij { $row }: { $text } heeft al een quotum.
pool-long = { $file }, rij { $row }: meer dan { $most } rijen.
pool-empty = { $file } is leeg.
help-calc-panel = Een panel loten binnen quota, met gelijke kansen zover die het toelaten.
help-calc-panel-categories = Tabel feature,value,min,max.
help-calc-panel-people = Tabel met een id en een kolom voor elk kenmerk.
help-calc-panel-size = Leden van het panel.
help-calc-panel-method = Hoe kansen verdeeld worden.
help-calc-panel-seed = Met dit zaad loten; zonder wordt alleen de lijst van panels gemaakt.
help-calc-panel-commitment = SHA-256 waarop het zaad was vastgelegd: geweigerd als die van een ander zaad is.
help-calc-panel-address = Kolommen die samen zeggen waar iemand woont: van één adres hoogstens één persoon.
help-calc-panel-list = De lijst van panels naar dit bestand schrijven.
help-calc-panel-drawn = Ids van wie eerder geloot zijn, om vervangers te loten voor wie afzagen.
help-calc-panel-declined = Ids van wie afzagen.
panel-unsolved = De kansen konden voor deze personen en quota niet berekend worden.
panel-unsolved-hint = Probeer --method maximin of stratified, of geef de quota meer ruimte.
