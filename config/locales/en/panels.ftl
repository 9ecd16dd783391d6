# Panels by lot.
panel-head = { $size } of { $persons } persons, of { $kinds ->
    [one] one kind
   *[other] { $kinds } kinds
    }. The smallest chance is { $least } %, the largest { $most } %.
panel-left-out = No panel within the quotas can hold { $count ->
    [one] one person
   *[other] { $count } persons
    }.
panel-listed = { $count ->
    [one] One panel stands
   *[other] { $count } panels stand
    } on the list; SHA-256 of the list: { $sha }
panel-kinds = Panels of persons would be too many to list; { $count } panels by kinds of persons stand on the list; SHA-256 of the list: { $sha }
panel-not-drawn = Not drawn yet: publish the list and the SHA-256 of a seed, then draw with --seed.
panel-drawn = Drawn by the seed { $seed } (SHA-256 { $commitment }):
column-feature = Feature
column-least = Least
column-drawn = Drawn
column-most = Most
panel-size = { $size } cannot be drawn from { $persons } persons.
panel-unknown = { $name } is not in the pool.
panel-complete = Nobody has to be replaced: all { $size } seats are taken.
panel-few = There are fewer addresses than the { $size } seats, and of one address only one person is drawn.
panel-impossible = No panel of { $size } meets these quotas.
panel-relax = The smallest change that helps: { $feature } { $value } from { $least } to { $most } instead of { $min } to { $max }.
panel-beyond = No change within min_flex and max_flex helps; what follows goes beyond them.
pool-flex = { $file }, row { $row }: quotas may give way outwards only: from { $least } to { $most } does not hold { $min } to { $max }.
panel-commitment = The seed is not the one that was committed to: its SHA-256 is { $is }, not { $told }.
panel-no-seed = A commitment is checked against a seed: give --seed too.
pool-column = { $file } has no column { $name }.
pool-column-hint = Persons stand in rows, with an id and a column for every feature of the quotas.
pool-quota-hint = Quotas stand in rows feature,value,min,max.
pool-nameless = { $file }, row { $row }: a name is missing.
pool-twice = { $file }, row { $row }: { $name } stands in row { $first } already.
pool-value = { $file }, row { $row }: “{ $text }” is no value of { $name } in the quotas.
pool-number = { $file }, row { $row }: “{ $text }” is no whole number up to a million.
pool-least-most = { $file }, row { $row }: the least, { $min }, is above the most, { $max }.
pool-quota-twice = { $file }, row { $row }: { $text } has a quota already.
pool-long = { $file }, row { $row }: more than { $most } rows.
pool-empty = { $file } is empty.
help-calc-panel = Draw a panel by lot within quotas, with equal chances as far as they allow.
help-calc-panel-categories = Table feature,value,min,max.
help-calc-panel-people = Table with an id and a column for each feature.
help-calc-panel-size = Members of the panel.
help-calc-panel-method = How chances are shared out.
help-calc-panel-seed = Draw by this seed; without one only the list of panels is made.
help-calc-panel-commitment = SHA-256 by which the seed was committed to: refused where it is another seed’s.
help-calc-panel-address = Columns that together say where somebody lives: of one address one person at most.
help-calc-panel-list = Write the list of panels to this file.
help-calc-panel-drawn = Ids of those drawn before, to draw replacements for those who declined.
help-calc-panel-declined = Ids of those who declined.
panel-unsolved = The chances could not be worked out for this pool and these quotas.
panel-unsolved-hint = Try --method maximin or stratified, or give the quotas more room.
