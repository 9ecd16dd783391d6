"""Committees as abcvoting finds them: seconds for each rule named, without loading the library."""

import sys
import time

from abcvoting import abcrules, fileio

profile, seats, _, _ = fileio.read_abcvoting_yaml_file(sys.argv[1])
for rule in sys.argv[2:]:
    start = time.process_time()
    abcrules.compute(rule, profile, committeesize=seats, resolute=True)
    print(rule, time.process_time() - start)
