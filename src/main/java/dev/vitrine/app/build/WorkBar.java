package dev.vitrine.app.build;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// How far the work on the draft is, with buttons that hold it and stop it.
final class WorkBar extends HBox {
    private final RunningTask<?> task;
    private final Formats formats;
    private final Messages messages = Messages.of(WorkBar.class);
    private final Button pause = button("build-pause");
    /// Held weakly by the task, which may outlive the bar.
    private final InvalidationListener turned = value -> showPause();

    WorkBar(DraftQueue.Running work, Formats formats) {
        this.task = work.task();
        this.formats = formats;
        getStyleClass().add("build-progress");
        ProgressBar bar = new ProgressBar();
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(this::part, task.progressProperty(), task.heldProperty()));
        bar.setAccessibleText(task.title());
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setMaxWidth(Double.MAX_VALUE);
        Label figures = new Label();
        figures.getStyleClass().addAll("muted", "small");
        figures.setId("build-progress");
        figures.textProperty()
                .bind(Bindings.createStringBinding(this::howFar, task.bytesDoneProperty(), task.heldProperty()));
        figures.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(new Label(task.title()), bar, figures);
        if (work.canPause()) {
            buildPause();
        }
        Button cancel = button("build-cancel");
        label(cancel, "fth-x", "build.cancel");
        cancel.setOnAction(event -> task.cancel());
        getChildren().add(cancel);
    }

    private void buildPause() {
        showPause();
        task.heldProperty().addListener(new WeakInvalidationListener(turned));
        pause.setOnAction(event -> {
            if (task.heldProperty().get()) {
                task.resume();
            } else {
                task.pause();
            }
        });
        getChildren().add(pause);
    }

    private void showPause() {
        boolean held = task.heldProperty().get();
        label(pause, held ? "fth-play" : "fth-pause", held ? "build.resume" : "build.pause");
    }

    private static Button button(String id) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        return button;
    }

    private void label(Button button, String icon, String key) {
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(messages.get(key));
        button.setTooltip(new Tooltip(messages.get(key)));
    }

    /// A bar that sweeps to and fro would say that something goes on.
    private double part() {
        double part = task.progressProperty().get();
        return task.heldProperty().get() ? Math.max(0, part) : part;
    }

    /// `Paused · 1.2 GB of 8.4 GB`
    private String howFar() {
        long total = task.bytesTotalProperty().get();
        String bytes = total == 0
                ? ""
                : messages.get(
                        "build.progress", formats.bytes(task.bytesDoneProperty().get()), formats.bytes(total));
        if (!task.heldProperty().get()) {
            return bytes;
        }
        String paused = messages.get("build.paused");
        return bytes.isEmpty() ? paused : paused + " · " + bytes;
    }
}
