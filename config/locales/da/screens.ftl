# Names of screens
screen-overview = Overblik
screen-collect = Indsamling
screen-cluster = Gruppering
screen-prioritise = Prioritering
screen-review = Høring
screen-draft = Udkast
screen-interviews = Interviews
screen-frame = Ramme
screen-log = Logbog
screen-start = Start

# The same where tabs have little room
tab-overview = Overblik
tab-collect = Indsaml.
tab-cluster = Grupper
tab-prioritise = Prior.
tab-review = Høring
tab-draft = Udkast
tab-interviews = Interv.
tab-frame = Ramme

# Header
header-phase = fase { $number }/{ $count }
header-members = { $count ->
    [one] { $count } kommune
   *[other] { $count } kommuner
    }
header-contributions = { $count ->
    [one] { $count } bidrag
   *[other] { $count } bidrag
    }
header-saved = gemt
header-waiting = gemmer, når opgaven er færdig
header-saving = gemmer
too-small = samspel behøver mindst 40 × 12 tegn; vinduet har { $columns } × { $rows }. Gør det større eller skriften mindre.

# Words
word-member = kommune
word-members = Kommuner
word-theme = Tema
word-themes = Temaer
word-topic = tværgående tema
word-topics = Tværgående temaer
word-kind = Slags
word-kinds = Slags
word-source = Kilde
word-sources = Kilder
word-origin = Ophav
word-state = Tilstand
word-cluster = Gruppe
word-place = Sted
word-remark = Bemærkning
word-text = Tekst
word-label = Navn
word-file = Fil
word-process = Forløb
origin-shared = fælles
origin-partner = partnere
origin-members = en eller flere kommuner
state-active = er med
state-set-aside = lagt til side
state-proposed = tema foreslået
state-repeated = gentager næsten et andet
state-unclustered = i ingen gruppe
made-by-machine = placeret af maskinen
made-by-person = placeret af en person

# Dates
month-1 = jan.
month-2 = feb.
month-3 = mar.
month-4 = apr.
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = aug.
month-9 = sep.
month-10 = okt.
month-11 = nov.
month-12 = dec.
date-short = { $day }. { $month }
date-day = { $day }.

# Overview
pane-process = Forløb
pane-coverage-themes = Dækning: bidrag fordelt på kommune og tema
pane-coverage-topics = Dækning: bidrag fordelt på kommune og tværgående tema
pane-coverage-kinds = Dækning: bidrag fordelt på kommune og slags
pane-needs = Venter på dig
timeline-today = i dag, { $date }
coverage-shade = farve: andel af rækkens egen sum
coverage-none = intet endnu: { $count ->
    [one] { $count } felt
   *[other] { $count } felter
    }
coverage-all = alle i alt
coverage-silent = intet fra { $members }
coverage-several = Et fælles bidrag tæller hos hver kommune; “alle i alt” tæller hvert bidrag én gang.
empty-phases = Her står forløbets faser; opret dem under Ramme (8).
empty-coverage = Her ses, hvem der har bidraget med hvad. Tryk i for at indlæse den første fil.
empty-needs = Intet venter på dig.
need-import = Der er intet kommet ind endnu: indlæs den første fil
need-conflicts = { $count ->
    [one] { $count } flettekonflikt
   *[other] { $count } flettekonflikter
    }
need-unclustered = { $count ->
    [one] { $count } bidrag er i ingen gruppe
   *[other] { $count } bidrag er i ingen gruppe
    }
need-adopt = { $count ->
    [one] { $count } gruppe, men endnu ingen prioritet
   *[other] { $count } grupper, men endnu ingen prioritet
    }
need-positions = { $count ->
    [one] { $count } holdning mangler endnu
   *[other] { $count } holdninger mangler endnu
    }
need-sections = { $count ->
    [one] { $count } afsnit i udkastet er tomt
   *[other] { $count } afsnit i udkastet er tomme
    }
need-gap = { $member } har intet om { $theme }
need-gaps = { $count ->
    [one] { $count } hul mere
   *[other] { $count } huller mere
    } i dækningen

