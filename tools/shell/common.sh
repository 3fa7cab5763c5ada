# What every command in bin/ shares. Sourced, never run.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"

# Node brought by bin/setup stands before the machine's own.
[ -d "$root/.node/node_modules/.bin" ] && PATH="$root/.node/node_modules/.bin:$PATH"

# What is going on, on its own line, set off from the output of programs.
say() { printf '\n== %s\n' "$*"; }

die() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# Prints the first comment of the command itself, which is its manual.
help_asked() {
  local argument
  for argument in "$@"; do
    case $argument in
      --help | -h)
        sed -n '2,/^[^#]/{/^#/s/^# \{0,1\}//p}' "$0"
        exit 0
        ;;
    esac
  done
}

# As many compilers at once as there are cores, fewer where each could not have 2.6 GB (what the largest run of
# joined files takes).
jobs_at_once() {
  local cores memory_kb by_memory
  cores=$(nproc)
  memory_kb=$(awk '/MemAvailable/ {print $2}' /proc/meminfo)
  by_memory=$((memory_kb / 2600000))
  [ "$by_memory" -lt 1 ] && by_memory=1
  echo $((cores < by_memory ? cores : by_memory))
}

# Configures a preset when it is new and builds the targets named, or everything.
build_preset() {
  local preset=$1
  shift
  if [ ! -f "build/$preset/build.ninja" ]; then
    say "Configuring $preset"
    cmake --preset "$preset" >"build/$preset.log" 2>&1 || { cat "build/$preset.log"; return 1; }
  fi
  say "Building $preset${*:+: $*}"
  cmake --build "build/$preset" -j "$(jobs_at_once)" ${*:+--target "$@"}
}

# A fingerprint of every file below the folders given, leaving out what programs put there.
fingerprint() {
  find "$@" \( -name node_modules -o -name dist -o -name .svelte-kit \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}
mkdir -p "$root/build"
