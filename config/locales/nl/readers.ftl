# Bestanden die in hun geheel geweigerd worden, met telkens de -hint.
readers-folder = { $file } is een map, geen bestand.
readers-folder-hint = Noem de bestanden erin, bijvoorbeeld met *.csv.
readers-empty-file = { $file } is leeg.
readers-empty-file-hint = Vraag de afzender om het bestand opnieuw; er kan onderweg iets misgegaan zijn.
readers-old-office = { $file } is een oud of beveiligd Excel-bestand; samspel leest dat niet.
readers-old-office-hint = Open het in een rekenblad, haal het wachtwoord eraf als het er een heeft, en bewaar het als .xlsx of .ods.
readers-document = { $file } is een document om te lezen, geen tabel.
readers-document-hint = Kopieer de tabel erin naar een rekenblad en voer dat in, of tik de bijdragen in.
readers-workspace = { $file } is een werkbestand van samspel, geen invoer.
readers-workspace-hint = Open het met samspel zelf.
readers-markup = { $file } is een webpagina of XML-bestand, geen tabel.
readers-markup-hint = Voer de lijst uit het eigen programma uit als CSV of Excel-werkmap.
readers-zip = { $file } is een ingepakte map, geen rekenblad.
readers-zip-hint = Pak hem uit en voer de bestanden erin in.
readers-other-format = { $file } zou { $asked } zijn, maar het is { $found }.
readers-other-format-hint = Laat --as weg; samspel vindt het formaat zelf.
readers-too-large = { $file } is te groot: { $size } MiB, en van dit formaat leest samspel hoogstens { $most } MiB.
readers-too-large-hint = Splits het bestand, of haal afbeeldingen weg en bladen zonder bijdragen.
readers-damaged = { $file } is vanbinnen beschadigd en kan niet gelezen worden.
readers-damaged-hint = Open het in een rekenblad en bewaar het opnieuw, of vraag de afzender om het bestand opnieuw.
readers-bomb = { $file } wordt bij het uitpakken veel groter dan het hoort, zoals bestanden die gemaakt zijn om een computer te doen vastlopen. Het is niet geopend.
readers-bomb-hint = Vraag de afzender waar het bestand vandaan komt. Is het te vertrouwen, bewaar het dan opnieuw vanuit een rekenblad.
readers-json = { $file } is geen geldige JSON op regel { $line }.
readers-json-no-list = { $file } bevat geen lijst van bijdragen.
readers-json-hint = samspel leest een lijst van objecten, of een object met zo'n lijst onder "contributions".
readers-toml = { $file } is geen geldige TOML op regel { $line }.
readers-toml-hint = Herstel die regel; vaak ontbreekt een aanhalingsteken of een haakje.
readers-toml-nothing = { $file } bevat geen interviews en geen bijdragen.
readers-toml-nothing-hint = Begin elk met een regel [[interviews]] of [[contributions]].
readers-too-many-columns = De elementen van { $file } gebruiken meer dan { $most } verschillende veldnamen.
readers-too-many-columns-hint = Geef alle elementen dezelfde paar velden: tekst, soort, thema en wat er verder nodig is.
readers-no-rows = { $file } bevat geen rijen.
readers-no-header = In { $file } zegt geen enkele rij wat er in de kolommen staat. De eerste rij luidt: { $seen }
readers-no-header-hint = Zet boven de lijst een rij die de kolommen noemt, zoals thema, soort en tekst.
readers-missing-columns = { $file } is niet gelezen: rij { $row } lijkt de kop, maar noemt niet alles. Er staat: { $seen }
readers-rival-columns = { $file } is niet gelezen: in rij { $row } maakt meer dan één kolom aanspraak op dezelfde inhoud. Er staat: { $seen }
readers-rivals = “{ $one }” en “{ $other }” lijken allebei { $field ->
    [criterion] de scores voor “{ $name }”
    [text] de tekst
    [kind] de soort
    [theme] het thema
    [subtheme] het subthema
    [topics] de transversale thema's
    [with] de besturen waarmee het samen gemaakt is
    [member] het bestuur
    [partner] de partner
    [table] de tafel
    [place] de plaats
    [remark] de opmerking
    [source] de bron
    [code] het nummer
    [choice] de optie
    [voter] de stemmer
    [group] de groep van de stemmer
    [vote] de stem
   *[stance] het standpunt
}; geef een van beide een andere naam.
readers-needs = Er moet een kolom zijn voor { $field ->
    [text] de tekst van elke bijdrage
    [kind] de soort van elke bijdrage
    [theme] het thema
    [member] het bestuur (of zeg wie het bestand bezorgde)
    [code] het nummer of de code van elke optie
    [choice] de optie
    [voter] het nummer van de stemmer
   *[vote] de stem
}.
readers-maybe = Misschien is “{ $column }” de kolom voor { $field ->
    [text] de tekst
    [kind] de soort
    [theme] het thema
    [member] het bestuur
    [code] het nummer
    [choice] de optie
    [voter] de stemmer
   *[vote] de stem
}; samspel was er niet zeker genoeg van.
readers-map-hint = Geef de kolommen in het bestand een andere naam, of schrijf een kolommenlijst die zegt wat ze betekenen (--map).
readers-map-field = “{ $word }” is niets wat een kolom (“{ $column }”) kan bevatten.
readers-map-values = De kolommenlijst voor { $file } vertaalt naar woorden die dit traject niet kent.
readers-map-value = “{ $from }” moest “{ $to }” worden: gebruik een naam of code zoals die in het traject staat.

