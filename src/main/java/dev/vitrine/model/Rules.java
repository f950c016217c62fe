package dev.vitrine.model;

import dev.vitrine.model.InvalidNameException.Rule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rules of creation, those of W&B's newest client (wandb-protocol 1.3). They hold for what is made, not for what
/// is shown: servers keep names that these rules refuse. Each method returns the value as it is to be stored and throws
/// [InvalidNameException] with the rule and the value when it breaks the rule. Lengths count code points.
public final class Rules {
    /// The most characters in a name, type, alias, tag or run id.
    public static final int MAX_LENGTH = 128;

    /// The most top-level keys in metadata.
    public static final int MAX_METADATA_KEYS = 100;

    private static final Pattern ARTIFACT_NAME = Pattern.compile("[a-zA-Z0-9_\\-.]+");

    // Python's \w is letters, all kinds of numbers and the underscore; Java's Unicode \w also takes combining marks.
    private static final String WORD = "\\p{L}\\p{N}_";

    // The server's ^[-\w]+([ ]*[-.\w]+)*$ without its exponential backtracking.
    private static final Pattern TYPE_NAME = Pattern.compile("[-" + WORD + "](?:[-. " + WORD + "]*[-." + WORD + "])?");
    private static final Pattern TAG = Pattern.compile("[-" + WORD + "]++(?: ++[-" + WORD + "]++)*+");
    private static final Pattern NOT_IN_PROJECT_NAME = Pattern.compile("[/\\\\#?%:\r\n]");
    private static final Pattern VERSION = Pattern.compile("v\\p{N}+");

    private Rules() {}

    /// A collection's name: `[a-zA-Z0-9_\-.]+`, at most 128. The whole text has to match; the client's `$` lets one
    /// newline at the end pass.
    public static String artifactName(String name) {
        if (!ARTIFACT_NAME.matcher(name).matches()) {
            throw new InvalidNameException(Rule.ARTIFACT_NAME_CHARACTERS, name);
        }
        if (name.length() > MAX_LENGTH) {
            throw new InvalidNameException(Rule.ARTIFACT_NAME_LENGTH, name);
        }
        return name;
    }

    /// The type of an artifact called `name`: not `job`, not `wandb-…`, not `run_table` for `run-…`, not `code` for
    /// `source-…`. The client checks nothing else; [#typeName] holds what a registry demands.
    public static String artifactType(String type, String name) {
        if (type.equals("job")
                || type.startsWith("wandb-")
                || type.equals("run_table") && name.startsWith("run-")
                || type.equals("code") && name.startsWith("source-")) {
            throw new InvalidNameException(Rule.RESERVED_TYPE, type);
        }
        return type;
    }

    /// A type's name as a registry takes it: word characters, `-`, `.` and inner spaces, not empty, at most 128
    /// (`ArtifactTypeInput.name`).
    public static String typeName(String type) {
        return matching(TYPE_NAME, Rule.TYPE_NAME, type);
    }

    /// An alias: not empty, no `/`, no `:`, at most 128. That `v3` cannot be set by hand is for the registry to say
    /// ([#isVersion]), because in names it is a good alias.
    public static String alias(String alias) {
        if (alias.isEmpty() || isTooLong(alias) || alias.indexOf('/') >= 0 || alias.indexOf(':') >= 0) {
            throw new InvalidNameException(Rule.ALIAS, alias);
        }
        return alias;
    }

    /// Whether an alias is a version's number, such as `v3`.
    public static boolean isVersion(String alias) {
        return VERSION.matcher(alias).matches();
    }

    /// A tag: word characters and `-` in one or more words parted by spaces, at most 128.
    public static String tag(String tag) {
        return matching(TAG, Rule.TAG, tag);
    }

    /// Tags without repetitions, in the order given.
    public static List<String> tags(List<String> tags) {
        LinkedHashSet<String> distinct = new LinkedHashSet<>();
        for (String tag : tags) {
            distinct.add(tag(tag));
        }
        return List.copyOf(distinct);
    }

    /// Metadata: at most 100 top-level keys (deeper ones are not counted), no infinities, no text that UTF-8 cannot
    /// write; NaN becomes null.
    public static Metadata metadata(Metadata metadata) {
        if (metadata.values().size() > MAX_METADATA_KEYS) {
            throw new InvalidNameException(
                    Rule.METADATA_KEYS, String.valueOf(metadata.values().size()));
        }
        return new Metadata(finiteObject(metadata.values()));
    }

    /// A time to live: more than zero, in whole seconds.
    public static Duration ttl(Duration ttl) {
        if (ttl.getSeconds() <= 0) {
            throw new InvalidNameException(Rule.TTL, ttl.toString());
        }
        return Duration.ofSeconds(ttl.getSeconds());
    }

    /// A project's name: 1 to 128 characters, none of `/ \ # ? % :`, no line breaks; not `wandb-registry-` alone.
    public static String projectName(String name) {
        return addressable(Rule.PROJECT_NAME, name, name.equals("wandb-registry-"));
    }

    /// An entity's name. W&B gives them out itself; here the rule of project names holds.
    public static String entityName(String name) {
        return addressable(Rule.ENTITY_NAME, name, false);
    }

    /// A run's id. It is a part of addresses, so the rule of project names holds.
    public static String runId(String id) {
        return addressable(Rule.RUN_ID, id, false);
    }

    private static String addressable(Rule rule, String name, boolean isReserved) {
        if (isReserved
                || name.isBlank()
                || isTooLong(name)
                || NOT_IN_PROJECT_NAME.matcher(name).find()) {
            throw new InvalidNameException(rule, name);
        }
        return name;
    }

    private static String matching(Pattern pattern, Rule rule, String text) {
        // The length first: a pattern over a text of megabytes is work for nothing.
        if (isTooLong(text) || !pattern.matcher(text).matches()) {
            throw new InvalidNameException(rule, text);
        }
        return text;
    }

    private static boolean isTooLong(String text) {
        return text.length() > MAX_LENGTH && text.codePointCount(0, text.length()) > MAX_LENGTH;
    }

    private static Map<String, @Nullable Object> finiteObject(Map<?, ?> object) {
        Map<String, @Nullable Object> result = LinkedHashMap.newLinkedHashMap(object.size());
        object.forEach((key, value) -> result.put(writable((String) key), finite(value)));
        return result;
    }

    private static @Nullable Object finite(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object -> finiteObject(object);
            case List<?> list -> {
                List<@Nullable Object> result = new ArrayList<>(list.size());
                list.forEach(item -> result.add(finite(item)));
                yield result;
            }
            case String text -> writable(text);
            case Double number when number.isNaN() -> null;
            case Double number
            when number.isInfinite() -> throw new InvalidNameException(Rule.METADATA_VALUE, number.toString());
            case null, default -> value;
        };
    }

    /// Half of a surrogate pair, which JSON can escape, would be kept as a question mark.
    private static String writable(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new InvalidNameException(Rule.METADATA_VALUE, "half of a surrogate pair");
        }
        return text;
    }
}
