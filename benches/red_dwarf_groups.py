"""Opinion groups as red-dwarf finds them, for benches/groups.rs: group of each participant and the seconds of the pipeline."""

import csv
import json
import sys
import time

from reddwarf.implementations.polis import run_pipeline

with open(sys.argv[1], newline="", encoding="utf-8") as file:
    votes = [
        {"participant_id": int(row["participant"]), "statement_id": int(row["statement"]), "vote": int(row["vote"])}
        for row in csv.DictReader(file)
    ]

wall, cpu = time.perf_counter(), time.process_time()
found = run_pipeline(votes=votes, random_state=0)
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu

groups = {str(person): int(group) for person, group in found.participants_df["cluster_id"].dropna().items()}
with open(sys.argv[2], "w", encoding="utf-8") as file:
    json.dump({"groups": groups, "seconds": wall, "cpu": cpu}, file)
