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

# calc: de rekenhulpen op losse bestanden.
calc-clusters = { $clusters ->
        [0] Geen bundels
        [one] Eén bundel
       *[other] { $clusters } bundels
    } uit { $texts ->
        [one] één tekst
       *[other] { $texts } teksten
    }; { $alone ->
        [0] elke tekst past ergens.
        [one] één tekst past nergens.
       *[other] { $alone } teksten passen nergens.
    }
calc-cluster = { $number }. { $label } ({ $size ->
        [one] één tekst
       *[other] { $size } teksten
    }{ $members ->
        [0] {""}
        [one] , van één bestuur
       *[other] , van { $members } besturen
    })
calc-terms = Woorden: { $terms }
calc-pairs = { $pairs ->
        [0] Geen paar
        [one] Eén paar
       *[other] { $pairs } paren
    } onder { $texts ->
        [one] één tekst
       *[other] { $texts } teksten
    } met minstens { $percent } % van hun woorden gemeen.
calc-pairs-capped = Meer dan twee miljoen paren onder { $texts } teksten met minstens { $percent } % van hun woorden gemeen. Van elke tekst { $each ->
        [one] staat er één andere
       *[other] staan er tot { $each } andere
    } in de lijst; --threshold 1 toont alleen die met dezelfde woorden.
calc-pair = { $percent ->
        [100] Dezelfde woorden
       *[other] { $percent } % van de woorden
    }
calc-only = alleen in { $id }: { $words }
calc-more-problems = … en nog { $count ->
        [one] één rij
       *[other] { $count } rijen
    } weggelaten; --json toont ze alle.

cli-proposal-none = Er zou niets veranderen.
cli-proposal-apply = Er is nog niets veranderd: --apply voert alles door, --apply --parts 1,3 alleen die.
cli-proposal-more = en nog { $count }
cli-said-by = zei { $author }
cli-split-apply = Er is nog niets veranderd: zonder --show wordt de bundel zo gesplitst.
column-next-best = Ook dicht bij
column-sources = Bronnen
column-nearest = Dichtst bij
column-cohesion = Samenhang
