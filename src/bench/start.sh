#!/usr/bin/env bash
# Measures how long the packaged window takes until it can be used, by turns with a bare window of the toolkit on the same
# runtime and with a cache of its own.
#   mvn -q -DskipTests package && packaging/build-linux && mvn -q -Pbench test-compile && src/bench/start.sh [RUNS]
# Needs a display, or Xvfb.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-9}
image=$PWD/target/jpackage/Vitrine
app=$image/lib/app
java=$image/lib/runtime/bin/java
work=$(mktemp -d)
screen=
trap '[ -z "$screen" ] || kill "$screen"; rm -rf "$work"' EXIT
if [ -z "${DISPLAY:-}" ]; then
    mkfifo "$work/display"
    Xvfb -displayfd 3 -screen 0 1600x1000x24 3>"$work/display" 2>/dev/null &
    screen=$!
    read -r number <"$work/display"
    export DISPLAY=:$number
fi

# A cache takes no folder on the class path.
(cd target/test-classes && jar cf "$work/probe.jar" dev/vitrine/bench/StartupProbe*.class)
configured() { sed -n "s|^$1=||p" "$app/Vitrine.cfg" | sed "s|\$APPDIR|$app|"; }
classes=$(configured app.classpath | paste -sd :):$work/probe.jar
mapfile -t options < <(configured java-options)
without=()
for option in "${options[@]}"; do
    case $option in -XX:AOTCache=*) ;; *) without+=("$option") ;; esac
done

# probe WHAT OPTION...: milliseconds to the first usable window.
probe() {
    local what=$1
    shift
    "$java" "$@" -Dstarted="$(date +%s%3N)" -cp "$classes" dev.vitrine.bench.StartupProbe "$what" --home "$work/home" \
        2>/dev/null | head -n 1
}
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

"$java" "${without[@]}" -XX:TieredStopAtLevel=2 -XX:AOTCacheOutput="$work/bare.aot" -Dstarted=0 -cp "$classes" \
    dev.vitrine.bench.StartupProbe bare >/dev/null 2>&1
[ -s "$work/bare.aot" ]
probe vitrine "${options[@]}" >/dev/null
for ((i = 0; i < runs; i++)); do
    probe bare "${without[@]}" -XX:AOTCache="$work/bare.aot" >>"$work/bare"
    probe vitrine "${options[@]}" >>"$work/vitrine"
done
bare=$(median <"$work/bare")
vitrine=$(median <"$work/vitrine")
awk -v b="$bare" -v v="$vitrine" -v n="$runs" -v l="$(cut -d ' ' -f 1 /proc/loadavg)" \
    'BEGIN { printf "bare window %d ms, Vitrine %d ms, ratio %.2f (medians of %d, load %s)\n", b, v, v / b, n, l }'
