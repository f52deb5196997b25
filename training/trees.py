"""Boosted trees that come out the same each time, and are written as src/trees.ts reads them."""

import json
from datetime import datetime, timezone

import numpy as np

# More threads make other bits on other machines, and are slower where cores are shared
REPEATABLE = dict(seed=1, deterministic=True, force_col_wise=True, num_threads=1, verbose=-1)


def single(threshold):
    """The greatest number of single precision that is not above: as the features are, so that no row goes another way."""
    near = np.float32(threshold)
    # As a float of Python: beside a number of single precision NumPy rounds the other to it
    return near if float(near) <= threshold else np.nextafter(near, np.float32(-np.inf))


def compact(model, names, stages, scores, digest):
    """The trees in flat arrays; a child below zero is the complement of a leaf's number."""
    out = dict(roots=[], feature=[], threshold=[], left=[], right=[], leaves=[])

    def add(node):
        if "leaf_value" in node:
            out["leaves"].append(float(f"{node['leaf_value']:.5g}"))
            return -len(out["leaves"])
        at = len(out["feature"])
        out["feature"].append(node["split_feature"])
        out["threshold"].append(float(str(single(node["threshold"]))))
        out["left"].append(0)
        out["right"].append(0)
        out["left"][at] = add(node["left_child"])
        out["right"][at] = add(node["right_child"])
        return at

    for tree in model.dump_model()["tree_info"]:
        out["roots"].append(add(tree["tree_structure"]))
    date = datetime.now(timezone.utc).date().isoformat()
    head = dict(version=2, corpus=digest, date=date, scores=scores, features=names, bias=0, stages=stages)
    return json.dumps(head | out, separators=(",", ":"))
