package dev.vitrine.cli;

/// Wrong use or bad input that the command line itself finds. The message is the sentence that people read.
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String sentence) {
        super(sentence);
    }
}
