# What went wrong, whose fault it is, and what to do.
error-internal = Noget gik galt inde i samspel.
error-cancelled = Annulleret; intet er ændret.
error-file = { $path } kan ikke læses eller skrives.
error-file-missing = { $path } findes ikke.
error-file-denied = { $path }: ingen adgang.
error-file-exists = { $path } findes allerede og bliver, som den er.
error-disk-full = { $path }: disken er fuld.
error-stdout = Resultatet kunne ikke skrives ud.

# The workspace.
error-workspace-busy = Et andet program skriver i dette arbejdsrum.
hint-workspace-busy = Vent til det er færdigt, eller luk det, og prøv igen.
error-workspace-full = Disken er fuld; intet er ændret.
hint-workspace-full = Skaf plads på arbejdsrummets disk og i mappen til midlertidige filer, og prøv igen. Det, der allerede var gemt, er i behold.
error-workspace-held = { $user } har dette arbejdsrum åbent på en anden computer ({ $machine }). Indtil det er lukket dér, kan det kun læses her.
hint-workspace-held = Hvis samspel ikke længere kører dér, så slet filen { $path } og prøv igen.
error-workspace-read-only = Der kan ikke skrives i dette arbejdsrum.
hint-workspace-read-only = Kopiér det til en mappe, hvor du må skrive.
error-workspace-io = Disken eller netværket gjorde ikke, som det skulle.
error-workspace-damaged = Dette arbejdsrum er beskadiget.
hint-workspace-damaged = Lad filen være, og fortsæt med den nyeste sikkerhedskopi.
error-not-a-workspace = { $path } er ikke et samspel-arbejdsrum.
error-newer-schema = { $path } er lavet med en nyere samspel (filversion { $found }; dette program kender { $known }). Den er ikke rørt.
hint-newer-schema = Installér den nyere version på denne computer.
error-no-programme = Dette arbejdsrum rummer intet forløb.
error-journal-damaged = Ændringsloggen er beskadiget; denne ændring kan ikke fortrydes.
error-still-used = Noget henviser stadig til dette; det kan ikke slettes.
error-code-taken = Der er allerede en anden post med denne kode.
error-delete-programme = Et arbejdsrum rummer ét forløb; det kan ikke slettes, kun omdøbes.
error-nothing-to-undo = Du har intet at fortryde.
error-nothing-to-redo = Der er intet at gøre om.
error-no-such-batch = Den ændring findes ikke.
error-already-undone = Denne ændring er allerede fortrudt.
error-built-upon = Ændring { $clock } af { $author } bygger på denne.
hint-built-upon = Fortryd først den senere ændring.

# What people asked for.
error-empty-text = Der er ingen tekst.
error-empty-label = En gruppe skal have et navn.
error-empty-heading = Et afsnit skal have en overskrift.
error-excerpt-moved = Ordene i uddrag { $reference } ville ikke længere stå i noterne.
error-link-itself = Et bidrag kan ikke svare på sig selv.
error-merge-one = Sammenlægning kræver mindst to forskellige grupper.
error-split-one = { $label } rummer for lidt til at dele.
error-other-theme = { $label } ligger i et andet tema.
error-not-this-theme = { $reference } hører til et andet tema end { $label }.
hint-change-theme = Skift først temaet.
error-off-scale = { $value } ligger ikke på skalaen for { $criterion } ({ $min } til { $max }).
error-already-option = { $label } er allerede en valgmulighed.
error-already-priority = Dette er allerede prioritet { $rank }.
error-not-frame = { $table } hører ikke til rammen.
error-frame-no-name = Der skal være et navn.
error-frame-no-code = Der skal være en kode.
error-frame-date = { $date } er ikke en dato (skriv 2023-05-23).
error-frame-end-before-start = Den sidste dag ligger før den første.
error-frame-scale = Skalaen skal være stigende, og vægten må ikke være negativ.
error-frame-row = { $table }: et felt mangler eller rummer noget andet, end det skal.
error-no-such-record = Sådan en { $table } findes ikke.
error-no-such-topic = Det tværgående tema findes ikke.
error-no-such-priority = Den prioritet findes ikke.
error-template = Skabelonen { $name } har { $count -> 
        [one] én fejl
       *[other] { $count } fejl
    }:
error-map = Kolonnekortet { $path } har { $count -> 
        [one] én fejl
       *[other] { $count } fejl
    }:
template-mistake = { $file }, linje { $line }:
error-nothing-to-map = Der er ingen tabel i denne fil.
error-no-such-process = Der er ingen proces { $name }.
hint-processes = samspel har: { $names }; eller angiv en mappe med en skabelon.
error-no-such-sample = Der er intet eksempel { $name }.
hint-samples = samspel har: { $names }.
error-export-format = Endelsen på { $path } angiver intet format.
hint-export-format = Brug .md, .html eller .docx til udkastet, .xlsx eller .csv til tabeller, .json til alt.
error-no-such-table = Der er ingen tabel { $name }.
hint-tables = Tabeller: { $names }.

