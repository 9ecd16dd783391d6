# Names of screens
screen-overview = Overzicht
screen-collect = Verzamelen
screen-cluster = Bundelen
screen-prioritise = Prioriteren
screen-review = Toetsen
screen-draft = Nota
screen-interviews = Interviews
screen-frame = Kader
screen-log = Logboek
screen-start = Start

# The same where tabs have little room
tab-overview = Overzicht
tab-collect = Verzamel
tab-cluster = Bundel
tab-prioritise = Prior.
tab-review = Toetsen
tab-draft = Nota
tab-interviews = Interv.
tab-frame = Kader

# Header
header-phase = fase { $number }/{ $count }
header-members = { $count ->
    [one] { $count } bestuur
   *[other] { $count } besturen
    }
header-contributions = { $count ->
    [one] { $count } bijdrage
   *[other] { $count } bijdragen
    }
header-saved = bewaard
header-waiting = bewaren wacht op de lopende taak
header-saving = bezig met bewaren
too-small = samspel heeft minstens 40 × 12 tekens nodig; dit venster heeft er { $columns } × { $rows }. Maak het groter, of de letters kleiner.

# Words
word-member = bestuur
word-members = Besturen
word-theme = Thema
word-themes = Thema's
word-topic = transversaal thema
word-topics = Transversale thema's
word-kind = Soort
word-kinds = Soorten
word-source = Bron
word-sources = Bronnen
word-origin = Herkomst
word-state = Toestand
word-cluster = Bundel
word-place = Plaats
word-remark = Opmerking
word-text = Tekst
word-label = Naam
word-file = Bestand
word-process = Traject
origin-shared = gedeeld
origin-partner = partners
origin-members = één of meer besturen
state-active = doet mee
state-set-aside = opzijgelegd
state-proposed = thema voorgesteld
state-repeated = herhaalt bijna een andere
state-unclustered = in geen bundel
made-by-machine = door de machine geplaatst
made-by-person = door een persoon geplaatst

# Dates
month-1 = jan
month-2 = feb
month-3 = mrt
month-4 = apr
month-5 = mei
month-6 = jun
month-7 = jul
month-8 = aug
month-9 = sep
month-10 = okt
month-11 = nov
month-12 = dec
date-short = { $day } { $month }
date-day = { $day }

# Overview
pane-process = Traject
pane-coverage-themes = Dekking: bijdragen per bestuur en thema
pane-coverage-topics = Dekking: bijdragen per bestuur en transversaal thema
pane-coverage-kinds = Dekking: bijdragen per bestuur en soort
pane-needs = Vraagt aandacht
timeline-today = vandaag, { $date }
coverage-shade = tint: aandeel in het eigen totaal
coverage-none = nog niets: { $count ->
    [one] { $count } cel
   *[other] { $count } cellen
    }
coverage-all = allen samen
coverage-silent = niets van { $members }
coverage-several = Wie iets samen inbracht, telt elk mee; “allen samen” telt elke bijdrage één keer.
empty-phases = Hier staan de fasen van het traject; leg ze vast onder Kader (8).
empty-coverage = Hier ziet u wie hoeveel inbracht, en waarover. Druk i om het eerste bestand in te lezen.
empty-needs = Er wacht niets op u.
need-import = Er is nog niets binnen: lees het eerste bestand in
need-conflicts = { $count ->
    [one] { $count } samenvoegconflict
   *[other] { $count } samenvoegconflicten
    }
need-unclustered = { $count ->
    [one] { $count } bijdrage zit in geen bundel
   *[other] { $count } bijdragen zitten in geen bundel
    }
need-adopt = { $count ->
    [one] { $count } bundel, en nog geen prioriteit
   *[other] { $count } bundels, en nog geen prioriteit
    }
need-positions = { $count ->
    [one] { $count } standpunt ontbreekt nog
   *[other] { $count } standpunten ontbreken nog
    }
need-sections = { $count ->
    [one] { $count } hoofdstuk van de nota is leeg
   *[other] { $count } hoofdstukken van de nota zijn leeg
    }
need-gap = { $member } heeft niets over { $theme }
need-gaps = nog { $count ->
    [one] { $count } leemte
   *[other] { $count } leemtes
    } in de dekking

