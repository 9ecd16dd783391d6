"""Near-duplicates as datasketch's documentation finds them: MinHash of the words, LSH, one query a text."""

import csv
import re
import sys

from datasketch import MinHash, MinHashLSH

THRESHOLD, PERMUTATIONS = 0.7, 128

with open(sys.argv[1], newline="", encoding="utf-8") as file:
    texts = [(row["id"], row["text"]) for row in csv.DictReader(file)]

lsh = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
hashes = []
for id, text in texts:
    minhash = MinHash(num_perm=PERMUTATIONS)
    minhash.update_batch([word.encode() for word in set(re.findall(r"\w+", text.lower()))])
    lsh.insert(id, minhash)
    hashes.append((id, minhash))

with open(sys.argv[2], "w", newline="", encoding="utf-8") as file:
    out = csv.writer(file)
    for id, minhash in hashes:
        for other in lsh.query(minhash):
            if int(other) < int(id):
                out.writerow([other, id])
