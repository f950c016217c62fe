package dev.vitrine.content;

import dev.vitrine.content.ColumnList.Column;
import dev.vitrine.content.ColumnList.Repetition;
import dev.vitrine.content.ContentFormatException.Fault;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads the footer of a Parquet file: its columns, how many rows there are in how many groups, and where the first
/// lie.
///
/// Source: README.md and parquet.thrift of github.com/apache/parquet-format.
final class ParquetReader {
    private static final int DEEPEST = 64;

    /// @param list   what people see of the columns
    /// @param leaves those that are kept, as the rows need them
    /// @param groups the first pieces of rows, as many as are wanted
    record Read(ColumnList list, List<ParquetLeaf> leaves, List<RowGroup> groups) {}

    /// @param chunks one for each leaf that is kept, in their order; fewer where the footer lies
    record RowGroup(long rows, List<ParquetChunk> chunks) {}

    /// @param left   children that are still to come
    /// @param prefix what their names begin with
    private record Group(long left, String prefix, Repetition repetition, ParquetLeaf.Levels levels) {}

    /// An element of the schema as it stands in the file.
    private static final class Element {
        private String name = "";
        private long physical = -1;
        private long width;
        private long repetition;
        private long children;
        private long converted = -1;
        private long scale;
        private long precision;
        private Optional<String> logical = Optional.empty();

        String stored() {
            return physical < 0 ? "" : ParquetType.physical(physical);
        }

        String type() {
            return logical.orElseGet(
                    () -> converted < 0 ? stored() : ParquetType.converted(converted, precision, scale));
        }
    }

    private final CompactThrift thrift;
    private final List<Element> leaves = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Repetition> repetitions = new ArrayList<>();
    private final List<ParquetLeaf.Levels> levels = new ArrayList<>();
    private final List<RowGroup> rowGroups = new ArrayList<>();
    private final Deque<Group> groups = new ArrayDeque<>();
    private final Bounds bounds;
    private final int most;
    private final long[] packed;
    private final long[] codecs;
    private boolean rooted;
    private int columnCount;
    private long rowCount = -1;
    private long rowsFound;
    private int groupCount;
    private Optional<String> writer = Optional.empty();

    private ParquetReader(byte[] footer, Bounds bounds) {
        thrift = new CompactThrift(footer);
        this.bounds = bounds;
        most = bounds.members();
        packed = new long[most];
        codecs = new long[most];
    }

    static Read read(ContentBytes content, Bounds bounds) throws IOException {
        if (content.size() < 12) {
            throw new ContentFormatException(Fault.ENDS_EARLY);
        }
        byte[] tail = PictureHead.take(content, content.size() - 8, 8);
        if (Magic.at(tail, 4, "PARE")) {
            throw new ContentFormatException(Fault.UNSUPPORTED);
        } else if (!Magic.at(tail, 4, "PAR1")) {
            throw new ContentFormatException(Fault.ENDS_EARLY);
        }
        long length = LittleEndian.u32(tail, 0);
        if (length > content.size() - 12) {
            throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
        } else if (length > 4L * bounds.bytes()) {
            throw new ContentFormatException(Fault.TOO_LARGE);
        }
        byte[] footer = PictureHead.take(content, content.size() - 8 - length, (int) length);
        return new ParquetReader(footer, bounds).read();
    }

    private Read read() throws IOException {
        thrift.struct((id, type) -> {
            switch (id) {
                case 2 -> thrift.list(type, this::element);
                case 3 -> rowCount = thrift.number(type);
                case 4 -> thrift.list(type, this::rowGroup);
                case 6 -> writer = Optional.of(TableHead.cut(thrift.text(type)));
                default -> {
                    return false;
                }
            }
            return true;
        });
        if (rowCount < 0) {
            throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
        } else if (!rooted || !groups.isEmpty()) {
            throw new ContentFormatException(Fault.MALFORMED);
        }
        ColumnList list = new ColumnList(columns(), columnCount, rowCount, groupCount, writer);
        return new Read(list, kept(), List.copyOf(rowGroups));
    }

