package dev.vitrine.app.build;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.NoticeBar;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.KeptDrafts;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// At the top of the window: the draft that waited when the program started, and the way back from one that was thrown
/// away. Takes no room when there is neither.
public final class DraftsBar extends VBox {
    private final BuildViewModel viewModel;
    private final Formats formats;
    private final Messages messages = Messages.of(DraftsBar.class);
    private final HBox offer = new HBox();
    private boolean dismissed;

    public DraftsBar(BuildViewModel viewModel, Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        getStylesheets().add(DraftsBar.class.getResource("build.css").toExternalForm());
        offer.getStyleClass().add("build-offer");
        offer.setId("build-offer");
        offer.setAlignment(Pos.CENTER_LEFT);
        offer.managedProperty().bind(offer.visibleProperty());
        NoticeBar thrown = new NoticeBar(() -> viewModel.drafts().letGo());
        thrown.setId("build-thrown");
        getChildren().setAll(offer, thrown);
        viewModel.drafts().waiting().addListener((Observable changed) -> show());
        viewModel.baseProperty().subscribe(base -> hideWhenBuilding());
        viewModel.staging().viewProperty().subscribe(view -> hideWhenBuilding());
        viewModel.drafts().discardedProperty().subscribe(id -> {
            if (id.isPresent()) {
                thrown.say(false, messages.get("build.thrown"), Optional.of(viewModel::takeBack));
            } else {
                thrown.hide();
            }
        });
        show();
    }

    /// Whoever began with something else is not asked again: the page lists the drafts.
    private void hideWhenBuilding() {
        if (viewModel.staging().viewProperty().get().isPresent()) {
            dismissed = true;
            show();
        }
    }

    private void show() {
        Optional<KeptDrafts.Summary> first =
                viewModel.drafts().waiting().stream().findFirst().filter(draft -> !dismissed);
        offer.setVisible(first.isPresent());
        offer.getChildren().clear();
        first.ifPresent(draft -> {
            Label text = new Label(
                    messages.get("build.offer", describe(draft, formats, messages)), new FontIcon("fth-edit-3"));
            text.setMinWidth(0);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Button goOn = new Button(messages.get("build.offer.goOn"));
            goOn.setId("build-offer-go-on");
            goOn.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
            goOn.setOnAction(event -> viewModel.goOn(draft));
            Button discard = new Button(messages.get("build.discard"));
            discard.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
            discard.setOnAction(event -> viewModel.drafts().discard(draft));
            Button later = new Button(messages.get("build.offer.later"));
            later.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
            later.setOnAction(event -> {
                dismissed = true;
                show();
            });
            for (Button button : new Button[] {goOn, discard, later}) {
                button.setMinWidth(Region.USE_PREF_SIZE);
            }
            offer.getChildren().setAll(text, gap, goOn, discard, later);
        });
    }

    static String describe(KeptDrafts.Summary draft, Formats formats, Messages messages) {
        String name = draft.collection().isBlank() ? messages.get("build.draft.unnamed") : draft.collection();
        return messages.get(
                "build.draft",
                DisplayText.safe(name.substring(name.lastIndexOf('/') + 1), 60),
                formats.files(draft.files()),
                formats.relative(draft.savedAt()));
    }
}
