#!/usr/bin/env bash
# Starts a mock in the background and waits until it answers: what the action of this repository does. action.yml says what the
# variables mean. Needs bash, curl, tar, and sha256sum or shasum.
set -euo pipefail

fail() {
  printf 'rooms-mock: %s\n' "$1" >&2
  exit 1
}

# The target that the binary of this machine was built for, as the release calls it.
target() {
  case $(uname -s)/$(uname -m) in
    Linux/x86_64) echo x86_64-unknown-linux-musl ;;
    Linux/aarch64) echo aarch64-unknown-linux-musl ;;
    Darwin/x86_64) echo x86_64-apple-darwin ;;
    Darwin/arm64) echo aarch64-apple-darwin ;;
    MINGW*/* | MSYS*/*) echo x86_64-pc-windows-msvc ;;
    *) fail "there is no binary for $(uname -s) on $(uname -m); build one and name it with \`binary\`" ;;
  esac
}

checked() {
  if command -v sha256sum >/dev/null; then sha256sum --check --status; else shasum --algorithm 256 --check --status; fi
}

# Downloads the release into a folder and prints the path of the binary.
download() {
  local archive from version=${MOCK_VERSION:-}
  archive=rooms-mock-$(target).tar.gz
  if [ -z "$version" ] && [[ ${MOCK_ACTION_REF:-} =~ ^v[0-9]+\.[0-9]+\.[0-9]+ ]]; then version=$MOCK_ACTION_REF; fi
  case $version in
    '') from=$MOCK_RELEASES/latest/download ;;
    v*) from=$MOCK_RELEASES/download/$version ;;
    *) fail "version is \`$version\`; releases are called v0.1.0 and the like" ;;
  esac
  for file in "$archive" SHA256SUMS; do
    curl --fail --silent --show-error --location --retry 3 --output "$1/$file" "$from/$file" ||
      fail "$from/$file cannot be had; is there such a release?"
  done
  (cd "$1" && awk -v file="$archive" '$2 == file' SHA256SUMS >sum && [ -s sum ] && checked <sum) ||
    fail "$archive is not what SHA256SUMS of the release says"
  # In its folder: the tar of Windows takes C: for a host.
  (cd "$1" && tar -xzf "$archive")
  if [ -f "$1/rooms-mock.exe" ]; then echo "$1/rooms-mock.exe"; else echo "$1/rooms-mock"; fi
}

folder=$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/rooms-mock.XXXXXX")
binary=${MOCK_BINARY:-}
[ -n "$binary" ] || binary=$(download "$folder")
[ -x "$binary" ] || fail "$binary is no program"

options=(--listen "127.0.0.1:${MOCK_PORT:-4010}" --seed "${MOCK_SEED:-demo}")
[ -z "${MOCK_CONFIG:-}" ] || options+=(--config "$MOCK_CONFIG")
[ -z "${MOCK_STATE:-}" ] || options+=(--state "$MOCK_STATE")
read -r -a further <<<"${MOCK_ARGUMENTS:-}"
log=$folder/log
# There before the mock is.
: >"$folder/stdout"
"$binary" "${options[@]}" ${further[0]+"${further[@]}"} >"$folder/stdout" 2>"$log" </dev/null &
mock=$!
# No step that failed leaves one behind.
trap '[ $? -eq 0 ] || kill "$mock" 2>/dev/null || true' EXIT

# It says where it is when it is ready.
for _ in $(seq 100); do
  url=$(sed -n 's/^listening on //p' "$folder/stdout")
  [ -z "$url" ] || break
  kill -0 "$mock" 2>/dev/null || { cat "$log" >&2; fail 'the mock did not start'; }
  sleep 0.1
done
[ -n "$url" ] || { cat "$log" >&2; fail 'the mock is not ready after 10 s'; }
printf 'rooms-mock answers at %s; its log is %s\n' "$url" "$log"
printf 'url=%s\nlog=%s\npid=%s\n' "$url" "$log" "$mock" >>"${GITHUB_OUTPUT:-/dev/null}"
