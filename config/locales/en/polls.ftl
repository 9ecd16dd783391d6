# Polls: preparing them, the roll, ballots.
poll-loose = Options in no poll
poll-no-options = No options yet.
poll-no-roll = No roll was laid down: whoever gives a number may vote.
poll-nature = { $form ->
    [approval] Approval of any number of options
    [ranking] Options in order
    [score] Points for options
   *[each] For or against each option
    } · { $binding ->
    [0] indicative
   *[other] binding
    } · { $secret ->
    [0] by number
   *[other] secret
    } · { $stage ->
    [prepared] being prepared
    [open] open
    [closed] closed
   *[counted] counted
    }
poll-turnout-open = { $count ->
    [one] { $count } ballot
   *[other] { $count } ballots
    }; no roll was laid down
poll-turnout = { $count } of the { $roll } on the roll have voted
poll-quorum-met = Quorum met: at least { $quorum } % of the roll
poll-quorum-open = Quorum not met yet: { $quorum } % of the roll must vote
poll-quorum-missed = Quorum missed: { $quorum } % of the roll had to vote, so nothing is decided
poll-base-approval = Base of the share: { $count ->
    [one] { $count } ballot
   *[other] { $count } ballots
    } cast.
poll-base-ranking = Ballots that rank the option at all, of { $count } cast; the order comes with the count.
poll-base-score = Points added up over { $count ->
    [one] { $count } ballot
   *[other] { $count } ballots
    }.
column-ballots = Ballots
column-of-ballots = Of all
column-points = Points
column-group = Group
column-table = Table
column-seat = Seat
column-voted = Voted
word-yes = yes
note-poll-new = Poll { $code } prepared: { $name }
note-poll-edit = Poll { $code } changed: { $name }
note-poll-delete = Poll { $name } deleted
note-poll-option = Option { $code } written: { $text }
note-poll-put = Option { $code } put into { $name }
note-poll-take = Option { $code } taken out of its poll
note-roll = Roll of { $name } laid down: { $count ->
    [one] { $count } voter
   *[other] { $count } voters
    }
note-poll-open = Poll { $name } opened{ $count ->
    [0] , without a roll
   *[other] {""}; the roll of { $count } is frozen
    }
note-poll-close = Poll { $name } closed
note-poll-close-secret = Secret poll { $name } closed: { $count ->
    [one] { $count } ballot
   *[other] { $count } ballots
    } out of the urn, in the order of their receipts
