package dev.vitrine.app.preview;

import dev.vitrine.content.Content;
import dev.vitrine.content.ContentFormatException;
import dev.vitrine.content.PictureHead;
import java.io.ByteArrayInputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A decoded picture.
///
/// @param width  of the picture in the file, pixels; the image may have fewer
/// @param height of the picture in the file, pixels
record Picture(Image image, double width, double height) {
    /// Larger ones are scaled while they are decoded: no screen shows them whole.
    private static final int LONGEST_SIDE = 6_000;

    static Picture of(Content.Drawing drawing) {
        WritableImage image = new WritableImage(drawing.rasterWidth(), drawing.rasterHeight());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        drawing.rasterWidth(),
                        drawing.rasterHeight(),
                        PixelFormat.getIntArgbPreInstance(),
                        drawing.pixels(),
                        0,
                        drawing.rasterWidth());
        return new Picture(image, drawing.width(), drawing.height());
    }

    /// Decodes in the calling thread.
    ///
    /// @throws ContentFormatException when the bytes after the header are broken
    static Picture decode(Content.Picture content) throws ContentFormatException {
        PictureHead head = content.head();
        boolean large = head.width() > LONGEST_SIDE || head.height() > LONGEST_SIDE;
        double side = large ? LONGEST_SIDE : 0;
        Image image = new Image(new ByteArrayInputStream(content.encoded()), side, side, true, true);
        if (image.isError() || image.getWidth() <= 0) {
            throw new ContentFormatException(ContentFormatException.Fault.MALFORMED);
        }
        return new Picture(image, head.width(), head.height());
    }
}
