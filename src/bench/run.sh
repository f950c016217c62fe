#!/usr/bin/env bash
# Measures the command line against the tools of the system, alternating, and prints a table of medians and ratios.
#   mvn -q -DskipTests package && src/bench/run.sh [RUNS]
# Needs about 6 GiB in TMPDIR. Every figure is the wall time of a whole process; the load is printed beside it.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-5}
cores=$(getconf _NPROCESSORS_ONLN)
vitrine=$PWD/packaging/vitrine
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export VITRINE_HOME=$work/home
# The digest cache lies under the home or the user's cache directory: both are ours here, and empty at first.
export XDG_CACHE_HOME=$work/cache

load() { cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || uptime | sed 's/.*averages*: *//; s/[ ,].*//'; }

# seconds COMMAND...: its wall time; what it says is dropped, a failure ends the run.
seconds() {
    local TIMEFORMAT=%3R
    { time "$@" >"$work/said" 2>&1; } 2>"$work/time" || { cat "$work/said" >&2; return 1; }
    tail -n 1 "$work/time"
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# compare NAME TARGET RESET THEIRS OURS: functions by name; RESET runs before each of ours, unmeasured.
compare() {
    local name=$1 target=$2 reset=$3 theirs=$4 ours=$5 i
    : >"$work/theirs"; : >"$work/ours"
    for ((i = 0; i < runs; i++)); do
        "$reset"
        seconds "$theirs" >>"$work/theirs"
        seconds "$ours" >>"$work/ours"
    done
    local their our
    their=$(median <"$work/theirs"); our=$(median <"$work/ours")
    awk -v n="$name" -v t="$their" -v o="$our" -v g="$target" -v l="$(load)" \
        'BEGIN { printf "| %s | %.2f s | %.2f s | %.2f | %s | %s |\n", n, t, o, o / t, g, l }'
}

forget() { rm -rf "$VITRINE_HOME" "$XDG_CACHE_HOME"; }
nothing() { :; }

random_file() { head -c "$2" /dev/urandom >"$1"; }

# tree DIR COUNT SIZE: COUNT files of SIZE bytes, 1,000 a directory, all different.
tree() {
    mkdir -p "$1"
    head -c $(($2 * $3)) /dev/urandom >"$work/bytes"
    (cd "$1" && split -b "$3" -a 6 -d "$work/bytes" f && for d in $(seq -w 0 $(($2 / 1000 - 1))); do
        mkdir "d$d" && find . -maxdepth 1 -type f -name "f*$d???" -exec mv -t "d$d" {} +
    done)
    rm "$work/bytes"
}

echo "Load at the start: $(load); cores: $cores; runs: $runs; $(uname -srm)"
echo
echo "| what | theirs | Vitrine | ratio of times | aim | load |"
echo "|---|---|---|---|---|---|"

md5_one() { md5sum "$work/one/f"; }
digest_one() { "$vitrine" digest "$work/one"; }
mkdir "$work/one" && random_file "$work/one/f" $((1 << 30)) && md5_one >/dev/null
compare 'digest 1 GiB : md5sum' '≤ 1.11' forget md5_one digest_one

md5_eight() { printf '%s\0' "$work"/eight/* | xargs -0 -n 1 -P "$cores" md5sum; }
digest_eight() { "$vitrine" digest "$work/eight"; }
mkdir "$work/eight" && for i in 1 2 3 4 5 6 7 8; do random_file "$work/eight/$i" $((1 << 28)); done && md5_eight >/dev/null
compare "digest 8 × 256 MiB : md5sum on all cores" '≤ 1.11' forget md5_eight digest_eight

"$vitrine" digest "$work/eight" >/dev/null
first() { forget; "$vitrine" digest "$work/eight"; }
again() { "$vitrine" digest "$work/eight"; }
compare 'digest 2 GiB unchanged : the first time' '≤ 0.10' nothing first again
rm -rf "$work/one" "$work/eight"

md5_many() { (cd "$work/many" && find . -type f -print0 | xargs -0 -P2 -n 2000 md5sum); }
digest_many() { "$vitrine" digest "$work/many"; }
tree "$work/many" 100000 1024 && md5_many >/dev/null
compare 'digest 100,000 × 1 KiB : find, xargs -P2 md5sum' '≤ 2' forget md5_many digest_many
rm -rf "$work/many"

forget
tree "$work/tree" 10000 4096
"$vitrine" put bench/tree --type dataset "$work/tree" >/dev/null
fresh() { rm -rf "$work/copy" "$work/checkout"; }
copy_tree() { cp -r "$work/tree" "$work/copy"; }
checkout_tree() { "$vitrine" checkout bench/tree:v0 --root "$work/checkout" --yes; }
compare 'checkout 10,000 × 4 KiB : cp -r' '≤ 2' fresh copy_tree checkout_tree
checkout_new() { rm -rf "$work/checkout"; checkout_tree; }
compare 'checkout, nothing to do : the first time' '≤ 0.3' nothing checkout_new checkout_tree

help() { "$vitrine" --help; }
: >"$work/ours"
help >/dev/null
for ((i = 0; i < runs; i++)); do seconds help >>"$work/ours"; done
printf '| --help | | %s s | | ≤ 0.5 s | %s |\n' "$(median <"$work/ours")" "$(load)"
