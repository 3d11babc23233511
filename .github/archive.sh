#!/usr/bin/env bash
# Packs a binary with its licences, as releases have it: .github/archive.sh TARGET BINARY FOLDER leaves
# FOLDER/rooms-mock-TARGET.tar.gz.
set -euo pipefail
[ $# -eq 3 ] || { printf 'usage: %s TARGET BINARY FOLDER\n' "$0" >&2; exit 2; }
root=$(dirname "$0")/..
content=$(mktemp -d)
trap 'rm -rf "$content"' EXIT
mkdir -p "$3"
cp "$2" "$root/LICENSE-MIT" "$root/LICENSE-APACHE" "$content"
tar -cz -C "$content" -f - . >"$3/rooms-mock-$1.tar.gz"
