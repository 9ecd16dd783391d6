# Fejl i filerne i en processkabelon (og i kolonnelister). Hver besked siger, hvad der er galt, og dens -hint, hvad man gør.
process-syntax = Dette er ikke gyldig TOML: { $message }.
process-syntax-hint = Sammenlign med en skabelon, der følger med samspel; ofte mangler der et anførselstegn eller en parentes.
process-file-missing = Filen { $file } mangler i skabelonen.
process-file-missing-hint = Læg { $file } i skabelonens mappe; tag til en begyndelse en kopi fra en anden skabelon.
process-format = Filen angiver et andet format end 1, det eneste, som denne udgave af samspel kender.
process-format-hint = Skriv format = 1, eller brug en nyere udgave af samspel.
process-unknown-field = Der findes ikke noget felt “{ $field }” her.
process-did-you-mean = Mente du “{ $word }”?
process-one-of = Muligt her: { $words }.
process-missing-field = Feltet “{ $field }” mangler.
process-missing-field-hint = Tilføj en linje, der begynder med { $field } = .
process-empty-field = Feltet “{ $field }” er tomt.
process-empty-field-hint = Udfyld “{ $field }”.
process-wrong-type = “{ $field }” indeholder noget af en forkert slags.
process-wrong-type-hint = { $wants ->
    [text] Skriv “{ $field }” som tekst i anførselstegn.
    [integer] Skriv “{ $field }” som et helt tal uden anførselstegn.
    [number] Skriv “{ $field }” som et tal uden anførselstegn.
    [pair] Skriv “{ $field }” som to tal: [55.68, 12.35].
    [texts] Skriv “{ $field }” som en liste af tekster: ["en", "to"].
    [table] Skriv “{ $field }” som en tabel: [{ $field }].
   *[tables] Skriv hver af disse som en tabel: [[{ $field }]].
}
process-empty-list = “{ $field }” skal have mindst én post.
process-empty-list-hint = Begynd en post med linjen [[{ $field }]].
process-bad-language = “{ $word }” er ikke en sprogkode.
process-bad-language-hint = Brug de to bogstaver fra ISO 639-1: nl, da, sv, tr, en …
process-negative = “{ $field }” er under nul.
process-negative-hint = Skriv nul eller mere.
process-code-space = Koden “{ $code }” indeholder et mellemrum.
process-code-space-hint = Koder er ét ord: man siger dem højt og taster dem.
process-duplicate = Koden “{ $code }” er allerede brugt i linje { $line }.
process-duplicate-hint = Giv hver post sin egen kode; store og små bogstaver regnes for ens.
process-bad-date = “{ $word }” er ikke en dato.
process-bad-date-hint = Skriv datoer som år-måned-dag: 2025-03-31.
process-end-before-start = Denne fase slutter ({ $end }), før den begynder ({ $start }).
process-end-before-start-hint = Se begge datoer efter; en fase på én dag begynder og slutter samme dato.
process-unknown-word = “{ $word }” er ikke et ord, som “{ $field }” kender.
process-scale = Den laveste score ({ $min }) ligger ikke under den højeste ({ $max }).
process-scale-hint = En skala går fra min til en højere max, for eksempel 1 til 5; om lavt er godt, siger better.
process-bad-place = Disse koordinater ligger ikke på jordkloden.
process-bad-place-hint = Skriv breddegraden først (−90 til 90), så længdegraden (−180 til 180).
process-text-before-heading = Der står tekst før den første overskrift; den ville ikke høre til noget afsnit.
process-text-before-heading-hint = Begynd dispositionen med en overskrift: en linje, der starter med “# ”.
process-no-headings = Dispositionen har ingen overskrifter.
process-no-headings-hint = Begynd hvert afsnit med en linje, der starter med “# ”.
process-each-nested = Et nyt “each theme” begynder, før det første er slut.
process-each-nested-hint = Afslut det første stykke med <!-- end -->.
process-each-open = Dette “each theme” slutter aldrig.
process-each-open-hint = Afslut stykket med <!-- end --> på sin egen linje.
process-end-alone = Dette “end” hører ikke til noget.
process-end-alone-hint = Sæt <!-- each theme --> foran det stykke, der skal gentages, eller fjern linjen.
process-fence-open = Denne blok slutter aldrig.
process-fence-open-hint = Afslut blokken med ``` på sin egen linje.
process-unknown-placeholder = Der kan ikke sættes noget ind for “{ $word }”.
process-theme-outside = “{ $word }” står uden for et stykke, der gentages for hvert tema.
process-theme-outside-hint = Sæt det mellem <!-- each theme --> og <!-- end -->.
process-unknown-block = Der findes ikke nogen levende blok “{ $word }”.
process-block-option = Den levende blok kan ikke bruge “{ $word }”.
process-block-option-hint = Valg skrives som navn=værdi, for eksempel top=5.
process-block-top = “{ $word }” er ikke et antal linjer, der kan vises.
process-block-top-hint = Skriv et helt tal fra 1, for eksempel top=5.
process-block-unknown = { $option ->
    [theme] Forløbet har ikke noget tema “{ $word }”.
    [role] Der findes ikke nogen rolle “{ $word }”.
    [kind] Forløbet har ikke nogen slags “{ $word }”.
    [topic] Forløbet har ikke noget tværgående tema “{ $word }”.
   *[member] Forløbet har ikke nogen kommune “{ $word }”.
}
