# Panels by lot in a workspace.
panel-no-panels = No panels yet. Bring one in with: panel FILE new NAME --size N --pool people.csv --quotas quotas.csv
panel-stage = { $size } of { $persons } persons, { $rule }, { $stage ->
    [drawn] drawn
    [committed] committed to
   *[other] prepared
    }{ $erased ->
    [0] .
   *[other] ; the persons are erased.
    }
panel-seed-sha = SHA-256 of the seed: { $sha }
panel-list-sha = SHA-256 of the list: { $sha }
panel-revealed = Seed: { $seed }
panel-are-drawn = Drawn ({ $count }): { $numbers }
panel-are-declined = Declined ({ $count }): { $numbers }
panel-are-replacements = Came in for them ({ $count }): { $numbers }
panel-vacant = Empty seats: { $count }
panel-possible = The quotas can be met.
panel-publish = Publish both SHA-256 and the list now; keep the seed to yourself until the draw. It is not kept here: without it nobody can draw this panel.
panel-final = A draw is never taken back, not by undo either. Publish the seed, so that anybody can check.
panel-is-erased = The persons are erased; that is never taken back. Copies of the workspace and files exported before still hold them.
panel-is-gone = Panel { $name } is deleted with its persons: no seed was committed to yet. Copies of the workspace still hold it.
panel-declined = { $number } declines; { $numbers } { $count ->
    [one] comes
   *[other] come
    } in, drawn by the seed { $seed }.
panel-declined-vacant = { $number } declines; the seat stays empty.
panel-written = Written: { $path }
column-pool = Pool
panel-none = There is no panel { $name }.
panel-none-hint = Bring one in with: panel FILE new NAME --size N --pool people.csv --quotas quotas.csv
panel-taken = There is a panel { $name } already.
panel-feature-id = A feature cannot be called { $name }: that column holds the numbers of the persons.
panel-seed-empty = The seed is empty.
panel-committed = Panel { $name }: a seed was committed to already, and stays.
panel-uncommitted = Panel { $name }: no seed was committed to yet.
panel-uncommitted-hint = First publish its SHA-256 with: panel FILE commit NAME --seed SEED --out list.csv
panel-drawn-already = Panel { $name } is drawn already; a draw is never repeated.
panel-list-differs = The list of panels comes out other than published: its SHA-256 is { $is }, not { $told }. Nothing was drawn.
panel-list-differs-hint = Draw with the version of samspel that committed to it.
panel-undrawn = Panel { $name } is not drawn yet.
panel-not-member = Number { $number } does not sit on panel { $name }.
panel-vacant-hint = Nothing was changed. With --vacant the decline is recorded and the seat stays empty. The quotas named here are what is left of them for the empty seats.
panel-erased = The persons of panel { $name } are erased.
panel-meanwhile = Panel { $name } was changed meanwhile. Nothing was done; look at it and try again.
panel-erase-busy = The persons of panel { $name } are erased, but another program has the workspace open and old pages cannot be overwritten yet. Close it and erase once more.
help-panel = Panels drawn by lot from a pool of persons.
help-any-panel = The panel.
help-panel-new = Bring in the pool and the quotas of a panel.
help-panel-new-panel = What it is called.
help-panel-new-size = Members of the panel.
help-panel-new-pool = Table with an id and a column for each feature.
help-panel-new-quotas = Table feature,value,min,max.
help-panel-new-rule = How chances are shared out.
help-panel-new-same-address = Columns that together say where somebody lives: of one address one person at most.
help-panel-show = One panel: how far it is, and what pool and panel hold of each quota.
help-panel-check = Whether the quotas can be met; else the smallest change that lets them.
help-panel-commit = Work out the list of panels and lay down the SHA-256 of a seed; the seed itself is not kept.
help-panel-commit-seed = The seed, to be kept secret until the draw.
help-panel-commit-out = Write the list of panels to this file.
help-panel-draw = Draw by the seed that was committed to; never taken back.
help-panel-draw-seed = The seed.
help-panel-decline = Somebody who was drawn declines: draw who comes in within the quotas.
help-panel-decline-number = Number of the person.
help-panel-decline-vacant = Leave the seat empty.
help-panel-export = Write a table of a panel to a file.
help-panel-export-out = The file.
help-panel-export-what = Which: those drawn with all that is known of them, or pool, quotas or list to check the draw.
help-panel-erase = Erase the persons; numbers of those drawn and counts stay. Before a seed is committed to, the whole panel goes. Never taken back.
