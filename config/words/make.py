#!/usr/bin/env python3
"""make.py WORDS.tsv > frequent.txt

Makes the table of common words out of a list of `language<TAB>word<TAB>Zipf frequency` (wordfreq 3, see README.md):
the words with a Zipf frequency of 4.2 and more, one line a language and a tenth of Zipf, in falling order."""
import collections
import sys

LANGUAGES, FLOOR = ("nl", "da", "sv", "tr", "en", "de"), 42
table = collections.defaultdict(list)
for line in open(sys.argv[1], encoding="utf-8"):
    fields = line.rstrip("\n").split("\t")
    if len(fields) != 3 or fields[0] not in LANGUAGES:
        continue
    language, word, zipf = fields[0], fields[1], round(float(fields[2]) * 10)
    if zipf >= FLOOR and len(word) > 1 and word.isalpha():
        table[language, zipf].append(word)
for language in LANGUAGES:
    for zipf in sorted((z for l, z in table if l == language), reverse=True):
        print(language, zipf, *sorted(table[language, zipf]))
