package dev.vitrine.client;

import dev.vitrine.client.SampleImage.Shape;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/// The files of the sample project: the same bytes every time.
final class SampleFiles {
    private static final int IMAGE_SIZE = 48;
    private static final int[] COLOURS = {0x0969da, 0x1a7f37, 0xbf3989, 0xbc4c00};
    private static final Shape[] SHAPES = Shape.values();

    /// Two pictures of the first dataset have wrong labels; the last version mends them.
    private static final int FIRST_WRONG = 4;

    private static final int SECOND_WRONG = 11;
    private static final int WEIGHTS = 64 * 1024;

    private SampleFiles() {}

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// What was measured, before anything was made of it.
    static SequencedMap<String, byte[]> raw(int count) {
        SequencedMap<String, byte[]> files = new TreeMap<>();
        StringJoiner csv = new StringJoiner("\n", "id,x,y,radius,colour\n", "\n");
        for (int i = 0; i < count; i++) {
            SampleImage image = image(i);
            csv.add(String.format(
                    Locale.ROOT,
                    "%03d,%d,%d,%d,#%06x",
                    i,
                    image.centreX(),
                    image.centreY(),
                    image.radius(),
                    image.colour()));
        }
        files.put("measurements.csv", text(csv.toString()));
        files.put("README.md", text("# Raw shapes\n\nCentre, radius and colour of " + count + " shapes.\n"));
        return files;
    }

    /// Pictures with labels.
    static SequencedMap<String, byte[]> dataset(int count, boolean isMended) {
        SequencedMap<String, byte[]> files = new TreeMap<>();
        StringJoiner csv = new StringJoiner("\n", "file,label,split\n", "\n");
        for (int i = 0; i < count; i++) {
            String file = String.format(Locale.ROOT, "images/%s/%03d.png", split(i), i);
            files.put(file, image(i).png());
            csv.add(file + "," + label(i, isMended) + "," + split(i));
        }
        files.put("labels.csv", text(csv.toString()));
        files.put("classes.json", text("[\"circle\", \"square\", \"triangle\"]\n"));
        files.put("README.md", text("""
            # Shapes

            | class | what it is |
            |---|---|
            | circle | all points at one distance |
            | square | four equal sides |
            | triangle | three sides |

            Pictures are %d × %d pixels, RGB.
            """.formatted(IMAGE_SIZE, IMAGE_SIZE)));
        return files;
    }

    /// Weights that stand for a trained model.
    static SequencedMap<String, byte[]> model(int seed, int epochs) {
        SequencedMap<String, byte[]> files = new TreeMap<>();
        byte[] weights = new byte[WEIGHTS];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (byte) (i * 31 + (i >> 8) * 17 + seed);
        }
        files.put("weights.bin", weights);
        files.put("config.json", text("""
            {
              "architecture": "small-cnn",
              "layers": [{"kind": "conv", "filters": 16}, {"kind": "conv", "filters": 32}, {"kind": "dense", "units": 3}],
              "input": [48, 48, 3],
              "epochs": %d,
              "learning_rate": 0.001
            }
            """.formatted(epochs)));
        return files;
    }

    /// Predictions as a table that W&B's tools read too, and figures.
    static SequencedMap<String, byte[]> evaluation(int count, int errors) {
        SequencedMap<String, byte[]> files = new TreeMap<>();
        StringJoiner rows = new StringJoiner(", ");
        for (int i = 0; i < count; i++) {
            String truth = label(i, true);
            boolean isWrong = i % (count / errors) == 1;
            String guess = isWrong ? label(i + 1, true) : truth;
            double score = isWrong ? 0.51 : 0.9 + (i % 10) / 100.0;
            rows.add(String.format(Locale.ROOT, "[\"%03d\", \"%s\", \"%s\", %.2f]", i, truth, guess, score));
        }
        files.put("predictions.table.json", text("""
            {"column_types": {"params": {"type_map": {"guess": {"wb_type": "string"}, "id": {"wb_type": "string"}, \
            "score": {"wb_type": "number"}, "truth": {"wb_type": "string"}}}, "wb_type": "typedDict"}, \
            "columns": ["id", "truth", "guess", "score"], "data": [%s], "ncols": 4, "nrows": %d}\
            """.formatted(rows, count)));
        double accuracy = (count - errors) / (double) count;
        files.put(
                "metrics.json",
                text(String.format(Locale.ROOT, "{\"accuracy\": %.4f, \"examples\": %d}%n", accuracy, count)
                        .replace("\r\n", "\n")));
        return files;
    }

    /// What people read in the end.
    static SequencedMap<String, byte[]> report() {
        SequencedMap<String, byte[]> files = new TreeMap<>();
        files.put("report.md", text("""
            # Shapes, tell them apart

            Mending two labels and training longer took the errors from six to two.

            1. Collect measurements
            2. Prepare pictures and labels
            3. Train
            4. Evaluate

            > Every step is a run: open *Lineage* to see them.
            """));
        return files;
    }

    private static SampleImage image(int i) {
        int radius = 8 + i * 5 % 9;
        int span = IMAGE_SIZE - 2 * radius;
        return new SampleImage(
                SHAPES[i % SHAPES.length],
                IMAGE_SIZE,
                radius + i * 7 % span,
                radius + i * 13 % span,
                radius,
                COLOURS[i / SHAPES.length % COLOURS.length]);
    }

    private static String label(int i, boolean isMended) {
        boolean isWrong = !isMended && (i == FIRST_WRONG || i == SECOND_WRONG);
        return SHAPES[(isWrong ? i + 1 : i) % SHAPES.length].name().toLowerCase(Locale.ROOT);
    }

    private static String split(int i) {
        return i % 5 == 0 ? "test" : "train";
    }
}
