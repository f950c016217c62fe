# Makes the locale one of UTF-8: Java takes the encoding of file names from it (src/docs/decisions/0020). For scripts to
# read with `.`; POSIX.

case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *[Uu][Tt][Ff]*) ;;
    *)
        [ -z "$LC_ALL" ] || { LC_ALL=C.UTF-8; export LC_ALL; }
        LC_CTYPE=C.UTF-8
        export LC_CTYPE
        ;;
esac
