package dev.vitrine.settings;

import java.util.Map;

/// What stands in for the entity and the project that a name leaves out.
public record NameDefaults(String entity, String project) {
    /// W&B's project for what was given none.
    public static final String UNCATEGORIZED = "uncategorized";

    private static final int MAX_LENGTH = 128;

    /// The defaults of this process's user.
    public static NameDefaults ofProcess() {
        return resolve(System.getenv(), System.getProperty("user.name", ""));
    }

    /// `WANDB_ENTITY`, else the login name with what an entity's name cannot hold replaced by `-`; `WANDB_PROJECT`,
    /// else
    /// `uncategorized`.
    public static NameDefaults resolve(Map<String, String> environment, String loginName) {
        return new NameDefaults(
                given(environment, "WANDB_ENTITY", entityOf(loginName)),
                given(environment, "WANDB_PROJECT", UNCATEGORIZED));
    }

    private static String given(Map<String, String> environment, String variable, String otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? otherwise : value;
    }

    private static String entityOf(String loginName) {
        String name = loginName.strip().replaceAll("[/\\\\#?%:\\p{Cntrl}]", "-");
        int end = name.offsetByCodePoints(0, Math.min(MAX_LENGTH, name.codePointCount(0, name.length())));
        return name.isEmpty() ? "local" : name.substring(0, end);
    }
}
