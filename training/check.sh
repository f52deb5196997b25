#!/bin/sh
# Makes the weights anew and compares them with those in use: npm run train:check -- CORPUS OUT
set -eu
if [ $# -ne 2 ]; then
  echo 'usage: npm run train:check -- CORPUS OUT' >&2
  exit 2
fi
sh training/train.sh "$1" "$2" "$2/weights"
python3 training/compare.py "$2/weights"
