package dev.vitrine.cli;

import dev.vitrine.client.ArtifactDraft;
import dev.vitrine.client.Preflight.Finding;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.util.List;

/// Warnings about what is to be saved, each a line on standard error. They stop nothing.
final class PreflightNotes {
    private static final int MOST = 20;

    private PreflightNotes() {}

    static void print(ArtifactDraft draft, Session session, ProgressMonitor monitor) throws IOException {
        List<Finding> findings = draft.preflight(monitor);
        for (Finding finding : findings.subList(0, Math.min(MOST, findings.size()))) {
            session.note("warning: " + sentence(finding));
        }
        if (findings.size() > MOST) {
            session.note("warning: and %,d more of the kind".formatted(findings.size() - MOST));
        }
    }

    private static String sentence(Finding finding) {
        String path = ErrorText.name(finding.path());
        String other = ErrorText.name(finding.detail());
        return switch (finding.kind()) {
            case SECRET_NAME ->
                path + " has the name of a file that holds secrets; everybody who gets this version reads it";
            case SECRET_CONTENT -> path + " looks like a secret; everybody who gets this version reads it";
            case NOT_ON_WINDOWS -> path + " cannot be checked out on Windows: " + other + " is no legal name there";
            case CASE_TWIN -> path + " differs from " + other + " only in case: Windows and macOS keep one of the two";
            case FORM_TWIN -> path + " and " + other + " are one name to macOS, which keeps one of the two";
        };
    }
}
