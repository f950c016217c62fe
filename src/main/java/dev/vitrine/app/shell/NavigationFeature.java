package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.registry.NotFoundException;
import java.io.IOException;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The ways between places, and how the window looks.
final class NavigationFeature {
    private final Ground ground;
    private final Messages messages = Messages.of(NavigationFeature.class);

    NavigationFeature(Ground ground) {
        this.ground = ground;
        Actions actions = ground.actions();
        Selection selection = ground.selection();
        actions.add(ActionGroup.GO, "place.back", selection.canGoBackProperty(), selection::back);
        actions.add(ActionGroup.GO, "place.forward", selection.canGoForwardProperty(), selection::forward);
        actions.add(ActionGroup.VIEW, "theme.toggle", ground.desktop().toggleTheme());
        ground.pages().add(Place.Start.class, this::start);
        ground.pages().add(Place.AtCollection.class, this::start);
    }

    private Region start() {
        return new EmptyState("fth-box", messages.get("shell.start.title"), messages.get("shell.start.text"));
    }

    /// Makes the side buttons of a mouse go back and forward on `window`.
    void followMouse(Node window) {
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.BACK) {
                ground.selection().back();
                event.consume();
            } else if (event.getButton() == MouseButton.FORWARD) {
                ground.selection().forward();
                event.consume();
            }
        });
    }

    /// Opens what was open when the window was closed, or what is left of it, unless a person was faster.
    void reopen(ArtifactPath version) {
        ground.desktop()
                .tasks()
                .submit(messages.get("shell.reopening"), monitor -> nearest(ground.client(), version))
                .onSuccess(place -> {
                    if (ground.selection().placeProperty().get() instanceof Place.Start) {
                        ground.selection().replace(place);
                    }
                })
                .onFailure(problem -> {});
    }

    private static Place nearest(ArtifactClient client, ArtifactPath version) throws IOException {
        try {
            return new Place.AtVersion(client.registry().resolve(version).path(), Optional.empty());
        } catch (NotFoundException gone) {
            return nearestCollection(client, version);
        }
    }

    private static Place nearestCollection(ArtifactClient client, ArtifactPath version) throws IOException {
        try {
            return new Place.AtCollection(
                    client.registry().collection(version.collection()).path());
        } catch (NotFoundException gone) {
            return new Place.Start();
        }
    }
}
