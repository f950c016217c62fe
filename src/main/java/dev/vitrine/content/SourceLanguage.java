package dev.vitrine.content;

import java.util.Map;

/// How the languages that people keep beside their data are spelled, as far as colouring them needs it.
public enum SourceLanguage {
    PLAIN(LanguageRules.none()),
    PYTHON(LanguageRules.none()
            .withWords("""
                and as assert async await break case class continue def del elif else except finally for from global
                if import in is lambda match nonlocal not or pass raise return try while with yield None True False
                self\
                """)
            .withLineComments("#")
            .withLongStrings("\"\"\"", "'''")
            .withStrings("\"'")),
    JAVA_LIKE(LanguageRules.none()
            .withWords("""
                abstract as async auto await bool boolean break byte case catch char class const constexpr continue
                default defer delete do double else enum export extends extern false final finally float fn for fun
                func function go goto if impl implements import in inline instanceof int interface internal is let
                long loop match mod mut namespace native new nil null nullptr object of operator override package
                private protected pub public range record ref return sealed select self short signed sizeof static
                struct super switch synchronized template this throw throws trait transient true try type typedef
                typename typeof undefined union unsafe unsigned use using val var virtual void volatile when where
                while yield\
                """)
            .withLineComments("//")
            .withBlockComment("/*", "*/")
            .withLongStrings("\"\"\"", "`")
            .withStrings("\"'")),
    SHELL(LanguageRules.none().withWords("""
        case do done elif else esac exit export fi for function if in local return set shift source then
        until while echo cd FROM RUN COPY ADD ENV ARG WORKDIR ENTRYPOINT CMD EXPOSE\
        """).withLineComments("#").withStrings("\"'")),
    R_OR_JULIA(LanguageRules.none()
            .withWords("""
                begin break const do else elseif end export FALSE false for function if import in let library macro
                module mutable next NULL repeat return struct TRUE true using while\
                """)
            .withLineComments("#")
            .withLongStrings("\"\"\"")
            .withStrings("\"'")),
    SQL(LanguageRules.none()
            .withWords("""
                add all alter and as asc begin between by case commit create cross default delete desc distinct drop
                else end exists foreign from full group having if in index inner insert into is join key left like
                limit not null on or order outer primary references right select set table then union unique update
                using values view when where with\
                """)
            .ignoringCase()
            .withLineComments("--")
            .withBlockComment("/*", "*/")
            .withStrings("\"'")),
    CONFIGURATION(LanguageRules.none()
            .withWords("true false null yes no on off")
            .withLineComments("#", ";")
            .withStrings("\"'")
            .withKeys()),
    JSON(LanguageRules.none().withWords("true false null").withStrings("\"").withKeys()),
    MARKUP(LanguageRules.none().withBlockComment("<!--", "-->").withTags()),
    STYLE_SHEET(
            LanguageRules.none().withBlockComment("/*", "*/").withStrings("\"'").withKeys());

    private static final Map<String, SourceLanguage> BY_ENDING = Map.ofEntries(
            Map.entry("py", PYTHON),
            Map.entry("pyi", PYTHON),
            Map.entry("java", JAVA_LIKE),
            Map.entry("kt", JAVA_LIKE),
            Map.entry("js", JAVA_LIKE),
            Map.entry("mjs", JAVA_LIKE),
            Map.entry("ts", JAVA_LIKE),
            Map.entry("tsx", JAVA_LIKE),
            Map.entry("c", JAVA_LIKE),
            Map.entry("h", JAVA_LIKE),
            Map.entry("cc", JAVA_LIKE),
            Map.entry("cpp", JAVA_LIKE),
            Map.entry("hpp", JAVA_LIKE),
            Map.entry("cu", JAVA_LIKE),
            Map.entry("cs", JAVA_LIKE),
            Map.entry("go", JAVA_LIKE),
            Map.entry("rs", JAVA_LIKE),
            Map.entry("swift", JAVA_LIKE),
            Map.entry("scala", JAVA_LIKE),
            Map.entry("proto", JAVA_LIKE),
            Map.entry("sh", SHELL),
            Map.entry("bash", SHELL),
            Map.entry("zsh", SHELL),
            Map.entry("dockerfile", SHELL),
            Map.entry("makefile", SHELL),
            Map.entry("r", R_OR_JULIA),
            Map.entry("jl", R_OR_JULIA),
            Map.entry("sql", SQL),
            Map.entry("yaml", CONFIGURATION),
            Map.entry("yml", CONFIGURATION),
            Map.entry("toml", CONFIGURATION),
            Map.entry("ini", CONFIGURATION),
            Map.entry("cfg", CONFIGURATION),
            Map.entry("properties", CONFIGURATION),
            Map.entry("env", CONFIGURATION),
            Map.entry("json", JSON),
            Map.entry("jsonl", JSON),
            Map.entry("ipynb", JSON),
            Map.entry("geojson", JSON),
            Map.entry("html", MARKUP),
            Map.entry("htm", MARKUP),
            Map.entry("xml", MARKUP),
            Map.entry("svg", MARKUP),
            Map.entry("css", STYLE_SHEET));

    private final LanguageRules rules;

    SourceLanguage(LanguageRules rules) {
        this.rules = rules;
    }

    /// The language that the ending of a name tells, or the whole name where it is `Dockerfile` or `Makefile`.
    public static SourceLanguage ofName(String name) {
        return BY_ENDING.getOrDefault(ContentDetector.endingOf(name), PLAIN);
    }

    LanguageRules rules() {
        return rules;
    }
}
