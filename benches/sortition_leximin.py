"""Leximin in sortition-algorithms, for benches/panels.rs: everybody's chance and the seconds of the rule as JSON."""

import csv
import json
import random
import sys
import time

from sortition_algorithms.committee_generation.leximin import find_distribution_leximin
from sortition_algorithms.features import read_in_features
from sortition_algorithms.people import read_in_people
from sortition_algorithms.settings import Settings


def table(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = csv.DictReader(file)
        return list(rows.fieldnames), list(rows)


features_path, people_path, size, out = sys.argv[1:5]
random.seed(1)
features, column, _ = read_in_features(*table(features_path), number_to_select=int(size))
head, rows = table(people_path)
people, _ = read_in_people(head, rows, features, Settings(id_column="id", columns_to_keep=[]), column)

wall, cpu = time.perf_counter(), time.process_time()
panels, shares, _ = find_distribution_leximin(features, people, int(size), [])
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu

chances = {person: 0.0 for person in people}
for panel, share in zip(panels, shares):
    for person in panel:
        chances[person] += float(share)
with open(out, "w", encoding="utf-8") as file:
    json.dump({"probabilities": chances, "panels": len(panels), "seconds": wall, "cpu": cpu}, file)
