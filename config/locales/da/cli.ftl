# The command line.
word-error = Fejl
word-row = række
by-machine = foreslået
by-person = placeret i hånden
column-answers = svarer på
column-answered-by = besvaret af
column-near = ligner
column-number = Nr.
column-time = Tid
column-author = Hvem
column-records = Poster
column-what = Hvad
column-share = For %
list-empty = Intet bidrag passer.
list-more = { $shown } af { $total }; --limit viser flere.
clusters-empty = Der er endnu ingen grupper; --apply laver dem.
poll-empty = Der er endnu intet at stemme om.
poll-base = Andelens grundlag: alle afgivne stemmer på valgmuligheden, blanke medregnet.
import-ignored = Kolonne udeladt, fordi den ikke blev forstået: { $column }
done-new = { $name } begyndt i { $path }
done-check = Arbejdsrummet er i orden.
done-map = Kolonnekort skrevet: { $path }
status-contributions = Bidrag
status-set-aside = Lagt til side
status-members = Kommuner
status-themes = Temaer
status-topics = Tværgående temaer
status-interviews = Interviews
status-clusters = Grupper
status-unclustered = I ingen gruppe
status-ratings = Vurderinger
status-choices = Valgmuligheder
status-ballots = Stemmer
status-priorities = Prioriteter
status-positions = Holdninger
status-sections = Afsnit i udkastet
status-batches = Registrerede ændringer
frame-programme = Forløb
frame-members = Kommuner
frame-phases = Faser
frame-kinds = Slags
frame-themes = Temaer
frame-topics = Tværgående temaer
frame-criteria = Kriterier
frame-stances = Skala for holdninger
demo-preparing = Eksemplet gøres klar …
demo-new = Nyt forløb { $name } med { $members } kommuner
demo-import = { $file }: { $added } tilføjet, { $known } kendt, { $waiting } venter, { $problems } afvist
demo-missing = { $file } er der ikke og springes over
demo-refused = { $count -> 
        [0] Ingen række blev afvist.
        [one] Én række blev afvist; resten er optaget.
       *[other] { $count } rækker blev afvist; resten er optaget.
    }
demo-done = Alt ligger i { $folder }:

# calc: beregningerne på løse filer.
calc-clusters = { $clusters ->
        [0] Ingen grupper
        [one] Én gruppe
       *[other] { $clusters } grupper
    } af { $texts ->
        [one] én tekst
       *[other] { $texts } tekster
    }; { $alone ->
        [0] alle tekster hører til et sted.
        [one] én tekst hører ikke til nogen steder.
       *[other] { $alone } tekster hører ikke til nogen steder.
    }
calc-cluster = { $number }. { $label } ({ $size ->
        [one] én tekst
       *[other] { $size } tekster
    }{ $members ->
        [0] {""}
        [one] , fra én kommune
       *[other] , fra { $members } kommuner
    })
calc-terms = Ord: { $terms }
calc-pairs = { $pairs ->
        [0] Ingen par
        [one] Ét par
       *[other] { $pairs } par
    } blandt { $texts ->
        [one] én tekst
       *[other] { $texts } tekster
    } med mindst { $percent } % af ordene til fælles.
calc-pairs-capped = Over to millioner par blandt { $texts } tekster med mindst { $percent } % af ordene til fælles. For hver tekst { $each ->
        [one] står én anden
       *[other] står op til { $each } andre
    } på listen; --threshold 1 viser kun dem med de samme ord.
calc-pair = { $percent ->
        [100] Samme ord
       *[other] { $percent } % af ordene
    }
calc-only = kun i { $id }: { $words }
calc-more-problems = … og { $count ->
        [one] én række
       *[other] { $count } rækker
    } mere er udeladt; --json viser dem alle.

cli-proposal-none = Intet ville blive ændret.
cli-proposal-apply = Intet er ændret endnu: --apply gennemfører det hele, --apply --parts 1,3 kun disse.
cli-proposal-more = og { $count } til
cli-said-by = sagde { $author }
cli-split-apply = Intet er ændret endnu: uden --show deles gruppen sådan.
column-next-best = Også nær
column-sources = Kilder
column-nearest = Nærmest
column-cohesion = Sammenhæng