# Names that were typed.
error-no-such-member = Der er ingen kommune { $name }.
error-no-such-theme = Der er intet tema { $name }.
error-no-such-topic-named = Der er intet tværgående tema { $name }.
error-no-such-kind = Der er ingen slags { $name }.
error-no-such-criterion = Der er intet kriterium { $name }.
error-no-such-stance = Der er ingen holdning { $name }.
error-no-such-cluster = Der er ingen gruppe { $name }.
error-ambiguous-cluster = Der er flere grupper { $name }.
hint-ambiguous-cluster = Nævn den rette ved dens id: { $names }.
error-no-such-reference = Der er intet bidrag { $name }.
error-no-such-rank = Der er ingen prioritet med rang { $rank }.
error-no-such-section = Der er intet afsnit { $name }.
error-no-such-part = Rammen har ingen del { $name }.
error-no-such-field = { $table } har intet felt { $name }, eller det kan ikke rumme denne værdi.
error-setting = { $text } har ikke formen felt=værdi.
error-import-nothing = Intet kunne optages: { $count -> 
        [one] den eneste række
       *[other] alle { $count } rækker
    } blev afvist.
error-no-terminal = Der er ingen terminal her at åbne brugerfladen i.
hint-no-terminal = Brug --print eller en af de kommandoer, som samspel --help nævner.
error-format = { $name } er intet format.
error-size = { $size } er ikke en størrelse; skriv 120x40.
hint-did-you-mean = Mente du { $name }?
hint-choices = Der er: { $names }.
remark-shared-folder = Dette arbejdsrum ligger på et netværksdrev eller i en synkroniseret mappe: det gemmes langsommere og sikrere. Lad én person skrive ad gangen.
remark-read-only = Der må ikke skrives i dette arbejdsrum her: det kan læses og kopieres til en mappe, hvor du må skrive.

# Beregningerne på løse filer.
error-clusters = “{ $text }” er ikke et antal grupper.
hint-clusters = Angiv et helt tal fra 1 og op, eller auto for så mange, som passer.
error-threshold = “{ $text }” er ikke en andel af ordene mellem 0,1 og 1.
hint-threshold = Brug 0.7 for tekster, der har de fleste ord til fælles, 1 for tekster med de samme ord.
calc-no-texts = { $file } indeholder ingen tekst, der kan bruges{ $count ->
        [0] .
        [one] ; én række blev afvist.
       *[other] ; { $count } rækker blev afvist.
    }
calc-no-texts-hint = Under rækken med kolonnenavnene skal der stå rækker med et id og en tekst.
calc-no-id = Id mangler.
calc-no-id-hint = Giv hver tekst et id, for eksempel et løbenummer; resultatet bruger det som tekstens navn.
calc-no-text = Teksten mangler.
calc-no-text-hint = Udfyld cellen, eller fjern rækken.
calc-twice = Id { $id } står allerede i række { $row }.
calc-twice-hint = Giv hver tekst sit eget id. Den første er brugt, denne er udeladt.

error-proposal-old = Forløbet er ændret siden dette forslag; intet er grupperet.
hint-proposal-old = Få det foreslået igen, og se på det én gang til.
error-no-proposed-part = Forslaget har { $count } dele; nævn nogle af dem ved nummer.
error-pair-one = Der skal to bidrag til at høre sammen eller holdes adskilt.
error-pair-many = Det kan siges om højst { $count } bidrag ad gangen.
error-pair-nothing = Der er ikke sagt noget om disse bidrag.
error-said-together = { $one } og { $other } hører sammen, sagde { $author }.
error-said-apart = { $one } og { $other } holdes adskilt, sagde { $author }.
hint-said-otherwise = Tag det tilbage først, eller flyt begge.
error-pair-inside = { $one } og { $other } ligger i { $label }{ $locked ->
    [yes] , som er låst
   *[no] , hvor folk har lagt dem
} ({ $author }).
error-pair-elsewhere = { $one } og { $other } kan ikke komme sammen: { $label } { $locked ->
    [yes] er låst
   *[no] bliver, som folk lavede den
} ({ $author }).
error-pair-out = { $reference } er taget ud af grupperne i hånden og kan derfor ikke høre sammen med et andet.
hint-pair-move = Lås gruppen op, eller flyt først det ene i hånden.
error-heading-none = En hovedgruppe står over mindst én gruppe.
error-heading-label = En hovedgruppe skal have et navn.
