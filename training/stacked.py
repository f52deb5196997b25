"""
Weighs the signs of titles (src/candidates.ts) with boosted trees, for text and for formats that mark headings.

    npx tsx training/stacked.ts CORPUS > candidates.jsonl
    python3 training/stacked.py candidates.jsonl src/weights

Writes WEIGHTS/glance-*.json and WEIGHTS/titles-*.json, and prints for some shares of single articles that are
split the bars for it and what they make of the stacks, by trees that saw neither their bodies nor kinds of their frames.
"""

import json
import sys
import zlib
from pathlib import Path

import lightgbm as lgb
import numpy as np

from trees import REPEATABLE, compact

FOLDS = 4
# Log-odds of the probabilities in src/frames.ts
PAGE_AT_A_GLANCE = -2.5
LINE_AT_A_GLANCE = -4
# What a sign in which a line's frame differs from the surest title's takes from its log-odds there, and the signs
PER_SIGN = 1
FRAME = dict(byline=1, bylineNext=1, nameNext=1, furnitureAbove=1, ended=1, linesBelow=0.5)
# Kept words between two titles, as in src/candidates.ts
ARTICLE_WORDS = 80
MODELS = {"text": ["blocks"], "marked": ["markdown", "html"]}
# Share of the signs that a tree sees; a heading says so much that trees without it are of little use
SIGNS = {"text": 0.25, "marked": 0.5}
# Shares of the corpus's single articles that may be split
RATES = [0.005, 0.0075, 0.009, 0.0105, 0.015]
# The corpus's pages of these types hold one text, if it is one, collections the words of a shop; listings may hold several
SINGLE = ["collection", "documentation", "forum", "product", "service"]
# What makes a title likelier (1) or less likely (-1) whatever else is seen: keeps the trees from learning bodies by heart
DIRECTIONS = dict(
    likeness=-1, common=-1, known=-1, echo=1, echoNear=1, echoGain=1, theme=-1, runsOn=-1, begins=1,
    alike=-1, goesOn=-1, cameBefore=-1, knownLong=-1, aboveTitle=-1, bylineDiffers=-1, nextDiffers=-1, aboveDiffers=-1, linesDiffer=-1, turnsMore=-1,
    byline=1, bylineNext=1, nameNext=1, furnitureAbove=1, ended=1, repeated=1, keptBelow=1, numbered=-1, sameStart=-1, linesBelow=-1,
)  # fmt: skip
PARAMETERS = REPEATABLE | dict(
    objective="binary",
    num_leaves=7,
    min_data_in_leaf=30,
    lambda_l2=30,
    bagging_fraction=0.7,
    bagging_freq=1,
)


def read(file):
    lines = open(file)
    corpus = json.loads(next(lines))["corpus"]
    return corpus, [json.loads(line) for line in lines]


def fold_of(page):
    """Frames of one kind are never on both sides."""
    name = page["type"].removeprefix("abroad ").split()[1] if "stacked" in page["type"] else page["page"]
    return zlib.crc32(name.encode()) % FOLDS


def weight_of(page, title):
    if "stacked" in page["type"]:
        # There are few bodies in languages other than English
        return (3.0 if title else 1.0) * (1.0 if " en " in page["type"] else 3.0)
    # These are what may not be split
    if page["type"].startswith("article"):
        return 7.0
    if "article" in page["type"]:
        return 2.0
    return 1.0 if any(single in page["type"] for single in SINGLE) else 0.3


def beside(page, scores):
    """What scores are beside the surest title's: frames of a stack are alike."""
    if len(scores) == 0:
        return scores
    frames = np.array([[weight * c["glance"][sign] for sign, weight in FRAME.items()] for c in page["candidates"]])
    return scores - PER_SIGN * np.abs(frames - frames[scores.argmax()]).sum(axis=1)


