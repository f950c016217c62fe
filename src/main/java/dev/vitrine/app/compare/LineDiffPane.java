package dev.vitrine.app.compare;

import dev.vitrine.app.control.PillSwitch;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.content.LineDiff;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// How two texts differ, as one text or side by side.
final class LineDiffPane extends BorderPane {
    /// How two texts stand.
    enum Form {
        UNIFIED,
        SIDE_BY_SIDE;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Formats formats;
    private final String id;
    private final ObjectProperty<Form> form;
    private final DifferenceText words;
    private final Messages messages = Messages.of(LineDiffPane.class);
    private final Label counts = new Label();
    private LineDiff diff = LineDiff.EMPTY;
    private String name = "";

    /// @param id of the list of lines; its buttons have it in front of their own
    LineDiffPane(Formats formats, String id, ObjectProperty<Form> form) {
        this.formats = formats;
        this.id = id;
        this.form = form;
        words = new DifferenceText(formats);
        counts.getStyleClass().addAll("muted", "small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        PillSwitch<Form> forms = new PillSwitch<>(
                List.of(Form.values()),
                each -> messages.get("compare.lines.form." + each),
                each -> id + "-" + each.key(),
                form);
        HBox bar = new HBox(counts, gap, forms);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("line-diff-bar");
        setTop(bar);
        form.subscribe(now -> showLines());
    }

    /// @param what is compared, for those who hear it
    void show(LineDiff shown, String what) {
        diff = shown;
        name = what;
        counts.setText(
                messages.get("compare.lines.counts", formats.count(diff.added()), formats.count(diff.removed())));
        showLines();
    }

    private void showLines() {
        Node lines = form.get() == Form.UNIFIED
                ? new LineDiffView(diff, words, name)
                : new SideBySideView(diff, words, name);
        lines.setId(id);
        setCenter(lines);
    }
}
