"""
The phrase table: a logistic regression over the words, pairs and triples of words of a block, its ends marked.

    python3 training/phrases.py OUT      writes OUT/<input>.phrases.f32 (out of fold) and OUT/phrases.json (final)
"""

import json
import sys
from datetime import datetime, timezone

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from corpus import FOLDS, Corpus, Input

# Words of a block that are looked at: its first and its last
HEAD, TAIL = 16, 8
# A phrase must stand on pages of so many domains
MIN_DOMAINS = 20
# Phrases that are kept for what they weigh
KEPT = 8000
EDGE_START, EDGE_END = 2, 3
C = 0.4


def combine(*columns):
    """The key of a phrase: the same sum as in src/phrases.ts."""
    key = np.full(len(columns[0]), 17, dtype=np.int64)
    for column in columns:
        key = (key * 31 + column.astype(np.int64)) & 0xFFFFFFFF
        key = (key ^ (key >> 15)) * 0x2C1B3C6D & 0xFFFFFFFF
    return key.astype(np.uint32)


def grams(data):
    """(block, key) of all phrases, and the words behind each key."""
    sequences, owners = [], []
    for b, length in enumerate(data.lengths):
        words = data.tokens[data.first[b] : data.first[b + 1]]
        parts = [words] if length <= HEAD + TAIL else [words[:HEAD], words[-TAIL:]]
        line = [[EDGE_START]]
        for n, part in enumerate(parts):
            line += [part] if n == 0 else [[0], part]
        line = np.concatenate(line + [[EDGE_END]])
        sequences.append(line)
        owners.append(np.full(len(line), b))
    flat, owner = np.concatenate(sequences), np.concatenate(owners)
    blocks, keys, words = [], [], []
    for n in (1, 2, 3):
        columns = [flat[k : len(flat) - n + 1 + k] for k in range(n)]
        valid = owner[: len(flat) - n + 1] == owner[n - 1 :]
        for column in columns:
            valid &= column != 0
        if n == 1:
            valid &= (columns[0] != EDGE_START) & (columns[0] != EDGE_END)
        blocks.append(owner[: len(flat) - n + 1][valid])
        keys.append(combine(*[c[valid] for c in columns]))
        padded = np.zeros((valid.sum(), 3), dtype=np.int64)
        for k, column in enumerate(columns):
            padded[:, k] = column[valid]
        words.append(padded)
    return np.concatenate(blocks), np.concatenate(keys), np.concatenate(words)


def matrix(blocks, keys, vocabulary, rows):
    at = np.searchsorted(vocabulary, keys)
    at[at == len(vocabulary)] = 0
    known = vocabulary[at] == keys
    x = sparse.csr_matrix((np.ones(known.sum(), np.float32), (blocks[known], at[known])), shape=(rows, len(vocabulary)))
    x.data[:] = 1
    return x


def normed(x):
    """Each block's phrases count for one over the root of their number, so that long blocks do not shout."""
    return sparse.diags((1 / np.sqrt(np.maximum(1, np.diff(x.indptr)))).astype(np.float32)) @ x


def main(folder):
    corpus = Corpus(folder)
    data = Input(corpus, "blocks")
    blocks, keys, words = grams(data)
    domains = np.unique([page["domain"] for page in corpus.pages], return_inverse=True)[1]
    pairs = np.unique(np.stack([keys.astype(np.int64), domains[data.page[blocks]]]), axis=1)
    vocabulary, spread = np.unique(pairs[0], return_counts=True)
    vocabulary = vocabulary[spread >= MIN_DOMAINS].astype(np.uint32)
    x = matrix(blocks, keys, vocabulary, len(data.page))
    print(len(vocabulary), "phrases", flush=True)

    inputs = [data] + [Input(corpus, name) for name in ("wet", "markdown", "wrapped", "html")]
    counted = {d.name: x if d is data else matrix(*grams(d)[:2], vocabulary, len(d.page)) for d in inputs}

    def fit(rows):
        """Fits twice: on all phrases, then on those that weigh most, so that the others are counted nowhere."""
        # liblinear takes weights of about one
        weight = data.weight[rows] / data.weight[rows].mean()
        model = LogisticRegression(C=C, solver="liblinear", max_iter=50)
        model.fit(normed(x[rows]), data.keep[rows], sample_weight=weight)
        seen = np.sqrt(np.asarray((x[rows] > 0).sum(axis=0)).ravel())
        best = np.sort(np.argsort(-np.abs(model.coef_[0]) * seen, kind="stable")[:KEPT])
        return best, model.fit(normed(x[rows][:, best]), data.keep[rows], sample_weight=weight)

    scores = {d.name: np.zeros(len(d.page), np.float32) for d in inputs}
    for fold in range(FOLDS):
        best, model = fit(data.fold != fold)
        for d in inputs:
            rows = d.fold == fold
            scores[d.name][rows] = model.decision_function(normed(counted[d.name][rows][:, best]))
    for d in inputs:
        scores[d.name].tofile(corpus.folder / f"{d.name}.phrases.f32")
        p = 1 / (1 + np.exp(-scores[d.name]))
        print(d.name, "weighted error", np.average((p >= 0.5) != d.keep, weights=d.weight), flush=True)

    best, final = fit(np.ones(len(data.page), bool))
    spelled = dict(line.split("\t", 1) for line in (corpus.folder / "vocabulary.tsv").read_text().split("\n"))
    spelled |= {str(EDGE_START): "^", str(EDGE_END): "$", "1": "#"}
    at = np.searchsorted(vocabulary, keys)
    at[at == len(vocabulary)] = 0
    known = np.flatnonzero(vocabulary[at] == keys)
    place, first = np.unique(at[known], return_index=True)
    behind = dict(zip(place, known[first]))
    table = {}
    for n, index in enumerate(best):
        pieces = [spelled.get(str(word)) for word in words[behind[index]] if word != 0]
        if None not in pieces:
            key = int(vocabulary[index].astype(np.int32))
            table[" ".join(pieces)] = (round(float(final.coef_[0][n]), 2), key)
    rows = sorted(table.items())
    written = {
        "corpus": corpus.digest(),
        "date": datetime.now(timezone.utc).date().isoformat(),
        "intercept": round(float(final.intercept_[0]), 4),
        "phrases": [phrase for phrase, _ in rows],
        "weights": [weight for _, (weight, _) in rows],
        "keys": [key for _, (_, key) in rows],
    }
    (corpus.folder / "phrases.json").write_text(json.dumps(written, ensure_ascii=False, separators=(",", ":")))
    print(len(table), "phrases written", flush=True)


main(sys.argv[1])
