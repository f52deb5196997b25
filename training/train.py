"""
Trains the two models and scores them out of fold.

    python3 training/train.py OUT WEIGHTS      writes WEIGHTS/html.json and WEIGHTS/text.json, folds to OUT/folds

The text model sees all four styles, the HTML model HTML.
"""

import json
import sys
from datetime import datetime, timezone
from pathlib import Path

import lightgbm as lgb
import numpy as np

from corpus import FOLDS, Corpus, Input, report

INPUTS = {"html": ["html"], "text": ["blocks", "wet", "markdown", "wrapped"]}
# A line a block with blank lines or without reads alike
TRAINED_ON = {"html": ["html"], "text": ["blocks", "markdown", "wrapped"]}
# Inputs that are learned a second time without phrases
BLIND = ["html", "blocks"]
TREES = {"html": 400, "text": 350}
PARAMETERS = dict(
    objective="cross_entropy",
    learning_rate=0.05,
    num_leaves=31,
    min_data_in_leaf=150,
    feature_fraction=0.3,
    bagging_fraction=0.7,
    bagging_freq=1,
    lambda_l2=5,
    max_bin=127,
    seed=1,
    deterministic=True,
    force_col_wise=True,
    # More threads make other bits on other machines, and are slower where cores are shared
    num_threads=1,
    verbose=-1,
)


def fit(kind, inputs, features, blind, rows):
    # Once more without phrases, as for a language that the table does not know
    views = [(d, features[d.name], rows(d)) for d in inputs]
    views += [(d, x, rows(d) & (d.page % 3 == 0)) for d, x in blind]
    x = np.concatenate([x[chosen] for _, x, chosen in views])
    y = np.concatenate([np.clip(d.label, 0, 1)[chosen] for d, _, chosen in views])
    weight = np.concatenate([d.weight[chosen] for d, _, chosen in views])
    return lgb.train(PARAMETERS, lgb.Dataset(x, y, weight=weight / weight.mean()), TREES[kind])


def compact(model, names, scores, digest):
    """The trees in flat arrays; a child below zero is the complement of a leaf's number."""
    out = dict(roots=[], feature=[], threshold=[], left=[], right=[], leaves=[])

    def add(node):
        if "leaf_value" in node:
            out["leaves"].append(float(f"{node['leaf_value']:.3g}"))
            return -len(out["leaves"])
        at = len(out["feature"])
        out["feature"].append(node["split_feature"])
        # The next lower number of single precision, as the features are: rounding must not move a row
        out["threshold"].append(float(f"{node['threshold']:.6g}"))
        out["left"].append(0)
        out["right"].append(0)
        out["left"][at] = add(node["left_child"])
        out["right"][at] = add(node["right_child"])
        return at

    for tree in model.dump_model()["tree_info"]:
        out["roots"].append(add(tree["tree_structure"]))
    date = datetime.now(timezone.utc).date().isoformat()
    head = dict(version=1, corpus=digest, date=date, scores=scores, features=names, bias=0)
    return json.dumps(head | out, separators=(",", ":"))


def main(folder, weights):
    corpus = Corpus(folder)
    digest = corpus.digest()
    (corpus.folder / "folds").mkdir(exist_ok=True)
    for kind in INPUTS:
        names = [name for name, _ in json.loads((corpus.folder / f"{kind}.features.json").read_text())]
        inputs = [Input(corpus, name) for name in INPUTS[kind]]
        features = {d.name: d.features(len(names)) for d in inputs}
        trained = [d for d in inputs if d.name in TRAINED_ON[kind]]
        blind = [(d, d.features(len(names), blind=True)) for d in inputs if d.name in BLIND]
        probability = {d.name: np.zeros(len(d.page)) for d in inputs}
        unseeing = {d.name: np.zeros(len(d.page)) for d, _ in blind}
        for fold in range(FOLDS):
            model = fit(kind, trained, features, blind, lambda d: d.fold != fold)
            (corpus.folder / "folds" / f"{kind}.{fold}.json").write_text(compact(model, names, {}, digest))
            for d in inputs:
                rows = d.fold == fold
                probability[d.name][rows] = model.predict(features[d.name][rows])
            for d, x in blind:
                rows = d.fold == fold
                unseeing[d.name][rows] = model.predict(x[rows])
        scores = {}
        for d in inputs:
            probability[d.name].astype(np.float32).tofile(corpus.folder / f"{d.name}.probability.f32")
            f1 = d.f1(d.cut(probability[d.name]))
            report(d.name, f1, corpus)
            scores[d.name] = dict(all=round(f1.mean(), 4), articles=round(f1[corpus.article].mean(), 4))
        for d, _ in blind:
            report(f"{d.name} without phrases", d.f1(d.cut(unseeing[d.name])), corpus)
        model = fit(kind, trained, features, blind, lambda d: np.ones(len(d.page), bool))
        (Path(weights) / f"{kind}.json").write_text(compact(model, names, scores, digest))


main(*sys.argv[1:3])
