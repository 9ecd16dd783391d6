"""Meek's count as pref_voting makes it of a profile of orders."""

import json
import sys

from pref_voting.profiles_with_ties import ProfileWithTies
from pref_voting.proportional_methods import stv_meek

candidates, orders, counts = [], [], []
with open(sys.argv[1], encoding="utf-8") as file:
    for line in file:
        head, _, rest = line.partition(":")
        if head.startswith("# ALTERNATIVE NAME"):
            candidates.append(int(head.split()[-1]))
        elif not line.startswith("#"):
            orders.append({int(c): place for place, c in enumerate(rest.split(","), 1)})
            counts.append(int(head))

profile = ProfileWithTies(orders, counts, candidates=candidates)
with open(sys.argv[3], "w", encoding="utf-8") as file:
    json.dump([str(c) for c in stv_meek(profile, num_seats=int(sys.argv[2]))], file)
