package dev.vitrine.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NameDefaultsTest {
    @Test
    void theLoginNameIsTheEntity() {
        assertEquals(new NameDefaults("mia", "uncategorized"), NameDefaults.resolve(Map.of(), "mia"));
    }

    @Test
    void theEnvironmentWins() {
        assertEquals(
                new NameDefaults("team", "vision"),
                NameDefaults.resolve(Map.of("WANDB_ENTITY", "team", "WANDB_PROJECT", "vision"), "mia"));
        assertEquals(
                new NameDefaults("mia", "uncategorized"),
                NameDefaults.resolve(Map.of("WANDB_ENTITY", " ", "WANDB_PROJECT", ""), "mia"));
    }

    @Test
    void aLoginNameIsMadeToFit() {
        assertEquals("LAB-mia", NameDefaults.resolve(Map.of(), "LAB\\mia").entity());
        assertEquals("local", NameDefaults.resolve(Map.of(), " ").entity());
        assertEquals(
                "x".repeat(128), NameDefaults.resolve(Map.of(), "x".repeat(200)).entity());
    }
}
