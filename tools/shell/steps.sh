# The steps of bin/test. A step is a function; how many cases passed and failed is read from what its programs leave.
# shellcheck shell=bash

step_number=0
child=
ahead=

# Where what tests write goes. Thousands of small databases are made and thrown away: on a disk that takes twice as long.
test_ground() {
  local memory=/dev/shm free_kb
  if [ -z "${TMPDIR:-}" ] && [ -w $memory ]; then
    free_kb=$(df --output=avail $memory | tail -n 1)
    if [ "$free_kb" -gt 6000000 ] && [ "$(awk '/MemAvailable/ {print $2}' /proc/meminfo)" -gt 12000000 ]; then
      echo $memory
      return
    fi
  fi
  echo "${TMPDIR:-/tmp}"
}

# run_step TITLE FUNCTION [ARGUMENT...]: runs it, tells the time it took, keeps its result, and goes on either way. The step is
# a child with a process group of its own, so that Ctrl-C can end it and everything it started, and nothing else.
run_step() {
  local title=$1 began=$SECONDS status=0
  shift
  step_number=$((step_number + 1))
  result="$temp/results/$(printf %02d $step_number)"
  mkdir "$result"
  say "$title"
  echo "$title" >"$result/title"
  if [[ $1 == start_* ]]; then  # sets what later steps need, so it is no child
    "$@" >"$result/log" 2>&1 || status=$?
    [ $status = 0 ] || cat "$result/log"
  else
    set -m
    (set -eo pipefail; "$@" 2>&1 | tee "$result/log") &
    child=$!
    set +m
    wait $child || status=$?
    child=
  fi
  echo $status >"$result/status"
  python3 tools/tally.py step "$result" "$((SECONDS - began))"
}

stop_children() {
  local one
  for one in $child $ahead; do kill -TERM -- "-$one" 2>/dev/null || true; done
}

# Builds a preset behind the next step, giving way to it: bad days mostly wait, and compiling waits for nothing.
build_ahead() {
  set -m
  (renice -n 19 $BASHPID && build_preset "$@") >"$temp/ahead" 2>&1 &
  ahead=$!
  set +m
}

# Once what was begun ahead is over there is nothing left to build, or what went wrong is said once more.
build_the_rest() {
  [ -z "$ahead" ] || tail --pid="$ahead" -f /dev/null
  build_preset "$@"
}

step_setup() { bin/setup --quiet; }
# The generator of the bench stands on the same rules, and nothing else here would notice that it no longer builds.
step_release() { bin/build release all bench_generate; }

# Every test program of a preset once, leaving a report of each case in the result folder.
run_units() {
  local preset=$1 only=${2:-}
  mkdir "$result/gtest"
  GTEST_OUTPUT="xml:$result/gtest/" GTEST_COLOR=no ctest --test-dir "build/$preset" -j 4 --output-on-failure \
    --no-tests=error --output-junit "$result/ctest.xml" ${only:+-R "$only"}
}

steps_of_units() { run_step "Units and scenarios, release" run_units release; }

steps_of_web() {
  run_step "Web desk: types and accessibility" web_script check
  run_step "Web desk: units" web_units
  run_step "Web desk: sizes" web_script sizes
  run_step "Program: stripped size at most 15 MB" program_size
}
web_script() { (cd web && npm run --silent "$1"); }
web_units() {
  (cd web && npm run --silent test -- --reporter=default --reporter=json --outputFile.json="$result/vitest.json")
}
program_size() {
  local bytes
  bytes=$(stat -c %s build/release/heard)
  echo "build/release/heard: $bytes bytes"
  [ "$bytes" -le 15000000 ]
}

steps_of_browser() { run_step "Browser" node tests/browser/run.mjs --lanes 3; }

steps_of_servers() {
  [[ " ${steps[*]} " != *" asan "* ]] || build_ahead asan all fuzz
  run_step "Bad days" python3 tests/servers/run.py
}

steps_of_asan() {
  export ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1
  export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
  run_step "Address and undefined-behaviour build" build_the_rest asan all fuzz
  run_step "Units and scenarios, address and undefined behaviour" run_units asan
}

steps_of_tsan() {
  export TSAN_OPTIONS=halt_on_error=1:second_deadlock_stack=1
  [ ! -f tools/tsan.suppressions ] || TSAN_OPTIONS+=":suppressions=$root/tools/tsan.suppressions"
  run_step "Thread sanitizer build" build_preset tsan store_test outbox_test live_test
  run_step "Store, outbox and live, threads" run_units tsan '^(store|outbox|live)_test(_[0-9]+)?$'
}

steps_of_fuzz() { run_step "Fuzzing, 20 s a target" bin/fuzz all 20; }
steps_of_lint() { run_step "clang-tidy on the pure folders" tools/lint.py; }
steps_of_tidy() {
  run_step "House rules can fail" bin/tidy --self-test
  run_step "House rules" bin/tidy
}
steps_of_generated() { run_step "Generated files are up to date" bin/gen --check; }

wants_servers() {
  [[ " ${steps[*]} " =~ \ (units|browser|servers|asan|tsan)\  ]]
}
