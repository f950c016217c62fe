package dev.vitrine.app.version;

import dev.vitrine.app.action.Actions;
import dev.vitrine.app.action.AppAction;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.ArtifactVersion;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// What else can be done with a version.
final class VersionMenu extends MenuButton {
    private final Messages messages = Messages.of(VersionMenu.class);

    VersionMenu(VersionViewModel viewModel, Actions actions, HeaderPanels panels) {
        super("", new FontIcon("fth-more-horizontal"));
        MenuItem unlink = item("version.more.unlink", viewModel.membership()::unlink);
        getItems()
                .setAll(
                        item(actions.get("version.newFrom")),
                        new SeparatorMenuItem(),
                        item("version.more.copyName", viewModel::copyName),
                        item("version.more.copyId", viewModel::copyId),
                        item("version.more.copyDigest", viewModel::copyDigest),
                        item("version.more.copyMetadata", viewModel.metadata()::copyAll),
                        new SeparatorMenuItem(),
                        item("version.more.expiry", panels::showExpiry),
                        item("version.more.link", panels::showLink),
                        unlink,
                        new SeparatorMenuItem(),
                        item("version.more.delete", panels::showDelete));
        viewModel.detailsProperty().subscribe(shown -> unlink.setVisible(isLink(shown.map(VersionDetails::version))));
        setId("version-more");
        getStyleClass().add("no-arrow");
        setAccessibleText(messages.get("version.more"));
        setTooltip(new Tooltip(messages.get("version.more")));
    }

    private static boolean isLink(Optional<ArtifactVersion> version) {
        return version.filter(ArtifactVersion::isLink).isPresent();
    }

    /// Without its key, which the scene has already.
    private static MenuItem item(AppAction action) {
        MenuItem item = new MenuItem(action.text());
        item.setId("version-more-" + action.id().replace('.', '-'));
        item.disableProperty().bind(Bindings.not(action.enabled()));
        item.setOnAction(event -> action.perform());
        return item;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }
}