note-poll-reopen = Poll { $name } opened again
note-ballot = Ballot of voter { $number } in { $name }; receipt { $receipt }
note-ballot-again = Ballot of voter { $number } in { $name } replaced; receipt { $receipt }
done-secret-ballot = Ballot in the urn of { $name }. Receipt, for the voter alone: { $receipt }
error-no-such-poll = There is no poll { $name }.
error-no-such-option = There is no option { $name }.
error-poll-theme = Say which theme the poll belongs to.
error-poll-frozen = { $name } is no longer being prepared; its options and its roll are fixed.
error-poll-voted = People have voted in { $name } already; it can no longer be changed.
error-poll-empty = There is nothing to choose from yet.
hint-poll-option = Write options first: samspel poll FILE option POLL "…"
error-poll-no-roll = A binding or secret poll needs a roll of who may vote.
hint-poll-roll = Lay it down first: samspel poll FILE roll POLL ROLL.csv
error-poll-not-open = { $name } is not open: no ballots come in.
error-poll-not-closed = { $name } must be closed first.
error-secret-closed = { $name } is secret: once closed it is not opened again, because nobody can tell which ballot is whose.
error-undo-sealed = The closing of a secret poll is not taken back: its ballots would be lost, and people could vote twice.
error-roll-twice = Number { $number } stands on the roll twice.
error-seat-twice = Two voters sit at table { $table }, seat { $seat }.
error-not-on-roll = Number { $number } is not on the roll of { $name }.
error-no-such-seat = Nobody on the roll sits at table { $table }, seat { $seat }.
error-voted-already = Voter { $number } has voted already; a ballot in the urn cannot be found again.
error-poll-quorum = A quorum is a percentage from 1 to 100.
error-poll-indicative = An indicative poll knows no quorum and no double majority: make it binding.
error-poll-double-secret = A double majority needs to know which member a vote stands for, so the poll cannot be secret.
error-poll-double-form = A double majority is for votes for and against each option.
error-poll-seats = At least one option is to be chosen.
error-poll-highest = Points go from 0 to a number between 1 and 1,000,000.
error-amount = “{ $text }” is no amount: write digits, like 40,000 or 1250.50.
error-ballot-option = The ballot names an option that does not stand in { $name }.
error-ballot-twice = The ballot names an option twice.
error-ballot-value = A place or a number of points does not fit; points go from 0 to { $highest }.
error-typed-voter = “{ $text }” is no voter: type a number, or table and seat as 3.4.
error-typed-many = { $given } digits for { $options } options.
error-typed-digit = “{ $text }” is no vote: 1 for, 2 against, 0 or 3 blank.
error-typed-option = There is no option “{ $text }” in this poll.
error-typed-twice = Option { $code } is named twice.
error-typed-points = “{ $text }” gives no points: write option:points, as 1:5.
problem-poll-secret = { $name } is a secret poll: ballots with a voter’s number do not enter.
problem-poll-form = { $name } takes other ballots than for and against.
problem-poll-not-open = { $name } is not open for ballots.
problem-not-on-roll = Number { $number } is not on the roll of { $name }.
roll-header = { $file }: no column holds the numbers of the voters.
roll-header-hint = A roll is a table with the column number, and if you have them member, group, table and seat.
roll-empty = { $file }: nobody stands on the roll.
roll-long = { $file }: more than { $most } voters.
roll-number = { $file }, row { $row }: “{ $text }” is no whole number from 1 on.
roll-member = Row { $row } of the roll: there is no member “{ $text }”.
log-record-voter = Voter on the roll
help-poll-show = One poll with its result, and who took part.
help-poll-new = Prepare a poll.
help-poll-new-name = What it is about.
help-poll-edit = Change a poll that is prepared.
help-poll-edit-name = Another name.
help-poll-delete = Delete a poll that nobody voted in; its options stay.
help-poll-option = Write an option for a poll.
help-poll-option-text = Its wording.
help-poll-option-cost = What it costs.
help-poll-option-place = Where it is: a neighbourhood.
help-poll-put = Put an option into a poll.
help-poll-put-code = Code of the option.
help-poll-take = Take an option out of its poll.
help-poll-take-code = Code of the option.
help-poll-roll = Who may vote: show the roll, or lay it down from a table with the columns number, member, group, table and seat.
help-poll-roll-from = The table; number alone is needed.
help-poll-open = Freeze the roll and let ballots in.
help-poll-vote = Cast a ballot.
help-poll-vote-voter = Number of the voter, or table and seat as 3.4.
help-poll-vote-ballot = Digits of the keypad (1 for, 2 against, 0 blank), or options: 1;3 or 2>1=3 or 1:5;2:0.
help-poll-close = Let no more ballots in.
help-poll-reopen = Let ballots in again; never for a secret poll.
help-poll-new-theme = The theme.
help-poll-new-form = What a ballot looks like.
help-poll-new-binding = Its result binds.
help-poll-new-secret = Nobody can find out who voted what.
help-poll-new-quorum = Per cent of the roll that must have voted; for a binding poll.
help-poll-new-double-majority = An option needs a majority of the members that stand for a majority of the population.
help-poll-new-seats = How many options are to be chosen.
help-poll-new-highest = Most points that an option can get.
help-poll-new-budget = Money from which options are to be paid.
help-poll-edit-theme = The theme.
help-poll-edit-form = What a ballot looks like.
help-poll-edit-binding = Its result binds.
help-poll-edit-secret = Nobody can find out who voted what.
help-poll-edit-quorum = Per cent of the roll that must have voted; for a binding poll.
help-poll-edit-double-majority = An option needs a majority of the members that stand for a majority of the population.
help-poll-edit-seats = How many options are to be chosen.
help-poll-edit-highest = Most points that an option can get.
help-poll-edit-budget = Money from which options are to be paid.
help-any-poll = The poll, by code or name.
error-poll-rule-each = A poll for and against needs no rule: an option with more votes for than against is carried.
error-poll-rule = The ballots of this poll cannot be counted by “{ $rule }”.
note-poll-count = Poll { $name } counted by { $rule }
poll-verdict = { $code }: { $for } for, { $against } against, { $blank } blank; { $percent } % of { $base } votes for: { $binding ->
    [0] { $carried ->
        [0] no majority
       *[other] a majority
    }
   *[other] { $carried ->
        [0] not carried
       *[other] carried
    }
    }.
