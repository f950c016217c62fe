package dev.vitrine.app.lineage;

import dev.vitrine.app.control.Theme;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.FxTaskRunner;
import dev.vitrine.app.text.Formats;
import dev.vitrine.testing.LineageGraphs;
import dev.vitrine.testing.LineageRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Shows a lineage of 10,000 nodes (or as many as the first argument says; the second is the one of
/// [LineageGraphs#grown(int, int)]), pans and zooms it at several sizes and prints what
/// a frame takes: its time, and the processor time of the two threads that make it, which a loaded machine does not
/// change: `mvn -q -Pbench test-compile exec:exec@frames -Dframes="10000 2000"`, with a display.
public final class LineageFrames {
    private LineageFrames() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /// A moment, or what is between two: all in milliseconds.
    ///
    /// @param window  processor time of the JavaFX thread
    /// @param drawing processor time of the thread that draws what the other recorded
    private record Frame(double time, double window, double drawing) {
        static final Frame NONE = new Frame(0, 0, 0);

        static Frame now() {
            return new Frame(System.nanoTime() / 1e6, used("JavaFX Application Thread"), used("QuantumRenderer-0"));
        }

        private static double used(String thread) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                            .filter(info -> info != null && info.getThreadName().equals(thread))
                            .mapToLong(info -> threads.getThreadCpuTime(info.getThreadId()))
                            .sum()
                    / 1e6;
        }

        Frame since(Frame before) {
            return new Frame(time - before.time, window - before.window, drawing - before.drawing);
        }

        static String middle(List<Frame> frames) {
            return String.format(
                    Locale.ROOT,
                    "%.1f ms (%.1f recorded, %.1f drawn)",
                    middle(frames, Frame::time),
                    middle(frames, Frame::window),
                    middle(frames, Frame::drawing));
        }

        private static double middle(List<Frame> frames, ToDoubleFunction<Frame> part) {
            double[] sorted = frames.stream().mapToDouble(part).sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }

    /// The toolkit makes it.
    public static final class Window extends Application {
        private static final int FRAMES = 60;
        private static final double[] SIZES = {0, 0.05, 0.2, 0.45, 0.55, 0.7, 1};
        private final List<Frame> frames = new ArrayList<>();
        private long asked;
        private Frame last = Frame.NONE;
        private int size;
        private boolean zooming;

        @Override
        public void start(Stage stage) {
            LineageRegistry registry = LineageRegistry.of(LineageGraphs.grown(argument(0, 10_000), argument(1, 60)));
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

        private int argument(int index, int usual) {
            return getParameters().getRaw().stream()
                    .skip(index)
                    .findFirst()
                    .map(Integer::parseInt)
                    .orElse(usual);
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
            Frame now = Frame.now();
            if (last == Frame.NONE) {
                System.out.printf("first picture after %.0f ms%n", now.time() - asked / 1e6);
            } else {
                frames.add(now.since(last));
            }
            last = now;
            if (frames.size() == FRAMES) {
                System.out.printf(
                        "%s at %.3f: frame %s%n",
                        zooming ? "zoomed" : "moved",
                        canvas.cameraProperty().get().scale(),
                        Frame.middle(frames));
                frames.clear();
                if (!next(canvas)) {
                    return;
                }
            }
            boolean even = frames.size() % 2 == 0;
            if (zooming) {
                canvas.zoom(even ? 1.04 : 1 / 1.04);
            } else {
                canvas.pan(even ? 7 : -5, 3);
            }
        }

        /// Goes on to the next thing to measure; whether there is one.
        private boolean next(LineageCanvas canvas) {
            zooming = !zooming;
            if (zooming) {
                return true;
            }
            size++;
            if (size == SIZES.length) {
                Platform.exit();
                return false;
            }
            canvas.zoom(SIZES[size] / canvas.cameraProperty().get().scale());
            return true;
        }
    }
}
