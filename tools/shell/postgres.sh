# A throw-away PostgreSQL 15 for the tests. Sourced; needs $temp. Its address is in HEARD_TEST_POSTGRES.
# shellcheck shell=bash

postgres_pid=
postgres_programs=/usr/lib/postgresql/15/bin

# Sets the address even when the start fails: tests then fail to connect instead of being passed over.
start_postgres() {
  local folder="$temp/postgres" port as=()
  port=$(python3 tools/spare_port.py)
  export HEARD_TEST_POSTGRES="postgresql://heard@127.0.0.1:$port/heard"
  export HEARD_POSTGRES_PROGRAMS=$postgres_programs
  mkdir "$folder"
  # PostgreSQL refuses to run as root; its package brought a user who may nothing else.
  if [ "$(id -u)" = 0 ]; then
    chown postgres: "$folder"
    as=(setpriv --reuid=postgres --regid=postgres --init-groups env HOME="$folder")
  fi
  "${as[@]}" $postgres_programs/initdb -D "$folder/data" -U heard -A trust -E UTF8 --locale=C.UTF-8 --no-sync || return
  # No test cuts this one's power: those that do start their own. Without waiting for the disk they take half as long.
  "${as[@]}" $postgres_programs/postgres -D "$folder/data" -k "$folder" -p "$port" \
    -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync=off -c full_page_writes=off -c log_min_messages=warning \
    >"$folder.log" 2>&1 &
  postgres_pid=$!
  wait_for_postgres "$port" || { cat "$folder.log"; return 1; }
  $postgres_programs/createdb -h 127.0.0.1 -p "$port" -U heard heard
}

wait_for_postgres() {
  local try
  for try in {1..150}; do
    $postgres_programs/pg_isready -q -h 127.0.0.1 -p "$1" -U heard && return
    kill -0 "$postgres_pid" 2>/dev/null || return 1
    sleep 0.2
  done
  echo "PostgreSQL did not answer within 30 s (try $try)"
  return 1
}

# By its process id only: another PostgreSQL on this machine is none of ours. INT is the fast, orderly stop.
stop_postgres() {
  [ -n "$postgres_pid" ] || return 0
  kill -INT "$postgres_pid" 2>/dev/null || true
  wait "$postgres_pid" 2>/dev/null || true
  postgres_pid=
}
