# find_java prints the java of a JDK 25, or nothing where there is none. For scripts to read with `.`; POSIX.

# Reads the release file, and that by the shell alone: a process more for each JDK would cost a tenth of the command's start.
is_25() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    while IFS= read -r line; do
        case $line in 'JAVA_VERSION="25'[.\"]*) return 0 ;; esac
    done <"$1/release"
    return 1
}

find_java() {
    if [ -n "${JAVA_HOME:-}" ] && is_25 "$JAVA_HOME"; then
        echo "$JAVA_HOME/bin/java"
        return
    fi
    on_path=$(command -v java 2>/dev/null) || on_path=
    if [ -n "$on_path" ]; then
        real=$(readlink -f "$on_path" 2>/dev/null) || real=$on_path
        home=${real%/bin/java}
        if is_25 "$home"; then
            echo "$home/bin/java"
            return
        fi
    fi
    for home in /usr/lib/jvm/*25* /opt/*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* \
        "$HOME"/.m2/jdks/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home /opt/homebrew/opt/openjdk@25; do
        if is_25 "$home"; then
            echo "$home/bin/java"
            return
        fi
    done
    if [ -x /usr/libexec/java_home ]; then
        home=$(/usr/libexec/java_home -F -v 25 2>/dev/null) && is_25 "$home" && echo "$home/bin/java"
    fi
}
