package dev.vitrine.cli;

/// How a command ended, as its process's exit code.
enum ExitCode {
    DONE(0),
    PROBLEMS(1),
    WRONG_USE(2),
    NOT_FOUND(3),
    UNAVAILABLE(4),
    CANCELLED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
