package dev.vitrine.app.manifest;

import dev.vitrine.app.control.LazyRows;

/// The rows as a list for a table. Rows are made when the table asks for them, and a change names a range, so that
/// opening a folder of a million files costs nothing for the files that are not in sight.
final class RowList extends LazyRows<ManifestRow> {
    private ManifestRows rows;

    RowList(ManifestRows rows) {
        super(ManifestRow.ofEntry(-1, 0));
        this.rows = rows;
    }

    @Override
    public ManifestRow get(int place) {
        return rows.row(place);
    }

    @Override
    public int size() {
        return rows.count();
    }

    ManifestRows rows() {
        return rows;
    }

    /// Shows other rows.
    void show(ManifestRows others) {
        int before = rows.count();
        rows = others;
        changed(0, others.count(), before);
    }

    /// Opens or closes a folder of the shown index.
    void setOpen(int folder, boolean open) {
        int change = rows.setOpen(folder, open);
        int from = rows.placeOfFolder(folder) + 1;
        if (change > 0) {
            changed(from, from + change, 0);
        } else if (change < 0) {
            changed(from, from, -change);
        }
    }

    /// Tells the table that everything may have moved.
    void changeAll(Runnable change) {
        int before = rows.count();
        change.run();
        changed(0, rows.count(), before);
    }
}
