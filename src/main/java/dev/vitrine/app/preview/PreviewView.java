package dev.vitrine.app.preview;

import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.dialog.FailedState;
import dev.vitrine.app.task.LoadState;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.content.Bounds;
import dev.vitrine.content.Content;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// The pane beside the files: header, what is wrong with the file, its content, and how much of it is shown.
public final class PreviewView extends BorderPane {
    /// Most files are there before; a spinner that flashes up for each of them is noise.
    private static final Duration PATIENCE = Duration.millis(200);

    /// Below it the button leaves the sentence less than a word a line.
    private static final double NARROW_FOOT = 320;

    private final PreviewViewModel viewModel;
    private final Formats formats;
    private final Messages messages = Messages.of(PreviewView.class);
    private final ContentPanes panes;
    private final PreviewTexts texts;
    private final Label flaw = new Label();
    private final HBox notice = new HBox(new FontIcon("fth-alert-triangle"), flaw);
    private final StackPane center = new StackPane();
    private final Label extent = new Label();
    private final Button more = new Button();
    private final BorderPane foot = new BorderPane(extent);
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    /// @param opener opens a link in a text
    public PreviewView(PreviewViewModel viewModel, Consumer<URI> opener, Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        texts = new PreviewTexts(formats);
        panes = new ContentPanes(viewModel, opener, texts, formats);
        setId("preview");
        getStyleClass().add("preview");
        getStylesheets().add(PreviewView.class.getResource("preview.css").toExternalForm());
        notice.getStyleClass().add("preview-notice");
        flaw.setId("preview-flaw");
        flaw.setWrapText(true);
        HBox.setHgrow(flaw, Priority.ALWAYS);
        setTop(new VBox(new PreviewHeader(viewModel, texts, formats), notice));
        setCenter(center);
        center.getStyleClass().add("preview-content");
        buildFoot();
        patience.setOnFinished(event -> put(EmptyState.loading(messages.get("preview.loading"))));
        viewModel.stateProperty().subscribe(this::showState);
        viewModel.digestProperty().subscribe(this::showFlaw);
        showState();
    }

    private void buildFoot() {
        foot.getStyleClass().add("preview-foot");
        extent.setId("preview-extent");
        extent.setWrapText(true);
        extent.setMaxWidth(Double.MAX_VALUE);
        foot.widthProperty().map(width -> width.doubleValue() < NARROW_FOOT).subscribe(narrow -> {
            foot.setRight(null);
            foot.setBottom(null);
            BorderPane.setMargin(more, narrow ? new Insets(6, 0, 0, 0) : new Insets(0, 0, 0, 8));
            if (narrow) {
                foot.setBottom(more);
            } else {
                foot.setRight(more);
            }
        });
        more.setId("preview-more");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(event -> viewModel.lookAtMore());
        more.managedProperty().bind(more.visibleProperty());
    }

    private void put(Node node) {
        patience.stop();
        center.getChildren().setAll(node);
    }

    private void showState() {
        Optional<Shown> shown = viewModel.shownProperty().get();
        switch (viewModel.stateProperty().get()) {
            case NOTHING ->
                put(new EmptyState("fth-eye", messages.get("preview.none.title"), messages.get("preview.none.text")));
            case LOADING -> patience.playFromStart();
            case SHOWN -> put(shown.map(panes::of).orElseGet(this::reference));
            case FAILED -> put(failed());
        }
        showFlaw();
        showExtent();
    }

    private void showFlaw() {
        Optional<String> sentence = viewModel.stateProperty().get() == LoadState.SHOWN
                ? viewModel
                        .shownProperty()
                        .get()
                        .flatMap(file ->
                                texts.flaw(file, viewModel.digestProperty().get()))
                : Optional.empty();
        flaw.setText(sentence.orElse(""));
        notice.setVisible(sentence.isPresent());
        notice.setManaged(sentence.isPresent());
    }

    private void showExtent() {
        Optional<Shown> shown = viewModel.stateProperty().get() == LoadState.SHOWN
                ? viewModel.shownProperty().get()
                : Optional.empty();
        Optional<String> sentence = shown.flatMap(file -> texts.extent(file.head()));
        extent.setText(sentence.orElse(""));
        more.setVisible(shown.filter(file -> file.head().more()).isPresent());
        more.setText(shown.map(this::moreText).orElse(""));
        setBottom(sentence.isPresent() || more.isVisible() ? foot : null);
    }

    private String moreText(Shown file) {
        return file.head().content() instanceof Content.BigPicture
                ? messages.get("preview.more.picture")
                : messages.get(
                        "preview.more", formats.bytes(Math.min(file.head().size(), Bounds.MORE.bytes())));
    }

    private Node reference() {
        String uri =
                viewModel.entryProperty().get().flatMap(entry -> entry.ref()).orElse("");
        Button copy = new Button(messages.get("preview.reference.copy"));
        copy.setOnAction(event -> viewModel.copy(uri));
        return new EmptyState(
                "fth-link",
                messages.get("preview.reference.title"),
                messages.get("preview.reference.text", DisplayText.safe(uri, 300)),
                copy);
    }

    private Node failed() {
        return viewModel
                .failureProperty()
                .get()
                .<Node>map(problem -> FailedState.of(problem, viewModel::look))
                .orElseGet(Region::new);
    }
}
