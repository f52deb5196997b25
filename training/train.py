"""
Trains the models of an input, and scores them out of fold.

    python3 training/train.py KIND OUT WEIGHTS

KIND is html or text. It writes WEIGHTS/KIND.json and, for languages that the phrase table does not know,
WEIGHTS/KIND-abroad.json; their folds go to OUT/folds. Those of text see all four styles, those of HTML HTML.
"""

import json
import re
import sys
from pathlib import Path

import lightgbm as lgb
import numpy as np

from corpus import FOLDS, Corpus, Input, report
from trees import REPEATABLE, compact

INPUTS = {"html": ["html"], "text": ["blocks", "wet", "markdown", "wrapped"]}
# A line a block with blank lines or without reads alike
TRAINED_ON = {"html": ["html"], "text": ["blocks", "markdown", "wrapped"]}
# Names of features that are the same for a whole page, and of those that phrases make
PAGE_WIDE = "^(page|path|made-by)-"
PHRASES = "phrases"
NOTHING = "^$"
# The forests of a model, of which it is the mean: the seed of each, and what it does not see. One that sees nothing that is
# the same for a whole page is wrong about other pages than one that sees all: four pairs of such score 0.8844 to 0.8855 for
# HTML, two forests that see all 0.8842, and one 0.8825. As many trees in all take as long
FORESTS = {
    "html": [(4, NOTHING), (4, PAGE_WIDE)],
    "html-abroad": [(3, NOTHING), (4, NOTHING)],
    "text": [(1, NOTHING)],
    "text-abroad": [(1, NOTHING)],
}
# Models for languages without phrases learn from pages with phrases, and from blocks of a third of the pages of these inputs
# once more without. Those that learned without phrases only were 0.002 to 0.004 better on the corpus so, which is English,
# and wrong on twice as many lines of fixtures/languages
BLIND = ["html", "blocks"]
BLIND_WEIGHT = {"html": 0.3, "text": 1}
# In text more trees gain 0.001, and take as much longer as there are more
TREES = {"html": 150, "text": 120}
# Fewer trees need larger steps: at 0.07 the 120 of text lose 0.003 on articles
RATE = {"html": 0.12, "text": 0.12}
# Every row takes as many steps as a tree is deep. Deeper trees over text gain 0.0015 on the articles of the corpus, and
# lose twice as many lines of fixtures/languages
DEPTH = {"html": 8, "text": 6}
# After so many trees, of all forests together, blocks leave that are settled
STAGES = {"html": [16, 40, 100, 200], "text": [10, 25, 60]}
# Settled: no more than this share of the weight of all blocks leaves on the wrong side of these probabilities
STRAYS = {"html": 0.0002, "text": 0.001}
SURELY_OUT, SURELY_IN = 0.2, 0.65
PARAMETERS = REPEATABLE | dict(
    objective="cross_entropy",
    num_leaves=31,
    min_data_in_leaf=150,
    feature_fraction=0.3,
    bagging_fraction=0.7,
    bagging_freq=1,
    lambda_l2=5,
    max_bin=127,
)


def without(x, names, unseen):
    """The features but for those with such names. What is the same for all blocks no tree asks for."""
    hidden = [column for column, name in enumerate(names) if re.search(unseen, name)]
    if not hidden:
        return x
    x = x.copy()
    x[:, hidden] = 0
    return x


def fit(kind, model, names, views):
    x, y, weight = (np.concatenate(parts) for parts in zip(*views))
    parameters = PARAMETERS | dict(learning_rate=RATE[kind], max_depth=DEPTH[kind])
    forests = []
    for seed, unseen in FORESTS[model]:
        data = lgb.Dataset(without(x, names, unseen), y, weight=weight / weight.mean())
        forests.append(lgb.train(parameters | dict(seed=seed), data, TREES[kind]))
    return forests


