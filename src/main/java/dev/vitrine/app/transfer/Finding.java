package dev.vitrine.app.transfer;

import dev.vitrine.transfer.VerifyReport;
import java.util.ArrayList;
import java.util.List;

/// A line of a verification's report.
///
/// @param note more about it; may be empty
public record Finding(Problem problem, String path, String note) {
    /// What is wrong with a file.
    public enum Problem {
        MISMATCHED,
        UNREADABLE,
        MISSING,
        EXTRA,
        SKIPPED
    }

    /// Every line: wrong bytes, then missing, then extra files, then what was not checked.
    public static List<Finding> of(VerifyReport report) {
        List<Finding> all = new ArrayList<>();
        report.mismatched()
                .forEach(each -> all.add(
                        each.actual().isEmpty()
                                ? new Finding(Problem.UNREADABLE, each.path(), each.problem())
                                : new Finding(Problem.MISMATCHED, each.path(), "")));
        report.missing().forEach(path -> all.add(new Finding(Problem.MISSING, path, "")));
        report.extra().forEach(path -> all.add(new Finding(Problem.EXTRA, path, "")));
        report.skipped()
                .forEach(each -> all.add(
                        new Finding(Problem.SKIPPED, each.path(), each.reason().name())));
        return all;
    }
}
