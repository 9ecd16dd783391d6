# The command line.
word-error = Fout
word-row = rij
by-machine = voorgesteld
by-person = met de hand geplaatst
column-answers = antwoordt op
column-answered-by = antwoord in
column-near = lijkt op
column-number = Nr.
column-time = Tijd
column-author = Wie
column-records = Gegevens
column-what = Wat
column-share = Voor %
list-empty = Geen bijdrage past hierbij.
list-more = { $shown } van { $total }; --limit toont meer.
clusters-empty = Er zijn nog geen bundels; --apply maakt ze.
poll-empty = Er is nog niets om over te stemmen.
poll-base = Basis van het aandeel: alle uitgebrachte stemmen op de optie, blanco inbegrepen.
import-ignored = Kolom weggelaten omdat ze niet begrepen is: { $column }
done-new = { $name } gestart in { $path }
done-check = De werkruimte is in orde.
done-map = Kolommenkaart geschreven: { $path }
status-contributions = Bijdragen
status-set-aside = Terzijde gelegd
status-members = Besturen
status-themes = Thema's
status-topics = Transversale thema's
status-interviews = Interviews
status-clusters = Bundels
status-unclustered = In geen bundel
status-ratings = Beoordelingen
status-choices = Opties
status-ballots = Stemmen
status-priorities = Prioriteiten
status-positions = Standpunten
status-sections = Hoofdstukken van de nota
status-batches = Geregistreerde wijzigingen
frame-programme = Traject
frame-members = Besturen
frame-phases = Fasen
frame-kinds = Soorten
frame-themes = Thema's
frame-topics = Transversale thema's
frame-criteria = Criteria
frame-stances = Schaal van standpunten
demo-preparing = Het voorbeeld wordt klaargemaakt …
demo-new = Nieuw traject { $name } met { $members } besturen
demo-import = { $file }: { $added } toegevoegd, { $known } bekend, { $waiting } wachtend, { $problems } geweigerd
demo-missing = { $file } is er niet en wordt overgeslagen
demo-refused = { $count -> 
        [0] Er is geen rij geweigerd.
        [one] Eén rij is geweigerd; de rest is opgenomen.
       *[other] { $count } rijen zijn geweigerd; de rest is opgenomen.
    }
demo-done = Alles ligt in { $folder }:
