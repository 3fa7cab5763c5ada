# The parts of bin/setup. Each adds what it installed to $installed.
# shellcheck shell=bash

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

missing_packages() {
  local package
  for package in "$@"; do
    dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || echo "$package"
  done
}

# While apt runs, no package may start its service, and PostgreSQL makes no cluster that would start with the machine.
# What these two files do ends with apt: they are removed again, and one that was there before is left alone.
hold_services() {
  held=()
  local policy=/usr/sbin/policy-rc.d cluster=/etc/postgresql-common/createcluster.d/heard.conf
  if [ ! -e $policy ]; then
    printf '#!/bin/sh\nexit 101\n' | as_root tee $policy >/dev/null
    as_root chmod 755 $policy
    held+=("$policy")
  fi
  if [ ! -e $cluster ]; then
    as_root mkdir -p "$(dirname $cluster)"
    echo 'create_main_cluster = false' | as_root tee $cluster >/dev/null
    held+=("$cluster")
  fi
  trap release_services EXIT
}

release_services() {
  [ ${#held[@]} = 0 ] || as_root rm -f "${held[@]}"
  held=()
  as_root rmdir --ignore-fail-on-non-empty /etc/postgresql-common/createcluster.d 2>/dev/null || true
}

apt_install() {
  [ "$(id -u)" = 0 ] || command -v sudo >/dev/null || die "installing packages takes root or sudo"
  [ -e /etc/debian_version ] || die "please install by hand, this is no Debian: $*"
  say "Installing $# Debian packages: $*"
  hold_services
  local options=(-o DPkg::Lock::Timeout=300 -qq)
  as_root env DEBIAN_FRONTEND=noninteractive apt-get "${options[@]}" update
  as_root env DEBIAN_FRONTEND=noninteractive apt-get "${options[@]}" install -y --no-install-recommends "$@"
  release_services
  installed+=" $# Debian packages"
}

install_debian_packages() {
  local missing
  mapfile -t missing < <(missing_packages $(grep -v '^#' tools/shell/packages.txt))
  [ ${#missing[@]} = 0 ] || apt_install "${missing[@]}"
}

node_is_new_enough() {
  command -v node >/dev/null &&
    node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'
}

install_node() {
  local missing=()
  node_is_new_enough && command -v npm >/dev/null && return
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  [ ${#missing[@]} = 0 ] || apt_install "${missing[@]}"
  node_is_new_enough && return
  say "Bringing Node 20 into .node"
  npm install --prefix .node --no-audit --no-fund --loglevel=error node@20
  PATH="$root/.node/node_modules/.bin:$PATH"
  hash -r
  node_is_new_enough || die "Node 20.19 or newer is needed, and npm did not bring it"
  installed+=" Node $(node --version)"
}

# The stamp is written last: an installation that was broken off is done again.
install_web_packages() {
  [ -f web/package-lock.json ] || return 0
  local wanted
  wanted="$(sha256sum <web/package-lock.json) $(node --version)"
  [ "$(cat web/node_modules/.heard-stamp 2>/dev/null)" = "$wanted" ] && return
  say "Installing the web packages"
  (cd web && npm ci --no-audit --no-fund --loglevel=error)
  echo "$wanted" >web/node_modules/.heard-stamp
  installed+=" web packages"
}
