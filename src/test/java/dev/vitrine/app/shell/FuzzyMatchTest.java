package dev.vitrine.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FuzzyMatchTest {
    private static int score(String typed, String text) {
        return FuzzyMatch.score(typed, text).orElseThrow();
    }

    @Test
    void lettersHaveToBeThereInTheirOrder() {
        assertTrue(FuzzyMatch.score("nwart", "New artifact").isPresent());
        assertTrue(FuzzyMatch.score("cb", "abc b c").isPresent());
        assertEquals(OptionalInt.empty(), FuzzyMatch.score("trn", "New artifact"));
        assertEquals(OptionalInt.empty(), FuzzyMatch.score("neww", "New"));
    }

    @Test
    void wordsAndStartsOfWordsCountMoreThanScatteredLetters() {
        assertTrue(score("ver", "Verify") > score("ver", "Previewer"));
        assertTrue(score("na", "New artifact") > score("na", "Control a panel"));
        assertTrue(score("copy", "Copy name") > score("copy", "Copy collection name"));
    }
}
