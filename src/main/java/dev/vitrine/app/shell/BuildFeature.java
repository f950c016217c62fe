package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.build.BuildView;
import dev.vitrine.app.build.BuildViewModel;
import dev.vitrine.app.build.DraftsBar;
import dev.vitrine.app.build.FileDropPane;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.app.transfer.Transfer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;

/// New artifacts: the page, and drops anywhere on the window.
final class BuildFeature {
    private final BuildViewModel build;
    private final Formats formats;

    BuildFeature(Ground ground) {
        Desktop desktop = ground.desktop();
        formats = desktop.formats();
        build = new BuildViewModel(
                ground.client(),
                ground.selection(),
                desktop.tasks(),
                ground.transfers().recording(Transfer.Kind.ADD),
                ground.transfers().recording(Transfer.Kind.SAVE),
                desktop.dialogs());
        ground.actions()
                .add(
                        ActionGroup.FILE,
                        "artifact.new",
                        () -> ground.selection().open(new Place.AtNewArtifact(Optional.empty())));
        ground.actions()
                .add(
                        ActionGroup.FILE,
                        "draft.new",
                        Bindings.createBooleanBinding(
                                () -> build.staging().viewProperty().get().isPresent(),
                                build.staging().viewProperty()),
                        build::beginAnew);
        ground.actions()
                .add(
                        ActionGroup.FILE,
                        "draft.continue",
                        Bindings.isNotEmpty(build.drafts().waiting()),
                        () -> build.goOn(build.drafts().waiting().getFirst()));
        ground.pages()
                .add(
                        Place.AtNewArtifact.class,
                        Messages.of(BuildFeature.class).get("shell.new"),
                        () -> new BuildView(build, desktop.formats(), desktop.opener()));
    }

    /// The window that takes drops.
    Parent around(Node window) {
        build.drafts().start();
        return new FileDropPane(new BorderPane(window, new DraftsBar(build, formats), null, null, null), build::drop);
    }

    void start(List<Path> files) {
        build.drop(files);
    }
}
