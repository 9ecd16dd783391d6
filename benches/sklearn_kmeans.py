"""Groups as scikit-learn's documentation makes them: TF-IDF of the words, k-means."""

import csv
import sys

from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer

with open(sys.argv[1], newline="", encoding="utf-8") as file:
    texts = [row["text"] for row in csv.DictReader(file)]

points = TfidfVectorizer().fit_transform(texts)
KMeans(n_clusters=int(sys.argv[2]), random_state=1).fit(points)
