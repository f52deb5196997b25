"""Boosted trees that come out the same each time, and are written as src/trees.ts reads them."""

import json
from datetime import datetime, timezone
from itertools import chain

import numpy as np

# More threads make other bits on other machines, and are slower where cores are shared
REPEATABLE = dict(seed=1, deterministic=True, force_col_wise=True, num_threads=1, verbose=-1)


def single(threshold):
    """The greatest number of single precision that is not above: as the features are, so that no row goes another way."""
    near = np.float32(threshold)
    # As a float of Python: beside a number of single precision NumPy rounds the other to it
    return near if float(near) <= threshold else np.nextafter(near, np.float32(-np.inf))


def compact(forests, names, stages, scores, digest):
    """
    The trees in two flat arrays, tree by tree, each level by level: so the children of a tree's inner node number k, in
    this order, are its nodes 2k + 1 and 2k + 2. A leaf asks for feature -1, and its value is what it adds to the
    log-odds; that of an inner node is its threshold. Of several forests, of as many trees each, it is the mean: their
    trees take turns, so that the first trees are the beginnings of all.
    """
    feature, value = [], []
    for tree in chain(*zip(*(forest.dump_model()["tree_info"] for forest in forests))):
        nodes = [tree["tree_structure"]]
        for node in nodes:
            if "leaf_value" in node:
                feature.append(-1)
                value.append(float(f"{node['leaf_value'] / len(forests):.5g}"))
            else:
                feature.append(node["split_feature"])
                value.append(float(str(single(node["threshold"]))))
                nodes += [node["left_child"], node["right_child"]]
    date = datetime.now(timezone.utc).date().isoformat()
    head = dict(version=3, corpus=digest, date=date, scores=scores, features=names, bias=0, stages=stages)
    return json.dumps(head | dict(feature=feature, value=value), separators=(",", ":"))
