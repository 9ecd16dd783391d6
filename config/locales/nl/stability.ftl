# Hoe vast een rangorde is.
stability-top = De eerste { $top } blijven dezelfde bij { $percent } % van { $weightings } wegingen (zaad { $seed }){ $decisive ->
    [0] , { $who ->
        [sectors] welke sector
       *[members] welk bestuur
        } ook wegblijft.
   *[other] ; zonder { $members } komt er een andere in.
    }
stability-agreement = De { $who ->
    [sectors] sectoren
   *[members] besturen
    } zijn het voor { $w } eens (0 helemaal niet, 1 geheel), over { $members } { $who ->
    [sectors] sectoren
   *[members] besturen
    } en { $clusters } bundels die zij alle een score gaven; zoveel bij toeval: { $chance } %.
stability-furthest = Het verst uiteen: { $pairs }.
# The spaces in r = … hold it together at the end of a line.
stability-pair = { $one } en { $other } (r = { $r })
stability-note = Eerst, en bij de eerste { $top }: deel van alle wegingen die haar daar zetten. Zeker: hoe vaak zij eerst is bij de weging die haar het best past, als { $who ->
    [sectors] sectoren
   *[members] besturen
    } opnieuw getrokken worden.
column-first = Eerst
column-top = Bovenaan
column-confidence = Zeker
help-rank-seed = Zaad van de wegingen die geprobeerd worden.
stability-cluster = Eerst bij { $first } van de wegingen, bij de eerste { $top } bij { $on_top }; bij de weging die haar het best past is zij eerst in { $sure } van de trekkingen van { $who ->
    [sectors] sectoren.
   *[members] besturen.
    }

# Weights of criteria
pane-weights = Gewichten op proef
weights-about = × bewaard  ● op proef; ←→ of een klik verandert er een, Enter bewaart alle, Esc laat ze vallen.
weights-first = Er staan gewichten op proef: Enter bewaart ze, Esc laat ze vallen.
error-weight-negative = Een gewicht is een getal dat niet negatief is.
error-weights-nothing = Niet alle gewichten kunnen 0 zijn.
note-weigh-criteria = Gewichten: { $weights }

# Other rules of ranking
stability-rules = { $others ->
    [0] Ook { $tried } zetten dezelfde bovenaan.
   *[other] Volgens { $names } staan andere bovenaan.
    }
help-rank-method = Een andere regel dan het gewogen gemiddelde, over de bundels met een score voor elk criterium.
help-rank-preference = Hoe een verschil een voorkeur wordt, voor promethee.
help-rank-out = Schrijf in plaats daarvan de tabel die calc rank leest.
error-nothing-rated = Geen bundel heeft een score voor elk criterium.
rank-left-out = { $count ->
    [one] Eén bundel valt weg: niet voor elk criterium een score.
   *[other] { $count } bundels vallen weg: niet voor elk criterium een score.
    }
rule-of-ranking = { $rule ->
    [weighted] gewogen gemiddelde
    [topsis] TOPSIS
    [promethee-usual] PROMETHEE II (gewoon)
    [promethee-vshape] PROMETHEE II (V-vorm)
   *[promethee-linear] PROMETHEE II (lineair)
    }
