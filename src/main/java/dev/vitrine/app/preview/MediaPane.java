package dev.vitrine.app.preview;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Messages;
import java.net.URI;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.media.Media;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// Sound or video with a play button. Nothing is loaded before it is pressed, and playing ends when the pane goes.
/// Where the system lacks a codec or a sound device, one sentence says so.
final class MediaPane extends BorderPane {
    private final URI file;
    private final TaskRunner tasks;
    private final Messages messages = Messages.of(MediaPane.class);
    private final Button play = new Button();
    private final Slider position = new Slider();
    private final Label time = new Label();
    private final StackPane screen = new StackPane();
    private Optional<MediaPlayer> player = Optional.empty();

    /// @param facts what is known of it, in words
    MediaPane(URI file, boolean video, String facts, TaskRunner tasks) {
        this.file = file;
        this.tasks = tasks;
        setId("preview-media");
        getStyleClass().add("preview-media");
        screen.getChildren()
                .setAll(new EmptyState(video ? "fth-film" : "fth-music", facts, messages.get("preview.media.hint")));
        setCenter(screen);
        play.setId("preview-play");
        play.getStyleClass().addAll(Styles.BUTTON_ICON);
        play.setOnAction(event -> toggle());
        showPlaying(false);
        position.setId("preview-position");
        position.setAccessibleText(messages.get("preview.media.position"));
        position.setDisable(true);
        HBox.setHgrow(position, Priority.ALWAYS);
        time.setMinWidth(Region.USE_PREF_SIZE);
        time.getStyleClass().addAll("muted", "small");
        HBox bar = new HBox(play, position, time);
        bar.getStyleClass().add("preview-foot");
        setBottom(bar);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                stop();
            }
        });
    }

    private void showPlaying(boolean playing) {
        play.setGraphic(new FontIcon(playing ? "fth-pause" : "fth-play"));
        play.setAccessibleText(messages.get(playing ? "preview.media.pause" : "preview.media.play"));
    }

    private void toggle() {
        if (player.isEmpty()) {
            load();
        } else if (player.get().getStatus() == MediaPlayer.Status.PLAYING) {
            player.get().pause();
        } else {
            player.get().play();
        }
    }

    /// The first use loads native code, which takes longer than a frame.
    private void load() {
        play.setDisable(true);
        tasks.submit(messages.get("preview.task.media"), monitor -> new Media(file.toString()))
                .onSuccess(this::start)
                .onFailure(problem -> cannotPlay());
    }

    private void start(Media media) {
        play.setDisable(false);
        if (getScene() == null) {
            return;
        }
        MediaPlayer made;
        try {
            made = new MediaPlayer(media);
        } catch (RuntimeException | LinkageError e) {
            cannotPlay();
            return;
        }
        player = Optional.of(made);
        made.setOnError(this::cannotPlay);
        media.setOnError(this::cannotPlay);
        made.setOnReady(() -> ready(made));
        made.statusProperty().subscribe(status -> showPlaying(status == MediaPlayer.Status.PLAYING));
        made.setOnEndOfMedia(() -> {
            made.stop();
            made.seek(Duration.ZERO);
        });
        made.play();
    }

    private void ready(MediaPlayer made) {
        double seconds = made.getTotalDuration().toSeconds();
        position.setMax(seconds);
        position.setDisable(false);
        made.currentTimeProperty().subscribe(now -> {
            if (!position.isValueChanging()) {
                position.setValue(now.toSeconds());
            }
            time.setText(messages.get("preview.media.time", clock(now.toSeconds()), clock(seconds)));
        });
        // A click on the track and a key change the value alone, without saying that it is changing.
        position.valueChangingProperty().subscribe(() -> seek(made));
        position.valueProperty().subscribe(() -> seek(made));
        if (made.getMedia().getWidth() > 0) {
            MediaView view = new MediaView(made);
            view.setPreserveRatio(true);
            view.fitWidthProperty().bind(screen.widthProperty());
            view.fitHeightProperty().bind(screen.heightProperty());
            screen.getChildren().setAll((Node) view);
        }
    }

    private void seek(MediaPlayer made) {
        if (!position.isValueChanging() && Math.abs(made.getCurrentTime().toSeconds() - position.getValue()) > 0.1) {
            made.seek(Duration.seconds(position.getValue()));
        }
    }

    private static String clock(double seconds) {
        long whole = (long) seconds;
        return String.format(java.util.Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    private void cannotPlay() {
        stop();
        play.setDisable(true);
        EmptyState sorry = new EmptyState(
                "fth-volume-x", messages.get("preview.media.cannot.title"), messages.get("preview.media.cannot.text"));
        sorry.setId("preview-cannot-play");
        screen.getChildren().setAll(sorry);
    }

    private void stop() {
        player.ifPresent(MediaPlayer::dispose);
        player = Optional.empty();
    }
}
