package dev.vitrine.app.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.transfer.CheckoutPlan.Change;
import dev.vitrine.transfer.CheckoutPlan.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanRowsTest {
    private static final List<Change> CHANGES = List.of(
            new Change("a.txt", Kind.REPLACE, 5),
            new Change("b/c.txt", Kind.ADD, 7),
            new Change("b/d/e.txt", Kind.ADD, 11),
            new Change("b/d/f.txt", Kind.DELETE, 13),
            new Change("notes.txt", Kind.DELETE, 17));

    private static List<String> lines(PlanRows rows) {
        return rows.rows().stream()
                .map(row -> " ".repeat(row.depth()) + row.name() + " " + row.size() + row.counts())
                .toList();
    }

    private static PlanRows.Row row(PlanRows rows, String path) {
        return rows.rows().stream()
                .filter(row -> row.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void foldersComeFirstAndCountWhatIsBelow() {
        assertEquals(
                List.of(
                        "b 31{ADD=2, DELETE=1}",
                        " d 24{ADD=1, DELETE=1}",
                        "  e.txt 11{ADD=1}",
                        "  f.txt 13{DELETE=1}",
                        " c.txt 7{ADD=1}",
                        "a.txt 5{REPLACE=1}",
                        "notes.txt 17{DELETE=1}"),
                lines(new PlanRows(CHANGES)));
    }

    @Test
    void onlyTheWantedKindsAreShownAndCounted() {
        PlanRows rows = new PlanRows(CHANGES);
        rows.choose(Kind.DELETE, true);
        rows.choose(Kind.REPLACE, true);
        assertEquals(
                List.of(
                        "b 13{DELETE=1}",
                        " d 13{DELETE=1}",
                        "  f.txt 13{DELETE=1}",
                        "a.txt 5{REPLACE=1}",
                        "notes.txt 17{DELETE=1}"),
                lines(rows));
        rows.choose(Kind.DELETE, false);
        assertEquals(List.of("a.txt 5{REPLACE=1}"), lines(rows));
        rows.choose(Kind.REPLACE, false);
        assertEquals(7, rows.rows().size());
        assertEquals(2, rows.count(Kind.DELETE));
    }

    @Test
    void aFolderIsClosedAndRemembersWhatIsOpenInIt() {
        PlanRows rows = new PlanRows(CHANGES);
        rows.setOpen(row(rows, "b/d/"), false);
        rows.setOpen(row(rows, "b/"), false);
        assertEquals(3, rows.rows().size());
        rows.setOpen(row(rows, "b/"), true);
        assertEquals(
                List.of("b/", "b/d/", "b/c.txt", "a.txt", "notes.txt"),
                rows.rows().stream().map(PlanRows.Row::path).toList());
        assertEquals(0, rows.placeOfParent(row(rows, "b/c.txt")));
        assertEquals(-1, rows.placeOfParent(row(rows, "a.txt")));
    }

    @Test
    void aLargePlanStartsWithClosedFolders() {
        PlanRows rows = new PlanRows(IntStream.range(0, 50_000)
                .mapToObj(i -> new Change("train/%02d/%05d.png".formatted(i / 1000, i), Kind.ADD, 1))
                .toList());
        assertEquals(List.of("train 50000{ADD=50000}"), lines(rows));
        rows.setOpen(row(rows, "train/"), true);
        assertEquals(51, rows.rows().size());
    }
}
