package dev.vitrine.client;

import dev.vitrine.manifest.Manifest;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What is worth knowing about files before they are saved: names that other systems cannot have, names that are one
/// name to other systems, likely secrets. Nothing here stops a save. Names follow the rules of Windows (Win32 file
/// names) and macOS; contents are judged by their first bytes only.
public final class Preflight {
    /// So many files are looked into; names are all looked at.
    static final int MOST_HEADS = 20_000;

    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"\\\\|?*\\x00-\\x1f]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|(com|lpt)[1-9\u00b9\u00b2\u00b3])");
    private static final int LONGEST_NAME = 255;

    /// What is wrong.
    public enum Kind {
        /// The name is one that usually holds a password or a key.
        SECRET_NAME,
        /// The first bytes look like a password or a key.
        SECRET_CONTENT,
        /// Windows cannot have a file of this name; with a colon, the macOS Finder neither.
        NOT_ON_WINDOWS,
        /// It differs from another only in upper and lower case: Windows and macOS keep one of the two.
        CASE_TWIN,
        /// It differs from another only in how letters are put together: macOS keeps one of the two.
        FORM_TWIN
    }

    /// @param path   the entry
    /// @param detail the other entry of twins, the part of the path that is no legal name, else empty
    public record Finding(Kind kind, String path, String detail) {}

    /// An entry that is new.
    ///
    /// @param file where its bytes are; empty for a reference
    public record Subject(String path, String digest, long size, Optional<Path> file) {}

    private Preflight() {}

    /// All findings about `subjects`, in their order, kind by kind.
    ///
    /// @param beside   what they come to stand beside; twins of them are found there too
    /// @param beginsLikeSecret looks at the first bytes of a file; asked for few enough files to wait for
    public static List<Finding> check(
            List<Subject> subjects, Manifest beside, Predicate<Subject> beginsLikeSecret, ProgressMonitor monitor)
            throws CancelledException {
        List<Finding> findings = new ArrayList<>();
        int heads = 0;
        for (Subject subject : subjects) {
            monitor.check();
            String name = subject.path().substring(subject.path().lastIndexOf('/') + 1);
            if (SecretPatterns.isSecretName(name)) {
                findings.add(new Finding(Kind.SECRET_NAME, subject.path(), ""));
            } else if (subject.file().isPresent()
                    && SecretPatterns.mayHoldText(name, subject.size())
                    && heads++ < MOST_HEADS
                    && beginsLikeSecret.test(subject)) {
                findings.add(new Finding(Kind.SECRET_CONTENT, subject.path(), ""));
            }
        }
        for (Subject subject : subjects) {
            illegalPart(subject.path())
                    .ifPresent(part -> findings.add(new Finding(Kind.NOT_ON_WINDOWS, subject.path(), part)));
        }
        addTwins(subjects, beside, findings, monitor);
        return findings;
    }

    /// The first part of a path that Windows cannot have as a name.
    static Optional<String> illegalPart(String path) {
        for (String part : path.split("/")) {
            if (!part.equals(legal(part))) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /// The path with each part changed as little as makes it a legal name everywhere.
    public static String legalPath(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            parts.add(legal(part));
        }
        return String.join("/", parts);
    }

    private static String legal(String part) {
        String name = FORBIDDEN.matcher(part).replaceAll("_").replaceAll("[. ]+$", "");
        name = name.isEmpty() ? "_" : name;
        int dot = name.indexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).stripTrailing();
        if (DEVICE.matcher(stem).matches()) {
            name = stem + "_" + (dot < 0 ? "" : name.substring(dot));
        }
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static void addTwins(
            List<Subject> subjects, Manifest beside, List<Finding> findings, ProgressMonitor monitor)
            throws CancelledException {
        Map<String, String> forms = new HashMap<>();
        Map<String, String> cases = new HashMap<>();
        for (Subject subject : subjects) {
            monitor.check();
            String path = subject.path();
            String form = composed(path);
            String other = forms.putIfAbsent(form, path);
            String lower = cases.putIfAbsent(folded(form), path);
            if (other != null) {
                findings.add(new Finding(Kind.FORM_TWIN, path, other));
            } else if (lower != null) {
                findings.add(new Finding(Kind.CASE_TWIN, path, lower));
            }
        }
        Function<Kind, Map<String, String>> names = kind -> kind == Kind.FORM_TWIN ? forms : cases;
        Set<String> told = new java.util.HashSet<>();
        for (int i = 0; i < beside.count() && !forms.isEmpty(); i++) {
            String old = beside.path(i);
            String form = composed(old);
            Kind kind = forms.containsKey(form) ? Kind.FORM_TWIN : Kind.CASE_TWIN;
            String mine = names.apply(kind).get(kind == Kind.FORM_TWIN ? form : folded(form));
            if (mine != null && !mine.equals(old) && told.add(mine)) {
                findings.add(new Finding(kind, mine, old));
            }
        }
    }

    private static String composed(String path) {
        return Normalizer.isNormalized(path, Normalizer.Form.NFC)
                ? path
                : Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    private static String folded(String path) {
        return path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