poll-verdict-double = { $code }: { $for } for, { $against } against, { $blank } blank; { $percent } % of { $base } votes for; { $members } of { $all } members, with { $population } % of their population: { $binding ->
    [0] { $carried ->
        [0] no majority
       *[other] a majority
    }
   *[other] { $carried ->
        [0] not carried
       *[other] carried
    }
    }.
poll-ties = Ties are broken: { $ties ->
    [order] in the stated order
   *[other] by lot ({ $ties })
    }.
poll-sha = SHA-256 of the file of ballots: { $sha }
help-poll-count = Establish the result by a rule, and tell the protocol.
help-poll-count-rule = The rule, one of those of calc count; else the usual one for its ballots.
help-poll-count-ties = How ties are broken: in the stated order, or by a lot with a published seed.
help-poll-protocol = Tell the protocol of a poll.
help-poll-protocol-out = Write it to this file.
help-poll-ballots = Write the ballots of a closed poll to a file that calc count reads.
help-poll-ballots-out = The file.
poll-head = { $stage ->
    [prepared] being prepared
    [open] open
    [closed] closed
   *[counted] counted
    } · { $count }
poll-named = { $count } of { $base } ballots name it.
poll-points = { $points } points in all.
poll-sealed = The ballots lie in the urn; what they say is told when the poll is closed.

# Ballots of a file
note-ballots = { $count } ballots of { $file } cast in “{ $name }”{ $replaced ->
    [0] {""}
   *[other] , { $replaced } of them in place of earlier ones
    }
ballots-file-secret = “{ $name }” is secret: a file would tell who cast which ballot. Ballots come in one by one.
ballots-file-roll = There is a roll, and these ballots do not say who cast them.
ballots-file-roll-hint = Give a table with the columns voter and ballot.
ballots-file-many = These are more than { $most } ballots: count them with calc count.
ballots-file-form = These ballots are not of the form { $form }.
help-poll-cast = Cast the ballots of a file: a table with the columns voter and ballot, or PrefLib ballots of nobody in particular.
help-poll-cast-poll = The poll, by its code or name.
help-poll-cast-from = The file.
poll-head-named = named
poll-protocol = Protocol

# Polls prepared on screen
prepare-title = Prepare a poll
prepare-title-edit = Change the poll
prepare-name = What is it about?
prepare-theme = Theme
prepare-form = Ballots
prepare-nature = Nature
prepare-seats = To be chosen
prepare-no-number = “{ $word }” is no whole number; nothing was changed.
prepare-quorum = Quorum, %
prepare-majority = Majority
prepare-highest = Most points
prepare-budget = Money
prepare-majority-of = { $majority ->
    [double] double: of members and inhabitants
   *[simple] of votes
    }
prepare-closed = “{ $name }” is closed: no roll and no ballots come in any more.
prepare-accept = Prepare
prepare-frozen = Its options are frozen: the poll is open already.
prepare-option-title = An option for “{ $name }”; empty: enough
prepare-option-text = Option
prepare-option-cost = What it costs
prepare-option-place = Where it is
prepare-option-accept = Add
prepare-form-of = { $form ->
    [approval] any number of options
    [ranking] options in order
    [score] points for options
   *[each] for or against each option
    }
prepare-nature-of = { $nature ->
    [binding] binding, by number
    [indicative-secret] indicative, secret
    [binding-secret] binding, secret
   *[indicative] indicative, by number
    }
prepare-bare = Add its options (a), then open it (s). A poll that binds or is secret needs a roll first (F).
