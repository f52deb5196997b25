#!/bin/sh
# Makes weights from the corpus: npm run train -- CORPUS OUT [WEIGHTS], into src/weights where nothing else is said
set -eu
if [ $# -ne 2 ] && [ $# -ne 3 ]; then
  echo 'usage: npm run train -- CORPUS OUT [WEIGHTS]' >&2
  exit 2
fi
weights=${3:-src/weights}
mkdir -p "$weights"
npx tsx training/dump.ts tokens "$1" "$2"
python3 training/phrases.py "$2"
npx tsx training/dump.ts features "$1" "$2"
python3 training/train.py html "$2" "$weights" &
html=$!
python3 training/train.py text "$2" "$weights"
wait "$html"
cp "$2/phrases.json" "$weights/phrases.json"
npx tsx training/verify.ts "$2"
