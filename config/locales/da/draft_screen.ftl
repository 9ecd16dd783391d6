# Draft: outline, section, references
draft-pane-outline = Disposition
draft-pane-section = Afsnit
draft-pane-references = Henvisninger
draft-state-empty = tomt
draft-state-template = skabelon
draft-state-edited = redigeret
draft-empty-outline = Her står udkastets afsnit. Tryk a for at tilføje det første.
draft-empty-section = Her er intet skrevet endnu. Tryk e for at skrive: Markdown med henvisninger som [@LIE-017] og levende blokke.
draft-empty-references = Her står, hvad afsnittet henviser til. En henvisning i teksten ser sådan ud: [@LIE-017].
draft-unknown = intet bidrag har denne henvisning
draft-cited-here = citeret { $count ->
    [one] én gang
   *[other] { $count } gange
    } her
draft-cites-nothing = Afsnittet henviser ikke til noget endnu.
draft-no-such-reference = { $reference } kan ikke vises: intet bidrag har denne henvisning, eller kilden holdes skjult.
draft-heading = Overskrift
draft-rename-title = Omdøb afsnittet
draft-add-after = Nyt afsnit efter „{ $heading }“
draft-add-first = Nyt afsnit
draft-empty-heading = Et afsnit skal have en overskrift; intet er ændret.
draft-export-lead = Endelsen bestemmer formatet. md, html, docx: teksten; csv: én tabel; xlsx: alle tabeller; json: alt.
draft-export-whole = hele udkastet
draft-export-text = Tekst
draft-export-table = Tabel til csv
