package dev.vitrine.content;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How a language is spelled. Made step by step from [#none()]. Immutable.
///
/// @param blockComment its start and its end, or nothing
/// @param longStrings  quotes of strings that go over several lines
/// @param strings      quotes of strings that end with the line
/// @param keys         whether a word before `:` or `=` is a key
/// @param tags         whether what is between angle brackets is a tag
record LanguageRules(
        Set<String> words,
        boolean ignoresCase,
        List<String> lineComments,
        List<String> blockComment,
        List<String> longStrings,
        String strings,
        boolean keys,
        boolean tags) {
    static LanguageRules none() {
        return new LanguageRules(Set.of(), false, List.of(), List.of(), List.of(), "", false, false);
    }

    boolean isWord(String text) {
        return words.contains(ignoresCase ? text.toLowerCase(Locale.ROOT) : text);
    }

    /// @param list separated by white space
    LanguageRules withWords(String list) {
        Set<String> all = Set.copyOf(List.of(list.strip().split("\\s+")));
        return new LanguageRules(all, ignoresCase, lineComments, blockComment, longStrings, strings, keys, tags);
    }

    LanguageRules ignoringCase() {
        return new LanguageRules(words, true, lineComments, blockComment, longStrings, strings, keys, tags);
    }

    LanguageRules withLineComments(String... starts) {
        return new LanguageRules(words, ignoresCase, List.of(starts), blockComment, longStrings, strings, keys, tags);
    }

    LanguageRules withBlockComment(String start, String end) {
        return new LanguageRules(
                words, ignoresCase, lineComments, List.of(start, end), longStrings, strings, keys, tags);
    }

    LanguageRules withLongStrings(String... quotes) {
        return new LanguageRules(words, ignoresCase, lineComments, blockComment, List.of(quotes), strings, keys, tags);
    }

    LanguageRules withStrings(String quotes) {
        return new LanguageRules(words, ignoresCase, lineComments, blockComment, longStrings, quotes, keys, tags);
    }

    LanguageRules withKeys() {
        return new LanguageRules(words, ignoresCase, lineComments, blockComment, longStrings, strings, true, tags);
    }

    LanguageRules withTags() {
        return new LanguageRules(words, ignoresCase, lineComments, blockComment, longStrings, strings, keys, true);
    }
}
