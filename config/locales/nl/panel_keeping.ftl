# Panels door loting in een werkbestand.
panel-no-panels = Nog geen panels. Breng er een in met: panel BESTAND new NAAM --size N --pool personen.csv --quotas quota.csv
panel-stage = { $size } van { $persons } personen, { $rule }, { $stage ->
    [drawn] geloot
    [committed] vastgelegd
   *[other] voorbereid
    }{ $erased ->
    [0] .
   *[other] ; de personen zijn gewist.
    }
panel-seed-sha = SHA-256 van het zaad: { $sha }
panel-list-sha = SHA-256 van de lijst: { $sha }
panel-revealed = Zaad: { $seed }
panel-are-drawn = Geloot ({ $count }): { $numbers }
panel-are-declined = Bedankt ({ $count }): { $numbers }
panel-are-replacements = Voor hen ingevallen ({ $count }): { $numbers }
panel-vacant = Lege plaatsen: { $count }
panel-possible = Aan de quota kan worden voldaan.
panel-publish = Maak beide SHA-256 en de lijst nu bekend; houd het zaad voor u tot de loting. Het wordt hier niet bewaard: zonder het zaad kan niemand dit panel loten.
panel-final = Een loting wordt nooit teruggenomen, ook niet met undo. Maak het zaad bekend, zodat iedereen kan narekenen.
panel-is-erased = De personen zijn gewist; dat wordt nooit teruggenomen. Kopieën van het werkbestand en eerder uitgevoerde bestanden bevatten hen nog.
panel-is-gone = Panel { $name } is met zijn personen verwijderd: er was nog geen zaad vastgelegd. Kopieën van het werkbestand bevatten het nog.
panel-declined = { $number } bedankt; { $numbers } { $count ->
    [one] valt
   *[other] vallen
    } in, geloot met het zaad { $seed }.
panel-declined-vacant = { $number } bedankt; de plaats blijft leeg.
panel-written = Geschreven: { $path }
column-pool = Pool
panel-none = Er is geen panel { $name }.
panel-none-hint = Breng er een in met: panel BESTAND new NAAM --size N --pool personen.csv --quotas quota.csv
panel-taken = Er is al een panel { $name }.
panel-feature-id = Een kenmerk kan niet { $name } heten: in die kolom staan de nummers van de personen.
panel-seed-empty = Het zaad is leeg.
panel-committed = Panel { $name }: er is al een zaad vastgelegd, en dat blijft.
panel-uncommitted = Panel { $name }: er is nog geen zaad vastgelegd.
panel-uncommitted-hint = Maak eerst de SHA-256 bekend met: panel BESTAND commit NAAM --seed ZAAD --out lijst.csv
panel-drawn-already = Panel { $name } is al geloot; een loting wordt nooit herhaald.
panel-list-differs = De lijst van panels komt anders uit dan bekendgemaakt: de SHA-256 is { $is }, niet { $told }. Er is niet geloot.
panel-list-differs-hint = Loot met de versie van samspel waarmee is vastgelegd.
panel-undrawn = Panel { $name } is nog niet geloot.
panel-not-member = Nummer { $number } zit niet in panel { $name }.
panel-vacant-hint = Er is niets gewijzigd. Met --vacant wordt het bedanken vastgelegd en blijft de plaats leeg. De quota die hier genoemd worden, zijn wat er voor de lege plaatsen van over is.
panel-erased = De personen van panel { $name } zijn gewist.
panel-meanwhile = Panel { $name } is intussen gewijzigd. Er is niets gedaan; kijk het na en probeer opnieuw.
panel-erase-busy = De personen van panel { $name } zijn gewist, maar een ander programma heeft het werkbestand open en oude bladzijden kunnen nog niet overschreven worden. Sluit het en wis nog eens.
help-panel = Panels, door loting uit een lijst van personen.
help-any-panel = Het panel.
help-panel-new = Breng personen en quota van een panel in.
help-panel-new-panel = Hoe het heet.
help-panel-new-size = Leden van het panel.
help-panel-new-pool = Tabel met een id en een kolom voor elk kenmerk.
help-panel-new-quotas = Tabel feature,value,min,max.
help-panel-new-rule = Hoe kansen worden verdeeld.
help-panel-new-same-address = Kolommen die samen zeggen waar iemand woont: van één adres hoogstens één persoon.
help-panel-show = Eén panel: hoe ver het is, en wat pool en panel van elk quotum bevatten.
help-panel-check = Of aan de quota kan worden voldaan; zo niet, de kleinste wijziging waarmee het kan.
help-panel-commit = Werk de lijst van panels uit en leg de SHA-256 van een zaad vast; het zaad zelf wordt niet bewaard.
help-panel-commit-seed = Het zaad, geheim te houden tot de loting.
help-panel-commit-out = Schrijf de lijst van panels naar dit bestand.
help-panel-draw = Loot met het zaad dat is vastgelegd; nooit teruggenomen.
help-panel-draw-seed = Het zaad.
help-panel-decline = Iemand die geloot is bedankt: loot wie binnen de quota invalt.
help-panel-decline-number = Nummer van de persoon.
help-panel-decline-vacant = Laat de plaats leeg.
help-panel-export = Schrijf een tabel van een panel naar een bestand.
help-panel-export-out = Het bestand.
help-panel-export-what = Welke: wie geloot is met alles wat van hen bekend is (drawn), of pool, quotas of list om de loting na te rekenen.
help-panel-erase = Wis de personen; nummers van wie geloot is en aantallen blijven. Zolang geen zaad is vastgelegd, verdwijnt het hele panel. Nooit teruggenomen.