def raw(kind, forests, x):
    """Log-odds after each stage and after all trees, one row each: the mean of the forests, whose trees take turns."""
    ends = [trees // len(forests) for trees in STAGES[kind]] + [TREES[kind]]
    return np.stack([np.mean([forest.predict(x, raw_score=True, num_iteration=n) for forest in forests], 0) for n in ends])


def fit_stages(kind, scores, weight):
    """Where blocks may leave after each stage, and what all trees would have made of those that leave."""
    stages = []
    open_ = np.ones(scores.shape[1], bool)
    final = scores[-1]
    for trees, at in zip(STAGES[kind], scores[:-1]):
        stage = dict(trees=trees)
        for side, name, strays in ((1, "least", final > logit(SURELY_OUT)), (-1, "most", final < logit(SURELY_IN))):
            order = np.argsort(side * at)
            order = order[open_[order]]
            wrong = np.cumsum(np.where(strays[order], weight[order], 0))
            leaving = order[: np.searchsorted(wrong, STRAYS[kind] * weight.sum(), side="right")]
            bound = at[leaving[-1]] if len(leaving) else -side * 99
            scale, shift = np.polyfit(at[leaving], final[leaving], 1) if len(leaving) > 1 else (1, 0)
            stage[name] = round(float(bound), 6)
            end = "low" if side == 1 else "high"
            stage[f"{end}Scale"] = round(float(scale), 6)
            stage[f"{end}Shift"] = round(float(shift), 6)
        open_ &= (at >= stage["least"]) & (at <= stage["most"])
        print(f"  after {trees} trees {open_.mean():.3f} of the blocks are open", flush=True)
        stages.append(stage)
    return stages


def settle(scores, stages):
    """What src/trees.ts makes of the same log-odds."""
    result = scores[-1].copy()
    open_ = np.ones(len(result), bool)
    for stage, at in zip(stages, scores):
        for leaves, end in ((at < stage["least"], "low"), (at > stage["most"], "high")):
            result[open_ & leaves] = at[open_ & leaves] * stage[f"{end}Scale"] + stage[f"{end}Shift"]
        open_ &= (at >= stage["least"]) & (at <= stage["most"])
    return 1 / (1 + np.exp(-result))


def logit(p):
    return np.log(p / (1 - p))


def main(kind, folder, weights):
    corpus = Corpus(folder)
    (corpus.folder / "folds").mkdir(exist_ok=True)
    names = [name for name, _ in json.loads((corpus.folder / f"{kind}.features.json").read_text())]
    inputs = [Input(corpus, name) for name in INPUTS[kind]]
    seen = {d.name: d.features(len(names)) for d in inputs}
    blind = {name: without(x, names, PHRASES) for name, x in seen.items()}

    def views(rows):
        return [(seen[d.name], rows(d), d, 1) for d in inputs if d.name in TRAINED_ON[kind]]

    def blind_views(rows):
        again = [d for d in inputs if d.name in BLIND]
        return views(rows) + [(blind[d.name], rows(d) & (d.page % 3 == 0), d, BLIND_WEIGHT[kind]) for d in again]

    train(kind, kind, corpus, names, inputs, seen, views, Path(weights))
    train(kind, f"{kind}-abroad", corpus, names, inputs, blind, blind_views, Path(weights))


def train(kind, model, corpus, names, inputs, features, views, weights):
    """Trains a model on the views of the rows that it is given, and scores it on features."""

    def fit_to(rows):
        taken = [(x[r], np.clip(d.label, 0, 1)[r], d.weight[r] * weight) for x, r, d, weight in views(rows)]
        return fit(kind, model, names, taken)

    digest = corpus.digest()
    scores = {d.name: np.zeros((len(STAGES[kind]) + 1, len(d.page))) for d in inputs}
    folds = []
    for fold in range(FOLDS):
        folds.append(fit_to(lambda d: d.fold != fold))
        for d in inputs:
            rows = d.fold == fold
            scores[d.name][:, rows] = raw(kind, folds[fold], features[d.name][rows])
    stages = fit_stages(kind, scores[inputs[0].name], inputs[0].weight)
    for fold, forests in enumerate(folds):
        (corpus.folder / "folds" / f"{model}.{fold}.json").write_text(compact(forests, names, stages, {}, digest))
    figures = {}
    for d in inputs:
        probability = settle(scores[d.name], stages)
        what = model.replace(kind, d.name)
        probability.astype(np.float32).tofile(corpus.folder / f"{what}.probability.f32")
        f1 = d.f1(d.cut(probability))
        report(what, f1, corpus)
        figures[d.name] = dict(all=round(f1.mean(), 4), articles=round(f1[corpus.article].mean(), 4))
        report(f"{what} with all trees for all", d.f1(d.cut(1 / (1 + np.exp(-scores[d.name][-1])))), corpus)
    forests = fit_to(lambda d: np.ones(len(d.page), bool))
    (weights / f"{model}.json").write_text(compact(forests, names, stages, figures, digest))


main(*sys.argv[1:4])