# Collect
pane-facets = Verfijnen
pane-contributions = Bijdragen
pane-contribution = Bijdrage
list-place = { $place } van { $count }
list-marked = { $count } gemarkeerd
list-linking = wat antwoordt op { $reference }?
empty-contributions = Hier staat wat besturen inbrengen. Druk i om een bestand in te lezen, a om er een te typen.
empty-filter = Niets past. Druk Esc om alles weer te zien.
empty-contribution = Hier staat de bijdrage onder de cursor voluit.
detail-row = rij { $row }
detail-no-cluster = nog geen
detail-shares = deelt { $words }
detail-causes = Antwoord op
detail-answers = Beantwoord door
detail-neighbours = Lijkt het meest op
collect-add-title = Nieuwe bijdrage
collect-add-members = Van (geen: gedeeld)
collect-tag-title = Transversale thema's van { $count ->
    [one] deze bijdrage
   *[other] { $count } bijdragen
    }
collect-linking = Ga naar de bijdrage die op { $reference } antwoordt en druk opnieuw op { $key }; Esc laat het zo.
collect-neighbours = In de buurt van { $reference }
collect-no-neighbours = Hier is nog niets aan gekoppeld, en niets lijkt erop.
collect-no-links = { $reference } heeft geen verbanden.
collect-unlink = Welk verband van { $reference } weghalen?
collect-move-title = { $count ->
    [one] Deze bijdrage
   *[other] { $count } bijdragen
    } verplaatsen naar
collect-no-cluster = uit elke bundel
collect-new-cluster = een nieuwe bundel
collect-empty-text = Een bijdrage heeft een tekst nodig; er is niets gewijzigd.

# Start
start-title = samspel: de werkbank van een gedeelde strategie
start-lead = Eén bestand bevat een heel traject: wat elk bestuur inbracht, hoe het gebundeld werd, wat door wie geprioriteerd werd, en de nota die eruit voortkwam.
start-new = Nieuw traject uit een sjabloon …
start-open = Een bestand openen …
start-sample = Voorbeeld: { $name }
new-lead = Een nieuw werkbestand krijgt het hele sjabloon: fasen, soorten, thema's, transversale thema's, criteria en de opzet van de nota. Alles kan later gewijzigd worden.

# Dialogs
key-space = Spatie
dialog-ok = OK
dialog-save = bewaren
dialog-show = tonen
dialog-take-away = weghalen
dialog-move = verplaatsen
dialog-mark = kiezen
dialog-next = volgend veld
dialog-cancel = terug
editor-done = klaar
editor-save = bewaren
editor-found = tekst van vorige keer
palette-run = uitvoeren
palette-empty = Geen handeling heet zo.
picker-size = { $kilobytes } kB
picker-reading = bezig met lezen …
picker-roll = wie mag stemmen, uit een tabel
picker-ballots = stembiljetten uit een bestand
opening = { $name } wordt geopend …
help-title = Alle toetsen hier
quit-title = Er is werk bezig
quit-busy = Wie nu afsluit, stopt het; wat bezig was laat niets achter.
quit-now = stoppen en afsluiten
language-programme = zoals de nota van het traject
theme-dark = donker
theme-light = licht
theme-mono = zonder kleur
export-lead = De uitgang bepaalt het formaat: md, html, docx voor de nota; xlsx, csv, json voor tabellen.
export-what = Wat
export-draft = de nota
export-table = de lijst op dit scherm
export-now = exporteren
import-title = Wat nog hersteld moet worden
import-summary = { $read } rijen gelezen, { $added } toegevoegd, { $known } al bekend, { $problems } te herstellen:
import-place = { $file }, rij { $row } { $column }:
import-member = Ingediend door
import-as-file-says = zoals het bestand zegt
import-files = { $count ->
    [one] { $count } bestand
   *[other] { $count } bestanden
    }
import-now = inlezen
paste-title = Rijen van het klembord
paste-rows = { $rows ->
    [one] { $rows } rij
   *[other] { $rows } rijen
    }, de eerste als kop:

# Toasts and work
toast-saved = Bewaard. Alles wordt meteen bewaard; ongedaan maken neemt het terug.
toast-copied = Gekopieerd.
toast-kept = Uw tekst blijft bewaard; hij staat er nog als u terugkomt.
toast-no-table = Van deze lijst is er geen tabel om weg te schrijven.
toast-no-file = Open eerst een bestand.
toast-mouse-on = De muis werkt hier; houd Shift ingedrukt om tekst te selecteren.
toast-mouse-off = De muis is weer van de terminal.
toast-paste-nowhere = Dat kan hier nergens geplakt worden.
work-on = { $percent } % · Esc stopt
work-left = { $percent } % · nog ongeveer { $seconds } s · Esc stopt
work-stopping = { $percent } % · stopt
collect-nothing-proposed = Hier is niets voorgesteld: geen transversaal thema wacht op antwoord.
word-topics-proposed = Voorgestelde thema's
