package dev.vitrine.app.preview;

import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.content.ArchiveListing;
import dev.vitrine.content.ColumnList;
import dev.vitrine.content.TableHead;
import dev.vitrine.content.TensorList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Puts lists that a file holds into tables.
final class ListingTable {
    private final Formats formats;
    private final Messages messages = Messages.of(ListingTable.class);

    ListingTable(Formats formats) {
        this.formats = formats;
    }

    TableHead of(ArchiveListing listing) {
        return table(
                List.of(text("name"), number("size"), number("packed")),
                listing.members().stream()
                        .map(member -> List.of(member.name(), size(member.size()), size(member.packed())))
                        .toList());
    }

    private String size(long bytes) {
        return bytes < 0 ? "" : formats.bytes(bytes);
    }

    /// What the writer noted comes after the tensors.
    TableHead of(TensorList list) {
        List<List<String>> rows = new ArrayList<>();
        list.tensors()
                .forEach(tensor ->
                        rows.add(List.of(tensor.name(), tensor.type(), shape(tensor), formats.count(tensor.count()))));
        list.notes().forEach((name, note) -> rows.add(List.of(name, messages.get("preview.tensors.note"), note, "")));
        return table(List.of(text("tensor"), text("type"), text("shape"), number("numbers")), rows);
    }

    TableHead of(ColumnList list) {
        return table(
                List.of(text("column"), text("type"), text("stored"), text("values"), text("codec"), number("packed")),
                list.columns().stream()
                        .map(column -> List.of(
                                column.name(),
                                column.type(),
                                column.stored(),
                                messages.get("preview.columns." + column.repetition()),
                                column.codec().orElse(""),
                                formats.bytes(column.packed())))
                        .toList());
    }

    private String shape(TensorList.Tensor tensor) {
        return tensor.shape().isEmpty()
                ? messages.get("preview.tensors.scalar")
                : tensor.shape().stream().map(String::valueOf).collect(Collectors.joining(" × "));
    }

    private TableHead.Column text(String key) {
        return new TableHead.Column(messages.get("preview.column." + key), "", false);
    }

    private TableHead.Column number(String key) {
        return new TableHead.Column(messages.get("preview.column." + key), "", true);
    }

    private static TableHead table(List<TableHead.Column> columns, List<List<String>> rows) {
        return new TableHead(columns, columns.size(), rows, rows.size(), true);
    }
}
