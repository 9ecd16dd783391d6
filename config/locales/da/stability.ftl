# Hvor fast en rangorden er.
stability-top = De øverste { $top } er de samme ved { $percent } % af { $weightings } vægtninger (frø { $seed }){ $decisive ->
    [0] , uanset hvilken { $who ->
        [sectors] sektor
       *[members] kommune
        } der udelades.
   *[other] ; uden { $members } kommer en anden ind.
    }
stability-agreement = { $who ->
    [sectors] Sektorerne
   *[members] Kommunerne
    } er enige med { $w } (0 slet ikke, 1 helt), over { $members } { $who ->
    [sectors] sektorer
   *[members] kommuner
    } og { $clusters } grupper, som de alle har vurderet; så meget ved et tilfælde: { $chance } %.
stability-furthest = Længst fra hinanden: { $pairs }.
# The spaces in r = … hold it together at the end of a line.
stability-pair = { $one } og { $other } (r = { $r })
stability-note = Først, og blandt de øverste { $top }: andel af alle vægtninger, der sætter den der. Sikker: hvor ofte den er først ved den vægtning, der passer den bedst, når { $who ->
    [sectors] sektorer
   *[members] kommuner
    } trækkes på ny.
column-first = Først
column-top = Øverst
column-confidence = Sikker
help-rank-seed = Frø for de vægtninger, der prøves.
stability-cluster = Først ved { $first } af vægtningerne, blandt de øverste { $top } ved { $on_top }; ved den vægtning, der passer den bedst, er den først i { $sure } af lodtrækningerne af { $who ->
    [sectors] sektorer.
   *[members] kommuner.
    }

# Weights of criteria
pane-weights = Vægte på prøve
weights-about = × gemt  ● på prøve; ←→ eller et klik ændrer en, Enter gemmer alle, Esc lader dem falde.
weights-first = Der er vægte på prøve: Enter gemmer dem, Esc lader dem falde.
error-weight-negative = En vægt er et tal, som ikke er negativt.
error-weights-nothing = Ikke alle vægte kan være 0.
note-weigh-criteria = Vægte: { $weights }

# Other rules of ranking
stability-rules = { $others ->
    [0] Også { $tried } sætter de samme øverst.
   *[other] Efter { $names } står andre øverst.
    }
help-rank-method = En anden regel end det vægtede gennemsnit, over de grupper, som er vurderet efter hvert kriterium.
help-rank-preference = Hvordan en forskel bliver til en præference, for promethee.
help-rank-out = Skriv i stedet den tabel, som calc rank læser.
error-nothing-rated = Ingen gruppe er vurderet efter hvert kriterium.
rank-left-out = { $count ->
    [one] Én gruppe er udeladt: den er ikke vurderet efter hvert kriterium.
   *[other] { $count } grupper er udeladt: de er ikke vurderet efter hvert kriterium.
    }
rule-of-ranking = { $rule ->
    [weighted] vægtet gennemsnit
    [topsis] TOPSIS
    [promethee-usual] PROMETHEE II (sædvanlig)
    [promethee-vshape] PROMETHEE II (V-form)
   *[promethee-linear] PROMETHEE II (lineær)
    }