# Collect
pane-facets = Afgræns
pane-contributions = Bidrag
pane-contribution = Bidrag
list-place = { $place } af { $count }
list-marked = { $count } markeret
list-linking = hvad svarer på { $reference }?
empty-contributions = Her står kommunernes bidrag. Tryk i for at indlæse en fil, a for at skrive et.
empty-filter = Intet passer. Tryk Esc for at se alt igen.
empty-contribution = Her står bidraget under markøren i sin helhed.
detail-row = række { $row }
detail-no-cluster = ingen endnu
detail-shares = deler { $words }
detail-causes = Svarer på
detail-answers = Besvares af
detail-neighbours = Ligner mest
collect-add-title = Nyt bidrag
collect-add-members = Fra (ingen: fælles)
collect-tag-title = Tværgående temaer for { $count ->
    [one] dette bidrag
   *[other] { $count } bidrag
    }
collect-linking = Gå til det bidrag, der svarer på { $reference }, og tryk { $key } igen; Esc fortryder.
collect-neighbours = Tæt på { $reference }
collect-no-neighbours = Intet er knyttet hertil endnu, og intet ligner.
collect-no-links = { $reference } har ingen forbindelser.
collect-unlink = Hvilken forbindelse til { $reference } skal fjernes?
collect-move-title = Flyt { $count ->
    [one] dette bidrag
   *[other] { $count } bidrag
    } til
collect-no-cluster = ud af alle grupper
collect-new-cluster = en ny gruppe
collect-empty-text = Et bidrag skal have en tekst; intet er ændret.

# Start
start-title = samspel: værkstedet for en fælles strategi
start-lead = Én fil rummer et helt forløb: hvad hver kommune bidrog med, hvordan det blev grupperet, hvad hvem prioriterede, og udkastet, der kom ud af det.
start-new = Nyt forløb fra en skabelon …
start-open = Åbn en fil …
start-sample = Eksempel: { $name }
new-lead = En ny arbejdsfil får hele skabelonen: faser, slags, temaer, tværgående temaer, kriterier og udkastets disposition. Alt kan ændres senere.

# Dialogs
key-space = Mellemrum
dialog-ok = OK
dialog-save = gem
dialog-show = vis
dialog-take-away = fjern
dialog-move = flyt
dialog-mark = vælg
dialog-next = næste felt
dialog-cancel = tilbage
editor-done = færdig
editor-save = gem
editor-found = tekst fra sidst
palette-run = udfør
palette-empty = Ingen handling hedder sådan.
picker-size = { $kilobytes } kB
picker-reading = læser …
picker-roll = hvem der må stemme, fra en tabel
picker-ballots = stemmesedler fra en fil
opening = { $name } åbnes …
help-title = Alle taster her
quit-title = Der er arbejde i gang
quit-busy = Afslutter du nu, stoppes det; det efterlader intet.
quit-now = stop og afslut
language-programme = som forløbets papirer
theme-dark = mørk
theme-light = lys
theme-mono = uden farver
export-lead = Endelsen bestemmer formatet: md, html, docx for udkastet; xlsx, csv, json for tabeller.
export-what = Hvad
export-draft = udkastet
export-table = listen på denne skærm
export-now = eksportér
import-title = Det, der skal rettes
import-summary = { $read } rækker læst, { $added } tilføjet, { $known } kendt i forvejen, { $problems } skal rettes:
import-place = { $file }, række { $row } { $column }:
import-member = Indsendt af
import-as-file-says = som filen siger
import-files = { $count ->
    [one] { $count } fil
   *[other] { $count } filer
    }
import-now = indlæs
paste-title = Rækker fra udklipsholderen
paste-rows = { $rows ->
    [one] { $rows } række
   *[other] { $rows } rækker
    }, den første som overskrift:

# Toasts and work
toast-saved = Gemt. Alt gemmes undervejs; fortryd tager det tilbage.
toast-copied = Kopieret.
toast-kept = Din tekst er gemt; den er her, når du kommer tilbage.
toast-no-table = Der er ingen tabel af denne liste at skrive.
toast-no-file = Åbn først en fil.
toast-mouse-on = Musen virker her; hold Shift nede for at markere tekst.
toast-mouse-off = Musen hører igen til terminalen.
toast-paste-nowhere = Det kan ikke sættes ind her.
work-on = { $percent } % · Esc stopper
work-left = { $percent } % · ca. { $seconds } s tilbage · Esc stopper
work-stopping = { $percent } % · stopper
collect-nothing-proposed = Her er intet foreslået: intet tværgående tema venter på svar.
word-topics-proposed = Foreslåede temaer
