"""
Fails where weights that were made anew are not those of the repository.

    python3 training/compare.py NEW [OLD]      OLD is src/weights

The same to the byte is the same, but for the date. Where the library or the machine makes other bits, the scores out of
fold must be the same to 0.001.
"""

import json
import sys
from pathlib import Path

MODELS = ["html.json", "html-abroad.json", "text.json", "text-abroad.json"]
PHRASES = "phrases.json"
TOLERANCE = 0.001


def differences(name, new, old):
    if new | dict(date="") == old | dict(date=""):
        return [], "the same"
    if new["features"] != old["features"] or new["corpus"] != old["corpus"]:
        return [f"{name} is of other features or of another corpus"], "other"
    moved = [
        (f"{name}, {style}, {pages}", score, old["scores"][style][pages])
        for style, scores in new["scores"].items()
        for pages, score in scores.items()
    ]
    wrong = [f"{what}: {a}, not {b}" for what, a, b in moved if abs(a - b) > TOLERANCE]
    return wrong, f"other bits, scores differ by {max(abs(a - b) for _, a, b in moved):.4f} at most"


def main(new, old="src/weights"):
    wrong = []
    for name in MODELS:
        found, verdict = differences(name, *(json.loads((Path(folder) / name).read_text()) for folder in (new, old)))
        print(f"{name}: {verdict}")
        wrong += found
    same = (Path(new) / PHRASES).read_bytes() == (Path(old) / PHRASES).read_bytes()
    print(f"{PHRASES}: {'the same' if same else 'other bits'}")
    for line in wrong:
        print(line, file=sys.stderr)
    sys.exit(1 if wrong else 0)


main(*sys.argv[1:3])
