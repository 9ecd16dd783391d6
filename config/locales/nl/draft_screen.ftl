# Draft: outline, section, references
draft-pane-outline = Opzet
draft-pane-section = Hoofdstuk
draft-pane-references = Verwijzingen
draft-state-empty = leeg
draft-state-template = sjabloon
draft-state-edited = bewerkt
draft-empty-outline = Hier staan de hoofdstukken van de nota. Druk op a om het eerste toe te voegen.
draft-empty-section = Hier is nog niets geschreven. Druk op e om te schrijven: Markdown, met verwijzingen zoals [@LIE-017] en levende blokken.
draft-empty-references = Hier staat waarnaar dit hoofdstuk verwijst. Een verwijzing in de tekst ziet er zo uit: [@LIE-017].
draft-unknown = geen bijdrage heeft deze verwijzing
draft-cited-here = hier { $count ->
    [one] één keer
   *[other] { $count } keer
    } aangehaald
draft-cites-nothing = Dit hoofdstuk verwijst nog nergens naar.
draft-no-such-reference = { $reference } kan niet getoond worden: geen bijdrage heeft deze verwijzing, of de bron blijft onbekend.
draft-heading = Titel
draft-rename-title = Dit hoofdstuk hernoemen
draft-add-after = Nieuw hoofdstuk na “{ $heading }”
draft-add-first = Nieuw hoofdstuk
draft-empty-heading = Een hoofdstuk heeft een titel nodig; er is niets gewijzigd.
draft-export-lead = De uitgang bepaalt het formaat. md, html, docx: de tekst; csv: één tabel; xlsx: elke tabel; json: alles.
draft-export-whole = de hele nota
draft-export-text = Tekst
draft-export-table = Tabel voor csv
