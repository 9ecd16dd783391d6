# Fouten in de bestanden van een processjabloon (en in kolommenlijsten). Elke melding zegt wat er mis is, de -hint wat te doen.
process-syntax = Dit is hier geen geldige TOML: { $message }.
process-syntax-hint = Vergelijk met een sjabloon dat met samspel meekomt; vaak ontbreekt een aanhalingsteken of een haakje.
process-file-missing = Het bestand { $file } ontbreekt in het sjabloon.
process-file-missing-hint = Zet { $file } in de map van het sjabloon; neem er om te beginnen een over uit een ander sjabloon.
process-format = Dit bestand noemt een ander formaat dan 1, het enige dat deze versie van samspel kent.
process-format-hint = Schrijf format = 1, of gebruik een nieuwere versie van samspel.
process-unknown-field = Er bestaat hier geen veld “{ $field }”.
process-did-you-mean = Bedoelde je “{ $word }”?
process-one-of = Mogelijk is hier: { $words }.
process-missing-field = Het veld “{ $field }” ontbreekt.
process-missing-field-hint = Voeg een regel toe die begint met { $field } = .
process-empty-field = Het veld “{ $field }” is leeg.
process-empty-field-hint = Vul “{ $field }” in.
process-wrong-type = In “{ $field }” staat iets van de verkeerde soort.
process-wrong-type-hint = { $wants ->
    [text] Schrijf “{ $field }” als tekst tussen aanhalingstekens.
    [integer] Schrijf “{ $field }” als geheel getal, zonder aanhalingstekens.
    [number] Schrijf “{ $field }” als getal, zonder aanhalingstekens.
    [pair] Schrijf “{ $field }” als twee getallen: [51.11, 4.56].
    [texts] Schrijf “{ $field }” als een lijst van teksten: ["een", "twee"].
    [table] Schrijf “{ $field }” als een tabel: [{ $field }].
   *[tables] Schrijf elk hiervan als een tabel: [[{ $field }]].
}
process-empty-list = “{ $field }” heeft minstens één element nodig.
process-empty-list-hint = Begin een element met een regel [[{ $field }]].
process-bad-language = “{ $word }” is geen taalcode.
process-bad-language-hint = Gebruik de twee letters van ISO 639-1: nl, da, sv, tr, en …
process-negative = “{ $field }” ligt onder nul.
process-negative-hint = Schrijf nul of meer.
process-code-space = De code “{ $code }” bevat een spatie.
process-code-space-hint = Codes zijn één woord: mensen spreken ze uit en tikken ze in.
process-duplicate = De code “{ $code }” is al gegeven op regel { $line }.
process-duplicate-hint = Geef elk element een eigen code; hoofdletters en kleine letters tellen als gelijk.
process-bad-date = “{ $word }” is geen datum.
process-bad-date-hint = Schrijf datums als jaar-maand-dag: 2025-03-31.
process-end-before-start = Deze fase eindigt ({ $end }) voor ze begint ({ $start }).
process-end-before-start-hint = Kijk beide datums na; een fase van één dag begint en eindigt op dezelfde datum.
process-unknown-word = “{ $word }” is geen woord dat “{ $field }” kent.
process-scale = De laagste score ({ $min }) ligt niet onder de hoogste ({ $max }).
process-scale-hint = Een schaal loopt van min naar een hogere max, bijvoorbeeld 1 tot 5; of laag goed is, zegt better.
process-bad-place = Deze coördinaten liggen niet op de wereldbol.
process-bad-place-hint = Schrijf eerst de breedte (−90 tot 90), dan de lengte (−180 tot 180).
process-text-before-heading = Er staat tekst voor de eerste kop; die zou bij geen enkel deel horen.
process-text-before-heading-hint = Begin het geraamte met een kop: een regel die begint met “# ”.
process-no-headings = Het geraamte heeft geen koppen.
process-no-headings-hint = Begin elk deel met een regel die begint met “# ”.
process-each-nested = Een tweede “each theme” begint voor het eerste afgelopen is.
process-each-nested-hint = Sluit het eerste stuk af met <!-- end -->.
process-each-open = Deze “each theme” loopt nooit af.
process-each-open-hint = Sluit het stuk af met <!-- end --> op een eigen regel.
process-end-alone = Deze “end” hoort nergens bij.
process-end-alone-hint = Zet <!-- each theme --> voor het stuk dat herhaald moet worden, of haal deze regel weg.
process-fence-open = Dit blok loopt nooit af.
process-fence-open-hint = Sluit het blok af met ``` op een eigen regel.
process-unknown-placeholder = Voor “{ $word }” kan niets ingevuld worden.
process-theme-outside = “{ $word }” staat buiten een stuk dat per thema herhaald wordt.
process-theme-outside-hint = Zet het tussen <!-- each theme --> en <!-- end -->.
process-unknown-block = Er bestaat geen levend blok “{ $word }”.
process-block-option = Het levende blok kan niets met “{ $word }”.
process-block-option-hint = Opties schrijf je als naam=waarde, bijvoorbeeld top=5.
process-block-top = “{ $word }” is geen aantal regels om te tonen.
process-block-top-hint = Schrijf een geheel getal vanaf 1, bijvoorbeeld top=5.
process-block-unknown = { $option ->
    [theme] Dit traject heeft geen thema “{ $word }”.
    [role] Er bestaat geen rol “{ $word }”.
    [kind] Dit traject heeft geen soort “{ $word }”.
    [topic] Dit traject heeft geen transversaal thema “{ $word }”.
   *[member] Dit traject heeft geen bestuur “{ $word }”.
}
