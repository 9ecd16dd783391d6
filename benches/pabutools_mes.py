"""Times the method of equal shares with Add1 in pabutools, for benches/budget.rs: prints winners and seconds as JSON."""

import json
import sys
import time

from pabutools.election import Cost_Sat, parse_pabulib
from pabutools.rules import method_of_equal_shares

instance, profile = parse_pabulib(sys.argv[1])
profile = profile.as_multiprofile()
start = time.process_time()
outcome = method_of_equal_shares(instance, profile, Cost_Sat, voter_budget_increment=1)
seconds = time.process_time() - start
print(json.dumps({"winners": sorted(p.name for p in outcome), "seconds": seconds}))
