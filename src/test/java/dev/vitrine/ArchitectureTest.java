package dev.vitrine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Holds decision 0001: the package table and the rules of the house, each shown to catch a planted class.
class ArchitectureTest {
    private static final int MOST_LINES = 400;

    private static House house;
    private static JavaClasses planted;

    @BeforeAll
    static void importTheHouse() {
        house = House.real();
        planted = House.allPlanted();
    }

    @ParameterizedTest
    @EnumSource
    void theHouseObeys(HouseRule rule) {
        assertEquals("", rule.violationsIn(house));
    }

    /// The public classes of a planted house are innocent; every other one breaks its rule.
    @ParameterizedTest
    @EnumSource
    void everyPlantedClassIsCaughtBy(HouseRule rule) {
        House broken = House.planted(rule.name().toLowerCase(Locale.ROOT).replace("_", ""), planted);
        List<String> guilty = broken.types()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .toList();

        String violations = rule.violationsIn(broken);

        assertFalse(guilty.isEmpty());
        assertEquals(
                List.of(),
                guilty.stream().filter(each -> !violations.contains(each)).toList());
    }

    @Test
    void theTableItselfHasNoCycle() {
        Set<String> left = new TreeSet<>(PackageTable.packages());
        while (left.removeIf(each -> PackageTable.importsOf(each).stream().noneMatch(left::contains))) {}

        assertEquals(Set.of(), left);
    }

    @Test
    void theTableAllowsOnlyPackagesThatItHas() {
        Set<String> unknown = PackageTable.packages().stream()
                .flatMap(each -> PackageTable.importsOf(each).stream())
                .filter(each -> !PackageTable.packages().contains(each))
                .collect(Collectors.toSet());

        assertEquals(Set.of(), unknown);
    }

    @Test
    void sourcesAreShort() {
        assertEquals(List.of(), longSourcesUnder(Path.of("src")));
    }

    @Test
    void aLongSourceIsCaught(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("Short.java"), "\n".repeat(MOST_LINES));
        Files.writeString(directory.resolve("Long.java"), "\n".repeat(MOST_LINES + 1));

        assertEquals(List.of(directory.resolve("Long.java")), longSourcesUnder(directory));
    }

    private static List<Path> longSourcesUnder(Path root) {
        return SourceFormatter.sourcesUnder(root).stream()
                .filter(file -> lineCount(file) > MOST_LINES)
                .toList();
    }

    private static long lineCount(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
