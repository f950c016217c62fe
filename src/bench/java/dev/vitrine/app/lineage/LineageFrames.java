package dev.vitrine.app.lineage;

import dev.vitrine.app.control.Theme;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.FxTaskRunner;
import dev.vitrine.app.text.Formats;
import dev.vitrine.testing.LineageGraphs;
import dev.vitrine.testing.LineageRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Shows a lineage of 10,000 nodes (or as many as the argument says), pans it at several sizes and prints what a frame
/// takes. Needs a display; `-Dprism.order=sw` for the software pipeline.
public final class LineageFrames {
    private LineageFrames() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /// The toolkit makes it.
    public static final class Window extends Application {
        private static final int FRAMES = 60;
        private static final double[] SIZES = {0, 0.05, 0.2, 1};
        private final List<Double> frames = new ArrayList<>();
        private long asked;
        private long last;
        private int size;

        @Override
        public void start(Stage stage) {
            int nodes = getParameters().getRaw().stream()
                    .findFirst()
                    .map(Integer::parseInt)
                    .orElse(10_000);
            LineageRegistry registry = LineageRegistry.of(LineageGraphs.grown(nodes));
            Selection selection = new Selection();
            LineageViewModel viewModel = new LineageViewModel(
                    registry, selection, new FxTaskRunner(), new Formats(Clock.systemDefaultZone()));
            LineageCanvas canvas = new LineageCanvas(viewModel);
            Theme.LIGHT.apply();
            StackPane root = new StackPane(canvas);
            root.getStylesheets()
                    .add(LineageView.class.getResource("lineage.css").toExternalForm());
            Scene scene = new Scene(root, 1400, 900);
            Theme.dress(scene);
            stage.setScene(scene);
            stage.show();
            viewModel.downstreamProperty().set(LineageViewModel.LIMIT);
            viewModel.setActive(true);
            asked = System.nanoTime();
            viewModel
                    .pictureProperty()
                    .subscribe(picture -> picture.ifPresent(made -> {
                        System.out.printf(
                                "%d nodes, %d items: read, grouped and laid out in %d ms%n",
                                made.all().size(), made.visible().size(), (System.nanoTime() - asked) / 1_000_000);
                        run(canvas);
                    }));
            selection.open(LineageGraphs.version("data:0").path());
        }

        private void run(LineageCanvas canvas) {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frame(canvas);
                }
            }.start();
        }

        private void frame(LineageCanvas canvas) {
            long now = System.nanoTime();
            if (last > 0) {
                frames.add((now - last) / 1e6);
            } else {
                System.out.printf("first picture after %d ms%n", (now - asked) / 1_000_000);
            }
            last = now;
            canvas.pan(frames.size() % 2 == 0 ? 7 : -5, 3);
            if (frames.size() == FRAMES) {
                frames.sort(null);
                System.out.printf(
                        "scale %.3f: frame %.1f ms in the middle, %.1f ms at 95 of 100%n",
                        canvas.cameraProperty().get().scale(), frames.get(FRAMES / 2), frames.get(FRAMES * 95 / 100));
                frames.clear();
                size++;
                if (size == SIZES.length) {
                    Platform.exit();
                    return;
                }
                canvas.zoom(SIZES[size] / canvas.cameraProperty().get().scale());
            }
        }
    }
}