# Rijen die apart gezet worden, met telkens de -hint.
readers-did-you-mean = Bedoelde je “{ $word }”? Verbeter de cel en voer de geweigerde rijen opnieuw in.
readers-one-of = Bekend zijn: { $words }. Verbeter de cel, of voeg de naam eerst aan het traject toe.
readers-unknown = { $list ->
    [theme] Het thema “{ $word }” is onbekend.
    [kind] De soort “{ $word }” is onbekend.
    [topic] Het transversale thema “{ $word }” is onbekend.
    [member] Het bestuur “{ $word }” is onbekend.
   *[stance] Het standpunt “{ $word }” is onbekend.
}
readers-missing = { $field ->
    [text] De tekst ontbreekt.
    [kind] De soort ontbreekt.
    [theme] Het thema ontbreekt.
    [member] Het bestuur ontbreekt.
    [code] Het nummer ontbreekt.
    [choice] De optie ontbreekt.
    [voter] Het nummer van de stemmer ontbreekt.
    [vote] De stem ontbreekt.
   *[stance] Er is een toelichting, maar geen standpunt.
}
readers-missing-hint = Vul de cel in en voer de geweigerde rijen opnieuw in; alleen de afzender kan weten wat er hoort te staan.
readers-short = De rij houdt op na { $cells } van { $columns } cellen.
readers-short-hint = Vergelijk met de rijen eromheen; er kan een scheidingsteken ontbreken, of een regeleinde in een cel zonder aanhalingstekens.
readers-ragged = De rij heeft { $cells } cellen, maar de kop noemt maar { $columns } kolommen.
readers-ragged-hint = Zet aanhalingstekens rond de tekst waarin het scheidingsteken voorkomt, of haal weg wat achter de laatste kolom staat.
readers-open-quote = Een aanhalingsteken opent een cel in deze rij en niets sluit ze.
readers-open-quote-hint = Sluit de cel met een aanhalingsteken, of verdubbel het teken als het bij de tekst hoort.
readers-bad-bytes = Deze rij bevat bytes die in de codering van het bestand geen letters zijn.
readers-bad-bytes-hint = Zoek � in de rij, tik de letter opnieuw, en voer de geweigerde rijen opnieuw in.
readers-nested = In dit element staat een lijst of object waar één waarde hoort.
readers-nested-hint = Geef elk veld een tekst, een getal, of een gewone lijst van teksten.
readers-too-long = De tekst is langer dan { $most } tekens.
readers-too-long-hint = Misschien zijn er rijen in elkaar gelopen. Splits ze in aparte bijdragen.
readers-formula-error = In de cel staat de rekenbladfout { $word } in plaats van tekst.
readers-formula-error-hint = Herstel de formule in het rekenblad, of vervang ze door haar tekst.
readers-table = “{ $word }” is geen naam van een tafel.
readers-table-hint = Schrijf tafels als MOB-T3: code van het thema, dan T en het nummer; of alleen het nummer.
readers-no-score = “{ $word }” is geen score.
readers-no-score-hint = Schrijf een geheel getal van { $min } tot { $max }, of laat de cel leeg.
readers-score-range = De score { $word } ligt buiten de schaal van { $min } tot { $max }.
readers-score-range-hint = Vraag wie beoordeelde welke score van { $min } tot { $max } bedoeld was.
readers-no-number = “{ $word }” is geen getal.
readers-no-number-hint = Schrijf een geheel getal.
readers-vote = “{ $word }” is geen stem.
readers-vote-hint = Schrijf voor, tegen of blanco.
readers-consent = “{ $word }” zegt niet wat de geïnterviewde toestond.
readers-consent-hint = Schrijf quote (citeren), anonymous (anoniem) of background (achtergrond).
readers-excerpt = Dit fragment staat niet in de notities: “{ $word }”
readers-excerpt-hint = Neem het woord voor woord over uit de notities, of zet de ontbrekende zin in de notities.
readers-option-kind = Deze optie noemt geen soort, en het traject heeft er geen of meer dan één voor opties.
readers-option-kind-hint = Voeg een kolom toe voor de soort, of geef het traject precies één soort met de rol option.

# Tabellen voor de rekenhulpen, zonder traject.
plain-missing-columns = { $file } is niet gelezen: rij { $row } lijkt de kop, maar noemt niet alles. Er staat: { $seen }
plain-needs = Er moet een kolom zijn met de naam “{ $column }”.
plain-header-hint = Zet boven de lijst een rij die de kolommen noemt, elke naam in een eigen cel.
plain-bad-bytes-hint = Zoek � in de rij, typ de letter opnieuw en bewaar het bestand als UTF-8.
