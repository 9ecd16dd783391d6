# Hvor fast en rangorden er.
stability-top = De øverste { $top } er de samme ved { $percent } % af { $weightings } vægtninger (frø { $seed }){ $decisive ->
    [0] , uanset hvilken kommune der udelades.
   *[other] ; uden { $members } kommer en anden ind.
    }
stability-agreement = Kommunerne er enige med { $w } (0 slet ikke, 1 helt), over { $members } kommuner og { $clusters } grupper, som de alle har vurderet; så meget ved et tilfælde: { $chance } %.
stability-furthest = Længst fra hinanden: { $one } og { $other } (r = { $r }).
stability-note = Først, og blandt de øverste { $top }: andel af alle vægtninger, der sætter den der. Sikker: hvor ofte den er først ved den vægtning, der passer den bedst, når kommuner trækkes på ny.
column-first = Først
column-top = Øverst
column-confidence = Sikker
help-rank-seed = Frø for de vægtninger, der prøves.
stability-cluster = Først ved { $first } af vægtningerne, blandt de øverste { $top } ved { $on_top }; ved den vægtning, der passer den bedst, er den først i { $sure } af lodtrækningerne af kommuner.

# Weights of criteria
pane-weights = Vægte på prøve
weights-about = × gemt  ● på prøve; ←→ eller et klik ændrer en, Enter gemmer alle, Esc lader dem falde.
weights-first = Der er vægte på prøve: Enter gemmer dem, Esc lader dem falde.
error-weight-negative = En vægt er et tal, som ikke er negativt.
error-weights-nothing = Ikke alle vægte kan være 0.
note-weigh-criteria = Vægte: { $weights }
