"""Weighs the signs of titles (src/frames.ts) by logistic regression.

    npx tsx training/stacked.ts CORPUS > candidates.jsonl
    python3 training/stacked.py candidates.jsonl

Prints the weights, and what they do to the frames that each of three folds did not see and to the corpus's test half.
"""

import collections
import json
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression

# Kept words between two titles (ARTICLE_WORDS) are approximated here by blocks
APART = 3
# The bar for further titles of a page that surely has one, as in src/frames.ts
LIKELY = -0.85

rows = [json.loads(line) for line in open(sys.argv[1])]
signs = list(rows[0]["signs"])
X = np.array([[row["signs"][sign] for sign in signs] for row in rows])
title = np.array([row["title"] for row in rows])
stacked = np.array([row["type"].startswith("stacked") for row in rows])
held_out = np.array([row["type"].endswith(" test") for row in rows])
article = np.array([row["type"].startswith("article") for row in rows])
marked = np.array([row["input"] != "blocks" for row in rows])
kinds = sorted({row["type"].split()[1] for row in rows if row["type"].startswith("stacked")})
fold = np.array([kinds.index(row["type"].split()[1]) % 3 if row["type"].startswith("stacked") else -1 for row in rows])
weight = np.where(stacked, np.where(title, 3.0, 1.0), np.where(article, 1.0, 0.2))


def fit(rows_of):
    scale = X[rows_of].std(0) + 1e-6
    model = LogisticRegression(C=0.3, max_iter=300).fit(X[rows_of] / scale, title[rows_of], weight[rows_of])
    return model.coef_[0] / scale, model.intercept_[0]


def chosen(of_page, scores, bar):
    found = []
    for i in sorted(of_page, key=lambda i: -scores[i]):
        if scores[i] > bar and all(abs(rows[i]["index"] - rows[j]["index"]) > APART for j in found):
            found.append(i)
    return found


scores = np.zeros(len(rows))
for name, is_marked in (("MARKED", True), ("UNMARKED", False)):
    here = marked == is_marked
    for k in range(3):
        coefficients, bias = fit(here & ~held_out & (fold != k))
        unseen = here & ((fold == k) | (~stacked if k == 0 else False))
        scores[unseen] = X[unseen] @ coefficients + bias
    coefficients, bias = fit(here & ~held_out)
    print(f"const {name}: Weights = {{")
    print(f"  bias: {bias:.2f},")
    for sign, coefficient in zip(signs, coefficients):
        print(f"  {sign}: {coefficient:.2f},")
    print("}")

for kind in ("blocks", "markdown", "html"):
    pages = collections.defaultdict(list)
    for i, row in enumerate(rows):
        if row["input"] == kind:
            pages[row["page"], row["type"]].append(i)
    single = {page: of for (page, type_), of in pages.items() if type_ == "article test"}
    top = sorted((max(scores[i] for i in of) for of in single.values()), reverse=True)
    stacks = {(page, type_): of for (page, type_), of in pages.items() if type_.startswith("stacked")}
    for rate in (0.003, 0.006, 0.01, 0.02):
        certain = top[int(rate * 335)]
        right = sum(
            (len(chosen(of, scores, LIKELY)) if max(scores[of]) > certain else 0) + 1 == int(type_.split()[2])
            for (_, type_), of in stacks.items()
        )
        print(f"{kind} wrongly split {rate}: log-odds {certain:.2f}, right {right / 156:.3f}")
