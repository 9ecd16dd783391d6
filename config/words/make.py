#!/usr/bin/env python3
"""make.py FOLDER > lexicon.bin

Makes the table of words that samspel ships. FOLDER holds `words.tsv` (language, lower-case word, Zipf frequency),
`vectors.npy` (int8, a row a word, 128 columns) and `scale.npy` (float32, a word's vector is its row times its scale);
README.md beside this file says where they come from. Needs Python 3 and numpy.

Every column is divided by its standard deviation and every value replaced by the nearest of eight levels (Lloyd 1982),
which keeps 96 % of the variance in 3 bits a value. The file, all numbers little endian:

    8 bytes    "samspel1"
    u32 u32    columns, languages
    f32 ×      columns: standard deviations; then 8: levels
    a language:  2 bytes code, u16 zero, u32 words, u32 bytes of the list of words
    a language again, in the same order:
        the words in the order of their bytes, each with a line feed behind it
        u8 × words   Zipf frequency × 30
        bytes        words × columns × 3 bits, the lowest bit first
"""
import struct
import sys

import numpy as np

LANGUAGES, BITS = ("nl", "da", "sv", "tr", "en", "de"), 3


def levels_of(values):
    """Lloyd's levels of a sample of standardised values."""
    sample = np.sort(values[::97])
    levels = np.quantile(sample, (np.arange(1 << BITS) + 0.5) / (1 << BITS))
    for _ in range(60):
        nearest = np.searchsorted((levels[1:] + levels[:-1]) / 2, sample)
        levels = np.array([sample[nearest == k].mean() for k in range(len(levels))])
    return levels.astype(np.float32)


def main(folder):
    rows = [line.rstrip("\n").split("\t") for line in open(f"{folder}/words.tsv", encoding="utf-8")]
    vectors = np.load(f"{folder}/vectors.npy").astype(np.float32) * np.load(f"{folder}/scale.npy")[:, None]
    deviation = vectors.std(0).astype(np.float32)
    vectors /= deviation
    levels = levels_of(vectors.ravel())
    codes = np.searchsorted((levels[1:] + levels[:-1]) / 2, vectors).astype(np.uint8)
    heads, bodies = [], []
    for language in LANGUAGES:
        at = sorted((i for i, row in enumerate(rows) if row[0] == language), key=lambda i: rows[i][1].encode())
        words = "".join(rows[i][1] + "\n" for i in at).encode()
        zipf = bytes(min(255, round(float(rows[i][2]) * 30)) for i in at)
        bits = (codes[at][:, :, None] >> np.arange(BITS)) & 1
        heads.append(language.encode() + struct.pack("<HII", 0, len(at), len(words)))
        bodies += [words, zipf, np.packbits(bits.reshape(-1), bitorder="little").tobytes()]
    out = sys.stdout.buffer
    out.write(b"samspel1" + struct.pack("<II", vectors.shape[1], len(LANGUAGES)))
    out.write(deviation.tobytes() + levels.tobytes() + b"".join(heads + bodies))


if __name__ == "__main__":
    main(sys.argv[1])
