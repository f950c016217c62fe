package dev.vitrine.registry.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What somebody typed into a search box: words parted by white space, each to be found as it is, punctuation included
/// and case not. Nothing in it is an operator.
///
/// @param indexed words of three characters or more, which the trigram index finds
/// @param brief   shorter ones, for which all texts have to be read
record SearchTerms(List<String> indexed, List<String> brief) {
    private static final int TRIGRAM = 3;
    private static final int MOST = 32;
    private static final int SNIPPET_BEFORE = 40;
    private static final int SNIPPET_LENGTH = 120;
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");

    static SearchTerms of(String text) {
        List<String> indexed = new ArrayList<>();
        List<String> brief = new ArrayList<>();
        GAP.splitAsStream(text).filter(term -> !term.isEmpty()).limit(MOST).forEach(term -> {
            boolean isIndexed = term.codePointCount(0, term.length()) >= TRIGRAM;
            (isIndexed ? indexed : brief).add(term);
        });
        return new SearchTerms(List.copyOf(indexed), List.copyOf(brief));
    }

    boolean isEmpty() {
        return indexed.isEmpty() && brief.isEmpty();
    }

    /// What may be the name of a collection together with its project or entity: one word with a slash in it, without
    /// the version or alias behind it.
    Optional<String> fullName() {
        boolean isOne =
                indexed.size() == 1 && brief.isEmpty() && indexed.getFirst().contains("/");
        return isOne ? Optional.of(indexed.getFirst().replaceFirst(":[^/]*$", "")) : Optional.empty();
    }

    /// All words, the longer ones first.
    List<String> all() {
        return Stream.concat(indexed.stream(), brief.stream()).toList();
    }

    /// The FTS5 query: quoted strings, all of which have to be there.
    String match() {
        List<String> quoted = new ArrayList<>();
        indexed.forEach(term -> quoted.add('"' + term.replace("\"", "\"\"") + '"'));
        return String.join(" AND ", quoted);
    }

    /// A LIKE pattern for a short term, with `!` as its escape.
    static String like(String term) {
        return "%" + term.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /// The part of a long text around the first term in it, on one line.
    String snippet(String text) {
        Matcher matcher = Pattern.compile(
                        Pattern.quote(all().getFirst()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        int found = matcher.find() ? matcher.start() : 0;
        int start = boundary(text, Math.max(0, found - SNIPPET_BEFORE));
        int end = boundary(text, Math.min(text.length(), start + SNIPPET_LENGTH));
        String part = GAP.matcher(text.substring(start, end)).replaceAll(" ").strip();
        return (start > 0 ? "…" : "") + part + (end < text.length() ? "…" : "");
    }

    // Not between the halves of a surrogate pair.
    private static int boundary(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }
}
