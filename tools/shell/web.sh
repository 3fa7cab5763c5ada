# Building the web desk. Sourced by the commands that need it.
# shellcheck shell=bash

# Runs the web build when a file below web/ differs from those of the last one that succeeded.
build_web() {
  [ -f web/package.json ] || return 0
  local now stamp=build/web.stamp
  now=$(fingerprint web)
  if [ -f web/desk/dist/index.html ] && [ "$(cat $stamp 2>/dev/null)" = "$now" ]; then
    return
  fi
  say "Building the web desk"
  [ -d web/node_modules ] || die "web/node_modules is missing: run bin/setup"
  (cd web && npm run --silent build)
  echo "$now" >$stamp
}
