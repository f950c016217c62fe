package dev.vitrine.app.dialog;

import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.task.LoadState;
import dev.vitrine.app.task.Loading;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The place of something that is read in the background: what to do when nothing is asked for, a spinner while it is
/// read, why it cannot be read with a way to try again, or the thing itself.
public final class LoadingPane extends StackPane {
    private final Loading<?> loading;
    private final Runnable retry;
    private final Node nothing;
    private final Supplier<Node> spinner;
    private Node content = new Region();

    /// @param nothing what is shown when nothing is asked for
    /// @param title   what is being read: `Reading the files…`
    public LoadingPane(Loading<?> loading, Node nothing, String title, Runnable retry) {
        this.loading = loading;
        this.nothing = nothing;
        this.retry = retry;
        spinner = () -> EmptyState.loading(title);
        getStyleClass().add("loading-pane");
        loading.stateProperty().subscribe(this::show);
        loading.failureProperty().subscribe(this::show);
    }

    /// What is shown once it was read; may be told again at any time.
    public void setContent(Node node) {
        content = node;
        show();
    }

    private void show() {
        Node shown = node(loading.stateProperty().get());
        if (!getChildren().equals(List.of(shown))) {
            getChildren().setAll(shown);
        }
    }

    private Node node(LoadState state) {
        return switch (state) {
            case NOTHING -> nothing;
            case LOADING -> spinner.get();
            case SHOWN -> content;
            case FAILED ->
                loading.failureProperty()
                        .get()
                        .<Node>map(problem -> FailedState.of(problem, retry))
                        .orElseGet(Region::new);
        };
    }
}
