"""A Scottish count as stvpoll's documentation shows it: ballots added with their number, ties by history, then by lot."""

import json
import sys

from stvpoll.scottish_stv import ScottishSTV

candidates, ballots = [], []
with open(sys.argv[1], encoding="utf-8") as file:
    for line in file:
        head, _, rest = line.partition(":")
        if head.startswith("# ALTERNATIVE NAME"):
            candidates.append(head.split()[-1])
        elif not line.startswith("#"):
            ballots.append((rest.strip().split(","), int(head)))

poll = ScottishSTV(seats=int(sys.argv[2]), candidates=candidates)
for ballot, count in ballots:
    poll.add_ballot(ballot, count)
with open(sys.argv[3], "w", encoding="utf-8") as file:
    json.dump([str(c) for c in poll.calculate().elected_as_tuple()], file)
