# Sourced by what needs Docker, which says `fail` in its own words: one that runs is used; if none does one is started,
# and ended again by end_docker. Where images cannot be pulled stand-ins are built.
daemon=

need() {
  command -v "$1" >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$2" >/dev/null; }
}

docker_runs() {
  docker info >/dev/null 2>&1
}

# The file for what it says as long as it runs.
start_docker() {
  need docker docker.io
  ! docker_runs || return 0
  need dockerd docker.io
  # In a session of its own: what ends the script must not end Docker before the containers.
  setsid dockerd >"$1" 2>&1 &
  daemon=$!
  local tries
  for tries in $(seq 60); do
    ! docker_runs || return 0
    kill -0 "$daemon" 2>/dev/null || fail "dockerd ended: $(tail -n 3 "$1")"
    sleep 0.5
  done
  fail "dockerd did not answer within 30 s"
}

end_docker() {
  [ -n "$daemon" ] || return 0
  kill "$daemon" && timeout 60 tail --pid="$daemon" -f /dev/null || true
  daemon=
}

# A variable of the shell wins over .env, as it does for Compose.
image() {
  echo "${!1:-$(sed -n "s/^$1=//p" .env)}"
}

# Whether the images of these variables are here or can be had.
images_are_there() {
  local variable image
  for variable in "$@"; do
    image=$(image "$variable")
    docker image inspect "$image" >/dev/null 2>&1 || timeout 120 docker pull -q "$image" >/dev/null 2>&1 || return 1
  done
}

# Stand-ins for all of them, if the images of these variables are not there.
stand_ins() {
  ! images_are_there "$@" || return 0
  need debootstrap debootstrap
  ./minyi --version >/dev/null
  docker/stand-ins/build
}

# Whether that image is a stand-in: it begins with the layer that they share.
is_stand_in() {
  local layer='{{index .RootFS.Layers 0}}' base
  base=$(docker image inspect -f "$layer" minyi-stand-in:bookworm 2>/dev/null) || return 1
  [ "$(docker image inspect -f "$layer" "$1")" = "$base" ]
}
