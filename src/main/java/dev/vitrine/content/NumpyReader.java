package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Reads the headers of NumPy's `.npy` files and of those in an `.npz` archive. A header is a Python dictionary in
/// ASCII; only the three keys that the format knows are looked for, nothing is evaluated.
///
/// Source: the docstring of `numpy.lib.format`, versions 1.0 to 3.0.
final class NumpyReader {
    private static final int LARGEST_HEADER = 64 << 10;
    private static final int MOST_DIMENSIONS = 64;
    private static final int MOST_MEMBERS = 1_000;
    private static final Pattern TYPE =
            Pattern.compile("'descr'\\s*:\\s*(?:'([^']{0,200})'|(\\[.{0,4000}?\\])\\s*,\\s*')");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([^)]{0,2000})\\)");
    private static final Pattern SIZED = Pattern.compile("[<>|=]?[biufcSVmM](\\d{1,9}).*");

    private NumpyReader() {}

    /// @param endsEarly whether the numbers are not all there
    record Read(TensorList tensors, boolean endsEarly) {}

    static Read readArray(ContentBytes content) throws IOException {
        Header header = header(content.read(0, LARGEST_HEADER + 12), "");
        TensorList list = SafetensorsReader.checked(new TensorList(List.of(header.tensor()), Map.of(), true));
        Matcher size = SIZED.matcher(header.tensor().type());
        double wanted = size.matches() ? (double) list.count() * Long.parseLong(size.group(1)) : 0;
        return new Read(list, header.length() + wanted > content.size());
    }

    static Read readArchive(ContentBytes content, Bounds bounds) throws IOException {
        ZipDirectory.Read directory = ZipDirectory.read(content, bounds);
        List<TensorList.Tensor> tensors = new ArrayList<>();
        int most = Math.min(bounds.members(), MOST_MEMBERS);
        for (ZipDirectory.Entry entry : directory.entries()) {
            String name = entry.member().name();
            if (name.endsWith(".npy") && tensors.size() < most) {
                tensors.add(header(head(content, entry), name.substring(0, name.length() - 4))
                        .tensor());
            }
        }
        long arrays = directory.entries().stream()
                .filter(entry -> entry.member().name().endsWith(".npy"))
                .count();
        boolean whole = directory.entries().size() == directory.count() && tensors.size() == arrays;
        return new Read(SafetensorsReader.checked(new TensorList(List.copyOf(tensors), Map.of(), whole)), false);
    }

    /// The first bytes of a member, unpacked as far as a usual header goes.
    private static byte[] head(ContentBytes content, ZipDirectory.Entry entry) throws IOException {
        if (entry.header() < 0 || entry.header() > content.size()) {
            throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
        }
        byte[] local = PictureHead.take(content, entry.header(), 30);
        if (!Magic.at(local, 0, "PK\3\4")) {
            throw new ContentFormatException(Fault.MALFORMED);
        }
        long data = entry.header() + 30 + LittleEndian.u16(local, 26) + LittleEndian.u16(local, 28);
        byte[] packed = content.read(data, 4_096);
        return switch (entry.method()) {
            case 0 -> packed;
            case 8 -> inflate(packed);
            default -> throw new ContentFormatException(Fault.UNSUPPORTED);
        };
    }

    private static byte[] inflate(byte[] packed) throws IOException {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed);
            byte[] head = new byte[4_096];
            int length = 0;
            int read;
            do {
                read = inflater.inflate(head, length, head.length - length);
                length += read;
            } while (read > 0 && length < head.length);
            return java.util.Arrays.copyOf(head, length);
        } catch (DataFormatException e) {
            throw new ContentFormatException(Fault.MALFORMED);
        }
    }

    /// @param length bytes before the numbers
    private record Header(TensorList.Tensor tensor, long length) {}

    private static Header header(byte[] bytes, String name) throws IOException {
        if (bytes.length < 12) {
            throw new ContentFormatException(Fault.ENDS_EARLY);
        } else if (!Magic.at(bytes, 0, 0x93, 'N', 'U', 'M', 'P', 'Y')) {
            throw new ContentFormatException(Fault.MALFORMED);
        }
        int start = bytes[6] == 1 ? 10 : 12;
        long length = bytes[6] == 1 ? LittleEndian.u16(bytes, 8) : LittleEndian.u32(bytes, 8);
        if (bytes[6] < 1 || bytes[6] > 3) {
            throw new ContentFormatException(Fault.UNSUPPORTED);
        } else if (length > LARGEST_HEADER) {
            throw new ContentFormatException(Fault.TOO_LARGE);
        } else if (start + length > bytes.length) {
            throw new ContentFormatException(Fault.ENDS_EARLY);
        }
        String header = Magic.ascii(bytes, start, (int) length);
        Matcher type = TYPE.matcher(header);
        Matcher shape = SHAPE.matcher(header);
        if (!type.find() || !shape.find()) {
            throw new ContentFormatException(Fault.MALFORMED);
        }
        String found = type.group(1) != null ? type.group(1) : type.group(2);
        return new Header(new TensorList.Tensor(name, found, shape(shape.group(1))), start + length);
    }

    private static List<Long> shape(String text) throws IOException {
        List<Long> shape = new ArrayList<>();
        for (String each : text.split(",")) {
            if (!each.isBlank()) {
                shape.add(SafetensorsReader.number(each));
            }
        }
        if (shape.size() > MOST_DIMENSIONS) {
            throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
        }
        return List.copyOf(shape);
    }
}
