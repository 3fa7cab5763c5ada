# A throw-away S3-compatible server for the tests. Sourced; needs $temp. Its bucket's address is in HEARD_TEST_BUCKET.
# shellcheck shell=bash

bucket_pid=

# Sets the address even when the start fails: tests then fail to connect instead of being passed over.
start_bucket() {
  local folder="$temp/bucket" port try
  port=$(python3 tools/spare_port.py)
  export HEARD_TEST_BUCKET="http://127.0.0.1:$port/heard"
  mkdir "$folder"
  node tests/servers/bucket_server.mjs "$folder" "$port" >"$folder.log" 2>&1 &
  bucket_pid=$!
  for try in {1..150}; do
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then return; fi
    kill -0 "$bucket_pid" 2>/dev/null || break
    sleep 0.2
  done
  echo "The bucket's server did not answer (try $try)"
  cat "$folder.log"
  return 1
}

stop_bucket() {
  [ -n "$bucket_pid" ] || return 0
  kill "$bucket_pid" 2>/dev/null || true
  wait "$bucket_pid" 2>/dev/null || true
  bucket_pid=
}
