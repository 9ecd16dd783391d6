# Interviews
word-function = Role
word-interviewed = Interviewed
word-partner = Name of the partner
word-sector = Sector
word-day = Day (2023-05-23)
word-participant = Participant number
word-consent = Consent
consent-quote = May be quoted with role.
consent-anonymous = May be quoted without role or member.
consent-background = Background only: never quoted, neither in the draft nor in its annexes.
consent-word-quote = quotable
consent-word-anonymous = anonymous
consent-word-background = not quoted
pane-notes = Notes
pane-synthesis = Synthesis
pane-excerpts = Excerpts
interview-notes-title = Notes of interview { $number }
interview-synthesis-title = Synthesis of interview { $number }
interview-facts-title = Interview { $number }
interview-add-title = New interview
interview-excerpt-title = New excerpt
interview-partner = a partner or organisation
interview-participant = participant { $number }
interview-chosen = { $count ->
    [one] one sentence
   *[other] { $count } sentences
    }
interview-no-role = Write the role of the person interviewed; names do not belong here.
interview-one-of-both = Either a member or a partner was interviewed: leave one of the two out.
interview-no-number = The participant number is a whole number from 1.
interview-no-notes = There are no notes yet to take an excerpt from.
interview-excerpt-lost = The words of excerpt { $reference } are no longer in the notes. What you wrote is kept: open the notes again and put them back, or undo the excerpt first.
empty-interviews = Here stand the interviews. Press a to write one, i to read some in.
empty-notes = No notes yet. Press n to write them.
empty-synthesis = The essence in a few sentences. Press s to write it.
empty-excerpts = Sentences of the notes that count as contributions. Press t to choose some.
table-interviews = Interviews
