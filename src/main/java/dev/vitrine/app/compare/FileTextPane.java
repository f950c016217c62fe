package dev.vitrine.app.compare;

import dev.vitrine.app.dialog.LoadingPane;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.Comparison.FileText;
import dev.vitrine.content.LineDiff;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// How the text of the chosen file differs.
final class FileTextPane extends StackPane {
    private final DifferencesViewModel viewModel;
    private final Formats formats;
    private final LineDiffPane lines;
    private final Messages messages = Messages.of(FileTextPane.class);

    FileTextPane(DifferencesViewModel viewModel, Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        lines = new LineDiffPane(formats, "compare-lines", viewModel.lineFormProperty());
        LoadingPane loading = new LoadingPane(
                viewModel.reading(),
                hint(messages.get("compare.text.nothing")),
                messages.get("compare.text.reading"),
                viewModel::readText);
        loading.setContent(new Region());
        getChildren().setAll(loading);
        viewModel.textProperty().subscribe(text -> text.ifPresent(read -> loading.setContent(node(read))));
    }

    private Node node(FileText text) {
        return switch (text) {
            case FileText.Same _ -> hint(messages.get("compare.text.same"));
            case FileText.Binary _ -> hint(messages.get("compare.text.binary"));
            case FileText.TooBig(long size, long most) ->
                hint(messages.get("compare.text.tooBig", formats.bytes(size), formats.bytes(most)));
            case FileText.Lines(var diff) ->
                diff.lines().isEmpty() ? hint(messages.get("compare.text.equalLines")) : lines(diff);
        };
    }

    private Node lines(LineDiff diff) {
        String name = viewModel
                .chosenProperty()
                .get()
                .map(row -> DisplayText.safe(row.path(), 80))
                .orElse("");
        lines.show(diff, name);
        return lines;
    }

    private static Node hint(String sentence) {
        Label label = new Label(sentence);
        label.getStyleClass().addAll("muted", "compare-hint");
        label.setWrapText(true);
        return new StackPane(label);
    }
}
