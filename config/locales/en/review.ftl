# Review: priorities, evidence, positions
review-pane-priorities = Priorities
review-pane-page = Priority
review-pane-priority = Priority { $rank }
review-pane-positions = Positions
review-bar-note = one letter a member, · = silent
review-silent = { $count ->
    [one] { $count } silent
   *[other] { $count } silent
    }
review-member-silent = nothing said yet
review-empty = What was adopted into the strategy stands here. Press 4 and adopt a cluster there with p.
review-empty-members = Members and their positions stand here; add members under Frame (8).
review-undecided = not decided yet
review-lead = Lead
review-horizon = Horizon
review-from = Came from
review-from-nowhere = no cluster or option that is still there
review-cluster = { $label } · { $size ->
    [one] { $size } contribution
   *[other] { $size } contributions
    } from { $members ->
    [one] { $members } member
   *[other] { $members } members
    }
review-option = Option
review-vote = Vote
review-vote-groups = The vote by group
review-votes = { $for } for · { $against } against · { $blank } blank
review-score = Rating
review-score-value = { $score } of 1 · place { $rank } in the ranking · { $count ->
    [one] rated by { $count } member
   *[other] rated by { $count } members
    }
review-tied = tied
review-unrated = nobody has rated it yet
review-spread = Spread
review-evidence = Contributions behind it, by member
review-apart = shared or from partners
review-quotes = In their own words
review-recorded = recorded by { $by }
review-from-file = imported from { $file }
review-comment = Why
review-stance = Position
review-statement = Statement
review-edit-title = Priority { $rank }
review-empty-statement = A priority needs a statement; nothing was changed.
review-choose-member = Whose position? Choose the member here, then press the key again.
review-still-silent = This member has said nothing yet.
review-short-scale = This programme's scale has { $count ->
    [one] { $count } step
   *[other] { $count } steps
    }.
