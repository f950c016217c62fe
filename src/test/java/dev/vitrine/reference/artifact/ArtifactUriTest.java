package dev.vitrine.reference.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArtifactUriTest {
    private static final String GOLDEN = "wandb-artifact://41727469666163743a353235303938/a/b.txt";

    @Test
    void theAddressHoldsTheIdInHex() {
        assertEquals(GOLDEN, new ArtifactUri("QXJ0aWZhY3Q6NTI1MDk4", "a/b.txt").toString());
    }

    @Test
    void anAddressIsReadBack() {
        assertEquals(Optional.of(new ArtifactUri("QXJ0aWZhY3Q6NTI1MDk4", "a/b.txt")), ArtifactUri.parse(GOLDEN));
    }

    @Test
    void pathsKeepQuestionMarksAndHashes() {
        ArtifactUri uri = new ArtifactUri("QXJ0aWZhY3Q6NTI1MDk4", "q?x=1#2 3%41");

        assertEquals(Optional.of(uri), ArtifactUri.parse(uri.toString()));
    }

    @Test
    void whatHoldsNoIdIsNoAddress() {
        assertEquals(Optional.empty(), ArtifactUri.parse("wandb-artifact://xyz/a"));
        assertEquals(Optional.empty(), ArtifactUri.parse("wandb-artifact:///a"));
        assertEquals(Optional.empty(), ArtifactUri.parse("https://41/a"));
        assertEquals(Optional.empty(), ArtifactUri.parse("wandb-artifact://41"));
    }

    @Test
    void anIdThatIsNotBase64HasNoHex() {
        assertThrows(IllegalArgumentException.class, () -> ArtifactUri.hexOfId("*"));
    }
}