    private List<ParquetLeaf> kept() {
        return IntStream.range(0, Math.min(leaves.size(), bounds.columns()))
                .mapToObj(i -> new ParquetLeaf(
                        names.get(i),
                        leaves.get(i).type(),
                        (int) leaves.get(i).physical,
                        (int) Math.clamp(leaves.get(i).width, 0, Integer.MAX_VALUE),
                        levels.get(i)))
                .toList();
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            Element leaf = leaves.get(i);
            columns.add(new Column(
                    names.get(i),
                    leaf.type(),
                    leaf.stored(),
                    repetitions.get(i),
                    groupCount == 0 ? Optional.empty() : Optional.of(ParquetCodec.named(codecs[i])),
                    packed[i]));
        }
        return List.copyOf(columns);
    }

    private void element(int type) throws IOException {
        Element element = new Element();
        thrift.struct(type, (id, field) -> {
            switch (id) {
                case 1 -> element.physical = thrift.number(field);
                case 2 -> element.width = thrift.number(field);
                case 3 -> element.repetition = thrift.number(field);
                case 4 -> element.name = TableHead.cut(thrift.text(field));
                case 5 -> element.children = thrift.number(field);
                case 6 -> element.converted = thrift.number(field);
                case 7 -> element.scale = thrift.number(field);
                case 8 -> element.precision = thrift.number(field);
                case 10 -> element.logical = new ParquetType(thrift).logical(field);
                default -> {
                    return false;
                }
            }
            return true;
        });
        place(element);
    }

    /// The schema is a tree, each group before its children. The first element is the file itself.
    private void place(Element element) throws IOException {
        if (element.children < 0 || element.repetition < 0 || element.repetition > 2) {
            throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
        } else if (!rooted) {
            rooted = true;
            open(element.children, "", Repetition.REQUIRED, ParquetLeaf.Levels.NONE);
            return;
        }
        Group group = groups.poll();
        if (group == null) {
            throw new ContentFormatException(Fault.MALFORMED);
        }
        if (group.left() > 1) {
            groups.push(new Group(group.left() - 1, group.prefix(), group.repetition(), group.levels()));
        }
        String name = TableHead.cut(group.prefix() + element.name);
        Repetition own = Repetition.values()[(int) element.repetition];
        Repetition repetition = own.compareTo(group.repetition()) > 0 ? own : group.repetition();
        ParquetLeaf.Levels below = group.levels().below(own);
        if (element.children > 0) {
            open(element.children, name + ".", repetition, below);
            return;
        }
        if (columnCount++ < most) {
            leaves.add(element);
            names.add(name);
            repetitions.add(repetition);
            levels.add(below);
        }
    }

    private void open(long children, String prefix, Repetition repetition, ParquetLeaf.Levels at) throws IOException {
        if (groups.size() == DEEPEST) {
            throw new ContentFormatException(Fault.TOO_DEEP);
        } else if (children > 0) {
            groups.push(new Group(children, prefix, repetition, at));
        }
    }

    private void rowGroup(int type) throws IOException {
        groupCount++;
        boolean wanted = rowsFound < bounds.rows();
        List<ParquetChunk> chunks = new ArrayList<>();
        int[] column = {0};
        long[] rows = {0};
        thrift.struct(type, (id, field) -> {
            switch (id) {
                case 1 ->
                    thrift.list(field, chunk -> {
                        int index = column[0]++;
                        ParquetChunk read = ParquetChunk.read(thrift, chunk);
                        if (index < most) {
                            codecs[index] = read.codec();
                            packed[index] += Math.max(0, read.packed());
                        }
                        if (wanted && index < bounds.columns()) {
                            chunks.add(read);
                        }
                    });
                case 3 -> rows[0] = Math.max(0, thrift.number(field));
                default -> {
                    return false;
                }
            }
            return true;
        });
        if (wanted && rows[0] > 0) {
            rowsFound += Math.min(rows[0], bounds.rows());
            rowGroups.add(new RowGroup(rows[0], chunks));
        }
    }
}
