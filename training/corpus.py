"""What the dump wrote, as arrays; folds by domain; word F1 and the cut that a page's probabilities ask for."""

import hashlib
import json
import zlib
from pathlib import Path

import numpy as np

FOLDS = 5
# A page's probabilities are wrong together: factors of their odds, and how much each counts, as in src/bar.ts
VIEWS = [(np.exp(-np.sqrt(3)), 1 / 6), (1, 2 / 3), (np.exp(np.sqrt(3)), 1 / 6)]


class Corpus:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.pages = json.loads((self.folder / "pages.json").read_text())
        # A fold is a property of the domain's name: pages of one site are never on both sides
        self.fold = np.array([zlib.crc32(page["domain"].encode()) % FOLDS for page in self.pages])
        self.article = np.array([page["type"] == "article" for page in self.pages])
        lengths = self.ints("gold-lengths")
        self.gold = np.split(self.ints("gold"), np.cumsum(lengths)[:-1])

    def digest(self):
        """Of the words of all labels: weights of other labels differ in it."""
        return hashlib.sha256((self.folder / "gold.i32").read_bytes()).hexdigest()[:16]

    def ints(self, name):
        return np.fromfile(self.folder / f"{name}.i32", dtype=np.int32)

    def floats(self, name):
        return np.fromfile(self.folder / f"{name}.f32", dtype=np.float32)


class Input:
    """One kind of input: blocks in the order of their pages."""

    def __init__(self, corpus, name):
        self.corpus = corpus
        self.name = name
        self.lengths = corpus.ints(f"{name}.lengths")
        self.page = corpus.ints(f"{name}.pages")
        self.words = corpus.ints(f"{name}.words")
        self.label = corpus.floats(f"{name}.labels")
        self.tokens = corpus.ints(f"{name}.tokens")
        self.first = np.concatenate([[0], np.cumsum(self.lengths)])
        self.scored = corpus.ints(f"{name}.scored")
        self.scored_lengths = corpus.ints(f"{name}.scored-lengths")
        self.first_scored = np.concatenate([[0], np.cumsum(self.scored_lengths)])
        self.keep = (self.label >= 0.5).astype(np.int8)
        self.fold = corpus.fold[self.page]
        starts = np.flatnonzero(np.diff(self.page, prepend=-1))
        self.ranges = list(zip(starts, np.append(starts[1:], len(self.page))))
        kept = np.bincount(self.page, weights=self.words * self.keep, minlength=len(corpus.pages))
        # A page counts as one, whatever its length
        weight = (self.words + 1.5) / (kept[self.page] + 60)
        total = np.bincount(self.page, weights=weight, minlength=len(corpus.pages))
        self.weight = weight * np.minimum(1, 6 / np.maximum(total[self.page], 1e-9))

    def features(self, count):
        return self.corpus.floats(f"{self.name}.features").reshape(len(self.page), count)

    def f1(self, keep):
        """Word F1 of each page for a choice of blocks; a page without blocks has none."""
        scores = np.full(len(self.corpus.pages), np.nan)
        chosen = np.repeat(keep.astype(bool), self.scored_lengths)
        for a, b in self.ranges:
            page = self.page[a]
            t0, t1 = self.first_scored[a], self.first_scored[b]
            predicted = self.scored[t0:t1][chosen[t0:t1]]
            gold = self.corpus.gold[page]
            if len(gold) == 0 or len(predicted) == 0:
                scores[page] = float(len(gold) == len(predicted))
                continue
            p, pn = np.unique(predicted, return_counts=True)
            g, gn = np.unique(gold, return_counts=True)
            _, ip, ig = np.intersect1d(p, g, assume_unique=True, return_indices=True)
            overlap = np.minimum(pn[ip], gn[ig]).sum()
            scores[page] = 2 * overlap / (len(predicted) + len(gold))
        scores[np.isnan(scores)] = 0
        return scores

    def cut(self, probability, low=0.2, high=0.6):
        """The blocks that maximise the expected F1 of each page, the bar clamped between low and high."""
        keep = np.zeros(len(self.page), dtype=bool)
        for a, b in self.ranges:
            p, n = probability[a:b], self.words[a:b].astype(float)
            order = np.argsort(-p, kind="stable")
            taken = np.cumsum(n[order])
            expected = np.zeros(b - a)
            for factor, weight in VIEWS:
                hit = np.cumsum(factor * p[order] / (factor * p[order] + 1 - p[order]) * n[order])
                expected += weight * 2 * hit / (taken + hit[-1] + 1e-9)
            best = np.argmax(expected)
            keep[a:b] = p >= min(max(p[order][best], low), high)
        return keep


def report(name, scores, corpus):
    print(f"{name}: all {scores.mean():.4f} articles {scores[corpus.article].mean():.4f}", flush=True)
