package dev.vitrine.app.build;

import dev.vitrine.app.control.LazyRows;
import dev.vitrine.client.DraftNode;
import java.util.List;

/// The rows of a draft as a list for a table.
final class StagedList extends LazyRows<StagedRow> {
    private StagedRows rows;

    StagedList(StagedRows rows) {
        super(new StagedRow(rows.view().root(), 0));
        this.rows = rows;
    }

    @Override
    public StagedRow get(int place) {
        return rows.row(place);
    }

    @Override
    public int size() {
        return rows.count();
    }

    StagedRows rows() {
        return rows;
    }

    void show(StagedRows others) {
        int before = rows.count();
        rows = others;
        changed(0, others.count(), before);
    }

    void open(String path, List<DraftNode> children) {
        int from = rows.placeOf(path) + 1;
        int came = rows.open(path, children);
        if (came > 0) {
            changed(from, from + came, 0);
        }
    }

    void close(String path) {
        int from = rows.placeOf(path) + 1;
        int went = rows.close(path);
        if (went > 0) {
            changed(from, from, went);
        }
    }
}
