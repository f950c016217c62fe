package dev.vitrine.bench;

import dev.vitrine.app.Main;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Prints the milliseconds from `-Dstarted` (milliseconds since the epoch, taken just before the process is started) to
/// the first usable window, then closes it: `StartupProbe bare` for a window with one label, `StartupProbe vitrine
/// [--home DIR]` for Vitrine, which is usable when the registry's tree stands in it. Two pulses are waited for, so that
/// it has been drawn. The process cannot tell its own start: Linux knows that of the machine in whole seconds only, and
/// of its processes in time since then. `src/bench/start.sh` runs it.
public final class StartupProbe {
    private StartupProbe() {}

    public static void main(String[] arguments) {
        boolean bare = arguments[0].equals("bare");
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        if (bare) {
            Application.launch(BareWindow.class, rest);
        } else {
            Thread.ofPlatform().daemon().start(StartupProbe::watch);
            Main.main(rest);
        }
    }

    /// A window with one label.
    public static final class BareWindow extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(new Label("Vitrine")), 1440, 900));
            stage.show();
            report(() -> true);
        }
    }

    /// Asks from outside, so that Vitrine needs to know nothing of being measured.
    private static void watch() {
        while (true) {
            try {
                Platform.runLater(() -> report(() -> Window.getWindows().stream()
                        .anyMatch(window -> window.getScene().getRoot().lookup("#breadcrumb") != null)));
                return;
            } catch (IllegalStateException e) {
                Thread.onSpinWait();
            }
        }
    }

    private static void report(BooleanSupplier usable) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (usable.getAsBoolean() && pulses++ == 2) {
                    stop();
                    System.out.println(System.currentTimeMillis() - Long.getLong("started"));
                    Platform.exit();
                }
            }
        }.start();
    }
}
