package dev.vitrine.client;

import java.io.IOException;
import java.time.Duration;

/// A version was not COMMITTED within the time given. It may still become so.
public final class CommitTimeoutException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String name;
    private final Duration timeout;

    public CommitTimeoutException(String name, Duration timeout) {
        super("Not committed within " + timeout + ": " + name);
        this.name = name;
        this.timeout = timeout;
    }

    public String name() {
        return name;
    }

    public Duration timeout() {
        return timeout;
    }
}