def count(page, scores, certain, likely):
    """How many articles src/frames.ts would find. The surest title's score is as it was."""
    if len(scores) == 0 or scores.max() < certain:
        return 1
    above = [c["wordsAbove"] for c in page["candidates"]]
    chosen = []
    for i in np.flatnonzero(scores >= likely):
        if not chosen or above[i] - above[chosen[-1]] >= ARTICLE_WORDS:
            chosen.append(i)
        elif scores[i] > scores[chosen[-1]]:
            chosen[-1] = i
    return 1 + len(chosen)


def train(name, pages, weights, corpus):
    title = np.array([c["title"] for page in pages for c in page["candidates"]])
    weight = np.array([weight_of(page, c["title"]) for page in pages for c in page["candidates"]])
    bounds = np.cumsum([0] + [len(page["candidates"]) for page in pages])
    rows = [slice(a, b) for a, b in zip(bounds, bounds[1:])]
    fold = np.repeat([fold_of(page) for page in pages], np.diff(bounds))
    half = np.repeat([page["half"] for page in pages], np.diff(bounds))
    # The other half of the corpus is what the stacks of the test are made of
    learned = np.repeat([page["type"].endswith("tuning") for page in pages], np.diff(bounds))

    def grow(looks, trees, rate, file):
        """Writes a model, and returns the scores of trees that saw neither the bodies nor the kinds of frames."""
        names = [name for look in looks for name in next(page["candidates"][0][look] for page in pages if page["candidates"])]
        x = [[value for look in looks for value in c[look].values()] for page in pages for c in page["candidates"]]
        x = np.array(x, np.float32)
        directions = [DIRECTIONS.get(name, 0) for name in names]
        parameters = PARAMETERS | dict(monotone_constraints=directions, learning_rate=rate, feature_fraction=SIGNS[name])

        def fit(chosen):
            return lgb.train(parameters, lgb.Dataset(x[chosen], title[chosen], weight=weight[chosen]), trees)

        model = fit(learned)
        scores = model.predict(x, raw_score=True)
        # Trees know a body again that they have seen in another frame: there it takes both
        for k in range(FOLDS):
            for side in (0, 1):
                unseen = learned & (fold == k) & (half == side)
                scores[unseen] = fit(learned & (fold != k) & (half != side)).predict(x[unseen], raw_score=True)
        Path(f"{weights}/{file}-{name}.json").write_text(compact([model], names, [], {}, corpus))
        return scores

    glances = grow(["glance"], 30, 0.2, "glance")
    scores = grow(["glance", "closer"], 250, 0.08, "titles")
    best = np.array([glances[of].max() if of.start < of.stop else -99 for of in rows])
    promising = np.repeat(best >= PAGE_AT_A_GLANCE, np.diff(bounds)) & (glances >= LINE_AT_A_GLANCE)
    report(pages, rows, np.where(promising, scores, -99))


def report(pages, rows, scores):
    best = np.array([scores[of].max() if of.start < of.stop else -99 for of in rows])
    for kind in sorted({page["input"] for page in pages}):
        here = [i for i, page in enumerate(pages) if page["input"] == kind]
        singles = np.sort([best[i] for i in here if pages[i]["type"].startswith("article")])[::-1]
        stacks = [i for i in here if pages[i]["type"].startswith("stacked")]
        alike = {i: beside(pages[i], scores[rows[i]]) for i in stacks}
        for rate in RATES:
            certain = singles[int(rate * len(singles))] + 1e-6
            for lower in (1, 1.5, 2, 2.5, 3):
                right = [count(pages[i], alike[i], certain, certain - lower) == pages[i]["articles"] for i in stacks]
                bars = ", ".join(f"{1 / (1 + np.exp(-bar)):.3f}" for bar in (certain, certain - lower))
                print(f"{kind}: {rate} split, bars {bars}: {np.mean(right):.3f} of {len(stacks)} stacks right")


def main(candidates, weights):
    corpus, pages = read(candidates)
    for name, inputs in MODELS.items():
        train(name, [page for page in pages if page["input"] in inputs], weights, corpus)


main(*sys.argv[1:3])
