#!/bin/sh
# Makes src/weights/ from the corpus: npm run train -- CORPUS OUT
set -eu
if [ $# -ne 2 ]; then
  echo 'usage: npm run train -- CORPUS OUT' >&2
  exit 2
fi
npx tsx training/dump.ts tokens "$1" "$2"
python3 training/phrases.py "$2"
npx tsx training/dump.ts features "$1" "$2"
python3 training/train.py "$2" src/weights
cp "$2/phrases.json" src/weights/phrases.json
