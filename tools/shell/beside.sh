# The builds with sanitizers, made at low priority beside tests that mostly wait. Sourced; needs $temp and $steps.
# shellcheck shell=bash

beside=

targets_of() {
  case $1 in
    asan) echo all ;;
    tsan) echo store_test outbox_test live_test ;;
  esac
}

start_builds_beside() {
  set -m
  (
    renice -n 19 -p "$BASHPID" >/dev/null
    for preset in asan tsan; do
      # shellcheck disable=SC2046 # several words
      [[ " ${steps[*]} " != *" $preset "* ]] || build_preset "$preset" $(targets_of "$preset") || true
      touch "$temp/beside.$preset"
    done
  ) >"$temp/beside.log" 2>&1 &
  beside=$!
  set +m
}

# Waits for the build beside, then builds what is missing: nothing, or what failed, which says so now.
build_after_beside() {
  while [ ! -e "$temp/beside.$1" ] && kill -0 "$beside" 2>/dev/null; do sleep 1; done
  # shellcheck disable=SC2046 # several words
  build_preset "$1" $(targets_of "$1")
}

stop_builds_beside() {
  [ -z "$beside" ] || kill -TERM -- "-$beside" 2>/dev/null || true
}
