package dev.vitrine.app.control;

import dev.vitrine.app.text.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.kordamp.ikonli.javafx.FontIcon;

/// A digest in short, in a monospaced face. A click copies the whole one.
public final class CopyableDigest extends Button {
    private static final int EDGE = 8;
    private final Messages messages = Messages.of(CopyableDigest.class);
    private String digest = "";

    public CopyableDigest() {
        getStyleClass().setAll("copyable-digest");
        setGraphic(new FontIcon("fth-copy"));
        setContentDisplay(ContentDisplay.RIGHT);
        setTooltip(new Tooltip());
        setOnAction(event -> copy());
    }

    public void setDigest(String digest) {
        this.digest = digest;
        setText(shorten(digest));
        getTooltip().setText(messages.get("control.digest.copy", digest));
        setAccessibleText(messages.get("control.digest.copy", digest));
    }

    /// `a00c2239…d89b4`.
    public static String shorten(String digest) {
        return digest.length() <= 2 * EDGE
                ? digest
                : digest.substring(0, EDGE) + "…" + digest.substring(digest.length() - EDGE + 3);
    }

    private void copy() {
        Clipboard.getSystemClipboard().setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, digest));
        getTooltip().setText(messages.get("control.digest.copied", digest));
    }
}
